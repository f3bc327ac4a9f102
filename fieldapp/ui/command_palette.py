"""Ctrl+K: one field that finds any object, inspection, notice number or command."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QWidget

from fieldapp.ui import icons, theme
from fieldapp.ui.finding import Found, FoundKind, commands, in_workspace
from fieldapp.ui.rail import SETTINGS
from fieldapp.ui.room import Desk
from fieldapp.ui.rooms import RoomSpec
from fieldapp.ui.widgets.fields import SearchField
from fieldapp.ui.widgets.layout import Rule, col
from fieldapp.ui.widgets.lists import ListView, RowDelegate, RowModel
from fieldapp.ui.widgets.paint import RIGHT, draw_text, fill_round, width_of
from fieldapp.ui.widgets.text import Label


class FoundDelegate(RowDelegate):
    """One thing found: icon, title over detail, what it is."""

    def __init__(self, words: dict[FoundKind, str]) -> None:
        super().__init__(52)
        self._words = words

    def paint_row(self, painter: QPainter, rect: QRectF, row: Found) -> None:
        px = theme.px
        spot = QRectF(rect.x() + px(18), rect.center().y() - px(10), px(20), px(20))
        icons.paint(painter, row.icon, spot, theme.colour("ink2"))
        kind = self._words[row.kind]
        tail = width_of(kind, "small")
        words = rect.adjusted(px(52), 0, -px(40) - tail, 0)
        self.two_lines(painter, words, row.title, row.detail)
        draw_text(painter, rect.adjusted(0, 0, -px(18), 0), kind, "small", "ink3", RIGHT)


class CommandPalette(QDialog):
    """Opens over the window; arrows choose, Enter goes, Esc leaves everything as it was.

    Signals:
        go_requested(str, str): a room and the place in it.
    """

    go_requested = Signal(str, str)

    def __init__(self, parent: QWidget, desk: Desk, rooms: Sequence[RoomSpec]) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self._window, self._desk = parent, desk
        self._asked = ""
        go = self.tr("去这里")
        self._commands = [
            *(Found(FoundKind.COMMAND, spec.word(), go, spec.icon, spec.key) for spec in rooms),
            Found(FoundKind.COMMAND, self.tr("设置"), go, "settings", SETTINGS),
        ]
        kinds = {
            FoundKind.COMMAND: self.tr("房间"),
            FoundKind.OBJECT: self.tr("对象"),
            FoundKind.INSPECTION: self.tr("检查"),
            FoundKind.NOTICE: self.tr("文书"),
        }
        self._field = SearchField(hint=self.tr("找对象、检查、文书号或房间"))
        self._list = ListView(RowModel(), FoundDelegate(kinds), name=self.tr("找到的"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._foot = Label(self.tr("↑↓ 选择，回车打开，Esc 关闭"), "small", "ink3", elide=True)
        self._field.searched.connect(self._search)
        self._field.moved.connect(self._list.step)
        self._field.chosen.connect(self._choose)
        self._list.clicked.connect(self._choose)
        edge = 1 + theme.stroke()
        self.setLayout(
            col(
                col(self._field, margins=(12, 12, 12, 8)),
                Rule(),
                (self._list, 1),
                Rule(),
                col(self._foot, margins=(18, 6, 18, 8)),
                gap=0,
                margins=edge,
            )
        )

    def open_empty(self) -> None:
        """Show the palette over its window with nothing typed yet."""
        window = self._window
        width = min(theme.px(640), window.width() - theme.px(48))
        height = min(theme.px(480), window.height() - theme.px(96))
        self.resize(width, height)
        corner = window.mapToGlobal(window.rect().topLeft())
        self.move(corner.x() + (window.width() - width) // 2, corner.y() + theme.px(56))
        self._field.clear()
        self._search("")
        self.show()
        self._field.setFocus()

    def _search(self, text: str) -> None:
        self._asked = text
        self._show(commands(self._commands, text), text)
        if text:
            self._desk.tasks.read(lambda ws: (text, in_workspace(ws, text)), self._show_found)

    def _show_found(self, answer: tuple[str, list[Found]]) -> None:
        text, found = answer
        if text == self._asked:
            self._show([*found, *commands(self._commands, text)], text)

    def _show(self, rows: list[Found], text: str) -> None:
        self._list.show_rows(rows, tuple(text.split()))
        if rows:
            self._list.step(1)
        self._foot.setText(
            self.tr("↑↓ 选择，回车打开，Esc 关闭") if rows else self.tr("没有找到，换几个字试试")
        )

    def _choose(self) -> None:
        row = self._list.chosen()
        if isinstance(row, Found):
            self.close()
            self.go_requested.emit(row.room, row.place)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("surface"))
        fill_round(painter, self.rect(), "surface", 0, "edge")
