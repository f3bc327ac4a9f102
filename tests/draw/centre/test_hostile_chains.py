"""What others publish under a centre's chain, or issue in it, neither stops nor blames anybody."""

from __future__ import annotations

import dataclasses

import pytest

from fieldapp.draw import drawing, logbook, planning, recording, tables
from fieldapp.draw.algorithm import plan as plans
from fieldapp.draw.algorithm import slot as slots
from fieldapp.draw.centre import asking, correspondence
from fieldapp.draw.checking.verdicts import Verdict
from fieldapp.draw.checking.verifying import verify_transcript
from fieldapp.draw.events import ChainPublished, SlotIssued
from fieldapp.draw.planning import PlanRequest
from fieldapp.ledger.fact import Fact
from fieldapp.store.verifying import tables_digest
from fieldapp.store.workspace import Workspace
from tests.draw.centre.test_asking import LEAD, Parties
from tests.draw.test_drawing import PLAN

ROGUE = "rogue-person"


def says(workspace: Workspace, actor: str, *facts: Fact) -> None:
    """Write what the program itself never would."""
    with workspace.writing(actor) as w:
        for fact in facts:
            w.append(fact)


def kinds(workspace: Workspace) -> list[str]:
    return [kind for _, kind, _, _ in tables.incidents(workspace.db)]


def drawn(parties: Parties, plan_id: str = PLAN) -> None:
    asking.request_slot(parties.device, LEAD, plan_id)
    parties.post()
    asking.accept_slot(parties.device, LEAD, plan_id)
    asking.ask_release(parties.device, LEAD, plan_id)
    parties.post()
    drawing.perform(parties.device, LEAD, plan_id)
    parties.post()


def failing(parties: Parties, plan_id: str = PLAN) -> set[str]:
    record = recording.transcript_of(parties.device, plan_id).encode()
    found = verify_transcript(record, log=logbook.read(parties.centre))
    return {one.number for one in found if one.verdict is Verdict.FAIL}


@pytest.mark.parametrize("length", [1000, 0])
def test_anothers_tip_under_the_centres_name_is_only_its_own(
    parties: Parties, rogue: Workspace, length: int
) -> None:
    epoch = parties.centre.chain.chain.epoch
    name = f"{parties.centre.profile.unit}-{epoch:016x}/2026"
    says(rogue, ROGUE, ChainPublished(chain_id=name, tip=b"\x01" * 32, length=length))
    parties.post()
    drawn(parties)
    assert correspondence.waiting(parties.centre.db, PLAN) is None
    assert slots.decode(parties.slot().slot).chain_tip != b"\x01" * 32
    assert failing(parties) == set()
    before = tables_digest(parties.centre)
    parties.centre.rebuild()
    assert tables_digest(parties.centre) == before


@pytest.mark.parametrize("publishes", [False, True])
@pytest.mark.parametrize("index", [1, 500, 10_000])
def test_a_slot_in_anothers_chain_uses_up_no_number_of_it(
    parties: Parties, rogue: Workspace, request_: PlanRequest, index: int, publishes: bool
) -> None:
    drawn(parties)
    true = slots.decode(parties.slot().slot)
    planning.freeze(rogue, ROGUE, dataclasses.replace(request_, plan_id="plan-rogue"))
    theirs = dataclasses.replace(
        true, index=index, device_id=rogue.device_id, vrf_key=rogue.keys.vrf_public_key
    ).encode()
    if publishes:  # the same name and tip: still its own chain, and none of the centre's
        name = true.chain_id.decode()
        says(rogue, ROGUE, ChainPublished(chain_id=name, tip=true.chain_tip, length=10_000))
    says(
        rogue, ROGUE,
        SlotIssued(
            plan_id="plan-rogue", slot=theirs, commitment=slots.commitment(theirs),
            centre="local", key=rogue.keys.public_key,
            signature=rogue.keys.sign(slots.SIGNED_AS + theirs),
        ),
    )  # fmt: skip
    parties.post()
    wrong = "slot_of_another_plan" if publishes else "slot_of_another_chain"
    assert kinds(parties.centre) == [wrong]
    assert failing(parties) == set()
    request = PlanRequest(plan_id="plan-next", title="n", shares={"A": plans.Share(count=1)})
    planning.freeze(parties.device, LEAD, request)
    drawn(parties, "plan-next")
    assert tables.require_slot(parties.centre.db, "plan-next").index == true.index + 1
    assert failing(parties, "plan-next") == set()
