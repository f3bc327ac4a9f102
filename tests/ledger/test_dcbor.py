"""Canonical encoding: a bijection on its profile, and no crash on anything else (log.md L4)."""

from __future__ import annotations

import unicodedata
from typing import Any

import cbor2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.errors import Code, VerificationError
from fieldapp.ids import DeviceId, EventId
from fieldapp.ledger import dcbor
from fieldapp.ledger.event import Header

TEXT = st.text(max_size=20).map(lambda text: unicodedata.normalize("NFC", text))
LEAVES = (
    st.none()
    | st.booleans()
    | st.integers(-(1 << 64), (1 << 64) - 1)
    | st.binary(max_size=40)
    | TEXT
)
KEYS = st.integers(-(1 << 64), (1 << 64) - 1) | TEXT
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(KEYS, inner, max_size=5),
    max_leaves=20,
)


@given(VALUES)
def test_decoding_undoes_encoding(value: Any) -> None:
    assert dcbor.decode(dcbor.encode(value)) == value


@given(VALUES)
def test_an_independent_reader_agrees(value: Any) -> None:
    assert cbor2.loads(dcbor.encode(value)) == value


@given(st.binary(max_size=200))
def test_whatever_decodes_encodes_to_the_same_bytes(data: bytes) -> None:
    try:
        value = dcbor.decode(data)
    except VerificationError:
        return
    assert dcbor.encode(value) == data


@given(VALUES, st.integers(0, 10_000), st.integers(1, 255))
def test_a_changed_byte_never_decodes_to_the_same_value(value: Any, at: int, by: int) -> None:
    data = bytearray(dcbor.encode(value))
    data[at % len(data)] ^= by
    try:
        changed = dcbor.decode(bytes(data))
    except VerificationError:
        return
    assert dcbor.encode(changed) == bytes(data) != dcbor.encode(value)


@pytest.mark.parametrize(
    "value", [1.5, 1 << 64, -(1 << 64) - 1, "e\u0301", {1.0: 1}, {True: 1}, object()]
)
def test_values_outside_the_profile_are_the_callers_bug(value: object) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 -- several messages, one class
        dcbor.encode(value)


def test_nesting_is_limited_both_ways() -> None:
    value: Any = 0
    for _ in range(dcbor.MAX_DEPTH + 1):
        value = [value]
    with pytest.raises(ValueError, match="deeper"):
        dcbor.encode(value)
    with pytest.raises(VerificationError):
        dcbor.decode(b"\x81" * 1000 + b"\x00")


def test_a_claimed_length_allocates_nothing() -> None:
    for head in (b"\x9a\xff\xff\xff\xff", b"\xba\xff\xff\xff\xff", b"\x5b" + b"\xff" * 8):
        with pytest.raises(VerificationError) as caught:
            dcbor.decode(head + b"\x00")
        assert caught.value.code is Code.CBOR_MALFORMED


def test_size_is_limited_before_anything_else() -> None:
    with pytest.raises(VerificationError) as caught:
        dcbor.decode(bytes(11), max_bytes=10)
    assert caught.value.code is Code.CBOR_TOO_LARGE


@given(
    st.integers(0, (1 << 63) - 1),
    st.integers(0, 1 << 40),
    st.integers(0, (1 << 63) - 1),
    TEXT,
    st.lists(st.binary(min_size=32, max_size=32), max_size=3),
)
def test_a_header_laid_out_by_hand_is_the_canonical_map(
    epoch: int, seq: int, hlc: int, kind: str, deps: list[bytes]
) -> None:
    header = Header(
        DeviceId(bytes(16)),
        epoch,
        seq,
        EventId(bytes(32)),
        hlc,
        kind,
        bytes(32),
        "P-1",
        1,
        tuple(deps),
    )
    fields: dict[int, Any] = {
        1: 1,
        2: bytes(16),
        3: epoch,
        4: seq,
        5: bytes(32),
        6: hlc,
        7: kind,
        8: bytes(32),
        9: "P-1",
        10: 1,
    }
    if deps:
        fields[11] = deps
    assert header.encode() == dcbor.encode(fields)
    if len(kind) <= 200:
        assert Header.decode(header.encode()) == header
