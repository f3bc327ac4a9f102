"""The workspace's key file: the ways to open its data key, and the device's sealed keys.

The file lies in the workspace and holds nothing that opens it alone; the device secret lies
outside (`store.devicesecret`). It is replaced whole: a change cut short leaves it as it was.

A digest tells damage from a wrong password, and a copy lies beside it. A MAC under the data key
tells what the program wrote from what somebody put there (docs/spec/evidence.md §3.16).
"""

from __future__ import annotations

import hmac
import logging
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from fieldapp import settings
from fieldapp.clock import Clock
from fieldapp.errors import Code, RuleError, VerificationError
from fieldapp.ledger import dcbor, keys
from fieldapp.ledger.keys import DeviceKeys, KeySlot
from fieldapp.store import devicesecret, durable, passwords
from fieldapp.store.database import disk_error
from fieldapp.store.tries import Tries

log = logging.getLogger("store")

FILE_NAME = "workspace.cbor"
COPY_NAME = "workspace.copy"
DATABASE_NAME = "fieldapp.db"
FORMAT = 2  # 1 had neither digest nor MAC
OWNER: Final = "pin"  # slots by name
SECOND: Final = "second"
RECOVERY: Final = "recovery"
MAX_BYTES: Final = 64 * 1024


@dataclass(frozen=True, slots=True)
class Share:
    """One helper's part of the recovery key, sealed to their device."""

    number: int  # 1 …
    device_id: bytes
    person: str  # whom to ask; the locked laptop has no other place to read it
    device_name: str
    sealed: bytes


@dataclass(frozen=True, slots=True)
class Pending:
    """A change of the keys that the log does not hold yet; recorded at the next opening."""

    mark: bytes  # 16 random bytes: recorded once, however often it is tried
    what: str
    person_id: str  # whom it is about, such as the second inspector; empty: the owner
    person_name: str
    devices: tuple[bytes, ...]  # those that took part


@dataclass(frozen=True, slots=True)
class KeyFile:
    """What `workspace.cbor` says."""

    workspace_id: bytes  # 16 random bytes: names the folder of the device secret and the fence
    slots: tuple[KeySlot, ...]  # the owner's first
    sealed_keys: bytes
    shares: tuple[Share, ...] = ()
    pending: tuple[Pending, ...] = ()
    mac: bytes = b""  # empty: of format 1, or not written yet
    bare: bool = False  # read in format 1: written so again, until an opening seals it
    copied: bool = False  # the first was damaged: this is what its copy says
    second: tuple[str, str] | None = None  # id and name of whose the second slot is

    @property
    def state_folder(self) -> Path:
        """Where this workspace's fence and wrong tries lie, and the secret without a key store."""
        return settings.state_dir() / self.workspace_id.hex()

    def slot(self, name: str) -> KeySlot | None:
        """Give one way in by its name."""
        return next((slot for slot in self.slots if slot.name == name), None)


@dataclass(frozen=True, slots=True)
class Unlocked:
    """What a password opened."""

    data_key: bytes
    keys: DeviceKeys
    slot: str  # by whose password


@contextmanager
def new_folder(folder: Path) -> Iterator[None]:
    """Make a workspace's folder; should the block fail, the folder is gone again.

    What a killed creation left there is cleared away: without a key file nothing can read it.

    Raises:
        RuleError: WORKSPACE_EXISTS (there is anything else in it).
        DeviceError: DISK_FULL, DISK_FAILED.
    """
    inside = {path.name for path in folder.iterdir()} if folder.is_dir() else set[str]()
    ours = {DATABASE_NAME, f"{DATABASE_NAME}-wal", f"{DATABASE_NAME}-shm", "blobs", _BESIDE}
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


_BESIDE: Final = "workspace.new"  # a key file whose writing was cut short


