"""The sealed deposit of a device's proof, and the outcome that comes to light without the device.

Who has seen an outcome that does not suit can lose the laptop, but not the outcome: the proof lies
with the auditors, and after the slot's expiry the centre computes and records what was drawn.
"""

from __future__ import annotations

import io
from dataclasses import replace
from itertools import combinations

from fieldapp.draw import awaiting, recording, released, second_person, tables, witnessed
from fieldapp.draw.algorithm import outcome, vrf
from fieldapp.draw.algorithm import slot as slots
from fieldapp.draw.algorithm.outcome import Beacon, Contribution
from fieldapp.draw.algorithm.watch import UNWATCHED, Watch
from fieldapp.draw.centre import correspondence, issuing
from fieldapp.draw.centre.examining import auditors, threshold_of
from fieldapp.draw.record.codes import Receipt, Wish
from fieldapp.draw.slot_events import SealedShare, ShareOpened, SlotAccepted, SlotVoided
from fieldapp.draw.tables import DrawRow, SlotRow
from fieldapp.errors import Code, RuleError, VerificationError
from fieldapp.ledger import keys, shares
from fieldapp.store.workspace import Workspace


def deposit(workspace: Workspace, plan_id: str, commitment: bytes) -> SlotAccepted:
    """Give the acceptance of a slot with the proof sealed to the auditors known here.

    Of three auditors any two open it, of fewer any one; without any the deposit is empty and the
    record says so.
    """
    known = auditors(workspace.db)
    proof = vrf.prove(workspace.keys.vrf_secret, slots.alpha(commitment))
    threshold = threshold_of(len(known))
    chance = keys.random_key() + keys.random_key() + keys.random_key()
    parts = (
        shares.split(proof, threshold, len(known), chance[: (threshold - 1) * len(proof)])
        if known
        else ()
    )
    return SlotAccepted(
        plan_id=plan_id,
        commitment=commitment,
        threshold=threshold,
        proof_sha256=keys.sha256(proof),
        shares=tuple(
            SealedShare(
                auditor=auditor.device_id,
                number=number,
                sealed=_sealed(auditor.age_recipient, part),
            )
            for number, (auditor, part) in enumerate(zip(known, parts, strict=True), start=1)
        ),
    )


def _sealed(recipient: str, plain: bytes) -> bytes:
    target = io.BytesIO()
    keys.seal_to([recipient], io.BytesIO(plain), target)
    return target.getvalue()


def open_share(workspace: Workspace, actor: str, plan_id: str) -> None:
    """Open this auditor's share of a slot that expired without an outcome.

    Raises:
        RuleError: DRAW_SLOT_MISSING, DRAW_SLOT_NOT_EXPIRED, DRAW_ALREADY_DRAWN,
            DRAW_DEPOSIT_INCOMPLETE (no share is sealed to this device).
        VerificationError: SIGNATURE_INVALID (the share does not open).
    """
    row = _expired(workspace, plan_id)
    taken = correspondence.accepted(workspace.db, row.commitment)
    own = [one for one in taken.shares if one.auditor == workspace.device_id] if taken else []
    if not own:
        raise RuleError(Code.DRAW_DEPOSIT_INCOMPLETE, plan=plan_id)
    plain = io.BytesIO()
    workspace.keys.unseal(io.BytesIO(own[0].sealed), plain)
    if own[0].number in correspondence.opened_shares(workspace.db, row.commitment):
        return
    with workspace.writing(actor) as w:
        w.append(
            ShareOpened(
                plan_id=plan_id,
                commitment=row.commitment,
                number=own[0].number,
                share=plain.getvalue(),
            )
        )


