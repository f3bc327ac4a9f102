"""After the draw, by two people: another object or inspector takes a place by rule, or a void."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from fieldapp.draw import awaiting, plan_tables, second_person, tables
from fieldapp.draw.algorithm import plan as plans
from fieldapp.draw.algorithm import snapshot, teams
from fieldapp.draw.algorithm.plan import Plan
from fieldapp.draw.algorithm.snapshot import ObjectRow, RosterRow
from fieldapp.draw.events import ObjectReplaced, Voided
from fieldapp.draw.plan_events import InspectorReplaced
from fieldapp.draw.tables import Task
from fieldapp.errors import Code, RuleError
from fieldapp.ids import BlobId
from fieldapp.registry import tables as registry
from fieldapp.store.projection import Changes
from fieldapp.store.workspace import Workspace


def replace_object(
    workspace: Workspace,
    actor: str,
    task_id: str,
    *,
    reason: str,
    approved_by: str,
    evidence: tuple[BlobId, ...] = (),
) -> str | None:
    """Ask that the next reserve of the same stratum takes the place of a drawn object.

    It takes over the team, less anyone recused from it (docs/spec/draw.md A.10), as soon as a
    second person has signed (`approving.answer`).

    Args:
        workspace: with the plan's roster.
        actor: who asks for it.
        task_id: plan id / object id, in the state "drawn".
        reason: why the object cannot be inspected, in words.
        approved_by: the second person who is asked; anybody else may sign instead.
        evidence: pictures of the closed door and the like.

    Returns:
        The object id that will take the place; None if the stratum has no reserve left, and the
        object counts as skipped.

    Raises:
        RuleError: DRAW_TASK_UNKNOWN, DRAW_TASK_CLOSED, DRAW_PLAN_UNKNOWN (it has not arrived
            here), DRAW_SLOT_OTHER_DEVICE, DRAW_CHANGE_WAITS, DRAW_REASON_MISSING (no reason, or no
            second person).
    """
    task = _standing(workspace, task_id)
    tables.require_changeable(workspace.db, task.plan_id, workspace.device_id)
    done = tables.draw(workspace.db, task.plan_id)
    if done is not None and done.state == "voided":  # what it gave stays to be inspected
        raise RuleError(Code.DRAW_TASK_CLOSED, task=task_id, state="voided")
    awaiting.require_none(workspace.db, task.plan_id)
    second_person.check(reason, approved_by, actor)
    waiting = [
        one for one in tables.reserves(workspace.db, task.plan_id) if one.stratum == task.stratum
    ]
    successor = waiting[0].object_id if waiting else None
    team: tuple[str, ...] = ()
    missing = 0
    if successor is not None:
        team, missing = _takes_over(workspace, task.plan_id, successor, task.inspectors)
    with workspace.writing(actor) as w:
        w.append(
            ObjectReplaced(
                plan_id=task.plan_id,
                object_id=task.object_id,
                reason=reason,
                evidence=evidence,
                approved_by=approved_by,
                inspectors=team,
                missing=missing,
                successor=successor,
            )
        )
    return successor


def replace_inspector(
    workspace: Workspace,
    actor: str,
    task_id: str,
    leaving: str,
    *,
    cause: str,
    reason: str,
    approved_by: str,
    evidence: tuple[BlobId, ...] = (),
) -> str | None:
    """Ask that another inspector goes, by rule A.9(b) for this task only, without who left it.

    It takes effect as soon as a second person has signed (`approving.answer`).

    Args:
        workspace: with the plan's roster.
        actor: who asks for it.
        task_id: plan id / object id, in the state "drawn".
        leaving: id of the inspector who cannot go.
        cause: one of draw_rules.json, substitution_reasons.
        reason: in words.
        approved_by: the second person who is asked, not the one who leaves; others may sign.
        evidence: files.

    Returns:
        The inspector who will go instead; None if nobody may, and the place stays empty.

    Raises:
        RuleError: DRAW_TASK_UNKNOWN, DRAW_TASK_CLOSED, DRAW_INSPECTOR_NOT_ON_TASK,
            DRAW_PLAN_UNKNOWN, DRAW_NOT_DONE, DRAW_SLOT_OTHER_DEVICE, DRAW_CHANGE_WAITS,
            DRAW_REASON_MISSING (no cause, no reason, or no second person).
    """
    task = _standing(workspace, task_id)
    tables.require_changeable(workspace.db, task.plan_id, workspace.device_id)
    if leaving not in task.inspectors:
        raise RuleError(Code.DRAW_INSPECTOR_NOT_ON_TASK, inspector=leaving, task=task_id)
    if not cause.strip():
        raise RuleError(Code.DRAW_REASON_MISSING, field="cause")
    awaiting.require_none(workspace.db, task.plan_id)
    second_person.check(reason, approved_by, actor, leaving)
    joining = _substitute(workspace, task, leaving)
    names = {one.inspector_id: one.name for one in registry.inspectors(workspace.db)}
    with workspace.writing(actor) as w:
        w.append(
            InspectorReplaced(
                plan_id=task.plan_id,
                object_id=task.object_id,
                leaving=leaving,
                cause=cause,
                reason=reason,
                evidence=evidence,
                approved_by=approved_by,
                joining=joining,
                joining_name=names.get(joining) if joining is not None else None,
            )
        )
    return joining


def _substitute(workspace: Workspace, task: Task, leaving: str) -> str | None:
    done = tables.draw(workspace.db, task.plan_id)
    if done is None:
        raise RuleError(Code.DRAW_NOT_DONE, plan=task.plan_id)
    target, people = _lists(workspace, task.plan_id, task.object_id)
    standing = [one for one in tables.tasks(workspace.db, task.plan_id) if one.state == "drawn"]
    left = [
        one.leaving
        for one in plan_tables.changes(workspace.db, task.plan_id)
        if one.object_id == task.object_id and one.leaving
    ]
    loads = Counter(who for one in standing for who in one.inspectors)
    stay = [one for one in task.inspectors if one != leaving]
    return teams.substitute(
        target, (*task.inspectors, *left), loads, people, done.seed,
        beside=stay if _plan(workspace, task.plan_id).joint else (),
    )  # fmt: skip


def void_draw(
    workspace: Workspace, actor: str, plan_id: str, *, reason: str, approved_by: str
) -> Changes:
    """Ask that a draw is void, once a second person signs; its objects stay to be inspected.

    Raises:
        RuleError: DRAW_NOT_DONE, DRAW_SLOT_OTHER_DEVICE, DRAW_CHANGE_WAITS, DRAW_REASON_MISSING
            (no reason, or no second person).
    """
    done = tables.draw(workspace.db, plan_id)
    if done is None or done.state == "voided":
        raise RuleError(Code.DRAW_NOT_DONE, plan=plan_id)
    tables.require_changeable(workspace.db, plan_id, workspace.device_id)
    awaiting.require_none(workspace.db, plan_id)
    second_person.check(reason, approved_by, actor)
    with workspace.writing(actor) as w:
        w.append(
            Voided(
                plan_id=plan_id,
                commitment=done.commitment,
                reason=reason,
                approved_by=approved_by,
            )
        )
    return w.changes


def _standing(workspace: Workspace, task_id: str) -> Task:
    task = tables.task(workspace.db, task_id)
    if task is None:
        raise RuleError(Code.DRAW_TASK_UNKNOWN, task=task_id)
    if task.state != "drawn":
        raise RuleError(Code.DRAW_TASK_CLOSED, task=task_id, state=task.state)
    return task


def _lists(
    workspace: Workspace, plan_id: str, object_id: str
) -> tuple[ObjectRow, Sequence[RosterRow]]:
    """Give an object's row and the roster as they stood when the plan was frozen."""
    row = tables.require_plan(workspace.db, plan_id)
    register = snapshot.decode_register(workspace.blobs.read(row.register))
    roster = snapshot.decode_roster(workspace.blobs.read(row.roster))
    return next(one for one in register.rows if one.object_id == object_id), roster.rows


def _takes_over(
    workspace: Workspace, plan_id: str, object_id: str, team: tuple[str, ...]
) -> tuple[tuple[str, ...], int]:
    target, roster = _lists(workspace, plan_id, object_id)
    return teams.takeover(target, team, _plan(workspace, plan_id).team_size, roster)


def _plan(workspace: Workspace, plan_id: str) -> Plan:
    return plans.decode(tables.require_plan(workspace.db, plan_id).plan)
