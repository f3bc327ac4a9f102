"""Checking rows: which rows of a table become register entries, and what is said about the rest.

One pass, in the file's order. A row is left out for one reason, the first that applies: a total or
a repeated header, no code, a bad code, no name, a code already taken by an earlier kept row. Its
other values are looked at all the same, so that whoever corrects the file sees everything at
once. Totals and headers are the exception: nothing else is said about them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from operator import itemgetter
from typing import Final

from fieldapp import resources
from fieldapp.registry import identifiers
from fieldapp.registry import importing_values as values
from fieldapp.registry.importing_columns import Header, normalised
from fieldapp.registry.importing_report import REJECTING, Remark, RemarkCode
from fieldapp.registry.inspectors import Inspector
from fieldapp.registry.objects import OBJECT_FIELDS

_LONGEST_ROW: Final = 8_000  # characters
_SHOWN: Final = 200  # characters of a value that the report repeats

Numbered = Iterator[tuple[int, list[str]]]


class _Checks:
    """What the checks of both registers share: where the columns are, what was said so far."""

    def __init__(self, header: Header, fields: tuple[str, ...]) -> None:
        self.rows = 0
        self.accepted = 0
        self.remarks: list[Remark] = []
        self._header = header
        self._fields = fields
        self._taken: set[str] = set()  # ids of kept rows
        places = [header.columns[name].index if name in header.columns else -1 for name in fields]
        self._width = max(places) + 1
        self._pick = itemgetter(*places)  # a missing column is the empty cell put at the end

    def _values(self, cells: list[str]) -> tuple[str, ...]:
        """Give the row's values in the fields' order, as typed."""
        self.rows += 1
        if len(cells) < self._width:
            cells = cells + [""] * (self._width - len(cells))
        picked: tuple[str, ...] = self._pick([*cells, ""])
        return picked

    def _say(self, line: int, field: str, code: RemarkCode, was: str, became: str = "") -> None:
        self.remarks.append(Remark(line, field, code, was[:_SHOWN], became[:_SHOWN]))

    def _stray(self, cells: list[str]) -> RemarkCode | None:
        """Tell whether a row without a usable id is a total or the header again."""
        texts = [text for text in map(str.strip, cells) if text]
        if any(_total().fullmatch(unicodedata.normalize("NFKC", text)) for text in texts[:3]):
            return RemarkCode.TOTAL_ROW
        labels = [normalised(text) for text in texts]
        if len(texts) > 1 and all(label in self._header.labels for label in labels):
            return RemarkCode.HEADER_ROW
        return None


@cache
def _total() -> re.Pattern[str]:
    words = "|".join(
        r"\s*".join(word) for word in resources.reference("register_columns")["totals"]
    )
    return re.compile(
        rf"(?:{words})(?:数|户数)?\s*[:：]?\s*[\d,]*\s*[户家条个人名行]?", re.IGNORECASE
    )


class ObjectChecks(_Checks):
    """The checks of an object file; `accepted_rows` runs them."""

    def __init__(self, header: Header) -> None:
        super().__init__(header, OBJECT_FIELDS)
        read: dict[str, values.Readings] = {
            "region": values.Readings(values.read_region),
            "credit_class": values.Readings(values.read_class),
            "status": values.Readings(values.read_status),
            "founded": values.Readings(values.read_date),
            "visits": values.Readings(values.read_count("0")),
        }
        self._readers = tuple(
            (OBJECT_FIELDS.index(field), field, readings, field in header.columns)
            for field, readings in read.items()
        )

    def accepted_rows(self, rows: Numbered) -> Iterator[list[str]]:
        """Give the rows to keep, in the order of OBJECT_FIELDS; remarks gather meanwhile."""
        for line, cells in rows:
            row = self._check(line, cells)
            if row is not None:
                self.accepted += 1
                yield row

    def _check(self, line: int, cells: list[str]) -> list[str] | None:
        typed = self._values(cells)
        text = "".join(typed)
        if text.isprintable() and unicodedata.is_normalized("NFC", text):  # nearly every row
            row = [value.strip() for value in typed] if " " in text else list(typed)
        else:
            row = [values.tidy(value) for value in typed]
        kept = True
        if not identifiers.is_uscc(typed[0]):
            code, stray = self._repaired_code(line, typed[0], cells)
            if stray:
                return None
            kept, row[0] = bool(code), code
        if kept and not self._fits(line, row, len(text)):
            kept = False
        for place, field, readings, present in self._readers:
            row[place], remark = readings[row[place]]
            if remark is not None and present:
                self._say(line, field, remark, typed[place], row[place])
        if kept:
            self._taken.add(row[0])
        return row if kept else None

    def _fits(self, line: int, row: list[str], length: int) -> bool:
        if not row[1]:
            self._say(line, "name", RemarkCode.NO_NAME, "")
        elif row[0] in self._taken:
            self._say(line, "object_id", RemarkCode.DUPLICATE, row[0])
        elif length > _LONGEST_ROW:
            self._say(line, "name", RemarkCode.TOO_LONG, row[1])
        else:
            return True
        return False

    def _repaired_code(self, line: int, typed: str, cells: list[str]) -> tuple[str, bool]:
        """Give the code ("" when there is none) and whether the row is no entry at all."""
        code, remark = values.read_code(typed)
        stray = None if code else self._stray(cells)
        remark = stray or remark
        # That a code was repaired is not said of a row that goes out as a duplicate.
        if remark is not None and (remark in REJECTING or code not in self._taken):
            self._say(line, "object_id", remark, typed, code)
        return code, stray is not None


_INSPECTOR_FIELDS: Final = (
    "inspector_id",
    "name",
    "unit",
    "certificate_no",
    "certificate_expires",
    "strata",
    "cap",
    "recused",
    "active",
)


class InspectorChecks(_Checks):
    """The checks of an inspector file; `accepted_rows` runs them."""

    def __init__(self, header: Header) -> None:
        super().__init__(header, _INSPECTOR_FIELDS)
        cap = str(resources.reference("register_columns")["defaults"]["cap"])
        self._readers = {
            "certificate_expires": values.read_expiry,
            "cap": values.read_count(cap),
            "active": values.read_active,
        }

    def accepted_rows(self, rows: Numbered) -> Iterator[Inspector]:
        """Give the officers to keep; remarks gather meanwhile."""
        for line, cells in rows:
            inspector = self._check(line, cells)
            if inspector is not None:
                self.accepted += 1
                yield inspector

    def _check(self, line: int, cells: list[str]) -> Inspector | None:
        typed = self._values(cells)
        row = dict(zip(_INSPECTOR_FIELDS, map(values.tidy, typed), strict=True))
        inspector_id = row["inspector_id"] or row["certificate_no"]
        stray = self._stray(cells)  # of every row: nothing in an officer's number can be checked
        rejection = stray or self._rejection(inspector_id, row, sum(map(len, typed)))
        if rejection is not None:
            field = "name" if rejection is RemarkCode.NO_NAME else "inspector_id"
            self._say(line, field, rejection, inspector_id or row["name"])
            if stray:
                return None
        for field, read in self._readers.items():
            was = row[field]
            row[field], remark = read(was)
            if remark is not None and field in self._header.columns:
                self._say(line, field, remark, was, row[field])
        if rejection is not None:
            return None
        self._taken.add(inspector_id)
        return Inspector(
            inspector_id=inspector_id,
            name=row["name"],
            unit=row["unit"],
            certificate_no=row["certificate_no"],
            certificate_expires=row["certificate_expires"],
            strata=values.read_list(row["strata"]),
            cap=int(row["cap"]),
            recused=values.read_list(row["recused"]),
            active=row["active"] == "1",
        )

    def _rejection(self, inspector_id: str, row: dict[str, str], length: int) -> RemarkCode | None:
        if not inspector_id:
            return RemarkCode.NO_CODE
        if not row["name"]:
            return RemarkCode.NO_NAME
        if inspector_id in self._taken:
            return RemarkCode.DUPLICATE
        return RemarkCode.TOO_LONG if length > _LONGEST_ROW else None
