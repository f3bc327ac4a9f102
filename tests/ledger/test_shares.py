"""Shares: any two of three give the proof, one alone says nothing about it."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.ledger import shares


@given(st.data(), st.binary(min_size=1, max_size=80), st.integers(1, 6), st.integers(0, 4))
def test_any_threshold_of_the_shares_gives_the_secret(
    data: st.DataObject, secret: bytes, threshold: int, more: int
) -> None:
    size = (threshold - 1) * len(secret)
    chance = data.draw(st.binary(min_size=size, max_size=size))
    parts = shares.split(secret, threshold, threshold + more, chance)
    for chosen in itertools.combinations(enumerate(parts, start=1), threshold):
        assert shares.join(dict(chosen)) == secret


def test_one_share_of_two_fits_every_secret_equally_often() -> None:
    """For each of the 256 values of the random byte a share takes each value once."""
    for secret in (0, 7, 255):
        for place in range(3):
            seen = {
                shares.split(bytes((secret,)), 2, 3, bytes((one,)))[place] for one in range(256)
            }
            assert len(seen) == 256


def test_the_field_is_that_of_aes() -> None:
    """FIPS 197 §4.2: {57}·{83} = {c1}; with share f(x) = 0x57·x at x = 0x83."""
    assert shares.split(b"\x00", 2, 0x83, b"\x57")[0x82] == b"\xc1"


@pytest.mark.parametrize(
    ("threshold", "count", "chance"), [(0, 3, b""), (4, 3, b"abc"), (2, 3, b""), (2, 256, b"a")]
)
def test_what_does_not_fit_is_the_callers_mistake(
    threshold: int, count: int, chance: bytes
) -> None:
    with pytest.raises(ValueError, match="threshold"):
        shares.split(b"x", threshold, count, chance)


def test_shares_of_different_sizes_are_refused() -> None:
    for wrong in ({1: b"a", 2: b"ab"}, {}, {0: b"a"}, {256: b"a"}):
        with pytest.raises(ValueError, match="shares"):
            shares.join(wrong)
