"""Keeping the tables equal to the log, whatever order its events arrive in (log.md §2.3)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace
from operator import itemgetter

from fieldapp.ids import BlobId, DeviceId
from fieldapp.ledger import dcbor, keys
from fieldapp.ledger.chain import Verified, adopt_hlc
from fieldapp.ledger.receipt import Receipt
from fieldapp.store import said
from fieldapp.store.blobs import Blobs
from fieldapp.store.clockwatch import TRUSTED
from fieldapp.store.database import Connection
from fieldapp.store.devices import makers
from fieldapp.store.eventlog import UNRECEIPTED, ChainRow, EventLog, OrderKey, order_key, types_of
from fieldapp.store.makers import Makers
from fieldapp.store.projection import (
    DEVICES,
    Changes,
    Maker,
    Projecting,
    Projections,
    Recorded,
)

# How far each room is projected stands in `meta` behind the clock: an act writes both, so they
# should lie on one page.
_PROJECTED = "hlc/"
_OLDER = "DROP TABLE IF EXISTS projected"  # where it stood in version 0.1; rebuilt from the log
_BEFORE_ALL: OrderKey = (-1, 0, b"", 0, 0)


class Settling:
    """Projects new events, and rebuilds the rooms in which an event arrived late.

    Each room remembers the order key of the last event projected into it. An event after that key
    is simply projected; an event before it makes the room be rebuilt from the log in order.
    """

    def __init__(
        self, db: Connection, eventlog: EventLog, projections: Projections, blobs: Blobs
    ) -> None:
        self._db = db
        self._log = eventlog
        self._projections = projections
        self._makers = Makers(db, eventlog)
        self.maker_of = self._makers.of
        self._p = Projecting(db, blobs, self.maker_of)
        self._last: dict[str, OrderKey] = {}
        self._new: list[Recorded] = []
        self._order_before: dict[str, list[OrderKey]] | None = None
        self._touched: set[str] = set()

    def create(self) -> None:
        """Create missing tables; rebuild the rooms whose declaration changed with this version."""
        self._db.execute(_OLDER)
        known = self.reload()
        changed = [
            room
            for room, projector in self._projections.by_room.items()
            if known.get(room) != projector.version
        ]
        if changed:
            self.rebuild(changed)

    def reload(self) -> dict[str, str]:
        """Forget what was not committed; gives each room's projected version."""
        self._new.clear()
        self._makers.forget()
        self._p.forget()
        self._order_before = None
        rows = self._db.execute(
            "SELECT key, value FROM meta WHERE key > ? AND key < ?", (_PROJECTED, _PROJECTED + "~")
        ).fetchall()
        self._last.clear()
        versions: dict[str, str] = {}
        for key, value in rows:
            room = key.removeprefix(_PROJECTED)
            versions[room], number, hlc, device, epoch, seq = dcbor.decode(value)
            self._last[room] = (number, hlc, device, epoch, seq)
        return versions

    def forget(self) -> None:
        """Go back to what the database says, after a transaction failed."""
        found = self._db.execute("SELECT 1 FROM sqlite_master WHERE name = 'meta'")
        if found.fetchone():
            self.reload()
        else:  # the transaction that failed was the first
            self._new.clear()
            self._p.forget()
            self._last.clear()
            self._order_before = None

    def take_changes(self) -> Changes:
        """Give the rooms touched since this was last asked."""
        changes, self._touched = frozenset(self._touched), set()
        return changes

    def project_next(self, event: Recorded) -> tuple[str | None, bool]:
        """Project one local event; gives its room and whether it came in order."""
        room = self._apply(event)
        self._p.write()
        if room is None:
            return None, True
        key = order_key(event)
        in_order = key > self._last.get(room, _BEFORE_ALL)
        if in_order:
            self._remember(room, key)
        return room, in_order

    def admit(
        self, chain: ChainRow, verified: Sequence[Verified], now_ms: int,
        receipt_no: int | None = None,
    ) -> None:  # fmt: skip
        """Add verified foreign events to the log; projected when the transaction settles."""
        if not verified:
            return
        head = chain.head.after(verified)
        self._log.append(chain.row, ((v.event, v.header) for v in verified), head, receipt_no)
        self._makers.forget()
        clocks = said.read(self._db)
        self._new += (
            Recorded(
                v.id, v.header.device_id, v.header.epoch, v.header.seq, v.header.hlc,
                v.header.type, v.header.schema_version, v.header.actor, v.event.payload,
                receipt_no, local=False,
                said_ms=clocks.of(v.header.device_id, v.header.epoch, v.header.seq, v.header.hlc),
            )
            for v in verified
        )  # fmt: skip
        own = int(dcbor.decode(_meta(self._db, "hlc") or b"\x00"))
        theirs = (v.header.hlc for v in verified)
        _set_meta(self._db, "hlc", dcbor.encode(adopt_hlc(own, theirs, now_ms)))
        _depend_on(self._db, verified[-1].id)

    def receipted(
        self, chain: ChainRow, receipt: Receipt, signature: bytes, centre: bytes
    ) -> bool:
        """Store a verified receipt; events that it numbers may change their place in the order.

        Returns:
            False when it was here already.
        """
        if self._order_before is None:
            self._order_before = _projected_orders(self._log, self._projections, self._new)
        new = self._log.add_receipt(chain, receipt, signature, centre)
        if new:
            _depend_on(self._db, keys.sha256(receipt.encode()))
            trusted_ms = max(
                receipt.time_ms, int(dcbor.decode(_meta(self._db, TRUSTED) or b"\x00"))
            )
            _set_meta(self._db, TRUSTED, dcbor.encode(trusted_ms))
        return new

    def blobs_arrived(self, blobs: Sequence[BlobId]) -> None:
        """Rebuild the rooms that project from blobs of which some have only now come."""
        arrived = set(blobs)
        rooms = {room for blob, room in self._log.blobs_named() if blob in arrived}
        self.rebuild([room for room in rooms if self._projections.by_room[room].reads_blobs])

    def settle(self) -> None:
        """Bring all tables up to date with what was admitted and receipted."""
        new = Counter(event.device_id for event in self._new)
        asked = self._order_before is not None or any(
            self._projections.room_of(event) == DEVICES for event in self._new
        )
        before = makers(self._db) if asked else {}
        if self._order_before is None:
            self._project_new()
        else:
            self._reorder(self._order_before)
        if asked:
            self.rebuild(_stale(self._db, self._projections, before, new))
        self._new.clear()
        self._order_before = None

    def _project_new(self) -> None:
        """Project what was admitted: who made what must be known before what they made."""
        for first in (True, False):
            self._project(
                [e for e in self._new if (self._projections.room_of(e) == DEVICES) is first]
            )

    def _project(self, new: Sequence[Recorded]) -> None:
        late: set[str] = set()
        touched: set[str] = set()
        for key, event in sorted(((order_key(e), e) for e in new), key=itemgetter(0)):
            room = self._projections.room_of(event)
            if room is None or room in late:
                continue
            if key <= self._last.get(room, _BEFORE_ALL):
                late.add(room)
                continue
            self._apply(event)
            self._last[room] = key
            touched.add(room)
        self._p.write()
        for room in touched - late:
            self._remember(room, self._last[room])
        self._touched |= touched
        self.rebuild(late)

    def _reorder(self, before: dict[str, list[OrderKey]]) -> None:
        """After renumbering: rebuild the rooms whose projected order is no longer the log's.

        Where what was projected is still the beginning of the order, only the rest is projected.
        """
        after = _orders(self._log, self._projections)
        keys_now = {key[2:]: key for order in after.values() for key in order}
        wrong: set[str] = set()
        for room, order in after.items():
            done = len(before[room])
            if [key[2:] for key in order[:done]] != [key[2:] for key in before[room]]:
                wrong.add(room)
            elif done:
                self._remember(room, order[done - 1])
        self._new = [
            replace(event, receipt_no=None if key[0] == UNRECEIPTED else key[0])
            for event in self._new
            if (key := keys_now.get((event.device_id, event.epoch, event.seq))) is not None
            and self._projections.room_of(event) not in wrong
        ]
        self.rebuild(wrong & {DEVICES})
        self._project_new()
        self.rebuild(wrong - {DEVICES})

    def rebuild(self, rooms: Collection[str]) -> int:
        """Drop the rooms' tables and project their events again, in order.

        Returns:
            How many events were projected, count.
        """
        if not rooms:
            return 0
        # makers must be known before what they made: the devices' room comes first, on its own
        first = [room for room in rooms if room == DEVICES]
        count = sum(self._rebuild(part) for part in (first, [r for r in rooms if r != DEVICES]))
        for room in rooms:
            self._remember(room, self._last[room])
            self._touched.add(room)
        return count

    def _rebuild(self, rooms: Sequence[str]) -> int:
        projectors = [self._projections.by_room[room] for room in rooms]
        self._p.forget()
        for projector in projectors:
            projector.drop(self._db)
            projector.create(self._db)
            self._last[projector.room] = _BEFORE_ALL
        count = 0
        for event in self._log.recorded([t for p in projectors for t in p.types]):
            room = self._apply(event)
            if room is not None:
                self._last[room] = order_key(event)
                count += 1
        self._p.write()
        return count

    def _apply(self, event: Recorded) -> str | None:
        room = self._projections.apply(self._p, event)
        if room == DEVICES:
            self._makers.forget()
        return room

    def _remember(self, room: str, key: OrderKey) -> None:
        self._last[room] = key
        version = self._projections.by_room[room].version
        _set_meta(self._db, _PROJECTED + room, dcbor.encode([version, *key]))


