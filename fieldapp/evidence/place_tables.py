"""Tables of where items were made: every claim as it was recorded, and where businesses stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from fieldapp.evidence import place
from fieldapp.evidence.geodesy import Datum, Degrees, readings
from fieldapp.evidence.place import Around, Claim
from fieldapp.evidence.place_events import PlaceHeard, PlacePointed, PlaceReceived, SiteNamed
from fieldapp.evidence.tables import ItemRow, foreign, items
from fieldapp.ids import DeviceId
from fieldapp.inspection.tables import inspection
from fieldapp.ledger import dcbor
from fieldapp.registry.tables import object_by_id
from fieldapp.store.database import Connection
from fieldapp.store.projection import Projecting, Projector, Recorded, Table

PlaceFact = PlaceReceived | PlaceHeard | PlacePointed | SiteNamed
FACTS: tuple[type[PlaceFact], ...] = (PlaceReceived, PlaceHeard, PlacePointed, SiteNamed)
_BY_TYPE = {fact.TYPE: fact for fact in FACTS}


def _project(p: Projecting, event: Recorded, fact: PlaceFact) -> None:
    p.db.execute(
        "INSERT INTO place_said (event_id, device_id, epoch, seq, hlc, actor, said_ms,"
        " inspection_id, object_id, type, fact) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (event.event_id, event.device_id, event.epoch, event.seq, event.hlc, event.actor,
         event.said_ms, fact.inspection_id,
         fact.object_id if isinstance(fact, SiteNamed) else "", fact.TYPE,
         dcbor.encode(fact.to_payload())),
    )  # fmt: skip


PROJECTOR = Projector(
    room="place",
    facts=FACTS,
    tables=(
        Table(
            "place_said",
            {"event_id": bytes, "device_id": bytes, "epoch": int, "seq": int, "hlc": int,
             "actor": str, "said_ms": int, "inspection_id": str, "object_id": str, "type": str,
             "fact": bytes},
            "event_id",
            (("inspection_id",), ("object_id",)),
        ),
    ),
    project=_project,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Said:
    """One fact about a place, and where its event is in the log."""

    fact: PlaceFact
    said_ms: int
    device_id: DeviceId
    epoch: int
    seq: int


def said(db: Connection, inspection_id: str) -> list[Said]:
    """List what those who take part in an inspection recorded of places, oldest first."""
    rows = db.execute(
        "SELECT i.type, i.fact, i.said_ms, i.device_id, i.epoch, i.seq FROM place_said i"  # noqa: S608 -- own names
        f" WHERE i.inspection_id = ? AND NOT {foreign('i.actor')}"
        " ORDER BY i.hlc, i.device_id, i.seq",
        (inspection_id,),
    ).fetchall()
    return [
        Said(_fact(row[0], row[1]), row[2], DeviceId(bytes(row[3])), row[4], row[5])
        for row in rows
    ]


def _fact(kind: str, payload: bytes) -> PlaceFact:
    return _BY_TYPE[kind].from_payload(dcbor.decode(bytes(payload)))


def of_item(said: PlaceFact) -> tuple[str, ...]:
    """Give the items that a fact is about; () for a business."""
    match said:
        case PlaceHeard():
            return said.items
        case SiteNamed():
            return ()
        case _:
            return (said.item_id,)


def at_sealing(one: Said, known: Mapping[str, ItemRow]) -> bool:
    """Whether a receiver's word stands directly behind the sealing of its item, in its act.

    What a receiver says later is of another moment, whoever adds it.
    """
    row = known.get(one.fact.item_id) if isinstance(one.fact, PlaceReceived) else None
    return row is not None and (row.device_id, row.epoch, row.seq + 1) == (
        one.device_id, one.epoch, one.seq,
    )  # fmt: skip


def counting(db: Connection, inspection_id: str) -> list[Said]:
    """List what was recorded of places and counts: `said` without what came too late."""
    known = {row.item_id: row for row in items(db, inspection_id)}
    return [
        one
        for one in said(db, inspection_id)
        if not isinstance(one.fact, PlaceReceived) or at_sealing(one, known)
    ]


def claims(db: Connection, inspection_id: str) -> list[Claim]:
    """List every claim of where the inspection's items were made; withdrawn items have none.

    Of what a person pointed at, the last counts; what a receiver said, and the file, stay.
    """
    rows = [row for row in items(db, inspection_id) if row.withdrawn is None]
    known = {row.item_id: row for row in rows}
    found: list[Claim] = []
    by_hand: dict[str, Claim] = {}
    for one in counting(db, inspection_id):
        match one.fact:
            case PlaceReceived() if one.fact.item_id in known:
                found.append(place.received(one.fact, one.said_ms))
            case PlacePointed() if one.fact.item_id in known:
                by_hand[one.fact.item_id] = place.pointed(one.fact, one.said_ms)
            case _:
                pass
    of_files = (place.of_file(row.item_id, row.exif) for row in rows)
    return [*found, *by_hand.values(), *(claim for claim in of_files if claim is not None)]


def site(db: Connection, object_id: str) -> SiteNamed | None:
    """Give where a business is registered, as last named; None while nobody has said it."""
    row = db.execute(
        "SELECT i.type, i.fact FROM place_said i WHERE i.object_id = ? AND i.object_id <> ''"  # noqa: S608 -- own names
        f" AND NOT {foreign('i.actor')} AND EXISTS (SELECT 1 FROM inspection_inspections n"
        "   WHERE n.inspection_id = i.inspection_id AND n.object_id = i.object_id)"
        " ORDER BY i.hlc DESC, i.device_id, i.seq LIMIT 1",
        (object_id,),
    ).fetchone()
    fact = None if row is None else _fact(row[0], row[1])
    return fact if isinstance(fact, SiteNamed) else None


def site_point(named: SiteNamed) -> Degrees:
    """Give a business's registered place in WGS-84; numbers of no named system as they are."""
    point = named.spot.lat_udeg / 1e6, named.spot.lon_udeg / 1e6
    return readings(point, Datum(named.spot.datum))[0]


def around(db: Connection, inspection_id: str) -> Around:
    """Give what the claims of an inspection are held against."""
    about = inspection(db, inspection_id)
    if about is None:
        return Around(claims=claims(db, inspection_id))
    registered = object_by_id(db, about.object_id)
    named = site(db, about.object_id)
    return Around(
        region=registered.region if registered is not None else "",
        site=None if named is None else site_point(named),
        claims=claims(db, inspection_id),
    )


def by_item(claims: Iterable[Claim]) -> dict[str, list[Claim]]:
    """Give claims by the item they are about."""
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        found.setdefault(claim.item_id, []).append(claim)
    return found
