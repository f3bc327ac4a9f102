"""A recording under way: encrypted pieces appended one by one, each durable, read after a crash.

A piece is its length in four bytes and its bytes under AES-256-GCM with a counter as nonce. What
was torn by a crash ends the reading; all before it is whole.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Final

from fieldapp.errors import DeviceError, VerificationError
from fieldapp.ledger import keys
from fieldapp.store import durable
from fieldapp.store.database import disk_error

ENDING: Final = ".part"
_ASIDE: Final = ".altered"
_LENGTH: Final = 4
_NONCE: Final = 12
_MOST: Final = 8 * 1024**2 + 16  # bytes of one sealed piece


class Spool:
    """One recording's file."""

    def __init__(self, path: Path, key: bytes) -> None:
        self.path = path
        self._key = keys.hkdf(key, "spool", path.stem.encode())
        self._file: BinaryIO | None = None
        self._count = 0  # pieces written
        self._failed: DeviceError | None = None  # of the append that ended it
        self.altered = False  # found by reading: something is there that a crash does not explain

    def append(self, piece: bytes) -> None:
        """Add a piece; durable when this returns.

        Raises:
            DeviceError: DISK_FULL, DISK_FAILED; the pieces before it are kept, and no more is
                taken: behind a torn piece nothing can be read, and its nonce was used.
        """
        if self._failed is not None:
            raise DeviceError(self._failed.code, **self._failed.facts)
        try:
            if self._file is None:
                self.path.parent.mkdir(exist_ok=True)
                self._file = self.path.open("xb")
                durable.sync_folder(self.path.parent)  # the name outlives a power cut too
                durable.sync_folder(self.path.parent.parent)
            nonce = self._count.to_bytes(_NONCE)
            sealed = keys.encrypt(self._key, nonce, piece, self.path.stem.encode())
            self._file.write(len(sealed).to_bytes(_LENGTH) + sealed)
            self._file.flush()
            os.fsync(self._file.fileno())
        except OSError as error:
            self._failed = disk_error(error, self.path.parent)
            raise self._failed from error
        self._count += 1

    def pieces(self) -> Iterator[bytes]:
        """Give the pieces that are whole, in order.

        What a crash can leave is a last piece that is cut short. `altered` says afterwards that
        more is there than that, or that not even one piece could be read.
        """
        with self.path.open("rb") as file:
            count = 0
            while len(head := file.read(_LENGTH)) == _LENGTH:
                size = int.from_bytes(head)
                sealed = file.read(size) if size <= _MOST else b""
                nonce, context = count.to_bytes(_NONCE), self.path.stem.encode()
                try:
                    piece = keys.decrypt(self._key, nonce, sealed, context)
                except VerificationError:  # torn by the crash, or altered: the end
                    self.altered = count == 0 or size > _MOST or len(sealed) == size
                    return
                yield piece
                count += 1
            self.altered = count == 0 and len(head) > 0

    def close(self) -> None:
        """Write no more."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def set_aside(self) -> Path:
        """Keep the file under another name, for somebody to look at; gives where it is.

        Raises:
            DeviceError: DISK_FULL, DISK_FAILED.
        """
        self.close()
        kept = self.path.with_suffix(_ASIDE)
        try:
            self.path.replace(kept)
            durable.sync_folder(kept.parent)
        except OSError as error:
            raise disk_error(error, self.path.parent) from error
        return kept

    def remove(self) -> None:
        """Remove the file: what was in it is kept as a blob."""
        self.close()
        self.path.unlink(missing_ok=True)
