"""A business's own proof from the window: looked up by its code, printed, saved."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from fieldapp.draw import drawing, planning, recording, tables
from fieldapp.draw.checking import proving
from fieldapp.draw.checking.verdicts import Verdict
from fieldapp.store.workspace import Workspace
from fieldapp.ui.complaints import complaints
from fieldapp.ui.draw.own_proof import OwnDialog
from fieldapp.ui.draw.wording import reason_word
from fieldapp.ui.room import Desk
from fieldapp.ui.widgets import Banner, Para
from tests.ui.draw.conftest import PLAN


@pytest.fixture
def window(qtbot: QtBot, planned: Workspace) -> Iterator[QMainWindow]:
    """A window over an office that has drawn."""
    drawing.issue_slot(planned, "lead", PLAN)
    drawing.release_nonce(planned, "lead", PLAN)
    drawing.perform(planned, "lead", PLAN)
    made = QMainWindow()
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    yield made
    made.close()


def _settle() -> None:
    for _ in range(3):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_a_drawn_business_is_told_why_and_its_files_hold(
    qtbot: QtBot, window: QMainWindow, desk: Desk, planned: Workspace, tmp_path: Path
) -> None:
    object_id = tables.tasks(planned.db, PLAN)[0].object_id
    asked = OwnDialog(window, desk, PLAN, object_id)
    qtbot.addWidget(asked)
    asked.show()
    _settle()
    assert asked.print.isEnabled()
    assert [one for one in complaints(asked) if one.kind != "shortened"] == []
    stick = tmp_path / "stick"
    stick.mkdir()
    asked.save_to(stick)
    _settle()
    proof, paper = sorted(stick.iterdir(), key=lambda one: one.suffix)
    assert (proof.suffix, paper.suffix) == (".json", ".pdf")
    public = recording.transcript_of(planned, PLAN, "public")
    checks = proving.own_checks(public, proving.read(proof.read_bytes()))
    assert {one.verdict for one in checks} == {Verdict.PASS}
    assert paper.read_bytes().startswith(b"%PDF")
    assert any(one.isVisible() for one in asked.findChildren(Banner))
    asked.close()


def test_a_code_that_is_not_in_the_register_is_told_at_its_field(
    qtbot: QtBot, window: QMainWindow, desk: Desk, planned: Workspace, tmp_path: Path
) -> None:
    asked = OwnDialog(window, desk, PLAN)
    qtbot.addWidget(asked)
    asked.show()
    assert not asked.print.isEnabled()
    qtbot.keyClicks(asked.code, "92540602ma6txxxxxx")
    qtbot.keyClick(asked.code, Qt.Key.Key_Return)
    _settle()
    assert asked.isVisible()  # Enter looked up and closed nothing
    assert asked.code.property("wrong") == "true"
    assert not asked.save.isEnabled()
    asked.code.setText(f" {tables.reserves(planned.db, PLAN)[0].object_id.lower()} ")
    qtbot.keyClick(asked.code, Qt.Key.Key_Return)
    _settle()
    assert asked.save.isEnabled()
    asked.save_to(tmp_path / "gone")  # the stick was pulled out
    _settle()
    assert not (tmp_path / "gone").exists()
    assert [one for one in asked.findChildren(Banner) if one.isVisible()]
    asked.close()


def test_the_buttons_stay_in_sight_however_much_was_found(
    qtbot: QtBot, window: QMainWindow, desk: Desk, planned: Workspace, tmp_path: Path
) -> None:
    window.resize(1024, 480)
    object_id = tables.tasks(planned.db, PLAN)[0].object_id
    asked = OwnDialog(window, desk, PLAN, object_id)
    qtbot.addWidget(asked)
    asked.show()
    for number in range(8):
        stick = tmp_path / f"stick-{number}"
        stick.mkdir()
        asked.save_to(stick)
        _settle()
    assert asked.height() <= window.height()
    foot = asked.print.mapTo(asked, asked.print.rect().bottomRight())
    assert asked.rect().contains(foot)
    assert asked._body.verticalScrollBar().maximum() > 0
    asked.close()


def test_who_was_left_out_hears_that_it_was_and_why(
    qtbot: QtBot, window: QMainWindow, desk: Desk, planned: Workspace
) -> None:
    left_out = planning.exclusions(planned, PLAN)
    object_id, reason = next((who, why) for who, why in left_out if why == "closed")
    asked = OwnDialog(window, desk, PLAN)
    qtbot.addWidget(asked)
    asked.show()
    qtbot.keyClicks(asked.code, object_id)
    qtbot.keyClick(asked.code, Qt.Key.Key_Return)
    _settle()
    (said,) = [one for one in asked.findChildren(Banner) if one.isVisible()]
    words = " ".join(one.text() for one in said.findChildren(Para))
    assert reason_word(reason) in words
    assert asked.code.property("wrong") != "true"  # the code is right; nothing was mistyped
    assert not asked.save.isEnabled()
    asked.close()
