"""The open workspace: one device's log, tables and blobs, and the one way to write to them."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from functools import partial
from pathlib import Path
from typing import Self

from fieldapp import __version__
from fieldapp.clock import Clock, SystemClock
from fieldapp.errors import Code, DeviceError, VerificationError
from fieldapp.ids import DeviceId, new_epoch
from fieldapp.ledger import dcbor, keys
from fieldapp.ledger.chain import ChainId
from fieldapp.ledger.fence import Fence, Mark
from fieldapp.store import clockwatch, devices, keyfile, keymarks
from fieldapp.store.blobs import Blobs
from fieldapp.store.database import Connection, connect, rewrite, roomy, translated
from fieldapp.store.eventlog import ChainRow, EventLog
from fieldapp.store.keyfile import KeyFile, Unlocked
from fieldapp.store.projection import Projections, Projector
from fieldapp.store.settling import Settling
from fieldapp.store.writer import Writer

log = logging.getLogger("store")

_META = "CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value BLOB) WITHOUT ROWID"


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

    begun = ""  # why a new epoch was begun since the opening: "enrolled", "restored", "forked"
    second: tuple[str, str] | None = None  # who sits here by the second slot: id, name
    doubtful = False  # a write or sync failed: no other act before the database is read anew

    def __init__(
        self,
        folder: Path,
        key_file: KeyFile,
        unlocked: Unlocked,
        projectors: Sequence[Projector],
        clock: Clock,
        *,
        any_thread: bool,
    ) -> None:
        self.keys, self.opened_by = unlocked.keys, unlocked.slot
        self.folder, self.clock = folder, clock
        self.device_id = self.keys.device_id
        key = keys.hkdf(unlocked.data_key, keys.PURPOSE_DATABASE)
        self._connect = partial(
            connect, folder / keyfile.DATABASE_NAME, key, any_thread=any_thread
        )
        self.blobs = Blobs(folder / "blobs", keys.hkdf(unlocked.data_key, keys.PURPOSE_BLOBS))
        self.projections = Projections([devices.PROJECTOR, *projectors])
        self.attach()
        self._fence = Fence(key_file.state_folder / "fence")
        self._writer: Writer | None = None
        self._own: ChainRow  # the open epoch's chain; set by `_begin` or `resume`

    def attach(self) -> None:
        """Open the database and what stands on it; what there was before is closed."""
        self.db: Connection = self._connect()
        self.eventlog = EventLog(self.db, DeviceId(self.device_id))
        self.settling = Settling(self.db, self.eventlog, self.projections, self.blobs)

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
            RuleError: WORKSPACE_EXISTS, and those of `passwords.check`.
            DeviceError: DISK_FULL, DISK_FAILED.
        """
        with keyfile.new_folder(folder):
            key_file, unlocked = keyfile.create(password)
            workspace = cls(
                folder, key_file, unlocked, projectors, clock or SystemClock(),
                any_thread=any_thread,
            )  # fmt: skip
            try:
                workspace._begin(profile, "enrolled")
                keymarks.begin(workspace, key_file)  # last: without its key file, no workspace
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
            RuleError: WORKSPACE_MISSING, WORKSPACE_TOO_NEW, WORKSPACE_BUSY.
            VerificationError: DATABASE_CORRUPT, KEY_FILE_ALTERED.
            RuleError, DeviceError: those of `keyfile.unlock` and `keymarks.opened`.
        """
        clock, key_file = clock or SystemClock(), keyfile.read(folder)
        unlocked = keyfile.unlock(key_file, password, clock)
        if not (folder / keyfile.DATABASE_NAME).exists():
            raise VerificationError(Code.DATABASE_CORRUPT, path=str(folder), why="missing")
        workspace = cls(folder, key_file, unlocked, projectors, clock, any_thread=any_thread)
        try:
            with translated(folder):
                workspace.resume()
                keymarks.opened(workspace, key_file)
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

    def __exit__(self, *_raised: object) -> None:
        self.close()

    @property
    def profile(self) -> Profile:
        """Who sits here: whoever opened, with the device's name, role and unit."""
        if self.second is None:
            return self.owner
        return replace(self.owner, person_id=self.second[0], person_name=self.second[1])

    @property
    def owner(self) -> Profile:
        """Whose workspace this is, whoever opened it."""
        return Profile(**dcbor.decode(self.meta("profile") or b"\xa0"))

    @property
    def chain(self) -> ChainRow:
        """The chain this device appends to."""
        return self._own

    def card(self) -> devices.Card:
        """Give this device's enrolment card."""
        own = self.keys
        return devices.Card(
            device_id=own.device_id, public_key=own.public_key,
            vrf_public_key=own.vrf_public_key, age_recipient=own.age_recipient,
            **asdict(self.owner),
        )  # fmt: skip

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
        self._fence.write(self._last())

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
                self._begin(self.owner, "forked", self._last())

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
        self.begun = reason
        with transaction(self):
            self.db.execute(_META)
            self.eventlog.create()
            self.settling.create()
            self.set_meta("profile", dcbor.encode(asdict(profile)))
            chain = ChainId(DeviceId(self.device_id), new_epoch())
            self._own = self.eventlog.add_chain(chain, self.keys.public_key)
            self.set_meta("epoch", dcbor.encode(chain.epoch))
        opened = devices.EpochOpened(
            app=f"fieldapp {__version__}", card=self.card(), reason=reason,
            parent_epoch=parent.epoch if parent else None,
            parent_seq=parent.seq if parent else None,
            parent_id=parent.event_id if parent else None,
        )  # fmt: skip
        with self.writing(profile.person_id) as w:
            w.append(opened)

    def resume(self) -> None:
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
        self._begin(self.owner, "restored", self._last())

    def _last(self) -> Mark:
        own = self._own
        return Mark(own.chain.epoch, own.head.size - 1, own.head.last_id)


@contextlib.contextmanager
def transaction(workspace: Workspace) -> Iterator[None]:
    """Keep everything done inside, durably, or nothing of it."""
    workspace.blobs.ballast.ensure()
    if workspace.doubtful:
        reassure(workspace)
    try:
        with translated(workspace.folder):
            workspace.db.execute("BEGIN IMMEDIATE")
            try:
                yield
                workspace.db.execute("COMMIT")
            except BaseException:
                if workspace.db.in_transaction:  # SQLite rolls back by itself on some errors
                    workspace.db.execute("ROLLBACK")
                workspace.settling.forget()
                raise
    except DeviceError as error:
        if error.code is Code.DISK_FULL:
            workspace.blobs.ballast.release()
        workspace.doubtful = error.code is Code.DISK_FAILED
        raise


def reassure(workspace: Workspace) -> None:
    """Open the database anew after a failed write, and go on from what the disk really holds.

    The system may take what it could not write for written (docs/spec/evidence.md §3.6). So
    nothing is believed: the file is read again, what lies in its journal is written and synced
    once more, and every page and the fence are checked.

    Raises:
        VerificationError: DATABASE_CORRUPT.
        DeviceError: DISK_FULL, DISK_FAILED; it stays in doubt.
    """
    log.warning("a write failed: the database is read anew")
    workspace.db.close()
    with translated(workspace.folder):
        workspace.attach()
        rewrite(workspace.db, workspace.folder)
    workspace.doubtful = False
    workspace.resume()


class _Undo(Exception):  # noqa: N818 -- control flow inside this module
    """Raised to leave a transaction without keeping it."""
