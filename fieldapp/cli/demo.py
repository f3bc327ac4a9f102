"""The command that shows the product: plays the whole day, then opens the window on it."""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from fieldapp import settings
from fieldapp.central import server
from fieldapp.central.log import Centre
from fieldapp.clock import SystemClock, at_local, local_date
from fieldapp.demo import cast, day, papers
from fieldapp.errors import Code, RuleError
from fieldapp.sync.http_client import HttpTransport

_SUMMARY = "summary.json"
_DAY_MS = 24 * 60 * 60 * 1000


def run(chosen: argparse.Namespace) -> int:
    """Play the day in a folder; with a display, open the window on the first laptop."""
    out = Path(chosen.out or "demo-out").resolve()
    headless = chosen.headless or not _has_display()
    _make_room(out)
    os.environ.update(settings.apart(out / "state"))
    summary = _play(out, quiet=chosen.json)
    if headless:
        summary["files"]["screenshots"] = "screenshots/"
        status = _pictures(out, quiet=chosen.json)
    else:
        status = 0
    (out / _SUMMARY).write_text(
        json.dumps(summary, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
    )
    if chosen.json:
        print(json.dumps(summary, ensure_ascii=False))
    else:
        print(f"\nEverything is in {out}; password of its workspaces: {cast.PASSWORD}")
    if headless:
        return status
    from fieldapp.app import run as open_window

    return open_window(out / "workspaces" / "laptop-07", cast.PASSWORD)


def _has_display() -> bool:
    return sys.platform != "linux" or bool(
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    )


def _make_room(out: Path) -> None:
    """Empty an earlier demo's folder; anything else there is left alone and refused.

    Raises:
        RuleError: WORKSPACE_EXISTS.
    """
    if out.exists() and any(out.iterdir()) and not (out / ".fieldapp-demo").exists():
        raise RuleError(Code.WORKSPACE_EXISTS, path=str(out))
    if out.exists():
        shutil.rmtree(out)
    (out / "workspaces").mkdir(parents=True)
    (out / "stick").mkdir()
    (out / ".fieldapp-demo").touch()


def _play(out: Path, *, quiet: bool) -> dict[str, Any]:
    started = time.perf_counter()

    def say(line: str) -> None:
        if not quiet:
            print(f"{time.perf_counter() - started:6.1f} s  {line}", flush=True)

    yesterday = local_date(SystemClock().now_ms() - _DAY_MS)
    begin = at_local(yesterday.year, yesterday.month, yesterday.day, 9)
    with cast.assembled(out / "workspaces", begin) as players:
        centre = Centre(players.centre)
        with server.running(centre) as address:
            transport = HttpTransport(address)
            happened = day.play(players, out / "stick", lambda: transport, say)
            files = papers.write(players, happened, address, out)
            transport.close()
        laptop = players.first
        return {
            "files": files,
            "notice_public_key": laptop.keys.public_key.hex(),
            "notice": {
                "number": happened.order.number,
                "check_code": happened.order.check_code,
                "url": happened.order.address,
            },
            "workspaces": {name: f"workspaces/{name}" for name in cast.PROFILES},
            "plan": {"plan_id": happened.draw.plan_id},
            "publication": {"id": happened.publication_id},
        }


def _pictures(out: Path, *, quiet: bool) -> int:
    """Render every page in a process of its own: the screen library stays out of this one."""
    done = subprocess.run(
        [
            sys.executable, *_SELF, "screenshots", "--out", str(out / "screenshots"),
            "--workspace", str(out / "workspaces" / "laptop-07"), "--quick",
        ],
        env={
            **os.environ,
            settings.PASSWORD_VARIABLE: cast.PASSWORD,
            "QT_QPA_PLATFORM": "offscreen",
        },
        check=False,
        stdout=subprocess.DEVNULL if quiet else None,
    )  # fmt: skip
    return done.returncode


_SELF = () if getattr(sys, "frozen", False) else ("-m", "fieldapp")
