"""What the screen of an inspection shows, as frozen rows without Qt, blobs or expressions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # at run time it would load the rooms before the first window
    from fieldapp.checklist.answers import Problem
    from fieldapp.checklist.form import Kind
    from fieldapp.ids import BlobId
    from fieldapp.inspection.tables import Dialogue, Finding, Statement

DIALOGUE = "dialogue"  # the section of the show-ID and rights dialogue where the form has none


def typed_dialogue(inspection_id: str) -> str:
    """Give the name under which an unrecorded dialogue is kept."""
    return f"{inspection_id}.identify"


def typed_start(task_id: str | None, object_id: str) -> str:
    """Give the name under which an unsent opening form is kept."""
    return f"start.{task_id or object_id}"


@dataclass(frozen=True, slots=True)
class ChoiceRow:
    """One answer that may be chosen."""

    name: str
    label: str


@dataclass(frozen=True, slots=True)
class BasisRow:
    """One legal basis as it is cited, and what the article says in short."""

    cited: str
    summary: str
    confirmed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionRow:
    """One relevant question with the answer given."""

    name: str
    number: str
    kind: Kind
    label: str  # Chinese
    tibetan: str
    draft: bool  # the Tibetan was not reviewed
    choices: tuple[ChoiceRow, ...]
    basis: tuple[BasisRow, ...]
    required: bool
    value: str  # as given; of a calculation, its result
    note: str
    adverse: bool
    problem: Problem | None
    message: str  # the form's own words for a refused value

    @property
    def answered(self) -> bool:
        """Whether something was answered."""
        return self.value.strip() != ""

    @property
    def problem_shown(self) -> bool:
        """Whether the answer is wrong; a missing one is not, it is only not given yet."""
        return self.problem is not None and self.problem.value != "missing"

    def chosen(self) -> tuple[str, ...]:
        """Give the names of the choices that were chosen."""
        return tuple(self.value.split())

    def said(self) -> str:
        """Give the answer in words."""
        if not self.choices:
            return self.value
        labels = {choice.name: choice.label for choice in self.choices}
        return "、".join(labels.get(name, name) for name in self.chosen())


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionRow:
    """One section with its progress."""

    name: str
    number: str
    title: str
    done: int
    asked: int
    wrong: int  # questions whose answer is not accepted
    dialogue: bool  # the show-ID and rights dialogue stands at its top
    questions: tuple[QuestionRow, ...]

    @property
    def complete(self) -> bool:
        """Whether nothing is left to answer."""
        return self.done >= self.asked and not self.wrong


@dataclass(frozen=True, slots=True)
class OfficerRow:
    """One of the inspectors, with the certificate shown."""

    name: str
    certificate_no: str
    expires: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRow:
    """A document that a finding allows, and why another is not there."""

    kind: str
    name: str
    basis: str
    condition: str
    needs_approval: bool


@dataclass(frozen=True, slots=True)
class AbsentRow:
    """A power that the law does not give over a right: said once, instead of a dead button."""

    right: str
    condition: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalRow:
    """A finding that an answer suggests."""

    question: str
    number: str
    right: str
    right_name: str
    violation: str
    cited: str
    basis: tuple[tuple[str, str], ...]  # (statute, article)
    text: str


class Lack(StrEnum):
    """What keeps an inspection from being submitted."""

    DIALOGUE = "dialogue"
    ANSWER = "answer"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class LackRow:
    """One thing that is missing, and where it is."""

    lack: Lack
    section: str
    question: str
    number: str
    label: str


@dataclass(frozen=True, slots=True)
class OptionRow:
    """An outcome, result category or follow-up that may be chosen."""

    code: str
    wording: str
    alone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One inspection as the page shows it."""

    inspection_id: str
    object_id: str
    name: str
    address: str
    operator: str
    kind: str  # in words
    stage: str
    notice_no: str
    approval_no: str
    officers: tuple[OfficerRow, ...]
    opened_ms: int
    saved_ms: int
    submitted_ms: int | None
    checklist: str
    sections: tuple[SectionRow, ...]
    dialogue: Dialogue | None
    outcome: OptionRow | None  # None while the visit goes its normal way
    outcome_reason: str
    findings: tuple[tuple[Finding, str, str], ...]  # with the right's name and the citation
    proposals: tuple[ProposalRow, ...]
    statements: tuple[Statement, ...]
    documents: tuple[DocumentRow, ...]
    absent: tuple[AbsentRow, ...]
    lacks: tuple[LackRow, ...]
    suggested: str  # result category that the outcome suggests, or ""
    results: tuple[OptionRow, ...]
    handlings: tuple[OptionRow, ...]
    given_results: tuple[str, ...]  # after submission
    given_handling: tuple[str, ...]
    notices: int  # issued for this inspection

    @property
    def is_open(self) -> bool:
        """Whether it may still be written to."""
        return self.stage == "open"

    def progress(self) -> tuple[int, int]:
        """Give (answered, asked) over all sections."""
        return sum(s.done for s in self.sections), sum(s.asked for s in self.sections)

    def with_answers(self, given: Mapping[str, tuple[str, str]]) -> Sheet:
        """Give the sheet with answers, value and note, that are not recorded yet."""
        if not given:
            return self
        sections = tuple(
            replace(one, questions=tuple(_answered(q, given.get(q.name)) for q in one.questions))
            for one in self.sections
        )
        return replace(self, sections=sections)

    def section(self, name: str) -> SectionRow:
        """Give a section by name, the first where the form has none of that name."""
        return next((s for s in self.sections if s.name == name), self.sections[0])

    def question(self, name: str) -> QuestionRow | None:
        """Give a relevant question by name."""
        found = (q for s in self.sections for q in s.questions if q.name == name)
        return next(found, None)

    def section_of(self, question: str) -> str:
        """Give the name of the section that holds a question, "" when none does."""
        found = (s.name for s in self.sections if any(q.name == question for q in s.questions))
        return next(found, "")


