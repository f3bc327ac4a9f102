"""The command that runs a centre."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from fieldapp import logs
from fieldapp.central.log import Centre
from fieldapp.central.server import serve
from fieldapp.cli import opening
from fieldapp.cli.device import MAX_CARD_BYTES
from fieldapp.rooms import PROJECTORS
from fieldapp.store import devices
from fieldapp.store.workspace import Profile, Workspace


def run(chosen: argparse.Namespace) -> int:
    """Serve until stopped; makes the centre's workspace at the first start."""
    folder, password = Path(chosen.data), opening.password(chosen)
    if folder.exists() and any(folder.iterdir()):
        workspace = Workspace.open(folder, password, projectors=PROJECTORS, any_thread=True)
    else:
        workspace = Workspace.create(
            folder,
            password,
            profile=Profile("centre", "centre", "centre", "centre", chosen.unit),
            projectors=PROJECTORS,
            any_thread=True,
        )
    with workspace:
        for path in chosen.enrol:
            card = devices.Card.decode(opening.read_bytes(path, MAX_CARD_BYTES))
            devices.enrol(workspace, workspace.profile.person_id, card)
        card_file = folder / "centre.card"
        card_file.write_bytes(workspace.card().encode())
        logs.to_file(folder / "diagnostics.jsonl")

        def started(port: int) -> None:
            host = f"[{chosen.host}]" if ":" in chosen.host else chosen.host
            print(f"serving http://{host}:{port}/  card: {card_file}", flush=True)

        serve(Centre(workspace), chosen.host, chosen.port, started)
    print("stopped", file=sys.stderr)
    return 0
