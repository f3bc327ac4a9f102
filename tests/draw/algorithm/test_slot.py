"""Slots, nonce chains, and the codes people read out and type."""

from __future__ import annotations

import contextlib
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.draw.algorithm import slot
from fieldapp.errors import Code, FieldappError, InputError, VerificationError
from fieldapp.ledger import dcbor
from tests.draw.strategies import CHAIN, SECRET, made_inputs

SLOT = made_inputs([], [], {}).slot
digests = st.binary(min_size=32, max_size=32)


def test_a_slot_reads_back() -> None:
    assert slot.decode(SLOT.encode()) == SLOT


@pytest.mark.parametrize("key", range(1, 14))
@pytest.mark.parametrize("value", [None, -1, "x", b"short", [], 1 << 64 - 1, True])
def test_a_slot_with_a_wrong_field_is_refused(key: int, value: object) -> None:
    fields = dcbor.decode(SLOT.encode())
    if fields[key] == value and type(fields[key]) is type(value):
        return
    try:
        encoded = dcbor.encode(fields | {key: value})
    except ValueError:
        return
    if (key == 2 and isinstance(value, bytes)) or (key, value) == (12, 1 << 63):
        return  # any bytes name a chain, any number a round
    if key == 13 and type(value) is int and value >= 0:
        return
    with pytest.raises(FieldappError):
        slot.decode(encoded)


def test_missing_and_unknown_fields_are_refused() -> None:
    fields = dcbor.decode(SLOT.encode())
    wrongs: list[object] = [{k: v for k, v in fields.items() if k != 13}, fields | {14: 1}, [], 1]
    for wrong in wrongs:
        with pytest.raises(InputError):
            slot.decode(dcbor.encode(wrong))


def test_each_nonce_hashes_to_the_one_before() -> None:
    chain = [slot.nonce_at(CHAIN, SECRET, index, 20) for index in range(21)]
    assert chain[20] == SECRET
    for index in range(1, 21):
        fixed = slot.Slot(
            **{name: getattr(SLOT, name) for name in SLOT.__slots__} | {"index": index}
        )
        slot.check_nonce(fixed, chain[index])
        for wrong in (chain[index - 1], chain[index][:31], b"", bytes(32)):
            with pytest.raises(VerificationError) as caught:
                slot.check_nonce(fixed, wrong)
            assert caught.value.code is Code.DRAW_NONCE_NOT_OF_SLOT


@given(digests)
def test_a_code_reads_back_however_it_is_typed(secret: bytes) -> None:
    code = slot.code_words(secret)
    assert len(code) == 24
    spaced = "　".join(code)
    for typed in (
        code,
        spaced,
        f" {code[:12]}，\n{code[12:]}。",
        "-".join(slot.code_groups(secret)),
    ):
        assert slot.read_code(typed) == secret
    wide = "".join(chr(ord(c) + 0xFEE0) for c in secret.hex())
    for typed in (secret.hex(), secret.hex().upper(), wide, " ".join(secret.hex())):
        assert slot.read_code(typed) == secret


@given(digests, st.integers(0, 23), st.integers(1, 2047))
def test_one_wrong_character_is_nearly_always_caught(secret: bytes, at: int, shift: int) -> None:
    """8 bits of checksum: 255 of 256 mistakes; the chain catches the rest."""
    words = slot._words().wordlist
    code = list(slot.code_words(secret))
    code[at] = words[(words.index(code[at]) + shift) % 2048]
    with contextlib.suppress(InputError):
        assert slot.read_code("".join(code)) != secret


def test_a_wrong_character_is_told_apart_from_an_unknown_one() -> None:
    code = slot.code_words(bytes(range(32)))
    with pytest.raises(InputError) as caught:
        slot.read_code(f"{code[:5]}的{code[6:]}")
    assert caught.value.code is Code.DRAW_NONCE_CHECKSUM


def test_a_character_outside_the_list_is_named_by_its_place() -> None:
    code = slot.code_words(bytes(range(32)))
    with pytest.raises(InputError) as caught:
        slot.read_code(f"{code[:6]}龘{code[7:]}")
    assert (caught.value.code, caught.value.facts["position"]) == (Code.DRAW_NONCE_CHARACTERS, 7)


@pytest.mark.parametrize(
    "typed", ["", "   ", "的" * 23, "的" * 25, "ab" * 31, "gg" * 32, "的" * 5000]
)
def test_codes_of_wrong_length_are_refused(typed: str) -> None:
    with pytest.raises(InputError) as caught:
        slot.read_code(typed)
    assert caught.value.code is Code.DRAW_NONCE_CHARACTERS


@given(st.text(max_size=80))
def test_any_text_is_read_or_refused(typed: str) -> None:
    with contextlib.suppress(InputError):
        assert len(slot.read_code(typed)) == 32


def test_the_word_list_survives_normalisation() -> None:
    """NFKC is what makes full-width forms readable; it must not change a word."""
    assert len(set(slot._words().wordlist)) == 2048
    assert all(unicodedata.normalize("NFKC", w) == w for w in slot._words().wordlist)


@given(digests, digests)
def test_a_fingerprint_is_four_words_that_hold_176_bits(one: bytes, other: bytes) -> None:
    assert [len(word) for word in slot.fingerprint(one)] == [4] * 4
    assert slot.fingerprint(one) == slot.code_groups(one)[:4]
    same = one[:22] == other[:22]  # 22 bytes are 176 bits
    assert (slot.fingerprint(one) == slot.fingerprint(other)) == same


@given(digests, st.integers(0, 255))
def test_a_fingerprint_tells_every_one_of_its_bits(digest: bytes, bit: int) -> None:
    flipped = (int.from_bytes(digest) ^ 1 << 255 - bit).to_bytes(32)
    assert (slot.fingerprint(flipped) != slot.fingerprint(digest)) == (bit < 176)
