"""Files as offices send them, and files that only look like tables."""

from __future__ import annotations

import datetime
import io
import zipfile
from pathlib import Path

import openpyxl
import pytest

from fieldapp.errors import Code, InputError, RuleError
from fieldapp.registry.importing_files import MOST_COLUMNS, Watch, identify, sheets, text_of
from tests.registry.samples import HEADER, csv_bytes, rows, write_xlsx

TABLE = [list(HEADER), *rows(5)]


def read(path: Path) -> list[tuple[int, list[str]]]:
    return [row for _, table in sheets(identify(path, Watch()), Watch()) for row in table]


def refusal(path: Path) -> InputError:
    with pytest.raises(InputError) as caught:
        read(path)
    return caught.value


@pytest.mark.parametrize(
    ("encoding", "found"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("gb18030", "gb18030"),
        ("gbk", "gb18030"),
        ("utf-16", "utf-16"),
    ],
)
def test_the_encoding_is_found_whatever_it_is(tmp_path: Path, encoding: str, found: str) -> None:
    path = tmp_path / "register.csv"
    path.write_bytes(csv_bytes(TABLE, encoding))
    assert identify(path, Watch()).encoding == found
    assert read(path) == list(enumerate(TABLE, 1))


def test_gb18030_may_hold_tibetan_rare_characters_and_a_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "register.csv"
    table = [["名称", "住所"], ["ལྷ་ས་གྲོང་ཁྱེར", "䶮𠮷"]]
    path.write_bytes("\ufeff".encode("gb18030") + csv_bytes(table, "gb18030"))
    assert read(path) == list(enumerate(table, 1))


@pytest.mark.parametrize("delimiter", [",", "\t", ";", "|"])
def test_the_delimiter_is_found(tmp_path: Path, delimiter: str) -> None:
    path = tmp_path / "register.txt"
    path.write_bytes(csv_bytes(TABLE, "utf-8", delimiter))
    assert read(path) == list(enumerate(TABLE, 1))


def test_lines_are_numbered_as_a_spreadsheet_numbers_them(tmp_path: Path) -> None:
    path = tmp_path / "register.csv"
    path.write_bytes('名称,住所\r\n\r\n"甲\r\n乙",丙\r\n,\r\n丁,戊\r\n'.encode())
    assert read(path) == [(1, ["名称", "住所"]), (3, ["甲\r\n乙", "丙"]), (5, ["丁", "戊"])]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", Code.IMPORT_EMPTY),
        (b" \r\n\t", Code.IMPORT_EMPTY),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512, Code.IMPORT_WRONG_TYPE),
        (b"%PDF-1.7\n", Code.IMPORT_WRONG_TYPE),
        (b"\x89PNG\r\n\x1a\n", Code.IMPORT_WRONG_TYPE),
        (b"\x7fELF\0\0\0", Code.IMPORT_WRONG_TYPE),
        (b"<html><table><tr><td>1</td></tr></table></html>", Code.IMPORT_WRONG_TYPE),
        (b"PK\x03\x04 but no more", Code.IMPORT_MALFORMED),
    ],
)
def test_what_is_no_table_is_refused(tmp_path: Path, content: bytes, code: Code) -> None:
    path = tmp_path / "register.csv"
    path.write_bytes(content)
    assert refusal(path).code is code


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    assert refusal(tmp_path / "none.csv").code is Code.IMPORT_UNREADABLE


def test_a_broken_character_names_its_line(tmp_path: Path) -> None:
    path = tmp_path / "register.csv"
    path.write_bytes("名称\n甲\n".encode("gb18030") + b"\xff\xff\n" + "乙\n".encode("gb18030"))
    error = refusal(path)
    assert error.code is Code.IMPORT_ENCODING
    assert error.facts["line"] == 3


def test_bytes_of_a_character_cut_at_a_read_boundary_are_no_fault(tmp_path: Path) -> None:
    path = tmp_path / "register.csv"
    text = "a" + "那" * 900_000  # 2.7 MB; three bytes a character, so reads end inside one
    path.write_bytes(text.encode())
    assert identify(path, Watch()).encoding == "utf-8"


def test_nul_bytes_far_into_the_file_are_noticed(tmp_path: Path) -> None:
    path = tmp_path / "register.csv"
    path.write_bytes(b"name\n" * 2_000 + b"\0\0\n")
    assert refusal(path).code is Code.IMPORT_ENCODING


