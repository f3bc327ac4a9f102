"""Checking a scanned or typed code against what this workspace knows; no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the rooms are loaded with the workspace, after the first window
    from pathlib import Path

    from fieldapp.notice.tables import NoticeRow
    from fieldapp.notice.verifying import Standing, TrustedKey, Verification
    from fieldapp.store.workspace import Workspace

_DAY_MS = 24 * 60 * 60 * 1000


@dataclass(frozen=True, slots=True)
class Checked:
    """A verdict, and the notice here that it is about."""

    verification: Verification
    notice_id: str  # "" when this workspace does not hold it
    list_age_days: int | None  # None: never synced, so the list is this device's own


def check_text(workspace: Workspace, untrusted_text: str) -> Checked:
    """Check the text of a code."""
    return _check(workspace, untrusted_text, None, None)


def check_file(workspace: Workspace, path: Path) -> Checked:
    """Check the code on a picture or PDF; a PDF's pages are laid beside what was signed.

    Raises:
        InputError: NOTICE_UNREADABLE, NOTICE_NO_CODE.
    """
    from fieldapp.notice import scanning

    text, content = scanning.read_file(path)
    pdf = path.read_bytes() if content is not None else None
    return _check(workspace, text, content, pdf)


def _check(workspace: Workspace, text: str, content: bytes | None, pdf: bytes | None) -> Checked:
    from fieldapp.errors import FieldappError
    from fieldapp.notice import comparing, qr, verifying

    row = _known(workspace, text)
    age = _list_age(workspace)
    verified = verifying.verify(
        text, trusted(workspace), standing=_standing(workspace, row) if row else None,
        untrusted_content=content, list_age_days=age,
    )  # fmt: skip
    if pdf is not None and verified.facts is not None:
        try:
            _, cose = qr.read_address(text)
        except FieldappError:
            return Checked(verified, "", age)
        verified = comparing.with_pages(verified, cose, pdf, content)
    genuine = verified.facts is not None
    return Checked(verified, row.notice_id if row and genuine else "", age)


def trusted(workspace: Workspace) -> list[TrustedKey]:
    """Give the keys that may sign notices: the devices this workspace knows, and its own."""
    from fieldapp.notice.verifying import TrustedKey
    from fieldapp.store import devices

    revoked = devices.revocations(workspace)
    return [
        TrustedKey(
            public_key=one.public_key, unit=_unit_code(one.unit),
            revoked_day=_day(revoked[one.device_id]) if one.revoked else None,
        )
        for one in devices.devices(workspace.db)
        if one.role == "inspector" or one.device_id == workspace.device_id
    ]  # fmt: skip


def _unit_code(unit: str) -> str:
    """Give the unit code of an office named by code or by name; as it is when unknown."""
    from fieldapp.errors import RuleError
    from fieldapp.notice import templates

    try:
        return templates.office(unit).unit
    except RuleError:
        return unit


def _known(workspace: Workspace, untrusted_text: str) -> NoticeRow | None:
    from fieldapp.errors import FieldappError
    from fieldapp.notice import qr, tables

    try:
        _, cose = qr.read_address(untrusted_text)
    except FieldappError:
        return None
    found = tables.notice_by_check_code(workspace.db, qr.check_code(cose))
    return next((row for row in found if row.cose == cose), None)


def _standing(workspace: Workspace, row: NoticeRow) -> Standing | None:
    """Say what this workspace knows; registered means that a centre has confirmed it."""
    from fieldapp.notice import tables
    from fieldapp.notice.notice import Status
    from fieldapp.notice.verifying import Standing, Verdict

    states = {Status.VOID: Verdict.WITHDRAWN, Status.REPLACED: Verdict.REPLACED}
    state = states.get(row.status)
    if state is None and row.receipt_no is None:
        return None
    successor = tables.notice(workspace.db, row.replaced_by) if row.replaced_by else None
    return Standing(
        state=state or Verdict.REGISTERED,
        since_day=None if row.closed_ms is None else _day(row.closed_ms),
        by_number=successor.number if successor else "",
        reason=row.reason,
    )


def _list_age(workspace: Workspace) -> int | None:
    from fieldapp.ledger import dcbor
    from fieldapp.sync.session import LAST_SYNC

    kept = workspace.meta(LAST_SYNC)
    if not kept:
        return None
    return max(0, (workspace.clock.now_ms() - int(dcbor.decode(kept))) // _DAY_MS)


def _day(at_ms: int) -> int:
    from fieldapp.clock import local_date
    from fieldapp.notice.notice import days

    return days(local_date(at_ms).isoformat())
