"""Reads what the desks of the issuer and of the auditor show; no Qt."""

from __future__ import annotations

from dataclasses import replace

from fieldapp.draw import released, tables, witnessed
from fieldapp.draw.algorithm import slot as slots
from fieldapp.draw.algorithm.slot import Slot
from fieldapp.draw.centre import correspondence, depositing, lapses
from fieldapp.draw.centre.correspondence import Accepted, Request
from fieldapp.draw.record import codes
from fieldapp.draw.record.codes import Receipt
from fieldapp.draw.tables import SlotRow
from fieldapp.errors import Code, RuleError, VerificationError
from fieldapp.ids import DeviceId
from fieldapp.notice import scanning
from fieldapp.store.database import Connection
from fieldapp.store.devices import device
from fieldapp.store.workspace import Workspace
from fieldapp.ui.draw import after_reading, reading
from fieldapp.ui.draw.desk_model import (
    ChainLine,
    Deposit,
    DepositRow,
    IssuerDesk,
    Mark,
    ReceiptShown,
    RequestRow,
    Share,
    Stage,
)
from fieldapp.ui.offices import office_name

_ENDED = {Stage.DRAWN: Mark.DRAWN, Stage.GIVEN_UP: Mark.GIVEN_UP, Stage.LAPSED: Mark.LAPSED,
          Stage.EXPIRED: Mark.EXPIRED}  # fmt: skip
_OVER = frozenset({Stage.DRAWN, Stage.GIVEN_UP, Stage.LAPSED})


def issuer_desk(workspace: Workspace) -> IssuerDesk:
    """Read the requests to this centre, those first that wait for it, and its chains."""
    own = {one.plan_id: one for one in tables.slots_of(workspace.db, workspace.keys.public_key)}
    rows = [
        _request(workspace, one, own.get(one.plan_id))
        for one in correspondence.requests(workspace.db, workspace.device_id)
        if one.plan_id in own or tables.slot(workspace.db, one.plan_id) is None
    ]
    rows.sort(key=lambda row: (not row.mine, row.stage in _OVER, -row.since_ms))
    return IssuerDesk(requests=tuple(rows), chains=_chains(workspace, own))


def _request(workspace: Workspace, asked: Request, row: SlotRow | None) -> RequestRow:
    db = workspace.db
    plan, maker = tables.plan(db, asked.plan_id), device(db, DeviceId(asked.device_id))
    slot = slots.decode(row.slot) if row else None
    taken = correspondence.accepted(db, row.commitment) if row else None
    stage = _stage(workspace, asked, row, slot)
    wish = correspondence.asked(db, row.commitment) if row else None
    waits = correspondence.waiting(db, asked.plan_id) or correspondence.refusal(db, asked.plan_id)
    return RequestRow(
        plan_id=asked.plan_id,
        title=plan.title if plan else asked.plan_id,
        unit=office_name(maker.unit) if maker else "",
        device=maker.device_name if maker else "",
        person=maker.person_name if maker else "",
        stage=stage,
        since_ms=row.issued_ms if row else asked.at_ms,
        objects=plan.register_size if plan else None,
        inspectors=plan.roster_size if plan else None,
        plan_words=slots.fingerprint(plan.plan_hash) if plan else (),
        register_words=slots.fingerprint(plan.register_root) if plan else (),
        roster_words=slots.fingerprint(plan.roster_root) if plan else (),
        plan=None if stage in _OVER else reading.plan_detail(workspace, asked.plan_id),
        head=slots.fingerprint(wish.head) if wish else (),
        why=waits[0] if waits else "",
        index=row.index if row else None,
        expires_ms=slot.expiry_s * 1000 if slot else None,
        beacon_round=slot.beacon_round if slot else asked.beacon_round,
        deposit=_deposit(workspace, row, taken) if row and taken else None,
        prepared=bool(row and correspondence.prepared(db, row.commitment)),
        can_show=bool(row and row.nonce is not None),
        may_close=bool(row and stage is Stage.EXPIRED and taken and _is_stuck(db, row)),
    )


def _stage(workspace: Workspace, asked: Request, row: SlotRow | None, slot: Slot | None) -> Stage:
    if row is not None and slot is not None:
        return stage_of(workspace, row, slot)
    refused = correspondence.refusal(workspace.db, asked.plan_id)
    return Stage.REFUSED if refused else Stage.WAITING


def stage_of(workspace: Workspace, row: SlotRow, slot: Slot) -> Stage:
    """Say how far a slot that was issued is."""
    db = workspace.db
    if tables.draw(db, row.plan_id) is not None:
        return Stage.DRAWN
    plan = tables.plan(db, row.plan_id)
    if plan is not None and plan.state == "voided":
        return Stage.GIVEN_UP
    if workspace.clock.now_ms() > slot.expiry_s * 1000:
        return Stage.EXPIRED
    if row.nonce is not None:
        return Stage.OPENED
    if correspondence.asked(db, row.commitment) is not None:
        return Stage.ASKED
    taken = correspondence.accepted(db, row.commitment)
    return Stage.ACCEPTED if taken else Stage.ISSUED


def _is_stuck(db: Connection, row: SlotRow) -> bool:
    return row.nonce is None and not released.can_be_told(db, row.plan_id)


