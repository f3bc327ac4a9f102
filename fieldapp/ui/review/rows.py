"""The list of inspections of all laptops."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from fieldapp.ui import icons, theme
from fieldapp.ui.review import words
from fieldapp.ui.review.model import Row
from fieldapp.ui.widgets import RowDelegate, RowModel, draw_chip, draw_text, width_of


class RecordModel(RowModel[Row]):
    """Inspections, spoken as one sentence each."""

    def words(self, row: Row) -> str:
        return f"{row.name}; {words.stage(row.stage)}; {row.device}; {words.term(row)[0]}"


class RecordDelegate(RowDelegate):
    """Name and stage, who and where from, the term; a second record of the task is flagged."""

    def __init__(self) -> None:
        super().__init__(84)

    def row_height(self) -> int:
        lines = theme.line("strong") + 2 * theme.line("small")
        return max(super().row_height(), lines + theme.px(24))

    def paint_row(self, painter: QPainter, rect: QRectF, row: Row) -> None:
        px = theme.px
        left, right = rect.x() + px(16), rect.right() - px(12)
        tone, icon = words.TONES[row.stage]
        word = words.stage(row.stage)
        wide = width_of(word, "small") + px(34)
        top = rect.y() + px(10)
        first, small = theme.line("strong"), theme.line("small")
        chip = QRectF(right - wide, top - px(1), wide, max(px(24), theme.line("small") + px(2)))
        draw_chip(painter, chip, word, tone, icon)
        name = QRectF(left, top, chip.x() - left - px(8), first)
        draw_text(painter, name, row.name, "strong", "ink")
        who = QRectF(left, top + first + px(2), right - left, small)
        text = f"{row.device} · {words.people(row.inspectors)}"
        draw_text(painter, who, text, "small", "ink2")
        term, ink = words.term(row)
        last = QRectF(left, who.bottom() + px(2), right - left, small)
        if row.twins:
            spot = QRectF(right - px(18), last.center().y() - px(8), px(16), px(16))
            icons.paint(painter, "copy", spot, theme.colour("amber"), 2)
            last.setRight(spot.x() - px(6))
        draw_text(painter, last, term, "small", ink)
