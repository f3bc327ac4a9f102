"""What may be said of where an item was made: claims of several sources, and what is odd of each.

A position is never proof: satellites can be imitated, a file says what it likes, a person may
err. So sources stay apart, and each is held against the county, the business and the others.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from fieldapp.evidence import areas
from fieldapp.evidence.geodesy import Datum, Degrees, metres, readings
from fieldapp.evidence.place_events import PlacePointed, PlaceReceived, Spot

FAR_M: Final = 500  # evidence.md §3.4
OLD_MS: Final = 10_000  # a fix older than this is said to be old
KEEP_MS: Final = 60_000  # a fix older than this is none
_APART_MS: Final = 120_000  # satellites' time and the computer's; as a step of the clock
_POOR_HDOP: Final = 500  # hundredths
_FEW: Final = 4  # satellites
_METRES_PER_HDOP: Final = 10  # twice the usual error of one range, so that most fixes lie within
_ZERO_UDEG: Final = 50_000  # within some kilometres of where nobody is


class Source(StrEnum):
    """Where a position comes from; never one for another."""

    RECEIVER = "receiver"
    HAND = "hand"
    FILE = "file"


class Doubt(StrEnum):
    """What is odd about a position."""

    ZERO = "zero"  # latitude and longitude nought: no position at all
    SWAPPED = "swapped"  # latitude and longitude exchanged
    HEMISPHERE = "hemisphere"  # the other side of the equator, or of Greenwich
    REGION = "region"  # outside the region, …
    PREFECTURE = "prefecture"
    COUNTY = "county"
    SITE = "site"  # far from where the business is registered
    OTHERS = "others"  # far from the other items of the inspection
    SOURCES = "sources"  # far from what another source says of the same item
    SHIFTED = "shifted"  # fits only if its numbers are GCJ-02, and it does not say so
    UNNAMED = "unnamed"  # does not say by which system it is
    SIMULATED = "simulated"  # the receiver says it is typed in or simulated
    RECKONED = "reckoned"  # the receiver says it is an estimate
    OLD = "old"
    POOR = "poor"
    TIME = "time"  # the satellites' time is not the computer's


@dataclass(frozen=True, slots=True)
class Odd:
    """One doubt, and how much."""

    doubt: Doubt
    metres: int = 0
    area: str = ""  # name of the area that it lies outside of


@dataclass(frozen=True, slots=True)
class Claim:
    """What one source says of where an item was made."""

    item_id: str
    source: Source
    spot: Spot
    radius_m: int  # within which it claims to be, metres
    said: PlaceReceived | PlacePointed | None = None  # None for a file's own words
    said_ms: int = 0  # when it was recorded: a claim

    @property
    def point(self) -> Degrees:
        """Latitude and longitude as the source has them."""
        return self.spot.lat_udeg / 1e6, self.spot.lon_udeg / 1e6

    @property
    def meanings(self) -> tuple[Degrees, ...]:
        """What it can mean in WGS-84."""
        return readings(self.point, Datum(self.spot.datum))


@dataclass(frozen=True, slots=True)
class Around:
    """What a claim is held against."""

    region: str = ""  # code of the county that the business is registered in
    site: Degrees | None = None  # where, in WGS-84
    claims: Sequence[Claim] = ()  # all of the inspection


def received(fact: PlaceReceived, said_ms: int = 0) -> Claim:
    """Give what a receiver said as a claim."""
    hdop = fact.hdop_hundredths or 100
    radius = max(_METRES_PER_HDOP, _METRES_PER_HDOP * hdop // 100)
    return Claim(fact.item_id, Source.RECEIVER, fact.spot, radius, fact, said_ms)


def pointed(fact: PlacePointed, said_ms: int = 0) -> Claim:
    """Give what a person pointed at as a claim."""
    return Claim(fact.item_id, Source.HAND, fact.spot, fact.radius_m, fact, said_ms)


def of_file(item_id: str, exif: Mapping[str, str]) -> Claim | None:
    """Give what a file says of its own place; None when it says nothing that can be read."""
    lat = _angle(exif.get("GPSLatitude", ""), exif.get("GPSLatitudeRef", ""), "NS")
    lon = _angle(exif.get("GPSLongitude", ""), exif.get("GPSLongitudeRef", ""), "EW")
    if lat is None or lon is None:
        return None
    datum = _datum(exif.get("GPSMapDatum", ""))
    return Claim(item_id, Source.FILE, Spot(lat_udeg=lat, lon_udeg=lon, datum=datum.value), 50)


def _datum(named: str) -> Datum:
    folded = re.sub(r"[^A-Z0-9]", "", named.upper())
    if folded in ("WGS84", "CGCS2000"):
        return Datum.WGS84
    return Datum.GCJ02 if folded == "GCJ02" else Datum.UNNAMED


def _angle(text: str, side: str, sides: str) -> int | None:
    """Give "29.0 39.0 12.5" in millionths of a degree; up to 180, so that a swap can be seen."""
    parts = re.findall(r"\d{1,9}(?:\.\d{1,12})?", text)
    if not 1 <= len(parts) <= 3 or side not in sides or len(side) != 1:
        return None
    degrees = math.fsum(float(part) / 60**place for place, part in enumerate(parts))
    if degrees > 180:
        return None
    return round(degrees * (1e6 if side == sides[0] else -1e6))


def oddities(claim: Claim, around: Around) -> tuple[Odd, ...]:
    """Say what is odd about a claim; () does not mean that it is true."""
    found = tuple(_own(claim))
    lost = _lost(claim, around.region)
    if lost is not None:
        return (lost, *found)
    wide = _outside(claim, around.region)
    return (*([wide] if wide else []), *_far(claim, around), *found)


def _own(claim: Claim) -> Iterable[Odd]:
    if claim.spot.datum == Datum.UNNAMED:
        yield Odd(Doubt.UNNAMED)
    fact = claim.said
    if not isinstance(fact, PlaceReceived):
        return
    if fact.quality in (7, 8):
        yield Odd(Doubt.SIMULATED)
    if fact.quality == 6:
        yield Odd(Doubt.RECKONED)
    if fact.age_ms > OLD_MS:
        yield Odd(Doubt.OLD)
    if (fact.hdop_hundredths or 0) > _POOR_HDOP or fact.satellites < _FEW:
        yield Odd(Doubt.POOR)
    if fact.fix_ms is not None and abs(claim.said_ms - fact.age_ms - fact.fix_ms) > _APART_MS:
        yield Odd(Doubt.TIME)


def _lost(claim: Claim, region: str) -> Odd | None:
    """Give the one fault that explains numbers that lie nowhere near."""
    lat, lon = claim.point
    if abs(lat) < _ZERO_UDEG / 1e6 and abs(lon) < _ZERO_UDEG / 1e6:
        return Odd(Doubt.ZERO)
    wide = next(iter(areas.chain(region or "540000")), None)
    if wide is None or any(wide.holds(one) for one in claim.meanings):
        return None
    if wide.holds((lon, lat)):
        return Odd(Doubt.SWAPPED)
    if any(wide.holds((lat * up, lon * right)) for up in (1, -1) for right in (1, -1)):
        return Odd(Doubt.HEMISPHERE)
    return None


_WIDTHS: Final = {"0000": Doubt.REGION, "00": Doubt.PREFECTURE}


def _outside(claim: Claim, region: str) -> Odd | None:
    for area in areas.chain(region):
        if not any(area.holds(one) for one in claim.meanings):
            width = next(
                (d for end, d in _WIDTHS.items() if area.code.endswith(end)), Doubt.COUNTY
            )
            return Odd(width, area=area.name)
    return None


def _far(claim: Claim, around: Around) -> Iterable[Odd]:
    """Hold a claim against the business, the other items, the other sources of the same item."""
    own = [c for c in around.claims if c.item_id == claim.item_id and c.source != claim.source]
    others = [c for c in around.claims if c.item_id != claim.item_id]
    worst = max((apart(claim, one) for one in own), default=0.0)
    if worst > FAR_M:
        yield Odd(Doubt.SOURCES, round(worst))
    nearest = min((apart(claim, one) for one in others), default=0.0)
    if nearest > FAR_M:
        yield Odd(Doubt.OTHERS, round(nearest))
    if around.site is None:
        return
    gaps = [max(0.0, metres(one, around.site) - claim.radius_m) for one in claim.meanings]
    if min(gaps) > FAR_M:
        yield Odd(Doubt.SITE, round(min(gaps)))
    elif gaps[0] > FAR_M:
        yield Odd(Doubt.SHIFTED, round(gaps[0]))


def apart(one: Claim, other: Claim) -> float:
    """Give how far two claims are apart at least, metres, in the readings that fit best."""
    gap = min(metres(a, b) for a in one.meanings for b in other.meanings)
    return max(0.0, gap - one.radius_m - other.radius_m)
