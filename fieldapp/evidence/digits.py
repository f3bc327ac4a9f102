"""The three digits of a challenge card in the grid of its code: how they stand, and read again.

They are modules of the same size as the code's, under it, so whoever finds the code finds them.
"""

from __future__ import annotations

import io
import math
from collections.abc import Sequence
from typing import Final

from PIL import Image

from fieldapp.evidence import sheet

_SHAPES: Final = (  # five modules across, seven down; by hand, as unlike each other as may be
    ("#####", "##.##", "##.##", "##.##", "##.##", "##.##", "#####"),
    (".##..", "###..", ".##..", ".##..", ".##..", ".##..", "#####"),
    ("#####", "...##", "...##", "#####", "##...", "##...", "#####"),
    ("#####", "...##", "...##", ".####", "...##", "...##", "#####"),
    ("##.##", "##.##", "##.##", "#####", "...##", "...##", "...##"),
    ("#####", "##...", "##...", "#####", "...##", "...##", "#####"),
    ("##...", "##...", "##...", "#####", "##.##", "##.##", "#####"),
    ("#####", "...##", "...##", "..##.", ".##..", ".##..", ".##.."),
    (".###.", "##.##", "##.##", ".###.", "##.##", "##.##", ".###."),
    ("#####", "##.##", "##.##", "#####", "...##", "...##", "...##"),
)
_WIDE, _TALL, _APART, _BELOW, _FOOT = 5, 7, 3, 4, 2  # modules
_COUNT: Final = 3
_ACROSS: Final = _COUNT * _WIDE + (_COUNT - 1) * _APART
_SHIFTS: Final = (0.0, -0.35, 0.35, -0.7, 0.7)  # modules that the digits may lie off
_FINE: Final = 4  # dots of the picture a module and direction, averaged
_PRINTED: Final = 12  # dots a module of the picture that is given out
_CONTRAST: Final = 40  # grey levels between paper and ink; less is not read
_LIKENESS: Final = 0.6  # of 1, between what is seen and a digit
_LEAD: Final = 0.04  # over the next best


def under(code: Sequence[bytes], digits: str) -> list[bytes]:
    """Give a code's modules, quiet zone included, with its digits below; 0 is dark."""
    wide = len(code)
    left = (wide - _ACROSS) // 2
    lines = [bytearray(b"\xff" * wide) for _ in range(_TALL + _FOOT)]
    for place, digit in enumerate(digits):
        for down, row in enumerate(_SHAPES[int(digit)]):
            for across, dot in enumerate(row):
                if dot == "#":
                    lines[down][left + place * (_WIDE + _APART) + across] = 0
    return [*code, *map(bytes, lines)]


def png(face: Sequence[bytes], turn: int) -> bytes:
    """Give a card's face as a picture, turned clockwise by `turn` degrees."""
    wide, tall = len(face[0]), len(face)
    picture = Image.frombytes("L", (wide, tall), b"".join(face))
    large = picture.resize((wide * _PRINTED, tall * _PRINTED), Image.Resampling.NEAREST)
    out = io.BytesIO()
    large.rotate(-turn, expand=True).save(out, "PNG")
    return out.getvalue()


def read(grey: Image.Image, corners: Sequence[sheet.Point], side: int) -> str:
    """Read the digits under a code; "" where not all of them can be told.

    A corner is known to a dot of the picture, and the digits lie beyond it: some places around are
    tried, and where they look most like digits they are read.

    Args:
        grey: the picture.
        corners: of the code, clockwise from its own upper left, in the picture's pixels.
        side: modules of the code without its quiet zone.
    """
    to_code = sheet.mapping(corners, (side, side))
    left, top = (side - _ACROSS) / 2, side + _BELOW
    best, found = 0.0, ""
    for right in _SHIFTS:
        for down in _SHIFTS:
            dots = _strip(grey, to_code, left + right, top + down)
            if max(dots) - min(dots) < _CONTRAST:
                continue
            told = [_digit(dots, place * (_WIDE + _APART)) for place in range(_COUNT)]
            if (alike := min(one[0] for one in told)) > best:
                best, found = alike, "".join(one[1] for one in told)
    return found if len(found) == _COUNT else ""


def _strip(grey: Image.Image, to_code: tuple[float, ...], left: float, top: float) -> bytes:
    """Give one grey level a module of the digits' place, as seen straight."""
    a, b, c, d, e, f, g, h = to_code
    below = 1 + g * left + h * top
    if abs(below) < 1e-6:  # the horizon
        return bytes(_ACROSS * _TALL)
    lead = a / _FINE, b / _FINE, c + a * left + b * top
    sink = d / _FINE, e / _FINE, f + d * left + e * top
    to_strip = [value / below for value in (*lead, *sink, g / _FINE, h / _FINE)]
    size = _ACROSS * _FINE, _TALL * _FINE
    seen = grey.transform(size, Image.Transform.PERSPECTIVE, to_strip, Image.Resampling.BILINEAR)
    return seen.resize((_ACROSS, _TALL), Image.Resampling.BOX).tobytes()


def _digit(dots: bytes, left: int) -> tuple[float, str]:
    """Tell one digit and how like it is; "" where none is like enough, or two are."""
    seen = [-dots[y * _ACROSS + left + x] for y in range(_TALL) for x in range(_WIDE)]
    alike = sorted(
        ((_likeness(seen, "".join(shape)), digit) for digit, shape in enumerate(_SHAPES)),
        reverse=True,
    )
    (best, digit), (second, _) = alike[:2]
    return best, str(digit) if best >= _LIKENESS and best - second >= _LEAD else ""


def _likeness(seen: Sequence[int], shape: str) -> float:
    """Give the correlation of dots with a shape, -1…1."""
    wanted = [float(dot == "#") for dot in shape]
    mean, middle = sum(seen) / len(seen), sum(wanted) / len(wanted)
    spread = math.sqrt(sum((v - mean) ** 2 for v in seen))
    wanted_spread = math.sqrt(sum((w - middle) ** 2 for w in wanted))
    if spread < 1:
        return 0.0
    both = sum((v - mean) * (w - middle) for v, w in zip(seen, wanted, strict=True))
    return both / (spread * wanted_spread)
