"""One sync with the centre beside the workspace: bytes travel here, acts on its thread."""

from __future__ import annotations

from fieldapp.sync import session
from fieldapp.sync.transport import Transport
from fieldapp.ui.runner import Acts, Job
from fieldapp.ui.sync.model import Synced


def carry(acts: Acts, transport: Transport, job: Job) -> Synced:
    """Sync; Cancel is heard at each piece sent, and as with a cut nothing is lost.

    Raises:
        RuleError, PeerError, VerificationError: as `session.carry`.
        CancelledError: the person stopped it.
    """
    report = session.carry(acts, transport, job.report)
    return Synced(
        sent=report.events_sent,
        received=report.events_received,
        files_sent=report.blobs_sent,
        files_received=report.blobs_received,
        changes=report.changes,
    )
