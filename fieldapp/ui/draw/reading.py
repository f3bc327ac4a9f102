"""Reads what the draw's screens show, on the workspace's own thread; no Qt."""

from __future__ import annotations

from datetime import date

from fieldapp.draw import planning, released, slot_projecting, tables, witnessed
from fieldapp.draw.algorithm import plan as plans
from fieldapp.draw.algorithm import slot
from fieldapp.draw.centre import asking, correspondence
from fieldapp.draw.tables import DrawRow, PlanRow, SlotRow, Task
from fieldapp.errors import RuleError
from fieldapp.ids import DeviceId
from fieldapp.inspection import tables as inspections
from fieldapp.notice import drawn_filling, offices, scanning
from fieldapp.registry import tables as registry
from fieldapp.registry.regions import regions
from fieldapp.store.devices import device
from fieldapp.store.workspace import Workspace
from fieldapp.ui.draw import after_reading, pending_reading
from fieldapp.ui.draw.model import (
    CentreChoice,
    Drawn,
    GroupRow,
    Letters,
    PlanDetail,
    PlanItem,
    ReserveRow,
    State,
    TaskRow,
)
from fieldapp.ui.offices import office_name

TERM_DAYS = 30  # proposed for a new plan
MOST_NAMES = 40  # of the objects left out for one reason


def plan_items(workspace: Workspace) -> tuple[PlanItem, ...]:
    """Read all plans, newest first, and draws whose plan has not arrived here."""
    done = {row.plan_id: row for row in tables.draws(workspace.db)}
    rows = [_item(row, done.pop(row.plan_id, None)) for row in tables.plans(workspace.db)]
    rows += [_bare(row) for row in done.values()]
    return tuple(sorted(rows, key=lambda item: item.at_ms, reverse=True))


def _item(row: PlanRow, done: DrawRow | None) -> PlanItem:
    wanted = plans.decode(row.plan)
    return PlanItem(
        plan_id=row.plan_id,
        title=row.title,
        kind=row.kind,
        state=State(row.state),
        at_ms=done.drawn_ms if done else row.frozen_ms,
        register_size=row.register_size,
        drawn=done.drawn if done else wanted.tasks(),
        reserve=done.reserve if done else sum(q.reserve for q in wanted.quotas.values()),
        short=done.short if done else 0,
        level=done.level if done else "",
    )


def _bare(done: DrawRow) -> PlanItem:
    return PlanItem(
        plan_id=done.plan_id, title=done.title, kind="random", state=State(done.state),
        at_ms=done.drawn_ms, register_size=None, drawn=done.drawn, reserve=done.reserve,
        short=done.short, level=done.level,
    )  # fmt: skip


def plan_detail(workspace: Workspace, plan_id: str) -> PlanDetail | None:
    """Read one plan with its draw; None when the plan itself is not here."""
    row = tables.plan(workspace.db, plan_id)
    if row is None:
        return None
    done, place = tables.draw(workspace.db, plan_id), tables.slot(workspace.db, plan_id)
    plan = plans.decode(row.plan)
    groups = groups_of(row.classes, plan, row.drawable)
    fixed = slot.decode(place.slot) if place else None
    standing = asking.standing(workspace, plan_id)
    return PlanDetail(
        item=_item(row, done),
        office=_office(workspace),
        kind=row.kind,
        ground=after_reading.ground_of(workspace, plan_id),
        filter=after_reading.filter_of(row.filter_text, row.filter_code),
        groups=groups,
        team_size=plan.team_size,
        wants_witness=plans.WITNESS in plan.contributions,
        wants_beacon=plans.BEACON_WANTED in plan.contributions,
        needs_beacon=plans.BEACON in plan.contributions,
        due=_day(row.due),
        excluded=tuple(row.excluded.items()),
        register_size=row.register_size,
        roster_size=row.roster_size,
        plan_words=slot.fingerprint(row.plan_hash),
        register_words=slot.fingerprint(row.register_root),
        roster_words=slot.fingerprint(row.roster_root),
        slot_index=place.index if place else None,
        local_centre=place is not None and place.centre == "local",
        centres=centres_of(workspace),
        centre=_centre_name(workspace, standing.centre),
        letters=Letters(standing.state.value),
        why=standing.code or "",
        why_said=correspondence.declined(workspace.db, plan_id) or "",
        since_ms=standing.since_ms,
        now_ms=workspace.clock.now_ms(),
        beacon_round=fixed.beacon_round if fixed else None,
        wish=_wish(workspace, place),
        here=fixed is None or fixed.device_id == workspace.device_id,
        changeable=slot_projecting.may_change(workspace.db, workspace.device_id, plan_id),
        expires_ms=fixed.expiry_s * 1000 if fixed else None,
        told_without=fixed is not None and released.can_be_told(workspace.db, plan_id),
        witnesses=_witnesses(workspace, place),
        code=_code(place),
        alarms=after_reading.alarms(workspace),
        incidents=after_reading.incidents(workspace, row.plan_id),
        pending=pending_reading.pending(workspace, row.plan_id),
        register=after_reading.register(workspace, row.plan_id),
        drawn=_drawn(workspace, done, row) if done else None,
    )


