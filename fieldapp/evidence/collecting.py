"""What people do with evidence: take a picture, import a file, withdraw an item."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from fieldapp.clock import SystemClock
from fieldapp.errors import Code, RuleError
from fieldapp.evidence import intake, item, placing, sealing, tables, volumes
from fieldapp.evidence.events import Camera, EvidenceSealed, EvidenceWithdrawn
from fieldapp.evidence.placing import Heard
from fieldapp.evidence.sealing import About
from fieldapp.ids import BlobId, new_id
from fieldapp.inspection.tables import inspection
from fieldapp.ledger.fact import Fact
from fieldapp.store.projection import Changes
from fieldapp.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Kept:
    """What was sealed, and whether exactly these bytes were already here."""

    item_id: str
    sealed: EvidenceSealed
    same_as: tuple[str, ...]  # item ids with the same content, in any inspection
    changes: Changes


def camera(name: str, path: str, driver: str, width: int, height: int) -> Camera:
    """Describe a camera as it announces itself, with this run of the machine's clock.

    Args:
        name: what the system calls it.
        path: device path or id of the operating system.
        driver: driver or backend, "" if the system does not tell.
        width: pixels.
        height: pixels.
    """
    boot = SystemClock().boot()
    return Camera(
        name=item.clean_text(name, 100),
        path=item.clean_text(path, 200),
        driver=item.clean_text(driver, 100),
        width=width,
        height=height,
        boot_id=boot.boot_id,
        monotonic_ms=boot.monotonic_ms,
    )


def capture_live(
    workspace: Workspace,
    actor: str,
    about: About,
    jpeg: bytes,
    camera: Camera,
    captured_ms: int | None = None,
    heard: Heard | None = None,
) -> Kept:
    """Seal a frame of this program's own camera as *captured-live*.

    Args:
        workspace: where it is kept.
        actor: the person who pressed the shutter.
        about: what it belongs to and shows.
        jpeg: the frame as the pipeline encoded it; never bytes read from a file.
        camera: what made it, see `camera`.
        captured_ms: wall clock at the frame, UTC milliseconds; now when None.
        heard: what the receiver of satellites said up to now; kept as a claim beside the item.

    Raises:
        RuleError: CAMERA_VIRTUAL, EVIDENCE_INSPECTION_UNKNOWN, EVIDENCE_KIND_UNKNOWN.
        InputError: EVIDENCE_FRAME_INVALID.
        DeviceError: DISK_FULL, DISK_FAILED; nothing is half kept.
    """
    item.refuse_virtual(camera)
    check(workspace, about)
    at_ms = workspace.clock.now_ms() if captured_ms is None else captured_ms
    frame = intake.measure_frame(workspace.blobs, jpeg, camera, at_ms)
    sealed = sealing.seal_captured(
        new_id("item"), about, actor, frame, (workspace.chain.head.last_id,)
    )
    place = placing.received(workspace.blobs, sealed.item_id, about.inspection_id, heard)
    return keep(workspace, actor, sealed, *place)


def import_file(
    workspace: Workspace,
    actor: str,
    about: About,
    path: Path,
    *,
    reason: str,
    volume: str = "",
) -> Kept:
    """Seal a copy of a file from outside as *imported*; it can never become a capture.

    Args:
        workspace: where it is kept.
        actor: the person who imports it.
        about: what it belongs to and shows.
        path: the file; left as it is.
        reason: why it was not captured here; required.
        volume: serial or label of the medium; "" asks the system.

    Raises:
        RuleError: EVIDENCE_REASON_MISSING, EVIDENCE_INSPECTION_UNKNOWN, EVIDENCE_KIND_UNKNOWN.
        InputError: EVIDENCE_NOT_A_FILE, EVIDENCE_UNREADABLE, EVIDENCE_EMPTY, EVIDENCE_TOO_LARGE.
        DeviceError: DISK_FULL, DISK_FAILED; nothing is half kept.
    """
    if not item.clean_text(reason):
        raise RuleError(Code.EVIDENCE_REASON_MISSING)
    check(workspace, about)
    where = volume or volumes.describe(path)
    file = intake.measure_file(workspace.blobs, path, where, reason)
    sealed = sealing.seal_imported(
        new_id("item"), about, actor, file, (workspace.chain.head.last_id,)
    )
    return keep(workspace, actor, sealed)


def withdraw(workspace: Workspace, actor: str, item_id: str, reason: str) -> Changes:
    """Flag an item as no longer relied on; its bytes and its history stay.

    Raises:
        RuleError: EVIDENCE_UNKNOWN, EVIDENCE_WITHDRAWN, EVIDENCE_REASON_MISSING.
    """
    why = item.clean_text(reason)
    row = tables.evidence_item(workspace.db, item_id)
    if row is None:
        raise RuleError(Code.EVIDENCE_UNKNOWN, item=item_id)
    if row.withdrawn is not None:
        raise RuleError(Code.EVIDENCE_WITHDRAWN, item=item_id)
    if not why:
        raise RuleError(Code.EVIDENCE_REASON_MISSING)
    with workspace.writing(actor) as w:
        w.append(EvidenceWithdrawn(item_id=item_id, inspection_id=row.inspection_id, reason=why))
    return w.changes


def check(workspace: Workspace, about: About) -> None:
    """Refuse before anything is kept, so that a refused act leaves no blob behind."""
    if about.kind:
        item.kind(about.kind)
    if inspection(workspace.db, about.inspection_id) is None:
        raise RuleError(Code.EVIDENCE_INSPECTION_UNKNOWN, inspection=about.inspection_id)


def keep(workspace: Workspace, actor: str, sealed: EvidenceSealed, *with_it: Fact) -> Kept:
    """Record a sealed item, and what belongs to it, in one act; its blobs are already durable."""
    twins = tables.same_content(workspace.db, BlobId(sealed.blob))
    with workspace.writing(actor) as w:
        w.append(sealed)
        for fact in with_it:
            w.append(fact)
    return Kept(sealed.item_id, sealed, tuple(row.item_id for row in twins), w.changes)
