"""Plans on their grounds: items, debts of earlier draws, named objects, experts, joint checks."""

from __future__ import annotations

import dataclasses
from typing import Any, Literal

import pytest

from fieldapp.draw import (
    awaiting,
    drawing,
    plan_tables,
    planning,
    pool,
    recording,
    replacing,
    tables,
)
from fieldapp.draw.algorithm import plan as plans
from fieldapp.draw.algorithm.plan import Share
from fieldapp.draw.checking.verdicts import Verdict
from fieldapp.draw.checking.verifying import verify_transcript
from fieldapp.draw.planning import PlanRequest
from fieldapp.draw.tables import Task
from fieldapp.errors import Code, InputError, RuleError
from fieldapp.registry.events import RosterImported
from fieldapp.registry.objects import ObjectFilter
from fieldapp.store.workspace import Workspace
from tests.draw.conftest import an_inspector, an_object
from tests.draw.seconds import seconded, sign

USE = ("trademark_use",)
SHOPS = tuple(sorted(an_object(n).object_id for n in (0, 1, 2, 4)))


def hold(office: Workspace, request: PlanRequest) -> list[Task]:
    """Freeze, draw, check that the transcript holds; gives the tasks."""
    planning.freeze(office, "lead", request)
    if awaiting.waiting(office.db, request.plan_id):  # it names its objects
        sign(office)
    drawing.issue_slot(office, "lead", request.plan_id)
    drawing.release_nonce(office, "lead", request.plan_id)
    drawing.perform(office, "lead", request.plan_id)
    kinds: tuple[Literal["full", "public"], ...] = ("full", "public")
    for kind in kinds:
        record = recording.transcript_of(office, request.plan_id, kind)
        failed = [one for one in verify_transcript(record.encode()) if one.verdict is Verdict.FAIL]
        assert not failed
    return tables.tasks(office.db, request.plan_id)


def named(kind: str, plan_id: str = "plan-named", **change: Any) -> PlanRequest:
    made = PlanRequest(
        plan_id=plan_id, title="专项", shares={}, kind=kind, named=SHOPS,
        reason="春节前集中检查", approved_by="chief",
    )  # fmt: skip
    return dataclasses.replace(made, **change)


def test_an_object_drawn_for_an_item_is_left_out_for_the_year(
    office: Workspace, request_: PlanRequest
) -> None:
    first = dataclasses.replace(request_, items=USE)
    drawn = {task.object_id for task in hold(office, first)}
    again = planning.draft(office, dataclasses.replace(first, plan_id="plan-2"))
    assert {one for one, why in again.excluded if why == pool.DRAWN} == drawn
    other = dataclasses.replace(first, plan_id="plan-3", items=("gi_use",))
    assert pool.DRAWN not in planning.draft(office, other).excluded_counts()


def test_an_object_passed_over_enters_the_next_plan_with_certainty(
    office: Workspace, request_: PlanRequest
) -> None:
    first = hold(office, dataclasses.replace(request_, items=USE))
    for task in first[:2]:
        seconded(
            replacing.replace_object,
            office,
            "lead",
            task.task_id,
            reason="停业",
            approved_by="chief",
        )
    owed = {task.object_id for task in first[:2]}
    narrow = PlanRequest(  # conditions that none of them meets
        plan_id="plan-2", title="定向", kind="directed", filter_text="一家", items=USE,
        shares={"A": Share(count=1)}, wanted=ObjectFilter(trades=("没有的行业", "食品")),
    )  # fmt: skip
    made = planning.draft(office, narrow)
    assert {one.object_id for one in made.owed} == owed
    certain = [row for row in made.register.rows if row.stratum.endswith("+")]
    assert {row.object_id for row in certain} == owed
    for row in certain:
        assert made.plan.quotas[row.stratum] == plans.Quota(made.drawable[row.stratum], 0)
    tasks = hold(office, narrow)
    assert owed <= {task.object_id for task in tasks}
    assert all(len(task.inspectors) == 2 for task in tasks)
    states = {tables_state(office, task.task_id) for task in first[:2]}
    assert states == {"carried"}
    assert planning.draft(office, dataclasses.replace(narrow, plan_id="plan-3")).owed == ()
    before = tables.tasks(office.db)
    office.rebuild()
    assert tables.tasks(office.db) == before


def tables_state(office: Workspace, task_id: str) -> str:
    task = tables.task(office.db, task_id)
    assert task is not None
    return task.state


def test_a_debt_is_not_paid_by_a_plan_that_is_never_drawn(
    office: Workspace, request_: PlanRequest
) -> None:
    first = hold(office, dataclasses.replace(request_, items=USE))
    seconded(
        replacing.replace_object,
        office,
        "lead",
        first[0].task_id,
        reason="停业",
        approved_by="chief",
    )
    shelved = dataclasses.replace(request_, plan_id="plan-2", items=USE)
    planning.freeze(office, "lead", shelved)
    later = planning.draft(office, dataclasses.replace(shelved, plan_id="plan-3"))
    assert [one.object_id for one in later.owed] == [first[0].object_id]


