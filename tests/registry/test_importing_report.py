"""The report of an import: complete, in words, and safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import openpyxl
import pytest

from fieldapp import resources
from fieldapp.registry import importing_report as reports
from fieldapp.registry.importing_columns import Kind, recognise
from fieldapp.registry.importing_report import REJECTING, Remark, RemarkCode, Report
from tests.registry.samples import HEADER

REPORT = Report(
    Kind.OBJECTS,
    recognise(Kind.OBJECTS, 1, HEADER),
    rows=5,
    accepted=3,
    remarks=(
        Remark(2, "object_id", RemarkCode.BAD_CODE, "=cmd|' /C calc'!A0", ""),
        Remark(2, "region", RemarkCode.OLD_REGION, "540125", "540103"),
        Remark(3, "object_id", RemarkCode.PADDED_CODE, "\t９1", "+91"),
        Remark(4, "object_id", RemarkCode.TOTAL_ROW, "合计", ""),
        Remark(5, "region", RemarkCode.OLD_REGION, "540125", "540103"),
        Remark(5, "credit_class", RemarkCode.NO_CLASS, "", ""),
    ),
)


def test_the_json_form_has_the_agreed_shape() -> None:
    assert REPORT.to_json() == {
        "rows": 5,
        "accepted": 3,
        "rejected": [
            {"line": 2, "field": "object_id", "code": "bad_code"},
            {"line": 4, "field": "object_id", "code": "total_row"},
        ],
        "repaired": [
            {"line": 2, "field": "region", "code": "old_region"},
            {"line": 3, "field": "object_id", "code": "padded_code"},
            {"line": 5, "field": "region", "code": "old_region"},
            {"line": 5, "field": "credit_class", "code": "no_class"},
        ],
    }


def test_rows_are_counted_once() -> None:
    assert (REPORT.rejected, REPORT.repaired) == (2, 2)
    assert REPORT.counts()[RemarkCode.OLD_REGION] == 2
    assert RemarkCode.NO_CODE not in REPORT.counts()


def test_every_code_has_words_and_its_outcome_is_the_code_s_own() -> None:
    entries = {entry["code"]: entry for entry in resources.reference("import_remarks")["entries"]}
    assert set(entries) == set(RemarkCode)
    for code in RemarkCode:
        assert reports.words(code)
        assert reports.words(code, "en").isascii()
        assert entries[code]["outcome"] == ("rejected" if code in REJECTING else "repaired")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "＝", "＋", "－", "＠"])
def test_nothing_a_spreadsheet_would_run_leaves_unguarded(start: str) -> None:
    assert reports.guarded(f"{start}1+1") == f"'{start}1+1"


def test_control_characters_are_shown_and_harmless_text_is_left_alone() -> None:
    assert reports.guarded("a\tb\r\n\x00") == "a␉b␍␊␀"
    assert reports.guarded("\t=1") == "␉=1"
    assert reports.guarded("拉萨") == "拉萨"


def test_the_csv_opens_by_a_double_click(tmp_path: Path) -> None:
    path = tmp_path / "report.csv"
    reports.write(REPORT, path)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    lines = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))
    assert lines[0] == ["行号", "列", "列名", "处理", "代码", "原值", "改为", "原因"]
    assert lines[1][:7] == [
        "2",
        "A",
        "统一社会信用代码",
        "未导入",
        "bad_code",
        "'=cmd|' /C calc'!A0",
        "",
    ]
    assert lines[2][:7] == [
        "2",
        "F",
        "行政区划代码",
        "已导入，请核对",
        "old_region",
        "540125",
        "540103",
    ]
    assert lines[3][5:7] == ["␉９1", "'+91"]
    assert "校验位" in lines[1][7]
    assert len(lines) == 7


def test_the_workbook_holds_the_same_table_as_text(tmp_path: Path) -> None:
    path = tmp_path / "report.xlsx"
    reports.write(REPORT, path)
    book = openpyxl.load_workbook(path)
    cells = [[cell.value or "" for cell in line] for line in book["导入报告"].iter_rows()]
    assert cells == [list(line) for line in reports.lines(REPORT)]
    assert {cell.data_type for line in book["导入报告"] for cell in line if cell.value} == {"s"}


def test_a_preview_does_not_claim_that_anything_was_imported() -> None:
    said = {line[3] for line in list(reports.lines(REPORT, preview=True))[1:]}
    assert said == {"将不导入", "将导入，请核对"}
    assert "已导入" not in reports.as_csv(REPORT, preview=True).decode("utf-8-sig")
