"""One act in progress: facts appended so far, projected at once, signed together at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldapp.errors import Code, RuleError
from fieldapp.ids import DeviceId, EventId
from fieldapp.ledger import chain as chains
from fieldapp.ledger import dcbor, keys
from fieldapp.ledger.chain import Head
from fieldapp.ledger.event import MAX_PAYLOAD_BYTES, SIGNATURE_CONTEXT, Event, Header
from fieldapp.ledger.fact import Fact
from fieldapp.store import said
from fieldapp.store.database import Connection
from fieldapp.store.eventlog import ChainRow
from fieldapp.store.projection import Changes, Recorded

if TYPE_CHECKING:  # the workspace makes these
    from fieldapp.store.workspace import Workspace

MAX_DEPS = 16


class Writer:
    """One act in progress: facts appended so far and the rooms they touched."""

    def __init__(self, workspace: Workspace, actor: str, now_ms: int) -> None:
        self.db: Connection = workspace.db
        self.now_ms = now_ms  # the same throughout the act
        self._workspace = workspace
        self._actor = actor
        self._head: Head = workspace.chain.head.copy()
        self._hlc = int(dcbor.decode(workspace.meta("hlc") or b"\x00"))
        self._said = said.last(workspace.db, workspace.chain.row)
        self._deps = tuple(dcbor.decode(workspace.meta("deps") or b"\x80"))
        self._events: list[tuple[bytes, bytes, Header]] = []
        self._rooms: set[str] = set()
        self._late: set[str] = set()

    @property
    def order_ms(self) -> int:
        """Where the order stands, UTC milliseconds; ahead of the clock when that went back."""
        return self._hlc >> 16

    @property
    def changes(self) -> Changes:
        """The rooms touched so far."""
        return frozenset(self._rooms)

    def append(self, fact: Fact) -> EventId:
        """Add one fact to the log and project it; durable when the act ends.

        Raises:
            RuleError: EVENT_TOO_LARGE: no other device would take the event, nor any that follows
                it in this chain; nothing of the act is kept.
            ValueError: the fact holds something outside the canonical profile (caller's bug).
        """
        workspace = self._workspace
        payload = dcbor.encode(fact.to_payload())
        if len(payload) > MAX_PAYLOAD_BYTES:
            raise RuleError(Code.EVENT_TOO_LARGE, type=fact.TYPE, size=len(payload))
        self._hlc = chains.next_hlc(self._hlc, self.now_ms)
        header = Header(
            device_id=DeviceId(workspace.device_id),
            epoch=workspace.chain.chain.epoch,
            seq=self._head.size,
            prev=self._head.last_id,
            hlc=self._hlc,
            type=fact.TYPE,
            payload_sha256=keys.sha256(payload),
            actor=self._actor,
            schema_version=fact.VERSION,
            deps=self._deps[:MAX_DEPS] if not self._events else (),
        )
        encoded = header.encode()
        event_id = self._head.advance(encoded)
        self._events.append((encoded, payload, header))
        if fact.TYPE in said.TYPES:
            self._said = said.Mark(header.seq, header.at_ms, self.now_ms)
        recorded = Recorded(
            event_id, header.device_id, header.epoch, header.seq, header.hlc, header.type,
            header.schema_version, header.actor, payload, None, local=True,
            said_ms=said.said_ms(header.hlc, self._said),
        )  # fmt: skip
        room, in_order = workspace.settling.project_next(recorded)
        if room is not None:
            self._rooms.add(room)
            if not in_order:
                self._late.add(room)
        return event_id

    def finish(self) -> None:
        """Sign the last event and store all of them; called once, inside the transaction."""
        if not self._events:
            return
        workspace = self._workspace
        signature = workspace.keys.sign(SIGNATURE_CONTEXT + self._events[-1][0])
        last = len(self._events) - 1
        workspace.eventlog.append(
            workspace.chain.row,
            (
                (Event(encoded, payload, signature if i == last else None), header)
                for i, (encoded, payload, header) in enumerate(self._events)
            ),
            self._head,
        )
        workspace.set_meta("hlc", dcbor.encode(self._hlc))
        if self._deps:
            workspace.set_meta("deps", dcbor.encode(list(self._deps[MAX_DEPS:])))
        if self._late:
            workspace.settling.rebuild(self._late)

    def committed(self) -> ChainRow:
        """Give the chain as it stands after the commit."""
        own = self._workspace.chain
        return ChainRow(own.row, own.chain, own.public_key, self._head, own.receipted)
