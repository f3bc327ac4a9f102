"""What the room of evidence shows, as frozen rows: folders of inspections, items, goods."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fieldapp.evidence.goods import Link, Measure, Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class FolderLine:
    """One inspection's evidence, as a line of the first view."""

    inspection_id: str
    name: str
    at_ms: int
    items: int  # relied on
    lacking: int  # items of which something is not noted
    goods: int  # lines in custody that no decision has ended
    days_left: int | None  # working days to the nearest term, negative when it is over


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemLine:
    """One item as the law's list has it."""

    item_id: str
    number: int
    title: str
    kind: str  # code
    kind_words: str
    class_words: str
    method: str
    maker: str
    made: str  # ISO to the minute
    purpose: str
    lacks: tuple[str, ...]
    demand: str  # what the law wants noted on this kind
    basis: str
    confirmed: bool  # that text was read
    amended: int
    withdrawn: str | None
    receipted: bool
    stamped_ms: int | None  # a time-stamp proves that it existed then
    jpeg: bytes | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureView:
    """One list of goods, where it stands today and each line's custody."""

    measure: Measure
    title: str
    basis: str
    standing: Standing
    due: date | None
    calendar_known: bool
    days_left: int
    late_words: str  # what an overdue one means in law
    custody: tuple[tuple[Link, ...], ...]  # by line
    decided: tuple[str, ...]  # by line: the decision in words, "" without one


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageLine:
    """A package that was made."""

    at_ms: int
    recipient: str
    items: int
    manifest_sha256: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class StampLine:
    """One time-stamp over this device's log."""

    time_ms: int
    size: int  # records
    authority: str  # "" where it does not hold by what is pinned here
    until_ms: int  # by its own certificates or a later stamp's; 0 where it does not hold


@dataclass(frozen=True, slots=True, kw_only=True)
class StampState:
    """What there is of time-stamps."""

    address: str  # "" while no service is set
    pinned: bytes  # SHA-256 of the first pinned certificate
    failed: tuple[str, dict[str, str], int] | None  # code, facts, when
    stamps: tuple[StampLine, ...]  # the newest first


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder:
    """One inspection's evidence, whole."""

    inspection_id: str
    name: str
    address: str
    party: str
    items: tuple[ItemLine, ...]
    measures: tuple[MeasureView, ...]
    packages: tuple[PackageLine, ...]  # the newest first
    stamps: StampState
    now_ms: int
    kinds: tuple[tuple[str, str], ...]  # code, word
    decisions: tuple[tuple[str, str], ...]

    @property
    def lacking(self) -> int:
        """How many items still lack something that the law wants noted."""
        return sum(bool(one.lacks) for one in self.items if one.withdrawn is None)
