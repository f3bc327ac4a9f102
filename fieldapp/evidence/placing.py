"""What people do about places: set a receiver, keep what it said, point at a map, name a site."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from fieldapp.errors import Code, InputError, RuleError
from fieldapp.evidence import areas, item, nmea, place, tables
from fieldapp.evidence.geodesy import Datum
from fieldapp.evidence.place_events import PlaceHeard, PlacePointed, PlaceReceived, SiteNamed, Spot
from fieldapp.ids import BlobId
from fieldapp.inspection.tables import inspection
from fieldapp.ledger import keys
from fieldapp.store.blobs import Blobs
from fieldapp.store.projection import Changes
from fieldapp.store.workspace import Workspace

_KEY: Final = "evidence.receiver"
MOST_RADIUS_M: Final = 100_000
_SERIAL: Final = re.compile(r"serial:([A-Za-z0-9_./-]{1,100})@(\d{4,6})\Z")
_NETWORK: Final = re.compile(r"tcp:([A-Za-z0-9.-]{1,253}|\[[0-9A-Fa-f:]{2,39}\]):(\d{1,5})\Z")
BAUDS: Final = (4800, 9600, 19200, 38400, 57600, 115200)


@dataclass(frozen=True, slots=True)
class Receiver:
    """Where sentences come from: a serial port, or a host on this network."""

    kind: str  # "serial" or "tcp"
    name: str  # port's name, or host; an IPv6 address stands in brackets
    number: int  # baud, or port number

    @property
    def address(self) -> str:
        """Give it as one text."""
        return f"{self.kind}:{self.name}{'@' if self.kind == 'serial' else ':'}{self.number}"


@dataclass(frozen=True, slots=True)
class Heard:
    """What a receiver said in the last minute, up to now."""

    raw: bytes  # whole lines as they came, the newest last
    age_ms: int  # since the newest fix came, by the monotonic clock
    address: str


def parse_receiver(untrusted: str) -> Receiver:
    """Read an address, `serial:ttyUSB0@9600` or `tcp:192.168.1.5:10110`.

    Raises:
        InputError: RECEIVER_ADDRESS_INVALID.
    """
    text = untrusted.strip()
    if (serial := _SERIAL.match(text)) and int(serial[2]) in BAUDS:
        return Receiver("serial", serial[1], int(serial[2]))
    if (network := _NETWORK.match(text)) and 0 < int(network[2]) < 65536:
        return Receiver("tcp", network[1], int(network[2]))
    raise InputError(Code.RECEIVER_ADDRESS_INVALID, address=text[:80])


def choose_receiver(workspace: Workspace, address: str) -> Receiver | None:
    """Set where positions come from; "" for nowhere.

    Raises:
        InputError: RECEIVER_ADDRESS_INVALID.
    """
    chosen = parse_receiver(address) if address.strip() else None
    workspace.set_meta(_KEY, b"" if chosen is None else chosen.address.encode())
    return chosen


def receiver(workspace: Workspace) -> Receiver | None:
    """Give where positions come from, None while nobody has said it."""
    kept = workspace.meta(_KEY)
    return parse_receiver(kept.decode()) if kept else None


def received(
    blobs: Blobs, item_id: str, inspection_id: str, heard: Heard | None
) -> tuple[PlaceReceived, ...]:
    """Keep the sentences and give the claim they make; () when they make none.

    Raises:
        DeviceError: DISK_FULL, DISK_FAILED.
    """
    fact = None if heard is None else claimed(item_id, inspection_id, heard)
    if heard is None or fact is None:
        return ()
    blobs.put(heard.raw[: nmea.MAX_BYTES])
    return (fact,)


def claimed(item_id: str, inspection_id: str, heard: Heard) -> PlaceReceived | None:
    """Give the claim that some sentences make; None when they make none, or one too old."""
    raw = heard.raw[: nmea.MAX_BYTES]
    reading = nmea.read(raw)
    fix = reading.fix
    if fix is None or heard.age_ms > place.KEEP_MS:
        return None
    return PlaceReceived(
        item_id=item_id, inspection_id=inspection_id,
        spot=Spot(lat_udeg=fix.lat_udeg, lon_udeg=fix.lon_udeg, datum=fix.datum.value),
        quality=fix.quality, satellites=fix.satellites, age_ms=max(0, heard.age_ms),
        receiver=item.clean_text(heard.address, 300), raw=BlobId(keys.sha256(raw)),
        raw_sha256=keys.sha256(raw), sentences=reading.sentences, bad=reading.bad,
        systems=reading.systems, hdop_hundredths=fix.hdop_hundredths,
        altitude_mm=fix.altitude_mm, fix_ms=fix.at_ms,
    )  # fmt: skip


def hear_on(
    workspace: Workspace, actor: str, inspection_id: str, item_ids: Sequence[str], raw: bytes
) -> Changes:
    """Keep what the receiver said in the minute after items were kept.

    Raises:
        DeviceError: DISK_FULL, DISK_FAILED.
    """
    kept = raw[: nmea.MAX_BYTES]
    reading = nmea.read(kept)
    if not reading.sentences or not item_ids:
        return frozenset()
    blob = workspace.blobs.put(kept)
    with workspace.writing(actor) as w:
        w.append(
            PlaceHeard(
                inspection_id=inspection_id, items=tuple(item_ids), raw=blob,
                raw_sha256=keys.sha256(kept), sentences=reading.sentences, bad=reading.bad,
            )
        )  # fmt: skip
    return w.changes


def spot(lat: str, lon: str, datum: str = Datum.WGS84) -> Spot:
    """Read two decimal numbers of degrees.

    Raises:
        InputError: PLACE_INVALID.
    """
    numbers = [_degrees(text, most) for text, most in ((lat, 90), (lon, 180))]
    if datum not in set(Datum):
        raise InputError(Code.PLACE_INVALID, value=datum[:20])
    return Spot(lat_udeg=numbers[0], lon_udeg=numbers[1], datum=datum)


def _degrees(text: str, most: int) -> int:
    found = re.fullmatch(r"[+-]?\d{1,3}(\.\d{1,12})?", text.strip(), re.ASCII)
    udeg = round(float(found[0]) * 1e6) if found else None
    if udeg is None or abs(udeg) > most * 1_000_000:
        raise InputError(Code.PLACE_INVALID, value=text[:20])
    return udeg


def point(
    workspace: Workspace, actor: str, item_id: str, spot: Spot, radius_m: int, note: str
) -> Changes:
    """Say where an item was made, by a point on the map: a source of its own, marked as such.

    Raises:
        RuleError: EVIDENCE_UNKNOWN, EVIDENCE_WITHDRAWN.
        InputError: PLACE_INVALID (no radius, or one that says nothing).
    """
    row = tables.evidence_item(workspace.db, item_id)
    if row is None:
        raise RuleError(Code.EVIDENCE_UNKNOWN, item=item_id)
    if row.withdrawn is not None:
        raise RuleError(Code.EVIDENCE_WITHDRAWN, item=item_id)
    if not 0 < radius_m <= MOST_RADIUS_M:
        raise InputError(Code.PLACE_INVALID, value=str(radius_m))
    with workspace.writing(actor) as w:
        w.append(
            PlacePointed(
                item_id=item_id, inspection_id=row.inspection_id, spot=spot, radius_m=radius_m,
                note=item.clean_text(note), chart=areas.chart(),
            )
        )  # fmt: skip
    return w.changes


def name_site(
    workspace: Workspace, actor: str, inspection_id: str, spot: Spot, source: str
) -> Changes:
    """Say where the inspected business is registered, and where that was read.

    Raises:
        RuleError: EVIDENCE_INSPECTION_UNKNOWN, EVIDENCE_REASON_MISSING (no source).
    """
    about = inspection(workspace.db, inspection_id)
    if about is None:
        raise RuleError(Code.EVIDENCE_INSPECTION_UNKNOWN, inspection=inspection_id)
    where = item.clean_text(source)
    if not where:
        raise RuleError(Code.EVIDENCE_REASON_MISSING)
    with workspace.writing(actor) as w:
        w.append(
            SiteNamed(
                object_id=about.object_id, inspection_id=inspection_id, spot=spot, source=where
            )
        )
    return w.changes
