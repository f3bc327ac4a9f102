"""Opening a workspace for a command: where the password comes from, and what is printed.

The store and the rooms are loaded when a workspace is opened: the window asks here for a password
before its first picture, and many a check needs no workspace.
"""

from __future__ import annotations

import argparse
import getpass
import json
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fieldapp import settings
from fieldapp.errors import Code, InputError, RuleError

if TYPE_CHECKING:
    from fieldapp.store.workspace import Profile, Workspace


def password(chosen: argparse.Namespace) -> str:
    """Give the workspace password: from the environment, a file, or a prompt; never an argument.

    Raises:
        RuleError: PASSWORD_MISSING.
    """
    if value := os.environ.get(settings.PASSWORD_VARIABLE):
        return value
    if path := getattr(chosen, "password_file", None):
        return from_file(path)
    if sys.stdin.isatty():
        return getpass.getpass("password: ")
    raise RuleError(Code.PASSWORD_MISSING, set=settings.PASSWORD_VARIABLE)


def from_file(path: str) -> str:
    """Give the password that a file holds.

    Raises:
        RuleError: PASSWORD_MISSING.
    """
    try:
        return Path(path).read_text(encoding="utf-8").rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        raise RuleError(Code.PASSWORD_MISSING, path=str(path)) from error


def workspace(chosen: argparse.Namespace) -> Workspace:
    """Open the workspace that the command names.

    Raises:
        RuleError, VerificationError: as `Workspace.open`, and PASSWORD_MISSING.
    """
    from fieldapp.rooms import PROJECTORS
    from fieldapp.store.workspace import Workspace

    return Workspace.open(Path(chosen.workspace), password(chosen), projectors=PROJECTORS)


def workspace_or_new(chosen: argparse.Namespace, profile: Profile) -> Workspace:
    """Open the workspace that the command names, or make it."""
    folder = Path(chosen.workspace)
    if folder.exists() and any(folder.iterdir()):
        return workspace(chosen)
    from fieldapp.rooms import PROJECTORS
    from fieldapp.store.workspace import Workspace

    made = Workspace.create(folder, password(chosen), profile=profile, projectors=PROJECTORS)
    print(f"fieldapp: made a workspace in {folder}", file=sys.stderr)
    return made


def read_bytes(path: str, limit: int) -> bytes:
    """Read a file of at most `limit` bytes.

    Raises:
        InputError: FILE_NOT_FOUND, FILE_TOO_LARGE.
    """
    try:
        with Path(path).open("rb") as file:
            data = file.read(limit + 1)
    except OSError as error:
        raise InputError(Code.FILE_NOT_FOUND, path=path, why=error.strerror) from error
    if len(data) > limit:
        raise InputError(Code.FILE_TOO_LARGE, path=path, most=limit)
    return data


def show_json(value: Any) -> None:
    """Print a value as JSON."""
    json.dump(value, sys.stdout, ensure_ascii=False, indent=None)
    sys.stdout.write("\n")


def show(chosen: argparse.Namespace, values: Mapping[str, Any]) -> None:
    """Print named values, as JSON where that was asked for."""
    if chosen.json:
        show_json(dict(values))
        return
    for name, value in values.items():
        print(f"{name:>12}  {value}")


def show_checks(chosen: argparse.Namespace, rows: Sequence[tuple[str, str, str, str]]) -> int:
    """Print numbered checks (number, name, verdict, detail); gives the exit status."""
    failed = any(verdict == "fail" for _, _, verdict, _ in rows)
    if chosen.json:
        fields = ("number", "name", "verdict", "detail")
        show_json(
            {"ok": not failed, "checks": [dict(zip(fields, row, strict=True)) for row in rows]}
        )
    else:
        for number, name, verdict, detail in rows:
            print(f"{number:>4}  {verdict:<14}  {name}" + (f": {detail}" if detail else ""))
        open_ = sum(verdict == "not_applicable" for _, _, verdict, _ in rows)
        print("FAILED" if failed else f"OK, {open_} not answerable here" if open_ else "OK")
    return int(failed)
