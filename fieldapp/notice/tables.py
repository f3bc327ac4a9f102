"""Notices as tables: one row a notice, its status kept by what happened to it later."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple, assert_never

from fieldapp.errors import RuleError
from fieldapp.ids import BlobId, DeviceId
from fieldapp.ledger.keys import sha256
from fieldapp.notice.events import (
    NoticeIssued,
    NoticeRefused,
    NoticeReplaced,
    NoticeReprinted,
    NoticeServed,
    NoticeVoided,
    OfficeDescribed,
)
from fieldapp.notice.notice import Status
from fieldapp.notice.templates import office
from fieldapp.store.database import Connection
from fieldapp.store.projection import Projecting, Projector, Recorded, Table

_COLUMNS: dict[str, type] = {
    "notice_id": str, "number": str, "serial": str, "kind": int, "inspection_id": str,
    "object_id": str, "party": str, "title": str, "status": str, "issued_ms": int, "issued": str,
    "due": str, "content": bytes, "content_sha256": bytes, "cose": bytes, "pdf_blob": bytes,
    "pdf_sha256": bytes, "check_code": str, "template": str, "template_version": int,
    "actor": str, "device_id": bytes, "epoch": int, "seq": int, "mark": str, "year": int,
    "counter": int, "closed_ms": int, "receiver": str, "reason": str, "witness": str,
    "reprints": int, "replaces": str, "replaced_by": str,
}  # fmt: skip


_OFFICE = ("unit", "name", "mark", "telephone", "host", "government", "court")
_OLDEST_FIRST = " ORDER BY issued_ms, device_id, epoch, seq"  # of one moment: as made
OFFICE_ROLES = frozenset({"admin", "supervisor"})  # may say what the office's papers print of it


@dataclass(frozen=True, slots=True)
class NoticeRow:
    """One notice as screens, bundles and the public page show it."""

    notice_id: str
    number: str  # 文号
    serial: str  # 文书编号
    kind: int
    inspection_id: str
    object_id: str
    party: str
    title: str
    status: Status
    issued_ms: int  # claimed by the issuing device
    issued: str  # ISO date on the paper
    due: str | None  # ISO date
    content: bytes
    content_sha256: bytes
    cose: bytes
    pdf_blob: BlobId
    pdf_sha256: bytes
    check_code: str
    template: str
    template_version: int
    actor: str
    device_id: DeviceId
    epoch: int  # with `seq`: where its event stands in the device's chain
    seq: int
    mark: str
    year: int
    counter: int
    closed_ms: int | None  # when it was served, refused, voided or replaced
    receiver: str
    reason: str  # of a refusal, a voiding or a replacement
    witness: str
    reprints: int
    replaces: str  # notice id, ""
    replaced_by: str  # notice id, ""
    receipt_no: int | None  # None: not registered with a centre yet


class Pending(NamedTuple):
    """A notice that still asks for something: to be served, or for what it orders by a day."""

    notice_id: str
    number: str
    inspection_id: str
    status: Status
    issued_ms: int
    due: str | None  # ISO date


_Fact = (
    NoticeIssued | NoticeServed | NoticeRefused | NoticeReprinted | NoticeVoided | NoticeReplaced
    | OfficeDescribed
)  # fmt: skip


def _project(p: Projecting, event: Recorded, fact: _Fact) -> None:
    match fact:
        case NoticeIssued():
            _insert(p.db, event, fact)
        case NoticeServed():
            _close(p.db, event, fact.notice_id, Status.SERVED, receiver=fact.receiver)
            if fact.signature is not None:
                p.db.execute(
                    "INSERT OR IGNORE INTO notice_signature SELECT notice_id, ? FROM notice"
                    " WHERE notice_id = ? AND device_id = ?",
                    (fact.signature, fact.notice_id, event.device_id),
                )
        case NoticeRefused():
            _close(p.db, event, fact.notice_id, Status.REFUSED, fact.reason, witness=fact.witness)
        case NoticeReprinted():
            p.db.execute(
                "UPDATE notice SET reprints = reprints + ? WHERE notice_id = ? AND device_id = ?",
                (fact.copies, fact.notice_id, event.device_id),
            )
        case NoticeVoided():
            _close(p.db, event, fact.notice_id, Status.VOID, fact.reason)
        case NoticeReplaced():
            _close(p.db, event, fact.notice_id, Status.REPLACED, fact.reason, by=fact.by)
        case OfficeDescribed():
            _describe(p, event, fact)
        case _:
            assert_never(fact)


def _is_of(maker_unit: str, unit: str) -> bool:
    try:
        return office(maker_unit).unit == unit
    except RuleError:  # an office that no list here has
        return maker_unit == unit


def _describe(p: Projecting, event: Recorded, fact: OfficeDescribed) -> None:
    maker = p.maker_of(event)
    if not event.local and (maker.role not in OFFICE_ROLES or not _is_of(maker.unit, fact.unit)):
        return
    p.db.execute(
        "INSERT OR REPLACE INTO notice_office VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            fact.unit, fact.name, fact.mark, fact.telephone, fact.host, fact.government,
            fact.court,
        ),
    )  # fmt: skip


def _insert(db: Connection, event: Recorded, fact: NoticeIssued) -> None:
    values = (
        fact.notice_id, fact.number, fact.serial, fact.kind, fact.inspection_id, fact.object_id,
        fact.party, fact.title, Status.ISSUED.value, event.at_ms, fact.issued, fact.due,
        fact.content, sha256(fact.content), fact.cose, fact.pdf, fact.pdf_sha256,
        fact.check_code, fact.template, fact.template_version, event.actor, event.device_id,
        event.epoch, event.seq, fact.mark, fact.year, fact.counter, None, "", "", "", 0,
        fact.replaces or "", "",
    )  # fmt: skip
    places = ", ".join("?" * len(_COLUMNS))
    # notice ids are random: a second notice of the same id is a bug or a forgery; the first stays
    db.execute(f"INSERT OR IGNORE INTO notice VALUES ({places})", values)  # noqa: S608 -- places only


def _close(
    db: Connection,
    event: Recorded,
    notice_id: str,
    status: Status,
    reason: str = "",
    *,
    receiver: str = "",
    witness: str = "",
    by: str = "",
) -> None:
    """Change the status, for the device that issued it; voided or replaced is for good."""
    db.execute(
        "UPDATE notice SET status = ?, closed_ms = ?, reason = ?, replaced_by = ?,"
        " receiver = CASE WHEN ? = '' THEN receiver ELSE ? END,"
        " witness = CASE WHEN ? = '' THEN witness ELSE ? END"
        " WHERE notice_id = ? AND device_id = ? AND status NOT IN ('void', 'replaced')",
        (
            status.value,
            event.at_ms,
            reason,
            by,
            receiver,
            receiver,
            witness,
            witness,
            notice_id,
            event.device_id,
        ),
    )


PROJECTOR = Projector(
    room="notice",
    facts=(
        NoticeIssued, NoticeServed, NoticeRefused, NoticeReprinted, NoticeVoided, NoticeReplaced,
        OfficeDescribed,
    ),
    tables=(
        Table(
            "notice", _COLUMNS, pk="notice_id",
            indexes=(
                ("inspection_id",), ("number",), ("serial",), ("object_id",), ("mark", "year"),
            ),
        ),
        Table("notice_signature", {"notice_id": str, "item_id": str}, pk="notice_id"),
        Table("notice_office", dict.fromkeys(_OFFICE, str), pk="unit"),
    ),
    project=_project,
)  # fmt: skip

# The receipt comes after the event and may not change a projected row: it is read from the log.
_RECEIPT = """(SELECT e.receipt_no FROM event e JOIN chain c ON c.id = e.chain
    WHERE c.device = notice.device_id AND c.epoch = notice.epoch AND e.seq = notice.seq)"""
_SELECT = f"SELECT {', '.join(_COLUMNS)}, {_RECEIPT} FROM notice"  # noqa: S608 -- our own columns


def _rows(db: Connection, where: str, *params: object) -> list[NoticeRow]:
    return [_row(row) for row in db.execute(_SELECT + where, params).fetchall()]


def _row(row: tuple[object, ...]) -> NoticeRow:
    values = dict(zip((*_COLUMNS, "receipt_no"), row, strict=True))
    values["status"] = Status(str(values["status"]))
    return NoticeRow(**values)  # type: ignore[arg-type]  # the columns have these types


def notices(db: Connection, inspection_id: str | None = None) -> list[NoticeRow]:
    """Give all notices, or those of one inspection, oldest first."""
    if inspection_id is None:
        return _rows(db, _OLDEST_FIRST)
    return _rows(db, " WHERE inspection_id = ?" + _OLDEST_FIRST, inspection_id)


def notice(db: Connection, notice_id: str) -> NoticeRow | None:
    """Give a notice by its id."""
    return next(iter(_rows(db, " WHERE notice_id = ?", notice_id)), None)


def notice_by_number(db: Connection, number: str) -> NoticeRow | None:
    """Give a notice by its 文号 or its 文书编号."""
    return next(iter(_rows(db, " WHERE number = ? OR serial = ?", number, number)), None)


def notice_by_check_code(db: Connection, check_code: str) -> list[NoticeRow]:
    """Give the notices with a check code; forty bits, so hardly ever more than one."""
    return _rows(db, " WHERE check_code = ?", check_code)


def notices_of_object(db: Connection, object_id: str) -> list[NoticeRow]:
    """Give the notices issued to one business, oldest first."""
    return _rows(db, " WHERE object_id = ?" + _OLDEST_FIRST, object_id)


def pending(db: Connection) -> list[Pending]:
    """Give the notices not served yet, and those served whose order has a term; oldest first."""
    rows = db.execute(
        "SELECT notice_id, number, inspection_id, status, issued_ms, due FROM notice"
        " WHERE status = 'issued' OR (due <> '' AND status IN ('served', 'refused'))"
        " ORDER BY issued_ms, device_id, epoch, seq"
    )
    return [Pending(row[0], row[1], row[2], Status(row[3]), row[4], row[5]) for row in rows]


def inspections_with(db: Connection, template: str) -> frozenset[str]:
    """Give the inspections that have a notice of a template in force."""
    rows = db.execute(
        "SELECT inspection_id FROM notice WHERE template = ?"
        " AND status NOT IN ('void', 'replaced')",
        (template,),
    )
    return frozenset(row[0] for row in rows)


def issued_in(db: Connection, device: DeviceId, year: int) -> int:
    """Count the notices that a device numbered in a year, whatever became of them."""
    row = db.execute(
        "SELECT count(*) FROM notice WHERE device_id = ? AND year = ?", (device, year)
    ).fetchone()
    return int(row[0])


def highest_counter(db: Connection, mark: str, year: int) -> int:
    """Give the highest counter given out under a device's mark in a year, 0 if none."""
    row = db.execute(
        "SELECT max(counter) FROM notice WHERE mark = ? AND year = ?", (mark, year)
    ).fetchone()
    return int(row[0] or 0)


def office_said(db: Connection, unit: str) -> dict[str, str]:
    """Give what an office last said of itself, by field; empty when it said nothing."""
    row = db.execute(
        f"SELECT {', '.join(_OFFICE)} FROM notice_office WHERE unit = ?",  # noqa: S608 -- our own
        (unit,),
    ).fetchone()
    return dict(zip(_OFFICE, row, strict=True)) if row else {}


def signature_of(db: Connection, notice_id: str) -> str:
    """Give the evidence item of the receiver's signature on the screen, "" when there is none."""
    row = db.execute(
        "SELECT item_id FROM notice_signature WHERE notice_id = ?", (notice_id,)
    ).fetchone()
    return str(row[0]) if row else ""
