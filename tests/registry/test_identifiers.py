"""Check digits against published examples and against python-stdnum."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.cn import uscc

from fieldapp.registry import identifiers
from fieldapp.registry.identifiers import USCC_ALPHABET

_heads = st.text("0123456789", min_size=8, max_size=8)
_bodies = st.builds(str.__add__, _heads, st.text(USCC_ALPHABET, min_size=9, max_size=9))


def test_the_published_example_is_well_formed() -> None:
    assert identifiers.uscc_check_character("91110000600037341") == "L"
    assert identifiers.is_uscc("91110000600037341L")


@given(_bodies)
def test_our_table_and_python_stdnum_agree_on_every_check_character(body: str) -> None:
    code = body + identifiers.uscc_check_character(body)
    assert identifiers.is_uscc(code)
    assert uscc.is_valid(code)
    for last in USCC_ALPHABET:
        assert identifiers.is_uscc(body + last) == (last == code[-1])


@given(st.text(USCC_ALPHABET + "IOZSV abc０９", min_size=16, max_size=19))
def test_our_table_and_python_stdnum_agree_on_noise(text: str) -> None:
    if not text[:1].isalpha() and text == uscc.compact(text):
        assert identifiers.is_uscc(text) == uscc.is_valid(text)


@given(_bodies, st.integers(0, 16))
def test_swapping_two_neighbours_is_noticed(body: str, at: int) -> None:
    code = body + identifiers.uscc_check_character(body)
    swapped = code[:at] + code[at + 1] + code[at] + code[at + 2 :]
    assert (swapped == code) or not identifiers.is_uscc(swapped)


def test_a_rural_collective_has_a_letter_first() -> None:
    body = "N2540602MF0000001"
    assert identifiers.is_uscc(body + identifiers.uscc_check_character(body))
    assert not identifiers.is_uscc("B" + body[1:] + "0")


@pytest.mark.parametrize(
    "code", ["", "9111", "91110000600037341l", "９1110000600037341L", " " * 18]
)
def test_what_is_not_in_printed_form_is_no_code(code: str) -> None:
    assert not identifiers.is_uscc(code)


@pytest.mark.parametrize("body", ["9111000060003734", "91110000600037341L", "9111000060003734I"])
def test_a_check_character_needs_a_whole_body(body: str) -> None:
    with pytest.raises(ValueError, match="17 characters"):
        identifiers.uscc_check_character(body)


@pytest.mark.parametrize(("body", "digit"), [("11000042008364", "9"), ("11010800000001", "6")])
def test_registration_numbers_follow_mod_11_10(body: str, digit: str) -> None:
    assert identifiers.registration_check_digit(body) == digit
    assert identifiers.is_registration_number(body + digit)
    assert not identifiers.is_registration_number(body + str((int(digit) + 1) % 10))
    assert not identifiers.is_registration_number(body)
    with pytest.raises(ValueError, match="14 digits"):
        identifiers.registration_check_digit(body + digit)


@pytest.mark.parametrize(("body", "character"), [("200310102344", "5"), ("02144686", "5")])
def test_patent_numbers_follow_mod_11(body: str, character: str) -> None:
    assert identifiers.patent_check_character(body) == character
    assert identifiers.is_patent_number(f"ZL{body}.{character}")
    assert identifiers.is_patent_number(f" zl {body}{character}")
    assert not identifiers.is_patent_number(f"ZL{body}.{(int(character) + 1) % 10}")
    with pytest.raises(ValueError, match="8 or 12"):
        identifiers.patent_check_character(body[1:])


@pytest.mark.parametrize(
    ("number", "fits"),
    [
        ("12345678", True),
        ("1234567a", True),
        ("G1234567", True),
        ("123456789", False),
        ("", False),
    ],
)
def test_trade_marks_have_a_shape_only(number: str, fits: bool) -> None:
    assert identifiers.is_trademark_number(number) == fits
