"""Reads what waits to be published and composes a sheet, on the workspace's own thread."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

from fieldapp import workdays
from fieldapp.clock import local_date
from fieldapp.draw import tables as draws
from fieldapp.errors import Code, RuleError
from fieldapp.evidence import tables as evidence
from fieldapp.inspection import categories
from fieldapp.inspection import tables as inspections
from fieldapp.inspection.tables import InspectionRow
from fieldapp.publication import approval, drafting, tables, waiting
from fieldapp.publication.approval import Person
from fieldapp.publication.record import Record
from fieldapp.publication.waiting import DueRow
from fieldapp.store.devices import devices
from fieldapp.store.workspace import Workspace
from fieldapp.ui.publish.model import (
    DrawLine,
    FieldLine,
    Office,
    Part,
    Public,
    Row,
    Sheet,
    Stage,
    Version,
)


def read_office(workspace: Workspace) -> Office:
    """Read what waits, what is public, and the draws."""
    today = local_date(workspace.clock.now_ms())
    rows = [_row(workspace, one) for one in waiting.due(workspace.db, today)]
    public = [row for row in rows if row.stage in {Stage.PUBLISHED, Stage.WITHDRAWN}]
    return Office(
        waiting=tuple(row for row in rows if row.stage is Stage.TO_PUBLISH),
        public=tuple(sorted(public, key=lambda row: -(row.published_ms or 0))),
        draws=_draws(workspace),
        unapproved=sum(row.stage is Stage.TO_APPROVE for row in rows),
        refused=len(tables.not_as_approved(workspace.db)),
    )


def _row(workspace: Workspace, due: DueRow) -> Row:
    shown = tables.published_of(workspace.db, due.inspection_id)
    return Row(
        inspection_id=due.inspection_id,
        name=due.object_name,
        code=due.object_id,
        stage=Stage(due.stage.value),
        due=due.due_on,
        days_left=due.days_left,
        approver=_people(workspace).get(due.approver or "", due.approver or ""),
        published_ms=shown.published_ms if shown else None,
        sha256=shown.record_sha256 if shown else None,
        cannot=_why_not(workspace, due.inspection_id),
    )


def _people(workspace: Workspace) -> dict[str, str]:
    return {one.person_id: one.person_name for one in devices(workspace.db)}


def _person(workspace: Workspace) -> Person:
    return Person(workspace.profile.person_id, workspace.profile.role)


def _why_not(workspace: Workspace, inspection_id: str) -> Code | None:
    """Ask the rule itself whether the person may publish; None when they may."""
    db = workspace.db
    asked = drafting.submission(db, inspection_id), tables.approvals(db, inspection_id)
    return _refusal(lambda: approval.may_publish(_person(workspace), *asked))


def _refusal(rule: Callable[[], object]) -> Code | None:
    try:
        rule()
    except RuleError as error:
        return error.code
    return None


def _draws(workspace: Workspace) -> tuple[DrawLine, ...]:
    cannot = _refusal(lambda: approval.may_publish_draw(_person(workspace)))
    public = {one.plan_id: one.published_ms for one in tables.published_draws(workspace.db)}
    return tuple(
        DrawLine(
            plan_id=one.plan_id, title=one.title, drawn=one.drawn, drawn_ms=one.drawn_ms,
            published_ms=public.get(one.plan_id),
            cannot=cannot or (None if workspace.blobs.has(one.public) else Code.BLOB_MISSING),
        )
        for one in draws.draws(workspace.db)
        if one.state == "drawn"
    )  # fmt: skip


def read_sheet(workspace: Workspace, inspection_id: str) -> Sheet | None:
    """Compose the sheet of a submitted inspection; None when there is none here."""
    db, today = workspace.db, local_date(workspace.clock.now_ms())
    due = next((d for d in waiting.due(db, today) if d.inspection_id == inspection_id), None)
    visited = inspections.inspection(db, inspection_id)
    if due is None or visited is None:
        return None
    plan = drafting.draft(db, inspection_id)
    row, history = _row(workspace, due), tables.approvals(db, inspection_id)
    agreed = approval.newest_approval(plan.submission, history)
    bound = agreed if agreed is not None and agreed.record_sha256 is not None else None
    hidden, shown = drafting.decided(bound.redactions if bound else ())
    if row.cannot is None and bound is not None:
        changed = _refusal(lambda: drafting.approved(plan, bound))
        row = dataclasses.replace(row, cannot=changed)
    return Sheet(
        row=row,
        task_id=visited.task_id or "",
        completed=due.completed_on,
        days_used=due.days_used,
        days_allowed=workdays.allowed_days("result_publication"),
        calendar_known=due.calendar_known,
        lines=(*_lines(plan.record), *_internal(workspace, visited)),
        proposals=plan.proposals,
        agreed_hidden=hidden,
        agreed_shown=shown,
        approved_ms=bound.at_ms if bound else None,
        approved_anew=bound is not None and bound.record_sha256 != row.sha256,
        cannot_approve=_refusal(
            lambda: approval.may_judge(_person(workspace), plan.submission, history)
        ),
        publisher=workspace.profile.person_name,
        public=_public(workspace, due.publication_id),
    )


def _lines(record: Record) -> tuple[FieldLine, ...]:
    lines = [
        FieldLine(part=Part.NAME, value=record.object_name),
        FieldLine(part=Part.CODE, value=record.object_id),
        FieldLine(part=Part.DAY, value=record.inspected_on),
        FieldLine(part=Part.KIND, value=categories.kind(record.kind).name),
        FieldLine(part=Part.PLAN, value=record.plan_id),
        FieldLine(part=Part.ITEMS, value="；".join(record.items)),
        FieldLine(part=Part.RESULT, value=record.result),
        FieldLine(part=Part.HANDLING, value=record.handling, field="handling"),
        FieldLine(part=Part.SUMMARY, value=record.summary, field="summary"),
    ]
    for number, matter in enumerate(record.matters):
        if not matter.problem:
            continue
        said = "，".join(one for one in (matter.title, matter.basis) if one)
        lines.append(FieldLine(part=Part.MATTER, value=said))
        lines.append(FieldLine(part=Part.DETAIL, value=matter.detail, field=f"matters.{number}"))
    lines.append(FieldLine(part=Part.ORGAN, value=record.organ))
    return tuple(line for line in lines if line.value)


def _internal(workspace: Workspace, row: InspectionRow) -> tuple[FieldLine, ...]:
    """Give what is known here and has no field in a published record."""
    count = evidence.counts(workspace.db).get(row.inspection_id, 0)
    lines = (
        FieldLine(part=Part.ADDRESS, value=row.address),
        FieldLine(part=Part.OPERATOR, value=row.operator or ""),
        FieldLine(part=Part.INSPECTORS, value="、".join(one.name for one in row.officers)),
        FieldLine(part=Part.EVIDENCE, value=str(count) if count else ""),
    )
    return tuple(line for line in lines if line.value)


def _public(workspace: Workspace, publication_id: str | None) -> Public | None:
    rows = tables.versions(workspace.db, publication_id) if publication_id else []
    if not rows:
        return None
    people, newest = _people(workspace), rows[-1]
    refusal = _refusal(lambda: approval.may_withdraw(_person(workspace), newest))
    return Public(
        publication_id=newest.publication_id,
        versions=tuple(
            Version(sha256=one.record_sha256, at_ms=one.published_ms, reason=one.reason,
                    publisher=people.get(one.publisher, one.publisher))
            for one in rows
        ),
        withdrawn_ms=newest.withdrawn_ms,
        withdrawn_reason=newest.withdrawn_reason,
        can_withdraw=refusal is None,
    )  # fmt: skip
