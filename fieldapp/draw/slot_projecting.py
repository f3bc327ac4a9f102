"""From a slot's events to rows: issued, opened, lapsed; and who may say each of these."""

from __future__ import annotations

import json
from typing import Final, assert_never

from fieldapp.draw import released, witnessed
from fieldapp.draw.algorithm import slot as slots
from fieldapp.draw.algorithm.slot import Slot
from fieldapp.draw.centre import correspondence, lapses
from fieldapp.draw.centre.correspondence import Letter
from fieldapp.draw.events import Drawn, NonceReleased, SlotIssued, Voided, Witnessed
from fieldapp.draw.slot_events import (
    CentreRefused,
    ReceiptPrepared,
    ReleaseAsked,
    RequestDeclined,
    ShareOpened,
    SlotAccepted,
    SlotLapsed,
    SlotRequested,
    SlotRequestedOfAny,
    SlotVoided,
)
from fieldapp.errors import FieldappError
from fieldapp.store.database import Connection
from fieldapp.store.projection import Projecting, Recorded, Table

_CHAINS = Table(
    "draw_chains",
    {
        "chain_id": str,
        "publisher": bytes,
        "tip": bytes,
        "length": int,
        "used": int,
        "published_ms": int,
    },
    pk=("chain_id", "publisher"),
)
_SLOTS = Table(
    "draw_slots",
    {"plan_id": str, "commitment": bytes, "slot": bytes, "slot_index": int, "centre": str,
     "key": bytes, "signature": bytes, "issued_ms": int, "nonce": bytes, "head": bytes,
     "release_key": bytes, "release_signature": bytes, "beacon_round": str, "beacon": bytes},
    pk="plan_id",
)  # fmt: skip
_INCIDENTS = Table(
    "draw_incidents",
    {"event_id": bytes, "plan_id": str, "kind": str, "device_id": bytes, "at_ms": int},
    pk="event_id",
)

_GIVEN_UP = Table(
    "draw_given_up",
    {"commitment": bytes, "event_id": bytes, "device_id": bytes, "at_ms": int},
    pk="commitment",
)

TABLES: Final = (_CHAINS, _SLOTS, _INCIDENTS, _GIVEN_UP)
_LARGEST: Final = (1 << 63) - 1


def correspond(p: Projecting, event: Recorded, fact: Letter) -> None:
    """Keep what one side said, if it is that side's to say."""
    db = p.db
    match fact:
        case SlotRequested() | SlotRequestedOfAny():
            correspondence.take_request(db, event, fact)
        case SlotAccepted() | ReleaseAsked():
            if of_the_drawing_device(db, event, fact.commitment):
                correspondence.take_device(db, event, fact)
                witnessed.take_head(db, event, fact.commitment, event.event_id)
        case ReceiptPrepared():
            if of_the_issuer(db, event, fact):
                correspondence.take_centre(db, event, fact)
        case CentreRefused() | RequestDeclined():
            if correspondence.may_answer(p, event, fact.plan_id):
                correspondence.take_centre(db, event, fact)
        case ShareOpened():
            _take_share(p, event, fact)
        case SlotLapsed():
            _take_lapse(db, event, fact)
        case _:
            assert_never(fact)


def _take_share(p: Projecting, event: Recorded, fact: ShareOpened) -> None:
    """Keep an opened share: of an expired slot, by the enrolled auditor it was sealed to."""
    db = p.db
    row = db.execute(
        "SELECT slot FROM draw_slots WHERE commitment = ?", (fact.commitment,)
    ).fetchone()
    taken = correspondence.accepted(db, fact.commitment)
    if row is None or taken is None:
        return
    sealed_to = {(one.auditor, one.number) for one in taken.shares}
    entitled = p.maker_of(event).role == correspondence.AUDITOR
    if not entitled or (event.device_id, fact.number) not in sealed_to:
        incident(db, event, fact.plan_id, "share_by_another")
    elif event.at_ms <= slots.decode(row[0]).expiry_s * 1000:
        incident(db, event, fact.plan_id, "share_opened_early")
    else:
        correspondence.take_share(db, fact)


