"""Headers in any order, padded, with other names, under titles."""

from __future__ import annotations

import random

import pytest

from fieldapp.errors import Code, InputError
from fieldapp.registry.importing_columns import (
    Column,
    Header,
    Kind,
    find_header,
    recognise,
    required,
)
from fieldapp.registry.objects import OBJECT_FIELDS
from tests.registry.samples import HEADER


def found(*lines: list[str], kind: Kind = Kind.OBJECTS) -> Header | InputError:
    return find_header(kind, iter(enumerate(lines, 1)))


def test_the_usual_header_gives_every_field_its_column() -> None:
    header = found(list(HEADER))
    assert isinstance(header, Header)
    assert [header.columns[field].header for field in OBJECT_FIELDS] == list(HEADER)


@pytest.mark.parametrize("seed", range(5))
def test_any_order_and_any_padding_will_do(seed: int) -> None:
    shuffled = list(HEADER)
    random.Random(seed).shuffle(shuffled)
    header = found([f" \u3000{title}： " for title in shuffled])
    assert isinstance(header, Header)
    assert [shuffled[header.columns[field].index] for field in OBJECT_FIELDS] == list(HEADER)


def test_other_names_are_known() -> None:
    header = recognise(
        Kind.OBJECTS,
        1,
        [
            "序号",
            "＊统一社会信用代码（必填）",
            "企业（机构）名称",
            "法定代表人(负责人)",
            "经 营 场 所",
            "信用风险 分类等级",
        ],
    )
    assert {field: column.index for field, column in header.columns.items()} == {
        "object_id": 1,
        "name": 2,
        "operator": 3,
        "address": 4,
        "credit_class": 5,
    }
    assert header.unknown == ("序号",)


def test_titles_above_the_header_are_passed_over() -> None:
    header = found(["拉萨市检查对象名录库"], ["制表日期：2026年"], list(HEADER))
    assert isinstance(header, Header)
    assert header.line == 3


def test_the_better_name_wins_when_two_columns_compete() -> None:
    header = recognise(Kind.OBJECTS, 1, ["地址", "名称", "住所", "统一社会信用代码", "主体名称"])
    assert header.columns["address"] == Column(2, "住所")
    assert header.columns["name"] == Column(4, "主体名称")


def test_a_missing_column_is_named_with_its_line() -> None:
    error = found(["某表"], ["统一社会信用代码", "住所", "行业"])
    assert isinstance(error, InputError)
    assert error.code is Code.IMPORT_COLUMN_MISSING
    assert error.facts == {"line": 2, "field": "name", "header": "主体名称"}


def test_a_table_of_something_else_has_no_header() -> None:
    for lines in ([["日期", "金额"], ["1", "2"]], [["甲"]] * 60, []):
        error = found(*lines)
        assert isinstance(error, InputError)
        assert error.code is Code.IMPORT_NO_HEADER


def test_inspectors_need_a_name_and_something_that_tells_them_apart() -> None:
    assert required(Kind.INSPECTORS) == ("name",)
    assert isinstance(found(["执法证号", "姓名"], kind=Kind.INSPECTORS), Header)
    assert isinstance(found(["工号", "执法人员姓名"], kind=Kind.INSPECTORS), Header)
    error = found(["姓名", "工作单位"], kind=Kind.INSPECTORS)
    assert isinstance(error, InputError)
    assert (error.code, error.facts["field"]) == (Code.IMPORT_COLUMN_MISSING, "inspector_id")


@pytest.mark.parametrize(("index", "letter"), [(0, "A"), (25, "Z"), (26, "AA"), (255, "IV")])
def test_columns_are_called_as_spreadsheets_call_them(index: int, letter: str) -> None:
    assert Column(index, "").letter == letter
