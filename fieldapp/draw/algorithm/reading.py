"""Checks of untrusted plain data (decoded JSON or CBOR) entering the draw: types and limits."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Set as AbstractSet
from typing import Any, Final, NoReturn

from fieldapp.errors import Code, InputError

MAX_FILE_BYTES: Final = 256 * 1024 * 1024  # JSON of a million rows stays below
MAX_ID_BYTES: Final = 256
MAX_ROWS: Final = 2_000_000
MAX_ROSTER: Final = 20_000
MAX_JSON_DEPTH: Final = 200  # lists and maps around a value
MAX_DIGITS: Final = 4300  # of a JSON integer, its sign counted
MAX_LIST: Final = 4096  # strata of an inspector, recusals, contributions


def refuse(field: str, why: str) -> NoReturn:
    """Raise InputError(DRAW_INPUT_MALFORMED) naming the field."""
    raise InputError(Code.DRAW_INPUT_MALFORMED, field=field[:120], why=why)


def integer(untrusted: object, field: str, low: int, high: int) -> int:
    """Give an integer within low…high; a bool is none."""
    if type(untrusted) is not int:
        refuse(field, "not an integer")
    if not low <= untrusted <= high:
        refuse(field, f"outside {low}…{high}")
    return untrusted


def text(
    untrusted: object, field: str, *, max_bytes: int = MAX_ID_BYTES, empty: bool = False
) -> str:
    """Give NFC text of at most `max_bytes` UTF-8 bytes."""
    if not isinstance(untrusted, str):
        refuse(field, "not text")
    try:
        size = len(untrusted.encode())
    except UnicodeEncodeError:
        refuse(field, "not Unicode text")
    if size > max_bytes or (size == 0 and not empty):
        refuse(field, "empty" if size == 0 else f"longer than {max_bytes} bytes")
    if not untrusted.isascii() and not unicodedata.is_normalized("NFC", untrusted):
        refuse(field, "text is not in NFC")
    return untrusted


def octets(
    untrusted: object, field: str, size: int | None = None, max_size: int = 1 << 20
) -> bytes:
    """Give bytes, from a byte string or from lower-case hexadecimal text."""
    if isinstance(untrusted, str):
        if len(untrusted) > 2 * max_size:
            refuse(field, f"longer than {max_size} bytes")
        try:
            raw = bytes.fromhex(untrusted)
        except ValueError:
            refuse(field, "not hexadecimal")
        if raw.hex() != untrusted:  # one value has one form, so that no flipped bit goes unseen
            refuse(field, "not lower-case hexadecimal without spaces")
    elif isinstance(untrusted, bytes):
        raw = untrusted
    else:
        refuse(field, "not bytes")
    if len(raw) > max_size or (size is not None and len(raw) != size):
        refuse(field, f"{len(raw)} bytes, {size if size is not None else max_size} wanted")
    return raw


def sequence(
    untrusted: object, field: str, max_length: int, length: int | None = None
) -> list[Any]:
    """Give a list of at most `max_length` items, or of exactly `length`."""
    if not isinstance(untrusted, (list, tuple)):
        refuse(field, "not a list")
    if len(untrusted) > max_length or (length is not None and len(untrusted) != length):
        refuse(field, f"{len(untrusted)} items, {length or max_length} wanted")
    return list(untrusted)


def mapping(
    untrusted: object,
    field: str,
    required: AbstractSet[str],
    optional: AbstractSet[str] = frozenset(),
) -> dict[str, Any]:
    """Give a map with text keys: all of `required`, none beyond `optional`."""
    if not isinstance(untrusted, dict):
        refuse(field, "not a map")
    keys = set(untrusted)
    if missing := required - keys:
        refuse(f"{field}.{min(missing)}", "missing")
    if unknown := keys - required - optional:
        refuse(f"{field}.{min(map(str, unknown))[:40]}", "unknown field")
    return untrusted


def _no_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result = dict(pairs)
    if len(result) != len(pairs):
        refuse("json", "a key is repeated")
    return result


def _no_constant(name: str) -> NoReturn:
    refuse("json", f"{name} is not allowed")


def _check_depth(value: Any) -> None:
    level = [value]  # what lies inside as many lists and maps as rounds are done
    for _ in range(MAX_JSON_DEPTH + 1):
        level = [
            inner
            for outer in level
            if isinstance(outer, list | dict)
            for inner in (outer.values() if isinstance(outer, dict) else outer)
        ]
        if not level:
            return
    refuse("json", f"a value inside more than {MAX_JSON_DEPTH} lists and maps")


def _integer(digits: str) -> int:
    if len(digits) > MAX_DIGITS:
        refuse("json", "a number of too many digits")
    return int(digits)


def parse_json(untrusted: bytes) -> Any:
    """Decode UTF-8 JSON without repeated keys, floats, NaN, deep nesting or endless integers.

    Raises:
        InputError: DRAW_INPUT_MALFORMED, DRAW_INPUT_TOO_LARGE.
    """
    if len(untrusted) > MAX_FILE_BYTES:
        raise InputError(Code.DRAW_INPUT_TOO_LARGE, size=len(untrusted), limit=MAX_FILE_BYTES)
    try:
        value = json.loads(
            untrusted.decode("utf-8-sig"),
            object_pairs_hook=_no_duplicates,
            parse_constant=_no_constant,
            parse_float=_no_constant,
            parse_int=_integer,
        )
    except (ValueError, RecursionError) as error:
        raise InputError(Code.DRAW_INPUT_MALFORMED, field="json", why=str(error)[:120]) from error
    _check_depth(value)
    return value
