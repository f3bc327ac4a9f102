"""Commands about where and when evidence was made: receiver, map points, sites, what is odd."""

from __future__ import annotations

import argparse
import dataclasses
from typing import Any

from fieldapp.cli import opening
from fieldapp.errors import Code, InputError
from fieldapp.evidence import (
    bounding,
    nmea,
    place,
    place_tables,
    place_words,
    placing,
    tables,
)
from fieldapp.evidence.bounding import Bound
from fieldapp.evidence.place import Around, Claim
from fieldapp.evidence.tables import ItemRow
from fieldapp.store.workspace import Workspace


def receiver(chosen: argparse.Namespace) -> int:
    """Show or set where positions come from."""
    with opening.workspace(chosen) as workspace:
        if chosen.off or chosen.address:
            placing.choose_receiver(workspace, "" if chosen.off else chosen.address)
        known = placing.receiver(workspace)
    opening.show(chosen, {"receiver": known.address if known else ""})
    return 0


def sentences(chosen: argparse.Namespace) -> int:
    """Read a file of a receiver's sentences; 1 when they give no position."""
    reading = nmea.read(opening.read_bytes(chosen.file, nmea.MAX_BYTES))
    shown: dict[str, Any] = {
        "sentences": reading.sentences, "bad": reading.bad, "systems": list(reading.systems),
        "fix": dataclasses.asdict(reading.fix) if reading.fix else None,
    }  # fmt: skip
    opening.show(chosen, shown)
    return int(reading.fix is None)


def point(chosen: argparse.Namespace) -> int:
    """Say where an item was made, by hand."""
    spot = placing.spot(chosen.lat, chosen.lon, chosen.datum)
    if not chosen.radius.isascii() or not chosen.radius.isdigit():
        raise InputError(Code.PLACE_INVALID, value=chosen.radius[:20])
    with opening.workspace(chosen) as workspace:
        placing.point(
            workspace, workspace.profile.person_id, chosen.item, spot, int(chosen.radius),
            chosen.note,
        )  # fmt: skip
    opening.show(chosen, {"item": chosen.item})
    return 0


def site(chosen: argparse.Namespace) -> int:
    """Say where the inspected business is registered."""
    spot = placing.spot(chosen.lat, chosen.lon, chosen.datum)
    with opening.workspace(chosen) as workspace:
        placing.name_site(
            workspace, workspace.profile.person_id, chosen.inspection, spot, chosen.source
        )
    opening.show(chosen, {"inspection": chosen.inspection})
    return 0


def show(chosen: argparse.Namespace) -> int:
    """Print the times and places of an inspection's items; 1 when anything is odd."""
    with opening.workspace(chosen) as workspace:
        around = place_tables.around(workspace.db, chosen.inspection)
        by_item = place_tables.by_item(around.claims)
        rows = [
            _item(workspace, row, by_item.get(row.item_id, []), around)
            for row in tables.items(workspace.db, chosen.inspection)
        ]
    if chosen.json:
        opening.show_json(rows)
    else:
        for row in rows:
            print(f"{row['item']}  {row['title']}")
            for name in ("not_before", "not_after"):
                known = row[name]
                print(f"    {name}: {known['at_ms']} by {known['by']}" if known else
                      f"    {name}: not proven")  # fmt: skip
            for one in row["places"]:
                print(f"    {one['source']}: {one['said']}")
                for words in one["odd"].values():
                    print(f"        ! {words}")
    return int(any(one["odd"] for row in rows for one in row["places"]))


def _item(
    workspace: Workspace, row: ItemRow, claims: list[Claim], around: Around
) -> dict[str, Any]:
    times = bounding.interval(workspace, row)
    return {
        "item": row.item_id, "title": row.title, "claimed_ms": times.claimed_ms,
        "not_before": _bound(times.not_before), "not_after": _bound(times.not_after),
        "card_ms": times.card_ms,
        "places": [
            {
                "source": claim.source.value, "lat_udeg": claim.spot.lat_udeg,
                "lon_udeg": claim.spot.lon_udeg, "datum": claim.spot.datum,
                "radius_m": claim.radius_m, "said": place_words.claimed(claim, "en"),
                "odd": {
                    odd.doubt.value: place_words.doubt(odd, "en")
                    for odd in place.oddities(claim, around)
                },
            }
            for claim in claims
        ],
    }  # fmt: skip


def _bound(bound: Bound | None) -> dict[str, Any] | None:
    return None if bound is None else {"at_ms": bound.at_ms, "by": bound.by.value}
