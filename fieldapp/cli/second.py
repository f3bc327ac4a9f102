"""The command of the second person: what waits, signed, declined or taken back."""

from __future__ import annotations

import argparse

from fieldapp.cli import opening
from fieldapp.draw import approving, awaiting, tables
from fieldapp.draw.awaiting import Waiting
from fieldapp.draw.events import ObjectReplaced, Voided
from fieldapp.draw.plan_events import InspectorReplaced, PlanGrounded
from fieldapp.draw.slot_events import SlotVoided
from fieldapp.errors import Code, InputError
from fieldapp.registry.tables import inspector_by_id
from fieldapp.store.workspace import Workspace


def approve(chosen: argparse.Namespace) -> int:
    """List what waits for a second person, or answer one of it."""
    with opening.workspace(chosen) as workspace:
        if chosen.change is None:
            for one in awaiting.waiting(workspace.db):
                opening.show(chosen, _told(workspace, one))
            return 0
        actor, change = workspace.profile.person_id, _id(chosen.change)
        if chosen.take_back:
            approving.take_back(workspace, actor, change)
        else:
            approving.answer(
                workspace, actor, change,
                agrees=chosen.decline is None, said=chosen.decline or "",
            )  # fmt: skip
        found = awaiting.change(workspace.db, change)
        assert found is not None, "just answered"
        opening.show(chosen, _told(workspace, found))
    return 0


def _told(workspace: Workspace, one: Waiting) -> dict[str, str]:
    told = {
        "change": one.begun.event_id.hex(),
        "plan": one.plan_id,
        **_what(workspace, one),
        "reason": one.reason,
        "begun_by": one.begun.actor,
        "asked": one.asked,
        "state": one.state,
    }
    if one.state == "waiting":
        told["may_sign"] = "yes" if approving.may_answer(workspace, one) else "no"
        return told
    return told | {"answered_by": one.answered_by}


def _what(workspace: Workspace, one: Waiting) -> dict[str, str]:
    """Say in words what would be so: who leaves, and who comes instead."""
    fact = one.fact
    match fact:
        case ObjectReplaced():
            return {
                "what": "a business is replaced",
                "leaving": _business(workspace, one.plan_id, fact.object_id),
                "joining": _business(workspace, one.plan_id, fact.successor or "")
                or "nobody: no reserve is left",
            }
        case InspectorReplaced():
            return {
                "what": "an inspector is replaced",
                "object": _business(workspace, one.plan_id, fact.object_id),
                "leaving": _person(workspace, fact.leaving),
                "joining": _named(fact.joining_name or "", fact.joining or "")
                or "nobody: no inspector may",
            }
        case Voided():
            return {"what": "the whole draw is void"}
        case SlotVoided():
            return {"what": "an unopened slot is given up"}
        case PlanGrounded():
            return {"what": "the plan names its objects and draws none"}


def _business(workspace: Workspace, plan_id: str, object_id: str) -> str:
    task = tables.task(workspace.db, f"{plan_id}/{object_id}") if object_id else None
    return _named(task.object_name if task else "", object_id)


def _person(workspace: Workspace, inspector_id: str) -> str:
    known = inspector_by_id(workspace.db, inspector_id)
    return _named(known.name if known else "", inspector_id)


def _named(name: str, code: str) -> str:
    return f"{name} ({code})" if name else code


def _id(typed: str) -> bytes:
    try:
        return bytes.fromhex(typed)
    except ValueError as error:
        raise InputError(Code.DRAW_INPUT_MALFORMED, field="change") from error
