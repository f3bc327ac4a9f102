"""E10: a recording cut by kill -9 keeps a prefix that is proven; a whole one is sealed whole."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from fieldapp.clock import FixedClock
from fieldapp.errors import Code, RuleError
from fieldapp.evidence import recording, tables
from fieldapp.evidence.chunks import CHUNK_BYTES
from fieldapp.evidence.events import Camera, EvidenceSealed
from fieldapp.evidence.sealing import About
from fieldapp.ledger import dcbor, merkle
from fieldapp.rooms import PROJECTORS
from fieldapp.store.verifying import verify_log
from fieldapp.store.workspace import Workspace
from tests.conftest import PASSWORD
from tests.evidence.making import CAMERA, opened

ABOUT = About(inspection_id="insp-1", question="q21", title="第 2.1 题")
ME = "insp-tashi"
MKV, WAV = "video/x-matroska", "audio/wav"
PIECE = 100_000  # bytes: chunks do not end where pieces do


@pytest.fixture
def visit(workspace: Workspace) -> Workspace:
    with workspace.writing(ME) as w:
        w.append(opened("insp-1"))
    return workspace


def pieces(size: int) -> Iterator[bytes]:
    """Bytes that differ everywhere, as a video's do."""
    whole = b"".join((n * 2654435761 % (1 << 32)).to_bytes(4) for n in range(size // 4))
    return (whole[at : at + PIECE] for at in range(0, size, PIECE))


def leaves(data: bytes) -> list[bytes]:
    cut = range(0, len(data), CHUNK_BYTES)
    return [merkle.leaf_hash(data[at : at + CHUNK_BYTES]) for at in cut]


def sealed_of(workspace: Workspace) -> EvidenceSealed:
    (found,) = workspace.eventlog.recorded([EvidenceSealed.TYPE])
    return EvidenceSealed.from_payload(dcbor.decode(found.payload or b""))


def test_a_recording_is_sealed_with_the_list_of_its_chunks(visit: Workspace) -> None:
    running = recording.begin(visit, ME, ABOUT, CAMERA, MKV)
    data = b"".join(pieces(2_500_000))
    for piece in pieces(2_500_000):
        recording.feed(visit, ME, running, piece)
    assert recording.finish(visit, ME, running) is not None
    (row,) = tables.items(visit.db, "insp-1")
    assert (row.klass, row.media_type, row.kind) == ("captured-live", MKV, "audiovisual")
    assert visit.blobs.read(row.blob_id) == data
    made = sealed_of(visit).recording
    assert made is not None
    assert (made.chunks, made.whole, made.proven) == (3, True, len(data))
    assert made.root == merkle.root(leaves(data))
    told = list(visit.eventlog.recorded(["evidence.recording_chunk"]))
    assert [dcbor.decode(e.payload or b"")["leaf"] for e in told] == leaves(data)
    assert visit.blobs.spooled() == []
    assert recording.recover(visit, ME).kept == ()


def test_what_never_came_is_not_sealed(visit: Workspace) -> None:
    running = recording.begin(visit, ME, ABOUT, CAMERA, MKV)
    assert recording.finish(visit, ME, running) is None
    assert tables.items(visit.db, "insp-1") == []


def test_a_program_s_camera_records_nothing(visit: Workspace) -> None:
    virtual = Camera(
        name="OBS Virtual Camera",
        path="",
        driver="",
        width=1,
        height=1,
        boot_id="b",
        monotonic_ms=0,
    )
    with pytest.raises(RuleError) as caught:
        recording.begin(visit, ME, ABOUT, virtual, MKV)
    assert caught.value.code is Code.CAMERA_VIRTUAL
    assert visit.blobs.spooled() == []


def test_a_file_laid_beside_the_recordings_is_no_recording(visit: Workspace) -> None:
    """E7: only what this program began and wrote with its key becomes a capture."""
    running = recording.begin(visit, ME, ABOUT, CAMERA, MKV)
    folder = running.spool.path.parent
    folder.mkdir()
    (folder / "rec-foreign.part").write_bytes(b"\0\0\0\x20" + b"film" * 8)
    (folder / f"{running.recording_id}.part").write_bytes(b"\0\0\0\x20" + b"film" * 8)
    assert recording.recover(visit, ME).kept == ()
    assert tables.items(visit.db, "insp-1") == []


@pytest.mark.parametrize(("after", "kind"), [(1, MKV), (12, MKV), (23, WAV), (31, MKV)])
def test_e10_killed_while_recording_the_prefix_is_kept_and_proven(
    tmp_path: Path, visit: Workspace, clock: FixedClock, after: int, kind: str
) -> None:
    """A real process, SIGKILL after some pieces; what it had acknowledged is all there."""
    folder = visit.folder
    visit.close()
    said, say = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            with Workspace.open(folder, PASSWORD, projectors=PROJECTORS, clock=clock) as child:
                running = recording.begin(child, ME, ABOUT, CAMERA, kind)
                for piece in pieces(6_000_000):
                    recording.feed(child, ME, running, piece)
                    os.write(say, b".")
        finally:
            os._exit(0)
    os.close(say)
    heard = 0
    while heard < after:
        heard += len(os.read(said, 1))
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    heard += len(os.read(said, 1000))
    os.close(said)
    with Workspace.open(folder, PASSWORD, projectors=PROJECTORS, clock=clock) as again:
        (kept,) = recording.recover(again, ME).kept
        data = again.blobs.read(kept.sealed.blob)
        assert b"".join(pieces(6_000_000)).startswith(data)
        assert len(data) >= heard * PIECE  # nothing acknowledged is lost
        made = kept.sealed.recording
        assert made is not None
        assert not made.whole
        assert made.proven // CHUNK_BYTES >= heard * PIECE // CHUNK_BYTES
        assert made.proven <= len(data)
        assert made.root == merkle.root(leaves(data))
        assert (kept.sealed.klass, kept.sealed.media_type) == ("captured-live", kind)
        assert ("麦克风" in kept.sealed.method) is (kind == WAV)
        assert recording.recover(again, ME).kept == ()
        before = tables.items(again.db, "insp-1")
        again.rebuild()
        assert tables.items(again.db, "insp-1") == before
        assert {c.detail for c in verify_log(again) if not c.passed} <= {"blob_missing"}


def test_another_person_s_cut_recording_waits_for_that_person(
    visit: Workspace, clock: FixedClock
) -> None:
    running = recording.begin(visit, ME, ABOUT, CAMERA, MKV)
    recording.feed(visit, ME, running, b"x" * 10)
    running.spool.close()
    assert recording.recover(visit, "insp-li").kept == ()
    (kept,) = recording.recover(visit, ME).kept
    assert kept.sealed.maker == ME
    assert kept.sealed.recording is not None
    assert kept.sealed.recording.proven == 0  # not yet a chunk: kept, and said not to be proven
    assert clock.now_ms() == kept.sealed.captured_ms


def test_an_altered_spool_ends_where_it_was_altered(visit: Workspace) -> None:
    running = recording.begin(visit, ME, ABOUT, CAMERA, MKV)
    for piece in pieces(1_500_000):
        recording.feed(visit, ME, running, piece)
    running.spool.close()
    raw = bytearray(running.spool.path.read_bytes())
    raw[1_200_000] ^= 1
    running.spool.path.write_bytes(raw)
    (kept,) = recording.recover(visit, ME).kept
    assert kept.sealed.size == 1_100_000
    assert kept.sealed.recording is not None
    assert kept.sealed.recording.proven == CHUNK_BYTES
    assert running.spool.path.with_suffix(".altered").read_bytes() == raw  # the rest is not lost
