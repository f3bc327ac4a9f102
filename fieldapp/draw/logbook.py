"""Reads from a workspace's log what the checks across records need: slots, codes, outcomes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import assert_never

from fieldapp.draw import (
    agreeing,
    debts,
    openings,
    proved,
    receipted,
    registers,
    released,
    seconding,
    tables,
)
from fieldapp.draw.algorithm import slot as slots
from fieldapp.draw.algorithm.slot import Slot
from fieldapp.draw.checking.log import Bare, Group, Issued, Log, Told, Void
from fieldapp.draw.checking.replaced import InspectorSwap, ObjectSwap, Swap
from fieldapp.draw.events import (
    ChainPublished,
    Drawn,
    NonceReleased,
    ObjectReplaced,
    PlanFrozen,
    SlotIssued,
    Voided,
)
from fieldapp.draw.items import rule
from fieldapp.draw.plan_events import InspectorReplaced, PlanGrounded
from fieldapp.draw.record.codes import Receipt
from fieldapp.draw.register_events import RegisterCompared, RegisterNamed
from fieldapp.draw.seconding import Change
from fieldapp.draw.slot_events import Seconded, SlotAccepted, SlotLapsed, SlotVoided
from fieldapp.errors import FieldappError, VerificationError
from fieldapp.ledger import keys
from fieldapp.ledger.fact import Fact
from fieldapp.store.projection import Recorded
from fieldapp.store.workspace import Workspace

_DAY_S = 86_400
_OF_SLOTS = SlotIssued | SlotAccepted | NonceReleased | Drawn | Voided | SlotVoided | SlotLapsed
_OF_PLANS = ChainPublished | PlanFrozen | PlanGrounded | RegisterNamed | RegisterCompared
_KINDS = (
    ChainPublished, SlotIssued, SlotAccepted, NonceReleased, Drawn, Voided, SlotVoided, SlotLapsed,
    ObjectReplaced, InspectorReplaced, PlanFrozen, PlanGrounded, RegisterNamed, RegisterCompared,
    Seconded,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Grant:
    """A slot that its issuer signed, with whom it is for."""

    fact: SlotIssued
    slot: Slot
    place: int
    event: Recorded

    @property
    def issuer(self) -> bytes:
        return self.fact.key[:16]


_Said = list[tuple[int, Recorded, Fact]]  # with its place in the order of all nodes


def read(workspace: Workspace) -> Log:
    """Read the log itself, not the tables: a second slot or outcome is evidence too.

    What was not its maker's to say, or cannot be read, had no effect: it is counted, no more. That
    is asked here once more of every void, release, outcome and lapse, whatever the tables say.
    """
    said, passed_over = _readable(workspace)
    grants = _granted(said)
    facts: _Said = []
    for place, event, fact in said:
        if _counts(workspace, event, fact, grants):
            facts.append((place, event, fact))
        else:
            passed_over += 1
    bare = _named_only(workspace, facts)
    facts = [one for one in facts if one not in bare]
    signed = seconding.grounds_signed(facts, workspace.settling.maker_of)
    facts, waiting = seconding.settled(facts, workspace.settling.maker_of)
    facts, too_late = _without_late_lapses(facts)
    unfounded = tables.unfounded(workspace.db)
    told = tuple(
        replace(_told(workspace, event, fact, grants), stands=event.event_id not in unfounded)
        for _, event, fact in facts
        if isinstance(fact, Drawn)
    )
    standing = [one for one in facts if one[1].event_id not in unfounded]
    return Log(
        issued=_issued(workspace, facts, grants, _apart(workspace, said, grants)),
        told=told,
        voids=_voids(facts, {one.commitment for one in told if one.stands}),
        now_s=workspace.clock.now_ms() // 1000,
        chain_notice_s=rule("chain_notice_days") * _DAY_S,
        passed_over=passed_over + too_late + len(bare),
        named_only=_bare(bare),
        swaps=_swaps(workspace, standing),
        waiting=len(waiting),
        due=debts.due(workspace, standing, {place: event for place, event, _ in said}),
        standing=registers.standing(facts, signed),
    )


def _readable(workspace: Workspace) -> tuple[_Said, int]:
    """Give what was said in its maker's own name and can be read, and how much was not."""
    said: _Said = []
    foreign = tables.unentitled(workspace.db)
    events = list(workspace.eventlog.recorded([one.TYPE for one in _KINDS]))
    for place, event in enumerate(events):
        fact = None if event.event_id in foreign else _fact(workspace, event)
        if fact is not None:
            said.append((place, event, fact))
    return said, len(events) - len(said)


def _named_only(workspace: Workspace, facts: _Said) -> _Said:
    """Give the changes that nobody signed though somebody should; the tables may know more."""
    told = {bytes(event.event_id) for _, event, _ in seconding.named_only(facts)}
    told |= tables.named_only(workspace.db)
    return [one for one in facts if one[1].event_id in told]