def publish_expired(
    workspace: Workspace,
    actor: str,
    plan_id: str,
    watch: Watch = UNWATCHED,
    *,
    beacon: Beacon | None = None,
) -> DrawRow:
    """Record, as the centre that issued the slot, the outcome that its device did not tell.

    Args:
        workspace: of the centre that issued the slot.
        actor: who publishes it.
        plan_id: whose slot expired.
        watch: progress and cancel.
        beacon: the value of the round that the slot names, where the code is still closed.

    Raises:
        RuleError: DRAW_SLOT_MISSING, DRAW_SLOT_OTHER_CENTRE, DRAW_SLOT_NOT_EXPIRED,
            DRAW_ALREADY_DRAWN, DRAW_DEPOSIT_INCOMPLETE (too few shares are open),
            DRAW_CONTRIBUTION_MISSING (the code was never opened and could not have been; void
            it), DRAW_CANCELLED.
        VerificationError: DRAW_DEPOSIT_FALSE (the device deposited something else).
        DeviceError: BLOB_MISSING (the lists have not arrived here).
    """
    require_own(workspace, plan_id)
    row = _expired(workspace, plan_id)
    slot = slots.decode(row.slot)
    proof, _ = _proof(workspace, row, slot.vrf_key)
    if row.nonce is None:
        row = _open_now(workspace, actor, row, beacon)
    assert row.nonce is not None, "opened above"
    inputs = recording.inputs_of(workspace, row, row.nonce, watch)
    inputs = replace(inputs, witnesses=_fixed(workspace, row))
    result = outcome.compute(inputs, vrf.proof_to_hash(proof), proof, watch)
    return recording.record(workspace, actor, row, inputs, result)


def _fixed(workspace: Workspace, row: SlotRow) -> tuple[Contribution, ...]:
    assert row.nonce is not None, "opened above"
    assert row.release is not None, "kept with the code"
    opened = Receipt(row.commitment, row.nonce, row.release, row.beacon)
    found = released.fixed(workspace.db, opened)
    if found is None:  # signed by this centre for words that have not arrived
        raise RuleError(Code.DRAW_WITNESSES_MISSING, commitment=row.commitment)
    return found


def require_own(workspace: Workspace, plan_id: str) -> SlotRow:
    """Give a slot that this workspace issued.

    Raises:
        RuleError: DRAW_SLOT_MISSING, DRAW_SLOT_OTHER_CENTRE.
    """
    row = tables.require_slot(workspace.db, plan_id)
    if row.signed.key != workspace.keys.public_key:
        raise RuleError(Code.DRAW_SLOT_OTHER_CENTRE, plan=plan_id, centre=row.signed.key[:16])
    return row


def _open_now(workspace: Workspace, actor: str, row: SlotRow, beacon: Beacon | None) -> SlotRow:
    taken = correspondence.accepted(workspace.db, row.commitment)
    asked = correspondence.asked(workspace.db, row.commitment)
    assert taken is not None, "its shares are open"
    head = asked.head if asked else taken.head
    witnesses = witnessed.under(workspace.db, row.commitment, head)
    plan = tables.require_plan(workspace.db, row.plan_id)
    issuing.check_contributions(plan, slots.decode(row.slot), witnesses, beacon)
    added = keys.sha256(outcome.witness_bytes(witnesses))
    issuing.give(
        workspace, actor, row,
        Wish(row.commitment, head, added), beacon,
    )  # fmt: skip
    return tables.require_slot(workspace.db, row.plan_id)


def false_shares(workspace: Workspace, plan_id: str) -> list[bytes]:
    """Give the auditors, by device id, whose open share is no part of the deposited proof.

    Raises:
        RuleError: DRAW_SLOT_MISSING, DRAW_DEPOSIT_INCOMPLETE.
        VerificationError: DRAW_DEPOSIT_FALSE (no open shares give the proof: whose fault it is
            cannot be told).
    """
    row = tables.require_slot(workspace.db, plan_id)
    _, false = _proof(workspace, row, slots.decode(row.slot).vrf_key)
    taken = correspondence.accepted(workspace.db, row.commitment)
    return [one.auditor for one in taken.shares if one.number in false] if taken else []


