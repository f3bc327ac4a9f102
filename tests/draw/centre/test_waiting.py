"""What passes makes a request wait, not end: it is answered by itself when the reason is gone."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path

import pytest

from fieldapp.clock import FixedClock
from fieldapp.draw import planning, tables
from fieldapp.draw.algorithm import slot as slots
from fieldapp.draw.centre import asking, correspondence, issuing
from fieldapp.draw.centre.asking import Standing, State
from fieldapp.draw.planning import PlanRequest
from fieldapp.draw.slot_events import CentreRefused
from fieldapp.errors import Code
from fieldapp.ids import BlobId, DeviceId
from fieldapp.store import devices
from fieldapp.store.verifying import tables_digest
from fieldapp.store.workspace import Workspace
from tests.draw.centre.test_asking import CENTRE, LEAD, Parties
from tests.draw.test_drawing import PLAN


def refusals(workspace: Workspace) -> int:
    return len(list(workspace.eventlog.recorded([CentreRefused.TYPE])))


def waits_for(parties: Parties, code: Code) -> Standing:
    found = asking.standing(parties.device, PLAN)
    assert found.code == code
    assert found.since_ms is not None
    assert found.centre == parties.centre.device_id
    for one in (parties.device, parties.centre):
        before = tables_digest(one)
        one.rebuild()
        assert tables_digest(one) == before
    return found


def test_a_chain_used_up_makes_the_request_wait_for_the_next(
    parties: Parties, request_: PlanRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(slots, "CHAIN_LENGTH", 1)
    planning.freeze(parties.device, LEAD, _named(request_, "plan-first"))
    asking.request_slot(parties.device, LEAD, "plan-first")
    parties.post()
    asking.request_slot(parties.device, LEAD, PLAN)
    assert asking.standing(parties.device, PLAN).code is None
    parties.post()
    found = waits_for(parties, Code.DRAW_CHAIN_USED_UP)
    assert found.state is State.ASKED
    told = refusals(parties.centre)
    parties.post()
    assert refusals(parties.centre) == told  # what stands is not said again
    assert asking.standing(parties.device, PLAN) == found
    parties.clock.advance(60 * 86_400_000)  # a new year, a new chain
    parties.post()
    assert asking.standing(parties.device, PLAN).state is State.ISSUED
    assert asking.standing(parties.device, PLAN).code is None
    assert parties.slot().index == 1


def _named(request: PlanRequest, plan_id: str) -> PlanRequest:
    return dataclasses.replace(request, plan_id=plan_id)


def test_lists_that_have_not_arrived_are_waited_for(parties: Parties) -> None:
    plan = tables.require_plan(parties.centre.db, PLAN)
    asking.request_slot(parties.device, LEAD, PLAN)
    parties.carry((parties.device, parties.centre))  # brings the blobs again
    _lose(parties.centre, plan.register)
    assert issuing.answer(parties.centre, CENTRE) == 1
    parties.carry((parties.centre, parties.device))
    assert waits_for(parties, Code.DRAW_LISTS_MISSING).state is State.ASKED
    parties.post()
    assert asking.state(parties.device, PLAN) is State.ISSUED


def _lose(workspace: Workspace, blob: BlobId) -> None:
    path: Path = workspace.blobs._path(blob)
    path.unlink()


def test_a_deposit_is_left_anew_when_there_is_an_auditor_at_last(
    office: Workspace,
    request_: PlanRequest,
    make: Callable[[str, str], Workspace],
    clock: FixedClock,
) -> None:
    centre, auditor = make("centre", "centre"), make("auditor", "auditor")
    devices.enrol(centre, CENTRE, office.card())
    devices.enrol(office, LEAD, centre.card())
    planning.freeze(office, LEAD, request_)
    parties = Parties(office, centre, [], clock)
    parties.issue()
    devices.enrol(centre, CENTRE, auditor.card())  # the device does not know it yet
    asking.ask_release(office, LEAD, PLAN)
    parties.post()
    found = waits_for(parties, Code.DRAW_DEPOSIT_INCOMPLETE)
    assert found.state is State.OPENING
    asking.ask_release(office, LEAD, PLAN)
    parties.post()
    assert parties.opened()
    assert asking.standing(office, PLAN).code is None
    taken = correspondence.accepted(centre.db, parties.slot().commitment)
    assert taken is not None
    assert [one.auditor for one in taken.shares] == [auditor.device_id]


def test_a_deposit_with_puppets_of_the_device_is_none(
    parties: Parties, monkeypatch: pytest.MonkeyPatch, make: Callable[[str, str], Workspace]
) -> None:
    puppet = make("puppet", "inspector")
    devices.enrol(parties.device, LEAD, puppet.card())
    mine = devices.device(parties.device.db, DeviceId(puppet.device_id))
    assert mine is not None
    with monkeypatch.context() as patch:
        patch.setattr("fieldapp.draw.centre.depositing.auditors", lambda _db: [mine])
        patch.setattr("fieldapp.draw.centre.asking.auditors", lambda _db: [mine])
        parties.issue()
        asking.ask_release(parties.device, LEAD, PLAN)
    parties.post()
    assert not parties.opened()
    assert waits_for(parties, Code.DRAW_DEPOSIT_INCOMPLETE).state is State.OPENING


@pytest.mark.parametrize("code", [Code.DRAW_INPUTS_DIFFER, Code.DEVICE_REVOKED])
def test_what_does_not_pass_ends_the_plan_at_the_first_word(parties: Parties, code: Code) -> None:
    asking.request_slot(parties.device, LEAD, PLAN)
    parties.carry((parties.device, parties.centre))
    with parties.centre.writing(CENTRE) as w:
        w.append(CentreRefused(plan_id=PLAN, reason=Code.DRAW_CHAIN_USED_UP.value))
        w.append(CentreRefused(plan_id=PLAN, reason=code.value))
        w.append(CentreRefused(plan_id=PLAN, reason=Code.DRAW_LISTS_MISSING.value))
    parties.post()
    assert waits_for(parties, code).state is State.REFUSED
    assert tables.slot(parties.centre.db, PLAN) is None


def test_a_revoked_device_is_refused_for_good(parties: Parties) -> None:
    asking.request_slot(parties.device, LEAD, PLAN)
    parties.carry((parties.device, parties.centre))
    with parties.centre.writing(CENTRE) as w:
        w.append(devices.DeviceRevoked(device_id=parties.device.device_id, reason="lost"))
    assert issuing.answer(parties.centre, CENTRE) == 1
    found = correspondence.refusal(parties.centre.db, PLAN)
    assert found is not None
    assert found[0] == Code.DEVICE_REVOKED
