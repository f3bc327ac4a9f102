"""V16: replacements after the draw recomputed from full transcript and log, honest and forged."""

from __future__ import annotations

import dataclasses

import pytest

from fieldapp.draw import drawing, logbook, recording, replacing, tables
from fieldapp.draw.algorithm.snapshot import decode_register, decode_roster
from fieldapp.draw.checking import verifying
from fieldapp.draw.checking.verdicts import Check, Verdict
from fieldapp.draw.events import Drawn, ObjectReplaced, ObjectReplacedByName
from fieldapp.draw.plan_events import InspectorReplaced, InspectorReplacedByName
from fieldapp.draw.planning import PlanRequest
from fieldapp.draw.tables import Task
from fieldapp.ids import BlobId
from fieldapp.ledger.fact import Fact
from fieldapp.registry.events import RosterImported
from fieldapp.store.workspace import Workspace
from tests.draw import older
from tests.draw.conftest import an_inspector
from tests.draw.seconds import seconded, sign
from tests.draw.test_drawing import PLAN, drawn
from tests.draw.test_replacing import by_definition, loads_of


@pytest.fixture
def done(office: Workspace, request_: PlanRequest) -> Workspace:
    """An office that has drawn by a plan of before: second persons may be named, to forge them."""
    drawn(office, request_, freeze=older.freeze)
    return office


def verdicts(office: Workspace, kind: str = "full") -> dict[str, Check]:
    record = recording.transcript_of(office, PLAN, "full" if kind == "full" else "public")
    found = verifying.verify_transcript(record.encode(), log=logbook.read(office))
    return {one.number: one for one in found}


def failing(office: Workspace, kind: str = "full") -> set[str]:
    return {n for n, one in verdicts(office, kind).items() if one.verdict is Verdict.FAIL}


def standing(office: Workspace) -> list[Task]:
    return [one for one in tables.tasks(office.db, PLAN) if one.state == "drawn"]


def waiting(office: Workspace, task: Task) -> list[Task]:
    return [one for one in tables.reserves(office.db, PLAN) if one.stratum == task.stratum]


def with_reserves(office: Workspace, count: int = 1) -> Task:
    return next(one for one in standing(office) if len(waiting(office, one)) >= count)


def forge(office: Workspace, *facts: Fact) -> None:
    """Write what the act would refuse; the device's owner can."""
    with office.writing("lead") as w:
        for fact in facts:
            w.append(fact)


def given_up(task: Task, **change: object) -> ObjectReplacedByName:
    honest = ObjectReplacedByName(
        plan_id=PLAN, object_id=task.object_id, reason="注销", evidence=(), approved_by="chief",
        inspectors=task.inspectors, missing=task.missing,
    )  # fmt: skip
    return dataclasses.replace(honest, **change)  # type: ignore[arg-type]  # named by the caller


def sent_away(task: Task, joining: str | None, **change: object) -> InspectorReplacedByName:
    honest = InspectorReplacedByName(
        plan_id=PLAN, object_id=task.object_id, leaving=task.inspectors[0], cause="回避",
        reason="亲属", evidence=(), approved_by="chief", joining=joining,
    )  # fmt: skip
    return dataclasses.replace(honest, **change)  # type: ignore[arg-type]  # named by the caller


# ── honest logs ──────────────────────────────────────────────────────────────────────────────────


def test_a_draw_nobody_touched_passes_in_both_forms(done: Workspace) -> None:
    for kind in ("full", "public"):
        v16 = verdicts(done, kind)["V16"]
        assert (v16.verdict, v16.detail) == (
            Verdict.PASS, "nothing was replaced after the draw",
        )  # fmt: skip


def test_every_replacement_by_the_rules_is_recomputed(done: Workspace) -> None:
    """Inspectors, one task's twice; then a stratum's objects beyond the last reserve."""
    for task in standing(done)[:3]:
        for who in (0, 1):  # the newest stands last
            now = tables.task(done.db, task.task_id)
            assert now is not None
            seconded(
                replacing.replace_inspector, done, "lead", task.task_id, now.inspectors[who],
                cause="回避", reason="亲属",
                approved_by="chief",
            )  # fmt: skip
    label, objects, left = standing(done)[0].stratum, 0, False
    while not left:
        task = next(one for one in standing(done) if one.stratum == label)
        left = not waiting(done, task)
        seconded(
            replacing.replace_object,
            done,
            "lead",
            task.task_id,
            reason="注销",
            approved_by="chief",
        )
        objects += 1
    assert any(one.state == "skipped" for one in tables.tasks(done.db, PLAN))
    assert failing(done) == set()
    v16 = verdicts(done)["V16"]
    assert v16.verdict is Verdict.PASS
    assert v16.detail.startswith(
        f"{objects} objects and 6 inspectors replaced, all recomputed; second persons signed"
    )
    public = verdicts(done, "public")["V16"]
    assert public.verdict is Verdict.NOT_APPLICABLE
    assert "needs the full transcript" in public.detail
    done.rebuild()
    assert failing(done) == set()


