"""Holding a draw: slot, witnesses, opening the sealed code, the draw itself, its outcome.

Where there is no centre, this office is its own: it publishes the tip of a nonce chain, issues
slots and releases nonces with its own keys, and the transcript says so. Each step is one event;
a device that is switched off between two steps goes on where it stopped, to the same outcome.
"""

from __future__ import annotations

from dataclasses import dataclass

from fieldapp.draw import awaiting, recording, tables, witnessed
from fieldapp.draw.algorithm import outcome, vrf
from fieldapp.draw.algorithm import slot as slots
from fieldapp.draw.algorithm.outcome import Beacon
from fieldapp.draw.algorithm.slot import Slot
from fieldapp.draw.algorithm.watch import UNWATCHED, Watch
from fieldapp.draw.centre import correspondence, issuing, lapses
from fieldapp.draw.centre.issuing import Holder
from fieldapp.draw.events import NonceReleased, SlotIssued, Witnessed
from fieldapp.draw.record.codes import Wish
from fieldapp.draw.tables import DrawRow, PlanRow, SlotRow
from fieldapp.errors import Code, InputError, RuleError, VerificationError
from fieldapp.ledger import dcbor, keys
from fieldapp.ledger.chain import next_hlc
from fieldapp.store import forks
from fieldapp.store.projection import Changes
from fieldapp.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Opening:
    """An opened code, as it is shown in the hall."""

    nonce: bytes
    index: int  # the slot's number in its chain
    words: str  # 24 Chinese characters

    @property
    def groups(self) -> tuple[str, ...]:
        """Give the characters in six groups of four."""
        return slots.code_groups(self.nonce)


# ── slot ─────────────────────────────────────────────────────────────────────────────────────────


def issue_slot(
    workspace: Workspace,
    actor: str,
    plan_id: str,
    *,
    beacon_round: int | None = None,
    days: int | None = None,
) -> SlotRow:
    """Issue the next slot of this office's own chain to this device, for a frozen plan.

    Args:
        workspace: of the office that acts as its own centre.
        actor: who issues it.
        plan_id: a frozen plan; it gets one slot, ever.
        beacon_round: a round of public randomness still in the future, or None.
        days: how long the slot stays open; None = as in draw_rules.json.

    Raises:
        RuleError: DRAW_PLAN_UNKNOWN, DRAW_SLOT_OTHER_DEVICE (another device froze the plan),
            DRAW_SLOT_ISSUED, DRAW_SLOT_ASKED (a centre was asked for it, ever),
            DRAW_CHAIN_USED_UP, DEVICE_FROZEN.
    """
    forks.refuse_if_frozen(workspace)
    plan = require_own_plan(workspace, plan_id)
    if tables.slot(workspace.db, plan_id) is not None:
        raise RuleError(Code.DRAW_SLOT_ISSUED, plan=plan_id)
    asked = correspondence.requested(workspace.db, plan_id)
    if asked or lapses.lapse_of(workspace.db, plan_id) is not None:
        raise RuleError(Code.DRAW_SLOT_ASKED, plan=plan_id)
    device = Holder(workspace.device_id, vrf.public_key(workspace.keys.vrf_secret))
    issuing.issue(workspace, actor, plan, device, beacon_round, days)
    return tables.require_slot(workspace.db, plan_id)


def require_own_plan(workspace: Workspace, plan_id: str) -> PlanRow:
    """Give a plan that this device froze; only its slot counts, wherever it is issued.

    Raises:
        RuleError: DRAW_PLAN_UNKNOWN, DRAW_SLOT_OTHER_DEVICE, DRAW_CHANGE_WAITS (it names its
            objects, and no second person has signed it), DRAW_CHANGE_ANSWERED (declined).
    """
    plan = tables.require_plan(workspace.db, plan_id)
    if plan.device_id != workspace.device_id:
        raise RuleError(Code.DRAW_SLOT_OTHER_DEVICE, device=plan.device_id)
    awaiting.require_signed(workspace.db, plan_id, plan.plan)
    return plan


# ── ceremony ─────────────────────────────────────────────────────────────────────────────────────


def witness(workspace: Workspace, actor: str, plan_id: str, who: str, data: bytes) -> Changes:
    """Record what a witness adds; only before the code is opened.

    Args:
        workspace: the device that draws.
        actor: who types it in.
        plan_id: a plan with a slot.
        who: a part such as 市场管理方, since the transcript is public.
        data: what they threw or said, 1 to 4096 bytes.

    Raises:
        RuleError: DRAW_SLOT_MISSING, DRAW_NONCE_RELEASED (too late, or the centre was asked).
        InputError: DRAW_WITNESS_REPEATED, DRAW_INPUT_MALFORMED.
    """
    slot = tables.require_slot(workspace.db, plan_id)
    if slot.nonce is not None or correspondence.asked(workspace.db, slot.commitment):
        raise RuleError(Code.DRAW_NONCE_RELEASED, plan=plan_id)
    known = witnessed.counting(workspace.db, slot.commitment, workspace.chain.chain.epoch)
    outcome.read_witnesses([*known, (who, data)])
    if not data:
        raise InputError(Code.DRAW_INPUT_MALFORMED, field="witness", why="empty")
    with workspace.writing(actor) as w:
        w.append(Witnessed(plan_id=plan_id, commitment=slot.commitment, who=who, data=data))
    return w.changes


