"""How evidence was made, as tables: the challenges that were drawn."""

from __future__ import annotations

from fieldapp.evidence.capture_events import EvidenceChallenged
from fieldapp.evidence.challenge import Card
from fieldapp.ids import DeviceId, EventId
from fieldapp.store.database import Connection
from fieldapp.store.projection import Projecting, Projector, Recorded, Table


def _project(p: Projecting, event: Recorded, fact: EvidenceChallenged) -> None:
    p.db.execute(
        "INSERT OR IGNORE INTO capture_challenge"
        " (event_id, device_id, inspection_id, turn, digits, at_ms) VALUES (?, ?, ?, ?, ?, ?)",
        (
            event.event_id,
            event.device_id,
            fact.inspection_id,
            fact.turn,
            fact.digits,
            event.at_ms,
        ),
    )


PROJECTOR = Projector(
    room="capture",
    facts=(EvidenceChallenged,),
    tables=(
        Table(
            "capture_challenge",
            {
                "event_id": bytes,
                "device_id": bytes,
                "inspection_id": str,
                "turn": int,
                "digits": str,
                "at_ms": int,
            },
            "event_id",
            (("inspection_id",),),
        ),
    ),
    project=_project,
)


def card(db: Connection, device_id: DeviceId, event_id: EventId) -> Card | None:
    """Give the challenge of an event, None unless this device drew it."""
    row = db.execute(
        "SELECT event_id, inspection_id, turn, digits, at_ms FROM capture_challenge"
        " WHERE event_id = ? AND device_id = ?",
        (event_id, device_id),
    ).fetchone()
    return None if row is None else Card(*row)


def has_card(db: Connection, device_id: DeviceId, inspection_id: str) -> bool:
    """Say whether a device drew a challenge for an inspection."""
    row = db.execute(
        "SELECT 1 FROM capture_challenge WHERE inspection_id = ? AND device_id = ? LIMIT 1",
        (inspection_id, device_id),
    ).fetchone()
    return row is not None
