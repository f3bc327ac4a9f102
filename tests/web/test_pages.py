"""The pages for finding and reading: hostile names, hidden content, weight, languages."""

from __future__ import annotations

import gzip
import re
from dataclasses import replace

import pytest

from fieldapp.central import pages, pages_draw, pages_help, pages_notice, pages_result
from fieldapp.central.pages_data import Found
from fieldapp.central.pages_frame import static_folder
from fieldapp.central.pages_html import plain
from tests.web.markup import tree
from tests.web.samples import (
    DRAW,
    FOUND,
    HOSTILE,
    LATEST,
    OFFICE,
    OWN,
    RESULT,
    VERDICTS,
)

EVERY = {
    "index": pages.index(OFFICE, LATEST, FOUND),
    "search": pages.search(OFFICE, FOUND, LATEST),
    "nothing": pages.search(OFFICE, Found("无", None, (), {"result": 0}, more=False), None),
    "result": pages_result.result(OFFICE, RESULT),
    "altered": pages_result.result(OFFICE, replace(RESULT, intact=False)),
    "withdrawn": pages_result.result(OFFICE, replace(RESULT, withdrawn_day="2026-12-01")),
    "draws": pages.draws(OFFICE, (LATEST,)),
    "draw": pages_draw.draw(OFFICE, replace(DRAW, own=OWN, own_query=OWN.object_id)),
    "check": pages_help.check(OFFICE),
    "rights": pages_help.rights(OFFICE),
    **{
        f"error {status}": pages.error(OFFICE, status) for status in (400, 404, 405, 429, 500, 503)
    },
    **{f"notice {name}": pages_notice.notice(OFFICE, each) for name, each in VERDICTS.items()},
}


@pytest.mark.parametrize("name", EVERY)
def test_a_page_is_light_and_needs_no_script_no_style_attribute_and_no_other_host(
    name: str,
) -> None:
    page = EVERY[name]
    assert len(gzip.compress(page.encode(), 9)) <= 6_000
    root = tree(page)
    assert not root.values(
        "//script | //style | //iframe | //@style | //@*[starts-with(name(), 'on')]"
    )
    for address in root.values("//@href | //@src | //@action"):
        assert address.startswith(("/", "#", "tel:")), address
        assert not address.startswith("//")


@pytest.mark.parametrize("name", EVERY)
def test_a_page_has_one_heading_one_main_and_says_its_languages(name: str) -> None:
    root = tree(EVERY[name])
    assert root.get("lang") == "zh-CN"
    assert len(root.all("//h1")) == 1
    assert len(root.all("//main")) == 1
    assert root.one("//title").text
    for node in root.walk():
        if re.search("[\u0f00-\u0fff]", node.own_text):
            assert node.get("lang") == "bo", node.text
    ids = root.values("//@id")
    assert len(ids) == len(set(ids))
    for target in root.values("//label/@for | //@aria-describedby | //@aria-labelledby"):
        assert target in ids


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_name_stays_a_name(text: str) -> None:
    result = replace(RESULT, object_name=text, object_id=text, outcome=text, summary=text)
    root = tree(pages_result.result(OFFICE, result))
    assert root.one("//h1").text == plain(text)
    assert_same_shape(pages_result.result(OFFICE, result), EVERY["result"])

    found = replace(
        FOUND, query=text, hits=tuple(replace(hit, title=text, state=text) for hit in FOUND.hits)
    )
    page = pages.search(OFFICE, found, LATEST)
    assert tree(page).values("//input[@id='q']/@value") == [plain(text)]
    assert_same_shape(page, EVERY["search"])


def assert_same_shape(page: str, model: str) -> None:
    """The elements and attribute names are those of the same page with ordinary names."""

    def shape(text: str) -> list[tuple[str, tuple[str, ...]]]:
        return [(node.tag, node.names) for node in tree(text).walk()]

    assert shape(page) == shape(model)


def test_a_record_that_lost_its_published_hash_is_not_shown() -> None:
    page = EVERY["altered"]
    for hidden in (RESULT.object_name, RESULT.object_id, RESULT.outcome, RESULT.summary):
        assert hidden not in page
    assert "is-false" in page
    assert RESULT.sha256[:4].hex() in page


