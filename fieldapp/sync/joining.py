"""How a segment joins what is held of its chain: at once, later, as another branch, or not at all.

Steps 6 and 7 of docs/spec/bundle.md §3, and what they kept for later.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from fieldapp.errors import Code, VerificationError
from fieldapp.ids import DeviceId
from fieldapp.ledger import keys, receipt
from fieldapp.ledger.chain import ChainId, Head, Verified, verify_rederived
from fieldapp.ledger.event import SIGNATURE_CONTEXT
from fieldapp.ledger.receipt import Receipt
from fieldapp.store import closing, forks
from fieldapp.store.database import savepoint
from fieldapp.store.devices import Device, device
from fieldapp.store.eventlog import ChainRow
from fieldapp.store.settling import Settling
from fieldapp.store.workspace import Workspace
from fieldapp.sync.protocol import Segment, inflated_size

log = logging.getLogger("sync")


class Outcome(StrEnum):
    """What became of one chain's events in a bundle."""

    ADMITTED = "admitted"
    KNOWN = "known"  # all of it was here already
    PENDING = "pending"  # begins after what we hold: kept without effect until the rest comes
    GAP = "gap"  # the same, and too much of the device waits already: not kept
    FORKED = "forked"  # contradicts what we hold
    FROZEN = "frozen"  # its device forked: kept without effect until a supervisor decides
    UNKNOWN_DEVICE = "unknown_device"
    REVOKED_DEVICE = "revoked_device"


LATER = frozenset({Outcome.PENDING, Outcome.GAP, Outcome.FROZEN})


@dataclass(frozen=True, slots=True)
class ChainReport:
    """One chain of an imported bundle."""

    chain: ChainId
    device_name: str
    outcome: Outcome
    added: int  # events, count
    held: int  # events we hold of it now, count
    waits_to: int = 0  # PENDING: the events from `held` up to this number are missing


