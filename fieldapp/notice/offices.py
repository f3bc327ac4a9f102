"""An office's own data, said by its administrator in a signed event, over the list's samples."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from fieldapp.errors import Code, InputError, RuleError
from fieldapp.notice import tables, templates
from fieldapp.notice.events import OfficeDescribed
from fieldapp.notice.templates import Office
from fieldapp.store.database import Connection
from fieldapp.store.projection import Changes
from fieldapp.store.workspace import Workspace

FIELDS: Final = ("name", "mark", "telephone", "host", "government", "court")
ENTITLED: Final = tables.OFFICE_ROLES
_HOST = re.compile(r"(?=.{4,48}$)[A-Z0-9-]+(\.[A-Z0-9-]+)+")
_PHONE = re.compile(r"[0-9]{5,8}|(?=(?:\D*\d){7})[0-9 ()（）+转-]{7,24}")  # 12315 too
_LENGTHS: Final = {"name": 40, "mark": 8, "government": 40, "court": 40}


def office(workspace: Workspace) -> Office:
    """Give the office of the workspace's person, with what it said of itself.

    Raises:
        RuleError: NOTICE_OFFICE_UNKNOWN.
    """
    return office_of(workspace.db, workspace.profile.unit)


def office_of(db: Connection, unit: str) -> Office:
    """Give the office of a unit's code or listed name, with what it said of itself.

    Raises:
        RuleError: NOTICE_OFFICE_UNKNOWN.
    """
    listed = templates.office(unit)
    return described(listed, tables.office_said(db, listed.unit))


def described(listed: Office, said: Mapping[str, str]) -> Office:
    """Give an office with what it said over the list's entry.

    It stays a sample until it has said everything. A name of its own has no Tibetan yet.
    """
    given = {name: said[name] for name in FIELDS if said.get(name)}
    complete = len(given) == len(FIELDS)
    made = replace(
        listed,
        **given,  # type: ignore[arg-type]  # all of them are strings
        sample=listed.sample and not complete,
        confirmed=listed.confirmed or complete,
    )
    renamed = made.name != listed.name
    return replace(made, name_bo="", name_bo_reviewed=False) if renamed else made


def describe(workspace: Workspace, actor: str, said: Mapping[str, str]) -> Changes:
    """Record what the office says of itself; "" leaves the list's sample.

    Raises:
        RuleError: NOTICE_OFFICE_UNKNOWN, NOTICE_OFFICE_ROLE.
        InputError: NOTICE_OFFICE_INVALID, with the field.
    """
    if workspace.profile.role not in ENTITLED:
        raise RuleError(Code.NOTICE_OFFICE_ROLE, role=workspace.profile.role)
    unit = templates.office(workspace.profile.unit).unit
    clean = cleaned(said)
    with workspace.writing(actor) as w:
        w.append(OfficeDescribed(unit=unit, **clean))
    return w.changes


def cleaned(said: Mapping[str, str]) -> dict[str, str]:
    """Give the fields as they are kept and printed.

    Raises:
        InputError: NOTICE_OFFICE_INVALID, with the field.
    """
    clean = {f: unicodedata.normalize("NFC", said.get(f, "")).strip() for f in FIELDS}
    clean["host"] = clean["host"].upper().removeprefix("HTTPS://").rstrip("/")
    for field, value in clean.items():
        if value and not _fits(field, value):
            raise InputError(Code.NOTICE_OFFICE_INVALID, field=field, value=value[:48])
    return clean


def _fits(field: str, value: str) -> bool:
    if field == "host":
        return _HOST.fullmatch(value) is not None
    if field == "telephone":
        return _PHONE.fullmatch(value) is not None
    return len(value) <= _LENGTHS[field] and value.isprintable()


def preview(workspace: Workspace, said: Mapping[str, str]) -> bytes:
    """Give the PDF of an empty order as this office would print it.

    Raises:
        RuleError: NOTICE_OFFICE_UNKNOWN.
        InputError: NOTICE_OFFICE_INVALID, NOTICE_GLYPH_MISSING.
    """
    from fieldapp.clock import local_date
    from fieldapp.notice import pdf
    from fieldapp.notice.notice import draft

    listed = templates.office(workspace.profile.unit)
    shown = described(listed, cleaned(said))
    template = templates.template("rectification_order")
    facts = {
        "office.government": shown.government,
        "office.court": shown.court,
        "office.telephone": shown.telephone,
    }
    fields = {f.name: facts.get(f.origin) or f.default for f in template.fields}
    today = local_date(workspace.clock.now_ms()).isoformat()
    content = draft(
        template, shown, object_id="", inspection_id="", issued=today, fields=fields, people=()
    )
    return pdf.render(content, None)
