"""Changing who opens a workspace: a new password, a second inspector's slot; rewraps only.

The data key stays, so nothing is encrypted anew and a cut leaves the slots as they were. Whoever
kept a copy of the key file and knows the old password can still open that copy.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from fieldapp.clock import Clock
from fieldapp.errors import Code, RuleError
from fieldapp.ledger.keys import KeySlot
from fieldapp.store import devicesecret, keyfile, keymarks, passwords
from fieldapp.store.devices import devices
from fieldapp.store.devicesecret import Place
from fieldapp.store.keyfile import KeyFile
from fieldapp.store.keymarks import What

if TYPE_CHECKING:
    from fieldapp.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Standing:
    """How a workspace is locked."""

    place: Place
    second: str  # name of the second person, empty without one
    helpers: tuple[str, ...]  # who can help after a forgotten password
    opened_by: str
    helpers_gone: tuple[str, ...] = ()  # those of them whose device was revoked since
    second_unknown: bool = False  # a second way in, and neither file nor log says whose


def standing(workspace: Workspace) -> Standing:
    """Say how the workspace is locked, after one more step towards the key store."""
    key_file = keyfile.own(workspace.folder, workspace.keys)
    who = keymarks.second(workspace)
    stopped = {one.device_id for one in devices(workspace.db) if one.revoked}
    return Standing(
        devicesecret.settle(key_file.state_folder),
        who[1] if who is not None else "",
        tuple(share.person for share in key_file.shares),
        workspace.opened_by,
        tuple(share.person for share in key_file.shares if share.device_id in stopped),
        second_unknown=who == keymarks.UNKNOWN,
    )


def change(folder: Path, old: str, new: str, clock: Clock) -> None:
    """Give the slot that `old` opens another password; the event follows at the next opening.

    Raises:
        RuleError, DeviceError: those of `keyfile.unlock` for the old one and of
            `passwords.check` for the new one; PASSWORD_TAKEN.
    """
    key_file = keyfile.read(folder)
    unlocked = keyfile.unlock(key_file, old, clock)
    secret = _checked(key_file, new)
    slot = unlocked.keys.slot(new, secret, unlocked.slot)
    own = unlocked.slot == keyfile.OWNER
    note = keymarks.pending(What.PASSWORD if own else What.SECOND_PASSWORD)
    changed = replace(with_slot(key_file, slot), pending=(*key_file.pending, note))
    keyfile.write(folder, changed, unlocked.keys)


def prove(workspace: Workspace, password: str) -> None:
    """Try the password that opened the workspace once more; wrong ones count as at the door.

    Raises:
        RuleError: PASSWORD_WRONG (or another person's), PASSWORD_WAIT, DEVICE_SECRET_MISSING.
        DeviceError: KEY_STORE_CLOSED.
    """
    unlocked = keyfile.unlock(
        keyfile.own(workspace.folder, workspace.keys), password, workspace.clock
    )
    if unlocked.slot != workspace.opened_by:
        raise RuleError(Code.PASSWORD_WRONG, tries=0, wait_s=0)


def add_second(workspace: Workspace, person_id: str, person_name: str, password: str) -> None:
    """Let a second person open the workspace by a password of their own.

    Each opening by it is an event in that person's name. One second person at a time.

    Raises:
        RuleError: KEYS_OWNER_ONLY, PASSWORD_TAKEN, and those of `passwords.check`.
        DeviceError: DISK_FULL, DISK_FAILED.
    """
    only_owner(workspace)
    key_file = keyfile.own(workspace.folder, workspace.keys)
    slot = workspace.keys.slot(password, _checked(key_file, password), keyfile.SECOND)
    name, who = (unicodedata.normalize("NFC", text) for text in (person_name, person_id))
    note = keymarks.pending(What.SECOND_ADDED, who, name)
    changed = replace(with_slot(key_file, slot), second=(who, name))
    keymarks.change(workspace, changed, note)


def remove_second(workspace: Workspace) -> None:
    """Take the second person's way in away; nothing happens where there is none.

    Raises:
        RuleError: KEYS_OWNER_ONLY.
        DeviceError: DISK_FULL, DISK_FAILED.
    """
    only_owner(workspace)
    key_file = keyfile.own(workspace.folder, workspace.keys)
    if key_file.slot(keyfile.SECOND) is None:
        return
    who = keymarks.second(workspace) or keymarks.UNKNOWN
    left = tuple(slot for slot in key_file.slots if slot.name != keyfile.SECOND)
    note = keymarks.pending(What.SECOND_REMOVED, *who)
    keymarks.change(workspace, replace(key_file, slots=left, second=None), note)


def only_owner(workspace: Workspace) -> None:
    """Refuse what a second person may not do at another's device.

    Raises:
        RuleError: KEYS_OWNER_ONLY.
    """
    if workspace.opened_by != keyfile.OWNER:
        raise RuleError(Code.KEYS_OWNER_ONLY)


def _checked(key_file: KeyFile, password: str) -> bytes:
    """Give the device secret, once the new password may stand."""
    place = devicesecret.settle(key_file.state_folder)
    passwords.check(password, in_store=place is not Place.FILE)
    secret = devicesecret.read(key_file.state_folder)
    if any(_opens(slot, password, secret) for slot in key_file.slots):
        raise RuleError(Code.PASSWORD_TAKEN)
    return secret


def _opens(slot: KeySlot, password: str, secret: bytes) -> bool:
    if slot.name == keyfile.RECOVERY:
        return False
    try:
        slot.unwrap(password, secret)
    except RuleError:
        return False
    return True


def with_slot(key_file: KeyFile, slot: KeySlot) -> KeyFile:
    """Put a slot in the place of its name's, or behind all."""
    others = {each.name: each for each in key_file.slots}
    return replace(key_file, slots=tuple((others | {slot.name: slot}).values()))
