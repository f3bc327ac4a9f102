"""Blobs: kept once, read back checked, named so that the name betrays nothing."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.errors import Code, FieldappError
from fieldapp.ids import BlobId
from fieldapp.store.blobs import Blobs
from tests.journeys.devices import flipped

CHUNK = 64 * 1024
SIZES = (0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 3 * CHUNK + 17)


@pytest.fixture
def blobs(tmp_path: Path) -> Blobs:
    return Blobs(tmp_path / "blobs", bytes(32))


def content(size: int, seed: int = 0) -> bytes:
    return hashlib.shake_256(bytes([seed])).digest(size)


def files(blobs: Blobs) -> list[Path]:
    return [path for path in blobs._folder.rglob("*") if path.is_file()]


def refused(blobs: Blobs, blob: BlobId) -> Code:
    with pytest.raises(FieldappError) as caught:
        blobs.read(blob)
    return caught.value.code


@pytest.mark.parametrize("size", SIZES)
def test_content_comes_back_whatever_its_size_and_form(blobs: Blobs, size: int) -> None:
    data = content(size)
    forms = (data, io.BytesIO(data), iter([data[:5], b"", data[5:]]))
    assert {blobs.put(form) for form in forms} == {hashlib.sha256(data).digest()}
    (blob,) = {BlobId(hashlib.sha256(data).digest())}
    assert blobs.read(blob) == data
    assert blobs.size(blob) == size
    with blobs.open(blob) as reader:
        assert reader.read(7) + reader.read() == data
    assert len(files(blobs)) == 1


@given(st.binary(max_size=300), st.integers(1, 40))
def test_pieces_of_any_length_are_the_same_content(data: bytes, step: int) -> None:
    pieces = [data[i : i + step] for i in range(0, len(data), step)]
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        kept = Blobs(Path(folder), bytes(32))
        assert kept.read(kept.put(iter(pieces))) == data


def test_two_puts_of_the_same_are_one_file_and_two_workspaces_name_it_differently(
    tmp_path: Path,
) -> None:
    one, other = Blobs(tmp_path / "one", bytes(32)), Blobs(tmp_path / "other", b"k" * 32)
    data = content(1000)
    blob = one.put(data)
    assert one.put(data) == blob == other.put(data)
    names = [
        path.relative_to(store._folder).as_posix()
        for store in (one, other)
        for path in files(store)
    ]
    assert len(names) == len(set(names)) == 2
    for name in names:
        assert hashlib.sha256(data).hexdigest()[:6] not in name.replace("/", "")
    assert all(data[:16] not in path.read_bytes() for path in files(one))


def test_what_is_cut_or_altered_is_refused_and_never_given_whole(blobs: Blobs) -> None:
    data = content(2 * CHUNK + 100)
    blob = blobs.put(data)
    (path,) = files(blobs)
    whole = path.read_bytes()
    for place in (*range(0, 40, 3), *range(40, len(whole), len(whole) // 25), len(whole) - 1):
        path.write_bytes(flipped(whole, place))
        assert refused(blobs, blob) is Code.BLOB_CORRUPT
    for length in (0, 3, 4, 19, 20, 21, 20 + CHUNK + 16, len(whole) - 1):
        path.write_bytes(whole[:length])
        assert refused(blobs, blob) is Code.BLOB_CORRUPT
    path.write_bytes(whole + b"\0")
    assert refused(blobs, blob) is Code.BLOB_CORRUPT
    swapped = (
        whole[:20] + whole[20 + CHUNK + 16 : 20 + 2 * (CHUNK + 16)] + whole[20 : 20 + CHUNK + 16]
    )
    path.write_bytes(swapped + whole[len(swapped) :])
    assert refused(blobs, blob) is Code.BLOB_CORRUPT


def test_one_blob_in_the_place_of_another_is_refused(blobs: Blobs) -> None:
    one, other = blobs.put(b"one"), blobs.put(b"other")
    blobs._path(other).write_bytes(blobs._path(one).read_bytes())
    assert refused(blobs, other) is Code.BLOB_CORRUPT


def test_a_new_put_mends_what_was_damaged(blobs: Blobs) -> None:
    data = content(CHUNK + 5)
    blob = blobs.put(data)
    path = blobs._path(blob)
    path.write_bytes(bytes(path.stat().st_size))  # as a power cut leaves a file on some disks
    assert blobs.put(data) == blob
    assert blobs.read(blob) == data


def test_a_missing_blob_is_told(blobs: Blobs) -> None:
    nothing = BlobId(bytes(32))
    assert not blobs.has(nothing)
    assert refused(blobs, nothing) is Code.BLOB_MISSING
    with pytest.raises(FieldappError) as caught:
        blobs.size(nothing)
    assert caught.value.code is Code.BLOB_MISSING


def test_a_source_that_fails_leaves_nothing(blobs: Blobs) -> None:
    def failing() -> Iterator[bytes]:
        yield content(CHUNK * 2)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        blobs.put(failing())
    assert files(blobs) == []


def test_leftovers_of_a_killed_process_are_removed_at_the_next_start(tmp_path: Path) -> None:
    first = Blobs(tmp_path / "blobs", bytes(32))
    blob = first.put(b"kept")
    (tmp_path / "blobs" / "0123.tmp").write_bytes(b"half")
    again = Blobs(tmp_path / "blobs", bytes(32))
    assert len(files(again)) == 1
    assert again.read(blob) == b"kept"
