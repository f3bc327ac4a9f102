"""Calling the command line in this process, as a shell would."""

from __future__ import annotations

import contextlib
import io
import json
from dataclasses import dataclass
from typing import Any

from fieldapp.cli import main


@dataclass(frozen=True, slots=True)
class Said:
    """What a command left behind."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Its standard output as JSON."""
        return json.loads(self.out)

    @property
    def is_one_clear_line(self) -> bool:
        """Whether it failed as it should: nothing on stdout, one line of ours on stderr."""
        lines = self.err.strip().splitlines()
        return self.out == "" and len(lines) == 1 and lines[0].startswith("fieldapp")


def call(*arguments: object) -> Said:
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            status = main([str(each) for each in arguments])
        except SystemExit as left:
            status = int(left.code or 0)
    return Said(status, out.getvalue(), err.getvalue())
