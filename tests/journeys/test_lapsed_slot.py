"""A slot from a served centre: its answer in the same sync, and a laptop that comes back too late."""

from __future__ import annotations

from fieldapp.draw import drawing, logbook, recording, tables
from fieldapp.draw.centre import asking, correspondence, lapses
from fieldapp.draw.checking.verdicts import Verdict
from fieldapp.draw.checking.verifying import verify_transcript
from fieldapp.store.verifying import tables_digest
from tests.draw.test_drawing import PLAN
from tests.journeys.devices import Office
from tests.journeys.test_forged_slots import BOSS
from tests.journeys.test_forged_slots import frozen_plan as frozen_plan

DAY_MS = 86_400_000


def trips(made: Office) -> int:
    (report,) = made.sync("boss")
    return report.round_trips


def test_the_answer_comes_with_the_sync_that_asks(frozen_plan: Office) -> None:
    made, boss = frozen_plan, frozen_plan["boss"]
    trips(made)
    assert trips(made) == 1  # idle: one hello
    asking.request_slot(boss, BOSS, PLAN)
    assert trips(made) == 3  # hello, the request, and once more for the answer
    assert asking.state(boss, PLAN) is asking.State.ISSUED
    assert trips(made) == 1
    asking.accept_slot(boss, BOSS, PLAN)
    assert trips(made) == 3  # the receipt that is signed beforehand
    assert correspondence.prepared(boss.db, _commitment(made)) is not None
    asking.ask_release(boss, BOSS, PLAN)
    assert trips(made) == 3
    assert asking.state(boss, PLAN) is asking.State.OPENED
    drawing.perform(boss, BOSS, PLAN)
    assert trips(made) == 2  # nothing to answer: hello and the outcome
    assert trips(made) == 1


def _commitment(made: Office) -> bytes:
    return tables.require_slot(made["boss"].db, PLAN).commitment


def test_the_laptop_that_comes_back_after_the_lapse_changes_nothing(frozen_plan: Office) -> None:
    made, boss, centre = frozen_plan, frozen_plan["boss"], frozen_plan["centre"]
    asking.request_slot(boss, BOSS, PLAN)
    trips(made)
    lapsed = _commitment(made)
    asking.accept_slot(boss, BOSS, PLAN)  # and is lost before it tells anybody
    made.clock.advance(8 * DAY_MS)
    made.sync("second")  # any device's hello: the centre looks at what expired
    assert lapses.has_lapsed(centre.db, lapsed)
    assert correspondence.accepted(boss.db, lapsed) is not None
    made.sync("boss", "second")
    for one in (boss, centre, made["second"]):
        told = [(kind, device) for _, kind, device, _ in tables.incidents(one.db)]
        assert told == [("after_lapse", boss.device_id)]
        assert correspondence.accepted(one.db, lapsed) is None
        assert tables.slot(one.db, PLAN) is None
    for step in (asking.request_slot, asking.accept_slot, asking.ask_release):
        step(boss, BOSS, PLAN)
        trips(made)
    drawing.perform(boss, BOSS, PLAN)
    made.sync("boss", "second")
    assert _commitment(made) != lapsed
    record = recording.transcript_of(boss, PLAN).encode()
    for one in (boss, centre):
        found = verify_transcript(record, log=logbook.read(one))
        assert Verdict.FAIL not in {check.verdict for check in found}
        before = tables_digest(one)
        one.rebuild()
        assert tables_digest(one) == before
