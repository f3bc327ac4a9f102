"""A slot that another device writes under somebody's plan is an incident and takes nothing over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

import pytest

from fieldapp.draw import drawing, logbook, planning, recording, tables
from fieldapp.draw.algorithm import slot as slots
from fieldapp.draw.centre import asking, correspondence, issuing
from fieldapp.draw.centre.issuing import Holder
from fieldapp.draw.checking import verifying
from fieldapp.draw.checking.verdicts import Verdict
from fieldapp.draw.events import Drawn, VoidedByName
from fieldapp.draw.planning import PlanRequest
from fieldapp.draw.slot_events import CentreRefused, SlotRequested, SlotRequestedOfAny
from fieldapp.errors import Code
from fieldapp.ledger.fact import Fact
from fieldapp.store.workspace import Workspace
from tests.draw.conftest import imported
from tests.draw.test_drawing import PLAN, refused
from tests.journeys.devices import Office

BOSS = "boss-person"


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnLater(Fact):
    """An outcome as a later version of the program may write it."""

    TYPE: ClassVar[str] = Drawn.TYPE
    VERSION: ClassVar[int] = 99
    plan_id: str


WRONG = "slot_not_of_a_centre"


@pytest.fixture
def frozen_plan(office: Office, request_: PlanRequest) -> Office:
    """The supervisor has frozen a plan; an inspector's device and the centre know it."""
    imported(office["boss"], BOSS)
    planning.freeze(office["boss"], BOSS, request_)
    office.sync("boss", "second")
    return office


def forge(forger: Workspace, *, to: Workspace | None = None) -> None:
    """Have a changed program issue a slot under the plan, to itself or to another device."""
    holder = to or forger
    plan = tables.require_plan(forger.db, PLAN)
    to_whom = Holder(holder.device_id, holder.keys.vrf_public_key)
    issuing.issue(forger, forger.profile.person_id, plan, to_whom)


def by_itself(boss: Workspace) -> None:
    drawing.issue_slot(boss, BOSS, PLAN)
    drawing.release_nonce(boss, BOSS, PLAN)
    drawing.perform(boss, BOSS, PLAN)


def standing(workspace: Workspace) -> tuple[Any, ...]:
    return (
        tables.slot(workspace.db, PLAN), tables.draws(workspace.db),
        tables.tasks(workspace.db, PLAN), tables.incidents(workspace.db, PLAN),
    )  # fmt: skip


def holds(made: Office, forger: Workspace, kinds: tuple[str, ...] = (WRONG,)) -> None:
    """The supervisor's draw stands on every device, the forger is named, a rebuild agrees."""
    made.sync("boss", "second", "boss", "second")
    boss = made["boss"]
    for one in (boss, made["centre"], made["second"]):
        done = tables.draw(one.db, PLAN)
        assert done is not None
        assert done.device_id == boss.device_id
        assert tables.tasks(one.db, PLAN)
        found = [(kind, device) for _, kind, device, _ in tables.incidents(one.db, PLAN)]
        assert found == [(kind, forger.device_id) for kind in kinds]
        before = standing(one)
        one.rebuild()
        assert standing(one) == before


@pytest.mark.parametrize("first", ["forger", "boss"])
def test_an_inspectors_local_slot_takes_no_draw_over(frozen_plan: Office, first: str) -> None:
    boss, forger = frozen_plan["boss"], frozen_plan["second"]
    forge(forger)
    by_itself(boss)
    frozen_plan.sync(*(("second", "boss") if first == "forger" else ("boss", "second")))
    holds(frozen_plan, forger)
    refused(Code.DRAW_SLOT_OTHER_DEVICE, drawing.issue_slot, forger, "second-person", PLAN)