def release_nonce(
    workspace: Workspace, actor: str, plan_id: str, *, beacon: Beacon | None = None
) -> Opening:
    """Open the sealed code of a slot, as the local centre; a second call shows the same code.

    Raises:
        RuleError: DRAW_SLOT_MISSING, DRAW_SLOT_OTHER_DEVICE, DRAW_SLOT_EXPIRED, DRAW_SLOT_ASKED
            (a centre keeps this code), DRAW_CONTRIBUTION_MISSING (the plan wants a witness or a
            beacon first), DEVICE_FROZEN.
    """
    forks.refuse_if_frozen(workspace)
    row = tables.require_slot(workspace.db, plan_id)
    slot = slots.decode(row.slot)
    if row.nonce is not None:
        return Opening(row.nonce, slot.index, slots.code_words(row.nonce))
    check_device(workspace, slot)
    if row.centre != issuing.LOCAL:
        raise RuleError(Code.DRAW_SLOT_ASKED, plan=plan_id)
    witnesses = witnessed.counting(workspace.db, row.commitment, workspace.chain.chain.epoch)
    plan = tables.require_plan(workspace.db, plan_id)
    issuing.check_contributions(plan, slot, witnesses, beacon)
    added = keys.sha256(outcome.witness_bytes(witnesses))
    wish = Wish(row.commitment, workspace.chain.head.last_id, added)
    given = issuing.give(workspace, actor, row, wish, beacon)
    return Opening(given.nonce, slot.index, slots.code_words(given.nonce))


def check_device(workspace: Workspace, slot: Slot) -> None:
    """Check that a slot is this device's and still open by this device's clock.

    Raises:
        RuleError: DRAW_SLOT_OTHER_DEVICE, DRAW_SLOT_EXPIRED.
    """
    if slot.device_id != workspace.device_id:
        raise RuleError(Code.DRAW_SLOT_OTHER_DEVICE, device=slot.device_id)
    if workspace.clock.now_ms() > slot.expiry_s * 1000:
        raise RuleError(Code.DRAW_SLOT_EXPIRED, expiry_s=slot.expiry_s)


def check_code(workspace: Workspace, slot: Slot, untrusted_nonce: bytes) -> None:
    """Check that a code opens a slot; if it opens another one known here, say which.

    Raises:
        VerificationError: DRAW_NONCE_NOT_OF_SLOT, DRAW_NONCE_OTHER_PLAN.
    """
    try:
        slots.check_nonce(slot, untrusted_nonce)
    except VerificationError:
        for other in tables.slots(workspace.db):
            if slots.opens(slots.decode(other.slot), untrusted_nonce):
                raise VerificationError(
                    Code.DRAW_NONCE_OTHER_PLAN, plan=other.plan_id, index=other.index
                ) from None
        raise


def _check_clock(workspace: Workspace, row: SlotRow) -> None:
    """Check that an outcome written now stands after its opening in the order of all nodes.

    Until a centre has receipted them clocks order events: the outcome of a device whose clock is
    far behind would come before the code it needs, and have no effect.

    Raises:
        RuleError: DRAW_CLOCK_BEHIND.
    """
    last = int(dcbor.decode(workspace.meta("hlc") or b"\x00"))
    coming = next_hlc(last, workspace.clock.now_ms())
    for event in workspace.eventlog.recorded([SlotIssued.TYPE, NonceReleased.TYPE]):
        if event.receipt_no is not None or event.hlc < coming:
            continue
        fact = workspace.projections.fact_of(event)
        assert isinstance(fact, SlotIssued | NonceReleased), "the kinds asked for"
        if fact.commitment == row.commitment:
            raise RuleError(Code.DRAW_CLOCK_BEHIND, plan=row.plan_id, opened_ms=event.at_ms)


# ── the draw ─────────────────────────────────────────────────────────────────────────────────────


def perform(
    workspace: Workspace,
    actor: str,
    plan_id: str,
    *,
    code: str | None = None,
    watch: Watch = UNWATCHED,
) -> DrawRow:
    """Draw. The outcome is fixed by plan, slot and code; this computes and records it.

    Args:
        workspace: the device that the slot is for.
        actor: who holds the draw.
        plan_id: a plan whose code is open.
        code: the code as somebody typed it, to be compared; None = as released.
        watch: progress and cancel; nothing is recorded when cancelled.

    Raises:
        RuleError: DRAW_NONCE_MISSING, DRAW_SLOT_OTHER_DEVICE, DRAW_ALREADY_DRAWN (the facts name
            the transcript, which `recording.transcript_of` gives back), DRAW_CANCELLED,
            DRAW_CLOCK_BEHIND, DEVICE_FROZEN.
        InputError: DRAW_NONCE_CHARACTERS, DRAW_NONCE_CHECKSUM (mistyped).
        VerificationError: DRAW_NONCE_NOT_OF_SLOT, DRAW_INPUTS_DIFFER, BLOB_CORRUPT.
    """
    forks.refuse_if_frozen(workspace)
    done = tables.draw(workspace.db, plan_id)
    if done is not None:
        raise RuleError(Code.DRAW_ALREADY_DRAWN, plan=plan_id, transcript=done.transcript)
    row = tables.require_slot(workspace.db, plan_id)
    if row.nonce is None or row.release is None:
        raise RuleError(Code.DRAW_NONCE_MISSING, plan=plan_id)
    _check_clock(workspace, row)
    inputs = recording.inputs_of(workspace, row, row.nonce, watch)
    check_code(workspace, inputs.slot, row.nonce if code is None else slots.read_code(code))
    if inputs.slot.device_id != workspace.device_id:
        raise RuleError(Code.DRAW_SLOT_OTHER_DEVICE, device=inputs.slot.device_id)
    proof = outcome.prove(inputs, workspace.keys.vrf_secret)
    result = outcome.compute(inputs, vrf.proof_to_hash(proof), proof, watch)
    return recording.record(workspace, actor, row, inputs, result)
