"""Where counties and prefectures roughly are: wide outlines that catch what is surely wrong.

The outlines are no borders (`resources/reference/areas.json` says how they were made). A point
outside one is odd; a point inside proves nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from fieldapp.evidence.geodesy import Degrees, metres
from fieldapp.resources import reference


@dataclass(frozen=True, slots=True)
class Area:
    """One region, prefecture or county."""

    code: str
    name: str
    outline: tuple[Degrees, ...]  # corners in WGS-84
    seat: Degrees | None  # of a county
    confirmed: bool

    def holds(self, point: Degrees) -> bool:
        """Whether a point lies inside the outline (even-odd rule)."""
        lat, lon = point
        inside, (lat1, lon1) = False, self.outline[-1]
        for lat2, lon2 in self.outline:
            if (lat1 > lat) != (lat2 > lat):
                inside ^= lon < lon1 + (lat - lat1) / (lat2 - lat1) * (lon2 - lon1)
            lat1, lon1 = lat2, lon2
        return inside


@cache
def areas() -> dict[str, Area]:
    """Give every area by its code."""
    names = {entry["code"]: entry["name"] for entry in reference("regions")["entries"]}
    found = {}
    for entry in reference("areas")["entries"]:
        seat = entry.get("seat")
        found[entry["code"]] = Area(
            entry["code"], names[entry["code"]],
            tuple((corner[0], corner[1]) for corner in entry["outline"]),
            (seat[0], seat[1]) if seat else None, entry["confirmed"],
        )  # fmt: skip
    return found


def chart() -> str:
    """Give the version of the outlines."""
    return str(reference("areas")["version"])


def chain(code: str) -> tuple[Area, ...]:
    """Give the areas that a code lies in, the widest first; () for one that is not known here."""
    known = areas()
    codes = dict.fromkeys((f"{code[:2]}0000", f"{code[:4]}00", code))
    return tuple(known[one] for one in codes if one in known)


def county_at(point: Degrees) -> Area | None:
    """Give the county whose seat is the nearest of those whose outline holds a point."""
    near = [area for area in areas().values() if area.seat and area.holds(point)]
    return min(near, key=lambda area: metres(area.seat or point, point), default=None)
