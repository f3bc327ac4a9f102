"""What a file claims about a draw, read but not yet believed: one shape for three file forms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from fieldapp.draw.algorithm import plan, reading, slot, snapshot
from fieldapp.draw.algorithm.outcome import Beacon, Contribution
from fieldapp.draw.algorithm.plan import Plan
from fieldapp.draw.algorithm.slot import Slot
from fieldapp.draw.algorithm.snapshot import Register, Roster
from fieldapp.draw.algorithm.teams import Team
from fieldapp.draw.algorithm.tickets import Selection
from fieldapp.draw.record import replay, transcript
from fieldapp.draw.record.transcript import Transcript
from fieldapp.errors import Code, InputError

_HASHES: Final = {
    "plan_hash": 32, "snapshot_root": 32, "roster_root": 32, "commitment": 32, "alpha": 32,
    "pi": 80, "beta": 64, "seed": 32,
}  # fmt: skip
_RESULT: Final = {"strata", "teams", "short"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """The inputs and results that a file states."""

    plan: Plan
    slot: Slot
    nonce: bytes
    proof: bytes
    beacon: Beacon | None
    witnesses: tuple[Contribution, ...]
    register: Register | None  # None in a public transcript
    roster: Roster | None
    seed: bytes
    strata: Mapping[str, Selection]
    teams: tuple[Team, ...]
    record: Transcript | None  # the transcript, if the file is one
    stated: Mapping[str, bytes]  # intermediate values of the plain JSON form
    secret: bytes | None  # the device's VRF secret, in vectors and demonstrations only


def of_transcript(record: Transcript) -> Claim:
    """Read the parts of a transcript.

    Raises:
        VerificationError: a part is not canonical CBOR.
        InputError: DRAW_INPUT_MALFORMED, DRAW_OBJECT_REPEATED, DRAW_INSPECTOR_REPEATED.
    """
    return Claim(
        plan=plan.decode(record.plan),
        slot=slot.decode(record.slot),
        nonce=record.nonce,
        proof=record.proof,
        beacon=record.beacon,
        witnesses=record.witnesses,
        register=None if record.register is None else snapshot.decode_register(record.register),
        roster=None if record.roster is None else snapshot.decode_roster(record.roster),
        seed=record.seed,
        strata=record.strata,
        teams=record.teams,
        record=record,
        stated={},
        secret=None,
    )


def of_vector(untrusted: Mapping[str, Any]) -> Claim:
    """Read the plain JSON form `{"input": …, "expect": …}`.

    Raises:
        VerificationError: a part is not canonical CBOR.
        InputError: DRAW_INPUT_MALFORMED, DRAW_OBJECT_REPEATED, DRAW_INSPECTOR_REPEATED.
    """
    inputs = replay.read_input(untrusted["input"])
    expect = reading.mapping(untrusted["expect"], "expect", _HASHES.keys() | _RESULT)
    stated = {
        name: reading.octets(expect[name], f"expect.{name}", size)
        for name, size in _HASHES.items()
    }
    published = untrusted["input"].get("pi")
    if published is not None and published != expect["pi"]:
        raise InputError(Code.DRAW_INPUT_MALFORMED, field="input.pi", why="differs from expect.pi")
    secret = untrusted["input"].get("vrf_sk")
    return Claim(
        plan=inputs.plan,
        slot=inputs.slot,
        nonce=inputs.nonce,
        proof=stated["pi"],
        beacon=inputs.beacon,
        witnesses=inputs.witnesses,
        register=inputs.register,
        roster=inputs.roster,
        seed=stated["seed"],
        strata=transcript.read_strata(expect["strata"], "expect.strata"),
        teams=_teams(expect["teams"], expect["short"]),
        record=None,
        stated=stated,
        secret=None if secret is None else reading.octets(secret, "vrf_sk", 32),
    )


def _teams(untrusted_teams: object, untrusted_short: object) -> tuple[Team, ...]:
    missing: dict[str, int] = {}
    for entry in reading.sequence(untrusted_short, "expect.short", transcript.MAX_LISTED):
        object_id, places = reading.sequence(entry, "expect.short", 2, length=2)
        name = reading.text(object_id, "expect.short")
        if name in missing:
            reading.refuse("expect.short", "an object is repeated")
        missing[name] = reading.integer(places, "expect.short", 1, 64)
    order = list(missing)
    teams = []
    for entry in reading.sequence(untrusted_teams, "expect.teams", transcript.MAX_LISTED):
        object_id, members = reading.sequence(entry, "expect.teams", 2, length=2)
        name = reading.text(object_id, "expect.teams")
        names = tuple(
            reading.text(one, "expect.teams")
            for one in reading.sequence(members, "expect.teams", 64)
        )
        teams.append(Team(name, names, missing.pop(name, 0)))
    if missing or [team.object_id for team in teams if team.missing] != order:
        reading.refuse("expect.short", "not in the order of the teams")
    return tuple(teams)
