"""What device and centre told each other about a slot, as rows: asked, taken, sealed, opened."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, assert_never

from fieldapp.draw.centre.shares import MOST
from fieldapp.draw.events import SlotIssued
from fieldapp.draw.record.transcript import Release, Signed
from fieldapp.draw.slot_events import (
    CentreRefused,
    ReceiptPrepared,
    ReleaseAsked,
    SealedShare,
    ShareOpened,
    SlotAccepted,
    SlotRequested,
)
from fieldapp.ledger import dcbor
from fieldapp.store.database import Connection
from fieldapp.store.projection import Projecting, Recorded, Table

Letter = (
    SlotRequested | SlotAccepted | ReceiptPrepared | ReleaseAsked | CentreRefused | ShareOpened
)
FACTS: Final = (
    SlotRequested, SlotAccepted, ReceiptPrepared, ReleaseAsked, CentreRefused, ShareOpened,
)  # fmt: skip
TABLES: Final = (
    Table("draw_makers", {"plan_id": str, "device_id": bytes, "unit": str}, pk="plan_id"),
    Table(
        "draw_requests",
        {"plan_id": str, "device_id": bytes, "vrf_key": bytes, "beacon_round": str, "at_ms": int},
        pk=("plan_id", "device_id"),
    ),
    Table(
        "draw_accepted",
        {"commitment": bytes, "head": bytes, "threshold": int, "proof_sha256": bytes,
         "shares": bytes},
        pk="commitment",
    ),
    Table(
        "draw_prepared",
        {"commitment": bytes, "head": bytes, "key": bytes, "signature": bytes},
        pk="commitment",
    ),
    Table(
        "draw_asked",
        {"commitment": bytes, "plan_id": str, "head": bytes, "witnesses": bytes},
        pk="commitment",
    ),
    Table("draw_refused", {"plan_id": str, "reason": str, "at_ms": int}, pk="plan_id"),
    Table(
        "draw_shares", {"commitment": bytes, "number": int, "share": bytes},
        pk=("commitment", "number"),
    ),
)  # fmt: skip


ISSUERS: Final = frozenset({"slot_issuer", "centre"})  # roles whose slots count on other devices


def take_maker(p: Projecting, event: Recorded, plan_id: str) -> None:
    """Keep which device froze a plan: only it may ask for the plan's slot, and draw."""
    p.db.execute(
        "INSERT OR IGNORE INTO draw_makers VALUES (?, ?, ?)",
        (plan_id, event.device_id, p.maker_of(event).unit),
    )


def is_maker(db: Connection, device_id: bytes, plan_id: str) -> bool:
    """Tell whether a device froze a plan."""
    row = db.execute("SELECT device_id FROM draw_makers WHERE plan_id = ?", (plan_id,)).fetchone()
    return row is not None and bytes(row[0]) == device_id


def may_answer(p: Projecting, event: Recorded, plan_id: str) -> bool:
    """Tell whether a device may answer for a plan: a centre, or its unit's slot issuer."""
    row = p.db.execute("SELECT unit FROM draw_makers WHERE plan_id = ?", (plan_id,)).fetchone()
    maker = p.maker_of(event)
    return row is not None and (
        maker.role == "centre" or (maker.role in ISSUERS and maker.unit == row[0])
    )


def may_issue(p: Projecting, event: Recorded, fact: SlotIssued, to: bytes) -> bool:
    """Tell whether a slot counts: the plan's own device's to itself, or a centre's, asked for it.

    Whoever issues, the slot is for the device that froze the plan, and signed by its own key.
    """
    if fact.key[:16] != event.device_id or not is_maker(p.db, to, fact.plan_id):
        return False
    if fact.centre == "local":
        return event.device_id == to
    return (
        event.device_id != to
        and requested(p.db, fact.plan_id)
        and may_answer(p, event, fact.plan_id)
    )


def take_request(db: Connection, event: Recorded, fact: SlotRequested) -> None:
    """Keep the request of the device that froze the plan; the first stands."""
    if not is_maker(db, event.device_id, fact.plan_id):
        return
    chosen = None if fact.beacon_round is None else str(fact.beacon_round)  # beyond SQLite's
    db.execute(
        "INSERT OR IGNORE INTO draw_requests VALUES (?, ?, ?, ?, ?)",
        (fact.plan_id, event.device_id, fact.vrf_key, chosen, event.at_ms),
    )


def take_device(db: Connection, event: Recorded, fact: SlotAccepted | ReleaseAsked) -> None:
    """Keep what the slot's own device says; the first of each kind stands."""
    match fact:
        case SlotAccepted():
            shares = [
                [one.auditor, one.number, one.sealed]
                for one in fact.shares[:MOST]
                if 1 <= one.number <= MOST
            ]
            db.execute(
                "INSERT INTO draw_accepted VALUES (?, ?, ?, ?, ?) ON CONFLICT (commitment)"
                " DO UPDATE SET head = excluded.head, threshold = excluded.threshold,"
                " proof_sha256 = excluded.proof_sha256, shares = excluded.shares"
                " WHERE draw_accepted.threshold = 0",  # there was no auditor yet
                (fact.commitment, event.event_id, max(0, min(fact.threshold, MOST)),
                 fact.proof_sha256, dcbor.encode(shares)),
            )  # fmt: skip
        case ReleaseAsked():
            db.execute(
                "INSERT OR IGNORE INTO draw_asked VALUES (?, ?, ?, ?)",
                (fact.commitment, fact.plan_id, event.event_id, fact.witnesses_sha256),
            )
        case _:
            assert_never(fact)


