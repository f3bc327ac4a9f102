"""Trusting a device no longer: a lost laptop, a person who left."""

from __future__ import annotations

from fieldapp.errors import Code, RuleError
from fieldapp.ids import DeviceId
from fieldapp.store.devices import DECIDES, DeviceRevoked, device
from fieldapp.store.workspace import Workspace


def revoke(workspace: Workspace, actor: str, device_id: DeviceId, reason: str) -> None:
    """Trust a device no longer, such as a lost laptop; what was receipted before stays valid.

    Raises:
        RuleError: REVOKE_ROLE (supervisors, administrators and the centre may), DEVICE_UNKNOWN,
            REVOKE_REASON_MISSING.
    """
    if workspace.profile.role not in {*DECIDES, "centre"}:
        raise RuleError(Code.REVOKE_ROLE)
    known = device(workspace.db, device_id)
    if known is None or device_id == workspace.device_id:
        raise RuleError(Code.DEVICE_UNKNOWN)
    if not reason.strip():
        raise RuleError(Code.REVOKE_REASON_MISSING)
    if not known.revoked:
        with workspace.writing(actor) as w:
            w.append(DeviceRevoked(device_id=device_id, reason=reason.strip()))
