"""The figures: the table is complete, each can be taken (here with tiny sizes), others are refused."""

from __future__ import annotations

import dataclasses
import json
import math
import tempfile
from collections.abc import Iterator
from importlib import import_module

import pytest

from fieldapp.bench import running
from fieldapp.bench.figures import FIGURES, Figure
from fieldapp.cli import main

# module → what it reads its sizes from
TINY: dict[str, dict[str, int]] = {
    "register": {"OBJECTS": 400, "QUERIES": 8, "SCANNED": 2},
    "ledger": {"APPENDS": 40, "FOREIGN": 100},
    "window": {"INSPECTIONS": 100},
    "notice": {"WARM_RUNS": 2},
    "draw": {"MANY": 2_000, "MILLION": 6_000, "SMALL_CASES": 20},
    "browser": {"OBJECTS": 400, "INSPECTORS": 20},
    "evidence": {"ITEMS": 30, "PHOTOS": 12, "_YARDSTICK": 6},
    "shutter": {"SHOTS": 3, "WIDE": 400, "HIGH": 300},
}
SMALL = [figure for figure in FIGURES if figure.function.split(":")[0] in TINY]
SPEED = ("seconds", "_ms", "_s", "_mb", "times_", "share")  # what a size or a machine changes


@pytest.fixture
def tiny(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Every figure's data made small, and in a folder of its own, as `running` gives it one."""
    for module, sizes in TINY.items():
        for name, value in sizes.items():
            monkeypatch.setattr(import_module(f"fieldapp.bench.{module}"), name, value)
    with tempfile.TemporaryDirectory(prefix="fb-") as folder:  # a browser's socket wants it short
        monkeypatch.setattr(tempfile, "tempdir", folder)
        monkeypatch.setenv("TMPDIR", folder)
        monkeypatch.setenv("FIELDAPP_STATE", f"{folder}/state")
        yield


def test_every_figure_stands_once_with_a_target_and_a_function() -> None:
    assert len({figure.name for figure in FIGURES}) == len(FIGURES)
    for figure in FIGURES:
        module, function = figure.function.split(":")
        assert callable(getattr(import_module(f"fieldapp.bench.{module}"), function)), figure.name
        assert figure.about, figure.name
        assert figure.targets or figure.floors, figure.name
        assert figure.runs >= 1, figure.name


def test_p11_the_figures_of_the_draw_are_in_the_table_with_their_targets() -> None:
    held = {figure.name: figure.targets for figure in FIGURES}
    assert (held["draw"]["seconds"], held["draw"]["times_hashing"]) == (1.5, 2)
    assert (held["million"]["seconds"], held["million"]["peak_mb"]) == (15, 1200)
    assert (held["teams"]["seconds"], held["teams"]["disagreeing"]) == (2, 0)
    assert held["browser"]["seconds"] == 2
    assert held["sampler"]["times_per_object"] == 1


@pytest.mark.parametrize("figure", SMALL, ids=lambda figure: figure.name)
def test_each_figure_can_be_taken(tiny: None, figure: Figure) -> None:
    if lacking := figure.lacks():
        pytest.skip(f"needs {lacking}")
    found = dataclasses.replace(figure, rounds=min(figure.rounds, 1)).measure()
    wanted = {**figure.targets, **(figure.floors or {})}
    assert wanted.keys() <= found.keys()
    assert all(math.isfinite(value) and value >= 0 for value in found.values())
    for name, most in figure.targets.items():  # what is no speed holds at every size
        if not any(part in name for part in SPEED):
            assert found[name] <= most, name
    json.dumps(dict(found))  # as `--json` writes it and the inner process hands it over


def test_a_missed_target_is_said_and_a_met_one_is_not() -> None:
    figure = next(one for one in FIGURES if one.name == "teams")
    strict = dataclasses.replace(figure, targets={"seconds": 0, "disagreeing": 0}, runs=1)
    result = running.run(strict)
    assert result.missed == ("seconds",)
    assert result.medians["disagreeing"] == 0


def test_an_unknown_name_is_refused_and_the_list_names_all(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["bench", "nonsense"]) == 2
    assert "no such figure: nonsense" in capsys.readouterr().err
    assert main(["bench", "--list"]) == 0
    listed = [line.split()[0] for line in capsys.readouterr().out.splitlines()]
    assert listed == [figure.name for figure in FIGURES]


def test_a_figure_that_needs_what_is_not_here_says_what() -> None:
    lone = FIGURES[0]
    assert dataclasses.replace(lone, programs=("no-such-program",)).lacks() == (
        "one of no-such-program"
    )
    assert dataclasses.replace(lone, module="no_such_module").lacks() == "no_such_module"
    assert lone.lacks() == ""
