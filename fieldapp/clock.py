"""Where time comes from: the system clock in the product, a settable one in tests and demos."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Final, Protocol

LOCAL_ZONE = timezone(timedelta(hours=8), "CST")  # China's one civil time; laptops' zones lie
LAST_MS: Final = 253_370_764_799_999  # the end of the year 9998, UTC


class Clock(Protocol):
    """Anything that can say what time it is."""

    def now_ms(self) -> int:
        """Give milliseconds since 1970-01-01 UTC."""
        ...

    def boot(self) -> Boot:
        """Give the run of the machine and its monotonic clock."""
        ...


@dataclass(frozen=True, slots=True)
class Boot:
    """One run of the machine, and how long it has run: what no setting of the clock changes."""

    boot_id: str
    monotonic_ms: int  # asleep or not


class SystemClock:
    """The machine's wall clock: a claim, never a proof (docs/spec/evidence.md §3.4)."""

    def now_ms(self) -> int:
        """Give milliseconds since 1970-01-01 UTC, as the machine believes."""
        return time.time_ns() // 1_000_000

    def boot(self) -> Boot:
        """Give the run of the machine and how long it has run."""
        return Boot(boot_id(), _running_ns() // 1_000_000)


def boot_id() -> str:
    """Name this run of the machine; ties a monotonic reading to it (evidence.md §3.4)."""
    linux = Path("/proc/sys/kernel/random/boot_id")
    if linux.exists():
        return linux.read_text(encoding="ascii").strip()
    import psutil  # only where the system has no name for it

    return f"boot-{int(psutil.boot_time())}"


def _running_ns() -> int:
    counting = getattr(time, "CLOCK_BOOTTIME", None)  # Linux: the plain one stops in sleep
    return time.monotonic_ns() if counting is None else time.clock_gettime_ns(counting)


class FixedClock:
    """A clock that moves only when told; for tests and for demo data with stable dates."""

    def __init__(self, start_ms: int, step_ms: int = 0) -> None:
        self._now_ms = start_ms
        self._step_ms = step_ms
        self._jumped_ms = 0
        self._boots = 0

    def now_ms(self) -> int:
        """Give the set time, then advance it by the step."""
        now = self._now_ms
        self._now_ms += self._step_ms
        return now

    def boot(self) -> Boot:
        """Give a run that is as old as the clock is told: no step, unless `jump` makes one."""
        return Boot(f"fixed-{self._boots}", self._now_ms - self._jumped_ms)

    def reboot(self) -> None:
        """Begin another run of the machine."""
        self._boots += 1
        self._jumped_ms = self._now_ms

    def set(self, now_ms: int) -> None:
        """Move the clock to `now_ms`, forwards or backwards."""
        self._now_ms = now_ms

    def jump(self, delta_ms: int) -> None:
        """Set the wall clock off by `delta_ms`, while the machine's running time stays."""
        self._now_ms += delta_ms
        self._jumped_ms += delta_ms

    def advance(self, delta_ms: int) -> None:
        """Move the clock by `delta_ms` milliseconds."""
        self._now_ms += delta_ms


def local_time(at_ms: int) -> datetime:
    """Give the China Standard Time of a UTC millisecond count; the last year known is 9998.

    Times are claims of a device: one beyond all calendars is shown as the last day, not refused.
    """
    within = min(max(at_ms, 0), LAST_MS)
    return datetime.fromtimestamp(within / 1000, UTC).astimezone(LOCAL_ZONE)


def local_date(at_ms: int) -> date:
    """Give the civil date in China of a UTC millisecond count."""
    return local_time(at_ms).date()


def zone_s(at_ms: int) -> int:
    """Give the machine's own time zone, seconds east of UTC: noted, never used (`LOCAL_ZONE`)."""
    offset = datetime.fromtimestamp(min(max(at_ms, 0), LAST_MS) / 1000, UTC).astimezone()
    return int((offset.utcoffset() or timedelta()).total_seconds())


def year_began(at_ms: int) -> int:
    """Give the UTC milliseconds at which the civil year of a time began in China."""
    return at_local(local_date(at_ms).year, 1, 1)


def at_local(year: int, month: int, day: int, hour: int = 0, minute: int = 0) -> int:
    """Give the UTC milliseconds of a China Standard Time."""
    return int(datetime(year, month, day, hour, minute, tzinfo=LOCAL_ZONE).timestamp() * 1000)
