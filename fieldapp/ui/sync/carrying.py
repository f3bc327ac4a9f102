"""One sync with the centre beside the workspace: bytes travel here, acts are done on its thread.

The same steps as `fieldapp.sync.session.sync`, which holds the workspace's thread while it waits
for the network; here the person goes on working meanwhile, and Cancel stops between two pieces.
"""

from __future__ import annotations

import tempfile
from typing import BinaryIO, cast

from fieldapp.ids import BlobId
from fieldapp.ledger import dcbor
from fieldapp.store.devices import Device
from fieldapp.store.workspace import Workspace
from fieldapp.sync import exchange
from fieldapp.sync.admission import ImportReport, admit
from fieldapp.sync.bundle import contents_of
from fieldapp.sync.session import LAST_SYNC, ROUND_BYTES
from fieldapp.sync.transport import Transport
from fieldapp.ui.runner import Acts, Job
from fieldapp.ui.sync.model import Synced

_MEMORY = 8 * 1024 * 1024


class _Told:
    """A sealed file that says how much of it was read; Cancel is heard at each piece."""

    def __init__(self, file: BinaryIO, size: int, job: Job) -> None:
        self._file, self._size, self._job, self._done = file, size, job, 0

    def read(self, size: int = -1) -> bytes:
        """Give the next piece."""
        piece = self._file.read(size)
        self._done += len(piece)
        self._job.report(self._done, self._size)
        return piece


def carry(acts: Acts, transport: Transport, job: Job) -> Synced:
    """Bring workspace and centre to the same state: records first, then files, small ones first.

    Raises:
        RuleError: NO_CENTRE.
        PeerError: PEER_UNREACHABLE, PEER_REFUSED; what was receipted until then stays receipted.
        VerificationError: the centre's answer does not prove what it claims; it has no effect.
        CancelledError: the person stopped it; as with a cut, nothing is lost.
    """
    centre = acts(exchange.centre_of)
    before = acts(lambda ws: ws.chain.receipted)
    came: list[ImportReport] = []
    sent = 0

    def take(answer: BinaryIO) -> ImportReport:
        came.append(acts(lambda ws: admit(ws, answer)))
        return came[-1]

    while True:
        job.report(0)
        answer = take(transport.hello(acts(lambda ws: exchange.hello(ws, centre))))
        with tempfile.SpooledTemporaryFile(max_size=_MEMORY) as spooled:
            sealed = cast(BinaryIO, spooled)
            batch = acts(lambda ws, to=sealed, of=answer: _seal(ws, centre, of, to))  # type: ignore[misc]  # a lambda's defaults bind the turn's own values
            if batch is not None:
                size = sealed.tell()
                sealed.seek(0)
                take(transport.bundle(cast(BinaryIO, _Told(sealed, size, job))))
                sent += len(batch)
        done = len(batch or ()) == len(answer.peer_wants)
        if done and not (_brought(answer) and acts(exchange.missing_blobs)):
            break
    acts(lambda ws: ws.set_meta(LAST_SYNC, dcbor.encode(ws.clock.now_ms())))
    return Synced(
        sent=acts(lambda ws: ws.chain.receipted) - before,
        received=sum(one.events_added for one in came),
        files_sent=sent,
        files_received=sum(one.blobs_added for one in came),
        changes=frozenset[str]().union(*(one.changes for one in came)),
    )


def _brought(answer: ImportReport) -> bool:
    return answer.events_added + answer.blobs_added > 0


def _seal(
    workspace: Workspace, centre: Device, answer: ImportReport, target: BinaryIO
) -> list[BlobId] | None:
    """Write what the centre lacks, one round's worth; None when it lacks nothing."""
    contents = exchange.segments_for(workspace, centre, answer.peer_heads)
    batch: list[BlobId] = []
    size = 0
    for content in contents_of(workspace.blobs, answer.peer_wants):
        if batch and size + content.size > ROUND_BYTES:
            break
        batch.append(BlobId(content.sha256))
        size += content.size
    if not contents and not batch:
        return None
    files = contents_of(workspace.blobs, batch)
    name = workspace.profile.device_name
    exchange.seal(workspace, target, [centre], name, [*contents, *files])
    return batch
