"""Forged events in a real log: what is not its maker's to say is an incident, not an input."""

from __future__ import annotations

import dataclasses

import pytest

from fieldapp.clock import local_date
from fieldapp.draw import drawing, logbook, recording, tables
from fieldapp.draw.centre import asking, correspondence, depositing, issuing
from fieldapp.draw.checking import verifying
from fieldapp.draw.checking.verdicts import Verdict
from fieldapp.draw.events import Drawn, NonceReleased, SlotIssued, VoidedByName
from fieldapp.draw.slot_events import ShareOpened, SlotLapsed, SlotVoided
from fieldapp.ledger.fact import Fact
from fieldapp.store.workspace import Workspace
from tests.draw.centre.test_asking import CENTRE, DAY_MS, LEAD, Parties
from tests.draw.centre.test_asking import make as make
from tests.draw.centre.test_asking import parties as parties
from tests.draw.seconds import sign
from tests.draw.test_drawing import PLAN


def opened(parties: Parties) -> None:
    parties.issue()
    asking.ask_release(parties.device, LEAD, PLAN)
    parties.post()
    assert parties.opened()


def forge(parties: Parties, forger: Workspace, *facts: Fact) -> None:
    actor = LEAD if forger is parties.device else forger.profile.person_id
    with forger.writing(actor) as w:
        for fact in facts:
            w.append(fact)
    parties.post()


def given_up(parties: Parties) -> SlotVoided:
    return SlotVoided(
        plan_id=PLAN, commitment=parties.slot().commitment, reason="r", approved_by="b"
    )


def signed(parties: Parties) -> None:
    sign(parties.device, "chief", parties.centre)
    parties.post()


def fails(parties: Parties) -> set[str]:
    record = recording.transcript_of(parties.device, PLAN, "public")
    found = verifying.verify_transcript(record.encode(), log=logbook.read(parties.centre))
    return {one.number for one in found if one.verdict is Verdict.FAIL}


def kinds(parties: Parties) -> list[str]:
    return [kind for _, kind, _, _ in tables.incidents(parties.centre.db)]


def test_a_slot_is_not_given_up_once_its_code_was_seen(parties: Parties) -> None:
    opened(parties)
    forge(parties, parties.device, given_up(parties))
    signed(parties)
    assert [one.opened for one in logbook.read(parties.centre).voids] == [True]
    assert kinds(parties) == ["voided_too_late"]
    parties.clock.advance(8 * DAY_MS)
    drawing.perform(parties.device, LEAD, PLAN)  # at last, and too late
    parties.post()
    assert logbook.read(parties.centre).voids == ()
    assert fails(parties) == {"V13"}


def test_the_slots_own_device_gives_it_up_while_it_is_closed(parties: Parties) -> None:
    parties.issue()
    forge(parties, parties.device, given_up(parties))
    signed(parties)
    assert len(logbook.read(parties.centre).voids) == 1
    assert kinds(parties) == []


def test_a_strangers_words_change_no_check(parties: Parties) -> None:
    parties.issue()
    auditor = parties.auditors[0]
    forge(parties, auditor, given_up(parties))
    assert logbook.read(parties.centre).voids == ()
    asking.ask_release(parties.device, LEAD, PLAN)
    parties.post()
    drawing.perform(parties.device, LEAD, PLAN)
    parties.post()
    log, told = parties.centre.eventlog, parties.centre.projections
    (fact,) = (told.fact_of(event) for event in log.recorded([Drawn.TYPE]))
    assert isinstance(fact, Drawn)
    void = VoidedByName(plan_id=PLAN, commitment=fact.commitment, reason="", approved_by="")
    other = dataclasses.replace(fact, seed=b"s" * 32)
    forge(parties, auditor, other, void)
    forge(parties, parties.centre, other)  # the issuer, before the slot expires
    assert fails(parties) == set()
    read = logbook.read(parties.centre)
    assert ([one.seed for one in read.told], read.voids) == ([fact.seed], ())
    assert kinds(parties) == ["by_another_device"] * 4


def test_a_release_counts_from_its_issuer_or_with_its_receipt_from_the_device(
    parties: Parties,
) -> None:
    """The code is known to many once it is open: nobody can say that it came before its slot."""
    parties.issue()
    asking.ask_release(parties.device, LEAD, PLAN)
    parties.post()
    (event,) = parties.centre.eventlog.recorded([NonceReleased.TYPE])
    fact = parties.centre.projections.fact_of(event)
    assert isinstance(fact, NonceReleased)
    before = logbook.read(parties.centre)
    unsigned = dataclasses.replace(fact, signature=bytes(64))
    forge(parties, parties.auditors[0], fact, unsigned)
    forge(parties, parties.device, unsigned, dataclasses.replace(fact, head=b"h" * 32))
    found = logbook.read(parties.centre)
    assert (found.issued, found.passed_over) == (before.issued, before.passed_over + 4)
    assert kinds(parties) == ["by_another_device"] * 2 + ["released_by_another"] * 2
    forge(parties, parties.device, fact)  # as it carries a receipt that it scanned
    assert len(logbook.read(parties.centre).issued[0].openings) == 2
    drawing.perform(parties.device, LEAD, PLAN)
    parties.post()
    assert fails(parties) == set()


