"""The items of an inspection in short, for a gallery of very many: one query, no detail."""

from __future__ import annotations

from dataclasses import dataclass

from fieldapp.evidence.tables import FOREIGN
from fieldapp.ids import BlobId
from fieldapp.store.database import Connection


@dataclass(frozen=True, slots=True)
class Brief:
    """What a gallery shows of one item."""

    item_id: str
    question: str
    title: str
    klass: str
    media_type: str
    blob_id: BlobId
    at_ms: int  # captured, or sealed
    receipted: bool
    withdrawn: bool


def briefs(db: Connection, inspection_id: str) -> list[Brief]:
    """List an inspection's items in short, the newest first, withdrawn ones included."""
    rows = db.execute(
        "SELECT i.item_id, i.question, i.title, i.klass, i.media_type, i.blob_id,"  # noqa: S608 -- own names
        " coalesce(i.captured_ms, i.sealed_ms), coalesce(c.receipted > i.seq, 0),"
        " w.item_id IS NOT NULL FROM evidence_item i"
        " LEFT JOIN evidence_withdrawal w ON w.item_id = i.item_id AND w.device_id = i.device_id"
        " LEFT JOIN chain c ON c.device = i.device_id AND c.epoch = i.epoch"
        f" WHERE i.inspection_id = ? AND NOT {FOREIGN}"
        " ORDER BY i.sealed_ms DESC, i.device_id DESC, i.seq DESC",
        (inspection_id,),
    ).fetchall()
    return [Brief(*(*row[:7], bool(row[7]), bool(row[8]))) for row in rows]
