"""The command that measures."""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
from pathlib import Path

from fieldapp.bench import running
from fieldapp.bench.figures import FIGURES


def run(chosen: argparse.Namespace) -> int:
    """Measure the named figures, or all; the exit status says whether every target was met."""
    if inner := os.environ.get(running.INNER):
        running.inner(inner)
        return 0
    if chosen.list:
        for figure in FIGURES:
            print(f"{figure.name:<10} {figure.about}")
        return 0
    wanted = [figure for figure in FIGURES if not chosen.names or figure.name in chosen.names]
    if unknown := set(chosen.names) - {figure.name for figure in FIGURES}:
        print(f"fieldapp: no such figure: {', '.join(sorted(unknown))}", file=sys.stderr)
        return 2
    print(f"{platform.platform()}, Python {platform.python_version()}, {os.cpu_count()} cores")
    results = []
    for figure in wanted:
        if lacking := figure.lacks():
            print(f"\n{figure.name}: left out, needs {lacking}")
            continue
        result = running.run(figure)
        results.append(result)
        print(
            f"\n{figure.name}: {figure.about} (median of {figure.runs * figure.rounds})",
            flush=True,
        )
        for name, value in result.medians.items():
            print(f"  {name:<24} {value:>10.3f}  {_target(result, name)}")
    if chosen.json_file:
        content = [
            {
                "name": r.figure.name,
                "about": r.figure.about,
                "runs": r.figure.runs * r.figure.rounds,
                "medians": dict(r.medians),
                "targets": {**r.figure.targets, **(r.figure.floors or {})},
                "missed": list(r.missed),
            }
            for r in results
        ]
        Path(chosen.json_file).write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
    return int(any(result.missed for result in results))


def _target(result: running.Result, name: str) -> str:
    figure = result.figure
    if name in figure.targets:
        words = f"target <= {figure.targets[name]:g}"
    elif figure.floors and name in figure.floors:
        words = f"target >= {figure.floors[name]:g}"
    else:
        return ""
    return f"{words}  {'MISSED' if name in result.missed else 'met'}"
