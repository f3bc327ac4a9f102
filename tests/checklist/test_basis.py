from __future__ import annotations

import pytest

from fieldapp.checklist.basis import Basis, chinese_number, cite, is_confirmed, parse, summary
from fieldapp.resources import reference


@pytest.mark.parametrize(
    ("number", "written"),
    [(1, "一"), (10, "十"), (14, "十四"), (20, "二十"), (52, "五十二"), (100, "一百"), (101, "一百零一"),
     (110, "一百一十"), (119, "一百一十九"), (999, "九百九十九")],
)  # fmt: skip
def test_article_numbers_are_written_as_statutes_write_them(number: int, written: str) -> None:
    assert chinese_number(number) == written


@pytest.mark.parametrize("number", [0, 1000])
def test_no_article_has_such_a_number(number: int) -> None:
    with pytest.raises(ValueError, match="not an article"):
        chinese_number(number)


def test_a_basis_is_read_and_cited() -> None:
    found = parse("trademark_law:14.5; trademark_law:57..3；trademark_regulation:79")
    assert [cite(basis) for basis in found] == [
        "《商标法》第十四条第五款",
        "《商标法》第五十七条第三项",
        "《商标法实施条例》第七十九条",
    ]
    assert "驰名商标" in summary(found[0])
    assert is_confirmed(found[0])
    assert not is_confirmed(Basis(statute="gi_mark_measures", article="5"))


@pytest.mark.parametrize(
    "text",
    [
        "trademark_law",
        "trademark_law:9999",
        "trademark_law:999",
        "nowhere:1",
        "trademark_law:52 trademark_law:53",
    ],
)
def test_an_unknown_basis_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=text.split(":")[0]):
        parse(text)


def test_every_statute_of_the_reference_says_whether_it_is_confirmed() -> None:
    for statute in reference("statutes")["entries"]:
        assert isinstance(statute["confirmed"], bool)
        assert all(article["summary"] for article in statute["articles"].values())
