"""The list of inspections of all laptops."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter

from fieldapp.ui import formats, icons, theme
from fieldapp.ui.review import words
from fieldapp.ui.review.model import Row, Stage
from fieldapp.ui.widgets import (
    STRETCH,
    Bar,
    Card,
    Label,
    ListView,
    RowDelegate,
    RowModel,
    Segments,
    col,
    draw_chip,
    draw_text,
    plain,
    row,
    width_of,
)

WAITING = frozenset({Stage.TO_APPROVE, Stage.RETURNED, Stage.OPEN})


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


class RecordList(Card):
    """How many are judged, and the list; what is not done, or all.

    Signals:
        opened(str): read this record; its id.
    """

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__(kind="left")
        self._rows: Sequence[Row] = ()
        self._place = ""
        self._figure, self._bar = Label("", "figure"), Bar()
        self._below = Label("", "small", "ink2", elide=True)
        self._filter = Segments(self.tr("没办完"), self.tr("全部"))
        self._filter.changed.connect(self._show)
        self._list = ListView(RecordModel(), RecordDelegate(), name=self.tr("检查记录"))
        self._list.row_opened.connect(self._open)
        self._list.clicked.connect(lambda _index: self._open(self._list.chosen()))
        self.setFocusProxy(self._list)
        top = col(row(self._figure, STRETCH), self._below, self._bar, gap=4)
        head = plain(col(top, row(self._filter, STRETCH), gap=10, margins=(16, 14, 12, 8)))
        self.setLayout(col(head, (self._list, 1), gap=0))
        if not theme.wide():
            self.setFixedWidth(theme.px(320))

    def show_rows(self, rows: Sequence[Row], place: str) -> None:
        """Show these; `place` is what is open."""
        self._rows, self._place = rows, place
        submitted = [one for one in rows if one.stage not in {Stage.OPEN, Stage.VOIDED}]
        done = sum(one.stage not in WAITING for one in submitted)
        self._figure.setText(
            self.tr("{done} / {count}").format(
                done=formats.count(done), count=formats.count(len(submitted))
            )
        )
        left = sum(one.stage is Stage.TO_APPROVE for one in rows)
        self._below.setText(self.tr("份已批，还有 {count} 份待审").format(count=left))
        self._bar.set_done(done / len(submitted) if submitted else 0)
        self._show()

    def _show(self) -> None:
        everything = self._filter.chosen() == 1
        wanted = [
            one
            for one in self._rows
            if everything or one.stage in WAITING or one.inspection_id == self._place
        ]
        shown = wanted or list(self._rows)
        self._list.show_rows(shown)
        for place, one in enumerate(shown):
            if one.inspection_id == self._place:
                self._list.setCurrentIndex(self._list.model().index(place, 0))

    def _open(self, chosen: Row | None) -> None:
        if chosen is not None:
            self.opened.emit(chosen.inspection_id)
