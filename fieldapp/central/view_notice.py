"""From a scanned code to the verdict its page shows: trusted keys, the register, checks."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable, Sequence
from typing import Final, Literal

from fieldapp.central.pages_data import Check, NoticeFacts, Verdict
from fieldapp.central.pages_html import minute_zh, segment
from fieldapp.clock import local_date
from fieldapp.errors import FieldappError
from fieldapp.ledger import keys
from fieldapp.ledger.receipt import Receipt
from fieldapp.notice import qr, tables, templates, verifying
from fieldapp.notice.notice import Status, days, iso_day
from fieldapp.notice.tables import NoticeRow
from fieldapp.notice.verifying import CheckName, CheckState, Standing, TrustedKey, Verification
from fieldapp.publication.tables import published_of
from fieldapp.store.database import Connection
from fieldapp.store.devices import device, devices, revocations
from fieldapp.store.workspace import Workspace

SIGNERS: Final = frozenset({"inspector"})  # docs/spec/security.md §6.2: who writes task events

_BRACKETS: Final = str.maketrans("[](){}【】", "〔〕〔〕〔〕〔〕")
_CHECK_CODE: Final = re.compile(r"[A-Za-z0-9]{4}[\s\-—]?[A-Za-z0-9]{4}")
_STATES: Final[dict[Status, verifying.Verdict]] = {
    Status.ISSUED: verifying.Verdict.REGISTERED,
    Status.SERVED: verifying.Verdict.REGISTERED,
    Status.REFUSED: verifying.Verdict.REGISTERED,
    Status.VOID: verifying.Verdict.WITHDRAWN,
    Status.REPLACED: verifying.Verdict.REPLACED,
}
_STATE_WORDS: Final[dict[CheckState, Literal["passed", "failed", "waiting"]]] = {
    CheckState.PASSED: "passed",
    CheckState.FAILED: "failed",
    CheckState.WAITING: "waiting",
}
_FORM: Final = frozenset(
    {CheckName.ADDRESS, CheckName.ENVELOPE, CheckName.ALGORITHM, CheckName.PAYLOAD}
)
_TITLES: Final[dict[CheckName, str]] = {
    CheckName.KEY: "由本局登记的设备签发",
    CheckName.SIGNATURE: "签名完整，内容未被改动",
    CheckName.UNIT: "设备属于签发的单位",
    CheckName.KIND: "设备有权签发这类文书",
    CheckName.PERIOD: "签发时密钥有效",
    CheckName.CONTENT: "登记的原件与二维码一致",
    CheckName.REGISTER: "没有被替换或者撤回",
}


def path_of(row: NoticeRow) -> str:
    """Give the address of a notice's verdict, as its code has it."""
    return f"/N/{base64.b32encode(row.cose).decode().rstrip('=')}"


def found(db: Connection, query: str) -> list[NoticeRow]:
    """Find a notice by its whole 文号, 文书编号 or check code; never by a part of one."""
    number = re.sub(r"\s", "", query).translate(_BRACKETS)
    row = tables.notice_by_number(db, number)
    if row is not None:
        return [row]
    if _CHECK_CODE.fullmatch(query):
        return tables.notice_by_check_code(db, qr.typed_check_code(query))
    return []


def trusted_keys(workspace: Workspace) -> list[TrustedKey]:
    """Give the keys that may sign notices, revoked ones with the day of their revocation."""
    revoked = revocations(workspace)
    return [
        TrustedKey(
            public_key=each.public_key,
            unit=each.unit,
            revoked_day=_day(revoked[each.device_id]) if each.revoked else None,
        )
        for each in devices(workspace.db)
        if each.role in SIGNERS
    ]


def _day(at_ms: int) -> int:
    return days(local_date(at_ms).isoformat())


def verdict_of(workspace: Workspace, host: str, untrusted_payload: str) -> Verdict:
    """Say what a code is.

    Args:
        workspace: the centre's.
        host: the office's own; the code was fetched from it.
        untrusted_payload: the last segment of the address that was scanned.
    """
    address = f"https://{host}/N/{untrusted_payload}"
    row = _registered(workspace.db, address)
    registered_ms = _registered_ms(workspace, row) if row else None
    verified = verifying.verify(
        address,
        trusted_keys(workspace),
        hosts=(host,),
        standing=_standing(workspace.db, row, registered_ms) if row else None,
        untrusted_content=row.content if row else None,
    )
    return _shown(workspace.db, verified, row, registered_ms)


def _registered(db: Connection, untrusted_address: str) -> NoticeRow | None:
    """Find the notice of exactly these bytes, sent in by the device whose key they name.

    Its content must be the one that was signed, so nobody can lay other words under a code.
    """
    try:
        _, cose = qr.read_address(untrusted_address)
        envelope = qr.read_envelope(cose)
        payload = qr.read_payload(envelope.payload)
    except FieldappError:
        return None
    for row in tables.notice_by_check_code(db, qr.check_code(cose)):
        sender = device(db, row.device_id)
        if (
            row.cose == cose
            and row.content_sha256[: qr.CONTENT_HASH] == payload.content_hash
            and keys.sha256(row.content) == row.content_sha256
            and sender is not None
            and keys.key_id(sender.public_key) == envelope.kid
        ):
            return row
    return None


