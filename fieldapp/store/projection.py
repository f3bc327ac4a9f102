"""From the log to tables: what a room declares, and how its tables are built and rebuilt.

Every room owns some tables and some fact types. Its `project` is called with the room's events in
the one order all nodes agree on (docs/spec/log.md §2.3) and may read and write that room's tables
only. So when a foreign event arrives that belongs before others already seen, rebuilding just that
room gives the same tables as if it had been there from the start.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from fieldapp.errors import Code, VerificationError
from fieldapp.ids import DeviceId, EventId
from fieldapp.ledger import dcbor
from fieldapp.ledger.event import Event, Header
from fieldapp.ledger.fact import Fact
from fieldapp.store.blobs import Blobs
from fieldapp.store.database import Connection

DEVICES = "devices"  # the room all others ask about makers; always rebuilt before them
_MOST_WAITING = 2_000  # rows of one statement
_MOST_REMEMBERED = 10_000
Changes = frozenset[str]  # names of the rooms whose tables an act touched


@dataclass(frozen=True, slots=True)
class Recorded:
    """An event of the log, as projections and lists see it."""

    event_id: EventId
    device_id: DeviceId
    epoch: int
    seq: int
    hlc: int
    type: str
    schema_version: int
    actor: str
    payload: bytes | None  # None once lawfully erased
    receipt_no: int | None
    local: bool  # made on this device
    said_ms: int  # what its device's clock said, UTC milliseconds: a claim, for people to read

    @property
    def at_ms(self) -> int:
        """Its place in the order, UTC milliseconds: never goes back, so not always a time."""
        return self.hlc >> 16


@dataclass(frozen=True, slots=True)
class Maker:
    """Whose device made an event: what a projection may ask before it believes it."""

    person_id: str
    role: str
    unit: str  # code or name of the office
    acting: str = ""  # the second person who opened that device; empty: the person themselves

    def speaks_as(self, actor: str) -> bool:
        """Tell whether an event may be in somebody's name; rules still go by `person_id`."""
        return actor == self.person_id or (bool(self.acting) and actor == self.acting)


class Projecting:
    """What a projection may use.

    Events of a sync come by the hundred thousand, so a projection may let a write wait (`later`)
    and keep what it read (`memory`). Whoever asks for `db` finds everything written.
    """

    def __init__(
        self, db: Connection, blobs: Blobs, maker_of: Callable[[Recorded], Maker]
    ) -> None:
        self.blobs = blobs
        self.maker_of = maker_of  # who made an event, as its device is enrolled
        self.memory: dict[
            Hashable, Any
        ] = {}  # forgotten when a transaction fails or a room is rebuilt
        self._db = db
        self._waiting: dict[str, list[tuple[object, ...]]] = {}

    @property
    def db(self) -> Connection:
        """The database, with every waiting write in it."""
        if self._waiting:
            self.write()
        return self._db

    def later(self, sql: str, values: tuple[object, ...]) -> None:
        """Have one row written before anybody reads; equal statements are run together, in order.

        Only for statements whose order among different waiting ones makes no difference.
        """
        rows = self._waiting.get(sql)
        if rows is None:
            rows = self._waiting[sql] = []
        rows.append(values)
        if len(rows) >= _MOST_WAITING:
            self.write()

    def write(self) -> None:
        """Write what waits."""
        waiting, self._waiting = self._waiting, {}
        for sql, rows in waiting.items():
            self._db.executemany(sql, rows)

    def recall(self, key: Hashable, read: Callable[[], Any]) -> Any:
        """Give what `memory` holds under a key, reading it the first time."""
        found = self.memory.get(key)
        if found is None:
            if len(self.memory) >= _MOST_REMEMBERED:
                self.memory.clear()
            found = self.memory[key] = read()
        return found

    def forget(self) -> None:
        """Drop what waits and what was read: the tables are no longer what they were."""
        self._waiting.clear()
        self.memory.clear()


@dataclass(frozen=True, slots=True)
class Table:
    """A table as sqlite-utils creates it."""

    name: str
    columns: Mapping[str, type]  # str, int or bytes
    pk: str | tuple[str, ...]
    indexes: tuple[tuple[str, ...], ...] = ()
    clustered: bool = False  # rows lie in the key's order: one tree, so one page a write, not two


