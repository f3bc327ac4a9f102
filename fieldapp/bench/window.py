"""The figure of the window: from process start to a usable Today, beside an empty window."""

from __future__ import annotations

import statistics
import tempfile
import time
from pathlib import Path

from fieldapp import settings
from fieldapp.bench import facts, register, rows
from fieldapp.bench.figures import Measured
from fieldapp.bench.running import fresh
from fieldapp.clock import at_local
from fieldapp.demo import cast, day
from fieldapp.registry import importing
from fieldapp.store.workspace import Workspace

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
from fieldapp.cli import parser, window
parser.parse([])
from dataclasses import replace
from fieldapp import app as house
from fieldapp.clock import SystemClock
from fieldapp.ui import preferences
app = house.make_application()
chosen = replace(preferences.read(), workspace=sys.argv[1])
sitting = house.Sitting(app, chosen, SystemClock())
def settle():
    while sitting._loading.isActive() or not sitting._tasks.idle():
        app.processEvents(house.QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    app.processEvents()
start = float(os.environ["FIELDAPP_BENCH_STARTED"])
sitting.lock()
app.processEvents()
locked = time.monotonic()
if sys.argv[2] == "typed":
    settle()
ready = time.monotonic()
sitting.entered.connect(app.quit)
sitting.unlock(os.environ["FIELDAPP_PASSWORD"])
app.exec()
settle()
usable = time.monotonic()
from fieldapp.bench.running import peak_mb
peak = peak_mb()
sitting.stop()
from fieldapp.ledger import keys
begun = time.monotonic()
keys.stretch("a password", bytes(16))
print(locked - start, ready - locked, usable - ready, time.monotonic() - begun, peak)
"""


def usable_window(rounds: int) -> Measured:
    """Time both from process start to the first complete picture; medians, taken alternately.

    A person waits twice: for the lock page (`lock_seconds`), and from the password to a complete
    Today (`unlock_seconds`, of which stretching the key is `kdf_seconds` when it runs alone);
    `seconds` is both. In between the person types and the rooms are loaded (`loading_seconds`);
    `at_once_seconds` is the whole when nobody types, as with a password from a script.
    """
    folder = Path(tempfile.mkdtemp())
    workspace = _prepare(folder)
    empty, typed, at_once = [], [], []
    for _ in range(1 + rounds):  # the first compiles
        empty.append(_run(folder, _EMPTY)[0])
        typed.append(_run(folder, _OURS, str(workspace), "typed"))
        at_once.append(_run(folder, _OURS, str(workspace), "at once"))
    yardstick = statistics.median(empty[1:])
    lock, loading, unlock, kdf, peak = _medians(typed[1:])
    soon, _, later, _, _ = _medians(at_once[1:])
    return {
        "seconds": lock + unlock,
        "lock_seconds": lock,
        "loading_seconds": loading,
        "unlock_seconds": unlock,
        "kdf_seconds": kdf,
        "at_once_seconds": soon + later,
        "empty_window_seconds": yardstick,
        "times_empty_window": (lock + unlock) / yardstick,
        "lock_times_empty_window": lock / yardstick,
        "unlock_times_empty_window": unlock / yardstick,
        "peak_mb": peak,
    }


def pin_to_window(rounds: int) -> Measured:
    """Time from the password to a complete Today, the rooms loaded while the person typed."""
    folder = Path(tempfile.mkdtemp())
    workspace = _prepare(folder)
    typed = [_run(folder, _OURS, str(workspace), "typed") for _ in range(1 + rounds)]
    _, _, unlock, kdf, peak = _medians(typed[1:])  # the first compiles
    return {"seconds": unlock, "kdf_seconds": kdf, "peak_mb": peak}


def _medians(runs: list[list[float]]) -> list[float]:
    return [statistics.median(column) for column in zip(*runs, strict=True)]


def _run(folder: Path, script: str, *arguments: str) -> list[float]:
    environment = {settings.PASSWORD_VARIABLE: cast.PASSWORD, _STARTED: str(time.monotonic())}
    return fresh(folder, script, *arguments, **environment)


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
