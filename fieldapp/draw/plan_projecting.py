"""From the events around a plan to their tables: grounds, the year's batches, later changes."""

from __future__ import annotations

import dataclasses
import json
from typing import Any, Final, assert_never

from fieldapp.draw import register_projecting, seconding, slot_projecting
from fieldapp.draw.events import Drawn, ObjectReplaced, Voided
from fieldapp.draw.plan_events import (
    InspectorReplaced,
    InspectorReplacedByName,
    PlanGrounded,
    YearPlanned,
)
from fieldapp.draw.register_events import RegisterCompared, RegisterNamed
from fieldapp.store.database import Connection
from fieldapp.store.projection import Projecting, Recorded, Table

GROUNDS: Final = Table(
    "draw_grounds",
    {"plan_id": str, "items": str, "list_version": str, "departments": str, "visits_cap": int,
     "owed": str, "batch": str, "reason": str, "approved_by": str},
    pk="plan_id",
)  # fmt: skip
BATCHES: Final = Table(
    "draw_batches",
    {"year": int, "place": int, "batch_id": str, "title": str, "kind": str, "items": str,
     "departments": str, "scope": str, "shares": str, "starts": str, "due": str,
     "document": str, "adopted_ms": int},
    pk=("year", "place"),
)  # fmt: skip
CHANGES: Final = Table(
    "draw_changes",
    {"event_id": bytes, "plan_id": str, "kind": str, "object_id": str, "cause": str,
     "reason": str, "leaving": str, "joining": str, "team": str, "evidence": int,
     "actor": str, "approved_by": str, "device_id": bytes, "at_ms": int},
    pk="event_id",
    indexes=(("plan_id",),),
)  # fmt: skip
TABLES: Final = (GROUNDS, BATCHES, CHANGES, *register_projecting.TABLES)
FACTS: Final = (
    PlanGrounded, YearPlanned, InspectorReplaced, InspectorReplacedByName,
    *register_projecting.FACTS,
)  # fmt: skip

_PLANNERS: Final = frozenset({"supervisor", "registry", "admin", "centre"})
_MOST_CAP: Final = 1 << 31


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def take(
    p: Projecting,
    event: Recorded,
    fact: PlanGrounded | YearPlanned | RegisterNamed | RegisterCompared,
) -> bool:
    """Keep on what a plan stands, or the batches of a year.

    Returns:
        Whether a second person has to sign it; until then nobody has approved.
    """
    match fact:
        case RegisterNamed() | RegisterCompared():
            register_projecting.take(p, event, fact)
        case YearPlanned():
            _take_year(p, event, fact)
        case PlanGrounded():
            return _take_grounds(p.db, event, fact)
        case _:
            assert_never(fact)
    return False


def _take_grounds(db: Connection, event: Recorded, fact: PlanGrounded) -> bool:
    """Only the device that froze the plan says on what it stands, and it says so once."""
    row = db.execute(
        "SELECT device_id, plan FROM draw_plans WHERE plan_id = ?", (fact.plan_id,)
    ).fetchone()
    if row is None or bytes(row[0]) != event.device_id:
        return False
    if not register_projecting.stands_on(db, fact):
        slot_projecting.incident(db, event, fact.plan_id, "grounds_differ")
        return False
    needed = seconding.needed_by(bytes(row[1]))
    new = db.execute(
        "INSERT OR IGNORE INTO draw_grounds VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (fact.plan_id, _json([dataclasses.asdict(one) for one in fact.items]), fact.list_version,
         _json(fact.departments), max(0, min(fact.visits_cap, _MOST_CAP)),
         _json([dataclasses.asdict(one) for one in fact.owed]), fact.batch, fact.reason,
         None if needed else fact.approved_by),
    )  # fmt: skip
    return needed and new.rowcount > 0


def take_signer(db: Connection, fact: PlanGrounded) -> None:
    """Keep who signed as a plan's second person."""
    db.execute(
        "UPDATE draw_grounds SET approved_by = ? WHERE plan_id = ?",
        (fact.approved_by, fact.plan_id),
    )


