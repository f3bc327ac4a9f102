"""The signed log on disk: chains, events and receipts, exact bytes as they were signed.

Rows here are the truth and are only ever added (a receipt number is filled in once). Everything
else in the database is a projection of them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from fieldapp.ids import BlobId, DeviceId, EventId
from fieldapp.ledger import dcbor
from fieldapp.ledger.chain import ChainId, Head
from fieldapp.ledger.event import Event, Header, event_id
from fieldapp.ledger.merkle import Frontier
from fieldapp.ledger.receipt import Receipt
from fieldapp.store import said
from fieldapp.store.database import Connection
from fieldapp.store.orphans import Orphans
from fieldapp.store.pending import Pending
from fieldapp.store.projection import Recorded

UNRECEIPTED = (1 << 63) - 1  # sorts after every receipt number (log.md §2.3: "receipt_no or ∞")

_SCHEMA = (
    """CREATE TABLE IF NOT EXISTS chain (
        id INTEGER PRIMARY KEY, device BLOB NOT NULL, epoch INTEGER NOT NULL,
        public_key BLOB NOT NULL, size INTEGER NOT NULL, last_id BLOB NOT NULL,
        peaks BLOB NOT NULL, receipted INTEGER NOT NULL DEFAULT 0, UNIQUE (device, epoch))""",
    """CREATE TABLE IF NOT EXISTS event (
        chain INTEGER NOT NULL, seq INTEGER NOT NULL, hlc INTEGER NOT NULL, type TEXT NOT NULL,
        schema_version INTEGER NOT NULL, actor TEXT NOT NULL, receipt_no INTEGER,
        header BLOB NOT NULL, payload BLOB, signature BLOB,
        PRIMARY KEY (chain, seq)) WITHOUT ROWID""",
    """CREATE TABLE IF NOT EXISTS receipt (
        receipt_no INTEGER NOT NULL, centre BLOB NOT NULL, chain INTEGER NOT NULL,
        size INTEGER NOT NULL, receipt BLOB NOT NULL, signature BLOB NOT NULL,
        PRIMARY KEY (centre, receipt_no)) WITHOUT ROWID""",
    # branches of a forked chain that are not the one we follow: kept whole, as proof and as work
    """CREATE TABLE IF NOT EXISTS orphan (
        event_id BLOB PRIMARY KEY, device BLOB NOT NULL, epoch INTEGER NOT NULL,
        seq INTEGER NOT NULL, header BLOB NOT NULL, payload BLOB, signature BLOB) WITHOUT ROWID""",
    # which blobs the log speaks of, and which of them a centre has confirmed to hold
    """CREATE TABLE IF NOT EXISTS blob_ref (
        blob BLOB NOT NULL, device BLOB NOT NULL, room TEXT NOT NULL, local INTEGER NOT NULL,
        PRIMARY KEY (blob, device)) WITHOUT ROWID""",
    """CREATE TABLE IF NOT EXISTS blob_held (
        blob BLOB PRIMARY KEY, centre BLOB NOT NULL) WITHOUT ROWID""",
)
_RECORDED = """SELECT e.header, c.device, c.epoch, e.seq, e.hlc, e.type, e.schema_version, e.actor,
    e.payload, e.receipt_no FROM event e JOIN chain c ON c.id = e.chain"""
_ORDER = f"""ORDER BY coalesce(e.receipt_no, {UNRECEIPTED}), e.hlc, c.device, c.epoch, e.seq"""

_EXISTS = "SELECT count(*) FROM sqlite_master WHERE name = 'event'"

OrderKey = tuple[int, int, bytes, int, int]


@dataclass(frozen=True, slots=True)
class ChainRow:
    """One chain as the log holds it."""

    row: int
    chain: ChainId
    public_key: bytes
    head: Head
    receipted: int  # events covered by a receipt, count


def order_key(event: Recorded) -> OrderKey:
    """Give the key all nodes sort by (docs/spec/log.md §2.3)."""
    number = UNRECEIPTED if event.receipt_no is None else event.receipt_no
    return (number, event.hlc, event.device_id, event.epoch, event.seq)


def types_of(db: Connection, beyond: Mapping[DeviceId, int]) -> set[str]:
    """Give the types of the events of each device that has more in the log than a number."""
    types: set[str] = set()
    for device, count in beyond.items():
        found = db.execute(
            "SELECT e.type, count(*) FROM event e JOIN chain c ON c.id = e.chain"
            " WHERE c.device = ? GROUP BY e.type",
            (device,),
        ).fetchall()
        if sum(number for _, number in found) > count:
            types |= {each for each, _ in found}
    return types


class EventLog:
    """The log's tables in one database; the caller holds the transaction."""

    def __init__(self, db: Connection, own_device: DeviceId) -> None:
        self._db = db
        self._own = own_device
        self.pending = Pending(db)
        self.orphans = Orphans(db)

    def create(self) -> None:
        """Create the tables where they are missing."""
        for statement in (*_SCHEMA, said.INDEX):
            self._db.execute(statement)
        self.pending.create()

    def exists(self) -> bool:
        """Tell whether the tables are there."""
        return bool(self._db.execute(_EXISTS).fetchone()[0])

    def chains(self) -> list[ChainRow]:
        """Give all chains, oldest first."""
        rows = self._db.execute(
            "SELECT id, device, epoch, public_key, size, last_id, peaks, receipted FROM chain"
            " ORDER BY id"
        )
        return [_chain_row(row) for row in rows]

    def chain(self, chain: ChainId) -> ChainRow | None:
        """Give one chain, or None when nothing of it is here."""
        row = self._db.execute(
            "SELECT id, device, epoch, public_key, size, last_id, peaks, receipted FROM chain"
            " WHERE device = ? AND epoch = ?",
            _place(chain),
        ).fetchone()
        return _chain_row(row) if row else None

    def add_chain(self, chain: ChainId, public_key: bytes) -> ChainRow:
        """Begin an empty chain."""
        head = Head()
        cursor = self._db.execute(
            "INSERT INTO chain (device, epoch, public_key, size, last_id, peaks)"
            " VALUES (?, ?, ?, 0, ?, ?)",
            (*_place(chain), public_key, head.last_id, dcbor.encode([])),
        )
        return ChainRow(cursor.lastrowid, chain, public_key, head, 0)

    def append(
        self,
        chain_row: int,
        events: Iterable[tuple[Event, Header]],
        head: Head,
        receipt_no: int | None = None,
    ) -> None:
        """Add events at a chain's end and store the new head."""
        self._db.executemany(
            "INSERT INTO event (chain, seq, hlc, type, schema_version, actor, receipt_no, header,"
            " payload, signature) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                (
                    chain_row,
                    h.seq,
                    h.hlc,
                    h.type,
                    h.schema_version,
                    h.actor,
                    receipt_no,
                    e.header,
                    e.payload,
                    e.signature,
                )
                for e, h in events
            ),
        )
        self._db.execute(
            "UPDATE chain SET size = ?, last_id = ?, peaks = ? WHERE id = ?",
            (head.size, head.last_id, dcbor.encode(head.frontier.peaks), chain_row),
        )

    def events(self, chain_row: int, start: int = 0, limit: int = -1) -> Iterator[Event]:
        """Give a chain's events from position `start`, exact bytes, in order."""
        rows = self._db.execute(
            "SELECT header, payload, signature FROM event WHERE chain = ? AND seq >= ?"
            " ORDER BY seq LIMIT ?",
            (chain_row, start, limit),
        )
        return (Event(*row) for row in rows)

    def recorded(self, types: Sequence[str] | None = None) -> Iterator[Recorded]:
        """Give all events (of the given types) in the order all nodes agree on."""
        where = "" if types is None else f" WHERE e.type IN ({','.join('?' * len(types))})"
        rows = self._db.execute(f"{_RECORDED}{where} {_ORDER}", tuple(types or ())).fetchall()
        clocks = said.read(self._db)
        return (self._recorded(row, clocks) for row in rows)

    def order_of(self, types: Sequence[str]) -> list[OrderKey]:
        """Give the order keys of all events of these types, in order."""
        rows = self._db.execute(
            f"SELECT coalesce(e.receipt_no, {UNRECEIPTED}), e.hlc, c.device, c.epoch, e.seq"
            " FROM event e JOIN chain c ON c.id = e.chain"
            f" WHERE e.type IN ({','.join('?' * len(types))}) {_ORDER}",
            tuple(types),
        )
        return rows.fetchall()  # type: ignore[no-any-return]  # columns are typed by the schema

    def recorded_of(self, chain_row: int, start: int = 0) -> list[Recorded]:
        """Give one chain's events from position `start`, as projections see them."""
        where = "WHERE e.chain = ? AND e.seq >= ? ORDER BY e.seq"
        rows = self._db.execute(f"{_RECORDED} {where}", (chain_row, start)).fetchall()
        clocks = said.read(self._db)
        return [self._recorded(row, clocks) for row in rows]

    def count(self) -> int:
        """Give the number of events of all chains."""
        return int(self._db.execute("SELECT coalesce(sum(size), 0) FROM chain").fetchone()[0])

    def id_at(self, chain_row: int, seq: int) -> EventId | None:
        """Give the id of the event at a position, None when there is none."""
        row = self._db.execute(
            "SELECT header FROM event WHERE chain = ? AND seq = ?", (chain_row, seq)
        ).fetchone()
        return event_id(row[0]) if row else None

    def number_at(self, chain_row: int, seq: int) -> int | None:
        """Give the receipt number of the event at a position, None while it has none."""
        row = self._db.execute(
            "SELECT receipt_no FROM event WHERE chain = ? AND seq = ?", (chain_row, seq)
        ).fetchone()
        return row[0] if row else None

    def add_receipt(
        self, chain: ChainRow, receipt: Receipt, signature: bytes, centre: bytes
    ) -> bool:
        """Store a receipt and number the events that it is the first to cover.

        Returns:
            False when the same receipt is already here.
        """
        cursor = self._db.execute(
            "INSERT OR IGNORE INTO receipt (receipt_no, centre, chain, size, receipt, signature)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (receipt.receipt_no, centre, chain.row, receipt.size, receipt.encode(), signature),
        )
        if cursor.rowcount == 0:
            return False
        self._db.execute(
            # the lowest number that covers an event is its number, whichever receipt came first
            "UPDATE event SET receipt_no = ? WHERE chain = ? AND seq < ?"
            " AND (receipt_no IS NULL OR receipt_no > ?)",
            (receipt.receipt_no, chain.row, receipt.size, receipt.receipt_no),
        )
        self._db.execute(
            "UPDATE chain SET receipted = max(receipted, ?) WHERE id = ?",
            (receipt.size, chain.row),
        )
        return True

    def receipts(self, chain_row: int, beyond: int = 0) -> list[tuple[bytes, bytes, bytes]]:
        """Give a chain's receipts over more than `beyond` events, oldest first.

        Returns:
            (receipt, signature, the centre's public key) each.
        """
        rows = self._db.execute(
            "SELECT receipt, signature, centre FROM receipt WHERE chain = ? AND size > ?"
            " ORDER BY receipt_no",
            (chain_row, beyond),
        )
        return [(body, signature, centre) for body, signature, centre in rows]

    def receipt_bodies(self) -> Iterator[bytes]:
        """Give every receipt here, of whatever chain, as it was signed."""
        return (body for (body,) in self._db.execute("SELECT receipt FROM receipt"))

    def headers_back(self, chain_row: int, seq: int, most: int) -> Iterator[bytes]:
        """Give a chain's headers from a position back towards its beginning, `most` at most."""
        rows = self._db.execute(
            "SELECT header FROM event WHERE chain = ? AND seq <= ? ORDER BY seq DESC LIMIT ?",
            (chain_row, seq, most),
        )
        return (header for (header,) in rows)

    def forks(self) -> list[tuple[DeviceId, int, int, int]]:
        """Give (device, epoch, seq of the first orphan, count) of every forked chain."""
        rows = self._db.execute(
            "SELECT device, epoch, min(seq), count(*) FROM orphan GROUP BY device, epoch"
        )
        return [(DeviceId(device), epoch, seq, count) for device, epoch, seq, count in rows]

    def root_at(self, chain: ChainRow, size: int) -> bytes:
        """Give the Merkle root over a chain's first `size` events; requires size ≤ its own."""
        if size == chain.head.size:
            return chain.head.root
        return self._hashed_root(chain, size)

    def recompute_root(self, chain: ChainRow) -> bytes:
        """Give the root by hashing the stored headers again, whatever the stored head says."""
        return self._hashed_root(chain, chain.head.size)

    def _hashed_root(self, chain: ChainRow, size: int) -> bytes:
        headers = self._db.execute(
            "SELECT header FROM event WHERE chain = ? AND seq < ? ORDER BY seq", (chain.row, size)
        )
        frontier = Frontier()
        frontier.extend(event_id(header) for (header,) in headers)
        return frontier.root()

    def blobs_named(self) -> list[tuple[BlobId, str]]:
        """Give every blob that the log speaks of, with its room."""
        rows = self._db.execute("SELECT blob, min(room) FROM blob_ref GROUP BY blob ORDER BY blob")
        return [(BlobId(blob), room) for blob, room in rows]

    def blobs_named_by(self, devices: Collection[DeviceId]) -> list[BlobId]:
        """Give every blob that events of these devices speak of."""
        wanted = set(devices)
        rows = self._db.execute("SELECT blob, device FROM blob_ref ORDER BY blob")
        return list(dict.fromkeys(BlobId(b) for b, device in rows if device in wanted))

    def blobs_local(self) -> list[BlobId]:
        """Give the blobs named by this device's own events."""
        rows = self._db.execute("SELECT blob FROM blob_ref WHERE local ORDER BY blob")
        return [BlobId(blob) for (blob,) in rows]

    def blobs_unconfirmed(self) -> list[BlobId]:
        """Give the blobs named by this device's own events that no centre has confirmed."""
        rows = self._db.execute(
            "SELECT blob FROM blob_ref WHERE local AND blob NOT IN (SELECT blob FROM blob_held)"
            " ORDER BY blob"
        )
        return [BlobId(blob) for (blob,) in rows]

    def confirm_blobs(self, blobs: Iterable[bytes], centre: bytes) -> None:
        """Note that a centre holds these blobs."""
        self._db.executemany(
            "INSERT OR IGNORE INTO blob_held VALUES (?, ?)", ((blob, centre) for blob in blobs)
        )

    def _recorded(self, row: Sequence[Any], clocks: said.Said) -> Recorded:
        header, device = bytes(row[0]), DeviceId(row[1])
        said_ms = clocks.of(device, row[2], row[3], row[4])
        known = (event_id(header), device, *row[2:10])
        return Recorded(*known, local=device == self._own, said_ms=said_ms)  # type: ignore[misc]  # columns are typed by the schema


def _place(chain: ChainId) -> tuple[DeviceId, int]:
    return chain.device_id, chain.epoch


def _chain_row(row: Sequence[object]) -> ChainRow:
    number, device, epoch, public_key, size, last_id, peaks, receipted = row
    head = Head(size, EventId(last_id), Frontier(size, dcbor.decode(peaks)))  # type: ignore[arg-type]  # columns are typed by the schema
    return ChainRow(number, ChainId(DeviceId(device), epoch), public_key, head, receipted)  # type: ignore[arg-type]  # as above
