"""Plans that are not what they are called: refused in words, and nobody else waits for them."""

from __future__ import annotations

import dataclasses
import io
from collections.abc import Callable
from typing import Any

import pytest

from fieldapp.central.log import Centre
from fieldapp.draw import register_projecting, tables
from fieldapp.draw.algorithm import plan as plans
from fieldapp.draw.algorithm import snapshot
from fieldapp.draw.centre import asking, correspondence, depositing, issuing
from fieldapp.draw.checking.registered import UNREADABLE
from fieldapp.draw.events import ChainPublished, PlanFrozen
from fieldapp.draw.register_events import RegisterCompared
from fieldapp.draw.slot_events import SlotRequested
from fieldapp.errors import Code, DeviceError
from fieldapp.ids import BlobId
from fieldapp.ledger import dcbor, keys
from fieldapp.store.workspace import Workspace
from fieldapp.ui.draw import reading
from tests.draw.centre.test_asking import CENTRE, LEAD, Parties
from tests.draw.centre.test_hostile_chains import ROGUE, drawn, failing, says
from tests.draw.conftest import an_object, imported
from tests.draw.test_drawing import PLAN
from tests.sync.making import work_of

EVIL = "plan-a-evil"  # sorts before the honest one


def frozen(parties: Parties) -> PlanFrozen:
    event = next(iter(parties.device.eventlog.recorded([PlanFrozen.TYPE])))
    fact = parties.device.projections.fact_of(event)
    assert isinstance(fact, PlanFrozen)
    return fact


def asked_by(rogue: Workspace, parties: Parties, fact: PlanFrozen) -> None:
    """Freeze a plan with lists of the honest one, and ask for its slot."""
    for blob in (fact.register, fact.roster, fact.excluded_list):
        if parties.device.blobs.has(blob):
            rogue.blobs.put(parties.device.blobs.read(blob))
    to, key = parties.centre.device_id, rogue.keys.vrf_public_key
    says(rogue, ROGUE, fact, SlotRequested(plan_id=fact.plan_id, centre=to, vrf_key=key))


@pytest.mark.parametrize("junk", [b"\xff not a plan", b"", b"\xa1\x01\x61x"])
def test_a_plan_nobody_can_read_stops_no_other(
    parties: Parties, rogue: Workspace, junk: bytes
) -> None:
    evil = dataclasses.replace(
        frozen(parties), plan_id=EVIL, plan=junk, plan_hash=plans.plan_hash(junk)
    )
    asked_by(rogue, parties, evil)
    served = Centre(parties.centre)
    served.take_in(io.BytesIO(work_of(rogue, parties.centre)))
    Centre(parties.centre)
    served.take_in(io.BytesIO(work_of(parties.device, parties.centre)))
    assert tables.slot(parties.centre.db, EVIL) is None
    drawn(parties)
    assert failing(parties) == set()


def test_an_old_slot_over_such_a_plan_stops_no_other(parties: Parties, rogue: Workspace) -> None:
    """A slot that an earlier version issued without looking."""
    junk = b"\xff not a plan"
    evil = dataclasses.replace(
        frozen(parties), plan_id=EVIL, plan=junk, plan_hash=plans.plan_hash(junk)
    )
    asked_by(rogue, parties, evil)
    parties.carry((rogue, parties.centre))
    known = tables.plan(parties.centre.db, EVIL)
    if known is None:  # the tables did not take it: there is nothing to issue for
        return
    to = issuing.Holder(rogue.device_id, rogue.keys.vrf_public_key)
    issuing.issue(parties.centre, CENTRE, known, to)
    row = tables.require_slot(parties.centre.db, EVIL)
    parties.carry((parties.centre, rogue))
    says(rogue, ROGUE, depositing.deposit(rogue, EVIL, row.commitment))
    parties.post()
    drawn(parties)
    assert failing(parties) == set()


def _other_name(fact: PlanFrozen) -> PlanFrozen:
    return dataclasses.replace(fact, plan_id=EVIL)


def _other_hash(fact: PlanFrozen) -> PlanFrozen:
    renamed = dataclasses.replace(plans.decode(fact.plan), plan_id=EVIL).encode()
    return dataclasses.replace(fact, plan_id=EVIL, plan=renamed)


@pytest.mark.parametrize("change", [_other_name, _other_hash])
def test_a_plan_under_another_name_or_hash_gets_no_slot(
    parties: Parties, rogue: Workspace, change: Callable[[PlanFrozen], PlanFrozen]
) -> None:
    asked_by(rogue, parties, change(frozen(parties)))
    parties.post()
    assert tables.slot(parties.centre.db, EVIL) is None


