"""What people do with a recording: begin it, let it grow, end it, and save what a crash left."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

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
    if piece:
        running.spool.append(piece)
        _record(workspace, actor, running, running.chunks.feed(piece))


def finish(
    workspace: Workspace, actor: str, running: Running, heard: Heard | None = None
) -> Kept | None:
    """End a recording and seal it, with what the receiver says now; None when nothing came.

    Raises:
        DeviceError: DISK_FULL, DISK_FAILED; the pieces stay, `recover` seals them later.
    """
    running.spool.close()
    _record(workspace, actor, running, running.chunks.end())
    return _seal(workspace, actor, running.recording_id, heard, whole=True)


def recover(workspace: Workspace, actor: str) -> list[Kept]:
    """Seal what a crash left of this person's recordings: what was there, and how much is proven.

    Raises:
        DeviceError: DISK_FULL, DISK_FAILED; the pieces stay.
    """
    found = []
    for recording_id in workspace.blobs.spooled():
        row = capture_tables.recording(workspace.db, DeviceId(workspace.device_id), recording_id)
        if row is not None and row.actor == actor:
            kept = _seal(workspace, actor, recording_id, None, whole=False)
            found += [] if kept is None else [kept]
    return found


def _record(workspace: Workspace, actor: str, running: Running, full: list[Chunk]) -> None:
    for chunk in full:
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


def _seal(
    workspace: Workspace, actor: str, recording_id: str, heard: Heard | None, *, whole: bool
) -> Kept | None:
    spool = workspace.blobs.spool(recording_id)
    row = capture_tables.recording(workspace.db, DeviceId(workspace.device_id), recording_id)
    if row is None or not spool.path.exists() or not any(spool.pieces()):
        spool.remove()  # nothing was ever recorded
        return None
    made = _measure_spool(workspace, spool, row, whole=whole)
    before = (workspace.chain.head.last_id,)
    sealed = sealing.seal_recording(new_id("item"), row.about, actor, made, before)
    place = placing.received(workspace.blobs, sealed.item_id, sealed.inspection_id, heard)
    kept = collecting.keep(workspace, actor, sealed, *place)
    spool.remove()  # last: until then a crash begins this anew
    return kept


def _measure_spool(
    workspace: Workspace, spool: Spool, row: capture_tables.RecordingRow, *, whole: bool
) -> MeasuredRecording:
    """Keep the pieces as one blob and measure it: only what this program recorded."""
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
            proven=chunks.proven(made.chunks, row.leaves),
            whole=whole,
        ),
    )
