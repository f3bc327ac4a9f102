"""A draw is published once, by somebody with the right, and only in its public form."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest

from fieldapp.clock import FixedClock
from fieldapp.draw import drawing, planning
from fieldapp.draw.algorithm.plan import Share
from fieldapp.draw.planning import PlanRequest
from fieldapp.draw.record import transcript
from fieldapp.errors import Code, RuleError
from fieldapp.ids import BlobId
from fieldapp.publication import publishing, tables
from fieldapp.publication.events import DrawPublished
from fieldapp.registry import rows
from fieldapp.registry.events import ObjectsImported, RosterImported
from fieldapp.rooms import PROJECTORS
from fieldapp.store.workspace import Profile, Workspace
from tests.conftest import PASSWORD
from tests.draw.conftest import an_inspector, an_object

PLAN, SUPERVISOR = "plan-test", "sup-wangdui"


@pytest.fixture
def hall(tmp_path: Path, clock: FixedClock) -> Iterator[Workspace]:
    """A supervisor's laptop on which a small draw was held."""
    profile = Profile("市局-02", SUPERVISOR, "旺堆", "supervisor", "540600")
    with Workspace.create(
        tmp_path / "hall", PASSWORD, profile=profile, projectors=PROJECTORS, clock=clock
    ) as ws:
        objects = [[str(v) for v in dataclasses.astuple(an_object(n))] for n in range(40)]
        blob = ws.blobs.put(b"".join(rows.encode(objects)))
        with ws.writing("clerk") as w:
            w.append(
                ObjectsImported(
                    snapshot_id="s1", source_name="a.csv", source_sha256=bytes(32), blob=blob,
                    size=40, rejected=0, repaired=0, as_of_ms=0,
                )
            )  # fmt: skip
            w.append(
                RosterImported(
                    snapshot_id="s2", source_name="b.csv", source_sha256=bytes(32),
                    rows=tuple(an_inspector(n) for n in range(4)), rejected=0, repaired=0,
                    as_of_ms=0,
                )
            )  # fmt: skip
        request = PlanRequest(
            plan_id=PLAN, title="第7批", shares={"A": Share(count=3), "D": Share(count=2)}
        )
        planning.freeze(ws, "lead", request)
        drawing.issue_slot(ws, "lead", PLAN)
        drawing.release_nonce(ws, "lead", PLAN)
        drawing.perform(ws, "lead", PLAN)
        yield ws


def test_the_public_transcript_is_put_before_everyone(hall: Workspace) -> None:
    publishing.publish_draw(hall, SUPERVISOR, PLAN)
    row = tables.published_draw(hall.db, PLAN)
    assert row is not None
    shown = transcript.from_json(hall.blobs.read(row.transcript))
    assert shown.kind == "public"
    assert sum(len(chosen.drawn) for chosen in shown.strata.values()) == 5
    assert b"credit" not in hall.blobs.read(row.transcript)
    assert [one.plan_id for one in tables.published_draws(hall.db)] == [PLAN]


def test_a_draw_is_published_once_and_only_when_held(hall: Workspace) -> None:
    publishing.publish_draw(hall, SUPERVISOR, PLAN)
    for plan, code in ((PLAN, Code.DRAW_ALREADY_PUBLISHED), ("plan-9", Code.DRAW_NOT_DONE)):
        with pytest.raises(RuleError) as caught:
            publishing.publish_draw(hall, SUPERVISOR, plan)
        assert caught.value.code is code


def test_an_inspector_publishes_no_draw(workspace: Workspace) -> None:
    with pytest.raises(RuleError) as caught:
        publishing.publish_draw(workspace, "insp-tashi", PLAN)
    assert caught.value.code is Code.RESULT_ROLE
    with workspace.writing("insp-tashi") as w:  # nor by writing the event itself
        w.append(DrawPublished(plan_id=PLAN, transcript=BlobId(bytes(32))))
    assert tables.published_draw(workspace.db, PLAN) is None
