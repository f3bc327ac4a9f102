"""A device's card as a QR code: what the other computer reads in a picture of this screen."""

from __future__ import annotations

import base64
import binascii
from typing import Final

from fieldapp.errors import Code, VerificationError

PREFIX: Final = "FAC1:"


def text_of(card: bytes) -> str:
    """Give the code's text for a card's canonical bytes; letters and digits pack best."""
    return PREFIX + base64.b32encode(card).decode().rstrip("=")


def card_in(untrusted: str) -> bytes:
    """Give the card's bytes that a code says; nothing of them is checked.

    Raises:
        VerificationError: DEVICE_CARD_INVALID.
    """
    said = untrusted.removeprefix(PREFIX)
    if said == untrusted:
        raise VerificationError(Code.DEVICE_CARD_INVALID, why="no card")
    try:
        return base64.b32decode(said + "=" * (-len(said) % 8))
    except binascii.Error as error:
        raise VerificationError(Code.DEVICE_CARD_INVALID, why="code") from error
