"""Between which proven times an item was made, and what proves each: receipt, stamp, card.

Not before: an event commits to something that nobody could know earlier and whose time another
party signed: a centre's receipt, an authority's stamp, a draw's slot, all under it in its chain.
Not after: another party signed for a log that holds the sealing already. A picture that shows the
challenge card was, beyond that, taken after the card was drawn (docs/spec/evidence.md §3.4).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from fieldapp.draw.events import SlotIssued
from fieldapp.draw.slot_events import SlotAccepted
from fieldapp.draw.tables import slots
from fieldapp.evidence import capture_tables, stamping, tables
from fieldapp.evidence.tables import ItemRow
from fieldapp.ids import EventId
from fieldapp.ledger import dcbor
from fieldapp.ledger.chain import ChainId
from fieldapp.store import clockwatch
from fieldapp.store.bounds import Bounds, bounds
from fieldapp.store.workspace import Workspace


class By(StrEnum):
    """What proves a bound."""

    RECEIPT = "receipt"  # the centre's
    STAMP = "stamp"  # an authority's, RFC 3161
    SLOT = "slot"  # a draw's slot that another device issued and this one took


@dataclass(frozen=True, slots=True)
class Bound:
    """One proven time, UTC milliseconds."""

    at_ms: int
    by: By


@dataclass(frozen=True, slots=True)
class Interval:
    """The times of one item; the claim is the computer's clock."""

    not_before: Bound | None  # of its sealing
    claimed_ms: int
    not_after: Bound | None
    card_ms: int | None = None  # claimed; the picture was taken after the card of that time …
    card_not_before: Bound | None = None  # … which is proven not to be older than this

    @property
    def plain(self) -> Bounds:
        """The three times without what proves them."""
        return Bounds(
            self.not_before.at_ms if self.not_before else None,
            self.claimed_ms,
            self.not_after.at_ms if self.not_after else None,
        )


def interval(workspace: Workspace, row: ItemRow) -> Interval:
    """Give the times around an item with what proves them here."""
    chain = ChainId(row.device_id, row.epoch)
    plain = tables.item_bounds(workspace.db, row)
    after = [Bound(plain.not_after_ms, By.RECEIPT)] if plain.not_after_ms is not None else []
    stamped = stamping.first_covering(workspace, chain, row.seq)
    if stamped is not None:
        after.append(Bound(stamped[1].time_ms, By.STAMP))
    card = _card(workspace, chain, row)
    return Interval(
        _not_before(workspace, chain, row.seq, plain.not_before_ms),
        plain.claimed_ms,
        min(after, key=lambda bound: bound.at_ms, default=None),
        None if card is None else card[1],
        None if card is None else _of_card(workspace, chain, card[0]),
    )


def now(workspace: Workspace) -> Bound | None:
    """Give what proves that it is not earlier than that now: the newest that the log holds."""
    chain = workspace.chain
    seen = bounds(workspace.db, chain.chain, chain.head.size - 1, 0).not_before_ms
    kept = clockwatch.trusted_ms(workspace)
    return _not_before(workspace, chain.chain, chain.head.size, max(seen or 0, kept or 0) or None)


def _not_before(
    workspace: Workspace, chain: ChainId, seq: int, receipt_ms: int | None
) -> Bound | None:
    found = [Bound(receipt_ms, By.RECEIPT)] if receipt_ms is not None else []
    stamp = stamping.last_before(workspace, chain, seq)
    if stamp is not None:
        found.append(Bound(stamp.time_ms, By.STAMP))
    slot_ms = _slot_taken(workspace, chain, seq)
    if slot_ms is not None:
        found.append(Bound(slot_ms, By.SLOT))
    return max(found, key=lambda bound: bound.at_ms, default=None)


def _card(workspace: Workspace, chain: ChainId, row: ItemRow) -> tuple[int, int] | None:
    """Give the place in the chain and the claimed time of the card that a picture shows."""
    event_id = EventId(bytes.fromhex(row.bound.get("challenge", "")))
    return capture_tables.place_of_card(workspace.db, chain, event_id)


def _of_card(workspace: Workspace, chain: ChainId, seq: int) -> Bound | None:
    plain = bounds(workspace.db, chain, seq, 0)
    return _not_before(workspace, chain, seq, plain.not_before_ms)


def _slot_taken(workspace: Workspace, chain: ChainId, seq: int) -> int | None:
    """Give when the newest slot was issued, elsewhere, that a chain took before a place of it.

    The issuer's signature lies in the slot that the taking names; its time is the issuer's clock.
    """
    central = {row.commitment: row.issued_ms for row in slots(workspace.db)
               if row.centre == "central"}  # fmt: skip
    if not central:
        return None
    elsewhere, taken = set[bytes](), set[bytes]()
    for event in workspace.eventlog.recorded((SlotIssued.TYPE, SlotAccepted.TYPE)):
        commitment = dcbor.decode(event.payload or b"\xa0").get("commitment")
        if commitment not in central:
            continue
        if event.type == SlotIssued.TYPE:
            other = event.device_id != chain.device_id
            elsewhere |= {commitment} if other and event.at_ms == central[commitment] else set()
        elif (event.device_id, event.epoch) == (chain.device_id, chain.epoch) and event.seq < seq:
            taken.add(commitment)
    return max((central[one] for one in taken & elsewhere), default=None)
