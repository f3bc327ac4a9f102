"""Opening a workspace without its password: two of three helpers together, on record, a new PIN.

The data key is wrapped once more under a random key; that key is split (Shamir, `ledger.shares`)
and each part sealed to a helper's device. The parts lie in the key file, so a locked laptop has
all it needs to ask: it writes a request, each helper's device opens its part and seals it to the
request, and two answers open the workspace. The device secret is not needed, and is made anew.

Nothing here proves who stands at the laptop. Helpers compare the request's fingerprint by voice
with somebody they know, and what they did is in their own log.
"""

from __future__ import annotations

import io
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from fieldapp.errors import Code, RuleError, VerificationError
from fieldapp.ids import DeviceId
from fieldapp.ledger import dcbor, keys, shares
from fieldapp.ledger.keys import Reply
from fieldapp.store import devicesecret, durable, keyfile, keymarks, passwords, pins, tries
from fieldapp.store.database import disk_error
from fieldapp.store.devices import Device, device, devices
from fieldapp.store.keyfile import KeyFile, Share
from fieldapp.store.keymarks import What

if TYPE_CHECKING:
    from fieldapp.store.workspace import Workspace

THRESHOLD: Final = 2
HELPERS: Final = 3
HELPER_ROLES: Final = frozenset({"supervisor", "auditor"})  # docs/spec/security.md §6.2
MAX_BYTES: Final = 64 * 1024
_ASK, _ANSWER = "RCQ1", "RCA1"
_REPLY: Final = "recovery.reply"  # in the state folder: what the answers are sealed to


@dataclass(frozen=True, slots=True)
class Request:
    """What a locked laptop asks with; public, and its fingerprint is compared by voice."""

    workspace_id: bytes
    recipient: str  # answers are sealed to it
    shares: tuple[Share, ...]

    def encode(self) -> bytes:
        """Give the file's bytes."""
        parts = [[s.number, s.device_id, s.person, s.device_name, s.sealed] for s in self.shares]
        return dcbor.encode(
            {
                "format": _ASK, "workspace": self.workspace_id, "recipient": self.recipient,
                "shares": parts,
            }
        )  # fmt: skip

    @classmethod
    def decode(cls, untrusted: bytes) -> Request:
        """Read a request.

        Raises:
            VerificationError: RECOVERY_FILE_INVALID.
        """
        try:
            fields = _fields(untrusted, _ASK)
            return cls(
                memoryview(fields["workspace"]).tobytes(),
                str(fields["recipient"]),
                tuple(
                    Share(int(n), memoryview(device).tobytes(), str(who), str(name), bytes(sealed))
                    for n, device, who, name, sealed in fields["shares"]
                ),
            )
        except (VerificationError, ValueError, TypeError, KeyError) as error:
            raise VerificationError(Code.RECOVERY_FILE_INVALID) from error

    @property
    def digest(self) -> bytes:
        """Its SHA-256: what the fingerprint shows."""
        return keys.sha256(self.encode())


def possible(workspace: Workspace) -> list[Device]:
    """List the devices whose people may help: other supervisors and auditors, not revoked."""
    return [
        one
        for one in devices(workspace.db)
        if one.role in HELPER_ROLES
        and not one.revoked
        and one.device_id != workspace.device_id
        and one.person_id != workspace.profile.person_id
    ]


def prepare(workspace: Workspace, helpers: Sequence[DeviceId]) -> None:
    """Let any two of three people open this workspace when its password is forgotten.

    Raises:
        RuleError: KEYS_OWNER_ONLY, RECOVERY_HELPERS (not three different people who may).
        DeviceError: DISK_FULL, DISK_FAILED.
    """
    pins.only_owner(workspace)
    chosen = [one for one in possible(workspace) if one.device_id in helpers]
    if len(chosen) != HELPERS or len({one.person_id for one in chosen}) != HELPERS:
        raise RuleError(Code.RECOVERY_HELPERS, wanted=HELPERS)
    key = keys.random_key()
    parts = shares.split(key, THRESHOLD, HELPERS, secrets.token_bytes(len(key)))
    sealed = [
        Share(number, one.device_id, one.person_name, one.device_name, _sealed(part, one))
        for number, (part, one) in enumerate(zip(parts, chosen, strict=True), 1)
    ]
    key_file = keyfile.own(workspace.folder, workspace.keys)
    left = [slot for slot in key_file.slots if slot.name != keyfile.RECOVERY]
    slots = (*left, workspace.keys.slot_by(key, keyfile.RECOVERY))
    note = keymarks.pending(What.RECOVERY_PREPARED, devices=tuple(one.device_id for one in chosen))
    keymarks.change(workspace, replace(key_file, slots=slots, shares=tuple(sealed)), note)


def _sealed(part: bytes, helper: Device) -> bytes:
    file = io.BytesIO()
    keys.seal_to([helper.age_recipient], io.BytesIO(part), file)
    return file.getvalue()


