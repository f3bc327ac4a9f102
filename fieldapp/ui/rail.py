"""The left rail: the rooms in the order of the work, settings and the person at its foot."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from fieldapp.ui import icons, theme
from fieldapp.ui.rooms import RoomSpec
from fieldapp.ui.widgets.layout import STRETCH, Item, col
from fieldapp.ui.widgets.marks import Painted, draw_logo
from fieldapp.ui.widgets.paint import CENTRE, draw_text, fill_round, width_of

SETTINGS = "settings"
LOCK = "lock"
BARE_SCALE = 1.75  # from here on the rail shows icons only; the words are tool tips


class RailItem(QAbstractButton):
    """One room on the rail: icon over word, and how many things wait there."""

    paints_own_focus = True  # the window's ring would be cut off by the rail's edge

    def __init__(self, key: str, icon: str, word: str, tip: str) -> None:
        super().__init__()
        self.key, self._icon = key, icon
        self.badge = 0
        self.setText(word)
        self.setToolTip(f"{word}  {tip}")
        self.setAccessibleName(word)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(_height(at_foot=key in {SETTINGS, LOCK}))

    def content_width(self) -> int:
        """Give the pixels the word needs, for the widest rail."""
        return 0 if _bare() else width_of(self.text(), "smallb")

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, px, on = QPainter(self), theme.px, self.isChecked()
        inner = QRectF(self.rect()).adjusted(px(6), px(2), -px(6), -px(2))
        if on:
            fill_round(painter, inner, "rail_pill", 6)
        if self.hasFocus() or (self.underMouse() and not on):
            thin = 2 if self.hasFocus() else 1
            fill_round(painter, inner, None, 6, "rail_on" if on else "rail_ink", thin)
        ink = "rail_on" if on else "rail_ink"
        size, line = px(22), 0 if _bare() else theme.line("small", self.text())
        top = (self.height() - size - line - (px(2) if line else 0)) / 2
        spot = QRectF((self.width() - size) / 2, top, size, size)
        icons.paint(painter, self._icon, spot, theme.colour(ink), 1.8)
        if line:
            words = QRectF(px(2), top + size + px(2), self.width() - px(4), line)
            draw_text(painter, words, self.text(), "smallb" if on else "small", ink, CENTRE)
        if self.badge:
            self._paint_badge(painter, top)

    def _paint_badge(self, painter: QPainter, top: float) -> None:
        px, words = theme.px, str(self.badge) if self.badge < 100 else "99+"
        width = max(px(18), width_of(words, "smallb") + px(8))
        box = QRectF(self.width() / 2 + px(5), max(0.0, top - px(5)), width, px(18))
        fill_round(painter, box, "amber_soft", 9, "amber" if theme.sunlight() else None)
        draw_text(painter, box, words, "smallb", "amber", CENTRE, elide=False)


def _bare() -> bool:
    """Say whether the scale leaves no room for words on the rail of a small laptop."""
    return theme.look().scale >= BARE_SCALE


def _height(*, at_foot: bool) -> int:
    if _bare():
        return theme.px(22 + 8)
    if theme.wide():
        return theme.px(22 + 6) + theme.line("small")
    return theme.px(36 if at_foot else 44) + theme.line("small")


class Rail(QWidget):
    """Rooms, settings, person.

    Signals:
        room_asked(str): the key of a room, `settings` or `lock`.
    """

    room_asked = Signal(str)

    def __init__(self, rooms: Sequence[RoomSpec], person: str) -> None:
        super().__init__()
        self._items: dict[str, RailItem] = {}
        for number, spec in enumerate(rooms, 1):
            self._add(spec.key, spec.icon, spec.word(), f"Ctrl+{number}")
        self._add(SETTINGS, "settings", self.tr("设置"), "Ctrl+,")
        self._add(LOCK, "user", _short(person), "Ctrl+L")
        widest = max(item.content_width() for item in self._items.values())
        self.setFixedWidth(max(theme.size("rail"), widest + theme.px(10)))
        top: list[Item] = [] if theme.wide() else [Painted(_logo, height=60)]
        feet = [self._items.pop(SETTINGS), self._items.pop(LOCK)]
        self.setLayout(
            col(*top, *self._items.values(), STRETCH, *feet, gap=0, margins=(0, 4, 0, 6))
        )
        self._items |= {item.key: item for item in feet}

    def _add(self, key: str, icon: str, word: str, tip: str) -> None:
        item = RailItem(key, icon, word, tip)
        item.clicked.connect(self._ask)
        self._items[key] = item

    def show_room(self, key: str) -> None:
        """Mark the room the person is in."""
        for item in self._items.values():
            item.setChecked(item.key == key)

    def show_badge(self, key: str, count: int) -> None:
        """Show how many things wait in a room; 0 takes the number away."""
        item = self._items.get(key)
        if item is not None:
            item.badge = count
            item.update()

    def _ask(self) -> None:
        item = self.sender()
        if isinstance(item, RailItem):
            item.setChecked(not item.isChecked())  # the window says where we are, not the click
            self.room_asked.emit(item.key)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("rail"))
        if theme.sunlight():
            painter.fillRect(self.width() - 2, 0, 2, self.height(), theme.colour("line"))


def _short(person: str) -> str:
    """Give the part of a name that fits the rail: the given name, or the first word."""
    return person.split()[0] if " " in person else person[-2:]


def _logo(painter: QPainter, rect: QRectF) -> None:
    side = theme.px(30)
    corner = rect.center()
    square = QRectF(corner.x() - side / 2, corner.y() - side / 2, side, side)
    draw_logo(painter, square, "accent" if theme.sunlight() else "rail_on")
