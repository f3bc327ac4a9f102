"""Where this device stands: what waits to be sent, the last sync, the clock."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from fieldapp.store.workspace import Profile, Workspace
from fieldapp.ui.status import ClockTrust, Status, Waiting


@dataclass(frozen=True, slots=True)
class Standing:
    """What only the workspace knows."""

    waiting: Waiting = field(default_factory=Waiting)
    last_sync_ms: int | None = None
    online: bool = False
    clock: ClockTrust = ClockTrust.UNKNOWN


def standing_of(workspace: Workspace) -> Standing:
    """Read the standing; runs on the workspace's thread."""
    chain = workspace.chain
    records = chain.head.size - chain.receipted
    return Standing(waiting=Waiting(records=max(0, records)))


def measure(profile: Profile, standing: Standing, folder: Path) -> Status:
    """Put the workspace's standing and the machine's own facts together."""
    battery = psutil.sensors_battery()
    if battery is not None and battery.power_plugged:
        battery = None
    left = battery.secsleft if battery is not None and battery.secsleft > 0 else None
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
        battery=round(battery.percent) if battery is not None else None,
        battery_left_s=left,
    )
