"""The headless face: everything scripts and other people's checks need, without a window."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from fieldapp import guarding
from fieldapp.cli.parser import parse
from fieldapp.errors import Code, FieldappError
from fieldapp.resources import reference

_USAGE = frozenset(
    {
        Code.PASSWORD_MISSING,
        Code.WORKSPACE_MISSING,
        Code.BUNDLE_NOT_FOUND,
        Code.FILE_NOT_FOUND,
    }
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command.

    Returns:
        0: done, or every check passed. 1: refused, failed, or a check did not pass. 2: the call
        itself was wrong (arguments, missing password, file or workspace).
    """
    if arguments is None:  # a process of our own
        guarding.no_dumps()
    chosen = parse(sys.argv[1:] if arguments is None else arguments)
    try:
        return int(chosen.run(chosen))
    except FieldappError as error:
        print(f"fieldapp: {_in_words(error)}", file=sys.stderr)
        return 2 if error.code in _USAGE else 1
    except BrokenPipeError:  # the reader of our output went away
        sys.stderr.close()
        return 1
    except OSError as error:  # a file that the call names
        named = f" [{error.filename}]" if error.filename else ""
        print(f"fieldapp: {error.strerror or error}{named}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("fieldapp: interrupted; nothing half-done was kept", file=sys.stderr)
        return 130


def _in_words(error: FieldappError) -> str:
    """Give what happened, what was kept and what to do, then the code and its facts; one line."""
    words: str = reference("errors")["entries"][error.code.value]["en"]
    return " ".join(f"{words} [{error}]".split())
