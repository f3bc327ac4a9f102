"""The second person signs a change that another began, declines it, or the first takes it back."""

from __future__ import annotations

from fieldapp.draw import awaiting, seconding
from fieldapp.draw.awaiting import Waiting
from fieldapp.draw.slot_events import Seconded
from fieldapp.errors import Code, RuleError
from fieldapp.store import pins
from fieldapp.store.projection import Changes, Maker
from fieldapp.store.workspace import Workspace


def answer(
    workspace: Workspace, actor: str, event_id: bytes, *, agrees: bool, said: str = ""
) -> Changes:
    """Sign a change, or decline it, as a second person at a device of one's own.

    Args:
        workspace: of the second person; its device signs.
        actor: the person whose device that is.
        event_id: of the change.
        agrees: False to decline.
        said: in words; needed to decline.

    Raises:
        RuleError: KEYS_OWNER_ONLY, DRAW_CHANGE_UNKNOWN, DRAW_CHANGE_ANSWERED,
            DRAW_SECOND_SAME (the first person, their device, or who leaves by it),
            DRAW_SECOND_ROLE, DRAW_REASON_MISSING.
    """
    pins.only_owner(workspace)
    one = _require(workspace, event_id)
    profile = workspace.profile
    if actor != profile.person_id:  # elsewhere this device speaks for its own person only
        raise RuleError(Code.DRAW_SECOND_SAME, person=actor)
    maker = Maker(actor, profile.role, profile.unit)
    if code := seconding.fault(one.begun, workspace.device_id, maker):
        raise RuleError(code, person=actor)
    if not agrees and not said.strip():
        raise RuleError(Code.DRAW_REASON_MISSING, field="said")
    return _write(workspace, actor, one, agrees=agrees, said=said)


def take_back(workspace: Workspace, actor: str, event_id: bytes) -> Changes:
    """Take a change back that nobody has answered, at the device where it was begun.

    Raises:
        RuleError: DRAW_CHANGE_UNKNOWN, DRAW_CHANGE_ANSWERED, DRAW_SLOT_OTHER_DEVICE.
    """
    one = _require(workspace, event_id)
    if one.begun.device_id != workspace.device_id:
        raise RuleError(Code.DRAW_SLOT_OTHER_DEVICE, device=one.begun.device_id)
    return _write(workspace, actor, one, agrees=False, said="")


def may_answer(workspace: Workspace, one: Waiting) -> bool:
    """Tell whether the person of this device can be the second one to a change."""
    profile = workspace.profile
    maker = Maker(profile.person_id, profile.role, profile.unit)
    if workspace.second is not None:
        return False
    return seconding.fault(one.begun, workspace.device_id, maker) is None


def _require(workspace: Workspace, event_id: bytes) -> Waiting:
    one = awaiting.change(workspace.db, event_id)
    if one is None:
        raise RuleError(Code.DRAW_CHANGE_UNKNOWN, change=event_id)
    if one.state != "waiting":
        raise RuleError(Code.DRAW_CHANGE_ANSWERED, change=event_id, state=one.state)
    return one


def _write(workspace: Workspace, actor: str, one: Waiting, *, agrees: bool, said: str) -> Changes:
    with workspace.writing(actor) as w:
        w.append(
            Seconded(
                plan_id=one.plan_id, about=one.begun.event_id, agrees=agrees, said=said.strip()
            )
        )
    return w.changes
