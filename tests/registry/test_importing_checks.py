"""Which rows are kept, which are not, and exactly what is said about them."""

from __future__ import annotations

import pytest

from fieldapp.registry.importing_checks import InspectorChecks, ObjectChecks
from fieldapp.registry.importing_columns import Header, Kind, recognise
from fieldapp.registry.importing_report import Remark, RemarkCode
from fieldapp.registry.inspectors import Inspector, may_be_drawn
from fieldapp.registry.objects import OBJECT_FIELDS
from tests.registry.samples import HEADER, code, row, rows, wide

CODE, NAME, REGION, CLASS, DATE = 0, 1, 5, 7, 9


def checked(
    *table: list[str], header: Header | None = None
) -> tuple[list[list[str]], list[tuple[int, str, str]], ObjectChecks]:
    checks = ObjectChecks(header or recognise(Kind.OBJECTS, 1, HEADER))
    kept = list(checks.accepted_rows(iter(enumerate(table, 2))))
    said = [(remark.line, remark.field, remark.code.value) for remark in checks.remarks]
    return kept, said, checks


def changed(number: int, **cells: str) -> list[str]:
    result = row(number)
    for field, value in cells.items():
        result[OBJECT_FIELDS.index(field)] = value
    return result


def bad(text: str) -> str:
    return text[:-1] + ("0" if text[-1] != "0" else "1")


def test_clean_rows_pass_as_they_are() -> None:
    kept, said, checks = checked(*rows(200))
    assert kept == rows(200)
    assert said == []
    assert (checks.rows, checks.accepted) == (200, 200)


def test_a_clean_column_order_of_another_office_gives_the_same_rows() -> None:
    order = [7, 3, 0, 11, 5, 1, 9, 2, 10, 4, 8, 6]
    header = recognise(Kind.OBJECTS, 1, [HEADER[place] for place in order])
    kept, said, _ = checked(*([r[place] for place in order] for r in rows(20)), header=header)
    assert (kept, said) == (rows(20), [])


@pytest.mark.parametrize(
    ("cells", "field", "what"),
    [
        ({"object_id": bad(row(1)[0])}, "object_id", "bad_code"),
        ({"object_id": ""}, "object_id", "no_code"),
        ({"object_id": "9.15401E+17"}, "object_id", "lost_digits"),
        ({"object_id": "110000420083649"}, "object_id", "old_number"),
        ({"name": " \u3000"}, "name", "no_name"),
        ({"address": "长" * 9_000}, "name", "too_long"),
    ],
)
def test_a_row_is_left_out_for_one_named_reason(
    cells: dict[str, str], field: str, what: str
) -> None:
    kept, said, _ = checked(row(0), changed(1, **cells), row(2))
    assert kept == [row(0), row(2)]
    assert said == [(3, field, what)]


@pytest.mark.parametrize(
    ("cells", "field", "what"),
    [
        ({"object_id": f" {row(1)[0].lower()}\u3000"}, "object_id", "padded_code"),
        ({"object_id": wide(row(1)[0])}, "object_id", "fullwidth_code"),
    ],
)
def test_a_repaired_code_gives_the_clean_row(cells: dict[str, str], field: str, what: str) -> None:
    kept, said, _ = checked(changed(1, **cells))
    assert (kept, said) == ([row(1)], [(2, field, what)])


def test_other_repairs_keep_the_row_and_say_what_was_and_became() -> None:
    kept, _, checks = checked(
        changed(1, region="540422", credit_class="", founded="某天", visits="x")
    )
    assert kept == [changed(1, region="540481", credit_class="", founded="", visits="0")]
    assert checks.remarks == [
        Remark(2, "region", RemarkCode.OLD_REGION, "540422", "540481"),
        Remark(2, "credit_class", RemarkCode.NO_CLASS, "", ""),
        Remark(2, "founded", RemarkCode.BAD_DATE, "某天", ""),
        Remark(2, "visits", RemarkCode.BAD_NUMBER, "x", "0"),
    ]


def test_dates_of_three_styles_are_read_without_a_remark() -> None:
    styles = ["2019/3/5", "2019年3月5日", "20190305"]
    kept, said, _ = checked(*(changed(n, founded=style) for n, style in enumerate(styles)))
    assert [r[DATE] for r in kept] == ["2019-03-05"] * 3
    assert said == []


def test_a_duplicate_is_what_repeats_an_earlier_kept_row() -> None:
    spoilt = changed(3, object_id=bad(code(3)))
    kept, said, _ = checked(row(1), spoilt, changed(1, name="另一家"), spoilt, row(1))
    assert kept == [row(1)]
    assert said == [
        (3, "object_id", "bad_code"),
        (4, "object_id", "duplicate"),
        (5, "object_id", "bad_code"),
        (6, "object_id", "duplicate"),
    ]


def test_duplicates_are_found_behind_their_disguise() -> None:
    kept, said, _ = checked(
        changed(1, object_id=wide(row(1)[0])), changed(1, object_id=" " + row(1)[0])
    )
    assert kept == [row(1)]
    assert said == [(2, "object_id", "fullwidth_code"), (3, "object_id", "duplicate")]


