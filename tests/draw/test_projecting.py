"""Events of other devices: what contradicts an earlier one is kept as an incident, never as truth."""

from __future__ import annotations

import dataclasses
from typing import Any

from fieldapp.draw import plan_tables, planning, tables
from fieldapp.draw.algorithm.plan import Plan, Quota, plan_hash
from fieldapp.draw.events import (
    ChainPublished,
    Drawn,
    NonceReleased,
    ObjectReplacedByName,
    PlanFrozen,
    SlotIssued,
    Witnessed,
)
from fieldapp.draw.plan_events import InspectorReplacedByName, PlanGrounded
from fieldapp.draw.planning import PlanRequest
from fieldapp.draw.projecting import PROJECTOR
from fieldapp.ids import BlobId, DeviceId, EventId
from fieldapp.ledger.fact import Fact
from fieldapp.store.projection import Projecting, Recorded
from fieldapp.store.workspace import Workspace
from tests.draw.test_drawing import PLAN, drawn

BLOB = BlobId(bytes(32))
BIG = (1 << 64) - 1  # the largest integer an event can carry; SQLite's is half of it


def foreign(office: Workspace, fact: Fact, number: int = 1) -> None:
    """Project a fact as if it came from another device."""
    event = Recorded(
        EventId(number.to_bytes(32)), DeviceId(b"f" * 16), 1, number, number << 16, fact.TYPE, 1,
        "somebody", b"", None, local=False, said_ms=number,
    )  # fmt: skip
    PROJECTOR.project(Projecting(office.db, office.blobs, office.settling.maker_of), event, fact)


def a_plan(**change: Any) -> PlanFrozen:
    named = change.get("plan_id", PLAN)
    encoded = Plan(
        plan_id=named, rules_version="rules-1", quotas={"S1": Quota(1, 0)}, team_size=2,
        contributions=(),
    ).encode()  # fmt: skip
    fields: dict[str, Any] = {
        "plan_id": PLAN, "title": "foreign", "kind": "random", "filter_text": "", "filter_code": "",
        "plan": encoded, "plan_hash": plan_hash(encoded), "register": BLOB, "register_root": bytes(32),
        "register_size": 1, "roster": BLOB, "roster_root": bytes(32), "roster_size": 1,
        "classes": {}, "drawable": {}, "excluded": (), "excluded_list": BLOB,
    }  # fmt: skip
    return PlanFrozen(**(fields | change))


def a_result(**change: Any) -> Drawn:
    fields: dict[str, Any] = {
        "plan_id": PLAN, "commitment": bytes(32), "seed": b"s" * 32, "level": "L1",
        "centre": "central", "strata": (), "teams": (), "labels": {}, "people": {},
        "transcript": BLOB, "public": BLOB,
    }  # fmt: skip
    return Drawn(**(fields | change))


def test_a_second_plan_slot_or_result_is_an_incident(
    office: Workspace, request_: PlanRequest
) -> None:
    row = drawn(office, request_)
    before = (tables.plans(office.db), tables.slot(office.db, PLAN), tables.tasks(office.db))
    slot = tables.slot(office.db, PLAN)
    assert slot is not None
    foreign(office, a_plan(), 1)
    again = SlotIssued(
        plan_id=PLAN, slot=slot.slot, commitment=slot.commitment, centre="central",
        key=bytes(32), signature=bytes(64),
    )  # fmt: skip
    foreign(office, again, 2)
    foreign(office, a_result(), 3)
    foreign(office, dataclasses.replace(again, plan_id="other", slot=b"junk"), 4)
    assert (
        tables.plans(office.db),
        tables.slot(office.db, PLAN),
        tables.tasks(office.db),
    ) == before
    assert tables.draws(office.db) == [row]
    assert [kind for _, kind, _, _ in tables.incidents(office.db)] == [
        "plan_repeated", "slot_not_of_a_centre", "of_another_slot", "slot_malformed",
    ]  # fmt: skip
    assert len(tables.incidents(office.db, PLAN)) == 3


