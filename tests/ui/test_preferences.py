"""The window's settings survive a restart, and a broken file never keeps the window shut."""

from __future__ import annotations

from pathlib import Path

import pytest

from fieldapp.ui import preferences
from fieldapp.ui.preferences import Preferences


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of the test's own."""
    monkeypatch.setenv("FIELDAPP_DATA", str(tmp_path))
    return tmp_path


def test_what_was_kept_is_read_again() -> None:
    wanted = Preferences(theme="sunlight", language="bo", scale=1.5, person="扎西")
    preferences.keep(wanted)
    assert preferences.read() == wanted


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "\x00"])
def test_a_broken_file_gives_the_defaults(text: str) -> None:
    preferences.file().write_text(text, encoding="utf-8")
    assert preferences.read() == Preferences()


def test_a_foreign_value_is_replaced_alone() -> None:
    text = (
        '{"theme": "neon", "language": "xx", "scale": 9.0, "person": "扎西", "else": 1, "unit": 3}'
    )
    preferences.file().write_text(text, encoding="utf-8")
    assert preferences.read() == Preferences(person="扎西")


def test_the_workspace_lies_in_the_data_folder_unless_named(data: Path) -> None:
    assert Preferences().folder().parent == data
    assert Preferences(workspace="/elsewhere").folder() == Path("/elsewhere")
