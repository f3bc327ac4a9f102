"""Administrative regions: which code is in force, what it replaced, what it is called."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from fieldapp import resources


@dataclass(frozen=True, slots=True)
class Region:
    """One region in force (GB/T 2260, or a development zone's statistical code)."""

    code: str
    name: str
    level: str  # "region" "prefecture" "county" "zone"
    parent: str | None  # code of the region above
    tibetan: str | None
    confirmed: bool  # the Tibetan name is confirmed for printing


@dataclass(frozen=True, slots=True)
class Regions:
    """All regions in force and the codes they replaced."""

    by_code: dict[str, Region]
    now: dict[str, str]  # code no longer in force → code in force
    by_name: dict[str, str]  # name, with and without the names above it → code

    def full_name(self, code: str) -> str:
        """Give the name below the province, such as 拉萨市城关区; the code itself when unknown."""
        region = self.by_code.get(code)
        if region is None:
            return code
        above = self.by_code.get(region.parent or "")
        return above.name + region.name if above and above.parent else region.name


@cache
def regions() -> Regions:
    """Give the regions of `resources/reference/regions.json`."""
    data: dict[str, Any] = resources.reference("regions")
    by_code = {
        entry["code"]: Region(
            entry["code"],
            entry["name"],
            entry["level"],
            entry["parent"],
            entry["tibetan"],
            entry["confirmed"],
        )
        for entry in data["entries"]
    }
    by_name: dict[str, str] = {}
    for region in by_code.values():
        names = [region.name]
        above = by_code.get(region.parent or "")
        while above is not None:
            names.append(above.name + names[-1])
            above = by_code.get(above.parent or "")
        for name in names:
            by_name.setdefault(name, region.code)
    return Regions(by_code, {entry["code"]: entry["now"] for entry in data["renamed"]}, by_name)
