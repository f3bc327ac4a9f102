"""Work that is killed before its first step on the disk, before its second, and so on to its end."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from keyring.backend import KeyringBackend

T = TypeVar("T")


class _Steps:
    """Counts steps on the disk; the one named is never done."""

    def __init__(self, fatal: int) -> None:
        self._left = fatal

    def before(self, step: Callable[..., Any]) -> Callable[..., Any]:
        def counted(*arguments: Any, **named: Any) -> Any:
            self._left -= 1
            if self._left < 0:
                os.kill(os.getpid(), signal.SIGKILL)
            return step(*arguments, **named)

        return counted


def _arm(fatal: int, store: type[KeyringBackend] | None) -> None:
    steps = _Steps(fatal)
    for owner, name in (
        (os, "open"), (os, "fsync"), (os, "fdopen"), (Path, "replace"), (Path, "unlink"), (Path, "mkdir"),
    ):  # fmt: skip
        setattr(owner, name, steps.before(getattr(owner, name)))
    if store is not None:
        setattr(store, "set_password", steps.before(store.set_password))  # noqa: B010 -- a method


def die_at_each(
    start: Callable[[], T],
    work: Callable[[T], None],
    after: Callable[[T], None],
    store: type[KeyringBackend] | None = None,
) -> int:
    """Kill `work` in a process of its own before each of its steps; `after` looks at what is left.

    Returns:
        How often it was killed before it came to its end.
    """
    for fatal in range(1000):
        begun = start()
        child = os.fork()
        if child == 0:
            status = 1
            try:
                _arm(fatal, store)
                work(begun)
                status = 0
            finally:
                os._exit(status)
        _, ended = os.waitpid(child, 0)
        assert ended in (0, signal.SIGKILL), ended
        after(begun)
        if ended == 0:
            return fatal
    raise AssertionError("the work never ends")
