"""The embedded faces: fast metrics, shaped Tibetan glyphs, and the fallback for a missing glyph.

The Chinese files hold 31,000 glyphs. reportlab's reader visits all of them (about 100 ms a face);
here a face is mapped into memory and HarfBuzz answers for the few hundred glyphs of a paper.
"""

from __future__ import annotations

import mmap
import struct
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import uharfbuzz
from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont, TTFontFace

from fieldapp import resources
from fieldapp.errors import Code, InputError

rl_config.invariant = 1  # equal content, equal bytes: a reprint is the same file
rl_config.useA85 = 0  # plain Flate: a fifth smaller
rl_config.canvas_basefontname = "song"  # else reportlab names Helvetica, which is not embedded

FACES = {
    "song": "fonts/noto-serif-sc/NotoSerifSC_400Regular.ttf",
    "song-bold": "fonts/noto-serif-sc/NotoSerifSC_700Bold.ttf",
    "hei": "fonts/noto-sans-sc/NotoSansSC_400Regular.ttf",
    "hei-bold": "fonts/noto-sans-sc/NotoSansSC_700Bold.ttf",
    "tib": "fonts/noto-serif-tibetan/NotoSerifTibetan_400Regular.ttf",
    "tib-bold": "fonts/noto-serif-tibetan/NotoSerifTibetan_700Bold.ttf",
}
FALLBACK = ("song", "hei", "tib")
_SHAPED = 0xE000  # private characters: _SHAPED + glyph number, so equal text has equal bytes
_LAST_SHAPED = 0xF8FF


@dataclass(frozen=True, slots=True)
class Glyph:
    """One shaped glyph: a private character of its face; lengths in 1/1000 em."""

    char: str
    advance: int
    dx: int
    dy: int


class _Glyphs(dict[int, int]):
    """Character code → glyph number, asked from HarfBuzz when first needed."""

    def __init__(self, font: Any) -> None:
        super().__init__()
        self._font = font

    def __contains__(self, code: object) -> bool:
        return isinstance(code, int) and self[code] != 0

    def __missing__(self, code: int) -> int:
        if _SHAPED <= code <= _LAST_SHAPED:
            glyph = code - _SHAPED
        else:
            glyph = self._font.get_nominal_glyph(code) or 0
        self[code] = glyph
        return glyph


class _Metrics:
    """The hmtx table by glyph number: (advance, left side bearing), read where it lies."""

    def __init__(self, data: Any, at: int, full: int) -> None:
        self._data, self._at, self._full = data, at, full

    def __getitem__(self, glyph: int) -> tuple[int, int]:
        if glyph < self._full:
            full, left = struct.unpack_from(">HH", self._data, self._at + 4 * glyph)
            return int(full), int(left)
        (advance,) = struct.unpack_from(">H", self._data, self._at + 4 * (self._full - 1))
        bearing_at = self._at + 4 * self._full + 2 * (glyph - self._full)
        (bearing,) = struct.unpack_from(">H", self._data, bearing_at)
        return advance, bearing


class _Places:
    """The long loca table by glyph number."""

    def __init__(self, data: Any, at: int) -> None:
        self._data, self._at = data, at

    def __getitem__(self, glyph: int) -> int:
        (place,) = struct.unpack_from(">L", self._data, self._at + 4 * glyph)
        return int(place)


class _Slices:
    """A table that is cut, never copied whole: the glyf table has 14 MB."""

    def __init__(self, data: Any, at: int) -> None:
        self._data, self._at = data, at

    def __getitem__(self, part: slice) -> bytes:
        return bytes(self._data[self._at + part.start : self._at + part.stop])


