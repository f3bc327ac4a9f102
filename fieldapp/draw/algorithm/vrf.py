"""ECVRF-EDWARDS25519-SHA512-TAI (RFC 9381, suite 03) over libsodium's group operations.

One key and one input have exactly one output, and anybody can check it. This module is stricter
than the RFC in one point: libsodium refuses public keys and Γ outside the prime-order subgroup.
Honest keys and proofs are always inside, so nothing valid is lost and a proof has one form.
"""

from __future__ import annotations

import hashlib
from typing import Final

import nacl.bindings as sodium
import nacl.exceptions

from fieldapp.errors import Code, VerificationError

SECRET_BYTES: Final = 32
PUBLIC_KEY_BYTES: Final = 32
PROOF_BYTES: Final = 80  # Γ 32 ‖ c 16 ‖ s 32
OUTPUT_BYTES: Final = 64

_SUITE = b"\x03"
_Q = 2**252 + 27742317777372353535851937790883648493
_P = 2**255 - 19
_IDENTITY = b"\x01" + bytes(31)


def _sha512(*parts: bytes) -> bytes:
    return hashlib.sha512(b"".join(parts)).digest()


def _expand(secret: bytes) -> tuple[int, bytes]:
    """Give the scalar x and the nonce prefix of a 32-byte secret (RFC 8032 §5.1.5)."""
    if len(secret) != SECRET_BYTES:
        raise ValueError(f"a VRF secret has 32 bytes, not {len(secret)}")
    digest = _sha512(secret)
    scalar = int.from_bytes(digest[:32], "little")
    return scalar & ((1 << 254) - 8) | 1 << 254, digest[32:]


def _scalar(value: int) -> bytes:
    return (value % _Q).to_bytes(32, "little")


def public_key(secret: bytes) -> bytes:
    """Give the 32-byte public key of a 32-byte secret."""
    x, _ = _expand(secret)
    return sodium.crypto_scalarmult_ed25519_base_noclamp(_scalar(x))


def validate_key(untrusted_public_key: bytes) -> None:
    """Check that a public key is a canonical point of the prime-order subgroup, not the identity.

    Raises:
        VerificationError: VRF_KEY_INVALID.
    """
    right_size = len(untrusted_public_key) == PUBLIC_KEY_BYTES
    if not right_size or not sodium.crypto_core_ed25519_is_valid_point(untrusted_public_key):
        raise VerificationError(Code.VRF_KEY_INVALID, key=untrusted_public_key)


def _times_cofactor(point: bytes) -> bytes | None:
    """Give 8·point by three doublings, or None if the string encodes no point (RFC 8032 §5.1.3).

    libsodium's scalar multiplication refuses points outside the prime-order subgroup, so it cannot
    clear the cofactor; its addition does not look at canonical form, so that is checked here.
    """
    y = int.from_bytes(point, "little") & ((1 << 255) - 1)
    if y >= _P or (point[31] & 0x80 and y in (1, _P - 1)):  # x = 0 has no negative form
        return None
    try:
        for _ in range(3):
            point = sodium.crypto_core_ed25519_add(point, point)
    except nacl.exceptions.RuntimeError:
        return None
    return point


def _encode_to_curve(key: bytes, alpha: bytes) -> bytes:
    """Try and increment (RFC 9381 §5.4.1.1); fails with probability 2⁻²⁵⁶."""
    for counter in range(256):
        candidate = _sha512(_SUITE, b"\x01", key, alpha, bytes((counter,)), b"\x00")[:32]
        point = _times_cofactor(candidate)
        if point is not None and point != _IDENTITY:
            return point
    raise VerificationError(Code.VRF_PROOF_INVALID, why="no curve point")


def _challenge(*points: bytes) -> bytes:
    return _sha512(_SUITE, b"\x02", *points, b"\x00")[:16]


def prove(secret: bytes, alpha: bytes) -> bytes:
    """Give the 80-byte proof π of the output for `alpha`; the same inputs give the same bytes.

    Args:
        secret: 32 bytes; a key of its own, never a signing key.
        alpha: any bytes; public, so that try-and-increment's variable time leaks nothing.
    """
    x, prefix = _expand(secret)
    key = public_key(secret)
    h = _encode_to_curve(key, alpha)
    gamma = sodium.crypto_scalarmult_ed25519_noclamp(_scalar(x), h)
    k = int.from_bytes(_sha512(prefix, h), "little") % _Q
    u = sodium.crypto_scalarmult_ed25519_base_noclamp(_scalar(k))
    v = sodium.crypto_scalarmult_ed25519_noclamp(_scalar(k), h)
    c = _challenge(key, h, gamma, u, v)
    return gamma + c + _scalar(k + int.from_bytes(c, "little") * x)


def _split(untrusted_proof: bytes) -> tuple[bytes, bytes, bytes]:
    if len(untrusted_proof) != PROOF_BYTES:
        raise VerificationError(Code.VRF_PROOF_INVALID, why="80 bytes wanted")
    gamma, c, s = untrusted_proof[:32], untrusted_proof[32:48], untrusted_proof[48:]
    if int.from_bytes(s, "little") >= _Q:
        raise VerificationError(Code.VRF_PROOF_INVALID, why="s is not reduced")
    if not sodium.crypto_core_ed25519_is_valid_point(gamma):
        raise VerificationError(Code.VRF_PROOF_INVALID, why="Γ is not a point of the subgroup")
    return gamma, c, s


def proof_to_hash(untrusted_proof: bytes) -> bytes:
    """Give β, the 64-byte output that a proof carries. It proves nothing until `verify` passes.

    Raises:
        VerificationError: VRF_PROOF_INVALID if the proof is not well formed.
    """
    gamma, _, _ = _split(untrusted_proof)
    cleared = _times_cofactor(gamma)
    assert cleared is not None, "a point of the subgroup has a multiple"
    return _sha512(_SUITE, b"\x03", cleared, b"\x00")


def verify(untrusted_public_key: bytes, alpha: bytes, untrusted_proof: bytes) -> bytes:
    """Check a proof (RFC 9381 §5.3 with validate_key = TRUE) and give β, 64 bytes.

    Raises:
        VerificationError: VRF_KEY_INVALID, VRF_PROOF_INVALID.
    """
    validate_key(untrusted_public_key)
    gamma, c, s = _split(untrusted_proof)
    h = _encode_to_curve(untrusted_public_key, alpha)
    try:
        c32 = c + bytes(16)
        u = sodium.crypto_core_ed25519_sub(
            sodium.crypto_scalarmult_ed25519_base_noclamp(s),
            sodium.crypto_scalarmult_ed25519_noclamp(c32, untrusted_public_key),
        )
        v = sodium.crypto_core_ed25519_sub(
            sodium.crypto_scalarmult_ed25519_noclamp(s, h),
            sodium.crypto_scalarmult_ed25519_noclamp(c32, gamma),
        )
    except nacl.exceptions.RuntimeError as error:  # a product is the identity: c or s is zero
        raise VerificationError(Code.VRF_PROOF_INVALID, why="degenerate") from error
    if _challenge(untrusted_public_key, h, gamma, u, v) != c:
        raise VerificationError(Code.VRF_PROOF_INVALID, why="challenge differs")
    return proof_to_hash(untrusted_proof)
