"""Checking a workspace from its bytes: pages, chains, receipts, fence, blobs, tables."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from fieldapp.errors import Code, FieldappError, VerificationError
from fieldapp.ledger import checkpoint, receipt
from fieldapp.ledger.chain import Head, verify_segment
from fieldapp.ledger.event import NO_PREVIOUS
from fieldapp.store import forks, quarantine
from fieldapp.store.database import translated
from fieldapp.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Check:
    """One numbered check and its outcome."""

    number: str  # "L1" … "L9"
    name: str
    passed: bool
    detail: str


class _Failed(Exception):  # noqa: N818 -- control flow inside this module
    """A check does not hold; carries what was found."""


def verify_log(workspace: Workspace) -> list[Check]:
    """Check everything a workspace holds against itself; changes only the list of damaged blobs.

    L1 every database page authenticates; L2 each chain's headers link, hash, end with a valid
    signature; L3 the stored heads are those of the stored events; L4 every receipt is
    signed and names our history; L5 the fence names an event of ours; L6 every blob the log names
    is intact, or not yet received; L7 the tables rebuilt from the log equal those in use;
    L8 no device wrote two histories that nobody has decided about.
    """
    steps: tuple[tuple[str, str, Callable[[Workspace], str]], ...] = (
        ("L1", "database pages", _pages),
        ("L2", "chains link and hash", _chains),
        ("L3", "chain heads are the stored ones", _heads),
        ("L4", "receipts", _receipts),
        ("L5", "fence", _fence),
        ("L6", "blobs", _blobs),
        ("L7", "tables equal the log", _tables),
        ("L8", "no device is frozen by a fork", _forks),
    )
    checks = []
    for number, name, step in steps:
        try:
            with translated(workspace.folder):
                checks.append(Check(number, name, passed=True, detail=step(workspace)))
        except (_Failed, FieldappError, TypeError, ValueError) as error:
            # damaged pages may read as values no column ever held
            checks.append(Check(number, name, passed=False, detail=str(error)))
    return checks


def verify_checkpoint(workspace: Workspace, untrusted: bytes) -> Check:
    """L9: check that a chain here still begins with what a checkpoint kept elsewhere says."""
    number, name = "L9", "holds what the checkpoint says"
    try:
        with translated(workspace.folder):
            return Check(number, name, passed=True, detail=_extends(workspace, untrusted))
    except (_Failed, VerificationError) as error:
        return Check(number, name, passed=False, detail=str(error))


def _extends(workspace: Workspace, untrusted: bytes) -> str:
    claimed = checkpoint.read(untrusted)
    row = next(
        (
            row
            for row in workspace.eventlog.chains()
            if checkpoint.origin(row.chain) == claimed.origin
        ),
        None,
    )
    if row is None:
        raise _Failed(f"nothing of {claimed.origin} is here")
    checkpoint.open_note(untrusted, claimed.origin, row.public_key)
    if claimed.size > row.head.size:
        raise _Failed(f"{claimed.size} events were there, {row.head.size} are here")
    if workspace.eventlog.root_at(row, claimed.size) != claimed.root:
        raise _Failed(f"the first {claimed.size} events are not those that were there")
    return f"{claimed.size} events as they were, {row.head.size - claimed.size} since"


def _pages(workspace: Workspace) -> str:
    faults = workspace.db.execute("PRAGMA cipher_integrity_check").fetchall()
    faults += [row for row in workspace.db.execute("PRAGMA integrity_check") if row[0] != "ok"]
    if faults:
        raise _Failed(f"{len(faults)} damaged: {faults[0][0]}")
    return "all authenticate"


def _chains(workspace: Workspace) -> str:
    events = 0
    for row in workspace.eventlog.chains():
        verified, _ = verify_segment(
            row.chain, row.public_key, Head(), list(workspace.eventlog.events(row.row))
        )
        for item, event in zip(verified, workspace.eventlog.recorded_of(row.row), strict=True):
            header = item.header
            signed = (header.hlc, header.type, header.schema_version, header.actor)
            if signed != (event.hlc, event.type, event.schema_version, event.actor):
                raise _Failed(f"columns of event {header.seq} are not those of its header")
        events += len(verified)
    forks = workspace.eventlog.forks()
    kept = f", {sum(fork[3] for fork in forks)} of other branches kept" if forks else ""
    return f"{len(workspace.eventlog.chains())} chains, {events} events{kept}{_waiting(workspace)}"


def _waiting(workspace: Workspace) -> str:
    words = [
        f"; {one.kept} events of {one.chain.device_id.hex()[:8]} wait"
        + (f" for events {one.first}..{one.last}" if one.first <= one.last else "")
        for one in workspace.eventlog.pending.waiting()
    ]
    return "".join(words)


def _forks(workspace: Workspace) -> str:
    found = forks.forks(workspace.eventlog, workspace.db)
    for fork in found:
        if fork.decision is None:
            raise _Failed(forks.describe(workspace.db, fork))
    return f"{len(found)} forks, all decided" if found else "none forked"


def _heads(workspace: Workspace) -> str:
    for row in workspace.eventlog.chains():
        last = workspace.eventlog.id_at(row.row, row.head.size - 1) or NO_PREVIOUS
        if last != row.head.last_id or workspace.eventlog.recompute_root(row) != row.head.root:
            raise _Failed(f"head of {row.chain.device_id.hex()[:8]} is not that of its events")
    return "roots recomputed"


def _receipts(workspace: Workspace) -> str:
    count = 0
    for row in workspace.eventlog.chains():
        for body, signature, centre in workspace.eventlog.receipts(row.row):
            given = receipt.verify(body, signature, centre)
            if (
                given.size > row.head.size
                or workspace.eventlog.root_at(row, given.size) != given.root
            ):
                raise _Failed(f"receipt {given.receipt_no} names another history")
            count += 1
    return f"{count} receipts"


def _fence(workspace: Workspace) -> str:
    if not workspace.fence_holds():
        raise VerificationError(Code.FENCE_BEHIND)
    return "names an event of the open epoch"


def _blobs(workspace: Workspace) -> str:
    """Read every blob to its end; the damaged ones are listed, the rest stays usable."""
    here = absent = 0
    damaged = []
    for blob, _ in workspace.eventlog.blobs_named():
        if not workspace.blobs.has(blob):
            absent += 1
        elif quarantine.whole(workspace, blob):
            quarantine.lift(workspace, blob)
            here += 1
        else:
            quarantine.note(workspace, blob)
            damaged.append(blob.hex()[:16])
    if damaged:
        raise _Failed(f"{len(damaged)} damaged: {', '.join(damaged)}; {here} others intact")
    if any(not workspace.blobs.has(blob) for blob in workspace.eventlog.blobs_local()):
        raise VerificationError(Code.BLOB_MISSING)
    return f"{here} intact, {absent} of other devices not received yet"


def _tables(workspace: Workspace) -> str:
    before = tables_digest(workspace)
    with workspace.rehearsing():
        workspace.settling.rebuild(workspace.projections.by_room)
        after = tables_digest(workspace)
    if before != after:
        raise _Failed("rebuilding from the log gives other tables")
    return f"digest {after[:16]}"


def tables_digest(workspace: Workspace) -> str:
    """Give a hex digest over the rows of all projected tables, in key order."""
    hasher = hashlib.sha256()
    for line in _rows(workspace):
        hasher.update(line)
    return hasher.hexdigest()


def _rows(workspace: Workspace) -> Iterator[bytes]:
    for room in sorted(workspace.projections.by_room):
        for table in workspace.projections.by_room[room].tables:
            columns = ", ".join(f'"{name}"' for name in sorted(table.columns))
            order = ", ".join(
                f'"{n}"' for n in ([table.pk] if isinstance(table.pk, str) else table.pk)
            )
            yield table.name.encode()
            for row in workspace.db.execute(
                f'SELECT {columns} FROM "{table.name}" ORDER BY {order}'
            ):
                yield repr(row).encode()
