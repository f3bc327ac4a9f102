"""When a centre first signed that it had an event: a bound of time that is no device's own."""

from __future__ import annotations

from fieldapp.ids import DeviceId
from fieldapp.ledger import receipt
from fieldapp.ledger.chain import ChainId
from fieldapp.store.projection import Recorded
from fieldapp.store.workspace import Workspace


def seen_s(workspace: Workspace, event: Recorded) -> int | None:
    """Give when a centre first signed that it had an event, unix seconds; None while none did."""
    row = workspace.eventlog.chain(ChainId(DeviceId(event.device_id), event.epoch))
    if row is None:
        return None
    for body, signature, centre in workspace.eventlog.receipts(row.row, event.seq):
        return receipt.verify(body, signature, centre).time_ms // 1000
    return None