def ask(folder: Path) -> Request:
    """Ask the helpers; of the locked laptop. A second question makes the first one's answers void.

    Raises:
        RuleError: RECOVERY_NOT_PREPARED, and those of `keyfile.read`.
        DeviceError: DISK_FULL, DISK_FAILED.
    """
    key_file = keyfile.read(folder)
    if not key_file.shares or key_file.slot(keyfile.RECOVERY) is None:
        raise RuleError(Code.RECOVERY_NOT_PREPARED)
    reply = Reply.generate()
    kept = dcbor.encode([reply.secret, reply.recipient])
    try:
        key_file.state_folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        durable.replace(key_file.state_folder / _REPLY, kept)
    except OSError as error:
        raise disk_error(error, folder) from error
    return Request(key_file.workspace_id, reply.recipient, key_file.shares)


def help_with(workspace: Workspace, request: Request) -> bytes:
    """Answer a request with this device's part; of a helper's open workspace, on record there.

    Raises:
        RuleError: RECOVERY_NOT_HELPER (no part is sealed to this device); DEVICE_REVOKED (this
            device knows that it was revoked).
        VerificationError: RECOVERY_FILE_INVALID (the part or the request was altered).
        DeviceError: DISK_FULL, DISK_FAILED.
    """
    mine = next((s for s in request.shares if s.device_id == workspace.device_id), None)
    if mine is None:
        raise RuleError(Code.RECOVERY_NOT_HELPER)
    own = device(workspace.db, DeviceId(workspace.device_id))
    if own is not None and own.revoked:
        raise RuleError(Code.DEVICE_REVOKED, device=mine.device_name)
    part, sealed = io.BytesIO(), io.BytesIO()
    try:
        workspace.keys.unseal(io.BytesIO(mine.sealed), part)
        keys.seal_to([request.recipient], io.BytesIO(part.getvalue()), sealed)
    except (VerificationError, ValueError, keys.SealError, keys.RecipientError) as error:
        raise VerificationError(Code.RECOVERY_FILE_INVALID) from error
    note = keymarks.pending(What.RECOVERY_HELPED, devices=(request.workspace_id,))
    keymarks.change(workspace, keyfile.own(workspace.folder, workspace.keys), note)
    return dcbor.encode(
        {
            "format": _ANSWER,
            "request": request.digest,
            "number": mine.number,
            "sealed": sealed.getvalue(),
        }
    )


def finish(folder: Path, answers: Sequence[bytes], password: str) -> None:
    """Open the workspace by two answers and give it a new password; every other way in is gone.

    The recovery is an event, recorded at the opening that follows. Helpers and their parts stay.

    Raises:
        RuleError: RECOVERY_NOT_PREPARED, RECOVERY_ANSWERS_FEW, and those of `passwords.check`.
        VerificationError: RECOVERY_FILE_INVALID (not answers to the last question, or altered).
        DeviceError: DISK_FULL, DISK_FAILED; nothing has changed.
    """
    key_file = keyfile.read(folder)
    slot = key_file.slot(keyfile.RECOVERY)
    if slot is None:
        raise RuleError(Code.RECOVERY_NOT_PREPARED)
    parts = _parts(key_file, answers)
    if len(parts) < THRESHOLD:
        raise RuleError(Code.RECOVERY_ANSWERS_FEW, wanted=THRESHOLD, given=len(parts))
    passwords.check(password, in_store=devicesecret.store() is not None)
    try:
        data_key = slot.unwrap_by(shares.join(parts))
    except (RuleError, ValueError) as error:
        raise VerificationError(Code.RECOVERY_FILE_INVALID) from error
    device_keys = keyfile.opened_keys(key_file, data_key)
    secret = _secret(key_file)
    took = tuple(s.device_id for s in key_file.shares if s.number in parts)
    note = keymarks.pending(What.RECOVERED, devices=took)
    changed = replace(
        key_file,
        slots=(device_keys.slot(password, secret, keyfile.OWNER), slot),
        pending=(*key_file.pending, note),
        second=None,
    )
    keyfile.write(folder, changed, device_keys)
    (key_file.state_folder / _REPLY).unlink(missing_ok=True)
    (key_file.state_folder / tries.FILE).unlink(missing_ok=True)


def _secret(key_file: KeyFile) -> bytes:
    """Give the device secret; where it was lost, a new one is made."""
    try:
        return devicesecret.read(key_file.state_folder)
    except RuleError:
        secret = keys.random_key()
        devicesecret.keep(key_file.state_folder, secret)
        return secret


def _parts(key_file: KeyFile, answers: Sequence[bytes]) -> dict[int, bytes]:
    """Open the answers; one helper counts once."""
    try:
        reply = Reply(*dcbor.decode((key_file.state_folder / _REPLY).read_bytes(), 1024))
        request = Request(key_file.workspace_id, reply.recipient, key_file.shares)
        parts: dict[int, bytes] = {}
        for untrusted in answers:
            fields = _fields(untrusted, _ANSWER)
            if fields["request"] == request.digest:
                parts[int(fields["number"])] = reply.unseal(fields["sealed"])
    except (OSError, VerificationError, ValueError, TypeError, KeyError) as error:
        raise VerificationError(Code.RECOVERY_FILE_INVALID) from error
    return parts


def _fields(untrusted: bytes, kind: str) -> dict[str, Any]:
    fields: dict[str, Any] = dcbor.decode(untrusted, MAX_BYTES)
    if fields["format"] != kind:
        raise ValueError(kind)
    return fields