def _take_year(p: Projecting, event: Recorded, fact: YearPlanned) -> None:
    """A later plan of the same year takes the place of an earlier one."""
    if not event.local and p.maker_of(event).role not in _PLANNERS:
        return
    year = max(0, min(fact.year, 9999))
    p.db.execute("DELETE FROM draw_batches WHERE year = ?", (year,))
    p.db.executemany(
        f"INSERT INTO draw_batches VALUES ({', '.join('?' * len(BATCHES.columns))})",  # noqa: S608 -- question marks
        [
            (year, place, one.batch_id, one.title, one.kind, _json(one.items),
             _json(one.departments), one.scope, _json(one.shares), one.starts, one.due,
             fact.document, event.at_ms)
            for place, one in enumerate(fact.batches, start=1)
        ],
    )  # fmt: skip


def settle_owed(db: Connection, fact: Drawn) -> None:
    """Close the tasks of earlier plans that this draw has taken over."""
    row = db.execute("SELECT owed FROM draw_grounds WHERE plan_id = ?", (fact.plan_id,)).fetchone()
    drawn = {one.object_id for stratum in fact.strata for one in stratum.drawn}
    for one in json.loads(row[0]) if row else ():
        if one["object_id"] in drawn:
            db.execute(
                "UPDATE draw_tasks SET state = 'carried' WHERE task_id = ?"
                " AND object_id = ? AND state IN ('replaced', 'skipped')",
                (one["task_id"], one["object_id"]),
            )


def is_voided(db: Connection, plan_id: str) -> bool:
    """Tell whether a plan's slot was given up, or its draw declared void."""
    row = db.execute("SELECT state FROM draw_plans WHERE plan_id = ?", (plan_id,)).fetchone()
    return row is not None and row[0] == "voided"


def take_inspector(db: Connection, event: Recorded, fact: InspectorReplaced) -> None:
    """Put an inspector in another's place on one task that stands."""
    task_id = f"{fact.plan_id}/{fact.object_id}"
    found = db.execute(
        "SELECT inspectors, missing FROM draw_tasks WHERE task_id = ? AND state = 'drawn'",
        (task_id,),
    ).fetchone()
    team = json.loads(found[0]) if found else []
    if fact.leaving not in team or fact.joining in team:
        return  # somebody else's change came first
    joining = [] if fact.joining is None else [fact.joining]
    rest = [one for one in team if one != fact.leaving]
    db.execute(
        "UPDATE draw_tasks SET inspectors = ?, missing = ? WHERE task_id = ?",
        (_json([*rest, *joining]), min(found[1] + 1 - len(joining), _MOST_CAP), task_id),
    )
    _name(db, fact)
    note_change(db, event, fact, team)


def _name(db: Connection, fact: InspectorReplaced) -> None:
    row = db.execute(
        "SELECT people FROM draw_results WHERE plan_id = ?", (fact.plan_id,)
    ).fetchone()
    if row and fact.joining and fact.joining_name:
        people = json.loads(row[0]) | {fact.joining: fact.joining_name}
        db.execute(
            "UPDATE draw_results SET people = ? WHERE plan_id = ?", (_json(people), fact.plan_id)
        )


def note_change(
    db: Connection,
    event: Recorded,
    fact: ObjectReplaced | InspectorReplaced | Voided,
    team: list[str],
) -> None:
    """Keep who changed what after the draw, and why."""
    match fact:
        case ObjectReplaced():
            said: tuple[Any, ...] = (
                "object", fact.object_id, "", fact.reason, None, fact.successor, _json(team),
                len(fact.evidence),
            )  # fmt: skip
        case InspectorReplaced():
            said = (
                "inspector", fact.object_id, fact.cause, fact.reason, fact.leaving, fact.joining,
                _json(team), len(fact.evidence),
            )  # fmt: skip
        case Voided():
            said = ("void", "", "", fact.reason, None, None, _json(team), 0)
        case _:
            assert_never(fact)
    db.execute(
        f"INSERT OR REPLACE INTO draw_changes VALUES ({', '.join('?' * len(CHANGES.columns))})",  # noqa: S608 -- as above
        (event.event_id, fact.plan_id, *said, event.actor, fact.approved_by, event.device_id,
         event.at_ms),
    )  # fmt: skip
