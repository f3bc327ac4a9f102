"""The challenge card: what its code says, what is asked, and when a found card binds a picture."""

from __future__ import annotations

import base64
import binascii
import secrets
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from fieldapp.evidence.capture_events import EvidenceChallenged
from fieldapp.ids import EventId, new_id
from fieldapp.resources import reference

PREFIX: Final = "EVC1:"  # upper case: the code stays in the alphanumeric mode and so coarse
_TURNS: Final = (0, 90, 180, 270)
_HEAD_BYTES: Final = 32
_NONCE_BYTES: Final = 16
_HOUR_MS: Final = 3_600_000


class Binding(StrEnum):
    """What a search for the card in a picture came to; only BOUND gives the class."""

    BOUND = "bound"
    NONE = "none"  # no challenge card is to be seen
    FOREIGN = "foreign"  # a card, but of no event of this device's log
    OTHER = "other"  # the card of another inspection
    STALE = "stale"  # drawn longer ago than a card is good for


@dataclass(frozen=True, slots=True)
class Card:
    """A challenge that was drawn."""

    event_id: EventId  # the head of the chain when it was drawn
    inspection_id: str
    turn: int  # degrees clockwise
    digits: str
    drawn_ms: int  # claimed

    @property
    def text(self) -> str:
        """What the card's code says."""
        return text_of(self.event_id)


@dataclass(frozen=True, slots=True)
class Seen:
    """A code found in a picture."""

    text: str
    turn: int  # degrees clockwise, as it stands in the upright picture
    digits: str = ""  # read under it; "" where they could not be
    at_ms: int | None = None  # in a film: where it is seen first


@dataclass(frozen=True, slots=True)
class Judged:
    """What was found, and the card and its stand where it binds."""

    binding: Binding
    card: Card | None = None
    seen: Seen | None = None


def draw(inspection_id: str) -> EvidenceChallenged:
    """Draw a challenge that nobody could have foreseen."""
    return EvidenceChallenged(
        challenge_id=new_id("card"),
        inspection_id=inspection_id,
        nonce=secrets.token_bytes(_NONCE_BYTES),
        turn=secrets.choice(_TURNS),
        digits=f"{secrets.randbelow(1000):03d}",
    )


def text_of(head: bytes) -> str:
    """Give what the code of a card says."""
    return PREFIX + base64.b32encode(head).decode().rstrip("=")


def head_in(untrusted: str) -> EventId | None:
    """Give the chain head that a code names; None when it is no challenge card."""
    body = untrusted.removeprefix(PREFIX)
    if body == untrusted or len(body) != len(text_of(bytes(_HEAD_BYTES))) - len(PREFIX):
        return None
    try:
        return EventId(base64.b32decode(body + "=" * (-len(body) % 8)))
    except binascii.Error:
        return None


def good_for_ms() -> int:
    """Give how long after it was drawn a card binds, milliseconds."""
    return int(reference("evidence_binding")["card_hours"]) * _HOUR_MS


def judge(
    seen: Iterable[Seen],
    card_of: Callable[[EventId], Card | None],
    inspection_id: str,
    now_ms: int,
) -> Judged:
    """Say whether codes found in a picture bind it to an inspection.

    A clock that went back makes no card stale: the order of the log already shows that the card
    came first.

    Args:
        seen: all codes of the picture.
        card_of: gives this device's card of an event id, None when it drew none such.
        inspection_id: what the picture is to belong to.
        now_ms: the wall clock when it is sealed.
    """
    worst = Judged(Binding.NONE)
    for one in seen:
        head = head_in(one.text)
        if head is None:
            continue
        card = card_of(head)
        if card is None:
            worst = Judged(Binding.FOREIGN)
        elif card.inspection_id != inspection_id:
            worst = Judged(Binding.OTHER)
        elif now_ms - card.drawn_ms > good_for_ms():
            worst = Judged(Binding.STALE, card)
        else:
            return Judged(Binding.BOUND, card, one)
    return worst


def slack_degrees() -> int:
    """Give how far from what was asked a card may stand."""
    return int(reference("evidence_binding")["turn_slack_degrees"])
