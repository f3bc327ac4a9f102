"""Hostile pictures end as "kept, not rendered"; honest ones show their claims and a thumbnail."""

from __future__ import annotations

import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.evidence import pictures
from tests.evidence.making import jpeg


def test_claims_are_given_as_written() -> None:
    claims = pictures.claims(jpeg(exif=True))
    assert claims["DateTimeOriginal"] == "2025:01:02 03:04:05"
    assert claims["GPSLatitudeRef"] == "N"
    assert claims["GPSLatitude"] == "29.0 39.0 12.5"


def bomb() -> bytes:
    """A PNG of 30,000 × 30,000 pixels in 100 bytes."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        )

    head = struct.pack(">IIBBBBB", 30_000, 30_000, 8, 0, 0, 0, 0)
    body = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


HOSTILE = {
    "bomb": bomb(),
    "cut short": jpeg(size=(800, 600))[:600],
    "not a picture": b"\xff\xd8\xff" + b"\0" * 100,
    "gif, which is not read": b"GIF89a" + bytes(20),
    "empty": b"",
    "oversized": b"\xff\xd8\xff" + bytes(pictures.MAX_BYTES),
    "exif that points outside": jpeg(exif=True).replace(b"Exif\0\0", b"Exif\0\0", 1)[:60]
    + b"\xff" * 400,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_pictures_claim_nothing(name: str) -> None:
    assert pictures.claims(HOSTILE[name]) == {} or name == "cut short"


@given(st.integers(0, 2000), st.binary(min_size=1, max_size=40))
def test_altered_pictures_never_raise(at: int, junk: bytes) -> None:
    data = bytearray(jpeg(size=(64, 48), exif=True))
    data[at : at + len(junk)] = junk
    claims = pictures.claims(bytes(data))
    assert all(len(text) <= 200 for text in claims.values())
