"""What a run says at its end: what tests measured, and which were left out."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import NOTHING_LEFT_OUT
from tests.house.tree import ROOT

ONE = """
import pytest

def test_one(figure):
    figure("P0, an example: p = 0.5")

def test_two():
    pytest.skip("needs cryptorandom")

def test_three():
    pytest.skip("may not mount a file system here; others do")
"""
ANOTHER = f"""{ONE}
def test_four():
    pytest.skip("no openssl here")
"""


def run(folder: Path, tests: str, workers: str) -> subprocess.CompletedProcess[str]:
    """Run tests in a process of their own, with the fixtures and the report of this suite."""
    (folder / "test_one.py").write_text(tests, encoding="utf-8")
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-n", workers, "-p", "no:cacheprovider",
         "-p", "tests.conftest", "--rootdir", ROOT, "-c", ROOT / "pyproject.toml", folder],
        cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False, timeout=600,
    )  # fmt: skip


@pytest.mark.parametrize("workers", ["0", "1"])
def test_a_p_value_stands_at_the_end_of_a_run_with_and_without_workers(
    workers: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(NOTHING_LEFT_OUT, "1")
    done = run(tmp_path, ONE, workers)
    assert done.returncode == 0, done.stdout
    _, _, measured = done.stdout.partition(" measured ")
    assert "P0, an example: p = 0.5" in measured


def test_where_nothing_may_be_lacking_a_test_left_out_fails_the_run_and_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(NOTHING_LEFT_OUT, "1")
    done = run(tmp_path, ANOTHER, "1")
    assert done.returncode == 1, done.stdout
    _, _, named = done.stdout.partition(" left out, though nothing may be lacking ")
    assert "test_four" in named
    assert "test_two: " not in named
    assert "test_three: " not in named
