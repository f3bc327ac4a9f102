"""Codes in a kept picture: what they say and how they stand, from hostile bytes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import zxingcpp
from PIL import Image, ImageOps

from fieldapp.evidence import pictures
from fieldapp.evidence.challenge import Seen

_EDGE: Final = 4000  # pixels; a card is seen in a whole 12-megapixel picture
_SMALL: Final = 1600  # tried first: quick, and noise of a dark shop averages out
_MOST: Final = 16  # codes of one picture


def as_facts(untrusted: bytes) -> dict[str, str]:
    """Give the QR codes of a picture as "turn text"; runs in the limited process.

    Raises:
        Exception: whatever a decoder raises at hostile bytes.
    """
    with pictures.opened(untrusted) as image:
        image.draft("L", (_EDGE, _EDGE))
        grey = ImageOps.exif_transpose(image).convert("L")
    found = _read(grey, _SMALL) or _read(grey, _EDGE)
    return {str(at): f"{one.turn} {one.text}" for at, one in enumerate(found[:_MOST])}


def codes_of(facts: Mapping[str, str]) -> tuple[Seen, ...]:
    """Give what the limited process answered."""
    found = (told.partition(" ") for told in facts.values())
    return tuple(Seen(text, int(turn)) for turn, _, text in found if turn.isdecimal())


def _read(grey: Image.Image, edge: int) -> list[Seen]:
    small = grey.copy()
    small.thumbnail((edge, edge))
    wanted = zxingcpp.barcode_formats_from_str("QRCode")
    found = zxingcpp.read_barcodes(small, formats=wanted)
    return [Seen(one.text, round(one.orientation) % 360) for one in found if one.text]
