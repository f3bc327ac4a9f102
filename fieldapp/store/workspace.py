"""The open workspace: one device's log, tables and blobs, and the one way to write to them."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from fieldapp import __version__
from fieldapp.clock import Clock, SystemClock
from fieldapp.errors import Code, VerificationError
from fieldapp.ids import DeviceId, EventId, new_epoch
from fieldapp.ledger import chain as chains
from fieldapp.ledger import dcbor, keys
from fieldapp.ledger.chain import ChainId, Head
from fieldapp.ledger.event import SIGNATURE_CONTEXT, Event, Header
from fieldapp.ledger.fact import Fact
from fieldapp.ledger.fence import Fence, Mark
from fieldapp.ledger.keys import DeviceKeys
from fieldapp.store import clockwatch, devices, keyfile
from fieldapp.store.blobs import Blobs
from fieldapp.store.database import Connection, connect, roomy, translated
from fieldapp.store.eventlog import ChainRow, EventLog
from fieldapp.store.projection import Changes, Projections, Projector, Recorded
from fieldapp.store.settling import Settling

log = logging.getLogger("store")

_META = "CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value BLOB) WITHOUT ROWID"
MAX_DEPS = 16


@dataclass(frozen=True, slots=True)
class Profile:
    """Whose workspace this is; written into the first event of each epoch."""

    device_name: str
    person_id: str
    person_name: str
    role: str  # one of `roles.ROLES`
    unit: str


class Workspace:
    """One device's data; use as a context manager or `close()` it."""

    def __init__(
        self,
        folder: Path,
        opened: tuple[keyfile.KeyFile, bytes, DeviceKeys],
        projectors: Sequence[Projector],
        clock: Clock,
        *,
        any_thread: bool,
    ) -> None:
        key_file, data_key, self.keys = opened
        self.folder = folder
        self.clock = clock
        self.device_id = self.keys.device_id
        self.db: Connection = connect(
            folder / keyfile.DATABASE_NAME,
            keys.hkdf(data_key, keys.PURPOSE_DATABASE),
            any_thread=any_thread,
        )
        self.blobs = Blobs(folder / "blobs", keys.hkdf(data_key, keys.PURPOSE_BLOBS))
        self.projections = Projections([devices.PROJECTOR, *projectors])
        self.eventlog = EventLog(self.db, DeviceId(self.device_id))
        self.settling = Settling(self.db, self.eventlog, self.projections, self.blobs)
        self._fence = Fence(key_file.state_folder / "fence")
        self._writer: Writer | None = None
        self._own: ChainRow  # the open epoch's chain; set by `_begin` or `_resume`

    @classmethod
    def create(
        cls,
        folder: Path,
        password: str,
        *,
        profile: Profile,
        projectors: Sequence[Projector],
        clock: Clock | None = None,
        any_thread: bool = False,
    ) -> Self:
        """Make a workspace with new keys in `folder`; leaves nothing behind if it fails.

        Raises:
            RuleError: WORKSPACE_EXISTS, PASSWORD_TOO_SHORT.
            DeviceError: DISK_FULL, DISK_FAILED.
        """
        with keyfile.new_folder(folder):
            opened = keyfile.create(password)
            workspace = cls(
                folder, opened, projectors, clock or SystemClock(), any_thread=any_thread
            )
            try:
                workspace._begin(profile, "enrolled")
                keyfile.write(folder, opened[0])  # last: without it the folder is no workspace
            except BaseException:
                workspace.close()
                raise
        return workspace

    @classmethod
    def open(
        cls,
        folder: Path,
        password: str,
        *,
        projectors: Sequence[Projector],
        clock: Clock | None = None,
        any_thread: bool = False,
    ) -> Self:
        """Open a workspace; starts a new epoch if its database is an older copy of itself.

        Raises:
            RuleError: WORKSPACE_MISSING, WORKSPACE_TOO_NEW, WORKSPACE_BUSY, PASSWORD_WRONG,
                DEVICE_SECRET_MISSING.
            VerificationError: DATABASE_CORRUPT.
        """
        key_file = keyfile.read(folder)
        data_key, device_keys = keyfile.unlock(key_file, password)
        if not (folder / keyfile.DATABASE_NAME).exists():
            raise VerificationError(Code.DATABASE_CORRUPT, path=str(folder), why="missing")
        workspace = cls(
            folder, (key_file, data_key, device_keys), projectors, clock or SystemClock(),
            any_thread=any_thread,
        )  # fmt: skip
        try:
            with translated(folder):
                workspace._resume()
        except BaseException:
            workspace.close()
            raise
        return workspace

    def close(self) -> None:
        """Close the database and the fence; safe to call twice."""
        self._fence.close()
        self.db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    # -- what is known

    @property
    def profile(self) -> Profile:
        """Whose workspace this is."""
        return Profile(**dcbor.decode(self.meta("profile") or b"\xa0"))

    @property
    def chain(self) -> ChainRow:
        """The chain this device appends to."""
        return self._own

    def card(self) -> devices.Card:
        """Give this device's enrolment card."""
        profile = self.profile
        return devices.Card(
            device_id=self.keys.device_id,
            public_key=self.keys.public_key,
            vrf_public_key=self.keys.vrf_public_key,
            age_recipient=self.keys.age_recipient,
            **{name: getattr(profile, name) for name in Profile.__slots__},
        )

    def meta(self, key: str) -> bytes | None:
        """Give a setting of this workspace, None when it was never set."""
        row = self.db.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return bytes(row[0]) if row else None

    def set_meta(self, key: str, value: bytes) -> None:
        """Set a setting; not part of the log, so never for anything that must be proven."""
        with translated(self.folder):
            self.db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))

    # -- writing

    @contextlib.contextmanager
    def writing(self, actor: str) -> Iterator[Writer]:
        """Open one act: all its facts are kept and projected in one durable commit, or none.

        Raises:
            DeviceError: DISK_FULL, DISK_FAILED; nothing of the act is kept.
        """
        if self._writer is not None:
            raise RuntimeError("acts do not nest")
        with transaction(self):
            self._writer = writer = Writer(self, actor, self.clock.now_ms())
            try:
                clockwatch.note(self, writer)
                yield writer
                writer.finish()
            finally:
                self._writer = None
        self._own = writer.committed()
        self._mark()

    @contextlib.contextmanager
    def admitting(self) -> Iterator[Settling]:
        """Open one transaction for what comes from other devices; see `sync.admission`.

        Raises:
            DeviceError: DISK_FULL, DISK_FAILED; nothing is admitted.
        """
        with roomy(self.db), transaction(self):
            yield self.settling
            self.settling.settle()
        if (own := self.eventlog.chain(self._own.chain)) is not None:
            self._own = own
            if not self.fence_holds():  # the centre follows a copy of us: go on in a new epoch
                self._begin(self.profile, "forked", self._last())

    @contextlib.contextmanager
    def rehearsing(self) -> Iterator[None]:
        """Open a transaction that is undone at its end, whatever happened in it."""
        with contextlib.suppress(_Undo), transaction(self):
            yield
            raise _Undo

    def fence_holds(self) -> bool:
        """Tell whether the fence names an event of the open epoch."""
        mark = self._fence.read()
        return (
            mark is not None
            and mark.epoch == self._own.chain.epoch
            and self.eventlog.id_at(self._own.row, mark.seq) == mark.event_id
        )

    def rebuild(self) -> int:
        """Drop all projected tables and build them again from the log.

        Returns:
            How many events were projected, count.
        """
        with transaction(self):
            return self.settling.rebuild(self.projections.by_room)

    # -- epochs

    def _begin(self, profile: Profile, reason: str, parent: Mark | None = None) -> None:
        """Open a new epoch of this device's chain."""
        with transaction(self):
            self.db.execute(_META)
            self.eventlog.create()
            self.settling.create()
            kept = {n: getattr(profile, n) for n in profile.__slots__}
            self.set_meta("profile", dcbor.encode(kept))
            chain = ChainId(DeviceId(self.device_id), new_epoch())
            self._own = self.eventlog.add_chain(chain, self.keys.public_key)
            self.set_meta("epoch", dcbor.encode(chain.epoch))
        with self.writing(profile.person_id) as w:
            w.append(
                devices.EpochOpened(
                    app=f"fieldapp {__version__}",
                    card=self.card(),
                    reason=reason,
                    parent_epoch=parent.epoch if parent else None,
                    parent_seq=parent.seq if parent else None,
                    parent_id=parent.event_id if parent else None,
                )
            )

    def _resume(self) -> None:
        """Continue the open epoch, or begin another if the fence says this is an old copy."""
        if not self.eventlog.exists():
            raise VerificationError(Code.DATABASE_CORRUPT, path=str(self.folder), why="empty")
        with transaction(self):
            self.eventlog.create()  # tables that a newer version brought
            self.settling.create()
        epoch = dcbor.decode(self.meta("epoch") or b"\x00")
        own = self.eventlog.chain(ChainId(DeviceId(self.device_id), epoch))
        if own is None:
            raise VerificationError(Code.DATABASE_CORRUPT, path=str(self.folder), why="no epoch")
        self._own = own
        if self.fence_holds():
            return
        log.warning("fence: database is an older copy of itself; a new epoch begins")
        self._begin(self.profile, "restored", self._last())

    def _mark(self) -> None:
        self._fence.write(self._last())

    def _last(self) -> Mark:
        own = self._own
        return Mark(own.chain.epoch, own.head.size - 1, own.head.last_id)


