"""From a submitted inspection to the record that would be published, before redaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from fieldapp.checklist import basis
from fieldapp.errors import Code, RuleError
from fieldapp.inspection.powers import rights
from fieldapp.inspection.tables import Finding, InspectionRow, findings, inspection
from fieldapp.ledger import dcbor, keys
from fieldapp.ledger.chain import ChainId
from fieldapp.notice import offices
from fieldapp.publication import record, redaction
from fieldapp.publication.approval import Submission
from fieldapp.publication.events import Redaction
from fieldapp.publication.record import Matter, Record
from fieldapp.publication.redaction import Sort, Span
from fieldapp.publication.tables import ApprovalRow
from fieldapp.resources import reference
from fieldapp.store import devices
from fieldapp.store.bounds import bounds
from fieldapp.store.database import Connection


@dataclass(frozen=True, slots=True)
class Draft:
    """What would be published of an inspection, and what the machine wants hidden in it."""

    submission: Submission
    record: Record  # not redacted: never leaves the office
    proposals: tuple[Span, ...]  # places in `record.texts()`


def draft(db: Connection, inspection_id: str) -> Draft:
    """Compose the record of an inspection.

    Raises:
        RuleError: RESULT_NOT_SUBMITTED (unknown here, still open, or voided).
    """
    row = inspection(db, inspection_id)
    if row is None or row.stage != "submitted" or row.submitted_ms is None:
        raise RuleError(Code.RESULT_NOT_SUBMITTED, inspection=inspection_id)
    found = [one for one in findings(db, inspection_id) if one.withdrawn is None]
    composed = _record(row, found, _organ(db, row), inspected_on(db, row))
    return Draft(
        submission=_submission(row, found),
        record=composed,
        proposals=redaction.propose(composed.texts(), _people(row)),
    )


def redacted(plan: Draft, hidden: Sequence[Span], shown: Sequence[Span]) -> bytes:
    """Give the canonical bytes of the record as the public would see it.

    Raises:
        RuleError: RESULT_REDACTION_OPEN, RESULT_REDACTION_LOCKED.
    """
    redaction.decide(plan.record.texts(), plan.proposals, hidden, shown)
    clean = plan.record.redacted(hidden)
    if left := redaction.leaks(clean.texts()):  # hiding may not join two halves into a number
        raise RuleError(Code.RESULT_REDACTION_LOCKED, field=left[0].field, start=left[0].start)
    return clean.encode()


def approved(plan: Draft, granted: ApprovalRow) -> bytes:
    """Compose the approved record again: the bytes that may be published.

    Raises:
        RuleError: RESULT_NOT_AS_APPROVED (another version's wording or rules make other bytes),
            RESULT_REDACTION_OPEN, RESULT_REDACTION_LOCKED.
    """
    hidden, shown = decided(granted.redactions)
    texts = plan.record.texts()
    if not all(span.end <= len(texts.get(span.field, "")) for span in hidden):
        raise _not_as_approved(granted)
    encoded = redacted(plan, hidden, shown)
    if record.digest(encoded) != granted.record_sha256:
        raise _not_as_approved(granted)
    return encoded


def _not_as_approved(granted: ApprovalRow) -> RuleError:
    return RuleError(
        Code.RESULT_NOT_AS_APPROVED, inspection=granted.inspection_id, by=granted.actor
    )


def decided(redactions: Sequence[Redaction]) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Give the places that an approval hides, and the proposals that it shows."""
    spans = [(Span(r.field, r.start, r.end, Sort(r.sort)), r.hidden) for r in redactions]
    return (
        tuple(span for span, is_hidden in spans if is_hidden),
        tuple(span for span, is_hidden in spans if not is_hidden),
    )


def submission(db: Connection, inspection_id: str) -> Submission:
    """Give what the rules of approval need to know of an inspection.

    Raises:
        RuleError: RESULT_NOT_SUBMITTED (unknown here).
    """
    row = inspection(db, inspection_id)
    if row is None:
        raise RuleError(Code.RESULT_NOT_SUBMITTED, inspection=inspection_id)
    found = [one for one in findings(db, inspection_id) if one.withdrawn is None]
    return _submission(row, found)


def _submission(row: InspectionRow, found: list[Finding]) -> Submission:
    """Name the submission by a digest of its facts: codes, answers, findings, its own event.

    Not by the wording of a page: a new edition of the reference data must not undo an approval.
    """
    digest = None
    if row.stage == "submitted":
        facts: dict[str, Any] = {
            "inspection_id": row.inspection_id,
            "submitted": row.submitted_event,
            "answers_sha256": row.answers_sha256,
            "results": list(row.results),
            "handling": list(row.handling),
            "remark": row.remark or "",
            "findings": [
                [
                    f.finding_id,
                    f.right,
                    f.violation,
                    f.text,
                    [f"{b.statute}:{b.article}" for b in f.basis],
                ]
                for f in found
            ],
        }
        digest = keys.sha256(dcbor.encode(facts))
    return Submission(row.inspection_id, row.inspectors, digest)


def inspected_on(db: Connection, row: InspectionRow) -> str:
    """Give the day of an inspection: what the clock said, within what receipts prove."""
    opened = ChainId(row.device_id, row.opened_epoch)
    return bounds(db, opened, row.opened_seq, row.opened_ms).day


def _record(row: InspectionRow, found: list[Finding], organ: str, inspected_on: str) -> Record:
    categories = reference("result_categories")
    result = _words(categories["entries"], row.results)
    return Record(
        object_name=row.object_name,
        object_id=row.object_id,
        organ=organ,
        kind=row.kind,
        plan_id=row.plan_id or "",
        task_id=row.task_id or "",
        inspected_on=inspected_on,
        items=row.items,
        result_code=row.result_code or "",
        result=result,
        handling=_words(categories["handling"], row.handling),
        summary=row.remark or "",
        matters=tuple(_matter(one, result) for one in found)
        or tuple(Matter(title=i, result=result, basis="", problem=False) for i in row.items),
    )


def _matter(finding: Finding, result: str) -> Matter:
    known = rights().get(finding.right)
    return Matter(
        title=known.name if known else finding.right,
        result=result,
        basis="；".join(basis.cite(one) for one in finding.basis if basis.is_known(one)),
        problem=True,
        detail="：".join(part for part in (finding.violation, finding.text) if part),
    )


def _words(entries: list[dict[str, Any]], codes: tuple[str, ...]) -> str:
    wording = {entry["code"]: entry["wording"] for entry in entries}
    return "；".join(wording.get(code, code) for code in codes)


def _organ(db: Connection, row: InspectionRow) -> str:
    """Name the office whose device made the inspection, as it names itself."""
    device = devices.device(db, row.device_id)
    unit = device.unit if device else ""
    try:
        return offices.office_of(db, unit).name
    except RuleError:  # an office that no list here has
        return unit


def _people(row: InspectionRow) -> list[str]:
    """List the natural persons whose names this inspection knows."""
    names = [officer.name for officer in row.officers]
    names += [row.operator or "", row.witness or ""]
    if row.identified is not None:
        names += [row.identified.party, row.identified.interpreter or ""]
    return [name for name in names if len(name) >= 2]
