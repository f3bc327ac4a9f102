"""A receipt: the centre's signed word that it holds a chain up to a size (log.md §2.2)."""

from __future__ import annotations

from dataclasses import dataclass

from fieldapp.errors import Code, VerificationError
from fieldapp.ids import DeviceId
from fieldapp.ledger import dcbor, keys

CONTEXT = b"RCPT1\0"


@dataclass(frozen=True, slots=True)
class Receipt:
    """What the centre signs after its durable commit; fields numbered as in the spec."""

    device_id: DeviceId
    epoch: int
    size: int  # events held, count
    root: bytes  # Merkle root over those events' ids
    time_ms: int  # the centre's clock
    receipt_no: int  # gapless, from one sequencer

    def encode(self) -> bytes:
        """Give the canonical bytes that are signed."""
        return dcbor.encode(
            {
                1: 1,
                2: self.device_id,
                3: self.epoch,
                4: self.size,
                5: self.root,
                6: self.time_ms,
                7: self.receipt_no,
            }
        )

    @classmethod
    def decode(cls, untrusted: bytes) -> Receipt:
        """Read receipt bytes strictly.

        Raises:
            VerificationError: CBOR_… or RECEIPT_INVALID.
        """
        fields = dcbor.decode(untrusted, 512)
        types = {1: int, 2: bytes, 3: int, 4: int, 5: bytes, 6: int, 7: int}
        if (
            not isinstance(fields, dict)
            or fields.keys() != types.keys()
            or any(type(fields[key]) is not kind for key, kind in types.items())
            or fields[1] != 1
            or (len(fields[2]), len(fields[5])) != (16, 32)
            or any(not 0 <= fields[key] < 1 << 63 for key in (3, 4, 6, 7))
        ):
            raise VerificationError(Code.RECEIPT_INVALID, why="fields")
        return cls(*(fields[key] for key in range(2, 8)))


def sign(receipt: Receipt, centre: keys.DeviceKeys) -> bytes:
    """Give the centre's 64-byte signature over "RCPT1\\0" ‖ receipt."""
    return centre.sign(CONTEXT + receipt.encode())


def verify(untrusted_receipt: bytes, signature: bytes, centre_public_key: bytes) -> Receipt:
    """Check the signature, then read the receipt.

    Raises:
        VerificationError: SIGNATURE_INVALID, CBOR_… or RECEIPT_INVALID.
    """
    keys.verify(centre_public_key, CONTEXT + untrusted_receipt, signature)
    return Receipt.decode(untrusted_receipt)
