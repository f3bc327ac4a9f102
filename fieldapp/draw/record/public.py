"""What the public sees of a draw: the data of its page."""

from __future__ import annotations

from dataclasses import dataclass

from fieldapp.draw.algorithm import plan, slot
from fieldapp.draw.algorithm.outcome import Beacon, Contribution
from fieldapp.draw.record import claim
from fieldapp.draw.record.transcript import Transcript


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
