"""Parts of the public screen, made to be read from five metres.

Sizes are px of a picture of 1366×768; `theme.fit_hall` lets them grow with the picture, so that a
projector of more dots shows more room for nobody and larger words for everybody.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from fieldapp.ui import icons, theme
from fieldapp.ui.widgets import (
    CENTRE,
    RIGHT,
    Button,
    Painted,
    Picker,
    TextField,
    draw_logo,
    draw_text,
    fill_round,
    width_of,
)
from fieldapp.ui.widgets.buttons import Kind

SIDE = 48  # px of margin left and right
_TALL = 52
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_ARROWS = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down}


def px(size: float) -> int:
    """Give device-independent pixels of a size on the public screen."""
    return theme.px(theme.hall(size))


def signs_of(text: str) -> str:
    """Give the characters of a typed code: spaces and marks are not counted."""
    return "".join(sign for sign in text if unicodedata.category(sign)[0] not in "ZPC")


class HallButton(Button):
    """A button whose words and key cap can be read from the last row."""

    def __init__(
        self, text: str, icon: str | None = None, kind: Kind = "secondary", *, key: str = ""
    ) -> None:
        super().__init__(text, icon, kind, key=key, big=True)
        self._style = "hall_note_b" if kind == "primary" else "hall_note"

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ARROWS or (key in _ENTER and self.kind == "primary"):
            event.ignore()  # arrows turn pages here, and Enter may show the rows all at once
        else:
            super().keyPressEvent(event)

    def content_width(self) -> int:
        words = width_of(self.text(), self._style)
        icon = px(24) + px(10) if self.icon_name else 0
        return icon + words + (px(12) + self._key_width() if self.key else 0)

    def _key_width(self) -> int:
        return width_of(self.key, "hall_note") + px(14)

    def sizeHint(self) -> QSize:
        tall = max(px(_TALL), theme.line("hall_note", self.text()) + px(12))
        return QSize(self.content_width() + 2 * px(18), tall)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink, ground, edge = self._paints()
        fill_round(painter, self.rect(), ground, 6, edge, dashed=not self.isEnabled())
        x, middle = (self.width() - self.content_width()) / 2, self.height() / 2
        if self.icon_name:
            spot = QRectF(x, middle - px(12), px(24), px(24))
            icons.paint(painter, self.icon_name, spot, theme.colour(ink), 2)
            x += px(34)
        words = QRectF(x, 0, width_of(self.text(), self._style) + 2, self.height())
        draw_text(painter, words, self.text(), self._style, ink, elide=False)
        if self.key:
            cap = QRectF(words.right() + px(10), middle - px(15), self._key_width(), px(30))
            fill_round(painter, cap, None, 4, ink, 1)
            draw_text(painter, cap, self.key, "hall_note", ink, CENTRE, elide=False)


class HallField(TextField):
    """A line to write in, in the hall's size."""

    def __init__(self, *, hint: str, name: str = "") -> None:
        super().__init__(hint=hint, name=name)
        self.setFont(theme.font("hall_note"))

    def sizeHint(self) -> QSize:
        tall = max(px(_TALL), theme.line("hall_note") + px(12))
        return QSize(px(240), tall)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) is Qt.Key.Key_Space and not self.text():
            event.ignore()  # nothing begins with a space: it is the hall's key for the next step
            return
        super().keyPressEvent(event)
        if Qt.Key(event.key()) in _ENTER:
            event.accept()  # a line edit lets Enter through: the next step would be taken too

    def select_sign(self, position: int) -> None:
        """Select the character at `position` (from 1, spaces and marks not counted).

        The next key takes its place, and no other character's.
        """
        places = [
            n for n, sign in enumerate(self.text()) if unicodedata.category(sign)[0] not in "ZPC"
        ]
        if 0 < position <= len(places):
            self.setSelection(places[position - 1], 1)


class HallPicker(Picker):
    """One of a short list, in the hall's size."""

    FACE: ClassVar[str] = "hall_note"

    def __init__(self, *words: str, name: str = "") -> None:
        super().__init__(*words, name=name)
        self.setFont(theme.font(self.FACE))  # of the list that drops down


