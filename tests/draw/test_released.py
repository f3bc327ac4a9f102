"""A device that lets a key of its own release its code: no outcome, an incident, a failed check."""

from __future__ import annotations

import dataclasses

from fieldapp.draw import drawing, logbook, recording, tables
from fieldapp.draw.algorithm import outcome, slot, vrf
from fieldapp.draw.algorithm.outcome import Contribution
from fieldapp.draw.algorithm.watch import UNWATCHED
from fieldapp.draw.centre import asking, issuing
from fieldapp.draw.checking.verdicts import Verdict
from fieldapp.draw.checking.verifying import verify_transcript
from fieldapp.draw.events import Drawn, NonceReleased
from fieldapp.draw.record.transcript import Release, Signed, Transcript, release_message
from fieldapp.ledger.fact import Fact
from fieldapp.sync import exchange
from tests.draw.centre.test_asking import DAY_MS, LEAD, Parties
from tests.draw.centre.test_asking import make as make
from tests.draw.centre.test_asking import parties as parties
from tests.draw.strategies import device
from tests.draw.test_drawing import PLAN
from tests.journeys.devices import known
from tests.sync.making import take


def write(parties: Parties, *facts: Fact) -> None:
    """Have a changed program of the device write what the rules refuse."""
    with parties.device.writing(LEAD) as w:
        for fact in facts:
            w.append(fact)


def opened(parties: Parties) -> None:
    """The honest way: the device types the code in, and knows its outcome."""
    parties.issue()
    words = slot.code_words(issuing.nonce_of(parties.centre, slot.decode(parties.slot().slot)))
    asking.enter_code(parties.device, LEAD, PLAN, words)


def forged(parties: Parties) -> tuple[Drawn, Transcript]:
    """Another outcome, chosen by its witness after the code was seen; a puppet signs for it."""
    row, puppet, head = parties.slot(), device(), b"z" * 32
    assert row.nonce is not None
    honest = recording.inputs_of(parties.device, row, row.nonce, UNWATCHED)
    inputs = dataclasses.replace(honest, witnesses=(Contribution("商户代表", b"7"),))
    proof = outcome.prove(inputs, parties.device.keys.vrf_secret)
    result = outcome.compute(inputs, vrf.proof_to_hash(proof), proof)
    added = outcome.witness_bytes(inputs.witnesses)
    message = release_message(row.commitment, head, row.nonce, added, None)
    by = Signed(puppet.public_key, puppet.sign(message))
    row = dataclasses.replace(row, release=Release(head, by))
    full = recording.full_transcript(parties.device, row, inputs, result)
    record = full.public(parties.device.keys.sign)
    public = parties.device.blobs.put(record.encode())
    return recording.drawn_fact(parties.device, inputs, result, full, public), record


def fails(parties: Parties, record: Transcript) -> set[str]:
    found = verify_transcript(record.encode(), log=logbook.read(parties.centre))
    return {one.number for one in found if one.verdict is Verdict.FAIL}


def kinds(parties: Parties) -> list[str]:
    return [kind for _, kind, _, _ in tables.incidents(parties.centre.db)]


def test_an_outcome_that_another_key_released_has_no_effect(parties: Parties) -> None:
    opened(parties)
    fact, record = forged(parties)
    write(parties, fact)
    parties.post()
    for one in (parties.device, parties.centre):
        assert tables.draw(one.db, PLAN) is None
        assert tables.tasks(one.db, PLAN) == []
    assert kinds(parties) == ["drawn_without_release"]
    assert {"V3", "V7"} <= fails(parties, record)
    assert "V13" not in fails(parties, record)
    parties.clock.advance(8 * DAY_MS)
    assert "V13" in fails(parties, record)  # it tells nothing of its slot
    parties.clock.advance(-8 * DAY_MS)
    honest = drawing.perform(parties.device, LEAD, PLAN)  # the one outcome there is
    parties.post()
    before = (tables.draw(parties.centre.db, PLAN), kinds(parties))
    assert before[0] is not None
    assert before[0].seed == honest.seed != record.seed
    parties.centre.rebuild()
    assert (tables.draw(parties.centre.db, PLAN), kinds(parties)) == before


def test_with_the_log_a_record_needs_the_logs_code_receipt_and_witnesses(
    parties: Parties,
) -> None:
    opened(parties)
    drawing.perform(parties.device, LEAD, PLAN)
    parties.post()
    record = recording.transcript_of(parties.device, PLAN, "public")
    assert fails(parties, record) == set()
    log = logbook.read(parties.centre)
    (own,) = log.issued
    (given,) = own.openings
    for other in (
        dataclasses.replace(given, nonce=bytes(32)),
        dataclasses.replace(given, release=dataclasses.replace(given.release, head=b"h" * 32)),
    ):
        wrong = dataclasses.replace(log, issued=(dataclasses.replace(own, openings=(other,)),))
        found = verify_transcript(record.encode(), log=wrong)
        assert {one.number for one in found if one.verdict is Verdict.FAIL} == {"V3"}
    more = dataclasses.replace(record, witnesses=(Contribution("商户代表", b"7"),))
    assert "V3" in fails(parties, more.sign(record.signed.key, parties.device.keys.sign))


def test_a_record_that_comes_after_its_event_is_looked_at_when_it_comes(
    parties: Parties,
) -> None:
    opened(parties)
    fact, record = forged(parties)
    write(parties, fact)
    maker, centre = parties.device, parties.centre
    to = known(maker, centre)
    take(centre, exchange.as_bytes(maker, to, "events", exchange.segments_for(maker, to, ())))
    assert tables.draw(centre.db, PLAN) is None  # announced, no more
    assert kinds(parties) == ["record_missing"]
    assert fact.seed == record.seed
    parties.post()  # with the records
    assert tables.draw(centre.db, PLAN) is None
    assert kinds(parties) == ["drawn_without_release"]


def test_the_device_cannot_say_in_the_centres_name_that_the_code_is_open(
    parties: Parties,
) -> None:
    parties.issue()
    row = parties.slot()
    nonce = issuing.nonce_of(parties.centre, slot.decode(row.slot))
    said = NonceReleased(
        plan_id=PLAN, commitment=row.commitment, nonce=nonce, head=b"h" * 32, key=row.signed.key,
        signature=bytes(64),
    )  # fmt: skip
    write(parties, said)
    assert not parties.opened()
    asking.ask_release(parties.device, LEAD, PLAN)
    parties.post()
    assert kinds(parties) == ["released_by_another"]
    assert parties.opened()
    assert drawing.perform(parties.device, LEAD, PLAN).drawn
