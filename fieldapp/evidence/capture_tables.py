"""How evidence was made, as tables: challenges that were drawn, recordings and their chunks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

from fieldapp.evidence.capture_events import EvidenceChallenged, RecordingBegun, RecordingChunk
from fieldapp.evidence.challenge import Card
from fieldapp.evidence.events import Camera
from fieldapp.evidence.sealing import About
from fieldapp.ids import DeviceId, EventId
from fieldapp.ledger import dcbor
from fieldapp.ledger.chain import ChainId
from fieldapp.store.database import Connection
from fieldapp.store.projection import Projecting, Projector, Recorded, Table


@dataclass(frozen=True, slots=True)
class RecordingRow:
    """A recording that was begun here, with the leaves that are events."""

    recording_id: str
    about: About
    media_type: str
    camera: Camera
    began_ms: int
    actor: str
    leaves: tuple[tuple[bytes, int], ...]  # leaf and size of each chunk


def _project(
    p: Projecting, event: Recorded, fact: EvidenceChallenged | RecordingBegun | RecordingChunk
) -> None:
    match fact:
        case EvidenceChallenged():
            _challenge(p.db, event, fact)
        case RecordingBegun():
            p.db.execute(
                "INSERT OR IGNORE INTO capture_recording VALUES (?, ?, ?, ?, ?, ?)",
                (fact.recording_id, event.device_id, event.actor,
                 dcbor.encode(fact.to_payload()), event.epoch, event.seq),
            )  # fmt: skip
        case RecordingChunk():
            p.db.execute(
                "INSERT OR IGNORE INTO capture_chunk VALUES (?, ?, ?, ?, ?, ?, ?)",
                (fact.recording_id, event.device_id, fact.place, fact.leaf, fact.size,
                 event.epoch, event.seq),
            )  # fmt: skip
        case _:
            assert_never(fact)


def _challenge(db: Connection, event: Recorded, fact: EvidenceChallenged) -> None:
    db.execute(
        "INSERT OR IGNORE INTO capture_challenge"
        " (event_id, device_id, inspection_id, turn, digits, at_ms, epoch, seq)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            event.event_id,
            event.device_id,
            fact.inspection_id,
            fact.turn,
            fact.digits,
            event.at_ms,
            event.epoch,
            event.seq,
        ),
    )


PROJECTOR = Projector(
    room="capture",
    facts=(EvidenceChallenged, RecordingBegun, RecordingChunk),
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
                "epoch": int,
                "seq": int,
            },
            "event_id",
            (("inspection_id",),),
        ),
        Table(
            "capture_recording",
            {
                "recording_id": str,
                "device_id": bytes,
                "actor": str,
                "begun": bytes,
                "epoch": int,
                "seq": int,
            },
            ("recording_id", "device_id"),
        ),
        Table(
            "capture_chunk",
            {
                "recording_id": str,
                "device_id": bytes,
                "place": int,
                "leaf": bytes,
                "size": int,
                "epoch": int,
                "seq": int,
            },
            ("recording_id", "device_id", "place"),
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


def place_of_card(db: Connection, chain: ChainId, event_id: EventId) -> tuple[int, int] | None:
    """Give where in a chain a challenge was drawn and when it says; None if it was not there."""
    row = db.execute(
        "SELECT seq, at_ms FROM capture_challenge"
        " WHERE event_id = ? AND device_id = ? AND epoch = ?",
        (event_id, chain.device_id, chain.epoch),
    ).fetchone()
    return None if row is None else (row[0], row[1])


def has_card(db: Connection, device_id: DeviceId, inspection_id: str) -> bool:
    """Say whether a device drew a challenge for an inspection."""
    row = db.execute(
        "SELECT 1 FROM capture_challenge WHERE inspection_id = ? AND device_id = ? LIMIT 1",
        (inspection_id, device_id),
    ).fetchone()
    return row is not None


def recording(db: Connection, device_id: DeviceId, recording_id: str) -> RecordingRow | None:
    """Give a recording that a device began, None if it began none of that id."""
    row = db.execute(
        "SELECT actor, begun FROM capture_recording WHERE recording_id = ? AND device_id = ?",
        (recording_id, device_id),
    ).fetchone()
    if row is None:
        return None
    begun = RecordingBegun.from_payload(dcbor.decode(row[1]))
    leaves = db.execute(
        "SELECT leaf, size FROM capture_chunk WHERE recording_id = ? AND device_id = ?"
        " ORDER BY place",
        (recording_id, device_id),
    ).fetchall()
    about = About(inspection_id=begun.inspection_id, question=begun.question, title=begun.title)
    return RecordingRow(
        recording_id, about, begun.media_type, begun.camera, begun.began_ms, row[0],
        tuple((leaf, size) for leaf, size in leaves),
    )  # fmt: skip


def places(
    db: Connection, device_id: DeviceId, challenge_id: bytes, recording_id: str
) -> list[tuple[DeviceId, int, int]]:
    """Give device, epoch and seq of a challenge, of a recording's beginning and its chunks."""
    rows = db.execute(
        "SELECT epoch, seq FROM capture_challenge WHERE event_id = ?1 AND device_id = ?2 UNION ALL"
        " SELECT epoch, seq FROM capture_recording WHERE recording_id = ?3 AND device_id = ?2"
        " UNION ALL"
        " SELECT epoch, seq FROM capture_chunk WHERE recording_id = ?3 AND device_id = ?2",
        (challenge_id, device_id, recording_id),
    ).fetchall()
    return [(device_id, epoch, seq) for epoch, seq in rows]
