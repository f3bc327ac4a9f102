"""Rows of the public screen: a long name is never cut; it takes a smaller face down to a floor."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from fieldapp.ui import theme
from fieldapp.ui.draw.hall import px
from fieldapp.ui.widgets import draw_text, fill_round, width_of
from fieldapp.ui.widgets.legible import legible

_BETWEEN = "、"
_LEAST: Final = "hall_note"  # the smallest face that is read at 5 m
_SMALLER: Final = {"hall_row": "hall_note_b", "hall_team": _LEAST}


class Column(NamedTuple):
    """A column of a `HallTable`: its head, its share of the width, how its cells look."""

    head: str
    share: float
    style: str = "hall_note"
    ink: str = "ink"
    below: bool = False  # on the second line of its row, where that makes it shorter


class _Cell(NamedTuple):
    """Where the lines of a cell stand in their row, and their face."""

    x: float
    y: float
    width: float
    lines: tuple[str, ...]
    style: str

    @property
    def tall(self) -> int:
        return sum(theme.line(self.style, line) for line in self.lines)


@lru_cache(maxsize=4096)
def _broken(text: str, style: str, width: int, _size: int) -> tuple[str, ...]:
    layout = QTextLayout(text, theme.font(style))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    found = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        found.append(text[line.textStart() : line.textStart() + line.textLength()].strip())
    layout.endLayout()
    return tuple(found)


def broken(text: str, style: str, width: float) -> tuple[str, ...]:
    """Break a text into lines of at most this width; a list of people between its names."""
    room, size = max(1, int(width)), theme.font(style).pixelSize()
    parts = legible(text).split(_BETWEEN)
    lines = [""]
    for number, part in enumerate(parts):
        piece = part if number == len(parts) - 1 else part + _BETWEEN
        if lines[-1] and width_of(lines[-1] + piece, style) > room:
            lines.append("")
        lines[-1] += piece
    return tuple(one for line in lines for one in _broken(line, style, room, size))


def fitted(text: str, style: str, width: float, most: int) -> tuple[tuple[str, ...], str]:
    """Break a text in its own face, or in the smaller one where more than `most` lines result."""
    lines = broken(text, style, width)
    if len(lines) <= most or style not in _SMALLER:
        return lines, style
    return broken(text, _SMALLER[style], width), _SMALLER[style]


def draw_lines(
    painter: QPainter, rect: QRectF, lines: Sequence[str], style: str, ink: str
) -> None:
    """Draw lines below each other, centred in the height."""
    heights = [theme.line(style, line) for line in lines]
    y = rect.y() + (rect.height() - sum(heights)) / 2
    for line, height in zip(lines, heights, strict=True):
        spot = QRectF(rect.x(), y, rect.width(), height)
        draw_text(painter, spot, line, style, ink, elide=False)
        y += height


class HallTable(QWidget):
    """Large rows under heads; `show_rows` may show only the first of them, for the reveal."""

    def __init__(self, columns: Sequence[Column], name: str) -> None:
        super().__init__()
        self._columns = tuple(columns)
        self._rows: Sequence[Sequence[str]] = ()
        self._tops: list[int] = [0]  # of each row, and where the last one ends
        self._laid: list[list[_Cell]] = []
        self._shown = 0
        self._sight: range | None = None
        self._name = name
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_rows(self, rows: Sequence[Sequence[str]], shown: int | None = None) -> None:
        """Show rows; `shown` of them, or all."""
        self._rows = rows
        self._shown = len(rows) if shown is None else min(shown, len(rows))
        told = "；".join("，".join(cell for cell in row if cell) for row in rows[: self._shown])
        self.setAccessibleName(f"{self._name}：{told}")
        self._measure()
        self.update()

    def bottom_of(self, place: int) -> int:
        """Give where row `place` (from 0) ends."""
        return self._tops[place + 1]

    def whole_rows(self, top: int, bottom: int) -> range:
        """Give the places of the rows that fit wholly between two heights, below the heads."""
        inside = [
            n for n in range(len(self._rows))
            if self._tops[n] - self._tops[0] >= top and self._tops[n + 1] <= bottom
        ]  # fmt: skip
        return range(inside[0], inside[-1] + 1) if inside else range(0)

    def top_of(self, place: int) -> int:
        """Give the height from which row `place` and the heads above it are in sight."""
        return self._tops[place] - self._tops[0]

    def before(self, place: int, room: int) -> int:
        """Give the first row of the page of this height that ends before row `place`."""
        free = room - self._tops[0]
        first = place
        while first and self._tops[place] - self._tops[first - 1] <= free:
            first -= 1
        return min(first, max(0, place - 1))

    def show_only(self, rows: range) -> None:
        """Paint these rows and the heads above them: half a row tells nobody anything."""
        self._sight = rows or None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._measure()

    def _measure(self) -> None:
        """Lay out each row at the width that the table has, in one line or in two."""
        y = max(px(36), theme.line("hall_note"))
        decks = any(column.below for column in self._columns)
        self._laid, self._tops = [], [y]
        for row in self._rows:
            cells = self._beside(row, 2)
            if decks and _tall(cells) > theme.size("hall_row"):
                cells = min(cells, self._beside(row, 1), self._decks(row), key=_tall)
            self._laid.append(cells)
            y += _tall(cells)
            self._tops.append(y)
        self.setFixedHeight(y)

    def _beside(self, row: Sequence[str], most: int) -> list[_Cell]:
        """Lay out the cells of a row beside each other, in `most` lines where that can be."""
        cells = []
        for text, column, (x, width) in zip(row, self._columns, self._spans(), strict=True):
            lines, style = fitted(text, column.style, width, most)
            cells.append(_Cell(x, 0, width, lines, style))
        tall = _tall(cells)
        return [one._replace(y=(tall - one.tall) / 2) for one in cells]

    def _decks(self, row: Sequence[str]) -> list[_Cell]:
        """Lay out a row in two lines: the name has the width of all, the rest stands below it."""
        end = self.width() - 2 * px(16)
        above: list[_Cell] = []
        below: list[_Cell] = []
        for text, column, (x, width) in zip(row, self._columns, self._spans(), strict=True):
            if column.below:
                free = 0 if below else x - above[-1].x  # left of the first nothing stands
                more = min(free, max(0.0, width_of(text, _LEAST) + 2 - width))
                lines = broken(text, _LEAST, width + more)
                below.append(_Cell(x - more, 0, width + more, lines, _LEAST))
            else:
                room = end - x if column.head else width
                above.append(_Cell(x, 0, room, *fitted(text, column.style, room, 1)))
        deep = above[-1].tall
        cells = above + [one._replace(y=deep) for one in below]
        tall, words = _tall(cells), max(one.y + one.tall for one in cells)
        number = cells[0]
        return [
            number._replace(y=(tall - number.tall) / 2),
            *(one._replace(y=one.y + (tall - words) / 2) for one in cells[1:]),
        ]

    def _spans(self) -> list[tuple[float, float]]:
        """Give where each column begins and how wide it is."""
        pad, whole = px(16), sum(column.share for column in self._columns)
        room = max(1, self.width() - 2 * pad)
        spans, x = [], float(pad)
        for column in self._columns:
            width = room * column.share / whole
            spans.append((x, width - pad))
            x += width
        return spans

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sight = self._sight or range(len(self._rows))
        head = self._tops[0]
        y = self._tops[sight[0]] - head if sight else 0
        for column, (x, width) in zip(self._columns, self._spans(), strict=True):
            draw_text(painter, QRectF(x, y, width, head), column.head, "hall_note", "ink2")
        painter.fillRect(QRectF(0, y + head - 2, self.width(), 2), theme.colour("ink"))
        for number in sight[: max(0, self._shown - sight[0])] if sight else ():
            top, bottom = self._tops[number], self._tops[number + 1]
            if bottom < event.rect().top() or top > event.rect().bottom():
                continue
            rect = QRectF(0, top, self.width(), bottom - top)
            if number % 2 == 0:
                fill_round(painter, rect, "canvas", 4)
            if theme.sunlight() and number:
                painter.fillRect(QRectF(0, top, rect.width(), 1), theme.colour("line"))
            for cell, column in zip(self._laid[number], self._columns, strict=True):
                spot = QRectF(cell.x, top + cell.y, cell.width, cell.tall)
                draw_lines(painter, spot, cell.lines, cell.style, column.ink)


def _tall(cells: Sequence[_Cell]) -> int:
    """Give the height of a row with these cells."""
    words = max(one.y + one.tall for one in cells) - min(one.y for one in cells)
    return max(theme.size("hall_row"), round(words) + px(4))


class Entry(NamedTuple):
    """One line of `HallPages`."""

    words: str
    style: str = "hall_note"
    ink: str = "ink"
    head: bool = False  # of the entries after it, and repeated on every page of them


class HallPages(QWidget):
    """A list beside the work, a page at a time when it does not fit; ← and → turn it."""

    def __init__(self, entries: Sequence[Entry], name: str) -> None:
        super().__init__()
        self._entries, self._name = tuple(entries), name
        self._pages: list[list[Entry]] = [[]]
        self.page = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(3 * theme.line("hall_note"))
        told = "；".join(entry.words for entry in self._entries)
        self.setAccessibleName(f"{name}：{told}")

    @property
    def pages(self) -> int:
        """Give the number of pages."""
        return len(self._pages)

    def turn(self, by: int) -> None:
        """Turn pages; past either end nothing happens."""
        self.page = min(max(0, self.page + by), len(self._pages) - 1)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._pages = self._laid(self.height())
        if len(self._pages) > 1:  # the last line then says which page this is
            self._pages = self._laid(self.height() - theme.line("hall_note"))
        self.turn(0)

    def _tall(self, entry: Entry) -> int:
        lines = broken(entry.words, entry.style, self.width())
        return sum(theme.line(entry.style, line) for line in lines)

    def _laid(self, room: int) -> list[list[Entry]]:
        pages: list[list[Entry]] = [[]]
        left, head = room, None
        for number, entry in enumerate(self._entries):
            head = entry if entry.head else head
            need = self._tall(entry)
            if entry.head and number + 1 < len(self._entries):
                need += self._tall(self._entries[number + 1])  # no head without its first line
            if need > left and pages[-1]:
                again = [head] if head is not None and not entry.head else []
                if sum(self._tall(one) for one in again) + need > room:
                    again = []  # a page of nothing but the heading would say nothing
                pages.append(again)
                left = room - sum(self._tall(one) for one in again)
            pages[-1].append(entry)
            left -= self._tall(entry)
        return pages

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, y = QPainter(self), 0
        for entry in self._pages[self.page]:
            lines, tall = broken(entry.words, entry.style, self.width()), self._tall(entry)
            draw_lines(painter, QRectF(0, y, self.width(), tall), lines, entry.style, entry.ink)
            y += tall
        if len(self._pages) > 1:
            words = self.tr("第 {page} 页，共 {pages} 页　← →").format(
                page=self.page + 1, pages=len(self._pages)
            )
            tall = theme.line("hall_note")
            foot = QRectF(0, self.height() - tall, self.width(), tall)
            draw_text(painter, foot, words, "hall_note_b", "accent")
