"""What a test measures is printed at the end of the run, whichever worker ran it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ONE = "tests/draw/algorithm/test_joint.py::test_within_a_department_everybody_is_picked_equally_often"


@pytest.mark.parametrize("workers", ["0", "1"])
def test_a_p_value_stands_at_the_end_of_a_run_with_and_without_workers(workers: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-n", workers, "-p", "no:cacheprovider", ONE],
        cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False, timeout=600,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout
    _, _, measured = done.stdout.partition(" measured ")
    assert "P4, joint checks: p = " in measured
