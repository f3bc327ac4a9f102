"""Asking a centre elsewhere for a slot and for its code: by sync, by QR code, or by 24 characters.

Every step is an event, so the letters travel with the next sync and nothing is lost in between.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from fieldapp.draw import drawing, tables, witnessed
from fieldapp.draw.algorithm import outcome
from fieldapp.draw.algorithm import plan as plans
from fieldapp.draw.algorithm import slot as slots
from fieldapp.draw.centre import correspondence, depositing, examining, lapses
from fieldapp.draw.centre.examining import auditors
from fieldapp.draw.centre.issuing import CENTRAL
from fieldapp.draw.drawing import Opening
from fieldapp.draw.events import NonceReleased
from fieldapp.draw.record import codes, transcript
from fieldapp.draw.record.codes import Receipt, Wish
from fieldapp.draw.slot_events import ReleaseAsked, SlotRequested
from fieldapp.draw.tables import SlotRow
from fieldapp.errors import Code, RuleError, VerificationError
from fieldapp.ledger import keys
from fieldapp.store import forks
from fieldapp.store.devices import Device, devices
from fieldapp.store.workspace import Workspace


class State(StrEnum):
    """How far a plan's slot from a centre is."""

    NOT_ASKED = "not_asked"
    ASKED = "asked"
    REFUSED = "refused"
    ISSUED = "issued"  # it has come; the device has not taken it yet
    ACCEPTED = "accepted"
    OPENING = "opening"  # the centre was asked for the code
    OPENED = "opened"


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a plan's slot is, and what keeps it."""

    state: State
    code: str | None = None  # an error code: refused for good, or (asked, opening) waited for
    since_ms: int | None = None  # since when the code stands; without one, when it was asked
    centre: bytes | None = None  # device id of whoever was asked or issued; None: any, or nobody


def standing(workspace: Workspace, plan_id: str) -> Standing:
    """Say how far a plan's slot is, why it goes no further, and since when.

    Of a slot that lapsed, the plan stands as not asked for, with the code draw_slot_lapsed.
    """
    row, asked = tables.slot(workspace.db, plan_id), correspondence.request(workspace.db, plan_id)
    found = _state(workspace, plan_id, row)
    centre = asked.centre if asked else None
    if row is not None and row.centre == CENTRAL:
        centre = row.signed.key[:16]
    match found:
        case State.REFUSED:
            reason = correspondence.refusal(workspace.db, plan_id)
        case State.ASKED | State.ACCEPTED | State.OPENING:
            reason = correspondence.waiting(workspace.db, plan_id)
        case State.NOT_ASKED:
            lapsed = lapses.lapse_of(workspace.db, plan_id)
            reason = (Code.DRAW_SLOT_LAPSED.value, lapsed.at_ms) if lapsed else None
        case _:
            reason = None
    if reason is None:
        return Standing(found, None, asked.at_ms if asked else None, centre)
    return Standing(found, *reason, centre)


def state(workspace: Workspace, plan_id: str) -> State:
    """Say how far a plan's slot is; a local one is accepted from the start."""
    return _state(workspace, plan_id, tables.slot(workspace.db, plan_id))


def _state(workspace: Workspace, plan_id: str, row: SlotRow | None) -> State:
    if row is not None and row.nonce is not None:
        return State.OPENED
    if correspondence.refusal(workspace.db, plan_id) is not None:
        return State.REFUSED
    if row is None:
        asked = correspondence.requested(workspace.db, plan_id)
        return State.ASKED if asked else State.NOT_ASKED
    if correspondence.asked(workspace.db, row.commitment) is not None:
        return State.OPENING
    taken = row.centre != CENTRAL or correspondence.accepted(workspace.db, row.commitment)
    return State.ACCEPTED if taken else State.ISSUED


def of_centre(workspace: Workspace, plan_id: str) -> bool:
    """Tell whether a centre elsewhere issued the plan's slot, and so keeps its code."""
    row = tables.slot(workspace.db, plan_id)
    return row is not None and row.centre == CENTRAL


def centres(workspace: Workspace) -> list[Device]:
    """Give who else may issue slots to this workspace's device, by name."""
    unit = workspace.profile.unit
    return [
        one
        for one in devices(workspace.db)
        if correspondence.may_serve(one.role, one.unit, unit)
        and not one.revoked
        and one.device_id != workspace.device_id
    ]


