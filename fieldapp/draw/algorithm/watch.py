"""How long work in the draw tells its progress and is stopped: two callbacks, asked in steps."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from fieldapp.errors import Code, RuleError

STEP: Final = 4096  # rows between two questions: under 10 ms of work


def _ignore(_done: int, _total: int) -> None:
    return


def _never() -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Watch:
    """Progress out, cancel in. Nothing is recorded before the last step, so stopping is free."""

    progress: Callable[[int, int], None] = _ignore  # (rows done, rows in all) of the current stage
    cancelled: Callable[[], bool] = _never

    def step(self, done: int, total: int) -> None:
        """Tell the progress and ask whether to go on.

        Raises:
            RuleError: DRAW_CANCELLED.
        """
        self.progress(done, total)
        if self.cancelled():
            raise RuleError(Code.DRAW_CANCELLED, done=done, total=total)


UNWATCHED: Final = Watch()
