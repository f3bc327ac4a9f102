"""How pages and presenters ask for work off the screen's thread; no Qt, for presenters' sake.

The real runner is `fieldapp.ui.tasks.Tasks`; tests use one that works at once.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeVar

from fieldapp.errors import FieldappError

if TYPE_CHECKING:
    from fieldapp.store.workspace import Workspace

T = TypeVar("T")
Failed = Callable[[FieldappError], None]


class CancelledError(Exception):
    """The person stopped the work; raised out of `Job.report`, so that the act undoes itself."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far long work is: done, of how many (None: not known), per second, seconds left."""

    done: int
    total: int | None
    rate: float
    left_s: float | None


class Job(Protocol):
    """What long work is handed to say how far it is."""

    def report(self, done: int, total: int | None = None) -> None:
        """Say how far the work is; cheap enough for every row.

        Raises:
            CancelledError: the person stopped the work.
        """
        ...

    def cancelled(self) -> bool:
        """Say whether Cancel was pressed; for acts that ask instead of being interrupted."""
        ...


class Runner(Protocol):
    """Runs work on the thread that owns the workspace; outcomes come back on the screen's thread.

    `work` takes and returns plain frozen data; no widget or model crosses. An expected error goes
    to `failed` (without one: to the window's banner); a bug goes to `sys.excepthook`.
    """

    def read(
        self,
        work: Callable[[Workspace], T],
        done: Callable[[T], None],
        failed: Failed | None = None,
    ) -> None:
        """Read from the workspace."""
        ...

    def write(
        self,
        work: Callable[[Workspace], T],
        done: Callable[[T], None] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Do an act; the pages that show the rooms it changed are then refreshed."""
        ...

    def job(
        self,
        title: str,
        work: Callable[[Workspace, Job], T],
        done: Callable[[T], None] | None = None,
        failed: Failed | None = None,
        cancelled: Callable[[], None] | None = None,
    ) -> None:
        """Do a long act with progress and Cancel; `title` says what, in the person's language."""
        ...

    def transfer(
        self,
        title: str,
        work: Callable[[Job, Acts], T],
        done: Callable[[T], None] | None = None,
        failed: Failed | None = None,
        cancelled: Callable[[], None] | None = None,
    ) -> None:
        """Move bytes over network or drive, touching the workspace only through `Acts`."""
        ...

    def aside(
        self,
        work: Callable[[Acts], T],
        done: Callable[[T], None] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Do something slow without progress, such as pictures, beside the workspace's thread."""
        ...


class Acts(Protocol):
    """How a transfer reaches the workspace: each call runs on its thread and is waited for."""

    def __call__(self, act: Callable[[Workspace], T]) -> T:
        """Run one act and give its result, or raise what it raised."""
        ...
