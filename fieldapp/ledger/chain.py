"""A device's chain of events: linking new ones, verifying foreign ones, proving a fork."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from fieldapp.errors import Code, VerificationError
from fieldapp.ids import DeviceId, EventId
from fieldapp.ledger import keys, merkle
from fieldapp.ledger.event import NO_PREVIOUS, SIGNATURE_CONTEXT, Event, Header, event_id

MAX_CLOCK_AHEAD_MS = 5 * 60 * 1000  # log.md §2.2 HLC: never adopt a foreign clock beyond this


@dataclass(frozen=True, slots=True, order=True)
class ChainId:
    """The name of a chain: which device, in which epoch of its life."""

    device_id: DeviceId
    epoch: int


@dataclass(slots=True)
class Head:
    """Where a chain ends: size, last id, the tree's right edge, the highest clock seen."""

    size: int = 0
    last_id: EventId = NO_PREVIOUS
    frontier: merkle.Frontier = field(default_factory=merkle.Frontier)

    @property
    def root(self) -> bytes:
        """Merkle root over all event ids of the chain."""
        return self.frontier.root()

    def advance(self, header: bytes) -> EventId:
        """Take one more event at the end; gives its id."""
        self.last_id = event_id(header)
        self.frontier.append(self.last_id)
        self.size += 1
        return self.last_id

    def copy(self) -> Head:
        """Give an independent copy."""
        return Head(self.size, self.last_id, self.frontier.copy())

    def after(self, verified: Sequence[Verified]) -> Head:
        """Give the head behind these events, which follow it; their ids were worked out before."""
        head = self.copy()
        if verified:
            head.frontier.extend(item.id for item in verified)
            head.size, head.last_id = head.size + len(verified), verified[-1].id
        return head


class Verified(NamedTuple):
    """A foreign event that passed `verify_segment`."""

    event: Event
    header: Header
    id: EventId


def verify_segment(
    chain: ChainId, public_key: bytes, head: Head, untrusted_events: Sequence[Event]
) -> tuple[list[Verified], Head]:
    """Check that `untrusted_events` continue a chain from `head`, in order and signed.

    Steps, in the order of docs/spec/log.md §2.2:
    (1) each header decodes strictly; (2) it names this chain; (3) seq and prev continue the head;
    (4) the payload hashes to what the header says; (5) each signature present verifies under the
    device's key; (6) the last event is signed, so everything is covered.

    Returns:
        The verified events and the new head. `head` itself is not changed.

    Raises:
        VerificationError: CBOR_…, EVENT_MALFORMED, CHAIN_BROKEN, CHAIN_FORKED,
            EVENT_PAYLOAD_MISMATCH, SIGNATURE_INVALID, each naming the seq.
    """
    head, verified = head.copy(), []
    for event in untrusted_events:
        header = Header.decode(event.header)  # (1)
        if header.device_id != chain.device_id or header.epoch != chain.epoch:  # (2)
            raise VerificationError(Code.CHAIN_BROKEN, seq=header.seq, why="of another chain")
        if header.seq != head.size:  # (3)
            raise VerificationError(
                Code.CHAIN_BROKEN, seq=header.seq, expected=head.size, why="not the next event"
            )
        if header.prev != head.last_id:
            raise VerificationError(
                Code.CHAIN_FORKED, seq=header.seq, why="continues another history"
            )
        event.check_payload(header)  # (4)
        if event.signature is not None:  # (5)
            try:
                keys.verify(public_key, SIGNATURE_CONTEXT + event.header, event.signature)
            except VerificationError as error:
                raise VerificationError(Code.SIGNATURE_INVALID, seq=header.seq) from error
        verified.append(Verified(event, header, head.advance(event.header)))
    if untrusted_events and untrusted_events[-1].signature is None:  # (6)
        raise VerificationError(
            Code.SIGNATURE_INVALID, seq=head.size - 1, why="the last event is not signed"
        )
    return verified, head


def verify_rederived(
    chain: ChainId, public_key: bytes, head: Head, untrusted_events: Sequence[Verified]
) -> Head:
    """Check a run whose headers were built here from what was carried (sync.md §5.2 EVENTS).

    Such headers decode, name the chain, number and link themselves by construction. What remains
    of `verify_segment`: (3) the first continues the head, (5, 6) the last one's signature.

    Returns:
        The new head. `head` itself is not changed.

    Raises:
        VerificationError: CHAIN_BROKEN, CHAIN_FORKED, EVENT_PAYLOAD_MISMATCH, SIGNATURE_INVALID.
    """
    first, last = untrusted_events[0].header, untrusted_events[-1]
    if (first.device_id, first.epoch, first.seq) != (chain.device_id, chain.epoch, head.size):
        raise VerificationError(Code.CHAIN_BROKEN, seq=first.seq, expected=head.size)
    if first.prev != head.last_id:
        raise VerificationError(Code.CHAIN_FORKED, seq=first.seq, why="continues another history")
    try:
        keys.verify(public_key, SIGNATURE_CONTEXT + last.event.header, last.event.signature or b"")
    except VerificationError as error:
        raise VerificationError(Code.SIGNATURE_INVALID, seq=last.header.seq) from error
    return head.after(untrusted_events)


def next_hlc(last_hlc: int, now_ms: int) -> int:
    """Give the next hybrid clock value: never backwards, counter in the low 16 bits."""
    return max(last_hlc + 1, now_ms << 16)


def adopt_hlc(own_hlc: int, foreign: Iterable[int], now_ms: int) -> int:
    """Give the own clock after seeing foreign ones, never beyond now + 5 min (log.md §2.2)."""
    limit = (now_ms + MAX_CLOCK_AHEAD_MS) << 16
    return max([own_hlc, *(hlc for hlc in foreign if hlc <= limit)])


def is_fork(a: bytes, b: bytes) -> bool:
    """Tell whether two header bytes prove equivocation: one position, two different events."""
    one, two = Header.decode(a), Header.decode(b)
    same_place = (one.device_id, one.epoch, one.seq) == (two.device_id, two.epoch, two.seq)
    return same_place and event_id(a) != event_id(b)
