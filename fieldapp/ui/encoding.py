"""A picture as the bytes that are sealed."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage

QUALITY = 92  # of the JPEG: fine print on a label stays legible


def jpeg(picture: QImage) -> bytes:
    """Encode a frame; nothing is written to a file before it is hashed."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "JPEG", QUALITY)  # type: ignore[call-overload]  # the stub wants bytes
    return bytes(buffer.data().data())
