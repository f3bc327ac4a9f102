"""A scanned notice's page: every verdict has its own icon, words and colour, and hides what it must."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import get_args

import pytest

from fieldapp.central.pages_data import NoticeState, Verdict
from fieldapp.central.pages_html import plain
from fieldapp.central.pages_notice import notice
from tests.web.markup import Markup, tree
from tests.web.samples import FAILED, HOSTILE, NOTICE, OFFICE, PASSED, SUCCESSOR, VERDICTS

DAY_MS = 86_400_000
EXPECTED = {
    "registered": ("真实，现行有效", "is-genuine"),
    "unregistered": ("签名真实，尚未登记", "is-waiting"),
    "replaced": ("真实，但已被替换", "is-amber"),
    "withdrawn": ("真实，但已撤回", "is-amber"),
    "key_revoked_after": ("真实，密钥已停用", "is-amber"),
    "key_revoked_before": ("不是本局签发", "is-false"),
    "unknown_key": ("暂时无法核验", "is-unknown"),
    "false": ("不是本局签发", "is-false"),
}


def panel_of(page: str) -> Markup:
    return tree(page).one("//div[starts-with(@class, 'verdict ')]")


def test_every_state_is_tried() -> None:
    assert set(EXPECTED) == set(VERDICTS) == set(get_args(NoticeState))


@pytest.mark.parametrize("state", EXPECTED)
def test_a_verdict_is_said_in_words_in_colour_and_in_english(state: str) -> None:
    heading, look = EXPECTED[state]
    panel = panel_of(notice(OFFICE, VERDICTS[state]))
    assert panel.one(".//h1").text == heading
    assert panel.get("class") == f"verdict {look}"
    assert panel.one(".//p[@lang='en']").text
    assert len(panel.all(".//svg")) == 1


def test_verdicts_that_differ_have_icons_that_differ() -> None:
    icons: dict[str, set[str]] = {}
    for state, (heading, _) in EXPECTED.items():
        icon = panel_of(notice(OFFICE, VERDICTS[state])).one(".//svg")
        icons.setdefault(heading, set()).add(icon.source)
    assert all(len(drawings) == 1 for drawings in icons.values())
    assert len(set.union(*icons.values())) == len(icons)


@pytest.mark.parametrize(
    "state", ["registered", "unregistered", "key_revoked_after", "replaced", "withdrawn"]
)
def test_a_genuine_notice_is_compared_with_the_paper(state: str) -> None:
    page = notice(OFFICE, VERDICTS[state])
    must = tree(page).all("//div[@class='must']//dd")
    assert [each.text for each in must] == [
        NOTICE.object_name,
        NOTICE.number,
        "2026年12月4日前",
    ]
    assert "3XX4-ONLN" in page


@pytest.mark.parametrize("state", ["false", "key_revoked_before", "unknown_key"])
def test_nothing_of_an_unproved_code_is_shown(state: str) -> None:
    page = notice(OFFICE, VERDICTS[state])
    assert "核对三项" not in page
    assert not tree(page).all("//dl")
    for word in (NOTICE.object_name, NOTICE.number, NOTICE.object_id, NOTICE.check_code):
        assert word not in page


@pytest.mark.parametrize("state", get_args(NoticeState))
def test_facts_go_with_exactly_the_states_that_may_show_them(state: NoticeState) -> None:
    hidden = state in ("false", "key_revoked_before", "unknown_key")
    with pytest.raises(ValueError, match="facts"):
        Verdict(state, NOTICE if hidden else None, PASSED, None)


def test_a_false_code_says_do_not_pay_and_an_unknown_key_never_says_false() -> None:
    false = notice(OFFICE, VERDICTS["false"])
    assert "不要付款" in false
    assert "0890-0000 115" in false
    unknown = notice(OFFICE, VERDICTS["unknown_key"])
    assert "不是本局签发" not in unknown
    assert "伪造" not in unknown


def test_a_replaced_notice_shows_what_changed_why_and_where_the_new_one_is() -> None:
    root = tree(notice(OFFICE, VERDICTS["replaced"]))
    assert [each.text for each in root.all("//del")] == [
        NOTICE.number,
        "2026年12月4日前",
    ]
    assert "申请延长期限" in root.text
    assert root.values("//a[@class='button']/@href") == ["/N/BB"]
    renamed = replace(
        VERDICTS["replaced"], successor=replace(SUCCESSOR, object_name="新名", due_day=None)
    )
    page = notice(OFFICE, renamed)
    assert "没有期限" in page
    assert "新名" in page


def test_a_replaced_notice_without_its_successor_still_says_so() -> None:
    verdict = Verdict("replaced", NOTICE, PASSED, None, "2026-11-25")
    page = notice(OFFICE, verdict)
    assert "由新文书替换" in page
    assert not tree(page).all("//del")


def test_a_notice_without_a_due_day_has_two_things_to_compare() -> None:
    verdict = replace(VERDICTS["registered"], facts=replace(NOTICE, due_day=None))
    assert "核对两项" in notice(OFFICE, verdict)


@pytest.mark.parametrize(("age_days", "amber"), [(0, False), (7, False), (8, True), (30, True)])
def test_a_list_older_than_seven_days_turns_green_to_amber(age_days: int, *, amber: bool) -> None:
    verdict = replace(VERDICTS["registered"], list_age_ms=age_days * DAY_MS)
    panel = panel_of(notice(OFFICE, verdict))
    assert (panel.get("class") == "verdict is-amber") is amber
    assert (f"名单是{age_days}天前的" in panel.text) is amber


def test_a_false_code_stays_red_with_an_old_list() -> None:
    verdict = Verdict("false", None, FAILED, 20 * DAY_MS)
    panel = panel_of(notice(OFFICE, verdict))
    assert panel.get("class") == "verdict is-false"
    assert "名单是20天前的" in panel.text


@pytest.mark.parametrize("text", HOSTILE)
def test_a_signed_name_is_shown_as_text_only(text: str) -> None:
    hostile = replace(NOTICE, object_name=text, number=text, kind=text)
    page = notice(OFFICE, replace(VERDICTS["registered"], facts=hostile))
    root = tree(page)
    assert root.all("//div[@class='must']//dd")[0].text == plain(text)
    assert not root.values("//script | //img | //@onerror | //@onload | //@onfocus")
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", page)
