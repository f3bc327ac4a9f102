"""Rates of teams and people, loads, and the alarm that rings at three voids in twenty."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.draw import rates
from fieldapp.draw.checking import alarm
from fieldapp.draw.checking.alarm import Held
from fieldapp.draw.plan_tables import ChangeRow
from fieldapp.draw.tables import Task

DEVICE = b"d" * 16


def a_task(number: int, team: tuple[str, ...], state: str = "drawn", plan: str = "p") -> Task:
    return Task(
        task_id=f"{plan}/{number}", plan_id=plan, object_id=str(number), object_name="",
        address="", stratum="S1", rank=1, place=number, ticket=bytes(32), inspectors=team,
        missing=0, state=state, due=None, successor=None, reason=None,
    )  # fmt: skip


def left(who: str, team: tuple[str, ...], cause: str = "回避") -> ChangeRow:
    return ChangeRow(
        event_id=b"e", plan_id="p", kind="inspector", object_id="1", cause=cause, reason="r",
        leaving=who, joining=None, team=team, evidence=0, actor="a", approved_by="b",
        device_id=DEVICE, at_ms=0,
    )  # fmt: skip


TASKS = [
    a_task(1, ("I1", "I2")), a_task(2, ("I2", "I1"), "replaced"), a_task(3, ("I1", "I3"), "skipped"),
    a_task(4, ("I1", "I3"), "carried"), a_task(5, ("I2", "I3"), plan="void"),
]  # fmt: skip


def test_rates_are_counted_by_team_whatever_its_order() -> None:
    changes = [left("I1", ("I1", "I2")), left("I2", ("I1", "I2"), "病假")]
    found = rates.rates(TASKS, changes, frozenset({"void"}), "回避")
    assert [(one.who, one.tasks, one.skipped, one.voided, one.recused) for one in found] == [
        (("I1", "I2"), 2, 1, 0, 1), (("I1", "I3"), 2, 2, 0, 0), (("I2", "I3"), 1, 0, 1, 0),
    ]  # fmt: skip


def test_a_recusal_counts_for_the_one_who_stepped_back() -> None:
    changes = [left("I1", ("I1", "I2"))]
    found = rates.rates(TASKS, changes, frozenset({"void"}), "回避", rates.of_people)
    assert [(one.who, one.tasks, one.skipped, one.voided, one.recused) for one in found] == [
        (("I1",), 4, 3, 0, 1), (("I2",), 3, 1, 1, 0), (("I3",), 3, 2, 1, 0),
    ]  # fmt: skip


def test_loads_name_everybody_on_the_roster() -> None:
    found = rates.loads(TASKS[:3], [("I1", 4), ("I2", 4), ("I9", 2)])
    assert [(one.inspector_id, one.tasks, one.cap) for one in found] == [
        ("I1", 1, 4), ("I2", 1, 4), ("I9", 0, 2),
    ]  # fmt: skip


def held(pattern: str, device: bytes = DEVICE) -> list[Held]:
    """Draws from the oldest to the newest; v is void."""
    return [Held(device, at, sign == "v") for at, sign in enumerate(pattern)]


@pytest.mark.parametrize(
    ("pattern", "rings"),
    [
        ("", False), ("vv", False), ("vvv", True), ("." * 30 + "v.v", False),
        ("." * 30 + "v.v.v", True), ("vv" + "." * 19 + "v", False),
        ("vvv" + "." * 19 + "v", True), ("vvvv" + "." * 46, True), ("vvvv" + "." * 47, False),
    ],
)  # fmt: skip
def test_the_alarm_rings_at_three_in_twenty_and_four_in_fifty(pattern: str, rings: bool) -> None:
    assert bool(alarm.alarms(held(pattern))) == rings


@given(st.lists(st.booleans(), max_size=60), st.lists(st.booleans(), max_size=60))
def test_one_devices_voids_never_ring_for_another(one: list[bool], other: list[bool]) -> None:
    first = [Held(b"1", at, bad) for at, bad in enumerate(one)]
    second = [Held(b"2", at, bad) for at, bad in enumerate(other)]
    alone = {a.device_id for each in (first, second) for a in alarm.alarms(each)}
    assert {a.device_id for a in alarm.alarms([*second, *first])} == alone


@given(st.data())
def test_unusual_is_the_exact_share_of_all_ways_to_spread_the_hits(data: st.DataObject) -> None:
    of = data.draw(st.integers(1, 9))
    tasks = data.draw(st.integers(0, of))
    hits = data.draw(st.integers(0, of))
    seen = data.draw(st.integers(0, min(tasks, hits)))
    compared = data.draw(st.integers(1, 3))
    ways = list(combinations(range(of), hits))
    as_many = sum(sum(one < tasks for one in way) >= seen for way in ways)
    wanted = seen > 0 and as_many * 100 * compared < len(ways)
    assert rates.is_unusual(seen, tasks, hits, of, compared) is wanted


@pytest.mark.parametrize(
    ("seen", "tasks", "hits", "of", "unusual"),
    [(0, 50, 0, 500, False), (1, 50, 10, 500, False), (3, 50, 10, 500, False),
     (6, 50, 10, 500, True), (2, 2, 2, 4, False)],
)  # fmt: skip
def test_a_few_more_than_the_mean_are_no_alarm(
    seen: int, tasks: int, hits: int, of: int, *, unusual: bool
) -> None:
    assert rates.is_unusual(seen, tasks, hits, of, compared=10) is unusual


def test_the_expected_number_is_the_rate_of_all() -> None:
    assert rates.expected_tenths(50, 10, 500) == 10
    assert rates.expected_tenths(7, 1, 3) == 23
    assert rates.expected_tenths(0, 0, 0) == 0
