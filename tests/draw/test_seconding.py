"""The second person signs at a device of their own; until then a change has no effect."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fieldapp.clock import FixedClock
from fieldapp.draw import (
    approving,
    awaiting,
    drawing,
    logbook,
    plan_tables,
    planning,
    recording,
    replacing,
    tables,
)
from fieldapp.draw.centre import asking, examining
from fieldapp.draw.checking import verifying
from fieldapp.draw.checking.verdicts import Check, Verdict
from fieldapp.draw.events import ObjectReplacedByName, VoidedByName
from fieldapp.draw.plan_events import InspectorReplacedByName
from fieldapp.draw.planning import PlanRequest
from fieldapp.draw.slot_events import Seconded, SlotVoidedByName
from fieldapp.draw.tables import Task
from fieldapp.errors import Code, VerificationError
from fieldapp.ledger.fact import Fact
from fieldapp.store import devices
from fieldapp.store.workspace import Workspace
from tests.draw import older
from tests.draw.seconds import answer, bundle_of, enrolled, seconded, sign
from tests.draw.test_drawing import PLAN, drawn, refused
from tests.draw.test_planning import SHOPS
from tests.sync.making import stranger, take


@pytest.fixture
def done(office: Workspace, request_: PlanRequest) -> Workspace:
    """An office that has drawn."""
    drawn(office, request_)
    return office


def first(office: Workspace) -> Task:
    """Give a task whose stratum has a reserve."""
    ready = {one.stratum for one in tables.reserves(office.db, PLAN)}
    return next(
        one for one in tables.tasks(office.db, PLAN)
        if one.state == "drawn" and one.stratum in ready
    )  # fmt: skip


def begin(office: Workspace) -> Task:
    task = first(office)
    replacing.replace_object(office, "lead", task.task_id, reason="注销", approved_by="chief")
    return task


def state(office: Workspace, task: Task) -> str:
    found = tables.task(office.db, task.task_id)
    assert found is not None
    return found.state


def write(office: Workspace, *facts: Fact) -> None:
    """Write what no act would; a changed program on the device can."""
    with office.writing("lead") as w:
        for one in facts:
            w.append(one)


def checks(office: Workspace) -> dict[str, Check]:
    record = recording.transcript_of(office, PLAN)
    found = verifying.verify_transcript(record.encode(), log=logbook.read(office))
    assert [one.number for one in found if one.verdict is Verdict.FAIL] == []
    return {one.number: one for one in found}


def test_a_replacement_waits_and_takes_effect_with_the_second_signature(done: Workspace) -> None:
    task = begin(done)
    assert state(done, task) == "drawn"
    assert [one.plan_id for one in awaiting.waiting(done.db)] == [PLAN]
    assert checks(done)["V16"].detail == "nothing was replaced after the draw"
    assert checks(done)["V15"].detail.endswith("waiting for a second signature: 1")
    refused(
        Code.DRAW_CHANGE_WAITS, replacing.void_draw, done, "lead", PLAN, reason="r",
        approved_by="chief",
    )  # fmt: skip
    sign(done, "boss")  # whom the first asked does not bind: who signed counts
    assert state(done, task) in {"replaced", "skipped"}
    (change,) = plan_tables.changes(done.db, PLAN)
    assert (change.actor, change.approved_by) == ("lead", "boss")
    assert change.device_id == done.device_id
    assert checks(done)["V16"].detail.endswith("second persons signed")
    before = [awaiting.changes(done.db), plan_tables.changes(done.db), tables.tasks(done.db)]
    done.rebuild()
    assert before == [awaiting.changes(done.db), plan_tables.changes(done.db),
                      tables.tasks(done.db)]  # fmt: skip


def test_a_void_waits_for_the_second_signature(done: Workspace) -> None:
    replacing.void_draw(done, "lead", PLAN, reason="名录错", approved_by="chief")
    assert tables.require_plan(done.db, PLAN).state == "drawn"
    assert logbook.read(done).voids == ()
    sign(done)
    assert tables.require_plan(done.db, PLAN).state == "voided"
    assert checks(done)["V15"].detail == "1 voids, all by the rules; second persons signed"


def test_an_inspector_goes_with_the_second_signature_and_the_leaver_signs_nothing(
    done: Workspace,
) -> None:
    task = first(done)
    leaving = task.inspectors[0]
    replacing.replace_inspector(
        done, "lead", task.task_id, leaving, cause="回避", reason="亲属", approved_by="chief"
    )
    sign(done, leaving, role="inspector")
    found = tables.task(done.db, task.task_id)
    assert found is not None
    assert leaving in found.inspectors
    sign(done)
    found = tables.task(done.db, task.task_id)
    assert found is not None
    assert leaving not in found.inspectors
    checks(done)


@pytest.mark.parametrize(
    ("person", "role"), [("lead", "supervisor"), (" ＬＥＡＤ", "supervisor"), ("post", "centre")]
)
def test_the_same_person_at_another_device_or_a_machine_is_no_second_person(
    done: Workspace, person: str, role: str
) -> None:
    task = begin(done)
    sign(done, person, role=role)
    assert state(done, task) == "drawn"
    assert [one.state for one in awaiting.changes(done.db)] == ["waiting"]
    assert [kind for _, kind, _, _ in tables.incidents(done.db, PLAN)] == ["seconded_unfit"]
    assert logbook.read(done).waiting == 1


def test_the_device_where_it_began_signs_for_nobody_else(done: Workspace) -> None:
    task = begin(done)
    for who in ("lead", "chief"):  # whoever sits at it, and whatever a changed program writes
        with done.writing(who) as w:
            w.append(answer(done))
    assert state(done, task) == "drawn"
    assert logbook.read(done).swaps == ()
    one = awaiting.waiting(done.db)[0]
    own = done.profile.person_id
    refused(Code.DRAW_SECOND_SAME, approving.answer, done, own, one.begun.event_id, agrees=True)


def test_a_signature_over_other_words_is_none_over_these(done: Workspace) -> None:
    task = begin(done)
    other = Seconded(plan_id=PLAN, about=bytes(32), agrees=True, said="")
    take(done, bundle_of(done, enrolled("chief", done), "chief", other))
    assert state(done, task) == "drawn"
    assert logbook.read(done).waiting == 1


def test_nobody_unknown_revoked_or_in_anothers_name_signs(done: Workspace) -> None:
    task = begin(done)
    strange = stranger()
    with pytest.raises(VerificationError) as caught:
        take(done, bundle_of(done, strange, "chief", answer(done)))
    assert caught.value.code is Code.BUNDLE_CREATOR_UNKNOWN
    gone = enrolled("chief", done)
    with done.writing("lead") as w:
        w.append(devices.DeviceRevoked(device_id=gone.device_id, reason="离职"))
    with pytest.raises(VerificationError):
        take(done, bundle_of(done, gone, "chief", answer(done)))
    take(done, bundle_of(done, enrolled("deputy", done), "chief", answer(done)))
    assert state(done, task) == "drawn"
    assert logbook.read(done).waiting == 1


def test_a_forged_signature_is_not_admitted(done: Workspace) -> None:
    task = begin(done)
    keys, thief = enrolled("chief", done), stranger()

    class Forged:
        device_id, public_key, sign = keys.device_id, keys.public_key, thief.sign

    with pytest.raises(VerificationError):
        take(done, bundle_of(done, Forged(), "chief", answer(done)))  # type: ignore[arg-type]  # keys of two
    assert state(done, task) == "drawn"


def test_what_was_declined_or_taken_back_stays_so(done: Workspace, clock: FixedClock) -> None:
    task = begin(done)
    no = answer(done, agrees=False)
    take(done, bundle_of(done, enrolled("chief", done), "chief", no))
    assert [(one.state, one.said) for one in awaiting.changes(done.db)] == [("declined", "不行")]
    clock.advance(60_000)
    yes = Seconded(plan_id=PLAN, about=no.about, agrees=True, said="")
    take(done, bundle_of(done, enrolled("boss", done), "boss", yes))
    assert state(done, task) == "drawn"
    begin(done)  # the way is free again
    one = awaiting.waiting(done.db)[0]
    approving.take_back(done, "lead", one.begun.event_id)
    clock.advance(60_000)
    refused(Code.DRAW_CHANGE_ANSWERED, approving.take_back, done, "lead", one.begun.event_id)
    refused(Code.DRAW_CHANGE_UNKNOWN, approving.take_back, done, "lead", bytes(32))
    yes = Seconded(plan_id=PLAN, about=one.begun.event_id, agrees=True, said="")
    take(done, bundle_of(done, enrolled("chief", done), "chief", yes))
    assert state(done, task) == "drawn"
    assert [one.state for one in awaiting.changes(done.db)] == ["declined", "taken_back"]
    assert logbook.read(done).swaps == ()
    checks(done)


def test_an_answer_that_stands_earlier_in_the_order_counts_all_the_same(
    done: Workspace, clock: FixedClock
) -> None:
    task = begin(done)
    early = clock.now_ms() - 5_000
    keys = enrolled("chief", done)
    take(done, bundle_of(done, keys, "chief", answer(done), at_ms=early))
    assert state(done, task) in {"replaced", "skipped"}
    assert [one.signed for one in logbook.read(done).swaps] == [True]
    checks(done)


def by_name(office: Workspace, task: Task) -> tuple[Fact, ...]:
    """Give the three changes of a drawn plan in the form of before, as a changed program can."""
    done = tables.draw(office.db, PLAN)
    assert done is not None
    waiting = next(one for one in tables.reserves(office.db, PLAN) if one.stratum == task.stratum)
    team, missing = replacing._takes_over(office, PLAN, waiting.object_id, task.inspectors)
    return (
        InspectorReplacedByName(
            plan_id=PLAN, object_id=task.object_id, leaving=task.inspectors[0], cause="回避",
            reason="亲属", evidence=(), approved_by="chief",
        ),
        ObjectReplacedByName(
            plan_id=PLAN, object_id=task.object_id, reason="注销", evidence=(),
            approved_by="chief", inspectors=team, missing=missing, successor=waiting.object_id,
        ),
        VoidedByName(plan_id=PLAN, commitment=done.commitment, reason="错", approved_by="chief"),
    )  # fmt: skip


def test_a_changed_program_gets_no_way_round_the_second_person_by_the_form_of_before(
    done: Workspace,
) -> None:
    task, before = first(done), tables.tasks(done.db)
    write(done, *by_name(done, task))
    assert tables.tasks(done.db) == before
    assert tables.require_plan(done.db, PLAN).state == "drawn"
    assert plan_tables.changes(done.db, PLAN) == []
    assert [kind for _, kind, _, _ in tables.incidents(done.db, PLAN)] == ["named_only"] * 3
    log = logbook.read(done)
    assert (log.voids, log.swaps) == ((), ())
    said = checks(done)
    assert said["V15"].detail.endswith("without effect, second person named, not signing: 1")
    assert said["V16"].detail.endswith("without effect, second person named, not signing: 2")
    done.rebuild()
    assert tables.tasks(done.db) == before
    assert len(tables.incidents(done.db, PLAN)) == 3


def special() -> PlanRequest:
    return PlanRequest(
        plan_id=PLAN, title="专项", shares={}, kind="special", named=SHOPS, reason="节前",
        approved_by="chief",
    )  # fmt: skip


def test_a_plan_that_names_its_objects_is_not_opened_before_the_second_person_signed(
    office: Workspace,
) -> None:
    planning.freeze(office, "lead", special())
    assert [one.fact.TYPE for one in awaiting.waiting(office.db)] == ["draw.plan_grounded"]
    found = plan_tables.grounds(office.db, PLAN)
    assert found is not None
    assert found.approved_by == ""
    refused(Code.DRAW_CHANGE_WAITS, drawing.issue_slot, office, "lead", PLAN)
    refused(Code.DRAW_CHANGE_WAITS, asking.request_slot, office, "lead", PLAN)
    row = tables.require_plan(office.db, PLAN)
    refused(Code.DRAW_CHANGE_WAITS, examining.check_plan, office, row)
    sign(office, "boss")
    found = plan_tables.grounds(office.db, PLAN)
    assert found is not None
    assert found.approved_by == "boss"
    examining.check_plan(office, row)
    drawing.issue_slot(office, "lead", PLAN)
    drawing.release_nonce(office, "lead", PLAN)
    drawing.perform(office, "lead", PLAN)
    assert "the second person signed" in checks(office)["V17"].detail
    office.rebuild()
    assert plan_tables.grounds(office.db, PLAN) == found
    assert awaiting.waiting(office.db) == []


def test_a_changed_program_that_draws_a_named_plan_alone_fails(
    office: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    planning.freeze(office, "lead", special())
    monkeypatch.setattr(awaiting, "require_signed", lambda *_: None)
    drawing.issue_slot(office, "lead", PLAN)
    drawing.release_nonce(office, "lead", PLAN)
    drawing.perform(office, "lead", PLAN)
    record = recording.transcript_of(office, PLAN)
    found = verifying.verify_transcript(record.encode(), log=logbook.read(office))
    assert [one.number for one in found if one.verdict is Verdict.FAIL] == ["V17"]
    sign(office, "lead")  # the same person at another device
    found = verifying.verify_transcript(record.encode(), log=logbook.read(office))
    assert [one.number for one in found if one.verdict is Verdict.FAIL] == ["V17"]


def test_a_named_plan_that_was_declined_is_never_opened(office: Workspace) -> None:
    planning.freeze(office, "lead", special())
    take(office, bundle_of(office, enrolled("chief", office), "chief",
                           answer(office, agrees=False)))  # fmt: skip
    refused(Code.DRAW_CHANGE_ANSWERED, drawing.issue_slot, office, "lead", PLAN)


def test_a_slot_is_not_given_up_by_the_form_of_before(
    office: Workspace, request_: PlanRequest
) -> None:
    planning.freeze(office, "lead", request_)
    drawing.issue_slot(office, "lead", PLAN)
    slot = tables.require_slot(office.db, PLAN)
    write(
        office,
        SlotVoidedByName(
            plan_id=PLAN, commitment=slot.commitment, reason="r", approved_by="chief"
        ),
    )
    assert tables.require_plan(office.db, PLAN).state == "slot"
    assert [kind for _, kind, _, _ in tables.incidents(office.db, PLAN)] == ["named_only"]
    assert logbook.read(office).voids == ()


def test_events_of_before_are_read_on_plans_of_before_and_called_what_they_are(
    office: Workspace, request_: PlanRequest
) -> None:
    drawn(office, request_, freeze=older.freeze)
    task = first(office)
    write(office, by_name(office, task)[1])
    assert state(office, task) in {"replaced", "skipped"}
    assert checks(office)["V16"].detail.endswith("second persons are named, not signing")
    seconded(replacing.void_draw, office, "lead", PLAN, reason="名录错", approved_by="chief")
    assert checks(office)["V15"].detail.endswith("second persons signed")


def test_whose_device_has_once_had_a_change_signed_does_not_go_back(
    office: Workspace, request_: PlanRequest
) -> None:
    """A changed program freezes without field 6; its device had a newer plan, so it is no help."""
    planning.freeze(office, "lead", replace(request_, plan_id="plan-new"))
    drawn(office, request_, freeze=older.freeze)
    task = first(office)
    write(office, by_name(office, task)[1])
    assert state(office, task) == "drawn"
    assert logbook.read(office).swaps == ()
    office.rebuild()
    assert state(office, task) == "drawn"


def test_a_change_begun_to_be_signed_is_not_made_by_name_instead(
    office: Workspace, request_: PlanRequest
) -> None:
    drawn(office, request_, freeze=older.freeze)
    task = begin(office)
    write(office, by_name(office, task)[1])
    assert state(office, task) == "drawn"
    assert logbook.read(office).swaps == ()
