"""What a start loads: a command no window, the lock page no rooms; what is named by text exists."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib import import_module

import pytest

from fieldapp import app
from fieldapp.ui import widgets
from fieldapp.ui.room import RoomPage
from fieldapp.ui.rooms import ROOMS, RoomSpec

LATER = frozenset({
    "PIL", "argon2", "cryptography", "httpx", "keyring", "lxml", "nacl", "openpyxl", "psutil", "pypdfium2", "pypinyin",
    "pyrage", "pyxform", "qrcode", "reportlab", "sqlcipher3", "sqlite_utils", "starlette", "uharfbuzz",
    "uvicorn", "zstandard", "zxingcpp", "fieldapp.rooms", "fieldapp.store.workspace",
    "fieldapp.ui.main_window", "fieldapp.ui.standing", "fieldapp.ui.widgets.lists", "PySide6.QtMultimedia",
})  # fmt: skip
WINDOW = frozenset({"PySide6", "fieldapp.ui"})


def loaded(code: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", f"import sys\n{code}\nprint(*sys.modules)"],
        capture_output=True, text=True, check=True, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    return set(done.stdout.split())


def test_the_command_line_is_parsed_without_the_window_and_the_store() -> None:
    assert loaded("from fieldapp.cli import parser; parser.parse([])") & (LATER | WINDOW) == set()


def test_a_notice_is_checked_without_the_window_and_the_press() -> None:
    found = loaded("import fieldapp.cli.verify_notice")
    assert (
        found & (WINDOW | {"reportlab", "pyxform", "openpyxl", "httpx", "fieldapp.rooms"}) == set()
    )


def test_the_lock_page_is_shown_before_anything_else_is_loaded() -> None:
    shown = """
from fieldapp.cli import window
from fieldapp import app
from fieldapp.clock import SystemClock
from fieldapp.ui.preferences import Preferences
qt = app.make_application()
sitting = app.Sitting(qt, Preferences(), SystemClock())
page = app.LockPage(Preferences(), sitting._typed, first_run=False)
page.show()
qt.processEvents()
"""
    found = loaded(shown)
    assert "fieldapp.ui.lock.page" in found
    assert found & LATER == set()


@pytest.mark.parametrize("module", app._REST)
def test_what_is_loaded_while_the_person_types_exists(module: str) -> None:
    assert import_module(module).__name__ == module


@pytest.mark.parametrize("spec", ROOMS, ids=[spec.key for spec in ROOMS])
def test_each_room_names_its_page(spec: RoomSpec) -> None:
    module, name = spec.page.split(":")
    assert issubclass(getattr(import_module(f"fieldapp.ui.{module}"), name), RoomPage)


@pytest.mark.parametrize("name", widgets.__all__)
def test_each_widget_of_the_catalogue_has_its_home(name: str) -> None:
    assert getattr(widgets, name) is not None
    assert [module for module, names in widgets._HOMES.items() if name in names.split()] != []