class MappedFace(TTFontFace):
    """A TrueType face that is read lazily; reportlab subsets it as any other."""

    def readFile(self, f: str) -> None:  # noqa: N802 -- reportlab's name
        """Map the file instead of reading 15 MB of it."""
        self.filename = f
        with Path(f).open("rb") as opened:
            self._ttf_data = mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ)
        self._pos = 0

    def extractInfo(self, charInfo: int = 1) -> None:  # noqa: N802, N803 -- reportlab's names
        """Read the head tables; leave characters to HarfBuzz."""
        super().extractInfo(charInfo=0)
        self.hb = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(self.filename)))
        self.charToGlyph = _Glyphs(self.hb)
        (full,) = struct.unpack_from(">H", self._ttf_data, self.get_table_pos("hhea")[0] + 34)
        self.hmetrics = _Metrics(self._ttf_data, self.get_table_pos("hmtx")[0], full)
        self.defaultWidth = self.hmetrics[0][0]
        self.glyphPos = _Places(self._ttf_data, self.get_table_pos("loca")[0])
        if self.unitsPerEm != 1000 or not self._long_places():
            raise ValueError(f"{self.filename}: needs 1000 units per em and a long loca table")

    def _long_places(self) -> bool:
        at = self.get_table_pos("head")[0] + 50
        return self._ttf_data[at : at + 2] != b"\0\0"

    def get_table(self, tag: str) -> Any:
        """Give a table's bytes; the glyf table as something to cut from."""
        if tag == "glyf":
            return _Slices(self._ttf_data, self.get_table_pos("glyf")[0])
        at, length = self.get_table_pos(tag)
        return bytes(self._ttf_data[at : at + length])

    def getCharWidth(self, code: int) -> int:  # noqa: N802 -- reportlab's name
        """Give the advance of a character in 1/1000 em."""
        return int(self.hmetrics[self.charToGlyph[code]][0])


class _MappedFont(TTFont):
    def __init__(self, name: str, filename: str) -> None:
        import weakref

        from reportlab.pdfbase.ttfonts import TTEncoding

        self.fontName = name
        self.face = MappedFace(filename)
        self.encoding = TTEncoding()
        self.state: Any = weakref.WeakKeyDictionary()
        self._asciiReadable = False  # only the glyphs that are used go into the file
        self.shapable = False  # shaping is done here, with stable private characters


@cache
def face(name: str) -> Any:
    """Give the registered reportlab font of a name in `FACES`."""
    font = _MappedFont(name, str(resources.resource(FACES[name])))
    pdfmetrics.registerFont(font)
    return font


@cache
def advance(name: str, char: str) -> int:
    """Give a character's advance in a face, 1/1000 em."""
    return int(face(name).face.getCharWidth(ord(char)))


@cache
def covering(name: str, char: str) -> str:
    """Give `name` if that face has the character, else the first fallback face that has it.

    Raises:
        InputError: NOTICE_GLYPH_MISSING; printing a box instead of a name is not acceptable.
    """
    for candidate in (name, *FALLBACK):
        if ord(char) in face(candidate).face.charToGlyph:
            return candidate
    raise InputError(Code.NOTICE_GLYPH_MISSING, character=char, unicode=f"U+{ord(char):04X}")


@cache
def _printable(char: str) -> bool:
    return char == "\n" or any(ord(char) in face(one).face.charToGlyph for one in FALLBACK)


def spelled(text: str) -> str:
    """Give a text that can be printed: a character that no face has as its number, 〔U+20BB7〕.

    For names that are frozen and cannot be changed; what is issued anew is refused instead.
    """
    return "".join(one if _printable(one) else f"〔U+{ord(one):04X}〕" for one in text)


@cache
def shape(name: str, text: str) -> tuple[Glyph, ...]:
    """Shape one Tibetan syllable; glyphs in visual order.

    Raises:
        InputError: NOTICE_GLYPH_MISSING.
    """
    mapped = face(name).face
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(mapped.hb, buffer)
    glyphs = []
    for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        if info.codepoint == 0:
            raise InputError(Code.NOTICE_GLYPH_MISSING, character=text[info.cluster])
        char = chr(_SHAPED + info.codepoint)
        glyphs.append(Glyph(char, place.x_advance, place.x_offset, place.y_offset))
    return tuple(glyphs)
