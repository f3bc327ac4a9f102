"""The fence: a mark outside every backup that tells whether the database is an older copy.

After each commit the identity of the chain's head is written to a second file. A database in which
that event is missing has been restored or copied, and must not append to the same epoch
(docs/spec/log.md §2.2; a mere count is wrong, sync.md §5.9).

The write is one small overwrite without fsync: the mark may lag behind the database, which is
harmless (it then names an ancestor), but can never run ahead of it, because the commit is durable
first. An unreadable mark counts as missing.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path

from fieldapp.errors import VerificationError
from fieldapp.ledger import dcbor

log = logging.getLogger("ledger")

_BYTES = 64  # one record, padded: well inside a disk sector


@dataclass(frozen=True, slots=True)
class Mark:
    """The last committed event of the open epoch."""

    epoch: int
    seq: int
    event_id: bytes


class Fence:
    """The mark's file, kept open between commits."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        path.touch(mode=0o600)
        self._file = path.open("r+b", buffering=0)

    def read(self) -> Mark | None:
        """Give the mark, or None when there is none or it cannot be read."""
        self._file.seek(0)
        record = self._file.read(_BYTES) or b""
        try:
            epoch, seq, event_id = dcbor.decode(record[1 : 1 + record[0]])
            return Mark(int(epoch), int(seq), bytes(event_id))
        except (VerificationError, TypeError, ValueError, IndexError):
            return None

    def write(self, mark: Mark) -> None:
        """Overwrite the mark; should the disk refuse, the older mark stays, which is harmless."""
        record = dcbor.encode([mark.epoch, mark.seq, mark.event_id])
        try:
            self._file.seek(0)
            self._file.write((bytes((len(record),)) + record).ljust(_BYTES, b"\0"))
        except OSError as error:
            log.warning("fence not written: %s", error)

    def close(self) -> None:
        """Close the file."""
        self._file.close()