@contextlib.contextmanager
def transaction(workspace: Workspace) -> Iterator[None]:
    """Keep everything done inside, durably, or nothing of it."""
    with translated(workspace.folder):
        workspace.db.execute("BEGIN IMMEDIATE")
        try:
            yield
            workspace.db.execute("COMMIT")
        except BaseException:
            if workspace.db.in_transaction:  # SQLite rolls back by itself on some disk errors
                workspace.db.execute("ROLLBACK")
            workspace.settling.forget()
            raise


class _Undo(Exception):  # noqa: N818 -- control flow inside this module
    """Raised to leave a transaction without keeping it."""


class Writer:
    """One act in progress: facts appended so far and the rooms they touched."""

    def __init__(self, workspace: Workspace, actor: str, now_ms: int) -> None:
        self.db: Connection = workspace.db
        self.now_ms = now_ms  # the same throughout the act
        self._workspace = workspace
        self._actor = actor
        self._head: Head = workspace.chain.head.copy()
        self._hlc = int(dcbor.decode(workspace.meta("hlc") or b"\x00"))
        self._deps = tuple(dcbor.decode(workspace.meta("deps") or b"\x80"))
        self._events: list[tuple[bytes, bytes, Header]] = []
        self._rooms: set[str] = set()
        self._late: set[str] = set()

    @property
    def changes(self) -> Changes:
        """The rooms touched so far."""
        return frozenset(self._rooms)

    def append(self, fact: Fact) -> EventId:
        """Add one fact to the log and project it; durable when the act ends.

        Raises:
            ValueError: the fact holds something outside the canonical profile (caller's bug).
        """
        workspace = self._workspace
        payload = dcbor.encode(fact.to_payload())
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
        recorded = Recorded(
            event_id, header.device_id, header.epoch, header.seq, header.hlc, header.type,
            header.schema_version, header.actor, payload, None, local=True,
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
