"""A draw's page: groups without names, the cut-off, one's own ticket, many rows."""

from __future__ import annotations

import gzip
from dataclasses import replace
from typing import Literal

import pytest

from fieldapp.central.pages_data import Drawn, Group, OwnTicket
from fieldapp.central.pages_draw import ROWS_A_PAGE, draw
from fieldapp.central.pages_html import plain
from tests.web.markup import tree
from tests.web.samples import DRAW, HOSTILE, OFFICE, OWN, ticket


def test_the_page_lists_drawn_and_reserves_with_tickets_and_the_cut_after_the_last_drawn() -> None:
    root = tree(draw(OFFICE, DRAW))
    rows = root.all("//table/tbody/tr")
    cells = [[cell.text for cell in row.all("td")] for row in rows]
    assert cells == [
        ["抽中", "示例市日光百货店", "2bef 8185 0000", "钱七、赵六"],
        ["抽中", "示例市吉祥藏香商行", "3c73 c193 d1ca", "张三（人员不足，已上报）"],
        ["候补1", "示例市雪莲土特产店", "5fac 8533 0000", "接替时由原组检查"],
    ]
    assert [row.get("class") for row in rows] == [None, "cut", None]
    assert "抽中2户，候补1户" in root.text


def test_the_transcript_can_be_fetched_from_the_page() -> None:
    root = tree(draw(OFFICE, replace(DRAW, plan_id="XH/7")))
    assert "/d/XH%2F7/transcript.json" in root.values("//a/@href")


def test_the_own_ticket_lies_on_the_scale_beside_the_cut_off() -> None:
    root = tree(draw(OFFICE, replace(DRAW, own=OWN)))
    own = root.one("//div[@class='own']")
    assert "没有抽中" in own.text
    scale = own.one("./svg")
    assert scale.get("aria-label") == "号签位置：抽中线在23.6%，你的号签在78.3%，位于抽中线之后"
    assert "c878 f0f1 9409 333e" in own.text


def test_a_business_that_was_not_drawn_is_put_into_no_group() -> None:
    root = tree(draw(OFFICE, replace(DRAW, own=OWN)))
    own = root.one("//div[@class='own']")
    assert "组" not in own.text
    assert OWN.object_name not in root.one("//table").text


@pytest.mark.parametrize(
    ("state", "words"),
    [("drawn", "抽中线以内"), ("reserve", "候补"), ("not_drawn", "抽中线之后")],
)
def test_each_outcome_is_said(state: Literal["drawn", "reserve", "not_drawn"], words: str) -> None:
    page = draw(OFFICE, replace(DRAW, own=replace(OWN, state=state)))
    assert words in tree(page).one("//div[@class='own']").text


def test_a_code_that_was_not_in_the_register_is_told_so() -> None:
    none = OwnTicket("92540199MA6T999999", "", "not_listed", b"", b"", (), (), None)
    page = draw(OFFICE, replace(DRAW, own=none))
    assert "名录里没有这个代码" in page
    assert not tree(page).all("//div[@class='own']//svg")


def test_the_smallest_and_the_largest_ticket_stay_on_the_scale() -> None:
    for first in ("00" * 32, "ff" * 32):
        page = draw(OFFICE, replace(DRAW, own=replace(OWN, ticket=ticket(first))))
        places = tree(page).values("//div[@class='own']//@x | //div[@class='own']//@cx")
        assert all(0 <= float(place.rstrip("%")) <= 100 for place in places)


def many(count: int) -> Group:
    rows = tuple(
        Drawn(
            f"示例市第{n}商行",
            f"92540199MA6T{n:06d}",
            n,
            False,
            (n * 7919).to_bytes(32),
            ("张三", "李四"),
        )
        for n in range(1, count + 1)
    )
    return Group(None, rows)


def test_a_large_draw_is_paged_and_every_row_is_on_exactly_one_page() -> None:
    data = replace(DRAW, groups=(many(100), many(55)))
    shown: list[str] = []
    for number in (1, 2, 3):
        page = draw(OFFICE, data, number)
        assert len(gzip.compress(page.encode(), 9)) <= 6_000
        root = tree(page)
        shown += [row.text for row in root.all("//table/tbody/tr/td[2]")]
        assert root.one("//nav[@aria-label='分页']/a[@aria-current]").text == str(number)
    assert len(shown) == 155
    assert draw(OFFICE, data, 99) == draw(OFFICE, data, 3)
    assert len(tree(draw(OFFICE, data, 0)).all("//table/tbody/tr")) == ROWS_A_PAGE


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_names_of_businesses_and_people_stay_text(text: str) -> None:
    row = Drawn(text, text, 1, False, ticket("01"), (text,))
    page = draw(
        OFFICE, replace(DRAW, title=text, place=text, groups=(Group(1, (row,)),), own_query=text)
    )
    root = tree(page)
    assert root.all("//table/tbody/tr/td")[1].text == plain(text)
    assert root.values("//input[@id='c']/@value") == [plain(text)]
    assert not root.values("//script | //img | //@onerror | //@onload | //@onfocus")


def test_a_draw_below_the_level_due_says_so() -> None:
    said = draw(OFFICE, replace(DRAW, level="L1", below_due=True))
    assert "低于应有级别" in said
    assert "低于应有级别" not in draw(OFFICE, replace(DRAW, level="L1"))


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("special", "专项检查"),
        ("complaint", "个案检查"),
        ("experts", "委请专家"),
        ("other", "不认识"),
    ],
)
def test_what_was_not_drawn_by_lot_is_said_at_the_head(kind: str, words: str) -> None:
    text = tree(draw(OFFICE, replace(DRAW, kind=kind))).text
    assert "不是随机抽取" in text
    assert words in text
    assert "Not drawn by lot" in text
    assert "Drawn by lot" not in text


@pytest.mark.parametrize("kind", ["random", "directed"])
def test_a_draw_by_lot_says_so(kind: str) -> None:
    text = tree(draw(OFFICE, replace(DRAW, kind=kind))).text
    assert "Drawn by lot" in text
    assert "不是随机" not in text


def test_a_group_that_was_taken_whole_is_marked() -> None:
    groups = tuple(replace(group, certain=True) for group in DRAW.groups)
    assert "必查，不靠运气" in tree(draw(OFFICE, replace(DRAW, groups=groups))).one("//table").text
    assert "必查" not in tree(draw(OFFICE, DRAW)).one("//table").text
