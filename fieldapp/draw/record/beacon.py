"""A value of public randomness as people carry it: typed, in a service's file, in a QR code."""

from __future__ import annotations

import json
import unicodedata
from typing import Any, Final

from fieldapp.draw.algorithm.outcome import BEACON_BYTES, Beacon
from fieldapp.errors import Code, InputError
from fieldapp.resources import reference

_MOST_CHARACTERS: Final = 10_000
_U64: Final = (1 << 64) - 1


def read_value(untrusted_round: str, untrusted_value: str, wanted: int) -> Beacon:
    """Give the value of a slot's round from two fields: the round, and 64 hexadecimal digits.

    Args:
        untrusted_round: as typed; spaces and full-width digits are tolerated.
        untrusted_value: as typed.
        wanted: the round that the slot names.

    Raises:
        InputError: DRAW_BEACON_MALFORMED with the `count` of digits, DRAW_BEACON_ROUND,
            DRAW_BEACON_OTHER_ROUND.
    """
    digits = _plain(untrusted_value).lower().removeprefix("0x")
    try:
        value = bytes.fromhex(digits)
    except ValueError as error:
        raise InputError(Code.DRAW_BEACON_MALFORMED, count=len(digits)) from error
    if len(value) != BEACON_BYTES:
        raise InputError(Code.DRAW_BEACON_MALFORMED, count=len(digits))
    number = read_round(untrusted_round)
    if number != wanted:
        raise InputError(Code.DRAW_BEACON_OTHER_ROUND, round=number, wanted=wanted)
    return Beacon(number, value)


def read_round(untrusted: str) -> int:
    """Give the number of a round as it was typed.

    Raises:
        InputError: DRAW_BEACON_ROUND.
    """
    plain = _plain(untrusted)
    if not (plain.isascii() and plain.isdecimal()) or len(plain) > 20 or int(plain) > _U64:
        raise InputError(Code.DRAW_BEACON_ROUND)
    return int(plain)


def due_s(number: int) -> int:
    """Give when a round is published, unix seconds, by the timetable of the beacon in use.

    Round 1 comes at the genesis (`resources/reference/beacons.json`, docs/spec/draw.md §1.11).
    """
    used = next(one for one in reference("beacons")["entries"] if one["used"])
    return int(used["genesis_s"]) + (number - 1) * int(used["period_s"])


def split(untrusted: str) -> tuple[str, str]:
    """Give round and value of one text: `round:value`, or a service's JSON with these two names.

    Raises:
        InputError: DRAW_INPUT_MALFORMED.
    """
    text = untrusted[:_MOST_CHARACTERS].strip()
    if text.startswith("{"):
        found = _json(text)
        number, value = found.get("round"), found.get("randomness")
        if type(number) is int and isinstance(value, str):
            return str(number), value
        raise InputError(Code.DRAW_INPUT_MALFORMED, field="round, randomness")
    number_text, colon, value = _plain(text).partition(":")
    if not colon:
        raise InputError(Code.DRAW_INPUT_MALFORMED, field="round:value")
    return number_text, value


def _json(text: str) -> dict[str, Any]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:  # ill-formed, or nested without end
        raise InputError(Code.DRAW_INPUT_MALFORMED, why="not JSON") from error
    return found if isinstance(found, dict) else {}


def _plain(typed: str) -> str:
    return "".join(unicodedata.normalize("NFKC", typed[:_MOST_CHARACTERS]).split())
