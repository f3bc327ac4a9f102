"""The VRF against RFC 9381's own examples and against forged keys and proofs."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import nacl.bindings as sodium
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldapp.draw.algorithm import vrf
from fieldapp.errors import Code, VerificationError

VECTORS = [
    vector
    for vector in json.loads(
        (Path(__file__).parents[2] / "vectors" / "rfc9381.json").read_text(encoding="utf-8")
    )
    if vector["suite"].endswith("TAI")
]
Q = 2**252 + 27742317777372353535851937790883648493


def raw(vector: dict[str, Any], name: str) -> bytes:
    return bytes.fromhex(vector[name])


def refused(key: bytes, alpha: bytes, proof: bytes) -> Code:
    with pytest.raises(VerificationError) as caught:
        vrf.verify(key, alpha, proof)
    return caught.value.code


def test_there_are_three_examples() -> None:
    assert len(VECTORS) == 3


@pytest.mark.parametrize("vector", VECTORS, ids=["16", "17", "18"])
def test_rfc_example(vector: dict[str, Any]) -> None:
    secret, alpha = raw(vector, "SK"), raw(vector, "alpha")
    assert vrf.public_key(secret) == raw(vector, "PK")
    assert vrf.prove(secret, alpha) == raw(vector, "pi")
    assert vrf.verify(raw(vector, "PK"), alpha, raw(vector, "pi")) == raw(vector, "beta")
    assert vrf.proof_to_hash(raw(vector, "pi")) == raw(vector, "beta")


@pytest.mark.parametrize("vector", VECTORS, ids=["16", "17", "18"])
def test_rfc_example_intermediate_values(vector: dict[str, Any]) -> None:
    h = vrf._encode_to_curve(raw(vector, "PK"), raw(vector, "alpha"))
    _, prefix = vrf._expand(raw(vector, "SK"))
    k = int.from_bytes(vrf._sha512(prefix, h), "little") % Q
    assert h == raw(vector, "H")
    assert k.to_bytes(32, "little") == raw(vector, "k")
    assert sodium.crypto_scalarmult_ed25519_base_noclamp(raw(vector, "k")) == raw(vector, "U")
    assert sodium.crypto_scalarmult_ed25519_noclamp(raw(vector, "k"), h) == raw(vector, "V")


@pytest.mark.parametrize("vector", VECTORS, ids=["16", "17", "18"])
@pytest.mark.parametrize("position", [0, 17, 35, 47, 55, 79])
def test_a_flipped_bit_in_the_proof_is_refused(vector: dict[str, Any], position: int) -> None:
    proof = bytearray(raw(vector, "pi"))
    proof[position] ^= 1
    assert refused(raw(vector, "PK"), raw(vector, "alpha"), bytes(proof)) is Code.VRF_PROOF_INVALID


@pytest.mark.parametrize("vector", VECTORS, ids=["16", "17", "18"])
def test_malformed_proofs_are_refused(vector: dict[str, Any]) -> None:
    key, alpha, proof = raw(vector, "PK"), raw(vector, "alpha"), raw(vector, "pi")
    s_plus_q = (int.from_bytes(proof[48:], "little") + Q).to_bytes(32, "little")
    for forged in (
        proof[:48] + s_plus_q,
        proof[:79],
        proof + b"\0",
        b"\x02" + bytes(31) + proof[32:],  # Γ off the curve
        b"\x01" + bytes(31) + proof[32:],  # Γ the identity
        bytes(80),
        proof[:32] + bytes(48),  # c = s = 0
    ):
        assert refused(key, alpha, forged) is Code.VRF_PROOF_INVALID


@pytest.mark.parametrize(
    "key",
    [
        b"\x01" + bytes(31),  # the identity
        b"\xec" + b"\xff" * 30 + b"\x7f",  # order 2
        bytes(32),  # order 4
        bytes.fromhex(
            "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"
        ),  # order 8
        b"\xee" + b"\xff" * 30 + b"\x7f",  # y = p + 1, not canonical
        b"\x02" + bytes(31),  # off the curve
        bytes(31),
    ],
)
def test_p7_small_order_and_malformed_keys_are_refused_with_the_forged_proof(key: bytes) -> None:
    """Γ = identity, U = kB, V = kH, s = k would pass for a key of small order when c clears it."""
    alpha, k = b"alpha", hashlib.sha256(b"k").digest()[:31] + b"\0"
    h = vrf._encode_to_curve(key, alpha)
    u = sodium.crypto_scalarmult_ed25519_base_noclamp(k)
    v = sodium.crypto_scalarmult_ed25519_noclamp(k, h)
    gamma = b"\x01" + bytes(31)
    forged = gamma + vrf._challenge(key, h, gamma, u, v) + k
    assert refused(key, alpha, forged) is Code.VRF_KEY_INVALID


def test_p7_fifty_proofs_are_one_proof() -> None:
    assert len({vrf.prove(bytes(range(32)), b"one input") for _ in range(50)}) == 1


def test_p7_a_proof_of_another_key_or_input_is_refused() -> None:
    mine, other = vrf.public_key(b"m" * 32), vrf.public_key(b"o" * 32)
    proof = vrf.prove(b"m" * 32, b"alpha")
    assert refused(other, b"alpha", proof) is Code.VRF_PROOF_INVALID
    assert refused(mine, b"alphb", proof) is Code.VRF_PROOF_INVALID


@settings(max_examples=60, deadline=None)
@given(st.binary(min_size=32, max_size=32), st.binary(max_size=80))
def test_every_proof_verifies_to_its_own_output(secret: bytes, alpha: bytes) -> None:
    proof = vrf.prove(secret, alpha)
    assert vrf.verify(vrf.public_key(secret), alpha, proof) == vrf.proof_to_hash(proof)


@settings(max_examples=200, deadline=None)
@given(st.binary(min_size=32, max_size=32), st.binary(min_size=70, max_size=90))
def test_garbage_is_refused_not_crashed_on(key: bytes, proof: bytes) -> None:
    with pytest.raises(VerificationError):
        vrf.verify(key, b"", proof)


def test_a_secret_of_wrong_length_is_the_callers_bug() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        vrf.prove(b"short", b"")