def two_departments(office: Workspace) -> None:
    """Let half of the roster be of another department."""
    people = tuple(
        dataclasses.replace(an_inspector(number), unit=("540600", "540602")[number % 2])
        for number in range(6)
    )
    forge(
        office,
        RosterImported(
            snapshot_id="snap-3", source_name="c.csv", source_sha256=bytes(32), rows=people,
            rejected=0, repaired=0, as_of_ms=office.clock.now_ms(),
        ),
    )  # fmt: skip


def test_a_joint_checks_teams_and_substitutes_are_recomputed_by_its_rule(
    office: Workspace, request_: PlanRequest
) -> None:
    two_departments(office)
    drawn(office, dataclasses.replace(request_, departments=("540600", "540602")))
    for task in standing(office)[:4]:
        assert {int(who[1:]) % 2 for who in task.inspectors} == {0, 1}
        joining = seconded(
            replacing.replace_inspector, office, "lead", task.task_id, task.inspectors[0],
            cause="回避", reason="亲属",
            approved_by="chief",
        )  # fmt: skip
        assert joining is not None
        assert int(joining[1:]) % 2 == int(task.inspectors[0][1:]) % 2
    found = verdicts(office)
    assert failing(office) == set()
    assert "a joint check" in found["V9"].detail
    assert found["V16"].detail.startswith(
        "0 objects and 4 inspectors replaced, all recomputed; second persons signed"
    )
    last = standing(office)[-1]
    same = next(
        f"I{n:02d}" for n in range(6)
        if n % 2 == int(last.inspectors[1][1:]) % 2 and f"I{n:02d}" not in last.inspectors
    )  # fmt: skip
    forge(office, InspectorReplaced.from_payload(sent_away(last, same).to_payload()))
    sign(office)  # `same` is of the department that stays
    assert failing(office) == {"V16"}


def test_without_the_outcome_in_the_log_nothing_is_said(done: Workspace) -> None:
    record = recording.transcript_of(done, PLAN, "full")
    log = dataclasses.replace(logbook.read(done), told=())
    found = verifying.verify_transcript(record.encode(), log=log)
    assert found[-2].number == "V16"
    assert found[-2].verdict is Verdict.NOT_APPLICABLE


def test_a_replacement_behind_an_outcome_that_does_not_stand_has_no_effect(
    office: Workspace, request_: PlanRequest
) -> None:
    """What the tables do not carry out, V16 does not judge: the log of both is one."""
    older.freeze(office, "lead", request_)
    drawing.issue_slot(office, "lead", PLAN)
    drawing.release_nonce(office, "lead", PLAN)
    row = tables.require_slot(office.db, PLAN)
    nothing = office.blobs.put(b"no record")
    early = Drawn(
        plan_id=PLAN, commitment=row.commitment, seed=bytes(32), level="L1", centre="local",
        strata=(), teams=(), labels={}, people={}, transcript=nothing, public=nothing,
    )  # fmt: skip
    forge(office, early)
    task = ObjectReplacedByName(
        plan_id=PLAN, object_id="92540602MA6T000001", reason="", evidence=(), approved_by="",
        inspectors=(), missing=0,
    )  # fmt: skip
    everything = [
        dataclasses.replace(task, object_id=one.object_id)
        for one in decode_register(
            office.blobs.read(tables.require_plan(office.db, PLAN).register)
        ).rows
    ]
    forge(office, *everything)
    drawing.perform(office, "lead", PLAN)
    assert {one.state for one in tables.tasks(office.db, PLAN)} == {"drawn"}
    assert verdicts(office)["V16"].detail == "nothing was replaced after the draw"


def test_another_plans_replacements_do_not_count(done: Workspace, request_: PlanRequest) -> None:
    older.freeze(done, "lead", dataclasses.replace(request_, plan_id="other"))
    drawing.issue_slot(done, "lead", "other")
    drawing.release_nonce(done, "lead", "other")
    drawing.perform(done, "lead", "other")
    task = next(one for one in tables.tasks(done.db, "other") if one.state == "drawn")
    forge(done, given_up(task, plan_id="other", reason=""))
    assert verdicts(done)["V16"].verdict is Verdict.PASS


# ── forged logs ──────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("kind", ["full", "public"])
def test_a_reserve_that_is_skipped(done: Workspace, kind: str) -> None:
    task = with_reserves(done, 2)
    first, second = waiting(done, task)[:2]
    forge(done, given_up(task, successor=second.object_id))
    assert failing(done, kind) == {"V16"}
    detail = verdicts(done, kind)["V16"].detail
    assert first.object_id in detail
    assert second.object_id in detail


@pytest.mark.parametrize("kind", ["full", "public"])
def test_a_friend_in_an_objects_place(done: Workspace, kind: str) -> None:
    task = with_reserves(done)
    forge(done, given_up(task, successor="92540602MA6T999999"))
    assert failing(done, kind) == {"V16"}