@dataclass(frozen=True, slots=True)
class Projector:
    """A room's tables and the function that fills them."""

    room: str
    facts: tuple[type[Fact], ...]
    tables: tuple[Table, ...]
    project: Callable[[Projecting, Recorded, Any], None]
    sql: tuple[str, ...] = ()  # further DDL, run after the tables
    dropped: tuple[str, ...] = ()  # what that DDL creates and a rebuild must drop first
    reads_blobs: bool = False  # projects from blobs, so one that arrives later needs a rebuild
    version: str = field(init=False)  # digest of the above; where it changed, the room is rebuilt

    def create(self, db: Connection) -> None:
        """Create the room's tables where they are missing."""
        import sqlite_utils

        tables = sqlite_utils.Database(db)
        for table in self.tables:
            made = tables[table.name]
            if made.exists():
                continue
            sql = tables.create_table_sql(table.name, dict(table.columns), pk=table.pk)
            db.execute(sql.rstrip(";\n ") + (" WITHOUT ROWID" if table.clustered else ""))
            for index in table.indexes:
                made.create_index(list(index))  # type: ignore[union-attr]  # as above
        for statement in self.sql:
            db.execute(statement)

    def drop(self, db: Connection) -> None:
        """Drop the room's tables."""
        for name in (*self.dropped, *(table.name for table in self.tables)):
            kind = db.execute("SELECT type FROM sqlite_master WHERE name = ?", (name,)).fetchone()
            if kind is not None:
                db.execute(f'DROP {kind[0]} "{name}"')

    def __post_init__(self) -> None:
        shape = repr((self.tables, self.sql, self.dropped, self.types))
        object.__setattr__(self, "version", hashlib.sha256(shape.encode()).hexdigest()[:16])

    @property
    def types(self) -> tuple[str, ...]:
        """The event types of the room."""
        return tuple(fact.TYPE for fact in self.facts)


class Projections:
    """All rooms' projectors, by event type."""

    def __init__(self, projectors: Sequence[Projector]) -> None:
        self.by_room = {projector.room: projector for projector in projectors}
        self._by_type = {
            (fact.TYPE, fact.VERSION): (projector, fact)
            for projector in projectors
            for fact in projector.facts
        }

    def room_of(self, event: Recorded) -> str | None:
        """Give the room that an event belongs to; None for a type this version does not know."""
        found = self._by_type.get((event.type, event.schema_version))
        return found[0].room if found else None

    def apply(self, p: Projecting, event: Recorded) -> str | None:
        """Project one event; gives the room touched, None when nothing knows the event.

        Raises:
            VerificationError: EVENT_MALFORMED (the payload does not fit its type).
        """
        found = self._by_type.get((event.type, event.schema_version))
        if found is None or event.payload is None:
            return (
                None  # unknown types are kept and forwarded (log.md §2.3), erased ones are empty
            )
        projector, kind = found
        if projector.room != DEVICES and not p.maker_of(event).speaks_as(event.actor):
            return None  # speaks in another person's name: kept as proof, without effect
        fact = kind.from_payload(dcbor.decode(event.payload))
        projector.project(p, event, fact)
        for blob in fact.blobs():
            p.later(
                "INSERT OR IGNORE INTO blob_ref VALUES (?, ?, ?, ?)",
                (blob, event.device_id, projector.room, event.local),
            )
        return projector.room

    def check_readable(self, event_id: EventId, event: Event, h: Header) -> None:
        """Check that an event which this version knows can be projected once it is followed.

        Raises:
            VerificationError: EVENT_MALFORMED, CBOR_….
        """
        found = Recorded(
            event_id, h.device_id, h.epoch, h.seq, h.hlc, h.type, h.schema_version, h.actor,
            event.payload, None, local=False, said_ms=h.at_ms,
        )  # fmt: skip
        if found.payload is not None and self.room_of(found) is not None:
            self.fact_of(found)

    def fact_of(self, event: Recorded) -> Fact:
        """Read the event's payload as its fact.

        Raises:
            VerificationError: EVENT_MALFORMED (unknown type, erased or ill-formed payload).
        """
        found = self._by_type.get((event.type, event.schema_version))
        if found is None or event.payload is None:
            raise VerificationError(Code.EVENT_MALFORMED, where=event.type)
        return found[1].from_payload(dcbor.decode(event.payload))
