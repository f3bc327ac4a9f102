"""What one device passed over binds another's plan once a centre had it long enough."""

from __future__ import annotations

import pytest

from fieldapp.draw import drawing, logbook, planning, receipted, replacing, tables
from fieldapp.draw.algorithm.plan import Share
from fieldapp.draw.events import PlanFrozen
from fieldapp.draw.planning import PlanRequest
from fieldapp.ledger import dcbor
from tests.draw.centre.test_asking import DAY_MS, LEAD, Parties
from tests.draw.centre.test_asking import make as make
from tests.draw.centre.test_asking import parties as parties
from tests.draw.seconds import bundle_of, enrolled, sign
from tests.draw.test_drawing import PLAN
from tests.draw.test_logbook import opened
from tests.sync.making import take


def passed_over(parties: Parties) -> str:
    """Have the device draw and give up an object, both before the centre."""
    opened(parties)
    drawing.perform(parties.device, LEAD, PLAN)
    task = tables.tasks(parties.device.db, PLAN)[0]
    replacing.replace_object(
        parties.device, LEAD, task.task_id, reason="注销", approved_by="chief"
    )
    sign(parties.device, "chief", parties.centre)
    parties.post()
    parties.post()
    return task.object_id


def another_freezes(parties: Parties, at_ms: int) -> None:
    """Have a device of somebody else freeze a plan that takes nothing over."""
    request = PlanRequest(plan_id="plan-9", title="t", shares={"A": Share(count=1)})
    nobody = parties.device.blobs.put(dcbor.encode([]))
    assert parties.centre.blobs.put(dcbor.encode([])) == nobody
    frozen = planning._frozen(parties.device, planning.draft(parties.device, request), nobody)
    assert isinstance(frozen, PlanFrozen)
    keys = enrolled("other", parties.centre)
    take(parties.centre, bundle_of(parties.centre, keys, "other", frozen, at_ms=at_ms))


@pytest.mark.parametrize(("days", "binds"), [(6, False), (8, True)])
def test_a_debt_that_a_centre_had_for_a_week_binds_every_device(
    parties: Parties, monkeypatch: pytest.MonkeyPatch, days: int, binds: bool
) -> None:
    owed = passed_over(parties)
    monkeypatch.setattr(  # the parties carry letters by hand, and nobody numbers them
        receipted, "seen_s", lambda _, event: event.at_ms // 1000
    )
    parties.clock.advance(days * DAY_MS)
    another_freezes(parties, parties.clock.now_ms())
    due = logbook.read(parties.centre).due["plan-9"]
    assert (due.own, due.others) == (frozenset(), frozenset({owed}))
    assert due.heard == ({owed} if binds else set())


def test_a_debt_that_no_centre_had_binds_nobody_else(parties: Parties) -> None:
    owed = passed_over(parties)
    parties.clock.advance(30 * DAY_MS)
    another_freezes(parties, parties.clock.now_ms())
    due = logbook.read(parties.centre).due["plan-9"]
    assert (due.others, due.heard) == (frozenset({owed}), frozenset())
