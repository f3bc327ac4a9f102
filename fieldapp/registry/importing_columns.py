"""Recognising columns: which column of a table holds which field, whatever its header says."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any, Final

from fieldapp import resources
from fieldapp.errors import Code, InputError

HEADER_WITHIN: Final = 30  # titles and notes may stand above the header, rows


class Kind(StrEnum):
    """Which register a file is for."""

    OBJECTS = "objects"
    INSPECTORS = "inspectors"


@dataclass(frozen=True, slots=True)
class Column:
    """A recognised column."""

    index: int  # 0-based
    header: str  # as the file has it, trimmed

    @property
    def letter(self) -> str:
        """The column's name in a spreadsheet: A, B … AA."""
        number, letters = self.index + 1, ""
        while number:
            number, rest = divmod(number - 1, 26)
            letters = chr(65 + rest) + letters
        return letters


@dataclass(frozen=True, slots=True)
class Header:
    """The header of a table, understood."""

    line: int
    columns: Mapping[str, Column]  # field → column
    unknown: tuple[str, ...]  # headers nobody recognised, in the file's order
    labels: frozenset[str]  # normalised headers, to notice a repeated header row


def normalised(header: str) -> str:
    """Give a header without what makes no difference: width, case, spaces, notes, punctuation."""
    text = unicodedata.normalize("NFKC", header).lower()
    text = re.sub(r"\((?:必填|选填|必填项|可选|格式[^)]*|yyyy[^)]*|例[^)]*)\)", "", text)
    return re.sub(r"[\s*:、,。.\"'/()\[\]【】_\-\u200b\ufeff]", "", text)


@cache
def _synonyms(kind: Kind) -> dict[str, tuple[str, int]]:
    """Give normalised header → (field, rank); the lower rank wins when two columns compete."""
    known: dict[str, tuple[str, int]] = {}
    for entry in _entries(kind):
        for rank, header in enumerate(entry["headers"]):
            known.setdefault(normalised(header), (entry["field"], rank))
    return known


@cache
def required(kind: Kind) -> tuple[str, ...]:
    """Give the fields without which a file is no register."""
    return tuple(entry["field"] for entry in _entries(kind) if entry["required"])


@cache
def title_of(kind: Kind, field: str) -> str:
    """Give the field's usual Chinese header."""
    return next(
        (str(entry["headers"][0]) for entry in _entries(kind) if entry["field"] == field), field
    )


def _entries(kind: Kind) -> list[dict[str, Any]]:
    data = resources.reference("register_columns")
    return [entry for entry in data["entries"] if entry["kind"] == kind]


def recognise(kind: Kind, line: int, cells: Sequence[str]) -> Header:
    """Match one row's cells against the known headers; a row that is no header matches nothing."""
    known = _synonyms(kind)
    best: dict[str, tuple[int, Column]] = {}
    unknown: list[str] = []
    for index, cell in enumerate(cells):
        field, rank = known.get(normalised(cell), ("", 0))
        if not field:
            unknown.append(cell.strip())
        elif field not in best or rank < best[field][0]:
            best[field] = (rank, Column(index, cell.strip()))
    columns = {field: column for field, (_, column) in best.items()}
    labels = frozenset(filter(None, map(normalised, cells)))
    return Header(line, columns, tuple(filter(None, unknown)), labels)


def find_header(kind: Kind, rows: Iterator[tuple[int, list[str]]]) -> Header | InputError:
    """Take rows until one is a header; afterwards `rows` stands at the first row of data.

    Returns:
        The header, or the error to raise if no other table of the file has one:
        IMPORT_COLUMN_MISSING (a header without a required column) or IMPORT_NO_HEADER.
    """
    nearest: Header | None = None
    wanted = required(kind)
    for count, (line, cells) in enumerate(rows, 1):
        header = recognise(kind, line, cells)
        if all(field in header.columns for field in wanted) and _has_id(kind, header):
            return header
        if nearest is None or len(header.columns) > len(nearest.columns):
            nearest = header
        if count == HEADER_WITHIN:
            break
    if nearest is None or len(nearest.columns) < 2:
        return InputError(Code.IMPORT_NO_HEADER, searched=HEADER_WITHIN)
    missing = [field for field in wanted if field not in nearest.columns] or ["inspector_id"]
    return InputError(
        Code.IMPORT_COLUMN_MISSING,
        line=nearest.line,
        field=missing[0],
        header=title_of(kind, missing[0]),
    )


def _has_id(kind: Kind, header: Header) -> bool:
    """Tell whether rows can be told apart: inspectors by a number of the office or the card."""
    ids = {"object_id"} if kind is Kind.OBJECTS else {"inspector_id", "certificate_no"}
    return not ids.isdisjoint(header.columns)
