"""A laptop lost before it took its slot: the slot lapses, and nobody gains a second chance by it."""

from __future__ import annotations

import dataclasses

import pytest

from fieldapp.draw import drawing, gathering, logbook, planning, recording, tables
from fieldapp.draw.centre import asking, depositing, issuing, lapses
from fieldapp.draw.centre.asking import State
from fieldapp.draw.centre.issuing import Holder
from fieldapp.draw.checking.verdicts import Check, Verdict
from fieldapp.draw.checking.verifying import verify_transcript
from fieldapp.draw.planning import PlanRequest
from fieldapp.draw.slot_events import SlotLapsed
from fieldapp.errors import Code
from fieldapp.store.verifying import tables_digest
from fieldapp.store.workspace import Workspace
from tests.draw.centre.test_asking import CENTRE, DAY_MS, LEAD, Parties
from tests.draw.test_drawing import PLAN, refused


def issued(parties: Parties, plan_id: str = PLAN) -> bytes:
    """Have a slot issued that its device does not take; gives its commitment."""
    asking.request_slot(parties.device, LEAD, plan_id)
    parties.post()
    return tables.require_slot(parties.device.db, plan_id).commitment


def drawn_anew(parties: Parties) -> None:
    parties.issue()
    asking.ask_release(parties.device, LEAD, PLAN)
    parties.post()
    drawing.perform(parties.device, LEAD, PLAN)
    parties.post()


def checked(parties: Parties) -> dict[str, Check]:
    record = recording.transcript_of(parties.device, PLAN).encode()
    found = verify_transcript(record, log=logbook.read(parties.centre))
    return {one.number: one for one in found}


def kinds(workspace: Workspace) -> list[str]:
    return [kind for _, kind, _, _ in tables.incidents(workspace.db)]


def rebuilt_equal(*workspaces: Workspace) -> None:
    for one in workspaces:
        before = tables_digest(one)
        one.rebuild()
        assert tables_digest(one) == before


def write(workspace: Workspace, actor: str, commitment: bytes) -> None:
    """Have a changed program say that a slot lapsed."""
    with workspace.writing(actor) as w:
        w.append(SlotLapsed(plan_id=PLAN, commitment=commitment))


def test_an_untaken_slot_lapses_by_itself_and_its_plan_is_asked_for_anew(parties: Parties) -> None:
    first = issued(parties)
    parties.clock.advance(8 * DAY_MS)
    parties.post()
    found = asking.standing(parties.device, PLAN)
    assert (found.state, found.code) == (State.NOT_ASKED, Code.DRAW_SLOT_LAPSED)
    assert tables.require_plan(parties.device.db, PLAN).state == "frozen"
    drawn_anew(parties)
    assert parties.slot().index == 2
    by = checked(parties)
    assert {one for one in by if by[one].verdict is Verdict.FAIL} == set()
    assert (by["V13"].verdict, by["V14"].verdict) == (Verdict.PASS, Verdict.PASS)
    assert by["V15"].detail.startswith("1 voids")
    assert "1 slots of this plan lapsed before" in by["V14"].detail  # a second try is said
    (void,) = logbook.read(parties.centre).voids
    assert (void.commitment, void.reason, void.lapsed) == (first, "lapsed", True)
    assert kinds(parties.device) == kinds(parties.centre) == []
    rebuilt_equal(parties.device, parties.centre)


def test_before_it_lapses_an_overdue_slot_is_a_failed_check(
    parties: Parties, request_: PlanRequest
) -> None:
    planning.freeze(parties.device, LEAD, dataclasses.replace(request_, plan_id="plan-lost"))
    issued(parties, "plan-lost")
    drawn_anew(parties)
    assert checked(parties)["V13"].verdict is Verdict.PASS
    parties.clock.advance(8 * DAY_MS)
    assert checked(parties)["V13"].verdict is Verdict.FAIL
    depositing.lapse_slot(parties.centre, CENTRE, "plan-lost")
    assert checked(parties)["V13"].verdict is Verdict.PASS


def test_a_slot_lapses_only_at_its_issuer_after_its_expiry_and_untaken(parties: Parties) -> None:
    issued(parties)
    refused(Code.DRAW_SLOT_NOT_EXPIRED, depositing.lapse_slot, parties.centre, CENTRE, PLAN)
    asking.accept_slot(parties.device, LEAD, PLAN)
    parties.carry((parties.device, parties.centre))
    parties.clock.advance(8 * DAY_MS)
    refused(Code.DRAW_SLOT_TAKEN, depositing.lapse_slot, parties.centre, CENTRE, PLAN)
    refused(Code.DRAW_SLOT_OTHER_CENTRE, depositing.lapse_slot, parties.device, LEAD, PLAN)
    parties.post()
    assert lapses.lapses(parties.centre.db) == []


