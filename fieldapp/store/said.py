"""What a device's clock said at an event, apart from the event's place in the order.

The order (hybrid clock) never goes back. After one act made with the clock years ahead it stands
still there until the calendar has caught up; what the clock really said is then in the clock's own
events (`clock.rollback`, `clock.behind`), which stand in the log ahead of each act's facts. Both
are derived from the log alone, so that every node says the same (docs/decisions 0028).
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Final

from fieldapp.errors import VerificationError
from fieldapp.ids import DeviceId
from fieldapp.ledger import dcbor
from fieldapp.store.database import Connection

TYPES: Final = ("clock.rollback", "clock.behind")
_WHERE: Final = "type IN ('clock.rollback', 'clock.behind')"
INDEX: Final = f"CREATE INDEX IF NOT EXISTS event_said ON event (chain, seq) WHERE {_WHERE}"
_STANDS_MS: Final = (
    1000  # the order creeps by counter while it stands: 65,536 events a millisecond
)


@dataclass(frozen=True, slots=True)
class Mark:
    """One event in which a device says what its clock shows."""

    seq: int
    at_ms: int  # its place in the order
    said_ms: int


@dataclass(slots=True)
class Said:
    """The marks of all chains, oldest first."""

    _marks: dict[tuple[bytes, int], list[Mark]] = field(default_factory=dict)

    def add(self, device_id: DeviceId, epoch: int, mark: Mark) -> None:
        """Take in the next mark of a chain."""
        self._marks.setdefault((device_id, epoch), []).append(mark)

    def of(self, device_id: DeviceId, epoch: int, seq: int, hlc: int) -> int:
        """Give what the clock said at an event, UTC milliseconds; a claim."""
        marks = self._marks.get((device_id, epoch))
        if not marks:
            return hlc >> 16
        place = bisect_right(marks, seq, key=lambda mark: mark.seq)
        return said_ms(hlc, marks[place - 1] if place else None)


def said_ms(hlc: int, mark: Mark | None) -> int:
    """Give what the clock said, after the last mark: the order, unless it still stands there."""
    at_ms = hlc >> 16
    stands = mark is not None and at_ms - mark.at_ms <= _STANDS_MS
    return mark.said_ms if mark is not None and stands else at_ms


def read(db: Connection) -> Said:
    """Read the marks of all chains."""
    rows = db.execute(
        "SELECT c.device, c.epoch, e.seq, e.hlc, e.payload FROM event e INDEXED BY event_said"  # noqa: S608 -- own words
        f" JOIN chain c ON c.id = e.chain WHERE e.{_WHERE} ORDER BY e.chain, e.seq"
    ).fetchall()
    said = Said()
    for device_id, epoch, *rest in rows:
        if (mark := _mark(*rest)) is not None:
            said.add(DeviceId(device_id), epoch, mark)
    return said


def last(db: Connection, chain_row: int) -> Mark | None:
    """Read a chain's last mark, None if its clock never stood behind the order."""
    row = db.execute(
        "SELECT seq, hlc, payload FROM event INDEXED BY event_said"  # noqa: S608 -- own words
        f" WHERE chain = ? AND {_WHERE} ORDER BY seq DESC LIMIT 1",
        (chain_row,),
    ).fetchone()
    return None if row is None else _mark(*row)


def _mark(seq: int, hlc: int, payload: bytes | None) -> Mark | None:
    """Read a mark; an erased or ill-made one says nothing."""
    try:
        told = dcbor.decode(payload or b"")
    except VerificationError:
        return None
    said = told.get("said_ms") if isinstance(told, dict) else None
    return Mark(seq, hlc >> 16, said) if type(said) is int and 0 <= said < 1 << 63 else None
