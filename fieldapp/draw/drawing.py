"""Holding a draw: slot, witnesses, opening the sealed code, the draw itself, its outcome.

Where there is no centre, this office is its own: it publishes the tip of a nonce chain, issues
slots and releases nonces with its own keys, and the transcript says so. Each step is one event;
a device that is switched off between two steps goes on where it stopped, to the same outcome.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from fieldapp.clock import local_date
from fieldapp.draw import outcome, planning, recording, tables, transcript, vrf
from fieldapp.draw import plan as plans
from fieldapp.draw import slot as slots
from fieldapp.draw.events import (
    ChainPublished,
    NonceReleased,
    SlotIssued,
    Witnessed,
)
from fieldapp.draw.outcome import Beacon, Contribution
from fieldapp.draw.slot import Slot
from fieldapp.draw.tables import DrawRow, PlanRow, SlotRow
from fieldapp.draw.watch import UNWATCHED, Watch
from fieldapp.errors import Code, InputError, RuleError
from fieldapp.store import forks
from fieldapp.store.projection import Changes
from fieldapp.store.workspace import Workspace

LOCAL: Final = "local"
_DAY_MS: Final = 86_400_000


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
        RuleError: DRAW_PLAN_UNKNOWN, DRAW_SLOT_ISSUED, DRAW_CHAIN_USED_UP, DEVICE_FROZEN.
    """
    forks.refuse_if_frozen(workspace)
    plan = tables.require_plan(workspace.db, plan_id)
    if tables.slot(workspace.db, plan_id) is not None:
        raise RuleError(Code.DRAW_SLOT_ISSUED, plan=plan_id)
    chain_id, tip, index = _next_index(workspace, actor)
    now_ms = workspace.clock.now_ms()
    slot = Slot(
        chain_id=chain_id.encode(),
        chain_tip=tip,
        index=index,
        device_id=workspace.device_id,
        vrf_key=vrf.public_key(workspace.keys.vrf_secret),
        plan_hash=plan.plan_hash,
        register_root=plan.register_root,
        register_size=plan.register_size,
        roster_root=plan.roster_root,
        roster_size=plan.roster_size,
        beacon_round=beacon_round,
        expiry_s=(now_ms + (days or planning.rule("slot_days")) * _DAY_MS) // 1000,
    )
    encoded = slot.encode()
    with workspace.writing(actor) as w:
        w.append(
            SlotIssued(
                plan_id=plan_id,
                slot=encoded,
                commitment=slots.commitment(encoded),
                centre=LOCAL,
                key=workspace.keys.public_key,
                signature=workspace.keys.sign(slots.SIGNED_AS + encoded),
            )
        )
    return tables.require_slot(workspace.db, plan_id)


def _next_index(workspace: Workspace, actor: str) -> tuple[str, bytes, int]:
    """Give the chain of this year and epoch, its tip, and the next unused index.

    The tip is published in an event of its own, before any slot. A device restored from a backup
    begins a new epoch and with it a new chain, so no nonce is used twice.
    """
    year = local_date(workspace.clock.now_ms()).year
    chain_id = f"{workspace.profile.unit}-{workspace.chain.chain.epoch:016x}/{year}"
    known = tables.chain(workspace.db, chain_id)
    if known is None:
        tip = slots.nonce_at(chain_id.encode(), _chain_secret(workspace, chain_id), 0)
        with workspace.writing(actor) as w:
            w.append(ChainPublished(chain_id=chain_id, tip=tip, length=slots.CHAIN_LENGTH))
        return chain_id, tip, 1
    tip, length, used = known
    if used >= length:
        raise RuleError(Code.DRAW_CHAIN_USED_UP, chain=chain_id, length=length)
    return chain_id, tip, used + 1