def _answered(question: QuestionRow, given: tuple[str, str] | None) -> QuestionRow:
    return replace(question, value=given[0], note=given[1]) if given else question


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """One item of evidence in the tray."""

    item_id: str
    question: str
    number: str  # of its question, as printed
    title: str
    at_ms: int
    captured: bool  # by this program's own camera
    media_type: str
    withdrawn: bool
    receipted: bool
    blob_id: BlobId
    jpeg: bytes | None  # a thumbnail, only of the last captured ones
    damaged: bool  # its bytes are not those that were sealed


@dataclass(frozen=True, slots=True, kw_only=True)
class InspectionLine:
    """One inspection in the room's first view."""

    inspection_id: str
    name: str
    address: str
    kind: str
    stage: str
    opened_ms: int
    submitted_ms: int | None
    officers: tuple[str, ...]
    results: tuple[str, ...]
    evidence: int


@dataclass(frozen=True, slots=True)
class KindRow:
    """A ground on which an inspection may be opened."""

    code: str
    name: str
    needs_reason: bool
    approved_before: bool


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person of the roster, and what keeps them from making this visit ("" nothing)."""

    inspector_id: str
    name: str
    certificate_no: str
    unfit: str  # "", "inactive", "no_certificate", "expired", "recused"


@dataclass(frozen=True, slots=True)
class ChecklistRow:
    """A checklist that an inspection may be made with."""

    title: str
    workbook: bytes
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """Everything the opening form offers."""

    object_id: str
    name: str
    address: str
    credit_class: str
    status: str
    visits: int
    cap: int | None
    task_id: str | None
    plan: str
    drawn: tuple[str, ...]  # inspector ids
    kinds: tuple[KindRow, ...]
    people: tuple[PersonRow, ...]
    checklists: tuple[ChecklistRow, ...]
    me: str
