"""Evidence as tables: the items with their origin, and which were withdrawn."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from fieldapp.evidence import derived, digesting, item, law_tables
from fieldapp.evidence.events import (
    EvidenceDerived,
    EvidenceDigested,
    EvidencePackaged,
    EvidenceSealed,
    EvidenceSealedWithBoth,
    EvidenceWithdrawn,
)
from fieldapp.ids import BlobId, DeviceId, EventId
from fieldapp.ledger.chain import ChainId
from fieldapp.store.bounds import Bounds, bounds
from fieldapp.store.database import Connection
from fieldapp.store.projection import Projecting, Projector, Recorded, Table

_ITEM_COLUMNS: dict[str, type] = {
    "item_id": str,
    "inspection_id": str,
    "question": str,
    "klass": str,
    "kind": str,
    "blob_id": bytes,
    "sm3": bytes,
    "size": int,
    "media_type": str,
    "title": str,
    "method": str,
    "maker": str,
    "purpose": str,
    "captured_ms": int,
    "sealed_ms": int,
    "event_id": bytes,
    "device_id": bytes,
    "epoch": int,
    "seq": int,
    "hlc": int,
    "camera": str,
    "source": str,
    "exif": str,
    "bound": str,
    "received": str,
    "recording": str,
    "signature": bytes,
}


@dataclass(frozen=True, slots=True)
class ItemRow:
    """One sealed item as screens and documents show it."""

    item_id: str
    inspection_id: str
    question: str
    klass: str  # evidence.item.Klass: what its own facts support, never more
    kind: str
    blob_id: BlobId
    sha256: bytes
    sm3: bytes  # b"" until it was computed
    size: int  # bytes
    media_type: str
    title: str
    method: str
    maker: str  # person id
    purpose: str
    captured_ms: int | None  # claimed
    sealed_ms: int  # claimed
    event_id: EventId
    device_id: DeviceId
    epoch: int
    seq: int
    receipted: bool  # the centre has confirmed that it holds the sealing event
    camera: str  # its name, "" for an imported file
    source: Mapping[str, Any]  # path, volume, mtime_ms, reason, url; empty for a captured one
    exif: Mapping[str, str]  # claims
    bound: Mapping[str, Any]  # the card in the picture, its id in hex; empty unless captured-bound
    received: Mapping[str, Any]  # party, refusal, witness; empty unless received
    recording: Mapping[str, Any]  # chunks, proven, whole; empty unless recorded here
    signature: BlobId | None  # picture of the party's signature
    withdrawn: str | None  # the reason, None while relied on
    foreign: bool  # added by somebody not of the inspection: kept, but no evidence of it


@dataclass(frozen=True, slots=True)
class WithdrawalRow:
    """When and by whom an item was withdrawn; where its event is in the log."""

    item_id: str
    reason: str
    actor: str
    at_ms: int
    event_id: EventId
    device_id: DeviceId
    epoch: int
    seq: int


def _project(
    p: Projecting,
    event: Recorded,
    fact: EvidenceSealed
    | EvidenceWithdrawn
    | EvidencePackaged
    | EvidenceDerived
    | EvidenceDigested
    | law_tables.LawFact,
) -> None:
    match fact:
        case EvidenceSealed():
            _insert_item(p.db, event, fact)
        case EvidenceWithdrawn():
            # the first withdrawal stands; an item may arrive after it from another device
            p.db.execute(
                "INSERT OR IGNORE INTO evidence_withdrawal"
                " (item_id, inspection_id, reason, actor, at_ms, event_id, device_id, epoch, seq)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    fact.item_id,
                    fact.inspection_id,
                    fact.reason,
                    event.actor,
                    event.at_ms,
                    event.event_id,
                    event.device_id,
                    event.epoch,
                    event.seq,
                ),
            )
        case EvidenceDerived():
            derived.project(p.db, event, fact)
        case EvidenceDigested():
            digesting.project(p.db, event, fact)
        case EvidencePackaged():
            p.db.execute(
                "INSERT INTO evidence_package"
                " (event_id, inspection_id, manifest_sha256, recipient, items, actor, at_ms)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                (event.event_id, fact.inspection_id, fact.manifest_sha256, fact.recipient,
                 len(fact.items), event.actor, event.at_ms),
            )  # fmt: skip
        case _:
            law_tables.project(p, event, fact)


_SOURCE = ("path", "volume", "mtime_ms", "reason", "url")
_BOUND = ("challenge", "path", "volume", "mtime_ms", "reason", "digits", "asked_turn", "seen_turn",
          "seen_digits", "seen_ms")  # fmt: skip
_RECEIVED = ("party", "refusal", "witness")
_RECORDING = ("recording_id", "chunks", "proven", "whole")


def _json(block: object, names: tuple[str, ...]) -> str:
    if block is None:
        return ""
    told = {name: getattr(block, name) for name in names}
    kept = {n: v.hex() if isinstance(v, bytes) else v for n, v in told.items() if v is not None}
    return json.dumps(kept, ensure_ascii=False)


def _insert_item(db: Connection, event: Recorded, fact: EvidenceSealed) -> None:
    source = fact.source
    described = _json(source, _SOURCE)
    values = (
        fact.item_id,
        fact.inspection_id,
        fact.question,
        item.shown_class(fact).value,
        fact.kind,
        fact.blob,
        fact.sm3,
        fact.size,
        fact.media_type,
        fact.title,
        fact.method,
        fact.maker,
        fact.purpose,
        fact.captured_ms,
        event.said_ms,
        event.event_id,
        event.device_id,
        event.epoch,
        event.seq,
        event.hlc,
        fact.camera.name if fact.camera else "",
        described,
        json.dumps(fact.exif, ensure_ascii=False) if fact.exif else "",
        _json(fact.bound, _BOUND),
        _json(fact.received, _RECEIVED),
        _json(fact.recording, _RECORDING),
        fact.signature,
    )
    # item ids are random: a second item of the same id is a forgery or a bug, and the first stays
    places = ", ".join("?" * len(_ITEM_COLUMNS))
    db.execute(
        f"INSERT OR IGNORE INTO evidence_item ({', '.join(_ITEM_COLUMNS)})"  # noqa: S608 -- own names
        f" VALUES ({places})",
        values,
    )


PROJECTOR = Projector(
    room="evidence",
    facts=(
        EvidenceSealed,
        EvidenceSealedWithBoth,
        EvidenceWithdrawn,
        EvidencePackaged,
        EvidenceDerived,
        EvidenceDigested,
        *law_tables.FACTS,
    ),
    tables=(
        derived.TABLE,
        digesting.TABLE,
        *law_tables.TABLES,
        Table("evidence_item", _ITEM_COLUMNS, "item_id", (("inspection_id",), ("blob_id",))),
        Table(
            "evidence_withdrawal",
            {
                "item_id": str,
                "inspection_id": str,
                "reason": str,
                "actor": str,
                "at_ms": int,
                "event_id": bytes,
                "device_id": bytes,
                "epoch": int,
                "seq": int,
            },
            ("item_id", "device_id"),  # another device's word does not stand in the way
        ),
        Table(
            "evidence_package",
            {
                "event_id": bytes,
                "inspection_id": str,
                "manifest_sha256": bytes,
                "recipient": str,
                "items": int,
                "actor": str,
                "at_ms": int,
            },
            "event_id",
        ),
    ),
    project=_project,
    sql=(digesting.INDEX,),
)


# Who takes part in an inspection is that room's to say (its `_may_act`), and may be known only
# after the item came; so it is asked when items are read.
def foreign(person: str) -> str:
    """Give the SQL condition that row `i` came from somebody who takes no part in its inspection.

    Args:
        person: the column of `i` with the person id that the row's device gives.
    """
    return f"""EXISTS (SELECT 1 FROM inspection_inspections n
    WHERE n.inspection_id = i.inspection_id AND n.device_id <> i.device_id
      AND NOT EXISTS (SELECT 1 FROM json_each(n.officers) o LEFT JOIN device d
        ON d.device_id = i.device_id WHERE json_extract(o.value, '$[0]') =
          CASE WHEN EXISTS (SELECT 1 FROM vouch v WHERE v.local AND v.device_id = i.device_id)
            THEN {person} ELSE d.person_id END))"""  # noqa: S608 -- own names


FOREIGN = foreign("i.maker")
_SELECT = (
    "SELECT i.item_id, i.inspection_id, i.question, i.klass, i.kind, i.blob_id, i.blob_id,"  # noqa: S608 -- own names
    " coalesce(i.sm3, x''), i.size, i.media_type, i.title, i.method, i.maker, i.purpose,"
    " i.captured_ms, i.sealed_ms,"
    " i.event_id, i.device_id, i.epoch, i.seq, coalesce(c.receipted > i.seq, 0), i.camera,"
    f" i.source, i.exif, i.bound, i.received, i.recording, i.signature, w.reason, {FOREIGN}"
    " FROM evidence_item i"
    " LEFT JOIN evidence_withdrawal w ON w.item_id = i.item_id AND w.device_id = i.device_id"
    " LEFT JOIN chain c ON c.device = i.device_id AND c.epoch = i.epoch"
)


def _row(values: tuple[Any, ...]) -> ItemRow:
    (
        *plain,
        receipted,
        camera,
        source,
        exif,
        bound,
        received,
        recording,
        signature,
        gone,
        foreign,
    ) = values
    blocks = (source, exif, bound, received, recording)
    parsed: list[Any] = [json.loads(text) if text else {} for text in blocks]
    return ItemRow(*(*plain, bool(receipted), camera, *parsed, signature, gone, bool(foreign)))


def items(db: Connection, inspection_id: str) -> list[ItemRow]:
    """List an inspection's items in the order they were sealed, withdrawn ones included."""
    return [row for row in _all_items(db, inspection_id) if not row.foreign]


