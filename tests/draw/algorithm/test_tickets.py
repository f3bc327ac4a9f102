"""Tickets: the laws a fair and checkable selection must keep."""

from __future__ import annotations

import hashlib
import hmac
from collections import Counter
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.draw.algorithm import tickets
from fieldapp.draw.algorithm.plan import Quota
from fieldapp.draw.algorithm.snapshot import ObjectRow
from fieldapp.draw.algorithm.watch import Watch
from fieldapp.errors import Code, RuleError
from tests.draw.strategies import STRATA, object_rows, p_value, quotas, seeds


@given(object_rows(), quotas, seeds)
def test_the_fast_tickets_are_the_defined_ones(
    rows: list[ObjectRow], quota: dict[str, Quota], seed: bytes
) -> None:
    """The definition, written out with the standard library's HMAC."""
    found = tickets.select(rows, quota, seed)
    for stratum, chosen in found.items():
        label = hashlib.sha256(
            b"DRAW1\0" + (7).to_bytes(4) + b"stratum" + (1).to_bytes(4)
            + len(stratum.encode()).to_bytes(4) + stratum.encode()
        ).digest()  # fmt: skip
        key = hmac.new(seed, label, "sha256").digest()
        everyone = sorted(
            (
                min(
                    hmac.new(
                        key,
                        len(row.object_id.encode()).to_bytes(4)
                        + row.object_id.encode()
                        + turn.to_bytes(4),
                        "sha256",
                    ).digest()
                    for turn in range(row.weight)
                ),
                row.object_id,
            )
            for row in rows
            if row.stratum == stratum and row.weight
        )
        n, r = quota[stratum].drawn, quota[stratum].reserve
        assert [tuple(one) for one in chosen.drawn] == everyone[:n]
        assert [tuple(one) for one in chosen.reserve] == everyone[n : n + r]


@given(st.data())
def test_p1_the_order_of_the_rows_has_no_effect(data: st.DataObject) -> None:
    rows, quota, seed = data.draw(object_rows()), data.draw(quotas), data.draw(seeds)
    mixed = data.draw(st.permutations(rows))
    assert tickets.select(mixed, quota, seed) == tickets.select(rows, quota, seed)


@given(st.data())
def test_p2_taking_away_an_object_that_was_not_drawn_changes_nobody_drawn(
    data: st.DataObject,
) -> None:
    rows, quota, seed = data.draw(object_rows()), data.draw(quotas), data.draw(seeds)
    before = tickets.select(rows, quota, seed)
    drawn = {one.object_id for chosen in before.values() for one in chosen.drawn}
    others = [row for row in rows if row.object_id not in drawn]
    if not others:
        return
    gone = data.draw(st.sampled_from(others))
    after = tickets.select([row for row in rows if row != gone], quota, seed)
    assert {s: c.drawn for s, c in after.items()} == {s: c.drawn for s, c in before.items()}


@given(object_rows(), quotas, seeds)
def test_p2_a_larger_quota_only_appends(
    rows: list[ObjectRow], quota: dict[str, Quota], seed: bytes
) -> None:
    more = {name: Quota(one.drawn + 1, one.reserve) for name, one in quota.items()}
    before, after = tickets.select(rows, quota, seed), tickets.select(rows, more, seed)
    for stratum in STRATA:
        kept = before[stratum].drawn
        assert after[stratum].drawn[: len(kept)] == kept
        if before[stratum].reserve:  # the first reserve is the next drawn
            assert after[stratum].drawn[-1] == before[stratum].reserve[0]


@given(object_rows(), quotas, seeds)
def test_nobody_of_weight_nought_or_of_another_stratum_is_drawn(
    rows: list[ObjectRow], quota: dict[str, Quota], seed: bytes
) -> None:
    known = {row.object_id: row for row in rows}
    for stratum, chosen in tickets.select(rows, quota, seed).items():
        for one in (*chosen.drawn, *chosen.reserve):
            assert known[one.object_id].weight > 0
            assert known[one.object_id].stratum == stratum


def test_a_stratum_with_too_few_objects_gives_all_it_has() -> None:
    rows = [ObjectRow(f"o{n}", "S1", 1, "u") for n in range(3)]
    chosen = tickets.select(rows, {"S1": Quota(5, 5)}, bytes(32))["S1"]
    assert (len(chosen.drawn), chosen.reserve) == (3, ())
    assert tickets.select([], {"S1": Quota(5, 5)}, bytes(32))["S1"].cutoff is None


def test_work_can_be_stopped() -> None:
    rows = [ObjectRow(f"o{n}", "S1", 1, "u") for n in range(10)]
    with pytest.raises(RuleError) as caught:
        tickets.select(rows, {"S1": Quota(1, 0)}, bytes(32), Watch(cancelled=lambda: True))
    assert caught.value.code is Code.DRAW_CANCELLED


def chi_square(seeds_: int) -> tuple[float, int]:
    """Give χ² of how often each of 20 equal objects is among 5 drawn, and the degrees of freedom.

    Drawing without replacement: the counts' variance is n·p·(1 − p)·N/(N − 1) each, so χ² is
    scaled to have N − 1 degrees of freedom.
    """
    objects, drawn = 20, 5
    rows = [ObjectRow(f"o{n:02d}", "S1", 1, "u") for n in range(objects)]
    counts: Counter[str] = Counter()
    for number in range(seeds_):
        seed = hashlib.sha256(f"uniformity {number}".encode()).digest()
        chosen = tickets.select(rows, {"S1": Quota(drawn, 0)}, seed)["S1"]
        counts.update(one.object_id for one in chosen.drawn)
    expected = seeds_ * drawn / objects
    variance = expected * (1 - drawn / objects) * objects / (objects - 1)
    return sum((counts[row.object_id] - expected) ** 2 for row in rows) / variance, objects - 1


def test_p3_every_object_is_drawn_equally_often_small() -> None:
    statistic, _ = chi_square(1_500)
    assert statistic < 43.8  # χ²(19) at p = .001; the seeds are fixed, so this never flickers


@pytest.mark.sweep
def test_p3_every_object_is_drawn_equally_often(figure: Callable[[str], None]) -> None:
    statistic, freedom = chi_square(20_000)
    chance = p_value(statistic, freedom)
    figure(f"P3: chi-square {statistic:.2f} on {freedom} df, p = {chance:.3f}, 20,000 seeds")
    assert chance >= 0.001
    assert statistic < 43.8


def test_a_weight_of_three_races_three_tickets() -> None:
    """One object of weight 3 beside three of weight 1: first in half of the draws."""
    rows = [ObjectRow("heavy", "S1", 3, "u")]
    rows += [ObjectRow(f"o{n}", "S1", 1, "u") for n in range(3)]
    first = 0
    for number in range(2_000):
        seed = hashlib.sha256(f"weight {number}".encode()).digest()
        chosen = tickets.select(rows, {"S1": Quota(1, 0)}, seed)["S1"]
        first += chosen.drawn[0].object_id == "heavy"
    assert 900 < first < 1_100  # 4.5 standard deviations


def test_ids_of_all_lengths_get_the_hmac_of_the_definition() -> None:
    ids = [*(f"9154{n:014d}" for n in range(9000)), "摊位-1", "x", "y" * 200]
    key = bytes(range(32))
    assert tickets.first_tickets(key, ids) == [tickets.ticket(key, one, 1) for one in ids]


def test_the_quick_sha_256_is_sha_256() -> None:
    for size in (0, 1, 55, 56, 63, 64, 65, 1000):
        data = bytes(range(256)) * 4
        assert tickets.SHA256(data[:size]).digest() == hashlib.sha256(data[:size]).digest()
