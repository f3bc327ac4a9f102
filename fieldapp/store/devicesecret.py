"""The device secret: in the operating system's key store, else in a file its owner alone may read.

It lies outside the workspace, so a stolen copy of the folder and a guessed PIN open nothing. Where
the system has a key store (Windows, macOS, the desktops of Linux) the secret moves there in two
sittings: one copies it, a later one that finds the copy removes the file. Cut at any moment, at
least one of the two is whole.
"""

from __future__ import annotations

import logging
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final

from fieldapp.errors import Code, DeviceError, RuleError
from fieldapp.store import durable
from fieldapp.store.database import disk_error

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

log = logging.getLogger("store")

SERVICE: Final = "fieldapp"
FILE_NAME: Final = "device.secret"
_RECOMMENDED: Final = 1  # what keyring gives stores that encrypt; "none" and plain files are below


class Place(StrEnum):
    """Where the secret lies."""

    STORE = "store"
    MOVING = "moving"  # copied to the store; the file goes at the next unlocking
    FILE = "file"


def keep(folder: Path, secret: bytes) -> None:
    """Keep a new secret, durable: in the file, and in the store where there is one.

    Raises:
        DeviceError: DISK_FULL, DISK_FAILED.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        durable.replace(folder / FILE_NAME, secret)
    except OSError as error:
        raise disk_error(error, folder) from error
    settle(folder)


def read(folder: Path) -> bytes:
    """Give the secret.

    Raises:
        RuleError: DEVICE_SECRET_MISSING (the workspace comes from another machine or account).
        DeviceError: KEY_STORE_CLOSED (the store is there, and does not answer).
    """
    try:
        return (folder / FILE_NAME).read_bytes()
    except FileNotFoundError:
        secret = _in_store(folder)
    except OSError as error:
        raise DeviceError(Code.KEY_STORE_CLOSED, why=str(error.strerror)) from error
    if secret is None:
        raise RuleError(Code.DEVICE_SECRET_MISSING, path=str(folder))
    return secret


def place(folder: Path) -> Place:
    """Say where the secret lies now."""
    if not (folder / FILE_NAME).exists():
        return Place.STORE
    holder = store()
    return Place.FILE if holder is None else Place.MOVING


def settle(folder: Path) -> Place:
    """Take one step towards the key store; a store that refuses leaves the secret in its file."""
    file = folder / FILE_NAME
    if not file.exists():
        return Place.STORE
    holder = store()
    if holder is None:
        return Place.FILE
    from keyring.errors import KeyringError

    secret = file.read_bytes()
    try:
        if holder.get_password(SERVICE, folder.name) == secret.hex():
            file.unlink()
            durable.sync_folder(folder)
            return Place.STORE
        holder.set_password(SERVICE, folder.name, secret.hex())
        kept = holder.get_password(SERVICE, folder.name) == secret.hex()
    except (KeyringError, OSError) as error:
        log.warning("key store refused: %s", type(error).__name__)
        return Place.FILE
    return Place.MOVING if kept else Place.FILE


def _in_store(folder: Path) -> bytes | None:
    holder = store()
    if holder is None:
        return None
    from keyring.errors import KeyringError

    try:
        held = holder.get_password(SERVICE, folder.name)
        return None if held is None else bytes.fromhex(held)
    except KeyringError as error:
        raise DeviceError(Code.KEY_STORE_CLOSED, why=type(error).__name__) from error
    except ValueError as error:
        raise RuleError(Code.DEVICE_SECRET_MISSING, path=str(folder)) from error


def store() -> KeyringBackend | None:
    """Give the system's key store, None where there is none that encrypts."""
    import keyring  # a quarter of a second: only where a secret is kept or looked for

    found = keyring.get_keyring()
    return found if found.priority >= _RECOMMENDED else None
