"""Codes in a kept picture: what they say and how they stand, from hostile bytes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

import zxingcpp
from PIL import Image, ImageOps

from fieldapp.evidence import digits, pictures
from fieldapp.evidence.challenge import PREFIX, Seen

_EDGE: Final = 4000  # pixels; a card is seen in a whole 12-megapixel picture
_SMALL: Final = 1600  # tried first: quick, and noise of a dark shop averages out
_MOST: Final = 16  # codes of one picture
_SIDE: Final = 29  # modules of a card's code: version 3, alphanumeric, level M
_ENOUGH: Final = 3  # frames in which a card's digits were read alike
_NONE: Final = "-"


def as_facts(untrusted: bytes) -> dict[str, str]:
    """Give the QR codes of a picture, see `codes_of`; runs in the limited process.

    Raises:
        Exception: whatever a decoder raises at hostile bytes.
    """
    with pictures.opened(untrusted) as image:
        image.draft("L", (_EDGE, _EDGE))
        grey = ImageOps.exif_transpose(image).convert("L")
    found = _read(grey, _SMALL) or _read(grey, _EDGE)
    return _told(found)


def in_frames(frames: Iterable[tuple[int, Image.Image]]) -> dict[str, str]:
    """Give the QR codes of a film's frames, each where it is seen first; as `as_facts`.

    The search ends when a card's digits were read alike some times: a frame may be smeared.
    """
    first: dict[str, Seen] = {}
    read: dict[str, Counter[str]] = {}
    for at_ms, frame in frames:
        for one in _read(frame.convert("L"), _SMALL):
            first.setdefault(one.text, replace(one, at_ms=at_ms))
            told = read.setdefault(one.text, Counter())
            if one.digits:
                told[one.digits] += 1
        if any(told.most_common(1)[0][1] >= _ENOUGH for told in read.values() if told):
            break
    return _told(
        [
            replace(one, digits=read[text].most_common(1)[0][0]) if read[text] else one
            for text, one in first.items()
        ]
    )


def _told(found: Sequence[Seen]) -> dict[str, str]:
    return {
        str(at): f"{one.turn} {one.digits or _NONE} {_NONE if one.at_ms is None else one.at_ms}"
        f" {one.text}"
        for at, one in enumerate(found[:_MOST])
    }


def codes_of(facts: Mapping[str, str]) -> tuple[Seen, ...]:
    """Give what the limited process answered."""
    found = []
    for told in facts.values():
        turn, said, at_ms, text = (*told.split(" ", 3), "", "", "")[:4]
        if turn.isdecimal() and text:
            read = said if said.isdecimal() else ""
            found.append(Seen(text, int(turn), read, int(at_ms) if at_ms.isdecimal() else None))
    return tuple(found)


def _read(grey: Image.Image, edge: int) -> list[Seen]:
    small = grey.copy()
    small.thumbnail((edge, edge))
    wanted = zxingcpp.barcode_formats_from_str("QRCode")
    found = zxingcpp.read_barcodes(small, formats=wanted)
    return [_seen(small, one) for one in found if one.text]


def _seen(grey: Image.Image, found: zxingcpp.Barcode) -> Seen:
    at, turn = found.position, round(found.orientation) % 360
    corners = [
        (float(point.x), float(point.y))
        for point in (at.top_left, at.top_right, at.bottom_right, at.bottom_left)
    ]
    is_card = found.text.startswith(PREFIX)
    return Seen(found.text, turn, digits.read(grey, corners, _SIDE) if is_card else "")
