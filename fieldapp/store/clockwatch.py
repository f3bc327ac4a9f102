"""Noticing that the wall clock went back or jumped, and recording it as an event.

Rules of docs/spec/evidence.md §3.4: wall < last recorded time ⇒ `clock.rollback`; wall and
monotonic clock apart by more than 120 s within one boot ⇒ `clock.step`. Work never stops for it,
and no time is corrected: order comes from the hybrid clock, which never goes back (log.md §2.2).
While that stands ahead of the wall clock, each act says what the clock shows (`clock.behind`), so
that a day that people read is not the order's (`store.said`, docs/decisions 0028).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final, assert_never

from fieldapp.clock import Boot, zone_s
from fieldapp.ids import DeviceId
from fieldapp.ledger import dcbor
from fieldapp.ledger.chain import MAX_CLOCK_AHEAD_MS
from fieldapp.ledger.fact import Fact
from fieldapp.store.database import Connection
from fieldapp.store.projection import Projecting, Recorded, Table

if TYPE_CHECKING:  # the workspace calls this module
    from fieldapp.store.workspace import Workspace
    from fieldapp.store.writer import Writer

SLACK_MS: Final = 1000  # network time corrects by less, all the time
STEP_MS: Final = 120_000
TRUSTED: Final = "trusted"  # setting: the newest time that a centre signed
_KEPT: Final = "clock"
BEHIND_MS: Final = MAX_CLOCK_AHEAD_MS + SLACK_MS  # nearer than this, another device's clock may be


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockRolledBack(Fact):
    """The clock showed an earlier time than the act before, or than a centre had signed."""

    TYPE: ClassVar[str] = "clock.rollback"
    said_ms: int  # what the clock says now
    last_ms: int  # what it said at the act before, or the newest time a centre signed
    boot_id: str
    monotonic_ms: int  # since that boot


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockStepped(Fact):
    """Within one boot the clock moved otherwise than time did."""

    TYPE: ClassVar[str] = "clock.step"
    said_ms: int
    expected_ms: int  # the time of the act before, and what the monotonic clock has run since
    boot_id: str
    monotonic_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockBehind(Fact):
    """The order stands ahead of the clock; this is what the clock says at the act that follows."""

    TYPE: ClassVar[str] = "clock.behind"
    said_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockBooted(Fact):
    """The first act in another run of the machine: its clocks, and the last proven time."""

    TYPE: ClassVar[str] = "clock.boot"
    said_ms: int
    boot_id: str
    monotonic_ms: int  # since that boot
    zone_s: int  # the machine's time zone, seconds east of UTC; shown to nobody, it may lie
    trusted_ms: int | None = None  # the newest time that a centre signed


def trusted_ms(workspace: Workspace) -> int | None:
    """Give the newest time that a centre signed, UTC milliseconds; None before the first."""
    kept = workspace.meta(TRUSTED)
    return None if kept is None else int(dcbor.decode(kept))


def note(workspace: Workspace, writer: Writer) -> None:
    """Record, ahead of an act's own facts, what the clock did since the act before."""
    boot, kept = workspace.clock.boot(), workspace.meta(_KEPT)
    proven_ms = trusted_ms(workspace)
    told_ms = 0  # the proven time for which a rollback is on record already
    fact: Fact | None = None
    if kept is not None:
        last_ms, boot_id, monotonic_ms, *rest = dcbor.decode(kept)
        told_ms = rest[0] if rest else 0
        if boot_id != boot.boot_id:
            writer.append(_booted(writer.now_ms, boot, proven_ms))
        fact = noticed(writer.now_ms, boot, last_ms, Boot(boot_id, monotonic_ms))
    if fact is None and proven_ms is not None and proven_ms > told_ms:
        fact = before_trusted(writer.now_ms, boot, proven_ms)
    if fact is not None:
        writer.append(fact)
        told_ms = told_ms if proven_ms is None else proven_ms
    if not isinstance(fact, ClockRolledBack) and writer.order_ms - writer.now_ms > BEHIND_MS:
        writer.append(ClockBehind(said_ms=writer.now_ms))
    now = [writer.now_ms, boot.boot_id, boot.monotonic_ms, told_ms]
    workspace.set_meta(_KEPT, dcbor.encode(now))


