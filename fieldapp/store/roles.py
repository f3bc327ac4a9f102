"""The roles a device can have in an office's work."""

from __future__ import annotations

PEOPLE = ("inspector", "supervisor", "publisher", "registry", "slot_issuer", "admin", "auditor")
ROLES = (*PEOPLE, "centre")