def test_a_row_refused_for_its_name_does_not_take_its_code() -> None:
    kept, said, _ = checked(changed(1, name=""), row(1))
    assert kept == [row(1)]
    assert said == [(2, "name", "no_name")]


def test_everything_wrong_with_a_refused_row_is_said_at_once() -> None:
    _, said, _ = checked(changed(1, object_id=bad(row(1)[0]), region="540125", credit_class=""))
    assert said == [
        (2, "object_id", "bad_code"),
        (2, "region", "old_region"),
        (2, "credit_class", "no_class"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        ["合计", "20000"] + [""] * 10,
        ["合计"],
        ["", "总计：", "3户"],
        ["", "", "小 计", "12"],
        ["合计：1,024户"],
        ["Total", "3"],
    ],
)
def test_totals_are_no_objects_and_nothing_else_is_said_of_them(line: list[str]) -> None:
    kept, said, checks = checked(row(0), line)
    assert kept == [row(0)]
    assert said == [(3, "object_id", "total_row")]
    assert checks.rows == 2


def test_a_business_may_be_called_total() -> None:
    kept, said, _ = checked(changed(1, name="合计"), changed(2, name="合计餐饮店", object_id=""))
    assert kept == [changed(1, name="合计")]
    assert said == [(3, "object_id", "no_code")]


def test_the_header_of_the_next_page_is_no_object() -> None:
    kept, said, _ = checked(row(0), [f" {title} " for title in HEADER], row(1))
    assert kept == [row(0), row(1)]
    assert said == [(3, "object_id", "header_row")]


def test_a_missing_column_is_not_said_of_every_row() -> None:
    header = recognise(Kind.OBJECTS, 1, HEADER[:2])
    kept, said, _ = checked(row(1)[:2], row(2)[:1], header=header)
    assert kept == [[row(1)[0], row(1)[1], "", "", "", "", "", "", "", "", "", "0"]]
    assert said == [(3, "name", "no_name")]


def test_text_is_brought_to_one_line_and_one_form() -> None:
    kept, _, _ = checked(changed(1, name=" 雪\n莲\u200b cafe\u0301\x00 "))
    assert kept[0][NAME] == "雪 莲 café"


ROSTER = (
    "工号",
    "姓名",
    "工作单位",
    "执法证号",
    "有效期至",
    "业务专长",
    "任务上限",
    "回避对象",
    "人员状态",
)


def officers(*table: list[str]) -> tuple[list[Inspector], list[tuple[int, str, str]]]:
    checks = InspectorChecks(recognise(Kind.INSPECTORS, 1, ROSTER))
    kept = list(checks.accepted_rows(iter(enumerate(table, 2))))
    return kept, [(remark.line, remark.field, remark.code.value) for remark in checks.remarks]


def test_an_officer_is_read_whole() -> None:
    kept, said = officers(
        ["I01", " 扎西 ", "城关区局", "藏A001", "2027年5月1日", "专利、商标", "4", code(1), "有效"]
    )
    assert said == []
    assert kept == [
        Inspector(
            "I01",
            "扎西",
            "城关区局",
            "藏A001",
            "2027-05-01",
            ("专利", "商标"),
            4,
            (code(1),),
            True,
        )
    ]


def test_officers_are_refused_and_repaired_by_the_same_rules() -> None:
    kept, said = officers(
        ["", "次仁", "", "藏A002", "", "", "", "", ""],
        ["", "无证", "", "", "", "", "", "", ""],
        ["I03", "", "", "", "2027-01-01", "", "", "", ""],
        ["", "卓玛", "", "藏A002", "2027-01-01", "", "", "", ""],
        ["I04", "达瓦", "", "藏A004", "长期", "", "多", "", "不明"],
        ["合计", "5人"],
        list(ROSTER),
    )
    assert [(officer.inspector_id, officer.cap, officer.active) for officer in kept] == [
        ("藏A002", 20, True),
        ("I04", 20, False),
    ]
    assert said == [
        (2, "certificate_expires", "no_expiry"),
        (3, "inspector_id", "no_code"),
        (3, "certificate_expires", "no_expiry"),
        (4, "name", "no_name"),
        (5, "inspector_id", "duplicate"),
        (6, "cap", "bad_number"),
        (6, "active", "bad_status"),
        (7, "inspector_id", "total_row"),
        (8, "inspector_id", "header_row"),
    ]


def test_only_active_officers_with_a_valid_certificate_may_be_drawn() -> None:
    (officer,), _ = officers(["I01", "扎西", "", "5401", "2027-05-01", "", "", "", ""])
    assert may_be_drawn(officer, "2027-05-01")
    assert not may_be_drawn(officer, "2027-05-02")
    (idle,), _ = officers(["I01", "扎西", "", "5401", "", "", "", "", "失效"])
    assert not may_be_drawn(idle, "2026-01-01")
    (bare,), _ = officers(["I01", "扎西", "", "", "2027-05-01", "", "", "", ""])
    assert not may_be_drawn(bare, "2026-01-01")  # no certificate, no inspection
