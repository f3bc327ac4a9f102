"""P6: one bit of anything that is committed gives a failed check and another seed."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from fieldapp.draw.algorithm import outcome, slot, snapshot, vrf
from fieldapp.draw.algorithm import plan as plans
from fieldapp.draw.algorithm.outcome import Beacon, Contribution
from fieldapp.draw.record.transcript import Transcript
from fieldapp.ledger import merkle
from tests.draw.checking.test_verifying import caught, sample
from tests.draw.strategies import VRF_SECRET

Flip = Callable[[bytes], bytes]
PARTS = (
    "plan", "slot", "objects", "roster", "nonce", "round", "beacon", "who", "witness", "vrf key",
)  # fmt: skip


def flipper(at: int) -> Flip:
    """Flip one bit of whatever bytes are given; which one depends on `at`."""

    def flipped(data: bytes) -> bytes:
        altered = bytearray(data)
        altered[at // 8 % len(data)] ^= 1 << at % 8
        return bytes(altered)

    return flipped


def root_of(leaves: list[bytes], at: int, flip: Flip) -> bytes:
    """Give the root over encoded rows of which one has a flipped bit."""
    leaves[at % len(leaves)] = flip(leaves[at % len(leaves)])
    return merkle.root([merkle.leaf_hash(one) for one in leaves])


def seed_with(part: str, at: int = 0, flip: Flip = bytes) -> bytes:
    """Draw the seed that comes out when one part has a flipped bit and all else follows from it."""
    inputs = sample().inputs
    fixed, beacon, first = inputs.slot, inputs.beacon, inputs.witnesses[0]
    assert beacon is not None
    objects = [snapshot.encode_object(row) for row in inputs.register.rows]
    people = [snapshot.encode_inspector(row) for row in inputs.roster.rows]
    encoded = inputs.plan.encode()
    fixed = dataclasses.replace(
        fixed,
        plan_hash=plans.plan_hash(flip(encoded) if part == "plan" else encoded),
        register_root=root_of(objects, at, flip if part == "objects" else bytes),
        roster_root=root_of(people, at, flip if part == "roster" else bytes),
    )
    committed = slot.commitment(flip(fixed.encode()) if part == "slot" else fixed.encode())
    secret = flip(VRF_SECRET) if part == "vrf key" else VRF_SECRET
    beta = vrf.proof_to_hash(vrf.prove(secret, slot.alpha(committed)))
    number = int.from_bytes(flip(beacon.round.to_bytes(8))) if part == "round" else beacon.round
    value = flip(beacon.randomness) if part == "beacon" else beacon.randomness
    who, said = first.who, first.data
    if part == "who":  # the text's bits, one letter on
        who = chr(ord(who[0]) + 1 + at % 8) + who[1:]
    elif part == "witness":
        said = flip(said)
    return outcome.seed_of(
        committed,
        flip(inputs.nonce) if part == "nonce" else inputs.nonce,
        beta,
        Beacon(number, value),
        outcome.check_witnesses((Contribution(who, said), *inputs.witnesses[1:])),
    )


def altered(record: Transcript, part: str, at: int, flip: Flip) -> Transcript:
    """Give the record with that bit flipped, signed anew by its own device."""
    beacon, first = record.beacon, record.witnesses[0]
    assert beacon is not None
    number = int.from_bytes(flip(beacon.round.to_bytes(8)))
    who = chr(ord(first.who[0]) + 1 + at % 8) + first.who[1:]
    changed = {
        "plan": {"plan": flip(record.plan)},
        "slot": {"slot": flip(record.slot)},
        "objects": {"register": flip(record.register or b"")},
        "roster": {"roster": flip(record.roster or b"")},
        "nonce": {"nonce": flip(record.nonce)},
        "round": {"beacon": Beacon(number, beacon.randomness)},
        "beacon": {"beacon": Beacon(beacon.round, flip(beacon.randomness))},
        "who": {"witnesses": (Contribution(who, first.data), *record.witnesses[1:])},
        "witness": {
            "witnesses": (Contribution(first.who, flip(first.data)), *record.witnesses[1:])
        },
        "vrf key": {"proof": flip(record.proof)},
    }[part]
    own = sample().keys
    return dataclasses.replace(record, **changed).sign(own.public_key, own.sign)  # type: ignore[arg-type]  # as the keys above


@cache
def honest() -> bytes:
    return sample().full.seed


def test_the_seed_of_these_tests_is_the_draw_s() -> None:
    assert seed_with("nothing") == honest()


@settings(max_examples=300)
@given(st.sampled_from(PARTS), st.integers(0, 1 << 16))
def test_p6_one_bit_of_what_is_committed_fails_and_gives_another_seed(part: str, at: int) -> None:
    flip = flipper(at)
    assert seed_with(part, at, flip) != honest()
    assert caught(altered(sample().full, part, at, flip).encode())


def test_p6_every_bit_of_the_slot_gives_a_seed_of_its_own() -> None:
    size = 8 * len(sample().inputs.slot.encode())
    seeds = {seed_with("slot", at, flipper(at)) for at in range(0, size, 7)}
    assert len(seeds | {honest()}) == len(range(0, size, 7)) + 1
