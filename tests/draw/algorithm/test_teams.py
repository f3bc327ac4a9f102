"""Teams: the fast computation equals the definition, and every team keeps the rules."""

from __future__ import annotations

import hashlib
import hmac
from collections import Counter
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldapp.draw.algorithm import teams
from fieldapp.draw.algorithm.snapshot import ObjectRow, RosterRow
from fieldapp.draw.algorithm.tagged import lp, tagged_hash
from fieldapp.draw.algorithm.teams import Team
from fieldapp.draw.algorithm.watch import Watch
from fieldapp.errors import Code, RuleError
from tests.draw.strategies import object_rows, p_value, roster_rows, seeds

# ── the definition of draw.md A.9, word for word and slowly ───────────────────────────────────────


def mac(key: bytes, message: bytes) -> bytes:
    return hmac.new(key, message, "sha256").digest()


def may(person: RosterRow, task: ObjectRow) -> bool:
    return (
        task.stratum in person.strata
        and task.object_id not in person.recused
        and task.unit not in person.recused
    )


def staffable(
    needs: list[tuple[ObjectRow, int, frozenset[str]]],
    roster: list[RosterRow],
    loads: Counter[str],
) -> bool:
    """Tell by a maximum flow, unit by unit, whether all needs can be met together.

    source → task (its need) → inspector (1, if allowed and not yet on it) → sink (cap − load)
    """
    room: dict[tuple[str, str], int] = {}
    for number, (task, need, taken) in enumerate(needs):
        room["source", f"t{number}"] = need
        for person in roster:
            if may(person, task) and person.inspector_id not in taken:
                room[f"t{number}", person.inspector_id] = 1
    for person in roster:
        room[person.inspector_id, "sink"] = person.cap - loads[person.inspector_id]

    def augment(node: str, seen: set[str]) -> bool:
        if node == "sink":
            return True
        seen.add(node)
        for start, end in list(room):
            if start == node and room[start, end] > 0 and end not in seen and augment(end, seen):
                room[start, end] -= 1
                room[end, start] = room.get((end, start), 0) + 1
                return True
        return False

    return all(augment("source", set()) for _ in range(sum(need for _, need, _ in needs)))


def by_definition(
    objects: list[ObjectRow], roster: list[RosterRow], k: int, seed: bytes, *, joint: bool = False
) -> tuple[Team, ...]:
    k_o, k_i = mac(seed, tagged_hash("order")), mac(seed, tagged_hash("inspector"))
    tasks = sorted(objects, key=lambda o: (mac(k_o, lp(o.object_id.encode())), o.object_id))
    none: Counter[str] = Counter()
    needs: list[int] = []
    for number in range(len(tasks)):
        for m in range(k, -1, -1):
            wanted = [(tasks[j], n, frozenset[str]()) for j, n in enumerate([*needs, m])]
            if staffable(wanted, roster, none):
                needs.append(m)
                break
        assert len(needs) == number + 1
    loads: Counter[str] = Counter()
    result = []
    for number, task in enumerate(tasks):
        team: list[str] = []
        for turn in range(needs[number]):
            candidates = [
                p for p in roster
                if may(p, task) and loads[p.inspector_id] < p.cap and p.inspector_id not in team
            ]  # fmt: skip
            present = {p.unit for p in roster if p.inspector_id in team} if joint else set()
            order: list[RosterRow] = []
            for group in (
                [p for p in candidates if p.unit not in present],
                [p for p in candidates if p.unit in present],
            ):
                least = min((loads[p.inspector_id] for p in group), default=0)
                order += sorted(
                    group,
                    key=lambda p: (
                        loads[p.inspector_id] > least + 1,
                        mac(k_i, lp(task.object_id.encode()) + lp(p.inspector_id.encode())),
                        p.inspector_id,
                    ),
                )
            for person in order:
                after = loads + Counter([person.inspector_id])
                rest = [(task, needs[number] - turn - 1, frozenset([*team, person.inspector_id]))]
                rest += [(tasks[j], needs[j], frozenset()) for j in range(number + 1, len(tasks))]
                if staffable(rest, roster, after):
                    team.append(person.inspector_id)
                    loads = after
                    break
            else:
                raise AssertionError("the definition always finds somebody")
        result.append(Team(task.object_id, tuple(team), k - needs[number]))
    return tuple(result)


@st.composite
def cases(draw: st.DrawFn) -> tuple[list[ObjectRow], list[RosterRow], int, bytes]:
    objects = sorted(draw(object_rows(most=7)))
    roster = sorted(draw(roster_rows(objects, most=5)))
    return objects, roster, draw(st.integers(2, 3)), draw(seeds)


def fast(
    objects: list[ObjectRow], roster: list[RosterRow], k: int, seed: bytes, *, joint: bool = False
) -> tuple[Team, ...]:
    return teams.assign({row.object_id: row for row in objects}, roster, k, seed, joint=joint)


@settings(max_examples=300)
@given(cases())
def test_p5_the_fast_teams_are_the_defined_ones(
    case: tuple[list[ObjectRow], list[RosterRow], int, bytes],
) -> None:
    assert fast(*case) == by_definition(*case)


@pytest.mark.sweep
@settings(max_examples=5_000)
@given(cases())
def test_p5_the_fast_teams_are_the_defined_ones_at_length(
    case: tuple[list[ObjectRow], list[RosterRow], int, bytes],
) -> None:
    assert fast(*case) == by_definition(*case)


