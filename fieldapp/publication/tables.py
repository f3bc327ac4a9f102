"""Publication as tables: approvals, publications with all their versions, published draws.

Rows are kept as they came. Whether a publication *counts* is asked at reading, against the keys:
its approval must be a supervisor's and name the hash of this very record, its publisher another
person with a publisher's device, the record must have the hash it claims, no supervisor may have
returned the same submission, and no withdrawal of another publication may have ended its approval
(docs/spec/security.md §6.2, log.md §2.3). So a patched laptop gains nothing by writing an event.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from fieldapp import people
from fieldapp.ids import BlobId, EventId
from fieldapp.inspection.tables import inspection
from fieldapp.ledger import dcbor
from fieldapp.publication.events import Redaction
from fieldapp.publication.projecting import PROJECTOR
from fieldapp.publication.record import Record
from fieldapp.store.database import Connection

__all__ = ["PROJECTOR"]


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
    record_sha256: bytes | None  # of the record that may be published; None: none was shown
    redactions: tuple[Redaction, ...]  # what makes that record of the submitted one
    ended: bool  # what was public was taken back since: nothing more is published on it


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


# Of an approval `a`: what was withdrawn since. Its own time ends it, not the publication's: who
# publishes again could claim any time.
_ENDING: Final = """
    SELECT 1 FROM result_publication q
    JOIN result_withdrawal e ON e.publication_id = q.publication_id AND e.at_ms >= a.at_ms
    JOIN device de ON de.device_id = e.device_id AND de.role IN ('publisher', 'supervisor')
    WHERE q.inspection_id = a.inspection_id"""
_VALID: Final = f"""
    SELECT p.inspection_id, p.record, p.record_sha256, p.replaces_sha256,
        p.reason, p.actor, p.approval, p.submitted_sha256, p.at_ms, w.at_ms, w.reason, a.actor
    FROM result_publication p
    JOIN result_approval a ON a.event_id = p.approval AND a.verdict = 'approved'
        AND a.inspection_id = p.inspection_id AND a.submitted_sha256 = p.submitted_sha256
        AND a.record_sha256 = p.record_sha256 AND a.actor <> p.actor
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
            AND r.verdict = 'returned')
        AND NOT EXISTS ({_ENDING} AND q.publication_id <> p.publication_id)"""  # noqa: S608 -- our own""


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
    """Read one row; None if one who inspected approved or published it, or one did both."""
    (inspection_id, encoded, sha256, replaces, reason, publisher, approval, submitted, at_ms,
     gone_ms, gone_reason, approver) = row  # fmt: skip
    visited = inspection(db, inspection_id)
    inspectors = visited.inspectors if visited is not None else ()
    if people.same(approver, publisher) or any(
        people.among(one, inspectors) for one in (approver, publisher)
    ):
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
    rows: list[tuple[Any, ...]] = db.execute(
        "SELECT a.event_id, a.inspection_id, a.submitted_sha256, a.verdict,"  # noqa: S608 -- our own
        f" a.actor, a.at_ms, a.note, a.record_sha256, a.redactions, EXISTS ({_ENDING})"
        " FROM result_approval a JOIN device d ON d.device_id = a.device_id"
        " AND d.person_id = a.actor AND d.role = 'supervisor'"
        " WHERE ? IS NULL OR a.inspection_id = ? ORDER BY a.at_ms, a.event_id",
        (inspection_id, inspection_id),
    ).fetchall()
    return [_approval(row) for row in rows]


def _approval(row: tuple[Any, ...]) -> ApprovalRow:
    *columns, listed, ended = row
    columns += [_redactions(listed), bool(ended)]
    return ApprovalRow(*columns)


def _redactions(listed: bytes) -> tuple[Redaction, ...]:
    return tuple(
        Redaction(field=field, start=start, end=end, sort=sort, hidden=hidden)
        for field, start, end, sort, hidden in dcbor.decode(listed)
    )


def not_as_approved(db: Connection) -> list[str]:
    """List the publications with a version whose record is not the one its approval names.

    No laptop of ours makes one. They are kept in the log, and counted for the office.
    """
    rows = db.execute(
        "SELECT DISTINCT p.publication_id FROM result_publication p"
        " JOIN device d ON d.device_id = p.device_id AND d.role = 'publisher'"
        " JOIN result_approval a ON a.event_id = p.approval AND a.record_sha256 IS NOT NULL"
        " AND a.record_sha256 <> p.record_sha256 ORDER BY p.publication_id"
    ).fetchall()
    return [name for (name,) in rows]


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