def centres_of(workspace: Workspace) -> tuple[CentreChoice, ...]:
    """Give who else may issue this device's slots."""
    return tuple(
        CentreChoice(one.device_id, f"{one.device_name} · {office_name(one.unit)}")
        for one in asking.centres(workspace)
    )


def _centre_name(workspace: Workspace, centre: bytes | None) -> str:
    known = device(workspace.db, DeviceId(centre)) if centre is not None else None
    return known.device_name if known else ""


def _wish(workspace: Workspace, place: SlotRow | None) -> tuple[bytes, ...]:
    code = None if place is None else asking.wish_code(workspace, place)
    return tuple(scanning.modules(code)) if code is not None else ()


def _witnesses(workspace: Workspace, place: SlotRow | None) -> tuple[tuple[str, str], ...]:
    said = witnessed.counting(workspace.db, place.commitment) if place else ()
    return tuple((one.who, drawn_filling.said(one.data)) for one in said)


def _code(place: SlotRow | None) -> tuple[str, ...]:
    return () if place is None or place.nonce is None else slot.code_groups(place.nonce)


def _office(workspace: Workspace) -> str:
    try:
        return offices.office(workspace).name
    except RuleError:
        return workspace.profile.unit


def groups_of(
    classes: dict[str, str], plan: plans.Plan, drawable: dict[str, int]
) -> tuple[GroupRow, ...]:
    """Give the groups of a plan in their order."""
    return tuple(
        GroupRow(
            name=name,
            certain=plans.is_certain(label),
            credit_class=classes.get(label, ""),
            drawable=drawable.get(label, 0),
            drawn=plan.quotas[label].drawn,
            reserve=plan.quotas[label].reserve,
        )
        for label, name in drawn_filling.group_names(plan.quotas).items()
    )


def _drawn(workspace: Workspace, done: DrawRow, row: PlanRow) -> Drawn:
    names = {one.inspector_id: one.name for one in registry.inspectors(workspace.db)}
    names |= done.people
    stages = {
        one.task_id: one.stage
        for one in inspections.inspections(workspace.db)
        if one.task_id and one.stage != "voided"
    }
    found = tables.tasks(workspace.db, row.plan_id)
    called = {task.successor for task in found if task.successor}
    tasks = tuple(
        _task(
            workspace,
            task,
            names,
            stages.get(task.task_id, ""),
            stands_in=task.object_id in called,
        )
        for task in found
    )
    try:
        office = offices.office(workspace)
        url, sample = drawn_filling.address(office, row.plan_id), not office.confirmed
    except RuleError:
        url, sample = "", False
    return Drawn(
        at_ms=done.drawn_ms,
        level=done.level,
        tasks=tasks,
        reserves=_reserves(workspace, row),
        short=tuple(task for task in tasks if task.missing and not task.stands_in),
        reasons=tuple(planning.rule("replacement_reasons")),
        proved=tuple(planning.rule("replacement_evidence")),
        causes=tuple(planning.rule("substitution_reasons")),
        after=after_reading.after(workspace, row, names),
        fingerprint=slot.fingerprint(done.public),
        url=url,
        sample_address=sample,
        code=tuple(scanning.modules(url)) if url else (),
    )


def _task(
    workspace: Workspace, task: Task, names: dict[str, str], stage: str, *, stands_in: bool
) -> TaskRow:
    known = registry.object_by_id(workspace.db, task.object_id)
    after = tables.task(workspace.db, f"{task.plan_id}/{task.successor}")
    region = regions().by_code.get(known.region) if known else None
    return TaskRow(
        task_id=task.task_id,
        place=task.place,
        name=task.object_name or (known.name if known else task.object_id),
        region=region.name if region else "",
        address=task.address,
        team=tuple(names.get(one, one) for one in task.inspectors),
        inspectors=task.inspectors,
        missing=task.missing,
        state=task.state,
        stands_in=stands_in,
        successor=after.object_name if after else "",
        reason=task.reason or "",
        due=_day(task.due),
        inspected=stage,
    )


def _reserves(workspace: Workspace, row: PlanRow) -> tuple[ReserveRow, ...]:
    called = drawn_filling.group_names(row.classes)
    seen: dict[str, int] = {}
    found = []
    for one in tables.reserves(workspace.db, row.plan_id):
        seen[one.stratum] = seen.get(one.stratum, 0) + 1
        group = called.get(one.stratum, one.stratum)
        name = one.object_name or one.object_id
        found.append(ReserveRow(group=group, place=seen[one.stratum], name=name))
    return tuple(sorted(found, key=lambda one: (one.place, one.group)))


def _day(untrusted: str | None) -> date | None:
    """Read the day of a term; None without one, or where another program wrote no day."""
    try:
        return date.fromisoformat(untrusted or "")
    except ValueError:
        return None
