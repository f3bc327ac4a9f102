"""The window's threads, with the real class: outcomes, errors, bugs, cancelling, ending."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from fieldapp.clock import FixedClock
from fieldapp.errors import Code, FieldappError, RuleError
from fieldapp.rooms import PROJECTORS
from fieldapp.store.workspace import Profile, Workspace
from fieldapp.ui.runner import Job, Progress
from fieldapp.ui.tasks import ALL_ROOMS, Tasks

PROFILE = Profile("那曲-01", "insp-tashi", "扎西", "inspector", "540600")


def _fail(error: FieldappError) -> None:
    pytest.fail(str(error))


@pytest.fixture
def opening(tmp_path: Path, clock: FixedClock) -> Callable[[], Workspace]:
    """Make a new workspace, for the worker's thread to do."""
    return lambda: Workspace.create(
        tmp_path / "workspace",
        "a long enough password",
        profile=PROFILE,
        projectors=PROJECTORS,
        clock=clock,
    )


@pytest.fixture
def tasks(qtbot: QtBot, opening: Callable[[], Workspace]) -> Iterator[Tasks]:
    """The real runner on a real workspace."""
    runner = Tasks()
    profiles: list[Profile] = []
    runner.open(opening, profiles.append, _fail)
    qtbot.waitUntil(lambda: bool(profiles), timeout=30_000)
    yield runner
    runner.stop()


def test_work_runs_on_the_owners_thread_and_its_outcome_arrives_on_the_screens(
    qtbot: QtBot, tasks: Tasks
) -> None:
    seen: list[tuple[int, int]] = []
    tasks.read(
        lambda _: threading.get_ident(),
        lambda worker: seen.append((worker, threading.get_ident())),
    )
    qtbot.waitUntil(lambda: bool(seen))
    worker, receiver = seen[0]
    assert receiver == threading.get_ident()
    assert worker != receiver


def test_the_one_who_opens_is_told_whose_workspace_it_is(
    qtbot: QtBot, opening: Callable[[], Workspace]
) -> None:
    runner, profiles = Tasks(), list[Profile]()
    runner.open(opening, profiles.append, _fail)
    qtbot.waitUntil(lambda: bool(profiles), timeout=30_000)
    runner.stop()
    assert profiles == [PROFILE]


def test_an_expected_error_goes_to_who_asked_and_otherwise_to_the_window(
    qtbot: QtBot, tasks: Tasks
) -> None:
    def refuse(_: Workspace) -> None:
        raise RuleError(Code.DISK_FULL)

    taken: list[FieldappError] = []
    tasks.read(refuse, lambda _: pytest.fail("a failed read has no outcome"), taken.append)
    with qtbot.waitSignal(tasks.failed) as untaken:
        tasks.write(refuse)
    assert [error.code for error in taken] == [Code.DISK_FULL]
    assert untaken.args is not None
    assert untaken.args[0].code is Code.DISK_FULL


def test_a_bug_reaches_the_excepthook_on_the_screens_thread(
    qtbot: QtBot, tasks: Tasks, monkeypatch: pytest.MonkeyPatch
) -> None:
    caught: list[tuple[type[BaseException], int]] = []
    monkeypatch.setattr(
        sys, "excepthook", lambda kind, *_: caught.append((kind, threading.get_ident()))
    )
    tasks.read(lambda _: 1 // 0, lambda _: None)
    qtbot.waitUntil(lambda: bool(caught))
    assert caught == [(ZeroDivisionError, threading.get_ident())]


def test_an_act_tells_which_rooms_it_changed(qtbot: QtBot, tasks: Tasks) -> None:
    with qtbot.waitSignal(tasks.changed) as told:
        tasks.write(lambda _: frozenset({"inspection"}))
    with qtbot.waitSignal(tasks.changed) as untold:
        tasks.write(lambda _: "an act that does not say")
    assert told.args == [frozenset({"inspection"})]
    assert untold.args == [ALL_ROOMS]


def test_cancel_stops_long_work_at_its_next_report(qtbot: QtBot, tasks: Tasks) -> None:
    began, go_on = threading.Event(), threading.Event()

    def work(_: Workspace, job: Job) -> str:
        job.report(1, 1000)
        began.set()
        assert go_on.wait(20)
        job.report(2, 1000)
        return "finished all the same"

    stopped: list[bool] = []
    with qtbot.waitSignal(tasks.job_ended):
        tasks.job(
            "数", work, lambda _: pytest.fail("cancelled"), None, lambda: stopped.append(True)
        )
        assert began.wait(20)
        tasks.cancel()
        go_on.set()
    assert stopped == [True]


def test_an_act_that_asks_whether_it_was_cancelled_counts_as_cancelled(
    qtbot: QtBot, tasks: Tasks
) -> None:
    begun = threading.Event()

    def work(_: Workspace, job: Job) -> None:
        begun.set()
        while not job.cancelled():
            threading.Event().wait(0.001)
        raise RuleError(Code.DRAW_CANCELLED)

    stopped: list[bool] = []
    tasks.job("抽", work, None, None, lambda: stopped.append(True))
    assert begun.wait(20)
    tasks.cancel()
    qtbot.waitUntil(lambda: bool(stopped))


def test_progress_has_count_rate_and_time_left(qtbot: QtBot, tasks: Tasks) -> None:
    with qtbot.waitSignal(tasks.job_moved) as moved:
        tasks.job("数", lambda _, job: job.report(50, 200))
    assert moved.args is not None
    progress = moved.args[0]
    assert isinstance(progress, Progress)
    assert (progress.done, progress.total) == (50, 200)
    assert progress.left_s == pytest.approx(150 / progress.rate)


def test_a_transfer_runs_beside_the_owner_and_reaches_the_workspace_through_acts(
    qtbot: QtBot, tasks: Tasks
) -> None:
    seen: list[tuple[int, int]] = []
    tasks.transfer(
        "传",
        lambda _, acts: (threading.get_ident(), acts(lambda _: threading.get_ident())),
        seen.append,
    )
    qtbot.waitUntil(lambda: bool(seen))
    carrier, owner = seen[0]
    assert len({carrier, owner, threading.get_ident()}) == 3


def test_an_outcome_nobody_wants_any_more_is_not_delivered(qtbot: QtBot, tasks: Tasks) -> None:
    late: list[int] = []
    tasks.read(lambda _: 1, late.append)
    tasks.forget()
    tasks.read(lambda _: 2, late.append)
    qtbot.waitUntil(lambda: bool(late))
    assert late == [2]
    assert tasks.idle()


def test_work_not_begun_is_dropped_when_the_threads_stop(
    qtbot: QtBot, opening: Callable[[], Workspace]
) -> None:
    runner, opened, done = Tasks(), list[Profile](), list[str]()
    runner.open(opening, opened.append, _fail)
    qtbot.waitUntil(lambda: bool(opened), timeout=30_000)
    hold = threading.Event()
    runner.transfer("传", lambda _, __: hold.wait(20))
    runner.transfer("传", lambda _, __: done.append("never begun"))
    threading.Timer(0.05, hold.set).start()
    runner.stop()
    assert done == []
