"""An opened code, large: the receipt's QR for a scanner, 24 characters for a voice call."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldapp.ui import theme
from fieldapp.ui.draw.desk_model import ReceiptShown
from fieldapp.ui.draw.hall import HallButton, HallCode, HallWords
from fieldapp.ui.widgets import STRETCH, Card, Icon, Line, Para, clear, col, plain, row, scrolling

TOP = Qt.AlignmentFlag.AlignTop
_CODE = 440  # px; the receipt is some 300 characters, which a phone reads from an arm's length


class ReceiptView(QWidget):
    """Shows one receipt.

    Signals:
        left(): back to the desk.
    """

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._room = col(gap=0)
        self._back = HallButton(self.tr("回到申请"), "left", key="Esc")
        self._back.clicked.connect(self.left)
        self._area = scrolling(self._room)
        self.setLayout(
            col(
                (self._area, 1),
                Card(row(STRETCH, self._back, margins=(24, 12, 24, 12)), "bottom"),
                gap=0,
            )
        )

    def show_receipt(self, receipt: ReceiptShown) -> None:
        """Show it in place of the one before."""
        clear(self._room)
        code = HallCode(receipt.code, _CODE, self.tr("开启凭据"))
        words = HallWords(receipt.words, 2 if theme.wide() else 3, "hall", self.tr("封存码"))
        box = Card(col(words, margins=(28, 18, 12, 18)), "soft")
        title = self.tr("{title}　第 {index} 号").format(title=receipt.title, index=receipt.index)
        said: list[Line] = [
            Line(self.tr("扫这个码，凭据就到了抽取的电脑。"), "hall_note", "ink"),
            Line(
                self.tr("打电话的念下面 24 个字，对方照着打进去；错一个字会指出来。")
                if receipt.alone
                else self.tr("这次有见证或公共随机数：只念字不够，对方还要扫码或者同步。"),
                "hall_note",
                "ink" if receipt.alone else "amber",
            ),
        ]
        warned = row(
            (Icon("alert", 24, "amber", 2), TOP),
            (
                Para(
                    Line(
                        self.tr("同一名额只认这一份见证；换一份再来要，不会再给。"),
                        "hall_note",
                        "ink2",
                    )
                ),
                1,
            ),
            gap=10,
        )
        head = [
            Para(Line(self.tr("封存码已开启"), "hall")),
            Para(Line(title, "hall_note", "ink2")),
        ]
        side = col(*head, 4, Para(*said, gap=6), 4, box, 4, warned, STRETCH, gap=8)
        if theme.wide():
            body = plain(col(*head, code, Para(*said, gap=6), box, warned, STRETCH, gap=12,
                             margins=(32, 16, 32, 16)))  # fmt: skip
        else:
            body = plain(row((code, TOP), (plain(side), 1), gap=36, margins=(32, 24, 32, 16)))
        self._room.addWidget(body)

    def take_keyboard(self) -> None:
        """Put the keyboard on the way back."""
        self._back.setFocus()