@pytest.mark.parametrize("field", ["register", "roster"])
@pytest.mark.parametrize("why", ["other rows", "no list", "other size"])
def test_lists_that_are_not_those_of_the_roots_get_no_slot(
    parties: Parties, rogue: Workspace, field: str, why: str
) -> None:
    true = frozen(parties)
    named = dataclasses.replace(plans.decode(true.plan), plan_id=EVIL).encode()
    evil = dataclasses.replace(true, plan_id=EVIL, plan=named, plan_hash=plans.plan_hash(named))
    register = snapshot.decode_register(parties.device.blobs.read(true.register))
    people = snapshot.decode_roster(parties.device.blobs.read(true.roster))
    changes: dict[tuple[str, str], dict[str, Any]] = {
        ("register", "other rows"): {"register": snapshot.register(register.rows[1:]).encoded},
        ("roster", "other rows"): {"roster": snapshot.roster(people.rows[1:]).encoded},
        ("register", "no list"): {"register": b"\xff"},
        ("roster", "no list"): {"roster": b"\xff"},
        ("register", "other size"): {"register_size": 3},
        ("roster", "other size"): {"roster_size": 3},
    }
    change: dict[str, Any] = {
        name: rogue.blobs.put(value) if isinstance(value, bytes) else value
        for name, value in changes[field, why].items()
    }
    evil = dataclasses.replace(evil, **change)
    asked_by(rogue, parties, evil)
    parties.post()
    assert tables.slot(parties.centre.db, EVIL) is None
    assert asking.state(rogue, EVIL) is asking.State.REFUSED
    drawn(parties)
    assert (failing(parties), tables.require_slot(parties.device.db, PLAN).index) == (set(), 1)


def evil_of(parties: Parties, **changed: Any) -> PlanFrozen:
    true = frozen(parties)
    named = dataclasses.replace(plans.decode(true.plan), plan_id=EVIL, grounds=None).encode()
    return dataclasses.replace(
        true, plan_id=EVIL, plan=named, plan_hash=plans.plan_hash(named), **changed
    )


@pytest.mark.parametrize("code", ['"x"', "[" * 100_000, '{"most_visits": 1e999}'])
def test_conditions_nobody_can_read_stop_no_other(
    parties: Parties, rogue: Workspace, code: str
) -> None:
    imported(parties.centre, CENTRE)
    asked_by(rogue, parties, evil_of(parties, filter_code=code))
    served = Centre(parties.centre)
    served.take_in(io.BytesIO(work_of(rogue, parties.centre)))
    Centre(parties.centre)
    found = register_projecting.compared(parties.centre.db, EVIL)
    assert found is not None
    assert found.counts == {UNREADABLE: 1}
    drawn(parties)
    assert failing(parties) == set()


def test_long_reasons_do_not_swell_what_the_centre_says(
    parties: Parties, rogue: Workspace
) -> None:
    imported(parties.centre, CENTRE)
    ids = sorted(one.object_id for one in map(an_object, range(200)))
    listed = rogue.blobs.put(dcbor.encode([[one, "r" * 30_000] for one in ids]))
    asked_by(rogue, parties, evil_of(parties, excluded_list=listed))
    Centre(parties.centre).take_in(io.BytesIO(work_of(rogue, parties.centre)))
    (said,) = parties.centre.eventlog.recorded([RegisterCompared.TYPE])
    assert len(said.payload or b"") in range(1, 64 * 1024)
    drawn(parties)
    assert failing(parties) == set()


def test_a_request_that_waits_is_compared_once_it_has_its_slot(
    parties: Parties,
) -> None:
    imported(parties.centre, CENTRE)
    name = f"{parties.centre.profile.unit}-{parties.centre.chain.chain.epoch:016x}/2026"
    says(parties.centre, CENTRE, ChainPublished(chain_id=name, tip=bytes(32), length=0))
    asking.request_slot(parties.device, LEAD, PLAN)
    parties.post()
    for _ in range(3):
        issuing.answer(parties.centre, CENTRE)
    assert list(parties.centre.eventlog.recorded([RegisterCompared.TYPE])) == []


def test_what_nobody_foresaw_in_a_plan_is_a_refusal_of_that_plan(parties: Parties) -> None:
    asking.request_slot(parties.device, LEAD, PLAN)
    assert issuing._or_refused(parties.device, LEAD, PLAN, lambda: b""[1]) == 1
    refused = parties.device.db.execute("SELECT reason FROM draw_refused").fetchall()
    assert issuing._or_refused(parties.device, LEAD, PLAN, lambda: 0) == 0
    with pytest.raises(DeviceError):
        issuing._or_refused(parties.device, LEAD, PLAN, _full)
    assert refused == []  # only a centre's word counts


def _full() -> object:
    raise DeviceError(Code.DISK_FULL)


def test_a_slot_waits_for_the_list_of_those_left_out(parties: Parties, rogue: Workspace) -> None:
    imported(parties.centre, CENTRE)
    missing = BlobId(keys.sha256(b"a list that never came"))
    asked_by(rogue, parties, evil_of(parties, excluded_list=missing))
    Centre(parties.centre).take_in(io.BytesIO(work_of(rogue, parties.centre)))
    assert tables.slot(parties.centre.db, EVIL) is None
    waits = correspondence.waiting(parties.centre.db, EVIL)
    assert waits is not None
    assert waits[0] == Code.DRAW_LISTS_MISSING


@pytest.mark.parametrize("code", ['"x"', "[" * 100_000, "[]"])
def test_a_desk_shows_a_plan_with_a_day_and_conditions_that_are_none(
    parties: Parties, rogue: Workspace, code: str
) -> None:
    asked_by(rogue, parties, evil_of(parties, filter_code=code, due="soon"))
    Centre(parties.centre).take_in(io.BytesIO(work_of(rogue, parties.centre)))
    detail = reading.plan_detail(parties.centre, EVIL)
    assert detail is not None
    assert (detail.due, detail.filter.conditions) == (None, ())
