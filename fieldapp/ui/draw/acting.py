"""What the draw's acts take from typed words and files; no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from fieldapp.draw import tables
from fieldapp.draw.algorithm import slot
from fieldapp.draw.algorithm.outcome import Beacon
from fieldapp.draw.record import beacon
from fieldapp.errors import Code, DeviceError
from fieldapp.ids import BlobId
from fieldapp.store.workspace import Workspace
from fieldapp.ui.draw.model import SlotWish


def round_of(wish: SlotWish) -> int | None:
    """Give the round that was typed, None for none."""
    return beacon.read_round(wish.beacon_round) if wish.beacon_round else None


def value_of(workspace: Workspace, plan_id: str, typed: tuple[str, str]) -> Beacon | None:
    """Give the value of the round that a slot names, None where it names none."""
    row = tables.require_slot(workspace.db, plan_id)
    wanted = slot.decode(row.slot).beacon_round
    return None if wanted is None else beacon.read_value(*typed, wanted)


def kept(workspace: Workspace, files: Sequence[Path]) -> tuple[BlobId, ...]:
    """Keep files as evidence, or raise what the drive said."""
    kept = []
    for path in files:
        try:
            data = path.read_bytes()
        except OSError as error:
            raise DeviceError(Code.DISK_FAILED, path=str(path)) from error
        kept.append(workspace.blobs.put(data))
    return tuple(kept)
