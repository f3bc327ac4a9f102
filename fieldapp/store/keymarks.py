"""What happened to a device's keys, as events: passwords, slots, recovery, another's opening.

The key file changes first and names what the log does not hold yet (`keyfile.Pending`); the event
follows in the same act or, after a cut, at the next opening, and is recorded once.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

from fieldapp.errors import Code, VerificationError
from fieldapp.ids import DeviceId
from fieldapp.ledger import keys
from fieldapp.ledger.fact import Fact
from fieldapp.store import keyfile
from fieldapp.store.database import Connection
from fieldapp.store.keyfile import KeyFile, Pending
from fieldapp.store.projection import Recorded, Table

if TYPE_CHECKING:  # the workspace calls this module
    from fieldapp.store.workspace import Workspace


class What(StrEnum):
    """What was done to the keys."""

    PASSWORD = "password"  # noqa: S105 -- a word, not a secret
    SECOND_PASSWORD = "second_password"  # noqa: S105 -- likewise
    SECOND_ADDED = "second_added"
    SECOND_REMOVED = "second_removed"
    SECOND_OPENED = "second_opened"
    RECOVERY_PREPARED = "recovery_prepared"
    RECOVERY_HELPED = "recovery_helped"
    RECOVERED = "recovered"
    FILE_RESTORED = "file_restored"  # the key file was damaged, and its copy was used


@dataclass(frozen=True, slots=True, kw_only=True)
class KeysChanged(Fact):
    """Something was done to the keys of this device, or with them for another."""

    TYPE: ClassVar[str] = "device.keys_changed"
    mark: bytes  # 16 random bytes, one of each change
    what: str  # one of `What`
    person_id: str  # whom it is about
    person_name: str
    devices: tuple[bytes, ...]  # those that took part: helpers, or the device helped


@dataclass(frozen=True, slots=True)
class KeyMark:
    """One recorded change."""

    device_id: DeviceId
    what: str
    person_id: str
    person_name: str
    devices: tuple[bytes, ...]
    at_ms: int


TABLE = Table(
    "key_mark",
    {
        "mark": bytes,
        "device_id": bytes,
        "what": str,
        "person_id": str,
        "person_name": str,
        "devices": bytes,
        "hlc": int,
        "at_ms": int,
    },
    pk=("device_id", "mark"),
)
_ID_BYTES = 16
UNKNOWN = ("?", "?")  # a second slot whose person neither the key file nor the log names
SEALED = "key_file_sealed"  # in the encrypted database: a key file without MAC is not ours
ENDS = frozenset({What.SECOND_REMOVED, What.RECOVERED})  # of a second person's way in


def project(db: Connection, event: Recorded, fact: KeysChanged) -> None:
    """Keep one change."""
    db.execute(
        "INSERT OR IGNORE INTO key_mark VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (fact.mark, event.device_id, fact.what, fact.person_id, fact.person_name,
         b"".join(fact.devices), event.hlc, event.at_ms),
    )  # fmt: skip


def marks(db: Connection, device_id: DeviceId) -> list[KeyMark]:
    """List what happened to a device's keys, the latest first."""
    rows = db.execute(
        "SELECT device_id, what, person_id, person_name, devices, at_ms FROM key_mark"
        " WHERE device_id = ? ORDER BY hlc DESC",
        (device_id,),
    )
    return [
        KeyMark(DeviceId(device), what, who, name, tuple(_each(took)), at_ms)
        for device, what, who, name, took, at_ms in rows
    ]


def _each(joined: bytes) -> list[bytes]:
    return [joined[at : at + _ID_BYTES] for at in range(0, len(joined), _ID_BYTES)]


def pending(
    what: What, person_id: str = "", person_name: str = "", devices: tuple[bytes, ...] = ()
) -> Pending:
    """Make the note of one change for the key file."""
    return Pending(keys.random_key()[:_ID_BYTES], what.value, person_id, person_name, devices)