@pytest.mark.parametrize("kind", [plans.SPECIAL, plans.COMPLAINT])
def test_named_objects_are_all_taken_and_the_record_says_so(office: Workspace, kind: str) -> None:
    tasks = hold(office, named(kind))
    assert sorted(task.object_id for task in tasks) == list(SHOPS)
    assert all(len(task.inspectors) == 2 and not task.missing for task in tasks)
    record = recording.transcript_of(office, "plan-named", "public")
    plan = plans.decode(record.plan)
    assert plan.kind == kind
    assert all(label.endswith("+") and not quota.reserve for label, quota in plan.quotas.items())
    row = tables.require_plan(office.db, "plan-named")
    assert row.kind == kind
    found = plan_tables.grounds(office.db, "plan-named")
    assert found is not None
    assert (found.reason, found.approved_by) == ("春节前集中检查", "chief")
    seconded(
        replacing.replace_object,
        office,
        "lead",
        tasks[0].task_id,
        reason="停业",
        approved_by="chief",
    )
    later = PlanRequest(plan_id="p2", title="t", shares={"A": Share(count=1)})
    assert planning.draft(office, later).owed == ()  # chance had not picked it


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"reason": " "}, Code.DRAW_REASON_MISSING),
        ({"approved_by": ""}, Code.DRAW_REASON_MISSING),
        ({"approved_by": "lead"}, Code.DRAW_REASON_MISSING),
        ({"named": ()}, Code.DRAW_REASON_MISSING),
        ({"shares": {"A": Share(count=1)}}, Code.DRAW_NAMED_WITH_SHARES),
    ],
)
def test_what_is_not_drawn_needs_its_reason_and_two_people(
    office: Workspace, change: dict[str, Any], code: Code
) -> None:
    with pytest.raises(RuleError) as caught:
        planning.freeze(office, "lead", named("special", **change))
    assert caught.value.code is code
    assert tables.plans(office.db) == []


def test_a_named_object_that_nobody_knows_is_told(office: Workspace) -> None:
    with pytest.raises(InputError) as caught:
        planning.draft(office, named("special", named=("92540602MA6T999999",)))
    assert caught.value.code is Code.DRAW_OBJECT_UNKNOWN


def test_experts_are_drawn_from_their_own_roster(office: Workspace) -> None:
    experts = tuple(
        dataclasses.replace(
            an_inspector(number), inspector_id=f"X{number}", strata=("专家",), certificate_no="",
            unit="藏香协会" if number == 4 else "540600",
            recused=(SHOPS[0],) if number == 5 else (),
        )
        for number in range(4, 9)
    )  # fmt: skip
    with office.writing("clerk") as w:
        w.append(
            RosterImported(
                snapshot_id="x", source_name="x.csv", source_sha256=bytes(32), rows=experts,
                rejected=0, repaired=0, as_of_ms=0,
            )
        )  # fmt: skip
    tasks = hold(office, named(plans.EXPERTS, approved_by=""))
    assert {who for task in tasks for who in task.inspectors} <= {x.inspector_id for x in experts}
    assert all(len(set(task.inspectors)) == 2 for task in tasks)
    avoided = next(task for task in tasks if task.object_id == SHOPS[0])
    assert "X5" not in avoided.inspectors
    roster = planning.draft(office, named("special", "p2")).roster
    assert all(not row.inspector_id.startswith("X") for row in roster.rows)


def test_visits_made_here_count_beside_those_of_the_register(
    office: Workspace, request_: PlanRequest
) -> None:
    shop = an_object(0).object_id
    assert (shop, "visits") not in planning.draft(office, request_).excluded
    assert (shop, "visits") in planning.draft(office, request_, visits={shop: 2}).excluded


def test_the_frozen_list_of_those_left_out_reads_back(
    office: Workspace, request_: PlanRequest
) -> None:
    made, _ = planning.freeze(office, "lead", request_)
    assert planning.exclusions(office, request_.plan_id) == list(made.excluded)
    reasons = {one for _, one in made.excluded}
    assert reasons == {pool.CLOSED, pool.VISITS}


def test_a_certificate_that_ends_before_the_term_is_told(
    office: Workspace, request_: PlanRequest
) -> None:
    late = dataclasses.replace(request_, due="2031-01-31")
    assert planning.draft(office, request_).expiring == ()
    assert len(planning.draft(office, late).expiring) == 6


def test_a_voided_sample_stays_and_the_next_plan_draws_others(
    office: Workspace, request_: PlanRequest
) -> None:
    first = dataclasses.replace(request_, items=USE)
    sample = {task.object_id for task in hold(office, first)}
    seconded(
        replacing.void_draw, office, "lead", first.plan_id, reason="名录错", approved_by="chief"
    )
    again = hold(office, dataclasses.replace(first, plan_id="plan-2"))
    assert not sample & {task.object_id for task in again}
    standing = [one for one in tables.tasks(office.db) if one.state == "drawn"]
    assert sample <= {one.object_id for one in standing}  # the union is inspected
    assert len({one.object_id for one in standing}) == len(standing)  # nobody twice
