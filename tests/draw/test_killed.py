"""A draw whose process is killed at any step goes on to the same outcome."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from fieldapp.clock import FixedClock, at_local
from fieldapp.draw import drawing, recording, tables
from fieldapp.draw.checking import verifying
from fieldapp.rooms import PROJECTORS
from fieldapp.store.workspace import Workspace
from tests.conftest import PASSWORD
from tests.draw.test_drawing import PLAN

START_MS = at_local(2026, 11, 23, 9)

# Runs in a process of its own and ends it the hard way at the step named on the command line.
CHILD = """
import os, signal, sys
from pathlib import Path
from fieldapp.clock import FixedClock
from fieldapp.draw import drawing, recording
from fieldapp.rooms import PROJECTORS
from fieldapp.store.workspace import Workspace

folder, password, start_ms, step = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), sys.argv[4]

def die(*args, **named):
    os.kill(os.getpid(), signal.SIGKILL)

with Workspace.open(folder, password, projectors=PROJECTORS, clock=FixedClock(start_ms)) as ws:
    if step == "before_slot":
        die()
    real = ws.writing
    if step == "in_chain":
        ws.writing = die
    drawing.issue_slot(ws, "lead", "plan-test")
    if step == "in_release":
        ws.writing = die
    print(drawing.release_nonce(ws, "lead", "plan-test").nonce.hex(), flush=True)
    put, count = ws.blobs.put, 0

    def counting(data):
        global count
        made = put(data)
        print(made.hex(), flush=True)
        count += 1
        if step == f"after_blob_{count}":
            die()
        return made

    ws.blobs.put = counting
    if step == "in_draw":
        ws.writing = die
    drawing.perform(ws, "lead", "plan-test")
    if step == "after_draw":
        die()
"""


@pytest.mark.parametrize(
    "step",
    [
        "before_slot",
        "in_chain",
        "in_release",
        "after_blob_1",
        "after_blob_2",
        "in_draw",
        "after_draw",
    ],
)
def test_killed_at_any_step_the_draw_comes_to_the_same_end(frozen: Path, step: str) -> None:
    child = subprocess.run(
        [sys.executable, "-c", CHILD, str(frozen), PASSWORD, str(START_MS), step],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
    )
    assert child.returncode == -signal.SIGKILL, child.stderr
    said = child.stdout.split()
    with Workspace.open(
        frozen, PASSWORD, projectors=PROJECTORS, clock=FixedClock(START_MS)
    ) as office:
        if tables.slot(office.db, PLAN) is None:
            drawing.issue_slot(office, "lead", PLAN)
        opening = drawing.release_nonce(office, "lead", PLAN)
        row = tables.draw(office.db, PLAN) or drawing.perform(office, "lead", PLAN)
        record = recording.transcript_of(office, PLAN)
        assert verifying.holds(verifying.verify_transcript(record.encode()))
        # whatever the killed process showed or wrote is what stands now
        expected = [opening.nonce.hex(), row.public.hex(), row.transcript.hex()]
        assert said == expected[: len(said)]
        assert len(said) == {
            "before_slot": 0,
            "in_chain": 0,
            "in_release": 0,
            "after_blob_1": 2,
        }.get(step, 3)
        assert tables.incidents(office.db) == []