def test_a_withdrawn_result_keeps_only_when_and_why() -> None:
    page = pages_result.result(
        OFFICE, replace(RESULT, withdrawn_day="2026-12-01", withdrawn_reason="决定被撤销")
    )
    assert "决定被撤销" in page
    assert "2026年12月1日" in page
    assert RESULT.outcome not in page
    assert RESULT.summary not in page


def test_a_search_says_how_many_there_are_of_each_kind_and_keeps_the_query_in_the_filters() -> (
    None
):
    found = replace(FOUND, query="藏香 & <b>", only="draw", more=True)
    root = tree(pages.search(OFFICE, found, None))
    tabs = root.all("//nav[@class='filters']/a")
    assert [tab.text for tab in tabs] == ["全部 2", "检查结果 1", "抽查公告 1"]
    assert [tab.get("aria-current") for tab in tabs] == [None, None, "true"]
    assert tabs[1].get("href") == "/s?q=%E8%97%8F%E9%A6%99+%26+%3Cb%3E&k=result"
    assert root.values("//input[@name='k']/@value") == ["draw"]


def test_an_identifier_in_an_address_is_one_segment() -> None:
    latest = replace(LATEST, plan_id='a/../b?c="d')
    root = tree(pages.draws(OFFICE, (latest,)))
    assert "/d/a%2F..%2Fb%3Fc%3D%22d" in root.values("//main//a/@href")


def test_the_style_sheet_is_light_and_names_no_other_host() -> None:
    sheet = (static_folder() / "site.css").read_bytes()
    assert len(gzip.compress(sheet, 9)) <= 5_000
    assert b"url(" not in sheet
    assert b"@import" not in sheet


def test_an_error_page_for_an_unknown_status_is_the_nearest_one() -> None:
    assert "看不懂这个请求" in pages.error(OFFICE, 418)
    assert "网站出了问题" in pages.error(OFFICE, 503)


def test_a_list_without_hits_invites_nothing_that_is_not_there() -> None:
    empty = Found("", None, (), {}, more=False)
    assert "还没有公示的内容" in pages.index(OFFICE, None, empty)
    assert "还没有公布的抽取" in pages.draws(OFFICE, ())


CONTRAST = [
    ("--ink", "--paper", 7.0), ("--soft", "--paper", 7.0), ("--soft", "--ground", 4.5),
    ("--link", "--paper", 7.0), ("--link", "--ground", 4.5), ("--accent", "--tint", 4.5),
    ("--paper", "--accent", 7.0), ("--paper", "--genuine", 7.0), ("--paper", "--false", 7.0),
    ("--paper", "--unknown", 7.0), ("--ink", "--amber", 7.0), ("--wait", "--paper", 7.0),
    ("--genuine", "--paper", 7.0), ("--false", "--paper", 7.0), ("--edge", "--paper", 3.0),
    ("--accent", "--paper", 7.0), ("--ink", "--focus", 4.5), ("--soft", "--line", 3.0),
]  # fmt: skip


@pytest.mark.parametrize(("text", "ground", "least"), CONTRAST)
def test_colours_that_meet_can_be_read(text: str, ground: str, least: float) -> None:
    sheet = (static_folder() / "site.css").read_text(encoding="utf-8")
    colours = dict(re.findall(r"(--[a-z]+): (#[0-9a-f]{3,6})", sheet))
    assert contrast(colours[text], colours[ground]) >= least


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2.2."""

    def luminance(colour: str) -> float:
        digits = colour[1:] if len(colour) == 7 else "".join(c * 2 for c in colour[1:])
        parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_a_corrected_result_says_so_and_shows_both_hashes() -> None:
    corrected = replace(
        RESULT,
        corrected_day="2026-12-02",
        corrected_reason="名称有误",
        replaces_sha256=bytes(range(32, 64)),
    )
    page = pages_result.result(OFFICE, corrected)
    assert "本结果于2026年12月2日更正。理由：名称有误" in page
    assert "00010203 04050607" in page
    assert "20212223 24252627" in page
    assert RESULT.outcome in page


@pytest.mark.parametrize("name", ["draw", "check", "result"])
def test_drawings_have_a_size_without_the_style_sheet(name: str) -> None:
    page = str(EVERY[name])
    drawings = re.findall(r"<svg [^>]*>", page)
    outer = [one for one in drawings if "x=" not in one.replace("viewBox=", "")]
    assert all("width=" in one and "height=" in one for one in outer)