def _proof(workspace: Workspace, row: SlotRow, vrf_key: bytes) -> tuple[bytes, set[int]]:
    """Give the proof, and the numbers of the open shares that are no part of it.

    One false share among them hides nothing, as long as enough true ones are open.
    """
    taken = correspondence.accepted(workspace.db, row.commitment)
    opened = correspondence.opened_shares(workspace.db, row.commitment)
    if taken is None or not taken.threshold or len(opened) < taken.threshold:
        wanted = taken.threshold if taken else 0
        raise RuleError(Code.DRAW_DEPOSIT_INCOMPLETE, opened=len(opened), wanted=wanted)
    for chosen in combinations(sorted(opened), taken.threshold):
        proof = _joined(opened, chosen)
        try:
            vrf.verify(vrf_key, slots.alpha(row.commitment), proof)
        except VerificationError:
            continue  # one of these is false, or all are
        return proof, {
            number
            for number in opened.keys() - set(chosen)
            if _joined(opened, (*chosen[1:], number)) != proof
        }
    raise VerificationError(Code.DRAW_DEPOSIT_FALSE, plan=row.plan_id)


def _joined(opened: dict[int, bytes], numbers: tuple[int, ...]) -> bytes:
    """Join shares; nothing where they are not of one size."""
    chosen = {number: opened[number] for number in numbers}
    one_size = len({len(share) for share in chosen.values()}) == 1
    return shares.join(chosen) if one_size else b""


def _expired(workspace: Workspace, plan_id: str) -> SlotRow:
    row = tables.require_slot(workspace.db, plan_id)
    done = tables.draw(workspace.db, plan_id)
    if done is not None:
        raise RuleError(Code.DRAW_ALREADY_DRAWN, plan=plan_id, transcript=done.transcript)
    expiry_s = slots.decode(row.slot).expiry_s
    if workspace.clock.now_ms() <= expiry_s * 1000:
        raise RuleError(Code.DRAW_SLOT_NOT_EXPIRED, expiry_s=expiry_s)
    return row


def void_slot(
    workspace: Workspace, actor: str, plan_id: str, *, reason: str, approved_by: str
) -> None:
    """Ask that a slot whose code was never opened is given up: on its device.

    It is given up once a second person has signed (`approving.answer`), if still closed then.

    Its issuer may, once the slot expired, where no outcome can come to light any more: too little
    was deposited, or a contribution that the plan wants was never logged. It counts as a void.

    Once it is open the outcome is fixed and can be known: then the draw is done first, and voided
    after it by `replacing.void_draw`, with its objects still to be inspected.

    Raises:
        RuleError: DRAW_SLOT_MISSING, DRAW_SLOT_OPEN, DRAW_CHANGE_WAITS, DRAW_REASON_MISSING, on
            any other device DRAW_SLOT_OTHER_DEVICE, on the issuer's DRAW_SLOT_NOT_EXPIRED,
            DRAW_SLOT_TAKEN (an outcome can be told; `publish_expired`).
    """
    row = tables.require_slot(workspace.db, plan_id)
    if row.nonce is not None:
        raise RuleError(Code.DRAW_SLOT_OPEN, plan=plan_id)
    holder = slots.decode(row.slot).device_id
    if holder != workspace.device_id:
        if row.signed.key != workspace.keys.public_key:
            raise RuleError(Code.DRAW_SLOT_OTHER_DEVICE, device=holder)
        _expired(workspace, plan_id)
        if released.can_be_told(workspace.db, plan_id):
            raise RuleError(Code.DRAW_SLOT_TAKEN, plan=plan_id)
    awaiting.require_none(workspace.db, plan_id)
    second_person.check(reason, approved_by, actor)
    with workspace.writing(actor) as w:
        w.append(
            SlotVoided(
                plan_id=plan_id,
                commitment=row.commitment,
                reason=reason,
                approved_by=approved_by,
            )
        )


def lapse_slot(workspace: Workspace, actor: str, plan_id: str) -> None:
    """Close, as the centre that issued it, a slot that expired before its device took it.

    Nothing was revealed, so the plan may be asked for anew; it counts as a void all the same.

    Raises:
        RuleError: DRAW_SLOT_MISSING, DRAW_SLOT_OTHER_CENTRE, DRAW_SLOT_NOT_EXPIRED,
            DRAW_ALREADY_DRAWN, DRAW_SLOT_TAKEN (its outcome may be known; `publish_expired`).
    """
    row = require_own(workspace, plan_id)
    _expired(workspace, plan_id)
    if row.nonce is not None or not issuing.may_lapse(workspace, row):
        raise RuleError(Code.DRAW_SLOT_TAKEN, plan=plan_id)
    issuing.lapse(workspace, actor, row)
