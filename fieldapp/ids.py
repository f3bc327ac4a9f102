"""Names of things: how an id is made and what each kind of id is called in types."""

from __future__ import annotations

import secrets
from typing import NewType

DeviceId = NewType("DeviceId", bytes)  # 16 bytes: the first 16 of the device's public key
EventId = NewType("EventId", bytes)  # 32 bytes: SHA-256(00 ‖ header), docs/spec/log.md §2.2
BlobId = NewType("BlobId", bytes)  # 32 bytes: SHA-256 of the plain content

_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"  # Crockford base 32: no i, l, o, u to misread


def new_id(prefix: str) -> str:
    """Make a random id such as `insp-7d2k9mzq4w8x`: 60 bits, safe in file names and URLs."""
    return f"{prefix}-{''.join(secrets.choice(_ALPHABET) for _ in range(12))}"


def new_epoch() -> int:
    """Make a random 63-bit epoch number (docs/spec/log.md §2.2, epoch and fence)."""
    return secrets.randbits(63) | 1
