"""Public randomness as people carry it: what is read, and what is told of what cannot be."""

from __future__ import annotations

import pytest

from fieldapp.draw.record import beacon
from fieldapp.errors import Code, InputError

VALUE = "8b676484b5fb1f37f9ec5c413d7d29883504e5b669f604a1ce68b3388e9ae3d9"  # drand, round 72785


def refused(code: Code, *typed: str, wanted: int = 72785) -> InputError:
    with pytest.raises(InputError) as caught:
        beacon.read_value(typed[0], typed[1], wanted)
    assert caught.value.code is code
    return caught.value


@pytest.mark.parametrize("typed", [VALUE, VALUE.upper(), f" 0x{VALUE[:30]} {VALUE[30:]}\n"])
def test_a_value_is_read_with_spaces_and_in_either_case(typed: str) -> None:
    found = beacon.read_value("　７２７８５ ", typed, 72785)
    assert found == (72785, bytes.fromhex(VALUE))


def test_63_digits_are_counted() -> None:
    assert refused(Code.DRAW_BEACON_MALFORMED, "72785", VALUE[:-1]).facts["count"] == 63


def test_other_letters_another_round_and_no_round_are_told_apart() -> None:
    refused(Code.DRAW_BEACON_MALFORMED, "72785", VALUE[:-1] + "g")
    refused(Code.DRAW_BEACON_ROUND, "第一轮", VALUE)
    refused(Code.DRAW_BEACON_ROUND, "99999999999999999999", VALUE)
    error = refused(Code.DRAW_BEACON_OTHER_ROUND, "72786", VALUE)
    assert (error.facts["round"], error.facts["wanted"]) == (72786, 72785)


@pytest.mark.parametrize(
    "carried", [f"72785:{VALUE}", f'{{"round": 72785, "randomness": "{VALUE}", "signature": ""}}']
)
def test_one_text_holds_both(carried: str) -> None:
    assert beacon.split(carried) == ("72785", VALUE)


@pytest.mark.parametrize("carried", ["", VALUE, "{", "[1]", '{"round": "1"}', "{" * 5000])
def test_a_text_that_holds_neither_is_refused(carried: str) -> None:
    with pytest.raises(InputError) as caught:
        beacon.split(carried)
    assert caught.value.code is Code.DRAW_INPUT_MALFORMED
