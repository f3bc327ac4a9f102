"""V15 and V16 from the events alone: a sample that was dropped, a debt that was left out."""

from __future__ import annotations

import dataclasses

import pytest

from fieldapp.clock import FixedClock
from fieldapp.draw import drawing, gathering, logbook, planning, recording, replacing, tables
from fieldapp.draw.algorithm import plan as plans
from fieldapp.draw.algorithm.plan import Share
from fieldapp.draw.checking import verifying
from fieldapp.draw.checking.verdicts import Check, Verdict
from fieldapp.draw.events import ObjectReplacedByName, PlanFrozen, VoidedByName
from fieldapp.draw.plan_events import PlanGrounded
from fieldapp.draw.planning import PlanRequest
from fieldapp.draw.tables import Task
from fieldapp.ledger import dcbor
from fieldapp.ledger.fact import Fact
from fieldapp.registry import rows
from fieldapp.registry.events import ObjectsImported
from fieldapp.store.workspace import Workspace
from tests.draw import older
from tests.draw.conftest import _row, an_object
from tests.draw.seconds import seconded

USE = ("trademark_use",)


def hold(office: Workspace, plan_id: str) -> list[Task]:
    drawing.issue_slot(office, "lead", plan_id)
    drawing.release_nonce(office, "lead", plan_id)
    drawing.perform(office, "lead", plan_id)
    return tables.tasks(office.db, plan_id)


def judged(office: Workspace, plan_id: str) -> dict[str, Check]:
    record = recording.transcript_of(office, plan_id, "public")
    found = verifying.verify_transcript(record.encode(), log=logbook.read(office))
    return {one.number: one for one in found}


def fails(office: Workspace, plan_id: str) -> set[str]:
    found = judged(office, plan_id).values()
    return {one.number for one in found if one.verdict is Verdict.FAIL}


def forge(office: Workspace, *facts: Fact) -> None:
    """Write what the act would refuse; the device's owner can."""
    with office.writing("lead") as w:
        for fact in facts:
            w.append(fact)


def given_up(task: Task, *, approved_by: str = "lead", successor: str | None = None) -> Fact:
    return ObjectReplacedByName(
        plan_id=task.plan_id, object_id=task.object_id, reason="注销", evidence=(),
        approved_by=approved_by, inspectors=task.inspectors, missing=0, successor=successor,
    )  # fmt: skip


@pytest.fixture
def first(office: Workspace, request_: PlanRequest) -> list[Task]:
    """A draw for an item, done, in whose plan second persons are named."""
    older.freeze(office, "lead", dataclasses.replace(request_, items=USE))
    return hold(office, request_.plan_id)


# ── V15: the union ───────────────────────────────────────────────────────────────────────────────


def test_a_voided_sample_that_one_person_gave_up_fails(
    office: Workspace, first: list[Task]
) -> None:
    plan_id = first[0].plan_id
    forge(office, *(given_up(task) for task in first))
    seconded(replacing.void_draw, office, "lead", plan_id, reason="名录有误", approved_by="boss")
    assert "V15" in fails(office, plan_id)


def test_a_voided_sample_replaced_by_the_rules_is_kept(
    office: Workspace, first: list[Task]
) -> None:
    plan_id = first[0].plan_id
    seconded(
        replacing.replace_object,
        office,
        "lead",
        first[0].task_id,
        reason="注销",
        approved_by="chief",
    )
    seconded(replacing.void_draw, office, "lead", plan_id, reason="名录有误", approved_by="boss")
    assert fails(office, plan_id) == set()


def test_a_voided_sample_whose_next_reserve_was_skipped_fails(
    office: Workspace, first: list[Task]
) -> None:
    plan_id = first[0].plan_id
    waiting = tables.reserves(office.db, plan_id)
    stratum = next(one.stratum for one in waiting if one.rank == waiting[0].rank + 1)
    last = [one for one in waiting if one.stratum == stratum][-1]
    task = next(one for one in first if one.stratum == stratum)
    forge(office, given_up(task, approved_by="chief", successor=last.object_id))
    seconded(replacing.void_draw, office, "lead", plan_id, reason="名录有误", approved_by="boss")
    assert "V15" in fails(office, plan_id)


