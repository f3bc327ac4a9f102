"""Figures of the register: importing half a million rows, searching them."""

from __future__ import annotations

import csv
import os
import statistics
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from fieldapp.bench import rows
from fieldapp.bench.figures import Measured
from fieldapp.bench.running import peak_mb
from fieldapp.ledger import keys
from fieldapp.registry import importing
from fieldapp.registry.search import search
from fieldapp.registry.tokens import parse
from fieldapp.rooms import PROJECTORS
from fieldapp.store.database import connect
from fieldapp.store.workspace import Profile, Workspace

OBJECTS = int(os.environ.get("FIELDAPP_BENCH_OBJECTS", "500000"))
QUERIES = 400
SCANNED = 25  # queries also answered by a full scan


def import_rows() -> Measured:
    """Time an import beside csv + executemany of the same rows into SQLCipher."""
    folder = Path(tempfile.mkdtemp())
    rows.write(folder / "register.csv", OBJECTS)
    with _workspace(folder / "own") as workspace:
        started = time.perf_counter()
        importing.import_objects(workspace, "bench", folder / "register.csv")
        seconds = time.perf_counter() - started
    peak = peak_mb()
    bare = connect(folder / "bare.db", keys.random_key())
    columns = ", ".join(f"c{number}" for number in range(len(rows.HEADER)))
    bare.execute(f"CREATE TABLE object ({columns})")
    started = time.perf_counter()
    with (folder / "register.csv").open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        next(reader)
        bare.execute("BEGIN")
        places = ", ".join("?" * len(rows.HEADER))
        bare.executemany(f"INSERT INTO object VALUES ({places})", reader)
        bare.execute("COMMIT")
    yardstick = time.perf_counter() - started
    bare.close()
    return {
        "seconds": seconds,
        "peak_mb": peak,
        "yardstick_seconds": yardstick,
        "times_yardstick": seconds / yardstick,
    }


def search_rows(rounds: int) -> Measured:
    """Time searches of 2 to 6 Chinese characters; check some against a full scan.

    All queries are asked `rounds` times over; each value is the median of its rounds.
    """
    folder = Path(tempfile.mkdtemp())
    rows.write(folder / "register.csv", OBJECTS)
    with _workspace(folder / "own") as workspace:
        importing.import_objects(workspace, "bench", folder / "register.csv")
        queries = _queries(workspace)
        asked = [_asked(workspace, queries) for _ in range(rounds)]
        wrong = sum(not _right(workspace, query) for query in queries[:SCANNED])

    def at(share: float) -> float:
        return statistics.median(times[int((len(times) - 1) * share)] for times in asked) * 1e3

    return {
        "p50_ms": at(0.5),
        "p95_ms": at(0.95),
        "worst_ms": at(1),
        "wrong": wrong,
        "queries": len(queries),
    }


def _asked(workspace: Workspace, queries: Sequence[str]) -> list[float]:
    """Give the seconds each query took, shortest first."""
    times = []
    for query in queries:
        started = time.perf_counter()
        search(workspace.db, query)
        times.append(time.perf_counter() - started)
    return sorted(times)


def _workspace(folder: Path) -> Workspace:
    profile = Profile("bench", "bench", "bench", "registry", "540102")
    return Workspace.create(folder, "bench password", profile=profile, projectors=PROJECTORS)


def _queries(workspace: Workspace) -> list[str]:
    """Take pieces of 2 to 6 characters out of names and addresses spread over the register."""
    step = max(1, OBJECTS // QUERIES)
    found = workspace.db.execute(
        "SELECT name, address FROM registry_objects WHERE n % ? = 0 LIMIT ?", (step, QUERIES)
    ).fetchall()
    queries = []
    for number, (name, address) in enumerate(found):
        text, length = (address if number % 4 == 3 else name), 2 + number % 5
        start = number % max(1, len(text) - length)
        queries.append(text[start : start + length])
    return queries


def _right(workspace: Workspace, query: str) -> bool:
    """Compare a search without a limit with reading every row."""
    wanted = parse(query)
    scanned = {
        row[0]
        for row in workspace.db.execute("SELECT object_id, name, address FROM registry_objects")
        if wanted.matches(*row)
    }
    return {each.object_id for each in search(workspace.db, query, OBJECTS)} == scanned
