"""The roles a device can have in an office's work, and those that no person may have together."""

from __future__ import annotations

from fieldapp.resources import reference

PEOPLE = ("inspector", "supervisor", "publisher", "registry", "slot_issuer", "admin", "auditor")
ROLES = (*PEOPLE, "centre")


def forbidden_pairs() -> frozenset[tuple[str, str]]:
    """Give the pairs of roles of docs/spec/security.md §6.2, each both ways."""
    pairs = [tuple(entry["roles"]) for entry in reference("role_pairs")["entries"]]
    return frozenset((a, b) for pair in pairs for a, b in (pair, pair[::-1]))
