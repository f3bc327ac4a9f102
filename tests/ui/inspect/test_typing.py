"""Answering and writing notes by keyboard: what is typed is kept, whatever is saved meanwhile."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fieldapp.errors import Code, DeviceError
from fieldapp.inspection import tables
from fieldapp.store.workspace import Workspace
from fieldapp.ui.inspect.fields import SavingArea
from fieldapp.ui.room import Desk
from fieldapp.ui.widgets import Button, Chip
from tests.ui.inspect import world
from tests.ui.inspect.showing import answered, card, press, shown, typed


def test_a_digit_answers_and_enter_goes_on(
    qtbot: QtBot, desk: Desk, workspace: Workspace, one: str
) -> None:
    page = shown(qtbot, desk, one)
    assert page.presenter.question == "licence_matches"
    press(page, Qt.Key.Key_1, qtbot)
    assert answered(workspace, one, "licence_matches") == ("yes", "")
    press(page, Qt.Key.Key_Return, qtbot)
    assert page.presenter.question == "address_matches"


def test_an_adverse_answer_asks_for_its_note_and_typing_saves_it(
    qtbot: QtBot, desk: Desk, workspace: Workspace, one: str
) -> None:
    page = shown(qtbot, desk, f"{one}#false_registered")
    press(page, Qt.Key.Key_1, qtbot)
    (note,) = card(page, "false_registered").findChildren(SavingArea)
    assert note.hasFocus()
    qtbot.keyClicks(note, "12 boxes")  # digits are words here, no answers
    note.flush()
    assert answered(workspace, one, "false_registered") == ("yes", "12 boxes")


def test_typing_is_saved_when_it_pauses(
    qtbot: QtBot, desk: Desk, workspace: Workspace, one: str
) -> None:
    page = shown(qtbot, desk, f"{one}#statement")
    (field,) = card(page, "statement").findChildren(SavingArea)
    qtbot.keyClicks(field, "said")
    assert field.dirty
    with qtbot.waitSignal(field.written, timeout=3000):
        pass
    assert answered(workspace, one, "statement") == ("said", "")


def test_a_note_saved_in_the_middle_of_a_sentence_leaves_keyboard_words_and_answer(
    qtbot: QtBot, desk: Desk, workspace: Workspace, one: str
) -> None:
    page = shown(qtbot, desk, f"{one}#right_matches")
    press(page, Qt.Key.Key_2, qtbot)
    (note,) = card(page, "right_matches").findChildren(SavingArea)
    assert note.hasFocus()
    typed(qtbot, "wine label")
    qtbot.waitUntil(
        lambda: answered(workspace, one, "right_matches") == ("no", "wine label"), timeout=3000
    )
    for change in ("inspection", "evidence"):
        page.refresh(frozenset({change}))
        QApplication.processEvents()
    typed(qtbot, " count 13 bottles")
    page.sheet.questions.flush()
    assert answered(workspace, one, "right_matches") == ("no", "wine label count 13 bottles")


def test_a_picture_that_arrives_leaves_the_unsaved_words_and_the_cursor(
    qtbot: QtBot, desk: Desk, workspace: Workspace, one: str
) -> None:
    page = shown(qtbot, desk, f"{one}#statement")
    typed(qtbot, "said th")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Left)
    world.photograph(workspace, one, "statement", "a picture")
    page.refresh(frozenset({"evidence"}))
    QApplication.processEvents()
    assert any(c.text() == "a picture" for c in card(page, "statement").findChildren(Chip))
    typed(qtbot, "12")
    page.sheet.questions.flush()
    assert answered(workspace, one, "statement") == ("said t12h", "")


def test_a_card_whose_error_the_first_saved_note_mends_stays_open_while_one_types(
    qtbot: QtBot, desk: Desk, workspace: Workspace, one: str
) -> None:
    world.answer(workspace, one, right_matches="no", false_registered="yes")
    page = shown(qtbot, desk, f"{one}#right_matches")
    (note,) = card(page, "false_registered").findChildren(SavingArea)  # open, not the current one
    note.setFocus()
    typed(qtbot, "wine")
    note.flush()
    page.refresh(frozenset({"inspection"}))
    QApplication.processEvents()
    typed(qtbot, " 13")
    page.sheet.questions.flush()
    assert answered(workspace, one, "false_registered") == ("yes", "wine 13")
    assert answered(workspace, one, "right_matches") == ("no", "")


def test_a_taken_back_answer_takes_its_note_along(
    qtbot: QtBot, desk: Desk, workspace: Workspace, one: str
) -> None:
    world.answer(workspace, one, right_matches=("no", "wine"))
    page = shown(qtbot, desk, f"{one}#right_matches")
    box = card(page, "right_matches")
    next(b for b in box.findChildren(Button) if b.text() == "收回答案").click()
    page.refresh(frozenset({"inspection"}))
    assert "right_matches" not in tables.answers(workspace.db, one)
    assert [area for area in box.findChildren(SavingArea) if area.isVisible()] == []


def test_reading_again_does_not_disturb_what_is_being_typed(
    qtbot: QtBot, desk: Desk, one: str
) -> None:
    page = shown(qtbot, desk, f"{one}#statement")
    (field,) = card(page, "statement").findChildren(SavingArea)
    qtbot.keyClicks(field, "half a")
    page.refresh(frozenset({"inspection", "evidence"}))
    assert field is card(page, "statement").findChildren(SavingArea)[0]
    assert field.toPlainText() == "half a"
    field.flush()


def test_what_could_not_be_saved_stays_and_the_page_is_not_left(
    qtbot: QtBot, desk: Desk, one: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = shown(qtbot, desk, f"{one}#statement")

    def full(*_args: object) -> None:
        raise DeviceError(Code.DISK_FULL)

    (field,) = card(page, "statement").findChildren(SavingArea)
    with monkeypatch.context() as patch:
        patch.setattr(Workspace, "writing", full)
        qtbot.keyClicks(field, "kept")
        field.flush()
        page.refresh(frozenset({"inspection"}))
        with qtbot.waitSignal(page.told):
            page.go_back()
    assert field.toPlainText() == "kept"
    assert page.presenter.inspection_id == one
    page.presenter.retry()
    assert page.presenter.unsaved() == frozenset()
    page.go_back()
    assert page.place() == ""
