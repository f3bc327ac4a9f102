"""Points on the ground: distances, and the shifted coordinates that maps in China must use."""

from __future__ import annotations

import math
from enum import StrEnum
from typing import Final

_RADIUS_M: Final = 6_371_008.8  # mean radius, IUGG
_AXIS_M: Final = 6_378_245.0  # Krasovsky 1940, on which the shift is defined
_FLAT: Final = 0.006_693_421_622_965_943
_CHINA: Final = (0.8293, 55.8271, 72.004, 137.8347)  # outside, maps are not shifted

Degrees = tuple[float, float]  # latitude, longitude


class Datum(StrEnum):
    """By which system the numbers of a position are."""

    WGS84 = "wgs84"  # satellites; BeiDou's own CGCS2000 differs by centimetres
    GCJ02 = "gcj02"  # maps and telephones in China: shifted by 50 to 700 m
    UNNAMED = "unnamed"  # nobody says which


def metres(one: Degrees, two: Degrees) -> float:
    """Give the distance on the sphere."""
    (lat1, lon1), (lat2, lon2) = ((math.radians(a), math.radians(b)) for a, b in (one, two))
    half = math.sin((lat2 - lat1) / 2) ** 2
    half += math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * _RADIUS_M * math.asin(min(1.0, math.sqrt(half)))


def shifted(point: Degrees) -> Degrees:
    """Give WGS-84 degrees as GCJ-02 has them (the formula that is publicly known; no source)."""
    lat, lon = point
    south, north, west, east = _CHINA
    if not (south <= lat <= north and west <= lon <= east):
        return point
    x, y = lon - 105.0, lat - 35.0
    root, waves = math.sqrt(abs(x)), _waves(x, 6.0, 2.0)
    north_m = -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root + waves
    north_m += _waves(y, 1.0, 1 / 3) + 2 / 3 * (
        160.0 * math.sin(y / 12.0 * math.pi) + 320.0 * math.sin(y * math.pi / 30.0)
    )
    east_m = 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root + waves
    east_m += _waves(x, 1.0, 1 / 3) + 2 / 3 * (
        150.0 * math.sin(x / 12.0 * math.pi) + 300.0 * math.sin(x / 30.0 * math.pi)
    )
    angle = math.radians(lat)
    magic = 1 - _FLAT * math.sin(angle) ** 2
    meridian = _AXIS_M * (1 - _FLAT) / (magic * math.sqrt(magic))
    parallel = _AXIS_M / math.sqrt(magic) * math.cos(angle)
    return lat + math.degrees(north_m / meridian), lon + math.degrees(east_m / parallel)


def _waves(value: float, first: float, second: float) -> float:
    """Give the two waves of the shift, metres; `first` and `second` are half turns a degree."""
    return 2 / 3 * (
        20.0 * math.sin(first * value * math.pi) + (20.0 if first > 1 else 40.0)
        * math.sin(second * value * math.pi)
    )  # fmt: skip


def unshifted(point: Degrees) -> Degrees:
    """Give GCJ-02 degrees as WGS-84 has them, to some centimetres."""
    lat, lon = point
    for _ in range(6):
        there = shifted((lat, lon))
        lat, lon = lat + point[0] - there[0], lon + point[1] - there[1]
    return lat, lon


def readings(point: Degrees, datum: Datum) -> tuple[Degrees, ...]:
    """Give what the numbers can mean in WGS-84: one point, or two where nobody says which."""
    if datum is Datum.WGS84:
        return (point,)
    shifted_back = unshifted(point)
    return (shifted_back,) if datum is Datum.GCJ02 else (point, shifted_back)
