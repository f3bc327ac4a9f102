"""Commands about draws: compute one from its inputs, prove one business's place in it."""

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


def proof(chosen: argparse.Namespace) -> int:
    """Write a business's own proof and say the code with which it may ask for it itself."""
    from fieldapp.draw import proving, recording

    with opening.workspace(chosen) as workspace:
        record = recording.transcript_of(workspace, chosen.plan)
    made = proving.object_proof(record, chosen.object)
    path = Path(chosen.out or f"proof-{chosen.object}.json")
    path.write_text(made.to_json(), encoding="utf-8")
    opening.show(
        chosen,
        {
            "object": made.row.object_id,
            "state": made.state,
            "ticket": made.ticket.hex() if made.ticket else None,
            "cutoff": made.cutoff.hex() if made.cutoff else None,
            "own_code": proving.own_code(record.signed.signature, chosen.object),
            "file": str(path),
        },
    )
    return 0
