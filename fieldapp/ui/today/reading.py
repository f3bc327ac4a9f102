"""Reads the day from the workspace, on the workspace's own thread."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from fieldapp import workdays
from fieldapp.clock import at_local, local_date
from fieldapp.draw import approving, awaiting
from fieldapp.draw import tables as draws
from fieldapp.draw.tables import Task
from fieldapp.errors import DeviceError, FieldappError, VerificationError
from fieldapp.evidence import goods
from fieldapp.evidence import tables as evidence
from fieldapp.ids import DeviceId
from fieldapp.inspection import categories, inspecting
from fieldapp.inspection import tables as inspections
from fieldapp.inspection.tables import Brief
from fieldapp.notice import tables as notices
from fieldapp.notice.notice import Status
from fieldapp.publication import waiting
from fieldapp.publication.waiting import Stage
from fieldapp.registry import tables as registry
from fieldapp.store import forks
from fieldapp.store.devices import DECIDES, device
from fieldapp.store.workspace import Workspace
from fieldapp.ui.standing import battery
from fieldapp.ui.today.model import DESKS, Day, Doing, Ready, TaskRow, Todo, Waits

SOON = 3  # working days before the end of a correction's term
_DAY_MS = 24 * 3600 * 1000  # China has no summer time
SENT_LATELY_MS = _DAY_MS


def read_day(workspace: Workspace, person: str) -> Day:
    """Read the day of one person."""
    db, today = workspace.db, local_date(workspace.clock.now_ms())
    rows = inspections.inspections_of_inspector(db, person)
    mine = [t for t in draws.tasks(db) if person in t.inspectors and t.state == "drawn"]
    begun = {row.task_id: row for row in rows if row.stage != "voided"}
    not_begun = [task for task in mine if task.task_id not in begun]
    ahead = sorted(not_begun, key=lambda task: (task.due or "9999", task.plan_id, task.place))
    unfinished = [row for row in rows if row.stage == "open"]
    plans = {plan.plan_id: plan.title for plan in draws.plans(db)}
    midnight = at_local(today.year, today.month, today.day)
    shown = ahead or sorted(mine, key=lambda task: task.due or "9999")
    return Day(
        today=today,
        role=workspace.profile.role,
        plan=plans.get(shown[0].plan_id, "") if shown else "",
        tasks_mine=len(mine),
        tasks_done=sum(
            task.task_id in begun and begun[task.task_id].stage == "submitted" for task in mine
        ),
        doing=_doing(workspace, unfinished[0].inspection_id, person) if unfinished else None,
        tasks=tuple(_task(workspace, task, person, plans, today) for task in ahead),
        todos=(
            *_forked(workspace),
            *_of_office(workspace, person, today),
            *_to_second(workspace, plans),
            *_of_draw_desk(workspace),
            *_todos(workspace, rows, unfinished[1:], today),
        ),
        finished=tuple(
            row.object_name
            for row in rows
            if row.submitted_ms is not None and midnight <= row.submitted_ms < midnight + _DAY_MS
        ),
        ready=_ready(workspace, person, today),
    )


def _task(
    workspace: Workspace, task: Task, person: str, plans: dict[str, str], today: date
) -> TaskRow:
    due = date.fromisoformat(task.due) if task.due else None
    known = registry.object_by_id(workspace.db, task.object_id)
    return TaskRow(
        task_id=task.task_id,
        name=known.name if known else task.object_name,
        address=known.address if known else task.address,
        plan=plans.get(task.plan_id, ""),
        partners=_names(workspace, [one for one in task.inspectors if one != person]),
        due=due,
        days_left=workdays.working_days_between(today, due) if due else None,
        calendar_known=due is None or workdays.is_working_day(due)[1],
        visits=inspecting.visits_this_year(workspace, task.object_id),
        cap=categories.annual_cap(),
    )


def _names(workspace: Workspace, ids: Sequence[str]) -> tuple[str, ...]:
    found = [registry.inspector_by_id(workspace.db, one) for one in ids]
    return tuple(one.name if one else unknown for one, unknown in zip(found, ids, strict=True))


def _doing(workspace: Workspace, inspection_id: str, person: str) -> Doing | None:
    row = inspections.inspection(workspace.db, inspection_id)
    if row is None:
        return None
    timeline = inspections.timeline(workspace.db, row.inspection_id)
    section, sections, steps, done, asked, checklist = 1, 0, 0.0, 0, 0, ""
    try:
        state = inspecting.form_state(workspace, row.inspection_id)
    except FieldappError:
        pass  # the checklist has not arrived here: the inspection is shown without progress
    else:
        progress = [state.progress(one) for one in state.form.sections]
        sections, checklist = len(progress), state.form.title
        open_ones = (i for i, (had, of) in enumerate(progress, 1) if had < of)
        section = next(open_ones, sections)
        had, of = progress[section - 1]
        steps = section - 1 + (had / of if of else 1)
        done, asked = state.progress()
        shown = row.identified is not None and row.identified.is_done
        done, asked = done + shown, asked + 1  # showing the ID counts as one, as on its page
    return Doing(
        inspection_id=row.inspection_id,
        name=row.object_name,
        address=row.address,
        partners=tuple(o.name for o in row.officers if o.inspector_id != person),
        opened_ms=row.opened_ms,
        checklist=checklist,
        section=section,
        sections=sections,
        steps=steps,
        done=done,
        asked=asked,
        saved_ms=max((one.at_ms for one in timeline), default=row.opened_ms),
        jpeg=_first_picture(workspace, row.inspection_id),
    )


def _first_picture(workspace: Workspace, inspection_id: str) -> bytes | None:
    for item in evidence.items(workspace.db, inspection_id):
        if item.withdrawn is None and item.media_type.startswith("image/"):
            from fieldapp.evidence import looks  # a start without pictures loads no decoder

            try:
                return looks.look_at(workspace.db, workspace.blobs, item).jpeg
            except (DeviceError, VerificationError):
                return None  # not here, or damaged, which the inspection's own page says in red
    return None


def _todos(
    workspace: Workspace,
    rows: Sequence[Brief],
    unfinished: Sequence[Brief],
    today: date,
) -> tuple[Todo, ...]:
    return (
        *_of_goods(workspace, rows, today),
        *_of_notices(workspace, rows, today),
        *(
            Todo(why=Waits.APPROVAL, room="inspect", place=row.inspection_id,
                 subject=row.object_name, at_ms=row.opened_ms)
            for row in rows
            if not row.approval_no and row.stage != "voided"
        ),
        *(
            Todo(why=Waits.UNFINISHED, room="inspect", place=row.inspection_id,
                 subject=row.object_name, at_ms=row.opened_ms)
            for row in unfinished
        ),
        *_without_record(workspace, rows),
        *_of_sync(workspace),
    )  # fmt: skip


def _forked(workspace: Workspace) -> list[Todo]:
    """Give the forked devices to those who decide about them, and to the device's own person."""
    decides = workspace.profile.role in DECIDES
    found = []
    for device_id, fork in forks.frozen(workspace.eventlog, workspace.db).items():
        known = device(workspace.db, device_id)
        if known is not None and (decides or device_id == workspace.device_id):
            found.append(
                Todo(why=Waits.FORKED, room="sync", place="", subject=known.device_name,
                     at_ms=fork.since_ms)
            )  # fmt: skip
    return found


