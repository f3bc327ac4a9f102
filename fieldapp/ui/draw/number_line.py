"""The numbers of a chain of sealed codes side by side: what became of each, gaps stand out."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from fieldapp.ui import icons, theme
from fieldapp.ui.draw.desk_model import ChainLine, Mark
from fieldapp.ui.draw.desk_wording import chain_words, mark_word
from fieldapp.ui.widgets import CENTRE, Line, Painted, Para, col, draw_text, fill_round

_BOX: Final = 44  # px
_LOOK: Final = {  # tone and icon; the icon alone tells them apart
    Mark.OPEN: ("accent", "hourglass"),
    Mark.DRAWN: ("green", "check"),
    Mark.EXPIRED: ("red", "alert"),
    Mark.GIVEN_UP: ("ink2", "x"),
    Mark.LAPSED: ("ink2", "lock"),
    Mark.GAP: ("red", "question"),
}


class NumberLine(QWidget):
    """The last numbers that fit the width; all of them are counted in words."""

    def __init__(self, line: ChainLine) -> None:
        super().__init__()
        self._line = line
        tall = 24 + round(theme.line("smallb") / theme.px(1))
        strip = Painted(self._paint, height=tall)
        told = "，".join(f"{n} {mark_word(one)}" for n, one in enumerate(line.marks, 1))
        strip.setAccessibleName(told)
        self.setLayout(col(Para(Line(chain_words(line), "small", "ink2")), strip, gap=4))

    def _paint(self, painter: QPainter, rect: QRectF) -> None:
        px, box = theme.px, theme.px(_BOX)
        fit = max(1, int((rect.width() + px(6)) // (box + px(6))))
        first = max(0, len(self._line.marks) - fit)
        for place, mark in enumerate(self._line.marks[first:]):
            ink, icon = _LOOK[mark]
            spot = QRectF(place * (box + px(6)), 0, box, rect.height())
            gap = mark is Mark.GAP
            fill_round(painter, spot, "surface", 4, ink if gap else "line", dashed=gap)
            words = QRectF(spot.x(), px(2), box, theme.line("smallb"))
            draw_text(painter, words, str(first + place + 1), "smallb", ink, CENTRE, elide=False)
            mid = QRectF(spot.center().x() - px(7), spot.bottom() - px(18), px(14), px(14))
            icons.paint(painter, icon, mid, theme.colour(ink), 2.2)
