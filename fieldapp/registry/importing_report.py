"""The report of an import: every row left out or repaired, where, and why."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, Final

import openpyxl
from openpyxl.cell import WriteOnlyCell

from fieldapp import resources
from fieldapp.registry.importing_columns import Header, Kind, title_of


class RemarkCode(StrEnum):
    """What can be said about a row; the words are in `import_remarks.json`."""

    # the row is left out
    BAD_CODE = "bad_code"
    LOST_DIGITS = "lost_digits"
    OLD_NUMBER = "old_number"
    NO_CODE = "no_code"
    NO_NAME = "no_name"
    DUPLICATE = "duplicate"
    TOTAL_ROW = "total_row"
    HEADER_ROW = "header_row"
    TOO_LONG = "too_long"
    # the row is kept, a value was changed or is missing
    PADDED_CODE = "padded_code"
    FULLWIDTH_CODE = "fullwidth_code"
    OLD_REGION = "old_region"
    REGION_NAME = "region_name"
    LONG_REGION = "long_region"
    NO_REGION = "no_region"
    UNKNOWN_REGION = "unknown_region"
    BAD_REGION = "bad_region"
    NO_CLASS = "no_class"
    BAD_CLASS = "bad_class"
    BAD_DATE = "bad_date"
    BAD_NUMBER = "bad_number"
    NO_EXPIRY = "no_expiry"
    BAD_STATUS = "bad_status"


REJECTING: Final = frozenset(
    {
        RemarkCode.BAD_CODE,
        RemarkCode.LOST_DIGITS,
        RemarkCode.OLD_NUMBER,
        RemarkCode.NO_CODE,
        RemarkCode.NO_NAME,
        RemarkCode.DUPLICATE,
        RemarkCode.TOTAL_ROW,
        RemarkCode.HEADER_ROW,
        RemarkCode.TOO_LONG,
    }
)


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing said about one row."""

    line: int  # of the file; the header usually is line 1
    field: str
    code: RemarkCode
    was: str
    became: str  # "" when nothing took its place

    @property
    def rejects(self) -> bool:
        """Whether the row was left out because of it."""
        return self.code in REJECTING

    def to_json(self) -> dict[str, Any]:
        """Give line, field and code."""
        return {"line": self.line, "field": self.field, "code": self.code.value}


@dataclass(frozen=True, slots=True)
class Report:
    """What a check of a whole file found."""

    kind: Kind
    header: Header
    rows: int  # rows with content below the header, count
    accepted: int
    remarks: tuple[Remark, ...]  # by line

    @property
    def rejected(self) -> int:
        """How many rows were left out."""
        return self.rows - self.accepted

    @property
    def repaired(self) -> int:
        """How many of the kept rows have a changed or missing value."""
        out = {remark.line for remark in self.remarks if remark.rejects}
        return len({remark.line for remark in self.remarks} - out)

    def counts(self) -> dict[RemarkCode, int]:
        """Give how often each thing was said, in the codes' order."""
        found = dict.fromkeys(RemarkCode, 0)
        for remark in self.remarks:
            found[remark.code] += 1
        return {code: count for code, count in found.items() if count}

    def to_json(self) -> dict[str, Any]:
        """Give the report as the command line prints it.

        A row that was left out may also stand under "repaired" for another of its values: what is
        wrong with it is then seen in one go.
        """
        return {
            "rows": self.rows,
            "accepted": self.accepted,
            "rejected": [remark.to_json() for remark in self.remarks if remark.rejects],
            "repaired": [remark.to_json() for remark in self.remarks if not remark.rejects],
        }


@cache
def words(code: RemarkCode, language: str = "zh") -> str:
    """Give the reason in words, in "zh" or "en"."""
    entries = resources.reference("import_remarks")["entries"]
    return next(str(entry[language]) for entry in entries if entry["code"] == code)


_TITLES: Final = ("行号", "列", "列名", "处理", "代码", "原值", "改为", "原因")


def lines(report: Report, *, preview: bool = False) -> Iterator[tuple[str, ...]]:
    """Give the report's table: a header, then a line for each remark, safe for spreadsheets.

    A preview says what would become of a row: nothing is imported yet.
    """
    yield _TITLES
    out, kept = ("将不导入", "将导入，请核对") if preview else ("未导入", "已导入，请核对")
    for remark in report.remarks:
        column = report.header.columns.get(remark.field)
        yield (
            str(remark.line),
            column.letter if column else "",
            guarded(column.header if column else title_of(report.kind, remark.field)),
            out if remark.rejects else kept,
            remark.code.value,
            guarded(remark.was),
            guarded(remark.became),
            words(remark.code),
        )


def guarded(text: str) -> str:
    """Put a `'` before what a spreadsheet would run as a formula (CSV injection).

    Control characters, which no workbook may hold, are shown as their visible pictures.
    """
    text = "".join(chr(0x2400 + ord(char)) if char < " " else char for char in text)
    return "'" + text if text[:1] in {"=", "+", "-", "@", "＝", "＋", "－", "＠"} else text


def as_csv(report: Report, *, preview: bool = False) -> bytes:
    """Give the report as UTF-8 CSV with a byte order mark, which Excel opens by a double click."""
    text = io.StringIO(newline="")
    csv.writer(text).writerows(lines(report, preview=preview))
    return text.getvalue().encode("utf-8-sig")


def as_xlsx(report: Report) -> bytes:
    """Give the report as a workbook; every cell is text, the header row stays in view."""
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("导入报告")
    sheet.freeze_panes = "A2"
    for letter, width in zip("ABCDEFGH", (8, 6, 20, 16, 16, 28, 24, 60), strict=True):
        sheet.column_dimensions[letter].width = width
    for line in lines(report):
        cells = []
        for text in line:
            cell = WriteOnlyCell(sheet, value=text)
            cell.data_type = "s"
            cells.append(cell)
        sheet.append(cells)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def write(report: Report, path: Path) -> None:
    """Write the report to `path`: a workbook if its name ends in `.xlsx`, else CSV."""
    path.write_bytes(as_xlsx(report) if path.suffix.lower() == ".xlsx" else as_csv(report))
