"""What can have happened while evidence was made: a challenge, a recording piece by piece."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from fieldapp.evidence.events import Camera
from fieldapp.ledger.fact import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceChallenged(Fact):
    """A challenge card was drawn: a picture that shows it was taken after this event.

    The card's code is the id of this event, which is the head of the chain at that moment and
    which nobody can know before (docs/spec/evidence.md §3.11).
    """

    TYPE: ClassVar[str] = "evidence.challenged"
    VERSION: ClassVar[int] = 1

    challenge_id: str
    inspection_id: str
    nonce: bytes  # 16 random bytes
    turn: int  # degrees clockwise that the card is asked to stand: 0, 90, 180 or 270
    digits: str  # three, to be said aloud in a video


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordingBegun(Fact):
    """A recording of this program's own camera or microphone began."""

    TYPE: ClassVar[str] = "evidence.recording_begun"
    VERSION: ClassVar[int] = 1

    recording_id: str
    inspection_id: str
    question: str
    title: str
    media_type: str
    camera: Camera  # of a sound recording: the microphone, 0 pixels
    began_ms: int  # wall clock: a claim


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordingChunk(Fact):
    """One chunk of a recording exists: from here on it cannot be changed unseen."""

    TYPE: ClassVar[str] = "evidence.recording_chunk"
    VERSION: ClassVar[int] = 1

    recording_id: str
    place: int  # from 0
    leaf: bytes  # SHA-256(00 ‖ chunk), as a leaf of the ledger's trees
    size: int  # bytes, 1 MiB but for the last
    monotonic_ms: int  # since the boot that `camera` names
