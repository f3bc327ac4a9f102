"""Whoever has seen a code cannot make its outcome go away: no void, no other list, no swap."""

from __future__ import annotations

import dataclasses

import pytest

from fieldapp.clock import FixedClock
from fieldapp.draw import drawing, logbook, planning, recording, replacing, tables
from fieldapp.draw.algorithm import outcome, vrf
from fieldapp.draw.algorithm.watch import UNWATCHED
from fieldapp.draw.centre import asking, by_hand, depositing
from fieldapp.draw.checking.verdicts import Verdict
from fieldapp.draw.checking.verifying import verify_transcript
from fieldapp.draw.events import Drawn, ObjectReplaced, Voided
from fieldapp.draw.planning import PlanRequest
from fieldapp.draw.record.transcript import Transcript
from fieldapp.errors import Code
from fieldapp.ids import BlobId
from fieldapp.sync import exchange
from tests.draw.centre.test_asking import CENTRE, DAY_MS, LEAD, Parties
from tests.draw.centre.test_asking import make as make
from tests.draw.centre.test_asking import parties as parties
from tests.draw.seconds import sign
from tests.draw.test_drawing import PLAN, refused
from tests.draw.test_logbook import forge, kinds, opened
from tests.journeys.devices import known
from tests.sync.making import take


def fails(parties: Parties, record: Transcript) -> set[str]:
    found = verify_transcript(record.encode(), log=logbook.read(parties.centre))
    return {one.number for one in found if one.verdict is Verdict.FAIL}


def give_up(parties: Parties) -> None:
    depositing.void_slot(parties.device, LEAD, PLAN, reason="卡纸", approved_by="chief")
    sign(parties.device, "chief", parties.centre)


def told(parties: Parties) -> tuple[Drawn, Transcript]:
    """Give the outcome that the device would record, and its public record."""
    row = parties.slot()
    assert row.nonce is not None
    inputs = recording.inputs_of(parties.device, row, row.nonce, UNWATCHED)
    proof = outcome.prove(inputs, parties.device.keys.vrf_secret)
    result = outcome.compute(inputs, vrf.proof_to_hash(proof), proof)
    full = recording.full_transcript(parties.device, row, inputs, result)
    record = full.public(parties.device.keys.sign)
    public = parties.device.blobs.put(record.encode())
    return recording.drawn_fact(parties.device, inputs, result, full, public), record


@pytest.mark.parametrize("void_first", [True, False])
def test_a_void_has_no_effect_on_an_open_code_whichever_comes_first(
    parties: Parties, request_: PlanRequest, *, void_first: bool
) -> None:
    """The code was read aloud; the device has not heard of the event, and sorts its void first."""
    parties.issue()
    own = FixedClock(parties.clock.now_ms() + (0 if void_first else 2 * 60_000))
    parties.device.clock = own
    parties.clock.advance(60_000)
    by_hand.release_prepared(parties.centre, CENTRE, PLAN)
    give_up(parties)
    parties.post()
    for one in (parties.centre, parties.device):
        assert tables.require_plan(one.db, PLAN).state == "opened"
    assert kinds(parties) == ["voided_too_late"]
    parties.centre.rebuild()
    assert kinds(parties) == ["voided_too_late"]
    planning.freeze(parties.device, LEAD, dataclasses.replace(request_, plan_id="plan-again"))
    asking.request_slot(parties.device, LEAD, "plan-again")
    parties.post()
    asking.accept_slot(parties.device, LEAD, "plan-again")
    asking.ask_release(parties.device, LEAD, "plan-again")
    parties.post()
    own.advance(120_000)
    drawing.perform(parties.device, LEAD, "plan-again")
    parties.post()
    second = recording.transcript_of(parties.device, "plan-again")
    assert fails(parties, second) == {"V15"}  # at once
    parties.clock.advance(8 * DAY_MS)
    assert fails(parties, second) == {"V13", "V15"}  # and at the expiry
    for auditor in parties.auditors:
        depositing.open_share(auditor, auditor.profile.person_id, PLAN)
    parties.post()
    depositing.publish_expired(parties.centre, CENTRE, PLAN)
    assert fails(parties, second) == set()
    assert logbook.read(parties.centre).voids == ()


def test_the_centre_opens_no_slot_that_was_given_up(parties: Parties) -> None:
    parties.issue()
    give_up(parties)
    parties.post()
    refused(Code.DRAW_SLOT_VOIDED, by_hand.release_prepared, parties.centre, CENTRE, PLAN)
    assert tables.require_plan(parties.centre.db, PLAN).state == "voided"
    assert kinds(parties) == []


def test_no_draw_is_declared_void_that_has_no_outcome(parties: Parties) -> None:
    """Else whoever dislikes what the code gives calls the draw void instead of the slot."""
    opened(parties)
    void = Voided(
        plan_id=PLAN, commitment=parties.slot().commitment, reason="r", approved_by="chief"
    )
    forge(parties, parties.device, void)
    sign(parties.device, "chief", parties.centre)
    parties.post()
    assert tables.require_plan(parties.centre.db, PLAN).state == "opened"
    assert kinds(parties) == ["voided_undrawn"]
    assert logbook.read(parties.centre).voids == ()
    fact, record = told(parties)
    parties.clock.advance(8 * DAY_MS)
    assert "V13" in fails(parties, record)
    assert fact.seed == record.seed


