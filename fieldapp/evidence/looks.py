"""The cache of how evidence looks: thumbnails, what files say of themselves, what looks alike.

No part of the projections: nothing depends on it, it is made from the kept copies and may be
emptied at any time. Likeness is a hint for a person, never a refusal (docs/spec/evidence.md §3.2).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from fieldapp.evidence.looking import Look, looker
from fieldapp.ids import BlobId
from fieldapp.store.blobs import Blobs
from fieldapp.store.database import Connection

if TYPE_CHECKING:
    from fieldapp.evidence.briefs import Brief
    from fieldapp.evidence.tables import ItemRow

NEAR_BITS: Final = 6  # of 64 that may differ: a rescaled, recompressed or slightly cut copy
_ALL: Final = 1 << 64
_SCHEMA: Final = (
    "DROP TABLE IF EXISTS evidence_thumbnail",  # of an older version of this cache
    """CREATE TABLE IF NOT EXISTS evidence_look (
        blob_id BLOB PRIMARY KEY, jpeg BLOB, dhash INTEGER, facts TEXT NOT NULL,
        why TEXT NOT NULL)""",
)


def prepare(db: Connection) -> None:
    """Create the cache where it is missing."""
    for statement in _SCHEMA:
        db.execute(statement)


def cached(db: Connection, blob_id: BlobId) -> Look | None:
    """Give how a kept copy looks, None while nobody looked."""
    found = db.execute(
        "SELECT jpeg, dhash, facts, why FROM evidence_look WHERE blob_id = ?", (blob_id,)
    ).fetchone()
    if found is None:
        return None
    jpeg, signed, facts, why = found
    return Look(
        None if jpeg is None else bytes(jpeg),
        None if signed is None else signed % _ALL,
        json.loads(facts),
        why,
    )


def keep(db: Connection, blob_id: BlobId, look: Look) -> None:
    """Put how a kept copy looks into the cache."""
    signed = look.dhash
    if signed is not None and signed >= _ALL // 2:  # SQLite's integers have a sign
        signed -= _ALL
    facts = json.dumps(dict(look.facts), ensure_ascii=False)
    db.execute(
        "INSERT OR REPLACE INTO evidence_look VALUES (?, ?, ?, ?, ?)",
        (blob_id, look.jpeg, signed, facts, look.why),
    )


def make(blobs: Blobs, blob_id: BlobId, media_type: str) -> Look:
    """Look at a kept copy in the limited process; slow, and needs no database.

    Raises:
        DeviceError: BLOB_MISSING (not synced yet).
        VerificationError: BLOB_CORRUPT.
    """
    return looker("look").look(media_type, blobs.size(blob_id), blobs.pieces(blob_id))


def look_at(db: Connection, blobs: Blobs, row: ItemRow | Brief) -> Look:
    """Give how an item looks, from the cache or made now; raises as `make`."""
    prepare(db)
    look = cached(db, row.blob_id)
    if look is None:
        look = make(blobs, row.blob_id, row.media_type)
        keep(db, row.blob_id, look)
    return look


def unseen(db: Connection, blob_ids: Iterable[BlobId]) -> list[BlobId]:
    """Give those of the kept copies that nobody looked at yet, in the same order."""
    prepare(db)
    seen = {bytes(row[0]) for row in db.execute("SELECT blob_id FROM evidence_look").fetchall()}
    return [blob_id for blob_id in blob_ids if bytes(blob_id) not in seen]


def hashes(db: Connection) -> dict[BlobId, int]:
    """Give what near pictures share, of all evidence that was looked at."""
    prepare(db)
    rows = db.execute("SELECT blob_id, dhash FROM evidence_look WHERE dhash IS NOT NULL")
    return {BlobId(bytes(blob)): signed % _ALL for blob, signed in rows.fetchall()}


def are_near(one: int, other: int) -> bool:
    """Say whether two pictures look nearly the same, by what near pictures share."""
    return (one ^ other).bit_count() <= NEAR_BITS


def near(db: Connection, blob_id: BlobId) -> Sequence[BlobId]:
    """Give the other pictures of this device's evidence that look nearly the same."""
    prepare(db)
    look = cached(db, blob_id)
    if look is None or look.dhash is None:
        return ()
    mine = look.dhash
    return tuple(
        other
        for other, bits in hashes(db).items()
        if are_near(mine, bits) and bytes(other) != bytes(blob_id)
    )
