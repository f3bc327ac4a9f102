"""The container around a bundle: encrypted to its receivers, whole and signed for anybody to see.

The open trailer behind the encrypted bytes is laid out in docs/spec/bundle.md: dCBOR {1: version,
2: creator's public key, 3: size, 4: SHA-256 of the encrypted bytes, 5: signature over "FABS1" 00 ‖
3 ‖ 4}, its u32be length, and "FABS".
"""

from __future__ import annotations

import hashlib
import io
import os
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import BinaryIO, cast

from fieldapp.errors import Code, VerificationError
from fieldapp.ledger import dcbor, keys
from fieldapp.store.blobs import PieceReader

TRAILER_MAGIC = b"FABS"
TRAILER_CONTEXT = b"FABS1\0"
TRAILER_HEADER = "Fieldapp-Trailer"  # base64 of the trailer, ahead of a bundle over HTTP
_PIECE = 256 * 1024
_MAX_TRAILER = 1024


def seal(
    pieces: Iterator[bytes], target: BinaryIO, own: keys.DeviceKeys, recipients: Sequence[str]
) -> None:
    """Encrypt byte pieces to age recipients and sign the result, in constant memory.

    Whatever reading a piece or writing to `target` raises (a full disk, a cancel) comes out as it
    was: the age library would hide it behind an error of its own.
    """
    hashing = _Hashing(target)
    failures: list[BaseException] = []

    def watched() -> Iterator[bytes]:
        try:
            yield from pieces
        except BaseException as error:
            failures.append(error)
            raise

    try:
        keys.seal_to(recipients, PieceReader(watched()), cast("BinaryIO", hashing))
    except keys.SealError as error:
        raise (failures or hashing.failures or [error])[0] from error
    target.write(_trailer(own, hashing.size, hashing.digest()))


class _Hashing(io.RawIOBase):
    """Passes bytes on and keeps their size and SHA-256."""

    def __init__(self, target: BinaryIO) -> None:
        self._target = target
        self._hasher = hashlib.sha256()
        self.size = 0
        self.failures: list[BaseException] = []

    def writable(self) -> bool:
        return True

    def write(self, data: bytes) -> int:  # type: ignore[override]  # any buffer
        self._hasher.update(data)
        self.size += len(data)
        try:
            self._target.write(data)
        except BaseException as error:
            self.failures.append(error)
            raise
        return len(data)

    def digest(self) -> bytes:
        return self._hasher.digest()


def _trailer(own: keys.DeviceKeys, size: int, digest: bytes) -> bytes:
    signature = own.sign(_statement(size, digest))
    fields = dcbor.encode({1: 1, 2: own.public_key, 3: size, 4: digest, 5: signature})
    return fields + len(fields).to_bytes(4) + TRAILER_MAGIC


def _statement(size: int, digest: bytes) -> bytes:
    return TRAILER_CONTEXT + size.to_bytes(8) + digest


@dataclass(frozen=True, slots=True)
class Container:
    """What the open trailer says, verified: who made the file, and that it is whole."""

    creator_key: bytes
    size: int  # encrypted bytes


def check_container(sealed: BinaryIO) -> Container:
    """Check that a bundle file is whole and signed; needs no key. Leaves the file at its start.

    Raises:
        VerificationError: BUNDLE_MALFORMED (no trailer: cut short, or no bundle),
            BUNDLE_TRUNCATED, BUNDLE_ITEM_MISMATCH (altered), SIGNATURE_INVALID.
    """
    end = sealed.seek(0, os.SEEK_END)
    sealed.seek(max(0, end - _MAX_TRAILER))
    tail = sealed.read()
    length = int.from_bytes(tail[-8:-4])
    if tail[-4:] != TRAILER_MAGIC or not 0 < length <= len(tail) - 8:
        raise VerificationError(Code.BUNDLE_TRUNCATED, why="the end of the file is missing")
    stated = read_trailer(tail[-8 - length : -8])
    if stated.size != end - 8 - length:
        raise VerificationError(Code.BUNDLE_MALFORMED, why="trailer")
    sealed.seek(0)
    hasher, left = hashlib.sha256(), stated.size
    while left and (piece := sealed.read(min(left, _PIECE))):
        hasher.update(piece)
        left -= len(piece)
    if hasher.digest() != stated.digest:
        raise VerificationError(Code.BUNDLE_ITEM_MISMATCH, kind="file")
    sealed.seek(0)
    return Container(stated.creator_key, stated.size)


