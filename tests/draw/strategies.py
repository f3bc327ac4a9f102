"""Random small draws for the laws: registers, rosters, plans and slots that belong together."""

from __future__ import annotations

import hashlib
import math
from dataclasses import dataclass

from hypothesis import strategies as st

from fieldapp.draw.algorithm import outcome, slot, snapshot, vrf
from fieldapp.draw.algorithm import plan as plans
from fieldapp.draw.algorithm.outcome import Beacon, Contribution, Inputs, Outcome
from fieldapp.draw.algorithm.plan import Plan, Quota
from fieldapp.draw.algorithm.slot import Slot
from fieldapp.draw.algorithm.snapshot import ObjectRow, RosterRow
from fieldapp.draw.record.transcript import Release, Signed, Transcript, level_of, release_message
from fieldapp.ledger.keys import DeviceKeys

STRATA = ("S1", "S2", "S3")
UNITS = ("XH", "GS", "YH")
CHAIN = b"CN-5400/2026"
SECRET = hashlib.sha256(b"chain secret of the tests").digest()
VRF_SECRET = bytes(range(32))


@st.composite
def object_rows(draw: st.DrawFn, most: int = 24) -> list[ObjectRow]:
    names = draw(st.lists(st.integers(0, 10**6), min_size=1, max_size=most, unique=True))
    return [
        ObjectRow(
            f"摊位-{name:07d}" if name % 3 == 0 else f"9154{name:014d}",
            draw(st.sampled_from(STRATA)),
            draw(st.sampled_from((1, 1, 1, 1, 0, 3))),
            draw(st.sampled_from(UNITS)),
        )
        for name in names
    ]


@st.composite
def roster_rows(draw: st.DrawFn, objects: list[ObjectRow], most: int = 6) -> list[RosterRow]:
    known = sorted({row.object_id for row in objects} | set(UNITS))
    return [
        RosterRow(
            f"I{number:02d}",
            draw(st.sampled_from(UNITS)),
            tuple(sorted(draw(st.sets(st.sampled_from(STRATA), min_size=1)))),
            draw(st.integers(0, 4)),
            tuple(sorted(draw(st.sets(st.sampled_from(known), max_size=3)))),
        )
        for number in range(draw(st.integers(0, most)))
    ]


quotas = st.fixed_dictionaries(
    {name: st.builds(Quota, st.integers(0, 4), st.integers(0, 3)) for name in STRATA}
)
seeds = st.binary(min_size=32, max_size=32)


def made_inputs(
    objects: list[ObjectRow],
    roster: list[RosterRow],
    quota: dict[str, Quota],
    *,
    team_size: int = 2,
    index: int = 3,
    beacon: Beacon | None = None,
    witnesses: tuple[Contribution, ...] = (),
    device_id: bytes = bytes(16),
    rules_version: str = plans.RULES_VERSION,
    grounds: bytes | None = None,
) -> Inputs:
    """Give inputs whose slot fixes exactly them, opened with the right nonce."""
    plan = Plan(
        plan_id="2026-XH-017",
        rules_version=rules_version,
        quotas=quota,
        team_size=team_size,
        contributions=(plans.DEVICE_VRF, plans.CENTRAL_NONCE),
        grounds=grounds,
    )
    register, people = snapshot.register(objects), snapshot.roster(roster)
    fixed = Slot(
        chain_id=CHAIN,
        chain_tip=slot.nonce_at(CHAIN, SECRET, 0, 20),
        index=index,
        device_id=device_id,
        vrf_key=vrf.public_key(VRF_SECRET),
        plan_hash=plans.plan_hash(plan.encode()),
        register_root=register.root,
        register_size=register.size,
        roster_root=people.root,
        roster_size=people.size,
        beacon_round=beacon.round if beacon else None,
        expiry_s=1_790_000_000,
    )
    return Inputs(
        register=register,
        roster=people,
        plan=plan,
        slot=fixed,
        nonce=slot.nonce_at(CHAIN, SECRET, index, 20),
        beacon=beacon,
        witnesses=outcome.check_witnesses(witnesses),
    )


def computed(inputs: Inputs) -> Outcome:
    """Draw with the tests' own VRF key."""
    proof = outcome.prove(inputs, VRF_SECRET)
    return outcome.compute(inputs, vrf.proof_to_hash(proof), proof)


@dataclass(frozen=True)
class Held:
    """A draw that was held by a device with keys of its own."""

    inputs: Inputs
    result: Outcome
    full: Transcript
    public: Transcript
    keys: DeviceKeys


def device() -> DeviceKeys:
    """Make the keys of a device."""
    return DeviceKeys.generate(bytes(32))[0]


def held(inputs: Inputs, own: DeviceKeys, centre: DeviceKeys | None = None) -> Held:
    """Make signed transcripts; with a `centre` it issues the slot and releases the nonce."""
    issuer = centre or own
    result = computed(inputs)
    encoded = inputs.slot.encode()
    receipt = release_message(
        result.commitment, b"h" * 32, inputs.nonce,
        outcome.witness_bytes(inputs.witnesses), inputs.beacon,
    )  # fmt: skip
    full = Transcript(
        kind="full",
        level=level_of(inputs.beacon, inputs.witnesses),
        centre="central" if centre else "local",
        app="fieldapp test",
        plan=inputs.plan.encode(),
        slot=encoded,
        slot_signed=Signed(issuer.public_key, issuer.sign(slot.SIGNED_AS + encoded)),
        release=Release(b"h" * 32, Signed(issuer.public_key, issuer.sign(receipt))),
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
    ).sign(own.public_key, own.sign)
    return Held(inputs, result, full, full.public(own.sign), own)


def p_value(statistic: float, freedom: int) -> float:
    """Give the chance of a χ² at least this large: the upper incomplete gamma function's series."""
    half, x = freedom / 2, statistic / 2
    term = total = 1 / half
    for number in range(1, 2000):
        term *= x / (half + number)
        total += term
    return max(0.0, 1 - total * math.exp(half * math.log(x) - x - math.lgamma(half)))
