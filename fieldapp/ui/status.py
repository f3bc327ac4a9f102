"""What the status bar says, decided without a screen: which facts, how loud, which may fold."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

LOW_BATTERY = 20  # percent; below it the bar warns
LOW_DISK = 1 << 30  # bytes; below it evidence may soon find no room


class ClockTrust(StrEnum):
    """What is known about this machine's clock (docs/spec/evidence.md §3.4)."""

    UNKNOWN = "unknown"  # never compared with a centre
    TRUSTED = "trusted"
    DRIFTED = "drifted"
    ROLLED_BACK = "rolled_back"


@dataclass(frozen=True, slots=True)
class Waiting:
    """What is on this device and not yet receipted by a centre."""

    records: int = 0
    photos: int = 0
    size: int = 0  # bytes

    def __bool__(self) -> bool:
        return bool(self.records or self.photos or self.size)


@dataclass(frozen=True, slots=True)
class Status:
    """The facts the bar shows; whoever measures them makes a new one whenever one changes."""

    person: str
    role: str
    device: str
    online: bool
    last_sync_ms: int | None  # UTC milliseconds; None: never
    waiting: Waiting
    free_disk: int  # bytes
    clock: ClockTrust
    battery: int | None = None  # percent; None: no battery, or on mains
    battery_left_s: int | None = None


class Part(StrEnum):
    """One place of the bar."""

    PERSON = "person"
    DEVICE = "device"
    LINK = "link"
    SYNC = "sync"
    DISK = "disk"
    CLOCK = "clock"
    BATTERY = "battery"


@dataclass(frozen=True, slots=True)
class Item:
    """One place of the bar: its icon and how loud it is."""

    part: Part
    icon: str
    ink: str


_CLOCK_INK = {
    ClockTrust.UNKNOWN: "ink2",
    ClockTrust.TRUSTED: "green",
    ClockTrust.DRIFTED: "amber",
    ClockTrust.ROLLED_BACK: "red",
}


def items(status: Status, *, narrow: bool) -> tuple[Item, ...]:
    """Decide what the bar shows; `narrow` keeps who, link, waiting, clock and warnings."""
    low_disk = status.free_disk < LOW_DISK
    shown = [Item(Part.PERSON, "user", "ink2")]
    if not narrow:
        shown.append(Item(Part.DEVICE, "laptop", "ink2"))
    online = status.online
    shown.append(Item(Part.LINK, "online" if online else "offline", "green" if online else "ink"))
    shown.append(Item(Part.SYNC, "sync", "ink2"))
    if low_disk or not narrow:
        shown.append(Item(Part.DISK, "disk", "red" if low_disk else "ink2"))
    shown.append(Item(Part.CLOCK, "clock", _CLOCK_INK[status.clock]))
    if status.battery is not None and status.battery < LOW_BATTERY:
        shown.append(Item(Part.BATTERY, "battery", "amber"))
    return tuple(shown)
