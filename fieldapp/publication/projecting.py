"""What events of publication become: rows of approvals, publications and published draws.

Whoever may not do this must not even take the place of somebody who may: the role is asked here,
and again, of the device, when rows are read (`tables`).
"""

from __future__ import annotations

import dataclasses
from typing import assert_never

from fieldapp.errors import VerificationError
from fieldapp.ledger import dcbor
from fieldapp.publication import record as records
from fieldapp.publication.events import (
    DrawPublished,
    Redaction,
    ResultApproved,
    ResultApprovedUnseen,
    ResultCorrected,
    ResultPublished,
    ResultReturned,
    ResultWithdrawn,
)
from fieldapp.publication.record import Record
from fieldapp.store.database import Connection
from fieldapp.store.projection import Projecting, Projector, Recorded, Table

PublicationFact = (
    ResultApproved | ResultApprovedUnseen | ResultReturned | ResultPublished | ResultCorrected
    | ResultWithdrawn | DrawPublished
)  # fmt: skip


_ENTITLED: dict[type[PublicationFact], frozenset[str]] = {
    ResultApproved: frozenset({"supervisor"}),
    ResultApprovedUnseen: frozenset({"supervisor"}),
    ResultReturned: frozenset({"supervisor"}),
    ResultPublished: frozenset({"publisher"}),
    ResultCorrected: frozenset({"publisher"}),
    ResultWithdrawn: frozenset({"publisher", "supervisor"}),
    DrawPublished: frozenset({"publisher", "supervisor"}),
}


def _project(p: Projecting, event: Recorded, fact: PublicationFact) -> None:
    if not event.local and p.maker_of(event).role not in _ENTITLED[type(fact)]:
        return
    match fact:
        case ResultApproved():
            agreed = fact.record_sha256, fact.redactions
            _insert_approval(p.db, event, fact, "approved", fact.note, *agreed)
        case ResultApprovedUnseen():
            _insert_approval(p.db, event, fact, "approved", fact.note)
        case ResultReturned():
            _insert_approval(p.db, event, fact, "returned", fact.reason)
        case ResultPublished():
            _insert_version(p.db, event, fact, None, "")
        case ResultCorrected():
            _insert_version(p.db, event, fact, fact.replaces_sha256, fact.reason)
        case ResultWithdrawn():
            p.db.execute(
                "INSERT OR IGNORE INTO result_withdrawal VALUES (?, ?, ?, ?, ?)",
                (fact.publication_id, fact.reason, event.actor, event.device_id, event.at_ms),
            )
        case DrawPublished():
            p.db.execute(  # the first stands: a draw has one transcript
                "INSERT OR IGNORE INTO draw_publication VALUES (?, ?, ?, ?, ?)",
                (fact.plan_id, fact.transcript, event.actor, event.device_id, event.at_ms),
            )
        case _:
            assert_never(fact)


def _insert_approval(
    db: Connection,
    event: Recorded,
    fact: ResultApproved | ResultApprovedUnseen | ResultReturned,
    verdict: str,
    note: str,
    record_sha256: bytes | None = None,
    redactions: tuple[Redaction, ...] = (),
) -> None:
    db.execute(
        "INSERT INTO result_approval VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            event.event_id,
            fact.inspection_id,
            fact.submitted_sha256,
            verdict,
            event.actor,
            event.device_id,
            event.at_ms,
            note,
            record_sha256,
            dcbor.encode([list(dataclasses.astuple(one)) for one in redactions]),
        ),
    )


def _insert_version(
    db: Connection,
    event: Recorded,
    fact: ResultPublished | ResultCorrected,
    replaces: bytes | None,
    reason: str,
) -> None:
    try:
        shown = Record.decode(fact.record)
    except VerificationError:
        return  # not a record this version can show; the event stays in the log
    if records.digest(fact.record) != fact.record_sha256:
        return
    db.execute(
        "INSERT INTO result_publication VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            event.event_id,
            fact.publication_id,
            fact.inspection_id,
            fact.approval,
            fact.submitted_sha256,
            fact.record,
            fact.record_sha256,
            replaces,
            reason,
            event.actor,
            event.device_id,
            event.at_ms,
            shown.object_name,
            shown.object_id,
            shown.plan_id,
        ),
    )


PROJECTOR = Projector(
    room="publication",
    facts=(
        ResultApproved,
        ResultApprovedUnseen,
        ResultReturned,
        ResultPublished,
        ResultCorrected,
        ResultWithdrawn,
        DrawPublished,
    ),
    tables=(
        Table(
            "result_approval",
            {
                "event_id": bytes,
                "inspection_id": str,
                "submitted_sha256": bytes,
                "verdict": str,
                "actor": str,
                "device_id": bytes,
                "at_ms": int,
                "note": str,
                "record_sha256": bytes,
                "redactions": bytes,
            },
            "event_id",
            (("inspection_id",),),
        ),
        Table(
            "result_publication",
            {
                "event_id": bytes,
                "publication_id": str,
                "inspection_id": str,
                "approval": bytes,
                "submitted_sha256": bytes,
                "record": bytes,
                "record_sha256": bytes,
                "replaces_sha256": bytes,
                "reason": str,
                "actor": str,
                "device_id": bytes,
                "at_ms": int,
                "object_name": str,
                "object_id": str,
                "plan_id": str,
            },
            "event_id",
            (("publication_id",), ("inspection_id",), ("object_id",), ("at_ms",)),
        ),
        Table(
            "result_withdrawal",
            {
                "publication_id": str,
                "reason": str,
                "actor": str,
                "device_id": bytes,
                "at_ms": int,
            },
            "publication_id",
        ),
        Table(
            "draw_publication",
            {
                "plan_id": str,
                "transcript": bytes,
                "actor": str,
                "device_id": bytes,
                "at_ms": int,
            },
            "plan_id",
        ),
    ),
    project=_project,
)