def change(workspace: Workspace, key_file: KeyFile, note: Pending) -> None:
    """Put a changed key file in place, and record the change.

    Raises:
        DeviceError: DISK_FULL, DISK_FAILED.
    """
    keyfile.write(
        workspace.folder, replace(key_file, pending=(*key_file.pending, note)), workspace.keys
    )
    record(workspace)


def begin(workspace: Workspace, key_file: KeyFile) -> None:
    """Put the first key file in place; from now on one without MAC is not ours.

    Raises:
        DeviceError: DISK_FULL, DISK_FAILED.
    """
    workspace.set_meta(SEALED, b"\1")
    keyfile.write(workspace.folder, key_file, workspace.keys)


def opened(workspace: Workspace, key_file: KeyFile) -> None:
    """Seal or mend the key file; record what is still to be, and that the second person opened.

    Raises:
        VerificationError: KEY_FILE_ALTERED (its MAC was taken away, or it names what nobody did).
        DeviceError: DISK_FULL, DISK_FAILED.
    """
    sealed = bool(workspace.meta(SEALED))
    if key_file.bare and (sealed or not _known(key_file)):
        raise VerificationError(Code.KEY_FILE_ALTERED, copy=keyfile.COPY_NAME)
    if key_file.bare or key_file.copied:
        note = (pending(What.FILE_RESTORED),) if key_file.copied else ()
        whole = replace(key_file, bare=False, pending=(*key_file.pending, *note))
        keyfile.write(workspace.folder, whole, workspace.keys)
    if not sealed:
        workspace.set_meta(SEALED, b"\1")
    record(workspace)
    keyfile.copy_again(workspace.folder)
    if workspace.opened_by == keyfile.SECOND:
        workspace.second = second(workspace) or UNKNOWN
        _record(workspace, pending(What.SECOND_OPENED, *workspace.second))


def second(workspace: Workspace) -> tuple[str, str] | None:
    """Give the id and name of the second person who may open the workspace, None without one.

    The slot is what opens, so it is asked first: a database from a backup may not know of it. Key
    files of before do not name its person; the log may, and else it is `UNKNOWN`.
    """
    key_file = keyfile.own(workspace.folder, workspace.keys)
    if key_file.slot(keyfile.SECOND) is None:
        return None
    return key_file.second or _logged(workspace.db, DeviceId(workspace.device_id)) or UNKNOWN


def _logged(db: Connection, device_id: DeviceId) -> tuple[str, str] | None:
    for mark in marks(db, device_id):
        if mark.what in ENDS:
            return None
        if mark.what == What.SECOND_ADDED:
            return mark.person_id, mark.person_name
    return None


def names(db: Connection) -> dict[str, str]:
    """Give the names of all who ever were second persons, by person id."""
    rows = db.execute(
        "SELECT person_id, person_name FROM key_mark WHERE what = ? ORDER BY hlc",
        (What.SECOND_ADDED.value,),
    )
    return dict(rows.fetchall())


def record(workspace: Workspace) -> None:
    """Record what the key file says is not recorded yet, then say there that it is."""
    key_file = keyfile.own(workspace.folder, workspace.keys)
    if not key_file.pending:
        return
    if not _known(key_file):
        raise VerificationError(Code.KEY_FILE_ALTERED, copy=keyfile.COPY_NAME)
    for note in key_file.pending:
        _record(workspace, note)
    keyfile.write(workspace.folder, replace(key_file, pending=()), workspace.keys)


def _known(key_file: KeyFile) -> bool:
    """Say whether each note is of something that is noted there."""
    noted = {what.value for what in What} - {What.SECOND_OPENED.value}
    return all(note.what in noted for note in key_file.pending)


def _record(workspace: Workspace, note: Pending) -> None:
    known = workspace.db.execute(
        "SELECT 1 FROM key_mark WHERE device_id = ? AND mark = ?", (workspace.device_id, note.mark)
    ).fetchone()
    if known:
        return
    actor = note.person_id if note.what == What.SECOND_OPENED else workspace.owner.person_id
    with workspace.writing(actor) as w:
        w.append(
            KeysChanged(
                mark=note.mark, what=note.what, person_id=note.person_id,
                person_name=note.person_name, devices=note.devices,
            )
        )  # fmt: skip
