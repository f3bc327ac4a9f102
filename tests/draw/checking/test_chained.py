"""P10: gaps, reuse, late and missing records, and voids against the rules are verdicts V13 to V15."""

from __future__ import annotations

import dataclasses
from functools import partial

import pytest

from fieldapp.clock import FixedClock
from fieldapp.draw import drawing, logbook, planning, recording, replacing, tables
from fieldapp.draw.centre import depositing
from fieldapp.draw.checking import verifying
from fieldapp.draw.checking.log import Log, Void
from fieldapp.draw.checking.verdicts import Check, Verdict
from fieldapp.draw.planning import PlanRequest
from fieldapp.store.workspace import Workspace
from tests.draw.checking.test_verifying import OBJECTS, QUOTAS, ROSTER
from tests.draw.seconds import seconded
from tests.draw.strategies import device, held, made_inputs

PLANS = ("plan-0", "plan-1", "plan-2")


@pytest.fixture
def year(office: Workspace, request_: PlanRequest) -> Workspace:
    """An office that has used three slots: two draws, and one slot that is still open."""
    for plan_id in PLANS:
        planning.freeze(office, "lead", dataclasses.replace(request_, plan_id=plan_id))
        drawing.issue_slot(office, "lead", plan_id)
        if plan_id != "plan-2":
            drawing.release_nonce(office, "lead", plan_id)
            drawing.perform(office, "lead", plan_id)
    return office


def checks(year: Workspace, log: Log, plan_id: str = "plan-0") -> list[Check]:
    record = recording.transcript_of(year, plan_id, "public")
    return verifying.verify_transcript(record.encode(), log=log)


def fails(year: Workspace, log: Log, plan_id: str = "plan-0") -> set[str]:
    return {one.number for one in checks(year, log, plan_id) if one.verdict is Verdict.FAIL}


def test_with_the_log_every_check_but_the_beacon_and_the_local_release_is_answered(
    year: Workspace,
) -> None:
    found = {one.number: one.verdict for one in checks(year, logbook.read(year))}
    open_ = {number for number, verdict in found.items() if verdict is Verdict.NOT_APPLICABLE}
    assert (set(found.values()) - {Verdict.PASS, Verdict.NOT_APPLICABLE}, open_) == (
        set(), {"V6", "V7", "V17"},  # a beacon, a second party: neither is there
    )  # fmt: skip


def test_p10_a_gap_in_the_numbers(year: Workspace) -> None:
    log = logbook.read(year)
    without = tuple(one for one in log.issued if one.plan_id != "plan-1")
    assert fails(year, dataclasses.replace(log, issued=without)) == {"V13"}


def test_a_slot_that_expires_without_a_record(year: Workspace, clock: FixedClock) -> None:
    clock.advance(8 * 86_400_000)
    assert fails(year, logbook.read(year)) == {"V13"}
    seconded(depositing.void_slot, year, "lead", "plan-2", reason="误冻结", approved_by="boss")
    assert fails(year, logbook.read(year)) == set()


def test_a_late_record_unless_a_centre_saw_it_in_time(year: Workspace, clock: FixedClock) -> None:
    clock.advance(7 * 86_400_000 - 60_000)
    drawing.release_nonce(year, "lead", "plan-2")
    clock.advance(120_000)
    drawing.perform(year, "lead", "plan-2")  # opened in time: the outcome is fixed, so it is done
    log = logbook.read(year)
    assert fails(year, log, "plan-2") == {"V13"}
    last = log.told[-1]
    seen = dataclasses.replace(last, seen_s=log.issued[-1].slot.expiry_s)
    assert fails(year, dataclasses.replace(log, told=(*log.told[:-1], seen)), "plan-2") == set()


def test_a_second_use_of_a_slot_and_a_second_slot_of_a_plan(year: Workspace) -> None:
    log = logbook.read(year)
    first = log.issued[0]
    twice = dataclasses.replace(first, commitment=b"x" * 32, plan_id="plan-9")
    assert fails(year, dataclasses.replace(log, issued=(*log.issued, twice))) == {"V14"}
    slot = dataclasses.replace(first.slot, index=4)
    again = dataclasses.replace(first, commitment=b"x" * 32, slot=slot)
    assert fails(year, dataclasses.replace(log, issued=(*log.issued, again))) == {"V14"}


def test_another_outcome_in_the_log(year: Workspace) -> None:
    log = logbook.read(year)
    for change in ({"seed": b"s" * 32}, {"outcome": ()}):
        other = dataclasses.replace(log.told[0], **change)
        assert fails(year, dataclasses.replace(log, told=(*log.told, other))) == {"V14"}


def test_the_order_of_tip_slot_and_release(year: Workspace) -> None:
    log = logbook.read(year)
    own, *rest = log.issued
    for change in (
        {"tip_place": None}, {"tip_place": own.place + 1}, {"opened_place": None},
        {"opened_place": 0},
    ):  # fmt: skip
        wrong = dataclasses.replace(own, **change)
        assert fails(year, dataclasses.replace(log, issued=(wrong, *rest))) == {"V3"}
    assert "V3" in fails(year, dataclasses.replace(log, issued=tuple(rest)))


def test_a_voided_draw_keeps_its_sample_and_needs_two_people(year: Workspace) -> None:
    before = {task.object_id for task in tables.tasks(year.db, "plan-0")}
    seconded(replacing.void_draw, year, "lead", "plan-0", reason="名录有误", approved_by="boss")
    assert {task.object_id for task in tables.tasks(year.db, "plan-0")} == before
    log = logbook.read(year)
    assert fails(year, log) == set()
    assert fails(year, dataclasses.replace(log, told=log.told[1:])) >= {"V15"}
    void = log.voids[0]
    for alone in (
        dataclasses.replace(void, approved_by="lead"),
        dataclasses.replace(void, approved_by=" "),
        dataclasses.replace(void, reason=""),
    ):
        assert fails(year, dataclasses.replace(log, voids=(alone,))) == {"V15"}


def test_many_voids_raise_an_alarm(year: Workspace) -> None:
    log = logbook.read(year)
    gone = partial(Void, actor="a", approved_by="b", reason="r", drawn=False)
    voids = tuple(gone(plan_id=one.plan_id, commitment=one.commitment) for one in log.issued)
    (v15,) = (c for c in checks(year, dataclasses.replace(log, voids=voids)) if c.number == "V15")
    own = year.device_id.hex()[:8]
    assert (v15.verdict, v15.detail) == (Verdict.PASS, f"alarm: 3 voids in 3 by {own}")


def test_several_records_answer_for_each_other_without_a_log() -> None:
    own = device()
    make = partial(made_inputs, OBJECTS, ROSTER, QUOTAS, device_id=own.device_id)
    one, three = (held(make(index=index), own).public.encode() for index in (1, 3))
    found = {c.number: c.verdict for c in verifying.verify_transcript([one, three])}
    assert (found["V13"], found["V14"]) == (Verdict.FAIL, Verdict.FAIL)  # one plan, two outcomes
    again = {c.number: c.verdict for c in verifying.verify_transcript([one, one])}
    assert (again["V13"], again["V14"], again["V15"]) == (
        Verdict.PASS, Verdict.PASS, Verdict.NOT_APPLICABLE,
    )  # fmt: skip
    alone = {c.number: c.verdict for c in verifying.verify_transcript([one])}
    assert alone["V13"] is Verdict.NOT_APPLICABLE
