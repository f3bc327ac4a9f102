"""Being a centre: the chain of sealed codes, numbered slots, receipts, and answers to devices."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial
from typing import Final, Literal, NamedTuple

from fieldapp.clock import local_date
from fieldapp.draw import planning, tables, witnessed
from fieldapp.draw.algorithm import outcome
from fieldapp.draw.algorithm import plan as plans
from fieldapp.draw.algorithm import slot as slots
from fieldapp.draw.algorithm.outcome import Beacon, Contribution
from fieldapp.draw.algorithm.slot import Slot
from fieldapp.draw.centre import comparing, correspondence, examining
from fieldapp.draw.centre.correspondence import Asked, Request
from fieldapp.draw.events import ChainPublished, SlotIssued
from fieldapp.draw.record import codes, transcript
from fieldapp.draw.record.codes import Receipt, Wish
from fieldapp.draw.record.transcript import Release, Signed
from fieldapp.draw.slot_events import CentreRefused, ReceiptPrepared, SlotLapsed
from fieldapp.draw.tables import PlanRow, SlotRow
from fieldapp.errors import Code, InputError, RuleError, VerificationError
from fieldapp.ids import DeviceId
from fieldapp.ledger import keys
from fieldapp.store.devices import device as enrolled
from fieldapp.store.workspace import Workspace

log = logging.getLogger(__name__)

LOCAL: Final = "local"
CENTRAL: Final = "central"
_DAY_MS: Final = 86_400_000
_UNFORESEEN: Final = (
    ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError,
)  # fmt: skip


class Holder(NamedTuple):
    """The device that a slot is for."""

    device_id: bytes
    vrf_key: bytes


# ── slots ────────────────────────────────────────────────────────────────────────────────────────


def issue(
    workspace: Workspace,
    actor: str,
    plan: PlanRow,
    to: Holder,
    beacon_round: int | None = None,
    days: int | None = None,
) -> None:
    """Issue the next slot of this workspace's own chain; to itself, it is a local centre.

    With a slot for another device goes what its lists are beside this centre's register, in one
    commit: said once, and never without the slot. The caller has made sure that the plan has no
    slot yet.

    Raises:
        RuleError: DRAW_CHAIN_USED_UP, DRAW_BEACON_PAST.
    """
    now_ms = workspace.clock.now_ms()
    examining.require_to_come(workspace, beacon_round)
    chain_id, tip, index = _next_index(workspace, actor)
    slot = Slot(
        chain_id=chain_id.encode(),
        chain_tip=tip,
        index=index,
        device_id=to.device_id,
        vrf_key=to.vrf_key,
        plan_hash=plan.plan_hash,
        register_root=plan.register_root,
        register_size=plan.register_size,
        roster_root=plan.roster_root,
        roster_size=plan.roster_size,
        beacon_round=beacon_round,
        expiry_s=(now_ms + (days or planning.rule("slot_days")) * _DAY_MS) // 1000,
    )
    encoded = slot.encode()
    own = to.device_id == workspace.device_id
    compared = None if own else comparing.compare(workspace, plan)
    with workspace.writing(actor) as w:
        w.append(
            SlotIssued(
                plan_id=plan.plan_id,
                slot=encoded,
                commitment=slots.commitment(encoded),
                centre=LOCAL if own else CENTRAL,
                key=workspace.keys.public_key,
                signature=workspace.keys.sign(slots.SIGNED_AS + encoded),
            )
        )
        if compared is not None:
            w.append(compared)


def _next_index(workspace: Workspace, actor: str) -> tuple[str, bytes, int]:
    """Give the chain of this year and epoch, its tip, and the next unused index.

    The tip is published in an event of its own, before any slot. A device restored from a backup
    begins a new epoch and with it a new chain, so no nonce is used twice.
    """
    year = local_date(workspace.clock.now_ms()).year
    chain_id, tip = publish_chain(workspace, actor, year)
    known = tables.chain(workspace.db, chain_id, workspace.device_id)
    assert known is not None, "published above"
    _, length, used = known
    if used >= length:
        raise RuleError(Code.DRAW_CHAIN_USED_UP, chain=chain_id, length=length)
    return chain_id, tip, used + 1


def publish_chain(workspace: Workspace, actor: str, year: int) -> tuple[str, bytes]:
    """Bind this workspace to a year's chain by publishing its tip; ahead of the year, A.5.

    Whoever publishes it only with its first slot knew that day's plans when the chain was made. A
    second call says the same chain again. Gives the chain's id and tip.
    """
    chain_id = f"{_chains_of(workspace)}{year}"
    known = tables.chain(workspace.db, chain_id, workspace.device_id)
    if known is not None:
        return chain_id, known[0]
    tip = slots.nonce_at(chain_id.encode(), _chain_secret(workspace, chain_id), 0)
    with workspace.writing(actor) as w:
        w.append(ChainPublished(chain_id=chain_id, tip=tip, length=slots.CHAIN_LENGTH))
    return chain_id, tip


def _chains_of(workspace: Workspace) -> str:
    """Give how the names of this epoch's chains begin."""
    return f"{workspace.profile.unit}-{workspace.chain.chain.epoch:016x}/"


