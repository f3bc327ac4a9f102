"""A request names its centre, and it alone answers: no plan gets two slots."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from fieldapp.draw import drawing, logbook, recording, tables
from fieldapp.draw.centre import asking, correspondence, depositing, issuing
from fieldapp.draw.centre.issuing import Holder
from fieldapp.draw.checking.verdicts import Verdict
from fieldapp.draw.checking.verifying import verify_transcript
from fieldapp.draw.slot_events import CentreRefused, SlotRequested, SlotRequestedOfAny
from fieldapp.errors import Code, RuleError
from fieldapp.store import devices
from fieldapp.store.verifying import tables_digest
from fieldapp.store.workspace import Workspace
from tests.draw.centre.test_asking import CENTRE, LEAD, Parties
from tests.draw.test_drawing import PLAN, refused


@pytest.fixture
def second(parties: Parties, make: Callable[[str, str], Workspace]) -> Workspace:
    """Another issuer of the same unit, known to everybody."""
    made = make("second", "slot_issuer")
    devices.enrol(parties.centre, CENTRE, made.card())
    devices.enrol(made, made.profile.person_id, parties.centre.card())
    parties.post()
    parties.carry((made, parties.centre), (parties.centre, made))
    return made


def everybody_answers(parties: Parties, second: Workspace) -> None:
    """Carry the request to both issuers before either answers, and both answers to everybody."""
    parties.carry((parties.device, parties.centre), (parties.device, second))
    issuing.answer(second, second.profile.person_id)
    issuing.answer(parties.centre, CENTRE)
    parties.carry((second, parties.centre), (parties.centre, second))
    parties.carry((parties.centre, parties.device), (second, parties.device))


@pytest.mark.parametrize("chosen", ["centre", "second"])
def test_only_the_centre_that_was_asked_answers(
    parties: Parties, second: Workspace, chosen: str
) -> None:
    issuer = parties.centre if chosen == "centre" else second
    asking.request_slot(parties.device, LEAD, PLAN, centre=issuer.device_id)
    assert asking.standing(parties.device, PLAN).centre == issuer.device_id
    everybody_answers(parties, second)
    asking.accept_slot(parties.device, LEAD, PLAN)
    asking.ask_release(parties.device, LEAD, PLAN)
    everybody_answers(parties, second)
    drawing.perform(parties.device, LEAD, PLAN)
    assert parties.slot().signed.key == issuer.keys.public_key
    assert tables.incidents(parties.device.db) == []
    found = verify_transcript(
        recording.transcript_of(parties.device, PLAN).encode(), log=logbook.read(parties.device)
    )
    assert Verdict.FAIL not in {one.verdict for one in found}
    before = tables_digest(parties.device)
    parties.device.rebuild()
    assert tables_digest(parties.device) == before


def test_where_there_are_several_one_is_chosen(parties: Parties, second: Workspace) -> None:
    known = {one.device_id for one in asking.centres(parties.device)}
    assert known == {parties.centre.device_id, second.device_id}
    with pytest.raises(RuleError) as caught:
        asking.request_slot(parties.device, LEAD, PLAN)
    assert caught.value.code is Code.DRAW_CENTRE_UNCHOSEN
    assert all(one.hex() in str(caught.value.facts["centres"]) for one in known)
    stranger = parties.auditors[0].device_id
    with pytest.raises(RuleError) as caught:
        asking.request_slot(parties.device, LEAD, PLAN, centre=stranger)
    assert caught.value.code is Code.DRAW_CENTRE_UNCHOSEN
    assert not correspondence.requested(parties.device.db, PLAN)


def test_who_was_not_asked_neither_issues_nor_refuses(parties: Parties, second: Workspace) -> None:
    """A changed program of the other issuer; the plan goes on with the centre that was asked."""
    asking.request_slot(parties.device, LEAD, PLAN, centre=parties.centre.device_id)
    parties.carry((parties.device, second))
    plan, device = tables.require_plan(second.db, PLAN), parties.device
    to = Holder(device.device_id, device.keys.vrf_public_key)
    issuing.issue(second, second.profile.person_id, plan, to)
    with second.writing(second.profile.person_id) as w:
        w.append(CentreRefused(plan_id=PLAN, reason=Code.DRAW_INPUTS_DIFFER.value))
    parties.carry((second, device))
    assert tables.slot(device.db, PLAN) is None
    assert asking.state(device, PLAN) is asking.State.ASKED
    assert [kind for _, kind, _, _ in tables.incidents(device.db)] == ["slot_not_of_a_centre"]
    parties.post()
    assert parties.slot().signed.key == parties.centre.keys.public_key


def test_a_request_of_version_1_is_read_and_answered_by_nobody(
    parties: Parties, second: Workspace
) -> None:
    """Two centres could answer it, and its device take the outcome that suits."""
    old = SlotRequestedOfAny(plan_id=PLAN, vrf_key=parties.device.keys.vrf_public_key)
    assert (old.VERSION, SlotRequested.VERSION) == (1, 2)
    assert set(old.to_payload()) == {"plan_id", "vrf_key"}
    with parties.device.writing(LEAD) as w:
        w.append(old)
    parties.carry((parties.device, second))
    known = correspondence.request(second.db, PLAN)
    assert known is not None
    assert known.centre is None
    assert issuing.answer(second, second.profile.person_id) == 0
    asking.request_slot(parties.device, LEAD, PLAN, centre=second.device_id)
    parties.carry((parties.device, second))
    assert issuing.answer(second, second.profile.person_id) == 1
    parties.carry((second, parties.device))
    assert parties.slot().signed.key == second.keys.public_key


def test_a_device_does_not_answer_itself(parties: Parties) -> None:
    asking.request_slot(parties.device, LEAD, PLAN)
    assert issuing.answer(parties.device, LEAD) == 0


def test_an_outcome_is_published_by_its_own_centre_only(
    parties: Parties, second: Workspace
) -> None:
    asking.request_slot(parties.device, LEAD, PLAN, centre=parties.centre.device_id)
    everybody_answers(parties, second)
    asking.accept_slot(parties.device, LEAD, PLAN)
    everybody_answers(parties, second)
    parties.clock.advance(8 * 86_400_000)
    for act in (depositing.publish_expired, depositing.lapse_slot):
        refused(Code.DRAW_SLOT_OTHER_CENTRE, act, second, second.profile.person_id, PLAN)
        refused(Code.DRAW_SLOT_OTHER_CENTRE, act, parties.device, LEAD, PLAN)
