"""Templates: what a kind of paper asks for, says and looks like, read from `forms/documents`.

All legal words, Chinese and Tibetan, are in those files with their sources. A template's digest
covers every byte of it and of the shared words, so a notice that names it binds the words too.
"""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any, Literal

from fieldapp import resources
from fieldapp.errors import Code, InputError, RuleError

TEMPLATES = (
    "inspection_record",
    "rectification_order",
    "evidence_list",
    "sampling_record",
    "preservation_notice",
    "release_notice",
)
Layout = Literal["official", "form"]


class FieldType(StrEnum):
    """What a field holds; values are always text in the content."""

    TEXT = "text"
    LONG = "long"
    LINES = "lines"  # one entry a line
    TABLE = "table"  # one row a line, its cells parted by tabs; filled by what was recorded
    DATE = "date"  # ISO 2026-11-22
    TIME = "time"  # ISO 2026-11-22T10:20, China Standard Time
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class Words:
    """One string of a paper in both languages."""

    zh: str
    bo: str = ""
    reviewed: bool = False  # the Tibetan was reviewed by people who answer for it
    source: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """Something a person or the inspection fills in."""

    name: str
    label: str
    type: FieldType = FieldType.TEXT
    required: bool = False
    origin: str = ""  # name of the fact it is filled from, such as `object.name`
    default: str = ""
    when: str = ""  # asked only then, such as `limit=by`
    choices: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """One piece of a paper's plan; names refer to words or fields."""

    words: str = ""
    head: str = ""
    lead: str = ""
    label: str = ""
    list: str = ""
    table: str = ""  # a field of that type; the parts are its columns
    size: float = 0.0  # points of a column's text, 0 for the usual
    when: str = ""
    share: float = 1.0
    indent: bool = True
    strong: bool = False
    closed: bool = False  # end the text with 以下空白
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Template:
    """A kind of paper."""

    id: str
    version: int
    digest: bytes  # SHA-256 of the template and the shared words
    kind: int  # field 4 of the code
    layout: Layout
    word: str  # 文种 in the number
    result: int  # field 9 unless the inspection says otherwise
    title: Words
    fields: tuple[Field, ...]
    words: Mapping[str, Words]
    body: tuple[Part, ...]
    points: tuple[Part, ...]
    rows: tuple[Part, ...]
    blocks: tuple[Part, ...]
    closing: Part
    hint: str
    signers: tuple[str, ...]
    confirmed: bool

    def field(self, name: str) -> Field:
        """Give a field by name.

        Raises:
            RuleError: NOTICE_FIELD_UNKNOWN.
        """
        for field in self.fields:
            if field.name == name:
                return field
        raise RuleError(Code.NOTICE_FIELD_UNKNOWN, template=self.id, field=name)


@dataclass(frozen=True, slots=True)
class Office:
    """The office that issues: everything of it that a paper shows or a number needs."""

    unit: str
    name: str
    name_bo: str
    name_bo_reviewed: bool
    mark: str  # 机关代字
    serial: str
    number_pattern: str
    number_pattern_unassigned: str
    devices: Mapping[str, int]  # device id (hex) → its number in the office
    host: str
    telephone: str
    government: str
    court: str
    tibetan: Literal["reviewed", "draft"]
    seal_guide: bool
    sample: bool
    confirmed: bool


@cache
def office(unit: str) -> Office:
    """Give the office of a unit code, from resources/reference/offices.json.

    Raises:
        RuleError: NOTICE_OFFICE_UNKNOWN.
    """
    for entry in resources.reference("offices")["entries"]:
        if unit in (entry["unit"], entry["name"]):
            return Office(**entry)
    raise RuleError(Code.NOTICE_OFFICE_UNKNOWN, unit=unit)


@cache
def template(template_id: str) -> Template:
    """Read one of `TEMPLATES`.

    Raises:
        RuleError: NOTICE_TEMPLATE_UNKNOWN.
        InputError: NOTICE_TEMPLATE_INVALID.
    """
    if template_id not in TEMPLATES:
        raise RuleError(Code.NOTICE_TEMPLATE_UNKNOWN, template=template_id)
    return read(_document(template_id), _document("shared"))


