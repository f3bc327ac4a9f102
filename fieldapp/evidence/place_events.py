"""What can have happened to the place of an item: received, pointed at by hand, a site named.

Each source is a fact of its own, so that none is ever taken for another (evidence.md §3.17).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from fieldapp.ids import BlobId
from fieldapp.ledger.fact import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A point on the ground, and by which system its numbers are."""

    lat_udeg: int  # millionths of a degree, north positive
    lon_udeg: int  # millionths of a degree, east positive
    datum: str  # `geodesy.Datum`


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceReceived(Fact):
    """What a receiver of satellites said in the minute before an item was kept: a claim."""

    TYPE: ClassVar[str] = "evidence.place_received"
    VERSION: ClassVar[int] = 1

    item_id: str
    inspection_id: str
    spot: Spot
    quality: int  # of the fix, field 6 of GGA: 1 to 5 measured, 6 reckoned, 7 typed, 8 simulated
    satellites: int  # used
    age_ms: int  # from the fix's sentence to the sealing, by the monotonic clock
    receiver: str  # its address, as set
    raw: BlobId  # the sentences, byte for byte
    raw_sha256: bytes
    sentences: int  # sound ones in `raw`
    bad: int  # of `raw`, not taken: wrong checksum, cut short
    systems: tuple[str, ...]  # talkers: GP GPS, GB or BD BeiDou, GL, GA, GN several
    hdop_hundredths: int | None = None
    altitude_mm: int | None = None  # above the sea, as the receiver says
    fix_ms: int | None = None  # the satellites' time, UTC milliseconds


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceHeard(Fact):
    """What the receiver said in the minute after items were kept."""

    TYPE: ClassVar[str] = "evidence.place_heard"
    VERSION: ClassVar[int] = 1

    inspection_id: str
    items: tuple[str, ...]
    raw: BlobId
    raw_sha256: bytes
    sentences: int
    bad: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacePointed(Fact):
    """A person chose a point on the map for an item: a statement, no measurement."""

    TYPE: ClassVar[str] = "evidence.place_pointed"
    VERSION: ClassVar[int] = 1

    item_id: str
    inspection_id: str
    spot: Spot
    radius_m: int  # within which the person says it is, metres
    note: str  # how the person knows
    chart: str  # version of the map that was shown


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteNamed(Fact):
    """Where a business is registered, as a person read it elsewhere; the last one stands."""

    TYPE: ClassVar[str] = "evidence.site_named"
    VERSION: ClassVar[int] = 1

    object_id: str
    inspection_id: str
    spot: Spot
    source: str  # where it was read
