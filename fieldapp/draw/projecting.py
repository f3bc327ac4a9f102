"""From the draw's events to its tables."""

from __future__ import annotations

import json
from typing import Any, Final, assert_never

from fieldapp.draw import (
    agreeing,
    awaiting,
    plan_projecting,
    released,
    seconding,
    slot_projecting,
    witnessed,
)
from fieldapp.draw.algorithm import plan as plans
from fieldapp.draw.centre import correspondence
from fieldapp.draw.centre.correspondence import Letter
from fieldapp.draw.events import (
    ChainPublished,
    Drawn,
    NonceReleased,
    ObjectReplaced,
    ObjectReplacedByName,
    PlanFrozen,
    SlotIssued,
    Voided,
    VoidedByName,
    Witnessed,
)
from fieldapp.draw.plan_events import InspectorReplaced, PlanGrounded, YearPlanned
from fieldapp.draw.register_events import RegisterCompared, RegisterNamed
from fieldapp.draw.seconding import Change, Signed
from fieldapp.draw.slot_events import (
    CentreRefused,
    ReceiptPrepared,
    ReleaseAsked,
    RequestDeclined,
    Seconded,
    ShareOpened,
    SlotAccepted,
    SlotLapsed,
    SlotRequested,
    SlotRequestedOfAny,
    SlotVoided,
    SlotVoidedByName,
)
from fieldapp.draw.slot_projecting import advance, incident, known, stored
from fieldapp.store.database import Connection
from fieldapp.store.projection import Projecting, Projector, Recorded, Table

PLANS: Final = Table(
    "draw_plans",
    {"plan_id": str, "title": str, "kind": str, "filter_text": str, "filter_code": str,
     "state": str, "plan": bytes, "plan_hash": bytes, "register": bytes, "register_root": bytes,
     "register_size": int, "roster": bytes, "roster_root": bytes, "roster_size": int,
     "classes": str, "drawable": str, "excluded": str, "excluded_list": bytes, "due": str,
     "frozen_ms": int, "actor": str, "device_id": bytes},
    pk="plan_id",
)  # fmt: skip
_RESULTS = Table(
    "draw_results",
    {"plan_id": str, "commitment": bytes, "seed": bytes, "level": str, "centre": str,
     "transcript": bytes, "public": bytes, "people": str, "drawn": int, "reserve": int,
     "short": int, "drawn_ms": int, "actor": str, "device_id": bytes, "event_id": bytes},
    pk="plan_id",
)  # fmt: skip
TASKS: Final = Table(
    "draw_tasks",
    {"task_id": str, "plan_id": str, "object_id": str, "object_name": str, "address": str,
     "stratum": str, "rank": int, "place": int, "ticket": bytes, "inspectors": str,
     "missing": int, "state": str, "due": str, "successor": str, "reason": str},
    pk="task_id",
    indexes=(("plan_id", "place"), ("object_id",)),
)  # fmt: skip
_Fact = (
    PlanFrozen | ChainPublished | SlotIssued | Witnessed | NonceReleased | Drawn
    | ObjectReplaced | Voided | PlanGrounded | YearPlanned | InspectorReplaced | SlotVoided
    | RegisterNamed | RegisterCompared | Seconded | Letter
)  # fmt: skip


def _project(p: Projecting, event: Recorded, fact: _Fact) -> None:
    db = p.db
    if slot_projecting.after_lapse(db, event, fact) or slot_projecting.of_another(db, event, fact):
        return
    match fact:
        case PlanFrozen():
            _take_plan(p, event, fact)
        case ChainPublished():
            db.execute(
                "INSERT OR IGNORE INTO draw_chains VALUES (?, ?, ?, ?, 0, ?)",
                (fact.chain_id, event.device_id, fact.tip, stored(fact.length), event.at_ms),
            )
        case SlotIssued():
            slot_projecting.take_slot(p, event, fact)
        case Witnessed() | NonceReleased() | Drawn():
            _hold_if_theirs(p, event, fact)
        case PlanGrounded() | YearPlanned() | RegisterNamed() | RegisterCompared():
            if plan_projecting.take(p, event, fact) and isinstance(fact, PlanGrounded):
                awaiting.hold(p, event, fact, *_settling(db))
        case (SlotRequested() | SlotRequestedOfAny() | SlotAccepted() | ReleaseAsked()
              | ReceiptPrepared() | CentreRefused() | RequestDeclined() | ShareOpened()
              | SlotLapsed()):  # fmt: skip
            slot_projecting.correspond(p, event, fact)
        case ObjectReplaced() | Voided() | InspectorReplaced() | SlotVoided() | Seconded():
            _take_change(p, event, fact)
        case _:
            assert_never(fact)