@pytest.mark.parametrize("change", ["friend", "nothing", "twice", "team", "level", "centre"])
def test_an_event_that_tells_other_than_its_record_has_no_effect(
    parties: Parties, change: str
) -> None:
    opened(parties)
    fact, record = told(parties)
    last, team = fact.strata[-1], fact.teams[0]
    evil = {
        "friend": {
            "strata": (
                *fact.strata[:-1],
                dataclasses.replace(
                    last, drawn=(last.reserve[0], *last.drawn[1:]), reserve=last.reserve[1:]
                ),
            )
        },
        "nothing": {"strata": (), "teams": ()},
        "twice": {"strata": (*fact.strata, last)},
        "team": {
            "teams": (dataclasses.replace(team, inspectors=team.inspectors[::-1]), *fact.teams[1:])
        },
        "level": {"level": "L3"},
        "centre": {"centre": "local"},
    }[change]
    forge(parties, parties.device, dataclasses.replace(fact, **evil))  # type: ignore[arg-type]  # of its own fields
    for one in (parties.device, parties.centre):
        assert tables.draw(one.db, PLAN) is None
        assert tables.tasks(one.db, PLAN) == []
    assert kinds(parties) == ["drawn_without_release"]
    if change in {"friend", "nothing", "team"}:
        assert "V14" in fails(parties, record)
    drawing.perform(parties.device, LEAD, PLAN)
    parties.post()
    assert len(tables.tasks(parties.centre.db, PLAN)) == sum(len(s.drawn) for s in fact.strata)


def test_what_a_void_draw_gave_is_not_replaced(parties: Parties) -> None:
    opened(parties)
    drawing.perform(parties.device, LEAD, PLAN)
    replacing.void_draw(parties.device, LEAD, PLAN, reason="r", approved_by="chief")
    sign(parties.device, "chief", parties.centre)
    before = tables.tasks(parties.device.db, PLAN)
    task = before[0]
    refused(
        Code.DRAW_TASK_CLOSED, replacing.replace_object, parties.device, LEAD, task.task_id,
        reason="关门", approved_by="chief",
    )  # fmt: skip
    swap = ObjectReplaced(
        plan_id=PLAN, object_id=task.object_id, reason="关门", evidence=(), approved_by="chief",
        inspectors=(), missing=2,
    )  # fmt: skip
    forge(parties, parties.device, swap)
    sign(parties.device, "boss", parties.centre)
    parties.post()
    assert tables.tasks(parties.centre.db, PLAN) == before
    assert kinds(parties) == ["replaced_after_void"]
    assert fails(parties, recording.transcript_of(parties.device, PLAN)) == set()


@pytest.mark.parametrize("false", ["proof", "record"])
def test_a_false_outcome_does_not_stand_in_the_way_of_the_true_one(
    parties: Parties, false: str
) -> None:
    """Whose tickets do not follow from the proof, or whose record never comes."""
    opened(parties)
    row = parties.slot()
    assert row.nonce is not None
    inputs = recording.inputs_of(parties.device, row, row.nonce, UNWATCHED)
    chosen = outcome.compute(inputs, b"\x05" * 64, b"\x01" * 80)
    if false == "proof":
        recording.record(parties.device, LEAD, row, inputs, chosen)
    else:
        fact, _ = told(parties)
        evil = dataclasses.replace(
            fact, seed=chosen.seed, strata=(), teams=(), transcript=BlobId(b"\x11" * 32),
            public=BlobId(b"\x12" * 32),
        )  # fmt: skip
        forge(parties, parties.device, evil)
    parties.post()
    assert tables.draw(parties.centre.db, PLAN) is None
    assert tables.tasks(parties.centre.db, PLAN) == []
    expected = {"proof": "drawn_falsely", "record": "record_missing"}[false]
    assert kinds(parties) == [expected]
    parties.clock.advance(8 * DAY_MS)
    parties.post()
    for auditor in parties.auditors:
        depositing.open_share(auditor, auditor.profile.person_id, PLAN)
    parties.post()
    true = depositing.publish_expired(parties.centre, CENTRE, PLAN)
    assert true.seed != chosen.seed
    assert tables.tasks(parties.centre.db, PLAN) != []
    before = (tables.draw(parties.centre.db, PLAN), kinds(parties))
    parties.centre.rebuild()
    assert (tables.draw(parties.centre.db, PLAN), kinds(parties)) == before


def test_an_outcome_whose_record_comes_later_is_announced_until_then(parties: Parties) -> None:
    opened(parties)
    done = drawing.perform(parties.device, LEAD, PLAN)
    maker, centre = parties.device, parties.centre
    to = known(maker, centre)
    take(centre, exchange.as_bytes(maker, to, "events", exchange.segments_for(maker, to, ())))
    assert tables.draw(centre.db, PLAN) is None
    assert kinds(parties) == ["record_missing"]
    parties.post()
    arrived = tables.draw(centre.db, PLAN)
    assert arrived is not None
    assert arrived.seed == done.seed
    assert kinds(parties) == []
