"""From the draw's events to its tables."""

from __future__ import annotations

import json
from typing import Any, Final, assert_never

from fieldapp.draw import plan_projecting, released
from fieldapp.draw.algorithm import slot as slots
from fieldapp.draw.centre import correspondence
from fieldapp.draw.centre.correspondence import Letter
from fieldapp.draw.events import (
    ChainPublished,
    Drawn,
    NonceReleased,
    ObjectReplaced,
    PlanFrozen,
    SlotIssued,
    Voided,
    Witnessed,
)
from fieldapp.draw.plan_events import InspectorReplaced, PlanGrounded, YearPlanned
from fieldapp.draw.slot_events import (
    CentreRefused,
    ReceiptPrepared,
    ReleaseAsked,
    ShareOpened,
    SlotAccepted,
    SlotRequested,
    SlotVoided,
)
from fieldapp.errors import FieldappError
from fieldapp.store.database import Connection
from fieldapp.store.projection import Projecting, Projector, Recorded, Table

PLANS: Final = Table(
    "draw_plans",
    {"plan_id": str, "title": str, "kind": str, "filter_text": str, "state": str, "plan": bytes,
     "plan_hash": bytes, "register": bytes, "register_root": bytes, "register_size": int,
     "roster": bytes, "roster_root": bytes, "roster_size": int, "classes": str, "drawable": str,
     "excluded": str, "excluded_list": bytes, "due": str, "frozen_ms": int, "actor": str,
     "device_id": bytes},
    pk="plan_id",
)  # fmt: skip
_CHAINS = Table(
    "draw_chains",
    {"chain_id": str, "tip": bytes, "length": int, "used": int, "published_ms": int},
    pk="chain_id",
)
_SLOTS = Table(
    "draw_slots",
    {"plan_id": str, "commitment": bytes, "slot": bytes, "slot_index": int, "centre": str,
     "key": bytes, "signature": bytes, "issued_ms": int, "nonce": bytes, "head": bytes,
     "release_key": bytes, "release_signature": bytes, "beacon_round": str, "beacon": bytes},
    pk="plan_id",
)  # fmt: skip
_WITNESSES = Table(
    "draw_witnesses",
    {"commitment": bytes, "who": str, "data": bytes, "at_ms": int},
    pk=("commitment", "who"),
)
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
_INCIDENTS = Table(
    "draw_incidents",
    {"event_id": bytes, "plan_id": str, "kind": str, "device_id": bytes, "at_ms": int},
    pk="event_id",
)

_LARGEST: Final = (1 << 63) - 1

_Fact = (
    PlanFrozen | ChainPublished | SlotIssued | Witnessed | NonceReleased | Drawn
    | ObjectReplaced | Voided | PlanGrounded | YearPlanned | InspectorReplaced | SlotVoided
    | Letter
)  # fmt: skip


def _project(p: Projecting, event: Recorded, fact: _Fact) -> None:
    db = p.db
    match fact:
        case PlanFrozen():
            correspondence.take_maker(p, event, fact.plan_id)
            _take_plan(db, event, fact)
        case ChainPublished():
            db.execute(
                "INSERT OR IGNORE INTO draw_chains VALUES (?, ?, ?, 0, ?)",
                (fact.chain_id, fact.tip, _stored(fact.length), event.at_ms),
            )
        case SlotIssued():
            _take_slot(p, event, fact)
        case Witnessed() | NonceReleased() | Drawn():
            _hold_if_theirs(p, event, fact)
        case PlanGrounded() | YearPlanned():
            plan_projecting.take(p, event, fact)
        case (SlotRequested() | SlotAccepted() | ReleaseAsked() | ReceiptPrepared()
              | CentreRefused() | ShareOpened()):  # fmt: skip
            _correspond(p, event, fact)
        case ObjectReplaced() | Voided() | InspectorReplaced() | SlotVoided():
            if _of_the_plans_device(db, event, fact.plan_id):
                _change(db, event, fact)
            else:
                _incident(db, event, fact.plan_id, "by_another_device")
        case _:
            assert_never(fact)


def _hold_if_theirs(
    p: Projecting, event: Recorded, fact: Witnessed | NonceReleased | Drawn
) -> None:
    """Take a step from the slot's device, and from its centre what is the centre's to say."""
    db = p.db
    if _of_the_drawing_device(db, event, fact.commitment) or (
        not isinstance(fact, Witnessed) and _of_the_issuer(db, event, fact)
    ):
        _hold(p, event, fact)
    elif isinstance(fact, Drawn):
        _incident(db, event, fact.plan_id, "by_another_device")


