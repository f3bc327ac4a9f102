"""An installed wheel finds `resources/` and `forms/` through the same module as a checkout."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

from tests.house.tree import ROOT

ASK = (
    "import fieldapp.resources as r; "
    "print(r.root()); assert r.resource('fonts').is_dir(); assert r.form('checklists').is_dir()"
)


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's wheel, built offline with the locked build backend."""
    folder = tmp_path_factory.mktemp("wheel")
    build = "from hatchling.build import build_wheel; import sys; print(build_wheel(sys.argv[1]))"
    subprocess.run([sys.executable, "-c", build, str(folder)], cwd=ROOT, check=True)
    (made,) = folder.glob("fieldapp-*.whl")
    return made


def test_a_wheel_in_an_environment_of_its_own_finds_its_data(wheel: Path, tmp_path: Path) -> None:
    venv.create(tmp_path / "env", with_pip=False, symlinks=True)
    python = tmp_path / "env" / "bin" / "python"
    (site,) = (tmp_path / "env" / "lib").glob("python*/site-packages")
    subprocess.run(
        [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--no-index", "--no-compile",
         "--disable-pip-version-check", "--target", str(site), str(wheel)],
        check=True,
    )  # fmt: skip
    answer = subprocess.run(
        [python, "-c", ASK],
        cwd=tmp_path,
        check=True,
        capture_output=True,
        text=True,
        env={"PYTHONPATH": ""},
    ).stdout.strip()
    assert Path(answer) == site / "fieldapp" / "_data"
    assert sysconfig.get_path("purelib") not in answer
