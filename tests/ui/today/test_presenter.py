"""What Today shows for a real day, and what an empty day calls for."""

from __future__ import annotations

from pathlib import Path

import pytest

from fieldapp.clock import FixedClock
from fieldapp.store.workspace import Workspace
from fieldapp.ui.inspect.reading import read_sheet
from fieldapp.ui.today.model import Day, TaskRow, Waits
from fieldapp.ui.today.presenter import Nothing, TodayPresenter, over_cap, term_tone
from fieldapp.ui.today.reading import read_day
from tests.ui.conftest import InlineTasks
from tests.ui.inspect import world


class Screen:
    """Remembers what it was asked to show."""

    def __init__(self) -> None:
        self.days: list[tuple[Day, Nothing | None]] = []
        self.badge = -1
        self.desk = ("", 0)

    def show_day(self, day: Day, nothing: Nothing | None) -> None:
        self.days.append((day, nothing))

    def show_badge(self, count: int) -> None:
        self.badge = count

    def show_desk_badge(self, room: str, count: int) -> None:
        self.desk = (room, count)


def shown(tasks: InlineTasks) -> tuple[Day, Nothing | None]:
    screen = Screen()
    TodayPresenter(tasks, screen, lambda ws: read_day(ws, world.ME)).read()
    assert tasks.errors == []
    assert screen.badge == 0
    return screen.days[-1]


def test_an_empty_workspace_calls_for_a_register(inline_tasks: InlineTasks) -> None:
    day, nothing = shown(inline_tasks)
    assert nothing is Nothing.NO_REGISTER
    assert (day.doing, day.tasks, day.ready.objects, day.ready.in_roster) == (None, (), 0, False)


def test_a_register_without_a_draw_calls_for_a_draw(
    inline_tasks: InlineTasks, workspace: Workspace
) -> None:
    world.register(workspace)
    day, nothing = shown(inline_tasks)
    assert nothing is Nothing.NOTHING_DRAWN
    assert day.ready.age_days == 5
    assert day.ready.in_roster


def test_the_day_has_the_unfinished_inspection_and_the_tasks_nobody_began(
    inline_tasks: InlineTasks, workspace: Workspace, clock: FixedClock, tmp_path: Path
) -> None:
    one = world.a_day(workspace, clock, tmp_path)
    day, nothing = shown(inline_tasks)
    assert nothing is None
    assert day.doing is not None
    assert day.doing.inspection_id == one
    assert (day.doing.section, day.doing.sections) == (3, 7)
    assert 2 < day.doing.steps < 3
    assert 0 < day.doing.done < day.doing.asked
    assert (day.doing.done, day.doing.asked) == read_sheet(workspace, one).progress()
    assert day.doing.jpeg is not None
    assert (day.tasks_mine, day.tasks_done, len(day.tasks)) == (6, 1, 4)
    assert all(task.due is not None and task.days_left == 9 for task in day.tasks)
    assert [todo.why for todo in day.todos] == [Waits.UNFINISHED, Waits.NO_RECORD, Waits.UNSENT]
    assert len(day.finished) == 1
    assert day.ready.unsent == workspace.chain.head.size


def test_when_all_tasks_are_submitted_the_day_is_done(
    inline_tasks: InlineTasks, workspace: Workspace
) -> None:
    world.register(workspace)
    for task in world.draw(workspace, 2):
        world.finish(workspace, world.begin(workspace, task))
    day, nothing = shown(inline_tasks)
    assert nothing is Nothing.ALL_DONE
    assert (day.tasks_mine, day.tasks_done) == (2, 2)


def test_a_task_of_others_is_not_mine(inline_tasks: InlineTasks, workspace: Workspace) -> None:
    world.register(workspace)
    world.draw(workspace)
    assert read_day(workspace, "insp-old").tasks == ()


@pytest.mark.parametrize(
    ("left", "tone"), [(None, ""), (4, ""), (3, "amber"), (0, "amber"), (-1, "red")]
)
def test_a_term_is_louder_the_nearer_it_is(left: int | None, tone: str) -> None:
    assert term_tone(a_task(days_left=left)) == tone


@pytest.mark.parametrize(
    ("visits", "cap", "over"), [(0, 2, False), (1, 2, True), (5, None, False)]
)
def test_the_cap_warns_before_it_is_passed(visits: int, cap: int | None, over: bool) -> None:
    assert over_cap(a_task(visits=visits, cap=cap)) is over


def a_task(days_left: int | None = 5, visits: int = 0, cap: int | None = None) -> TaskRow:
    return TaskRow(
        task_id="p/o", name="店", address="街", plan="计划", partners=(), due=None,
        days_left=days_left, calendar_known=True, visits=visits, cap=cap,
    )  # fmt: skip
