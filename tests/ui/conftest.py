"""Fixtures of the window's tests: the theme, a desk on a real workspace, and a check for leftovers."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication

from fieldapp.clock import FixedClock
from fieldapp.errors import FieldappError
from fieldapp.store.workspace import Workspace
from fieldapp.ui import theme
from fieldapp.ui.room import Desk
from fieldapp.ui.runner import CancelledError, Failed


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let pass the one warning the offscreen platform gives for every window with a least size."""
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints", extend=True))


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> theme.Look:
    """The light look at 100 %."""
    wanted = theme.Look()
    theme.apply(qapp, wanted)
    return wanted


@pytest.fixture(autouse=True)
def nothing_left(qapp: QApplication) -> Iterator[None]:
    """Fail a test that leaves a window, a running timer or a thread behind, naming it."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    windows = [w for w in qapp.topLevelWidgets() if w.isVisible()]
    timers = [t for w in qapp.topLevelWidgets() for t in w.findChildren(QTimer) if t.isActive()]
    threads = [
        t.name
        for t in threading.enumerate()
        if t.name.startswith(("workspace", "transfer", "pictures"))
    ]
    assert not windows, f"left open: {windows}"
    assert not timers, f"left running: {[(t.objectName(), t.parent()) for t in timers]}"
    assert not threads, f"left running: {threads}"


class InlineTasks:
    """A runner that works at once on the test's thread; an error nobody takes is kept in `errors`."""

    def __init__(self, workspace: Workspace | None = None) -> None:
        self.workspace = workspace
        self.errors: list[FieldappError] = []
        self.titles: list[str] = []
        self.reported: list[tuple[int, int | None]] = []
        self.cancel_at: int | None = (
            None  # a job's report of this count or more finds Cancel pressed
        )

    def report(self, done: int, total: int | None = None) -> None:
        """Be the job that work reports to."""
        self.reported.append((done, total))
        if self.cancelled():
            raise CancelledError

    def cancelled(self) -> bool:
        """Say whether Cancel counts as pressed."""
        at = self.cancel_at
        return at is not None and bool(self.reported) and self.reported[-1][0] >= at

    def read(
        self, work: Callable[[Any], Any], done: Callable[[Any], None], failed: Failed | None = None
    ) -> None:
        """Read now."""
        self._run(lambda: work(self.workspace), done, failed)

    def write(
        self,
        work: Callable[[Any], Any],
        done: Callable[[Any], None] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Act now."""
        self._run(lambda: work(self.workspace), done, failed)

    def job(
        self,
        title: str,
        work: Callable[[Any, Any], Any],
        done: Callable[[Any], None] | None = None,
        failed: Failed | None = None,
        cancelled: Callable[[], None] | None = None,
    ) -> None:
        """Do long work now."""
        self.titles.append(title)
        self._run(lambda: work(self.workspace, self), done, failed, cancelled)

    def transfer(
        self,
        title: str,
        work: Callable[[Any, Any], Any],
        done: Callable[[Any], None] | None = None,
        failed: Failed | None = None,
        cancelled: Callable[[], None] | None = None,
    ) -> None:
        """Transfer now."""
        self.titles.append(title)
        self._run(lambda: work(self, lambda act: act(self.workspace)), done, failed, cancelled)

    def aside(
        self,
        work: Callable[[Any], Any],
        done: Callable[[Any], None] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Do it now."""
        self._run(lambda: work(lambda act: act(self.workspace)), done, failed)

    def _run(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None] | None,
        failed: Failed | None,
        cancelled: Callable[[], None] | None = None,
    ) -> None:
        try:
            result = work()
        except CancelledError:
            if cancelled is not None:
                cancelled()
            return
        except FieldappError as error:
            (failed or self.errors.append)(error)
            return
        if done is not None:
            done(result)


@pytest.fixture
def inline_tasks(workspace: Workspace) -> InlineTasks:
    """A runner on the test's own real workspace, working at once."""
    return InlineTasks(workspace)


@pytest.fixture
def desk(inline_tasks: InlineTasks, workspace: Workspace, clock: FixedClock) -> Desk:
    """What a page is handed, on a real workspace; reduced motion, so that nothing waits."""
    return Desk(inline_tasks, workspace.profile, clock, reduced_motion=True)
