"""A plan is what it states: whoever a changed program takes out of the draw is told by name."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

import pytest

from fieldapp.draw import agreeing, conditions, drawing, logbook, planning, recording, tables
from fieldapp.draw.algorithm import plan as plans
from fieldapp.draw.algorithm import snapshot
from fieldapp.draw.algorithm.plan import Quota
from fieldapp.draw.centre import comparing
from fieldapp.draw.checking import registered
from fieldapp.draw.checking.registered import Compared
from fieldapp.draw.checking.verdicts import Check, Verdict
from fieldapp.draw.checking.verifying import verify_transcript
from fieldapp.draw.plan_events import Ground, Owed, PlanGrounded
from fieldapp.draw.planning import PlanDraft, PlanRequest
from fieldapp.draw.record import claim
from fieldapp.draw.register_events import RegisterNamed
from fieldapp.errors import Code, RuleError
from fieldapp.ledger import dcbor
from fieldapp.registry.objects import ObjectFilter
from fieldapp.store.workspace import Workspace
from tests.draw.conftest import an_object

PLAN = "plan-test"
FRIEND = an_object(4).object_id
FOOD = ObjectFilter(trades=("食品",))


def freeze(office: Workspace, made: PlanDraft, *, fixed: bool = True) -> None:
    """Freeze what a changed program made, with its grounds hashed in it as they should be."""
    grounded = PlanGrounded(
        plan_id=PLAN, items=made.grounds, list_version="1", departments=(), visits_cap=3,
        owed=made.owed, batch=None, reason=None, approved_by=None,
    )  # fmt: skip
    listed = office.blobs.put(dcbor.encode([list(one) for one in made.excluded]))
    named = RegisterNamed(plan_id=PLAN, releases=(), excluded_list=listed)
    code = conditions.written(made.request.wanted, made.request.named)
    said = agreeing.Conditions(made.request.filter_text, code, made.classes)
    if fixed:
        grounds = agreeing.grounds_hash(said, named, grounded)
        made = dataclasses.replace(made, plan=dataclasses.replace(made.plan, grounds=grounds))
    with office.writing("lead") as w:
        w.append(planning._frozen(office, made, listed))
        w.append(named)
        w.append(grounded)


def judged(office: Workspace) -> dict[str, Check]:
    drawing.issue_slot(office, "lead", PLAN)
    drawing.release_nonce(office, "lead", PLAN)
    drawing.perform(office, "lead", PLAN)
    record = recording.transcript_of(office, PLAN, "full").encode()
    return {one.number: one for one in verify_transcript(record, log=logbook.read(office))}


def failing(found: Mapping[str, Check]) -> dict[str, str]:
    return {one.number: one.detail for one in found.values() if one.verdict is Verdict.FAIL}


def moved(made: PlanDraft, stratum: str, quota: Quota | None) -> PlanDraft:
    """Put the friend into a stratum of its own, with this quota or none."""
    rows = [
        row._replace(stratum=stratum) if row.object_id == FRIEND else row
        for row in made.register.rows
    ]
    quotas = made.plan.quotas if quota is None else {**made.plan.quotas, stratum: quota}
    return dataclasses.replace(
        made,
        register=snapshot.register(rows),
        plan=dataclasses.replace(made.plan, quotas=quotas),
        classes={**made.classes, stratum: an_object(4).credit_class},
    )


def test_a_plan_at_random_has_no_conditions(office: Workspace, request_: PlanRequest) -> None:
    for values in (
        {"wanted": FOOD}, {"wanted": ObjectFilter(most_visits=0)}, {"named": (FRIEND,)},
    ):  # fmt: skip
        with pytest.raises(RuleError) as refused:
            planning.freeze(office, "lead", dataclasses.replace(request_, **values))
        assert refused.value.code is Code.DRAW_RANDOM_WITH_CONDITIONS


@pytest.mark.parametrize("how", ["conditions", "named"])
def test_conditions_of_a_plan_that_says_it_is_at_random_fail(
    office: Workspace, request_: PlanRequest, how: str
) -> None:
    every = tuple(sorted({an_object(n).object_id for n in range(200)} - {FRIEND}))
    values = {"wanted": FOOD} if how == "conditions" else {"named": every}
    asked = dataclasses.replace(request_, kind=plans.DIRECTED, filter_text="。", **values)
    made = planning.draft(office, asked)
    stated = dataclasses.replace(made.plan, rules_version=plans.rules_for(plans.RANDOM))
    made = dataclasses.replace(
        made, plan=stated, request=dataclasses.replace(asked, kind=plans.RANDOM, filter_text="")
    )
    freeze(office, made)
    assert failing(judged(office)) == {
        "V17": "the plan says that it draws from the whole register, and has conditions"
    }


def test_conditions_are_none_or_lists_that_are_empty(request_: PlanRequest) -> None:
    assert conditions.leave_nobody_out(conditions.written(request_.wanted, request_.named))
    assert conditions.leave_nobody_out("{}")
    for code in ("", "[]", "null", "[" * 100_000, '{"x": 0}', '{"x": [[]]}', '{"x": false}'):
        assert not conditions.leave_nobody_out(code), code[:9]


@pytest.mark.parametrize("quota", [Quota(0, 0), Quota(1, 0)])
def test_a_class_has_one_stratum(office: Workspace, request_: PlanRequest, quota: Quota) -> None:
    freeze(office, moved(planning.draft(office, request_), "S9", quota))
    found = judged(office)
    assert failing(found) == {"V17": "credit class 'A' is split into several groups"}
    assert (
        "1 are all that their groups have, NOT AT RANDOM" in found["V11"].detail
    ) == quota.drawn


def test_a_row_of_no_stratum_of_the_plan_fails(office: Workspace, request_: PlanRequest) -> None:
    freeze(office, moved(planning.draft(office, request_), "S9", None))
    found = failing(judged(office))
    assert found["V9"] == f"{FRIEND} is in group S9, which the plan does not have"


@pytest.mark.parametrize("told", [True, False])
def test_nobody_is_owed_whom_no_draw_passed_over(
    office: Workspace, request_: PlanRequest, told: bool
) -> None:
    made = planning.draft(office, request_)
    label = next(row.stratum for row in made.register.rows if row.object_id == FRIEND) + "+"
    made = moved(made, label, Quota(1, 0))
    owed = (Owed(object_id=FRIEND, task_id=f"plan-old/{FRIEND}"),) if told else ()
    freeze(office, dataclasses.replace(made, owed=owed))
    found = failing(judged(office))
    assert found["V16"].startswith(f"{FRIEND}: taken whole as passed over earlier, and no draw")


def test_an_item_that_is_not_on_the_list_leaves_nobody_out(
    office: Workspace, request_: PlanRequest
) -> None:
    made = planning.draft(office, request_)
    rows = [row for row in made.register.rows if row.object_id != FRIEND]
    made = dataclasses.replace(
        made,
        register=snapshot.register(rows),
        excluded=(*made.excluded, (FRIEND, "not_concerned")),
        grounds=(Ground(item="X-9", name="自编事项", basis=(), key=False),),
    )
    freeze(office, made)
    found = comparing.compare(office, tables.require_plan(office.db, PLAN))
    assert found is not None
    assert found.counts == {"unknown_item": 1}


@pytest.mark.parametrize("fixed", [True, False])
def test_a_plan_that_does_not_fix_its_grounds_is_not_confirmed(
    office: Workspace, request_: PlanRequest, fixed: bool
) -> None:
    freeze(office, planning.draft(office, request_), fixed=fixed)
    judged(office)
    record, log = recording.transcript_of(office, PLAN, "full"), logbook.read(office)
    same = Compared(expected=200, counts={}, first="", newer=0, young=0)
    standing = dataclasses.replace(log.standing[PLAN], compared={office.device_id: same})
    found = registered.check(claim.of_transcript(record), standing)
    assert found.verdict is (Verdict.PASS if fixed else Verdict.NOT_APPLICABLE)
