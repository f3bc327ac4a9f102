"""Inspections as rows: the inspection, its answers, findings and statements, and its timeline."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, NamedTuple

from fieldapp.checklist.basis import Basis
from fieldapp.ids import BlobId, DeviceId, EventId
from fieldapp.inspection.events import Officer
from fieldapp.inspection.projecting import FINDINGS, INSPECTIONS, PROJECTOR
from fieldapp.store.database import Connection

__all__ = ["PROJECTOR"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialogue:
    """The newest show-ID and rights dialogue of an inspection."""

    shown_ms: int
    party: str
    seen_clearly: bool
    rights_told: bool
    recusal_asked: bool
    language: str
    recusal_reason: str | None = None
    interpreter: str | None = None
    scan_code: str | None = None
    scan_why_not: str | None = None

    @property
    def is_done(self) -> bool:
        """Whether the certificates were seen clearly and the rights were told."""
        return self.seen_clearly and self.rights_told


@dataclass(frozen=True, slots=True, kw_only=True)
class InspectionRow:
    """One inspection as screens and documents show it."""

    inspection_id: str
    task_id: str | None
    object_id: str
    object_name: str
    address: str
    kind: str  # key of inspection_kinds.json
    approval_no: str  # "" while an emergency's approval is still to be completed
    notice_no: str  # "" as above
    stage: str  # inspection.Stage: "open", "submitted", "voided"
    form_id: str
    form_version: BlobId
    opened_ms: int  # what the device's clock said
    opened_epoch: int  # where its opening stands in the device's log
    opened_seq: int
    submitted_ms: int | None  # what the device's clock said
    outcome: str | None  # key of the outcomes; None: nothing out of the ordinary was recorded
    device_id: DeviceId
    plan_id: str | None
    operator: str | None
    reason: str | None
    assistants: int
    visits: int  # of the object this year before this one, count
    cap: int | None
    approved_afterwards: bool
    outcome_reason: str | None
    witness: str | None
    answers_sha256: bytes | None
    remark: str | None
    void_reason: str | None
    submitted_event: EventId | None
    submitted_by: str | None
    officers: tuple[Officer, ...]
    items: tuple[str, ...]
    results: tuple[str, ...]
    handling: tuple[str, ...]
    identified: Dialogue | None

    @property
    def inspectors(self) -> tuple[str, ...]:
        """Ids of the inspectors, in the order they were named."""
        return tuple(officer.inspector_id for officer in self.officers)

    @property
    def result_code(self) -> str | None:
        """The first result category, None before submission."""
        return self.results[0] if self.results else None


class Brief(NamedTuple):
    """One of thousands of inspections, as a person's day counts them."""

    inspection_id: str
    task_id: str | None
    object_name: str
    approval_no: str  # as above
    stage: str
    opened_ms: int
    submitted_ms: int | None
    outcome: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The newest answer to a question, as given."""

    question: str
    value: str
    note: str
    at_ms: int
    device_id: DeviceId
    event_id: EventId


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A violation that was found."""

    finding_id: str
    inspection_id: str
    question: str | None
    right: str
    violation: str
    text: str
    at_ms: int
    actor: str
    device_id: DeviceId
    withdrawn: str | None  # the reason, None while it stands
    basis: tuple[Basis, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What the party said."""

    statement_id: str
    inspection_id: str
    speaker: str
    language: str
    text: str
    at_ms: int
    actor: str
    device_id: DeviceId


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineRow:
    """One event of an inspection."""

    event_id: EventId
    inspection_id: str
    type: str  # the event's type, "inspection.answered"
    at_ms: int
    actor: str
    device_id: DeviceId
    subject: str  # the question, finding or statement it is about, may be empty
    text: str
    late: bool  # came after submission or voiding, so it changed nothing


@dataclass(frozen=True, slots=True, kw_only=True)
class PastFinding:
    """A finding in an object's history."""

    finding: Finding
    kind: str  # of the inspection
    notice_no: str
    submitted_ms: int
    results: tuple[str, ...]


_INSPECTION = ", ".join(INSPECTIONS.columns)
_FINDING = ", ".join(f"f.{name}" if name != "right" else 'f."right"' for name in FINDINGS.columns)


def inspection(db: Connection, inspection_id: str) -> InspectionRow | None:
    """Give one inspection, None when it is unknown here."""
    row = db.execute(
        f"SELECT {_INSPECTION} FROM inspection_inspections WHERE inspection_id = ?",  # noqa: S608 -- own names
        (inspection_id,),
    ).fetchone()
    return _inspection(row) if row else None


def inspections(db: Connection, object_id: str | None = None) -> list[InspectionRow]:
    """Give all inspections, or those of one object, newest first."""
    rows = db.execute(
        f"SELECT {_INSPECTION} FROM inspection_inspections"  # noqa: S608 -- own names
        " WHERE ? IS NULL OR object_id = ? ORDER BY opened_ms DESC, inspection_id",
        (object_id, object_id),
    )
    return [_inspection(row) for row in rows]


def inspections_of_inspector(db: Connection, inspector_id: str) -> list[Brief]:
    """Give the inspections that name an inspector, newest first."""
    rows = db.execute(
        "SELECT inspection_id, task_id, object_name, coalesce(approval_no, ''), stage, opened_ms,"
        " submitted_ms, outcome FROM inspection_inspections WHERE EXISTS"
        " (SELECT 1 FROM json_each(officers) WHERE json_extract(value, '$[0]') = ?)"
        " ORDER BY opened_ms DESC, inspection_id",
        (inspector_id,),
    )
    return [Brief(*row) for row in rows]


def inspections_of_task(db: Connection, task_id: str) -> list[InspectionRow]:
    """Give the inspections that carry out a drawn task and were not voided."""
    rows = db.execute(
        f"SELECT {_INSPECTION} FROM inspection_inspections"  # noqa: S608 -- own names
        " WHERE task_id = ? AND stage <> 'voided' ORDER BY opened_ms",
        (task_id,),
    )
    return [_inspection(row) for row in rows]


def answers(db: Connection, inspection_id: str) -> dict[str, Answer]:
    """Give the newest answer per question name."""
    rows = db.execute(
        "SELECT question, value, note, at_ms, device_id, event_id FROM inspection_answers"
        " WHERE inspection_id = ? ORDER BY question",
        (inspection_id,),
    )
    return {
        row[0]: Answer(
            question=row[0], value=row[1], note=row[2], at_ms=row[3], device_id=row[4],
            event_id=row[5],
        )
        for row in rows
    }  # fmt: skip


def findings(db: Connection, inspection_id: str) -> list[Finding]:
    """Give the findings of an inspection in the order they were recorded, withdrawn ones too."""
    rows = db.execute(
        f"SELECT {_FINDING} FROM inspection_findings f"  # noqa: S608 -- own names
        " WHERE inspection_id = ? ORDER BY at_ms, finding_id",
        (inspection_id,),
    )
    return [_finding(row) for row in rows]


def statements(db: Connection, inspection_id: str) -> list[Statement]:
    """Give what the party said, in order."""
    rows = db.execute(
        "SELECT statement_id, inspection_id, speaker, language, text, at_ms, actor, device_id"
        " FROM inspection_statements WHERE inspection_id = ? ORDER BY at_ms, statement_id",
        (inspection_id,),
    )
    return [
        Statement(
            statement_id=row[0], inspection_id=row[1], speaker=row[2], language=row[3],
            text=row[4], at_ms=row[5], actor=row[6], device_id=row[7],
        )
        for row in rows
    ]  # fmt: skip


def timeline(db: Connection, inspection_id: str) -> list[TimelineRow]:
    """Give everything that happened in an inspection, in the order all devices agree on."""
    rows = db.execute(
        "SELECT event_id, inspection_id, type, at_ms, actor, device_id, subject, text, late"
        " FROM inspection_timeline WHERE inspection_id = ? ORDER BY place",
        (inspection_id,),
    )
    return [
        TimelineRow(
            event_id=row[0], inspection_id=row[1], type=row[2], at_ms=row[3], actor=row[4],
            device_id=row[5], subject=row[6], text=row[7], late=bool(row[8]),
        )
        for row in rows
    ]  # fmt: skip


def visits_since(
    db: Connection, since_ms: int, kinds: tuple[str, ...], object_id: str | None = None
) -> dict[str, int]:
    """Count the inspections known here, of these kinds, opened since a time, by object id; of
    one object only where one is given."""
    rows = db.execute(
        "SELECT object_id, count(*) FROM inspection_inspections WHERE opened_ms >= ?"
        " AND stage <> 'voided' AND kind IN (SELECT value FROM json_each(?))"
        " AND (? IS NULL OR object_id = ?) GROUP BY object_id",
        (since_ms, json.dumps(kinds), object_id, object_id),
    )
    return dict(rows.fetchall())


def past_findings(db: Connection, object_id: str) -> list[PastFinding]:
    """Give an object's findings that stand in submitted inspections, newest first."""
    rows = db.execute(
        f"SELECT {_FINDING}, i.kind, i.notice_no, i.submitted_ms, i.results"  # noqa: S608 -- own names
        " FROM inspection_findings f JOIN inspection_inspections i USING (inspection_id)"
        " WHERE i.object_id = ? AND i.stage = 'submitted' AND f.withdrawn IS NULL"
        " ORDER BY i.submitted_ms DESC, f.at_ms, f.finding_id",
        (object_id,),
    )
    return [
        PastFinding(
            finding=_finding(row[:-4]), kind=row[-4], notice_no=row[-3] or "",
            submitted_ms=row[-2], results=tuple(json.loads(row[-1])),
        )
        for row in rows
    ]  # fmt: skip


def _inspection(row: tuple[Any, ...]) -> InspectionRow:
    values = dict(zip(INSPECTIONS.columns, row, strict=True))
    dialogue = json.loads(values["identified"]) if values["identified"] else None
    for name in ("approval_no", "notice_no"):
        values[name] = values[name] or ""
    values["approved_afterwards"] = bool(values["approved_afterwards"])
    values["officers"] = tuple(
        Officer(inspector_id=o[0], name=o[1], certificate_no=o[2], certificate_expires=o[3])
        for o in json.loads(values["officers"])
    )
    for name in ("items", "results", "handling"):
        values[name] = tuple(json.loads(values[name]))
    values["identified"] = Dialogue(**dialogue) if dialogue else None
    return InspectionRow(**values)


def _finding(row: tuple[Any, ...]) -> Finding:
    values = dict(zip(FINDINGS.columns, row, strict=True))
    values["basis"] = tuple(
        Basis(statute=statute, article=article) for statute, article in json.loads(values["basis"])
    )
    return Finding(**values)
