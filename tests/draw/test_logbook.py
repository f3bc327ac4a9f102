"""Forged events in a real log: what is not its maker's to say is an incident, not an input."""

from __future__ import annotations

import dataclasses

from fieldapp.draw import drawing, logbook, recording, tables
from fieldapp.draw.centre import asking
from fieldapp.draw.checking import verifying
from fieldapp.draw.checking.verdicts import Verdict
from fieldapp.draw.events import Drawn, Voided
from fieldapp.draw.slot_events import SlotVoided
from fieldapp.ledger.fact import Fact
from fieldapp.store.workspace import Workspace
from tests.draw.centre.test_asking import DAY_MS, LEAD, Parties
from tests.draw.centre.test_asking import make as make
from tests.draw.centre.test_asking import parties as parties
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


def fails(parties: Parties) -> set[str]:
    record = recording.transcript_of(parties.device, PLAN, "public")
    found = verifying.verify_transcript(record.encode(), log=logbook.read(parties.centre))
    return {one.number for one in found if one.verdict is Verdict.FAIL}


def kinds(parties: Parties) -> list[str]:
    return [kind for _, kind, _, _ in tables.incidents(parties.centre.db)]


def test_a_slot_is_not_given_up_once_its_code_was_seen(parties: Parties) -> None:
    opened(parties)
    forge(parties, parties.device, given_up(parties))
    assert logbook.read(parties.centre).voids == ()
    assert kinds(parties) == ["voided_too_late"]
    parties.clock.advance(8 * DAY_MS)
    drawing.perform(parties.device, LEAD, PLAN)  # at last, and too late
    parties.post()
    assert fails(parties) == {"V13"}


def test_the_slots_own_device_gives_it_up_while_it_is_closed(parties: Parties) -> None:
    parties.issue()
    forge(parties, parties.device, given_up(parties))
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
    void = Voided(plan_id=PLAN, commitment=fact.commitment, reason="", approved_by="")
    other = dataclasses.replace(fact, seed=b"s" * 32)
    forge(parties, auditor, other, void)
    forge(parties, parties.centre, other)  # the issuer, before the slot expires
    assert fails(parties) == set()
    read = logbook.read(parties.centre)
    assert ([one.seed for one in read.told], read.voids) == ([fact.seed], ())
    assert kinds(parties) == ["by_another_device"] * 4


def test_the_devices_own_second_outcome_is_evidence(parties: Parties) -> None:
    opened(parties)
    drawing.perform(parties.device, LEAD, PLAN)
    (event,) = parties.device.eventlog.recorded([Drawn.TYPE])
    fact = parties.device.projections.fact_of(event)
    assert isinstance(fact, Drawn)
    forge(parties, parties.device, dataclasses.replace(fact, seed=b"s" * 32))
    assert fails(parties) == {"V14"}