def request_slot(
    workspace: Workspace,
    actor: str,
    plan_id: str,
    *,
    centre: bytes | None = None,
    beacon_round: int | None = None,
) -> None:
    """Ask a centre for the slot of a frozen plan; it alone answers, with a later sync.

    Args:
        workspace: of the device that froze the plan.
        actor: who asks.
        plan_id: the plan.
        centre: device id of one of `centres`; None: the only one there is.
        beacon_round: a round of public randomness still in the future, or None.

    Raises:
        RuleError: DRAW_PLAN_UNKNOWN, DRAW_SLOT_OTHER_DEVICE (another device froze the plan),
            DRAW_SLOT_ISSUED, DRAW_SLOT_ASKED, NO_CENTRE, DRAW_CENTRE_UNCHOSEN (naming those to
            choose from), DRAW_BEACON_PAST, DEVICE_FROZEN.
    """
    forks.refuse_if_frozen(workspace)
    drawing.require_own_plan(workspace, plan_id)
    examining.require_to_come(workspace, beacon_round)
    if tables.slot(workspace.db, plan_id) is not None:
        raise RuleError(Code.DRAW_SLOT_ISSUED, plan=plan_id)
    before = correspondence.request(workspace.db, plan_id)
    if before is not None and before.centre is not None:
        raise RuleError(Code.DRAW_SLOT_ASKED, plan=plan_id)
    chosen = _chosen(workspace, centre)
    with workspace.writing(actor) as w:
        w.append(
            SlotRequested(
                plan_id=plan_id,
                centre=chosen.device_id,
                vrf_key=workspace.keys.vrf_public_key,
                beacon_round=beacon_round,
            )
        )


def _chosen(workspace: Workspace, centre: bytes | None) -> Device:
    known = centres(workspace)
    if not known:
        raise RuleError(Code.NO_CENTRE)
    found = [one for one in known if centre in (None, one.device_id)]
    if len(found) != 1:
        named = ", ".join(f"{one.device_name} {one.device_id.hex()}" for one in known)
        raise RuleError(Code.DRAW_CENTRE_UNCHOSEN, centres=named)
    return found[0]


def accept_slot(workspace: Workspace, actor: str, plan_id: str) -> None:
    """Take the slot that the centre issued and leave the sealed proof; nothing when it is done.

    While the code is closed the deposit is left anew where there are other auditors than before.

    Raises:
        RuleError: DRAW_SLOT_MISSING, DRAW_SLOT_OTHER_DEVICE, DRAW_SLOT_EXPIRED, DEVICE_FROZEN.
        VerificationError: SIGNATURE_INVALID, DRAW_INPUTS_DIFFER (the slot fixes something else
            than the plan), DRAW_SLOT_NOT_GENUINE.
    """
    row = _central(workspace, plan_id)
    slot = slots.decode(row.slot)
    drawing.check_device(workspace, slot)
    keys.verify(row.signed.key, slots.SIGNED_AS + row.slot, row.signed.signature)
    plan = tables.require_plan(workspace.db, plan_id)
    fixed = (slot.plan_hash, slot.register_root, slot.register_size,
             slot.roster_root, slot.roster_size)  # fmt: skip
    if fixed != (plan.plan_hash, plan.register_root, plan.register_size,
                 plan.roster_root, plan.roster_size):  # fmt: skip
        raise VerificationError(Code.DRAW_INPUTS_DIFFER, plan=plan_id)
    if slot.vrf_key != workspace.keys.vrf_public_key:
        raise VerificationError(Code.DRAW_SLOT_NOT_GENUINE, why="another VRF key than ours")
    known = correspondence.accepted(workspace.db, row.commitment)
    holders = {one.device_id for one in auditors(workspace.db)}
    if known is None or (row.nonce is None and holders != {one.auditor for one in known.shares}):
        fact = depositing.deposit(workspace, plan_id, row.commitment)
        with workspace.writing(actor) as w:
            w.append(fact)


