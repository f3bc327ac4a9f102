"""The only threads of the window: the workspace's, one for network and drives, one for pictures.

SQLite connections stay on the thread that made them, and one writer needs no locks, so the
workspace is opened, read and written by a single worker. Outcomes come back through one queued
signal and are delivered on the screen's thread. Long work reports through a `Job`; Cancel makes
its next report raise, so the act's transaction undoes itself.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from fieldapp.errors import FieldappError
from fieldapp.ui.runner import CancelledError, Failed, Job, Progress

if TYPE_CHECKING:
    from fieldapp.store.workspace import Profile, Workspace

T = TypeVar("T")
ALL_ROOMS: frozenset[str] = frozenset({"*"})  # an act that does not say what it changed


@dataclass(frozen=True, slots=True)
class _Outcome:
    """How a piece of work ended, on its way to the screen's thread."""

    done: Callable[[Any], None] | None
    failed: Failed | None
    cancelled: Callable[[], None] | None
    result: Any
    error: BaseException | None
    wrote: bool
    job: _Job | None
    generation: int


class _Job:
    """Counts, paces and stops one piece of long work; reports at most ten times a second."""

    EVERY_S = 0.1

    def __init__(self, tell: Callable[[_Job, Progress], None]) -> None:
        self._tell = tell
        self._started = time.monotonic()
        self._told = 0.0
        self.stopped = False  # set by the screen's thread, read by the worker's

    def report(self, done: int, total: int | None = None) -> None:
        """Say how far the work is; raises CancelledError once Cancel was pressed."""
        if self.stopped:
            raise CancelledError
        now = time.monotonic()
        if now - self._told < self.EVERY_S and done != total:
            return
        self._told = now
        spent = max(now - self._started, 1e-6)
        rate = done / spent
        left = (total - done) / rate if total is not None and rate > 0 else None
        self._tell(self, Progress(done, total, rate, left))

    def cancelled(self) -> bool:
        """Say whether Cancel was pressed."""
        return self.stopped


