"""Left what we know, right what the world will see; numbers tie the two together."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from fieldapp.ui import formats, theme
from fieldapp.ui.publish import words
from fieldapp.ui.publish.model import INTERNAL, FieldLine, Mark, Sheet, pieces
from fieldapp.ui.widgets import (
    STRETCH,
    Bar,
    Card,
    Chip,
    Icon,
    Label,
    Line,
    Para,
    Run,
    Segments,
    clear,
    col,
    plain,
    row,
    scrolling,
)

TOP = Qt.AlignmentFlag.AlignTop
NAME_WIDTH = 76  # px


class SheetView(QWidget):
    """The two pages of one result and the clock above them; folds to one page with a switch."""

    def __init__(self) -> None:
        super().__init__()
        self._areas: list[QScrollArea] = []
        self._clock, self._bar = Para(Line("")), Bar(20, 9)
        self._icon = Icon("hourglass", 20, "amber")
        clock = Card(
            row(self._icon, (self._clock, 3), (self._bar, 2), gap=12, margins=(16, 8, 16, 8))
        )
        self._known: QVBoxLayout = col(gap=6)
        self._seen: QVBoxLayout = col(gap=6)
        known = self._page(
            self.tr("内部记录"), Chip(self.tr("只有本单位能看"), "neutral", "lock"), self._known,
            chosen=False,
        )  # fmt: skip
        seen = self._page(
            self.tr("公示的样子"), Chip(self.tr("任何人能看"), "accent", "publish"), self._seen,
            chosen=True,
        )  # fmt: skip
        if theme.wide():
            switch = Segments(self.tr("内部记录"), self.tr("公示的样子"), on=1)
            pages = QStackedWidget()
            pages.addWidget(known)
            pages.addWidget(seen)
            pages.setCurrentIndex(1)
            switch.changed.connect(pages.setCurrentIndex)
            self.setFocusProxy(switch.findChildren(QAbstractButton)[1])
            self.setLayout(col(clock, row(switch, STRETCH), pages, gap=10))
        else:
            self.setLayout(col(clock, (row((known, 1), (seen, 1), gap=14), 1), gap=12))

    def _page(self, title: str, chip: Chip, lines: QVBoxLayout, *, chosen: bool) -> Card:
        head = row((Label(title, "heading", elide=True), 1), chip, gap=8)
        body = col(lines, STRETCH, gap=0, margins=(0, 0, 6, 0))
        inner = plain(body) if theme.wide() else self._rolling(body)
        return Card(col(head, 4, (inner, 1), gap=6, margins=(18, 12, 12, 12)),
                    "chosen" if chosen else "card")  # fmt: skip

    def _rolling(self, body: QVBoxLayout) -> QScrollArea:
        """Make a page that scrolls together with the other one."""
        area = scrolling(body)
        for other in self._areas:
            area.verticalScrollBar().valueChanged.connect(other.verticalScrollBar().setValue)
            other.verticalScrollBar().valueChanged.connect(area.verticalScrollBar().setValue)
        self._areas.append(area)
        return area

    def show_sheet(self, sheet: Sheet, marks: Sequence[Mark]) -> None:
        """Show a result."""
        self._show_clock(sheet)
        clear(self._known)
        clear(self._seen)
        for line in sheet.lines:
            self._known.addWidget(_line(line, self._inside(line, marks)))
            self._seen.addWidget(_line(line, self._outside(line, marks)))

    def _show_clock(self, sheet: Sheet) -> None:
        left = sheet.row.days_left
        day = formats.day(sheet.row.due, year=False)
        if sheet.public is not None and sheet.public.withdrawn_ms is None:
            head = self.tr("已经公示。")
            icon, ink = "check", "green"
        elif left < 0:
            head = self.tr("超期 {days} 个工作日。").format(days=-left)
            icon, ink = "alert", "red"
        else:
            head = self.tr("第 {used} 个工作日，还剩 {left} 个。").format(
                used=sheet.days_used, left=left
            )
            icon, ink = "hourglass", "amber"
        tail = self.tr("{done}完成检查，最晚 {day}公示。").format(
            done=formats.day(sheet.completed, year=False), day=day
        )
        if not sheet.calendar_known:
            tail = self.tr("{tail}当年放假安排未知，只算了周末。").format(tail=tail)
        self._icon.show_icon(icon, ink)
        self._clock.set_lines(Line((Run(head, bold=True), Run(tail))))
        self._bar.set_done(20 * min(1.0, sheet.days_used / sheet.days_allowed))

    def _inside(self, line: FieldLine, marks: Sequence[Mark]) -> tuple[Run, ...]:
        shown = words.value(line.part, line.value)
        if not line.field:
            return (Run(shown),)
        runs: list[Run] = []
        for text, mark in pieces(line.value, line.field, marks):
            if mark is None:
                runs.append(Run(text))
            else:
                runs.append(Run(text, bold=True, mark="mark"))
                runs.append(Run(words.number(mark), ink="amber"))
        return tuple(runs)

    def _outside(self, line: FieldLine, marks: Sequence[Mark]) -> tuple[Run, ...]:
        if line.part in INTERNAL:
            return (Run(self.tr("不公示"), ink="ink3"),)
        if not line.field:
            return (Run(words.value(line.part, line.value)),)
        runs: list[Run] = []
        for text, mark in pieces(line.value, line.field, marks):
            if mark is None or not mark.hidden:
                runs.append(Run(text))
            else:
                hidden = self.tr("〔已隐去 {number}〕").format(number=words.number(mark))
                runs.append(Run(hidden, ink="ink2", mark="sunken"))
        return tuple(runs)


def _line(line: FieldLine, runs: tuple[Run, ...]) -> QWidget:
    name = Label(words.part(line.part), "body", "ink3")
    name.setMinimumWidth(theme.px(NAME_WIDTH))
    return plain(row((name, TOP), (Para(Line(runs)), 1), gap=8))