def draw_record_words() -> tuple[Words, Mapping[str, Words]]:
    """Give the title and words of the draw's record, shared words included.

    Raises:
        InputError: NOTICE_TEMPLATE_INVALID.
    """
    return _title_and_words("draw_record")


def draw_own_words() -> tuple[Words, Mapping[str, Words]]:
    """Give the title and words of one business's proof, shared words included.

    Raises:
        InputError: NOTICE_TEMPLATE_INVALID.
    """
    return _title_and_words("draw_own")


def _title_and_words(name: str) -> tuple[Words, Mapping[str, Words]]:
    try:
        made = tomllib.loads(_document(name).decode())
        shared = tomllib.loads(_document("shared").decode())
        return _words(made["title"]), _all_words(made, shared)
    except (KeyError, TypeError, ValueError) as error:
        raise InputError(Code.NOTICE_TEMPLATE_INVALID, why=str(error)) from error


def _document(name: str) -> bytes:
    return resources.form(f"documents/{name}.toml").read_bytes()


def read(document: bytes, shared: bytes) -> Template:
    """Read a template and the shared words.

    Raises:
        InputError: NOTICE_TEMPLATE_INVALID, with the reason.
    """
    try:
        made = tomllib.loads(document.decode())
        digest = hashlib.sha256(document + b"\0" + shared).digest()
        return _template(made, tomllib.loads(shared.decode()), digest)
    except (KeyError, TypeError, ValueError) as error:
        raise InputError(Code.NOTICE_TEMPLATE_INVALID, why=str(error)) from error


def _template(made: dict[str, Any], shared: dict[str, Any], digest: bytes) -> Template:
    closing = made.get("closing", {})
    result = Template(
        id=made["id"],
        version=made["version"],
        digest=digest,
        kind=made["kind"],
        layout=made["layout"],
        word=made["word"],
        result=made["result"],
        title=_words(made["title"]),
        fields=tuple(_field(entry) for entry in made["fields"]),
        words=_all_words(made, shared),
        body=_parts(made.get("body", ())),
        points=_parts(made.get("points", ())),
        rows=_parts(made.get("rows", ()), "cells"),
        blocks=_parts(made.get("blocks", ()), "paragraphs"),
        closing=Part(words=closing.get("words", "")),
        hint=closing.get("hint", ""),
        signers=tuple(closing.get("signers", ())),
        confirmed=made["confirmed"],
    )
    _check_names(result)
    return result


def _words(entry: Mapping[str, Any]) -> Words:
    return Words(
        entry["zh"], entry.get("bo", ""), entry.get("reviewed", False), entry.get("source", "")
    )


def _all_words(made: Mapping[str, Any], shared: Mapping[str, Any]) -> Mapping[str, Words]:
    entries = {**shared["words"], **made["words"]}
    return {name: _words(entry) for name, entry in entries.items()}


def _field(entry: Mapping[str, Any]) -> Field:
    return Field(
        name=entry["name"],
        label=entry["label"],
        type=FieldType(entry.get("type", "text")),
        required=entry.get("required", False),
        origin=entry.get("from", ""),
        default=entry.get("default", ""),
        when=entry.get("when", ""),
        choices=tuple(entry.get("choices", {}).items()),
    )


def _parts(entries: Any, inner: str = "") -> tuple[Part, ...]:
    parts = []
    for entry in entries:
        rest = {key: value for key, value in entry.items() if key != inner}
        parts.append(Part(**rest, parts=_parts(entry.get(inner, ())) if inner else ()))
    return tuple(parts)


def _check_names(template: Template) -> None:
    fields = {field.name for field in template.fields}
    plan = (*template.body, *template.points, *template.rows, *template.blocks, template.closing)
    for part in (inner for outer in plan for inner in (outer, *outer.parts)):
        for name in (part.words, part.head, part.lead, part.label):
            if name and name not in template.words:
                raise ValueError(f"{template.id}: no words {name!r}")
        for field in filter(None, (part.list, part.table)):
            if field not in fields:
                raise ValueError(f"{template.id}: no field {field!r}")
        if part.when and part.when.partition("=")[0] not in fields:
            raise ValueError(f"{template.id}: no field in {part.when!r}")
