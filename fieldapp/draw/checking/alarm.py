"""The alarm over voids: one rule, for the check of a log and for the window (draw.md 1.4, T3)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, NamedTuple


class Limit(NamedTuple):
    """So many voids among so many of a device's latest slots are too many."""

    latest: int
    voids: int


LIMITS: Final = (Limit(latest=20, voids=3), Limit(latest=50, voids=4))


@dataclass(frozen=True, slots=True)
class Held:
    """A slot that has ended: by an outcome, or given up, or lapsed."""

    device_id: bytes  # whom it was for
    place: int  # of its issue, in the order that all nodes agree on: no clock decides
    voided: bool


@dataclass(frozen=True, slots=True)
class Alarm:
    """A device voids more of its draws than chance and mishap explain."""

    device_id: bytes
    voids: int
    draws: int  # looked at, the latest


def alarms(held: Iterable[Held]) -> tuple[Alarm, ...]:
    """Give the devices that voided too many of their latest slots, by id.

    Args:
        held: of any devices, in any order.
    """
    of: dict[bytes, list[Held]] = {}
    for one in held:
        of.setdefault(one.device_id, []).append(one)
    found = []
    for device_id in sorted(of):
        newest = sorted(of[device_id], key=lambda one: -one.place)
        for limit in LIMITS:
            count = sum(one.voided for one in newest[: limit.latest])
            if count >= limit.voids:
                found.append(Alarm(device_id, count, min(limit.latest, len(newest))))
                break
    return tuple(found)
