"""The builder of markup: whatever is put in as text comes out as the same text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.central.pages_html import (
    Html,
    code_groups,
    day_zh,
    el,
    link,
    minute_zh,
    plain,
    render,
    segment,
)
from fieldapp.clock import at_local
from tests.web.markup import tree
from tests.web.samples import HOSTILE


@pytest.mark.parametrize("text", HOSTILE)
def test_text_comes_out_of_the_parser_as_it_went_in(text: str) -> None:
    root = tree(render(el("p", text, title=text)))
    assert root.text == plain(text)
    assert root.get("title") == plain(text)
    assert [each.tag for each in root.walk()] == ["p"]
    assert root.names == ("title",)


@given(st.text())
def test_no_text_makes_an_element_or_an_attribute(text: str) -> None:
    made = render(el("p", text, title=text))
    assert made.count("<") == 2
    assert re.fullmatch(r'<p title="[^"<]*">[^<]*</p>', made)


def test_what_reorders_or_hides_is_left_out() -> None:
    assert plain("a\u202eb\u2066c\u200fd\x00e\x7f") == "abcde"
    assert plain("两\r\n行") == "两  行"
    assert plain("བོད་སྐད") == "བོད་སྐད"


def test_attributes_that_run_code_or_styles_are_refused() -> None:
    for name in ("onclick", "onLoad", "style", 'x" y', "a b"):
        with pytest.raises(ValueError, match="not an attribute"):
            el("p", **{name: "x"})
    with pytest.raises(ValueError, match="not a tag"):
        el("p onclick")


@pytest.mark.parametrize(
    "path",
    ["javascript:alert(1)", "//evil.example/", "https://evil.example/", "data:text/html,x", ""],
)
def test_a_link_stays_on_the_site(path: str) -> None:
    with pytest.raises(ValueError, match="not a link"):
        link(path, "x")


@given(st.text())
def test_a_segment_cannot_leave_its_place_in_the_path(text: str) -> None:
    made = segment(text.encode("utf-8", "replace").decode())
    assert not set(made) & set('/?#\\" <>&')


def test_attributes_of_none_are_left_out_and_true_stands_bare() -> None:
    assert render(el("details", Html("<b>x</b>"), 3, None, open=True, id=None)) == (
        "<details open><b>x</b>3</details>"
    )
    assert render(el("br")) == "<br>"


def test_dates_and_codes_are_written_the_chinese_way() -> None:
    assert day_zh("2026-11-09") == "2026年11月9日"
    assert day_zh("<no day>") == "<no day>"
    assert minute_zh(at_local(2026, 11, 20, 18, 7)) == "2026年11月20日18时07分"
    assert code_groups("3XX4ONLN") == "3XX4-ONLN"