def _take_change(p: Projecting, event: Recorded, fact: Change | Seconded) -> None:
    """Take a step of two people: what one begins has no effect before the other has signed."""
    if isinstance(fact, Seconded):
        awaiting.answer(p, event, fact, *_settling(p.db))
    elif not _may_begin(p.db, event, fact):
        incident(p.db, event, fact.plan_id, "by_another_device")
    elif seconding.waits(fact):
        awaiting.hold(p, event, fact, *_settling(p.db))
    elif awaiting.named_only(p.db, event, fact):
        incident(p.db, event, fact.plan_id, "named_only")
    else:
        _change(p.db, event, fact)


def _may_begin(db: Connection, event: Recorded, fact: Change) -> bool:
    if isinstance(fact, SlotVoided):
        return slot_projecting.may_give_up(db, event, fact)
    return slot_projecting.may_change(db, event.device_id, fact.plan_id)


def _settling(db: Connection) -> tuple[awaiting.Apply, awaiting.Odd]:
    """Give what a change does once it is signed, and what becomes of an unfit answer."""

    def apply(event: Recorded, fact: Signed) -> None:
        if isinstance(fact, PlanGrounded):
            plan_projecting.take_signer(db, fact)
        elif _may_begin(db, event, fact):
            _change(db, event, fact)
        else:  # the slot lapsed, or its outcome can be told by now
            incident(db, event, fact.plan_id, "signed_too_late")

    def odd(event: Recorded, plan_id: str) -> None:
        incident(db, event, plan_id, "seconded_unfit")

    return apply, odd


def _hold_if_theirs(
    p: Projecting, event: Recorded, fact: Witnessed | NonceReleased | Drawn
) -> None:
    """Take a step from the slot's device, and from its centre what is the centre's to say."""
    db = p.db
    if slot_projecting.of_the_drawing_device(db, event, fact.commitment) or (
        not isinstance(fact, Witnessed) and slot_projecting.of_the_issuer(db, event, fact)
    ):
        _hold(p, event, fact)
    elif not isinstance(fact, Witnessed):
        incident(db, event, fact.plan_id, "by_another_device")


def _hold(p: Projecting, event: Recorded, fact: Witnessed | NonceReleased | Drawn) -> None:
    db = p.db
    match fact:
        case Witnessed():  # what comes after the head that a receipt names is too late
            if not witnessed.fits(db, event, fact):
                incident(db, event, fact.plan_id, "witness_unfit")
            elif correspondence.asked(db, fact.commitment) is None:
                witnessed.take(db, event, fact)
        case NonceReleased():
            slot_projecting.take_release(db, event, fact)
        case Drawn():
            _take_result(p, event, fact)
        case _:
            assert_never(fact)


def _change(db: Connection, event: Recorded, fact: Change) -> None:
    match fact:
        case ObjectReplaced():
            _take_replacement(db, event, fact)
        case InspectorReplaced():
            plan_projecting.take_inspector(db, event, fact)
        case Voided():
            if not known(db, "draw_results", fact.plan_id):
                incident(db, event, fact.plan_id, "voided_undrawn")
                return
            advance(db, fact.plan_id, "voided")
            plan_projecting.note_change(db, event, fact, [])
        case SlotVoided():
            slot_projecting.give_up(db, event, fact)
        case _:
            assert_never(fact)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def _take_plan(p: Projecting, event: Recorded, fact: PlanFrozen) -> None:
    db = p.db
    if not agreeing.plan_agrees(fact):
        incident(db, event, fact.plan_id, "plan_malformed")
        return
    correspondence.take_maker(p, event, fact.plan_id)
    if known(db, "draw_plans", fact.plan_id):
        incident(db, event, fact.plan_id, "plan_repeated")
        return
    kind = plans.decode(fact.plan).kind
    if kind != fact.kind:  # what the bytes say was hashed, and counts
        incident(db, event, fact.plan_id, "plan_kind_differs")
    excluded = {one.reason: one.count for one in fact.excluded}
    db.execute(
        f"INSERT INTO draw_plans VALUES ({', '.join('?' * 22)})",  # noqa: S608 -- question marks
        (fact.plan_id, fact.title, kind, fact.filter_text, fact.filter_code, "frozen",
         fact.plan, fact.plan_hash, fact.register, fact.register_root, stored(fact.register_size),
         fact.roster, fact.roster_root, stored(fact.roster_size), _json(fact.classes),
         _json(fact.drawable), _json(excluded), fact.excluded_list, fact.due,
         event.at_ms, event.actor, event.device_id),
    )  # fmt: skip


