"""The carrier in a coat pocket: bundles as files in a folder, usually a USB stick."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from fieldapp.clock import local_time
from fieldapp.errors import Code, DeviceError, InputError
from fieldapp.ledger.chain import Head, verify_rederived
from fieldapp.store.database import disk_error
from fieldapp.store.devices import Device
from fieldapp.store.workspace import Workspace
from fieldapp.sync import exchange
from fieldapp.sync.admission import ImportReport, admit
from fieldapp.sync.bundle import SUFFIX, Content, Manifest, Progress, opened
from fieldapp.sync.protocol import Segment


def export(
    workspace: Workspace,
    folder: Path,
    receivers: Sequence[Device],
    *,
    with_blobs: bool = True,
    progress: Progress = lambda _done, _total: None,
) -> tuple[Path, Manifest]:
    """Write everything that all these receivers may read into one new bundle file in `folder`.

    Everything is sent, not only what is new: a stick may be lost, and importing twice is harmless.
    The file appears under its name only when it is complete and durable.

    Raises:
        DeviceError: STICK_FULL, DISK_FAILED; no file is left then.
        InputError: BUNDLE_NOT_FOUND (no such folder).
    """
    if not folder.is_dir():
        raise InputError(Code.BUNDLE_NOT_FOUND, path=str(folder))
    contents = exchange.everything_for(workspace, receivers, with_blobs=with_blobs)
    stamp = local_time(workspace.clock.now_ms()).strftime("%Y%m%d-%H%M%S")
    return _write(workspace, folder, f"fieldapp-{stamp}", receivers, contents, progress)


def write_receipts(workspace: Workspace, folder: Path, receiver: Device) -> Path:
    """Write the receipts for a device's chains beside its bundle, to be carried back to it.

    Raises:
        DeviceError: STICK_FULL, DISK_FAILED.
    """
    contents = [
        content
        for row in workspace.eventlog.chains()
        if row.chain.device_id == receiver.device_id
        for content in exchange.receipts_for(workspace, row)
    ]
    held = exchange.held(workspace, receiver)
    stamp = local_time(workspace.clock.now_ms()).strftime("%Y%m%d-%H%M%S")
    path, _ = _write(
        workspace, folder, f"receipt-{stamp}", [receiver],
        [*exchange.segments_for(workspace, receiver, ()), *contents, held],
    )  # fmt: skip
    return path


def _write(
    workspace: Workspace,
    folder: Path,
    stem: str,
    receivers: Sequence[Device],
    contents: Sequence[Content],
    progress: Progress = lambda _done, _total: None,
) -> tuple[Path, Manifest]:
    final = _free_name(folder, stem, workspace.device_id.hex()[:8])
    partial = final.with_suffix(".part")
    try:
        with partial.open("wb") as file:
            manifest = exchange.seal(
                workspace, file, receivers, workspace.profile.device_name, contents, progress
            )
            file.flush()
            os.fsync(file.fileno())
        partial.replace(final)
    except OSError as error:
        failed = disk_error(error, folder)
        if failed.code is Code.DISK_FULL:  # of the stick: freeing room here would not help
            failed = DeviceError(Code.STICK_FULL, path=str(folder))
        raise failed from error
    finally:
        partial.unlink(missing_ok=True)
    return final, manifest


def _free_name(folder: Path, stem: str, device: str) -> Path:
    number, path = 1, folder / f"{stem}-{device}{SUFFIX}"
    while path.exists():
        number += 1
        path = folder / f"{stem}-{device}-{number}{SUFFIX}"
    return path


def import_file(
    workspace: Workspace,
    path: Path,
    *,
    number: Callable[[], int] | None = None,
    progress: Progress = lambda _done, _total: None,
) -> ImportReport:
    """Take in a bundle file; see `admission.admit`.

    Raises:
        InputError: BUNDLE_NOT_FOUND.
        VerificationError, DeviceError: as `admit`.
    """
    try:
        with path.open("rb") as file:
            return admit(workspace, file, number=number, progress=progress)
    except OSError as error:
        raise InputError(Code.BUNDLE_NOT_FOUND, path=str(path)) from error


def inspect(workspace: Workspace, path: Path) -> Manifest:
    """Tell what a bundle file says it holds, without taking anything in.

    Every item is read and its digest checked; the events of each chain are built again and their
    device's signature verified, so a log can be checked from the stick alone.

    Raises:
        InputError: BUNDLE_NOT_FOUND.
        VerificationError: it is damaged, forged, or not for this device.
    """
    try:
        with path.open("rb") as file, opened(file, workspace.keys) as reader:
            reader.verify_creator()
            for item in reader.manifest.items:
                if item.kind == "segment":
                    _check_segment(Segment.decode(reader.small(item)))
                else:
                    for _ in reader.pieces(item):
                        pass
            reader.finish()
            return reader.manifest
    except OSError as error:
        raise InputError(Code.BUNDLE_NOT_FOUND, path=str(path)) from error


def _check_segment(segment: Segment) -> None:
    before = Head(segment.start, segment.prev)
    verify_rederived(segment.chain, segment.public_key, before, segment.rederive())
