"""What can have happened to the register of a plan: named when frozen, compared by its centre."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from fieldapp.ids import BlobId
from fieldapp.ledger.fact import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """A file of objects as a registrar imported it; its rows' digest is its name."""

    snapshot_id: str
    rows: bytes  # SHA-256 of the imported rows, as the registrar's own event names them
    size: int  # rows, count
    as_of_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterNamed(Fact):
    """Of which releases a plan's register was made; recorded in the same commit as the plan."""

    TYPE: ClassVar[str] = "draw.register_named"

    plan_id: str
    releases: tuple[Release, ...]  # in the order in which they were taken in
    excluded_list: BlobId  # the plan's own: fixed with it by the plan's field 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """An object that a plan's lists have otherwise than the centre's register."""

    object_id: str
    kind: str  # one of checking/registered.py
    listed: str  # what the plan's lists say, "" where they say nothing
    known: str  # what the centre's register says, likewise


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterCompared(Fact):
    """Before it issued a slot, a centre compared the plan's lists with its own register."""

    TYPE: ClassVar[str] = "draw.register_compared"

    plan_id: str
    plan_hash: bytes
    releases: tuple[Release, ...]  # of which the centre's register is made
    expected: int  # objects of it that meet the plan's conditions, count
    counts: dict[str, int]  # differences by kind, all of them
    differences: tuple[Difference, ...]  # the first by object id; `counts` has how many there are
    young: int  # listed objects that came into the centre's register shortly before, count
