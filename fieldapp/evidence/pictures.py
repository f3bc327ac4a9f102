"""What a picture file says and looks like: EXIF claims and thumbnails, from hostile bytes.

Only kept copies come here, only the formats in `READABLE`, and never more pixels or bytes than the
limits. Whatever goes wrong gives "no claims" or "no thumbnail": the file stays kept, not rendered.
"""

from __future__ import annotations

import io
import logging
import warnings
from collections.abc import Mapping
from typing import Final

from PIL import ExifTags, Image

from fieldapp.evidence.item import clean_text

READABLE: Final = {"image/jpeg": "JPEG", "image/png": "PNG", "image/webp": "WEBP"}
MAX_BYTES: Final = 64 * 1024**2
MAX_PIXELS: Final = 100_000_000  # a 100-megapixel camera; 300 MB decoded
THUMBNAIL_EDGE: Final = 512  # pixels
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
)


def claims(untrusted: bytes) -> dict[str, str]:
    """Give what the file says of itself: EXIF tag name → text, {} when it says nothing readable.

    Degrees, minutes and seconds of a position stay as written, with their hemisphere letter apart:
    a wrong sign made here would be our error, not the file's.
    """
    try:
        with _opened(untrusted) as image:
            exif = image.getexif()
            found = _named(exif, _MAIN, ExifTags.TAGS)
            found |= _named(exif.get_ifd(ExifTags.IFD.Exif), _DETAIL, ExifTags.TAGS)
            found |= _named(exif.get_ifd(ExifTags.IFD.GPSInfo), _PLACE, ExifTags.GPSTAGS)
            return found
    except Exception:  # noqa: BLE001 -- hostile bytes make a decoder raise anything; kept anyway
        _log.debug("no claims could be read from a picture of %d bytes", len(untrusted))
        return {}


def thumbnail(untrusted: bytes) -> bytes | None:
    """Give a JPEG of at most 512 pixels an edge, upright, without metadata; None if unreadable."""
    try:
        with _opened(untrusted) as image:
            image.draft("RGB", (THUMBNAIL_EDGE, THUMBNAIL_EDGE))  # decodes JPEG at 1/8 if it can
            turn = image.getexif().get(ExifTags.Base.Orientation)
            small = image.convert("RGB")
        small.thumbnail((THUMBNAIL_EDGE, THUMBNAIL_EDGE))
        if turn in _TURNS:
            small = small.transpose(_TURNS[turn])
        out = io.BytesIO()
        small.save(out, "JPEG", quality=80)
        return out.getvalue()
    except Exception:  # noqa: BLE001 -- as above: kept, not rendered
        _log.debug("no thumbnail could be made of a picture of %d bytes", len(untrusted))
        return None


_TURNS: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


def _opened(untrusted: bytes) -> Image.Image:
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