def create(password: str) -> tuple[KeyFile, Unlocked]:
    """Make a data key and the device's keys; only the device secret is written yet.

    Raises:
        RuleError: PASSWORD_TOO_SHORT, PASSWORD_TOO_EASY, PIN_NEEDS_KEY_STORE.
        DeviceError: DISK_FULL, DISK_FAILED.
    """
    data_key, workspace_id, secret = keys.random_key(), os.urandom(16), keys.random_key()
    device_keys, sealed = DeviceKeys.generate(data_key)
    key_file = KeyFile(workspace_id, (), sealed)
    passwords.check(password, in_store=devicesecret.store() is not None)
    devicesecret.keep(key_file.state_folder, secret)
    slot = device_keys.slot(password, secret, OWNER)
    return KeyFile(workspace_id, (slot,), sealed), Unlocked(data_key, device_keys, OWNER)


def write(folder: Path, key_file: KeyFile, device_keys: DeviceKeys) -> None:
    """Put the key file in place, then its copy; a folder without either is no workspace.

    Raises:
        DeviceError: DISK_FULL, DISK_FAILED; the file before still stands.
    """
    fields = _fields(key_file)
    if not key_file.bare:
        fields["mac"] = device_keys.key_file_mac(dcbor.encode(fields))
        fields["sum"] = keys.sha256(dcbor.encode(fields))
    content = dcbor.encode(fields)
    try:
        durable.replace(folder / FILE_NAME, content)
        durable.replace(folder / COPY_NAME, content)
    except OSError as error:
        raise disk_error(error, folder) from error


def _fields(key_file: KeyFile) -> dict[str, Any]:
    """Give what the MAC is over."""
    fields: dict[str, Any] = {
        "format": 1 if key_file.bare else FORMAT,
        "id": key_file.workspace_id,
        "sealed": key_file.sealed_keys,
        "slots": [[s.salt, s.nonce, s.wrapped, s.context] for s in key_file.slots],
    }
    if key_file.shares:
        fields["shares"] = [
            [s.number, s.device_id, s.person, s.device_name, s.sealed] for s in key_file.shares
        ]
    if key_file.pending:
        fields["pending"] = [
            [p.mark, p.what, p.person_id, p.person_name, list(p.devices)] for p in key_file.pending
        ]
    if key_file.second is not None:
        fields["second"] = list(key_file.second)
    return fields


def copy_again(folder: Path) -> None:
    """Make the copy what the first is, where a cut or a hand left it behind.

    Raises:
        DeviceError: DISK_FULL, DISK_FAILED.
    """
    first, copy = folder / FILE_NAME, folder / COPY_NAME
    try:
        content = first.read_bytes()
        if not copy.exists() or copy.read_bytes() != content:
            durable.replace(copy, content)
    except OSError as error:
        raise disk_error(error, folder) from error


def read(folder: Path) -> KeyFile:
    """Read the key file; its copy, where it is damaged or gone. `own` and `unlock` prove it.

    Raises:
        RuleError: WORKSPACE_MISSING, WORKSPACE_TOO_NEW.
        VerificationError: DATABASE_CORRUPT (the file is damaged, and so is its copy).
    """
    try:
        return _read(folder / FILE_NAME)
    except (VerificationError, RuleError) as error:
        if error.code is Code.WORKSPACE_TOO_NEW:
            raise
        try:
            found = replace(_read(folder / COPY_NAME), copied=True)
        except (VerificationError, RuleError):
            raise error from None
        log.warning("key file: %s; its copy is used", error.code.value)
        return found


def _read(path: Path) -> KeyFile:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise RuleError(Code.WORKSPACE_MISSING, path=str(path.parent)) from error
    try:
        fields = _whole(dcbor.decode(content, MAX_BYTES))
        if fields["format"] > FORMAT:
            raise RuleError(Code.WORKSPACE_TOO_NEW, path=str(path.parent))
        bare = fields["format"] == 1
        return KeyFile(
            _bytes(fields["id"], 16),
            tuple(_slot(*each) for each in fields["slots"]),
            _bytes(fields["sealed"]),
            tuple(
                Share(int(number), _bytes(device), str(person), str(name), _bytes(sealed))
                for number, device, person, name, sealed in fields.get("shares", ())
            ),
            tuple(
                Pending(_bytes(mark), str(what), str(who), str(name), tuple(map(_bytes, took)))
                for mark, what, who, name, took in fields.get("pending", ())
            ),
            b"" if bare else _bytes(fields["mac"]),
            bare,
            second=_named(fields.get("second")),
        )
    except (VerificationError, ValueError, TypeError, KeyError) as error:
        raise VerificationError(Code.DATABASE_CORRUPT, path=str(path)) from error


