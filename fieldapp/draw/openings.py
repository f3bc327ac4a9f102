"""What the issuer signed for when it opened a slot, and whether it opened one in two ways."""

from __future__ import annotations

from collections.abc import Iterable

from fieldapp.draw import witnessed
from fieldapp.draw.algorithm import outcome
from fieldapp.draw.centre import correspondence
from fieldapp.draw.events import NonceReleased
from fieldapp.draw.record.codes import Receipt
from fieldapp.ledger import keys
from fieldapp.store.database import Connection
from fieldapp.store.projection import Recorded


def contributed(db: Connection, fact: NonceReleased) -> bytes | None:
    """Give the hash of the witness bytes that an opening's signature covers; None if unknown.

    Those under its head as the log has it, none at all, or those that the device asked with; the
    issuer knows no more, and may write before they arrive.
    """
    given = Receipt.of(fact)
    under = witnessed.under(db, fact.commitment, fact.head)
    asked = correspondence.asked(db, fact.commitment)
    known = [keys.sha256(outcome.witness_bytes(under)), keys.sha256(b"")]
    known += [asked.witnesses_sha256] if asked else []
    return next((one for one in known if given.covers_hash(one)), None)


def beyond(db: Connection, fact: NonceReleased) -> bool:
    """Tell whether words lie under an opening's head that it does not cover: they do not count."""
    under = witnessed.under(db, fact.commitment, fact.head)
    return bool(under) and not Receipt.of(fact).covers(under)


def apart(db: Connection, openings: Iterable[tuple[Recorded, NonceReleased]]) -> bool:
    """Tell whether a slot was opened in two ways, so that somebody could choose.

    Over different contributions or values of its round; or, in the issuer's own chains, over
    different heads: a slot has one, whatever backup the issuer was restored from. A device may
    carry the issuer's receipt beside, also over the head of its acceptance.
    """
    heads: set[bytes] = set()
    words: set[bytes] = set()
    rounds: set[tuple[int, bytes]] = set()
    for event, fact in openings:
        if fact.key[:16] == event.device_id:
            heads.add(fact.head)
        if (covered := contributed(db, fact)) is not None:
            words.add(covered)
        if fact.beacon_round is not None and fact.beacon_randomness is not None:
            rounds.add((fact.beacon_round, fact.beacon_randomness))
    return max(len(heads), len(words), len(rounds)) > 1