def _hold(p: Projecting, event: Recorded, fact: Witnessed | NonceReleased | Drawn) -> None:
    db = p.db
    match fact:
        case Witnessed():  # what comes after the head that a receipt names is too late
            if correspondence.asked(db, fact.commitment) is None:
                db.execute(
                    "INSERT OR IGNORE INTO draw_witnesses VALUES (?, ?, ?, ?)",
                    (fact.commitment, fact.who, fact.data, event.at_ms),
                )
        case NonceReleased():
            _take_release(db, event, fact)
        case Drawn():
            _take_result(p, event, fact)
        case _:
            assert_never(fact)


def _correspond(p: Projecting, event: Recorded, fact: Letter) -> None:
    """Keep what one side said, if it is that side's to say."""
    db = p.db
    match fact:
        case SlotRequested():
            correspondence.take_request(db, event, fact)
        case SlotAccepted() | ReleaseAsked():
            if _of_the_drawing_device(db, event, fact.commitment):
                correspondence.take_device(db, event, fact)
        case ReceiptPrepared():
            if _of_the_issuer(db, event, fact):
                correspondence.take_centre(db, event, fact)
        case CentreRefused():
            if correspondence.may_answer(p, event, fact.plan_id):
                correspondence.take_centre(db, event, fact)
        case ShareOpened():
            correspondence.take_share(db, event, fact)
        case _:
            assert_never(fact)


def _change(
    db: Connection,
    event: Recorded,
    fact: ObjectReplaced | Voided | InspectorReplaced | SlotVoided,
) -> None:
    match fact:
        case ObjectReplaced():
            _take_replacement(db, event, fact)
        case InspectorReplaced():
            plan_projecting.take_inspector(db, event, fact)
        case Voided():
            _advance(db, fact.plan_id, "voided")
            plan_projecting.note_change(db, event, fact, [])
        case SlotVoided():  # whoever has seen the code has seen the outcome: too late then
            given_up = db.execute(
                "UPDATE draw_plans SET state = 'voided' WHERE plan_id = ? AND state = 'slot'",
                (fact.plan_id,),
            )
            if not given_up.rowcount:
                _incident(db, event, fact.plan_id, "voided_too_late")
        case _:
            assert_never(fact)


def _of_the_drawing_device(db: Connection, event: Recorded, commitment: bytes) -> bool:
    """Tell whether an event comes from the device that the slot was issued to."""
    row = db.execute("SELECT slot FROM draw_slots WHERE commitment = ?", (commitment,)).fetchone()
    return row is not None and slots.decode(row[0]).device_id == event.device_id


def _of_the_issuer(
    db: Connection, event: Recorded, fact: NonceReleased | Drawn | ReceiptPrepared
) -> bool:
    """Tell whether an event comes from the centre that issued the slot, and in its time.

    The outcome is the device's to tell until the slot expires; then the centre tells it.
    """
    row = db.execute(
        "SELECT key, slot FROM draw_slots WHERE commitment = ? AND centre = 'central'",
        (fact.commitment,),
    ).fetchone()
    if row is None or bytes(row[0])[:16] != event.device_id:
        return False
    return not isinstance(fact, Drawn) or event.at_ms > slots.decode(row[1]).expiry_s * 1000


def _of_the_plans_device(db: Connection, event: Recorded, plan_id: str) -> bool:
    """Tell whether an event comes from the device that drew, or is to draw, a plan."""
    row = db.execute("SELECT commitment FROM draw_slots WHERE plan_id = ?", (plan_id,)).fetchone()
    return row is not None and _of_the_drawing_device(db, event, row[0])


def _stored(number: int) -> int:
    """Keep a foreign event's 64-bit integer within what SQLite stores."""
    return max(-_LARGEST, min(number, _LARGEST))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def _incident(db: Connection, event: Recorded, plan_id: str, kind: str) -> None:
    db.execute(
        "INSERT OR REPLACE INTO draw_incidents VALUES (?, ?, ?, ?, ?)",
        (event.event_id, plan_id, kind, event.device_id, event.at_ms),
    )


def _known(db: Connection, table: str, plan_id: str) -> bool:
    query = f"SELECT 1 FROM {table} WHERE plan_id = ?"  # noqa: S608 -- our own table names
    return db.execute(query, (plan_id,)).fetchone() is not None


_STATES: Final = ("frozen", "slot", "opened", "drawn", "voided")


