"""Recording a service with the receiver's signature: sealed as evidence, then linked."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the rooms are loaded with the workspace, after the first window
    from fieldapp.store.projection import Changes
    from fieldapp.store.workspace import Workspace
    from fieldapp.ui.notices.signature import Signature


def serve(
    workspace: Workspace,
    actor: str,
    notice_id: str,
    taken: tuple[str, str, str],
    signature: Signature | None,
) -> Changes:
    """Record who took a notice, how, and with what remark; seal the signature if there is one.

    Raises:
        RuleError: NOTICE_UNKNOWN, NOTICE_NOT_IN_FORCE, NOTICE_ALREADY_SERVED.
        DeviceError: DISK_FULL, DISK_FAILED.
    """
    from fieldapp.evidence import collecting
    from fieldapp.evidence.sealing import About
    from fieldapp.notice import issuing

    row = issuing.unserved(workspace, notice_id)
    receiver, method, note = taken
    item_id: str | None = None
    if signature is not None:
        about = About(inspection_id=row.inspection_id, title=f"{row.number} {receiver}")
        pad = collecting.camera(
            signature.device or signature.means, "signature-pad", signature.means,
            signature.width, signature.height,
        )  # fmt: skip
        kept = collecting.capture_live(workspace, actor, about, signature.jpeg, pad)
        item_id = kept.item_id
    done = issuing.serve(
        workspace, actor, notice_id, receiver, method=method, note=note, signature=item_id
    )
    return done | {"evidence"} if item_id else done
