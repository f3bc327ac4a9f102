"""Slots that expired before any device took them, as rows: their numbers are used, not lost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from fieldapp.store.database import Connection
from fieldapp.store.projection import Table

LAPSED: Final = Table(
    "draw_lapsed",
    {
        "commitment": bytes,
        "plan_id": str,
        "device_id": bytes,
        "issued_ms": int,
        "chain_id": str,
        "slot_index": int,
        "at_ms": int,
    },
    pk="commitment",
)
_LAPSED: Final = (
    "SELECT commitment, plan_id, device_id, issued_ms, chain_id, slot_index, at_ms"
    " FROM draw_lapsed"
)


@dataclass(frozen=True, slots=True)
class Lapse:
    """A slot that expired before any device took it."""

    commitment: bytes
    plan_id: str
    device_id: bytes  # whom it was for
    issued_ms: int
    chain_id: str
    index: int
    at_ms: int


def has_lapsed(db: Connection, commitment: bytes) -> bool:
    """Tell whether a slot expired before any device took it."""
    found = db.execute("SELECT 1 FROM draw_lapsed WHERE commitment = ?", (commitment,))
    return found.fetchone() is not None


def lapse_of(db: Connection, plan_id: str) -> Lapse | None:
    """Give the latest of a plan's slots that lapsed, None where none did."""
    row = db.execute(
        f"{_LAPSED} WHERE plan_id = ? ORDER BY issued_ms DESC LIMIT 1", (plan_id,)
    ).fetchone()
    return _lapse(row) if row else None


def lapses(db: Connection) -> list[Lapse]:
    """Give all slots that lapsed, in the order of their issue."""
    rows = db.execute(f"{_LAPSED} ORDER BY issued_ms, plan_id")
    return [_lapse(row) for row in rows]


def _lapse(row: tuple[Any, ...]) -> Lapse:
    return Lapse(bytes(row[0]), row[1], bytes(row[2]), *row[3:])
