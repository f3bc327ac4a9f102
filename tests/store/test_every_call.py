"""E1: killed before, or failed at, every system call that touches the store: nothing acknowledged
is lost, nothing is there by halves (docs/spec/evidence.md §3.6).

A child with the workspace open is attached to by strace, which kills it at its n-th write, fsync,
rename …, or lets that call fail; the product knows nothing of it. `make sweep` takes every call
and every error, the tests every so many.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from fieldapp.clock import FixedClock
from fieldapp.errors import FieldappError
from fieldapp.evidence import collecting
from fieldapp.evidence.sealing import About
from fieldapp.evidence.tables import items
from fieldapp.rooms import PROJECTORS
from fieldapp.store.verifying import verify_log
from fieldapp.store.workspace import Profile, Workspace
from tests.conftest import PASSWORD
from tests.evidence.making import CAMERA, jpeg, opened
from tests.journeys.devices import START_MS

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("strace") is None, reason="needs strace"
)
ERRORS = {
    "openat": ("EACCES", "EMFILE", "ENOSPC"),
    "write": ("ENOSPC", "EIO"),
    "pwrite64": ("ENOSPC", "EIO"),
    "fsync": ("EIO", "ENOSPC"),
    "fdatasync": ("EIO", "ENOSPC"),
    "rename": ("EIO", "ENOSPC", "EACCES"),
    "mkdir": ("ENOSPC", "EACCES"),
    "unlink": ("EIO", "EACCES"),
    "ftruncate": ("EIO", "ENOSPC"),
    "close": ("EIO",),
}
ACTS = 3
ACTOR = "insp-tashi"
PROFILE = Profile("那曲-01", ACTOR, "扎西", "inspector", "540600")
CALL = re.compile(r"(\w+)\((.*)")


@dataclass(frozen=True)
class Store:
    """A workspace and the machine's secrets beside it, to be copied as a whole."""

    root: Path

    def copied(self, to: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
        shutil.rmtree(to, ignore_errors=True)
        shutil.copytree(self.root, to)
        monkeypatch.setenv("FIELDAPP_STATE", str(to / "state"))
        return Store(to)

    def open(self) -> Workspace:
        clock = FixedClock(START_MS, 7)
        return Workspace.open(self.root / "ws", PASSWORD, projectors=PROJECTORS, clock=clock)


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    root = tmp_path / "whole"
    monkeypatch.setenv("FIELDAPP_STATE", str(root / "state"))
    root.mkdir()
    with Workspace.create(
        root / "ws", PASSWORD, profile=PROFILE, projectors=PROJECTORS,
        clock=FixedClock(START_MS, 7),
    ) as workspace:  # fmt: skip
        form = workspace.blobs.put(b"a checklist")
        with workspace.writing(ACTOR) as w:
            w.append(opened("insp-1", form_version=form))
    return Store(root)


def acts(workspace: Workspace) -> Iterator[str]:
    """Keep pictures one by one, each an acknowledged blob and event; go on after a refusal."""
    for number in range(ACTS):
        picture = jpeg(("red", "green", "blue")[number], (1200, 900)) + bytes(90_000)
        try:
            kept = collecting.capture_live(
                workspace, ACTOR, About(inspection_id="insp-1"), picture, CAMERA
            )
        except FieldappError as error:
            yield f"refused {error.code.value}"
        else:
            yield f"kept {kept.item_id}"


def run(store: Store, *options: str) -> tuple[list[str], int]:
    """Do the acts in a child under strace; gives what it acknowledged and how it ended."""
    read_end, write_end = os.pipe()
    wait_end, go_end = os.pipe()
    pid = os.fork()
    if pid == 0:
        status = 1
        try:
            with store.open() as workspace:
                os.write(write_end, b"open\n")
                os.read(wait_end, 1)
                for line in acts(workspace):
                    os.write(write_end, line.encode() + b"\n")
            status = 0
        finally:
            os._exit(status)
    os.close(write_end)
    with os.fdopen(read_end, encoding="ascii") as said:
        assert said.readline() == "open\n"
        tracer = subprocess.Popen(
            ["strace", *options, "-p", str(pid)], stderr=subprocess.PIPE, text=True
        )
        assert tracer.stderr is not None
        assert "attached" in tracer.stderr.readline()
        os.write(go_end, b"g")
        told = said.read().splitlines()
    _, status = os.waitpid(pid, 0)
    tracer.communicate()
    for end in (wait_end, go_end):
        os.close(end)
    return told, status


def points(store: Store, log: Path) -> list[tuple[str, int]]:
    """Give (call, which of its kind) of everything the acts do to the store."""
    told, status = run(store, "-y", "-o", str(log), "-e", f"trace={','.join(ERRORS)}")
    assert (len(told), status) == (ACTS, 0)
    counted: Counter[str] = Counter()
    found = []
    for line in log.read_text(errors="replace").splitlines():
        if (call := CALL.match(line)) and call[1] in ERRORS:
            counted[call[1]] += 1
            if str(store.root) in call[2]:
                found.append((call[1], counted[call[1]]))
    return found


def holds(store: Store, told: list[str]) -> list[str]:
    """Open what is left, check it, and work on in it; gives what is wrong."""
    wrong = []
    with store.open() as workspace:
        wrong += [f"{c.number} {c.detail}" for c in verify_log(workspace) if not c.passed]
        rows = {row.item_id: row for row in items(workspace.db, "insp-1")}
        for line in told:
            if line.startswith("kept ") and line.split()[1] not in rows:
                wrong.append(f"lost {line}")
        for row in rows.values():
            if len(workspace.blobs.read(row.blob_id)) != row.size:
                wrong.append(f"torn {row.item_id}")
        if any(line.startswith("refused") for line in acts(workspace)):
            wrong.append("cannot work on")
        if list((store.root / "ws" / "blobs").glob("*.tmp")):
            wrong.append("left a temporary file")
    return wrong


def sweep(
    store: Store,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    ways: tuple[tuple[str, str], ...],
    step: int = 1,
) -> int:
    """Kill or fail at every `step`-th point of these (call, "kill" or error); gives how many."""
    # once in this process, so that no child opens files only to load a module
    assert holds(store.copied(tmp_path / "one", monkeypatch), []) == []
    whole = points(store.copied(tmp_path / "one", monkeypatch), tmp_path / "log")
    assert {"openat", "write", "fsync", "rename", "close"} <= {call for call, _ in whole}
    tries = [(call, at, how) for call, at in whole for one, how in ways if one == call][::step]
    violations = []
    for call, at, how in tries:
        copy = store.copied(tmp_path / "one", monkeypatch)
        killed = how == "kill"
        inject = f"inject={call}:{'signal=SIGKILL' if killed else f'error={how}'}:when={at}"
        told, status = run(copy, "-o", "/dev/null", "-e", f"trace={call}", "-e", inject)
        assert os.WIFSIGNALED(status) == killed, (call, at, how)
        violations += [(call, at, how, wrong) for wrong in holds(copy, told)]
    assert violations == []
    return len(tries)


WAYS = tuple((call, how) for call, errors in ERRORS.items() for how in ("kill", *errors))


def test_some_calls_killed_and_failed(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert sweep(store, tmp_path, monkeypatch, WAYS, 41) >= 8


@pytest.mark.sweep
@pytest.mark.parametrize(("call", "how"), WAYS)
def test_e1_every_call_killed_and_every_error(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, how: str
) -> None:
    tried = sweep(store, tmp_path, monkeypatch, ((call, how),))
    print(f"{call} {how}: {tried}, no violation")
