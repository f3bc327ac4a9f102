"""The Merkle list of a recording: chunks of 1 MiB, hashed while they come."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from fieldapp.ledger import merkle

CHUNK_BYTES: Final = 1024**2


@dataclass(frozen=True, slots=True)
class Chunk:
    """One chunk: its place, its leaf and its size in bytes."""

    place: int
    leaf: bytes
    size: int


@dataclass(slots=True)
class ChunkList:
    """Cuts what comes into chunks and keeps their leaves."""

    chunks: list[Chunk] = field(default_factory=list)
    _open: bytearray = field(default_factory=bytearray)

    def feed(self, piece: bytes) -> list[Chunk]:
        """Take in a piece; gives the chunks that it completes."""
        self._open += piece
        full = []
        while len(self._open) >= CHUNK_BYTES:
            full.append(self._cut(CHUNK_BYTES))
        return full

    def end(self) -> list[Chunk]:
        """Close the list; gives the last chunk, if something is left."""
        return [self._cut(len(self._open))] if self._open else []

    @property
    def root(self) -> bytes:
        """The Merkle root over the leaves so far."""
        return merkle.root([chunk.leaf for chunk in self.chunks])

    def _cut(self, size: int) -> Chunk:
        chunk = Chunk(len(self.chunks), merkle.leaf_hash(bytes(self._open[:size])), size)
        self.chunks.append(chunk)
        del self._open[:size]
        return chunk


def proven(chunks: Iterable[Chunk], leaves: Iterable[tuple[bytes, int]]) -> int:
    """Give how many bytes from the start are those whose leaves were recorded.

    Args:
        chunks: of the recording as it is now.
        leaves: leaf and size of each chunk, as the log has them.
    """
    total = 0
    for chunk, (leaf, size) in zip(chunks, leaves, strict=False):
        if (chunk.leaf, chunk.size) != (leaf, size):
            break
        total += size
    return total
