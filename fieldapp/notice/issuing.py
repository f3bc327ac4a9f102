"""Acts on notices: draft, issue, serve, refuse before a witness, reprint, void, replace."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from fieldapp.clock import local_date
from fieldapp.errors import Code, RuleError
from fieldapp.ids import new_id
from fieldapp.ledger.keys import sha256
from fieldapp.notice import numbering, offices, pdf, qr, tables, templates
from fieldapp.notice.events import (
    NoticeIssued,
    NoticeRefused,
    NoticeReplaced,
    NoticeReprinted,
    NoticeServed,
    NoticeVoided,
)
from fieldapp.notice.filling import Gathered, gather
from fieldapp.notice.notice import Content, Status, check_in_force, days, missing_elements
from fieldapp.notice.notice import draft as drafted
from fieldapp.notice.templates import Template
from fieldapp.store import forks
from fieldapp.store.projection import Changes
from fieldapp.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Draft:
    """A notice as it would be printed now; nothing of it is recorded."""

    template: Template
    content: Content
    missing: tuple[str, ...]  # names of required fields without a value

    def pdf(self) -> bytes:
        """Give the PDF without number and code."""
        return pdf.render(self.content, None)


@dataclass(frozen=True, slots=True)
class Issued:
    """A notice that now exists, and its PDF."""

    notice_id: str
    number: str
    serial: str
    address: str  # the text of the code
    check_code: str
    cose: bytes
    pdf: bytes
    changes: Changes


def draft(
    workspace: Workspace,
    template_id: str,
    inspection_id: str,
    fields: Mapping[str, str] | None = None,
) -> Draft:
    """Give a notice filled from its inspection, with `fields` over it.

    Raises:
        RuleError: NOTICE_TEMPLATE_UNKNOWN, NOTICE_OFFICE_UNKNOWN, NOTICE_INSPECTION_UNKNOWN,
            NOTICE_FIELD_UNKNOWN.
        InputError: NOTICE_FIELD_INVALID.
    """
    return _draft(workspace, template_id, inspection_id, fields or {})[0]


def _draft(
    workspace: Workspace, template_id: str, inspection_id: str, fields: Mapping[str, str]
) -> tuple[Draft, Gathered]:
    template = templates.template(template_id)
    office = offices.office(workspace)
    gathered = gather(workspace, inspection_id, office)
    values = {f.name: gathered.facts.get(f.origin) or f.default for f in template.fields}
    values |= {name: unicodedata.normalize("NFC", value) for name, value in fields.items()}
    content = drafted(
        template, office, object_id=gathered.object_id, inspection_id=inspection_id,
        issued=local_date(workspace.clock.now_ms()).isoformat(), fields=values,
        people=gathered.people,
    )  # fmt: skip
    return Draft(template, content, tuple(missing_elements(template, content))), gathered


def issue(
    workspace: Workspace,
    actor: str,
    template_id: str,
    inspection_id: str,
    fields: Mapping[str, str] | None = None,
    *,
    replaces: str | None = None,
    reason: str = "",
) -> Issued:
    """Number, sign, set and record a notice; the number is spent only if all of it is kept.

    Args:
        workspace: the open workspace; its key signs.
        actor: person id.
        template_id: one of `templates.TEMPLATES`.
        inspection_id: where the facts come from.
        fields: values over those of the inspection.
        replaces: id of the notice whose place this one takes.
        reason: why it is replaced; required then.

    Raises:
        RuleError: as `draft`; NOTICE_INCOMPLETE, NOTICE_UNKNOWN, NOTICE_NOT_IN_FORCE,
            NOTICE_REASON_MISSING, DEVICE_FROZEN.
        InputError: NOTICE_FIELD_INVALID, NOTICE_GLYPH_MISSING, NOTICE_TOO_LONG.
        DeviceError: DISK_FULL, DISK_FAILED.
    """
    forks.refuse_if_frozen(workspace)
    prepared, gathered = _draft(workspace, template_id, inspection_id, fields or {})
    if prepared.missing:
        raise RuleError(Code.NOTICE_INCOMPLETE, fields=", ".join(prepared.missing))
    if replaces is not None:
        _require_reason(reason)
        in_force(workspace, replaces)
    template = prepared.template
    number = _next_number(workspace, template)
    content = prepared.content.with_number(number.text, number.serial)
    cose = qr.sign(
        _payload(template, content, gathered, number.index),
        workspace.keys.public_key,
        workspace.keys.sign,
    )
    printed = pdf.render(content, cose)
    blob = workspace.blobs.put(printed)
    fact = NoticeIssued(
        notice_id=new_id("notice"), number=number.text, serial=number.serial,
        kind=template.kind, title=template.title.zh, inspection_id=inspection_id,
        object_id=content.object_id, party=content.fields.get("party", ""),
        template=template.id, template_version=template.version, content=content.encode(),
        cose=cose, pdf=blob, pdf_sha256=sha256(printed), check_code=qr.check_code(cose),
        issued=content.issued, due=content.due or None, mark=number.mark, year=number.year,
        counter=number.counter, replaces=replaces,
    )  # fmt: skip
    with workspace.writing(actor) as w:
        w.append(fact)
        if replaces is not None:
            w.append(NoticeReplaced(notice_id=replaces, by=fact.notice_id, reason=reason))
    address = qr.address(content.host, cose)
    return Issued(
        fact.notice_id, fact.number, fact.serial, address, fact.check_code, cose, printed,
        w.changes,
    )  # fmt: skip


def _next_number(workspace: Workspace, template: Template) -> numbering.Number:
    office = offices.office(workspace)
    own = workspace.chain.chain
    epochs = [c for c in workspace.eventlog.chains() if c.chain.device_id == own.device_id]
    mark = numbering.mark_of(office, own.device_id, own.epoch, restored=len(epochs) > 1)
    year = local_date(workspace.clock.now_ms()).year
    used = tables.highest_counter(workspace.db, mark, year)
    return numbering.allocate(office, template.word, year, mark, used)


def _payload(template: Template, content: Content, gathered: Gathered, index: int) -> qr.Payload:
    def payload(name: str) -> qr.Payload:
        return qr.Payload(
            unit=content.unit, number=content.serial, kind=content.kind,
            object_id=content.object_id, name=name, issue_day=days(content.issued),
            due_day=days(content.due) if content.due else None,
            result=gathered.result or template.result, content_hash=content.digest(),
            index=index, items=gathered.items,
        )  # fmt: skip

    name = content.fields.get("party", "")
    return payload(qr.short_name(name, content.host, payload("")))


def serve(
    workspace: Workspace,
    actor: str,
    notice_id: str,
    receiver: str,
    *,
    method: str = "direct",
    note: str = "",
    signature: str | None = None,
) -> Changes:
    """Record that the receiver took the notice; `signature` is the evidence item of his hand.

    Raises:
        RuleError: NOTICE_UNKNOWN, NOTICE_NOT_IN_FORCE, NOTICE_ALREADY_SERVED.
    """
    unserved(workspace, notice_id)
    with workspace.writing(actor) as w:
        w.append(
            NoticeServed(
                notice_id=notice_id, receiver=receiver, method=method, note=note,
                signature=signature,
            )
        )  # fmt: skip
    return w.changes


def refuse(
    workspace: Workspace,
    actor: str,
    notice_id: str,
    reason: str,
    *,
    witness: str,
    witness_role: str = "",
) -> Changes:
    """Record that the receiver refused and the notice was left before a witness.

    Raises:
        RuleError: NOTICE_UNKNOWN, NOTICE_NOT_IN_FORCE, NOTICE_ALREADY_SERVED,
            NOTICE_REASON_MISSING, NOTICE_WITNESS_MISSING.
    """
    unserved(workspace, notice_id)
    _require_reason(reason)
    if not witness.strip():
        raise RuleError(Code.NOTICE_WITNESS_MISSING, notice=notice_id)
    with workspace.writing(actor) as w:
        w.append(
            NoticeRefused(
                notice_id=notice_id, reason=reason, witness=witness, witness_role=witness_role
            )
        )
    return w.changes


def reprint(workspace: Workspace, actor: str, notice_id: str, copies: int = 1) -> bytes:
    """Give the same bytes again and record it; a copy never differs from the original.

    Raises:
        RuleError: NOTICE_UNKNOWN, NOTICE_NOT_IN_FORCE, DEVICE_FROZEN.
        VerificationError: BLOB_MISSING, BLOB_CORRUPT.
    """
    forks.refuse_if_frozen(workspace)
    row = in_force(workspace, notice_id)
    printed = workspace.blobs.read(row.pdf_blob)
    with workspace.writing(actor) as w:
        w.append(NoticeReprinted(notice_id=notice_id, copies=copies))
    return printed


def void(workspace: Workspace, actor: str, notice_id: str, reason: str) -> Changes:
    """Withdraw a notice; its number is never given out again.

    Raises:
        RuleError: NOTICE_UNKNOWN, NOTICE_NOT_IN_FORCE, NOTICE_REASON_MISSING.
    """
    in_force(workspace, notice_id)
    _require_reason(reason)
    with workspace.writing(actor) as w:
        w.append(NoticeVoided(notice_id=notice_id, reason=reason))
    return w.changes


def in_force(workspace: Workspace, notice_id: str) -> tables.NoticeRow:
    """Give a notice that is neither voided nor replaced.

    Raises:
        RuleError: NOTICE_UNKNOWN, NOTICE_NOT_IN_FORCE.
    """
    row = tables.notice(workspace.db, notice_id)
    if row is None:
        raise RuleError(Code.NOTICE_UNKNOWN, notice=notice_id)
    check_in_force(row.status)
    return row


def unserved(workspace: Workspace, notice_id: str) -> tables.NoticeRow:
    """Give a notice that is in force and whose service is not recorded.

    Raises:
        RuleError: NOTICE_UNKNOWN, NOTICE_NOT_IN_FORCE, NOTICE_ALREADY_SERVED.
    """
    row = in_force(workspace, notice_id)
    if row.status is not Status.ISSUED:
        raise RuleError(Code.NOTICE_ALREADY_SERVED, notice=notice_id, status=row.status.value)
    return row


def _require_reason(reason: str) -> None:
    if not reason.strip():
        raise RuleError(Code.NOTICE_REASON_MISSING)
