"""One event always has room for an outcome: asked before freezing, and names give way."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.draw import planning, recording
from fieldapp.draw.algorithm import snapshot
from fieldapp.draw.algorithm.plan import Plan, Quota
from fieldapp.draw.algorithm.snapshot import ObjectRow, RosterRow
from fieldapp.draw.events import Assigned, Chosen, Drawn, Stratum
from fieldapp.draw.planning import PlanRequest
from fieldapp.errors import Code, RuleError
from fieldapp.ids import BlobId
from fieldapp.ledger import dcbor
from fieldapp.ledger.event import MAX_PAYLOAD_BYTES
from fieldapp.store.workspace import Workspace
from tests.draw.conftest import imported
from tests.draw.test_drawing import PLAN, drawn


def size(quota: Quota, object_id: str, team: tuple[str, ...]) -> int:
    """Give the bytes of an outcome without names."""
    one = Chosen(object_id=object_id, ticket=bytes(32))
    stratum = Stratum(label="S1", drawn=(one,) * quota.drawn, reserve=(one,) * quota.reserve)
    each = Assigned(object_id=object_id, inspectors=team, missing=len(team))
    fact = Drawn(
        plan_id="p" * 256, commitment=bytes(32), seed=bytes(32), level="L3", centre="central",
        strata=(stratum,), teams=(each,) * quota.drawn, labels={}, people={},
        transcript=BlobId(bytes(32)), public=BlobId(bytes(32)),
    )  # fmt: skip
    return len(dcbor.encode(fact.to_payload()))


def asked(quota: Quota, object_id: str, team: tuple[str, ...]) -> None:
    plan = Plan(
        plan_id="p", rules_version="rules-1", quotas={"S1": quota}, team_size=len(team),
        contributions=(),
    )  # fmt: skip
    roster = snapshot.roster([RosterRow(name, "unit", (), 1, ()) for name in sorted(set(team))])
    recording.require_room(plan, snapshot.register([ObjectRow(object_id, "S1", 1, "54")]), roster)


IDS = st.text("A9", min_size=1, max_size=250)


@given(IDS, IDS, st.integers(1, 8), st.integers(0, 3))
def test_what_is_let_through_fits(
    object_id: str, inspector: str, people: int, reserves: int
) -> None:
    quota, team = Quota(6, 6 * reserves), (inspector,) * people
    grown = size(quota, object_id, team) - size(Quota(0, 0), object_id, team)
    room = MAX_PAYLOAD_BYTES - 2 * size(Quota(0, 0), object_id, team)
    many = room // grown * 6  # as many as fit by the bytes of six
    with pytest.raises(RuleError) as caught:
        asked(Quota(many + many // 6, many * reserves), object_id, team)
    assert caught.value.code is Code.DRAW_TOO_MANY
    asked(Quota(many // 3, many // 3 * reserves), object_id, team)


def test_a_plan_with_more_than_one_result_can_hold_is_not_frozen(
    workspace: Workspace, request_: PlanRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    imported(workspace, "clerk")
    monkeypatch.setattr(recording, "MAX_PAYLOAD_BYTES", 516 * 1024)
    with pytest.raises(RuleError) as caught:
        planning.freeze(workspace, "lead", request_)
    assert caught.value.code is Code.DRAW_TOO_MANY


def test_names_give_way_to_the_outcome(
    workspace: Workspace, request_: PlanRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn(imported(workspace, "clerk"), request_)
    fact = _last(workspace)
    bare = dataclasses.replace(fact, labels={}, people={})
    most = len(dcbor.encode(bare.to_payload())) + 500
    monkeypatch.setattr(recording, "MAX_PAYLOAD_BYTES", most)
    cut = recording._named(bare, fact.people, fact.labels)
    assert len(dcbor.encode(cut.to_payload())) <= most
    assert 0 < len(cut.people) + len(cut.labels) < len(fact.people) + len(fact.labels)
    assert cut.strata == fact.strata


def _last(workspace: Workspace) -> Drawn:
    *_, event = workspace.eventlog.recorded([Drawn.TYPE])
    fact = workspace.projections.fact_of(event)
    assert isinstance(fact, Drawn)
    assert fact.plan_id == PLAN
    return fact
