"""Nobody disappears between register and snapshot: each is in it, or left out with a reason."""

from __future__ import annotations

import dataclasses

from hypothesis import given
from hypothesis import strategies as st

from fieldapp.draw import items, pool
from fieldapp.draw.pool import Rules
from fieldapp.registry.objects import RegisteredObject
from tests.draw.conftest import an_object

RULES = Rules(
    labels={"A": "S1", "B": "S2", "C": "S3", "D": "S4", "": "S5"},
    drawn_classes=frozenset("ABCD"),
    statuses=frozenset({"存续"}),
    moved=frozenset({"迁出"}),
    cap=2,
    items=items.chosen(("trademark_agency",)),
)
SHOP = dataclasses.replace(an_object(1), trade="商标代理", visits=0, status="存续")

shops = st.builds(
    dataclasses.replace,
    st.integers(0, 10**6).map(an_object),
    status=st.sampled_from(("存续", "注销", "迁出", "")),
    trade=st.sampled_from(("食品", "商标代理")),
    credit_class=st.sampled_from(("A", "B", "C", "D", "")),
    visits=st.integers(0, 4),
)


def visits(one: RegisteredObject) -> int:
    return one.visits


@given(
    st.lists(shops, max_size=40, unique_by=lambda one: one.object_id),
    st.data(),
    st.booleans(),
)
def test_every_object_is_listed_or_left_out_and_never_both(
    objects: list[RegisteredObject], data: st.DataObject, named: bool
) -> None:
    ids = [one.object_id for one in objects]
    some = st.sets(st.sampled_from(ids), max_size=4) if ids else st.just(set[str]())
    rules = dataclasses.replace(
        RULES, owed=frozenset(data.draw(some)), already=frozenset(data.draw(some)), named=named
    )
    found = pool.sort_out(objects, rules, visits)
    listed = [row.object_id for row in found.rows]
    left = [object_id for object_id, _ in found.excluded]
    assert sorted(listed + left) == sorted(ids)
    for row in found.rows:
        certain = named or row.object_id in rules.owed
        assert row.stratum.endswith("+") == certain
    backwards = pool.sort_out(objects[::-1], rules, visits)
    assert sorted(backwards.rows) == sorted(found.rows)
    assert sorted(backwards.excluded) == sorted(found.excluded)


def reason(one: RegisteredObject, rules: Rules = RULES) -> str | None:
    return pool.reason_against(one, rules, one.visits)


def test_each_reason_is_told_apart() -> None:
    assert reason(SHOP) is None
    assert reason(dataclasses.replace(SHOP, status="迁出")) == pool.MOVED
    assert reason(dataclasses.replace(SHOP, status="吊销")) == pool.CLOSED
    assert reason(dataclasses.replace(SHOP, visits=2)) == pool.VISITS
    assert reason(dataclasses.replace(SHOP, trade="食品")) == pool.NOT_CONCERNED
    assert reason(dataclasses.replace(SHOP, credit_class="")) == pool.NOT_PLANNED
    again = dataclasses.replace(RULES, already=frozenset({SHOP.object_id}))
    assert reason(SHOP, again) == pool.DRAWN


def test_what_is_owed_or_named_is_not_let_off_by_the_plans_own_choices() -> None:
    other = dataclasses.replace(SHOP, trade="食品", credit_class="")
    owed = dataclasses.replace(
        RULES, owed=frozenset({SHOP.object_id}), already=frozenset({SHOP.object_id})
    )
    assert reason(other, owed) is None
    assert reason(other, dataclasses.replace(RULES, named=True)) is None
    assert reason(dataclasses.replace(other, status="注销"), owed) == pool.CLOSED


def test_a_complaint_knows_no_cap() -> None:
    often = dataclasses.replace(SHOP, visits=9)
    assert reason(often, dataclasses.replace(RULES, cap=None)) is None