def test_a_void_hides_no_outcome_that_nobody_told(
    office: Workspace, clock: FixedClock, first: list[Task], request_: PlanRequest
) -> None:
    """The code is open, so the outcome is known to its device: a void of it has no effect."""
    older.freeze(office, "lead", dataclasses.replace(request_, plan_id="plan-2"))
    drawing.issue_slot(office, "lead", "plan-2")
    drawing.release_nonce(office, "lead", "plan-2")
    slot = tables.require_slot(office.db, "plan-2")
    forge(
        office,
        VoidedByName(plan_id="plan-2", commitment=slot.commitment, reason="r", approved_by="b"),
    )
    assert [kind for _, kind, _, _ in tables.incidents(office.db, "plan-2")] == ["voided_undrawn"]
    clock.advance(8 * 86_400_000)
    assert fails(office, first[0].plan_id) == {"V13"}


# ── V16: debts ───────────────────────────────────────────────────────────────────────────────────


def later(request_: PlanRequest) -> PlanRequest:
    """A second plan, in which nothing of the first draw is drawn by chance."""
    return dataclasses.replace(request_, plan_id="plan-2", items=USE, shares={"A": Share(count=1)})


def frozen_without_debts(
    office: Workspace, request: PlanRequest, monkeypatch: pytest.MonkeyPatch, *facts: Fact
) -> None:
    """Freeze a plan as an altered program would: it looks away from what is owed."""
    monkeypatch.setattr(gathering, "owed", lambda *_: ())
    planning.freeze(office, "lead", request)
    forge(office, *facts)
    monkeypatch.undo()


def pass_over(office: Workspace, first: list[Task]) -> str:
    seconded(
        replacing.replace_object,
        office,
        "lead",
        first[0].task_id,
        reason="注销",
        approved_by="chief",
    )
    return first[0].object_id


