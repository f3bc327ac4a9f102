"""A device killed at any step of a slot from a centre goes on to the one outcome."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from fieldapp.draw import drawing, recording, tables
from fieldapp.draw.centre import asking, issuing
from fieldapp.draw.checking import verifying
from fieldapp.rooms import PROJECTORS
from fieldapp.store.workspace import Workspace
from tests.conftest import PASSWORD
from tests.draw.centre.test_asking import LEAD, Parties
from tests.draw.centre.test_asking import make as make
from tests.draw.centre.test_asking import parties as parties
from tests.draw.conftest import office as office
from tests.draw.conftest import request_ as request_
from tests.draw.test_drawing import PLAN

# Runs one step in a process of its own and kills it as the step is written, or just after.
CHILD = """
import os, signal, sys
from pathlib import Path
from fieldapp.clock import FixedClock
from fieldapp.draw.centre import asking
from fieldapp.rooms import PROJECTORS
from fieldapp.store.workspace import Workspace

folder, password, now_ms, step, when, code = sys.argv[1:]

def die(*args, **named):
    os.kill(os.getpid(), signal.SIGKILL)

clock = FixedClock(int(now_ms))
with Workspace.open(Path(folder), password, projectors=PROJECTORS, clock=clock) as ws:
    if when == "before":
        ws.writing = die
    args = (ws, "insp-tashi", "plan-test", *([code] if step == "enter_code" else []))
    getattr(asking, step)(*args)
    die()
"""
STEPS = ("request_slot", "accept_slot", "ask_release", "enter_code")


def reopened(parties: Parties) -> None:
    parties.device = Workspace.open(
        parties.device.folder, PASSWORD, projectors=PROJECTORS, clock=parties.clock
    )


def killed_at(parties: Parties, step: str, when: str, code: str) -> None:
    parties.device.close()
    child = subprocess.run(
        [sys.executable, "-c", CHILD, str(parties.device.folder), PASSWORD,
         str(parties.clock.now_ms()), step, when, code],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
    )  # fmt: skip
    assert child.returncode == -signal.SIGKILL, child.stderr
    reopened(parties)


def goes_on(parties: Parties, step: str, code: str) -> str:
    """Do a step if it is not done, as its state says; gives the code for the next."""
    device, state = parties.device, asking.state(parties.device, PLAN)
    if step == "request_slot" and state is asking.State.NOT_ASKED:
        asking.request_slot(device, LEAD, PLAN)
    elif step == "accept_slot":
        asking.accept_slot(device, LEAD, PLAN)
    elif step == "ask_release":
        wish = asking.ask_release(device, LEAD, PLAN)
        return issuing.release_to_code(parties.centre, "centre-person", wish).code()
    elif step == "enter_code":
        asking.enter_code(device, LEAD, PLAN, code)
    return code


@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("step", STEPS)
def test_killed_at_any_step_there_is_one_outcome(parties: Parties, step: str, when: str) -> None:
    code = ""
    for one in STEPS:
        if one == step:
            killed_at(parties, one, when, code)
        code = goes_on(parties, one, code)
        if one in {"request_slot", "accept_slot"}:
            parties.post()
    row = drawing.perform(parties.device, LEAD, PLAN)
    record = recording.transcript_of(parties.device, PLAN)
    assert verifying.holds(verifying.verify_transcript(record.encode()))
    assert [one.seed for one in tables.draws(parties.device.db)] == [row.seed]
    assert tables.incidents(parties.device.db) == tables.incidents(parties.centre.db) == []
    parties.device.close()
