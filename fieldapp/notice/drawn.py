"""What the papers of a draw show, as plain values: the public record, one business's own proof."""

from __future__ import annotations

from dataclasses import dataclass

from fieldapp.notice.templates import Office


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnRow:
    """One business that was drawn or stands in reserve."""

    name: str
    ticket: str  # hex; the first 12 digits are printed
    object_id: str = ""  # printed beside a name that cannot be printed whole
    team: tuple[str, ...] = ()  # names; empty for a reserve
    reserve: int = 0  # place among the reserves, 0: drawn


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnGroup:
    """One group with its rows, smallest ticket first."""

    label: str  # one or two characters
    size: int  # businesses in the group, count
    rows: tuple[DrawnRow, ...]
    certain: bool = False  # taken whole: no chance, no cut-off


@dataclass(frozen=True, slots=True, kw_only=True)
class Fingerprint:
    """The root of something that was fixed before the draw."""

    label: str
    count: str  # such as 15户
    words: tuple[str, ...]  # four words of four characters
    digest: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawPaper:
    """The whole record."""

    unit: str  # of the office, as in offices.json
    office: Office | None = None  # with what it said of itself; None: as in the list
    plan: str
    approval_no: str
    rule: str
    place: str  # time and place in one line
    level: str
    fixed: tuple[Fingerprint, ...]
    inputs: tuple[tuple[str, str], ...]  # who, what: dice or coins as read out
    sealed_words: tuple[str, ...]  # the opened code: six groups of four characters
    groups: tuple[DrawnGroup, ...]
    shortage: str  # "" if there were inspectors enough
    url: str  # upper case; leads to the public transcript
    number: str
    fingerprint: str  # of the transcript: its first words
    named: bool = False  # the businesses were named by a person; only people were drawn


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPaper:
    """One business's place in a draw; for that business alone."""

    office: Office
    name: str
    object_id: str
    plan: str  # title
    number: str
    drawn_on: str
    state: str  # as in checking/proving.py
    certain: bool  # its group is taken whole
    group: int  # drawable objects of its group
    drawn: int  # of them
    ticket: bytes | None
    cutoff: bytes | None
    index: int  # its row of the register, from 1
    size: int  # rows of the register
    register_words: tuple[str, ...]
    own_code: str  # with which it may ask for the proof itself
    url: str
    proof: str  # the file: JSON