def _chain_secret(workspace: Workspace, chain_id: str) -> bytes:
    return workspace.keys.derive(f"nonce-chain/{chain_id}")


def nonce_of(workspace: Workspace, slot: Slot) -> bytes:
    """Give the code that opens a slot of this workspace's own chain.

    After a restored backup none of an earlier epoch: it may have been given out already, for a
    head and over witnesses that this workspace has forgotten.

    Raises:
        RuleError: DRAW_SLOT_OLD_EPOCH.
        VerificationError: DRAW_NONCE_NOT_OF_SLOT (the chain is another's).
    """
    chain_id = slot.chain_id.decode(errors="replace")
    nonce = slots.nonce_at(slot.chain_id, _chain_secret(workspace, chain_id), slot.index)
    slots.check_nonce(slot, nonce)
    if not chain_id.startswith(_chains_of(workspace)):
        raise RuleError(Code.DRAW_SLOT_OLD_EPOCH, chain=chain_id)
    return nonce


# ── answering devices ────────────────────────────────────────────────────────────────────────────


def answer(workspace: Workspace, actor: str) -> int:
    """Answer what devices asked this centre: slots, receipts, codes; says how many it answered.

    A refusal is an event with its reason, so that the device learns it by the same way; one that
    passes is tried again each time. Slots that expired before any device took them are closed. A
    slot with a round of public randomness waits for `release`, which a person calls with it.

    Raises:
        DeviceError: DISK_FULL, DISK_FAILED.
    """
    db, done = workspace.db, 0
    for request in correspondence.open_requests(db, workspace.device_id):
        if examining.unheard(workspace, request):
            continue
        act = partial(issue_to, workspace, actor, request)
        done += _or_refused(workspace, actor, request.plan_id, act)
    for row in tables.closed_slots_of(db, workspace.keys.public_key):
        wish = correspondence.asked(db, row.commitment)
        if may_lapse(workspace, row):
            done += lapse(workspace, actor, row)
        elif correspondence.refusal(db, row.plan_id):
            continue
        elif wish is None:
            signing = partial(prepare, workspace, actor, row)
            done += _or_refused(workspace, actor, row.plan_id, signing)
        elif slots.decode(row.slot).beacon_round is None:
            opening = partial(open_for, workspace, actor, row, wish)
            done += _or_refused(workspace, actor, row.plan_id, opening)
    return done


def _or_refused(workspace: Workspace, actor: str, plan_id: str, act: Callable[[], object]) -> int:
    """Do what was asked, or say why not, so that one device's letter never stops the others'.

    Gives 0 if `act` had nothing to do, or if the same was said before and nothing changed. What
    nobody foresaw in a foreign plan is a refusal of that plan too; a failing disk is not.
    """
    try:
        return int(act() != 0)
    except (InputError, RuleError, VerificationError) as error:
        code = error.code
    except _UNFORESEEN as error:
        log.warning("a plan was refused for what nobody foresaw: %s", type(error).__name__)
        code = Code.DRAW_INPUT_MALFORMED
    waiting = correspondence.waiting(workspace.db, plan_id)
    if waiting is not None and waiting[0] == code.value:
        return 0
    with workspace.writing(actor) as w:
        w.append(CentreRefused(plan_id=plan_id, reason=code.value))
    return 1


