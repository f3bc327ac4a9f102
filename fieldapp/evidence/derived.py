"""Copies of evidence as a table: which original each was made from, how, by whom and why."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from fieldapp.evidence.events import EvidenceDerived, Step
from fieldapp.ids import BlobId
from fieldapp.store.database import Connection
from fieldapp.store.projection import Recorded, Table

if TYPE_CHECKING:
    from fieldapp.evidence.tables import ItemRow

TABLE = Table(
    "evidence_derived",
    {
        "item_id": str,
        "device_id": bytes,
        "inspection_id": str,
        "original": str,
        "parent": str,
        "blob_id": bytes,
        "sm3": bytes,
        "size": int,
        "media_type": str,
        "steps": str,
        "maker": str,
        "reason": str,
        "at_ms": int,
        "event_id": bytes,
        "seq": int,
    },
    ("item_id", "device_id"),  # another device's word does not stand in the way
    (("original",), ("inspection_id",)),
)


@dataclass(frozen=True, slots=True)
class Version:
    """A picture as it was kept: the original, or one of the copies made from it."""

    item_id: str
    inspection_id: str
    original: str  # item id; its own for the original
    parent: str  # what it was made from, "" for the original
    blob_id: BlobId
    sm3: bytes  # b"" until it was computed
    size: int  # bytes
    media_type: str
    steps: tuple[Step, ...]
    maker: str  # person id
    reason: str
    at_ms: int


def original(row: ItemRow) -> Version:
    """Give an item as the first of its versions."""
    at_ms = row.captured_ms or row.sealed_ms
    return Version(
        row.item_id, row.inspection_id, row.item_id, "", row.blob_id, row.sm3, row.size,
        row.media_type, (), row.maker, "", at_ms,
    )  # fmt: skip


def project(db: Connection, event: Recorded, fact: EvidenceDerived) -> None:
    """Put a copy into the table; the first of an id stands."""
    steps = [
        [s.act, s.left, s.top, s.width, s.height, s.text, *(s.corners or ())] for s in fact.steps
    ]
    db.execute(
        "INSERT OR IGNORE INTO evidence_derived (item_id, device_id, inspection_id, original,"
        " parent, blob_id, sm3, size, media_type, steps, maker, reason, at_ms, event_id, seq)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            fact.item_id, event.device_id, fact.inspection_id, fact.original, fact.parent,
            fact.blob, fact.sm3, fact.size, fact.media_type,
            json.dumps(steps, ensure_ascii=False), fact.maker, fact.reason, event.at_ms,
            event.event_id, event.seq,
        ),
    )  # fmt: skip


_SELECT = (
    "SELECT item_id, inspection_id, original, parent, blob_id, sm3, size, media_type, steps,"
    " maker, reason, at_ms FROM evidence_derived"
)


def _version(row: tuple[Any, ...]) -> Version:
    *plain, steps, maker, reason, at_ms = row
    made = tuple(
        Step(
            act=act, left=left, top=top, width=width, height=height, text=text,
            corners=tuple(corners) or None,
        )
        for act, left, top, width, height, text, *corners in json.loads(steps)
    )  # fmt: skip
    return Version(*(*plain, made, maker, reason, at_ms))


def version(db: Connection, item_id: str) -> Version | None:
    """Give one copy, None if there is none of that id."""
    row = db.execute(f"{_SELECT} WHERE item_id = ? ORDER BY at_ms", (item_id,)).fetchone()
    return None if row is None else _version(row)


def copies(db: Connection, item_id: str) -> list[Version]:
    """List the copies made from an item, also from its copies, in the order they were made."""
    rows = db.execute(f"{_SELECT} WHERE original = ? ORDER BY at_ms, seq", (item_id,)).fetchall()
    return [_version(row) for row in rows]
