"""Trusting a device no longer: a lost laptop, a person who left."""

from __future__ import annotations

from fieldapp.errors import Code, RuleError
from fieldapp.ids import DeviceId
from fieldapp.store import closing
from fieldapp.store.devices import DECIDES, Device, DeviceRevoked, device
from fieldapp.store.workspace import Workspace


def revoke(workspace: Workspace, actor: str, device_id: DeviceId, reason: str) -> None:
    """Trust a device no longer, such as a lost laptop, and close its chains where they stand here.

    What is below a closing or a receipt stays valid, and is still taken in from others.

    Raises:
        RuleError: REVOKE_ROLE (administrators and the centre may; supervisors an inspector's of
            their own unit), DEVICE_UNKNOWN, REVOKE_REASON_MISSING.
    """
    if workspace.profile.role not in {*DECIDES, "centre"}:
        raise RuleError(Code.REVOKE_ROLE)
    known = device(workspace.db, device_id)
    if known is None or device_id == workspace.device_id:
        raise RuleError(Code.DEVICE_UNKNOWN)
    if not known.revoked and not may_revoke(workspace, known):
        raise RuleError(Code.REVOKE_ROLE)
    if not reason.strip():
        raise RuleError(Code.REVOKE_REASON_MISSING)
    if not known.revoked:
        with workspace.writing(actor) as w:
            for end in closing.ends(workspace.eventlog, device_id):
                w.append(end)
            w.append(DeviceRevoked(device_id=device_id, reason=reason.strip()))


def may_revoke(workspace: Workspace, one: Device) -> bool:
    """Say whether the person at this device may revoke that one; everybody else's word counts not.

    The rule is enforced by the view `effective_revocation`, whatever a program does.
    """
    own = workspace.profile
    if one.device_id == workspace.device_id or one.revoked:
        return False
    if own.role == "supervisor":
        return (one.role, one.unit) == ("inspector", own.unit)
    return own.role in {"admin", "centre"}
