"""What a process gives away when it dies: no core file, and no text of people's in a traceback."""

from __future__ import annotations

import sys
import traceback
from types import TracebackType

from fieldapp.errors import FieldappError

_NOT_DUMPABLE = 4  # PR_SET_DUMPABLE of Linux' prctl


def no_dumps() -> None:
    """Let no core file be written, and on Linux let no other process of this user look inside.

    Windows writes dumps only where its error reporting was told to; that is the machine's policy.
    """
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform.startswith("linux"):
        import ctypes

        ctypes.CDLL(None).prctl(_NOT_DUMPABLE, 0, 0, 0, 0)


def trace(kind: type[BaseException], error: BaseException, where: TracebackType | None) -> str:
    """Give a traceback whose messages are lengths: a message may hold a name or an answer.

    Our own errors say their code; their facts are left out.
    """
    lines = ["Traceback (most recent call last):\n", *traceback.format_tb(where)]
    lines.append(f"{kind.__module__}.{kind.__qualname__}: {_told(error)}\n")
    earlier = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if earlier is not None:
        lines.insert(0, trace(type(earlier), earlier, earlier.__traceback__) + "\nthen:\n\n")
    return "".join(lines)


def _told(error: BaseException) -> str:
    if isinstance(error, FieldappError):
        return error.code.value
    if isinstance(error, OSError):
        return f"errno {error.errno}"
    return f"({len(str(error))} characters)"
