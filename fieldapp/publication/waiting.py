"""What waits for approval or publication, and until when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from fieldapp import workdays
from fieldapp.clock import local_date
from fieldapp.inspection.tables import InspectionRow, inspections
from fieldapp.publication import approval, drafting, tables
from fieldapp.store.database import Connection


class Stage(StrEnum):
    """How far a submitted inspection has come."""

    TO_APPROVE = "to_approve"
    RETURNED = "returned"
    TO_PUBLISH = "to_publish"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class DueRow:
    """One submitted inspection with its clock."""

    inspection_id: str
    object_id: str
    object_name: str
    inspectors: tuple[str, ...]  # person ids; they may not approve or publish it
    completed_on: date
    due_on: date
    calendar_known: bool  # False: the year's holidays are unknown here
    days_used: int  # working days since completion
    days_left: int  # working days; negative when late
    stage: Stage
    approver: str | None  # person id
    publication_id: str | None


def due(db: Connection, today: date) -> list[DueRow]:
    """List the submitted inspections, those due first at the top."""
    rows = [
        _due_row(db, row, row.submitted_ms, today)
        for row in inspections(db)
        if row.stage == "submitted" and row.submitted_ms is not None
    ]
    return sorted(rows, key=lambda row: (row.due_on, row.object_name, row.inspection_id))


def _due_row(db: Connection, row: InspectionRow, submitted_ms: int, today: date) -> DueRow:
    completed = local_date(submitted_ms)
    limit = workdays.due_date(completed, workdays.allowed_days("result_publication"))
    stage, approver, publication_id = _stage(db, row)
    return DueRow(
        inspection_id=row.inspection_id,
        object_id=row.object_id,
        object_name=row.object_name,
        inspectors=row.inspectors,
        completed_on=completed,
        due_on=limit.on,
        calendar_known=limit.calendar_known,
        days_used=max(workdays.working_days_between(completed, today), 0),
        days_left=workdays.working_days_between(today, limit.on),
        stage=stage,
        approver=approver,
        publication_id=publication_id,
    )


def _stage(db: Connection, row: InspectionRow) -> tuple[Stage, str | None, str | None]:
    """Give the stage, who approved, and the publication."""
    submission = drafting.submission(db, row.inspection_id)
    history = tables.approvals(db, row.inspection_id)
    agreed = approval.newest_approval(submission, history)
    approver = agreed.actor if agreed else None
    shown = tables.published_of(db, row.inspection_id)
    if shown is not None and shown.withdrawn_ms is None:
        return Stage.PUBLISHED, approver, shown.publication_id
    digest = submission.submitted_sha256
    if any(one.verdict == "returned" and one.submitted_sha256 == digest for one in history):
        return Stage.RETURNED, None, None
    if agreed is None or agreed.record_sha256 is None:  # an old one was of no words to publish
        if shown is not None:
            return Stage.WITHDRAWN, None, shown.publication_id
        return Stage.TO_APPROVE, None, None
    return Stage.TO_PUBLISH, approver, None
