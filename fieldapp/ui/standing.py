"""Where this device stands: what waits to be sent, the last sync, the clock."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fieldapp.ui.status import ClockTrust, Status, Waiting

if TYPE_CHECKING:
    from fieldapp.ids import BlobId
    from fieldapp.store.workspace import Profile, Workspace

ONLINE_MS = 10 * 60 * 1000  # reached the centre this lately counts as online
TOLERATED_MS = 5 * 60 * 1000  # a clock this far off is still trusted (docs/spec/log.md §2.2)


@dataclass(frozen=True, slots=True)
class Standing:
    """What only the workspace knows."""

    waiting: Waiting = field(default_factory=Waiting)
    last_sync_ms: int | None = None
    online: bool = False
    clock: ClockTrust = ClockTrust.UNKNOWN
    begun: str = ""  # why a new epoch was begun since the unlocking, as `Workspace.begun`


class StandingReader:
    """Reads the standing on the workspace's thread; remembers sizes, which never change."""

    def __init__(self) -> None:
        self._sizes: dict[BlobId, int] = {}

    def read(self, workspace: Workspace) -> Standing:
        """Read where the device stands now."""
        from fieldapp.ledger import dcbor  # loaded with the workspace, after the first window
        from fieldapp.sync.session import LAST_SYNC

        kept = workspace.meta(LAST_SYNC)
        last_sync = int(dcbor.decode(kept)) if kept else None
        now = workspace.clock.now_ms()
        return Standing(
            waiting=self._waiting(workspace),
            last_sync_ms=last_sync,
            online=last_sync is not None and 0 <= now - last_sync <= ONLINE_MS,
            clock=clock_trust(workspace, now),
            begun=workspace.begun,
        )

    def _waiting(self, workspace: Workspace) -> Waiting:
        own = [c for c in workspace.eventlog.chains() if c.chain.device_id == workspace.device_id]
        unconfirmed = workspace.eventlog.blobs_unconfirmed()
        for blob in unconfirmed:
            if blob not in self._sizes and workspace.blobs.has(blob):
                self._sizes[blob] = workspace.blobs.size(blob)
        rooms = dict(workspace.eventlog.blobs_named()) if unconfirmed else {}
        return Waiting(
            records=sum(chain.head.size - chain.receipted for chain in own),
            photos=sum(rooms.get(blob) == "evidence" for blob in unconfirmed),
            size=sum(self._sizes.get(blob, 0) for blob in unconfirmed),
        )


def clock_trust(workspace: Workspace, now_ms: int) -> ClockTrust:
    """Say what the centre's receipts and our own log prove about this machine's clock.

    Our last event lies ahead of now, or a receipt does: the clock was set back. An event lies
    ahead of the receipt that covers it: the clock ran ahead. No receipt: nothing is known.
    """
    from fieldapp.ledger import dcbor  # loaded with the workspace, after the first window
    from fieldapp.ledger.receipt import Receipt

    kept = workspace.meta("hlc")
    if kept and (int(dcbor.decode(kept)) >> 16) > now_ms + TOLERATED_MS:
        return ClockTrust.ROLLED_BACK
    chain = workspace.chain
    receipts = workspace.eventlog.receipts(chain.row)
    if not receipts:
        return ClockTrust.UNKNOWN
    receipt = Receipt.decode(receipts[-1][0])
    if receipt.time_ms > now_ms + TOLERATED_MS:
        return ClockTrust.ROLLED_BACK
    covered = workspace.eventlog.recorded_of(chain.row, receipt.size - 1)
    if covered and (covered[0].hlc >> 16) > receipt.time_ms + TOLERATED_MS:
        return ClockTrust.DRIFTED
    return ClockTrust.TRUSTED


def battery() -> Any:
    """Give what the system says of its battery: percent, secsleft, power_plugged; or None."""
    import psutil  # not before the first window stands

    try:
        return psutil.sensors_battery()
    except OSError:  # a container or a board without /sys/class/power_supply
        return None


def measure(profile: Profile, standing: Standing, folder: Path) -> Status:
    """Put the workspace's standing and the machine's own facts together."""
    power = battery()
    if power is not None and power.power_plugged:
        power = None
    left = power.secsleft if power is not None and power.secsleft > 0 else None
    existing = next((step for step in (folder, *folder.parents) if step.exists()), folder)
    return Status(
        person=profile.person_name,
        role=profile.role,
        device=profile.device_name,
        online=standing.online,
        last_sync_ms=standing.last_sync_ms,
        waiting=standing.waiting,
        free_disk=shutil.disk_usage(existing).free,
        clock=standing.clock,
        battery=round(power.percent) if power is not None else None,
        battery_left_s=left,
    )
