"""Check digits of the identifiers printed on Chinese licences: is this code well formed?

Sources: GB 32100-2015 (unified social credit code), GS 15-2006 with ISO 7064 MOD 11,10 (15-digit
registration number), the patent office's mod 11 rule. All are re-computed in the tests against
published examples and, for the credit code, against python-stdnum.
"""

from __future__ import annotations

import re
from typing import Final

USCC_LENGTH: Final = 18
USCC_ALPHABET: Final = "0123456789ABCDEFGHJKLMNPQRTUWXY"  # no I, O, Z, S, V
_WEIGHTS: Final = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
_VALUE: Final = {char: value for value, char in enumerate(USCC_ALPHABET)}
_AUTHORITIES: Final = frozenset("0123456789ANY")  # GB 32100 table 1: registering authority
_DIGITS: Final = frozenset("0123456789")

# Σ aᵢwᵢ + check ≡ 0 (mod 31), so the check character is one more column with weight 1. Two
# characters at a time keep the check of half a million codes under a second.
_PAIRS: Final = tuple(
    {
        first + second: _VALUE[first] * weights[0] + _VALUE[second] * weights[1]
        for first in USCC_ALPHABET
        for second in USCC_ALPHABET
    }
    for weights in ((20, 29), (25, 13), (8, 24), (10, 30), (28, 1))
)


class _Heads(dict[str, int | None]):
    """Weighted sum of the first 8 characters (authority, category, region), worked out once."""

    def __missing__(self, head: str) -> int | None:
        fits = (
            len(head) == 8
            and head[0] in _AUTHORITIES
            and head[1] in _DIGITS
            and _DIGITS.issuperset(head[2:])
        )
        total = (
            sum(_VALUE[char] * weight for char, weight in zip(head, _WEIGHTS, strict=False))
            if fits
            else None
        )
        if len(self) < 65_536:  # bounded: a hostile file must not fill the memory
            self[head] = total
        return total


_HEADS: Final = _Heads()


def is_uscc(code: str) -> bool:
    """Tell whether `code` is a well-formed unified social credit code, in its printed form.

    Upper case, 18 characters, no separators. The first character may be a letter (N: rural
    collectives), which python-stdnum does not know; everything else agrees with it.
    """
    if len(code) != USCC_LENGTH:
        return False
    head = _HEADS[code[:8]]
    if head is None:
        return False
    try:
        total = (
            head
            + _PAIRS[0][code[8:10]]
            + _PAIRS[1][code[10:12]]
            + _PAIRS[2][code[12:14]]
            + _PAIRS[3][code[14:16]]
            + _PAIRS[4][code[16:18]]
        )
    except KeyError:
        return False
    return total % 31 == 0


_IN_TEXT = re.compile(r"(?<![0-9A-Z])[0-9A-Z]{18}(?![0-9A-Z])")


def uscc_in(text: str) -> str | None:
    """Give the credit code that a text holds, such as the address in a licence's code."""
    return next((found for found in _IN_TEXT.findall(text.upper()) if is_uscc(found)), None)


def uscc_check_character(body: str) -> str:
    """Give the 18th character of a credit code from its first 17.

    Raises:
        ValueError: not 17 characters of the code's alphabet (caller's bug).
    """
    if len(body) != USCC_LENGTH - 1 or not set(body) <= _VALUE.keys():
        raise ValueError("a credit code's body is 17 characters of its alphabet")
    total = sum(_VALUE[char] * weight for char, weight in zip(body, _WEIGHTS, strict=True))
    return USCC_ALPHABET[-total % 31]


def registration_check_digit(body: str) -> str:
    """Give the 15th digit of a registration number from its first 14 (ISO 7064 MOD 11,10).

    Raises:
        ValueError: not 14 digits (caller's bug).
    """
    if len(body) != 14 or not _DIGITS.issuperset(body):
        raise ValueError("a registration number's body is 14 digits")
    product = 10
    for digit in body:
        product = ((product + int(digit)) % 10 or 10) * 2 % 11
    return str((11 - product) % 10)


def is_registration_number(number: str) -> bool:
    """Tell whether `number` is a well-formed 15-digit registration number."""
    return (
        len(number) == 15
        and _DIGITS.issuperset(number)
        and registration_check_digit(number[:14]) == number[14]
    )


_PATENT = re.compile(r"(?:ZL)?(\d{8}|\d{12})[.．]?([0-9X])")


def patent_check_character(body: str) -> str:
    """Give the check character of a Chinese patent number from its 8 (old) or 12 digits.

    Raises:
        ValueError: not 8 or 12 digits (caller's bug).
    """
    if len(body) not in {8, 12} or not _DIGITS.issuperset(body):
        raise ValueError("a patent number's body is 8 or 12 digits")
    weights = (2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5)
    total = sum(int(digit) * weight for digit, weight in zip(body, weights, strict=False))
    return "0123456789X"[total % 11]


def is_patent_number(number: str) -> bool:
    """Tell whether `number` is a well-formed patent or application number, `ZL` or not."""
    found = _PATENT.fullmatch(number.strip().upper().replace(" ", ""))
    return found is not None and patent_check_character(found[1]) == found[2]


def is_trademark_number(number: str) -> bool:
    """Tell whether `number` has the shape of a trade mark registration; it has no check digit."""
    return re.fullmatch(r"\d{1,8}[A-Z]?|G\d{6,7}[A-Z]?", number.strip().upper()) is not None
