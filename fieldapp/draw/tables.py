"""Draws as rows: plans, slots, results, tasks and reserves, and the questions asked of them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from fieldapp.draw.algorithm.outcome import Beacon
from fieldapp.draw.algorithm.slot import decode
from fieldapp.draw.projecting import PLANS, PROJECTOR, TASKS
from fieldapp.draw.record.transcript import Release, Signed
from fieldapp.draw.slot_projecting import may_change
from fieldapp.errors import Code, RuleError
from fieldapp.ids import BlobId
from fieldapp.store.database import Connection

__all__ = ["PROJECTOR"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRow:
    """A frozen plan and how far it is: frozen → slot → opened → drawn (or voided)."""

    plan_id: str
    title: str
    kind: str
    filter_text: str
    filter_code: str  # the same as the program applies it, JSON
    state: str
    plan: bytes
    plan_hash: bytes
    register: BlobId
    register_root: bytes
    register_size: int  # objects
    roster: BlobId
    roster_root: bytes
    roster_size: int  # inspectors
    classes: dict[str, str]  # stratum label → credit class; internal
    drawable: dict[str, int]  # stratum label → objects
    excluded: dict[str, int]  # reason → objects
    excluded_list: BlobId  # dCBOR array of [object id, reason]
    due: str | None
    frozen_ms: int
    actor: str
    device_id: bytes  # that froze it


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotRow:
    """The slot of a plan; nonce and release are None until it is opened."""

    plan_id: str
    commitment: bytes
    slot: bytes
    index: int
    centre: str
    signed: Signed
    issued_ms: int
    nonce: bytes | None
    release: Release | None
    beacon: Beacon | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawRow:
    """A draw that was done."""

    plan_id: str
    title: str
    commitment: bytes
    seed: bytes
    level: str
    centre: str  # "local" or "central"
    transcript: BlobId  # full
    public: BlobId
    people: dict[str, str]  # inspector id → name
    drawn: int
    reserve: int
    short: int
    register_size: int | None  # None when the plan has not arrived here
    drawn_ms: int
    actor: str
    device_id: bytes
    state: str  # "drawn" or "voided"


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """An object that was drawn, or a reserve that may take its place."""

    task_id: str  # plan id / object id
    plan_id: str
    object_id: str
    object_name: str
    address: str
    stratum: str
    rank: int  # in ticket order within its stratum, from 1
    place: int  # in the order of tasks, from 1; 0 for a reserve
    ticket: bytes
    inspectors: tuple[str, ...]
    missing: int  # places nobody may fill
    state: str  # "drawn", "replaced", "skipped", "carried" (into a later plan), "reserve"
    due: str | None
    successor: str | None  # object id that took its place
    reason: str | None


_TASK_COLUMNS = ", ".join(TASKS.columns)
_PLAN_COLUMNS = ", ".join(PLANS.columns)


def tasks(db: Connection, plan_id: str | None = None) -> list[Task]:
    """Give the drawn objects with their teams, of one plan or of all; reserves are not tasks."""
    rows = db.execute(
        f"SELECT {_TASK_COLUMNS} FROM draw_tasks"  # noqa: S608 -- our own column names
        " WHERE state <> 'reserve' AND (? IS NULL OR plan_id = ?) ORDER BY plan_id, place, rank",
        (plan_id, plan_id),
    )
    return [_task(row) for row in rows]


def listed(db: Connection, plan_id: str) -> frozenset[tuple[str, str, bytes]]:
    """Give (stratum, object id, ticket) of all whom a draw listed, whatever became of them."""
    rows = db.execute(
        "SELECT stratum, object_id, ticket FROM draw_tasks WHERE plan_id = ?", (plan_id,)
    )
    return frozenset((stratum, object_id, bytes(ticket)) for stratum, object_id, ticket in rows)


def reserves(db: Connection, plan_id: str) -> list[Task]:
    """Give the reserves of a plan that have not been called, by stratum and ticket order."""
    rows = db.execute(
        f"SELECT {_TASK_COLUMNS} FROM draw_tasks"  # noqa: S608 -- as above
        " WHERE state = 'reserve' AND plan_id = ? ORDER BY stratum, rank",
        (plan_id,),
    )
    return [_task(row) for row in rows]


def task(db: Connection, task_id: str) -> Task | None:
    """Give one task or reserve, None when it is unknown."""
    row = db.execute(
        f"SELECT {_TASK_COLUMNS} FROM draw_tasks WHERE task_id = ?",  # noqa: S608 -- as above
        (task_id,),
    ).fetchone()
    return _task(row) if row else None


def plans(db: Connection) -> list[PlanRow]:
    """Give all frozen plans, newest first."""
    rows = db.execute(
        f"SELECT {_PLAN_COLUMNS} FROM draw_plans ORDER BY frozen_ms DESC, plan_id"  # noqa: S608 -- as above
    )
    return [_plan(row) for row in rows]


def plan(db: Connection, plan_id: str) -> PlanRow | None:
    """Give one plan, None when it is unknown."""
    row = db.execute(
        f"SELECT {_PLAN_COLUMNS} FROM draw_plans WHERE plan_id = ?",  # noqa: S608 -- as above
        (plan_id,),
    ).fetchone()
    return _plan(row) if row else None


def slot(db: Connection, plan_id: str) -> SlotRow | None:
    """Give the slot of a plan, None before it is issued."""
    row = db.execute("SELECT * FROM draw_slots WHERE plan_id = ?", (plan_id,)).fetchone()
    return _slot(row) if row else None


def slots(db: Connection) -> list[SlotRow]:
    """Give all slots, in the order of their issue."""
    return [_slot(row) for row in db.execute("SELECT * FROM draw_slots ORDER BY issued_ms")]


def slots_of(db: Connection, key: bytes) -> list[SlotRow]:
    """Give the slots that whoever has this public key issued, in order."""
    rows = db.execute(
        "SELECT * FROM draw_slots WHERE key = ? ORDER BY issued_ms, slot_index", (key,)
    )
    return [_slot(row) for row in rows]


def closed_slots_of(db: Connection, key: bytes) -> list[SlotRow]:
    """Give those of them whose code is still closed and that nobody has given up."""
    rows = db.execute(
        "SELECT s.* FROM draw_slots s JOIN draw_plans p USING (plan_id)"
        " WHERE s.key = ? AND p.state = 'slot' ORDER BY s.issued_ms, s.slot_index",
        (key,),
    )
    return [_slot(row) for row in rows]


def _slot(row: tuple[Any, ...]) -> SlotRow:
    signed, opened = Signed(bytes(row[5]), bytes(row[6])), row[8] is not None
    return SlotRow(
        plan_id=row[0], commitment=bytes(row[1]), slot=bytes(row[2]), index=row[3], centre=row[4],
        signed=signed, issued_ms=row[7], nonce=bytes(row[8]) if opened else None,
        release=Release(bytes(row[9]), Signed(bytes(row[10]), bytes(row[11]))) if opened else None,
        beacon=None if row[12] is None else Beacon(int(row[12]), bytes(row[13])),
    )  # fmt: skip


def require_plan(db: Connection, plan_id: str) -> PlanRow:
    """Give one plan.

    Raises:
        RuleError: DRAW_PLAN_UNKNOWN.
    """
    row = plan(db, plan_id)
    if row is None:
        raise RuleError(Code.DRAW_PLAN_UNKNOWN, plan=plan_id)
    return row


def require_slot(db: Connection, plan_id: str) -> SlotRow:
    """Give the slot of a plan.

    Raises:
        RuleError: DRAW_SLOT_MISSING.
    """
    row = slot(db, plan_id)
    if row is None:
        raise RuleError(Code.DRAW_SLOT_MISSING, plan=plan_id)
    return row


def require_changeable(db: Connection, plan_id: str, device_id: bytes) -> None:
    """Check that a device may replace in, or void, what was drawn.

    Raises:
        RuleError: DRAW_SLOT_OTHER_DEVICE, naming the device that drew.
    """
    if not may_change(db, device_id, plan_id):
        raise RuleError(
            Code.DRAW_SLOT_OTHER_DEVICE, device=decode(require_slot(db, plan_id).slot).device_id
        )


def chain(db: Connection, chain_id: str, publisher: bytes) -> tuple[bytes, int, int] | None:
    """Give (tip, length, highest index used) of a device's nonce chain, None before its tip is.

    Whatever others publish under the same name is theirs, and says nothing about this one.
    """
    row = db.execute(
        "SELECT tip, length, used FROM draw_chains WHERE chain_id = ? AND publisher = ?",
        (chain_id, publisher),
    ).fetchone()
    return (bytes(row[0]), row[1], row[2]) if row else None


def draws(db: Connection) -> list[DrawRow]:
    """Give all draws done, newest first."""
    return [_draw(row) for row in db.execute(f"{_DRAWS} ORDER BY r.drawn_ms DESC, r.plan_id")]


def draw(db: Connection, plan_id: str) -> DrawRow | None:
    """Give the draw of a plan, None before it is done."""
    row = db.execute(f"{_DRAWS} WHERE r.plan_id = ?", (plan_id,)).fetchone()
    return _draw(row) if row else None


def incidents(db: Connection, plan_id: str | None = None) -> list[tuple[str, str, bytes, int]]:
    """Give (plan id, kind, device id, when) of events that contradict an earlier one."""
    rows = db.execute(
        "SELECT plan_id, kind, device_id, at_ms FROM draw_incidents"
        " WHERE ? IS NULL OR plan_id = ? ORDER BY at_ms",
        (plan_id, plan_id),
    )
    return [(row[0], row[1], bytes(row[2]), row[3]) for row in rows]


def unentitled(db: Connection) -> set[bytes]:
    """Give the ids of events that were not their device's to write (then), and had no effect."""
    rows = db.execute(
        "SELECT event_id FROM draw_incidents"
        " WHERE kind IN ('slot_not_of_a_centre', 'slot_of_another_chain', 'by_another_device',"
        " 'released_by_another', 'voided_undrawn', 'replaced_after_void', 'lapsed_too_early',"
        " 'lapsed_too_late', 'after_lapse', 'slot_of_another_plan', 'of_another_slot',"
        " 'signed_too_late')"
    )
    return {bytes(row[0]) for row in rows}


