from __future__ import annotations

import io
import zipfile

import pytest
from openpyxl import Workbook

from fieldapp.checklist.form import Kind
from fieldapp.checklist.xlsform import Converted, convert, form_of, read_form
from fieldapp.errors import Code, InputError
from tests.checklist.forms import form, markdown


def refused(survey: str) -> dict[str, object]:
    with pytest.raises(InputError) as caught:
        form(survey)
    assert caught.value.code is Code.FORM_INVALID
    return dict(caught.value.facts)


def test_a_workbook_becomes_sections_questions_and_choices() -> None:
    made = form(
        """
| | type | name | label | label::བོད་ཡིག (bo) | bo_status | number | basis | right | adverse | violation |
| | begin_group | s1 | 商标 | ཚོང་རྟགས | draft | 三 | | | | |
| | select_one yn | sign | 冒充？ | | | 3.2 | trademark_law:52 | trademark_general | yes | 冒充 |
| | begin_group | inner | 里 | | | | | | | |
| | text | where | 哪里 | | | 3.3 | | | | |
| | end_group | | | | | | | | | |
| | end_group | | | | | | | | | |
"""
    )
    assert made.form_id == "test"
    assert made.title == "试表"
    assert set(made.languages) == {"zh", "bo"}
    (section,) = made.sections
    assert (section.number, section.label("bo"), section.questions) == (
        "三",
        "ཚོང་རྟགས",
        ("sign", "where"),
    )
    sign = made.questions["sign"]
    assert (sign.kind, sign.number, sign.row) == (Kind.SELECT_ONE, "3.2", 3)
    assert [(choice.name, choice.label("bo")) for choice in sign.choices] == [
        ("yes", "是"),
        ("no", "否"),
        ("na", "不适用"),
    ]
    assert sign.label("bo") == ""
    assert [(basis.statute, basis.article) for basis in sign.basis] == [("trademark_law", "52")]
    assert (sign.right, sign.adverse, sign.violation) == (
        "trademark_general",
        frozenset({"yes"}),
        "冒充",
    )
    assert made.questions["where"].path == "/data/s1/inner/where"
    assert made.questions["where"].section == "s1"


HEAD = "| | type | name | label | relevant | constraint | calculation | basis | bo_status | adverse |\n"


@pytest.mark.parametrize(
    ("row", "column", "why", "value"),
    [
        ("| | decimal | q | 数 | | | | | | |", "type", "unsupported_type", "decimal"),
        ("| | begin_repeat | q | 数 | | | | | | |", "type", "unsupported_type", "begin_repeat"),
        ("| | select_one nowhere | q | 数 | | | | | | |", "type", "unknown_list", "nowhere"),
        ("| | text | 1q | 数 | | | | | | |", "name", "bad_name", "1q"),
        ("| | text | first | 数 | | | | | | |", "name", "duplicate_name", "first"),
        ("| | text | q | | | | | | | |", "label::中文 (zh)", "label_missing", None),
        ("| | calculate | q | | | | | | | |", "calculation", "calculation_missing", None),
        ("| | text | q | 数 | ${gone} = 1 | | | | | |", "relevant", "unknown_reference", "gone"),
        (
            "| | text | q | 数 | | pulldata('a', 'b') | | | | |",
            "constraint",
            "unsupported_function",
            "pulldata",
        ),
        (
            "| | text | q | 数 | | selected(.) | | | | |",
            "constraint",
            "wrong_argument_count",
            "selected",
        ),
        ("| | text | q | 数 | | | | nowhere:1 | | |", "basis", "unknown_basis", "nowhere:1"),
        ("| | text | q | 数 | | | | | perhaps | |", "bo_status", "unknown_value", "perhaps"),
        ("| | select_one yn | q | 数 | | | | | | ja |", "adverse", "unknown_choice", "ja"),
        ("| | text | q | 数 | ${q} = 1 | | | | | |", "relevant", "circular", None),
    ],
)
def test_a_fault_is_named_by_sheet_row_and_column(
    row: str, column: str, why: str, value: str | None
) -> None:
    facts = refused(HEAD + "| | text | first | 问 | | | | | | |\n" + row)
    assert (facts["sheet"], facts["row"], facts["column"], facts["why"]) == (
        "survey",
        3,
        column,
        why,
    )
    if value is not None:
        assert facts["value"] == value


def test_all_faults_are_counted_and_the_first_is_named() -> None:
    facts = refused(HEAD + "| | geopoint | a | 点 | | | | | | |\n| | text | b | | | | | | | |")
    assert (facts["row"], facts["why"], facts["faults"]) == (2, "unsupported_type", 2)


def test_questions_that_wait_for_each_other_are_refused() -> None:
    facts = refused(
        HEAD
        + "| | text | a | 甲 | ${b} = 1 | | | | | |\n| | calculate | b | | | | ${a} + 1 | | | |"
    )
    assert facts["why"] == "circular"


def test_what_pyxform_itself_refuses_is_an_input_error_too() -> None:
    facts = refused(
        HEAD + "| | begin_group | g | 组 | | | | | | |\n| | text | q | 问 | | | | | | |"
    )
    assert facts["why"] == "refused_by_pyxform"


def test_a_file_that_is_no_workbook_is_unreadable() -> None:
    empty = io.BytesIO()
    with zipfile.ZipFile(empty, "w") as archive:
        archive.writestr("hello.txt", "hello")
    whole = io.BytesIO()
    Workbook().save(whole)
    for bad in (b"", b"type,name\n", whole.getvalue()[:-200], empty.getvalue()):
        with pytest.raises(InputError) as caught:
            read_form(bad)
        assert caught.value.code is Code.FORM_UNREADABLE


def test_an_empty_workbook_has_no_survey() -> None:
    empty = io.BytesIO()
    Workbook().save(empty)
    with pytest.raises(InputError) as caught:
        read_form(empty.getvalue())
    assert caught.value.facts["why"] == "empty_sheet"


def test_an_archive_that_unpacks_to_too_much_is_not_unpacked() -> None:
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        for i in range(70):
            archive.writestr(f"xl/{i}.xml", b"\0" * 1024 * 1024)
    with pytest.raises(InputError) as caught:
        read_form(bomb.getvalue())
    assert caught.value.code is Code.FORM_UNREADABLE


def test_a_conversion_that_was_kept_gives_the_same_form() -> None:
    converted = convert(markdown("| | type | name | label |\n| | text | q | 问 |"), ".md")
    again = Converted.from_bytes(converted.to_bytes(), converted.version)
    assert again == converted
    assert form_of(converted).questions.keys() == {"q"}


def test_a_kept_conversion_of_another_form_is_not_used() -> None:
    converted = convert(markdown("| | type | name | label |\n| | text | q | 问 |"), ".md")
    kept = converted.to_bytes()
    assert Converted.from_bytes(kept, "00" * 32) is None
    assert Converted.from_bytes(kept[:-9], converted.version) is None
    assert (
        Converted.from_bytes(kept.replace(b'"layout": 1', b'"layout": 0'), converted.version)
        is None
    )


def test_the_version_is_the_digest_of_the_workbook() -> None:
    one = form("| | type | name | label |\n| | text | q | 问 |")
    other = form("| | type | name | label |\n| | text | q | 问！ |")
    assert len(one.version) == 32
    assert one.version != other.version