def _stale(
    db: Connection, projections: Projections, before: dict[DeviceId, Maker], new: Counter[DeviceId]
) -> list[str]:
    """List the rooms of what was projected while its device was another's, or nobody's."""
    after = makers(db)
    other = {one for one in before | after if before.get(one) != after.get(one)}
    types = types_of(db, {one: new[one] for one in other})
    rooms = projections.by_room.items()
    return [room for room, p in rooms if room != DEVICES and not types.isdisjoint(p.types)]


def _orders(log: EventLog, projections: Projections) -> dict[str, list[OrderKey]]:
    return {room: log.order_of(p.types) for room, p in projections.by_room.items()}


def _meta(db: Connection, key: str) -> bytes | None:
    row = db.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return bytes(row[0]) if row else None


def _set_meta(db: Connection, key: str, value: bytes) -> None:
    db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))


def _depend_on(db: Connection, digest: bytes) -> None:
    deps = [*dcbor.decode(_meta(db, "deps") or b"\x80"), digest]
    _set_meta(db, "deps", dcbor.encode(deps[-16:]))


def _projected_orders(
    log: EventLog, projections: Projections, new: Sequence[Recorded]
) -> dict[str, list[OrderKey]]:
    """Give each room's order of the events already projected into it."""
    waiting = {(event.device_id, event.epoch, event.seq) for event in new}
    return {
        room: [key for key in order if key[2:] not in waiting]
        for room, order in _orders(log, projections).items()
    }
