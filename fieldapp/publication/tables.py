"""Publication as tables: approvals, publications with all their versions, published draws.

Rows are kept as they came. Whether a publication *counts* is asked at reading, against the keys:
its approval must be a supervisor's, its publisher another person with a publisher's device, the
record must have the hash it claims, and no supervisor may have returned the same submission
(docs/spec/security.md §6.2, log.md §2.3). So a patched laptop gains nothing by writing an event.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final, assert_never

from fieldapp.errors import VerificationError
from fieldapp.ids import BlobId, EventId
from fieldapp.inspection.tables import inspection
from fieldapp.publication import record as records
from fieldapp.publication.events import (
    DrawPublished,
    ResultApproved,
    ResultCorrected,
    ResultPublished,
    ResultReturned,
    ResultWithdrawn,
)
from fieldapp.publication.record import Record
from fieldapp.store.database import Connection
from fieldapp.store.projection import Projecting, Projector, Recorded, Table

PublicationFact = (
    ResultApproved | ResultReturned | ResultPublished | ResultCorrected | ResultWithdrawn
    | DrawPublished
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ApprovalRow:
    """A supervisor's word on one submission."""

    event_id: EventId
    inspection_id: str
    submitted_sha256: bytes
    verdict: str  # approved or returned
    actor: str  # person id
    at_ms: int
    note: str  # the reason, for a return


@dataclass(frozen=True, slots=True)
class PublishedRow:
    """One version of a published result."""

    publication_id: str
    inspection_id: str
    record: Record
    record_bytes: bytes
    record_sha256: bytes  # shown on the page
    replaces_sha256: bytes | None  # of the version before, also shown
    reason: str  # of the correction, "" for the first version
    publisher: str  # person id; never shown to the public
    approval: EventId
    submitted_sha256: bytes
    published_ms: int
    withdrawn_ms: int | None
    withdrawn_reason: str


@dataclass(frozen=True, slots=True)
class DrawPublicationRow:
    """A published draw."""

    plan_id: str
    transcript: BlobId  # public transcript, JSON
    actor: str
    published_ms: int


_ENTITLED: dict[type[PublicationFact], frozenset[str]] = {
    ResultApproved: frozenset({"supervisor"}),
    ResultReturned: frozenset({"supervisor"}),
    ResultPublished: frozenset({"publisher"}),
    ResultCorrected: frozenset({"publisher"}),
    ResultWithdrawn: frozenset({"publisher", "supervisor"}),
    DrawPublished: frozenset({"publisher", "supervisor"}),
}


