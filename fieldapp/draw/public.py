"""What the public sees of a draw: the data of its page, and one business's own proof."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Any, Literal

from fieldapp.draw import claim, plan, slot, snapshot, tickets
from fieldapp.draw.outcome import Beacon, Contribution
from fieldapp.draw.snapshot import ObjectRow
from fieldapp.draw.transcript import Transcript
from fieldapp.errors import Code, InputError, VerificationError
from fieldapp.ledger import merkle


@dataclass(frozen=True, slots=True)
class PublicRow:
    """One drawn or reserve object."""

    object_id: str
    rank: int  # from 1 within the drawn, from 1 within the reserves
    reserve: bool
    ticket: bytes
    inspectors: tuple[str, ...]  # ids; empty for a reserve
    missing: int  # places nobody may fill; > 0: on the SHORT list


@dataclass(frozen=True, slots=True)
class PublicGroup:
    """The objects of one stratum; the label is opaque and changes from plan to plan."""

    label: str
    certain: bool  # all its objects were taken: carried over, or named by the plan
    cutoff: bytes | None  # the largest drawn ticket
    drawn: tuple[PublicRow, ...]
    reserve: tuple[PublicRow, ...]


@dataclass(frozen=True, slots=True)
class PublicPage:
    """All that the draw's page shows and a browser needs to check it."""

    plan_id: str
    kind: str  # of plan.py: who picked the objects, chance or a person
    level: str
    below_due: bool  # the plan is due L3, and no public beacon was had
    local_centre: bool
    slot_index: int
    chain_id: str
    plan_hash: bytes
    commitment: bytes
    register_root: bytes
    register_size: int
    register_fingerprint: tuple[str, ...]  # four words of four characters
    roster_root: bytes
    roster_size: int
    roster_fingerprint: tuple[str, ...]
    proof: bytes
    nonce: bytes
    nonce_words: str  # 24 characters
    beacon: Beacon | None
    witnesses: tuple[Contribution, ...]
    seed: bytes
    groups: tuple[PublicGroup, ...]
    short: tuple[tuple[str, int], ...]


def public_page_data(record: Transcript) -> PublicPage:
    """Give the page's data from a full or public transcript.

    Raises:
        InputError, VerificationError: the transcript's parts cannot be read.
    """
    found = claim.of_transcript(record)
    fixed = found.slot
    members = {team.object_id: team for team in found.teams}
    groups = []
    for label, chosen in found.strata.items():
        drawn = tuple(
            PublicRow(
                one.object_id, rank, False, one.ticket,
                members[one.object_id].inspectors if one.object_id in members else (),
                members[one.object_id].missing if one.object_id in members else 0,
            )
            for rank, one in enumerate(chosen.drawn, start=1)
        )  # fmt: skip
        reserve = tuple(
            PublicRow(one.object_id, rank, True, one.ticket, (), 0)
            for rank, one in enumerate(chosen.reserve, start=1)
        )
        groups.append(PublicGroup(label, plan.is_certain(label), chosen.cutoff, drawn, reserve))
    return PublicPage(
        plan_id=found.plan.plan_id,
        kind=found.plan.kind,
        level=record.level,
        below_due=plan.below_due(found.plan, record.level),
        local_centre=record.centre == "local",
        slot_index=fixed.index,
        chain_id=fixed.chain_id.decode(errors="replace"),
        plan_hash=fixed.plan_hash,
        commitment=slot.commitment(record.slot),
        register_root=fixed.register_root,
        register_size=fixed.register_size,
        register_fingerprint=slot.fingerprint(fixed.register_root),
        roster_root=fixed.roster_root,
        roster_size=fixed.roster_size,
        roster_fingerprint=slot.fingerprint(fixed.roster_root),
        proof=found.proof,
        nonce=found.nonce,
        nonce_words=slot.code_words(found.nonce),
        beacon=found.beacon,
        witnesses=found.witnesses,
        seed=found.seed,
        groups=tuple(groups),
        short=tuple((team.object_id, team.missing) for team in found.teams if team.missing),
    )


