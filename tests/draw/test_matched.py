"""Every event is matched by its plan and its slot, and what it says by the bytes it carries."""

from __future__ import annotations

import dataclasses

import pytest

from fieldapp.draw import drawing, logbook, planning, recording, tables
from fieldapp.draw.algorithm import plan as plans
from fieldapp.draw.algorithm import slot as slots
from fieldapp.draw.algorithm.plan import Share
from fieldapp.draw.centre import asking
from fieldapp.draw.events import PlanFrozen, SlotIssued, VoidedByName
from fieldapp.draw.planning import PlanRequest
from fieldapp.draw.record.codes import Receipt
from fieldapp.draw.slot_events import SlotVoidedByName
from fieldapp.ledger.fact import Fact
from fieldapp.store.workspace import Workspace
from tests.draw.centre.test_asking import CENTRE, LEAD, Parties
from tests.draw.centre.test_asking import make as make
from tests.draw.centre.test_asking import parties as parties
from tests.draw.conftest import imported
from tests.draw.test_drawing import PLAN
from tests.draw.test_logbook import forge, kinds


def frozen(workspace: Workspace) -> PlanFrozen:
    (event, *_) = workspace.eventlog.recorded([PlanFrozen.TYPE])
    fact = workspace.projections.fact_of(event)
    assert isinstance(fact, PlanFrozen)
    return fact


@pytest.fixture
def rogue(parties: Parties) -> Workspace:
    """An enrolled device with a plan, a local slot and a register of its own."""
    one = parties.auditors[0]
    imported(one, one.profile.person_id)
    shares = {"A": Share(count=1)}
    planning.freeze(
        one, one.profile.person_id, PlanRequest(plan_id="plan-rogue", title="n", shares=shares)
    )
    drawing.issue_slot(one, one.profile.person_id, "plan-rogue")
    return one


@pytest.mark.parametrize("wrong", ["other name", "other hash", "no plan"])
def test_a_plan_whose_bytes_are_another_is_none(parties: Parties, wrong: str) -> None:
    """Else one plan could be frozen under many names, and each would have a slot."""
    fact = frozen(parties.device)
    inner = dataclasses.replace(plans.decode(fact.plan), plan_id="plan-z").encode()
    evil = {
        "other name": dataclasses.replace(
            fact, plan_id="x0", plan=inner, plan_hash=plans.plan_hash(inner)
        ),
        "other hash": dataclasses.replace(fact, plan_id="plan-z", plan=inner),
        "no plan": dataclasses.replace(
            fact, plan_id="x0", plan=b"\xff", plan_hash=plans.plan_hash(b"\xff")
        ),
    }[wrong]
    forge(parties, parties.device, evil)
    for one in (parties.device, parties.centre):
        assert tables.plan(one.db, evil.plan_id) is None
    assert kinds(parties) == ["plan_malformed"]
    parties.centre.rebuild()
    assert kinds(parties) == ["plan_malformed"]


def test_a_slot_over_another_plan_than_its_event_names_is_none(
    parties: Parties, request_: PlanRequest
) -> None:
    planning.freeze(parties.device, LEAD, dataclasses.replace(request_, plan_id="plan-2"))
    asking.request_slot(parties.device, LEAD, "plan-2")
    parties.issue()
    other = tables.slot(parties.centre.db, PLAN)
    (event, _) = parties.centre.eventlog.recorded([SlotIssued.TYPE])
    fact = parties.centre.projections.fact_of(event)
    assert isinstance(fact, SlotIssued)
    assert other is not None
    before = logbook.read(parties.centre).issued
    assert len(before) == 2
    third = dataclasses.replace(request_, plan_id="plan-3")
    planning.freeze(parties.device, LEAD, third)
    asking.request_slot(parties.device, LEAD, "plan-3")
    parties.carry((parties.device, parties.centre))
    slot = dataclasses.replace(slots.decode(other.slot), index=3).encode()
    evil = dataclasses.replace(
        fact, plan_id="plan-3", slot=slot, commitment=slots.commitment(slot),
        signature=parties.centre.keys.sign(slots.SIGNED_AS + slot),
    )  # fmt: skip
    with parties.centre.writing(CENTRE) as w:
        w.append(evil)
    assert tables.slot(parties.centre.db, "plan-3") is None
    assert kinds(parties) == ["slot_of_another_plan"]
    assert logbook.read(parties.centre).issued == before


def test_a_step_about_ones_own_slot_moves_no_other_plan(
    parties: Parties, rogue: Workspace
) -> None:
    parties.issue()
    own = tables.require_slot(rogue.db, "plan-rogue")
    drawing.release_nonce(rogue, rogue.profile.person_id, "plan-rogue")
    opened = tables.require_slot(rogue.db, "plan-rogue")
    assert opened.nonce is not None
    assert opened.release is not None
    receipt = Receipt(own.commitment, opened.nonce, opened.release, None)
    steps: list[Fact] = [
        receipt.fact(PLAN),
        SlotVoidedByName(plan_id=PLAN, commitment=own.commitment, reason="r", approved_by="b"),
        VoidedByName(plan_id=PLAN, commitment=own.commitment, reason="r", approved_by="b"),
    ]
    forge(parties, rogue, *steps)
    forge(parties, parties.device, *steps)  # its own plan, and another's slot
    for one in (parties.device, parties.centre):
        assert tables.require_plan(one.db, PLAN).state == "slot"
        assert tables.require_slot(one.db, PLAN).nonce is None
    assert kinds(parties) == ["of_another_slot"] * 6
    asking.ask_release(parties.device, LEAD, PLAN)
    parties.post()
    drawing.perform(parties.device, LEAD, PLAN)
    parties.post()
    found = recording.transcript_of(parties.device, PLAN)
    assert tables.require_plan(parties.centre.db, PLAN).state == "drawn"
    assert len(logbook.read(parties.centre).told) == 1
    assert found.seed == logbook.read(parties.centre).told[0].seed
