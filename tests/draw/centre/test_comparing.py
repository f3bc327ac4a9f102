"""The centre compares the lists that a device drew from with its own register, and says so."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import TypeVar

import pytest

from fieldapp.draw import drawing, logbook, planning, recording, register_projecting, tables
from fieldapp.draw.algorithm import plan as plans
from fieldapp.draw.centre import asking, comparing
from fieldapp.draw.checking.verdicts import Check, Verdict
from fieldapp.draw.checking.verifying import verify_transcript
from fieldapp.draw.events import PlanFrozen
from fieldapp.draw.plan_events import PlanGrounded
from fieldapp.draw.planning import PlanRequest
from fieldapp.draw.register_events import RegisterCompared, RegisterNamed
from fieldapp.errors import InputError
from fieldapp.ledger import dcbor
from fieldapp.ledger.fact import Fact
from fieldapp.registry.objects import ObjectFilter, RegisteredObject
from fieldapp.store import devices
from fieldapp.store.workspace import Workspace
from tests.draw.centre.test_asking import CENTRE, DAY_MS, LEAD, Parties
from tests.draw.conftest import an_object, bring, imported

MINE = "plan-mine"
Said = TypeVar("Said", bound=Fact)
FRIEND = an_object(4)


def drawn(parties: Parties, request: PlanRequest) -> Check:
    """Freeze, ask, draw; gives what the log at the centre says of the register."""
    planning.freeze(parties.device, LEAD, request)
    return through(parties)


def through(parties: Parties) -> Check:
    asking.request_slot(parties.device, LEAD, MINE, centre=parties.centre.device_id)
    parties.post()
    asking.accept_slot(parties.device, LEAD, MINE)
    parties.post()
    asking.ask_release(parties.device, LEAD, MINE)
    parties.post()
    drawing.perform(parties.device, LEAD, MINE)
    parties.post()
    return judged(parties.device, parties.centre)


def judged(device: Workspace, by: Workspace) -> Check:
    record = recording.transcript_of(device, MINE, "public").encode()
    found = {one.number: one for one in verify_transcript(record, log=logbook.read(by))}
    assert {one.number for one in found.values() if one.verdict is Verdict.FAIL} <= {"V17"}
    return found["V17"]


def of_centre(parties: Parties) -> RegisterCompared:
    found = register_projecting.compared(parties.centre.db, MINE)
    assert found is not None
    return found


@pytest.fixture
def mine(parties: Parties, request_: PlanRequest) -> PlanRequest:
    imported(parties.centre, CENTRE)
    parties.clock.advance(DAY_MS)
    return dataclasses.replace(request_, plan_id=MINE)


def changed(one: RegisteredObject, **values: object) -> RegisteredObject:
    return dataclasses.replace(one, **values)  # type: ignore[arg-type]  # fields of the class


def test_an_honest_list_is_the_centres_own(parties: Parties, mine: PlanRequest) -> None:
    found = drawn(parties, mine)
    assert found.verdict is Verdict.PASS, found.detail
    assert of_centre(parties).counts == {}
    assert of_centre(parties).expected == 200
    assert judged(parties.device, parties.device).verdict is Verdict.PASS
    before = register_projecting.compared(parties.centre.db, MINE)
    parties.centre.rebuild()
    assert register_projecting.compared(parties.centre.db, MINE) == before


OWN = {
    changed(FRIEND, status="注销"): ("excused", "drawable"),
    changed(an_object(12), status="迁出"): ("excused", "drawable"),
    changed(an_object(16), credit_class="D"): ("changed", "A/540622/1"),
    changed(an_object(20), region="540602"): ("changed", "A/540624/1"),
    changed(FRIEND, object_id="92540602MA6T999999"): ("added", ""),
    changed(an_object(7), status="存续"): ("added", "closed"),
}


def test_a_register_of_ones_own_is_told_object_by_object(
    parties: Parties, mine: PlanRequest
) -> None:
    bring(parties.device, LEAD, [*OWN], "snap-own")
    found = drawn(parties, mine)
    assert found.verdict is Verdict.FAIL
    assert found.detail == (
        "not the centre's register: 2 added, 2 with another class or region,"
        f" 2 left out for a reason that does not hold, such as {FRIEND.object_id}"
    )
    told = {one.object_id: (one.kind, one.known) for one in of_centre(parties).differences}
    assert told == {one.object_id: wanted for one, wanted in OWN.items()}
    assert of_centre(parties).counts == {"added": 2, "changed": 2, "excused": 2}


def test_whoever_is_on_no_list_at_all_is_missing(parties: Parties, mine: PlanRequest) -> None:
    late = changed(FRIEND, object_id="92540602MA6T888888")
    bring(parties.centre, CENTRE, [late], "snap-late")  # the device never took it in
    found = drawn(parties, mine)
    assert found.verdict is Verdict.FAIL
    assert [one.kind for one in of_centre(parties).differences] == ["missing"]
    assert "1 releases that the plan does not name" in found.detail


def test_what_is_new_to_the_register_is_counted(parties: Parties, mine: PlanRequest) -> None:
    fresh = [changed(FRIEND, object_id=f"92540602MA6T7{n:05d}") for n in range(3)]
    for one, actor in ((parties.centre, CENTRE), (parties.device, LEAD)):
        bring(one, actor, fresh, "snap-fresh")
    assert drawn(parties, mine).verdict is Verdict.PASS
    assert of_centre(parties).young == 3


def test_conditions_leave_out_who_does_not_meet_them(parties: Parties, mine: PlanRequest) -> None:
    directed = dataclasses.replace(
        mine, kind=plans.DIRECTED, filter_text="食品", wanted=ObjectFilter(trades=("食品",))
    )
    found = drawn(parties, directed)
    assert found.verdict is Verdict.PASS, found.detail
    assert of_centre(parties).expected == 100


def test_conditions_that_nobody_can_read_fail(parties: Parties, mine: PlanRequest) -> None:
    planning.freeze(parties.device, LEAD, mine)
    row = tables.require_plan(parties.device.db, MINE)
    for code in ("", "[]", '{"x": 1}', '{"regions": 7}', '{"most_visits": "x"}'):
        found = comparing.compare(parties.device, dataclasses.replace(row, filter_code=code))
        assert found is not None
        assert found.counts == {"unreadable": 1}


def test_only_a_centre_says_that_it_compared(parties: Parties, mine: PlanRequest) -> None:
    planning.freeze(parties.device, LEAD, mine)
    row = tables.require_plan(parties.device.db, MINE)
    honest = comparing.compare(parties.device, row)
    assert honest is not None
    with parties.device.writing(LEAD) as w:
        w.append(dataclasses.replace(honest, expected=1))
    parties.post()
    assert register_projecting.compared(parties.centre.db, MINE) is None
    standing = logbook.read(parties.centre).standing[MINE]
    assert (standing.compared, standing.grounded) == ({}, True)


def test_only_the_issuer_of_the_slot_says_that_it_compared(
    parties: Parties, mine: PlanRequest, make: Callable[[str, str], Workspace]
) -> None:
    friend = make("friend", "slot_issuer")
    devices.enrol(parties.centre, CENTRE, friend.card())
    devices.enrol(friend, "friend-person", parties.centre.card())
    parties.auditors.append(friend)
    bring(parties.device, LEAD, [changed(FRIEND, status="注销")], "snap-own")
    planning.freeze(parties.device, LEAD, mine)
    parties.post()
    parties.post()
    row = tables.require_plan(friend.db, MINE)
    honest = comparing.compare(parties.device, row)
    assert honest is not None
    assert honest.counts == {}
    with friend.writing("friend-person") as w:
        w.append(dataclasses.replace(honest, releases=()))
        w.append(honest)
    parties.post()
    before = register_projecting.compared(parties.centre.db, MINE)
    assert before is not None
    assert before.releases == honest.releases
    assert through(parties).verdict is Verdict.FAIL
    assert of_centre(parties).counts == {"excused": 1}


def last(workspace: Workspace, kind: type[Said]) -> Said:
    *_, event = workspace.eventlog.recorded([kind.TYPE])
    fact = workspace.projections.fact_of(event)
    assert isinstance(fact, kind)
    return fact


def test_grounds_beside_the_plan_are_hashed_in_it(parties: Parties, mine: PlanRequest) -> None:
    made, _ = planning.freeze(parties.device, LEAD, mine)
    encoded = dataclasses.replace(made.plan, plan_id="plan-forged").encode()
    frozen, named = last(parties.device, PlanFrozen), last(parties.device, RegisterNamed)
    grounded = dataclasses.replace(last(parties.device, PlanGrounded), visits_cap=0)
    with parties.device.writing(LEAD) as w:
        w.append(
            dataclasses.replace(
                frozen, plan_id="plan-forged", plan=encoded, plan_hash=plans.plan_hash(encoded)
            )
        )
        for fact in (named, grounded):
            w.append(dataclasses.replace(fact, plan_id="plan-forged"))
    parties.post()
    kinds = [kind for _, kind, _, _ in tables.incidents(parties.centre.db, "plan-forged")]
    assert kinds == ["grounds_differ"]
    standing = logbook.read(parties.centre).standing
    assert (standing[MINE].grounded, standing["plan-forged"].grounded) == (True, False)


def test_a_plans_field_for_its_grounds_is_32_bytes_or_absent(mine: PlanRequest) -> None:
    good = plans.Plan(
        plan_id="p", rules_version="rules-1", quotas={"S1": plans.Quota(1, 0)}, team_size=2,
        contributions=(),
    )  # fmt: skip
    assert plans.decode(good.encode()).grounds is None
    for wrong in (b"", bytes(31), bytes(33), "00" * 32, 0, None):
        fields = {**dcbor.decode(good.encode()), 6: wrong}
        with pytest.raises(InputError):
            plans.decode(dcbor.encode(fields))
