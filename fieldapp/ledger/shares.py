"""Splitting a secret among people so that some of them together, and no fewer, can open it.

Shamir's scheme over GF(2⁸) with the polynomial of AES, byte by byte: share i of a byte is f(i) of
a polynomial whose constant term is the byte and whose other coefficients are random.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

_POLYNOMIAL: Final = 0x11B
MOST: Final = 255


def _tables() -> tuple[tuple[int, ...], tuple[int, ...]]:
    powers, logs, value = [0] * 510, [0] * 256, 1
    for exponent in range(255):
        powers[exponent] = powers[exponent + 255] = value
        logs[value] = exponent
        value ^= value << 1  # 3 generates the field
        if value & 0x100:
            value ^= _POLYNOMIAL
    return tuple(powers), tuple(logs)


_POWERS, _LOGS = _tables()


def _times(one: int, other: int) -> int:
    return _POWERS[_LOGS[one] + _LOGS[other]] if one and other else 0


def _over(one: int, other: int) -> int:
    return _POWERS[_LOGS[one] + 255 - _LOGS[other]] if one else 0


def split(secret: bytes, threshold: int, count: int, chance: bytes) -> tuple[bytes, ...]:
    """Give `count` shares of which any `threshold` give the secret back.

    Args:
        secret: any bytes.
        threshold: 1 … count.
        count: shares, at most 255; share i stands at place i - 1.
        chance: (threshold - 1) · len(secret) secret random bytes.
    """
    size = len(secret)
    if not 1 <= threshold <= count <= MOST or len(chance) != (threshold - 1) * size:
        raise ValueError("threshold, count or random bytes do not fit")
    rows = [secret, *(chance[at * size : (at + 1) * size] for at in range(threshold - 1))]
    shares = []
    for number in range(1, count + 1):
        share = bytearray(size)
        for row in reversed(rows):  # Horner
            share = bytearray(
                _times(value, number) ^ byte for value, byte in zip(share, row, strict=True)
            )
        shares.append(bytes(share))
    return tuple(shares)


def join(shares: Mapping[int, bytes]) -> bytes:
    """Give the secret from at least as many shares as it was split for, by their numbers."""
    sizes = {len(share) for share in shares.values()}
    if len(sizes) != 1 or not all(1 <= number <= MOST for number in shares):
        raise ValueError("shares of one size and numbers from 1 wanted")
    result = bytearray(sizes.pop())
    for number, share in shares.items():
        factor = 1
        for other in shares:
            if other != number:
                factor = _times(factor, _over(other, other ^ number))
        for at, byte in enumerate(share):
            result[at] ^= _times(byte, factor)
    return bytes(result)
