"""The page of the day: the unfinished inspection on top, then my tasks by their term."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from fieldapp.clock import local_date
from fieldapp.ui import formats, theme
from fieldapp.ui.room import Desk, RoomPage
from fieldapp.ui.today.cards import DoingCard, ReadyCard, TaskCard, TodoLine, finished_line
from fieldapp.ui.today.model import Day
from fieldapp.ui.today.nothing import words_of
from fieldapp.ui.today.presenter import MOST_ROWS, Nothing, TodayPresenter
from fieldapp.ui.widgets import (
    STRETCH,
    Button,
    Card,
    Chip,
    Clickable,
    EmptyState,
    Label,
    Line,
    Para,
    Rule,
    SectionTitle,
    clear,
    col,
    row,
    scrolling,
)
from fieldapp.ui.widgets.layout import Item

MOST_TODOS = 12  # rows shown at once

if TYPE_CHECKING:
    from fieldapp.store.workspace import Workspace


class TodayPage(RoomPage):
    """What to do today."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._day: Day | None = None
        self._faces: list[Clickable] = []
        self._first: QWidget | None = None
        person = desk.profile.person_id

        def read(workspace: Workspace) -> Day:
            from fieldapp.ui.today.reading import read_day

            return read_day(workspace, person)

        self._presenter = TodayPresenter(desk.tasks, self, read)
        self._photo = Button(self.tr("拍照"), "camera", key="F8", shortcut="F8")
        self._photo.clicked.connect(self._take_photo)
        self._photo.setEnabled(False)
        self._left, self._right = col(gap=8, margins=(0, 0, 4, 0)), col(gap=16)
        width = 272 if theme.wide() else 330
        right = scrolling(self._right)
        right.setFixedWidth(theme.px(width))
        self._scroll = scrolling(self._left)
        self._scroll.widget().installEventFilter(self)
        body = row((self._scroll, 1), right, gap=20, margins=(24, 20, 24, 8))
        self.setLayout(body)

    # the protocol of a page

    def title(self) -> str:
        return self.tr("今日")

    def subtitle(self) -> str:
        today = self._day.today if self._day else local_date(self._desk.clock.now_ms())
        date = self.tr("{day} {weekday}").format(
            day=formats.day(today, year=False), weekday=formats.weekday(today)
        )
        if self._day is None or not self._day.tasks_mine:
            return date
        return self.tr("{date} · {plan} · {total} 户已查 {done} 户").format(
            date=date, plan=self._day.plan, total=self._day.tasks_mine, done=self._day.tasks_done
        )

    def head_buttons(self) -> Sequence[QWidget]:
        return (self._photo,)

    def on_shown(self) -> None:
        self._presenter.read()

    def refresh(self, changes: frozenset[str]) -> None:
        self._presenter.read()

    def help_text(self) -> str:
        return self.tr(
            "抽到您的任务按期限排在这里，没做完的检查在最上面。\n"
            "Enter 继续或者打开，↑↓ 换一户，F8 给正在做的检查拍照。"
        )

    # what the presenter asks

    def show_badge(self, count: int) -> None:
        """Show how many urgent things wait."""
        self.badge_changed.emit(count)

    def show_desk_badge(self, room: str, count: int) -> None:
        """Show how many things wait on a desk."""
        self.other_badge_changed.emit(room, count)

    def show_day(self, day: Day, nothing: Nothing | None) -> None:
        """Show the day."""
        kept, scrolled = self._focused(), self._scroll.verticalScrollBar().value()
        if self.isAncestorOf(self.focusWidget()):
            self.setFocus()  # or the focus would run down the page, and the view with it
        self._day = day
        clear(self._left)
        clear(self._right)
        self._faces, self._first = [], None
        self._photo.setEnabled(day.doing is not None)
        if day.doing is not None:
            card = DoingCard(day.doing)
            card.go_on.connect(lambda place: self.go_requested.emit("inspect", place))
            self._left.addWidget(card)
            self._left.addSpacing(theme.px(8))
            self._first = card.button
        if nothing is not None:
            self._left.addWidget(self._empty(nothing), 1)
        else:
            self._show_tasks(day)
        if day.finished:
            self._left.addWidget(finished_line(day.finished))
        if nothing is None:
            self._left.addStretch(1)
        self._right.addWidget(self._waiting(day))
        self._right.addWidget(ReadyCard(day.ready, day.today.year))
        self._right.addStretch(1)
        self.header_changed.emit()
        if self.isVisible():
            self._focus(kept)
        bar = self._scroll.verticalScrollBar()
        QTimer.singleShot(0, bar, lambda: bar.setValue(scrolled))

    def _focused(self) -> int:
        """Give where the keyboard was: 1 + place among what can be pressed; 1 elsewhere."""
        held = (at for at, stop in enumerate(self._stops(), 1) if stop.hasFocus())
        return next(held, 1)

    def _stops(self) -> list[QWidget]:
        return [*([self._first] if self._first else []), *self._faces]

    def _focus(self, place: int) -> None:
        stops = self._stops()
        if stops:
            stops[min(place, len(stops)) - 1].setFocus()

    def _show_tasks(self, day: Day) -> None:
        if not day.tasks:
            return
        words = self.tr("接下来 {count} 户").format(count=len(day.tasks))
        order = Label(self.tr("按期限"), "small", "ink3")
        self._left.addWidget(SectionTitle(words, order))
        for task in day.tasks[:MOST_ROWS]:
            card = TaskCard(task)
            card.chosen.connect(lambda task_id: self.go_requested.emit("inspect", task_id))
            self._left.addWidget(card)
            self._faces.append(card.face)
        if len(day.tasks) > MOST_ROWS:
            more = self.tr("还有 {count} 户，在“抽查”里看全部").format(
                count=len(day.tasks) - MOST_ROWS
            )
            button = Button(more, kind="quiet")
            button.clicked.connect(lambda: self.go_requested.emit("draw", ""))
            self._left.addLayout(row(button, STRETCH))

    def _empty(self, nothing: Nothing) -> QWidget:
        icon, title, detail, action, room = words_of(nothing)
        empty = EmptyState(icon, title, detail, action)
        empty.asked.connect(lambda: self.go_requested.emit(room, ""))
        if empty.button is not None:
            self._first = empty.button
        return empty

    def _waiting(self, day: Day) -> QWidget:
        count = Chip(self.tr("{count} 件").format(count=len(day.todos)), "neutral")
        lines: list[Item] = [SectionTitle(self.tr("要您处理"), count), 2]
        now_ms = self._desk.clock.now_ms()
        for number, todo in enumerate(day.todos[:MOST_TODOS]):
            line = TodoLine(todo, now_ms)
            line.asked.connect(self.go_requested)
            lines += [Rule(), line] if number else [line]
        if len(day.todos) > MOST_TODOS:  # a row is a widget: thousands would take seconds
            more = formats.count(len(day.todos) - MOST_TODOS)
            words = self.tr("还有 {count} 件，办完这些就排上来。").format(count=more)
            lines += [Rule(), Para(Line(words, "small", "ink3"))]
        if not day.todos:
            lines.append(Para(Line(self.tr("没有等您处理的事。"), "body", "ink2")))
        return Card(col(*lines, gap=8, margins=16))

    # acting

    def _take_photo(self) -> None:
        if self._day is not None and self._day.doing is not None:
            self.go_requested.emit("inspect", f"{self._day.doing.inspection_id}#camera")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # before the scroll area takes the arrows for itself
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        stops = self._stops()
        held = next((at for at, stop in enumerate(stops) if stop.hasFocus()), None)
        if not step or held is None:
            return False
        self._reach(stops[min(max(held + step, 0), len(stops) - 1)])
        return True

    def _reach(self, stop: QWidget) -> None:
        stop.setFocus()
        self._scroll.ensureWidgetVisible(stop, 0, theme.px(16))
