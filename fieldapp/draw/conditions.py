"""A plan's conditions as the program applies them: written as JSON, read back within limits."""

from __future__ import annotations

import json
from dataclasses import asdict, fields
from typing import Any, Final, NoReturn

from fieldapp.errors import Code, InputError
from fieldapp.registry.objects import ObjectFilter

MAX_CHARACTERS: Final = 512 * 1024
MAX_VALUES: Final = 1_000  # of one condition
MAX_NAMED: Final = 20_000
MAX_TEXT: Final = 256  # characters of one value
MAX_VISITS: Final = 1_000_000


def written(wanted: ObjectFilter, named: tuple[str, ...]) -> str:
    """Give conditions, or the ids of the objects that a plan names, as they are recorded."""
    code = asdict(wanted) | ({"named": named} if named else {})
    return json.dumps(code, ensure_ascii=False, sort_keys=True)


def read(untrusted: str) -> tuple[ObjectFilter, tuple[str, ...]]:
    """Read what `written` gave: (1) its length, (2) JSON, (3) known names, (4) each value.

    Raises:
        InputError: DRAW_INPUT_MALFORMED.
    """
    if len(untrusted) > MAX_CHARACTERS:  # (1)
        _malformed("length")
    try:
        code = json.loads(untrusted, parse_constant=_malformed)  # (2)
    except (ValueError, RecursionError) as error:
        raise InputError(Code.DRAW_INPUT_MALFORMED, field="filter_code") from error
    lists = {one.name for one in fields(ObjectFilter)} - {"most_visits"}
    if not isinstance(code, dict) or not code.keys() <= lists | {"most_visits", "named"}:  # (3)
        _malformed("names")
    most = code.pop("most_visits", None)  # (4)
    if most is not None and not (type(most) is int and 0 <= most <= MAX_VISITS):
        _malformed("most_visits")
    named = _texts(code.pop("named", []), "named", MAX_NAMED)
    values = {name: _texts(value, name, MAX_VALUES) for name, value in code.items()}
    return ObjectFilter(**values, most_visits=most), named


def leave_nobody_out(untrusted: str) -> bool:
    """Tell whether conditions are none at all, and can be read."""
    try:
        return read(untrusted) == (ObjectFilter(), ())
    except InputError:
        return False


def _texts(value: Any, name: str, most: int) -> tuple[str, ...]:
    if not isinstance(value, list) or len(value) > most:
        _malformed(name)
    if not all(isinstance(one, str) and len(one) <= MAX_TEXT and _plain(one) for one in value):
        _malformed(name)
    return tuple(value)


def _plain(text: str) -> bool:
    """Tell whether a text has neither control characters nor halves of a surrogate pair."""
    return not any(one < " " or "\ud800" <= one <= "\udfff" for one in text)


def _malformed(field: str) -> NoReturn:
    raise InputError(Code.DRAW_INPUT_MALFORMED, field=f"filter_code.{field}")
