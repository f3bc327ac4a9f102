"""Commands that need the screen library: opening the window, rendering every page."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from fieldapp import settings


def run(chosen: argparse.Namespace) -> int:
    """Open the window; with --smoke, show every room offscreen and quit."""
    if chosen.smoke:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from fieldapp import app

    named = getattr(chosen, "workspace", None)
    return app.run(
        Path(named) if named else None,
        os.environ.get(settings.PASSWORD_VARIABLE) if chosen.smoke else None,
        smoke=chosen.smoke,
    )


def screenshots(chosen: argparse.Namespace) -> int:
    """Render pages offscreen into a folder."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from fieldapp.ui import screenshots as pictures

    arguments = ["--out", chosen.out, "--rooms", *chosen.rooms]
    if chosen.workspace:
        arguments += ["--workspace", chosen.workspace]
    if chosen.quick:
        arguments += ["--languages", "zh_CN", "bo", "en", "--themes", "light", "--scales", "1.0"]
    return pictures.main(arguments)
