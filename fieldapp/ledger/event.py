"""One event as bytes: header, payload hash, id (docs/spec/log.md §2.2)."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from fieldapp.errors import Code, VerificationError
from fieldapp.ids import DeviceId, EventId
from fieldapp.ledger import dcbor, merkle

FORMAT_VERSION = 1
NO_PREVIOUS = EventId(bytes(32))
SIGNATURE_CONTEXT = b"EVT1\0"
MAX_HEADER_BYTES = 4096
MAX_NAME = 200  # characters of a type or an actor
MAX_PAYLOAD_BYTES = 4 * 1024 * 1024
_U64 = 1 << 64


@lru_cache(1024)
def _name(text: str) -> bytes:
    """Encode a type or an actor, of which a chain has few."""
    return dcbor.encode(text)


@dataclass(frozen=True, slots=True)
class Header:
    """What is chained and signed: everything about an event but the payload itself."""

    device_id: DeviceId  # 16 bytes
    epoch: int  # random 64-bit, docs/spec/log.md §2.2 "Epoch & fence"
    seq: int  # position in the chain (device, epoch), from 0
    prev: EventId  # id of the event before, 32 zero bytes at seq 0
    hlc: int  # hybrid logical clock: milliseconds << 16 | counter
    type: str
    payload_sha256: bytes
    actor: str  # person id
    schema_version: int
    deps: tuple[bytes, ...] = ()  # ids of other chains' events and receipts this one has seen

    def encode(self) -> bytes:
        """Give the canonical header bytes.

        Laid out by hand, since every event of a sync is encoded again: equal to
        `dcbor.encode` of the numbered map, which a property test compares.
        """
        return b"".join(
            (
                b"\xab\x01\x01\x02\x50" if self.deps else b"\xaa\x01\x01\x02\x50",
                self.device_id,
                b"\x03",
                dcbor.uint(self.epoch),
                b"\x04",
                dcbor.uint(self.seq),
                b"\x05\x58\x20",
                self.prev,
                b"\x06",
                dcbor.uint(self.hlc),
                b"\x07",
                _name(self.type),
                b"\x08\x58\x20",
                self.payload_sha256,
                b"\x09",
                _name(self.actor),
                b"\x0a",
                dcbor.uint(self.schema_version),
                b"\x0b" + dcbor.encode(self.deps) if self.deps else b"",
            )
        )

    @property
    def at_ms(self) -> int:
        """The wall-clock part of the hybrid clock, UTC milliseconds; a claim."""
        return self.hlc >> 16

    @classmethod
    def decode(cls, untrusted: bytes) -> Header:
        """Read header bytes strictly.

        Raises:
            VerificationError: CBOR_… or EVENT_MALFORMED.
        """
        fields = dcbor.decode(untrusted, MAX_HEADER_BYTES)
        if not isinstance(fields, dict) or not fields.keys() >= set(range(1, 11)):
            raise VerificationError(Code.EVENT_MALFORMED, why="header fields missing")
        if fields.keys() - set(range(1, 12)) or fields[1] != FORMAT_VERSION:
            raise VerificationError(Code.EVENT_MALFORMED, why="unknown header version or field")
        deps = fields.get(11, [])
        good = (
            _is_bytes(fields[2], 16)
            and all(type(fields[k]) is int and 0 <= fields[k] < _U64 for k in (3, 4, 6, 10))
            and _is_bytes(fields[5], 32)
            and _is_bytes(fields[8], 32)
            and all(isinstance(fields[k], str) and len(fields[k]) <= MAX_NAME for k in (7, 9))
            and isinstance(deps, list)
            and all(_is_bytes(dep, 32) for dep in deps)
        )
        if not good:
            raise VerificationError(Code.EVENT_MALFORMED, why="header field of the wrong type")
        values: list[Any] = [fields[k] for k in range(2, 11)]  # numbered as in log.md §2.2
        values.append(tuple(deps))
        return cls(*values)


def _is_bytes(value: object, length: int) -> bool:
    return isinstance(value, bytes) and len(value) == length


def event_id(header: bytes) -> EventId:
    """Give the event's name: its Merkle leaf hash, SHA-256(00 ‖ header)."""
    return EventId(merkle.leaf_hash(header))


class Event(NamedTuple):
    """An event as it is stored and carried: exact bytes, never re-encoded."""

    header: bytes
    payload: bytes | None  # None once lawfully erased; the chain still verifies
    signature: bytes | None = None  # on the last event of each transaction

    @property
    def id(self) -> EventId:
        """The event's name."""
        return event_id(self.header)

    def check_payload(self, header: Header) -> None:
        """Check that the payload is the one the header names.

        Raises:
            VerificationError: EVENT_PAYLOAD_MISMATCH.
        """
        if self.payload is not None and (
            len(self.payload) > MAX_PAYLOAD_BYTES
            or hashlib.sha256(self.payload).digest() != header.payload_sha256
        ):
            raise VerificationError(Code.EVENT_PAYLOAD_MISMATCH, seq=header.seq)
