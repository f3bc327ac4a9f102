"""Time-stamps over this device's checkpoint: what is asked, what comes back, what it covers.

One stamp covers everything the log held at its size, so one request a sync is enough
(docs/spec/evidence.md §3.4). The address and the pinned certificates are settings of this
workspace; there are none until somebody gives them, and nothing is sent before.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlsplit

from fieldapp.errors import (
    Code,
    DeviceError,
    FieldappError,
    InputError,
    RuleError,
    VerificationError,
)
from fieldapp.evidence import renewing
from fieldapp.evidence.law_events import CheckpointStamped
from fieldapp.ids import BlobId, DeviceId, EventId
from fieldapp.ledger import checkpoint, dcbor, timestamp
from fieldapp.ledger.chain import ChainId
from fieldapp.ledger.timestamp import Stamp
from fieldapp.store.database import Connection
from fieldapp.store.projection import Changes
from fieldapp.store.workspace import Workspace

_KEY: Final = "evidence.time_stamps"
_FAILED: Final = "evidence.time_stamps.failed"
_MOST_BYTES: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class Service:
    """Whom this workspace asks, and which certificates it trusts."""

    address: str
    certificates: tuple[bytes, ...]  # DER


@dataclass(frozen=True, slots=True)
class Pending:
    """A request that is on its way."""

    chain: ChainId
    size: int
    root: bytes
    request: timestamp.Request
    service: Service

    @property
    def message(self) -> bytes:
        """Give what is stamped."""
        return covered(self.chain, self.size, self.root)


@dataclass(frozen=True, slots=True)
class StampRow:
    """A stamp that was recorded; whether it holds is asked of its answer's bytes."""

    event_id: EventId
    chain: ChainId
    size: int  # events covered
    root: bytes
    answer: BlobId
    said_ms: int  # the authority's clock, as the device that recorded it read
    epoch: int  # of its own event
    seq: int

    @property
    def recorded_in(self) -> ChainId:
        """The chain of its own event: the stamped device's, perhaps in a later epoch."""
        return ChainId(self.chain.device_id, self.epoch)


def covered(chain: ChainId, size: int, root: bytes) -> bytes:
    """Give the bytes that a stamp is over: the three lines of a checkpoint."""
    return checkpoint.Checkpoint(checkpoint.origin(chain), size, root).text().encode()


def service(workspace: Workspace) -> Service | None:
    """Give whom this workspace asks, None while nobody has set it."""
    kept = workspace.meta(_KEY)
    if kept is None:
        return None
    address, *certificates = dcbor.decode(kept, _MOST_BYTES)
    return Service(address, tuple(certificates))


def choose(workspace: Workspace, address: str, untrusted_certificates: bytes) -> Service:
    """Set whom to ask and pin the certificates of a PEM or DER file; "" and b"" ask nobody.

    Raises:
        InputError: TIMESTAMP_ADDRESS_INVALID, TIMESTAMP_CERTIFICATE_INVALID.
    """
    address = address.strip()
    try:
        parts = urlsplit(address)
        good = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        good = False
    if not good or len(address) > 500:
        raise InputError(Code.TIMESTAMP_ADDRESS_INVALID, address=address[:80])
    chosen = Service(address, timestamp.read_certificates(untrusted_certificates))
    workspace.set_meta(_KEY, dcbor.encode([chosen.address, *chosen.certificates]))
    return chosen


def prepare(workspace: Workspace) -> Pending:
    """Make a request over this device's log as it is now.

    Raises:
        RuleError: TIMESTAMP_NOT_SET, TIMESTAMP_NOTHING_NEW.
    """
    whom = service(workspace)
    if whom is None:
        raise RuleError(Code.TIMESTAMP_NOT_SET)
    own, head = workspace.chain.chain, workspace.chain.head
    mine = [row for row in stamps(workspace.db) if row.chain == own]
    if mine and head.size <= mine[-1].size + 1:  # nothing but the last stamp's own event
        newest = holding(workspace, mine[-1])
        if newest is None or not renewing.is_due(newest, workspace.clock.now_ms()):
            raise RuleError(Code.TIMESTAMP_NOTHING_NEW)
    message = covered(own, head.size, head.root)
    asked = timestamp.request(message, secrets.randbits(63) | 1 << 62)
    return Pending(own, head.size, head.root, asked, whom)