def _chain_secret(workspace: Workspace, chain_id: str) -> bytes:
    return workspace.keys.derive(f"nonce-chain/{chain_id}")


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
        RuleError: DRAW_SLOT_MISSING, DRAW_NONCE_RELEASED (too late).
        InputError: DRAW_WITNESS_REPEATED, DRAW_INPUT_MALFORMED.
    """
    slot = tables.require_slot(workspace.db, plan_id)
    if slot.nonce is not None:
        raise RuleError(Code.DRAW_NONCE_RELEASED, plan=plan_id)
    known = tables.witnesses(workspace.db, slot.commitment)
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
        RuleError: DRAW_SLOT_MISSING, DRAW_SLOT_OTHER_DEVICE, DRAW_SLOT_EXPIRED,
            DRAW_CONTRIBUTION_MISSING (the plan wants a witness or a beacon first), DEVICE_FROZEN.
    """
    forks.refuse_if_frozen(workspace)
    row = tables.require_slot(workspace.db, plan_id)
    slot = slots.decode(row.slot)
    if row.nonce is not None:
        return Opening(row.nonce, slot.index, slots.code_words(row.nonce))
    _check_slot(workspace, slot)
    witnesses = tables.witnesses(workspace.db, row.commitment)
    _check_contributions(tables.require_plan(workspace.db, plan_id), slot, witnesses, beacon)
    chain_id = slot.chain_id.decode()
    nonce = slots.nonce_at(slot.chain_id, _chain_secret(workspace, chain_id), slot.index)
    slots.check_nonce(slot, nonce)
    head = workspace.chain.head.last_id
    message = transcript.release_message(
        row.commitment, head, nonce, outcome.witness_bytes(witnesses), beacon
    )
    with workspace.writing(actor) as w:
        w.append(
            NonceReleased(
                plan_id=plan_id,
                commitment=row.commitment,
                nonce=nonce,
                head=head,
                key=workspace.keys.public_key,
                signature=workspace.keys.sign(message),
                beacon_round=beacon.round if beacon else None,
                beacon_randomness=beacon.randomness if beacon else None,
            )
        )
    return Opening(nonce, slot.index, slots.code_words(nonce))


def _check_slot(workspace: Workspace, slot: Slot) -> None:
    if slot.device_id != workspace.device_id:
        raise RuleError(Code.DRAW_SLOT_OTHER_DEVICE, device=slot.device_id)
    if workspace.clock.now_ms() > slot.expiry_s * 1000:
        raise RuleError(Code.DRAW_SLOT_EXPIRED, expiry_s=slot.expiry_s)


def _check_contributions(
    row: PlanRow, slot: Slot, witnesses: tuple[Contribution, ...], beacon: Beacon | None
) -> None:
    present = outcome.present(beacon, witnesses)
    if missing := plans.missing_contributions(plans.decode(row.plan), present):
        raise RuleError(Code.DRAW_CONTRIBUTION_MISSING, missing=", ".join(missing))
    if slot.beacon_round != (beacon.round if beacon else None):
        raise RuleError(Code.DRAW_CONTRIBUTION_MISSING, missing="beacon", round=slot.beacon_round)


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
            DEVICE_FROZEN.
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
    inputs = recording.inputs_of(workspace, row, row.nonce, watch)
    slots.check_nonce(inputs.slot, row.nonce if code is None else slots.read_code(code))
    if inputs.slot.device_id != workspace.device_id:
        raise RuleError(Code.DRAW_SLOT_OTHER_DEVICE, device=inputs.slot.device_id)
    proof = outcome.prove(inputs, workspace.keys.vrf_secret)
    result = outcome.compute(inputs, vrf.proof_to_hash(proof), proof, watch)
    full = recording.full_transcript(workspace, row, inputs, result)
    public = workspace.blobs.put(full.public(workspace.keys.sign).encode())
    fact = recording.drawn_fact(workspace, inputs, result, full, public)
    with workspace.writing(actor) as w:
        w.append(fact)
    made = tables.draw(workspace.db, plan_id)
    assert made is not None, "the draw was just recorded"
    return made
