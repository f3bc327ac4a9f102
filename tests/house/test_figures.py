"""What a test measures is printed at the end of the run, whichever worker ran it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.tree import ROOT

ONE = """
def test_one(figure):
    figure("P0, an example: p = 0.5")
"""


@pytest.mark.parametrize("workers", ["0", "1"])
def test_a_p_value_stands_at_the_end_of_a_run_with_and_without_workers(
    workers: str, tmp_path: Path
) -> None:
    (tmp_path / "test_one.py").write_text(ONE, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-n", workers, "-p", "no:cacheprovider",
         "-p", "tests.conftest", "--rootdir", ROOT, "-c", ROOT / "pyproject.toml", tmp_path],
        cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False, timeout=600,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout
    _, _, measured = done.stdout.partition(" measured ")
    assert "P0, an example: p = 0.5" in measured