def take_centre(db: Connection, event: Recorded, fact: ReceiptPrepared | CentreRefused) -> None:
    """Keep what the issuing centre says; the first of each kind stands."""
    match fact:
        case ReceiptPrepared():
            db.execute(
                "INSERT OR IGNORE INTO draw_prepared VALUES (?, ?, ?, ?)",
                (fact.commitment, fact.head, fact.key, fact.signature),
            )
        case CentreRefused():
            db.execute(
                "INSERT OR IGNORE INTO draw_refused VALUES (?, ?, ?)",
                (fact.plan_id, fact.reason, event.at_ms),
            )
        case _:
            assert_never(fact)


def take_share(db: Connection, event: Recorded, fact: ShareOpened) -> None:
    """Keep an opened share if it comes from the auditor it was sealed to."""
    taken = accepted(db, fact.commitment)
    shares = taken.shares if taken else ()
    if not any((one.auditor, one.number) == (event.device_id, fact.number) for one in shares):
        return
    db.execute(
        "INSERT OR IGNORE INTO draw_shares VALUES (?, ?, ?)",
        (fact.commitment, fact.number, fact.share),
    )


@dataclass(frozen=True, slots=True)
class Request:
    """A plan whose own device asked for a slot."""

    plan_id: str
    device_id: bytes
    vrf_key: bytes
    beacon_round: int | None


@dataclass(frozen=True, slots=True)
class Accepted:
    """A slot as its device took it, with the deposit of its proof."""

    head: bytes  # the event's id
    threshold: int
    proof_sha256: bytes
    shares: tuple[SealedShare, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """A device's wish to have its code opened."""

    commitment: bytes
    plan_id: str
    head: bytes
    witnesses_sha256: bytes


def open_requests(db: Connection) -> list[Request]:
    """Give the requests that no slot answers and no refusal."""
    rows = db.execute(
        "SELECT r.plan_id, r.device_id, r.vrf_key, r.beacon_round FROM draw_requests r"
        " WHERE r.plan_id NOT IN (SELECT plan_id FROM draw_slots)"
        " AND r.plan_id NOT IN (SELECT plan_id FROM draw_refused) ORDER BY r.at_ms, r.plan_id"
    )
    return [
        Request(row[0], bytes(row[1]), bytes(row[2]), None if row[3] is None else int(row[3]))
        for row in rows
    ]


def requested(db: Connection, plan_id: str) -> bool:
    """Tell whether the plan's own device asked for a slot."""
    found = db.execute("SELECT 1 FROM draw_requests WHERE plan_id = ?", (plan_id,))
    return found.fetchone() is not None


def refusal(db: Connection, plan_id: str) -> str | None:
    """Give the error code with which the centre refused a plan, None when it did not."""
    row = db.execute("SELECT reason FROM draw_refused WHERE plan_id = ?", (plan_id,)).fetchone()
    return row[0] if row else None


def accepted(db: Connection, commitment: bytes) -> Accepted | None:
    """Give how a slot was taken, None before."""
    row = db.execute(
        "SELECT head, threshold, proof_sha256, shares FROM draw_accepted WHERE commitment = ?",
        (commitment,),
    ).fetchone()
    if row is None:
        return None
    shares = tuple(
        SealedShare(auditor=auditor, number=number, sealed=sealed)
        for auditor, number, sealed in dcbor.decode(bytes(row[3]))
    )
    return Accepted(bytes(row[0]), row[1], bytes(row[2]), shares)


def prepared(db: Connection, commitment: bytes) -> Release | None:
    """Give the receipt that was signed beforehand, None when there is none."""
    row = db.execute(
        "SELECT head, key, signature FROM draw_prepared WHERE commitment = ?", (commitment,)
    ).fetchone()
    return Release(bytes(row[0]), Signed(bytes(row[1]), bytes(row[2]))) if row else None


def asked(db: Connection, commitment: bytes) -> Asked | None:
    """Give the device's wish to open a slot's code, None before."""
    row = db.execute(
        "SELECT commitment, plan_id, head, witnesses FROM draw_asked WHERE commitment = ?",
        (commitment,),
    ).fetchone()
    return Asked(bytes(row[0]), row[1], bytes(row[2]), bytes(row[3])) if row else None


def opened_shares(db: Connection, commitment: bytes) -> dict[int, bytes]:
    """Give the shares of a deposit that auditors opened, by number."""
    rows = db.execute("SELECT number, share FROM draw_shares WHERE commitment = ?", (commitment,))
    return {row[0]: bytes(row[1]) for row in rows}
