"""Attacks on the second signature: late revocation, one person twice, a fork, a task done by then."""

from __future__ import annotations

import pytest

from fieldapp.draw import awaiting, logbook, planning, replacing, tables
from fieldapp.draw.planning import PlanRequest
from fieldapp.draw.slot_events import Seconded
from fieldapp.errors import FieldappError
from fieldapp.store import devices
from fieldapp.store.workspace import Workspace
from tests.draw.seconds import answer, bundle_of, enrolled, sign
from tests.draw.test_drawing import PLAN, drawn
from tests.sync.making import take


@pytest.fixture
def done(office: Workspace, request_: PlanRequest) -> Workspace:
    """An office that has drawn and where a void waits for its second person."""
    drawn(office, request_)
    replacing.void_draw(office, "lead", PLAN, reason="名录错", approved_by="chief")
    return office


def states(office: Workspace) -> list[str]:
    return [one.state for one in awaiting.changes(office.db)]


def test_a_signature_that_comes_from_a_revoked_device_after_all_does_not_count(
    done: Workspace,
) -> None:
    """Made an hour before by its own clock, and carried here after it was revoked."""
    keys = enrolled("chief", done)
    early = bundle_of(done, keys, "chief", answer(done), at_ms=done.clock.now_ms() - 3_600_000)
    with done.writing("lead") as w:
        w.append(devices.DeviceRevoked(device_id=keys.device_id, reason="丢失"))
    with pytest.raises(FieldappError):
        take(done, early)
    assert states(done) == ["waiting"]
    done.rebuild()
    assert states(done) == ["waiting"]


def test_a_signature_that_was_here_stays_when_its_device_is_revoked(done: Workspace) -> None:
    keys = enrolled("chief", done)
    take(done, bundle_of(done, keys, "chief", answer(done)))
    with done.writing("lead") as w:
        w.append(devices.DeviceRevoked(device_id=keys.device_id, reason="丢失"))
    assert states(done) == ["signed"]
    done.rebuild()
    assert states(done) == ["signed"]
    assert [one.signed for one in logbook.read(done).voids] == [True]


@pytest.mark.parametrize("again", ["lead", "ＬＥＡＤ ", "Lead"])
def test_one_person_on_two_cards_is_one_person(done: Workspace, again: str) -> None:
    sign(done, again)
    assert states(done) == ["waiting"]
    assert logbook.read(done).waiting == 1


def test_two_answers_of_one_device_on_two_branches_do_not_both_count(done: Workspace) -> None:
    """A forked approver: yes to one, no to the other; whoever has the first keeps it."""
    keys = enrolled("chief", done)
    yes, no = answer(done), answer(done, agrees=False)
    first = bundle_of(done, keys, "chief", yes)
    other = bundle_of(done, keys, "chief", no)
    take(done, first)
    take(done, other)  # kept as the evidence that it is, without effect
    assert states(done) == ["signed"]
    before = [awaiting.changes(done.db), tables.tasks(done.db)]
    done.rebuild()
    assert before == [awaiting.changes(done.db), tables.tasks(done.db)]


def test_an_answer_about_anothers_plan_settles_its_own_change_only(
    done: Workspace, request_: PlanRequest
) -> None:
    """The plan's name in an answer is not what it signs: the change's hash is."""
    named = awaiting.waiting(done.db)[0].begun.event_id
    lying = Seconded(plan_id="plan-else", about=named, agrees=True, said="")
    take(done, bundle_of(done, enrolled("chief", done), "chief", lying))
    assert states(done) == ["signed"]
    log = logbook.read(done)
    assert [one.plan_id for one in log.voids] == [PLAN]
    assert tables.require_plan(done.db, PLAN).state == "voided"


def test_grounds_of_a_plan_are_not_signed_by_an_answer_to_its_other_event(
    office: Workspace, request_: PlanRequest
) -> None:
    """Only the grounds' own id; the frozen plan's id beside it is another event."""
    shop = planning.draft(office, request_).register.rows[0].object_id
    planning.freeze(
        office, "lead",
        PlanRequest(plan_id="named", title="t", shares={}, kind="special", named=(shop,),
                    reason="r", approved_by="chief"),
    )  # fmt: skip
    (frozen,) = office.eventlog.recorded(["draw.plan_frozen"])
    wrong = Seconded(plan_id="named", about=frozen.event_id, agrees=True, said="")
    take(office, bundle_of(office, enrolled("chief", office), "chief", wrong))
    assert states(office) == ["waiting"]