def foreign_items(db: Connection, inspection_id: str) -> list[ItemRow]:
    """List what somebody who takes no part in an inspection added to it, in the same order."""
    return [row for row in _all_items(db, inspection_id) if row.foreign]


def _all_items(db: Connection, inspection_id: str) -> list[ItemRow]:
    rows = db.execute(
        f"{_SELECT} WHERE i.inspection_id = ? ORDER BY i.hlc, i.device_id, i.seq",
        (inspection_id,),
    ).fetchall()
    return [_row(tuple(row)) for row in rows]


def evidence_item(db: Connection, item_id: str) -> ItemRow | None:
    """Give one item, None if there is none of that id."""
    row = db.execute(f"{_SELECT} WHERE i.item_id = ?", (item_id,)).fetchone()
    return None if row is None else _row(tuple(row))


def withdrawals(db: Connection, inspection_id: str) -> list[WithdrawalRow]:
    """List what was withdrawn of an inspection's evidence."""
    rows = db.execute(
        "SELECT item_id, reason, actor, at_ms, event_id, device_id, epoch, seq"
        " FROM evidence_withdrawal w WHERE inspection_id = ?"
        " AND EXISTS (SELECT 1 FROM evidence_item i"
        "   WHERE i.item_id = w.item_id AND i.device_id = w.device_id)"
        " ORDER BY at_ms, item_id",
        (inspection_id,),
    ).fetchall()
    return [WithdrawalRow(*row) for row in rows]