def test_nobody_lapses_a_slot_whose_outcome_may_be_known(parties: Parties) -> None:
    """The re-roll: draw, dislike it, and have the slot lapse. It stands, and the try is told."""
    drawn_anew(parties)
    before = parties.slot(), tables.draws(parties.device.db)
    commitment = parties.slot().commitment
    parties.clock.advance(8 * DAY_MS)
    write(parties.centre, CENTRE, commitment)
    write(parties.device, LEAD, commitment)
    parties.post()
    assert (parties.slot(), tables.draws(parties.device.db)) == before
    for one in (parties.device, parties.centre):
        assert sorted(kinds(one)) == ["by_another_device", "lapsed_too_late"]
    assert logbook.read(parties.centre).voids == ()
    assert Verdict.FAIL not in {one.verdict for one in checked(parties).values()}
    refused(Code.DRAW_SLOT_ISSUED, asking.request_slot, parties.device, LEAD, PLAN)
    rebuilt_equal(parties.device, parties.centre)


@pytest.mark.parametrize("late", [False, True])
def test_a_lapse_before_the_expiry_or_by_a_stranger_has_no_effect(
    parties: Parties, late: bool
) -> None:
    commitment, stranger = issued(parties), parties.auditors[0]
    if late:
        parties.clock.advance(8 * DAY_MS)
        write(stranger, stranger.profile.person_id, commitment)
    else:
        write(parties.centre, CENTRE, commitment)
    parties.carry((stranger, parties.centre), (parties.centre, parties.device))
    assert kinds(parties.centre) == ["by_another_device" if late else "lapsed_too_early"]
    assert parties.slot().commitment == commitment
    assert logbook.read(parties.centre).voids == ()


def test_without_receipts_the_earlier_word_counts_and_there_is_still_one_slot(
    parties: Parties,
) -> None:
    """By stick and no receipts, clocks order both: the lapse then comes after the acceptance."""
    issued(parties)
    asking.accept_slot(parties.device, LEAD, PLAN)
    parties.clock.advance(8 * DAY_MS)
    assert issuing.answer(parties.centre, CENTRE) == 1
    parties.post()
    for one in (parties.device, parties.centre):
        assert kinds(one) == ["lapsed_too_late"]
        assert tables.slot(one.db, PLAN) == parties.slot()
    assert logbook.read(parties.centre).voids == ()
    refused(Code.DRAW_SLOT_ISSUED, asking.request_slot, parties.device, LEAD, PLAN)
    rebuilt_equal(parties.device, parties.centre)


def test_an_acceptance_that_arrives_before_the_lapse_keeps_the_slot(parties: Parties) -> None:
    issued(parties)
    asking.accept_slot(parties.device, LEAD, PLAN)
    parties.clock.advance(8 * DAY_MS)
    parties.post()  # the centre reads it before it looks at what expired
    assert lapses.lapses(parties.centre.db) == []
    for auditor in parties.auditors:
        depositing.open_share(auditor, auditor.profile.person_id, PLAN)
    parties.post()
    assert depositing.publish_expired(parties.centre, CENTRE, PLAN).drawn


def test_after_a_lapse_the_plan_is_drawn_by_a_centre_or_not_at_all(parties: Parties) -> None:
    issued(parties)
    parties.clock.advance(8 * DAY_MS)
    parties.post()
    refused(Code.DRAW_SLOT_ASKED, drawing.issue_slot, parties.device, LEAD, PLAN)
    plan = tables.require_plan(parties.device.db, PLAN)
    own = Holder(parties.device.device_id, parties.device.keys.vrf_public_key)
    issuing.issue(parties.device, LEAD, plan, own)
    assert tables.slot(parties.device.db, PLAN) is None
    assert kinds(parties.device) == ["slot_not_of_a_centre"]


def test_three_lapses_raise_the_alarm(parties: Parties, request_: PlanRequest) -> None:
    for number in range(3):
        plan_id = f"plan-{number}"
        planning.freeze(parties.device, LEAD, dataclasses.replace(request_, plan_id=plan_id))
        issued(parties, plan_id)
    parties.clock.advance(8 * DAY_MS)
    drawn_anew(parties)
    assert "alarm: 3 voids" in checked(parties)["V15"].detail
    (alarm,) = gathering.alarms(parties.centre)
    assert (alarm.device_id, alarm.voids) == (parties.device.device_id, 3)
