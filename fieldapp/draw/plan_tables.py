"""Grounds of plans, the year's batches and later changes as rows, and what is asked of them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from fieldapp.draw.algorithm.plan import NAMED
from fieldapp.draw.plan_projecting import BATCHES, CHANGES
from fieldapp.store.database import Connection


@dataclass(frozen=True, slots=True, kw_only=True)
class GroundRow:
    """An item of a frozen plan."""

    item: str
    name: str
    basis: tuple[str, ...]
    key: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds:
    """On what a plan stands."""

    plan_id: str
    items: tuple[GroundRow, ...]
    list_version: str
    departments: tuple[str, ...]
    visits_cap: int
    owed: tuple[str, ...]  # object ids taken with certainty
    batch: str
    reason: str
    approved_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchRow:
    """A batch of a year's plan."""

    year: int
    place: int  # from 1
    batch_id: str
    title: str
    kind: str
    items: tuple[str, ...]
    departments: tuple[str, ...]
    scope: str
    shares: dict[str, str]
    starts: str
    due: str
    document: str
    adopted_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeRow:
    """What was changed after a draw."""

    event_id: bytes
    plan_id: str
    kind: str  # "object", "inspector", "void"
    object_id: str
    cause: str
    reason: str
    leaving: str | None
    joining: str | None
    team: tuple[str, ...]  # before the change
    evidence: int  # files
    actor: str
    approved_by: str
    device_id: bytes
    at_ms: int


def grounds(db: Connection, plan_id: str) -> Grounds | None:
    """Give on what a plan stands; None for plans of before there were such records."""
    row = db.execute(
        "SELECT items, list_version, departments, visits_cap, owed, batch, reason, approved_by"
        " FROM draw_grounds WHERE plan_id = ?",
        (plan_id,),
    ).fetchone()
    if row is None:
        return None
    return Grounds(
        plan_id=plan_id,
        items=tuple(
            GroundRow(**{**one, "basis": tuple(one["basis"])}) for one in json.loads(row[0])
        ),
        list_version=row[1],
        departments=tuple(json.loads(row[2])),
        visits_cap=row[3],
        owed=tuple(sorted({one["object_id"] for one in json.loads(row[4])})),
        batch=row[5] or "",
        reason=row[6] or "",
        approved_by=row[7] or "",
    )


def batches(db: Connection, year: int) -> list[BatchRow]:
    """Give the batches of a year in their order."""
    found = []
    for row in db.execute("SELECT * FROM draw_batches WHERE year = ? ORDER BY place", (year,)):
        values = dict(zip(BATCHES.columns, row, strict=True))
        for name in ("items", "departments"):
            values[name] = tuple(json.loads(values[name]))
        values["shares"] = json.loads(values["shares"])
        found.append(BatchRow(**values))
    return found


def used_batches(db: Connection) -> frozenset[str]:
    """Give the batches for which a plan has been frozen."""
    return frozenset(
        row[0] for row in db.execute("SELECT batch FROM draw_grounds WHERE batch IS NOT NULL")
    )


def changes(db: Connection, plan_id: str | None = None) -> list[ChangeRow]:
    """Give what was changed after a draw, or after all of them, in order."""
    rows = db.execute(
        "SELECT * FROM draw_changes WHERE ? IS NULL OR plan_id = ? ORDER BY at_ms, event_id",
        (plan_id, plan_id),
    )
    return [_change(row) for row in rows]


def _change(row: tuple[Any, ...]) -> ChangeRow:
    values = dict(zip(CHANGES.columns, row, strict=True))
    values["team"] = tuple(json.loads(values["team"]))
    for name in ("event_id", "device_id"):
        values[name] = bytes(values[name])
    return ChangeRow(**values)


def passed_over(db: Connection) -> list[tuple[str, str, frozenset[str]]]:
    """Give (object id, task id, items of its plan) of drawn objects that were passed over and
    that no later draw has taken over; only what chance had picked."""
    rows = db.execute(
        "SELECT t.object_id, t.task_id, coalesce(g.items, '[]') FROM draw_tasks t"
        " LEFT JOIN draw_grounds g USING (plan_id) LEFT JOIN draw_plans p USING (plan_id)"
        " WHERE t.state IN ('replaced', 'skipped')"
        " AND coalesce(p.kind, '') NOT IN (SELECT value FROM json_each(?)) ORDER BY t.task_id",
        (json.dumps(sorted(NAMED)),),
    )
    return [
        (object_id, task_id, frozenset(one["item"] for one in json.loads(items)))
        for object_id, task_id, items in rows
    ]


def drawn_for(db: Connection, item: str, since_ms: int) -> dict[str, int]:
    """Give how often objects were drawn for an item since a time, by object id."""
    rows = db.execute(
        "SELECT t.object_id, count(*) FROM draw_tasks t JOIN draw_results r USING (plan_id)"
        " JOIN draw_grounds g USING (plan_id) JOIN draw_plans p USING (plan_id)"
        " WHERE t.state = 'drawn' AND r.drawn_ms >= ? AND p.kind <> 'experts'"
        " AND EXISTS (SELECT 1 FROM json_each(g.items) WHERE json_extract(value, '$.item') = ?)"
        " GROUP BY t.object_id",
        (since_ms, item),
    )
    return dict(rows.fetchall())
