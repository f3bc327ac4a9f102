"""A person at the centre: one request issued or declined in words, a code opened by telephone."""

from __future__ import annotations

import pytest

from fieldapp.draw import drawing, tables
from fieldapp.draw.centre import asking, by_hand, correspondence, depositing, lapses
from fieldapp.draw.centre.asking import State
from fieldapp.errors import Code
from tests.draw.centre.test_asking import CENTRE, DAY_MS, LEAD, Parties, verdicts
from tests.draw.centre.test_asking import make as make
from tests.draw.centre.test_asking import parties as parties
from tests.draw.test_drawing import PLAN, refused


def exchange(parties: Parties) -> None:
    """Carry letters both ways; nobody answers."""
    for one in (parties.device, *parties.auditors):
        parties.carry((one, parties.centre))
    for one in (parties.device, *parties.auditors):
        parties.carry((parties.centre, one))


@pytest.fixture
def asked(parties: Parties) -> Parties:
    """The device has asked; the centre has the request and has not answered."""
    asking.request_slot(parties.device, LEAD, PLAN)
    exchange(parties)
    return parties


def issued(parties: Parties) -> None:
    by_hand.issue_for(parties.centre, CENTRE, PLAN)
    exchange(parties)


def taken(parties: Parties) -> None:
    issued(parties)
    asking.accept_slot(parties.device, LEAD, PLAN)
    exchange(parties)


def test_one_request_is_issued_once(asked: Parties) -> None:
    known = correspondence.requests(asked.centre.db, asked.centre.device_id)
    assert [one.plan_id for one in known] == [PLAN]
    issued(asked)
    assert asking.state(asked.device, PLAN) is State.ISSUED
    assert correspondence.requests(asked.centre.db, asked.centre.device_id) == known
    refused(Code.DRAW_SLOT_MISSING, by_hand.issue_for, asked.centre, CENTRE, PLAN)


def test_a_request_is_declined_in_words_that_come_to_the_device(asked: Parties) -> None:
    refused(Code.DRAW_REASON_MISSING, by_hand.decline, asked.centre, CENTRE, PLAN, " ")
    by_hand.decline(asked.centre, CENTRE, PLAN, "检查对象名录不是本年的")
    exchange(asked)
    standing = asking.standing(asked.device, PLAN)
    assert (standing.state, standing.code) == (State.REFUSED, Code.DRAW_REQUEST_DECLINED)
    assert correspondence.declined(asked.device.db, PLAN) == "检查对象名录不是本年的"
    refused(Code.DRAW_SLOT_MISSING, by_hand.issue_for, asked.centre, CENTRE, PLAN)
    asked.device.rebuild()
    assert asking.standing(asked.device, PLAN) == standing
    assert correspondence.declined(asked.device.db, PLAN) == "检查对象名录不是本年的"


def test_somebody_who_was_not_asked_declines_nothing(asked: Parties) -> None:
    from fieldapp.draw.slot_events import RequestDeclined

    stranger = asked.auditors[0]
    with stranger.writing("auditor-0-person") as w:
        w.append(RequestDeclined(plan_id=PLAN, said="不"))
    exchange(asked)
    assert asking.state(asked.device, PLAN) is State.ASKED


def test_a_code_is_opened_for_the_wish_that_came_by_sync(asked: Parties) -> None:
    taken(asked)
    refused(Code.DRAW_RELEASE_UNASKED, by_hand.release_asked, asked.centre, CENTRE, PLAN)
    drawing.witness(asked.device, LEAD, PLAN, "商户代表", b"4")
    asking.ask_release(asked.device, LEAD, PLAN)
    exchange(asked)
    given = by_hand.release_asked(asked.centre, CENTRE, PLAN)
    assert by_hand.release_asked(asked.centre, CENTRE, PLAN) == given
    exchange(asked)
    assert asked.opened()


def test_24_characters_read_over_the_telephone_open_a_slot_signed_beforehand(
    asked: Parties,
) -> None:
    taken(asked)
    refused(Code.DRAW_RECEIPT_MISSING, by_hand.release_prepared, asked.centre, CENTRE, PLAN)
    by_hand.prepare(asked.centre, CENTRE, PLAN)
    by_hand.prepare(asked.centre, CENTRE, PLAN)
    exchange(asked)
    given = by_hand.release_prepared(asked.centre, CENTRE, PLAN)
    row = tables.require_slot(asked.centre.db, PLAN)
    assert row.nonce == given.nonce
    words = drawing.Opening(given.nonce, row.index, "").groups
    asking.enter_code(asked.device, LEAD, PLAN, " ".join(words))
    assert drawing.perform(asked.device, LEAD, PLAN).level == "L1"
    assert "fail" not in verdicts(asked).values()


def test_a_lapse_keeps_the_number_that_it_used(asked: Parties) -> None:
    issued(asked)
    slot = asked.slot()
    asked.clock.advance(8 * DAY_MS)
    depositing.lapse_slot(asked.centre, CENTRE, PLAN)
    (found,) = lapses.lapses(asked.centre.db)
    assert (found.index, found.commitment, found.plan_id) == (1, slot.commitment, PLAN)
    assert tables.chain(asked.centre.db, found.chain_id, asked.centre.device_id) is not None
    asked.centre.rebuild()
    assert lapses.lapses(asked.centre.db) == [found]