def _advance(db: Connection, plan_id: str, state: str) -> None:
    """Move a plan on to `state`; never back, whatever a late event says."""
    earlier = _json(_STATES[: _STATES.index(state)])
    db.execute(
        "UPDATE draw_plans SET state = ? WHERE plan_id = ?"
        " AND state IN (SELECT value FROM json_each(?))",
        (state, plan_id, earlier),
    )


def _take_plan(db: Connection, event: Recorded, fact: PlanFrozen) -> None:
    if _known(db, "draw_plans", fact.plan_id):
        _incident(db, event, fact.plan_id, "plan_repeated")
        return
    excluded = {one.reason: one.count for one in fact.excluded}
    db.execute(
        f"INSERT INTO draw_plans VALUES ({', '.join('?' * 21)})",  # noqa: S608 -- question marks
        (fact.plan_id, fact.title, fact.kind, fact.filter_text, "frozen", fact.plan,
         fact.plan_hash, fact.register, fact.register_root, _stored(fact.register_size),
         fact.roster, fact.roster_root, _stored(fact.roster_size), _json(fact.classes),
         _json(fact.drawable), _json(excluded), fact.excluded_list, fact.due,
         event.at_ms, event.actor, event.device_id),
    )  # fmt: skip


def _take_slot(p: Projecting, event: Recorded, fact: SlotIssued) -> None:
    db = p.db
    try:
        slot = slots.decode(fact.slot)
    except FieldappError:
        _incident(db, event, fact.plan_id, "slot_malformed")
        return
    if not correspondence.may_issue(p, event, fact, slot.device_id):
        _incident(db, event, fact.plan_id, "slot_not_of_a_centre")
        return
    if _known(db, "draw_slots", fact.plan_id):
        _incident(db, event, fact.plan_id, "slot_repeated")
        return
    db.execute(
        f"INSERT INTO draw_slots VALUES ({', '.join('?' * 8)}{', NULL' * 6})",  # noqa: S608 -- as above
        (fact.plan_id, fact.commitment, fact.slot, slot.index, fact.centre, fact.key,
         fact.signature, event.at_ms),
    )  # fmt: skip
    db.execute(
        "UPDATE draw_chains SET used = max(used, ?) WHERE chain_id = ?",
        (slot.index, slot.chain_id.decode(errors="replace")),
    )
    _advance(db, fact.plan_id, "slot")


def _take_release(db: Connection, event: Recorded, fact: NonceReleased) -> None:
    if not released.by_issuer(db, event, fact):
        _incident(db, event, fact.plan_id, "released_by_another")
        return
    db.execute(
        "UPDATE draw_slots SET nonce = ?, head = ?, release_key = ?, release_signature = ?,"
        " beacon_round = ?, beacon = ? WHERE plan_id = ? AND commitment = ? AND nonce IS NULL",
        (fact.nonce, fact.head, fact.key, fact.signature,
         None if fact.beacon_round is None else str(fact.beacon_round),  # beyond SQLite's integers
         fact.beacon_randomness, fact.plan_id, fact.commitment),
    )  # fmt: skip
    _advance(db, fact.plan_id, "opened")


def _take_result(p: Projecting, event: Recorded, fact: Drawn) -> None:
    db = p.db
    if not released.stands(p, fact):
        _incident(db, event, fact.plan_id, "drawn_without_release")
        return
    if _known(db, "draw_results", fact.plan_id):
        _incident(db, event, fact.plan_id, "drawn_twice")  # the first in the common order stands
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
    _advance(db, fact.plan_id, "drawn")
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
                     _stored(team.missing) if team else 0, state, due),
                )  # fmt: skip
    return rows


def _take_replacement(db: Connection, event: Recorded, fact: ObjectReplaced) -> None:
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
                _stored(fact.missing),
                f"{fact.plan_id}/{fact.successor}",
            ),
        )


PROJECTOR = Projector(
    room="draw",
    facts=(
        PlanFrozen, ChainPublished, SlotIssued, Witnessed, NonceReleased, Drawn, ObjectReplaced,
        Voided, SlotVoided, *plan_projecting.FACTS, *correspondence.FACTS,
    ),
    tables=(
        PLANS, _CHAINS, _SLOTS, _WITNESSES, _RESULTS, TASKS, _INCIDENTS, *plan_projecting.TABLES,
        *correspondence.TABLES,
    ),
    project=_project,
    reads_blobs=True,
)  # fmt: skip
