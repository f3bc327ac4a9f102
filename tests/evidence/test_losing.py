"""A recording that lost something is never sealed as whole, and nothing of it is thrown away."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import Any, BinaryIO

import pytest

from fieldapp.errors import Code, DeviceError, VerificationError
from fieldapp.evidence import recording, tables
from fieldapp.evidence.recording import Running
from fieldapp.store.workspace import Workspace
from tests.evidence.making import CAMERA
from tests.evidence.test_recording import ABOUT, ME, MKV, PIECE, pieces, visit

__all__ = ["visit"]


class FullDisk:
    """A file on a disk that becomes full in the middle of a piece."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def write(self, data: bytes) -> int:
        self._file.write(data[:5000])
        self._file.flush()
        raise OSError(errno.ENOSPC, "full")

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)


def filmed(workspace: Workspace, count: int) -> tuple[Running, list[bytes]]:
    running, film = recording.begin(workspace, ME, ABOUT, CAMERA, MKV), list(pieces(3_000_000))
    for piece in film[:count]:
        recording.feed(workspace, ME, running, piece)
    return running, film[count:]


def refused(workspace: Workspace, running: Running, piece: bytes) -> None:
    with pytest.raises(DeviceError) as caught:
        recording.feed(workspace, ME, running, piece)
    assert caught.value.code is Code.DISK_FULL


@pytest.mark.parametrize("freed", [True, False])
def test_a_disk_that_was_full_leaves_a_recording_that_is_not_whole(
    visit: Workspace, monkeypatch: pytest.MonkeyPatch, freed: bool
) -> None:
    running, rest = filmed(visit, 12)
    file = running.spool._file
    assert file is not None
    with monkeypatch.context() as full:
        full.setattr(running.spool, "_file", FullDisk(file))
        refused(visit, running, rest[0])
    size = running.spool.path.stat().st_size
    if freed:  # space is there again: nothing is laid behind the torn piece
        refused(visit, running, rest[1])
    assert running.spool.path.stat().st_size == size
    kept = recording.finish(visit, ME, running)
    assert kept is not None
    made = kept.sealed.recording
    assert made is not None
    assert (kept.sealed.size, made.proven, made.whole) == (12 * PIECE, 12 * PIECE, False)


def test_a_recording_whose_end_is_gone_from_the_disk_is_not_whole(visit: Workspace) -> None:
    running, _ = filmed(visit, 12)
    size = running.spool.path.stat().st_size
    for piece in pieces(2_000_000):
        recording.feed(visit, ME, running, piece)
    running.spool.close()
    running.spool.path.write_bytes(running.spool.path.read_bytes()[:size])
    kept = recording.finish(visit, ME, running)
    assert kept is not None
    made = kept.sealed.recording
    assert made is not None
    assert (kept.sealed.size, made.whole) == (12 * PIECE, False)


def flipped(running: Running, at: int) -> Path:
    running.spool.close()
    raw = bytearray(running.spool.path.read_bytes())
    raw[at] ^= 1
    running.spool.path.write_bytes(raw)
    return running.spool.path


@pytest.mark.parametrize("at", [0, 50])  # in the first piece's length, and in the piece
def test_one_bit_of_the_first_piece_removes_nothing(visit: Workspace, at: int) -> None:
    path = flipped(filmed(visit, 12)[0], at)
    raw = path.read_bytes()
    found = recording.recover(visit, ME)
    (aside,) = found.aside
    assert aside.read_bytes() == raw
    assert found.kept == ()
    assert recording.recover(visit, ME).aside == ()  # said once
    assert (visit.blobs.spooled(), tables.items(visit.db, "insp-1")) == ([], [])


def test_a_recording_of_which_nothing_can_be_read_at_its_end_is_refused(visit: Workspace) -> None:
    running, _ = filmed(visit, 3)
    path = flipped(running, 50)
    with pytest.raises(VerificationError) as caught:
        recording.finish(visit, ME, running)
    assert caught.value.code is Code.BLOB_CORRUPT
    assert path.with_suffix(".altered").exists()
