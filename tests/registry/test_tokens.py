"""What a query means, and that the index tokens never lose an answer."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.registry import tokens
from fieldapp.registry.tokens import fold, initials, match_spans, parse

CODE = "91540102MA6T0AAA1X"
NAME = "拉萨雪莲KTV（八瓣）有限公司"
ADDRESS = "西藏自治区拉萨市城关区八一路399号"


@pytest.mark.parametrize(
    "text",
    ["雪莲", "拉", "有限公司", "八一路3", "399", "ktv", "ＫＴＶ", "(八瓣)", "（八瓣）", "lsxl", "xlk", "l",
     "9154", "91540102ma6t0aaa1x", "1X", "a1x", "X", "雪莲 城关 9154", "公司　拉萨", "  雪莲  "],
)  # fmt: skip
def test_what_is_typed_finds_the_row(text: str) -> None:
    assert parse(text).matches(CODE, NAME, ADDRESS)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  ",
        "萨",
        "雪瓣",
        "雪莲 日喀则",
        "xl",
        "540102",
        "AAA",
        "八一路4",
        "城关区八一路399号1",
    ],
)
def test_what_does_not_match_does_not(text: str) -> None:
    assert not parse(text).matches(CODE, NAME, ADDRESS)


def test_a_query_is_bounded() -> None:
    assert len(parse("甲 " * 3 + " ".join("乙丙丁戊己庚辛壬癸")).words) == 8
    assert sum(map(len, parse("长" * 5_000).words)) == 200


def test_initials_keep_letters_and_leave_out_what_has_none() -> None:
    assert initials(fold(NAME)) == "lsxlktvbbyxgs"
    assert initials(fold("ལྷ་ས་ A-1")) == "a1"


def test_rows_are_cut_alike_alone_and_together() -> None:
    names = ["", NAME, "店", "ab", "", "雪莲12345", "ལྷ་ས་"]
    addresses = ["八一路1号", "", "x", "", "", ADDRESS, "1234"]
    alone = [tokens.tokens([n], [a])[0] for n, a in zip(names, addresses, strict=True)]
    assert tokens.tokens(names, addresses) == alone
    assert tokens.tokens([], []) == []


_any = st.text(st.sampled_from("拉萨市城关区八一路12号aB（(-雪 莲\"'*^ＡÉé"), max_size=12).map(
    str.strip
)


@given(_any, _any, st.data())
def test_every_part_of_a_row_has_its_tokens_in_the_index(
    name: str, address: str, data: st.DataObject
) -> None:
    known = set(tokens.tokens([name], [address])[0].split())
    text = fold(data.draw(st.sampled_from([name, address])))
    start = data.draw(st.integers(0, max(0, len(text) - 2)))
    for word in text[start : data.draw(st.integers(start, len(text)))].split():
        if len(word) >= 2:
            assert set(tokens._inside(word)) <= known


@pytest.mark.parametrize(
    ("text", "typed", "marked"),
    [
        (NAME, "雪莲", ["雪莲"]),
        (NAME, "ktv (八", ["KTV（八"]),
        (NAME, "xlk", ["雪莲K"]),
        (NAME, "ls", ["拉萨"]),
        (NAME, "日喀则", []),
        (ADDRESS, "自治 399", ["自治", "399"]),
        (ADDRESS, "区", ["区", "区"]),
        (CODE, "9154", ["9154"]),
        ("ﬁsh㎏", "fi kg", ["ﬁ", "㎏"]),
        ("", "雪莲", []),
        (NAME, "", []),
    ],
)
def test_highlights_are_where_the_words_are(text: str, typed: str, marked: list[str]) -> None:
    assert [text[start:end] for start, end in match_spans(text, typed)] == marked
