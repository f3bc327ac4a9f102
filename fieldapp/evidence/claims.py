"""What a file claims of its own time, held against what is known: hints for a person, no proof."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from fieldapp.clock import local_date

_APART = timedelta(days=1)  # zones differ by less than a day


class Odd(StrEnum):
    """A claim that does not fit."""

    EARLY = "early"  # the satellites' date lies before the interval
    LATE = "late"  # … or after it
    APART = "apart"  # the camera's own clock and the satellites' date do not agree


def oddities(exif: Mapping[str, str], not_before_ms: int, not_after_ms: int) -> tuple[Odd, ...]:
    """Compare GPSDateStamp with the interval and with the camera's clock.

    Args:
        exif: what the file says, see `pictures.claims`.
        not_before_ms: UTC milliseconds; for a file from outside, when the inspection began.
        not_after_ms: UTC milliseconds; when it was sealed.
    """
    satellites = _day(exif.get("GPSDateStamp", ""))
    if satellites is None:
        return ()
    found = []
    if satellites < local_date(not_before_ms) - _APART:
        found.append(Odd.EARLY)
    if satellites > local_date(not_after_ms) + _APART:
        found.append(Odd.LATE)
    camera = _day(exif.get("DateTimeOriginal", "")[:10])
    if camera is not None and abs(camera - satellites) > _APART:
        found.append(Odd.APART)
    return tuple(found)


def _day(text: str) -> date | None:
    try:
        return datetime.strptime(text, "%Y:%m:%d").replace(tzinfo=UTC).date()
    except ValueError:
        return None