@dataclass(frozen=True, slots=True)
class Stated:
    """What a trailer alone says, its signature verified; the bytes before it are not looked at."""

    creator_key: bytes
    size: int  # encrypted bytes
    digest: bytes  # of them
    trailer_bytes: int  # what stands behind them


def read_trailer(untrusted: bytes) -> Stated:
    """Check a trailer's fields and signature.

    Raises:
        VerificationError: CBOR_…, BUNDLE_MALFORMED, SIGNATURE_INVALID.
    """
    fields = dcbor.decode(untrusted, _MAX_TRAILER)
    kinds = {1: int, 2: bytes, 3: int, 4: bytes, 5: bytes}
    if (
        not isinstance(fields, dict)
        or fields.keys() != kinds.keys()
        or any(type(fields[key]) is not kind for key, kind in kinds.items())
        or fields[1] != 1
        or not 0 <= fields[3] < 1 << 63
    ):
        raise VerificationError(Code.BUNDLE_MALFORMED, why="trailer")
    keys.verify(fields[2], _statement(fields[3], fields[4]), fields[5])
    return Stated(fields[2], fields[3], fields[4], len(untrusted) + 8)


def trailer_of(sealed: BinaryIO) -> bytes:
    """Give a bundle file's trailer, to be sent ahead of it. Leaves the file at its start."""
    end = sealed.seek(0, os.SEEK_END)
    sealed.seek(max(0, end - _MAX_TRAILER))
    tail = sealed.read()
    sealed.seek(0)
    length = int.from_bytes(tail[-8:-4])
    return tail[-8 - length : -8]


@contextmanager
def unsealed(sealed: BinaryIO, own: keys.DeviceKeys) -> Iterator[tuple[BinaryIO, bytes]]:
    """Unseal a bundle as it is read; the plain bytes never touch a disk.

    A second thread decrypts into a pipe, because age pushes and a reader pulls. Should the sealed
    bytes turn out to be altered or cut short, that is the error raised, whatever the reader saw.

    Yields:
        A reader of the plain bytes, and the public key of whoever signed the container.

    Raises:
        VerificationError: SIGNATURE_INVALID (not for this device, or altered), BUNDLE_MALFORMED,
            BUNDLE_TRUNCATED.
    """
    container = check_container(sealed)
    read_end, write_end = os.pipe()
    failures: list[VerificationError] = []

    def unseal() -> None:
        with os.fdopen(write_end, "wb", buffering=0) as sink:
            try:
                own.unseal(
                    cast("BinaryIO", _Limited(sealed, container.size)),
                    cast("BinaryIO", _Patient(sink)),
                )
            except VerificationError as error:
                failures.append(error)
            except BrokenPipeError:
                pass  # the reader has seen enough

    thread = threading.Thread(target=unseal, name="unseal", daemon=True)
    thread.start()
    try:
        try:
            with os.fdopen(read_end, "rb") as plain:
                yield plain, container.creator_key
        finally:
            thread.join()  # whatever happened: `sealed` is the caller's to close after this
    except VerificationError as error:
        if failures and error.code is Code.BUNDLE_TRUNCATED:  # the cause of the early end
            raise failures[0] from error
        raise
    if failures:
        raise failures[0]


class _Patient(io.RawIOBase):
    """A pipe's writing end that takes everything it is given: a raw write may be partial."""

    def __init__(self, sink: io.RawIOBase | BinaryIO) -> None:
        self._sink = sink

    def writable(self) -> bool:
        return True

    def write(self, data: bytes) -> int:  # type: ignore[override]  # any buffer
        view = memoryview(data)
        while view:
            view = view[self._sink.write(view) :]
        return len(data)


class _Limited(io.RawIOBase):
    """The first `size` bytes of a file."""

    def __init__(self, file: BinaryIO, size: int) -> None:
        self._file = file
        self._left = size

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # any writable buffer
        data = self._file.read(min(len(buffer), self._left))
        buffer[: len(data)] = data
        self._left -= len(data)
        return len(data)
