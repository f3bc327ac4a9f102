"""Receipts in a package: who confirmed which items, and when that signer says it was.

Anybody can make a key and sign receipts with it. Whose key it is must be known from elsewhere:
from the fingerprint that the centre publishes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from fieldapp.clock import local_time
from fieldapp.errors import Code, VerificationError
from fieldapp.ledger import keys, merkle, receipt
from fieldapp.ledger.event import Header

_MOST_MS: Final = 253_402_214_400_000  # a day before the year 10000


@dataclass(frozen=True, slots=True)
class Vouched:
    """What one key gave receipts for."""

    centre: bytes  # public key
    items: int  # count
    first_ms: int  # as the signer says, UTC milliseconds
    last_ms: int

    @property
    def fingerprint(self) -> str:
        """The key's fingerprint in groups of four, as `verify.py` prints it."""
        text = keys.sha256(self.centre).hex()[:16]
        return " ".join(text[at : at + 4] for at in range(0, 16, 4))

    @property
    def line(self) -> str:
        """For the command line."""
        times = f"{_when(self.first_ms)} to {_when(self.last_ms)}"
        return f"{self.items} items by key {self.fingerprint}, {times}: compare the fingerprint"


def _when(at_ms: int) -> str:
    return f"{local_time(at_ms):%Y-%m-%dT%H:%M:%S%z}"


def check(manifest: Mapping[str, Any], headers: Mapping[bytes, Header]) -> tuple[Vouched, ...]:
    """Check the receipts of a package; gives who signed them.

    Raises:
        VerificationError: SIGNATURE_INVALID, RECEIPT_INVALID, PROOF_INVALID, PACKAGE_MALFORMED.
        KeyError, TypeError: ill-formed.
    """
    public = {(d["device_id"], d["epoch"]): d["public_key"] for d in manifest["devices"]}
    times: dict[bytes, list[int]] = {}
    for entry in manifest["items"]:
        given = entry.get("receipt")
        if given is None:
            continue
        try:
            said = receipt.verify(given["receipt"], given["signature"], given["centre"])
            header = headers[entry["event_id"]]
            chain = (header.device_id, header.epoch)
            _need((said.device_id, said.epoch) == chain, "a receipt of another chain")
            _need(given["centre"] != public[chain], "a receipt by the device itself")
            _need(said.time_ms < _MOST_MS, "a receipt of no year that can be named")
            merkle.verify_inclusion(
                entry["event_id"], header.seq, said.size, given["proof"], said.root
            )
        except VerificationError as error:
            raise VerificationError(error.code, what=entry["item_id"], **error.facts) from error
        times.setdefault(given["centre"], []).append(said.time_ms)
    return tuple(
        Vouched(key, len(all_ms), min(all_ms), max(all_ms)) for key, all_ms in times.items()
    )


def _need(good: object, why: str) -> None:
    if not good:
        raise VerificationError(Code.PACKAGE_MALFORMED, why=why)
