"""The list of what waits and what arrived: one painted row an item."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from fieldapp.clock import Clock
from fieldapp.ui import formats, icons, theme
from fieldapp.ui.sync import words
from fieldapp.ui.sync.model import Item
from fieldapp.ui.widgets import RIGHT, RowDelegate, RowModel, draw_chip, draw_text


class ItemModel(RowModel[Item]):
    """Items, spoken as one sentence each."""

    def words(self, row: Item) -> str:
        return f"{words.title(row)}; {words.detail(row)}; {words.step(row.step)}"


class ItemDelegate(RowDelegate):
    """Icon, name over detail, lane, size, step, when; narrow windows leave the lane out."""

    def __init__(self, clock: Clock) -> None:
        super().__init__(52)
        self._clock = clock

    def paint_row(self, painter: QPainter, rect: QRectF, row: Item) -> None:
        px, narrow = theme.px, rect.width() < theme.px(620)
        spot = QRectF(rect.x() + px(16), rect.center().y() - px(9), px(18), px(18))
        icons.paint(painter, words.ICONS[row.what], spot, theme.colour("ink2"), 1.9)
        right = rect.right() - px(16)
        when = QRectF(right - px(92), rect.y(), px(92), rect.height())
        if row.at_ms is not None:
            moment = formats.moment(row.at_ms, self._clock.now_ms())
            draw_text(painter, when, moment, "small", "ink2", RIGHT)
        tone, icon = words.STEPS[row.step]
        chip = QRectF(when.x() - px(108), rect.center().y() - px(13), px(100), px(26))
        draw_chip(painter, chip, words.step(row.step), tone, icon)
        size = QRectF(chip.x() - px(88), rect.y(), px(76), rect.height())
        draw_text(painter, size, formats.byte_size(row.size), "body", "ink2", RIGHT)
        left = size.x()
        if not narrow:
            lane = QRectF(size.x() - px(104), rect.y(), px(100), rect.height())
            draw_text(painter, lane, words.lane(row.lane), "body", "ink2")
            left = lane.x()
        start = rect.x() + px(50)
        name = QRectF(start, rect.y(), left - start - px(8), rect.height())
        self.two_lines(painter, name, words.title(row), words.detail(row))
