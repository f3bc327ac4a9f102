"""From inspection events to tables: what each event changes, and what came too late."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, assert_never

from fieldapp.inspection.events import (
    Answered,
    ApprovalCompleted,
    FindingRecorded,
    FindingWithdrawn,
    Identified,
    InspectionFact,
    InspectionOpened,
    InspectionSubmitted,
    InspectionVoided,
    OutcomeRecorded,
    StatementRecorded,
)
from fieldapp.store.database import Connection
from fieldapp.store.projection import Projecting, Projector, Recorded, Table

INSPECTIONS = Table(
    "inspection_inspections",
    {
        "inspection_id": str, "task_id": str, "object_id": str, "object_name": str, "address": str,
        "kind": str, "approval_no": str, "notice_no": str, "stage": str, "form_id": str,
        "form_version": bytes, "opened_ms": int, "opened_epoch": int, "opened_seq": int,
        "submitted_ms": int, "outcome": str,
        "device_id": bytes, "plan_id": str, "operator": str, "reason": str, "assistants": int,
        "visits": int, "cap": int, "approved_afterwards": int, "outcome_reason": str,
        "witness": str, "answers_sha256": bytes, "remark": str, "void_reason": str,
        "submitted_event": bytes, "submitted_by": str, "officers": str, "items": str,
        "results": str, "handling": str, "identified": str,
    },
    "inspection_id",
    (("object_id",), ("task_id",), ("stage",)),
)  # fmt: skip
ANSWERS = Table(
    "inspection_answers",
    {"inspection_id": str, "question": str, "value": str, "note": str, "at_ms": int,
     "device_id": bytes, "event_id": bytes},
    ("inspection_id", "question"),
    clustered=True,
)  # fmt: skip
FINDINGS = Table(
    "inspection_findings",
    {"finding_id": str, "inspection_id": str, "question": str, "right": str, "violation": str,
     "text": str, "at_ms": int, "actor": str, "device_id": bytes, "withdrawn": str, "basis": str},
    "finding_id",
    (("inspection_id",),),
)  # fmt: skip
STATEMENTS = Table(
    "inspection_statements",
    {"statement_id": str, "inspection_id": str, "speaker": str, "language": str, "text": str,
     "at_ms": int, "actor": str, "device_id": bytes},
    "statement_id",
    (("inspection_id",),),
)  # fmt: skip
TIMELINE = Table(
    "inspection_timeline",
    {"inspection_id": str, "place": int, "event_id": bytes, "type": str, "at_ms": int,
     "actor": str, "device_id": bytes, "subject": str, "text": str, "late": int},
    ("inspection_id", "place"),  # counted from 1, in the order all devices agree on
    clustered=True,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Standing:
    """What decides whether an event about an inspection has an effect."""

    stage: str
    opened_by: bytes
    named: frozenset[str]  # ids of its inspectors


def _project(p: Projecting, event: Recorded, fact: InspectionFact) -> None:
    name = fact.inspection_id
    if isinstance(fact, InspectionOpened):
        _open(p.db, event, fact)
        _note(p, event, fact, late=False)
        return
    standing: _Standing | None = p.recall((_Standing, name), lambda: _standing(p.db, name))
    if standing is None or not _may_act(p, event, standing):
        _note(p, event, fact, late=True)  # on record, without effect
        return
    after = isinstance(fact, InspectionVoided | ApprovalCompleted)
    late = standing.stage == "voided" or (standing.stage == "submitted" and not after)
    _note(p, event, fact, late=late)
    if not late:
        _change(p, event, fact)


def _standing(db: Connection, inspection_id: str) -> _Standing | None:
    row = db.execute(
        "SELECT stage, device_id, officers FROM inspection_inspections WHERE inspection_id = ?",
        (inspection_id,),
    ).fetchone()
    if row is None:
        return None
    return _Standing(row[0], row[1], frozenset(officer[0] for officer in json.loads(row[2])))


def _may_act(p: Projecting, event: Recorded, standing: _Standing) -> bool:
    """Tell whether the event's maker takes part: the device that opened it, or a named inspector.

    A supervisor annotates and returns, but never edits an inspector's record (security.md A22).
    """
    return event.device_id == standing.opened_by or p.maker_of(event).person_id in standing.named


def _change(
    p: Projecting,
    event: Recorded,
    fact: ApprovalCompleted
    | Identified
    | Answered
    | OutcomeRecorded
    | FindingRecorded
    | FindingWithdrawn
    | StatementRecorded
    | InspectionSubmitted
    | InspectionVoided,
) -> None:
    if isinstance(fact, Answered):  # most of all events
        _answer(p, event, fact)
        return
    db = p.db
    match fact:
        case ApprovalCompleted():
            _approve(db, fact)
        case Identified():
            _identify(db, fact)
        case OutcomeRecorded():
            db.execute(
                "UPDATE inspection_inspections SET outcome = ?, outcome_reason = ?, witness = ?"
                " WHERE inspection_id = ?",
                (fact.outcome, fact.reason, fact.witness, fact.inspection_id),
            )
        case FindingRecorded():
            _find(db, event, fact)
        case FindingWithdrawn():
            db.execute(
                "UPDATE inspection_findings SET withdrawn = ?"
                " WHERE finding_id = ? AND withdrawn IS NULL",
                (fact.reason, fact.finding_id),
            )
        case StatementRecorded():
            _hear(db, event, fact)
        case InspectionSubmitted():
            _submit(db, event, fact)
            p.memory.pop((_Standing, fact.inspection_id), None)
        case InspectionVoided():
            p.memory.pop((_Standing, fact.inspection_id), None)
            db.execute(
                "UPDATE inspection_inspections SET stage = 'voided', void_reason = ?"
                " WHERE inspection_id = ?",
                (fact.reason, fact.inspection_id),
            )
        case _:
            assert_never(fact)


def _open(db: Connection, event: Recorded, fact: InspectionOpened) -> None:
    officers = [
        [o.inspector_id, o.name, o.certificate_no, o.certificate_expires] for o in fact.inspectors
    ]
    values: dict[str, Any] = {
        name: getattr(fact, name)
        for name in ("inspection_id", "task_id", "object_id", "object_name", "address", "kind",
                     "approval_no", "notice_no", "form_id", "form_version", "plan_id", "operator",
                     "reason", "assistants", "visits", "cap")
    } | {
        "stage": "open", "opened_ms": event.said_ms, "device_id": event.device_id,
        "opened_epoch": event.epoch, "opened_seq": event.seq,
        "approved_afterwards": 0, "officers": _json(officers), "items": _json(fact.items),
        "results": "[]", "handling": "[]",
    }  # fmt: skip
    # ids are random: a second opening under the same id is a forgery or a bug, the first stays
    db.execute(
        f"INSERT OR IGNORE INTO inspection_inspections ({', '.join(values)})"  # noqa: S608 -- our own names
        f" VALUES ({', '.join('?' * len(values))})",
        tuple(values.values()),
    )


def _approve(db: Connection, fact: ApprovalCompleted) -> None:
    db.execute(
        "UPDATE inspection_inspections SET approval_no = ?, notice_no = ?, approved_afterwards = 1"
        " WHERE inspection_id = ? AND approval_no IS NULL",
        (fact.approval_no, fact.notice_no, fact.inspection_id),
    )


def _hear(db: Connection, event: Recorded, fact: StatementRecorded) -> None:
    db.execute(
        "INSERT OR IGNORE INTO inspection_statements VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (fact.statement_id, fact.inspection_id, fact.speaker, fact.language, fact.text,
         event.at_ms, event.actor, event.device_id),
    )  # fmt: skip


def _identify(db: Connection, fact: Identified) -> None:
    dialogue = fact.to_payload()
    del dialogue["inspection_id"]
    db.execute(
        "UPDATE inspection_inspections SET identified = ? WHERE inspection_id = ?",
        (_json(dialogue), fact.inspection_id),
    )


def _answer(p: Projecting, event: Recorded, fact: Answered) -> None:
    if fact.value == "" and not fact.note:
        p.db.execute(
            "DELETE FROM inspection_answers WHERE inspection_id = ? AND question = ?",
            (fact.inspection_id, fact.question),
        )
        return
    p.later(
        "INSERT OR REPLACE INTO inspection_answers VALUES (?, ?, ?, ?, ?, ?, ?)",
        (fact.inspection_id, fact.question, fact.value, fact.note or "", event.at_ms,
         event.device_id, event.event_id),
    )  # fmt: skip


def _find(db: Connection, event: Recorded, fact: FindingRecorded) -> None:
    db.execute(
        "INSERT OR IGNORE INTO inspection_findings VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, ?)",
        (fact.finding_id, fact.inspection_id, fact.question, fact.right, fact.violation, fact.text,
         event.at_ms, event.actor, event.device_id,
         _json([[basis.statute, basis.article] for basis in fact.basis])),
    )  # fmt: skip


def _submit(db: Connection, event: Recorded, fact: InspectionSubmitted) -> None:
    db.execute(
        "UPDATE inspection_inspections SET stage = 'submitted', submitted_ms = ?, outcome = ?,"
        " answers_sha256 = ?, results = ?, handling = ?, remark = ?, submitted_event = ?,"
        " submitted_by = ? WHERE inspection_id = ?",
        (event.said_ms, fact.outcome, fact.answers_sha256, _json(fact.results),
         _json(fact.handling), fact.remark, event.event_id, event.actor, fact.inspection_id),
    )  # fmt: skip


def _note(p: Projecting, event: Recorded, fact: InspectionFact, *, late: bool) -> None:
    match fact:
        case Answered():
            subject, text = fact.question, fact.value
        case FindingRecorded():
            subject, text = fact.finding_id, fact.violation
        case FindingWithdrawn():
            subject, text = fact.finding_id, fact.reason
        case StatementRecorded():
            subject, text = fact.statement_id, fact.text
        case OutcomeRecorded() | InspectionSubmitted():
            subject, text = "", fact.outcome
        case InspectionVoided():
            subject, text = "", fact.reason
        case Identified():
            subject, text = "", fact.party
        case InspectionOpened() | ApprovalCompleted():
            subject, text = "", fact.notice_no or ""
        case _:
            assert_never(fact)
    name = fact.inspection_id
    places: Iterator[int] = p.recall((TIMELINE.name, name), lambda: _free_places(p.db, name))
    p.later(
        "INSERT INTO inspection_timeline VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (name, next(places), event.event_id, event.type, event.at_ms, event.actor,
         event.device_id, subject, text, int(late)),
    )  # fmt: skip


def _free_places(db: Connection, inspection_id: str) -> Iterator[int]:
    (last,) = db.execute(
        "SELECT max(place) FROM inspection_timeline WHERE inspection_id = ?", (inspection_id,)
    ).fetchone()
    return itertools.count((last or 0) + 1)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


PROJECTOR = Projector(
    room="inspection",
    facts=(
        InspectionOpened, ApprovalCompleted, Identified, Answered, OutcomeRecorded,
        FindingRecorded, FindingWithdrawn, StatementRecorded, InspectionSubmitted,
        InspectionVoided,
    ),
    tables=(INSPECTIONS, ANSWERS, FINDINGS, STATEMENTS, TIMELINE),
    project=_project,
)  # fmt: skip