def _project(p: Projecting, event: Recorded, fact: PublicationFact) -> None:
    # Whoever may not do this must not even take the place of somebody who may: the role is asked
    # again, of the device, when rows are read.
    if not event.local and p.maker_of(event).role not in _ENTITLED[type(fact)]:
        return
    match fact:
        case ResultApproved():
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
    fact: ResultApproved | ResultReturned,
    verdict: str,
    note: str,
) -> None:
    db.execute(
        "INSERT INTO result_approval VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            event.event_id,
            fact.inspection_id,
            fact.submitted_sha256,
            verdict,
            event.actor,
            event.device_id,
            event.at_ms,
            note,
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

_VALID: Final = """
    SELECT p.inspection_id, p.record, p.record_sha256, p.replaces_sha256,
        p.reason, p.actor, p.approval, p.submitted_sha256, p.at_ms, w.at_ms, w.reason, a.actor
    FROM result_publication p
    JOIN result_approval a ON a.event_id = p.approval AND a.verdict = 'approved'
        AND a.inspection_id = p.inspection_id AND a.submitted_sha256 = p.submitted_sha256
        AND a.actor <> p.actor
    JOIN device dp ON dp.device_id = p.device_id AND dp.person_id = p.actor
        AND dp.role = 'publisher'
    JOIN device da ON da.device_id = a.device_id AND da.person_id = a.actor
        AND da.role = 'supervisor'
    LEFT JOIN result_withdrawal w ON w.publication_id = p.publication_id
        AND EXISTS (SELECT 1 FROM device dw WHERE dw.device_id = w.device_id
            AND dw.role IN ('publisher', 'supervisor'))
    WHERE p.publication_id = ? AND NOT EXISTS (SELECT 1 FROM result_approval r
        JOIN device dr ON dr.device_id = r.device_id AND dr.role = 'supervisor'
        WHERE r.inspection_id = p.inspection_id AND r.submitted_sha256 = p.submitted_sha256
            AND r.verdict = 'returned')"""


def versions(db: Connection, publication_id: str) -> list[PublishedRow]:
    """List the versions of a publication that count, oldest first.

    A correction counts if it replaces a version that counts; so an event of somebody without the
    right can neither publish nor push aside.
    """
    known: set[bytes | None] = {None}
    rows = []
    for row in db.execute(f"{_VALID} ORDER BY p.at_ms, p.event_id", (publication_id,)):
        version = _version(db, publication_id, row)
        if version is not None and version.replaces_sha256 in known:
            known.add(version.record_sha256)
            rows.append(version)
    return rows


def _version(db: Connection, publication_id: str, row: tuple[Any, ...]) -> PublishedRow | None:
    """Read one row; None if one who inspected approved or published it."""
    (inspection_id, encoded, sha256, replaces, reason, publisher, approval, submitted, at_ms,
     gone_ms, gone_reason, approver) = row  # fmt: skip
    visited = inspection(db, inspection_id)
    if visited is not None and {approver, publisher} & set(visited.inspectors):
        return None
    return PublishedRow(
        publication_id=publication_id,
        inspection_id=inspection_id,
        record=Record.decode(encoded),
        record_bytes=encoded,
        record_sha256=sha256,
        replaces_sha256=replaces,
        reason=reason,
        publisher=publisher,
        approval=approval,
        submitted_sha256=submitted,
        published_ms=at_ms,
        withdrawn_ms=gone_ms,
        withdrawn_reason=gone_reason or "",
    )


def published(db: Connection, query: str = "", limit: int = 50) -> list[PublishedRow]:
    """List published results in force, newest first.

    Args:
        db: the workspace's database.
        query: part of a business's name, of its code or of a plan's number; "" for all.
        limit: how many at most.
    """
    escaped = query.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    like = f"%{escaped}%"
    ids = db.execute(
        "SELECT publication_id FROM result_publication WHERE object_name LIKE ? ESCAPE '\\'"
        " OR object_id LIKE ? ESCAPE '\\' OR plan_id LIKE ? ESCAPE '\\'"
        " GROUP BY publication_id ORDER BY max(at_ms) DESC, publication_id",
        (like, like, like),
    ).fetchall()
    found: list[PublishedRow] = []
    for (publication_id,) in ids:
        row = published_by_id(db, publication_id)
        if row is not None and row.withdrawn_ms is None:
            found.append(row)
        if len(found) >= limit:
            break
    return found


def published_by_id(db: Connection, publication_id: str) -> PublishedRow | None:
    """Give the newest version of a publication, also when withdrawn; None if there is none."""
    rows = versions(db, publication_id)
    return rows[-1] if rows else None


def published_of(db: Connection, inspection_id: str) -> PublishedRow | None:
    """Give the newest publication of an inspection, also when withdrawn; None if there is none."""
    ids = db.execute(
        "SELECT publication_id FROM result_publication WHERE inspection_id = ?"
        " GROUP BY publication_id ORDER BY max(at_ms) DESC, publication_id",
        (inspection_id,),
    ).fetchall()
    rows = [row for (name,) in ids if (row := published_by_id(db, name)) is not None]
    return next((row for row in rows if row.withdrawn_ms is None), rows[0] if rows else None)


def approvals(db: Connection, inspection_id: str | None = None) -> list[ApprovalRow]:
    """List approvals and returns, of one inspection or of all, oldest first."""
    rows = db.execute(
        "SELECT a.event_id, a.inspection_id, a.submitted_sha256, a.verdict, a.actor, a.at_ms,"
        " a.note FROM result_approval a JOIN device d ON d.device_id = a.device_id"
        " AND d.person_id = a.actor AND d.role = 'supervisor'"
        " WHERE ? IS NULL OR a.inspection_id = ? ORDER BY a.at_ms, a.event_id",
        (inspection_id, inspection_id),
    ).fetchall()
    return [ApprovalRow(*row) for row in rows]


def published_draws(db: Connection) -> list[DrawPublicationRow]:
    """List published draws, newest first."""
    rows: list[tuple[Any, ...]] = db.execute(
        "SELECT p.plan_id, p.transcript, p.actor, p.at_ms FROM draw_publication p"
        " JOIN device d ON d.device_id = p.device_id AND d.role IN ('publisher', 'supervisor')"
        " ORDER BY p.at_ms DESC, p.plan_id"
    ).fetchall()
    return [DrawPublicationRow(*row) for row in rows]


def published_draw(db: Connection, plan_id: str) -> DrawPublicationRow | None:
    """Give a plan's published draw, None if it is not published."""
    return next((row for row in published_draws(db) if row.plan_id == plan_id), None)
