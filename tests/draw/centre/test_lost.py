"""A laptop lost after it took its slot: what it drew comes to light, or its slot is closed."""

from __future__ import annotations

import dataclasses

import pytest

from fieldapp.draw import drawing, logbook, planning, recording, replacing, tables
from fieldapp.draw.algorithm import plan as plans
from fieldapp.draw.algorithm.outcome import Beacon
from fieldapp.draw.centre import asking, depositing
from fieldapp.draw.checking.verdicts import Verdict
from fieldapp.draw.checking.verifying import verify_transcript
from fieldapp.draw.planning import PlanRequest
from fieldapp.draw.record import beacon
from fieldapp.errors import Code
from tests.draw.centre.test_asking import CENTRE, DAY_MS, LEAD, Parties
from tests.draw.seconds import seconded
from tests.draw.test_drawing import PLAN, refused

LOST = {"reason": "电脑丢失", "approved_by": "chief"}


def expire(parties: Parties, plan_id: str) -> None:
    """Let the slot expire and the auditors open their shares."""
    parties.clock.advance(8 * DAY_MS)
    for one in parties.auditors:
        parties.carry((parties.centre, one))
        depositing.open_share(one, one.profile.person_id, plan_id)
        parties.carry((one, parties.centre))


def fails(parties: Parties, plan_id: str) -> set[str]:
    record = recording.transcript_of(parties.centre, plan_id)
    found = verify_transcript(record.encode(), log=logbook.read(parties.centre))
    return {one.number for one in found if one.verdict is Verdict.FAIL}


ROUND = 72_785_000  # years from now


def took(parties: Parties, beacon_round: int | None, plan: PlanRequest) -> str:
    """A further plan whose slot the device took before it was lost."""
    device = parties.device
    planning.freeze(device, LEAD, plan)
    asking.request_slot(device, LEAD, plan.plan_id, beacon_round=beacon_round)
    parties.post()
    asking.accept_slot(device, LEAD, plan.plan_id)
    parties.post()
    return plan.plan_id


def test_an_outcome_with_a_round_of_public_randomness_comes_to_light(
    parties: Parties, request_: PlanRequest
) -> None:
    plan_id = took(parties, ROUND, dataclasses.replace(request_, plan_id="plan-beacon"))
    expire(parties, plan_id)
    publish = depositing.publish_expired
    refused(Code.DRAW_CONTRIBUTION_MISSING, publish, parties.centre, CENTRE, plan_id)
    refused(
        Code.DRAW_SLOT_TAKEN, depositing.void_slot, parties.centre, CENTRE, plan_id, **LOST
    )  # an outcome can be told
    made = publish(parties.centre, CENTRE, plan_id, beacon=Beacon(ROUND, b"r" * 32))
    assert (made.level, fails(parties, plan_id)) == ("L3", set())


def test_a_slot_that_waits_for_a_witness_for_ever_is_closed_and_counts_as_a_void(
    parties: Parties, request_: PlanRequest
) -> None:
    wants = (plans.DEVICE_VRF, plans.CENTRAL_NONCE, plans.WITNESS)
    plan = dataclasses.replace(request_, plan_id="plan-witness", contributions=wants)
    plan_id, void = took(parties, None, plan), depositing.void_slot
    refused(Code.DRAW_SLOT_NOT_EXPIRED, void, parties.centre, CENTRE, plan_id, **LOST)
    expire(parties, plan_id)
    refused(
        Code.DRAW_CONTRIBUTION_MISSING,
        depositing.publish_expired, parties.centre, CENTRE, plan_id,
    )  # fmt: skip
    auditor = parties.auditors[0]
    refused(Code.DRAW_SLOT_OTHER_DEVICE, void, auditor, auditor.profile.person_id, plan_id, **LOST)
    refused(
        Code.DRAW_REASON_MISSING,
        void, parties.centre, CENTRE, plan_id, reason="x", approved_by=f" {CENTRE}",
    )  # fmt: skip
    seconded(void, parties.centre, CENTRE, plan_id, **LOST)
    assert tables.require_plan(parties.centre.db, plan_id).state == "voided"
    assert tables.incidents(parties.centre.db) == []
    (told,) = logbook.read(parties.centre).voids
    assert (told.plan_id, told.drawn, told.lapsed) == (plan_id, False, False)
    parties.centre.rebuild()
    assert tables.require_plan(parties.centre.db, plan_id).state == "voided"


