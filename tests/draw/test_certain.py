"""Laws of strata that are taken whole: nobody in them escapes, and nobody else notices them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from fieldapp.draw.algorithm import teams, tickets
from fieldapp.draw.algorithm.plan import CERTAIN, Quota, is_certain
from fieldapp.draw.algorithm.snapshot import ObjectRow
from tests.draw.strategies import object_rows, quotas, roster_rows, seeds


def taken_whole(rows: list[ObjectRow], owed: set[str]) -> list[ObjectRow]:
    """Move objects into the strata of those owed."""
    return [
        row._replace(stratum=row.stratum + CERTAIN) if row.object_id in owed else row
        for row in rows
    ]


def whole(rows: list[ObjectRow]) -> dict[str, Quota]:
    """Give the quotas of strata that are taken whole."""
    labels = [row.stratum for row in rows if row.weight and is_certain(row.stratum)]
    return {label: Quota(labels.count(label), 0) for label in set(labels)}


@given(st.data(), quotas, seeds)
def test_who_is_owed_is_drawn_and_no_others_chance_changes(
    data: st.DataObject, quota: dict[str, Quota], seed: bytes
) -> None:
    rows = data.draw(object_rows())
    before = tickets.select(rows, quota, seed)
    drawn = {one.object_id for found in before.values() for one in found.drawn}
    idle = [row.object_id for row in rows if row.weight and row.object_id not in drawn]
    owed = data.draw(st.sets(st.sampled_from(idle))) if idle else set[str]()
    moved = taken_whole(rows, owed)
    after = tickets.select(moved, quota | whole(moved), seed)
    certain = {one.object_id for label in after if is_certain(label) for one in after[label].drawn}
    assert certain == owed
    for label in quota:
        assert after[label].drawn == before[label].drawn  # P2: an undrawn object left
    assert all(not after[label].reserve for label in after if is_certain(label))
    shuffled = data.draw(st.permutations(moved))
    assert tickets.select(shuffled, quota | whole(moved), seed) == after  # P1


@given(st.data(), seeds)
def test_teams_of_what_is_taken_whole_are_eligible_and_distinct(
    data: st.DataObject, seed: bytes
) -> None:
    rows = data.draw(object_rows(12))
    moved = taken_whole(rows, {row.object_id for row in rows})
    people = [
        one._replace(strata=tuple(sorted({*one.strata, *(s + CERTAIN for s in one.strata)})))
        for one in data.draw(roster_rows(rows))
    ]
    found = tickets.select(moved, whole(moved), seed)
    drawn = {one.object_id for chosen in found.values() for one in chosen.drawn}
    by_id = {row.object_id: row for row in moved if row.object_id in drawn}
    roster = sorted(people)
    staffed = {one.inspector_id: one for one in roster}
    for team in teams.assign(by_id, roster, 2, seed):
        target = by_id[team.object_id]
        assert len(set(team.inspectors)) == len(team.inspectors) == 2 - team.missing
        for who in team.inspectors:
            person = staffed[who]
            assert target.stratum in person.strata
            assert not {target.object_id, target.unit} & set(person.recused)
