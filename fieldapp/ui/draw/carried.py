"""Text that is carried to this computer: a small file, or the QR code in a picture; no Qt."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from fieldapp.errors import Code, DeviceError, InputError

OF_BEACON: Final = frozenset(  # errors that belong at the fields for public randomness
    {Code.DRAW_BEACON_MALFORMED, Code.DRAW_BEACON_ROUND, Code.DRAW_BEACON_OTHER_ROUND}
)
PICTURES: Final = frozenset({".png", ".jpg", ".jpeg", ".bmp", ".webp"})
_MOST_BYTES: Final = 8 << 20


def text_of(path: Path) -> str:
    """Give the text of a small file, or of the QR code in a picture.

    Raises:
        DeviceError: DISK_FAILED.
        InputError: DRAW_INPUT_TOO_LARGE, DRAW_INPUT_MALFORMED (not text), NOTICE_UNREADABLE,
            DRAW_PICTURE_NO_CODE.
    """
    try:
        with path.open("rb") as file:
            untrusted = file.read(_MOST_BYTES + 1)
    except OSError as error:
        raise DeviceError(Code.DISK_FAILED, path=str(path)) from error
    if len(untrusted) > _MOST_BYTES:
        raise InputError(Code.DRAW_INPUT_TOO_LARGE, path=str(path))
    if path.suffix.lower() in PICTURES:
        from fieldapp.notice import scanning

        return scanning.code_in(untrusted, path)
    try:
        return untrusted.decode()
    except UnicodeDecodeError as error:
        raise InputError(Code.DRAW_INPUT_MALFORMED, path=str(path), why="not text") from error
