"""Commands about a workspace's keys: where they lie, another password, the second inspector."""

from __future__ import annotations

import argparse
import getpass
import os
import sys
from pathlib import Path

from fieldapp import settings
from fieldapp.cli import opening
from fieldapp.clock import SystemClock
from fieldapp.errors import Code, RuleError
from fieldapp.store import pins


def show(chosen: argparse.Namespace) -> int:
    """Say where the device secret lies and who can open the workspace."""
    with opening.workspace(chosen) as workspace:
        now = pins.standing(workspace)
    shown = {
        "secret": now.place.value,
        "opened_by": now.opened_by,
        "second": now.second,
        "second_unknown": now.second_unknown,
        "helpers": list(now.helpers),
        "helpers_revoked": list(now.helpers_gone),
    }
    opening.show(chosen, shown)
    return 0


def change(chosen: argparse.Namespace) -> int:
    """Give the workspace another password."""
    old = opening.password(chosen)
    pins.change(Path(chosen.workspace), old, new_password(chosen), SystemClock())
    opening.show(chosen, {"password": "changed"})
    return 0


def second(chosen: argparse.Namespace) -> int:
    """Let a second person open the workspace, or no longer."""
    with opening.workspace(chosen) as workspace:
        if chosen.remove:
            pins.remove_second(workspace)
        else:
            pins.add_second(workspace, chosen.person_id, chosen.person_name, new_password(chosen))
        name = pins.standing(workspace).second
    opening.show(chosen, {"second": name})
    return 0


def new_password(chosen: argparse.Namespace) -> str:
    """Give the new password: from the environment, a file, or a prompt; never an argument.

    Raises:
        RuleError: PASSWORD_MISSING; PASSWORDS_DIFFER (typed twice, not alike).
    """
    if value := os.environ.get(settings.NEW_PASSWORD_VARIABLE):
        return value
    if chosen.new_password_file:
        return opening.from_file(chosen.new_password_file)
    if not sys.stdin.isatty():
        raise RuleError(Code.PASSWORD_MISSING, set=settings.NEW_PASSWORD_VARIABLE)
    first = getpass.getpass("new password: ")
    if getpass.getpass("once more: ") != first:
        raise RuleError(Code.PASSWORDS_DIFFER)
    return first