def may_lapse(workspace: Workspace, row: SlotRow) -> bool:
    """Tell whether a slot from a centre expired, by this device's clock, before it was taken."""
    overdue = workspace.clock.now_ms() > slots.decode(row.slot).expiry_s * 1000
    taken = correspondence.accepted(workspace.db, row.commitment) is not None
    return row.centre == CENTRAL and overdue and not taken


def lapse(workspace: Workspace, actor: str, row: SlotRow) -> Literal[1]:
    """Close an own slot for which `may_lapse` holds; its plan may be asked for anew."""
    with workspace.writing(actor) as w:
        w.append(SlotLapsed(plan_id=row.plan_id, commitment=row.commitment))
    return 1


def issue_to(workspace: Workspace, actor: str, request: Request) -> None:
    """Issue the slot that a device asked for; the caller made sure that the request is open.

    Raises:
        RuleError: DRAW_PLAN_UNKNOWN, DRAW_LISTS_MISSING, DRAW_CHAIN_USED_UP, DRAW_REQUEST_AHEAD,
            DRAW_BEACON_PAST.
        VerificationError: DEVICE_UNKNOWN, DEVICE_REVOKED, DRAW_SLOT_NOT_GENUINE,
            DRAW_INPUTS_DIFFER.
        InputError: DRAW_INPUT_MALFORMED (a plan or list that nobody can read).
    """
    plan = tables.require_plan(workspace.db, request.plan_id)
    holder = enrolled(workspace.db, DeviceId(request.device_id))
    if holder is None:
        raise VerificationError(Code.DEVICE_UNKNOWN, device=request.device_id)
    if holder.revoked:
        raise VerificationError(Code.DEVICE_REVOKED, device=holder.device_name)
    if holder.vrf_public_key != request.vrf_key:  # chosen after its card: perhaps to suit a chain
        raise VerificationError(Code.DRAW_SLOT_NOT_GENUINE, why="another VRF key than enrolled")
    examining.check_order(workspace, request)
    examining.check_plan(workspace, plan)
    to = Holder(request.device_id, request.vrf_key)
    issue(workspace, actor, plan, to, request.beacon_round)


def prepare(workspace: Workspace, actor: str, row: SlotRow) -> int:
    """Sign for an opening without witness, where the plan allows one; the code stays closed.

    Gives 1 if it signed, 0 if that was done before or cannot be.
    """
    slot = slots.decode(row.slot)
    taken = correspondence.accepted(workspace.db, row.commitment)
    plan = plans.decode(tables.require_plan(workspace.db, row.plan_id).plan)
    if (
        taken is None
        or slot.beacon_round is not None
        or correspondence.prepared(workspace.db, row.commitment)
        or plans.missing_contributions(plan, outcome.present(None, ()))
        or witnessed.under(workspace.db, row.commitment, taken.head)
        or not examining.deposited(workspace, row)
    ):
        return 0
    nonce = nonce_of(workspace, slot)
    message = transcript.release_message(row.commitment, taken.head, nonce, b"", None)
    with workspace.writing(actor) as w:
        w.append(
            ReceiptPrepared(
                plan_id=row.plan_id,
                commitment=row.commitment,
                head=taken.head,
                key=workspace.keys.public_key,
                signature=workspace.keys.sign(message),
            )
        )
    return 1


def open_for(
    workspace: Workspace, actor: str, row: SlotRow, wish: Asked, beacon: Beacon | None = None
) -> Receipt:
    """Open a code for the wish that came by sync, over the witnesses that came with it.

    Raises:
        RuleError, VerificationError: as `release`.
    """
    told = Wish(row.commitment, wish.head, wish.witnesses_sha256)
    return release(workspace, actor, row.plan_id, told, beacon)


