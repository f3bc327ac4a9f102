"""Tables of what was said of evidence in law: descriptions, and goods with every act upon them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

from fieldapp.evidence.law_events import (
    CheckpointStamped,
    GoodsApproved,
    GoodsDecided,
    GoodsMoved,
    GoodsTaken,
    ItemDescribed,
)
from fieldapp.ledger import dcbor
from fieldapp.store.database import Connection
from fieldapp.store.projection import Projecting, Recorded, Table

LawFact = (
    ItemDescribed | GoodsTaken | GoodsApproved | GoodsMoved | GoodsDecided | CheckpointStamped
)
SAID = (ItemDescribed, GoodsTaken, GoodsApproved, GoodsMoved, GoodsDecided)  # of an inspection
FACTS = (*SAID, CheckpointStamped)

_PLACE: dict[str, type] = {
    "event_id": bytes, "device_id": bytes, "epoch": int, "seq": int, "hlc": int, "actor": str,
}  # fmt: skip
TABLES = (
    Table(
        "evidence_description",
        {
            **_PLACE,
            "item_id": str,
            "inspection_id": str,
            "title": str,
            "kind": str,
            "method": str,
            "purpose": str,
            "maker": str,
            "made": str,
        },
        "event_id",
        (("inspection_id",),),
    ),
    Table(
        "evidence_goods",
        {**_PLACE, "measure_id": str, "inspection_id": str, "type": str, "fact": bytes},
        "event_id",
        (("inspection_id",), ("measure_id",)),
    ),
    Table(
        "evidence_stamp",
        {
            **_PLACE,
            "stamped_device": bytes,
            "stamped_epoch": int,
            "size": int,
            "root": bytes,
            "answer": bytes,
            "said_ms": int,
            "authority": str,
        },
        "event_id",
    ),
)


def project(p: Projecting, event: Recorded, fact: LawFact) -> None:
    """Write one fact; whose word counts is asked when it is read."""
    place = (
        event.event_id, event.device_id, event.epoch, event.seq, event.hlc, event.actor,
    )  # fmt: skip
    match fact:
        case ItemDescribed():
            p.db.execute(
                "INSERT INTO evidence_description (event_id, device_id, epoch, seq, hlc, actor,"
                " item_id, inspection_id, title, kind, method, purpose, maker, made)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (*place, fact.item_id, fact.inspection_id, fact.title, fact.kind, fact.method,
                 fact.purpose, fact.maker, fact.made),
            )  # fmt: skip
        case GoodsTaken() | GoodsApproved() | GoodsMoved() | GoodsDecided():
            p.db.execute(
                "INSERT INTO evidence_goods (event_id, device_id, epoch, seq, hlc, actor,"
                " measure_id, inspection_id, type, fact) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (*place, fact.measure_id, fact.inspection_id, fact.TYPE,
                 dcbor.encode(fact.to_payload())),
            )  # fmt: skip
        case CheckpointStamped():
            p.db.execute(
                "INSERT INTO evidence_stamp (event_id, device_id, epoch, seq, hlc, actor,"
                " stamped_device, stamped_epoch, size, root, answer, said_ms, authority)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (*place, fact.stamped_device, fact.stamped_epoch, fact.size, fact.root,
                 fact.answer, fact.said_ms, fact.authority),
            )  # fmt: skip
        case _:
            assert_never(fact)


@dataclass(frozen=True, slots=True)
class PackageRow:
    """A package that was made, for whom and of how many items."""

    at_ms: int
    recipient: str
    items: int
    manifest_sha256: bytes
    actor: str


def packages(db: Connection, inspection_id: str) -> list[PackageRow]:
    """List the packages made of an inspection's evidence, the newest first."""
    rows = db.execute(
        "SELECT at_ms, recipient, items, manifest_sha256, actor FROM evidence_package"
        " WHERE inspection_id = ? ORDER BY at_ms DESC, event_id",
        (inspection_id,),
    ).fetchall()
    return [PackageRow(*row) for row in rows]
