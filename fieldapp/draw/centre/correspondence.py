"""What device and centre told each other about a slot, as rows: asked, taken, sealed, opened."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final, assert_never

from fieldapp.draw.centre import lapses
from fieldapp.draw.centre.lapses import LAPSED
from fieldapp.draw.events import SlotIssued
from fieldapp.draw.record.transcript import Release, Signed
from fieldapp.draw.slot_events import (
    CentreRefused,
    ReceiptPrepared,
    ReleaseAsked,
    RequestDeclined,
    SealedShare,
    ShareOpened,
    SlotAccepted,
    SlotLapsed,
    SlotRequested,
    SlotRequestedOfAny,
)
from fieldapp.errors import Code
from fieldapp.ledger import dcbor
from fieldapp.ledger.shares import MOST
from fieldapp.store.database import Connection
from fieldapp.store.projection import Projecting, Recorded, Table

Letter = (
    SlotRequested | SlotRequestedOfAny | SlotAccepted | ReceiptPrepared | ReleaseAsked
    | CentreRefused | RequestDeclined | ShareOpened | SlotLapsed
)  # fmt: skip
FACTS: Final = (
    SlotRequested, SlotRequestedOfAny, SlotAccepted, ReceiptPrepared, ReleaseAsked, CentreRefused,
    RequestDeclined, ShareOpened, SlotLapsed,
)  # fmt: skip
TABLES: Final = (
    Table("draw_makers", {"plan_id": str, "device_id": bytes, "unit": str}, pk="plan_id"),
    Table(
        "draw_requests",
        {"plan_id": str, "device_id": bytes, "vrf_key": bytes, "beacon_round": str, "at_ms": int,
         "centre": bytes},
        pk="plan_id",
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
    Table(
        "draw_refused", {"plan_id": str, "reason": str, "at_ms": int, "said": str},
        pk="plan_id",
    ),
    Table("draw_waits", {"plan_id": str, "reason": str, "at_ms": int}, pk="plan_id"),
    LAPSED,
    Table(
        "draw_shares", {"commitment": bytes, "number": int, "share": bytes},
        pk=("commitment", "number"),
    ),
)  # fmt: skip


ISSUERS: Final = frozenset({"slot_issuer", "centre"})  # roles whose slots count on other devices
AUDITOR: Final = "auditor"
PASSING: Final = frozenset(
    one.value
    for one in (
        Code.DRAW_PLAN_UNKNOWN,  # the plan, or its lists, have not arrived yet
        Code.DRAW_LISTS_MISSING,
        Code.DRAW_CHANGE_WAITS,  # the plan names its objects, and its second person's word is due
        Code.DEVICE_UNKNOWN,  # its card is not enrolled yet
        Code.DRAW_CHAIN_USED_UP,  # until the next chain
        Code.DRAW_REQUEST_AHEAD,  # until its clock, or the order of receipts, allows an answer
        Code.DRAW_DEPOSIT_INCOMPLETE,  # until the device has left its proof
    )
)


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


def unit_of(db: Connection, plan_id: str) -> str | None:
    """Give the unit of the device that froze a plan."""
    row = db.execute("SELECT unit FROM draw_makers WHERE plan_id = ?", (plan_id,)).fetchone()
    return row[0] if row else None


def may_answer(p: Projecting, event: Recorded, plan_id: str) -> bool:
    """Tell whether a device may answer for a plan: who was asked, if it is entitled to it."""
    row = p.db.execute(
        "SELECT m.unit, r.centre FROM draw_makers m LEFT JOIN draw_requests r USING (plan_id)"
        " WHERE plan_id = ?",
        (plan_id,),
    ).fetchone()
    if row is None or (row[1] is not None and bytes(row[1]) != event.device_id):
        return False
    maker = p.maker_of(event)
    return may_serve(maker.role, maker.unit, row[0])


def may_serve(role: str, unit: str, of_unit: str) -> bool:
    """Tell whether a device of a role and unit may issue slots to a unit's devices."""
    return role == "centre" or (role in ISSUERS and unit == of_unit)


