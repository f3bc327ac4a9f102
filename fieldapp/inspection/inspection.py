"""The rules of an inspection under way: what may be recorded, and when it may be submitted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from fieldapp.checklist.answers import FormState, digest
from fieldapp.checklist.basis import Basis, is_known
from fieldapp.checklist.form import Form
from fieldapp.errors import Code, RuleError
from fieldapp.inspection import categories, powers
from fieldapp.inspection.events import (
    Answered,
    ApprovalCompleted,
    FindingRecorded,
    FindingWithdrawn,
    Identified,
    InspectionSubmitted,
    InspectionVoided,
    OutcomeRecorded,
    StatementRecorded,
)
from fieldapp.inspection.tables import Finding, InspectionRow

NORMAL = "normal"


class Stage(StrEnum):
    """Where an inspection stands."""

    OPEN = "open"
    SUBMITTED = "submitted"
    VOIDED = "voided"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A finding that an adverse answer suggests; a person decides."""

    question: str
    right: str
    violation: str
    basis: tuple[Basis, ...]
    text: str


def check_open(inspection: InspectionRow) -> None:
    """Check that the inspection may still be written to.

    Raises:
        RuleError: INSPECTION_NOT_OPEN.
    """
    if inspection.stage != Stage.OPEN:
        raise RuleError(
            Code.INSPECTION_NOT_OPEN, stage=inspection.stage, inspection=inspection.inspection_id
        )


def approval_completed(
    inspection: InspectionRow, approval_no: str, notice_no: str
) -> ApprovalCompleted:
    """Complete an emergency inspection's approval, also after submission.

    Raises:
        RuleError: INSPECTION_NOT_OPEN (voided), INSPECTION_APPROVED_ALREADY,
            INSPECTION_APPROVAL_MISSING.
    """
    if inspection.stage == Stage.VOIDED:
        check_open(inspection)
    if inspection.approval_no:
        raise RuleError(Code.INSPECTION_APPROVED_ALREADY, approval_no=inspection.approval_no)
    if not approval_no or not notice_no:
        missing = "approval_no" if not approval_no else "notice_no"
        raise RuleError(Code.INSPECTION_APPROVAL_MISSING, field=missing, kind=inspection.kind)
    return ApprovalCompleted(
        inspection_id=inspection.inspection_id, approval_no=approval_no, notice_no=notice_no
    )


def identified(inspection: InspectionRow, dialogue: Identified) -> Identified:
    """Record a show-ID and rights dialogue.

    Raises:
        RuleError: INSPECTION_NOT_OPEN, INSPECTION_TEXT_MISSING (party, recusal_reason),
            INSPECTION_SCAN_MISSING (neither a scan nor why there was none).
    """
    check_open(inspection)
    _need("party", dialogue.party)
    if dialogue.recusal_asked:
        _need("recusal_reason", dialogue.recusal_reason or "")
    if not dialogue.scan_code and not dialogue.scan_why_not:
        raise RuleError(Code.INSPECTION_SCAN_MISSING, inspection=inspection.inspection_id)
    return dialogue


def answered(
    inspection: InspectionRow, form: Form, question: str, value: str, note: str
) -> Answered:
    """Record an answer as given, also one that breaks a constraint: that is for `submitted`.

    Raises:
        RuleError: INSPECTION_NOT_OPEN, INSPECTION_QUESTION_UNKNOWN (not in this form, or one
            that nobody answers).
    """
    check_open(inspection)
    asked = form.question(question)
    if asked is None or not asked.is_asked:
        raise RuleError(Code.INSPECTION_QUESTION_UNKNOWN, question=question)
    return Answered(
        inspection_id=inspection.inspection_id, question=question, value=value, note=note or None
    )


def outcome_recorded(
    inspection: InspectionRow, outcome: str, reason: str, witness: str
) -> OutcomeRecorded:
    """Record how the visit went; anything but a normal one needs a reason.

    Raises:
        RuleError: INSPECTION_NOT_OPEN, INSPECTION_OUTCOME_UNKNOWN, INSPECTION_TEXT_MISSING.
    """
    check_open(inspection)
    if not categories.outcome(outcome).took_place:
        _need("reason", reason)
    return OutcomeRecorded(
        inspection_id=inspection.inspection_id,
        outcome=outcome,
        reason=reason or None,
        witness=witness or None,
    )


def finding_recorded(
    inspection: InspectionRow, form: Form, finding: FindingRecorded
) -> FindingRecorded:
    """Record a finding with its basis.

    Raises:
        RuleError: INSPECTION_NOT_OPEN, INSPECTION_RIGHT_UNKNOWN, INSPECTION_QUESTION_UNKNOWN,
            INSPECTION_BASIS_UNKNOWN (none, or not in statutes.json), INSPECTION_TEXT_MISSING.
    """
    check_open(inspection)
    powers.right(finding.right)
    if finding.question is not None and form.question(finding.question) is None:
        raise RuleError(Code.INSPECTION_QUESTION_UNKNOWN, question=finding.question)
    if not finding.basis:
        raise RuleError(Code.INSPECTION_BASIS_UNKNOWN, basis=None)
    for basis in finding.basis:
        if not is_known(basis):
            raise RuleError(
                Code.INSPECTION_BASIS_UNKNOWN, basis=f"{basis.statute}:{basis.article}"
            )
    _need("violation", finding.violation)
    _need("text", finding.text)
    return finding


