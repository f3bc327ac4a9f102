"""Recomputes draws from files for the screen, beside the workspace or against its log."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from fieldapp.ui.draw.model import CheckRow

if TYPE_CHECKING:  # the rooms are loaded with the workspace, after the first window
    from pathlib import Path

    from fieldapp.ui.room import Desk
    from fieldapp.ui.runner import Acts, Job


class FileChecks:
    """Checks files, and the same ones again against the log."""

    def __init__(self, desk: Desk, show: Callable[[str, Sequence[CheckRow]], None]) -> None:
        self._tasks, self._show = desk.tasks, show
        self._last: tuple[Path, ...] = ()

    def check(self, paths: Sequence[Path], title: str, *, log: bool = False) -> None:
        """Recompute draws from files; `log` compares this workspace's log too."""
        self._last = tuple(paths)
        source = "、".join(path.name for path in paths)

        def work(job: Job, acts: Acts) -> tuple[CheckRow, ...]:
            from fieldapp.draw import logbook
            from fieldapp.draw.algorithm.watch import Watch
            from fieldapp.ui.draw import check_reading

            watch = Watch(lambda done, total: job.report(done, total or None), job.cancelled)
            known = acts(logbook.read) if log else None
            return check_reading.checks_of_files(paths, known, watch)

        self._tasks.transfer(title, work, lambda rows: self._show(source, rows))

    def check_log(self, title: str) -> None:
        """Recompute the last files again, against this workspace's log."""
        self.check(self._last, title, log=True)