def test_a_debt_that_is_taken_is_said_and_one_left_out_fails(
    office: Workspace, first: list[Task], request_: PlanRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    owed = pass_over(office, first)
    frozen_without_debts(office, later(request_), monkeypatch)
    hold(office, "plan-2")
    found = judged(office, "plan-2")["V16"]
    assert (found.verdict, owed in found.detail) == (Verdict.FAIL, True)
    honest = dataclasses.replace(later(request_), plan_id="plan-3")
    planning.freeze(office, "lead", honest)
    hold(office, "plan-3")
    found = judged(office, "plan-3")["V16"]
    assert (found.verdict, "1 passed over earlier" in found.detail) == (Verdict.PASS, True)
    planning.freeze(office, "lead", dataclasses.replace(honest, plan_id="plan-4"))
    hold(office, "plan-4")  # paid by plan-3
    assert "passed over" not in judged(office, "plan-4")["V16"].detail


def test_a_debt_of_other_items_is_not_this_plan_s(
    office: Workspace, first: list[Task], request_: PlanRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    pass_over(office, first)
    other = dataclasses.replace(later(request_), items=("gi_use",))
    frozen_without_debts(office, other, monkeypatch)
    hold(office, "plan-2")
    assert fails(office, "plan-2") == set()


def test_an_owed_object_that_closed_is_excused_by_the_list_of_exclusions(
    office: Workspace, first: list[Task], request_: PlanRequest, clock: FixedClock
) -> None:
    owed = pass_over(office, first)
    objects = [an_object(number) for number in range(200)]
    closed = [
        dataclasses.replace(one, status="注销") if one.object_id == owed else one
        for one in objects
    ]
    blob = office.blobs.put(b"".join(rows.encode(map(_row, closed))))
    forge(
        office,
        ObjectsImported(
            snapshot_id="snap-3", source_name="c.csv", source_sha256=bytes(32), blob=blob,
            size=len(closed), rejected=0, repaired=0, as_of_ms=clock.now_ms(),
        ),
    )  # fmt: skip
    planning.freeze(office, "lead", later(request_))
    hold(office, "plan-2")
    found = judged(office, "plan-2")["V16"]
    assert (found.verdict, "1 passed over earlier" in found.detail) == (Verdict.PASS, True)


@pytest.mark.parametrize("why", ["not_planned", "drawn", "whatever"])
def test_only_a_reason_that_frees_excuses(
    office: Workspace,
    first: list[Task],
    request_: PlanRequest,
    monkeypatch: pytest.MonkeyPatch,
    why: str,
) -> None:
    owed = pass_over(office, first)
    listed = office.blobs.put(dcbor.encode([[owed, why]]))
    real = planning._frozen
    monkeypatch.setattr(
        planning,
        "_frozen",
        lambda *given: dataclasses.replace(real(*given), excluded_list=listed),
    )
    frozen_without_debts(office, later(request_), monkeypatch)
    hold(office, "plan-2")
    assert fails(office, "plan-2") == {"V16", "V17"}  # nor is it the list that was hashed


def test_a_kind_stated_beside_the_plan_sheds_no_debt(
    office: Workspace, first: list[Task], request_: PlanRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The plan's bytes say rules-1; the event beside them says key supervision."""
    owed = pass_over(office, first)
    real = planning._frozen
    monkeypatch.setattr(
        planning, "_frozen", lambda *given: dataclasses.replace(real(*given), kind=plans.SPECIAL)
    )
    frozen_without_debts(office, later(request_), monkeypatch)
    (task, *_) = hold(office, "plan-2")
    assert fails(office, "plan-2") == {"V16"}
    assert tables.require_plan(office.db, "plan-2").kind == plans.RANDOM
    seconded(
        replacing.replace_object, office, "lead", task.task_id, reason="注销", approved_by="chief"
    )
    third = planning.draft(office, dataclasses.replace(later(request_), plan_id="plan-3"))
    assert {one.object_id for one in third.owed} == {owed, task.object_id}
    assert ("plan-2", "plan_kind_differs") in {
        (plan_id, kind) for plan_id, kind, _, _ in tables.incidents(office.db)
    }


def test_a_plan_whose_bytes_do_not_fit_its_event_is_none(office: Workspace) -> None:
    def real(plan_id: str) -> PlanFrozen:
        request = PlanRequest(plan_id=plan_id, title="t", shares={"A": Share(count=1)})
        return planning._frozen(
            office, planning.draft(office, request), office.blobs.put(dcbor.encode([]))
        )

    for change in (
        dataclasses.replace(real("p1"), plan=b"no plan"),
        dataclasses.replace(real("p2"), plan_hash=bytes(32)),
        dataclasses.replace(real("p3"), plan_id="p4"),
    ):
        forge(office, change)
        assert tables.plan(office.db, change.plan_id) is None
    kinds = [kind for _, kind, _, _ in tables.incidents(office.db)]
    assert kinds == ["plan_malformed"] * 3
    forge(office, real("p5"))
    assert tables.plan(office.db, "p5") is not None


def test_what_another_device_passed_over_is_said_and_not_held_against_a_plan(
    office: Workspace, first: list[Task], request_: PlanRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    pass_over(office, first)
    frozen_without_debts(office, later(request_), monkeypatch)
    hold(office, "plan-2")
    log = logbook.read(office)
    due = log.due["plan-2"]
    elsewhere = dataclasses.replace(due, own=frozenset(), others=due.own)
    record = recording.transcript_of(office, "plan-2")
    found = verifying.verify_transcript(
        record.encode(), log=dataclasses.replace(log, due={"plan-2": elsewhere})
    )
    (v16,) = (one for one in found if one.number == "V16")
    assert v16.verdict is Verdict.PASS
    assert "1 passed over by other devices" in v16.detail
    heard = dataclasses.replace(elsewhere, heard=due.own)
    found = verifying.verify_transcript(
        record.encode(), log=dataclasses.replace(log, due={"plan-2": heard})
    )
    (v16,) = (one for one in found if one.number == "V16")
    assert (v16.verdict, "passed over earlier" in v16.detail) == (Verdict.FAIL, True)
    missing = dataclasses.replace(due, excused=None)
    found = verifying.verify_transcript(
        record.encode(), log=dataclasses.replace(log, due={"plan-2": missing})
    )
    (v16,) = (one for one in found if one.number == "V16")
    assert v16.verdict is Verdict.NOT_APPLICABLE


def test_the_window_and_the_check_of_a_log_ring_alike(
    office: Workspace, request_: PlanRequest
) -> None:
    for number in range(3):
        plan_id = f"plan-{number}"
        planning.freeze(office, "lead", dataclasses.replace(request_, plan_id=plan_id))
        hold(office, plan_id)
        assert gathering.alarms(office) == ()
        seconded(
            replacing.void_draw, office, "lead", plan_id, reason="名录有误", approved_by="boss"
        )
    (rings,) = gathering.alarms(office)
    assert (rings.device_id, rings.voids, rings.draws) == (office.device_id, 3, 3)
    assert "alarm: 3 voids in 3" in judged(office, "plan-0")["V15"].detail


def test_grounds_of_another_device_change_no_debt(
    office: Workspace, first: list[Task], request_: PlanRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Grounds count once: a second word on what a plan stands sheds nothing."""
    pass_over(office, first)
    second = PlanGrounded(
        plan_id="plan-2", items=(), list_version="", departments=(), visits_cap=9, owed=()
    )
    frozen_without_debts(office, later(request_), monkeypatch, second)
    hold(office, "plan-2")
    assert fails(office, "plan-2") == {"V16"}
