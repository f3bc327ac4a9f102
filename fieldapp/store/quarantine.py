"""Blobs whose bytes on this disk are not those that were sealed; the rest stays usable.

A list of this device's own, no part of the log: the same blob may be whole elsewhere, and is
taken off the list once a whole copy has come (docs/spec/evidence.md §3.7, E2).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from fieldapp.errors import FieldappError
from fieldapp.ids import BlobId
from fieldapp.store.database import Connection, translated

if TYPE_CHECKING:
    from fieldapp.store.workspace import Workspace

_SCHEMA = (
    "CREATE TABLE IF NOT EXISTS quarantine"
    " (blob_id BLOB PRIMARY KEY, found_ms INTEGER NOT NULL) WITHOUT ROWID"
)


def note(workspace: Workspace, blob_id: BlobId) -> None:
    """Put a blob on the list; since when stays as it was."""
    with translated(workspace.folder):
        workspace.db.execute(_SCHEMA)
        workspace.db.execute(
            "INSERT OR IGNORE INTO quarantine VALUES (?, ?)", (blob_id, workspace.clock.now_ms())
        )


def listed(db: Connection) -> frozenset[BlobId]:
    """Give the blobs on the list."""
    db.execute(_SCHEMA)
    return frozenset(BlobId(bytes(row[0])) for row in db.execute("SELECT blob_id FROM quarantine"))


def review(workspace: Workspace, blob_ids: Iterable[BlobId]) -> frozenset[BlobId]:
    """Read those of the blobs that are on the list again; gives which still are."""
    still = set()
    for blob_id in listed(workspace.db) & set(blob_ids):
        if whole(workspace, blob_id):
            lift(workspace, blob_id)
        else:
            still.add(blob_id)
    return frozenset(still)


def lift(workspace: Workspace, blob_id: BlobId) -> None:
    """Take a blob off the list: a whole copy has come."""
    with translated(workspace.folder):
        workspace.db.execute(_SCHEMA)
        workspace.db.execute("DELETE FROM quarantine WHERE blob_id = ?", (blob_id,))


def whole(workspace: Workspace, blob_id: BlobId) -> bool:
    """Read a blob to its end and tell whether it is what its id says."""
    try:
        for _ in workspace.blobs.pieces(blob_id):
            pass
    except FieldappError:
        return False
    return True
