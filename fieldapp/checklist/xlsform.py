"""XLSForm workbooks: checked row by row, converted by pyxform, made into a form."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from fieldapp.checklist import basis
from fieldapp.checklist.expressions import Where
from fieldapp.checklist.form import Form, Kind, Translation
from fieldapp.checklist.xform import Row, build
from fieldapp.errors import Code, InputError
from fieldapp.ledger.keys import sha256

MAX_WORKBOOK = 4 * 1024 * 1024  # bytes; a 300-question form is 40 kB
MAX_UNPACKED = 64 * 1024 * 1024  # bytes, over all members of the archive
LAYOUT = 1  # of a converted form as it is kept

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_REFERENCE = re.compile(r"\$\{\s*([^}]*?)\s*\}")
_EXPRESSIONS = ("relevant", "required", "constraint", "calculation")
_GROUPS = {"begin_group", "end_group"}
_UNSUPPORTED = ("choice_filter", "repeat_count", "trigger", "default", "appearance::w")
_PYXFORM_ROW = re.compile(r"\[row : (\d+)\]")
_PYXFORM_SHEET = re.compile(r"'(survey|choices|settings)' sheet")


@dataclass(frozen=True, slots=True)
class Converted:
    """What pyxform made of a workbook, plain enough to keep in a file."""

    version: str  # SHA-256 of the workbook, hex
    xform: str
    rows: tuple[Row, ...]  # survey rows with their own columns (basis, number, …)

    def to_bytes(self) -> bytes:
        """Give it as JSON, to be kept."""
        rows = [row._asdict() for row in self.rows]
        kept = {"layout": LAYOUT, "version": self.version, "xform": self.xform, "rows": rows}
        return json.dumps(kept, ensure_ascii=False).encode()

    @classmethod
    def from_bytes(cls, kept: bytes, version: str) -> Self | None:
        """Read what `to_bytes` gave; None when it is of another form or another layout."""
        try:
            found = json.loads(kept)
            if (found["layout"], found["version"]) != (LAYOUT, version):
                return None
            return cls(version, found["xform"], tuple(Row(**row) for row in found["rows"]))
        except (ValueError, KeyError, TypeError):
            return None  # converting again is always right


def read_form(workbook: bytes) -> Form:
    """Make the form of an XLSForm workbook; the same bytes always give the same form.

    Raises:
        InputError: FORM_UNREADABLE, not a workbook; FORM_INVALID with sheet, row, column, why.
    """
    return form_of(convert(workbook))


def form_of(converted: Converted) -> Form:
    """Build the form, which costs a tenth of converting its workbook again.

    Raises:
        InputError: FORM_INVALID, an expression that our subset of ODK's XPath lacks.
    """
    return build(converted.xform, converted.rows, bytes.fromhex(converted.version))


def convert(workbook: bytes, file_type: str = ".xlsx") -> Converted:
    """Check a workbook and convert it with pyxform (no Java validation).

    Args:
        workbook: the file's bytes.
        file_type: ".xlsx", or ".md" for a form written as Markdown tables.

    Raises:
        InputError: FORM_UNREADABLE or FORM_INVALID.
    """
    from pyxform.errors import PyXFormError
    from pyxform.xls2json_backends import get_xlsform
    from pyxform.xls2xform import convert as to_xform

    if file_type == ".xlsx":
        _check_archive(workbook)
    try:
        sheets = get_xlsform(xlsform=workbook, file_type=file_type)
    except (PyXFormError, zipfile.BadZipFile, KeyError, ValueError, OSError) as error:
        raise InputError(Code.FORM_UNREADABLE, why=str(error)[:120]) from error
    survey = [dict(row) for row in sheets.survey or ()]
    choices = [dict(row) for row in sheets.choices or ()]
    faults = check(survey, choices)
    if faults:
        faults[0].facts["faults"] = len(faults)
        raise faults[0]
    try:
        xform = to_xform(xlsform=workbook, file_type=file_type, validate=False).xform
    except PyXFormError as error:
        text = str(error)
        row, sheet = _PYXFORM_ROW.search(text), _PYXFORM_SHEET.search(text)
        where = Where(sheet[1] if sheet else "survey", int(row[1]) if row else 0, "")
        raise where.fault("refused_by_pyxform", text) from error
    return Converted(sha256(workbook).hex(), xform, tuple(_rows(survey)))


def _check_archive(workbook: bytes) -> None:
    if len(workbook) > MAX_WORKBOOK:
        raise InputError(Code.FORM_UNREADABLE, why="too large", size=len(workbook))
    try:
        with zipfile.ZipFile(io.BytesIO(workbook)) as archive:
            unpacked = sum(member.file_size for member in archive.infolist())
    except zipfile.BadZipFile as error:
        raise InputError(Code.FORM_UNREADABLE, why="not an .xlsx workbook") from error
    if unpacked > MAX_UNPACKED:
        raise InputError(Code.FORM_UNREADABLE, why="too large", size=unpacked)


def check(
    survey: Sequence[Mapping[str, str]], choices: Sequence[Mapping[str, str]]
) -> list[InputError]:
    """Find every fault of our subset's rules in the sheets' rows, in the order of the rows."""
    if not survey:
        return [Where("survey", 1, "type").fault("empty_sheet")]
    faults: list[InputError] = []
    lists: dict[str, set[str]] = {}
    for number, row in enumerate(choices, start=2):
        _check_choice(row, Where("choices", number, "name"), lists, faults)
    names: set[str] = set()
    known = {row["name"] for row in survey if row.get("name")}
    for number, row in enumerate(survey, start=2):
        if row:
            faults += _check_row(row, number, names, known, lists)
    return faults


def _check_choice(
    row: Mapping[str, str], where: Where, lists: dict[str, set[str]], faults: list[InputError]
) -> None:
    if not row:
        return
    name, in_list = row.get("name", ""), lists.setdefault(row.get("list_name", ""), set())
    if not name or " " in name or name in in_list:
        faults.append(where.fault("bad_name" if name not in in_list else "duplicate_name", name))
    in_list.add(name)


def _check_row(
    row: Mapping[str, str],
    number: int,
    names: set[str],
    known: set[str],
    lists: Mapping[str, set[str]],
) -> list[InputError]:
    def at(column: str) -> Where:
        return Where("survey", number, column)

    faults = []
    kind, _, list_name = " ".join(row.get("type", "").split()).partition(" ")
    if kind not in {*Kind, *_GROUPS}:
        return [at("type").fault("unsupported_type", row.get("type", ""))]
    if kind in ("select_one", "select_multiple") and list_name not in lists:
        faults.append(at("type").fault("unknown_list", list_name))
    if kind != "end_group":
        faults += _check_name(row.get("name", ""), at("name"), names)
    if kind not in ("calculate", "end_group") and not row.get("label::中文 (zh)"):
        faults.append(at("label::中文 (zh)").fault("label_missing"))
    if kind == "calculate" and not row.get("calculation"):
        faults.append(at("calculation").fault("calculation_missing"))
    faults += [
        at(column).fault("unsupported_column") for column in _UNSUPPORTED if row.get(column)
    ]
    for column in _EXPRESSIONS:
        faults += [
            at(column).fault("unknown_reference", name)
            for name in _REFERENCE.findall(row.get(column, ""))
            if name not in known
        ]
    return faults + _check_own_columns(row, number, lists.get(list_name, set()))


def _check_name(name: str, where: Where, names: set[str]) -> list[InputError]:
    if not _NAME.fullmatch(name):
        return [where.fault("bad_name", name)]
    if name in names:
        return [where.fault("duplicate_name", name)]
    names.add(name)
    return []


def _check_own_columns(row: Mapping[str, str], number: int, choices: set[str]) -> list[InputError]:
    faults = []
    try:
        basis.parse(row.get("basis", ""))
    except ValueError as error:
        faults.append(Where("survey", number, "basis").fault("unknown_basis", str(error)))
    if row.get("bo_status", "none") not in {*Translation}:
        where = Where("survey", number, "bo_status")
        faults.append(where.fault("unknown_value", row["bo_status"]))
    for choice in row.get("adverse", "").split():
        if choice not in choices:
            faults.append(Where("survey", number, "adverse").fault("unknown_choice", choice))
    return faults


def _rows(survey: Sequence[Mapping[str, str]]) -> list[Row]:
    """Keep of each named row the columns that XForms have no place for."""
    return [
        Row(
            name=row["name"],
            row=number,
            kind=row["type"].split()[0],
            number=row.get("number", ""),
            basis=row.get("basis", ""),
            right=row.get("right", ""),
            adverse=row.get("adverse", ""),
            violation=row.get("violation", ""),
            translation=row.get("bo_status", "none"),
        )
        for number, row in enumerate(survey, start=2)
        if row.get("name") and row["type"] != "end_group"
    ]