def test_the_log_is_asked_again_whatever_the_tables_say(
    parties: Parties, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of tables that list no incident at all, the checks still hear nobody but the entitled."""
    parties.issue()
    auditor, row = parties.auditors[0], parties.slot()
    lapsed = SlotLapsed(plan_id=PLAN, commitment=row.commitment)
    parties.clock.advance(8 * DAY_MS)
    forge(parties, auditor, given_up(parties), lapsed)
    forge(parties, parties.device, lapsed)
    forge(parties, parties.centre, given_up(parties), lapsed)  # its own slot, but taken
    monkeypatch.setattr(tables, "unentitled", lambda _db: set())
    found = logbook.read(parties.centre)
    assert (found.voids, found.passed_over) == ((), 5)


def test_a_slot_that_its_issuer_did_not_sign_is_none(parties: Parties) -> None:
    parties.issue()
    (event,) = parties.centre.eventlog.recorded([SlotIssued.TYPE])
    fact = parties.centre.projections.fact_of(event)
    assert isinstance(fact, SlotIssued)
    before = logbook.read(parties.centre).issued
    forge(parties, parties.centre, dataclasses.replace(fact, signature=bytes(64)))
    forge(parties, parties.centre, dataclasses.replace(fact, commitment=b"c" * 32))
    assert logbook.read(parties.centre).issued == before
    assert kinds(parties) == ["slot_repeated", "slot_malformed"]


def test_a_share_is_opened_by_its_own_enrolled_auditor_after_the_expiry(parties: Parties) -> None:
    parties.issue()
    one, two, _ = parties.auditors
    known = correspondence.accepted(parties.centre.db, parties.slot().commitment)
    assert known is not None
    number = {share.auditor: share.number for share in known.shares}
    opened = ShareOpened(
        plan_id=PLAN, commitment=parties.slot().commitment, number=number[one.device_id],
        share=b"s" * 80,
    )  # fmt: skip
    forge(parties, one, opened)
    parties.clock.advance(8 * DAY_MS)
    forge(parties, two, opened)
    forge(parties, parties.device, opened)
    assert kinds(parties) == ["share_opened_early", "share_by_another", "share_by_another"]
    assert correspondence.opened_shares(parties.centre.db, opened.commitment) == {}
    depositing.open_share(one, one.profile.person_id, PLAN)
    parties.post()
    found = correspondence.opened_shares(parties.centre.db, opened.commitment)
    assert list(found) == [number[one.device_id]]


def test_the_devices_own_second_outcome_is_evidence(parties: Parties) -> None:
    opened(parties)
    drawing.perform(parties.device, LEAD, PLAN)
    (event,) = parties.device.eventlog.recorded([Drawn.TYPE])
    fact = parties.device.projections.fact_of(event)
    assert isinstance(fact, Drawn)
    forge(parties, parties.device, dataclasses.replace(fact, seed=b"s" * 32))
    assert fails(parties) == {"V14"}


def test_a_slot_that_was_opened_in_two_ways_fails_v14(parties: Parties) -> None:
    """As an issuer restored from a backup may: over a second head, in a later epoch of its own."""
    opened(parties)
    drawing.perform(parties.device, LEAD, PLAN)
    parties.post()
    assert fails(parties) == set()
    (event,) = parties.centre.eventlog.recorded([NonceReleased.TYPE])
    fact = parties.centre.projections.fact_of(event)
    assert isinstance(fact, NonceReleased)
    forge(parties, parties.device, fact)  # as it was scanned
    assert fails(parties) == set()
    forge(parties, parties.centre, dataclasses.replace(fact, head=b"h" * 32))
    assert fails(parties) == {"V14"}


def test_a_prepared_receipt_beside_one_over_words_fails_v14(parties: Parties) -> None:
    """Whoever holds the code and both receipts has two outcomes to choose from."""
    parties.issue()
    drawing.witness(parties.device, LEAD, PLAN, "商户代表", b"7")
    asking.ask_release(parties.device, LEAD, PLAN)
    parties.post()
    drawing.perform(parties.device, LEAD, PLAN)
    parties.post()
    assert fails(parties) == set()
    (event,) = parties.centre.eventlog.recorded([NonceReleased.TYPE])
    fact = parties.centre.projections.fact_of(event)
    assert isinstance(fact, NonceReleased)
    kept = correspondence.prepared(parties.device.db, fact.commitment)
    assert kept is not None
    bare = dataclasses.replace(fact, head=kept.head, signature=kept.signed.signature)
    forge(parties, parties.device, bare)
    assert fails(parties) == {"V14"}


@pytest.mark.parametrize("ahead", [False, True])
def test_a_chain_that_was_published_with_its_first_slot_is_said(
    parties: Parties, ahead: bool
) -> None:
    if ahead:
        year = local_date(parties.clock.now_ms()).year
        first = issuing.publish_chain(parties.centre, CENTRE, year)
        assert issuing.publish_chain(parties.centre, CENTRE, year) == first
        parties.clock.advance(DAY_MS)
    opened(parties)
    drawing.perform(parties.device, LEAD, PLAN)
    parties.post()
    record = recording.transcript_of(parties.device, PLAN)
    found = verifying.verify_transcript(record.encode(), log=logbook.read(parties.centre))
    (v13,) = (one for one in found if one.number == "V13")
    short = "; its chain was published 0 hours before its first slot, not 24"
    assert (v13.verdict, v13.detail.endswith(short)) == (Verdict.PASS, not ahead)
