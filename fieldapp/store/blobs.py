"""Evidence and other large content: encrypted files named so that the name betrays nothing.

A blob's id is the SHA-256 of its plain content. Its file is named by an HMAC of that id, so that a
thief cannot test for known files, and holds 64 KiB chunks, each under AES-256-GCM with a counter
and a last-chunk flag in the nonce, so that truncation and reordering are detected. Writing follows
the crash-safe order of docs/spec/evidence.md §3.6: temporary file in the same folder → fsync →
rename → fsync of the folder → only then may a database commit refer to it.
"""

from __future__ import annotations

import hashlib
import hmac
import io
import os
import secrets
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import BinaryIO

from fieldapp.errors import Code, DeviceError, FieldappError, VerificationError
from fieldapp.ids import BlobId
from fieldapp.ledger import keys
from fieldapp.store import durable
from fieldapp.store.ballast import Ballast
from fieldapp.store.database import disk_error
from fieldapp.store.spool import ENDING, Spool

_MAGIC = b"FAB1"
_SALT_BYTES = 16
_CHUNK_BYTES = 64 * 1024
_TAG_BYTES = 16
_WRITE_BYTES = 1024 * 1024  # handed to the system at once

Content = bytes | BinaryIO | Iterable[bytes]


class Blobs:
    """The blob folder of one workspace."""

    def __init__(self, folder: Path, key: bytes) -> None:
        self.ballast = Ballast(folder.parent)
        self._folder = folder
        self._key = keys.hkdf(key, "blob-content")
        self._name_key = keys.hkdf(key, "blob-name")
        folder.mkdir(parents=True, exist_ok=True)
        for leftover in folder.glob("*.tmp"):  # of a killed process; never referred to
            leftover.unlink()

    def put(self, content: Content) -> BlobId:
        """Store content; durable when this returns, and idempotent.

        Args:
            content: bytes, a binary file read to its end, or an iterable of byte pieces.

        Raises:
            DeviceError: DISK_FULL, DISK_FAILED; nothing is kept then.
        """
        self.ballast.ensure()
        temporary = self._folder / f"{secrets.token_hex(8)}.tmp"
        try:
            return self._put(content, temporary)
        except OSError as error:
            told = disk_error(error, self._folder)
            if told.code is Code.DISK_FULL:
                self.ballast.release()
            raise told from error
        finally:
            temporary.unlink(missing_ok=True)

    def _put(self, content: Content, temporary: Path) -> BlobId:
        salt, hasher = secrets.token_bytes(_SALT_BYTES), hashlib.sha256()
        with temporary.open("xb", buffering=_WRITE_BYTES) as file:
            file.write(_MAGIC + salt)
            key = keys.hkdf(self._key, "blob", salt)
            for number, (chunk, last) in enumerate(_chunks(_hashed(content, hasher.update))):
                file.write(keys.encrypt(key, _nonce(number, last=last), chunk, _MAGIC))
            file.flush()
            os.fsync(file.fileno())
        blob_id = BlobId(hasher.digest())
        final = self._path(blob_id)
        if not self._intact(blob_id):  # absent, or damaged since: the new copy mends it
            final.parent.mkdir(exist_ok=True)
            temporary.replace(final)
            self._sync(final, or_drop=True)
        else:  # an earlier put may have been cut before its name was durable
            self._sync(final, or_drop=False)
        return blob_id

    def _sync(self, final: Path, *, or_drop: bool) -> None:
        """Make a name durable; one whose sync failed is not believed later (evidence.md §3.6)."""
        try:
            durable.sync_folder(final.parent)
            durable.sync_folder(self._folder)
        except OSError:
            if or_drop:
                final.unlink(missing_ok=True)
            raise

    def spool(self, name: str) -> Spool:
        """Give the file of a recording under way, beside the blobs."""
        return Spool(self._folder.with_name("spool") / f"{name}{ENDING}", self._key)

    def spooled(self) -> list[str]:
        """Name the recordings whose file is here: under way, or cut by a crash."""
        return sorted(p.stem for p in self._folder.with_name("spool").glob(f"*{ENDING}"))

    def has(self, blob_id: BlobId) -> bool:
        """Tell whether the content is here; says nothing about its integrity."""
        return self._path(blob_id).exists()

    def size(self, blob_id: BlobId) -> int:
        """Give the plain size in bytes.

        Raises:
            DeviceError: BLOB_MISSING.
        """
        try:
            stored = self._path(blob_id).stat().st_size - len(_MAGIC) - _SALT_BYTES
        except OSError as error:
            raise DeviceError(Code.BLOB_MISSING, blob=blob_id) from error
        chunks = -(-stored // (_CHUNK_BYTES + _TAG_BYTES))
        return stored - chunks * _TAG_BYTES

    def open(self, blob_id: BlobId) -> BinaryIO:
        """Give a reader of the plain content, checking each chunk and, at the end, the digest.

        Raises:
            DeviceError: BLOB_MISSING.
            VerificationError: BLOB_CORRUPT, when reading reaches the altered place.
        """
        return PieceReader(self.pieces(blob_id))

    def read(self, blob_id: BlobId) -> bytes:
        """Give the whole plain content, checked; raises as `open`."""
        return b"".join(self.pieces(blob_id))

    def pieces(self, blob_id: BlobId) -> Iterator[bytes]:
        """Give the plain content in pieces of up to 64 KiB, checked; raises as `open`."""
        try:
            file = self._path(blob_id).open("rb")
        except OSError as error:
            raise DeviceError(Code.BLOB_MISSING, blob=blob_id) from error
        return self._pieces(file, blob_id)

    def _pieces(self, file: BinaryIO, blob_id: BlobId) -> Iterator[bytes]:
        corrupt = VerificationError(Code.BLOB_CORRUPT, blob=blob_id)
        hasher = hashlib.sha256()
        with file:
            if file.read(len(_MAGIC)) != _MAGIC:
                raise corrupt
            key = keys.hkdf(self._key, "blob", file.read(_SALT_BYTES))
            sealed, number = file.read(_CHUNK_BYTES + _TAG_BYTES), 0
            while True:
                following = file.read(_CHUNK_BYTES + _TAG_BYTES)
                nonce = _nonce(number, last=not following)
                try:
                    chunk = keys.decrypt(key, nonce, sealed, _MAGIC)
                except VerificationError as error:
                    raise corrupt from error
                hasher.update(chunk)
                yield chunk
                if not following:
                    break
                sealed, number = following, number + 1
        if hasher.digest() != blob_id:
            raise corrupt

    def _intact(self, blob_id: BlobId) -> bool:
        try:
            for _ in self.pieces(blob_id):
                pass
        except FieldappError:
            return False
        return True

    def _path(self, blob_id: BlobId) -> Path:
        name = hmac.digest(self._name_key, blob_id, "sha256").hex()
        return self._folder / name[:2] / name[2:]


class PieceReader(io.BufferedReader):
    """A binary reader over byte pieces that are made as they are asked for."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        super().__init__(_Pieces(pieces), _CHUNK_BYTES)


class _Pieces(io.RawIOBase):
    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._rest = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # any writable buffer
        while not self._rest:
            piece = next(self._pieces, None)
            if piece is None:
                return 0
            self._rest = piece
        count = min(len(buffer), len(self._rest))
        buffer[:count] = self._rest[:count]
        self._rest = self._rest[count:]
        return count


def _hashed(content: Content, update: Callable[[bytes], None]) -> Iterator[bytes]:
    """Give the content's pieces, each hashed whole: a lock is let go once a piece, not a chunk."""
    for piece in _as_pieces(content):
        update(piece)
        yield piece


def _chunks(pieces: Iterable[bytes]) -> Iterator[tuple[bytes | memoryview, bool]]:
    """Cut content into full chunks; the last one (perhaps empty) is flagged.

    What comes in large pieces is not copied on its way.
    """
    pending: bytes | memoryview = b""
    for piece in pieces:
        view = memoryview(piece)
        if 0 < len(pending) < _CHUNK_BYTES:
            missing = _CHUNK_BYTES - len(pending)
            pending, view = b"".join((pending, view[:missing])), view[missing:]
        while len(view):
            if len(pending):
                yield pending, False
            pending, view = view[:_CHUNK_BYTES], view[_CHUNK_BYTES:]
    yield pending, True


def _as_pieces(content: Content) -> Iterable[bytes]:
    if isinstance(content, (bytes, bytearray, memoryview)):
        view = memoryview(content)
        return (bytes(view[i : i + _CHUNK_BYTES]) for i in range(0, len(view), _CHUNK_BYTES))
    if isinstance(content, io.IOBase) or hasattr(content, "read"):
        return iter(partial(content.read, _CHUNK_BYTES), b"")
    return content


def _nonce(number: int, *, last: bool) -> bytes:
    return number.to_bytes(11) + (b"\x01" if last else b"\x00")
