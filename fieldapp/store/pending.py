"""What came too early: segments whose beginning is missing here, receipts over events not here.

Kept as carried and without any effect until what they continue has come, or until a supervisor
has decided about their device's fork (docs/spec/sync.md §5.2 rule (b), log.md §2.2).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from fieldapp.ids import DeviceId
from fieldapp.ledger.chain import ChainId
from fieldapp.ledger.keys import sha256
from fieldapp.store.database import Connection

MAX_SEGMENTS = 512  # of one device
MAX_BYTES = 64 * 1024 * 1024  # of one device, inflated: what looking at it again would cost
_FRAME_HEAD = 32  # bytes of a segment that tell its inflated size
MAX_RECEIPTS = 4096

_SCHEMA = (
    """CREATE TABLE IF NOT EXISTS pending (
        digest BLOB PRIMARY KEY, device BLOB NOT NULL, epoch INTEGER NOT NULL,
        start INTEGER NOT NULL, stop INTEGER NOT NULL, segment BLOB NOT NULL) WITHOUT ROWID""",
    """CREATE TABLE IF NOT EXISTS pending_receipt (
        receipt BLOB PRIMARY KEY, signature BLOB NOT NULL, centre BLOB NOT NULL) WITHOUT ROWID""",
)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A chain of which something later is here already."""

    chain: ChainId
    first: int  # the missing events: from this number …
    last: int  # … to this; below `first` when none is missing and a decision is waited for
    kept: int  # events that wait, count


class Pending:
    """The tables of what waits; the caller holds the transaction."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def create(self) -> None:
        """Create the tables where they are missing."""
        for statement in _SCHEMA:
            self._db.execute(statement)

    def keep(
        self, chain: ChainId, start: int, stop: int, last_id: bytes, segment: bytes,
        inflated: Callable[[bytes], int],
    ) -> bool:  # fmt: skip
        """Keep a verified segment; False when the device has too much waiting already.

        Two that end alike are the same only if they also begin alike.

        Args:
            chain: whose.
            start: its first event.
            stop: behind its last event.
            last_id: of its last event.
            segment: as carried.
            inflated: tells the inflated size, bytes, from the beginning of a carried segment.
        """
        digest = sha256(start.to_bytes(8, "big") + last_id)
        known = self._db.execute("SELECT 1 FROM pending WHERE digest = ?", (digest,)).fetchone()
        if known:
            return True
        heads = self._db.execute(
            "SELECT substr(segment, 1, ?) FROM pending WHERE device = ?",
            (_FRAME_HEAD, chain.device_id),
        ).fetchall()
        size = sum(inflated(head) for (head,) in heads) + inflated(segment[:_FRAME_HEAD])
        if len(heads) >= MAX_SEGMENTS or size > MAX_BYTES:
            return False
        self._db.execute(
            "INSERT INTO pending VALUES (?, ?, ?, ?, ?, ?)",
            (digest, chain.device_id, chain.epoch, start, stop, segment),
        )
        return True

    def segments(self, frozen: Collection[DeviceId]) -> Iterator[tuple[bytes, bytes]]:
        """Give (digest, segment) of what waits and may join what is here now, in chain order.

        What has no predecessor here yet, or is of a frozen device, is not even read.
        """
        rows = self._db.execute(
            "SELECT p.digest, p.device FROM pending p LEFT JOIN chain c"
            " ON c.device = p.device AND c.epoch = p.epoch WHERE p.start <= coalesce(c.size, 0)"
            " ORDER BY p.device, p.epoch, p.start, p.digest"
        ).fetchall()
        for digest, device in rows:
            if device not in frozen:
                yield (
                    digest,
                    self._db.execute(
                        "SELECT segment FROM pending WHERE digest = ?", (digest,)
                    ).fetchone()[0],
                )

    def drop(self, digest: bytes) -> None:
        """Forget a segment that has found its place."""
        self._db.execute("DELETE FROM pending WHERE digest = ?", (digest,))

    def waiting(self) -> list[Waiting]:
        """Give what waits, by chain."""
        rows = self._db.execute(
            "SELECT p.device, p.epoch, coalesce(c.size, 0), min(p.start), sum(p.stop - p.start)"
            " FROM pending p LEFT JOIN chain c ON c.device = p.device AND c.epoch = p.epoch"
            " GROUP BY p.device, p.epoch ORDER BY p.device, p.epoch"
        ).fetchall()
        return [
            Waiting(ChainId(DeviceId(device), epoch), held, start - 1, kept)
            for device, epoch, held, start, kept in rows
        ]

    def keep_receipt(self, receipt: bytes, signature: bytes, centre: bytes) -> None:
        """Keep a centre's receipt over events that are not here, or over another branch."""
        self._db.execute(
            "INSERT OR IGNORE INTO pending_receipt SELECT ?, ?, ? WHERE"
            " (SELECT count(*) FROM pending_receipt) < ?",
            (receipt, signature, centre, MAX_RECEIPTS),
        )

    def receipts(self) -> list[tuple[bytes, bytes, bytes]]:
        """Give (receipt, signature, centre's public key) of all that wait."""
        rows = self._db.execute("SELECT receipt, signature, centre FROM pending_receipt")
        return [(body, signature, centre) for body, signature, centre in rows.fetchall()]

    def drop_receipt(self, receipt: bytes) -> None:
        """Forget a receipt that has found its events."""
        self._db.execute("DELETE FROM pending_receipt WHERE receipt = ?", (receipt,))
