"""The kept events of branches that are not followed: the proof of a fork, and its work."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from fieldapp.ids import EventId
from fieldapp.ledger.chain import ChainId
from fieldapp.ledger.event import Event, Header, event_id
from fieldapp.store.database import Connection


class Orphans:
    """The log's table of orphans; the caller holds the transaction."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def keep(self, chain_row: int, events: Sequence[tuple[EventId, Event, Header]]) -> int:
        """Keep the events of another branch of a chain, from where it leaves the one we follow.

        The caller has verified the last event's signature, which covers all before it: two signed
        events at one place of one chain prove the fork to anybody (docs/spec/log.md §2.2).

        Returns:
            How many events were new, count.
        """
        own = {
            event_id(header): None
            for (header,) in self._db.execute(
                "SELECT header FROM event WHERE chain = ? AND seq >= ?",
                (chain_row, events[0][2].seq),
            )
        }
        rows = [
            (name, h.device_id, h.epoch, h.seq, e.header, e.payload, e.signature)
            for name, e, h in events
            if name not in own
        ]
        before = self._db.execute("SELECT count(*) FROM orphan").fetchone()[0]
        self._db.executemany("INSERT OR IGNORE INTO orphan VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
        return int(self._db.execute("SELECT count(*) FROM orphan").fetchone()[0] - before)

    def headers(self, chain: ChainId | None = None) -> list[tuple[EventId, Header]]:
        """Give (id, header) of the kept events, of one chain or of all."""
        device, epoch = (chain.device_id, chain.epoch) if chain else (None, None)
        rows = self._db.execute(
            "SELECT event_id, header FROM orphan WHERE ? IS NULL OR (device = ? AND epoch = ?)"
            " ORDER BY device, epoch, seq, event_id",
            (device, device, epoch),
        )
        return [(EventId(name), Header.decode(header)) for name, header in rows]

    def event(self, name: EventId) -> Event:
        """Give one kept event."""
        row = self._db.execute(
            "SELECT header, payload, signature FROM orphan WHERE event_id = ?", (name,)
        ).fetchone()
        return Event(*row)

    def drop(self, names: Iterable[EventId]) -> None:
        """Forget kept events: they are followed now."""
        self._db.executemany("DELETE FROM orphan WHERE event_id = ?", ((name,) for name in names))

    def beside(self, chain_row: int, seq: int) -> Header | None:
        """Give the header that is followed at a place; None when there is none."""
        row = self._db.execute(
            "SELECT header FROM event WHERE chain = ? AND seq = ?", (chain_row, seq)
        ).fetchone()
        return Header.decode(row[0]) if row else None

    def cut(self, chain_row: int, size: int) -> None:
        """Take away what is followed from position `size`; the caller has kept it here."""
        self._db.execute("DELETE FROM event WHERE chain = ? AND seq >= ?", (chain_row, size))
