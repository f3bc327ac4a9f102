"""The offices a person may work for, as `resources/reference/offices.json` lists them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from fieldapp import resources


@dataclass(frozen=True, slots=True)
class OfficeRow:
    """An office: its code, the name people read, and how far its data may be relied on."""

    unit: str
    name: str
    sample: bool  # what it prints is marked 样张
    confirmed: bool  # the office itself has confirmed its entry


@cache
def offices() -> tuple[OfficeRow, ...]:
    """Give all offices in the order of the list."""
    return tuple(
        OfficeRow(entry["unit"], entry["name"], entry["sample"], entry["confirmed"])
        for entry in resources.reference("offices")["entries"]
    )


def office_of(unit: str) -> OfficeRow | None:
    """Give the office of a code, or of a name as older workspaces keep it."""
    return next((one for one in offices() if unit in (one.unit, one.name)), None)


def office_name(unit: str) -> str:
    """Give what to show for a unit: the office's name, or the unit as it was written."""
    known = office_of(unit)
    return known.name if known else unit