class Tasks(QObject):
    """Runs work for the pages; see `fieldapp.ui.runner.Runner` for what each call promises.

    Signals:
        changed(object): an act changed these rooms' tables (a frozenset of room names).
        failed(object): a FieldappError that nobody else took.
        job_began(str): long work begins; its title.
        job_moved(object): how far it is, a `Progress`.
        job_ended(): it is over, however it ended.
    """

    changed = Signal(object)
    failed = Signal(object)
    job_began = Signal(str)
    job_moved = Signal(object)
    job_ended = Signal()
    _came = Signal(object)
    _moved = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._owner = ThreadPoolExecutor(1, "workspace")
        self._carrier = ThreadPoolExecutor(1, "transfer")
        self._painter = ThreadPoolExecutor(1, "pictures")
        self._workspace: Workspace | None = None
        self._jobs: list[_Job] = []
        self._generation = 0
        self._asked = 0  # pieces of work whose outcome is not delivered yet
        self._came.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._moved.connect(self._show_moved, Qt.ConnectionType.QueuedConnection)

    # asking

    def open(
        self,
        opening: Callable[[], Workspace],
        done: Callable[[Profile], None],
        failed: Failed,
    ) -> None:
        """Open the workspace on its own thread and keep it; `done` is told whose it is."""

        def work() -> Profile:
            self._close_workspace()
            self._workspace = opening()
            return self._workspace.profile

        self._submit(self._owner, work, done, failed)

    def prepare(self, work: Callable[[], None]) -> None:
        """Do something on the workspace's thread before there is one, such as loading modules."""
        self._submit(self._owner, work, None, None)

    def read(
        self,
        work: Callable[[Workspace], T],
        done: Callable[[T], None],
        failed: Failed | None = None,
    ) -> None:
        """Read from the workspace."""
        self._submit(self._owner, lambda: work(self._opened()), done, failed)

    def write(
        self,
        work: Callable[[Workspace], T],
        done: Callable[[T], None] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Do an act, then tell which rooms it changed."""
        self._submit(self._owner, lambda: work(self._opened()), done, failed, wrote=True)

    def job(
        self,
        title: str,
        work: Callable[[Workspace, Job], T],
        done: Callable[[T], None] | None = None,
        failed: Failed | None = None,
        cancelled: Callable[[], None] | None = None,
    ) -> None:
        """Do a long act with progress and Cancel."""
        job = self._begin(title)
        self._submit(
            self._owner,
            lambda: work(self._opened(), job),
            done, failed, cancelled=cancelled, wrote=True, job=job,
        )  # fmt: skip

    def transfer(
        self,
        title: str,
        work: Callable[[Job, Any], T],
        done: Callable[[T], None] | None = None,
        failed: Failed | None = None,
        cancelled: Callable[[], None] | None = None,
    ) -> None:
        """Move bytes beside the workspace; acts of the transfer run on the owner's thread."""
        job = self._begin(title)
        self._submit(
            self._carrier,
            lambda: work(job, self._acts),
            done, failed, cancelled=cancelled, wrote=True, job=job,
        )  # fmt: skip

    def aside(
        self,
        work: Callable[[Any], T],
        done: Callable[[T], None] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Do something slow without progress beside the workspace's thread."""
        self._submit(self._painter, lambda: work(self._acts), done, failed)

    def cancel(self) -> None:
        """Stop the long work that is under way at its next report."""
        for job in self._jobs:
            job.stopped = True

    def idle(self) -> bool:
        """Say whether everything asked for has been delivered."""
        return self._asked == 0

    def forget(self) -> None:
        """Deliver no outcome asked for until now: the widgets that asked are going away.

        Acts are still done and `changed` still told.
        """
        self._generation += 1

    def shut(self) -> None:
        """Close the workspace once the work asked for is done; long work is stopped."""
        self.forget()
        self.cancel()
        self._owner.submit(self._close_workspace)

    def stop(self) -> None:
        """Drop work not begun, stop long work, close the workspace and wait for both threads."""
        self.forget()
        self.cancel()
        self._carrier.shutdown(wait=True, cancel_futures=True)
        self._painter.shutdown(wait=True, cancel_futures=True)
        closing: Future[None] = self._owner.submit(self._close_workspace)
        self._owner.shutdown(wait=True)
        closing.result()

    # on the workers' threads

    def _opened(self) -> Workspace:
        if self._workspace is None:
            raise RuntimeError("work was asked for before the workspace was opened")
        return self._workspace

    def _acts(self, act: Callable[[Workspace], T]) -> T:
        if self._workspace is None:  # locked meanwhile
            raise CancelledError
        return self._owner.submit(lambda: act(self._opened())).result()

    def _close_workspace(self) -> None:
        if self._workspace is not None:
            self._workspace.close()
            self._workspace = None

    def _tell(self, job: _Job, progress: Progress) -> None:
        self._moved.emit(job, progress)

    def _submit(
        self,
        executor: ThreadPoolExecutor,
        work: Callable[[], Any],
        done: Callable[[Any], None] | None,
        failed: Failed | None,
        *,
        cancelled: Callable[[], None] | None = None,
        wrote: bool = False,
        job: _Job | None = None,
    ) -> None:
        generation = self._generation
        self._asked += 1

        def run() -> None:
            result: Any = None
            error: BaseException | None = None
            try:
                result = work()
            except BaseException as caught:  # noqa: BLE001 -- carried over and raised there
                error = caught
            self._came.emit(
                _Outcome(done, failed, cancelled, result, error, wrote, job, generation)
            )

        executor.submit(run)

    # on the screen's thread

    def _begin(self, title: str) -> _Job:
        job = _Job(self._tell)
        self._jobs.append(job)
        self.job_began.emit(title)
        return job

    @Slot(object, object)
    def _show_moved(self, job: _Job, progress: Progress) -> None:
        if job in self._jobs and not job.stopped:
            self.job_moved.emit(progress)

    @Slot(object)
    def _deliver(self, outcome: _Outcome) -> None:
        self._asked -= 1
        if outcome.job is not None:
            self._jobs.remove(outcome.job)
            self.job_ended.emit()
        wanted = outcome.generation == self._generation
        if outcome.error is not None:
            self._deliver_error(outcome, outcome.error, wanted=wanted)
            return
        if wanted and outcome.done is not None:
            outcome.done(outcome.result)
        if outcome.wrote:
            self.changed.emit(changes_of(outcome.result))

    def _deliver_error(self, outcome: _Outcome, error: BaseException, *, wanted: bool) -> None:
        if isinstance(error, CancelledError) or _gave_up(outcome.job, error):
            if wanted and outcome.cancelled is not None:
                outcome.cancelled()
        elif isinstance(error, FieldappError):
            if not wanted:
                return
            if outcome.failed is not None:
                outcome.failed(error)
            else:
                self.failed.emit(error)
        else:
            sys.excepthook(type(error), error, error.__traceback__)


def _gave_up(job: _Job | None, error: BaseException) -> bool:
    """Say whether an act that asks `Job.cancelled` reports that it stopped as it was told."""
    stopped = job is not None and job.stopped
    return stopped and isinstance(error, FieldappError) and error.code.endswith("_cancelled")


def changes_of(result: object) -> frozenset[str]:
    """Give the rooms an act's result says it changed; all of them if it does not say."""
    named = result if isinstance(result, frozenset) else getattr(result, "changes", None)
    return frozenset(named) if isinstance(named, frozenset) else ALL_ROOMS