def named_only(db: Connection) -> set[bytes]:
    """Give the ids of changes without effect whose second person should sign, and is named."""
    rows = db.execute("SELECT event_id FROM draw_incidents WHERE kind = 'named_only'")
    return {bytes(row[0]) for row in rows}


def unfounded(db: Connection) -> set[bytes]:
    """Give the ids of outcomes that had no effect: on no opening, on no record, or false."""
    rows = db.execute(
        "SELECT event_id FROM draw_incidents"
        " WHERE kind IN ('drawn_without_release', 'record_missing', 'drawn_falsely')"
    )
    return {bytes(row[0]) for row in rows}


_DRAWS = (
    "SELECT r.plan_id, coalesce(p.title, r.plan_id), r.commitment, r.seed, r.level, r.centre,"
    " r.transcript, r.public, r.people, r.drawn, r.reserve, r.short, p.register_size, r.drawn_ms,"
    " r.actor, r.device_id, coalesce(p.state, 'drawn')"
    " FROM draw_results r LEFT JOIN draw_plans p USING (plan_id)"
)


def _task(row: tuple[Any, ...]) -> Task:
    values = dict(zip(TASKS.columns, row, strict=True))
    values["ticket"] = bytes(values["ticket"])
    values["inspectors"] = tuple(json.loads(values["inspectors"]))
    return Task(**values)


def _plan(row: tuple[Any, ...]) -> PlanRow:
    values = dict(zip(PLANS.columns, row, strict=True))
    for name in ("classes", "drawable", "excluded"):
        values[name] = json.loads(values[name])
    return PlanRow(**values)


def _draw(row: tuple[Any, ...]) -> DrawRow:
    (plan_id, title, commitment, seed, level, centre, transcript, public, people, drawn, reserve,
     short, register_size, drawn_ms, actor, device_id, state) = row  # fmt: skip
    return DrawRow(
        plan_id=plan_id, title=title, commitment=commitment, seed=seed, level=level,
        centre=centre, transcript=transcript, public=public, people=json.loads(people),
        drawn=drawn, reserve=reserve, short=short, register_size=register_size, drawn_ms=drawn_ms,
        actor=actor, device_id=device_id, state=state,
    )  # fmt: skip
