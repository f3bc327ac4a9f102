"""What a centre looks at before it answers a device: its plan, its lists, its deposit."""

from __future__ import annotations

from fieldapp.draw.algorithm import plan as plans
from fieldapp.draw.algorithm import snapshot
from fieldapp.draw.tables import PlanRow
from fieldapp.errors import Code, RuleError, VerificationError
from fieldapp.store.workspace import Workspace


def check_plan(workspace: Workspace, row: PlanRow) -> None:
    """Check that a plan is the one it is called, and its lists those whose roots it fixes.

    Without the lists no outcome could come to light here once the device is lost.

    Raises:
        RuleError: DRAW_LISTS_MISSING (they may still arrive).
        VerificationError: DRAW_INPUTS_DIFFER, CBOR_MALFORMED.
        InputError: DRAW_INPUT_MALFORMED.
    """
    named = plans.decode(row.plan).plan_id
    if (plans.plan_hash(row.plan), named) != (row.plan_hash, row.plan_id):
        raise VerificationError(Code.DRAW_INPUTS_DIFFER, plan=row.plan_id)
    for blob in (row.register, row.roster):
        if not workspace.blobs.has(blob):
            raise RuleError(Code.DRAW_LISTS_MISSING, plan=row.plan_id)
    register = snapshot.decode_register(workspace.blobs.read(row.register))
    roster = snapshot.decode_roster(workspace.blobs.read(row.roster))
    if (register.root, register.size, roster.root, roster.size) != (
        row.register_root, row.register_size, row.roster_root, row.roster_size,
    ):  # fmt: skip
        raise VerificationError(Code.DRAW_INPUTS_DIFFER, plan=row.plan_id)