def same_content(db: Connection, blob_id: BlobId) -> list[ItemRow]:
    """List all items with exactly these bytes, in any inspection: last year's photo again."""
    rows = db.execute(f"{_SELECT} WHERE i.blob_id = ? ORDER BY i.hlc", (blob_id,)).fetchall()
    return [_row(tuple(row)) for row in rows]


def is_known(db: Connection, blob_id: BlobId) -> bool:
    """Tell whether exactly these bytes are an item already, in any inspection."""
    found = db.execute("SELECT 1 FROM evidence_item WHERE blob_id = ? LIMIT 1", (blob_id,))
    return found.fetchone() is not None


def counts(db: Connection) -> dict[str, int]:
    """Give the number of items relied on, by inspection id."""
    rows = db.execute(
        "SELECT inspection_id, count(*) FROM evidence_item i"  # noqa: S608 -- own names
        " WHERE (item_id, device_id) NOT IN (SELECT item_id, device_id FROM evidence_withdrawal)"
        f" AND NOT {FOREIGN} GROUP BY inspection_id"
    ).fetchall()
    return {row[0]: row[1] for row in rows}


def item_bounds(db: Connection, row: ItemRow) -> Bounds:
    """Give the times around the sealing of an item; the claim is the frame's, where it has one."""
    claimed = row.sealed_ms if row.captured_ms is None else row.captured_ms
    return bounds(db, ChainId(row.device_id, row.epoch), row.seq, claimed)
