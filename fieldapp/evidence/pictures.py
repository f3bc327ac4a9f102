"""What a picture file says and looks like: EXIF claims and thumbnails, from hostile bytes.

Only kept copies come here, only the formats in `READABLE`, and never more pixels or bytes than the
limits. Decoding is done in the limited process of `looking_child`; whatever goes wrong there
leaves the file kept, not rendered.
"""

from __future__ import annotations

import io
import logging
import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from PIL import ExifTags, Image

from fieldapp.evidence.item import clean_text

READABLE: Final = {"image/jpeg": "JPEG", "image/png": "PNG", "image/webp": "WEBP"}
MAX_BYTES: Final = 64 * 1024**2
MAX_PIXELS: Final = 100_000_000  # a 100-megapixel camera; 300 MB decoded
THUMBNAIL_EDGE: Final = 512  # pixels
FRAME_EDGE: Final = 1600  # pixels of a film's frame in which a card is looked for
_MAX_CLAIM: Final = 200  # characters

_log = logging.getLogger("store")

_MAIN: Final = ("Make", "Model", "Software", "DateTime", "Orientation")
_DETAIL: Final = ("DateTimeOriginal", "OffsetTimeOriginal", "SubsecTimeOriginal", "ImageUniqueID")
_PLACE: Final = (
    "GPSLatitudeRef",
    "GPSLatitude",
    "GPSLongitudeRef",
    "GPSLongitude",
    "GPSAltitude",
    "GPSDateStamp",
    "GPSTimeStamp",
    "GPSMapDatum",
)


def claims(untrusted: bytes) -> dict[str, str]:
    """Give what the file says of itself: EXIF tag name → text, {} when it says nothing readable.

    Degrees, minutes and seconds of a position stay as written, with their hemisphere letter apart:
    a wrong sign made here would be our error, not the file's.
    """
    try:
        with opened(untrusted) as image:
            exif = image.getexif()
            found = _named(exif, _MAIN, ExifTags.TAGS)
            found |= _named(exif.get_ifd(ExifTags.IFD.Exif), _DETAIL, ExifTags.TAGS)
            found |= _named(exif.get_ifd(ExifTags.IFD.GPSInfo), _PLACE, ExifTags.GPSTAGS)
            return found
    except Exception:  # noqa: BLE001 -- hostile bytes make a decoder raise anything; kept anyway
        _log.debug("no claims could be read from a picture of %d bytes", len(untrusted))
        return {}


@dataclass(frozen=True, slots=True)
class Pixels:
    """A small picture as bare pixels, three bytes each."""

    size: tuple[int, int]
    rgb: bytes


def look(untrusted: bytes, edge: int) -> tuple[dict[str, str], Pixels]:
    """Give width and height as the file has them, and the picture small and upright.

    Raises:
        Exception: whatever a decoder raises at hostile bytes; the caller keeps, not renders.
    """
    with opened(untrusted) as image:
        facts = {"width": str(image.width), "height": str(image.height)}
        image.draft("RGB", (edge, edge))  # decodes JPEG at 1/8 if it can
        turn = image.getexif().get(ExifTags.Base.Orientation)
        small = image.convert("RGB")
    small.thumbnail((edge, edge))
    if turn in _TURNS:
        small = small.transpose(_TURNS[turn])
    return facts, pixels(small, edge)


def pixels(picture: Image.Image, edge: int) -> Pixels:
    """Give a picture's bare pixels, at most `edge` an edge."""
    picture.thumbnail((edge, edge))
    return Pixels(picture.size, picture.tobytes())


def encoded(picture: Image.Image) -> bytes:
    """Give a picture as a small JPEG without metadata."""
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=80)
    return out.getvalue()


_FLAT: Final = 6.0  # grey levels of spread under which a picture shows nothing to compare


def dhash(picture: Image.Image) -> int | None:
    """Give 64 bits that a rescaled or recompressed copy nearly shares; None of a plain surface.

    Each bit says whether a cell is brighter than its right neighbour, in 8 rows of 9 cells.
    """
    grey = picture.convert("L").resize((9, 8), Image.Resampling.BOX)
    cells = grey.tobytes()
    mean = sum(cells) / len(cells)
    if sum((cell - mean) ** 2 for cell in cells) / len(cells) < _FLAT**2:
        return None
    bits = 0
    for row in range(8):
        for column in range(8):
            at = row * 9 + column
            bits = bits << 1 | (cells[at] > cells[at + 1])
    return bits


_TURNS: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


def opened(untrusted: bytes) -> Image.Image:
    """Open a picture of a readable format; raises whatever its decoder does."""
    if len(untrusted) > MAX_BYTES:
        raise ValueError("too many bytes")
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # Pillow only warns of a decompression bomb
        image = Image.open(io.BytesIO(untrusted), formats=list(READABLE.values()))
    if image.width * image.height > MAX_PIXELS:
        image.close()
        raise ValueError("too many pixels")
    return image


def _named(
    tags: Mapping[int, object], wanted: tuple[str, ...], names: Mapping[int, str]
) -> dict[str, str]:
    found = {}
    for number, value in tags.items():
        name = names.get(number, "")
        if name in wanted and (text := clean_text(_plain(value), _MAX_CLAIM)):
            found[name] = text
    return found


def _plain(value: object) -> str:
    if isinstance(value, bytes):
        return value[:_MAX_CLAIM].decode("utf-8", "replace").rstrip("\0")
    if isinstance(value, tuple):
        return " ".join(_plain(part) for part in value[:8])
    return str(value).rstrip("\0")