def band(title: str, name: str, number: str) -> QWidget:
    """Make the dark band on top: what this is, and which plan; its number is never shortened."""

    def paint(painter: QPainter, rect: QRectF) -> None:
        painter.fillRect(rect, theme.colour("rail"))
        if theme.sunlight():
            edge = QRectF(0, rect.bottom() - 2, rect.width(), 2)
            painter.fillRect(edge, theme.colour("line"))
        side = px(32)
        square = QRectF(px(SIDE), (rect.height() - side) / 2, side, side)
        draw_logo(painter, square, "rail_on" if not theme.sunlight() else "accent")
        ink = "rail_ink" if theme.sunlight() else "rail_on"
        left = rect.adjusted(px(SIDE + 48), 0, -px(SIDE), 0)
        draw_text(painter, left, title, "hall_title", ink)
        free = left.adjusted(width_of(title, "hall_title") + px(32), 0, 0, 0)
        draw_text(painter, free, number, "hall_note", "rail_ink", RIGHT, elide=False)
        free.adjust(0, 0, -width_of(number, "hall_note") - px(16), 0)
        if free.width() > px(60):  # less would say nothing
            draw_text(painter, free, name, "hall_note", "rail_ink", RIGHT)

    made = Painted(paint, height=theme.hall(64))
    made.setAccessibleName(f"{title}  {name}  {number}")
    return made


class Steps(QWidget):
    """The four steps: done ones ticked, the current one loud."""

    def __init__(self, words: Sequence[str]) -> None:
        super().__init__()
        self._words, self._current = tuple(words), 0
        self.setFixedHeight(max(px(63), theme.line("hall_title")))

    def show_step(self, current: int) -> None:
        """Mark the step that is on."""
        self._current = current
        self.setAccessibleName(self._words[current])
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side, gap = px(32), px(10)
        styles = [
            "hall_title" if n == self._current else "hall_note" for n in range(len(self._words))
        ]
        widths = [width_of(w, s) for w, s in zip(self._words, styles, strict=True)]
        room = self.width() - 2 * px(SIDE)
        taken = sum(widths) + len(widths) * (side + gap)
        bare = taken + (len(widths) - 1) * px(3 * 18) > room  # then only the current has its word
        if bare:
            taken = widths[self._current] + gap + len(widths) * side
        line = min(px(56), (room - taken) / max(1, len(widths) - 1) - px(36))
        x = float(px(SIDE))
        for number, word in enumerate(self._words):
            self._dot(painter, QRectF(x, (self.height() - side) / 2, side, side), number)
            x += side
            if number == self._current or not bare:
                ink = "ink" if number == self._current else "ink2"
                spot = QRectF(x + gap, 0, widths[number] + 4, self.height())
                draw_text(painter, spot, word, styles[number], ink, elide=False)
                x += gap + widths[number]
            if number < len(self._words) - 1:
                done = number < self._current
                dash = QRectF(x + px(18), self.height() / 2 - 1, line, 2)
                painter.fillRect(dash, theme.colour("accent" if done else "line"))
                x += line + px(36)

    def _dot(self, painter: QPainter, dot: QRectF, number: int) -> None:
        on = number <= self._current
        fill_round(
            painter, dot, "accent" if on else "surface", theme.hall(16), None if on else "edge"
        )
        if number < self._current:
            inner = dot.adjusted(px(7), px(7), -px(7), -px(7))
            icons.paint(painter, "check", inner, theme.colour("on_accent"), 2.6)
        else:
            ink = "on_accent" if on else "ink2"
            draw_text(painter, dot, str(number + 1), "hall_note_b", ink, CENTRE, elide=False)


class HallCode(QWidget):
    """A QR code on white, whole pixels a module and no smoothing, so that a phone reads it."""

    def __init__(self, modules: Sequence[bytes], side: int, name: str) -> None:
        super().__init__()
        self._modules = modules
        self.setFixedSize(px(side), px(side))
        self.setAccessibleName(name)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill_round(painter, self.rect(), None, 6, "line")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        edge, count = theme.stroke() + 1, len(self._modules)
        ground = self.rect().adjusted(edge, edge, -edge, -edge)
        painter.fillRect(ground, Qt.GlobalColor.white)  # in every theme: phones want dark on light
        step = max(1, ground.width() // count)
        left = ground.x() + (ground.width() - step * count) // 2
        top = ground.y() + (ground.height() - step * count) // 2
        black = QColor(Qt.GlobalColor.black)
        for y, line in enumerate(self._modules):
            for x, module in enumerate(line):
                if not module:
                    painter.fillRect(left + x * step, top + y * step, step, step, black)


class HallWords(QWidget):
    """Groups of four characters in a grid, as large as the style says; for eye and ear."""

    def __init__(self, groups: Sequence[str], columns: int, style: str, name: str) -> None:
        super().__init__()
        self._groups, self._columns, self._style = tuple(groups), columns, style
        rows = -(-len(self._groups) // columns)
        self._line = theme.line(style) + (px(8) if style == "hall" else 0)
        self.setFixedHeight(max(1, rows) * self._line)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(columns * (width_of("字字字字", style) + px(12)))
        self.setAccessibleName(f"{name}：{' '.join(self._groups)}")

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        width = self.width() / self._columns
        for number, group in enumerate(self._groups):
            down, across = divmod(number, self._columns)
            spot = QRectF(across * width, down * self._line, width, self._line)
            draw_text(painter, spot, group, self._style, elide=False)
