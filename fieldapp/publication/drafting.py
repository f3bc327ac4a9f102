"""From a submitted inspection to the record that would be published, before redaction."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from fieldapp.checklist import basis
from fieldapp.clock import local_date
from fieldapp.errors import Code, RuleError
from fieldapp.inspection.powers import rights
from fieldapp.inspection.tables import Finding, InspectionRow, findings, inspection
from fieldapp.ledger import dcbor, keys
from fieldapp.publication import redaction
from fieldapp.publication.approval import Submission
from fieldapp.publication.record import Matter, Record
from fieldapp.publication.redaction import Span
from fieldapp.resources import reference
from fieldapp.store import devices
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
    composed = _record(row, found, _organ(db, row))
    return Draft(
        submission=_submission(row, found),
        record=composed,
        proposals=redaction.propose(composed.texts(), _people(row)),
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


def _record(row: InspectionRow, found: list[Finding], organ: str) -> Record:
    categories = reference("result_categories")
    result = _words(categories["entries"], row.results)
    return Record(
        object_name=row.object_name,
        object_id=row.object_id,
        organ=organ,
        kind=row.kind,
        plan_id=row.plan_id or "",
        task_id=row.task_id or "",
        inspected_on=local_date(row.opened_ms).isoformat(),
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
    """Name the office whose device made the inspection."""
    device = devices.device(db, row.device_id)
    unit = device.unit if device else ""
    for entry in reference("offices")["entries"]:
        if unit in (entry["unit"], entry["name"]):
            return str(entry["name"])
    return unit


def _people(row: InspectionRow) -> list[str]:
    """List the natural persons whose names this inspection knows."""
    names = [officer.name for officer in row.officers]
    names += [row.operator or "", row.witness or ""]
    if row.identified is not None:
        names += [row.identified.party, row.identified.interpreter or ""]
    return [name for name in names if len(name) >= 2]
