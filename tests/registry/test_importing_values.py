"""Single values as people type them."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.registry import importing_values as values
from fieldapp.registry.importing_report import REJECTING, RemarkCode
from fieldapp.registry.regions import regions
from tests.registry.samples import code, wide

GOOD = code(1)


@pytest.mark.parametrize(
    ("raw", "remark"),
    [
        (GOOD, None),
        (f" {GOOD.lower()}\u3000", RemarkCode.PADDED_CODE),
        (f"{GOOD[:8]}-{GOOD[8:17]}-{GOOD[17]}", RemarkCode.PADDED_CODE),
        (f"'{GOOD}", RemarkCode.PADDED_CODE),
        (f'="{GOOD}"', RemarkCode.PADDED_CODE),
        (f"\ufeff{GOOD}\t", RemarkCode.PADDED_CODE),
        (wide(GOOD), RemarkCode.FULLWIDTH_CODE),
        ("".join(chr(ord(char) + 0xFEE0) for char in GOOD), RemarkCode.FULLWIDTH_CODE),
        (f" {wide(GOOD)}", RemarkCode.FULLWIDTH_CODE),
    ],
)
def test_a_code_is_tidied_and_the_repair_is_named(raw: str, remark: RemarkCode | None) -> None:
    assert values.read_code(raw) == (GOOD, remark)


@pytest.mark.parametrize(
    ("raw", "remark"),
    [
        ("", RemarkCode.NO_CODE),
        (" \u3000", RemarkCode.NO_CODE),
        ('=""', RemarkCode.NO_CODE),
        (GOOD[:-1], RemarkCode.BAD_CODE),
        (GOOD + GOOD[-1], RemarkCode.BAD_CODE),
        (GOOD[:-1] + ("0" if GOOD[-1] != "0" else "1"), RemarkCode.BAD_CODE),
        ("合计", RemarkCode.BAD_CODE),
        ("9.15401E+17", RemarkCode.LOST_DIGITS),
        ("110000420083649", RemarkCode.OLD_NUMBER),
    ],
)
def test_a_code_that_cannot_be_had_is_never_guessed(raw: str, remark: RemarkCode) -> None:
    assert values.read_code(raw) == ("", remark)
    assert remark in REJECTING


@pytest.mark.parametrize(
    "raw",
    [
        "2019-03-05",
        "2019/3/5",
        "2019.3.5",
        "2019年3月5日",
        "2019年03月05日",
        "20190305",
        "２０１９－０３－０５",
        " 2019-03-05 00:00:00 ",
        "2019-03-05T08:30:00",
        "2019/3/5 0:00",
        "43529",
        "43529.0",
    ],
)
def test_every_date_style_gives_the_iso_date(raw: str) -> None:
    assert values.read_date(raw) == ("2019-03-05", None)


@given(st.dates(datetime.date(1949, 10, 1), datetime.date(2099, 12, 31)))
def test_every_day_survives_every_style(day: datetime.date) -> None:
    styles = (
        "{0:%Y-%m-%d}",
        "{0.year}/{0.month}/{0.day}",
        "{0.year}年{0.month}月{0.day}日",
        "{0:%Y%m%d}",
    )
    for style in styles:
        assert values.read_date(style.format(day)) == (day.isoformat(), None)


@pytest.mark.parametrize(
    "raw", ["2019-02-30", "2019", "2019-13-01", "昨天", "5/3/2019", "20191301"]
)
def test_what_is_no_date_is_left_empty_and_said(raw: str) -> None:
    assert values.read_date(raw) == ("", RemarkCode.BAD_DATE)


@pytest.mark.parametrize("raw", ["", "  ", "-", "无", "—"])
def test_no_date_is_no_fault(raw: str) -> None:
    assert values.read_date(raw) == ("", None)


@pytest.mark.parametrize(
    ("raw", "reading"),
    [
        ("540102", ("540102", None)),
        (" ５４０１０２", ("540102", None)),
        ("540125", ("540103", RemarkCode.OLD_REGION)),
        ("540126", ("540104", RemarkCode.OLD_REGION)),
        ("540422", ("540481", RemarkCode.OLD_REGION)),
        ("540530", ("540581", RemarkCode.OLD_REGION)),
        ("542421", ("540602", RemarkCode.OLD_REGION)),
        ("540102001", ("540102", RemarkCode.LONG_REGION)),
        ("540422100000", ("540481", RemarkCode.OLD_REGION)),
        ("城关区", ("540102", RemarkCode.REGION_NAME)),
        ("那曲市色尼区", ("540602", RemarkCode.REGION_NAME)),
        ("西藏自治区拉萨市城关区", ("540102", RemarkCode.REGION_NAME)),
        ("510107", ("510107", RemarkCode.UNKNOWN_REGION)),
        ("", ("", RemarkCode.NO_REGION)),
        ("某地", ("", RemarkCode.BAD_REGION)),
    ],
)
def test_regions_are_brought_up_to_date(raw: str, reading: values.Reading) -> None:
    assert values.read_region(raw) == reading


def test_every_replaced_region_leads_to_one_in_force() -> None:
    known = regions()
    assert len([r for r in known.by_code.values() if r.level == "county"]) == 74
    assert len([r for r in known.by_code.values() if r.level == "prefecture"]) == 7
    assert set(known.now.values()) <= known.by_code.keys()
    assert not known.now.keys() & known.by_code.keys()
    assert known.full_name("540602") == "那曲市色尼区"
    assert known.full_name("540600") == "那曲市"
    assert known.full_name("999999") == "999999"
    assert not any(region.confirmed for region in known.by_code.values())


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("A", "A"),
        ("ｂ", "B"),
        ("C类", "C"),
        ("信用风险高（D类）", "D"),
        ("低", "A"),
        (" 较高 ", "C"),
    ],
)
def test_credit_classes_have_many_names(raw: str, value: str) -> None:
    assert values.read_class(raw) == (value, None)


def test_a_missing_and_an_unknown_class_are_told_apart() -> None:
    assert values.read_class(" ") == ("", RemarkCode.NO_CLASS)
    assert values.read_class("优") == ("", RemarkCode.BAD_CLASS)


def test_states_are_unified_and_unknown_ones_kept() -> None:
    assert values.read_status("存续（在营、开业、在册）") == ("存续", None)
    assert values.read_status("开业") == ("存续", None)
    assert values.read_status("歇业") == ("歇业", None)
    assert values.read_active("有效") == ("1", None)
    assert values.read_active("离岗") == ("0", None)
    assert values.read_active("") == ("1", None)
    assert values.read_active("？？") == ("0", RemarkCode.BAD_STATUS)


def test_expiry_dates_may_be_forever() -> None:
    assert values.read_expiry("长期") == ("9999-12-31", None)
    assert values.read_expiry("2027年5月1日") == ("2027-05-01", None)
    assert values.read_expiry("") == ("", RemarkCode.NO_EXPIRY)
    assert values.read_expiry("很久") == ("", RemarkCode.BAD_DATE)


def test_counts_and_lists() -> None:
    read = values.read_count("0")
    assert [read(raw) for raw in ("2", "２次", "1.0", "")] == [
        ("2", None),
        ("2", None),
        ("1", None),
        ("0", None),
    ]
    assert read("many") == ("0", RemarkCode.BAD_NUMBER)
    assert values.read_list("商标、专利；商标, 地理标志") == ("专利", "商标", "地理标志")


@given(st.text())
def test_tidied_text_is_one_printable_trimmed_line(text: str) -> None:
    tidy = values.tidy(text)
    assert tidy.isprintable()
    assert tidy == tidy.strip()
    assert values.tidy(tidy) == tidy


def test_readings_are_kept_but_not_without_bound() -> None:
    readings = values.Readings(lambda text: (text, None))
    for number in range(70_000):
        assert readings[str(number)] == (str(number), None)
    assert len(readings) == 65_536
