"""Joint checks: a pick adds a department where that can be, and nobody is left short by it."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldapp.draw.algorithm import outcome, teams, vrf
from fieldapp.draw.algorithm import plan as plans
from fieldapp.draw.algorithm.plan import Plan, Quota
from fieldapp.draw.algorithm.snapshot import ObjectRow, RosterRow
from fieldapp.draw.record import replay
from tests.draw.algorithm.test_teams import by_definition, cases, fast
from tests.draw.strategies import p_value

VECTORS: list[dict[str, Any]] = json.loads(
    (Path(__file__).parents[2] / "vectors" / "draw1-joint.json").read_text(encoding="utf-8")
)
Case = tuple[list[ObjectRow], list[RosterRow], int, bytes]


@settings(max_examples=1_000)
@given(cases())
def test_p5_joint_teams_are_the_defined_ones(case: Case) -> None:
    assert fast(*case, joint=True) == by_definition(*case, joint=True)


@pytest.mark.sweep
@settings(max_examples=5_000)
@given(cases())
def test_p5_joint_teams_are_the_defined_ones_at_length(case: Case) -> None:
    assert fast(*case, joint=True) == by_definition(*case, joint=True)


@given(cases())
def test_mixing_departments_costs_no_place(case: Case) -> None:
    plain, mixed = fast(*case), fast(*case, joint=True)
    assert [(one.object_id, one.missing) for one in mixed] == [
        (one.object_id, one.missing) for one in plain
    ]


@given(st.data())
def test_p1_the_order_of_objects_has_no_effect_on_joint_teams(data: st.DataObject) -> None:
    objects, roster, k, seed = data.draw(cases())
    mixed = data.draw(st.permutations(objects))
    assert fast(mixed, roster, k, seed, joint=True) == fast(objects, roster, k, seed, joint=True)


@pytest.mark.parametrize("vector", VECTORS, ids=lambda one: str(one["name"]))
def test_the_vectors_of_joint_checks(vector: dict[str, Any]) -> None:
    inputs = replay.read_input(vector["input"])
    proof = replay.read_proof(vector["input"], inputs)
    result = outcome.compute(inputs, vrf.proof_to_hash(proof), proof)
    assert replay.expect_of(inputs, result) == vector["expect"]
    objects = [
        row for row in inputs.register.rows if row.object_id in dict(vector["expect"]["teams"])
    ]
    case = (objects, list(inputs.roster.rows), inputs.plan.team_size, result.seed)
    assert by_definition(*case, joint=True) == result.teams
    assert by_definition(*case) != result.teams  # the rule makes a difference here


def people(*counts: tuple[str, int], cap: int = 30) -> list[RosterRow]:
    return [
        RosterRow(f"{unit}{number}", unit, ("S1",), cap, ())
        for unit, count in counts
        for number in range(count)
    ]


def tasks(count: int) -> list[ObjectRow]:
    return [ObjectRow(f"o{number:03d}", "S1", 1, "x") for number in range(count)]


def units_of(found: tuple[teams.Team, ...]) -> list[int]:
    return [len({name[0] for name in team.inspectors}) for team in found]


def test_every_team_is_mixed_where_there_are_people_enough() -> None:
    roster = people(("A", 9), ("B", 3))
    for number in range(30):
        seed = hashlib.sha256(f"joint {number}".encode()).digest()
        assert units_of(fast(tasks(12), roster, 2, seed, joint=True)) == [2] * 12
        assert set(units_of(fast(tasks(12), roster, 2, seed))) == {1, 2}


def test_three_departments_before_a_second_of_one() -> None:
    roster = people(("A", 4), ("B", 4), ("C", 4))
    assert units_of(fast(tasks(6), roster, 3, bytes(32), joint=True)) == [3] * 6
    assert units_of(fast(tasks(6), roster, 4, bytes(32), joint=True)) == [3] * 6


def test_a_department_that_is_used_up_leaves_teams_of_one() -> None:
    roster = people(("A", 6)) + people(("B", 1), cap=2)
    found = fast(tasks(5), roster, 2, bytes(32), joint=True)
    assert Counter(units_of(found)) == {2: 2, 1: 3}
    assert {team.missing for team in found} == {0}


def test_whoever_is_needed_elsewhere_is_not_taken_to_mix() -> None:
    """B0 alone may go to the second object beside A0; taking B0 first would leave it short."""
    objects = [ObjectRow("o1", "S1", 1, "x"), ObjectRow("o2", "S2", 1, "x")]
    roster = [
        RosterRow("A0", "A", ("S1", "S2"), 2, ()),
        RosterRow("A1", "A", ("S1",), 1, ()),
        RosterRow("B0", "B", ("S1", "S2"), 1, ()),
    ]
    for number in range(20):
        seed = hashlib.sha256(f"needed {number}".encode()).digest()
        found = {team.object_id: team for team in fast(objects, roster, 2, seed, joint=True)}
        assert set(found["o2"].inspectors) == {"A0", "B0"}
        assert set(found["o1"].inspectors) == {"A0", "A1"}


def test_within_a_department_everybody_is_picked_equally_often(
    figure: Callable[[str], None],
) -> None:
    roster = people(("A", 5), ("B", 5))
    counts: Counter[str] = Counter()
    draws = 2_000
    for number in range(draws):
        seed = hashlib.sha256(f"fair {number}".encode()).digest()
        counts.update(fast(tasks(1), roster, 2, seed, joint=True)[0].inspectors)
    expected = draws / 5
    statistic = sum((counts[row.inspector_id] - expected) ** 2 for row in roster) / expected
    chance = p_value(statistic / (1 - 1 / 5), 8)  # four free in each department
    figure(f"P4, joint checks: p = {chance:.3f} on 8 df, 2,000 seeds")
    assert chance >= 0.001


def test_a_substitute_adds_the_department_that_left() -> None:
    roster = people(("A", 4), ("B", 2))
    row = tasks(1)[0]
    for number in range(20):
        seed = hashlib.sha256(f"leaves {number}".encode()).digest()
        one, other = fast([row], roster, 2, seed, joint=True)[0].inspectors
        joins = teams.substitute(row, (one, other), {}, roster, seed, beside=(one,))
        assert joins is not None
        assert joins[0] == other[0]
    alone = people(("A", 3))
    joins = teams.substitute(row, ("A0", "A1"), {}, alone, bytes(32), beside=("A0",))
    assert joins == "A2"  # nobody else is there


def test_the_plan_says_it_and_keeps_its_kind() -> None:
    for kind in (plans.RANDOM, plans.DIRECTED, plans.SPECIAL):
        for joint in (False, True):
            made = Plan(
                plan_id="p", rules_version=plans.rules_for(kind, joint=joint),
                quotas={"S1": Quota(1, 0)}, team_size=2, contributions=(),
            )  # fmt: skip
            assert (made.kind, made.joint) == (kind, joint)
            assert plans.decode(made.encode()) == made
    assert plans.rules_for(plans.RANDOM, joint=True) == "rules-1/joint"
