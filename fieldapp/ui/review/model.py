"""What review shows, as frozen rows: merged inspections, one record whole, two side by side."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from fieldapp.errors import Code


class Stage(StrEnum):
    """How far an inspection has come, seen by who must judge it."""

    TO_APPROVE = "to_approve"
    RETURNED = "returned"
    OPEN = "open"
    TO_PUBLISH = "to_publish"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"
    VOIDED = "voided"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One inspection of any laptop."""

    inspection_id: str
    task_id: str
    name: str
    address: str
    device: str
    inspectors: tuple[str, ...]
    opened_ms: int
    submitted_ms: int | None
    stage: Stage
    due: date | None
    days_left: int | None  # working days, negative when late
    calendar_known: bool
    mine: bool  # the person inspected
    twins: int  # other records of the same task, count
    findings: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerLine:
    """One question as asked and answered."""

    question: str  # its name in the form
    number: str
    label: str
    value: str
    note: str
    adverse: bool
    problem: bool  # required and missing, or against a rule
    at_ms: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A section of the checklist."""

    number: str
    title: str
    answers: tuple[AnswerLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingLine:
    """One finding."""

    right: str
    violation: str
    text: str
    basis: tuple[str, ...]
    withdrawn: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureLine:
    """One item of evidence."""

    item_id: str
    title: str
    number: str  # of the question
    live: bool
    jpeg: bytes | None  # None: not a picture, or its bytes are not here
    here: bool
    receipted: bool
    withdrawn: bool
    foreign: bool  # added by somebody not of this inspection


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeLine:
    """One document made from the inspection."""

    notice_id: str
    number: str
    title: str
    status: str
    issued_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """One step of the record's history."""

    at_ms: int
    who: str
    device: str
    type: str
    subject: str  # a question's number, or ""
    text: str
    late: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """A supervisor's word on the record."""

    verdict: str  # approved or returned
    who: str
    at_ms: int
    note: str
    current: bool  # about what is submitted now


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """One record, whole."""

    row: Row
    kind: str
    approval_no: str
    notice_no: str
    officers: tuple[tuple[str, str], ...]  # name, certificate
    results: str
    handling: str
    remark: str
    outcome: str
    void_reason: str
    checklist: str  # its title; "" when the workbook has not arrived here
    sections: tuple[Section, ...]
    findings: tuple[FindingLine, ...]
    statements: tuple[tuple[str, str], ...]  # speaker, words
    pictures: tuple[PictureLine, ...]
    notices: tuple[NoticeLine, ...]
    history: tuple[Happened, ...]  # newest first
    verdicts: tuple[Verdict, ...]
    cannot_approve: Code | None  # why the person may not
    cannot_return: Code | None

    def answers(self) -> dict[str, AnswerLine]:
        """Give the answers by question."""
        return {line.question: line for section in self.sections for line in section.answers}


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One question that two records answer differently."""

    number: str
    label: str
    values: tuple[str, ...]  # one a record, "" where it was not asked or answered


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """All records of one task, the first begun first."""

    task_id: str
    name: str
    records: tuple[Whole, ...]
    differences: tuple[Difference, ...]
    same: int  # questions answered alike, count


def compared(task_id: str, records: tuple[Whole, ...]) -> Pair:
    """Put records beside each other, question by question."""
    answers = [record.answers() for record in records]
    asked = dict.fromkeys(name for given in answers for name in given)
    differences, same = [], 0
    for name in asked:
        lines = [given.get(name) for given in answers]
        values = tuple(_said(line) for line in lines)
        if len(set(values)) == 1:
            same += bool(values[0])
            continue
        known = next(line for line in lines if line is not None)
        differences.append(Difference(number=known.number, label=known.label, values=values))
    return Pair(
        task_id=task_id,
        name=records[0].row.name,
        records=records,
        differences=tuple(differences),
        same=same,
    )


def _said(line: AnswerLine | None) -> str:
    if line is None:
        return ""
    return f"{line.value} {line.note}".strip()
