"""Commands about draws: compute one from its inputs."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from fieldapp.cli import opening
from fieldapp.draw.replay import replay
from fieldapp.errors import Code, InputError

MAX_BYTES = 512 * 1024 * 1024


def replay_file(chosen: argparse.Namespace) -> int:
    """Read inputs in the vectors' format and give what the draw must be."""
    raw = opening.read_bytes(chosen.input, MAX_BYTES)
    try:
        untrusted = json.loads(raw)
    except (ValueError, RecursionError) as error:  # ill-formed, or nested without end
        raise InputError(Code.BUNDLE_MALFORMED, path=chosen.input, why="not JSON") from error
    if isinstance(untrusted, dict) and "input" in untrusted:
        untrusted = untrusted["input"]
    result = json.dumps(replay(untrusted), ensure_ascii=False, indent=1)
    if chosen.out:
        Path(chosen.out).write_text(result + "\n", encoding="utf-8")
    else:
        print(result)
    return 0
