"""Reads what waits for a second person's signature; no Qt."""

from __future__ import annotations

from fieldapp.draw import approving, awaiting, tables
from fieldapp.draw.awaiting import Waiting
from fieldapp.draw.events import ObjectReplaced, Voided
from fieldapp.draw.plan_events import InspectorReplaced, PlanGrounded
from fieldapp.draw.slot_events import SlotVoided
from fieldapp.store.devices import devices
from fieldapp.store.workspace import Workspace
from fieldapp.ui.draw.after_model import PendingRow
from fieldapp.ui.draw.after_reading import person_name


def pending(workspace: Workspace, plan_id: str) -> tuple[PendingRow, ...]:
    """Give what one person has begun on a plan and no second person has answered."""
    return tuple(_row(workspace, one) for one in awaiting.waiting(workspace.db, plan_id))


def _row(workspace: Workspace, one: Waiting) -> PendingRow:
    fact = one.fact
    kind, about, leaving, joining, evidence = "void", "", "", "", 0
    match fact:
        case ObjectReplaced():
            kind, about, evidence = "object", fact.object_id, len(fact.evidence)
            joining = _object(workspace, one.plan_id, fact.successor or "")
        case InspectorReplaced():
            kind, about, evidence = "inspector", fact.object_id, len(fact.evidence)
            leaving = person_name(workspace, fact.leaving)
            joining = fact.joining_name or fact.joining or ""
        case SlotVoided():
            kind = "slot"
        case PlanGrounded():
            kind = "plan"
        case Voided():
            pass
    return PendingRow(
        change=one.begun.event_id,
        kind=kind,
        object_name=_object(workspace, one.plan_id, about),
        leaving=leaving,
        joining=joining,
        reason=one.reason,
        evidence=evidence,
        begun_by=_person(workspace, one.begun.actor),
        asked=_person(workspace, one.asked),
        at_ms=one.at_ms,
        here=one.begun.device_id == workspace.device_id,
        may_sign=approving.may_answer(workspace, one),
    )


def _object(workspace: Workspace, plan_id: str, object_id: str) -> str:
    task = tables.task(workspace.db, f"{plan_id}/{object_id}") if object_id else None
    return (task.object_name or task.object_id) if task else object_id


def _person(workspace: Workspace, person: str) -> str:
    """Give a person's name by the roster, or by the card of a device that is theirs."""
    known = next((one for one in devices(workspace.db) if one.person_id == person), None)
    return known.person_name if known else person_name(workspace, person)
