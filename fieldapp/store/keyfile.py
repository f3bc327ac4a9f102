"""The workspace's key file: the ways to open its data key, and the device's sealed keys.

The file lies in the workspace and holds nothing that opens it alone. The device secret lies
outside (`settings.state_dir`), so a stolen copy of the folder and a guessed PIN are useless.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from fieldapp import settings
from fieldapp.errors import Code, RuleError, VerificationError
from fieldapp.ledger import dcbor, keys
from fieldapp.ledger.keys import DeviceKeys, KeySlot
from fieldapp.store.database import disk_error

FILE_NAME = "workspace.cbor"
DATABASE_NAME = "fieldapp.db"
FORMAT = 1
MIN_PASSWORD = 6  # characters; a PIN is guarded by the device secret


@dataclass(frozen=True, slots=True)
class KeyFile:
    """What `workspace.cbor` says."""

    workspace_id: bytes  # 16 random bytes: names the folder of the device secret and the fence
    slot: KeySlot
    sealed_keys: bytes

    @property
    def state_folder(self) -> Path:
        """Where this workspace's device secret and fence lie."""
        return settings.state_dir() / self.workspace_id.hex()


@contextmanager
def new_folder(folder: Path) -> Iterator[None]:
    """Make a workspace's folder; should the block fail, the folder is gone again.

    What a killed creation left there is cleared away: without a key file nothing can read it.

    Raises:
        RuleError: WORKSPACE_EXISTS (there is anything else in it).
        DeviceError: DISK_FULL, DISK_FAILED.
    """
    inside = {path.name for path in folder.iterdir()} if folder.is_dir() else set[str]()
    ours = {DATABASE_NAME, f"{DATABASE_NAME}-wal", f"{DATABASE_NAME}-shm", "blobs"}
    if inside - ours or (folder.exists() and not folder.is_dir()):
        raise RuleError(Code.WORKSPACE_EXISTS, path=str(folder))
    try:
        if inside:
            shutil.rmtree(folder)
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        yield
    except BaseException as error:
        shutil.rmtree(folder, ignore_errors=True)
        if isinstance(error, OSError):
            raise disk_error(error, folder) from error
        raise


def create(password: str) -> tuple[KeyFile, bytes, DeviceKeys]:
    """Make a data key and the device's keys; only the device secret is written yet.

    Returns:
        The key file's content, the data key, the device's keys.

    Raises:
        RuleError: PASSWORD_TOO_SHORT.
    """
    if len(password) < MIN_PASSWORD:
        raise RuleError(Code.PASSWORD_TOO_SHORT, at_least=MIN_PASSWORD)
    data_key, workspace_id, secret = keys.random_key(), os.urandom(16), keys.random_key()
    device_keys, sealed = DeviceKeys.generate(data_key)
    slot = KeySlot.wrap(data_key, password, secret, "pin", device_keys.device_id)
    key_file = KeyFile(workspace_id, slot, sealed)
    key_file.state_folder.mkdir(parents=True, mode=0o700)
    _write(key_file.state_folder / "device.secret", secret)
    return key_file, data_key, device_keys


def write(folder: Path, key_file: KeyFile) -> None:
    """Write the key file: from now on the folder is a workspace."""
    slot = key_file.slot
    _write(
        folder / FILE_NAME,
        dcbor.encode(
            {
                "format": FORMAT,
                "id": key_file.workspace_id,
                "sealed": key_file.sealed_keys,
                "slots": [[slot.salt, slot.nonce, slot.wrapped, slot.context]],
            }
        ),
    )


def read(folder: Path) -> KeyFile:
    """Read the key file.

    Raises:
        RuleError: WORKSPACE_MISSING, WORKSPACE_TOO_NEW.
        VerificationError: DATABASE_CORRUPT (the file is damaged).
    """
    path = folder / FILE_NAME
    try:
        content = path.read_bytes()
    except OSError as error:
        raise RuleError(Code.WORKSPACE_MISSING, path=str(folder)) from error
    try:
        fields = dcbor.decode(content, 64 * 1024)
        if fields["format"] > FORMAT:
            raise RuleError(Code.WORKSPACE_TOO_NEW, path=str(folder))
        workspace_id, salt, nonce, wrapped, context, sealed = (
            memoryview(part).tobytes()  # a TypeError, unless it is a byte string
            for part in (fields["id"], *fields["slots"][0], fields["sealed"])
        )
        return KeyFile(workspace_id, KeySlot(salt, nonce, wrapped, context), sealed)
    except (VerificationError, ValueError, TypeError, KeyError, IndexError) as error:
        raise VerificationError(Code.DATABASE_CORRUPT, path=str(path)) from error


def unlock(key_file: KeyFile, password: str) -> tuple[bytes, DeviceKeys]:
    """Give the data key and the device's keys.

    Raises:
        RuleError: PASSWORD_WRONG, DEVICE_SECRET_MISSING (the folder was copied from elsewhere).
    """
    try:
        secret = (key_file.state_folder / "device.secret").read_bytes()
    except OSError as error:
        raise RuleError(Code.DEVICE_SECRET_MISSING, path=str(key_file.state_folder)) from error
    try:
        data_key = key_file.slot.unwrap(password, secret)
        return data_key, DeviceKeys.from_sealed(data_key, key_file.sealed_keys)
    except (VerificationError, ValueError, TypeError, KeyError) as error:
        raise VerificationError(Code.DATABASE_CORRUPT, path=FILE_NAME) from error


def _write(path: Path, content: bytes) -> None:
    """Write once, durable, readable by the owner only."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
