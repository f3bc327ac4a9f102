"""The item list: every entry has a basis with its edition and says that nobody confirmed it."""

from __future__ import annotations

import pytest

from fieldapp.draw import items
from fieldapp.errors import Code, InputError


@pytest.mark.parametrize("name", list(items.items()))
def test_every_item_is_founded_and_bounded(name: str) -> None:
    one = items.items()[name]
    assert one.citations()
    assert all("》（" in words and words.endswith(("条", "款", "项")) for words in one.citations())
    assert not one.confirmed  # the list in force in this region was not seen
    assert set(one.permille) <= {"A", "B", "C", "D"}
    assert all(0 < share <= one.most_permille <= 1000 for share in one.permille.values())
    assert one.permille["A"] <= one.permille["B"] <= one.permille["C"] <= one.permille["D"]
    assert one.per_year >= 1


def test_the_articles_of_a_text_are_cited_together_with_its_edition() -> None:
    (one,) = items.chosen(("trademark_licence",))
    assert one.citations() == (
        "《商标法》（2019年修正）第四十三条",
        "《商标法实施条例》（2014年修订）第六十九条、第七十一条",
    )


def test_an_item_concerns_the_trades_it_names() -> None:
    (agency,) = items.chosen(("trademark_agency",))
    (use,) = items.chosen(("trademark_use",))
    assert agency.key
    assert agency.concerns("商标代理服务")
    assert not agency.concerns("食品")
    assert use.concerns("食品")


def test_the_least_limit_of_the_general_items_holds_and_key_items_have_none() -> None:
    found = items.chosen(("trademark_use", "gi_use", "trademark_agency"))
    assert items.most_permille(found) == 100
    assert items.most_permille(found[2:]) is None


def test_an_item_that_is_not_on_the_list_is_refused() -> None:
    with pytest.raises(InputError) as caught:
        items.chosen(("trademark_use", "curiosity"))
    assert caught.value.code is Code.DRAW_ITEM_UNKNOWN
    assert caught.value.facts["item"] == "curiosity"