def test_a_row_of_too_many_columns_and_a_monstrous_cell_name_their_line(tmp_path: Path) -> None:
    path = tmp_path / "register.csv"
    path.write_text("a,b\n" + "x," * MOST_COLUMNS + "\n", encoding="utf-8")
    assert (refusal(path).code, refusal(path).facts["line"]) == (Code.IMPORT_MALFORMED, 2)
    path.write_text("a,b\n1,2\n" + "x" * 200_000 + ",y\n", encoding="utf-8")
    assert (refusal(path).code, refusal(path).facts["line"]) == (Code.IMPORT_MALFORMED, 3)


def test_a_workbook_reads_as_its_csv(tmp_path: Path) -> None:
    assert read(write_xlsx(tmp_path / "register.xlsx", TABLE)) == list(enumerate(TABLE, 1))


def test_hidden_sheets_are_left_out_and_blank_rows_count(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    first = book.active
    assert first is not None
    first.title = "数据"
    first["A1"], first["B3"] = "名称", "乙"
    hidden = book.create_sheet("旧")
    hidden["A1"], hidden.sheet_state = "不该读", "hidden"
    book.save(tmp_path / "b.xlsx")
    tables = sheets(identify(tmp_path / "b.xlsx", Watch()), Watch())
    assert [(name, list(table)) for name, table in tables] == [
        ("数据", [(1, ["名称", ""][:1]), (3, ["", "乙"])])
    ]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        ("甲", "甲"),
        ("#N/A", ""),
        (540102, "540102"),
        (540102.0, "540102"),
        (0.5, "0.5"),
        (915401020000000000, "9.15401E+17"),
        (datetime.datetime(2019, 3, 5, 8), "2019-03-05"),  # noqa: DTZ001 -- cells have no zone
        (datetime.date(2019, 3, 5), "2019-03-05"),
        (datetime.time(8, 30), "08:30:00"),
        (True, "是"),
        (False, "否"),
    ],
)
def test_cells_become_the_text_a_person_meant(value: object, text: str) -> None:
    assert text_of(value) == text


def rewritten(path: Path, part: str, content: bytes) -> Path:
    """Replace one part of a workbook."""
    packed = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, content if name == part else old.read(name))
    path.write_bytes(packed.getvalue())
    return path


def test_a_zip_that_is_no_workbook_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "register.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("hello.txt", "hello")
    assert refusal(path).code is Code.IMPORT_WRONG_TYPE


@pytest.mark.parametrize(
    ("part", "content"),
    [
        ("xl/worksheets/sheet1.xml", b"<worksheet><sheetData><row r="),
        ("xl/worksheets/sheet1.xml", b"\0\1\2"),
        ("xl/workbook.xml", b"<workbook"),
        ("[Content_Types].xml", b"<Types/>"),
        ("xl/styles.xml", b"<styleSheet><"),
    ],
)
def test_an_ill_formed_workbook_is_refused(tmp_path: Path, part: str, content: bytes) -> None:
    path = rewritten(write_xlsx(tmp_path / "register.xlsx", TABLE), part, content)
    assert refusal(path).code in {Code.IMPORT_MALFORMED, Code.IMPORT_EMPTY}


def test_a_truncated_workbook_is_refused(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "register.xlsx", TABLE)
    path.write_bytes(path.read_bytes()[:-200])
    assert refusal(path).code is Code.IMPORT_MALFORMED


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "register.xlsx", TABLE)
    rewritten(path, "xl/worksheets/sheet1.xml", b"<x>" + b" " * (8 << 20))
    error = refusal(path)
    assert error.code is Code.IMPORT_TOO_LARGE
    assert error.facts["part"] == "xl/worksheets/sheet1.xml"


def test_a_sheet_that_lies_about_its_size_costs_nothing(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "register.xlsx", TABLE)
    with zipfile.ZipFile(path) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml")
    lie = sheet.replace(b'<dimension ref="A1:L6"', b'<dimension ref="A1:XFD1048576"')
    assert lie != sheet
    assert read(rewritten(path, "xl/worksheets/sheet1.xml", lie)) == list(enumerate(TABLE, 1))


def test_reading_stops_when_it_is_told_to(tmp_path: Path) -> None:
    path = tmp_path / "register.csv"
    path.write_bytes(csv_bytes(TABLE))
    with pytest.raises(RuleError) as caught:
        identify(path, Watch(cancelled=lambda: True))
    assert caught.value.code is Code.IMPORT_CANCELLED