def _registered_ms(workspace: Workspace, row: NoticeRow) -> int:
    """Give when the centre receipted a notice; its own notices are registered by being there."""
    if row.receipt_no is None:
        return row.issued_ms
    times = [
        receipt.time_ms
        for chain in workspace.eventlog.chains()
        if chain.chain.device_id == row.device_id
        for receipt in (
            Receipt.decode(body) for body, _, _ in workspace.eventlog.receipts(chain.row)
        )
        if receipt.receipt_no >= row.receipt_no
    ]
    return min(times, default=row.issued_ms)


def _standing(db: Connection, row: NoticeRow, registered_ms: int | None) -> Standing:
    successor = tables.notice(db, row.replaced_by) if row.replaced_by else None
    return Standing(
        state=_STATES[row.status],
        registered_day=None if registered_ms is None else _day(registered_ms),
        since_day=None if row.closed_ms is None else _day(row.closed_ms),
        by_number=successor.number if successor else "",
        reason=row.reason,
    )


def _shown(
    db: Connection, verified: Verification, row: NoticeRow | None, registered_ms: int | None
) -> Verdict:
    checks = _checks(verified.checks, registered_ms)
    if verified.facts is None:
        return Verdict(verified.verdict.value, None, checks, None)
    since = _since(verified)
    successor = tables.notice(db, row.replaced_by) if row and row.replaced_by else None
    return Verdict(
        verified.verdict.value,
        _facts(verified.facts, row),
        checks,
        None,
        since_day=None if since is None else iso_day(since),
        reason=row.reason if row and verified.verdict.value in ("replaced", "withdrawn") else "",
        successor=_facts_of_row(successor) if successor else None,
        successor_path=path_of(successor) if successor else None,
        result_path=_result_path(db, row) if row else None,
    )


def _since(verified: Verification) -> int | None:
    if verified.verdict is verifying.Verdict.KEY_REVOKED_AFTER:
        return verified.revoked_day
    return verified.standing.since_day if verified.standing else None


def _result_path(db: Connection, row: NoticeRow) -> str | None:
    shown = published_of(db, row.inspection_id)
    if shown is None or shown.withdrawn_ms is not None:
        return None
    return f"/r/{segment(shown.publication_id)}"


def _facts(signed: verifying.NoticeFacts, row: NoticeRow | None) -> NoticeFacts:
    """Give the signed facts; the code's name may be cut short, the register has all of it."""
    whole = row is not None and row.party.startswith(signed.name.removesuffix("…"))
    return NoticeFacts(
        number=row.number if row else "",
        serial=signed.number,
        kind=row.title if row else _title(signed.kind),
        object_name=row.party if row and whole else signed.name,
        object_id=signed.object_id,
        issued_day=signed.issued,
        due_day=signed.due,
        check_code=signed.check_code,
    )


def _facts_of_row(row: NoticeRow) -> NoticeFacts:
    return NoticeFacts(
        number=row.number,
        serial=row.serial,
        kind=row.title,
        object_name=row.party,
        object_id=row.object_id,
        issued_day=row.issued,
        due_day=row.due,
        check_code=row.check_code,
    )


def _title(kind: int) -> str:
    for name in templates.TEMPLATES:
        template = templates.template(name)
        if template.kind == kind:
            return template.title.zh
    return "文书"


def _checks(done: Sequence[verifying.Check], registered_ms: int | None) -> tuple[Check, ...]:
    """Give the checks in words; the four of the code's form are one line."""
    form = [each.state for each in done if each.name in _FORM]
    lines = [Check("二维码的格式规范", "", _worst(form))]
    for each in done:
        if each.name is CheckName.REGISTER:
            lines.append(_registration(each.state, registered_ms))
        elif each.name in _TITLES and each.state is not CheckState.WAITING:
            lines.append(Check(_TITLES[each.name], "", _STATE_WORDS[each.state]))
        elif each.name is CheckName.KEY:
            lines.append(Check(_TITLES[each.name], "名单里没有这个密钥", "waiting"))
        elif each.name is CheckName.PERIOD:
            lines.append(Check(_TITLES[each.name], "密钥后来停用，签发日期以文书为准", "waiting"))
    return tuple(lines)


def _worst(states: Iterable[CheckState]) -> Literal["passed", "failed"]:
    return "failed" if CheckState.FAILED in states else "passed"


def _registration(state: CheckState, registered_ms: int | None) -> Check:
    if state is CheckState.WAITING:
        return Check("登记入册", "签发设备还没有联网", "waiting")
    note = f"{minute_zh(registered_ms)}登记入册" if registered_ms is not None else ""
    return Check(_TITLES[CheckName.REGISTER], note, _STATE_WORDS[state])
