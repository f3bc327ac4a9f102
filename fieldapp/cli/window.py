"""Commands that need the screen library: opening the window, rendering every page."""

from __future__ import annotations

import argparse
import os
import tempfile
from pathlib import Path

from fieldapp import settings
from fieldapp.cli import opening


def run(chosen: argparse.Namespace) -> int:
    """Open the window; with --smoke, go through every room offscreen and quit."""
    named = getattr(chosen, "workspace", None)
    if chosen.smoke:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        if named is None:
            return _smoke_on_demo()
        os.environ[settings.PASSWORD_VARIABLE] = opening.password(chosen)
        return _smoke(Path(named))
    from fieldapp import app

    return app.run(Path(named) if named else None)


def _smoke(workspace: Path) -> int:
    from fieldapp import app

    return app.run(workspace, os.environ.get(settings.PASSWORD_VARIABLE, ""), smoke=True)


def _smoke_on_demo() -> int:
    """Go through every room on a register and a draw made for the purpose, and thrown away."""
    from fieldapp.clock import SystemClock
    from fieldapp.demo import cast, day

    with tempfile.TemporaryDirectory(prefix="fieldapp-smoke-") as folder:
        os.environ.update(settings.apart(Path(folder) / "state"))
        os.environ[settings.PASSWORD_VARIABLE] = cast.PASSWORD
        with cast.assembled(Path(folder) / "workspaces", SystemClock().now_ms()) as players:
            day.register(players.first, print)
            day.hold_draw(players, print)
            workspace = players.first.folder
        return _smoke(workspace)


def screenshots(chosen: argparse.Namespace) -> int:
    """Render pages offscreen into a folder."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from fieldapp.ui import screenshots as pictures

    arguments = ["--out", chosen.out, "--rooms", *chosen.rooms]
    if chosen.workspace:
        os.environ[settings.PASSWORD_VARIABLE] = opening.password(chosen)
        arguments += ["--workspace", chosen.workspace]
    if chosen.quick:
        arguments += ["--languages", "zh_CN", "bo", "en", "--themes", "light", "--scales", "1.0"]
    return pictures.main(arguments)
