"""The ways in for pictures that the camera of this computer did not take."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldapp.ui.widgets import Button, col, row


class WaysIn(QWidget):
    """Card, telephone, files, and what the party hands over.

    Signals:
        import_asked(object, str): files to import (none: ask for them) and a reason to propose.
        handover_asked(): keep what the party hands over.
    """

    import_asked = Signal(object, str)
    handover_asked = Signal()

    def __init__(self, *, wide: bool) -> None:
        super().__init__()
        ways = (
            (self.tr("存储卡"), "card", self.tr("相机拍的，从存储卡导入")),
            (self.tr("手机"), "phone", self.tr("手机拍的，从手机文件夹导入")),
            (self.tr("文件"), "import", ""),
        )
        buttons = []
        for word, icon, reason in ways:
            button = Button(word, icon, wide=wide)
            button.clicked.connect(self._asking(reason))
            buttons.append(button)
        self.first = buttons[0]
        handover = Button(self.tr("当事人交来的"), "user", wide=wide)
        handover.clicked.connect(self.handover_asked)
        if wide:
            self.setLayout(col(row(*((one, 1) for one in buttons), gap=8), handover, gap=8))
        else:
            self.setLayout(row(*buttons, handover, gap=8))

    def _asking(self, reason: str) -> Callable[[], None]:
        return lambda: self.import_asked.emit([], reason)


class CardButton(Button):
    """Asks for a challenge card, which proves that a picture was taken now."""

    def __init__(self) -> None:
        super().__init__("", "qr")
        words = self.tr("校验卡")
        self.setText(words)
        self.setAccessibleName(words)
        self.setToolTip(self.tr("用手机或相机拍时，把校验卡拍进去，能证明是现在拍的"))


class SoundButton(Button):
    """Asks for a recording of sound alone."""

    def __init__(self) -> None:
        super().__init__("", "microphone")
        words = self.tr("录音")
        self.setText(words)
        self.setAccessibleName(words)
        self.setToolTip(self.tr("只录声音，边录边封存"))
