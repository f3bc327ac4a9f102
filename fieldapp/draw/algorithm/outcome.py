"""From a draw's inputs to its result: the whole of draw.md A.3 to A.9 in one pure function."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, NamedTuple

from fieldapp.draw.algorithm import plan, reading, slot, teams, tickets, vrf
from fieldapp.draw.algorithm.plan import Plan
from fieldapp.draw.algorithm.slot import Slot
from fieldapp.draw.algorithm.snapshot import Register, Roster
from fieldapp.draw.algorithm.tagged import lp, tagged_hash
from fieldapp.draw.algorithm.teams import Team
from fieldapp.draw.algorithm.tickets import Selection
from fieldapp.draw.algorithm.watch import UNWATCHED, Watch
from fieldapp.errors import Code, InputError

MAX_WITNESSES: Final = 64
MAX_CONTRIBUTION: Final = 4096  # bytes
BEACON_BYTES: Final = 32  # of a round's value


class Beacon(NamedTuple):
    """Public randomness of a round that the slot named beforehand."""

    round: int
    randomness: bytes


class Contribution(NamedTuple):
    """What a witness added before the nonce was known (a throw of dice, a word)."""

    who: str
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """Everything a draw depends on, but for the device's VRF proof."""

    register: Register
    roster: Roster
    plan: Plan
    slot: Slot
    nonce: bytes
    beacon: Beacon | None
    witnesses: tuple[Contribution, ...]  # sorted by who


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """The result of a draw and the values on the way to it."""

    plan_hash: bytes
    commitment: bytes
    alpha: bytes
    proof: bytes
    beta: bytes
    seed: bytes
    strata: Mapping[str, Selection]
    teams: tuple[Team, ...]  # in task order

    @property
    def short(self) -> tuple[tuple[str, int], ...]:
        """Give the SHORT list: (object id, places that nobody may fill), in task order."""
        return tuple((team.object_id, team.missing) for team in self.teams if team.missing)


def present(beacon: Beacon | None, witnesses: Sequence[Contribution]) -> frozenset[str]:
    """Give which kinds of contribution a draw has, in the words a plan asks for them with."""
    kinds = {plan.DEVICE_VRF, plan.CENTRAL_NONCE}
    if beacon is not None:
        kinds.add(plan.BEACON)
    if witnesses:
        kinds.add(plan.WITNESS)
    return frozenset(kinds)


def seed_of(
    commitment: bytes,
    nonce: bytes,
    beta: bytes,
    beacon: Beacon | None,
    witnesses: Sequence[Contribution],
) -> bytes:
    """Give TH("seed", C, N_i, β, beacon, witnesses) (docs/spec/draw.md A.7)."""
    return tagged_hash(
        "seed",
        commitment,
        nonce,
        beta,
        beacon.round.to_bytes(8) + beacon.randomness if beacon else b"",
        witness_bytes(witnesses),
    )


def witness_bytes(witnesses: Sequence[Contribution]) -> bytes:
    """Give ‖ LP(who) ‖ LP(bytes), sorted by who."""
    return b"".join(lp(one.who.encode()) + lp(one.data) for one in sorted(witnesses))


def check_witnesses(witnesses: Sequence[Contribution]) -> tuple[Contribution, ...]:
    """Give the contributions sorted by who.

    Raises:
        InputError: DRAW_WITNESS_REPEATED if one person contributes twice.
    """
    ordered = tuple(sorted(witnesses))
    for before, after in pairwise(ordered):
        if before.who == after.who:
            raise InputError(Code.DRAW_WITNESS_REPEATED, who=after.who)
    return ordered


def prove(inputs: Inputs, secret: bytes) -> bytes:
    """Give the device's VRF proof for the slot; the same slot and key give the same bytes."""
    return vrf.prove(secret, slot.alpha(slot.commitment(inputs.slot.encode())))


def compute(inputs: Inputs, beta: bytes, proof: bytes, watch: Watch = UNWATCHED) -> Outcome:
    """Compute tickets, drawn objects, reserves and teams from inputs and the VRF output.

    Whether the inputs belong together (roots, nonce, proof) is asked by `verifying`, not here.

    Raises:
        InputError: DRAW_INPUT_TOO_LARGE if tasks × inspectors is beyond the limit.
        RuleError: DRAW_CANCELLED.
    """
    committed = slot.commitment(inputs.slot.encode())
    seed = seed_of(committed, inputs.nonce, beta, inputs.beacon, inputs.witnesses)
    rows = inputs.register.rows
    strata = tickets.select(rows, inputs.plan.quotas, seed, watch)
    chosen = {one.object_id for selection in strata.values() for one in selection.drawn}
    places = len(chosen) * len(inputs.roster.rows)
    if places > teams.MAX_PLACES:
        raise InputError(Code.DRAW_INPUT_TOO_LARGE, size=places, limit=teams.MAX_PLACES)
    drawn = {row.object_id: row for row in rows if row.object_id in chosen}
    return Outcome(
        plan_hash=plan.plan_hash(inputs.plan.encode()),
        commitment=committed,
        alpha=slot.alpha(committed),
        proof=proof,
        beta=beta,
        seed=seed,
        strata=strata,
        teams=teams.assign(
            drawn, inputs.roster.rows, inputs.plan.team_size, seed, watch, joint=inputs.plan.joint
        ),
    )


def read_beacon(untrusted: object, field: str = "beacon") -> Beacon | None:
    """Check `[round, randomness]` or null; a value of any other length is none of a beacon."""
    if untrusted is None:
        return None
    number, randomness = reading.sequence(untrusted, field, 2, length=2)
    return Beacon(
        reading.integer(number, f"{field}[0]", 0, (1 << 64) - 1),
        reading.octets(randomness, f"{field}[1]", BEACON_BYTES),
    )


def read_witnesses(untrusted: object, field: str = "witnesses") -> tuple[Contribution, ...]:
    """Check `[[who, bytes], …]`, in any order."""
    result = []
    for number, entry in enumerate(reading.sequence(untrusted, field, MAX_WITNESSES)):
        who, data = reading.sequence(entry, f"{field}[{number}]", 2, length=2)
        result.append(
            Contribution(
                reading.text(who, f"{field}[{number}][0]"),
                reading.octets(data, f"{field}[{number}][1]", max_size=MAX_CONTRIBUTION),
            )
        )
    return check_witnesses(result)