def test_the_centre_acts_for_an_outcome_that_it_had_to_tell(parties: Parties) -> None:
    parties.issue()
    expire(parties, PLAN)
    depositing.publish_expired(parties.centre, CENTRE, PLAN)
    task = tables.tasks(parties.centre.db, PLAN)[0]
    seconded(
        replacing.replace_object,
        parties.centre,
        CENTRE,
        task.task_id,
        reason="注销",
        approved_by="chief",
    )
    (now,) = (one for one in tables.tasks(parties.centre.db, PLAN) if one.task_id == task.task_id)
    assert now.state in {"replaced", "skipped"}
    assert (tables.incidents(parties.centre.db), fails(parties, PLAN)) == ([], set())
    seconded(replacing.void_draw, parties.centre, CENTRE, PLAN, **LOST)
    assert tables.require_plan(parties.centre.db, PLAN).state == "voided"
    assert fails(parties, PLAN) == set()


@pytest.mark.parametrize("who", ["centre", "auditor"])
def test_nobody_else_changes_what_a_device_drew(parties: Parties, who: str) -> None:
    """It would be an incident without effect: the act says so instead of thanking."""
    parties.issue()
    asking.ask_release(parties.device, LEAD, PLAN)
    parties.post()
    drawing.perform(parties.device, LEAD, PLAN)
    parties.post()
    other = parties.centre if who == "centre" else parties.auditors[0]
    actor, task = other.profile.person_id, tables.tasks(other.db, PLAN)[0]
    size = other.chain.head.size
    code = Code.DRAW_SLOT_OTHER_DEVICE
    refused(code, replacing.replace_object, other, actor, task.task_id, **LOST)
    refused(
        code, replacing.replace_inspector, other, actor, task.task_id, task.inspectors[0],
        cause="c", **LOST,
    )  # fmt: skip
    refused(code, replacing.void_draw, other, actor, PLAN, **LOST)
    assert other.chain.head.size == size


def test_a_round_that_is_out_is_refused_and_one_that_was_fails(
    parties: Parties, request_: PlanRequest
) -> None:
    """Whoever knows the round's value when the slot is fixed can choose among plans by it."""
    device, request = parties.device, dataclasses.replace(request_, plan_id="plan-past")
    planning.freeze(device, LEAD, request)
    now_s = parties.clock.now_ms() // 1000
    out = (now_s - beacon.due_s(1)) // 3 + 1  # the latest published
    asks = asking.request_slot
    refused(Code.DRAW_BEACON_PAST, asks, device, LEAD, "plan-past", beacon_round=out)
    asks(device, LEAD, "plan-past", beacon_round=out + 1)  # out when the centre answers
    parties.clock.advance(3000)
    parties.post()
    assert asking.standing(device, "plan-past").code == "draw_beacon_past"
    plan_id = took(parties, ROUND, dataclasses.replace(request_, plan_id="plan-beacon"))
    expire(parties, plan_id)
    depositing.publish_expired(parties.centre, CENTRE, plan_id, beacon=Beacon(ROUND, b"r" * 32))
    record, log = recording.transcript_of(parties.centre, plan_id), logbook.read(parties.centre)
    issued = tuple(dataclasses.replace(one, at_s=beacon.due_s(ROUND)) for one in log.issued)
    found = verify_transcript(record.encode(), log=dataclasses.replace(log, issued=issued))
    assert {one.number for one in found if one.verdict is Verdict.FAIL} == {"V6"}
