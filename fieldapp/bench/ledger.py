"""Figures of the ledger and store: appending durably, taking in foreign events."""

from __future__ import annotations

import io
import statistics
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from fieldapp.bench.figures import Measured
from fieldapp.bench.running import peak_mb
from fieldapp.ids import DeviceId
from fieldapp.inspection.events import Answered
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
    with _workspace(folder / "own", "inspector") as workspace:
        acts = [_timed(partial(_answer, workspace, number)) for number in range(APPENDS)]
        row = workspace.eventlog.chain(workspace.chain.chain)
        assert row is not None
        sizes = [
            len(e.header) + len(e.payload or b"") + 64 for e in workspace.eventlog.events(row.row)
        ]
    size = round(statistics.median(sizes))
    bare = connect(folder / "bare.db", keys.random_key())
    bare.execute("CREATE TABLE event (seq INTEGER PRIMARY KEY, body BLOB)")
    insert = "INSERT INTO event VALUES (?, ?)"
    commits = [
        _timed(partial(bare.execute, insert, (number, bytes(size)))) for number in range(APPENDS)
    ]
    bare.close()
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
            with laptop.writing("bench") as w:
                for number in range(start, start + _PER_ACT):
                    w.append(_answered(number))
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


def _answered(number: int) -> Answered:
    return Answered(
        inspection_id=f"insp-{number // 40:012d}",
        question=f"q{number % 40}",
        value="yes",
        note="货架46盒，标价38元" if number % 10 == 0 else None,
    )


def _answer(workspace: Workspace, number: int) -> None:
    with workspace.writing("bench") as w:
        w.append(_answered(number))


def _timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started