@pytest.mark.parametrize("kind", ["full", "public"])
def test_an_object_dropped_while_reserves_wait(done: Workspace, kind: str) -> None:
    forge(done, given_up(with_reserves(done), successor=None, inspectors=(), missing=0))
    assert failing(done, kind) == {"V16"}


@pytest.mark.parametrize("kind", ["full", "public"])
def test_the_same_reserve_twice(done: Workspace, kind: str) -> None:
    task = with_reserves(done)
    other = next(
        one for one in standing(done)
        if one.stratum == task.stratum and one.object_id != task.object_id
    )  # fmt: skip
    successor = waiting(done, task)[0].object_id
    seconded(
        replacing.replace_object, done, "lead", task.task_id, reason="注销", approved_by="chief"
    )
    forge(done, ObjectReplaced.from_payload(given_up(other, successor=successor).to_payload()))
    sign(done)
    assert failing(done, kind) == {"V16"}


@pytest.mark.parametrize("kind", ["full", "public"])
@pytest.mark.parametrize(
    "change", [{"reason": " "}, {"approved_by": ""}, {"approved_by": "lead"}], ids=str
)
def test_no_reason_or_no_second_person(done: Workspace, kind: str, change: dict[str, str]) -> None:
    task = with_reserves(done)
    forge(done, given_up(task, successor=waiting(done, task)[0].object_id, **change))
    assert failing(done, kind) == {"V16"}


@pytest.mark.parametrize("kind", ["full", "public"])
@pytest.mark.parametrize("reason", ["停业", "失联：门口没有人", "迁出", "关门了"], ids=str)
def test_no_evidence_of_what_only_a_visit_shows(done: Workspace, kind: str, reason: str) -> None:
    task = with_reserves(done)
    forge(done, given_up(task, successor=waiting(done, task)[0].object_id, reason=reason))
    assert failing(done, kind) == {"V16"}
    assert "no evidence" in verdicts(done, kind)["V16"].detail


def test_evidence_that_is_named_and_nowhere_is_said(done: Workspace) -> None:
    task, seen = with_reserves(done), done.blobs.put(b"a closed door")
    seconded(
        replacing.replace_object, done, "lead", task.task_id, reason="停业：锁着",
        approved_by="chief", evidence=(seen,),
    )  # fmt: skip
    assert failing(done) == set()
    assert "not here" not in verdicts(done)["V16"].detail
    other = with_reserves(done)
    seconded(
        replacing.replace_object, done, "lead", other.task_id, reason="停业",
        approved_by="chief", evidence=(BlobId(b"n" * 32),),
    )  # fmt: skip
    assert failing(done) == set()
    assert verdicts(done)["V16"].detail.endswith("files of evidence named and not here: 1")


def test_another_team_for_the_object_that_steps_in(done: Workspace) -> None:
    task = with_reserves(done)
    successor = waiting(done, task)[0].object_id
    forge(done, given_up(task, successor=successor, inspectors=(), missing=2))
    assert failing(done) == {"V16"}
    assert failing(done, "public") == set()  # whose recusals are not published


def test_a_friend_put_in_out_of_order(done: Workspace) -> None:
    task = standing(done)[0]
    plan, row = tables.require_plan(done.db, PLAN), tables.draw(done.db, PLAN)
    assert row is not None
    register = decode_register(done.blobs.read(plan.register)).rows
    roster = decode_roster(done.blobs.read(plan.roster)).rows
    target = next(one for one in register if one.object_id == task.object_id)
    barred, loads = set(task.inspectors), loads_of(done)
    order: list[str] = []
    while next_ := by_definition(target, barred | {*order}, loads, roster, row.seed):
        order.append(next_)
    assert len(order) >= 3
    forge(done, sent_away(task, order[1]))
    assert failing(done) == {"V16"}
    v16 = verdicts(done)["V16"].detail
    assert f"{order[0]} comes next, the log has {order[1]}" in v16
    assert failing(done, "public") == set()  # who may be sent is not published


def test_nobody_sent_though_somebody_may(done: Workspace) -> None:
    forge(done, sent_away(standing(done)[0], None))
    assert failing(done) == {"V16"}


def test_the_one_who_leaves_cannot_be_the_second_person(done: Workspace) -> None:
    task = standing(done)[0]
    joining = next(one for one in ("I00", "I01", "I02") if one not in task.inspectors)
    forge(done, sent_away(task, joining, approved_by=task.inspectors[0]))
    assert failing(done, "public") == {"V16"}


def test_what_has_no_effect_in_the_tables_has_none_here(done: Workspace) -> None:
    """A task that does not stand, and one who is not on it: nothing changed, nothing is judged."""
    task = with_reserves(done)
    reserve = waiting(done, task)[0]
    before = tables.tasks(done.db, PLAN)
    forge(done, given_up(reserve, reason=""), sent_away(task, "I00", leaving="I99", reason=""))
    assert tables.tasks(done.db, PLAN) == before
    assert failing(done) == set()
