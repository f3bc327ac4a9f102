"""What people do with a recording: begin it, let it grow, end it, and save what a crash left."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from fieldapp.errors import Code, DeviceError, VerificationError
from fieldapp.evidence import capture_tables, chunks, collecting, item, placing, sealing
from fieldapp.evidence.capture_events import RecordingBegun, RecordingChunk
from fieldapp.evidence.chunks import Chunk, ChunkList
from fieldapp.evidence.collecting import Kept
from fieldapp.evidence.events import Camera, Recording
from fieldapp.evidence.placing import Heard
from fieldapp.evidence.sealing import About, MeasuredRecording
from fieldapp.ids import DeviceId, new_id
from fieldapp.ledger import keys
from fieldapp.store.spool import Spool
from fieldapp.store.workspace import Workspace


@dataclass(slots=True)
class Running:
    """A recording under way; used by one thread, the workspace's."""

    recording_id: str
    spool: Spool
    chunks: ChunkList = field(default_factory=ChunkList)
    untold: list[Chunk] = field(default_factory=list)  # cut, and not on record yet
    failed: bool = False  # something that was fed, or came after it, is not kept


@dataclass(frozen=True, slots=True)
class Recovered:
    """What was found of recordings that a crash cut."""

    kept: tuple[Kept, ...]
    aside: tuple[Path, ...]  # altered files, kept as they are for somebody to look at


def begin(
    workspace: Workspace, actor: str, about: About, camera: Camera, media_type: str
) -> Running:
    """Begin a recording of this program's own camera or microphone.

    Args:
        workspace: where it is kept.
        actor: the person who records.
        about: what it belongs to and shows.
        camera: what makes it; of a sound recording the microphone.
        media_type: what is written, such as `video/x-matroska`.

    Raises:
        RuleError: CAMERA_VIRTUAL, EVIDENCE_INSPECTION_UNKNOWN.
        DeviceError: DISK_FULL, DISK_FAILED.
    """
    item.refuse_virtual(camera)
    collecting.check(workspace, about)
    recording_id = new_id("rec")
    with workspace.writing(actor) as w:
        w.append(
            RecordingBegun(
                recording_id=recording_id,
                inspection_id=about.inspection_id,
                question=about.question,
                title=item.clean_text(about.title),
                media_type=media_type,
                camera=camera,
                began_ms=w.now_ms,
            )
        )
    return Running(recording_id, workspace.blobs.spool(recording_id))


def feed(workspace: Workspace, actor: str, running: Running, piece: bytes) -> None:
    """Keep a piece, durably; each full chunk becomes an event.

    Raises:
        DeviceError: DISK_FULL, DISK_FAILED; what came before is kept.
    """
    if not piece:
        return
    try:
        running.spool.append(piece)
        running.untold += running.chunks.feed(piece)
        _record(workspace, actor, running)
    except DeviceError:
        running.failed = True
        raise


def finish(
    workspace: Workspace, actor: str, running: Running, heard: Heard | None = None
) -> Kept | None:
    """End a recording and seal it, with what the receiver says now; None when nothing came.

    Raises:
        DeviceError: DISK_FULL, DISK_FAILED; the pieces stay, `recover` seals them later.
        VerificationError: BLOB_CORRUPT (nothing of it can be read; the file is kept aside).
    """
    running.spool.close()
    running.untold += running.chunks.end()
    _record(workspace, actor, running)
    kept, aside = _seal(
        workspace, actor, running.recording_id, heard, may_be_whole=not running.failed
    )
    if kept is None and aside is not None:
        raise VerificationError(Code.BLOB_CORRUPT, path=str(aside))
    return kept


def recover(workspace: Workspace, actor: str) -> Recovered:
    """Seal what a crash left of this person's recordings: what was there, and how much is proven.

    A file that was altered is not removed: it is set aside, whatever could be read of it.

    Raises:
        DeviceError: DISK_FULL, DISK_FAILED; the pieces stay.
    """
    found, altered = list[Kept](), list[Path]()
    for recording_id in workspace.blobs.spooled():
        row = capture_tables.recording(workspace.db, DeviceId(workspace.device_id), recording_id)
        if row is not None and row.actor == actor:
            kept, aside = _seal(workspace, actor, recording_id, None, may_be_whole=False)
            found += [] if kept is None else [kept]
            altered += [] if aside is None else [aside]
    return Recovered(tuple(found), tuple(altered))


def _record(workspace: Workspace, actor: str, running: Running) -> None:
    """Make events of the chunks that are none yet, without a gap: what failed is tried again."""
    while running.untold:
        chunk = running.untold[0]
        with workspace.writing(actor) as w:
            w.append(
                RecordingChunk(
                    recording_id=running.recording_id,
                    place=chunk.place,
                    leaf=chunk.leaf,
                    size=chunk.size,
                    monotonic_ms=workspace.clock.boot().monotonic_ms,
                )
            )
        del running.untold[0]


def _seal(
    workspace: Workspace, actor: str, recording_id: str, heard: Heard | None, *, may_be_whole: bool
) -> tuple[Kept | None, Path | None]:
    """Seal what can be read; also gives where the file is when it was altered."""
    spool = workspace.blobs.spool(recording_id)
    row = capture_tables.recording(workspace.db, DeviceId(workspace.device_id), recording_id)
    if row is None or not spool.path.exists():
        return None, None  # nothing was ever recorded
    if not any(spool.pieces()):
        aside = spool.set_aside() if spool.altered else None
        spool.remove()
        return None, aside
    made = _measure_spool(workspace, spool, row, may_be_whole=may_be_whole)
    before = (workspace.chain.head.last_id,)
    sealed = sealing.seal_recording(new_id("item"), row.about, actor, made, before)
    place = placing.received(workspace.blobs, sealed.item_id, sealed.inspection_id, heard)
    kept = collecting.keep(workspace, actor, sealed, *place)
    if spool.altered:
        return kept, spool.set_aside()
    spool.remove()  # last: until then a crash begins this anew
    return kept, None


def _measure_spool(
    workspace: Workspace, spool: Spool, row: capture_tables.RecordingRow, *, may_be_whole: bool
) -> MeasuredRecording:
    """Keep the pieces as one blob and measure it: only what this program recorded.

    Whole is what lost nothing while it was fed and is, chunk by chunk, what is on record.
    """
    sm3, made, size = keys.sm3_hasher(), ChunkList(), 0

    def passing() -> Iterator[bytes]:
        nonlocal size
        for piece in spool.pieces():
            sm3.update(piece)
            made.feed(piece)
            size += len(piece)
            yield piece

    blob = workspace.blobs.put(passing())
    made.end()
    proven = chunks.proven(made.chunks, row.leaves)
    return MeasuredRecording(
        blob=blob,
        sha256=bytes(blob),
        sm3=sm3.finalize(),
        size=size,
        media_type=row.media_type,
        camera=row.camera,
        captured_ms=row.began_ms,
        recording=Recording(
            recording_id=row.recording_id,
            chunks=len(made.chunks),
            root=made.root,
            proven=proven,
            whole=may_be_whole and proven == size and len(made.chunks) == len(row.leaves),
        ),
    )
