"""SM3 of items that were sealed before it was computed: from the kept copies, as an event.

SM3 takes several times as long as all else that is done to a file. Importing many seals them by
SHA-256, and SM3 follows while nobody waits (docs/spec/evidence.md §3.3). Reading the kept copy
checks it against that SHA-256 once more.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Protocol, TypeVar

from fieldapp.errors import Code, DeviceError, VerificationError
from fieldapp.evidence.events import Digest, EvidenceDigested
from fieldapp.ids import BlobId, DeviceId
from fieldapp.ledger import keys
from fieldapp.store import quarantine
from fieldapp.store.database import Connection
from fieldapp.store.projection import Changes, Recorded, Table

if TYPE_CHECKING:
    from fieldapp.evidence.tables import ItemRow
    from fieldapp.store.blobs import Blobs
    from fieldapp.store.workspace import Workspace

T = TypeVar("T")
TABLE: Final = Table(
    "evidence_digest",
    {"event_id": bytes, "device_id": bytes, "epoch": int, "seq": int, "inspection_id": str,
     "items": str},
    "event_id",
    (("inspection_id",),),
)  # fmt: skip
INDEX: Final = (
    "CREATE INDEX IF NOT EXISTS evidence_item_without_sm3 ON evidence_item (device_id)"
    " WHERE sm3 IS NULL"
)


class Acts(Protocol):
    """How the workspace is reached: each call runs on its own thread and is waited for."""

    def __call__(self, act: Callable[[Workspace], T]) -> T:
        """Run one act and give its result, or raise what it raised."""
        ...


@dataclass(frozen=True, slots=True)
class Lacking:
    """An item of this device without SM3."""

    item_id: str
    inspection_id: str
    blob_id: BlobId


def project(db: Connection, event: Recorded, fact: EvidenceDigested) -> None:
    """Give the items their SM3; what the device did not seal itself, or sealed with it, stays."""
    found = [
        db.execute(
            "UPDATE evidence_item SET sm3 = ? WHERE item_id = ? AND inspection_id = ?"
            " AND device_id = ? AND sm3 IS NULL",
            (one.sm3, one.item_id, fact.inspection_id, event.device_id),
        ).rowcount
        for one in fact.items
    ]
    if all(found):
        db.execute(
            "INSERT INTO evidence_digest (event_id, device_id, epoch, seq, inspection_id, items)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (event.event_id, event.device_id, event.epoch, event.seq, fact.inspection_id,
             json.dumps([one.item_id for one in fact.items])),
        )  # fmt: skip


def lacking(db: Connection, device_id: bytes, limit: int) -> list[Lacking]:
    """List items that this device sealed and that have no SM3 yet, the oldest first."""
    rows = db.execute(
        "SELECT item_id, inspection_id, blob_id FROM evidence_item"
        " WHERE device_id = ? AND sm3 IS NULL ORDER BY rowid LIMIT ?",
        (device_id, limit),
    ).fetchall()
    return [Lacking(row[0], row[1], BlobId(bytes(row[2]))) for row in rows]


def places(
    db: Connection, inspection_id: str, shown: Iterable[str]
) -> list[tuple[DeviceId, int, int]]:
    """Give where the events are that tell SM3 of shown items, and of no others."""
    rows = db.execute(
        "SELECT device_id, epoch, seq, items FROM evidence_digest WHERE inspection_id = ?",
        (inspection_id,),
    ).fetchall()
    wanted = set(shown)
    return [
        (DeviceId(row[0]), row[1], row[2]) for row in rows if set(json.loads(row[3])) <= wanted
    ]


def digest(blobs: Blobs, blob_id: BlobId) -> bytes:
    """Compute SM3 of a kept original.

    Raises:
        DeviceError: BLOB_MISSING, DISK_FAILED.
        VerificationError: BLOB_CORRUPT.
    """
    hasher = keys.sm3_hasher()
    for piece in blobs.pieces(blob_id):
        hasher.update(piece)
    return hasher.finalize()


def completed(blobs: Blobs, row: ItemRow) -> ItemRow:
    """Give an item with its SM3, computed now if nobody has; raises as `digest`."""
    return row if row.sm3 else replace(row, sm3=digest(blobs, row.blob_id))


def record(workspace: Workspace, actor: str, found: Mapping[Lacking, bytes]) -> Changes:
    """Record SM3 of items, one event an inspection."""
    by_inspection: dict[str, list[Digest]] = {}
    for one, sm3 in found.items():
        by_inspection.setdefault(one.inspection_id, []).append(
            Digest(item_id=one.item_id, sm3=sm3)
        )
    with workspace.writing(actor) as w:
        for inspection_id, items in by_inspection.items():
            w.append(EvidenceDigested(inspection_id=inspection_id, items=tuple(items)))
    return w.changes


def catch_up(
    acts: Acts, actor: str, most: int, passed_over: Sequence[str] = ()
) -> tuple[int, tuple[str, ...]]:
    """Compute and record SM3 of some items; beside the workspace's thread.

    Args:
        acts: how the workspace is reached.
        actor: whose sitting it is.
        most: items of one call, count.
        passed_over: ids whose original could not be read before.

    Returns:
        How many were recorded, and which could not be read, those before included.
    """

    def ask(workspace: Workspace) -> tuple[list[Lacking], Blobs]:
        rows = lacking(workspace.db, workspace.device_id, most + len(passed_over))
        return [row for row in rows if row.item_id not in passed_over][:most], workspace.blobs

    rows, blobs = acts(ask)
    found: dict[Lacking, bytes] = {}
    unread = list(passed_over)
    for row in rows:
        try:
            found[row] = digest(blobs, row.blob_id)
        except VerificationError:
            damaged = row.blob_id
            acts(lambda ws: quarantine.note(ws, damaged))  # noqa: B023 -- called at once
            unread.append(row.item_id)
        except DeviceError as error:
            if error.code is not Code.BLOB_MISSING:
                raise
            unread.append(row.item_id)
    if found:
        acts(lambda ws: record(ws, actor, found))
    return len(found), tuple(unread)
