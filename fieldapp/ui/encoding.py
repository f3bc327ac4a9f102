"""A picture as the bytes that are sealed."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from PIL import Image

QUALITY = 92  # of the JPEG: fine print on a label stays legible


def jpeg(picture: QImage) -> bytes:
    """Encode a frame; nothing is written to a file before it is hashed.

    By Pillow: three times as quick as Qt's encoder at 12 megapixels, byte for byte the same size.
    """
    out = io.BytesIO()
    as_pillow(picture).save(out, "JPEG", quality=QUALITY)
    return out.getvalue()


def as_pillow(picture: QImage) -> Image.Image:
    """Give a picture's pixels to the other library."""
    from PIL import Image  # not before the first picture

    plain = picture.convertToFormat(QImage.Format.Format_RGB32)  # no copy where it is that already
    return Image.frombytes(
        "RGB", (plain.width(), plain.height()), plain.constBits(), "raw", "BGRX",
        plain.bytesPerLine(), 1,
    )  # fmt: skip