def of_the_drawing_device(db: Connection, event: Recorded, commitment: bytes) -> bool:
    """Tell whether an event comes from the device that the slot was issued to."""
    row = db.execute("SELECT slot FROM draw_slots WHERE commitment = ?", (commitment,)).fetchone()
    return row is not None and slots.decode(row[0]).device_id == event.device_id


def of_the_issuer(
    db: Connection, event: Recorded, fact: NonceReleased | Drawn | ReceiptPrepared
) -> bool:
    """Tell whether an event comes from the centre that issued the slot, and in its time.

    The outcome is the device's to tell until the slot expires; then the centre tells it.
    """
    row = db.execute(
        "SELECT key, slot FROM draw_slots WHERE commitment = ? AND centre = 'central'",
        (fact.commitment,),
    ).fetchone()
    if row is None or bytes(row[0])[:16] != event.device_id:
        return False
    return not isinstance(fact, Drawn) or event.at_ms > slots.decode(row[1]).expiry_s * 1000


def may_change(db: Connection, device_id: bytes, plan_id: str) -> bool:
    """Tell whether a device may replace in, or void, what was drawn.

    The device of the slot may, and so may the centre where it had to tell the outcome itself: the
    device is lost, and somebody must be able to act on what was drawn.
    """
    row = db.execute(
        "SELECT s.slot, r.device_id FROM draw_slots s LEFT JOIN draw_results r USING (plan_id)"
        " WHERE plan_id = ?",
        (plan_id,),
    ).fetchone()
    if row is None:
        return False
    told_it = row[1] is not None and bytes(row[1]) == device_id
    return told_it or slots.decode(row[0]).device_id == device_id


def may_give_up(db: Connection, event: Recorded, fact: SlotVoided) -> bool:
    """Tell whether an event may give up a closed slot: its device; its issuer after expiry.

    The issuer only where no outcome can come to light: else it must tell the outcome.
    """
    if of_the_drawing_device(db, event, fact.commitment):
        return True
    row = db.execute(
        "SELECT key, s.slot FROM draw_slots s JOIN draw_plans USING (plan_id)"
        " WHERE plan_id = ? AND commitment = ?",
        (fact.plan_id, fact.commitment),
    ).fetchone()
    if row is None or bytes(row[0])[:16] != event.device_id:
        return False
    overdue = event.at_ms > slots.decode(row[1]).expiry_s * 1000
    return overdue and not released.can_be_told(db, fact.plan_id)


def stored(number: int) -> int:
    """Keep a foreign event's 64-bit integer within what SQLite stores."""
    return max(-_LARGEST, min(number, _LARGEST))


def incident(db: Connection, event: Recorded, plan_id: str, kind: str) -> None:
    """Keep that an event contradicts another, or was not its maker's to write."""
    db.execute(
        "INSERT OR REPLACE INTO draw_incidents VALUES (?, ?, ?, ?, ?)",
        (event.event_id, plan_id, kind, event.device_id, event.at_ms),
    )


def known(db: Connection, table: str, plan_id: str) -> bool:
    """Tell whether a table of ours has a row for a plan."""
    query = f"SELECT 1 FROM {table} WHERE plan_id = ?"  # noqa: S608 -- our own table names
    return db.execute(query, (plan_id,)).fetchone() is not None


_STATES: Final = ("frozen", "slot", "opened", "drawn", "voided")


def advance(db: Connection, plan_id: str, state: str) -> None:
    """Move a plan on to `state`; never back, whatever a late event says."""
    earlier = json.dumps(_STATES[: _STATES.index(state)])
    db.execute(
        "UPDATE draw_plans SET state = ? WHERE plan_id = ?"
        " AND state IN (SELECT value FROM json_each(?))",
        (state, plan_id, earlier),
    )