_WAITS_FOR = {
    "supervisor": (Stage.TO_APPROVE, Waits.TO_APPROVE, "review"),
    "publisher": (Stage.TO_PUBLISH, Waits.TO_PUBLISH, "publish"),
}


def _of_office(workspace: Workspace, person: str, today: date) -> list[Todo]:
    """Give the records of others that wait for this role, those due first at the top."""
    if workspace.profile.role not in _WAITS_FOR:
        return []
    stage, why, room = _WAITS_FOR[workspace.profile.role]
    return [
        Todo(why=why, room=room, place=row.inspection_id, subject=row.object_name,
             days=row.days_left)
        for row in waiting.due(workspace.db, today)
        if row.stage is stage and person not in row.inspectors
        and not (stage is Stage.TO_PUBLISH and row.approver == person)
    ]  # fmt: skip


def _to_second(workspace: Workspace, plans: dict[str, str]) -> list[Todo]:
    """Give the changes of draws that another began and this person may sign, or began here."""
    return [
        Todo(why=Waits.TO_SECOND, room="draw", place=one.plan_id,
             subject=plans.get(one.plan_id, one.plan_id), at_ms=one.at_ms,
             count=int(approving.may_answer(workspace, one)))
        for one in awaiting.waiting(workspace.db)
        if one.begun.device_id == workspace.device_id or approving.may_answer(workspace, one)
    ]  # fmt: skip


def _of_draw_desk(workspace: Workspace) -> list[Todo]:
    """Give what waits on the desk of an issuer or of an auditor."""
    role = workspace.profile.role
    if role not in DESKS:
        return []
    from fieldapp.ui.draw import desk_reading  # only these roles load it at the start
    from fieldapp.ui.draw.desk_model import Share

    if role == "auditor":
        return [
            Todo(why=Waits.TO_OPEN, room=DESKS[role], place=one.plan_id, subject=one.title,
                 at_ms=one.expires_ms)
            for one in desk_reading.deposits(workspace)
            if one.share is Share.DUE
        ]  # fmt: skip
    return [
        Todo(why=Waits.TO_ISSUE, room=DESKS[role], place=one.plan_id, subject=one.title,
             at_ms=one.since_ms)
        for one in desk_reading.issuer_desk(workspace).requests
        if one.mine
    ]  # fmt: skip