def _take_result(p: Projecting, event: Recorded, fact: Drawn) -> None:
    db = p.db
    if (wrong := released.fault(p, event, fact)) is not None:
        incident(db, event, fact.plan_id, wrong)
        return
    if known(db, "draw_results", fact.plan_id):
        incident(db, event, fact.plan_id, "drawn_twice")  # the first in the common order stands
        return
    drawn = sum(len(stratum.drawn) for stratum in fact.strata)
    reserve = sum(len(stratum.reserve) for stratum in fact.strata)
    short = sum(1 for team in fact.teams if team.missing)
    db.execute(
        f"INSERT INTO draw_results VALUES ({', '.join('?' * 15)})",  # noqa: S608 -- as above
        (fact.plan_id, fact.commitment, fact.seed, fact.level, fact.centre, fact.transcript,
         fact.public, _json(fact.people), drawn, reserve, short, event.at_ms, event.actor,
         event.device_id, event.event_id),
    )  # fmt: skip
    advance(db, fact.plan_id, "drawn")
    row = db.execute("SELECT due FROM draw_plans WHERE plan_id = ?", (fact.plan_id,)).fetchone()
    db.executemany(
        f"INSERT OR REPLACE INTO draw_tasks VALUES ({', '.join('?' * 13)}, NULL, NULL)",  # noqa: S608 -- as above
        _task_rows(fact, row[0] if row else None),
    )
    plan_projecting.settle_owed(db, fact)


def _task_rows(fact: Drawn, due: str | None) -> list[tuple[Any, ...]]:
    teams = {team.object_id: (place, team) for place, team in enumerate(fact.teams, start=1)}
    rows = []
    for stratum in fact.strata:
        for state, listed in (("drawn", stratum.drawn), ("reserve", stratum.reserve)):
            for rank, one in enumerate(listed, start=1):
                place, team = teams.get(one.object_id, (0, None))
                label = fact.labels.get(one.object_id)
                rows.append(
                    (f"{fact.plan_id}/{one.object_id}", fact.plan_id, one.object_id,
                     label.name if label else "", label.address if label else "", stratum.label,
                     rank, place, one.ticket, _json(team.inspectors if team else ()),
                     stored(team.missing) if team else 0, state, due),
                )  # fmt: skip
    return rows


def _take_replacement(db: Connection, event: Recorded, fact: ObjectReplaced) -> None:
    if plan_projecting.is_voided(db, fact.plan_id):  # what a void draw gave stays to be inspected
        incident(db, event, fact.plan_id, "replaced_after_void")
        return
    task_id = f"{fact.plan_id}/{fact.object_id}"
    found = db.execute(
        "SELECT place, inspectors FROM draw_tasks WHERE task_id = ? AND state = 'drawn'",
        (task_id,),
    ).fetchone()
    if found is None:
        return  # two people replaced it at once: the first in the common order stands
    plan_projecting.note_change(db, event, fact, json.loads(found[1]))
    state = "replaced" if fact.successor else "skipped"
    db.execute(
        "UPDATE draw_tasks SET state = ?, successor = ?, reason = ? WHERE task_id = ?",
        (state, fact.successor, fact.reason, task_id),
    )
    if fact.successor:
        db.execute(
            "UPDATE draw_tasks SET state = 'drawn', place = ?, inspectors = ?, missing = ?"
            " WHERE task_id = ? AND state = 'reserve'",
            (
                found[0],
                _json(fact.inspectors),
                stored(fact.missing),
                f"{fact.plan_id}/{fact.successor}",
            ),
        )


PROJECTOR = Projector(
    room="draw",
    facts=(
        PlanFrozen, ChainPublished, SlotIssued, Witnessed, NonceReleased, Drawn, ObjectReplaced,
        ObjectReplacedByName, Voided, VoidedByName, SlotVoided, SlotVoidedByName, Seconded,
        *plan_projecting.FACTS, *correspondence.FACTS,
    ),
    tables=(
        PLANS, *slot_projecting.TABLES, *witnessed.TABLES, _RESULTS, TASKS,
        *plan_projecting.TABLES, *correspondence.TABLES, *awaiting.TABLES,
    ),
    project=_project,
    reads_blobs=True,
)  # fmt: skip
