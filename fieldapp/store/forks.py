"""Forked chains: where branches part, which device is frozen, and changing to another branch.

Two signed events at one place of one chain prove that two copies of a device wrote (log.md §2.2).
Both branches are kept. The one that a centre receipted first is followed; where none was, the one
that came first, until a supervisor decides. Until then nothing new of the device is followed.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass

from fieldapp.clock import local_time
from fieldapp.errors import Code, RuleError, VerificationError
from fieldapp.ids import DeviceId, EventId
from fieldapp.ledger.chain import ChainId, Head
from fieldapp.ledger.event import NO_PREVIOUS, Event, Header, event_id
from fieldapp.ledger.merkle import Frontier
from fieldapp.store import devices, pins
from fieldapp.store.database import Connection
from fieldapp.store.devices import ForkDecision, ForkSettled
from fieldapp.store.eventlog import ChainRow, EventLog
from fieldapp.store.projection import Changes
from fieldapp.store.workspace import Workspace

_log = logging.getLogger("store")


@dataclass(frozen=True, slots=True)
class Fork:
    """One place where a chain has another branch than the one followed here."""

    chain: ChainId
    seq: int
    followed: EventId  # what we follow from there
    other: EventId  # the first event of the other branch
    since_ms: int  # the earlier of the two events' own clocks; a claim
    kept: int  # events of other branches of this chain, count
    receipted: bool  # a centre has receipted the branch that we follow
    decision: ForkDecision | None


def forks(log: EventLog, db: Connection) -> list[Fork]:
    """Give every fork, undecided ones first."""
    decided = {(d.device_id, d.epoch, d.seq): d for d in reversed(devices.fork_decisions(db))}
    counts = {(device, epoch): count for device, epoch, _, count in log.forks()}
    found = []
    kept = log.orphans.headers()
    next_of = {name: (h.device_id, h.epoch, h.seq + 1) for name, h in kept}
    for name, header in kept:
        row = log.chain(ChainId(header.device_id, header.epoch))
        if row is None or next_of.get(header.prev) == (header.device_id, header.epoch, header.seq):
            continue  # further along its branch
        ours = log.orphans.beside(row.row, header.seq)
        if ours is None:
            continue
        place = (header.device_id, header.epoch, header.seq)
        found.append(
            Fork(
                row.chain, header.seq, event_id(ours.encode()), name,
                min(header.hlc, ours.hlc) >> 16, counts[place[:2]],
                row.receipted > header.seq, decided.get(place),
            )
        )  # fmt: skip
    return sorted(found, key=lambda one: (one.decision is not None, one.chain, one.seq))


def _id_before(log: EventLog, row: ChainRow, seq: int) -> EventId | None:
    return NO_PREVIOUS if seq == 0 else log.id_at(row.row, seq - 1)


def frozen(log: EventLog, db: Connection) -> dict[DeviceId, Fork]:
    """Give the devices with a fork that nobody has decided about, with one such fork."""
    return {f.chain.device_id: f for f in forks(log, db) if f.decision is None}


def describe(db: Connection, fork: Fork) -> str:
    """Give one line of plain text: which device, since when, what is kept, what to do."""
    known = devices.device(db, fork.chain.device_id)
    name = known.device_name if known else fork.chain.device_id.hex()[:8]
    since = local_time(fork.since_ms).strftime("%Y-%m-%d %H:%M")
    return (
        f"{name} wrote two different events {fork.seq}, since {since} by its own clock;"
        f" {fork.kept} events of another branch are kept; nothing new of it is followed until a"
        " supervisor decides"
    )


def refuse_if_frozen(workspace: Workspace) -> None:
    """Check that this device may draw and print.

    Raises:
        RuleError: DEVICE_FROZEN.
    """
    fork = frozen(workspace.eventlog, workspace.db).get(DeviceId(workspace.device_id))
    if fork is not None:
        raise RuleError(Code.DEVICE_FROZEN, device=workspace.profile.device_name, seq=fork.seq)


def settle_fork(
    workspace: Workspace, actor: str, fork: Fork, follow: EventId, reason: str
) -> Changes:
    """Decide which branch of a forked chain is followed from here on; its device thaws.

    Args:
        workspace: a supervisor's or administrator's, and not the forked device itself.
        actor: whose workspace it is.
        fork: as `forks` gave it.
        follow: `fork.followed` or `fork.other`.
        reason: for the file.

    Raises:
        RuleError: KEYS_OWNER_ONLY, FORK_ROLE, FORK_DECIDED,
            FORK_RECEIPTED (the branch that a centre receipted first stands),
            FORK_UNUSABLE (a part of that branch is missing or unreadable),
            FORK_REASON_MISSING.
    """
    pins.only_owner(workspace)
    own = workspace.profile
    if own.role not in devices.DECIDES or fork.chain.device_id == workspace.device_id:
        raise RuleError(Code.FORK_ROLE, role=own.role)
    if fork.decision is not None:
        raise RuleError(Code.FORK_DECIDED, by=fork.decision.actor)
    if fork.receipted and follow != fork.followed:
        raise RuleError(Code.FORK_RECEIPTED, seq=fork.seq)
    if follow not in (fork.followed, fork.other):
        raise ValueError("neither branch of this fork")
    if follow == fork.other and not followable(workspace, fork):
        raise RuleError(Code.FORK_UNUSABLE, seq=fork.seq)
    why = " ".join(reason.split())
    if not why:
        raise RuleError(Code.FORK_REASON_MISSING)
    with workspace.writing(actor) as w:
        w.append(
            ForkSettled(
                device_id=fork.chain.device_id, epoch=fork.chain.epoch, seq=fork.seq,
                followed=follow, reason=why,
            )
        )  # fmt: skip
    return w.changes


def other_root(workspace: Workspace, fork: Fork, size: int) -> bytes | None:
    """Give the root over the first `size` events along the other branch; None: it ends before."""
    log = workspace.eventlog
    row = log.chain(fork.chain)
    assert row is not None  # forks are found in chains
    branch = [event_id(event.header) for event, _ in followable(workspace, fork)]
    if not fork.seq < size <= fork.seq + len(branch):
        return None
    frontier = _frontier(log, row, fork.seq)
    frontier.extend(branch[: size - fork.seq])
    return frontier.root()


def change_branch(log: EventLog, fork: Fork, branch: Sequence[tuple[Event, Header]]) -> None:
    """Follow the other branch from the fork on; what was followed is kept in its place.

    `branch` is what `followable` gave. The caller rebuilds the tables. Never for a branch of
    which a centre has receipted anything.
    """
    row = log.chain(fork.chain)
    assert row is not None
    if row.receipted > fork.seq:
        raise ValueError("a receipted event never leaves the log")
    left = [
        (event_id(event.header), event, Header.decode(event.header))
        for event in log.events(row.row, fork.seq)
    ]
    head = Head(fork.seq, _id_before(log, row, fork.seq) or NO_PREVIOUS,
                _frontier(log, row, fork.seq))  # fmt: skip
    log.orphans.cut(row.row, fork.seq)
    log.orphans.keep(row.row, left)
    log.orphans.drop([event_id(event.header) for event, _ in branch])
    for event, _ in branch:
        head.advance(event.header)
    log.append(row.row, branch, head)


def other_branch(log: EventLog, fork: Fork) -> list[tuple[Event, Header]]:
    """Give the other branch from the fork on, up to its last signed event."""
    after: dict[tuple[EventId, int], list[EventId]] = {}  # by predecessor and place
    for name, header in log.orphans.headers(fork.chain):
        after.setdefault((header.prev, header.seq), []).append(name)
    found: list[tuple[Event, Header]] = []
    step: EventId | None = fork.other
    while step is not None:
        event = log.orphans.event(step)
        found.append((event, Header.decode(event.header)))
        step = min(
            after.get((step, fork.seq + len(found)), ()), default=None
        )  # forked again: everywhere the same
    return _signed(found)


def _signed(events: list[tuple[Event, Header]]) -> list[tuple[Event, Header]]:
    while events and events[-1][0].signature is None:
        events.pop()
    return events


def followable(workspace: Workspace, fork: Fork) -> list[tuple[Event, Header]]:
    """Give of the other branch what may be followed: what continues our log and can be read.

    The rest stays kept as proof. Empty: no decision and no receipt makes anybody follow it.
    """
    log = workspace.eventlog
    row = log.chain(fork.chain)
    found: list[tuple[Event, Header]] = []
    for event, header in other_branch(log, fork):
        name = event_id(event.header)
        if not found and (row is None or header.prev != _id_before(log, row, fork.seq)):
            break
        try:
            workspace.projections.check_readable(name, event, header)
        except VerificationError as error:
            why = error.facts.get("where", "")
            _log.warning("fork: event %d of the other branch is unreadable: %s", header.seq, why)
            break
        found.append((event, header))
    return _signed(found)


def _frontier(log: EventLog, row: ChainRow, size: int) -> Frontier:
    frontier = Frontier()
    frontier.extend(event_id(event.header) for event in log.events(row.row, 0, size))
    return frontier