def test_the_slot_of_a_centre_is_asked_and_taken_beside_a_forged_one(frozen_plan: Office) -> None:
    boss, forger = frozen_plan["boss"], frozen_plan["second"]
    forge(forger)
    with forger.writing("second-person") as w:
        to, key = frozen_plan["centre"].device_id, forger.keys.vrf_public_key
        w.append(SlotRequested(plan_id=PLAN, centre=to, vrf_key=key))
        w.append(CentreRefused(plan_id=PLAN, reason="forged"))
    frozen_plan.sync("second", "boss")
    asking.request_slot(boss, BOSS, PLAN)
    frozen_plan.sync("boss")
    issuing.answer(frozen_plan["centre"], "centre-person")
    frozen_plan.sync("boss")
    asking.accept_slot(boss, BOSS, PLAN)
    asking.ask_release(boss, BOSS, PLAN)
    frozen_plan.sync("boss")
    issuing.answer(frozen_plan["centre"], "centre-person")
    frozen_plan.sync("boss")
    drawing.perform(boss, BOSS, PLAN)
    holds(frozen_plan, forger)
    assert correspondence.refusal(boss.db, PLAN) is None


def test_a_stranger_to_the_role_issues_nothing_in_a_centres_name(frozen_plan: Office) -> None:
    boss, forger = frozen_plan["boss"], frozen_plan["second"]
    forge(forger, to=boss)
    frozen_plan.sync("second", "boss")
    by_itself(boss)
    holds(frozen_plan, forger)


def test_a_slot_nobody_asked_for_has_no_effect(frozen_plan: Office) -> None:
    forge(frozen_plan["centre"], to=frozen_plan["boss"])
    forge(frozen_plan["centre"], to=frozen_plan["second"])
    frozen_plan.sync("boss")
    by_itself(frozen_plan["boss"])
    holds(frozen_plan, frozen_plan["centre"], (WRONG, WRONG))


@pytest.mark.parametrize(("unit", "kind"), [("540102", "slot_repeated"), ("540600", WRONG)])
def test_a_slot_issuer_answers_for_its_own_unit(frozen_plan: Office, unit: str, kind: str) -> None:
    """The centre was quicker: the slot of an issuer who is entitled comes second, no more.

    A request of version 1 names nobody.
    """
    made, boss = frozen_plan, frozen_plan["boss"]
    with boss.writing(BOSS) as w:
        w.append(SlotRequestedOfAny(plan_id=PLAN, vrf_key=boss.keys.vrf_public_key))
    made.sync("boss")
    to = Holder(boss.device_id, boss.keys.vrf_public_key)
    plan = tables.require_plan(made["centre"].db, PLAN)
    issuing.issue(made["centre"], "centre-person", plan, to)  # as its earlier version did
    made.sync("boss")
    issuer = made.join("issuer", "slot_issuer", unit)
    made.sync("issuer")
    issuing.issue(issuer, "issuer-person", plan, to)
    made.sync("issuer", "boss")
    assert [(k, device) for _, k, device, _ in tables.incidents(boss.db, PLAN)] == [
        (kind, issuer.device_id)
    ]
    found = tables.require_slot(boss.db, PLAN)
    assert found.signed.key == made["centre"].keys.public_key
    assert slots.decode(found.slot).device_id == boss.device_id


def test_the_log_answers_beside_events_without_effect(frozen_plan: Office) -> None:
    """An unknown version, another's name, a forged slot: passed over, and said so."""
    boss, forger = frozen_plan["boss"], frozen_plan["second"]
    forge(forger)
    voided = VoidedByName(plan_id=PLAN, commitment=b"c", reason="r", approved_by="x")
    for actor, fact in (
        ("second-person", DrawnLater(plan_id=PLAN)), ("second-person", voided), (BOSS, voided),
    ):  # fmt: skip
        with forger.writing(actor) as w:
            w.append(fact)
    by_itself(boss)
    frozen_plan.sync("second", "boss", "boss")
    record = recording.transcript_of(boss, PLAN).encode()
    checks = {
        one.number: one for one in verifying.verify_transcript(record, log=logbook.read(boss))
    }
    assert {checks[name].verdict for name in ("V3", "V13", "V14", "V15")} == {Verdict.PASS}
    assert checks["V14"].detail.endswith("events without effect passed over: 4")