def may_issue(p: Projecting, event: Recorded, fact: SlotIssued, to: bytes) -> bool:
    """Tell whether a slot counts: the plan's own device's to itself, or a centre's, asked for it.

    Whoever issues, the slot is for the device that froze the plan, and signed by its own key.
    """
    if fact.key[:16] != event.device_id or not is_maker(p.db, to, fact.plan_id):
        return False
    if fact.centre == "local":  # never after a centre's that lapsed
        return event.device_id == to and lapses.lapse_of(p.db, fact.plan_id) is None
    return (
        event.device_id != to
        and requested(p.db, fact.plan_id)
        and may_answer(p, event, fact.plan_id)
    )


def take_request(
    db: Connection, event: Recorded, fact: SlotRequested | SlotRequestedOfAny
) -> None:
    """Keep the request of the device that froze the plan; the first that names a centre stands."""
    if not is_maker(db, event.device_id, fact.plan_id):
        return
    chosen = None if fact.beacon_round is None else str(fact.beacon_round)  # beyond SQLite's
    asked_of = fact.centre if isinstance(fact, SlotRequested) else None
    db.execute(
        "INSERT INTO draw_requests VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (plan_id)"
        " DO UPDATE SET vrf_key = excluded.vrf_key, beacon_round = excluded.beacon_round,"
        " at_ms = excluded.at_ms, centre = excluded.centre"
        " WHERE draw_requests.centre IS NULL AND excluded.centre IS NOT NULL",
        (fact.plan_id, event.device_id, fact.vrf_key, chosen, event.at_ms, asked_of),
    )


