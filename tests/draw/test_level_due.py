"""Where class D is drawn, a public beacon is due: without one the draw says so everywhere."""

from __future__ import annotations

import dataclasses

import pytest

from fieldapp.draw import drawing, planning, recording
from fieldapp.draw.algorithm import outcome
from fieldapp.draw.algorithm import plan as plans
from fieldapp.draw.algorithm.outcome import Beacon
from fieldapp.draw.checking import verifying
from fieldapp.draw.planning import PlanRequest
from fieldapp.draw.record import public, transcript
from fieldapp.errors import Code, RuleError
from fieldapp.store.workspace import Workspace

PLAN = "plan-test"


def drawn(office: Workspace, request: PlanRequest, beacon: Beacon | None) -> transcript.Transcript:
    planning.freeze(office, "lead", request)
    drawing.issue_slot(office, "lead", PLAN, beacon_round=beacon.round if beacon else None)
    drawing.release_nonce(office, "lead", PLAN, beacon=beacon)
    drawing.perform(office, "lead", PLAN)
    return recording.transcript_of(office, PLAN, "public")


def v8(record: transcript.Transcript) -> str:
    checks = verifying.verify_transcript(record.encode())
    assert verifying.holds(checks)
    return next(one.detail for one in checks if one.number == "V8")


def test_a_draw_of_class_d_without_a_beacon_states_that_it_is_below(
    office: Workspace, request_: PlanRequest
) -> None:
    record = drawn(office, request_, None)
    assert record.level == "L1"
    assert public.public_page_data(record).below_due
    assert "below the L3" in v8(record)


def test_a_beacon_lifts_it_to_what_is_due(office: Workspace, request_: PlanRequest) -> None:
    record = drawn(office, request_, Beacon(2**63 - 5, b"r" * 32))
    assert record.level == "L3"
    assert not public.public_page_data(record).below_due
    assert "below" not in v8(record)


def test_a_plan_without_class_d_is_due_no_beacon(office: Workspace, request_: PlanRequest) -> None:
    shares = {name: share for name, share in request_.shares.items() if name != "D"}
    record = drawn(office, dataclasses.replace(request_, shares=shares), None)
    assert not public.public_page_data(record).below_due
    assert "below" not in v8(record)


def test_an_office_that_insists_on_a_beacon_draws_nothing_without(
    office: Workspace, request_: PlanRequest
) -> None:
    strict = (plans.DEVICE_VRF, plans.CENTRAL_NONCE, plans.BEACON)
    made, _ = planning.freeze(office, "lead", dataclasses.replace(request_, contributions=strict))
    assert made.plan.contributions == strict
    drawing.issue_slot(office, "lead", PLAN)
    with pytest.raises(RuleError) as caught:
        drawing.release_nonce(office, "lead", PLAN)
    assert caught.value.code is Code.DRAW_CONTRIBUTION_MISSING


def test_what_is_due_can_always_be_drawn(office: Workspace, request_: PlanRequest) -> None:
    plan = planning.draft(office, request_).plan
    assert plans.BEACON_WANTED in plan.contributions
    assert plans.missing_contributions(plan, outcome.present(None, ())) == ()
