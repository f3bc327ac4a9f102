"""Places and times in a package: a receiver's own sentences, and what the lists say of each item.

Whoever has the sentences can work the position out again; both verifiers do (evidence.md §3.10).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from fieldapp.errors import Code, VerificationError
from fieldapp.evidence import bounding, nmea, place, place_tables, place_words
from fieldapp.evidence.place_events import PlaceHeard, PlaceReceived
from fieldapp.evidence.place_tables import Said
from fieldapp.evidence.tables import ItemRow
from fieldapp.ids import BlobId
from fieldapp.ledger import keys
from fieldapp.ledger.fact import Fact
from fieldapp.store.blobs import Blobs
from fieldapp.store.database import Connection
from fieldapp.store.workspace import Workspace

TYPES: Final[dict[str, type[Fact]]] = {fact.TYPE: fact for fact in place_tables.FACTS}


def gather(db: Connection, inspection_id: str, shown: Iterable[str]) -> list[Said]:
    """List what was recorded of the places of the shown items, and of the business."""
    wanted = set(shown)
    return [
        one
        for one in place_tables.counting(db, inspection_id)
        if not (about := place_tables.of_item(one.fact)) or wanted & set(about)
    ]


def lines(workspace: Workspace, rows: Iterable[ItemRow]) -> dict[str, list[str]]:
    """Give what the lists say of each item's times and places, by item id."""
    found: dict[str, list[str]] = {}
    around: dict[str, tuple[place.Around, dict[str, list[place.Claim]]]] = {}
    for row in rows:
        if row.inspection_id not in around:
            known = place_tables.around(workspace.db, row.inspection_id)
            around[row.inspection_id] = known, place_tables.by_item(known.claims)
        held, by_item = around[row.inspection_id]
        claims = by_item.get(row.item_id, [])
        odd = [place.oddities(claim, held) for claim in claims]
        interval = bounding.interval(workspace, row)
        found[row.item_id] = place_words.listed(interval, claims, odd)
    return found


def files(blobs: Blobs, said: Sequence[Said]) -> Iterator[tuple[str, bytes]]:
    """Give the receivers' sentences as files."""
    kept: dict[str, BlobId] = {
        _name(one.fact.raw_sha256): one.fact.raw
        for one in said
        if isinstance(one.fact, PlaceReceived | PlaceHeard)
    }
    for name, blob in kept.items():
        yield name, blobs.read(blob)


def _name(digest: bytes) -> str:
    return f"places/{digest.hex()}.nmea"


def check(manifest: Mapping[str, Any], read: Callable[[str], bytes]) -> None:
    """Work every received position out again from its sentences.

    Raises:
        VerificationError: PACKAGE_MALFORMED.
        KeyError, TypeError, ValueError: ill-formed.
    """
    at = {e["event_id"]: (e["device_id"], e["epoch"], e["seq"]) for e in manifest["events"]}
    sealed = {entry["item_id"]: at[entry["event_id"]] for entry in manifest["items"]}
    for entry in manifest["facts"]:
        if entry["type"] not in (PlaceReceived.TYPE, PlaceHeard.TYPE):
            continue
        said = entry["fact"]
        if entry["type"] == PlaceReceived.TYPE:
            device, epoch, seq = sealed[said["item_id"]]
            if at[entry["event_id"]] != (device, epoch, seq + 1):
                raise VerificationError(Code.PACKAGE_MALFORMED, why="a position added later")
        raw = read(_name(said["raw_sha256"]))
        reading = nmea.read(raw)
        same = keys.sha256(raw) == said["raw_sha256"] == said["raw"]
        same = same and len(raw) <= nmea.MAX_BYTES
        same = same and (reading.sentences, reading.bad) == (said["sentences"], said["bad"])
        if entry["type"] == PlaceReceived.TYPE:
            same = same and _agrees(reading, said)
        if not same:
            raise VerificationError(Code.PACKAGE_MALFORMED, why="a position not in its sentences")


def _agrees(reading: nmea.Reading, said: Mapping[str, Any]) -> bool:
    fix = reading.fix
    return fix is not None and {
        "lat_udeg": fix.lat_udeg, "lon_udeg": fix.lon_udeg, "datum": fix.datum.value,
    } == said["spot"] and (
        fix.quality, fix.satellites, fix.hdop_hundredths, fix.altitude_mm, fix.at_ms,
        list(reading.systems),
    ) == (
        said["quality"], said["satellites"], said.get("hdop_hundredths"),
        said.get("altitude_mm"), said.get("fix_ms"), list(said["systems"]),
    )  # fmt: skip
