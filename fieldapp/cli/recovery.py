"""Commands for a forgotten password: prepare, ask, help, finish; two of three helpers together."""

from __future__ import annotations

import argparse
from pathlib import Path

from fieldapp.cli import opening
from fieldapp.cli.keys import new_password
from fieldapp.draw.algorithm.slot import fingerprint
from fieldapp.errors import Code, RuleError
from fieldapp.ids import DeviceId
from fieldapp.store import recovery


def prepare(chosen: argparse.Namespace) -> int:
    """Name the three people of whom any two can open the workspace."""
    with opening.workspace(chosen) as workspace:
        known = recovery.possible(workspace)
        ids = [
            DeviceId(one.device_id)
            for one in known
            if one.device_name in chosen.helper or one.device_id.hex() in chosen.helper
        ]
        recovery.prepare(workspace, ids)
    opening.show(chosen, {"helpers": chosen.helper, "needed": recovery.THRESHOLD})
    return 0


def ask(chosen: argparse.Namespace) -> int:
    """Write the request that the helpers answer; takes no password."""
    request = recovery.ask(Path(chosen.workspace))
    Path(chosen.out).write_bytes(request.encode())
    shown = {
        "fingerprint": "-".join(fingerprint(request.digest)),
        "helpers": [f"{share.person} ({share.device_name})" for share in request.shares],
    }
    opening.show(chosen, shown)
    return 0


def help_with(chosen: argparse.Namespace) -> int:
    """Answer a request whose fingerprint was read out by whoever asks; it is not shown here."""
    data = opening.read_bytes(chosen.request, recovery.MAX_BYTES)
    request = recovery.Request.decode(data)
    if chosen.compared != "-".join(fingerprint(request.digest)):
        raise RuleError(Code.RECOVERY_NOT_COMPARED)
    with opening.workspace(chosen) as workspace:
        answer = recovery.help_with(workspace, request)
    Path(chosen.out).write_bytes(answer)
    opening.show(chosen, {"answer": chosen.out})
    return 0


def finish(chosen: argparse.Namespace) -> int:
    """Open the workspace by two answers, and give it a new password."""
    answers = [opening.read_bytes(path, recovery.MAX_BYTES) for path in chosen.answers]
    recovery.finish(Path(chosen.workspace), answers, new_password(chosen))
    opening.show(chosen, {"recovered": chosen.workspace})
    return 0
