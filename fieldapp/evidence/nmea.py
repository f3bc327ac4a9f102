"""Sentences of a satellite receiver (NMEA 0183): which are sound, and what the last fix says.

Bytes from outside: limits first, then the checksum, then the fields, each by its own pattern. A
sentence that fails anywhere is counted and not taken. The same bytes always give the same fix, so
that anybody can work it out again (docs/spec/evidence.md §3.17).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from fieldapp.evidence.geodesy import Datum

MAX_BYTES: Final = 64 * 1024  # of what is kept: a minute of a busy receiver is 30 KiB
MAX_LINE: Final = 120  # bytes; the standard says 82, some receivers write more

_LINE: Final = re.compile(rb"[$!]([ -)+-~]{5,}?)\*([0-9A-Fa-f]{2})\Z")
_ANGLE: Final = re.compile(r"(\d{2,3})(\d{2})(?:\.(\d{1,8}))?\Z", re.ASCII)
_CLOCK: Final = re.compile(r"([01]\d|2[0-3])([0-5]\d)([0-5]\d|60)(?:\.(\d{1,3})\d*)?\Z", re.ASCII)
_DATE: Final = re.compile(r"(\d\d)(\d\d)(\d\d)\Z", re.ASCII)
_TENTHS: Final = re.compile(r"(\d{1,3})(?:\.(\d{1,2})\d*)?\Z", re.ASCII)
_HEIGHT: Final = re.compile(r"(-?)(\d{1,5})(?:\.(\d{1,3})\d*)?\Z", re.ASCII)
_GGA: Final = 10  # fields that a GGA has at least
_MINUTE: Final = 10**8  # of the digits after the point in minutes


@dataclass(frozen=True, slots=True)
class Fix:
    """One position as the receiver gave it."""

    lat_udeg: int
    lon_udeg: int
    quality: int
    satellites: int
    hdop_hundredths: int | None
    altitude_mm: int | None
    at_ms: int | None  # the satellites' time, UTC milliseconds; None without a date
    datum: Datum
    clock: str  # the sentence's own time, hhmmss.ss


@dataclass(frozen=True, slots=True)
class Reading:
    """What some sentences come to."""

    fix: Fix | None  # the last one
    sentences: int  # sound
    bad: int
    systems: tuple[str, ...]  # talkers of sound sentences, sorted


def fields(untrusted: bytes) -> list[str] | None:
    """Give a sentence's fields, the first with talker and type; None when it is not sound."""
    line = untrusted.rstrip(b"\r\n")
    found = _LINE.match(line) if len(line) <= MAX_LINE else None
    if found is None:
        return None
    total = 0
    for byte in found[1]:
        total ^= byte
    return found[1].decode("ascii").split(",") if total == int(found[2], 16) else None


def read(untrusted: bytes) -> Reading:
    """Read what a receiver said; the newest fix is the last sound GGA that no RMC calls void."""
    lines = untrusted[:MAX_BYTES].splitlines()
    parsed = [fields(line) for line in lines]
    sound = [one for one in parsed if one is not None]
    dates, void = dict[str, str](), set[str]()
    datum = Datum.WGS84
    for one in sound:
        match one:
            case [kind, clock, status, _, _, _, _, _, _, date, *_] if kind[2:] == "RMC":
                dates[clock] = date
                void |= {clock} if status != "A" else set()
            case [kind, clock, day, month, year, *_] if kind[2:] == "ZDA":
                dates[clock] = f"{day}{month}{year[-2:]}"
            case [kind, named, *_] if kind[2:] == "DTM":
                datum = Datum.WGS84 if named == "W84" else Datum.UNNAMED
    fix = None
    for one in reversed(sound):
        if fix is None and one[0][2:] == "GGA" and len(one) >= _GGA and one[1] not in void:
            fix = _fix(one, dates.get(one[1], ""), datum)
    systems = sorted({one[0][:2] for one in sound})
    return Reading(fix, len(sound), sum(bool(line) for line in lines) - len(sound), tuple(systems))


def _fix(gga: list[str], date: str, datum: Datum) -> Fix | None:
    lat, lon = _angle(gga[2], gga[3], "NS", 90), _angle(gga[4], gga[5], "EW", 180)
    if lat is None or lon is None or not re.fullmatch(r"[1-8]", gga[6], re.ASCII):
        return None
    satellites = int(gga[7]) if re.fullmatch(r"\d{1,2}", gga[7], re.ASCII) else 0
    return Fix(
        lat, lon, int(gga[6]), satellites, _tenths(gga[8]), _height(gga[9]),
        _moment(gga[1], date), datum, gga[1],
    )  # fmt: skip


def _angle(text: str, side: str, sides: str, most: int) -> int | None:
    """Give degrees and minutes in millionths of a degree, rounded to the nearest."""
    found = _ANGLE.match(text)
    if found is None or side not in sides or len(side) != 1 or int(found[2]) >= 60:
        return None
    minutes = int(found[2]) * _MINUTE + int((found[3] or "").ljust(8, "0"))
    udeg = int(found[1]) * 1_000_000 + (minutes * 1_000_000 + 30 * _MINUTE) // (60 * _MINUTE)
    if udeg > most * 1_000_000:
        return None
    return udeg if side == sides[0] else -udeg


def _tenths(text: str) -> int | None:
    found = _TENTHS.match(text)
    return None if found is None else int(found[1]) * 100 + int((found[2] or "").ljust(2, "0"))


def _height(text: str) -> int | None:
    found = _HEIGHT.match(text)
    if found is None:
        return None
    height = int(found[2]) * 1000 + int((found[3] or "").ljust(3, "0"))
    return -height if found[1] else height


def _moment(clock: str, date: str) -> int | None:
    at, on = _CLOCK.match(clock), _DATE.match(date)
    if at is None or on is None:
        return None
    try:
        day = datetime(2000 + int(on[3]), int(on[2]), int(on[1]), tzinfo=UTC)
    except ValueError:
        return None
    seconds = int(at[1]) * 3600 + int(at[2]) * 60 + int(at[3])
    return int(day.timestamp() + seconds) * 1000 + int((at[4] or "").ljust(3, "0"))
