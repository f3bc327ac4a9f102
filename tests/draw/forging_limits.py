"""JSON at the limits of nesting and of digits, and beyond them."""

from __future__ import annotations

from typing import Any

DEPTHS = (200, 201, 202, 500, 900)
DIGITS = (4299, 4300, 4301)

PLANS: tuple[tuple[int, Any], ...] = (
    (4, 1), (4, 17), (5, ["x"]), (3, {}), (5, ["beacon|x", "witness"]), (6, bytes(32)),
    (6, bytes(31)), (6, "00" * 32), (6, None), (7, 1),
)  # fmt: skip


def nested() -> list[bytes]:
    """Lists, empty inside and with a number, and maps."""
    lists = [b"[" * n + inner + b"]" * n for n in DEPTHS for inner in (b"", b"1")]
    return lists + [b'{"a":' * n + b"1" + b"}" * n for n in DEPTHS]


def numbers() -> list[bytes]:
    """Integers with and without a sign."""
    return [sign + b"1" * n for sign in (b"", b"-") for n in DIGITS]
