"""Running figures: each run in a process of its own, so that one run's memory is not another's."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from fieldapp import settings
from fieldapp.bench.figures import FIGURES, Figure, Measured

INNER = "FIELDAPP_BENCH_INNER"


@dataclass(frozen=True, slots=True)
class Result:
    """Medians of one figure and how they stand to their targets."""

    figure: Figure
    medians: Measured
    missed: tuple[str, ...]  # names of the values that miss their target


def run(figure: Figure) -> Result:
    """Run a figure as often as it asks and give its medians."""
    runs = [_once(figure) for _ in range(figure.runs)]
    medians = {name: statistics.median(run[name] for run in runs) for name in runs[0]}
    missed = [name for name, most in figure.targets.items() if medians[name] > most]
    missed += [name for name, least in (figure.floors or {}).items() if medians[name] < least]
    return Result(figure, medians, tuple(missed))


def _once(figure: Figure) -> Measured:
    with tempfile.TemporaryDirectory(prefix="fieldapp-bench-") as folder:
        environment = {
            **os.environ,
            INNER: figure.name,
            **settings.apart(Path(folder) / "state"),
            "TMPDIR": folder,
            "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
        }
        done = subprocess.run(
            [sys.executable, "-m", "fieldapp", "bench"],
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
    if done.returncode != 0:
        raise RuntimeError(f"{figure.name} failed:\n{done.stderr[-2000:]}")
    measured: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return measured


def fresh(folder: Path, script: str, *arguments: str, **environment: str) -> list[float]:
    """Run a script in a process of its own and give the numbers it prints.

    Modules are compiled once into `folder`, as an installed product's are; the first run compiles
    and is not to be counted.
    """
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    bytecode = {"PYTHONPYCACHEPREFIX": str(folder / "bytecode")}
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        env={**kept, **bytecode, **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    return [float(value) for value in done.stdout.split()]


def inner(name: str) -> None:
    """Measure once and print the values; what `run` starts."""
    (figure,) = (figure for figure in FIGURES if figure.name == name)
    print(json.dumps(dict(figure.measure())))


def peak_mb() -> float:
    """Give this process's own peak resident memory so far, MB."""
    status = Path("/proc/self/status")
    if status.exists():  # Linux: `getrusage` would carry over the peak of whoever started us
        peak = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(peak.split()[1]) / 1024
    import psutil

    found = psutil.Process().memory_info()
    return float(getattr(found, "peak_wset", found.rss)) / 1e6