def finding_withdrawn(
    inspection: InspectionRow, findings: Sequence[Finding], finding_id: str, reason: str
) -> FindingWithdrawn:
    """Withdraw a finding that stands.

    Raises:
        RuleError: INSPECTION_NOT_OPEN, INSPECTION_FINDING_UNKNOWN, INSPECTION_TEXT_MISSING.
    """
    check_open(inspection)
    if not any(f.finding_id == finding_id and f.withdrawn is None for f in findings):
        raise RuleError(Code.INSPECTION_FINDING_UNKNOWN, finding=finding_id)
    _need("reason", reason)
    return FindingWithdrawn(
        inspection_id=inspection.inspection_id, finding_id=finding_id, reason=reason
    )


def statement_recorded(
    inspection: InspectionRow, statement: StatementRecorded
) -> StatementRecorded:
    """Record what the party says.

    Raises:
        RuleError: INSPECTION_NOT_OPEN, INSPECTION_TEXT_MISSING (speaker, text).
    """
    check_open(inspection)
    _need("speaker", statement.speaker)
    _need("text", statement.text)
    return statement


def submitted(
    inspection: InspectionRow,
    state: FormState,
    findings: Sequence[Finding],
    *,
    results: tuple[str, ...],
    handling: tuple[str, ...],
    remark: str,
) -> InspectionSubmitted:
    """Submit: from here on nothing is answered, found or said.

    A visit that could not take place needs neither the dialogue nor the checklist, only its
    outcome with a reason.

    Raises:
        RuleError: INSPECTION_NOT_OPEN, INSPECTION_NOT_IDENTIFIED, INSPECTION_UNANSWERED,
            INSPECTION_ANSWERS_INVALID, INSPECTION_RESULT_UNKNOWN, INSPECTION_RESULT_CONTRADICTS.
    """
    check_open(inspection)
    outcome = categories.outcome(inspection.outcome or NORMAL)
    if outcome.took_place:
        if inspection.identified is None or not inspection.identified.is_done:
            raise RuleError(Code.INSPECTION_NOT_IDENTIFIED, inspection=inspection.inspection_id)
        if state.missing:
            raise RuleError(
                Code.INSPECTION_UNANSWERED, count=len(state.missing), question=state.missing[0]
            )
        if state.failures:
            raise RuleError(
                Code.INSPECTION_ANSWERS_INVALID,
                count=len(state.failures),
                question=state.failures[0],
            )
    check_results(results, handling, [f for f in findings if f.withdrawn is None])
    return InspectionSubmitted(
        inspection_id=inspection.inspection_id,
        outcome=outcome.code,
        answers_sha256=digest(state),
        results=results,
        handling=handling,
        remark=remark or None,
    )


def check_results(
    results: Sequence[str], handling: Sequence[str], standing: Sequence[Finding]
) -> None:
    """Check that the result categories are known and agree with each other and the findings.

    Raises:
        RuleError: INSPECTION_RESULT_UNKNOWN (none given, or not a category),
            INSPECTION_RESULT_CONTRADICTS.
    """
    if not results or len(set(results)) < len(results):
        raise RuleError(Code.INSPECTION_RESULT_UNKNOWN, result=", ".join(results) or None)
    for code in handling:
        if code not in categories.handlings():
            raise RuleError(Code.INSPECTION_RESULT_UNKNOWN, result=code)
    for code in results:
        result = categories.results().get(code)
        if result is None:
            raise RuleError(Code.INSPECTION_RESULT_UNKNOWN, result=code)
        if result.alone and len(results) > 1:
            raise RuleError(Code.INSPECTION_RESULT_CONTRADICTS, result=code, why="alone")
        if result.findings == "none" and standing:
            raise RuleError(
                Code.INSPECTION_RESULT_CONTRADICTS,
                result=code,
                why="findings",
                count=len(standing),
            )
        if result.findings == "some" and not standing:
            raise RuleError(Code.INSPECTION_RESULT_CONTRADICTS, result=code, why="no findings")


def voided(inspection: InspectionRow, reason: str) -> InspectionVoided:
    """Void an inspection, open or submitted; it stays in the record.

    Raises:
        RuleError: INSPECTION_NOT_OPEN (voided before), INSPECTION_TEXT_MISSING.
    """
    if inspection.stage == Stage.VOIDED:
        check_open(inspection)
    _need("reason", reason)
    return InspectionVoided(inspection_id=inspection.inspection_id, reason=reason)


def proposals(state: FormState, findings: Sequence[Finding]) -> tuple[Proposal, ...]:
    """Give the findings that adverse answers suggest and that nobody has recorded yet."""
    recorded = {finding.question for finding in findings}
    return tuple(
        Proposal(name, question.right, question.violation, question.basis, one.given.note)
        for name, one in state.states.items()
        if one.adverse
        and one.given is not None
        and (question := one.question).right is not None
        and name not in recorded
    )


def _need(field: str, text: str) -> None:
    if not text.strip():
        raise RuleError(Code.INSPECTION_TEXT_MISSING, field=field)
