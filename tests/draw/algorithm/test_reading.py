"""What JSON of strangers may be: nested so deep, its integers so long, and no more."""

from __future__ import annotations

from fieldapp.draw.algorithm import reading
from fieldapp.errors import InputError
from tests.draw.forging_limits import nested, numbers


def accepted(files: list[bytes]) -> list[bytes]:
    found = []
    for file in files:
        try:
            reading.parse_json(file)
        except InputError:  # any other error is a failure
            continue
        found.append(file)
    return found


def test_no_value_lies_in_more_than_200_lists_and_maps() -> None:
    assert accepted(nested()) == [
        b"[" * 200 + b"]" * 200,
        b"[" * 200 + b"1" + b"]" * 200,
        b"[" * 201 + b"]" * 201,
        b'{"a":' * 200 + b"1" + b"}" * 200,
    ]


def test_an_integer_has_at_most_4300_characters_with_its_sign() -> None:
    assert accepted(numbers()) == [b"1" * 4299, b"1" * 4300, b"-" + b"1" * 4299]
