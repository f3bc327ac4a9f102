"""Whether a slot's issuer opened its code, and whether an outcome stands on that opening."""

from __future__ import annotations

from fieldapp.draw import witnessed
from fieldapp.draw.algorithm import slot as slots
from fieldapp.draw.algorithm.outcome import Beacon, Contribution
from fieldapp.draw.events import Drawn, NonceReleased
from fieldapp.draw.record import transcript
from fieldapp.draw.record.codes import Receipt
from fieldapp.draw.record.transcript import Release, Signed
from fieldapp.errors import InputError, VerificationError
from fieldapp.ids import BlobId
from fieldapp.store.database import Connection
from fieldapp.store.projection import Projecting, Recorded


def by_issuer(db: Connection, event: Recorded, fact: NonceReleased) -> bool:
    """Tell whether it is the slot's issuer who opens its code, whoever carries the receipt.

    What the issuer itself writes may come before the witnesses that it signed for: it knows them
    by their hash alone.
    """
    row = db.execute(
        "SELECT key FROM draw_slots WHERE commitment = ?", (fact.commitment,)
    ).fetchone()
    if bytes(row[0]) != fact.key:
        return False
    own = fact.key[:16] == event.device_id
    return own or Receipt.of(fact).covers(witnessed.under(db, fact.commitment, fact.head))


def stands(p: Projecting, fact: Drawn) -> bool:
    """Tell whether an outcome stands on the issuer's opening of its slot.

    A record that has not arrived yet is looked at when it comes (`Projector.reads_blobs`).
    """
    opened = _opened(p.db, fact)
    if opened is None:
        return False
    witnesses = witnessed.under(p.db, fact.commitment, opened.release.head)
    return opened.covers(witnesses) and all(
        _agrees(untrusted, fact, opened, witnesses)
        for blob in (fact.public, fact.transcript)
        if (untrusted := _read(p, blob)) is not None
    )


def _read(p: Projecting, blob: BlobId) -> bytes | None:
    if not p.blobs.has(blob):
        return None
    try:
        return p.blobs.read(blob)
    except VerificationError:  # this disk's damage, which `verify_log` tells, is nobody's forgery
        return None


def _agrees(
    untrusted: bytes, fact: Drawn, opened: Receipt, witnesses: tuple[Contribution, ...]
) -> bool:
    try:
        record = transcript.decode(untrusted)
    except (InputError, VerificationError):
        return False
    return (
        slots.commitment(record.slot), record.seed, record.nonce, record.release, record.beacon,
        tuple(sorted(record.witnesses)),
    ) == (
        fact.commitment, fact.seed, opened.nonce, opened.release, opened.beacon, witnesses,
    )  # fmt: skip


def _opened(db: Connection, fact: Drawn) -> Receipt | None:
    row = db.execute(
        "SELECT nonce, head, release_key, release_signature, beacon_round, beacon FROM draw_slots"
        " WHERE plan_id = ? AND commitment = ? AND nonce IS NOT NULL",
        (fact.plan_id, fact.commitment),
    ).fetchone()
    if row is None:
        return None
    nonce, head, key, signature, number, value = row
    release = Release(bytes(head), Signed(bytes(key), bytes(signature)))
    beacon = None if number is None else Beacon(int(number), bytes(value))
    return Receipt(fact.commitment, bytes(nonce), release, beacon)
