"""What a draw meets in the field, at a device and a centre: one outcome, or a word on what is wrong.

Mistyped characters, codes of another plan, and a clock years ahead are in `centre/test_asking.py`,
repeated ids in `algorithm/test_snapshot.py`, a device killed at each step in `test_killed*.py`.
"""

from __future__ import annotations

import dataclasses
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from fieldapp.clock import FixedClock
from fieldapp.draw import drawing, logbook, planning, recording, tables
from fieldapp.draw.algorithm import slot as slots
from fieldapp.draw.algorithm.plan import Share
from fieldapp.draw.centre import asking, issuing
from fieldapp.draw.checking import verifying
from fieldapp.draw.checking.verdicts import Verdict
from fieldapp.draw.planning import PlanRequest
from fieldapp.draw.tables import DrawRow
from fieldapp.errors import Code
from fieldapp.registry.events import RosterImported
from fieldapp.rooms import PROJECTORS
from fieldapp.store.workspace import Workspace
from tests.conftest import PASSWORD
from tests.draw.centre.test_asking import CENTRE, DAY_MS, LEAD, Parties
from tests.draw.centre.test_asking import make as make
from tests.draw.centre.test_asking import parties as parties
from tests.draw.conftest import an_inspector
from tests.draw.test_drawing import PLAN, refused


def drawn(office: Workspace, request: PlanRequest) -> DrawRow:
    """Freeze and draw a plan at a local centre; every check of its record that can hold does."""
    planning.freeze(office, LEAD, request)
    drawing.issue_slot(office, LEAD, PLAN)
    drawing.release_nonce(office, LEAD, PLAN)
    row = drawing.perform(office, LEAD, PLAN)
    record = recording.transcript_of(office, PLAN).encode()
    assert verifying.holds(verifying.verify_transcript(record))
    return row


@pytest.mark.parametrize("index", [0, 2])
def test_a_wrong_code_of_the_same_chain_opens_nothing(parties: Parties, index: int) -> None:
    parties.issue()
    slot = slots.decode(parties.slot().slot)
    secret = issuing._chain_secret(parties.centre, slot.chain_id.decode())
    words = slots.code_words(slots.nonce_at(slot.chain_id, secret, index))
    refused(Code.DRAW_NONCE_NOT_OF_SLOT, asking.enter_code, parties.device, LEAD, PLAN, words)
    assert not parties.opened()


def test_a_stratum_with_fewer_objects_than_asked_for_is_taken_whole(
    office: Workspace, request_: PlanRequest
) -> None:
    row = drawn(office, dataclasses.replace(request_, shares={"A": Share(count=100_000)}))
    drawable = tables.require_plan(office.db, PLAN).drawable
    assert (row.drawn, row.reserve) == (sum(drawable.values()), 0)


def test_a_roster_that_cannot_staff_the_tasks_puts_objects_on_the_short_list(
    office: Workspace, request_: PlanRequest
) -> None:
    few = tuple(dataclasses.replace(an_inspector(number), cap=2) for number in range(6))
    with office.writing("clerk") as w:
        w.append(
            RosterImported(
                snapshot_id="snap-3", source_name="c.csv", source_sha256=b"c" * 32, rows=few,
                rejected=0, repaired=0, as_of_ms=office.clock.now_ms() + 1,
            )
        )  # fmt: skip
    row = drawn(office, request_)
    found = tables.tasks(office.db, PLAN)
    assert row.short == sum(1 for one in found if one.missing)
    assert sum(len(one.inspectors) for one in found) == 12  # every place that may be filled is
    assert all(len(one.inspectors) + one.missing == 2 for one in found)


def test_a_device_whose_clock_is_years_behind_is_told_so_and_its_draw_is_the_same(
    parties: Parties, monkeypatch: pytest.MonkeyPatch
) -> None:
    parties.issue()
    earlier = FixedClock(parties.clock.now_ms() - 5 * 365 * DAY_MS)
    with monkeypatch.context() as patch:
        patch.setattr(parties.device, "clock", earlier)
        asking.ask_release(parties.device, LEAD, PLAN)
        parties.post()
        refused(Code.DRAW_CLOCK_BEHIND, drawing.perform, parties.device, LEAD, PLAN)
        assert tables.incidents(parties.device.db) == []
    parties.clock.advance(60_000)
    drawing.perform(parties.device, LEAD, PLAN)
    parties.post()
    record = recording.transcript_of(parties.device, PLAN).encode()
    found = verifying.verify_transcript(record, log=logbook.read(parties.centre))
    assert Verdict.FAIL not in {one.verdict for one in found}


def test_a_clock_years_behind_opens_no_expired_slot(
    parties: Parties, monkeypatch: pytest.MonkeyPatch
) -> None:
    parties.issue()
    earlier = FixedClock(parties.clock.now_ms() - 5 * 365 * DAY_MS)
    parties.clock.advance(8 * DAY_MS)
    monkeypatch.setattr(parties.device, "clock", earlier)
    asking.ask_release(parties.device, LEAD, PLAN)
    parties.post()
    assert not parties.opened()
    assert asking.standing(parties.device, PLAN).code == Code.DRAW_SLOT_EXPIRED


# The centre's answering, in a process of its own that is killed as it comes to its nth write.
CHILD = """
import os, signal, sys
from pathlib import Path
from fieldapp.clock import FixedClock
from fieldapp.draw.centre import issuing
from fieldapp.rooms import PROJECTORS
from fieldapp.store.workspace import Workspace

folder, password, now_ms, writes = sys.argv[1:]
with Workspace.open(
    Path(folder), password, projectors=PROJECTORS, clock=FixedClock(int(now_ms))
) as ws:
    real, done = ws.writing, 0

    def counting(actor):
        global done
        if done == int(writes):
            os.kill(os.getpid(), signal.SIGKILL)
        done += 1
        return real(actor)

    ws.writing = counting
    issuing.answer(ws, "centre-person")
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.parametrize("writes", [0, 1, 2])
@pytest.mark.parametrize("step", ["issue", "lapse"])
def test_a_centre_killed_while_it_answers_goes_on_to_one_answer(
    parties: Parties, step: str, writes: int
) -> None:
    asking.request_slot(parties.device, LEAD, PLAN)
    if step == "lapse":
        parties.post()
        parties.clock.advance(8 * DAY_MS)
    parties.carry((parties.device, parties.centre))
    folder = parties.centre.folder
    parties.centre.close()
    child = subprocess.run(
        [sys.executable, "-c", CHILD, str(folder), PASSWORD, str(parties.clock.now_ms()),
         str(writes)],
        capture_output=True, text=True, check=False,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
    )  # fmt: skip
    assert child.returncode == -signal.SIGKILL, child.stderr
    parties.centre = Workspace.open(folder, PASSWORD, projectors=PROJECTORS, clock=parties.clock)
    issuing.answer(parties.centre, CENTRE)
    assert issuing.answer(parties.centre, CENTRE) == 0  # nothing is answered twice
    parties.post()
    state = asking.state(parties.device, PLAN)
    if step == "issue":
        assert (state, parties.slot().index) == (asking.State.ISSUED, 1)
    else:
        assert (state, tables.slot(parties.device.db, PLAN)) == (asking.State.NOT_ASKED, None)
    assert tables.incidents(parties.centre.db) == tables.incidents(parties.device.db) == []
    parties.centre.close()
