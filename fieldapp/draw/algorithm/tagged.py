"""Domain-separated, length-prefixed SHA-256: the one way the draw hashes (docs/spec/draw.md A)."""

from __future__ import annotations

import hashlib

_DOMAIN = b"DRAW1\0"


def lp(data: bytes) -> bytes:
    """Give u32be(len data) ‖ data."""
    return len(data).to_bytes(4) + data


def tagged_hash(label: str, *parts: bytes) -> bytes:
    """Give TH(label, parts…) = SHA-256("DRAW1\\0" ‖ LP(label) ‖ u32be(n) ‖ LP(part)…)."""
    head = _DOMAIN + lp(label.encode()) + len(parts).to_bytes(4)
    return hashlib.sha256(head + b"".join(map(lp, parts))).digest()
