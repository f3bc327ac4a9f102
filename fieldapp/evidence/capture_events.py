"""What can have happened while evidence was made: a challenge was shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

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
