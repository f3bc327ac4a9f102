"""A bug is written down once, with versions, and the window stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from fieldapp import __version__
from fieldapp.ui import crash


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A state folder of the test's own."""
    monkeypatch.setenv("FIELDAPP_STATE", str(tmp_path / "state"))
    return tmp_path / "state"


def test_a_bug_leaves_a_file_with_versions_and_trace(
    state: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    error = ZeroDivisionError("half of nothing")
    crash.hook(type(error), error, error.__traceback__)
    (file,) = state.glob("crash-*.txt")
    text = file.read_text(encoding="utf-8")
    assert __version__ in text
    said = capsys.readouterr().err
    for told in (text, said):  # what a bug was about may be a person's words
        assert "ZeroDivisionError: (15 characters)" in told
        assert "half of nothing" not in told


def test_ctrl_c_is_no_bug(state: Path, capsys: pytest.CaptureFixture[str]) -> None:
    crash.hook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert list(state.glob("crash-*.txt")) == []
    assert "KeyboardInterrupt" in capsys.readouterr().err


def test_a_full_disk_does_not_hide_the_bug(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "a file"
    blocked.write_text("in the way")
    monkeypatch.setenv("FIELDAPP_STATE", str(blocked))
    assert crash.write("trace") is None
