from __future__ import annotations

from itertools import pairwise

import pytest
from lxml import etree

from fieldapp.checklist.expressions import Place, Where, compile_expression
from fieldapp.errors import Code, InputError

WHERE = Where("survey", 7, "relevant")
PATHS = {
    f"/d/{name}": Place(f"/d/{name}", name in ("day", "sum"))
    for name in ("n", "m", "t", "day", "sum", "blank")
}
XML = (
    '<d today="2026-11-23" now="2026-11-23T09:00:00.000+08:00" days="20780"><n>12</n><m>3</m><t>a b</t>'
    '<day days="20777">2026-11-20</day><sum days="41">41</sum><blank/></d>'
)


def text(source: str) -> str:
    return compile_expression(source, PATHS, self_dated=False, where=WHERE).text(
        etree.fromstring(XML)
    )


def truth(source: str, *, at: str = "/d/n", self_dated: bool = False) -> bool:
    node = etree.fromstring(XML)
    name = at.rsplit("/", 1)[1]
    found = node.find(name)
    assert found is not None
    return compile_expression(source, PATHS, self_dated=self_dated, where=WHERE).truth(found)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("/d/n * /d/m", "36"),
        ("/d/n div 5", "2.4"),
        ("/d/blank * 3", ""),
        ("if(/d/n > 10, 'many', 'few')", "many"),
        ("if(/d/blank, 'yes', 'no')", "no"),
        ("coalesce(/d/blank, /d/m)", "3"),
        ("count-selected(/d/t)", "2"),
        ("selected-at(/d/t, 1)", "b"),
        ("selected-at(/d/t, 2)", ""),
        ("int(-7 div 2)", "-3"),
        ("round(2.5)", "3"),
        ("abs(/d/m - /d/n)", "9"),
        ("min(/d/n, /d/m, 7)", "3"),
        ("max(/d/n, /d/m, 7)", "12"),
        ("today()", "2026-11-23"),
        ("now()", "2026-11-23T09:00:00.000+08:00"),
        ("date(today() + 15)", "2026-12-08"),
        ("today() - /d/day", "3"),
        ("date(now())", "2026-11-23"),
        ("/d/sum + 1", "42"),
        ("9007199254740991 * 1", "9007199254740991"),
        ("concat(/d/n, '件')", "12件"),
        ("string-length(/d/day)", "10"),
        ("1 = 1", "true"),
    ],
)
def test_an_expression_gives_what_odk_gives(source: str, expected: str) -> None:
    assert text(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("selected(/d/t, 'a')", True),
        ("selected(/d/t, 'ab')", False),
        ("not(selected(/d/t, 'a')) or /d/n = 12", True),
        ("regex(/d/n, '[0-9]{2}')", True),
        ("regex(/d/n, '[0-9]')", False),
        ("/d/day < today()", True),
        ("/d/day <= '2026-11-19'", False),
        ("'2026-11-21' > /d/day", True),
        ("/d/day = '2026-11-20'", True),
        ("/d/day != ''", True),
        ("/d/blank = ''", True),
        ("/d/blank > 0", False),
        ("starts-with(/d/t, 'a') and ends-with(/d/t, 'b')", True),
        (". >= 0 and . < 13", True),
        ("/d/n mod 5 = 2", True),
    ],
)
def test_a_condition_holds_or_not(source: str, expected: bool) -> None:
    assert truth(source) is expected


def test_a_date_question_compares_its_own_value_as_a_date() -> None:
    assert truth(". <= today()", at="/d/day", self_dated=True)
    assert not truth(". > today()", at="/d/day", self_dated=True)


def test_dates_order_as_days_across_months_and_years() -> None:
    days = ["2024-02-28", "2024-02-29", "2024-03-01", "2024-12-31", "2025-01-01", "2026-11-23"]
    assert all(truth(f"'{early}' < '{late}'") for early, late in pairwise(days))
    assert not any(truth(f"'{late}' <= '{early}'") for early, late in pairwise(days))


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("pulldata('x', 'y')", "unsupported_function"),
        ("indexed-repeat(/d/n, /d/m, 1)", "unsupported_function"),
        ("document('file:///etc/passwd')", "unsupported_function"),
        ("selected(/d/t)", "wrong_argument_count"),
        ("today(1)", "wrong_argument_count"),
        ("round(1, 2)", "wrong_argument_count"),
        ("/d/other > 1", "unknown_reference"),
        ("/d/n[1] = 2", "unknown_syntax"),
        ("//n = 2", "unknown_syntax"),
        ("../n = 2", "unknown_syntax"),
        ("n = 2", "unknown_syntax"),
        ("/d/n = ", "unknown_syntax"),
        ("(/d/n = 1", "unknown_syntax"),
        ("regex(/d/n, '[')", "bad_pattern"),
        ("regex(/d/n, /d/m)", "bad_pattern"),
        ("selected(/d/t, 'a'", "unknown_syntax"),
        ("$secret", "unknown_syntax"),
    ],
)
def test_what_is_outside_the_subset_is_refused_with_its_cell(source: str, why: str) -> None:
    with pytest.raises(InputError) as caught:
        text(source)
    assert caught.value.code is Code.FORM_INVALID
    facts = caught.value.facts
    assert (facts["sheet"], facts["row"], facts["column"], facts["why"]) == (
        "survey",
        7,
        "relevant",
        why,
    )