def release(
    workspace: Workspace, actor: str, plan_id: str, wish: Wish, beacon: Beacon | None = None
) -> Receipt:
    """Open a code against a receipt that names the device's head; a second head is refused.

    Args:
        workspace: of the centre that issued the slot.
        actor: who releases.
        plan_id: whose slot.
        wish: what the device asked; from its event, or from its signed code read in the hall.
        beacon: the value of the round that the slot names.

    Raises:
        RuleError: DRAW_SLOT_MISSING, DRAW_SLOT_EXPIRED, DRAW_RECEIPT_OTHER_HEAD,
            DRAW_CONTRIBUTION_MISSING, DRAW_DEPOSIT_INCOMPLETE, DRAW_WITNESSES_MISSING (they have
            not arrived here), DRAW_SLOT_OLD_EPOCH, DRAW_SLOT_VOIDED.
        VerificationError: DRAW_NONCE_NOT_OF_SLOT (another centre's slot), DRAW_INPUTS_DIFFER
            (the wish is about another slot).
    """
    row = tables.require_slot(workspace.db, plan_id)
    slot = slots.decode(row.slot)
    if wish.commitment != row.commitment:
        raise VerificationError(Code.DRAW_INPUTS_DIFFER, plan=plan_id)
    if row.nonce is not None and row.release is not None:
        if row.release.head != wish.head:
            raise RuleError(Code.DRAW_RECEIPT_OTHER_HEAD, plan=plan_id)
        return Receipt(row.commitment, row.nonce, row.release, row.beacon)
    examining.check_witnesses(workspace, wish)
    if workspace.clock.now_ms() > slot.expiry_s * 1000:
        raise RuleError(Code.DRAW_SLOT_EXPIRED, expiry_s=slot.expiry_s)
    if not examining.deposited(workspace, row):
        raise RuleError(Code.DRAW_DEPOSIT_INCOMPLETE, plan=plan_id)
    check_contributions(tables.require_plan(workspace.db, plan_id), slot, wish.witnessed, beacon)
    return give(workspace, actor, row, wish, beacon)


def check_contributions(
    row: PlanRow, slot: Slot, witnesses: tuple[Contribution, ...], beacon: Beacon | None
) -> None:
    """Check that what the plan and the slot ask for is there before the code is opened.

    Raises:
        RuleError: DRAW_CONTRIBUTION_MISSING.
        InputError: DRAW_BEACON_MALFORMED with the `count` of digits.
    """
    if beacon and len(beacon.randomness) != outcome.BEACON_BYTES:
        raise InputError(Code.DRAW_BEACON_MALFORMED, count=2 * len(beacon.randomness))
    present = outcome.present(beacon, witnesses)
    if missing := plans.missing_contributions(plans.decode(row.plan), present):
        raise RuleError(Code.DRAW_CONTRIBUTION_MISSING, missing=", ".join(missing))
    if slot.beacon_round != (beacon.round if beacon else None):
        raise RuleError(Code.DRAW_CONTRIBUTION_MISSING, missing="beacon", round=slot.beacon_round)


def give(
    workspace: Workspace, actor: str, row: SlotRow, wish: Wish, beacon: Beacon | None
) -> Receipt:
    """Sign the receipt over a slot's code and record the opening; the caller asked the rules.

    Raises:
        RuleError: DRAW_SLOT_VOIDED.
    """
    if tables.require_plan(workspace.db, row.plan_id).state == "voided":
        raise RuleError(Code.DRAW_SLOT_VOIDED, plan=row.plan_id)
    nonce = nonce_of(workspace, slots.decode(row.slot))
    message = transcript.receipt_message(
        row.commitment, wish.head, nonce, wish.witnesses_sha256, beacon
    )
    signed = Signed(workspace.keys.public_key, workspace.keys.sign(message))
    made = Receipt(row.commitment, nonce, Release(wish.head, signed), beacon)
    with workspace.writing(actor) as w:
        w.append(made.fact(row.plan_id))
    return made


def release_to_code(
    workspace: Workspace, actor: str, untrusted: str, beacon: Beacon | None = None
) -> Receipt:
    """Open a code for a device that shows its wish as a code, in the hall and without a network.

    Raises:
        InputError: DRAW_INPUT_MALFORMED (no such code).
        VerificationError: SIGNATURE_INVALID (not of the slot's device).
        RuleError: DRAW_SLOT_MISSING (not a slot of this centre), and as `release`.
    """
    wish, signature = codes.read_wish(untrusted)
    for row in tables.slots_of(workspace.db, workspace.keys.public_key):
        if row.commitment == wish.commitment:
            break
    else:
        raise RuleError(Code.DRAW_SLOT_MISSING, commitment=wish.commitment)
    holder = enrolled(workspace.db, DeviceId(slots.decode(row.slot).device_id))
    if holder is None or holder.revoked:
        raise VerificationError(Code.DEVICE_UNKNOWN)
    keys.verify(holder.public_key, wish.message(), signature)
    return release(workspace, actor, row.plan_id, wish, beacon)
