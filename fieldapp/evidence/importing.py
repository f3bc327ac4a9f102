"""Importing many files at once: a folder, a phone, a card that may be pulled out half-way.

Files are read once and kept by a few threads (hashing and writing leave Python's lock), sealed in
the order they were listed, some dozen with one commit. What is sealed stays, whatever comes
after; what was not kept is named with its reason. Nothing here runs on the window's thread, and
the workspace's own thread is only asked for each commit. SM3 follows (`digesting`).
"""

from __future__ import annotations

import contextlib
import os
import shutil
import stat
import time
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import Final, Protocol, TypeVar

from fieldapp.errors import Code, DeviceError, FieldappError, InputError, RuleError
from fieldapp.evidence import binding, collecting, intake, item, tables, volumes
from fieldapp.evidence.challenge import Binding, Seen
from fieldapp.evidence.sealing import About, MeasuredFile
from fieldapp.store.projection import Changes
from fieldapp.store.workspace import Workspace

MAX_FILES: Final = 50_000  # more is a wrong folder
_BATCH: Final = 32  # files sealed with one commit
_BATCH_S: Final = 1.0  # or after this long
_GONE_AFTER: Final = 8  # files in a row that cannot be read: the medium is gone
_SPARE_BYTES: Final = 256 * 1024**2
_LATER_BYTES: Final = (
    16 * 1024**2
)  # a larger file gets SM3 at once: nobody waits for it at the end
_OF_SYSTEMS: Final = frozenset(
    {"system volume information", "$recycle.bin", "thumbs.db", "desktop.ini", "lost.dir"}
)
T = TypeVar("T")


class Acts(Protocol):
    """How the workspace is reached: each call runs on its own thread and is waited for."""

    def __call__(self, act: Callable[[Workspace], T]) -> T:
        """Run one act and give its result, or raise what it raised."""
        ...


@dataclass(frozen=True, slots=True)
class Listed:
    """What lies under the places a person pointed at."""

    files: tuple[Path, ...]
    size: int  # bytes
    passed_over: tuple[str, ...]  # links, hidden files and what systems leave behind


@dataclass(frozen=True, slots=True)
class Read:
    """A file that was kept and measured, with the codes in it; None while no card was drawn."""

    path: Path
    file: MeasuredFile
    codes: tuple[Seen, ...] | None


class End(StrEnum):
    """How an import of many ended."""

    WHOLE = "whole"  # every file was tried
    CANCELLED = "cancelled"
    GONE = "gone"  # card or phone
    DISK = "disk"  # our own is full or fails


