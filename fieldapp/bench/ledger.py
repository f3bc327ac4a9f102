"""Figures of the ledger and store: appending durably, taking in foreign events."""

from __future__ import annotations

import io
import statistics
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from fieldapp.bench import facts
from fieldapp.bench.figures import Measured
from fieldapp.bench.running import peak_mb
from fieldapp.ids import DeviceId
from fieldapp.ledger import keys
from fieldapp.rooms import PROJECTORS
from fieldapp.store import devices
from fieldapp.store.database import connect
from fieldapp.store.workspace import Profile, Workspace
from fieldapp.sync import exchange
from fieldapp.sync.admission import admit

APPENDS = 400
FOREIGN = 100_000
_PER_ACT = 20  # answers signed together; the other device's habit hardly matters to the receiver


def append_events() -> Measured:
    """Time one answer given and kept, beside a bare commit of the same bytes; medians."""
    folder = Path(tempfile.mkdtemp())
    size = 264  # bytes of such an event, checked below
    bare = connect(folder / "bare.db", keys.random_key())
    bare.execute("CREATE TABLE event (seq INTEGER PRIMARY KEY, body BLOB)")
    insert = "INSERT INTO event VALUES (?, ?)"
    acts, commits = [], []
    with _workspace(folder / "own", "inspector") as workspace:
        with workspace.writing(workspace.profile.person_id) as w:
            for number in range(APPENDS // facts.QUESTIONS):
                w.append(facts.opened(number))
        actor = workspace.profile.person_id
        for number in range(APPENDS):  # alternately, so that a busy disk hits both alike
            acts.append(_timed(partial(_answer, workspace, actor, number)))
            commits.append(_timed(partial(bare.execute, insert, (number, bytes(size)))))
        row = workspace.eventlog.chain(workspace.chain.chain)
        assert row is not None
        sizes = [
            len(e.header) + len(e.payload or b"") + 64 for e in workspace.eventlog.events(row.row)
        ]
    bare.close()
    if abs(statistics.median(sizes) - size) > size // 10:
        raise RuntimeError(f"events are {statistics.median(sizes)} bytes, not {size}")
    act, commit = statistics.median(acts), statistics.median(commits)
    return {
        "act_ms": act * 1e3,
        "bare_commit_ms": commit * 1e3,
        "share_of_bare_commit": commit / act,
        "bytes": size,
    }


def foreign_events() -> Measured:
    """Time taking in a bundle of 100,000 answers of another device: unseal, verify, project."""
    folder = Path(tempfile.mkdtemp())
    with (
        _workspace(folder / "laptop", "inspector") as laptop,
        _workspace(folder / "supervisor", "supervisor") as supervisor,
    ):
        devices.enrol(laptop, "bench", supervisor.card())
        devices.enrol(supervisor, "bench", laptop.card())
        for start in range(0, FOREIGN, _PER_ACT):
            with laptop.writing(laptop.profile.person_id) as w:
                for number in range(start, start + _PER_ACT):
                    if number % facts.QUESTIONS == 0:
                        w.append(facts.opened(number // facts.QUESTIONS))
                    w.append(facts.answered(number))
        receiver = devices.device(laptop.db, DeviceId(supervisor.device_id))
        assert receiver is not None
        target = io.BytesIO()
        contents = exchange.segments_for(laptop, receiver, ())
        exchange.seal(laptop, target, [receiver], "bench", contents)
        before = peak_mb()
        started = time.perf_counter()
        report = admit(supervisor, target)
        seconds = time.perf_counter() - started
    return {
        "seconds": seconds,
        "events": report.events_added,
        "bundle_mb": len(target.getvalue()) / 1e6,
        "more_memory_mb": peak_mb() - before,
    }


def _workspace(folder: Path, role: str) -> Workspace:
    profile = Profile(folder.name, f"P-{folder.name}", folder.name, role, "540102")
    return Workspace.create(folder, "bench password", profile=profile, projectors=PROJECTORS)


def _answer(workspace: Workspace, actor: str, number: int) -> None:
    with workspace.writing(actor) as w:
        w.append(facts.answered(number))


def _timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started
