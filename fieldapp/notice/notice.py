"""A notice: its content as canonical bytes, what it still lacks, and what may happen to it.

The content is everything printed except the QR code, the check code and the seal. Field 10 of the
code is the start of its SHA-256, so the signature binds every word (docs/spec/notice-qr.md §4.4).
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from fieldapp.errors import Code, InputError, RuleError
from fieldapp.ledger import dcbor
from fieldapp.notice.qr import CONTENT_HASH
from fieldapp.notice.templates import Field, FieldType, Office, Template

FORMAT = "insp-notice-content-1"
_EPOCH = date(1970, 1, 1)
_SLOT = re.compile(r"\{([a-z_]+)(?:=([a-z_,]+)|:([a-z_]+))?\}")
_OPTIONAL = re.compile("⟦([^⟦⟧]*)⟧")


class Status(StrEnum):
    """Where a notice stands; a reprint changes nothing."""

    ISSUED = "issued"
    SERVED = "served"
    REFUSED = "refused"  # the receiver refused; left before a witness
    VOID = "void"
    REPLACED = "replaced"


@dataclass(frozen=True, slots=True)
class Person:
    """An inspector as the paper names him."""

    name: str
    certificate: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """Everything a paper says."""

    template: str
    template_version: int
    template_sha256: bytes
    kind: int
    number: str  # 文号
    serial: str  # 文书编号, in the code
    unit: str
    office: str
    office_bo: str  # as printed, "" if it may not be
    office_bo_reviewed: bool
    host: str
    telephone: str
    object_id: str
    inspection_id: str
    issued: str  # ISO date
    due: str  # ISO date, "" without a deadline
    fields: Mapping[str, str]
    people: tuple[Person, ...]
    tibetan: str  # "reviewed" or "draft"
    seal_guide: bool
    sample: bool

    def encode(self) -> bytes:
        """Give the canonical bytes."""
        return dcbor.encode(
            {
                "format": FORMAT,
                **{name: getattr(self, name) for name in self.__slots__ if name != "people"},
                "fields": dict(self.fields),
                "people": [[person.name, person.certificate] for person in self.people],
            }
        )

    def digest(self) -> bytes:
        """Give field 10 of the code: the first 16 bytes of the SHA-256 of the content."""
        return hashlib.sha256(self.encode()).digest()[:CONTENT_HASH]

    def with_number(self, number: str, serial: str) -> Content:
        """Give the same content under a number."""
        import dataclasses

        return dataclasses.replace(self, number=number, serial=serial)


_TYPES: Mapping[str, type] = {
    "template_version": int, "kind": int, "template_sha256": bytes, "seal_guide": bool,
    "sample": bool, "fields": dict, "people": list, "office_bo_reviewed": bool,
}  # fmt: skip


def read_content(untrusted: bytes) -> Content:
    """Read canonical content.

    Raises:
        VerificationError: CBOR_MALFORMED, CBOR_NOT_CANONICAL.
        InputError: NOTICE_UNREADABLE, not a notice's content.
    """
    entries = dcbor.decode(untrusted)
    names = set(Content.__slots__)
    if not isinstance(entries, dict) or entries.pop("format", None) != FORMAT:
        raise InputError(Code.NOTICE_UNREADABLE, why="not a notice's content")
    if entries.keys() != names:
        raise InputError(Code.NOTICE_UNREADABLE, why="fields missing or unknown")
    if any(type(value) is not _TYPES.get(str(name), str) for name, value in entries.items()):
        raise InputError(Code.NOTICE_UNREADABLE, why="a field of the wrong type")
    return Content(**{**entries, "people": _people(entries["people"]), "fields": _texts(entries)})


def _people(untrusted: list[Any]) -> tuple[Person, ...]:
    if not all(
        isinstance(entry, list) and len(entry) == 2 and all(type(part) is str for part in entry)
        for entry in untrusted
    ):
        raise InputError(Code.NOTICE_UNREADABLE, why="people")
    return tuple(Person(name, certificate) for name, certificate in untrusted)


def _texts(entries: Mapping[Any, Any]) -> Mapping[str, str]:
    fields = entries["fields"]
    if not all(type(key) is str and type(value) is str for key, value in fields.items()):
        raise InputError(Code.NOTICE_UNREADABLE, why="fields")
    return dict(fields)


def draft(
    template: Template,
    office: Office,
    *,
    object_id: str,
    inspection_id: str,
    issued: str,
    fields: Mapping[str, str],
    people: tuple[Person, ...],
) -> Content:
    """Give the content of a paper that has no number yet.

    Raises:
        RuleError: NOTICE_FIELD_UNKNOWN.
        InputError: NOTICE_FIELD_INVALID, also for a deadline that is not after the day of issue.
    """
    for name, value in fields.items():
        _check_value(template.field(name), value)
    asked = {f.name: fields.get(f.name, "").strip() for f in template.fields}
    kept = {f.name: asked[f.name] for f in template.fields if holds(f.when, asked)}
    due = kept.get("due", "")
    if due and date.fromisoformat(due) <= date.fromisoformat(issued):
        raise InputError(Code.NOTICE_FIELD_INVALID, field="due", value=due)
    return Content(
        template=template.id, template_version=template.version,
        template_sha256=template.digest, kind=template.kind, number="", serial="",
        unit=office.unit, office=office.name,
        office_bo=office.name_bo if office.name_bo_reviewed or office.tibetan == "draft" else "",
        office_bo_reviewed=office.name_bo_reviewed,
        host=office.host, telephone=office.telephone, object_id=object_id,
        inspection_id=inspection_id, issued=issued, due=kept.get("due", ""), fields=kept,
        people=people, tibetan=office.tibetan, seal_guide=office.seal_guide,
        sample=office.sample,
    )  # fmt: skip


def _check_value(field: Field, value: str) -> None:
    try:
        if value and field.type is FieldType.DATE:
            date.fromisoformat(value)
        elif value and field.type is FieldType.TIME:
            datetime.fromisoformat(value)
        elif value and field.type is FieldType.CHOICE and value not in dict(field.choices):
            raise ValueError(value)  # noqa: TRY301 -- the same answer as the parsers'
    except ValueError as error:
        raise InputError(Code.NOTICE_FIELD_INVALID, field=field.name, value=value[:40]) from error


def missing_elements(template: Template, content: Content) -> list[str]:
    """Give the names of required fields without a value, in the order of the template."""
    missing = [
        field.name
        for field in template.fields
        if field.required
        and holds(field.when, content.fields)
        and not content.fields.get(field.name)
    ]
    return missing + (["people"] if len(content.people) < 2 else [])  # 行政处罚法第四十二条


def holds(when: str, fields: Mapping[str, str]) -> bool:
    """Say whether a condition holds: `name` (has a value) or `name=value`."""
    name, has_value, value = when.partition("=")
    if not when:
        return True
    return fields.get(name, "") == value if has_value else bool(fields.get(name))


def filled(text: str, content: Content, template: Template, blank: str) -> str:
    """Fill the slots of a string with the content's values.

    `{name}` is the value as people write it, `{name=a,b}` a tick box, `{end:start}` a time that
    leaves out the day of another, ⟦…⟧ left out when a value inside it is empty, `blank` what
    stands for a missing value.
    """
    kept = _OPTIONAL.sub(lambda m: m[1] if _all_present(m[1], content) else "", text)
    return _SLOT.sub(lambda m: _value(m, content, template, blank), kept)


def _all_present(text: str, content: Content) -> bool:
    return all(content.fields.get(m[1]) for m in _SLOT.finditer(text))


def _value(match: re.Match[str], content: Content, template: Template, blank: str) -> str:
    name, wanted = match[1], match[2]
    if name == "office":
        return content.office
    if name == "people":
        label = template.words["certificate"].zh
        return "　　　".join(f"{p.name}　{label} {p.certificate}" for p in content.people) or blank
    value = content.fields.get(name, "")
    if wanted:
        return "☑" if value in wanted.split(",") else "□"
    since = content.fields.get(match[3] or "", "")
    if since and since[:10] == value[:10]:
        return written(template.field(name), value).partition("日")[2]
    return written(template.field(name), value) or blank


def written(field: Field, value: str) -> str:
    """Give a value as people write it: dates without leading zeros (GB/T 9704)."""
    if not value:
        return ""
    if field.type is FieldType.DATE:
        return written_day(value)
    if field.type is FieldType.TIME:
        at = datetime.fromisoformat(value)
        return f"{written_day(value[:10])}{at.hour}时{at.minute:02}分"
    return value


def written_day(iso: str) -> str:
    """Give `2026年11月22日`."""
    day = date.fromisoformat(iso)
    return f"{day.year}年{day.month}月{day.day}日"


def days(iso: str) -> int:
    """Give days since 1970-01-01."""
    return (date.fromisoformat(iso) - _EPOCH).days


def iso_day(number: int) -> str:
    """Give the ISO date of a day counted from 1970-01-01."""
    return date.fromordinal(_EPOCH.toordinal() + number).isoformat()


def check_in_force(status: Status) -> None:
    """Refuse an act on a notice that was voided or replaced.

    Raises:
        RuleError: NOTICE_NOT_IN_FORCE.
    """
    if status in (Status.VOID, Status.REPLACED):
        raise RuleError(Code.NOTICE_NOT_IN_FORCE, status=status.value)