@dataclass(frozen=True, slots=True)
class NotKept:
    """One file that was not kept, and why."""

    name: str
    error: FieldappError


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import of many did."""

    kept: int = 0
    size: int = 0  # bytes kept
    twins: tuple[str, ...] = ()  # names whose very bytes were evidence already
    not_kept: tuple[NotKept, ...] = ()
    not_tried: tuple[str, ...] = ()
    end: End = End.WHOLE
    changes: Changes = frozenset()
    bindings: tuple[Binding, ...] = ()  # of each kept, once a challenge card was drawn
    askew: int = 0  # bound ones in which the card does not stand as asked


@dataclass(frozen=True, slots=True)
class Listening:
    """Whom to tell how far the import is, and who may stop it."""

    report: Callable[[int, int], None] = lambda _done, _total: None
    cancelled: Callable[[], bool] = lambda: False


def listed(paths: Iterable[Path]) -> Listed:
    """List the files at and under `paths`, in the order of their names; slow on a slow card.

    Raises:
        InputError: EVIDENCE_TOO_MANY.
    """
    files: list[Path] = []
    passed_over: list[str] = []
    size = 0
    for path in paths:
        for found in _under(path, passed_over):
            files.append(found)
            size += _size(found)
            if len(files) > MAX_FILES:
                raise InputError(Code.EVIDENCE_TOO_MANY, limit=MAX_FILES)
    return Listed(tuple(files), size, tuple(passed_over))


def _under(path: Path, passed_over: list[str]) -> Iterable[Path]:
    if not path.is_dir() or path.is_symlink():
        yield path
        return
    for folder, folders, names in os.walk(path):
        passed_over += [name for name in (*folders, *names) if _passed_over(Path(folder, name))]
        folders[:] = sorted(n for n in folders if not _passed_over(Path(folder, n)))
        yield from (
            Path(folder, name) for name in sorted(names) if not _passed_over(Path(folder, name))
        )


def _passed_over(path: Path) -> bool:
    return path.name.startswith(".") or path.name.casefold() in _OF_SYSTEMS or path.is_symlink()


def _size(path: Path) -> int:
    try:
        found = path.stat()
    except OSError:  # it will be named when it is read
        return 0
    return found.st_size if stat.S_ISREG(found.st_mode) else 0


def import_many(
    acts: Acts,
    actor: str,
    about: About,
    chosen: Listed,
    *,
    reason: str,
    url: str = "",
    listening: Listening | None = None,
) -> Imported:
    """Seal copies of files from outside; what was sealed stays, however it ends.

    They are *imported*, and *captured-bound* where they show the card drawn for this visit.

    Args:
        acts: how the workspace is reached.
        actor: the person who imports.
        about: what they belong to; without a title each takes its file's name.
        chosen: see `listed`.
        reason: why they were not captured here; required.
        url: the page that screenshots show, "" for other files.
        listening: who is told and may stop it.

    Raises:
        RuleError: EVIDENCE_REASON_MISSING, EVIDENCE_INSPECTION_UNKNOWN, EVIDENCE_KIND_UNKNOWN.
        DeviceError: DISK_FULL before anything was read: there is no room for all of it.
    """
    if not item.clean_text(reason):
        raise RuleError(Code.EVIDENCE_REASON_MISSING)
    acts(lambda workspace: collecting.check(workspace, about))
    blobs, folder = acts(lambda workspace: (workspace.blobs, workspace.folder))
    drawn = acts(lambda workspace: binding.has_card(workspace, about.inspection_id))

    def read(path: Path) -> Read:
        later = _size(path) <= _LATER_BYTES
        file = intake.measure_file(blobs, path, volume.of(path), reason, url, sm3_later=later)
        return Read(path, file, binding.find_codes(blobs, file) if drawn else None)

    _preflight(folder, chosen.size)
    volume = _Volumes()
    threads = min(6, (os.cpu_count() or 1) + 2)  # some wait for the disk
    with ThreadPoolExecutor(threads, "import") as readers:
        run = _Run(
            acts, actor, about, chosen.files, listening or Listening(),
            lambda path: readers.submit(read, path),
            threads + 2,
        )  # fmt: skip
        return run.through()


def _preflight(folder: Path, size: int) -> None:
    """Refuse at once what has no room (docs/spec/evidence.md §3.6)."""
    free, needed = shutil.disk_usage(folder).free, size * 2 + _SPARE_BYTES
    if free < needed:
        raise DeviceError(Code.DISK_FULL, path=str(folder), free=free, needed=needed)


class _Volumes:
    """The media of files, asked once a folder."""

    def __init__(self) -> None:
        self._known: dict[Path, str] = {}

    def of(self, path: Path) -> str:
        if path.parent not in self._known:
            self._known[path.parent] = volumes.describe(path.parent)
        return self._known[path.parent]


@dataclass(slots=True)
class _Run:
    """One import under way."""

    acts: Acts
    actor: str
    about: About
    files: Sequence[Path]
    listening: Listening
    read: Callable[[Path], Future[Read]]
    ahead: int  # files read before their turn, count
    so_far: Imported = field(default_factory=Imported)
    _measured: list[Read] = field(default_factory=list)
    _sealed_at: float = field(default_factory=time.monotonic)
    _unread: int = 0  # files in a row that could not be read

    def through(self) -> Imported:
        """Read and seal until the end, whichever it is."""
        reading: deque[tuple[Path, Future[Read]]] = deque()
        waiting = deque(self.files)
        done = 0
        while reading or waiting:
            if self.listening.cancelled():
                self._stop(End.CANCELLED)
            if self.so_far.end is not End.WHOLE:
                break
            while waiting and len(reading) < self.ahead:
                path = waiting.popleft()
                reading.append((path, self.read(path)))
            self._take(*reading.popleft())
            done += 1
            self.listening.report(done, len(self.files))
            if len(self._measured) >= _BATCH or time.monotonic() - self._sealed_at > _BATCH_S:
                self._seal()
        for path, future in reading:  # under way when it was stopped: kept if they come whole
            if future.cancel():
                waiting.appendleft(path)
            else:
                self._take(path, future)
        self._seal()
        return replace(self.so_far, not_tried=tuple(path.name for path in waiting))

    def _take(self, path: Path, future: Future[Read]) -> None:
        try:
            self._measured.append(future.result())
            self._unread = 0
        except InputError as error:
            self._name(path, error)
            self._unread += error.code is Code.EVIDENCE_UNREADABLE
            if self._unread >= _GONE_AFTER:
                self._stop(End.GONE)
        except DeviceError as error:
            self._name(path, error)
            self._stop(End.DISK)

    def _name(self, path: Path, error: FieldappError) -> None:
        not_kept = (*self.so_far.not_kept, NotKept(path.name, error))
        self.so_far = replace(self.so_far, not_kept=not_kept)

    def _stop(self, end: End) -> None:
        if self.so_far.end is End.WHOLE:
            self.so_far = replace(self.so_far, end=end)

    def _sealed(self, workspace: Workspace, measured: Sequence[Read]) -> Imported:
        """Seal them; where the disk is full, in the room that the ballast gave back."""
        full = self.so_far.end is End.DISK
        with workspace.blobs.ballast.finishing() if full else contextlib.nullcontext():
            return _seal_all(workspace, self.actor, self.about, measured)

    def _seal(self) -> None:
        """Seal what was read since the last time, with one commit."""
        measured, self._measured = self._measured, []
        self._sealed_at = time.monotonic()
        if not measured:
            return
        try:
            sealed = self.acts(lambda ws: self._sealed(ws, measured))
        except DeviceError as error:
            for one in measured:
                self._name(one.path, error)
            self._stop(End.DISK)
            return
        so_far = self.so_far
        self.so_far = replace(
            so_far,
            kept=so_far.kept + len(measured),
            size=so_far.size + sum(one.file.size for one in measured),
            twins=(*so_far.twins, *sealed.twins),
            changes=so_far.changes | sealed.changes,
            bindings=(*so_far.bindings, *sealed.bindings),
            askew=so_far.askew + sealed.askew,
        )


def _seal_all(
    workspace: Workspace, actor: str, about: About, measured: Sequence[Read]
) -> Imported:
    """Seal measured files in one act; says which were evidence already, and which are bound."""
    twins, bindings, askew = [], [], 0
    with workspace.writing(actor) as w:
        for one in measured:
            if tables.is_known(w.db, one.file.blob):
                twins.append(one.path.name)
            named = about if about.title else replace(about, title=one.path.name)
            sealed = binding.seal_measured(workspace, actor, named, one.file, one.codes or ())
            w.append(sealed.fact)
            if one.codes is not None:
                bindings.append(sealed.binding)
                askew += sealed.binding is Binding.BOUND and not sealed.as_asked
    return Imported(twins=tuple(twins), bindings=tuple(bindings), askew=askew, changes=w.changes)
