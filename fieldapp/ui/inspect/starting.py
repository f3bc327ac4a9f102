"""Reads what the opening form offers, and what a place of the room means."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from fieldapp.checklist import library
from fieldapp.clock import local_date
from fieldapp.draw import tables as draws
from fieldapp.errors import Code, RuleError
from fieldapp.inspection import categories, inspecting, tables
from fieldapp.registry import tables as registry
from fieldapp.registry.inspectors import Inspector, why_not_drawn
from fieldapp.registry.objects import RegisteredObject
from fieldapp.store.workspace import Workspace
from fieldapp.ui.inspect.model import ChecklistRow, KindRow, PersonRow, Start
from fieldapp.ui.inspect.presenter import NEXT

if TYPE_CHECKING:
    from fieldapp.draw.tables import Task


def resolve(workspace: Workspace, place: str) -> str | Start:
    """Say what a place means: the id of an inspection, or the form that opens one.

    A place is the id of an inspection, of a drawn task (its inspection, if it has one) or of a
    registered object; or NEXT, my next drawn task.

    Raises:
        RuleError: INSPECTION_UNKNOWN (an inspection that is not here), INSPECTION_OBJECT_UNKNOWN.
    """
    if place == NEXT:
        place = _next_task(workspace)
    if tables.inspection(workspace.db, place) is not None:
        return place
    task = draws.task(workspace.db, place)
    if task is not None:
        begun = tables.inspections_of_task(workspace.db, task.task_id)
        return begun[0].inspection_id if begun else _start(workspace, task.object_id, task)
    if place.startswith("insp-"):
        raise RuleError(Code.INSPECTION_UNKNOWN, inspection=place)
    return _start(workspace, place, None)


def _next_task(workspace: Workspace) -> str:
    """Give the id of my drawn task with the nearest term that nobody has begun, "" if none."""
    me = workspace.profile.person_id
    waiting = [
        task
        for task in draws.tasks(workspace.db)
        if me in task.inspectors
        and task.state == "drawn"
        and not tables.inspections_of_task(workspace.db, task.task_id)
    ]
    waiting.sort(key=lambda task: (task.due or "9999", task.plan_id, task.place))
    return waiting[0].task_id if waiting else ""


def _start(workspace: Workspace, object_id: str, task: Task | None) -> Start:
    subject = registry.object_by_id(workspace.db, object_id)
    if subject is None:
        raise RuleError(Code.INSPECTION_OBJECT_UNKNOWN, object=object_id)
    plan = draws.plan(workspace.db, task.plan_id) if task else None
    kinds = [kind for kind in categories.kinds().values() if kind.needs_task == (task is not None)]
    if plan is not None:
        kinds = [kind for kind in categories.kinds().values() if kind.code == plan.kind] or kinds
    today = local_date(workspace.clock.now_ms()).isoformat()
    roster = registry.inspectors(workspace.db)
    drawn = task.inspectors if task else ()
    return Start(
        object_id=object_id,
        name=subject.name,
        address=subject.address,
        credit_class=subject.credit_class,
        status=subject.status,
        visits=inspecting.visits_this_year(workspace, object_id),
        cap=categories.annual_cap(),
        task_id=task.task_id if task else None,
        plan=plan.title if plan else "",
        drawn=drawn,
        kinds=tuple(
            KindRow(kind.code, kind.name, kind.needs_reason, kind.approved_before)
            for kind in kinds
        ),
        people=_people(roster, subject, today, drawn),
        checklists=_checklists(workspace),
        me=workspace.profile.person_id,
    )


def _people(
    roster: Sequence[Inspector], subject: RegisteredObject, today: str, first: tuple[str, ...]
) -> tuple[PersonRow, ...]:
    rows = [
        PersonRow(one.inspector_id, one.name, one.certificate_no, _unfit(one, subject, today))
        for one in roster
    ]
    return tuple(sorted(rows, key=lambda r: (r.inspector_id not in first, r.unfit != "", r.name)))


def _unfit(one: Inspector, subject: RegisteredObject, today: str) -> str:
    recused = {subject.object_id, subject.region} & set(one.recused)
    return why_not_drawn(one, today) or ("recused" if recused else "")


def _checklists(workspace: Workspace) -> tuple[ChecklistRow, ...]:
    found = []
    for path in library.shipped():
        workbook = path.read_bytes()
        form = library.read(workspace, workbook)
        found.append(ChecklistRow(form.title, workbook, form.languages))
    return tuple(found)
