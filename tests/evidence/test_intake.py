"""A file is read once, with limits; what it is comes from its bytes; a refused one leaves nothing."""

from __future__ import annotations

import errno
import hashlib
import io
import os
import zipfile
from pathlib import Path
from typing import BinaryIO, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.errors import Code, DeviceError, InputError
from fieldapp.evidence import intake
from fieldapp.ledger import keys
from fieldapp.store.blobs import Blobs
from tests.evidence.making import CAMERA, jpeg, png


@pytest.fixture
def blobs(tmp_path: Path) -> Blobs:
    return Blobs(tmp_path / "blobs", bytes(32))


def kept_files(tmp_path: Path) -> list[Path]:
    return [path for path in (tmp_path / "blobs").rglob("*") if path.is_file()]


def test_a_file_is_kept_byte_for_byte_with_both_digests(blobs: Blobs, tmp_path: Path) -> None:
    data = jpeg(exif=True)
    path = tmp_path / "IMG 001.txt"  # the name lies
    path.write_bytes(data)
    os.utime(path, (1_700_000_000, 1_700_000_000))
    file = intake.measure_file(blobs, path, "SD-1234", "手机拍摄")
    assert blobs.read(file.blob) == data
    assert file.sha256 == hashlib.sha256(data).digest()
    assert file.sm3 == keys.sm3(data)
    assert (file.size, file.media_type) == (len(data), "image/jpeg")
    assert file.source.mtime_ms == 1_700_000_000_000
    assert (file.source.volume, file.source.reason) == ("SD-1234", "手机拍摄")
    assert file.exif["DateTimeOriginal"] == "2025:01:02 03:04:05"


def test_a36_the_file_may_change_or_vanish_once_it_was_read(blobs: Blobs, tmp_path: Path) -> None:
    """A36: what is looked at after reading is the kept copy."""
    path = tmp_path / "a.jpg"
    path.write_bytes(jpeg(exif=True))

    class Swapping(Blobs):
        def put(self, content):  # type: ignore[no-untyped-def]  # same as the parent's
            blob = super().put(content)
            path.write_bytes(b"swapped")
            return blob

    file = intake.measure_file(Swapping(tmp_path / "blobs", bytes(32)), path, "", "r")
    assert file.media_type == "image/jpeg"
    assert file.exif["Make"] == "Huawei"


@pytest.mark.parametrize("make", ["missing", "folder", "link", "pipe"])
def test_only_regular_files_are_taken(make: str, blobs: Blobs, tmp_path: Path) -> None:
    path = tmp_path / "x.jpg"
    if make == "folder":
        path.mkdir()
    elif make == "link":
        (tmp_path / "real").write_bytes(jpeg())
        path.symlink_to(tmp_path / "real")
    elif make == "pipe":
        os.mkfifo(path)
    with pytest.raises(InputError) as caught:
        intake.measure_file(blobs, path, "", "r")
    wanted = Code.EVIDENCE_UNREADABLE if make == "missing" else Code.EVIDENCE_NOT_A_FILE
    assert caught.value.code is wanted
    assert kept_files(tmp_path) == []


def test_an_empty_file_is_refused_and_leaves_nothing(blobs: Blobs, tmp_path: Path) -> None:
    path = tmp_path / "empty.jpg"
    path.touch()
    with pytest.raises(InputError) as caught:
        intake.measure_file(blobs, path, "", "r")
    assert caught.value.code is Code.EVIDENCE_EMPTY
    assert kept_files(tmp_path) == []


def test_an_endless_stream_ends_at_the_limit(blobs: Blobs, tmp_path: Path) -> None:
    with Path("/dev/zero").open("rb") as endless, pytest.raises(InputError) as caught:
        blobs.put(intake.Measure(3 * 1024**2).pieces(endless))
    assert caught.value.code is Code.EVIDENCE_TOO_LARGE
    assert kept_files(tmp_path) == []


class PulledOut(io.BytesIO):
    """A card that is pulled out after its first mebibyte."""

    def read(self, size: int | None = -1, /) -> bytes:
        if self.tell() >= 1024**2:
            raise OSError(errno.EIO, "Input/output error")
        return super().read(size)


def test_a_card_pulled_out_is_the_cards_fault_not_our_disks(blobs: Blobs, tmp_path: Path) -> None:
    card = cast("BinaryIO", PulledOut(bytes(3 * 1024**2)))
    with pytest.raises(InputError) as caught:
        blobs.put(intake.Measure(1 << 30).pieces(card))
    assert caught.value.code is Code.EVIDENCE_UNREADABLE
    assert caught.value.facts["at"] == 1024**2
    assert kept_files(tmp_path) == []


def test_a_full_disk_keeps_nothing_half(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """E9, at the sync of the blob's file."""
    path = tmp_path / "a.jpg"
    path.write_bytes(jpeg())
    blobs = Blobs(tmp_path / "blobs", bytes(32))

    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DeviceError) as caught:
        intake.measure_file(blobs, path, "", "r")
    assert caught.value.code is Code.DISK_FULL
    assert kept_files(tmp_path) == []


def test_a_frame_must_be_a_jpeg(blobs: Blobs, tmp_path: Path) -> None:
    for bad in (b"", png(), b"\xff\xd8\xff" + bytes(intake.MAX_FRAME_BYTES)):
        with pytest.raises(InputError) as caught:
            intake.measure_frame(blobs, bad, CAMERA, 0)
        assert caught.value.code is Code.EVIDENCE_FRAME_INVALID
    assert kept_files(tmp_path) == []


def docx() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<w/>")
    return out.getvalue()


@pytest.mark.parametrize(
    ("head", "wanted"),
    [
        (jpeg(), "image/jpeg"),
        (png(), "image/png"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "image/webp"),
        (b"RIFF\0\0\0\0WAVEfmt ", "audio/wav"),
        (b"\0\0\0\x18ftypheic\0\0\0\0", "image/heic"),
        (b"\0\0\0\x18ftypisom\0\0\0\0", "video/mp4"),
        (b"%PDF-1.7\n", "application/pdf"),
        (docx(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        (b"PK\x03\x04" + bytes(40), "application/zip"),
        (b"\xef\xbb\xbf<!DOCTYPE html><html>", "text/html"),
        ("现场笔录".encode(), "text/plain"),
        ("录" * 2000).encode() and (("录" * 2000).encode()[:4096], "text/plain"),
        (b"MZ\x90\0", "application/octet-stream"),
        (b"", "application/octet-stream"),
    ],
)  # fmt: skip
def test_the_type_comes_from_the_bytes(head: bytes, wanted: str) -> None:
    assert intake.media_type(head[: intake.HEAD_BYTES]) == wanted


@given(st.binary(max_size=64))
def test_any_bytes_have_a_type(head: bytes) -> None:
    assert "/" in intake.media_type(head)
