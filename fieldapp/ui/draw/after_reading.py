"""Reads what became of a draw: loads, rates, changes and alarms; no Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict

from fieldapp.draw import (
    conditions,
    gathering,
    items,
    plan_tables,
    planning,
    rates,
    register_projecting,
    tables,
)
from fieldapp.draw.algorithm import snapshot
from fieldapp.draw.checking import registered
from fieldapp.draw.plan_tables import ChangeRow
from fieldapp.draw.tables import PlanRow
from fieldapp.errors import InputError
from fieldapp.ids import DeviceId
from fieldapp.registry import tables as registry
from fieldapp.registry.regions import regions
from fieldapp.store.devices import device
from fieldapp.store.workspace import Workspace
from fieldapp.ui.draw.after_model import (
    After,
    AlarmRow,
    ChangeLine,
    IncidentRow,
    LoadRow,
    TeamRow,
)
from fieldapp.ui.draw.ground_model import Ground, GroundItem, RegisterRow
from fieldapp.ui.draw.model import Condition, Filter
from fieldapp.ui.offices import office_name

MOST_CODE = 500  # characters shown of conditions that nobody can read
MOST_DIFFERENCES = 5  # of the register, named; the rest is counted
MOST_TEAMS = 12  # shown, those with something to tell first


def person_id(workspace: Workspace, name: str) -> str:
    """Give the id of the inspector of this name, or the name itself for anyone else."""
    known = [one for one in registry.inspectors(workspace.db) if one.name == name.strip()]
    return known[0].inspector_id if len(known) == 1 else name.strip()


def person_name(workspace: Workspace, person: str) -> str:
    """Give the name of the inspector of this id, or the id itself for anyone else."""
    known = registry.inspector_by_id(workspace.db, person)
    return known.name if known else person


def ground_of(workspace: Workspace, plan_id: str) -> Ground | None:
    """Give on what a frozen plan stands; None for plans of before there were such records."""
    found = plan_tables.grounds(workspace.db, plan_id)
    if found is None:
        return None
    return Ground(
        items=tuple(
            GroundItem(name=one.name, key=one.key, basis=one.basis) for one in found.items
        ),
        list_version=found.list_version,
        confirmed=all_confirmed(tuple(one.item for one in found.items)),
        departments=tuple(office_name(one) for one in found.departments),
        owed=tuple(object_name(workspace, one) for one in found.owed),
        reason=found.reason,
        approver=person_name(workspace, found.approved_by),
        batch=found.batch,
    )


def filter_of(text: str, code: str) -> Filter:
    """Read the recorded conditions of a plan back, regions by their names.

    Of another program's plan that nobody can read, the text and the code stand alone.
    """
    try:
        wanted, named = conditions.read(code)
    except InputError:
        return Filter(text=text, conditions=(), code=code[:MOST_CODE])
    known = regions().by_code
    found = []
    for name, value in (asdict(wanted) | {"named": named}).items():
        values = () if value is None else value if isinstance(value, tuple) else (value,)
        if name == "regions":
            values = tuple(regions().full_name(one) if one in known else one for one in values)
        if values:
            found.append(Condition(name, tuple(str(one) for one in values)))
    return Filter(text=text, conditions=tuple(found), code=code)


def all_confirmed(item_ids: tuple[str, ...]) -> bool:
    """Say whether the office has confirmed all these items of the list in force."""
    known = items.items()
    return all(one in known and known[one].confirmed for one in item_ids)


def object_name(workspace: Workspace, object_id: str) -> str:
    """Give what an object is called, its code where the register does not know it."""
    known = registry.object_by_id(workspace.db, object_id)
    return known.name if known else object_id


def after(workspace: Workspace, row: PlanRow, names: Mapping[str, str]) -> After:
    """Give what became of a draw.

    Args:
        workspace: with the draw.
        row: its plan.
        names: inspector id → name.
    """
    voided = frozenset(one.plan_id for one in tables.plans(workspace.db) if one.state == "voided")
    tasks, changes = tables.tasks(workspace.db), plan_tables.changes(workspace.db)
    recusal = planning.rule("recusal_reason")
    own = {
        one.who[0]: one for one in rates.rates(tasks, changes, voided, recusal, rates.of_people)
    }
    teams = rates.rates(tasks, changes, voided, recusal)
    telling = sorted(teams, key=lambda one: -(one.skipped + one.voided + one.recused))
    had, skipped = sum(one.tasks for one in teams), sum(one.skipped for one in teams)
    return After(
        loads=tuple(
            LoadRow(
                name=names.get(one.inspector_id, one.inspector_id),
                tasks=one.tasks,
                cap=one.cap,
                skipped=own[one.inspector_id].skipped if one.inspector_id in own else 0,
                recused=own[one.inspector_id].recused if one.inspector_id in own else 0,
                ever=own[one.inspector_id].tasks if one.inspector_id in own else 0,
            )
            for one in rates.loads(
                (task for task in tasks if task.plan_id == row.plan_id), _caps(workspace, row)
            )
        ),
        teams=tuple(
            TeamRow(
                names=tuple(names.get(who, who) for who in one.who), tasks=one.tasks,
                skipped=one.skipped, voided=one.voided, recused=one.recused,
                expected_tenths=rates.expected_tenths(one.tasks, skipped, had),
                rate_permille=rates.expected_tenths(100, skipped, had),
                unusual=rates.is_unusual(one.skipped, one.tasks, skipped, had, len(teams)),
            )
            for one in telling[:MOST_TEAMS]
        ),
        changes=tuple(
            _line(workspace, one, names) for one in changes if one.plan_id == row.plan_id
        ),
    )  # fmt: skip


def _caps(workspace: Workspace, row: PlanRow) -> tuple[tuple[str, int], ...]:
    if not workspace.blobs.has(row.roster):
        return ()
    roster = snapshot.decode_roster(workspace.blobs.read(row.roster))
    return tuple((one.inspector_id, one.cap) for one in roster.rows)


def _line(workspace: Workspace, one: ChangeRow, names: Mapping[str, str]) -> ChangeLine:
    task = tables.task(workspace.db, f"{one.plan_id}/{one.joining}")
    joining = names.get(one.joining or "", one.joining or "")
    if one.kind == "object" and task is not None:
        joining = task.object_name or task.object_id
    return ChangeLine(
        kind=one.kind,
        at_ms=one.at_ms,
        object_name=_object(workspace, one),
        leaving=names.get(one.leaving or "", one.leaving or ""),
        joining=joining,
        cause=one.cause,
        reason=one.reason,
        evidence=one.evidence,
        approver=person_name(workspace, one.approved_by),
    )


def _object(workspace: Workspace, one: ChangeRow) -> str:
    task = tables.task(workspace.db, f"{one.plan_id}/{one.object_id}")
    return (task.object_name or task.object_id) if task else ""


def alarms(workspace: Workspace) -> tuple[AlarmRow, ...]:
    """Give the devices that voided too many of their latest draws."""
    return tuple(
        AlarmRow(device=_device_name(workspace, one.device_id), voids=one.voids, draws=one.draws)
        for one in gathering.alarms(workspace)
    )


def incidents(workspace: Workspace, plan_id: str) -> tuple[IncidentRow, ...]:
    """Give what was recorded of a plan without any effect, oldest first."""
    return tuple(
        IncidentRow(kind=kind, device=_device_name(workspace, device), at_ms=at_ms)
        for _, kind, device, at_ms in tables.incidents(workspace.db, plan_id)
    )


def register(workspace: Workspace, plan_id: str) -> RegisterRow | None:
    """Give what the centre found of a plan's register; None where it did not compare."""
    found = register_projecting.compared(workspace.db, plan_id)
    if found is None:
        return None
    telling = [one for one in found.differences if one.kind in registered.FAILING]
    return RegisterRow(
        expected=found.expected,
        counts=tuple(
            (kind, found.counts[kind]) for kind in registered.FAILING if found.counts.get(kind)
        ),
        objects=tuple(
            (one.kind, object_name(workspace, one.object_id), one.listed, one.known)
            for one in telling[:MOST_DIFFERENCES]
        ),
        own_count=found.counts.get(registered.OWN_COUNT, 0),
        young=found.young,
    )


def _device_name(workspace: Workspace, device_id: bytes) -> str:
    known = device(workspace.db, DeviceId(device_id))
    return known.device_name if known else device_id.hex()[:8]