def _bare(facts: _Said) -> tuple[Bare, ...]:
    return tuple(
        Bare(plan_id=fact.plan_id, swap=isinstance(fact, ObjectReplaced | InspectorReplaced))
        for _, _, fact in facts
        if isinstance(fact, Change)
    )


def _fact(workspace: Workspace, event: Recorded) -> Fact | None:
    """Read an event; None for one of an unknown version, ill-formed, or in another's name."""
    if not workspace.settling.maker_of(event).speaks_as(event.actor):
        return None
    try:
        return workspace.projections.fact_of(event)
    except VerificationError:
        return None


def _granted(said: _Said) -> dict[bytes, _Grant]:
    """Give the slots that the key they name signed, on its own device, by commitment."""
    found: dict[bytes, _Grant] = {}
    frozen: dict[str, bytes] = {}  # plan id → hash; the first in the common order stands
    for place, event, fact in said:
        if isinstance(fact, PlanFrozen) and agreeing.plan_agrees(fact):
            frozen.setdefault(fact.plan_id, fact.plan_hash)
        if not isinstance(fact, SlotIssued) or fact.key[:16] != event.device_id:
            continue
        try:
            slot = slots.decode(fact.slot)
            keys.verify(fact.key, slots.SIGNED_AS + fact.slot, fact.signature)
        except FieldappError:  # no slot at all; the tables have it as an incident
            continue
        if frozen.get(fact.plan_id) != slot.plan_hash:
            continue  # one plan has one name, and a slot is over the plan that it is for
        if fact.commitment == slots.commitment(fact.slot):
            found.setdefault(fact.commitment, _Grant(fact, slot, place, event))
    return found


def _counts(
    workspace: Workspace, event: Recorded, fact: Fact, grants: dict[bytes, _Grant]
) -> bool:
    """Tell whether an event comes from whom it may, and signed where it must be."""
    if isinstance(fact, _OF_PLANS | Seconded):
        return registers.may_say(workspace, event, fact)
    if isinstance(fact, ObjectReplaced | InspectorReplaced):
        return any(
            one.fact.plan_id == fact.plan_id and _changes(workspace, event, one)
            for one in grants.values()
        )
    assert isinstance(fact, _OF_SLOTS), "the kinds asked for"
    db = workspace.db
    grant = grants.get(fact.commitment)
    if grant is None or grant.fact.plan_id != fact.plan_id:
        return False
    device, issuer = event.device_id == grant.slot.device_id, event.device_id == grant.issuer
    overdue = event.at_ms > grant.slot.expiry_s * 1000
    match fact:
        case SlotIssued():
            return issuer
        case SlotAccepted():
            return device
        case Voided():
            return _changes(workspace, event, grant)
        case NonceReleased():
            return (
                (device or issuer)
                and fact.key == grant.fact.key
                and openings.contributed(db, fact) is not None
            )
        case Drawn() | SlotVoided():
            told = isinstance(fact, Drawn)
            late = issuer and overdue
            return device or (late and (told or not released.can_be_told(db, fact.plan_id)))
        case SlotLapsed():
            seen_s = receipted.seen_s(workspace, event)
            in_time = seen_s is not None and seen_s <= grant.slot.expiry_s
            return issuer and not device and overdue and not in_time
        case _:
            assert_never(fact)


def _changes(workspace: Workspace, event: Recorded, grant: _Grant) -> bool:
    """Tell whether a device may change what was drawn: the slot's, or the issuer that told it."""
    if event.device_id == grant.slot.device_id:
        return True
    done = tables.draw(workspace.db, grant.fact.plan_id)
    told_it = done is not None and done.device_id == event.device_id
    return told_it and event.device_id == grant.issuer


def _without_late_lapses(facts: _Said) -> tuple[_Said, int]:
    """Leave out the lapses of slots that had been taken or opened, and say how many."""
    taken: set[bytes] = set()
    kept: _Said = []
    for one in facts:
        fact = one[2]
        if isinstance(fact, SlotAccepted | NonceReleased | SlotVoided):
            taken.add(fact.commitment)
        if not (isinstance(fact, SlotLapsed) and fact.commitment in taken):
            kept.append(one)
    return kept, len(facts) - len(kept)


def _apart(workspace: Workspace, said: _Said, grants: dict[bytes, _Grant]) -> set[bytes]:
    """Give the slots that were opened in two ways; what their issuer wrote counts as it stands."""
    found: dict[bytes, list[tuple[Recorded, NonceReleased]]] = {}
    for _, event, fact in said:
        grant = grants.get(fact.commitment) if isinstance(fact, NonceReleased) else None
        if grant is None or not isinstance(fact, NonceReleased) or fact.key != grant.fact.key:
            continue
        if event.device_id == grant.issuer or _counts(workspace, event, fact, grants):
            found.setdefault(fact.commitment, []).append((event, fact))
    return {commitment for commitment, of in found.items() if openings.apart(workspace.db, of)}