def _booted(now_ms: int, boot: Boot, trusted_ms: int | None) -> ClockBooted:
    return ClockBooted(
        said_ms=now_ms, boot_id=boot.boot_id, monotonic_ms=boot.monotonic_ms,
        zone_s=zone_s(now_ms), trusted_ms=trusted_ms,
    )  # fmt: skip


def before_trusted(now_ms: int, boot: Boot, trusted_ms: int) -> Fact | None:
    """Give the rollback when the clock shows less than what a centre signed; else None."""
    if now_ms >= trusted_ms - BEHIND_MS:
        return None
    return ClockRolledBack(
        said_ms=now_ms, last_ms=trusted_ms, boot_id=boot.boot_id, monotonic_ms=boot.monotonic_ms
    )


def noticed(now_ms: int, boot: Boot, last_ms: int, last: Boot) -> Fact | None:
    """Give the fact to record, None when the clock did nothing odd.

    Args:
        now_ms: the wall clock.
        boot: run of the machine and its monotonic clock.
        last_ms: the wall clock at the act before.
        last: run and monotonic clock then.
    """
    if now_ms < last_ms - SLACK_MS:
        return ClockRolledBack(
            said_ms=now_ms, last_ms=last_ms, boot_id=boot.boot_id, monotonic_ms=boot.monotonic_ms
        )
    expected = last_ms + boot.monotonic_ms - last.monotonic_ms
    if boot.boot_id == last.boot_id and abs(now_ms - expected) > STEP_MS:
        return ClockStepped(
            said_ms=now_ms, expected_ms=expected, boot_id=boot.boot_id,
            monotonic_ms=boot.monotonic_ms,
        )  # fmt: skip
    return None


BOOTS: Final = Table(
    "clock_boot",
    {
        "event_id": bytes,
        "device_id": bytes,
        "boot_id": str,
        "said_ms": int,
        "monotonic_ms": int,
        "zone_s": int,
        "trusted_ms": int,
    },
    pk="event_id",
)


def project(
    p: Projecting,
    event: Recorded,
    fact: ClockRolledBack | ClockStepped | ClockBehind | ClockBooted,
) -> None:
    """Keep what a clock did as a row."""
    match fact:
        case ClockRolledBack():
            _mark(p.db, event, "rollback", fact.said_ms, fact.last_ms)
        case ClockStepped():
            _mark(p.db, event, "step", fact.said_ms, fact.expected_ms)
        case ClockBehind():
            pass  # read from the log itself, before anything is projected: `store.said`
        case ClockBooted():
            p.db.execute(
                "INSERT INTO clock_boot VALUES (?, ?, ?, ?, ?, ?, ?)",
                (event.event_id, event.device_id, fact.boot_id, fact.said_ms, fact.monotonic_ms,
                 fact.zone_s, fact.trusted_ms),
            )  # fmt: skip
        case _:
            assert_never(fact)


def _mark(db: Connection, event: Recorded, kind: str, said_ms: int, expected_ms: int) -> None:
    db.execute(
        "INSERT INTO clock_mark VALUES (?, ?, ?, ?, ?, ?)",
        (event.event_id, event.device_id, kind, event.at_ms, said_ms, expected_ms),
    )


@dataclass(frozen=True, slots=True)
class ClockMark:
    """One time that a device's clock went back or jumped."""

    kind: str  # "rollback" or "step"
    at_ms: int  # its place in the log, by the hybrid clock
    said_ms: int
    expected_ms: int  # at least this, for a rollback


def marks(db: Connection, device_id: DeviceId, since_ms: int, until_ms: int) -> list[ClockMark]:
    """List what a device's clock did between two times of its log, oldest first."""
    rows = db.execute(
        "SELECT kind, at_ms, said_ms, expected_ms FROM clock_mark"
        " WHERE device_id = ? AND at_ms BETWEEN ? AND ? ORDER BY at_ms, event_id",
        (device_id, since_ms, until_ms),
    )
    return [ClockMark(*row) for row in rows]
