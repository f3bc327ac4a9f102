"""On what a plan stands, and what its centre found of its register, as frozen rows."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class GroundItem:
    """An item of a plan, with its basis."""

    name: str
    key: bool
    basis: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """On what a plan stands."""

    items: tuple[GroundItem, ...]
    list_version: str
    confirmed: bool  # by the office; otherwise said wherever it is shown
    departments: tuple[str, ...]  # names
    owed: tuple[str, ...]  # names of objects taken because an earlier draw passed them over
    reason: str
    approver: str
    batch: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterRow:
    """What a centre found when it compared a plan's lists with its own register."""

    expected: int  # objects of the centre's register that meet the plan's conditions
    counts: tuple[tuple[str, int], ...]  # failing kinds of difference → objects
    objects: tuple[tuple[str, str, str, str], ...]  # kind, what it is called, listed, known
    own_count: int  # left out by the device's own count
    young: int  # new to the register
