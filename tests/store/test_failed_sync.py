"""After a write or sync that failed nothing is believed: it is read anew, or written anew."""

from __future__ import annotations

import contextlib
import errno
import re
import resource
import shutil
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from fieldapp.errors import Code, DeviceError
from fieldapp.rooms import PROJECTORS
from fieldapp.store import durable
from fieldapp.store.blobs import Blobs
from fieldapp.store.verifying import verify_log
from fieldapp.store.workspace import Workspace
from tests.conftest import PASSWORD
from tests.journeys.devices import answer, inspect
from tests.store.test_every_call import Store, holds, run, store

__all__ = ["store"]  # the fixture
needs_strace = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("strace") is None, reason="needs strace"
)


@contextlib.contextmanager
def files_may_not_grow() -> Iterator[None]:
    """Let the system refuse every write beyond the files' first bytes, as a broken disk does."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (512, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def refused(workspace: Workspace) -> None:
    with pytest.raises(DeviceError) as caught, files_may_not_grow():
        answer(workspace, "insp-1", "q1", "不会保存")
    assert caught.value.code is Code.DISK_FAILED


def in_doubt(workspace: Workspace) -> bool:
    return workspace.doubtful


def test_the_next_act_after_a_failed_write_begins_with_reading_anew(workspace: Workspace) -> None:
    inspect(workspace, "insp-1", 1)
    head, before = workspace.chain.head.last_id, workspace.db
    refused(workspace)
    assert in_doubt(workspace)
    assert workspace.chain.head.last_id == head
    inspect(workspace, "insp-2", 2)
    assert not in_doubt(workspace)
    assert workspace.db is not before
    assert workspace.begun != "restored"  # nothing was lost: the same epoch
    assert [c.detail for c in verify_log(workspace) if not c.passed] == []
    folder = workspace.folder
    workspace.close()
    with Workspace.open(folder, PASSWORD, projectors=PROJECTORS) as again:
        assert [c.detail for c in verify_log(again) if not c.passed] == []


def test_while_the_disk_fails_it_stays_in_doubt(workspace: Workspace) -> None:
    inspect(workspace, "insp-1", 1)
    refused(workspace)
    for _ in range(2):
        refused(workspace)
        assert in_doubt(workspace)
    inspect(workspace, "insp-2", 2)
    assert not in_doubt(workspace)


def test_what_the_disk_lost_behind_a_failed_sync_is_noticed_at_once(
    workspace: Workspace, tmp_path: Path
) -> None:
    """The system said "written" of an act that is not on the disk: a new epoch says so."""
    inspect(workspace, "insp-1", 1)
    workspace.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database = workspace.folder / "fieldapp.db"
    shutil.copy(database, tmp_path / "old")
    inspect(workspace, "insp-2", 2)
    first = workspace.chain.chain
    refused(workspace)
    (tmp_path / "old").replace(database)
    (workspace.folder / "fieldapp.db-wal").write_bytes(b"")
    with workspace.writing("insp-tashi"):
        pass
    assert workspace.begun == "restored"
    assert workspace.chain.chain != first


def journal_sync(log: Path) -> tuple[str, int]:
    """Give the first sync of the database's journal: the call, and which of its kind it is."""
    counted: Counter[str] = Counter()
    for line in log.read_text(errors="replace").splitlines():
        if found := re.match(r"(fsync|fdatasync)\(.*?(-wal)?>", line):
            counted[found[1]] += 1
            if found[2]:
                return found[1], counted[found[1]]
    raise AssertionError("the journal was never synced")


@needs_strace
def test_after_a_failed_sync_the_file_is_opened_again_before_anything_is_written(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = store.copied(tmp_path / "one", monkeypatch)
    assert holds(copy, []) == []
    copy = store.copied(tmp_path / "one", monkeypatch)
    log, syncs = tmp_path / "log", "trace=openat,pwrite64,fsync,fdatasync"
    run(copy, "-y", "-o", str(log), "-e", syncs)
    call, at = journal_sync(log)
    copy = store.copied(tmp_path / "one", monkeypatch)
    inject = f"inject={call}:error=EIO:when={at}"
    told, _ = run(copy, "-y", "-o", str(log), "-e", syncs, "-e", inject)
    assert [line.split()[0] for line in told] == ["refused", "kept", "kept"]
    lines = log.read_text(errors="replace").splitlines()
    failed = next(at for at, line in enumerate(lines) if "(INJECTED)" in line)
    after = [
        "open" if "openat" in line else "write"
        for line in lines[failed + 1 :]
        if re.search(r"openat\(.*fieldapp\.db\"|pwrite64\(.*fieldapp\.db-wal>", line)
    ]
    assert after[0] == "open"
    assert "write" in after
    assert holds(copy, told) == []


def test_a_blob_whose_name_could_not_be_synced_is_written_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blobs = Blobs(tmp_path / "blobs", bytes(32))
    kept = blobs.put(b"kept before")

    def failing(_folder: Path) -> None:
        raise OSError(errno.EIO, "Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr(durable, "sync_folder", failing)
        for content in (b"kept before", b"new"):  # there already, and not yet
            with pytest.raises(DeviceError):
                blobs.put(content)
    assert blobs.read(kept) == b"kept before"
    assert len([path for path in (tmp_path / "blobs").rglob("*") if path.is_file()]) == 1
    assert blobs.read(blobs.put(b"new")) == b"new"
