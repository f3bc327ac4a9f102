"""Ctrl+K: one field that finds any object, inspection, notice number or command."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from fieldapp.ui import icons, theme
from fieldapp.ui.looking_up import Found, FoundKind, commands, in_workspace
from fieldapp.ui.room import Desk
from fieldapp.ui.rooms import SETTINGS, RoomSpec
from fieldapp.ui.widgets.fields import SearchField
from fieldapp.ui.widgets.layout import Card, Rule, col
from fieldapp.ui.widgets.lists import ListView, RowDelegate, RowModel
from fieldapp.ui.widgets.paint import RIGHT, draw_text, width_of
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


class CommandPalette(Card):
    """Lies over the window; arrows choose, Enter goes, Esc leaves everything as it was.

    A part of the window and no popup of its own: popups grab the keyboard, which shuts out the
    input methods that Chinese and Tibetan are typed with.

    Signals:
        go_requested(str, str): a room and the place in it.
    """

    go_requested = Signal(str, str)

    def __init__(self, parent: QWidget, desk: Desk, rooms: Sequence[RoomSpec]) -> None:
        super().__init__(kind="chosen")
        self.setParent(parent)
        self.setProperty("overlay", True)  # it may lie over others
        self.hide()
        self._window, self._desk = parent, desk
        self._asked = ""
        self._commands = [
            Found(FoundKind.COMMAND, spec.word(), f"Ctrl+{number}", spec.icon, spec.key)
            for number, spec in enumerate(rooms, 1)
        ]
        self._commands.append(
            Found(FoundKind.COMMAND, self.tr("设置"), "Ctrl+,", "settings", SETTINGS)
        )
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
        self._field.installEventFilter(self)
        self._before: QWidget | None = None
        self.setLayout(
            col(
                col(self._field, margins=(12, 12, 12, 8)),
                Rule(),
                (self._list, 1),
                Rule(),
                col(self._foot, margins=(18, 6, 18, 8)),
                gap=0,
                margins=2,
            )
        )

    def open_empty(self) -> None:
        """Show the palette over its window with nothing typed yet."""
        if self.isVisible():
            self._field.setFocus()
            return
        width = min(theme.px(640), self._window.width() - theme.px(48))
        height = min(theme.px(480), self._window.height() - theme.px(96))
        left = (self._window.width() - width) // 2
        self.setGeometry(left, theme.px(56), width, height)
        self._before = QApplication.focusWidget()
        self._field.clear()
        self._search("")
        self.show()
        self.raise_()
        self._field.setFocus()
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def close_it(self) -> None:
        """Hide the palette and give the keyboard back."""
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
        self.hide()
        if self._before is not None and isValid(self._before) and self._before.isVisible():
            self._before.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind is QEvent.Type.ShortcutOverride and watched is self._field:
            if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
                event.accept()  # Esc is ours while we are open, not the window's way back
        elif kind is QEvent.Type.MouseButtonPress and self._is_beside(watched):
            self.close_it()
        return super().eventFilter(watched, event)

    def _is_beside(self, watched: QObject) -> bool:
        """Say whether something pressed is a part of the window outside the open palette."""
        inside = watched is self or (isinstance(watched, QWidget) and self.isAncestorOf(watched))
        return self.isVisible() and isinstance(watched, QWidget) and not inside

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_it()
        else:
            super().keyPressEvent(event)

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
            self.close_it()
            self.go_requested.emit(row.room, row.place)
