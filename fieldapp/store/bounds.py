"""Between which proven times an event was made: never before, claimed, never after.

Source: docs/spec/evidence.md §3.4. Not before: the newest receipt whose hash the event, or one
before it on its chain, commits to. Not after: the first receipt that covers it. Claimed: what the
device's clock said. A bound that is not proven is None, never guessed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from fieldapp.clock import local_date
from fieldapp.ledger import keys
from fieldapp.ledger.chain import ChainId
from fieldapp.ledger.event import Header
from fieldapp.ledger.receipt import Receipt
from fieldapp.store.database import Connection
from fieldapp.store.eventlog import EventLog

_FAR: Final = 20_000  # events looked back through for a bound; a year of a busy laptop


@dataclass(frozen=True, slots=True)
class Bounds:
    """The three times of one event, UTC milliseconds."""

    not_before_ms: int | None
    claimed_ms: int
    not_after_ms: int | None

    @property
    def best_ms(self) -> int:
        """The claim where it can be true, else the bound that it breaks."""
        best = self.claimed_ms
        if self.not_before_ms is not None:
            best = max(best, self.not_before_ms)
        return best if self.not_after_ms is None else min(best, self.not_after_ms)

    @property
    def contradicted(self) -> bool:
        """Whether the claim lies outside what is proven."""
        return self.best_ms != self.claimed_ms

    @property
    def day(self) -> str:
        """The civil day in China that is shown to people, ISO."""
        return local_date(self.best_ms).isoformat()


def bounds(db: Connection, chain: ChainId, seq: int, claimed_ms: int) -> Bounds:
    """Give the proven times around the event at a place of a chain."""
    log = EventLog(db, chain.device_id)
    row = log.chain(chain)
    if row is None:
        return Bounds(None, claimed_ms, None)
    covering = log.receipts(row.row, seq)
    after = min((Receipt.decode(body).time_ms for body, _, _ in covering), default=None)
    return Bounds(_not_before(log, row.row, seq), claimed_ms, after)


def _not_before(log: EventLog, chain_row: int, seq: int) -> int | None:
    times = {keys.sha256(body): Receipt.decode(body).time_ms for body in log.receipt_bodies()}
    if not times:
        return None
    for raw in log.headers_back(chain_row, seq, _FAR):
        named = [times[dep] for dep in Header.decode(raw).deps if dep in times]
        if named:
            return max(named)
    return None
