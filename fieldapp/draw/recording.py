"""The records of a draw: inputs read back, transcript and fact made, files given out."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final, Literal

from fieldapp import __version__
from fieldapp.draw import tables, witnessed
from fieldapp.draw.algorithm import outcome, snapshot, vrf
from fieldapp.draw.algorithm import plan as plans
from fieldapp.draw.algorithm import slot as slots
from fieldapp.draw.algorithm.outcome import Inputs, Outcome
from fieldapp.draw.algorithm.plan import Plan
from fieldapp.draw.algorithm.snapshot import Register, Roster
from fieldapp.draw.algorithm.tickets import Ticketed
from fieldapp.draw.algorithm.watch import UNWATCHED, Watch
from fieldapp.draw.events import Assigned, Chosen, Drawn, Label, Stratum
from fieldapp.draw.record import replay, transcript
from fieldapp.draw.record.transcript import Signed, Transcript
from fieldapp.draw.tables import DrawRow, SlotRow
from fieldapp.errors import Code, RuleError, VerificationError
from fieldapp.ids import BlobId
from fieldapp.ledger import dcbor
from fieldapp.ledger.event import MAX_PAYLOAD_BYTES
from fieldapp.registry import tables as registry
from fieldapp.store.workspace import Workspace

_ROW: Final = 64  # bytes of a row of an outcome beside its ids: ticket, names of fields, lengths
_SPARE: Final = 512 * 1024  # bytes for names
_HEADS: Final = 64  # bytes by which the counts of two maps may grow


def inputs_of(workspace: Workspace, row: SlotRow, nonce: bytes, watch: Watch) -> Inputs:
    """Read the frozen lists and check that they are the ones in the slot."""
    plan = tables.require_plan(workspace.db, row.plan_id)
    slot = slots.decode(row.slot)
    register = snapshot.decode_register(workspace.blobs.read(plan.register), watch)
    roster = snapshot.decode_roster(workspace.blobs.read(plan.roster))
    if (plan.plan_hash, register.root, roster.root) != (
        slot.plan_hash,
        slot.register_root,
        slot.roster_root,
    ):
        raise VerificationError(Code.DRAW_INPUTS_DIFFER, plan=row.plan_id)
    return Inputs(
        register=register,
        roster=roster,
        plan=plans.decode(plan.plan),
        slot=slot,
        nonce=nonce,
        beacon=row.beacon,
        witnesses=witnessed.counting(workspace.db, row.commitment),
    )


def full_transcript(
    workspace: Workspace, row: SlotRow, inputs: Inputs, result: Outcome
) -> Transcript:
    """Give the full transcript, signed by this device; the same draw gives the same bytes."""
    assert row.release is not None, "asked before"
    unsigned = Transcript(
        kind="full",
        level=transcript.level_of(inputs.beacon, inputs.witnesses),
        centre="local" if row.centre == "local" else "central",
        app=f"fieldapp {__version__}",
        plan=inputs.plan.encode(),
        slot=row.slot,
        slot_signed=row.signed,
        release=row.release,
        nonce=inputs.nonce,
        proof=result.proof,
        beacon=inputs.beacon,
        witnesses=inputs.witnesses,
        seed=result.seed,
        strata=result.strata,
        teams=result.teams,
        register=inputs.register.encoded,
        roster=inputs.roster.encoded,
        signed=Signed(bytes(32), bytes(64)),
    )
    return unsigned.sign(workspace.keys.public_key, workspace.keys.sign)


def drawn_fact(
    workspace: Workspace, inputs: Inputs, result: Outcome, full: Transcript, public: BlobId
) -> Drawn:
    """Give the fact that records the outcome, with what its objects and inspectors are called."""
    labels = {}
    for selection in result.strata.values():
        for one in (*selection.drawn, *selection.reserve):
            known = registry.object_by_id(workspace.db, one.object_id)
            if known is not None:
                labels[one.object_id] = Label(name=known.name, address=known.address)
    wanted = {name for team in result.teams for name in team.inspectors}
    names = {one.inspector_id: one.name for one in registry.inspectors(workspace.db)}
    bare = Drawn(
        plan_id=inputs.plan.plan_id,
        commitment=result.commitment,
        seed=result.seed,
        level=full.level,
        centre=full.centre,
        strata=tuple(
            Stratum(label=label, drawn=_chosen(found.drawn), reserve=_chosen(found.reserve))
            for label, found in result.strata.items()
        ),
        teams=tuple(
            Assigned(object_id=team.object_id, inspectors=team.inspectors, missing=team.missing)
            for team in result.teams
        ),
        labels={},
        people={},
        transcript=workspace.blobs.put(full.encode()),
        public=public,
    )
    return _named(bare, {one: names[one] for one in sorted(wanted) if one in names}, labels)


def require_room(plan: Plan, register: Register, roster: Roster) -> None:
    """Check before freezing that one event can tell the outcome, whatever is drawn.

    Raises:
        RuleError: DRAW_TOO_MANY with the most that can be `listed`: drawn and in reserve.
    """
    own_id = max(len(row.object_id.encode()) for row in register.rows)
    team = plan.team_size * (4 + max(len(row.inspector_id.encode()) for row in roster.rows))
    quotas = plan.quotas.values()
    listed, drawn = sum(one.drawn + one.reserve for one in quotas), sum(o.drawn for o in quotas)
    most = (MAX_PAYLOAD_BYTES - _SPARE) // (2 * (own_id + _ROW) + team)
    if listed * (own_id + _ROW) + drawn * (own_id + _ROW + team) > MAX_PAYLOAD_BYTES - _SPARE:
        raise RuleError(Code.DRAW_TOO_MANY, listed=listed, most=most)


def _named(bare: Drawn, people: dict[str, str], labels: dict[str, Label]) -> Drawn:
    """Add what people and objects are called, as far as one event has room for it."""
    room = MAX_PAYLOAD_BYTES - len(dcbor.encode(bare.to_payload())) - _HEADS
    kept_people, kept = dict[str, str](), dict[str, Label]()
    for name, called in people.items():
        room -= len(dcbor.encode([name, called]))
        if room >= 0:
            kept_people[name] = called
    for object_id, label in labels.items():
        room -= len(dcbor.encode([object_id, "name", label.name, "address", label.address]))
        if room >= 0:
            kept[object_id] = label
    return replace(bare, people=kept_people, labels=kept)


def record(
    workspace: Workspace, actor: str, row: SlotRow, inputs: Inputs, result: Outcome
) -> DrawRow:
    """Record an outcome with both transcripts, signed by this workspace's device.

    Raises:
        VerificationError: DRAW_RECEIPT_OTHER_HEAD (the code was opened over something else than
            what witnesses had added; nothing is recorded).
    """
    full = full_transcript(workspace, row, inputs, result)
    public = workspace.blobs.put(full.public(workspace.keys.sign).encode())
    fact = drawn_fact(workspace, inputs, result, full, public)
    with workspace.writing(actor) as w:
        w.append(fact)
        made = tables.draw(w.db, row.plan_id)
        if made is None:  # no outcome can stand on this opening
            raise VerificationError(Code.DRAW_RECEIPT_OTHER_HEAD, plan=row.plan_id)
    return made


def _chosen(entries: tuple[Ticketed, ...]) -> tuple[Chosen, ...]:
    return tuple(Chosen(object_id=one.object_id, ticket=one.ticket) for one in entries)


def transcript_of(
    workspace: Workspace, plan_id: str, kind: Literal["full", "public"] = "full"
) -> Transcript:
    """Give the transcript of a draw that was done; always the same bytes.

    Raises:
        RuleError: DRAW_NOT_DONE.
        DeviceError: BLOB_MISSING (it has not arrived on this device yet).
    """
    done = tables.draw(workspace.db, plan_id)
    if done is None:
        raise RuleError(Code.DRAW_NOT_DONE, plan=plan_id)
    blob = done.transcript if kind == "full" else done.public
    return transcript.decode(workspace.blobs.read(blob))


def vector_file(
    workspace: Workspace, plan_id: str, *, secret: bytes | None = None
) -> dict[str, Any]:
    """Give a draw in the plain JSON form `{"input": …, "expect": …}`.

    Args:
        workspace: that holds the full transcript.
        plan_id: a plan that was drawn.
        secret: the device's VRF secret, to be written instead of its proof. Whoever has it can
            foresee this device's later draws: for demonstrations only.

    Raises:
        RuleError: DRAW_NOT_DONE.
    """
    record = transcript_of(workspace, plan_id)
    row = tables.require_slot(workspace.db, plan_id)
    inputs = inputs_of(workspace, row, record.nonce, UNWATCHED)
    result = outcome.compute(inputs, vrf.proof_to_hash(record.proof), record.proof)
    return {
        "input": replay.input_of(inputs, proof=record.proof, secret=secret),
        "expect": replay.expect_of(inputs, result),
    }