def ask_release(workspace: Workspace, actor: str, plan_id: str) -> str:
    """Ask the centre to open the code; from now on no witness can add anything.

    Returns:
        The wish as the text of a QR code, for a centre in the hall; sync carries the same wish.

    Raises:
        RuleError: as `accept_slot`, DRAW_NONCE_RELEASED, DRAW_CONTRIBUTION_MISSING (a witness).
        VerificationError: as `accept_slot`.
    """
    row = _central(workspace, plan_id)
    if row.nonce is not None:
        raise RuleError(Code.DRAW_NONCE_RELEASED, plan=plan_id)
    accept_slot(workspace, actor, plan_id)
    if (code := wish_code(workspace, row)) is not None:
        return code
    witnesses = witnessed.counting(workspace.db, row.commitment, workspace.chain.chain.epoch)
    plan = plans.decode(tables.require_plan(workspace.db, plan_id).plan)
    slot = slots.decode(row.slot)
    coming = frozenset({plans.BEACON} if slot.beacon_round is not None else ())
    if missing := plans.missing_contributions(plan, outcome.present(None, witnesses) | coming):
        raise RuleError(Code.DRAW_CONTRIBUTION_MISSING, missing=", ".join(missing))
    added = keys.sha256(outcome.witness_bytes(witnesses))
    with workspace.writing(actor) as w:
        w.append(ReleaseAsked(plan_id=plan_id, commitment=row.commitment, witnesses_sha256=added))
    made = wish_code(workspace, row)
    assert made is not None, "just asked"
    return made


def wish_code(workspace: Workspace, row: SlotRow) -> str | None:
    """Give this device's wish as the text of a QR code, None before it was recorded."""
    known = correspondence.asked(workspace.db, row.commitment)
    if known is None:
        return None
    wish = Wish(known.commitment, known.head, known.witnesses_sha256)
    return wish.code(workspace.keys.sign(wish.message()))


def enter_code(workspace: Workspace, actor: str, plan_id: str, untrusted: str) -> Opening:
    """Open the slot with what somebody scanned (a receipt) or typed (24 characters).

    The characters alone are enough where the centre signed beforehand and no witness added
    anything; otherwise the receipt must name the head over the witnesses.

    Raises:
        RuleError: DRAW_SLOT_MISSING, DRAW_SLOT_OTHER_DEVICE, DRAW_SLOT_EXPIRED,
            DRAW_RECEIPT_MISSING, DRAW_RECEIPT_OTHER_HEAD.
        InputError: DRAW_NONCE_CHARACTERS, DRAW_NONCE_CHECKSUM, DRAW_INPUT_MALFORMED.
        VerificationError: DRAW_NONCE_NOT_OF_SLOT, DRAW_NONCE_OTHER_PLAN, SIGNATURE_INVALID.
    """
    row = _central(workspace, plan_id)
    slot = slots.decode(row.slot)
    drawing.check_device(workspace, slot)
    if codes.is_receipt(untrusted):
        receipt = codes.read_receipt(untrusted)
    else:
        nonce = slots.read_code(untrusted)
        drawing.check_code(workspace, slot, nonce)
        ready = correspondence.prepared(workspace.db, row.commitment)
        epoch = workspace.chain.chain.epoch
        if ready is None or witnessed.counting(workspace.db, row.commitment, epoch):
            raise RuleError(Code.DRAW_RECEIPT_MISSING, plan=plan_id)
        receipt = Receipt(row.commitment, nonce, ready, None)
    drawing.check_code(workspace, slot, receipt.nonce)
    fact = _checked(workspace, row, receipt)
    if row.nonce is None:
        with workspace.writing(actor) as w:
            w.append(fact)
    return Opening(receipt.nonce, slot.index, slots.code_words(receipt.nonce))


def _checked(workspace: Workspace, row: SlotRow, receipt: Receipt) -> NonceReleased:
    """Check that the slot's own centre signed for this head, these witnesses and this code."""
    epoch = workspace.chain.chain.epoch
    witnesses = witnessed.counting(workspace.db, row.commitment, epoch)
    wish = correspondence.asked(workspace.db, row.commitment)
    ready = correspondence.prepared(workspace.db, row.commitment)
    heads = {wish.head} if wish else set()
    heads |= {ready.head} if ready and not witnesses else set()
    if receipt.commitment != row.commitment or receipt.release.head not in heads:
        raise RuleError(Code.DRAW_RECEIPT_OTHER_HEAD, plan=row.plan_id)
    signed = receipt.release.signed
    if signed.key != row.signed.key:
        raise VerificationError(Code.DRAW_SLOT_NOT_GENUINE, why="receipt of another centre")
    message = transcript.release_message(
        row.commitment, receipt.release.head, receipt.nonce,
        outcome.witness_bytes(witnesses), receipt.beacon,
    )  # fmt: skip
    keys.verify(signed.key, message, signed.signature)
    return receipt.fact(row.plan_id)


def _central(workspace: Workspace, plan_id: str) -> SlotRow:
    forks.refuse_if_frozen(workspace)
    row = tables.require_slot(workspace.db, plan_id)
    if row.centre != CENTRAL:
        raise RuleError(Code.DRAW_SLOT_MISSING, plan=plan_id)
    return row
