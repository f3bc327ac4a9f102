"""A wish to open a sealed code and the receipt that opens it, as text for a QR code."""

from __future__ import annotations

import base64
import binascii
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from fieldapp.draw.algorithm import outcome, reading
from fieldapp.draw.algorithm.outcome import Beacon, Contribution
from fieldapp.draw.events import NonceReleased
from fieldapp.draw.record.transcript import Release, Signed, receipt_message
from fieldapp.errors import VerificationError
from fieldapp.ledger import dcbor, keys

WISH: Final = "DRAWA:"
RECEIPT: Final = "DRAWR:"
_NOBODY: Final = keys.sha256(b"")  # the hash of no contribution
_SOMEBODY: Final = (Contribution("", b""),)


@dataclass(frozen=True, slots=True)
class Wish:
    """What a device asks a centre to sign for."""

    commitment: bytes
    head: bytes  # of the device's chain, over every witness
    witnesses_sha256: bytes

    @property
    def witnessed(self) -> tuple[Contribution, ...]:
        """Give something that stands for the witnesses, nothing when there is none."""
        return () if self.witnesses_sha256 == _NOBODY else _SOMEBODY

    def message(self) -> bytes:
        """Give the bytes that the device signs."""
        fields = {1: self.commitment, 2: self.head, 3: self.witnesses_sha256}
        return b"ASKR1\0" + dcbor.encode(fields)

    def code(self, signature: bytes) -> str:
        """Give the text of the wish's QR code."""
        return _text(WISH, [self.commitment, self.head, self.witnesses_sha256, signature])


@dataclass(frozen=True, slots=True)
class Receipt:
    """A code as it was released, with the receipt over it."""

    commitment: bytes
    nonce: bytes
    release: Release
    beacon: Beacon | None

    def code(self) -> str:
        """Give the text of the receipt's QR code."""
        signed = self.release.signed
        beacon = None if self.beacon is None else list(self.beacon)
        fields = [self.commitment, self.nonce, self.release.head, signed.key, signed.signature]
        return _text(RECEIPT, [*fields, beacon])

    @classmethod
    def of(cls, fact: NonceReleased) -> Receipt:
        """Give the receipt that an opening's fact carries."""
        by = Signed(fact.key, fact.signature)
        beacon = None
        if fact.beacon_round is not None and fact.beacon_randomness is not None:
            beacon = Beacon(fact.beacon_round, fact.beacon_randomness)
        return cls(fact.commitment, fact.nonce, Release(fact.head, by), beacon)

    def covers(self, witnesses: Sequence[Contribution]) -> bool:
        """Tell whether it is signed, and over just these contributions."""
        return self.covers_hash(keys.sha256(outcome.witness_bytes(witnesses)))

    def covers_hash(self, witnesses_sha256: bytes) -> bool:
        """Tell the same of contributions that are known by the hash of their bytes alone."""
        head, by = self.release.head, self.release.signed
        message = receipt_message(self.commitment, head, self.nonce, witnesses_sha256, self.beacon)
        try:
            keys.verify(by.key, message, by.signature)
        except VerificationError:
            return False
        return True

    def fact(self, plan_id: str) -> NonceReleased:
        """Give the fact that records the opening."""
        return NonceReleased(
            plan_id=plan_id,
            commitment=self.commitment,
            nonce=self.nonce,
            head=self.release.head,
            key=self.release.signed.key,
            signature=self.release.signed.signature,
            beacon_round=self.beacon.round if self.beacon else None,
            beacon_randomness=self.beacon.randomness if self.beacon else None,
        )


def is_receipt(typed: str) -> bool:
    """Tell whether a text is a receipt's code rather than the 24 characters."""
    return _plain(typed).startswith(RECEIPT)


def is_wish(typed: str) -> bool:
    """Tell whether a text is a device's wish."""
    return _plain(typed).startswith(WISH)


def read_wish(untrusted: str) -> tuple[Wish, bytes]:
    """Give the wish of a code and the device's signature, not yet checked.

    Raises:
        InputError: DRAW_INPUT_MALFORMED.
        VerificationError: not canonical CBOR.
    """
    sizes = (32, 32, 32, 64)
    fields = reading.sequence(_fields(WISH, untrusted), "code", 4, length=4)
    one, two, three, signature = (
        reading.octets(value, f"code[{at}]", size)
        for at, (value, size) in enumerate(zip(fields, sizes, strict=True))
    )
    return Wish(one, two, three), signature


def read_receipt(untrusted: str) -> Receipt:
    """Give the receipt of a code; its signature is not yet checked.

    Raises:
        InputError: DRAW_INPUT_MALFORMED.
        VerificationError: not canonical CBOR.
    """
    *fields, beacon = reading.sequence(_fields(RECEIPT, untrusted), "code", 6, length=6)
    commitment, nonce, head, key, signature = (
        reading.octets(value, f"code[{at}]", size)
        for at, (value, size) in enumerate(zip(fields, (32, 32, 32, 32, 64), strict=True))
    )
    release = Release(head, Signed(key, signature))
    return Receipt(commitment, nonce, release, outcome.read_beacon(beacon))


def _text(prefix: str, value: Any) -> str:
    return prefix + base64.b32encode(dcbor.encode(value)).decode().rstrip("=")


def _plain(typed: str) -> str:
    return "".join(unicodedata.normalize("NFKC", typed[:10_000]).split()).upper()


def _fields(prefix: str, untrusted: str) -> Any:
    text = _plain(untrusted)
    if not text.startswith(prefix):
        reading.refuse("code", f"{prefix} wanted")
    body = text.removeprefix(prefix)
    try:
        data = base64.b32decode(body + "=" * (-len(body) % 8))
    except (binascii.Error, ValueError):
        reading.refuse("code", "not base 32")
    return dcbor.decode(data, 1 << 13)