def take_device(db: Connection, event: Recorded, fact: SlotAccepted | ReleaseAsked) -> None:
    """Keep what the slot's own device says; the first of each kind stands.

    While the code is closed a deposit with other auditors takes the place of an earlier one.
    """
    match fact:
        case SlotAccepted():
            shares = [
                [one.auditor, one.number, one.sealed]
                for one in fact.shares[:MOST]
                if 1 <= one.number <= MOST
            ]
            if not _is_news(db, fact):
                return
            db.execute(
                "INSERT OR REPLACE INTO draw_accepted VALUES (?, ?, ?, ?, ?)",
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


def _is_news(db: Connection, fact: SlotAccepted) -> bool:
    before = accepted(db, fact.commitment)
    if before is None:
        return True
    opened = db.execute(
        "SELECT 1 FROM draw_slots WHERE commitment = ? AND nonce IS NOT NULL", (fact.commitment,)
    ).fetchone()
    holders = {one.auditor for one in fact.shares}
    return opened is None and holders != {one.auditor for one in before.shares}


def take_centre(
    db: Connection, event: Recorded, fact: ReceiptPrepared | CentreRefused | RequestDeclined
) -> None:
    """Keep what the issuing centre says; the first stands, but of passing reasons the last."""
    match fact:
        case ReceiptPrepared():
            db.execute(
                "INSERT OR IGNORE INTO draw_prepared VALUES (?, ?, ?, ?)",
                (fact.commitment, fact.head, fact.key, fact.signature),
            )
        case CentreRefused() if fact.reason in PASSING:
            db.execute(
                "INSERT OR REPLACE INTO draw_waits VALUES (?, ?, ?)",
                (fact.plan_id, fact.reason, event.at_ms),
            )
        case CentreRefused():
            _refuse(db, event, fact.plan_id, fact.reason, None)
        case RequestDeclined():
            if db.execute(
                "SELECT 1 FROM draw_slots WHERE plan_id = ?", (fact.plan_id,)
            ).fetchone():
                return  # too late: it was issued
            _refuse(db, event, fact.plan_id, Code.DRAW_REQUEST_DECLINED, fact.said)
        case _:
            assert_never(fact)


def _refuse(db: Connection, event: Recorded, plan_id: str, reason: str, said: str | None) -> None:
    forget_wait(db, plan_id)
    db.execute(
        "INSERT OR IGNORE INTO draw_refused VALUES (?, ?, ?, ?)",
        (plan_id, reason, event.at_ms, said),
    )


def forget_wait(db: Connection, plan_id: str) -> None:
    """Drop what a plan waited for: it is done, or it is refused for good."""
    db.execute("DELETE FROM draw_waits WHERE plan_id = ?", (plan_id,))


def take_lapse(
    db: Connection, event: Recorded, fact: SlotLapsed, of: tuple[bytes, int, str, int]
) -> None:
    """Keep that a slot lapsed: whose, of when, of which chain and number; as never asked for."""
    db.execute(
        "INSERT INTO draw_lapsed VALUES (?, ?, ?, ?, ?, ?, ?)",
        (fact.commitment, fact.plan_id, *of, event.at_ms),
    )
    db.execute("DELETE FROM draw_requests WHERE plan_id = ?", (fact.plan_id,))
    db.execute("DELETE FROM draw_refused WHERE plan_id = ?", (fact.plan_id,))
    forget_wait(db, fact.plan_id)


def take_share(db: Connection, fact: ShareOpened) -> None:
    """Keep an opened share; the first stands."""
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
    centre: bytes | None  # device id of whoever was asked; None: nobody by name (version 1)
    at_ms: int


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


_REQUEST: Final = (
    "SELECT plan_id, device_id, vrf_key, beacon_round, centre, at_ms FROM draw_requests"
)


def open_requests(db: Connection, centre: bytes) -> list[Request]:
    """Give the requests to a centre, by its device id, that no slot answers and no refusal.

    One of version 1 names nobody: two centres could answer it, and its device choose of two
    outcomes. It is read, and what was issued for it stands; it is not answered any more.
    """
    rows = db.execute(
        f"{_REQUEST} WHERE plan_id NOT IN (SELECT plan_id FROM draw_slots)"  # noqa: S608 -- above
        " AND plan_id NOT IN (SELECT plan_id FROM draw_refused)"
        " AND centre = ? AND device_id <> ? ORDER BY at_ms, plan_id",
        (centre, centre),
    )
    return [_request(row) for row in rows]


def requests(db: Connection, centre: bytes) -> list[Request]:
    """Give all requests to a centre, answered or not, by the order in which they were made."""
    rows = db.execute(
        f"{_REQUEST} WHERE (centre IS NULL OR centre = ?) AND device_id <> ?"
        " ORDER BY at_ms, plan_id",
        (centre, centre),
    )
    return [_request(row) for row in rows]


def request(db: Connection, plan_id: str) -> Request | None:
    """Give how the plan's own device asked for a slot, None before."""
    row = db.execute(f"{_REQUEST} WHERE plan_id = ?", (plan_id,)).fetchone()
    return _request(row) if row else None


def _request(row: tuple[Any, ...]) -> Request:
    plan_id, device_id, vrf_key, chosen, centre, at_ms = row
    return Request(
        plan_id, bytes(device_id), bytes(vrf_key), None if chosen is None else int(chosen),
        None if centre is None else bytes(centre), at_ms,
    )  # fmt: skip


def requested(db: Connection, plan_id: str) -> bool:
    """Tell whether the plan's own device asked for a slot."""
    return request(db, plan_id) is not None


def refusal(db: Connection, plan_id: str) -> tuple[str, int] | None:
    """Give the error code with which the centre refused a plan for good, and when (UTC ms)."""
    return _reason(db, "draw_refused", plan_id)


def declined(db: Connection, plan_id: str) -> str | None:
    """Give the words in which a person at the centre refused a plan, None when nobody did."""
    row = db.execute("SELECT said FROM draw_refused WHERE plan_id = ?", (plan_id,)).fetchone()
    return row[0] if row else None


def waiting(db: Connection, plan_id: str) -> tuple[str, int] | None:
    """Give the error code for whose end a plan waits at the centre, and since when (UTC ms)."""
    return _reason(db, "draw_waits", plan_id)


def _reason(db: Connection, table: str, plan_id: str) -> tuple[str, int] | None:
    query = f"SELECT reason, at_ms FROM {table} WHERE plan_id = ?"  # noqa: S608 -- our own names
    row = db.execute(query, (plan_id,)).fetchone()
    return (row[0], row[1]) if row else None


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
