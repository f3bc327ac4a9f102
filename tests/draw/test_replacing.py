"""After the draw: reserves in order, two people, nothing chosen by hand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import pytest

from fieldapp.draw import plan_tables, replacing, tables
from fieldapp.draw.algorithm.snapshot import ObjectRow, RosterRow, decode_register, decode_roster
from fieldapp.draw.algorithm.tagged import lp, tagged_hash
from fieldapp.draw.algorithm.tickets import keyed
from fieldapp.draw.planning import PlanRequest
from fieldapp.errors import Code, RuleError
from fieldapp.store.workspace import Workspace
from tests.draw.seconds import seconded
from tests.draw.test_drawing import PLAN, drawn


def test_the_next_reserve_takes_the_place_and_the_team(
    office: Workspace, request_: PlanRequest
) -> None:
    drawn(office, request_)
    for _ in range(2):
        task = next(
            one for one in tables.tasks(office.db, PLAN)
            if one.state == "drawn"
            and any(r.stratum == one.stratum for r in tables.reserves(office.db, PLAN))
        )  # fmt: skip
        first = next(r for r in tables.reserves(office.db, PLAN) if r.stratum == task.stratum)
        found = seconded(
            replacing.replace_object,
            office,
            "lead",
            task.task_id,
            reason="注销",
            approved_by="chief",
        )
        assert found == first.object_id
        old = tables.task(office.db, task.task_id)
        new = tables.task(office.db, first.task_id)
        assert old is not None
        assert new is not None
        assert (old.state, old.successor, old.reason) == ("replaced", first.object_id, "注销")
        assert (new.state, new.place) == ("drawn", task.place)
        kept = tuple(
            i for i in task.inspectors if i != "I03" or an_address(first.object_id) != "540622"
        )
        assert new.inspectors == kept
        assert new.missing == 2 - len(kept)
    before = tables.tasks(office.db)
    office.rebuild()
    assert tables.tasks(office.db) == before


def an_address(object_id: str) -> str:
    from tests.draw.conftest import REGIONS

    return REGIONS[int(object_id[-6:]) % 3]


def test_without_a_reserve_the_object_is_skipped(office: Workspace, request_: PlanRequest) -> None:
    drawn(office, request_)
    stratum = tables.tasks(office.db, PLAN)[0].stratum
    while reserve := [r for r in tables.reserves(office.db, PLAN) if r.stratum == stratum]:
        task = next(
            t for t in tables.tasks(office.db, PLAN) if t.stratum == stratum and t.state == "drawn"
        )
        seconded(
            replacing.replace_object,
            office,
            "lead",
            task.task_id,
            reason="失联",
            approved_by="chief",
        )
        assert len(reserve) <= 5
    last = next(
        t for t in tables.tasks(office.db, PLAN) if t.stratum == stratum and t.state == "drawn"
    )
    assert (
        seconded(
            replacing.replace_object,
            office,
            "lead",
            last.task_id,
            reason="失联",
            approved_by="chief",
        )
        is None
    )
    closed = tables.task(office.db, last.task_id)
    assert closed is not None
    assert closed.state == "skipped"


def test_replacing_needs_a_reason_a_second_person_and_an_open_task(
    office: Workspace, request_: PlanRequest
) -> None:
    drawn(office, request_)
    task = tables.tasks(office.db, PLAN)[0].task_id
    reserve = tables.reserves(office.db, PLAN)[0].task_id
    before = office.chain.head.size
    for wanted, task_id, reason, second in (
        (Code.DRAW_REASON_MISSING, task, " ", "chief"),
        (Code.DRAW_REASON_MISSING, task, "注销", "lead"),
        (Code.DRAW_REASON_MISSING, task, "注销", ""),
        (Code.DRAW_TASK_UNKNOWN, "plan/none", "注销", "chief"),
        (Code.DRAW_TASK_CLOSED, reserve, "注销", "chief"),
    ):
        with pytest.raises(RuleError) as caught:
            seconded(
                replacing.replace_object,
                office,
                "lead",
                task_id,
                reason=reason,
                approved_by=second,
            )
        assert caught.value.code is wanted
    assert office.chain.head.size == before


def test_an_inspector_is_replaced_by_the_rule_and_the_record_stays(
    office: Workspace, request_: PlanRequest
) -> None:
    row = drawn(office, request_)
    plan = tables.require_plan(office.db, PLAN)
    register = {o.object_id: o for o in decode_register(office.blobs.read(plan.register)).rows}
    roster = decode_roster(office.blobs.read(plan.roster)).rows
    seen: set[str] = set()
    task = tables.tasks(office.db, PLAN)[0]
    for _ in range(3):  # each time the newest of the team steps back
        leaving = task.inspectors[-1]
        seen |= {leaving}
        wanted = by_definition(
            register[task.object_id], {*task.inspectors, *seen}, loads_of(office), roster, row.seed
        )
        joining = seconded(
            replacing.replace_inspector,
            office,
            "lead",
            task.task_id,
            leaving,
            cause="回避",
            reason="亲属",
            approved_by="chief",
        )
        assert joining is not None
        assert joining == wanted
        now = tables.task(office.db, task.task_id)
        assert now is not None
        assert now.inspectors == (*task.inspectors[:-1], joining)
        assert now.missing == task.missing
        task = now
    assert len(seen) == 3
    assert tables.draw(office.db, PLAN) == row
    kept = (tables.tasks(office.db), plan_tables.changes(office.db))
    office.rebuild()
    assert (tables.tasks(office.db), plan_tables.changes(office.db)) == kept


def loads_of(office: Workspace) -> Counter[str]:
    standing = [one for one in tables.tasks(office.db, PLAN) if one.state == "drawn"]
    return Counter(who for one in standing for who in one.inspectors)


def by_definition(
    target: ObjectRow,
    barred: set[str],
    loads: Counter[str],
    roster: Sequence[RosterRow],
    seed: bytes,
) -> str | None:
    """Rule A.9(b) for one place, written out once more from the spec."""
    key = keyed(seed, tagged_hash("inspector"))
    able = [
        one for one in roster
        if target.stratum in one.strata and one.inspector_id not in barred
        and not {target.object_id, target.unit} & set(one.recused)
        and loads[one.inspector_id] < one.cap
    ]  # fmt: skip
    if not able:
        return None
    least = min(loads[one.inspector_id] for one in able)
    ordered = sorted(
        able,
        key=lambda one: (
            loads[one.inspector_id] > least + 1,
            keyed(key, lp(target.object_id.encode()) + lp(one.inspector_id.encode())),
            one.inspector_id,
        ),
    )
    return ordered[0].inspector_id


def test_where_nobody_may_stand_in_the_place_stays_empty(
    office: Workspace, request_: PlanRequest
) -> None:
    drawn(office, request_)
    task = tables.tasks(office.db, PLAN)[0]
    joined: list[str | None] = []
    while None not in joined:
        team = tables.task(office.db, task.task_id)
        assert team is not None
        joined.append(
            seconded(replacing.replace_inspector, office, "lead", task.task_id, team.inspectors[-1], cause="病假", reason="病",
                approved_by="chief",
            )
        )  # fmt: skip
    last = tables.task(office.db, task.task_id)
    assert last is not None
    assert (len(last.inspectors), last.missing) == (1, 1)
    assert len(set(joined)) == len(joined)  # nobody is sent twice


def test_replacing_an_inspector_needs_cause_reason_and_a_second_person(
    office: Workspace, request_: PlanRequest
) -> None:
    drawn(office, request_)
    task = tables.tasks(office.db, PLAN)[0]
    who, before = task.inspectors[0], office.chain.head.size
    for code, leaving, cause, reason, second in (
        (Code.DRAW_REASON_MISSING, who, "", "亲属", "chief"),
        (Code.DRAW_REASON_MISSING, who, "回避", " ", "chief"),
        (Code.DRAW_REASON_MISSING, who, "回避", "亲属", "lead"),
        (Code.DRAW_REASON_MISSING, who, "回避", "亲属", who),
        (Code.DRAW_INSPECTOR_NOT_ON_TASK, "I99", "回避", "亲属", "chief"),
    ):
        with pytest.raises(RuleError) as caught:
            seconded(replacing.replace_inspector, office, "lead", task.task_id, leaving, cause=cause, reason=reason,
                approved_by=second,
            )  # fmt: skip
        assert caught.value.code is code
    assert office.chain.head.size == before


def test_voiding_and_replacing_stand_among_the_changes_with_their_reasons(
    office: Workspace, request_: PlanRequest
) -> None:
    drawn(office, request_)
    task = tables.tasks(office.db, PLAN)[0]
    proof = office.blobs.put(b"a closed door")
    seconded(
        replacing.replace_object,
        office,
        "lead",
        task.task_id,
        reason="停业",
        approved_by="chief",
        evidence=(proof,),
    )
    seconded(replacing.void_draw, office, "lead", PLAN, reason="名录错", approved_by="chief")
    first, second = sorted(plan_tables.changes(office.db, PLAN), key=lambda one: one.kind)
    assert (first.kind, first.object_id, first.evidence, first.team) == (
        "object", task.object_id, 1, task.inspectors,
    )  # fmt: skip
    assert (second.kind, second.reason, second.approved_by) == ("void", "名录错", "chief")


def test_a_voided_draw_keeps_its_tasks(office: Workspace, request_: PlanRequest) -> None:
    drawn(office, request_)
    with pytest.raises(RuleError):
        seconded(replacing.void_draw, office, "lead", PLAN, reason="错误", approved_by="lead")
    seconded(replacing.void_draw, office, "lead", PLAN, reason="错误", approved_by="chief")
    (row,) = tables.draws(office.db)
    assert row.state == "voided"
    assert {task.state for task in tables.tasks(office.db, PLAN)} == {"drawn"}
    with pytest.raises(RuleError):
        seconded(replacing.void_draw, office, "lead", PLAN, reason="再次", approved_by="chief")
