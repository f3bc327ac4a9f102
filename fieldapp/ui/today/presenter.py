"""What Today decides: what is on top, how loud a term is, what an empty day calls for."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from fieldapp.ui.runner import Runner
from fieldapp.ui.today.model import DESKS, Day, TaskRow, Todo, Waits

if TYPE_CHECKING:
    from fieldapp.store.workspace import Workspace

HURRY = 3  # working days; a task with fewer left is told in amber
OLD_REGISTER = 30  # days
LOW_BATTERY = 20  # percent
MOST_ROWS = 40  # cards; the draw's own page lists any number


class Nothing(StrEnum):
    """Why there is nothing to do."""

    NO_REGISTER = "no_register"
    NOTHING_DRAWN = "nothing_drawn"
    ALL_DONE = "all_done"
    SUPERVISES = "supervises"
    PUBLISHES = "publishes"
    ISSUES = "issues"
    AUDITS = "audits"


_OFFICE = {
    "supervisor": Nothing.SUPERVISES,
    "publisher": Nothing.PUBLISHES,
    "slot_issuer": Nothing.ISSUES,
    "centre": Nothing.ISSUES,
    "auditor": Nothing.AUDITS,
}


class Page(Protocol):
    """What the presenter asks of the screen."""

    def show_day(self, day: Day, nothing: Nothing | None) -> None:
        """Show the day; `nothing` says why there is neither a task nor an open inspection."""
        ...

    def show_badge(self, count: int) -> None:
        """Show how many things wait, on the rail."""
        ...

    def show_desk_badge(self, room: str, count: int) -> None:
        """Show how many things wait in the room of a desk, before anybody went there."""
        ...


class TodayPresenter:
    """Reads the day and tells the page what to show."""

    def __init__(self, tasks: Runner, page: Page, read: Callable[[Workspace], Day]) -> None:
        self._tasks, self._page, self._read = tasks, page, read

    def read(self) -> None:
        """Read again."""
        self._tasks.read(self._read, self._came)

    def _came(self, day: Day) -> None:
        self._page.show_day(day, why_nothing(day))
        self._page.show_badge(sum(is_urgent(todo) for todo in day.todos))
        if day.role in DESKS:
            room = DESKS[day.role]
            self._page.show_desk_badge(room, sum(todo.room == room for todo in day.todos))


def why_nothing(day: Day) -> Nothing | None:
    """Say why there is nothing to do; None when there is something."""
    if day.doing is not None or day.tasks:
        return None
    if not day.tasks_mine and day.role in _OFFICE:
        return _OFFICE[day.role]
    if day.ready.objects == 0 and not day.tasks_mine:
        return Nothing.NO_REGISTER
    return Nothing.ALL_DONE if day.tasks_mine or day.finished else Nothing.NOTHING_DRAWN


def is_urgent(todo: Todo) -> bool:
    """Say whether it must be done, not only may."""
    return todo.why in {Waits.CORRECTION, Waits.PRESERVED, Waits.TO_ISSUE, Waits.TO_OPEN}


def term_tone(task: TaskRow) -> str:
    """Give how loud a task's term is: red when late, amber when near, "" otherwise."""
    if task.days_left is None or task.days_left > HURRY:
        return ""
    return "red" if task.days_left < 0 else "amber"


def over_cap(task: TaskRow) -> bool:
    """Say whether this visit reaches or passes the yearly cap."""
    return task.cap is not None and task.visits + 1 >= task.cap