def take_slot(p: Projecting, event: Recorded, fact: SlotIssued) -> None:
    """Keep a plan's slot, if it comes from whom it may."""
    db = p.db
    try:
        slot = slots.decode(fact.slot)
    except FieldappError:
        incident(db, event, fact.plan_id, "slot_malformed")
        return
    if fact.commitment != slots.commitment(fact.slot):
        incident(db, event, fact.plan_id, "slot_malformed")
        return
    if not correspondence.may_issue(p, event, fact, slot.device_id):
        incident(db, event, fact.plan_id, "slot_not_of_a_centre")
        return
    if not _of_own_chain(db, event, slot):
        incident(db, event, fact.plan_id, "slot_of_another_chain")
        return
    if not _of_the_plan(db, fact.plan_id, slot):
        incident(db, event, fact.plan_id, "slot_of_another_plan")
        return
    if known(db, "draw_slots", fact.plan_id):
        incident(db, event, fact.plan_id, "slot_repeated")
        return
    db.execute(
        f"INSERT INTO draw_slots VALUES ({', '.join('?' * 8)}{', NULL' * 6})",  # noqa: S608 -- as above
        (fact.plan_id, fact.commitment, fact.slot, slot.index, fact.centre, fact.key,
         fact.signature, event.at_ms),
    )  # fmt: skip
    db.execute(
        "UPDATE draw_chains SET used = max(used, ?) WHERE chain_id = ? AND publisher = ?",
        (slot.index, slot.chain_id.decode(errors="replace"), event.device_id),
    )
    correspondence.forget_wait(db, fact.plan_id)
    advance(db, fact.plan_id, "slot")


def _of_own_chain(db: Connection, event: Recorded, slot: Slot) -> bool:
    """Tell whether a slot's number is of a chain that its own issuer published before it."""
    row = db.execute(
        "SELECT 1 FROM draw_chains WHERE chain_id = ? AND publisher = ? AND tip = ?",
        (slot.chain_id.decode(errors="replace"), event.device_id, slot.chain_tip),
    ).fetchone()
    return row is not None


def _of_the_plan(db: Connection, plan_id: str, slot: Slot) -> bool:
    """Tell whether a slot is over the very plan and lists that its event names."""
    row = db.execute(
        "SELECT plan_hash, register_root, register_size, roster_root, roster_size"
        " FROM draw_plans WHERE plan_id = ?",
        (plan_id,),
    ).fetchone()
    return row is not None and tuple(row) == (
        slot.plan_hash, slot.register_root, stored(slot.register_size), slot.roster_root,
        stored(slot.roster_size),
    )  # fmt: skip


def take_release(db: Connection, event: Recorded, fact: NonceReleased) -> None:
    """Keep the code of a slot, if its issuer opened it."""
    if not released.by_issuer(db, event, fact):
        incident(db, event, fact.plan_id, "released_by_another")
        return
    own = fact.key[:16] == event.device_id
    if own and of_the_drawing_device(db, event, fact.commitment):  # its head lies right below
        witnessed.take_head(db, event, fact.commitment, fact.head)
    first = db.execute(
        "UPDATE draw_slots SET nonce = ?, head = ?, release_key = ?, release_signature = ?,"
        " beacon_round = ?, beacon = ? WHERE plan_id = ? AND commitment = ? AND nonce IS NULL",
        (fact.nonce, fact.head, fact.key, fact.signature,
         None if fact.beacon_round is None else str(fact.beacon_round),  # beyond SQLite's integers
         fact.beacon_randomness, fact.plan_id, fact.commitment),
    )  # fmt: skip
    correspondence.forget_wait(db, fact.plan_id)
    if first.rowcount:
        _take_back(db, fact)
        advance(db, fact.plan_id, "opened")


