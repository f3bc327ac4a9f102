"""One sync from hello to receipts, over any carrier (docs/spec/sync.md §5.2)."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, field

from fieldapp.ids import BlobId
from fieldapp.ledger import dcbor
from fieldapp.store.projection import Changes
from fieldapp.store.workspace import Workspace
from fieldapp.sync import exchange
from fieldapp.sync.admission import ImportReport, admit
from fieldapp.sync.bundle import Progress, contents_of
from fieldapp.sync.transport import Transport

ROUND_BYTES = 32 * 1024 * 1024  # blobs sent in one bundle; a cut costs at most this much
_MEMORY = 8 * 1024 * 1024
LAST_SYNC = "last_sync_ms"


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


def sync(
    workspace: Workspace,
    transport: Transport,
    progress: Progress = lambda _done, _total: None,
) -> SyncReport:
    """Bring this workspace and its centre to the same state: records first, then blobs.

    May be cut at any point and run again: everything is named by its hash, so nothing is sent in
    vain twice and nothing is counted twice.

    Raises:
        RuleError: NO_CENTRE.
        PeerError: PEER_UNREACHABLE, PEER_REFUSED; what was receipted until then stays receipted.
        VerificationError: the centre's answer does not prove what it claims; it has no effect.
    """
    centre = exchange.centre_of(workspace)
    report = SyncReport()
    while True:
        answer = _ask(workspace, transport, exchange.hello(workspace, centre), report)
        contents = exchange.segments_for(workspace, centre, answer.peer_heads)
        batch = _batch(workspace, answer.peer_wants)
        if contents or batch:
            held_before = workspace.chain.receipted
            with tempfile.SpooledTemporaryFile(max_size=_MEMORY) as sealed:
                exchange.seal(
                    workspace, sealed, [centre], workspace.profile.device_name,  # type: ignore[arg-type]
                    [*contents, *contents_of(workspace.blobs, batch)], progress,
                )  # fmt: skip
                sealed.seek(0)
                reply = admit(workspace, transport.bundle(sealed))  # type: ignore[arg-type]  # spooled files are binary files
            report.blobs_sent += len(batch)
            _count(report, reply)
            report.events_sent += workspace.chain.receipted - held_before
        if not _more_to_send(workspace, batch) and not _more_to_fetch(workspace, answer):
            break
    workspace.set_meta(LAST_SYNC, dcbor.encode(workspace.clock.now_ms()))
    return report


def _ask(
    workspace: Workspace, transport: Transport, message: bytes, report: SyncReport
) -> ImportReport:
    answer = admit(workspace, transport.hello(message))
    _count(report, answer)
    return answer


def _count(report: SyncReport, imported: ImportReport) -> None:
    report.round_trips += 1
    report.events_received += imported.events_added
    report.blobs_received += imported.blobs_added
    report.receipts += imported.receipts
    report.changes |= imported.changes


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


def _more_to_send(workspace: Workspace, batch: list[BlobId]) -> bool:
    """Tell whether another round may send blobs: this one did, and some are unconfirmed still."""
    return bool(batch) and bool(exchange.offered_blobs(workspace))


def _more_to_fetch(workspace: Workspace, answer: ImportReport) -> bool:
    """Tell whether asking again may bring blobs: something new came, and some are missing."""
    return (answer.events_added + answer.blobs_added) > 0 and bool(
        exchange.missing_blobs(workspace)
    )
