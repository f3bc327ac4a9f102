"""What a witness adds over the head of a release counts for nothing, whoever heard the code."""

from __future__ import annotations

from fieldapp.draw import drawing, logbook, recording, tables, witnessed
from fieldapp.draw.algorithm import slot
from fieldapp.draw.centre import asking, by_hand, correspondence, depositing, issuing
from fieldapp.draw.checking.verdicts import Verdict
from fieldapp.draw.checking.verifying import verify_transcript
from fieldapp.draw.record import transcript
from fieldapp.draw.record.codes import Receipt, Wish
from fieldapp.draw.record.transcript import Release, Signed
from fieldapp.errors import Code
from fieldapp.ledger.keys import sha256
from tests.draw.centre.test_asking import CENTRE, DAY_MS, LEAD, Parties
from tests.draw.centre.test_asking import make as make
from tests.draw.centre.test_asking import parties as parties
from tests.draw.test_drawing import PLAN, refused


def told_by_telephone(parties: Parties) -> None:
    """The code is known in the hall, and no letter says so to the device."""
    parties.issue()
    by_hand.release_prepared(parties.centre, CENTRE, PLAN)
    parties.clock.advance(60_000)


def fails(parties: Parties) -> set[str]:
    record = recording.transcript_of(parties.centre, PLAN, "public")
    found = verify_transcript(record.encode(), log=logbook.read(parties.centre))
    return {one.number for one in found if one.verdict is Verdict.FAIL}


def kinds(parties: Parties) -> list[str]:
    return [kind for _, kind, _, _ in tables.incidents(parties.centre.db)]


def test_a_witness_after_the_telephone_changes_nothing(parties: Parties) -> None:
    """A free second try, if the plan could be made undrawable by it."""
    told_by_telephone(parties)
    drawing.witness(parties.device, LEAD, PLAN, "商户代表", b"4")
    parties.post()
    assert parties.opened()
    assert witnessed.counting(parties.device.db, parties.slot().commitment) == ()
    made = drawing.perform(parties.device, LEAD, PLAN)
    assert made.level == "L1"
    parties.post()
    assert (kinds(parties), fails(parties)) == ([], set())
    before = tables.draw(parties.centre.db, PLAN)
    parties.centre.rebuild()
    assert before == tables.draw(parties.centre.db, PLAN) is not None


def test_a_laptop_lost_after_such_a_witness_hides_no_outcome(parties: Parties) -> None:
    told_by_telephone(parties)
    drawing.witness(parties.device, LEAD, PLAN, "商户代表", b"4")
    parties.carry((parties.device, parties.centre))
    parties.clock.advance(8 * DAY_MS)
    for one in parties.auditors:
        parties.carry((parties.centre, one))
        depositing.open_share(one, one.profile.person_id, PLAN)
        parties.carry((one, parties.centre))
    assert depositing.publish_expired(parties.centre, CENTRE, PLAN).level == "L1"
    assert (kinds(parties), fails(parties)) == ([], set())


def test_a_witness_before_the_acceptance_lies_under_it(parties: Parties) -> None:
    """Then nothing is signed beforehand, since that receipt names no witness."""
    asking.request_slot(parties.device, LEAD, PLAN)
    parties.post()
    drawing.witness(parties.device, LEAD, PLAN, "商户代表", b"4")
    asking.accept_slot(parties.device, LEAD, PLAN)
    parties.post()
    assert correspondence.prepared(parties.centre.db, parties.slot().commitment) is None
    refused(Code.DRAW_RECEIPT_MISSING, by_hand.release_prepared, parties.centre, CENTRE, PLAN)
    asking.ask_release(parties.device, LEAD, PLAN)
    parties.post()
    assert drawing.perform(parties.device, LEAD, PLAN).level == "L2"
    parties.post()
    assert (kinds(parties), fails(parties)) == ([], set())


def test_over_another_receipt_nothing_is_recorded_and_a_code_says_so(parties: Parties) -> None:
    """A centre that signs for no witness over a head that has one: no outcome can stand."""
    parties.issue()
    drawing.witness(parties.device, LEAD, PLAN, "商户代表", b"4")
    asking.ask_release(parties.device, LEAD, PLAN)
    parties.carry((parties.device, parties.centre))
    row, keys = parties.slot(), parties.centre.keys
    asked = correspondence.asked(parties.centre.db, row.commitment)
    assert asked is not None
    nonce = issuing.nonce_of(parties.centre, slot.decode(row.slot))
    message = transcript.release_message(row.commitment, asked.head, nonce, b"", None)
    by = Signed(keys.public_key, keys.sign(message))
    with parties.centre.writing(CENTRE) as w:
        w.append(Receipt(row.commitment, nonce, Release(asked.head, by), None).fact(PLAN))
    parties.post()
    size = parties.device.chain.head.size
    refused(Code.DRAW_RECEIPT_OTHER_HEAD, drawing.perform, parties.device, LEAD, PLAN)
    assert parties.device.chain.head.size == size
    assert tables.draw(parties.device.db, PLAN) is None


def test_words_that_the_wish_did_not_commit_to_hold_no_outcome_back(parties: Parties) -> None:
    """In the hall it shows a wish over none, opens, dislikes what it sees, and shows a witness."""
    parties.issue()
    drawing.witness(parties.device, LEAD, PLAN, "商户代表", b"4")
    asking.ask_release(parties.device, LEAD, PLAN)
    asked = correspondence.asked(parties.device.db, parties.slot().commitment)
    assert asked is not None
    wish = Wish(asked.commitment, asked.head, sha256(b""))
    text = wish.code(parties.device.keys.sign(wish.message()))
    issuing.release_to_code(parties.centre, CENTRE, text)
    parties.post()
    parties.clock.advance(8 * DAY_MS)
    for one in parties.auditors:
        parties.carry((parties.centre, one))
        depositing.open_share(one, one.profile.person_id, PLAN)
        parties.carry((one, parties.centre))
    assert depositing.publish_expired(parties.centre, CENTRE, PLAN).level == "L1"
    parties.carry((parties.centre, parties.device))
    for workspace in (parties.centre, parties.device):
        assert tables.draw(workspace.db, PLAN) is not None
    record = recording.transcript_of(parties.centre, PLAN)
    found = verify_transcript(record.encode(), log=logbook.read(parties.centre))
    assert [one.number for one in found if one.verdict is Verdict.FAIL] == []
    (v3,) = (one for one in found if one.number == "V3")
    assert "words under its head that it does not cover do not count" in v3.detail
    parties.centre.rebuild()
    assert tables.draw(parties.centre.db, PLAN) is not None
