"""An import that does not end well, in the window: what was sealed, what was not, what to do."""

from __future__ import annotations

import shutil
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from fieldapp.evidence import importing
from fieldapp.evidence.tables import items
from fieldapp.store.workspace import Workspace
from fieldapp.ui.inspect.asking import ImportSaid
from fieldapp.ui.inspect.importing import ImportReport
from fieldapp.ui.room import Desk
from fieldapp.ui.widgets import Para
from tests.evidence.making import jpeg
from tests.ui.inspect.showing import shown


def read_and_close(said: list[str]) -> None:
    """Read the report that is in front as a person does, and close it."""
    report = QApplication.activeModalWidget()
    assert isinstance(report, ImportReport)
    said += [part.accessibleName() for part in report.findChildren(Para)]
    said += [part.toPlainText() for part in report.findChildren(QPlainTextEdit)]
    report.accept()


def test_a_card_that_is_pulled_out_is_said_with_the_names_of_what_is_not_here(
    qtbot: QtBot, desk: Desk, workspace: Workspace, one: str, tmp_path: Path
) -> None:
    for number in range(40):
        folder = tmp_path / "card" / ("100CANON" if number < 12 else "101CANON")
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"IMG_{number:02}.JPG").write_bytes(jpeg("red", (64, 48)) + bytes([number]))
    page = shown(qtbot, desk, f"{one}#papers")
    chosen = importing.listed([tmp_path / "card"])
    shutil.rmtree(tmp_path / "card" / "101CANON")  # half of it goes with the card
    said: list[str] = []
    QTimer.singleShot(0, lambda: read_and_close(said))
    goal = page.acts.goal()
    assert goal is not None
    page.acts.importing.begin(chosen, goal, ImportSaid("手机拍摄", "", ""))
    QApplication.processEvents()
    words = " ".join(said)
    assert "导入了 12 件" in words
    assert "可能被拔出。已封存的都留着。请重新插好" in words
    assert [n for n in range(12, 40) if f"IMG_{n:02}.JPG" not in words] == []
    assert [n for n in range(12) if f"IMG_{n:02}.JPG" in words] == []
    assert len(items(workspace.db, one)) == 12