def _named(fields: Any) -> tuple[str, str] | None:
    if fields is None:
        return None
    person_id, name = fields
    return str(person_id), str(name)


def _whole(fields: dict[str, Any]) -> dict[str, Any]:
    """Give the fields without their digest; format 1 has none."""
    digest = fields.pop("sum", None)
    right = keys.sha256(dcbor.encode(fields))
    if digest != right and (digest is not None or fields["format"] != 1):
        raise VerificationError(Code.DATABASE_CORRUPT, path=FILE_NAME, why="digest")
    return fields


def _slot(salt: object, nonce: object, wrapped: object, context: object) -> KeySlot:
    slot = KeySlot(_bytes(salt), _bytes(nonce), _bytes(wrapped), _bytes(context))
    if slot.name in {OWNER, SECOND, RECOVERY}:  # others are of a form not known here
        _bytes(salt, 16), _bytes(nonce, 12), _bytes(wrapped, 48)
    return slot


def own(folder: Path, device_keys: DeviceKeys) -> KeyFile:
    """Read the key file of an open workspace, which has its MAC since the opening.

    Raises:
        RuleError, VerificationError: those of `read`; KEY_FILE_ALTERED.
    """
    key_file = read(folder)
    if key_file.bare:
        raise VerificationError(Code.KEY_FILE_ALTERED, copy=COPY_NAME)
    _prove(key_file, device_keys)
    return key_file


def _prove(key_file: KeyFile, device_keys: DeviceKeys) -> None:
    """Refuse a file that the program did not write; of format 1 the opening decides."""
    if key_file.bare:
        return
    wanted = device_keys.key_file_mac(dcbor.encode(_fields(key_file)))
    if not hmac.compare_digest(wanted, key_file.mac):
        raise VerificationError(Code.KEY_FILE_ALTERED, copy=COPY_NAME)


def _bytes(value: object, size: int | None = None) -> bytes:
    found = memoryview(value).tobytes()  # type: ignore[arg-type]  # a TypeError, unless bytes
    if size not in {None, len(found)}:
        raise VerificationError(Code.DATABASE_CORRUPT, path=FILE_NAME, why="length")
    return found


def unlock(key_file: KeyFile, password: str, clock: Clock) -> Unlocked:
    """Give the data key and the device's keys.

    Every password slot is tried, so that a wrong one costs the same whosever it nearly was.

    Raises:
        RuleError: PASSWORD_WRONG, PASSWORD_WAIT, DEVICE_SECRET_MISSING (the folder was copied
            from elsewhere).
        DeviceError: KEY_STORE_CLOSED.
    """
    secret = devicesecret.read(key_file.state_folder)
    tries = Tries(key_file.state_folder, clock)
    tries.begin()
    for slot in key_file.slots:
        if slot.name not in {OWNER, SECOND}:
            continue
        try:
            data_key = slot.unwrap(password, secret)
        except RuleError:
            continue
        except (ValueError, TypeError) as error:
            raise VerificationError(Code.DATABASE_CORRUPT, path=FILE_NAME) from error
        tries.right()
        return Unlocked(data_key, opened_keys(key_file, data_key), slot.name)
    raise tries.wrong()


def opened_keys(key_file: KeyFile, data_key: bytes) -> DeviceKeys:
    """Open the device's keys, and prove the file by them.

    Raises:
        VerificationError: DATABASE_CORRUPT, KEY_FILE_ALTERED.
    """
    try:
        opened = DeviceKeys.from_sealed(data_key, key_file.sealed_keys)
    except (VerificationError, ValueError, TypeError, KeyError) as error:
        raise VerificationError(Code.DATABASE_CORRUPT, path=FILE_NAME) from error
    _prove(key_file, opened)
    return opened
