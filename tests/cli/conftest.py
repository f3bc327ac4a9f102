"""The demo's day, played once for all tests of the command line."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from fieldapp import settings
from fieldapp.cli import demo as command
from fieldapp.demo import cast
from tests.journeys.devices import office

__all__ = ["office"]


@dataclass(frozen=True, slots=True)
class Demo:
    """The folder that the day left, and its summary."""

    folder: Path
    summary: dict[str, Any]

    def file(self, what: str) -> Path:
        return self.folder / str(self.summary["files"][what])

    def workspace(self, name: str) -> Path:
        return self.folder / str(self.summary["workspaces"][name])


@pytest.fixture(scope="session")
def played(tmp_path_factory: pytest.TempPathFactory) -> Demo:
    out = tmp_path_factory.mktemp("demo") / "out"
    command._make_room(out)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(settings.STATE_VARIABLE, str(out / "state"))
        summary = command._play(out, quiet=True)
    (out / "summary.json").write_text(json.dumps(summary, ensure_ascii=False), encoding="utf-8")
    return Demo(out, summary)


@pytest.fixture
def demo(played: Demo, monkeypatch: pytest.MonkeyPatch, state_folder: None) -> Demo:
    """The day's folder as everybody finds it; not to be changed."""
    monkeypatch.setenv(settings.STATE_VARIABLE, str(played.folder / "state"))
    monkeypatch.setenv(settings.PASSWORD_VARIABLE, cast.PASSWORD)
    return played


@pytest.fixture
def own_demo(demo: Demo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Demo:
    """A copy of the day's folder, to be changed at will."""
    copied = tmp_path / "own"
    shutil.copytree(demo.folder, copied)
    monkeypatch.setenv(settings.STATE_VARIABLE, str(copied / "state"))
    return Demo(copied, demo.summary)
