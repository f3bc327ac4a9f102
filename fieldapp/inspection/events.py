"""What can have happened in an inspection."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from fieldapp.checklist.basis import Basis
from fieldapp.ids import BlobId
from fieldapp.ledger.fact import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Officer:
    """One inspector as the document names them, with the certificate shown."""

    inspector_id: str
    name: str
    certificate_no: str
    certificate_expires: str  # ISO date, "" where the authority issues them without one


@dataclass(frozen=True, slots=True, kw_only=True)
class InspectionOpened(Fact):
    """An inspection of one object was begun."""

    TYPE: ClassVar[str] = "inspection.opened"

    inspection_id: str
    object_id: str
    object_name: str
    address: str
    operator: str | None  # 经营者 or legal representative
    kind: str  # key of inspection_kinds.json
    task_id: str | None  # the drawn task it carries out
    plan_id: str | None
    reason: str | None  # why, where nothing was drawn
    approval_no: str | None  # 行政检查审批; None: emergency, to be completed afterwards
    notice_no: str | None  # 行政检查通知书; None as above
    items: tuple[str, ...]  # 抽查事项
    inspectors: tuple[Officer, ...]
    assistants: int  # helpers without a certificate, fixed beforehand, count
    form_id: str
    form_version: BlobId  # SHA-256 of the checklist's workbook, which is kept as this blob
    visits: int  # inspections of the object this year before this one, count
    cap: int | None  # most inspections a year by this authority, None when not set


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprovalCompleted(Fact):
    """The approval and notice of an emergency inspection were completed afterwards."""

    TYPE: ClassVar[str] = "inspection.approval_completed"

    inspection_id: str
    approval_no: str
    notice_no: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Identified(Fact):
    """Certificates were shown and rights were told; the newest dialogue counts."""

    TYPE: ClassVar[str] = "inspection.identified"

    inspection_id: str
    shown_ms: int
    party: str  # to whom, as they called themselves
    seen_clearly: bool  # 你是否看清楚？
    rights_told: bool  # 陈述、申辩; 如实回答; 申请回避
    recusal_asked: bool  # 是否申请检查人员回避？
    recusal_reason: str | None
    language: str  # the language spoken, "zh", "bo"
    interpreter: str | None
    scan_code: str | None  # what scan-to-enter gave
    scan_why_not: str | None  # why nothing was scanned


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered(Fact):
    """A question of the checklist was answered, as given; the newest answer counts."""

    TYPE: ClassVar[str] = "inspection.answered"

    inspection_id: str
    question: str
    value: str  # raw text, empty when an answer was taken back
    note: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeRecorded(Fact):
    """How the visit went; the newest counts."""

    TYPE: ClassVar[str] = "inspection.outcome_recorded"

    inspection_id: str
    outcome: str  # key of the outcomes in result_categories.json
    reason: str | None
    witness: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingRecorded(Fact):
    """A violation was found."""

    TYPE: ClassVar[str] = "inspection.finding_recorded"

    inspection_id: str
    finding_id: str
    question: str | None  # the question that showed it
    right: str  # key of powers.json
    violation: str
    basis: tuple[Basis, ...]
    text: str  # what was found, in the inspectors' words


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingWithdrawn(Fact):
    """A finding no longer stands; it stays in the record."""

    TYPE: ClassVar[str] = "inspection.finding_withdrawn"

    inspection_id: str
    finding_id: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementRecorded(Fact):
    """What the party said in its own defence (陈述、申辩)."""

    TYPE: ClassVar[str] = "inspection.statement_recorded"

    inspection_id: str
    statement_id: str
    speaker: str
    language: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InspectionSubmitted(Fact):
    """The inspectors finished; nothing is answered or found after this."""

    TYPE: ClassVar[str] = "inspection.submitted"

    inspection_id: str
    outcome: str
    answers_sha256: bytes  # `checklist.answers.digest` of what counted
    results: tuple[str, ...]  # result category codes
    handling: tuple[str, ...]  # handling codes
    remark: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class InspectionVoided(Fact):
    """The inspection does not count, for a reason that is on record."""

    TYPE: ClassVar[str] = "inspection.voided"

    inspection_id: str
    reason: str


InspectionFact = (
    InspectionOpened
    | ApprovalCompleted
    | Identified
    | Answered
    | OutcomeRecorded
    | FindingRecorded
    | FindingWithdrawn
    | StatementRecorded
    | InspectionSubmitted
    | InspectionVoided
)
