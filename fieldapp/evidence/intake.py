"""Reading a file or a frame from outside: once, with limits, hashed while it is read.

1. A file is opened as a regular file only; links, pipes and devices are refused.
2. Its bytes pass one reader that counts and hashes them (SM3, unless it is put off) on their way
   into the blob store, whose address of them is their SHA-256. The file is never opened again:
   what is looked at later is the kept copy, so a swap on the card during import changes nothing
   (docs/spec/security.md §6.3, A36).
3. The media type comes from the leading bytes of the kept copy, never from the name.
4. EXIF is read as a claim from the bytes that passed the reader, in the limited process of
   `looking`. If that fails, the file is kept all the same.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from fieldapp.errors import Code, InputError, VerificationError
from fieldapp.evidence.events import Camera, Source
from fieldapp.evidence.item import clean_text
from fieldapp.evidence.looking import looker
from fieldapp.evidence.sealing import MeasuredFile, MeasuredFrame
from fieldapp.ids import BlobId
from fieldapp.ledger import keys
from fieldapp.store.blobs import Blobs

MAX_FILE_BYTES = 4 * 1024**3  # a long video; files of a FAT32 card end here too
MAX_FRAME_BYTES = 64 * 1024**2
HEAD_BYTES = 4096  # enough for `media_type`
EXIF_BYTES = 256 * 1024  # from the start; cameras write it in the first 64 KiB of a JPEG
_CHUNK_BYTES = 1024**2


class Measure:
    """Counts and hashes what passes through; keeps the head for the media type and EXIF."""

    def __init__(self, limit: int, *, sm3_later: bool = False) -> None:
        self._limit = limit
        self._sm3 = None if sm3_later else keys.sm3_hasher()
        self.size = 0  # bytes so far
        self.head = b""

    def pieces(self, untrusted: BinaryIO) -> Iterator[bytes]:
        """Give the stream's bytes in pieces of up to 1 MiB.

        Raises:
            InputError: EVIDENCE_TOO_LARGE (an endless file ends here), EVIDENCE_UNREADABLE (card
                pulled out, bad sector), EVIDENCE_EMPTY.
        """
        while data := self._read(untrusted):
            self.size += len(data)
            if self.size > self._limit:
                raise InputError(Code.EVIDENCE_TOO_LARGE, limit=self._limit)
            if self._sm3 is not None:
                self._sm3.update(data)
            if len(self.head) < EXIF_BYTES:
                self.head += data[: EXIF_BYTES - len(self.head)]
            yield data
        if self.size == 0:
            raise InputError(Code.EVIDENCE_EMPTY)

    def _read(self, untrusted: BinaryIO) -> bytes:
        try:
            return untrusted.read(_CHUNK_BYTES)
        except OSError as error:  # translated here, else the store would call it its own disk
            why = error.strerror or "read failed"
            raise InputError(Code.EVIDENCE_UNREADABLE, at=self.size, why=why) from error

    def sm3(self) -> bytes | None:
        """Give SM3 of all that passed, None if it was put off; call once, at the end."""
        return None if self._sm3 is None else self._sm3.finalize()


def measure_file(
    blobs: Blobs, path: Path, volume: str, reason: str, url: str = "", *, sm3_later: bool = False
) -> MeasuredFile:
    """Keep the file at `path` and measure it; the four steps of the module's head.

    Args:
        blobs: where the original is kept, durable when this returns.
        path: where the person pointed; only its text is recorded, as a claim.
        volume: serial or label of the medium, "" if the system does not tell.
        reason: why the file is imported.
        url: the page that a screenshot shows, "" for other files.
        sm3_later: leave SM3, which takes longer than all else, to `digesting`.

    Raises:
        InputError: EVIDENCE_NOT_A_FILE, EVIDENCE_UNREADABLE, EVIDENCE_EMPTY, EVIDENCE_TOO_LARGE.
        DeviceError: DISK_FULL, DISK_FAILED; nothing is half kept.
    """
    measure = Measure(MAX_FILE_BYTES, sm3_later=sm3_later)
    with _open_regular(path) as untrusted_file:  # (1)
        mtime_ms = os.fstat(untrusted_file.fileno()).st_mtime_ns // 1_000_000
        blob = blobs.put(measure.pieces(untrusted_file))  # (2)
    kind = media_type(measure.head[:HEAD_BYTES])  # (3)
    exif = looker("claims").claims(kind, measure.head)  # (4)
    source = Source(
        path=clean_text(str(path)),
        volume=clean_text(volume, 100),
        mtime_ms=mtime_ms,
        reason=clean_text(reason),
        url=clean_text(url) or None,
    )
    return MeasuredFile(
        blob=blob,
        sha256=bytes(blob),
        sm3=measure.sm3(),
        size=measure.size,
        media_type=kind,
        source=source,
        exif=exif,
    )


def peek(path: Path, limit: int) -> bytes:
    """Read a file that may be added later; nothing is kept.

    Raises:
        InputError: EVIDENCE_NOT_A_FILE, EVIDENCE_UNREADABLE, EVIDENCE_EMPTY, EVIDENCE_TOO_LARGE.
    """
    with _open_regular(path) as untrusted_file:
        return b"".join(Measure(limit, sm3_later=True).pieces(untrusted_file))


def measure_frame(blobs: Blobs, jpeg: bytes, camera: Camera, captured_ms: int) -> MeasuredFrame:
    """Keep a frame of our own camera, hashed in memory before any file exists.

    Raises:
        InputError: EVIDENCE_FRAME_INVALID (not a JPEG, empty or oversized).
        DeviceError: DISK_FULL, DISK_FAILED; nothing is half kept.
    """
    if len(jpeg) > MAX_FRAME_BYTES or media_type(jpeg[:HEAD_BYTES]) != "image/jpeg":
        raise InputError(Code.EVIDENCE_FRAME_INVALID, size=len(jpeg))
    sha256, sm3 = keys.sha256(jpeg), keys.sm3(jpeg)
    blob = blobs.put(jpeg)
    _same_address(blob, sha256)
    return MeasuredFrame(
        blob=blob,
        sha256=sha256,
        sm3=sm3,
        size=len(jpeg),
        media_type="image/jpeg",
        camera=camera,
        captured_ms=captured_ms,
    )


def _open_regular(path: Path) -> BinaryIO:
    flags = os.O_RDONLY
    for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_BINARY", "O_CLOEXEC"):  # where the system has them
        flags |= getattr(os, name, 0)
    try:
        descriptor = os.open(path, flags)
    except OSError as error:
        wrong_sort = error.errno in (errno.ELOOP, errno.EISDIR, errno.ENXIO)
        code = Code.EVIDENCE_NOT_A_FILE if wrong_sort else Code.EVIDENCE_UNREADABLE
        raise InputError(code, path=path.name, why=error.strerror or "open failed") from error
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise InputError(Code.EVIDENCE_NOT_A_FILE, path=path.name)
    return os.fdopen(descriptor, "rb", buffering=0)


def _same_address(blob: BlobId, sha256: bytes) -> None:
    """Refuse to seal what the store did not keep as it was measured (a broken machine)."""
    if blob != sha256:
        raise VerificationError(Code.BLOB_CORRUPT, blob=blob)


_MAGIC: tuple[tuple[int, bytes, str], ...] = (  # offset, bytes, media type
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"GIF87a", "image/gif"),
    (0, b"GIF89a", "image/gif"),
    (0, b"II*\x00", "image/tiff"),
    (0, b"MM\x00*", "image/tiff"),
    (0, b"BM", "image/bmp"),
    (0, b"%PDF-", "application/pdf"),
    (0, b"\x1aE\xdf\xa3", "video/x-matroska"),
    (0, b"OggS", "audio/ogg"),
    (0, b"fLaC", "audio/flac"),
    (0, b"ID3", "audio/mpeg"),
    (0, b"\xff\xfb", "audio/mpeg"),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),  # old .doc, .xls
    (0, b"Rar!\x1a\x07", "application/vnd.rar"),
    (0, b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
)
_RIFF = {b"WEBP": "image/webp", b"WAVE": "audio/wav", b"AVI ": "video/x-msvideo"}
_BRANDS = {
    b"heic": "image/heic",
    b"heix": "image/heic",
    b"mif1": "image/heif",
    b"msf1": "image/heif",
    b"avif": "image/avif",
    b"qt  ": "video/quicktime",
    b"M4A ": "audio/mp4",
}
_OFFICE = "application/vnd.openxmlformats-officedocument."


def media_type(head: bytes) -> str:
    """Give the media type that the leading bytes show; `application/octet-stream` if none.

    Args:
        head: the first bytes of the content, up to `HEAD_BYTES`.
    """
    if head[:4] == b"RIFF":
        return _RIFF.get(head[8:12], "application/octet-stream")
    if head[4:8] == b"ftyp":
        return _BRANDS.get(head[8:12], "video/mp4")
    if head[:4] == b"PK\x03\x04":
        return _zip_type(head)
    for offset, magic, found in _MAGIC:
        if head[offset : offset + len(magic)] == magic:
            return found
    return _text_type(head)


def _zip_type(head: bytes) -> str:
    if b"[Content_Types].xml" in head or b"_rels/.rels" in head:
        if b"word/" in head:
            return _OFFICE + "wordprocessingml.document"
        if b"xl/" in head:
            return _OFFICE + "spreadsheetml.sheet"
    return "application/zip"


def _text_type(head: bytes) -> str:
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:15].lower()
    if start.startswith((b"<!doctype html", b"<html")):
        return "text/html"
    try:
        text = head[: len(head) - 4 if len(head) == HEAD_BYTES else None].decode()
    except UnicodeDecodeError:
        return "application/octet-stream"
    return "text/plain" if text and "\0" not in text else "application/octet-stream"