def _issued(
    workspace: Workspace, facts: _Said, grants: dict[bytes, _Grant], apart: set[bytes]
) -> tuple[Issued, ...]:
    """Give the slots in order, with where their chain was published and their code opened."""
    tips: dict[tuple[bytes, bytes], tuple[int, int]] = {}  # by publisher: place, and when
    opened: dict[bytes, list[tuple[int, Receipt]]] = {}
    beyond: set[bytes] = set()
    for place, event, fact in facts:
        if isinstance(fact, ChainPublished):
            tips.setdefault((event.device_id, fact.tip), (place, event.at_ms // 1000))
        elif isinstance(fact, NonceReleased):
            opened.setdefault(fact.commitment, []).append((place, Receipt.of(fact)))
            if openings.beyond(workspace.db, fact):
                beyond.add(fact.commitment)
    return tuple(
        Issued(
            plan_id=grant.fact.plan_id,
            slot=grant.slot,
            issuer=grant.fact.key,
            commitment=commitment,
            place=grant.place,
            tip_place=tips.get((grant.issuer, grant.slot.chain_tip), (None, None))[0],
            tip_at_s=tips.get((grant.issuer, grant.slot.chain_tip), (None, None))[1],
            at_s=grant.event.at_ms // 1000,
            seen_s=receipted.seen_s(workspace, grant.event),
            opened_place=opened[commitment][0][0] if commitment in opened else None,
            openings=tuple(one for _, one in opened.get(commitment, [])),
            beyond=commitment in beyond,
            opened_apart=commitment in apart,
        )
        for commitment, grant in grants.items()
    )


def _voids(facts: _Said, told: set[bytes]) -> tuple[Void, ...]:
    """Give what was given up; nothing voids an open code, wherever the void lies in the order.

    A void of an open code is kept as long as the outcome is not told, and nothing once it is; a
    draw is void only if it was told.
    """
    opened = {fact.commitment for _, _, fact in facts if isinstance(fact, NonceReleased)}
    found: dict[tuple[bytes, bool], Void] = {}
    for _, event, fact in facts:
        if not isinstance(fact, Voided | SlotVoided | SlotLapsed):
            continue
        void = _void(event, fact)
        late = isinstance(fact, SlotVoided) and fact.commitment in opened
        if fact.commitment in told if late else void.drawn and fact.commitment not in told:
            continue
        found.setdefault((void.commitment, void.drawn), replace(void, opened=late))
    return tuple(found.values())


def _void(event: Recorded, fact: Voided | SlotVoided | SlotLapsed) -> Void:
    lapsed = isinstance(fact, SlotLapsed)
    return Void(
        plan_id=fact.plan_id,
        commitment=fact.commitment,
        actor=event.actor,
        approved_by="" if isinstance(fact, SlotLapsed) else fact.approved_by,
        reason="lapsed" if isinstance(fact, SlotLapsed) else fact.reason,
        drawn=isinstance(fact, Voided),
        lapsed=lapsed,
        signed=seconding.waits(fact),
    )


def _swaps(workspace: Workspace, facts: _Said) -> tuple[Swap, ...]:
    """Give the replacements that came after their plan's outcome, which stands."""
    drawn: dict[str, bytes] = {}  # plan id → commitment
    swaps: list[Swap] = []
    for _, event, fact in facts:
        match fact:
            case Drawn():
                drawn.setdefault(fact.plan_id, fact.commitment)
            case ObjectReplaced() if fact.plan_id in drawn:
                swaps.append(
                    ObjectSwap(
                        plan_id=fact.plan_id, commitment=drawn[fact.plan_id],
                        object_id=fact.object_id, successor=fact.successor,
                        inspectors=fact.inspectors, missing=fact.missing, reason=fact.reason,
                        actor=event.actor, approved_by=fact.approved_by,
                        signed=seconding.waits(fact),
                        unproved=not fact.evidence and proved.needs_file(fact.reason),
                        absent=sum(not workspace.blobs.has(one) for one in fact.evidence),
                    )
                )  # fmt: skip
            case InspectorReplaced() if fact.plan_id in drawn:
                swaps.append(
                    InspectorSwap(
                        plan_id=fact.plan_id, commitment=drawn[fact.plan_id],
                        object_id=fact.object_id, leaving=fact.leaving,
                        joining=fact.joining, reason=fact.reason, actor=event.actor,
                        approved_by=fact.approved_by, signed=seconding.waits(fact),
                    )
                )  # fmt: skip
            case _:
                pass  # no replacement
    return tuple(swaps)


def _told(workspace: Workspace, event: Recorded, fact: Drawn, grants: dict[bytes, _Grant]) -> Told:
    return Told(
        plan_id=fact.plan_id,
        commitment=fact.commitment,
        seed=fact.seed,
        outcome=agreeing.outcome_of(fact),
        groups=tuple(
            Group(
                drawn=tuple(one.object_id for one in group.drawn),
                reserve=tuple(one.object_id for one in group.reserve),
            )
            for group in fact.strata
        ),
        at_s=event.at_ms // 1000,
        seen_s=receipted.seen_s(workspace, event),
        by_issuer=grants[fact.commitment].issuer == event.device_id and fact.centre == "central",
    )
