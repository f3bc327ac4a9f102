"""One sync from hello to receipts, over any carrier (docs/spec/sync.md §5.2)."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import BinaryIO, Protocol, TypeVar, cast

from fieldapp.ids import BlobId
from fieldapp.ledger import dcbor
from fieldapp.store.devices import Device
from fieldapp.store.projection import Changes
from fieldapp.store.workspace import Workspace
from fieldapp.sync import exchange
from fieldapp.sync.admission import ImportReport, admit
from fieldapp.sync.bundle import Progress, contents_of
from fieldapp.sync.transport import Transport

ROUND_BYTES = 32 * 1024 * 1024  # blobs sent in one bundle; a cut costs at most this much
_MEMORY = 8 * 1024 * 1024
LAST_SYNC = "last_sync_ms"

T = TypeVar("T")


@dataclass(slots=True)
class SyncReport:
    """What one sync did."""

    events_sent: int = 0
    events_received: int = 0
    blobs_sent: int = 0
    blobs_received: int = 0
    receipts: int = 0
    round_trips: int = 0
    changes: Changes = field(default_factory=frozenset)


class Acts(Protocol):
    """How a sync reaches the workspace: each call runs one act on its thread and is waited for.

    Between acts the workspace is free, so that a person can go on working while bytes travel.
    """

    def __call__(self, act: Callable[[Workspace], T]) -> T:
        """Run one act and give its result, or raise what it raised."""
        ...


def sync(
    workspace: Workspace,
    transport: Transport,
    progress: Progress = lambda _done, _total: None,
) -> SyncReport:
    """Sync on the thread that owns the workspace; see `carry`."""
    return carry(lambda act: act(workspace), transport, progress)


def carry(
    acts: Acts, transport: Transport, progress: Progress = lambda _done, _total: None
) -> SyncReport:
    """Bring a workspace and its centre to the same state: records first, then blobs.

    May be cut at any point and run again: everything is named by its hash, so nothing is sent in
    vain twice and nothing is counted twice.

    Args:
        acts: runs what touches the workspace.
        transport: the way to the centre.
        progress: told (bytes done, bytes in all) of what is being sent; what it raises cancels.

    Raises:
        RuleError: NO_CENTRE.
        PeerError: PEER_UNREACHABLE, PEER_REFUSED; what was receipted until then stays receipted.
        VerificationError: the centre's answer does not prove what it claims; it has no effect.
    """
    centre = acts(exchange.centre_of)
    before = acts(_receipted)
    report = SyncReport()
    pulled = False  # once more, for what the centre wrote when it had read what was sent
    while True:
        progress(0, 0)
        answer = _take(acts, transport.hello(acts(partial(exchange.hello, peer=centre))), report)
        told: ImportReport | None = None
        with tempfile.SpooledTemporaryFile(max_size=_MEMORY) as spool:
            sealed = cast("BinaryIO", spool)
            batch = acts(partial(_seal, centre=centre, answer=answer, target=sealed))
            if batch is not None:
                sending = _Told(sealed, sealed.tell(), progress)
                sealed.seek(0)
                told = _take(acts, transport.bundle(cast("BinaryIO", sending)), report)
                report.blobs_sent += len(batch)
        if acts(partial(_more, batch=batch or [], answer=answer)):
            continue
        lags = told is not None and acts(
            partial(exchange.lags, centre=centre, told=told.peer_heads)
        )
        if pulled or not lags:
            break
        pulled = True
    acts(_note_sync)
    report.events_sent = acts(_receipted) - before
    return report


class _Told:
    """A sealed file that says how much of it was read; a cancel is heard at each piece."""

    def __init__(self, file: BinaryIO, size: int, progress: Progress) -> None:
        self._file, self._size, self._progress, self._done = file, size, progress, 0

    def seek(self, offset: int, whence: int = 0) -> int:
        """Go to another place; a carrier within one process reads a bundle from its end first."""
        return self._file.seek(offset, whence)

    def read(self, size: int = -1) -> bytes:
        """Give the next piece."""
        piece = self._file.read(size)
        self._done += len(piece)
        self._progress(self._done, self._size)
        return piece


def _take(acts: Acts, answer: BinaryIO, report: SyncReport) -> ImportReport:
    with answer:
        imported = acts(partial(admit, sealed=answer))
    report.round_trips += 1
    report.events_received += imported.events_added
    report.blobs_received += imported.blobs_added
    report.receipts += imported.receipts
    report.changes |= imported.changes
    return imported


def _receipted(workspace: Workspace) -> int:
    return workspace.chain.receipted


def _note_sync(workspace: Workspace) -> None:
    workspace.set_meta(LAST_SYNC, dcbor.encode(workspace.clock.now_ms()))


def _seal(
    workspace: Workspace, centre: Device, answer: ImportReport, target: BinaryIO
) -> list[BlobId] | None:
    """Write what the centre lacks, one round's worth of blobs; None when it lacks nothing."""
    contents = exchange.segments_for(workspace, centre, answer.peer_heads)
    batch = _batch(workspace, answer.peer_wants)
    if not contents and not batch:
        return None
    contents += contents_of(workspace.blobs, batch)
    exchange.seal(workspace, target, [centre], workspace.profile.device_name, contents)
    return batch


def _batch(workspace: Workspace, wanted: tuple[BlobId, ...]) -> list[BlobId]:
    """Choose blobs for one bundle: the smallest first, at least one, up to `ROUND_BYTES`."""
    batch: list[BlobId] = []
    size = 0
    for content in contents_of(workspace.blobs, wanted):
        if batch and size + content.size > ROUND_BYTES:
            break
        batch.append(BlobId(content.sha256))
        size += content.size
    return batch


def _more(workspace: Workspace, batch: list[BlobId], answer: ImportReport) -> bool:
    """Tell whether another round may move anything: this one did, and something is still open."""
    may_send = bool(batch) and bool(exchange.offered_blobs(workspace))
    brought = answer.events_added + answer.blobs_added > 0
    return may_send or (brought and bool(exchange.missing_blobs(workspace)))