def record(workspace: Workspace, actor: str, pending: Pending, untrusted: bytes) -> Changes:
    """Verify an answer against the pinned certificates and record it with its bytes.

    Raises:
        VerificationError: TIMESTAMP_INVALID; nothing is recorded.
        DeviceError: DISK_FULL, DISK_FAILED.
    """
    stamp = timestamp.verify(
        untrusted, pending.message, pending.service.certificates, pending.request.nonce
    )
    answer = workspace.blobs.put(untrusted)
    with workspace.writing(actor) as w:
        w.append(
            CheckpointStamped(
                stamped_device=pending.chain.device_id, stamped_epoch=pending.chain.epoch,
                size=pending.size, root=pending.root, answer=answer, said_ms=stamp.time_ms,
                authority=stamp.authority, serial=str(stamp.serial), policy=stamp.policy,
                root_sha256=stamp.root_sha256, service=pending.service.address,
            )
        )  # fmt: skip
    workspace.set_meta(_FAILED, b"")
    return w.changes


def remember_failure(workspace: Workspace, error: FieldappError) -> None:
    """Keep why the last request came to nothing, for whoever looks next; a stamp clears it."""
    known = {name: str(value) for name, value in error.facts.items()}
    entry = {"code": error.code.value, "facts": known, "at_ms": workspace.clock.now_ms()}
    workspace.set_meta(_FAILED, dcbor.encode(entry))


def last_failure(workspace: Workspace) -> tuple[Code, dict[str, str], int] | None:
    """Give why and when the last request came to nothing, None when it did not."""
    kept = workspace.meta(_FAILED)
    if not kept:
        return None
    entry = dcbor.decode(kept)
    return Code(entry["code"]), dict(entry["facts"]), entry["at_ms"]


def stamps(db: Connection) -> list[StampRow]:
    """List the stamps that devices recorded over their own logs, the smallest first."""
    rows = db.execute(
        f"{_SELECT} WHERE stamped_device = device_id"
        " ORDER BY stamped_device, stamped_epoch, size, hlc, event_id"
    ).fetchall()
    return [_row(row) for row in rows]


_SELECT: Final = (
    "SELECT event_id, stamped_device, stamped_epoch, size, root, answer, said_ms, epoch, seq"
    " FROM evidence_stamp"
)


def _row(row: tuple[Any, ...]) -> StampRow:
    return StampRow(
        EventId(bytes(row[0])), ChainId(DeviceId(bytes(row[1])), row[2]), row[3], bytes(row[4]),
        BlobId(bytes(row[5])), row[6], row[7], row[8],
    )  # fmt: skip


def holding(workspace: Workspace, row: StampRow) -> Stamp | None:
    """Give what a recorded stamp proves by the certificates pinned here; None when nothing."""
    whom = service(workspace)
    try:
        answer = workspace.blobs.read(row.answer)
        message = covered(row.chain, row.size, row.root)
        return timestamp.verify(answer, message, whom.certificates if whom else ())
    except (VerificationError, DeviceError):
        return None  # not here yet, damaged, or by a certificate that nobody pinned here


def first_covering(
    workspace: Workspace, chain: ChainId, seq: int
) -> tuple[StampRow, Stamp] | None:
    """Give the earliest stamp that holds here and covers an event, None if there is none."""
    for row in stamps(workspace.db):
        if row.chain == chain and row.size > seq and (stamp := holding(workspace, row)):
            return row, stamp
    return None


def last_covering(workspace: Workspace, chain: ChainId, seq: int) -> tuple[StampRow, Stamp] | None:
    """Give the latest stamp that holds here and covers an event, None if there is none."""
    for row in reversed(stamps(workspace.db)):
        if row.chain == chain and row.size > seq and (stamp := holding(workspace, row)):
            return row, stamp
    return None


def last_before(workspace: Workspace, chain: ChainId, seq: int) -> Stamp | None:
    """Give the newest stamp that holds here and that a chain recorded before a place of it.

    What follows in the chain commits to the authority's answer, which nobody could know before.
    """
    rows = workspace.db.execute(
        f"{_SELECT} WHERE device_id = ? AND epoch = ? AND seq < ? ORDER BY seq DESC",
        (chain.device_id, chain.epoch, seq),
    ).fetchall()
    held = (holding(workspace, _row(row)) for row in rows)
    return next((stamp for stamp in held if stamp is not None), None)