def _deposit(workspace: Workspace, row: SlotRow, taken: Accepted) -> Deposit:
    opened = correspondence.opened_shares(workspace.db, row.commitment)
    made = Deposit(holders=len(taken.shares), opened=len(opened), wanted=taken.threshold)
    if not made.enough:
        return made
    try:
        false = depositing.false_shares(workspace, row.plan_id)
    except VerificationError:  # DRAW_DEPOSIT_FALSE: said on the desk, not instead of it
        return replace(made, torn=True)
    names = []
    for one in false:
        known = device(workspace.db, DeviceId(one))
        names.append(known.device_name if known else one.hex()[:8])
    return replace(made, false=tuple(names))


def _chains(workspace: Workspace, own: dict[str, SlotRow]) -> tuple[ChainLine, ...]:
    used: dict[str, dict[int, Mark]] = {}
    for row in own.values():
        slot = slots.decode(row.slot)
        stage = stage_of(workspace, row, slot)
        chain_id = slot.chain_id.decode(errors="replace")
        used.setdefault(chain_id, {})[slot.index] = _ENDED.get(stage, Mark.OPEN)
    for lapse in lapses.lapses(workspace.db):
        if lapse.chain_id in used or _own(workspace, lapse.chain_id):
            used.setdefault(lapse.chain_id, {})[lapse.index] = Mark.LAPSED
    lines = []
    for chain_id, marks in sorted(used.items(), reverse=True):
        known = _own(workspace, chain_id)
        length, most = (known[1], known[2]) if known else (0, 0)
        numbers = range(1, max(most, *marks) + 1)
        lines.append(
            ChainLine(
                chain_id=chain_id,
                length=length,
                marks=tuple(marks.get(number, Mark.GAP) for number in numbers),
            )
        )
    return tuple(lines)


def _own(workspace: Workspace, chain_id: str) -> tuple[bytes, int, int] | None:
    return tables.chain(workspace.db, chain_id, workspace.device_id)


def receipt_of(workspace: Workspace, plan_id: str) -> ReceiptShown:
    """Give the receipt of a code that is open.

    Raises:
        RuleError: DRAW_SLOT_MISSING, DRAW_NONCE_MISSING.
    """
    row = tables.require_slot(workspace.db, plan_id)
    if row.nonce is None or row.release is None:
        raise RuleError(Code.DRAW_NONCE_MISSING, plan=plan_id)
    plan = tables.plan(workspace.db, plan_id)
    text = Receipt(row.commitment, row.nonce, row.release, row.beacon).code()
    added = witnessed.counting(workspace.db, row.commitment)
    ready = correspondence.prepared(workspace.db, row.commitment)
    return ReceiptShown(
        plan_id=plan_id,
        title=plan.title if plan else plan_id,
        index=row.index,
        text=text,
        code=tuple(scanning.modules(text)),
        words=slots.code_groups(row.nonce),
        alone=ready is not None and not added and row.beacon is None,
    )


def wished(workspace: Workspace, untrusted: str) -> tuple[str, int | None]:
    """Give the plan that a device's wish is about, and the round that its slot names.

    Raises:
        InputError: DRAW_INPUT_MALFORMED (no such code).
        RuleError: DRAW_SLOT_MISSING (not a slot of this centre).
    """
    wish, _ = codes.read_wish(untrusted)
    for row in tables.slots_of(workspace.db, workspace.keys.public_key):
        if row.commitment == wish.commitment:
            return row.plan_id, slots.decode(row.slot).beacon_round
    raise RuleError(Code.DRAW_SLOT_MISSING, commitment=wish.commitment)


# ── the auditor ──────────────────────────────────────────────────────────────────────────────────


def deposits(workspace: Workspace) -> tuple[DepositRow, ...]:
    """Read the deposits of which this auditor holds a share, the due ones first."""
    rows = []
    for row in tables.slots(workspace.db):
        taken = correspondence.accepted(workspace.db, row.commitment)
        shares = taken.shares if taken else ()
        own = next((one for one in shares if one.auditor == workspace.device_id), None)
        if taken is not None and own is not None:
            rows.append(_share(workspace, row, taken, own.number))
    order = list(Share)
    order.insert(0, order.pop(order.index(Share.DUE)))
    return tuple(sorted(rows, key=lambda one: (order.index(one.share), one.expires_ms)))


def _share(workspace: Workspace, row: SlotRow, taken: Accepted, number: int) -> DepositRow:
    slot = slots.decode(row.slot)
    stage = stage_of(workspace, row, slot)
    opened = correspondence.opened_shares(workspace.db, row.commitment)
    plan = tables.plan(workspace.db, row.plan_id)
    holder = device(workspace.db, DeviceId(slot.device_id))
    return DepositRow(
        plan_id=row.plan_id,
        title=plan.title if plan else row.plan_id,
        unit=office_name(holder.unit) if holder else "",
        device=holder.device_name if holder else "",
        index=row.index,
        expires_ms=slot.expiry_s * 1000,
        share=_standing(stage, own=number in opened),
        number=number,
        deposit=_deposit(workspace, row, taken),
        told=stage,
        register=after_reading.register(workspace, row.plan_id),
    )


def _standing(stage: Stage, *, own: bool) -> Share:
    if stage in _OVER:
        return Share.SETTLED
    if own:
        return Share.OPENED
    return Share.DUE if stage is Stage.EXPIRED else Share.SEALED
