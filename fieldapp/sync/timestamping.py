"""Getting a time-stamp: the request is made, sent to the chosen service, its answer recorded."""

from __future__ import annotations

from fieldapp.errors import Code, FieldappError, PeerError, RuleError, VerificationError
from fieldapp.evidence import stamping
from fieldapp.evidence.stamping import Pending
from fieldapp.ledger.timestamp import MAX_ANSWER_BYTES
from fieldapp.store.projection import Changes
from fieldapp.store.workspace import Workspace
from fieldapp.sync.http_client import ask_time
from fieldapp.sync.session import Acts


def send(pending: Pending) -> bytes:
    """Send a request to the service it names; gives the answer, unverified.

    Raises:
        PeerError: PEER_UNREACHABLE, PEER_REFUSED.
    """
    return ask_time(pending.service.address, pending.request.der, MAX_ANSWER_BYTES)


def stamp(workspace: Workspace, actor: str) -> Changes:
    """Have this device's log stamped as it is now.

    Raises:
        RuleError: TIMESTAMP_NOT_SET, TIMESTAMP_NOTHING_NEW.
        PeerError: PEER_UNREACHABLE, PEER_REFUSED.
        VerificationError: TIMESTAMP_INVALID; nothing is recorded.
    """
    pending = stamping.prepare(workspace)
    return stamping.record(workspace, actor, pending, send(pending))


def due(workspace: Workspace) -> Pending | None:
    """Give the request that goes with a sync: None without a service or without anything new."""
    try:
        return stamping.prepare(workspace)
    except RuleError as error:
        if error.code in (Code.TIMESTAMP_NOT_SET, Code.TIMESTAMP_NOTHING_NEW):
            return None
        raise


def with_sync(acts: Acts) -> FieldappError | None:
    """Have the log stamped before a sync, so that the stamp travels with it; one request.

    A service that cannot be reached or answers wrongly does not keep the sync from being done: why
    is remembered for the room of evidence, and given back.
    """
    pending = acts(due)
    if pending is None:
        return None
    try:
        answer = send(pending)
        acts(lambda ws: stamping.record(ws, ws.profile.person_id, pending, answer))
    except (PeerError, VerificationError) as error:
        failed = error
        acts(lambda ws: stamping.remember_failure(ws, failed))
        return failed
    return None
