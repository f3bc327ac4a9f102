"""Plans: ratios become integers once, bytes read back, requirements are told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.draw.algorithm import plan as plans
from fieldapp.draw.algorithm.plan import Plan, Quota, Share
from fieldapp.errors import FieldappError
from fieldapp.ledger import dcbor

PLAN = Plan(
    plan_id="p", rules_version="rules-1", quotas={"S1": Quota(2, 1)}, team_size=2,
    contributions=("device-vrf", "beacon|witness"),
)  # fmt: skip


def test_a_plan_reads_back() -> None:
    assert plans.decode(PLAN.encode()) == PLAN


@pytest.mark.parametrize(
    ("key", "value"),
    [(1, ""), (1, 1), (2, None), (3, {}), (3, []), (3, {"S": [1]}), (3, {"S": [-1, 0]}),
     (3, {1: [1, 1]}), (4, 1), (4, 17), (4, True), (5, "x"), (5, [1]), (5, [""] )],
)  # fmt: skip
def test_an_ill_formed_plan_is_refused(key: int, value: object) -> None:
    fields = dcbor.decode(PLAN.encode())
    with pytest.raises(FieldappError):
        plans.decode(dcbor.encode(fields | {key: value}))


@pytest.mark.parametrize("untrusted", [b"", b"\xa0", b"\x80", b"\x01", PLAN.encode() + b"\0"])
def test_what_is_no_plan_is_refused(untrusted: bytes) -> None:
    with pytest.raises(FieldappError):
        plans.decode(untrusted)


@given(
    st.builds(
        Share,
        permille=st.integers(0, 1000),
        count=st.none() | st.integers(0, 50),
        at_least=st.integers(0, 5),
        reserve_percent=st.integers(0, 200),
    ),
    st.integers(0, 2000),
)
def test_a_share_never_asks_for_more_than_there_is(share: Share, drawable: int) -> None:
    quota = plans.quota_of(share, drawable)
    assert 0 <= quota.drawn <= drawable
    assert 0 <= quota.reserve <= drawable - quota.drawn
    if share.count is None and share.permille:
        assert quota.drawn * 1000 >= drawable * share.permille  # rounded up, never down
        assert quota.drawn >= min(share.at_least, drawable)


def test_ratios_round_up() -> None:
    assert plans.quota_of(Share(permille=30), 101) == Quota(4, 2)
    assert plans.quota_of(Share(permille=1000), 7) == Quota(7, 0)
    assert plans.quota_of(Share(count=3, reserve_percent=100), 100) == Quota(3, 3)
    with pytest.raises(ValueError, match="outside"):
        plans.quota_of(Share(permille=1001), 1)


def test_one_of_two_contributions_is_enough() -> None:
    base = {"device-vrf", "central-nonce"}
    assert plans.missing_contributions(PLAN, frozenset(base)) == ("beacon|witness",)
    assert plans.missing_contributions(PLAN, frozenset(base | {"witness"})) == ()
    assert plans.missing_contributions(PLAN, frozenset({"beacon"})) == ("device-vrf",)