class Joining:
    """Takes in the chains and receipts of one bundle, inside its transaction."""

    def __init__(
        self,
        workspace: Workspace,
        settling: Settling,
        number: Callable[[], int] | None,
        receipts: Sequence[tuple[Receipt, bytes, bytes]] = (),
    ) -> None:
        """Begin; `receipts` are those of the bundle: events of a lost device may stand on them."""
        self._workspace = workspace
        self._log = workspace.eventlog
        self._settling = settling
        self._number = number
        self._brought = receipts
        self.reports: list[ChainReport] = []

    def _undecided(self) -> dict[DeviceId, forks.Fork]:
        return forks.frozen(self._log, self._workspace.db)

    def take(self, segment: Segment, events: Sequence[Verified]) -> Outcome:
        """Step 6 for one segment of the bundle."""
        report = self._join(segment, events)
        self.reports.append(report)
        return report.outcome

    def _join(self, segment: Segment, events: Sequence[Verified]) -> ChainReport:
        """Trust in the device, then how its events join what we hold."""
        chain = segment.chain
        row = self._log.chain(chain)
        head = row.head if row else Head()
        known = device(self._workspace.db, chain.device_id)
        name = known.device_name if known else chain.device_id[:4].hex()
        if known is None or known.public_key != segment.public_key:
            return ChainReport(chain, name, Outcome.UNKNOWN_DEVICE, 0, head.size)
        if known.revoked and not self._stays(segment, events, row):
            return ChainReport(chain, name, Outcome.REVOKED_DEVICE, 0, head.size)
        end = segment.start + len(events)
        if segment.start > head.size:
            outcome = self._keep(segment, events, Outcome.PENDING)
            return ChainReport(chain, name, outcome, 0, head.size, segment.start - 1)
        if end <= head.size:
            same = row is not None and self._log.id_at(row.row, end - 1) == events[-1].id
            outcome = Outcome.KNOWN if same else self._other_branch(row, segment, events)
            return ChainReport(chain, name, outcome, 0, head.size)
        return self._continue(segment, events, known, row)

    def _stays(self, segment: Segment, events: Sequence[Verified], row: ChainRow | None) -> bool:
        """Say whether a revoked device's events lie below where its chain was closed or receipted.

        A shorter run than the closed one may still turn out another history: that is a fork then.
        """
        chain, end = segment.chain, segment.start + len(events)
        for place in closing.closings(self._workspace.db, chain.device_id):
            if place.epoch == chain.epoch and (
                end < place.size or (end == place.size and events[-1].id == place.last_id)
            ):
                return True
        if row is not None and end <= row.receipted:
            return True
        waiting = [(receipt.verify(*kept), kept[2]) for kept in self._log.pending.receipts()]
        brought = [(given, centre) for given, _, centre in self._brought]
        return any(
            (given.device_id, given.epoch) == (chain.device_id, chain.epoch)
            and end <= given.size
            and self._is_centre(centre)
            for given, centre in (*brought, *waiting)
        )

    def _is_centre(self, key: bytes) -> bool:
        known = device(self._workspace.db, DeviceId(key[:16]))
        return (
            known is not None
            and not known.revoked
            and known.role == "centre"
            and known.public_key == key
        )

    def _continue(
        self, segment: Segment, events: Sequence[Verified], known: Device, row: ChainRow | None
    ) -> ChainReport:
        chain, name = segment.chain, known.device_name
        head = row.head if row else Head()
        new = events[head.size - segment.start :]
        try:
            verify_rederived(chain, segment.public_key, head, new)
        except VerificationError as error:
            if error.code is not Code.CHAIN_FORKED:
                raise
            outcome = self._other_branch(row, segment, events)
            return ChainReport(chain, name, outcome, 0, head.size)
        if chain.device_id in self._undecided():
            outcome = self._keep(segment, events, Outcome.FROZEN)
            return ChainReport(chain, name, outcome, 0, head.size)
        if row is None:
            row = self._log.add_chain(chain, segment.public_key)
        now = self._workspace.clock.now_ms()
        self._settling.admit(row, new, now, self._number() if self._number else None)
        return ChainReport(chain, name, Outcome.ADMITTED, len(new), head.size + len(new))

    def _other_branch(
        self, row: ChainRow | None, segment: Segment, events: Sequence[Verified]
    ) -> Outcome:
        """Keep another branch of a chain, if its device really signed it: proof and work."""
        _check_signed(segment, events)
        if row is None:
            return Outcome.FORKED
        kept = self._log.orphans.keep(row.row, [(v.id, v.event, v.header) for v in events])
        if not kept:
            return Outcome.KNOWN
        log.warning("fork: %d events of another branch kept", kept)
        return Outcome.FORKED

    def _keep(self, segment: Segment, events: Sequence[Verified], why: Outcome) -> Outcome:
        """Keep what may have no effect yet: signed by its device, every payload readable."""
        _check_signed(segment, events)
        for item in events:
            self._workspace.projections.check_readable(item.id, item.event, item.header)
        data = segment.encode()
        stop = segment.start + len(events)
        kept = self._log.pending.keep(
            segment.chain, segment.start, stop, events[-1].id, data, inflated_size
        )
        return why if kept else Outcome.GAP

    def count(self, given: Receipt, signature: bytes, centre: bytes) -> bool:
        """Step 7: a receipt counts if a trusted centre signed it over the history that we hold.

        Over events that are not here it waits for them; over another branch of a fork it decides
        which one is followed (log.md §2.2: the first receipted).

        Returns:
            Whether it is a new one that counts.
        """
        row = self._log.chain(ChainId(given.device_id, given.epoch))
        if not self._is_centre(centre):
            return False
        if row is None or given.size > row.head.size:
            self._log.pending.keep_receipt(given.encode(), signature, centre)
            return False
        if self._log.root_at(row, given.size) != given.root:
            if not self._follow_receipted(row, given):
                self._log.pending.keep_receipt(given.encode(), signature, centre)
                log.warning("fork: a receipt of the centre names another history")
                name = row.chain.device_id[:4].hex()
                self.reports.append(ChainReport(row.chain, name, Outcome.FORKED, 0, row.head.size))
                return False
            row = self._log.chain(row.chain)
            assert row is not None
        return self._workspace.settling.receipted(row, given, signature, centre)

    def _follow_receipted(self, row: ChainRow, given: Receipt) -> bool:
        for fork in forks.forks(self._log, self._workspace.db):
            if fork.chain != row.chain or fork.receipted:
                continue
            if forks.other_root(self._workspace, fork, given.size) == given.root:
                return self._change(fork)
        return False

    def _change(self, fork: forks.Fork) -> bool:
        """Follow the other branch; False, with the reason in the log, when that cannot be."""
        branch = forks.followable(self._workspace, fork)
        if not branch:
            log.warning("fork: the other branch is missing a part or unreadable: not followed")
            return False
        self._settling.settle()
        try:
            with savepoint(self._workspace.db):
                forks.change_branch(self._log, fork, branch)
                self._settling.rebuild(self._workspace.projections.by_room)
        except VerificationError as error:  # one chain's fault stops no other chain
            self._settling.reload()
            log.warning("fork: the other branch cannot be projected: not followed: %s", error)
            return False
        log.warning("fork: the other branch is followed now")
        return True

    def catch_up(self) -> int:
        """Join what waited, now that something came; gives how many receipts came to count."""
        receipts = 0
        again = True
        while again:
            self._settling.settle()  # enrolments and decisions among what was admitted
            self._obey()
            joined = self._join_waiting()
            counted = self._count_waiting()
            receipts += counted
            again = bool(joined or counted)
        return receipts

    def _obey(self) -> None:
        """Follow the branch that was decided on, where no receipt stands against it."""
        for fork in forks.forks(self._log, self._workspace.db):
            decision = fork.decision
            if decision and decision.followed == fork.other and not fork.receipted:
                self._change(fork)

    def _join_waiting(self) -> int:
        joined = 0
        for digest, data in self._log.pending.segments(self._undecided()):
            segment = Segment.decode(data)
            report = self._join(segment, segment.rederive())
            if report.outcome in LATER:
                continue
            self._log.pending.drop(digest)
            joined += 1
            if report.added:
                self.reports.append(report)
        return joined

    def _count_waiting(self) -> int:
        counted = 0
        for body, signature, centre in self._log.pending.receipts():
            given = receipt.verify(body, signature, centre)
            row = self._log.chain(ChainId(given.device_id, given.epoch))
            if row is None or given.size > row.head.size:
                continue
            if self._log.root_at(row, given.size) == given.root or self._follow_receipted(
                row, given
            ):
                counted += self.count(given, signature, centre)
                self._log.pending.drop_receipt(body)
        return counted


def _check_signed(segment: Segment, events: Sequence[Verified]) -> None:
    last = events[-1].event
    keys.verify(segment.public_key, SIGNATURE_CONTEXT + last.header, last.signature or b"")