@given(cases())
def test_p5_every_member_is_eligible_distinct_and_within_the_cap(
    case: tuple[list[ObjectRow], list[RosterRow], int, bytes],
) -> None:
    objects, roster, k, seed = case
    found = fast(objects, roster, k, seed)
    rows = {row.object_id: row for row in objects}
    people = {row.inspector_id: row for row in roster}
    loads = Counter(name for team in found for name in team.inspectors)
    assert {team.object_id for team in found} == rows.keys()
    for team in found:
        assert len(set(team.inspectors)) == len(team.inspectors) == k - team.missing
        assert all(may(people[name], rows[team.object_id]) for name in team.inspectors)
    assert all(loads[name] <= people[name].cap for name in loads)


@given(st.data())
def test_p1_the_order_of_objects_has_no_effect(data: st.DataObject) -> None:
    objects, roster, k, seed = data.draw(cases())
    assert fast(data.draw(st.permutations(objects)), roster, k, seed) == fast(
        objects, roster, k, seed
    )


def plenty(tasks: int, people: int, cap: int) -> tuple[list[ObjectRow], list[RosterRow]]:
    objects = [ObjectRow(f"o{n:05d}", "S1", 1, "u") for n in range(tasks)]
    roster = [RosterRow(f"I{n:03d}", "u", ("S1",), cap, ()) for n in range(people)]
    return objects, roster


def test_p4_equal_inspectors_get_equal_work() -> None:
    objects, roster = plenty(30, 10, 30)
    for number in range(40):
        seed = hashlib.sha256(f"balance {number}".encode()).digest()
        loads = Counter(
            name for team in fast(objects, roster, 2, seed) for name in team.inspectors
        )
        assert max(loads.values()) - min(loads[row.inspector_id] for row in roster) <= 2


def marginals(draws: int) -> tuple[float, int]:
    """Give χ² of how often each of the 45 pairs of 10 equal inspectors meets on one task."""
    objects, roster = plenty(1, 10, 30)
    counts = Counter(
        tuple(
            sorted(
                fast(objects, roster, 2, hashlib.sha256(f"pair {n}".encode()).digest())[
                    0
                ].inspectors
            )
        )
        for n in range(draws)
    )
    expected = draws / 45
    return sum((counts[pair] - expected) ** 2 for pair in counts) / expected + (
        45 - len(counts)
    ) * expected, 44


def test_p4_every_pair_meets_equally_often_small() -> None:
    statistic, freedom = marginals(2_000)
    assert statistic / freedom < 1.8  # p = .001 of χ²(44)


@pytest.mark.sweep
def test_p4_every_pair_meets_equally_often(figure: Callable[[str], None]) -> None:
    statistic, freedom = marginals(20_000)
    chance = p_value(statistic, freedom)
    figure(f"P4: chi-square / df {statistic / freedom:.2f}, p = {chance:.3f}, 20,000 seeds")
    assert statistic / freedom < 1.3


def test_nobody_to_send_puts_all_on_the_short_list() -> None:
    objects, _ = plenty(3, 0, 0)
    assert [team.missing for team in fast(objects, [], 2, bytes(32))] == [2, 2, 2]


def test_tight_caps_are_used_to_the_last_place() -> None:
    objects, roster = plenty(20, 8, 5)  # 40 places, 40 needs
    found = fast(objects, roster, 2, bytes(32))
    assert [team.missing for team in found] == [0] * 20
    loads = Counter(name for team in found for name in team.inspectors)
    assert set(loads.values()) == {5}


def test_tasks_stand_in_the_order_of_their_keyed_hash() -> None:
    names = [f"o{n}" for n in range(30)]
    key = mac(bytes(32), tagged_hash("order"))
    order = teams.task_order(bytes(32), names)
    hashes = [mac(key, lp(name.encode())) for name in order]
    assert all(one < other for one, other in pairwise(hashes))


def test_a_substitute_is_the_first_of_the_lightly_loaded() -> None:
    objects, roster = plenty(1, 5, 3)
    task = objects[0]
    key = mac(bytes(32), tagged_hash("inspector"))
    order = sorted(
        roster, key=lambda p: mac(key, lp(task.object_id.encode()) + lp(p.inspector_id.encode()))
    )
    first, second = order[0].inspector_id, order[1].inspector_id
    assert teams.substitute(task, (), {}, roster, bytes(32)) == first
    assert teams.substitute(task, (first,), {}, roster, bytes(32)) == second
    assert teams.substitute(task, (), {first: 3}, roster, bytes(32)) == second  # at the cap
    heavy = {row.inspector_id: 0 for row in roster} | {first: 2}
    assert teams.substitute(task, (), heavy, roster, bytes(32)) == second
    everyone = tuple(row.inspector_id for row in roster)
    assert teams.substitute(task, everyone, {}, roster, bytes(32)) is None


def test_work_can_be_stopped() -> None:
    objects, roster = plenty(3, 3, 3)
    rows = {row.object_id: row for row in objects}
    with pytest.raises(RuleError) as caught:
        teams.assign(rows, roster, 2, bytes(32), Watch(cancelled=lambda: True))
    assert caught.value.code is Code.DRAW_CANCELLED
