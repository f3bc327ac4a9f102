"""What the door does on the workspace's thread: open it, make it, or take it back with help."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from fieldapp.clock import Clock

if TYPE_CHECKING:
    from fieldapp.store.workspace import Profile, Workspace

# Loaded at their use: the lock page shows before any of it (tests/house/test_start.py).


def opened(folder: Path, clock: Clock, password: str) -> Workspace:
    """Open the workspace by its password, as `Workspace.open`; its secret is where it belongs."""
    from fieldapp.rooms import PROJECTORS
    from fieldapp.store import devicesecret, keyfile
    from fieldapp.store.workspace import Workspace

    found = Workspace.open(folder, password, projectors=PROJECTORS, clock=clock)
    found.blobs.ballast.lay()
    # two sittings in a workspace's life take long
    devicesecret.settle(keyfile.read(folder).state_folder)
    return found


def recovered(folder: Path, clock: Clock, answers: tuple[bytes, ...], password: str) -> Workspace:
    """Open it by the letters of two helpers, from now on by a new password."""
    from fieldapp.store import recovery

    recovery.finish(folder, answers, password)
    return opened(folder, clock, password)


def created(folder: Path, clock: Clock, password: str, profile: Profile) -> Workspace:
    """Make it, as `Workspace.create`."""
    from fieldapp.rooms import PROJECTORS
    from fieldapp.store.workspace import Workspace

    return Workspace.create(folder, password, profile=profile, projectors=PROJECTORS, clock=clock)
