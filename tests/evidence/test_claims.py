"""A file's own time is a claim; what does not fit is a hint."""

from __future__ import annotations

import pytest

from fieldapp.clock import at_local
from fieldapp.evidence.claims import Odd, oddities

BEGAN, SEALED = at_local(2026, 11, 23, 9), at_local(2026, 11, 23, 11)


@pytest.mark.parametrize(
    ("gps", "camera", "wanted"),
    [
        ("2026:11:23", "2026:11:23 09:30:00", ()),
        ("2026:11:22", "2026:11:23 00:30:00", ()),  # satellites count in UTC
        ("2025:11:23", "2026:11:23 09:30:00", (Odd.EARLY, Odd.APART)),
        ("2025:11:23", "2025:11:23 09:30:00", (Odd.EARLY,)),
        ("2027:01:01", "", (Odd.LATE,)),
        ("2026:11:23", "2019:01:01 00:00:00", (Odd.APART,)),
        ("", "2019:01:01 00:00:00", ()),
        ("nonsense", "nonsense", ()),
        ("2026:13:45", "", ()),
    ],
)
def test_a09_the_satellites_date_is_held_against_the_visit(
    gps: str, camera: str, wanted: tuple[Odd, ...]
) -> None:
    exif = {"GPSDateStamp": gps, "DateTimeOriginal": camera}
    assert oddities(exif, BEGAN, SEALED) == wanted
