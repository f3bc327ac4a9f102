"""The figure of the window: from process start to a usable Today, beside an empty window."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from fieldapp import settings
from fieldapp.bench import facts, register, rows
from fieldapp.bench.figures import Measured
from fieldapp.clock import at_local
from fieldapp.demo import cast, day
from fieldapp.registry import importing
from fieldapp.store.workspace import Workspace

RUNS = 7
INSPECTIONS = 2_000
OPEN = 5  # of them, as an inspector has them under way
ANSWERS = 6  # of each, so that progress and lists have something to count
_STARTED = "FIELDAPP_BENCH_STARTED"
_EMPTY = """
import os, sys, time
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.resize(1366, 768)
window.show()
app.processEvents()
print(time.monotonic() - float(os.environ["FIELDAPP_BENCH_STARTED"]))
"""
_OURS = """
import os, sys, time
from dataclasses import replace
from fieldapp import app as house
from fieldapp.clock import SystemClock
from fieldapp.ui import preferences
app = house.make_application([])
chosen = replace(preferences.read(), workspace=sys.argv[1])
sitting = house.Sitting(app, chosen, SystemClock())
begun = time.monotonic()
sitting.lock()
app.processEvents()
locked = time.monotonic()
sitting.entered.connect(app.quit)
sitting.unlock(os.environ["FIELDAPP_PASSWORD"])
unlocked = time.monotonic()
app.exec()
while not sitting._tasks.idle():
    app.processEvents()
app.processEvents()
from fieldapp.bench.running import peak_mb
start = float(os.environ["FIELDAPP_BENCH_STARTED"])
print(time.monotonic() - start, locked - start, time.monotonic() - unlocked, peak_mb())
sitting.stop()
"""


def usable_window() -> Measured:
    """Time both from process start to the first complete picture; medians, taken alternately.

    The lock page is what a person meets first, so its time stands beside: `lock_seconds`. The
    time after the password, key stretching included, is `unlock_seconds`.
    """
    folder = Path(tempfile.mkdtemp())
    workspace = _prepare(folder)
    environment = {**os.environ, settings.PASSWORD_VARIABLE: cast.PASSWORD}
    empty, ours = [], []
    for _ in range(RUNS):
        empty.append(_run(environment, _EMPTY)[0])
        ours.append(_run(environment, _OURS, str(workspace)))
    whole, lock, unlock, peak = (statistics.median(column) for column in zip(*ours, strict=True))
    yardstick = statistics.median(empty)
    return {
        "seconds": whole,
        "lock_seconds": lock,
        "unlock_seconds": unlock,
        "empty_window_seconds": yardstick,
        "times_empty_window": whole / yardstick,
        "lock_times_empty_window": lock / yardstick,
        "peak_mb": peak,
    }


def _run(environment: dict[str, str], script: str, *arguments: str) -> list[float]:
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        env={**environment, _STARTED: str(time.monotonic())},
        capture_output=True,
        text=True,
        check=True,
    )
    return [float(value) for value in done.stdout.split()]


def _prepare(folder: Path) -> Path:
    """Make a laptop's workspace with a big register, a draw's tasks and many inspections."""
    rows.write(folder / "register.csv", register.OBJECTS)
    with cast.assembled(folder / "workspaces", at_local(2026, 11, 20, 9)) as players:
        day.register(players.first, _quiet)
        day.hold_draw(players, _quiet)
        importing.import_objects(players.first, "bench", folder / "register.csv")
        for start in range(0, INSPECTIONS, 100):
            _open(players.first, range(start, start + 100))
        return players.first.folder


def _open(workspace: Workspace, numbers: range) -> None:
    with workspace.writing("P-dawa") as w:
        for number in numbers:
            w.append(facts.opened(number))
            for question in range(ANSWERS):
                w.append(facts.answered(number * facts.QUESTIONS + question))
            if number >= OPEN:
                w.append(facts.submitted(number))


def _quiet(_line: str) -> None:
    """Say nothing."""
