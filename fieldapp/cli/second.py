"""The command of the second person: what waits, signed, declined or taken back."""

from __future__ import annotations

import argparse

from fieldapp.cli import opening
from fieldapp.draw import approving, awaiting
from fieldapp.draw.awaiting import Waiting
from fieldapp.errors import Code, InputError
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
        "what": one.fact.TYPE,
        "reason": one.reason,
        "begun_by": one.begun.actor,
        "state": one.state,
    }
    if one.state == "waiting":
        told["may_sign"] = "yes" if approving.may_answer(workspace, one) else "no"
        return told
    return told | {"answered_by": one.answered_by}


def _id(typed: str) -> bytes:
    try:
        return bytes.fromhex(typed)
    except ValueError as error:
        raise InputError(Code.DRAW_INPUT_MALFORMED, field="change") from error