@dataclass(frozen=True, slots=True)
class ObjectProof:
    """One business's own leaf, its place in the register, its ticket against the cut-off."""

    object_id: str
    stratum: str
    weight: int
    unit: str
    index: int  # of the leaf, from 0
    size: int  # leaves of the register
    path: tuple[bytes, ...]
    ticket: bytes | None  # None: listed with weight 0 or outside the plan, so never drawable
    cutoff: bytes | None
    state: Literal["drawn", "reserve", "not_drawn", "not_drawable"]
    group_size: int  # drawable objects of the stratum

    def to_json(self) -> str:
        """Give the proof as JSON, bytes as hexadecimal."""
        return json.dumps(asdict(self), default=_hex, ensure_ascii=False, indent=1) + "\n"


def _hex(data: Any) -> str:
    return bytes(data).hex()


def object_proof(record: Transcript, object_id: str) -> ObjectProof:
    """Give a business its proof from the full transcript; only to that business.

    Raises:
        InputError: DRAW_OBJECT_UNKNOWN if the register does not list it, DRAW_INPUT_MALFORMED if
            the transcript is not a full one.
    """
    found = claim.of_transcript(record)
    if found.register is None:
        raise InputError(Code.DRAW_INPUT_MALFORMED, field="objects", why="full transcript wanted")
    at = next((n for n, row in enumerate(found.register.rows) if row.object_id == object_id), None)
    if at is None:
        raise InputError(Code.DRAW_OBJECT_UNKNOWN, object=object_id)
    row = found.register.rows[at]
    chosen = found.strata.get(row.stratum)
    ticket = cutoff = None
    state: Literal["drawn", "reserve", "not_drawn", "not_drawable"] = "not_drawable"
    if row.weight and chosen is not None:
        ticket = _ticket(found.seed, row)
        cutoff, state = chosen.cutoff, "not_drawn"
        if any(one.object_id == object_id for one in chosen.drawn):
            state = "drawn"
        elif any(one.object_id == object_id for one in chosen.reserve):
            state = "reserve"
    return ObjectProof(
        *(row.object_id, row.stratum, row.weight, row.unit),
        index=at,
        size=found.register.size,
        path=tuple(merkle.inclusion_proof(found.register.leaves, at)),
        ticket=ticket,
        cutoff=cutoff,
        state=state,
        group_size=snapshot.counts(found.register.rows).get(row.stratum, 0),
    )


def verify_object_proof(record: Transcript, untrusted: ObjectProof) -> None:
    """Check a business's proof against the public (or full) transcript.

    Raises:
        VerificationError: PROOF_INVALID.
    """
    found = claim.of_transcript(record)
    row = ObjectRow(untrusted.object_id, untrusted.stratum, untrusted.weight, untrusted.unit)
    leaf = merkle.leaf_hash(snapshot.encode_object(row))
    if untrusted.size != found.slot.register_size:
        raise VerificationError(Code.PROOF_INVALID, size=untrusted.size)
    merkle.verify_inclusion(
        leaf, untrusted.index, untrusted.size, untrusted.path, found.slot.register_root
    )
    chosen = found.strata.get(row.stratum)
    ticket = _ticket(found.seed, row) if row.weight and chosen is not None else None
    cutoff = chosen.cutoff if ticket is not None and chosen is not None else None
    drawn = ticket is not None and cutoff is not None and ticket <= cutoff
    if (ticket, cutoff) != (untrusted.ticket, untrusted.cutoff) or drawn != (
        untrusted.state == "drawn"
    ):
        raise VerificationError(Code.PROOF_INVALID, object=row.object_id)


def _ticket(seed: bytes, row: ObjectRow) -> bytes:
    return tickets.ticket(tickets.stratum_key(seed, row.stratum), row.object_id, row.weight)