def give_up(db: Connection, event: Recorded, fact: SlotVoided) -> None:
    """Close a slot whose code is closed; whoever has seen the code has seen the outcome."""
    done = db.execute(
        "UPDATE draw_plans SET state = 'voided' WHERE plan_id = ? AND state = 'slot'",
        (fact.plan_id,),
    )
    if not done.rowcount:
        incident(db, event, fact.plan_id, "voided_too_late")
        return
    db.execute(
        "INSERT INTO draw_given_up VALUES (?, ?, ?, ?)",
        (fact.commitment, event.event_id, event.device_id, event.at_ms),
    )


def _take_back(db: Connection, fact: NonceReleased) -> None:
    """Undo that a slot was given up: its code is open, whichever of the two came first here.

    The order of receipts, or of clocks, says nothing about who had read the code aloud by then.
    """
    given_up = db.execute(
        "DELETE FROM draw_given_up WHERE commitment = ? RETURNING event_id, device_id, at_ms",
        (fact.commitment,),
    ).fetchall()
    for event_id, device_id, at_ms in given_up:
        db.execute("UPDATE draw_plans SET state = 'slot' WHERE plan_id = ?", (fact.plan_id,))
        db.execute(
            "INSERT OR REPLACE INTO draw_incidents VALUES (?, ?, 'voided_too_late', ?, ?)",
            (event_id, fact.plan_id, device_id, at_ms),
        )


def _take_lapse(db: Connection, event: Recorded, fact: SlotLapsed) -> None:
    """Close a slot that nobody took before it expired; its plan may be asked for anew.

    Only its issuer says so, and only after the expiry. Once the slot was taken or opened an
    outcome may be known: then nothing lapses any more.
    """
    row = db.execute(
        "SELECT s.slot, s.key, s.issued_ms, p.state FROM draw_slots s JOIN draw_plans p"
        " USING (plan_id) WHERE plan_id = ? AND commitment = ? AND centre = 'central'",
        (fact.plan_id, fact.commitment),
    ).fetchone()
    if row is None or bytes(row[1])[:16] != event.device_id:
        incident(db, event, fact.plan_id, "by_another_device")
        return
    slot = slots.decode(row[0])
    if event.at_ms <= slot.expiry_s * 1000:
        incident(db, event, fact.plan_id, "lapsed_too_early")
        return
    if row[3] != "slot" or correspondence.accepted(db, fact.commitment) is not None:
        incident(db, event, fact.plan_id, "lapsed_too_late")
        return
    chain_id = slot.chain_id.decode(errors="replace")
    correspondence.take_lapse(db, event, fact, (slot.device_id, row[2], chain_id, slot.index))
    db.execute("DELETE FROM draw_slots WHERE plan_id = ?", (fact.plan_id,))
    db.execute("UPDATE draw_plans SET state = 'frozen' WHERE plan_id = ?", (fact.plan_id,))


_OfSlot = (
    SlotAccepted | ReleaseAsked | ReceiptPrepared | Witnessed | NonceReleased | Drawn | Voided
    | SlotVoided | SlotLapsed | ShareOpened
)  # fmt: skip


def after_lapse(db: Connection, event: Recorded, fact: object) -> bool:
    """Tell whether a step is about a slot that has lapsed: an incident, without effect."""
    if not isinstance(fact, _OfSlot) or not lapses.has_lapsed(db, fact.commitment):
        return False
    incident(db, event, fact.plan_id, "after_lapse")
    return True


def of_another(db: Connection, event: Recorded, fact: object) -> bool:
    """Tell whether a step names one plan's slot and another plan: an incident, without effect.

    A slot that is not known here is left to those who ask whose it is.
    """
    if not isinstance(fact, _OfSlot):
        return False
    rows = db.execute(
        "SELECT plan_id, commitment FROM draw_slots WHERE plan_id = ? OR commitment = ?",
        (fact.plan_id, fact.commitment),
    ).fetchall()
    if all((row[0], bytes(row[1])) == (fact.plan_id, fact.commitment) for row in rows):
        return False
    incident(db, event, fact.plan_id, "of_another_slot")
    return True
