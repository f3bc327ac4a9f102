"""What a centre looks at before it answers a device: order, plan, lists, deposit, witnesses."""

from __future__ import annotations

from fieldapp.draw import awaiting, tables, witnessed
from fieldapp.draw.algorithm import outcome, snapshot
from fieldapp.draw.algorithm import plan as plans
from fieldapp.draw.centre import correspondence
from fieldapp.draw.centre.correspondence import AUDITOR, Request
from fieldapp.draw.events import PlanFrozen
from fieldapp.draw.record import beacon as beacons
from fieldapp.draw.record.codes import Wish
from fieldapp.draw.slot_events import SlotRequested
from fieldapp.draw.tables import PlanRow, SlotRow
from fieldapp.errors import Code, RuleError, VerificationError
from fieldapp.ledger import keys
from fieldapp.ledger.chain import MAX_CLOCK_AHEAD_MS
from fieldapp.store.database import Connection
from fieldapp.store.devices import Device, devices
from fieldapp.store.workspace import Workspace


def require_to_come(workspace: Workspace, beacon_round: int | None) -> None:
    """Check that a round is not published yet, by its beacon's timetable and this clock.

    Raises:
        RuleError: DRAW_BEACON_PAST.
    """
    if beacon_round is None:
        return
    if beacons.due_s(beacon_round) * 1000 <= workspace.clock.now_ms():
        raise RuleError(Code.DRAW_BEACON_PAST, round=beacon_round)


def check_plan(workspace: Workspace, row: PlanRow) -> None:
    """Check that a plan is the one it is called, and its lists those whose roots it fixes.

    Without the lists no outcome could come to light here once the device is lost.

    Raises:
        RuleError: DRAW_LISTS_MISSING, DRAW_CHANGE_WAITS (lists, or a second person's signature
            that a plan needs which names its objects, may still arrive), DRAW_CHANGE_ANSWERED.
        VerificationError: DRAW_INPUTS_DIFFER, CBOR_MALFORMED.
        InputError: DRAW_INPUT_MALFORMED.
    """
    named = plans.decode(row.plan).plan_id
    if (plans.plan_hash(row.plan), named) != (row.plan_hash, row.plan_id):
        raise VerificationError(Code.DRAW_INPUTS_DIFFER, plan=row.plan_id)
    awaiting.require_signed(workspace.db, row.plan_id, row.plan)
    for blob in (row.register, row.roster, row.excluded_list):
        if not workspace.blobs.has(blob):
            raise RuleError(Code.DRAW_LISTS_MISSING, plan=row.plan_id)
    register = snapshot.decode_register(workspace.blobs.read(row.register))
    roster = snapshot.decode_roster(workspace.blobs.read(row.roster))
    if (register.root, register.size, roster.root, roster.size) != (
        row.register_root, row.register_size, row.roster_root, row.roster_size,
    ):  # fmt: skip
        raise VerificationError(Code.DRAW_INPUTS_DIFFER, plan=row.plan_id)


def check_order(workspace: Workspace, request: Request) -> None:
    """Check that an answer comes after its request in the order that all nodes agree on.

    Before it the answer would have no effect, and would be written again and again.

    Raises:
        RuleError: DRAW_REQUEST_AHEAD.
    """
    if _ahead(workspace, SlotRequested.TYPE, request.device_id, request.at_ms):
        raise RuleError(Code.DRAW_REQUEST_AHEAD, at_ms=request.at_ms)


def unheard(workspace: Workspace, request: Request) -> bool:
    """Tell whether a request's plan lies so far ahead that not even a refusal would count."""
    plan = tables.plan(workspace.db, request.plan_id)
    return plan is not None and _ahead(workspace, PlanFrozen.TYPE, plan.device_id, plan.frozen_ms)


def _ahead(workspace: Workspace, kind: str, device_id: bytes, at_ms: int) -> bool:
    if at_ms <= workspace.clock.now_ms() + MAX_CLOCK_AHEAD_MS:
        return False
    return all(
        event.receipt_no is None  # what a centre receipted lies before all that it did not
        for event in workspace.eventlog.recorded([kind])
        if (event.device_id, event.at_ms) == (device_id, at_ms)
    )


def auditors(db: Connection) -> list[Device]:
    """Give the auditors who take deposits: three at most, by id."""
    known = [one for one in devices(db) if one.role == AUDITOR and not one.revoked]
    return sorted(known, key=lambda one: one.device_id)[:3]


def threshold_of(holders: int) -> int:
    """Give how many of the shares open a deposit: two of three, else any one."""
    return 2 if holders == 3 else min(1, holders)


def deposited(workspace: Workspace, row: SlotRow) -> bool:
    """Tell whether the device left its proof with exactly the auditors that are known here."""
    taken = correspondence.accepted(workspace.db, row.commitment)
    if taken is None:
        return False
    known = [one.device_id for one in auditors(workspace.db)]
    return (
        taken.threshold == threshold_of(len(known))
        and sorted(one.auditor for one in taken.shares) == known
        and sorted(one.number for one in taken.shares) == [*range(1, len(known) + 1)]
    )


def check_witnesses(workspace: Workspace, wish: Wish) -> None:
    """Check that a wish is about what lies under its head, and that this has arrived here.

    Whoever had a code opened over words that nobody else has could keep them back afterwards, and
    with them the outcome.

    Raises:
        RuleError: DRAW_RECEIPT_OTHER_HEAD, DRAW_WITNESSES_MISSING.
    """
    db, head = workspace.db, wish.head
    if witnessed.knows(db, wish.commitment, head):
        added = outcome.witness_bytes(witnessed.under(db, wish.commitment, head))
        if keys.sha256(added) != wish.witnesses_sha256:
            raise RuleError(Code.DRAW_RECEIPT_OTHER_HEAD, commitment=wish.commitment)
    elif wish.witnesses_sha256 != keys.sha256(b""):
        raise RuleError(Code.DRAW_WITNESSES_MISSING, commitment=wish.commitment)
