"""Workspaces made once a process, and copied for each test that may change them."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

STATE = "FIELDAPP_STATE"


class Template:
    """What `build` leaves in a folder: closed workspaces, with their device secrets and fences.

    A copy opens twenty times as fast as a workspace is made, for it has its keys and its tables.
    """

    def __init__(self, build: Callable[[Path, int], None]) -> None:
        self._build = build
        self._made: dict[int, Path] = {}  # by the time at which it was made, UTC ms

    def copy(self, to: Path, at_ms: int, factory: pytest.TempPathFactory) -> None:
        """Put what was made at a time into `to`, and its secrets into the test's state folder."""
        if at_ms not in self._made:
            made = factory.mktemp("template")
            with pytest.MonkeyPatch.context() as patch:
                patch.setenv(STATE, str(made / "state"))
                self._build(made / "work", at_ms)
            self._made[at_ms] = made
        shutil.copytree(self._made[at_ms] / "work", to, dirs_exist_ok=True)
        shutil.copytree(self._made[at_ms] / "state", os.environ[STATE], dirs_exist_ok=True)
