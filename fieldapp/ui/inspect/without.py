"""What stands in the place of the picture while there is no camera: why, and the other ways."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldapp.ui import theme
from fieldapp.ui.inspect.ways_in import CardButton, SoundButton, WaysIn
from fieldapp.ui.widgets import STRETCH, Button, Icon, Line, Para, col, row


class WithoutCamera(QWidget):
    """Says that there is no camera, or that it went away.

    Signals:
        again_asked(): look for a camera once more.
        import_asked(object, str), handover_asked(): see `WaysIn`.
        card_asked(): show a challenge card.
        sound_asked(): record sound alone.
    """

    again_asked = Signal()
    import_asked = Signal(object, str)
    handover_asked = Signal()
    card_asked = Signal()
    sound_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        title = Line(self.tr("这台电脑没有可用的摄像头"), "heading")
        ways_in = self.tr("照片可以从存储卡、手机或文件夹导入，也可以直接拖进来。")
        origin = self.tr("导入的会标为“导入”；原文件不动，一样算指纹、一样封存。")
        self._why = Para(title, Line(ways_in, "body", "ink2"), Line(origin, "body", "ink2"), gap=6,
                         align=Qt.AlignmentFlag.AlignHCenter)  # fmt: skip
        self._why.setFixedWidth(theme.px(460))
        again = Button(self.tr("再找一次摄像头"), "refresh", "quiet")
        again.clicked.connect(self.again_asked)
        ways, card, sound = WaysIn(wide=False), CardButton(), SoundButton()
        ways.import_asked.connect(self.import_asked)
        ways.handover_asked.connect(self.handover_asked)
        card.clicked.connect(self.card_asked)
        sound.clicked.connect(self.sound_asked)
        self._first = ways.first
        self.setLayout(
            col(
                STRETCH, row(STRETCH, Icon("camera", 48, "ink3", 1.3), STRETCH), 8,
                row(STRETCH, self._why, STRETCH), 8, row(STRETCH, ways, STRETCH),
                row(STRETCH, sound, card, again, STRETCH, gap=8),
                STRETCH, STRETCH, gap=8, margins=24,
            )
        )  # fmt: skip

    def show_gone(self, words: str) -> None:
        """Say that the camera went away, and what the system said."""
        said = self.tr("摄像头断了：{why}。已拍的都在。").format(why=words)
        self._why.set_lines(
            Line(said, "heading"),
            Line(self.tr("可以再找一次，或者从存储卡、手机、文件夹导入。"), "body", "ink2"),
        )

    def take_keys(self) -> None:
        """Give the keyboard to the first way in."""
        self._first.setFocus()
