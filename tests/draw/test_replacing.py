"""After the draw: reserves in order, two people, nothing chosen by hand."""

from __future__ import annotations

import pytest

from fieldapp.draw import replacing, tables
from fieldapp.draw.planning import PlanRequest
from fieldapp.errors import Code, RuleError
from fieldapp.store.workspace import Workspace
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
        found = replacing.replace_object(
            office, "lead", task.task_id, reason="注销", approved_by="chief"
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
        replacing.replace_object(office, "lead", task.task_id, reason="失联", approved_by="chief")
        assert len(reserve) <= 5
    last = next(
        t for t in tables.tasks(office.db, PLAN) if t.stratum == stratum and t.state == "drawn"
    )
    assert (
        replacing.replace_object(office, "lead", last.task_id, reason="失联", approved_by="chief")
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
            replacing.replace_object(office, "lead", task_id, reason=reason, approved_by=second)
        assert caught.value.code is wanted
    assert office.chain.head.size == before


def test_a_voided_draw_keeps_its_tasks(office: Workspace, request_: PlanRequest) -> None:
    drawn(office, request_)
    with pytest.raises(RuleError):
        replacing.void_draw(office, "lead", PLAN, reason="错误", approved_by="lead")
    replacing.void_draw(office, "lead", PLAN, reason="错误", approved_by="chief")
    (row,) = tables.draws(office.db)
    assert row.state == "voided"
    assert {task.state for task in tables.tasks(office.db, PLAN)} == {"drawn"}
    with pytest.raises(RuleError):
        replacing.void_draw(office, "lead", PLAN, reason="再次", approved_by="chief")
