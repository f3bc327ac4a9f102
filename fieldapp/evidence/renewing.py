"""How long time-stamps are carried: certificates age, and a later stamp carries an earlier one on.

A stamp covers the whole log below its size, and so the event that names the answer of a stamp
before it. While the earlier one's certificates were still valid when the later one was given, the
later one proves that the earlier answer was there in time (docs/spec/evidence.md §3.4, §3.13).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from fieldapp.ids import EventId
from fieldapp.ledger.timestamp import Stamp
from fieldapp.resources import reference

if TYPE_CHECKING:
    from fieldapp.evidence.stamping import StampRow

_DAY_MS: Final = 86_400_000


def carried(held: Sequence[tuple[StampRow, Stamp | None]]) -> Mapping[EventId, int]:
    """Give until when each stamp that holds is carried by its own or a later one's certificates.

    Args:
        held: every stamp of the log, with what it proves here.

    Returns:
        Event id of the stamp → UTC milliseconds.
    """
    found: dict[EventId, int] = {}
    later: list[tuple[StampRow, Stamp]] = []
    holding = [(row, stamp) for row, stamp in held if stamp is not None]
    order = sorted(holding, key=lambda one: (one[1].time_ms, one[0].size), reverse=True)
    for row, stamp in order:
        ends = stamp.expires_ms
        for other, given in later:
            covers = other.chain == row.recorded_in and other.size > row.seq
            if covers and given.time_ms <= stamp.expires_ms:
                ends = max(ends, found[other.event_id])
        found[row.event_id] = ends
        later.append((row, stamp))
    return found


def is_due(newest: Stamp, now_ms: int) -> bool:
    """Say whether the newest stamp of a log should be renewed though nothing new was recorded."""
    known = reference("time_stamps")
    ages = newest.expires_ms - now_ms < int(known["renew_days"]) * _DAY_MS
    return ages and now_ms - newest.time_ms > int(known["again_days"]) * _DAY_MS