def _of_goods(workspace: Workspace, rows: Sequence[Brief], today: date) -> list[Todo]:
    """Give the goods that wait for approval or decision, what is over first.

    A supervisor is told of every office's laptop whose term is over or ends soon.
    """
    mine = {row.inspection_id: row.object_name for row in rows}
    decides, found = workspace.profile.role in DECIDES, list[Todo]()
    for one in goods.undecided(workspace.db):
        about, days = one.taken.inspection_id, one.days_left(today)
        if about not in mine and not (decides and days <= SOON):
            continue
        row = None if about in mine else inspections.inspection(workspace.db, about)
        name, place = mine.get(about, row.object_name if row else about), f"{about}#goods"
        if one.needs_approval:
            found.append(Todo(why=Waits.GOODS_APPROVAL, room="evidence", place=place,
                              subject=name, at_ms=one.logged.at_ms))  # fmt: skip
        if one.undecided and one.due() is not None:
            found.append(Todo(why=Waits.PRESERVED, room="evidence", place=place, subject=name,
                              days=days, count=len(one.undecided)))  # fmt: skip
    return sorted(found, key=lambda todo: (todo.why is not Waits.PRESERVED, todo.days))


def _of_notices(workspace: Workspace, rows: Sequence[Brief], today: date) -> list[Todo]:
    mine, found = {row.inspection_id: row.object_name for row in rows}, list[Todo]()
    for notice in notices.pending(workspace.db):
        if notice.inspection_id not in mine:
            continue
        if notice.status is Status.ISSUED:
            found.append(
                Todo(why=Waits.UNSERVED, room="notices", place=notice.notice_id,
                     subject=notice.number, at_ms=notice.issued_ms)
            )  # fmt: skip
        elif notice.due:
            days = workdays.working_days_between(today, date.fromisoformat(notice.due))
            if days <= SOON:
                found.append(
                    Todo(why=Waits.CORRECTION, room="notices", place=notice.notice_id,
                         subject=mine[notice.inspection_id], days=days)
                )  # fmt: skip
    return sorted(found, key=lambda todo: (todo.why is not Waits.CORRECTION, todo.days))


def _without_record(workspace: Workspace, rows: Sequence[Brief]) -> list[Todo]:
    recorded = notices.inspections_with(workspace.db, "inspection_record")
    took_place = {code for code, outcome in categories.outcomes().items() if outcome.took_place}
    return [
        Todo(why=Waits.NO_RECORD, room="notices", place=row.inspection_id,
             subject=row.object_name, at_ms=row.submitted_ms)
        for row in rows
        if row.stage == "submitted" and (row.outcome or "normal") in took_place
        and row.inspection_id not in recorded
    ]  # fmt: skip


def _unsent(workspace: Workspace) -> int:
    chain = workspace.chain
    return max(0, chain.head.size - chain.receipted)


def _of_sync(workspace: Workspace) -> list[Todo]:
    from fieldapp.ledger import dcbor
    from fieldapp.sync.session import LAST_SYNC

    found = []
    kept, unsent = workspace.meta(LAST_SYNC), _unsent(workspace)
    last = int(dcbor.decode(kept)) if kept else None
    if unsent and (last is None or workspace.clock.now_ms() - last > SENT_LATELY_MS):
        found.append(Todo(why=Waits.UNSENT, room="sync", place="", count=unsent, at_ms=last))
    if waiting := registry.register_status(workspace.db).waiting:
        found.append(Todo(why=Waits.ARRIVING, room="sync", place="", count=waiting))
    return found


def _ready(workspace: Workspace, person: str, today: date) -> Ready:
    status = registry.register_status(workspace.db)
    me = registry.inspector_by_id(workspace.db, person)
    until = date.fromisoformat(me.certificate_expires) if me and me.certificate_expires else None
    as_of = local_date(status.as_of_ms) if status.as_of_ms is not None else None
    power = battery()
    return Ready(
        objects=status.objects,
        as_of=as_of,
        age_days=(today - as_of).days if as_of else 0,
        certificate_until=until,
        certificate_days=(until - today).days if until else 0,
        in_roster=me is not None,
        inspects=me is not None or workspace.profile.role == "inspector",
        numbers_used=notices.issued_in(workspace.db, DeviceId(workspace.device_id), today.year),
        unsent=_unsent(workspace),
        battery=(None if power is None or power.power_plugged else round(power.percent)),
    )