def test_events_about_what_is_unknown_here_do_no_harm(office: Workspace) -> None:
    foreign(office, Witnessed(plan_id="x", commitment=b"c", who="w", data=b"1"), 1)
    release = NonceReleased(
        plan_id="x", commitment=b"c", nonce=b"n", head=b"h", key=b"k", signature=b"s",
        beacon_round=BIG, beacon_randomness=b"r",
    )  # fmt: skip
    foreign(office, release, 2)
    replaced = ObjectReplacedByName(
        plan_id="x", object_id="o", reason="r", evidence=(), approved_by="b", inspectors=(),
        missing=BIG, successor="p",
    )  # fmt: skip
    foreign(office, replaced, 3)
    assert (tables.plans(office.db), tables.draws(office.db), tables.tasks(office.db)) == (
        [],
        [],
        [],
    )


def test_a_result_without_a_slot_of_its_maker_is_an_incident(office: Workspace) -> None:
    foreign(office, a_result())
    assert tables.draws(office.db) == []
    assert [kind for _, kind, _, _ in tables.incidents(office.db)] == ["by_another_device"]


def test_the_largest_integers_are_stored(office: Workspace) -> None:
    foreign(office, a_plan(register_size=BIG, roster_size=BIG), 1)
    foreign(office, ChainPublished(chain_id="c", tip=bytes(32), length=BIG), 2)
    assert tables.plans(office.db)[0].register_size == (1 << 63) - 1
    assert tables.chain(office.db, "c", b"f" * 16) == (bytes(32), (1 << 63) - 1, 0)


def test_a_released_nonce_is_not_replaced_by_a_later_event(
    office: Workspace, request_: PlanRequest
) -> None:
    drawn(office, request_)
    before = tables.slot(office.db, PLAN)
    assert before is not None
    later = NonceReleased(
        plan_id=PLAN, commitment=before.commitment, nonce=b"n" * 32, head=b"h" * 32, key=b"k" * 32,
        signature=b"s" * 64,
    )  # fmt: skip
    foreign(office, later)
    assert tables.slot(office.db, PLAN) == before
    assert tables.plans(office.db)[0].state == "drawn"


def test_the_plan_of_another_office_is_listed(office: Workspace, request_: PlanRequest) -> None:
    planning.freeze(office, "lead", request_)
    foreign(office, a_plan(plan_id="plan-other", title="别处的计划"))
    assert {row.title for row in tables.plans(office.db)} == {request_.title, "别处的计划"}


def test_only_the_device_that_froze_a_plan_says_on_what_it_stands(
    office: Workspace, request_: PlanRequest
) -> None:
    planning.freeze(office, "lead", request_)
    before = plan_tables.grounds(office.db, PLAN)
    forged = PlanGrounded(
        plan_id=PLAN, items=(), list_version="forged", departments=(), visits_cap=99, owed=(),
        reason="forged",
    )  # fmt: skip
    foreign(office, forged)
    assert plan_tables.grounds(office.db, PLAN) == before
    foreign(office, a_plan(plan_id="theirs"), 2)
    foreign(office, dataclasses.replace(forged, plan_id="theirs"), 3)
    theirs = plan_tables.grounds(office.db, "theirs")
    assert theirs is not None
    assert theirs.reason == "forged"


def test_a_plan_of_before_has_no_grounds_and_is_read(office: Workspace) -> None:
    old = a_plan()
    assert PlanFrozen.VERSION == 1  # as it was always written
    assert PlanFrozen.from_payload(old.to_payload()) == old
    foreign(office, old)
    assert tables.plan(office.db, PLAN) is not None
    assert plan_tables.grounds(office.db, PLAN) is None


def test_anothers_change_of_inspectors_has_no_effect(
    office: Workspace, request_: PlanRequest
) -> None:
    drawn(office, request_)
    task = tables.tasks(office.db, PLAN)[0]
    forged = InspectorReplacedByName(
        plan_id=PLAN, object_id=task.object_id, leaving=task.inspectors[0], cause="回避",
        reason="r", evidence=(), approved_by="chief", joining="I99",
    )  # fmt: skip
    foreign(office, forged)
    assert tables.tasks(office.db, PLAN)[0] == task
    assert plan_tables.changes(office.db) == []
    assert [kind for _, kind, _, _ in tables.incidents(office.db)] == ["by_another_device"]
