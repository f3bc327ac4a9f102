"""The left rail: the rooms in the order of the work, settings and the person at its foot."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from fieldapp.ui import icons, theme
from fieldapp.ui.rooms import SETTINGS, RoomSpec, shortcut
from fieldapp.ui.widgets.layout import STRETCH, Item, col
from fieldapp.ui.widgets.marks import Painted, draw_logo
from fieldapp.ui.widgets.paint import CENTRE, draw_text, fill_round, width_of

LOCK = "lock"
LOGO = 60  # px at 100 %
BARE_SCALE = 1.75  # from here on the rail shows icons only; the words are tool tips


class Room(Enum):
    """How much height each entry gets; the rail takes the roomiest that fits the window."""

    AMPLE = "ample"
    CLOSE = "close"
    BARE = "bare"  # the icon alone; the word is its tool tip


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
        self._room = Room.AMPLE
        self.take(Room.BARE if theme.look().scale >= BARE_SCALE else Room.AMPLE)

    def content_width(self) -> int:
        """Give the pixels the word needs, for the widest rail."""
        return 0 if self._room is Room.BARE else width_of(self.text(), "smallb")

    def take(self, room: Room) -> None:
        """Take so much height."""
        self._room = room
        self.setFixedHeight(self.height_in(room))
        self.update()

    def height_in(self, room: Room) -> int:
        """Give the pixels the entry is high."""
        if room is Room.BARE:
            return theme.px(22 + 4)
        line = theme.line("small", self.text())
        if room is Room.CLOSE:
            return theme.px(20 + 2) + line
        if theme.wide():
            return theme.px(22 + 6) + line
        return theme.px(36 if self.key in {SETTINGS, LOCK} else 44) + line

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, px, on = QPainter(self), theme.px, self.isChecked()
        inner = QRectF(self.rect()).adjusted(px(6), px(2), -px(6), -px(2))
        if on:
            fill_round(painter, inner, "rail_pill", 6)
        if self.hasFocus() or (self.underMouse() and not on):
            thin = 2 if self.hasFocus() else 1
            fill_round(painter, inner, None, 6, "rail_on" if on else "rail_ink", thin)
        ink = "rail_on" if on else "rail_ink"
        bare, close = self._room is Room.BARE, self._room is Room.CLOSE
        size, line = px(20 if close else 22), 0 if bare else theme.line("small", self.text())
        between = 0 if bare or close else px(2)
        top = (self.height() - size - line - between) / 2
        spot = QRectF((self.width() - size) / 2, top, size, size)
        icons.paint(painter, self._icon, spot, theme.colour(ink), 1.8)
        if line:
            words = QRectF(px(2), top + size + between, self.width() - px(4), line)
            draw_text(painter, words, self.text(), "smallb" if on else "small", ink, CENTRE)
        if self.badge:
            self._paint_badge(painter, top)

    def _paint_badge(self, painter: QPainter, top: float) -> None:
        px, words = theme.px, str(self.badge) if self.badge < 100 else "99+"
        width = max(px(18), width_of(words, "smallb") + px(8))
        box = QRectF(self.width() / 2 + px(5), max(0.0, top - px(5)), width, px(18))
        fill_round(painter, box, "amber_soft", 9, "amber" if theme.sunlight() else None)
        draw_text(painter, box, words, "smallb", "amber", CENTRE, elide=False)


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
            self._add(spec.key, spec.icon, spec.word(), shortcut(number))
        self._add(SETTINGS, "settings", self.tr("设置"), "Ctrl+,")
        self._add(LOCK, "user", _short(person), "Ctrl+L")
        widest = max(item.content_width() for item in self._items.values())
        self.setFixedWidth(max(theme.size("rail"), widest + theme.px(10)))
        top: list[Item] = [] if theme.wide() else [Painted(_logo, height=LOGO)]
        feet = [self._items.pop(SETTINGS), self._items.pop(LOCK)]
        self.setLayout(
            col(*top, *self._items.values(), STRETCH, *feet, gap=0, margins=(0, 4, 0, 6))
        )
        self._items |= {item.key: item for item in feet}
        self._above = theme.px(4 + 6) + (theme.px(LOGO) if top else 0)

    def minimumSizeHint(self) -> QSize:
        """Ask for no more height than the icons need: a small screen is not outgrown."""
        return QSize(self.minimumWidth(), self._height(Room.BARE))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        rooms = [Room.BARE] if theme.look().scale >= BARE_SCALE else list(Room)
        fitting = next((room for room in rooms if self._height(room) <= self.height()), Room.BARE)
        for item in self._items.values():
            item.take(fitting)

    def _height(self, room: Room) -> int:
        return self._above + sum(item.height_in(room) for item in self._items.values())

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
