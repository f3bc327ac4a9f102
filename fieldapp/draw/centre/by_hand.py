"""What a person at the centre does, one request at a time: issue, decline in words, open."""

from __future__ import annotations

import unicodedata

from fieldapp.draw.algorithm.outcome import Beacon
from fieldapp.draw.centre import correspondence, depositing, issuing
from fieldapp.draw.centre.correspondence import Request
from fieldapp.draw.record.codes import Receipt, Wish
from fieldapp.draw.slot_events import RequestDeclined
from fieldapp.errors import Code, RuleError
from fieldapp.ledger import keys
from fieldapp.store.workspace import Workspace


def issue_for(workspace: Workspace, actor: str, plan_id: str) -> None:
    """Issue the slot that a device asked this centre for.

    Raises:
        RuleError: DRAW_SLOT_MISSING (nobody asks for it here), DRAW_PLAN_UNKNOWN,
            DRAW_LISTS_MISSING, DRAW_CHAIN_USED_UP.
        VerificationError: DEVICE_UNKNOWN, DEVICE_REVOKED, DRAW_SLOT_NOT_GENUINE,
            DRAW_INPUTS_DIFFER.
    """
    issuing.issue_to(workspace, actor, _request(workspace, plan_id))


def decline(workspace: Workspace, actor: str, plan_id: str, said: str) -> None:
    """Refuse a request for good, in words that the device is told.

    Raises:
        RuleError: DRAW_SLOT_MISSING (nobody asks for it here), DRAW_REASON_MISSING.
    """
    words = unicodedata.normalize("NFC", said).strip()
    if not words:
        raise RuleError(Code.DRAW_REASON_MISSING, field="reason")
    _request(workspace, plan_id)
    with workspace.writing(actor) as w:
        w.append(RequestDeclined(plan_id=plan_id, said=words))


def _request(workspace: Workspace, plan_id: str) -> Request:
    for one in correspondence.open_requests(workspace.db, workspace.device_id):
        if one.plan_id == plan_id:
            return one
    raise RuleError(Code.DRAW_SLOT_MISSING, plan=plan_id)


def release_asked(
    workspace: Workspace, actor: str, plan_id: str, beacon: Beacon | None = None
) -> Receipt:
    """Open the code for the wish that the device sent by sync.

    Raises:
        RuleError: DRAW_RELEASE_UNASKED, and as `issuing.release`.
        VerificationError: as `issuing.release`.
    """
    row = depositing.require_own(workspace, plan_id)
    wish = correspondence.asked(workspace.db, row.commitment)
    if wish is None:
        raise RuleError(Code.DRAW_RELEASE_UNASKED, plan=plan_id)
    return issuing.open_for(workspace, actor, row, wish, beacon)


def release_prepared(workspace: Workspace, actor: str, plan_id: str) -> Receipt:
    """Open the code for a device that has no witness, over the receipt signed beforehand.

    Its 24 characters are then enough on a device that has the prepared receipt.

    Raises:
        RuleError: DRAW_RECEIPT_MISSING (nothing was signed beforehand), and as `issuing.release`.
        VerificationError: as `issuing.release`.
    """
    row = depositing.require_own(workspace, plan_id)
    ready = correspondence.prepared(workspace.db, row.commitment)
    if ready is None:
        raise RuleError(Code.DRAW_RECEIPT_MISSING, plan=plan_id)
    wish = Wish(row.commitment, ready.head, keys.sha256(b""))
    return issuing.release(workspace, actor, plan_id, wish)


def prepare(workspace: Workspace, actor: str, plan_id: str) -> None:
    """Sign beforehand for an opening without witness; the code stays closed.

    Raises:
        RuleError: DRAW_CONTRIBUTION_MISSING (the plan or the slot wants more, or the proof was
            not deposited).
    """
    row = depositing.require_own(workspace, plan_id)
    done = issuing.prepare(workspace, actor, row)
    if not done and correspondence.prepared(workspace.db, row.commitment) is None:
        raise RuleError(Code.DRAW_CONTRIBUTION_MISSING, plan=plan_id)
