"""Noticing that the wall clock went back or jumped, and recording it as an event.

Rules of docs/spec/evidence.md §3.4: wall < last recorded time ⇒ `clock.rollback`; wall and
monotonic clock apart by more than 120 s within one boot ⇒ `clock.step`. Work never stops for it,
and no time is corrected: order comes from the hybrid clock, which never goes back (log.md §2.2).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from fieldapp.clock import Boot
from fieldapp.ids import DeviceId
from fieldapp.ledger import dcbor
from fieldapp.ledger.fact import Fact
from fieldapp.store.database import Connection

if TYPE_CHECKING:  # the workspace calls this module
    from fieldapp.store.workspace import Workspace
    from fieldapp.store.writer import Writer

SLACK_MS: Final = 1000  # network time corrects by less, all the time
STEP_MS: Final = 120_000
_KEPT: Final = "clock"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockRolledBack(Fact):
    """The clock showed an earlier time than the log already held from this device."""

    TYPE: ClassVar[str] = "clock.rollback"
    said_ms: int  # what the clock says now
    last_ms: int  # what it said at the act before
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


def note(workspace: Workspace, writer: Writer) -> None:
    """Record, ahead of an act's own facts, what the clock did since the act before."""
    boot, kept = workspace.clock.boot(), workspace.meta(_KEPT)
    if kept is not None:
        last_ms, boot_id, monotonic_ms = dcbor.decode(kept)
        fact = noticed(writer.now_ms, boot, last_ms, Boot(boot_id, monotonic_ms))
        if fact is not None:
            writer.append(fact)
    now = [writer.now_ms, boot.boot_id, boot.monotonic_ms]
    workspace.set_meta(_KEPT, dcbor.encode(now))


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
