"""The part of a package about how items were made: challenge cards, recordings piece by piece.

From EVP3 on a *captured-bound* item comes with the event that drew its card, and a recording with
the events of its beginning and of its chunks (docs/spec/evidence.md §3.10, §3.11, §3.14).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from fieldapp.errors import Code, VerificationError
from fieldapp.evidence import capture_tables, chunks
from fieldapp.evidence.capture_events import EvidenceChallenged, RecordingBegun, RecordingChunk
from fieldapp.evidence.chunks import ChunkList
from fieldapp.evidence.events import Bound, EvidenceSealed, Recording
from fieldapp.ledger import dcbor
from fieldapp.ledger.event import Event, Header
from fieldapp.ledger.fact import Fact
from fieldapp.store.database import Connection

if TYPE_CHECKING:
    from fieldapp.evidence.package_law import Place
    from fieldapp.evidence.tables import ItemRow

FACTS: Final[dict[str, type[Fact]]] = {
    fact.TYPE: fact for fact in (EvidenceChallenged, RecordingBegun, RecordingChunk)
}
Events = Mapping[bytes, tuple[Event, Header]]


def places(db: Connection, rows: Sequence[ItemRow]) -> list[Place]:
    """Give where the events are that say how these items were made."""
    found = []
    for row in rows:
        challenge = bytes.fromhex(row.bound.get("challenge", ""))
        recording = row.recording.get("recording_id", "")
        if challenge or recording:
            found += capture_tables.places(db, row.device_id, challenge, recording)
    return found


@dataclass(frozen=True, slots=True)
class Note:
    """What a person must know of an item although its checks pass."""

    item_id: str
    missing: int | None  # bytes on record; None: how it was made is only claimed


@dataclass(slots=True)
class _Begun:
    """A recording as its events tell it."""

    fact: RecordingBegun
    header: Header
    chunks: dict[int, tuple[RecordingChunk, Header]]


class Told:
    """What the events of a package say of how its items were made."""

    def __init__(self, events: Events) -> None:
        self._cards: dict[bytes, tuple[EvidenceChallenged, Header]] = {}
        self._begun: dict[tuple[bytes, str], _Begun] = {}
        chunk_events = []
        for event_id, (event, header) in events.items():
            if event.payload is None or header.type not in FACTS:
                continue
            fact = FACTS[header.type].from_payload(dcbor.decode(event.payload))
            if isinstance(fact, EvidenceChallenged):
                self._cards[event_id] = (fact, header)
            elif isinstance(fact, RecordingBegun):
                self._begun[header.device_id, fact.recording_id] = _Begun(fact, header, {})
            elif isinstance(fact, RecordingChunk):
                chunk_events.append((fact, header))
        for chunk, header in chunk_events:
            begun = self._begun.get((header.device_id, chunk.recording_id))
            _need(begun is not None, "a chunk of a recording that never began")
            if begun is not None:
                _need(chunk.place not in begun.chunks, "a chunk is there twice")
                begun.chunks[chunk.place] = (chunk, header)

    def check(self, sealed: EvidenceSealed, at: Header, pieces: Iterator[bytes]) -> list[Note]:
        """Check how one item was made against the events; says what of it is not there.

        Args:
            sealed: the item.
            at: the header of its sealing event.
            pieces: its original, read only of a recording.

        Raises:
            VerificationError: PACKAGE_MALFORMED.
        """
        if sealed.bound is not None:
            self._check_bound(sealed, sealed.bound, at)
        if sealed.recording is not None:
            missing = self._check_recording(sealed, sealed.recording, at, pieces)
            return [Note(sealed.item_id, missing)] if missing else []
        return []

    def _check_bound(self, sealed: EvidenceSealed, bound: Bound, at: Header) -> None:
        _need(bound.challenge in self._cards, "the card's event is missing")
        card, header = self._cards[bound.challenge]
        _need(card.inspection_id == sealed.inspection_id, "the card is another inspection's")
        _need((card.digits, card.turn) == (bound.digits, bound.asked_turn), "another card")
        _before(header, at)

    def _check_recording(
        self, sealed: EvidenceSealed, said: Recording, at: Header, pieces: Iterator[bytes]
    ) -> int:
        """Give how many bytes on record are missing."""
        begun = self._begun.get((at.device_id, said.recording_id))
        if begun is None:
            raise VerificationError(Code.PACKAGE_MALFORMED, why="its beginning is missing")
        same = (
            begun.fact.inspection_id == sealed.inspection_id
            and begun.fact.camera == sealed.camera
            and begun.fact.began_ms == sealed.captured_ms
            and begun.fact.media_type == sealed.media_type
        )
        _need(same, "the recording began as another")
        _before(begun.header, at)
        leaves = []
        last = begun.header
        for place in range(len(begun.chunks)):
            _need(place in begun.chunks, "a chunk is missing")
            chunk, header = begun.chunks[place]
            _before(last, header)
            last = header
            leaves.append((chunk.leaf, chunk.size))
        _before(last, at)
        made = ChunkList()
        for piece in pieces:
            made.feed(piece)
        made.end()
        _need((len(made.chunks), made.root) == (said.chunks, said.root), "another list of chunks")
        _need(chunks.proven(made.chunks, leaves) == said.proven, "more is claimed than was told")
        told = sum(size for _, size in leaves)
        all_there = told == said.proven == sealed.size and len(leaves) == said.chunks
        _need(not said.whole or all_there, f"called whole: {sealed.size} of {told} bytes")
        return max(0, told - sealed.size)


def only_claimed(items: Sequence[EvidenceSealed], events: Events) -> list[Note]:
    """Name what an older format does not prove: cards and recordings, whose events it lacks.

    Raises:
        VerificationError: PACKAGE_MALFORMED (a seal that is younger than the format).
    """
    for _, header in events.values():
        old = header.type != EvidenceSealed.TYPE or header.schema_version < EvidenceSealed.VERSION
        _need(old, "a seal of today in a format of before")
    return [Note(one.item_id, None) for one in items if one.bound or one.recording]


def _before(earlier: Header, later: Header) -> None:
    """Refuse an order that the chain does not show; between two epochs it shows none."""
    _need(earlier.device_id == later.device_id, "of another device")
    _need(earlier.epoch != later.epoch or earlier.seq < later.seq, "it came after")


def _need(good: object, why: str) -> None:
    if not good:
        raise VerificationError(Code.PACKAGE_MALFORMED, why=why)
