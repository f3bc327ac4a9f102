"""What publication shows, as frozen rows: what waits, what is public, one sheet with its marks."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from fieldapp.errors import Code

if TYPE_CHECKING:
    from fieldapp.publication.redaction import Span


class Stage(StrEnum):
    """How far a result has come; the same words as publication.waiting."""

    TO_APPROVE = "to_approve"
    RETURNED = "returned"
    TO_PUBLISH = "to_publish"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One result."""

    inspection_id: str
    name: str
    code: str  # USCC
    stage: Stage
    due: date
    days_left: int  # working days, negative when late
    approver: str
    published_ms: int | None
    sha256: bytes | None  # of the published record
    cannot: Code | None  # why this person may not publish it


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawLine:
    """One draw."""

    plan_id: str
    title: str
    drawn: int
    drawn_ms: int
    published_ms: int | None
    cannot: Code | None  # why this person may not publish it


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """Everything of the first view."""

    waiting: tuple[Row, ...]  # approved, the nearest term first
    public: tuple[Row, ...]  # published or withdrawn, newest first
    draws: tuple[DrawLine, ...]
    unapproved: int  # submitted, nobody has approved them yet
    refused: int  # publications in other words than the approved ones, kept from the public


class Part(StrEnum):
    """A field of the published record."""

    NAME = "name"
    CODE = "code"
    ORGAN = "organ"
    KIND = "kind"
    PLAN = "plan"
    DAY = "day"
    ITEMS = "items"
    RESULT = "result"
    HANDLING = "handling"
    SUMMARY = "summary"
    MATTER = "matter"
    DETAIL = "detail"
    # known here, without any place in what is published
    ADDRESS = "address"
    OPERATOR = "operator"
    INSPECTORS = "inspectors"
    EVIDENCE = "evidence"


INTERNAL = frozenset({Part.ADDRESS, Part.OPERATOR, Part.INSPECTORS, Part.EVIDENCE})


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldLine:
    """One line of the sheet."""

    part: Part
    value: str
    field: str = ""  # of the record's free texts; "" when nothing in it can be marked


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One published version."""

    sha256: bytes
    at_ms: int
    publisher: str
    reason: str  # of the correction


@dataclass(frozen=True, slots=True, kw_only=True)
class Public:
    """What is public of the inspection now."""

    publication_id: str
    versions: tuple[Version, ...]  # oldest first
    withdrawn_ms: int | None
    withdrawn_reason: str
    can_withdraw: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One result: what we know, what is hidden in it, who agreed, what is public."""

    row: Row
    task_id: str
    completed: date
    days_used: int  # working days
    days_allowed: int
    calendar_known: bool
    lines: tuple[FieldLine, ...]
    proposals: tuple[Span, ...]
    agreed_hidden: tuple[Span, ...]  # as approved; empty before
    agreed_shown: tuple[Span, ...]
    approved_ms: int | None  # when these words were approved
    approved_anew: bool  # in other words than those that are public
    cannot_approve: Code | None  # why this person may not approve it
    publisher: str  # the person at this device
    public: Public | None

    def text(self, span: Span) -> str:
        """Give the words of a place."""
        line = next(one for one in self.lines if one.field == span.field)
        return line.value[span.start : span.end]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One numbered place and what was decided about it."""

    number: int
    span: Span
    hidden: bool
    chosen: bool  # marked by the person, not by the machine


def pieces(text: str, field: str, marks: Collection[Mark]) -> Iterator[tuple[str, Mark | None]]:
    """Cut a text at its marks: (words, the mark that holds them or None), in order."""
    at = 0
    for mark in sorted((m for m in marks if m.span.field == field), key=lambda m: m.span.start):
        start = max(mark.span.start, at)
        if start > at:
            yield text[at:start], None
        if mark.span.end > start:
            yield text[start : mark.span.end], mark
        at = max(at, mark.span.end)
    if at < len(text):
        yield text[at:], None
