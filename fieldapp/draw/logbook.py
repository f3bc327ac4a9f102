"""Reads from a workspace's log what the checks across records need: slots, codes, outcomes."""

from __future__ import annotations

from fieldapp.draw import tables
from fieldapp.draw.algorithm import slot as slots
from fieldapp.draw.checking.chained import Issued, Log, Told, Void
from fieldapp.draw.events import ChainPublished, Drawn, NonceReleased, SlotIssued, Voided
from fieldapp.draw.record.codes import Receipt
from fieldapp.draw.slot_events import SlotVoided
from fieldapp.errors import FieldappError, VerificationError
from fieldapp.ids import DeviceId
from fieldapp.ledger import receipt
from fieldapp.ledger.chain import ChainId
from fieldapp.ledger.fact import Fact
from fieldapp.store.projection import Recorded
from fieldapp.store.workspace import Workspace

_KINDS = (ChainPublished, SlotIssued, NonceReleased, Drawn, Voided, SlotVoided)


def read(workspace: Workspace) -> Log:
    """Read the log itself, not the tables: a second slot or outcome is evidence too.

    What was not its maker's to say, or cannot be read, had no effect: it is counted, no more.
    """
    facts: list[tuple[int, Recorded, Fact]] = []
    passed_over = 0
    foreign = tables.unentitled(workspace.db)
    for place, event in enumerate(workspace.eventlog.recorded([one.TYPE for one in _KINDS])):
        fact = None if event.event_id in foreign else _fact(workspace, event)
        if fact is None:
            passed_over += 1
        else:
            facts.append((place, event, fact))
    issued, keys = _issued(facts)
    told = tuple(
        _told(workspace, event, fact, keys)
        for _, event, fact in facts
        if isinstance(fact, Drawn) and fact.commitment in keys
    )
    return Log(
        issued=issued,
        told=told,
        voids=tuple(
            Void(
                plan_id=fact.plan_id,
                commitment=fact.commitment,
                actor=event.actor,
                approved_by=fact.approved_by,
                reason=fact.reason,
                drawn=isinstance(fact, Voided),
            )
            for _, event, fact in facts
            if isinstance(fact, Voided | SlotVoided)
        ),
        tasks={
            row.plan_id: frozenset(
                task.object_id for task in tables.tasks(workspace.db, row.plan_id)
            )
            for row in tables.draws(workspace.db)
        },
        now_s=workspace.clock.now_ms() // 1000,
        passed_over=passed_over,
    )


def _fact(workspace: Workspace, event: Recorded) -> Fact | None:
    """Read an event; None for one of an unknown version, ill-formed, or in another's name."""
    if workspace.settling.maker_of(event).person_id != event.actor:
        return None
    try:
        return workspace.projections.fact_of(event)
    except VerificationError:
        return None


def _issued(
    facts: list[tuple[int, Recorded, Fact]],
) -> tuple[tuple[Issued, ...], dict[bytes, bytes]]:
    """Give the slots in order, and the issuer's key of each commitment."""
    tips: dict[bytes, int] = {}
    opened: dict[bytes, list[tuple[int, Receipt]]] = {}
    keys = {
        fact.commitment: fact.key
        for _, event, fact in facts
        if isinstance(fact, SlotIssued) and fact.key[:16] == event.device_id
    }
    found: list[tuple[int, SlotIssued]] = []
    for place, event, fact in facts:
        match fact:
            case ChainPublished():
                tips.setdefault(fact.tip, place)
            case NonceReleased() if fact.key == keys.get(fact.commitment):
                opened.setdefault(fact.commitment, []).append((place, Receipt.of(fact)))
            case SlotIssued() if fact.key[:16] == event.device_id:
                found.append((place, fact))
    result = []
    for place, fact in found:
        try:
            slot = slots.decode(fact.slot)
        except FieldappError:  # no slot at all; the tables have it as an incident
            continue
        openings = opened.get(slots.commitment(fact.slot), [])
        result.append(
            Issued(
                plan_id=fact.plan_id,
                slot=slot,
                commitment=slots.commitment(fact.slot),
                place=place,
                tip_place=tips.get(slot.chain_tip),
                opened_place=openings[0][0] if openings else None,
                openings=tuple(one for _, one in openings),
            )
        )
    return tuple(result), keys


def _told(workspace: Workspace, event: Recorded, fact: Drawn, keys: dict[bytes, bytes]) -> Told:
    return Told(
        plan_id=fact.plan_id,
        commitment=fact.commitment,
        seed=fact.seed,
        outcome=(fact.strata, fact.teams),
        objects=frozenset(one.object_id for group in fact.strata for one in group.drawn),
        at_s=event.at_ms // 1000,
        seen_s=_seen_s(workspace, event),
        by_issuer=keys[fact.commitment][:16] == event.device_id and fact.centre == "central",
    )


def _seen_s(workspace: Workspace, event: Recorded) -> int | None:
    """Give when a centre first signed that it had an event, seconds; None while none did."""
    row = workspace.eventlog.chain(ChainId(DeviceId(event.device_id), event.epoch))
    if row is None:
        return None
    for body, signature, centre in workspace.eventlog.receipts(row.row, event.seq):
        return receipt.verify(body, signature, centre).time_ms // 1000
    return None
