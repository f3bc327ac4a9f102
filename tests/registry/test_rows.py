"""The blob of accepted rows: same rows back, and nothing else accepted."""

from __future__ import annotations

import io
import json

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.errors import Code, VerificationError
from fieldapp.registry import rows as row_blob
from fieldapp.registry.objects import OBJECT_FIELDS
from tests.registry import samples

_text = st.text(st.characters(exclude_categories=("C", "Z"))).map(str.strip)
_row = st.lists(_text, min_size=11, max_size=11).map(lambda row: [*row, "0"])


def encoded(rows: list[list[str]]) -> bytes:
    return b"".join(row_blob.encode(rows))


def plain(text: str) -> io.BytesIO:
    return io.BytesIO(zstandard.compress(text.encode()))


def header(**changes: object) -> str:
    fields = {"format": row_blob.FORMAT, "version": 1, "fields": list(OBJECT_FIELDS), **changes}
    return json.dumps(fields) + "\n"


@given(st.lists(_row, max_size=20))
def test_rows_come_back_as_they_went(rows: list[list[str]]) -> None:
    assert list(row_blob.decode(io.BytesIO(encoded(rows)), len(rows))) == rows


def test_many_rows_take_little_room() -> None:
    rows = samples.rows(5_000)
    blob = encoded(rows)
    assert list(row_blob.decode(io.BytesIO(blob), 5_000)) == rows
    assert len(blob) < len(samples.csv_bytes(rows)) / 3


def test_the_same_rows_give_the_same_bytes() -> None:
    assert encoded(samples.rows(100)) == encoded(samples.rows(100))


GOOD_LINE = "\x1f".join([*("x" * 11), "0"]) + "\n"


@pytest.mark.parametrize(
    "untrusted",
    [
        io.BytesIO(b""),
        io.BytesIO(b"not zstd"),
        io.BytesIO(encoded(samples.rows(50))[:-20]),
        plain("no header\n"),
        plain("[1]\n" + GOOD_LINE),
        plain(header(format="other") + GOOD_LINE),
        plain(header(version=2) + GOOD_LINE),
        plain(header(fields=["a"]) + GOOD_LINE),
        plain(header()),
        plain(header() + GOOD_LINE * 2),
        plain(header() + GOOD_LINE[:-1]),
        plain(header() + "x\x1fy\n"),
        plain(header() + GOOD_LINE.replace("0", "many")),
        plain(header() + "x" * 100_000 + "\n"),
        io.BytesIO(zstandard.compress(header().encode() + b"\xff\xff\n")),
    ],
)
def test_any_other_bytes_are_refused(untrusted: io.BytesIO) -> None:
    untrusted.seek(0)
    with pytest.raises(VerificationError) as caught:
        list(row_blob.decode(untrusted, 1))
    assert caught.value.code is Code.EVENT_MALFORMED
