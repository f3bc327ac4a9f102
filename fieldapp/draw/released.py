"""Whether a slot's issuer opened its code, and whether an outcome stands on that opening."""

from __future__ import annotations

from typing import Final

from fieldapp.draw import agreeing, witnessed
from fieldapp.draw.algorithm import outcome
from fieldapp.draw.algorithm import plan as plans
from fieldapp.draw.algorithm import slot as slots
from fieldapp.draw.algorithm.outcome import Beacon, Contribution
from fieldapp.draw.centre import correspondence
from fieldapp.draw.checking import verifying
from fieldapp.draw.checking.verdicts import Verdict
from fieldapp.draw.events import Drawn, NonceReleased
from fieldapp.draw.record import transcript
from fieldapp.draw.record.codes import Receipt
from fieldapp.draw.record.transcript import Release, Signed
from fieldapp.errors import InputError, VerificationError
from fieldapp.ids import BlobId
from fieldapp.store.database import Connection
from fieldapp.store.projection import Projecting, Recorded

_FIXING: Final = frozenset({"V1", "V4", "V5", "V9", "V10", "V11", "V12"})


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
    return own or fixed(db, Receipt.of(fact)) is not None


def fixed(db: Connection, opened: Receipt) -> tuple[Contribution, ...] | None:
    """Give the contributions that an opening fixes: those under its head, or none; None: neither.

    An issuer that could not know what lies under a head signs for what the device wished: over
    nobody's words. What the device shows there later was not committed to and does not count, or
    showing it would take back an outcome that is already known.
    """
    under = witnessed.under(db, opened.commitment, opened.release.head)
    return next((one for one in (under, ()) if opened.covers(one)), None)


def fault(p: Projecting, event: Recorded, fact: Drawn) -> str | None:
    """Give the kind of incident that an outcome is; None for one that stands.

    It stands on the issuer's opening of its slot, and on a record that says the same and that
    holds when it is computed again, with all lists where the full one is here. One whose record
    has not arrived is only announced, and looked at when it comes (`Projector.reads_blobs`). What
    this device computed itself is not computed twice.
    """
    opened = _opened(p.db, fact)
    if opened is None:
        return "drawn_without_release"
    witnesses = fixed(p.db, opened)
    here = [
        untrusted
        for blob in (fact.public, fact.transcript)
        if (untrusted := _read(p, blob)) is not None
    ]
    if witnesses is None or not all(
        _agrees(untrusted, fact, opened, witnesses) for untrusted in here
    ):
        return "drawn_without_release"
    if event.local:
        return None
    if not here:
        return "record_missing"
    return None if _holds(here[-1]) else "drawn_falsely"


def _holds(record: bytes) -> bool:
    """Tell whether what fixes an outcome holds: code, proof, plan, lists, seed, tickets, teams."""
    found = verifying.verified(transcript.decode(record))
    return all(one.verdict is not Verdict.FAIL for one in found if one.number in _FIXING)


def can_be_told(db: Connection, plan_id: str) -> bool:
    """Tell whether the outcome of a slot can come to light without its device.

    The auditors may yet open what was deposited, and a round of public randomness may be given;
    a witness can no longer be heard, and a deposit that nobody took cannot be opened.
    """
    row = db.execute(
        "SELECT s.slot, s.commitment, p.plan FROM draw_slots s JOIN draw_plans p USING (plan_id)"
        " WHERE plan_id = ?",
        (plan_id,),
    ).fetchone()
    if row is None:  # nothing here says that it cannot
        return True
    slot, commitment, plan = row
    taken = correspondence.accepted(db, commitment)
    if taken is None or not taken.threshold or len(taken.shares) < taken.threshold:
        return False
    asked = correspondence.asked(db, commitment)
    witnesses = witnessed.under(db, commitment, asked.head if asked else taken.head)
    named = slots.decode(slot).beacon_round is not None
    coming = frozenset({plans.BEACON} if named else ())
    present = outcome.present(None, witnesses) | coming
    return not plans.missing_contributions(plans.decode(plan), present)


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
    return agreeing.outcome_agrees(fact, record) and (
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
