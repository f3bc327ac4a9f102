"""The inspection's page: keys, typing, refusals, reading only, and the way to the notices."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fieldapp.clock import FixedClock
from fieldapp.errors import Code, DeviceError
from fieldapp.inspection import inspecting, tables
from fieldapp.store.workspace import Workspace
from fieldapp.ui import dialogs, theme
from fieldapp.ui.complaints import complaints
from fieldapp.ui.inspect.fields import SavingArea
from fieldapp.ui.inspect.identify import IdentifyCard, TwoWays
from fieldapp.ui.inspect.page import InspectPage
from fieldapp.ui.inspect.question import QuestionCard
from fieldapp.ui.inspect.submission import SubmitCard
from fieldapp.ui.room import Desk
from fieldapp.ui.widgets import Button, Chip, Choice, Clickable, Para, TextField, Tick
from tests.ui.inspect import world


@pytest.fixture
def one(workspace: Workspace) -> str:
    """An open special inspection, identified."""
    world.register(workspace)
    opened = world.special(workspace)
    world.identify(workspace, opened)
    return opened


def shown(qtbot: QtBot, desk: Desk, place: str = "") -> InspectPage:
    page = InspectPage(desk)
    qtbot.addWidget(page)
    page.resize(1290, 664)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.open_place(place)
    page.on_shown()
    QApplication.processEvents()
    return page


def card(page: InspectPage, name: str) -> QuestionCard:
    return next(one for one in page.findChildren(QuestionCard) if one.row.name == name)


def answered(workspace: Workspace, one: str, name: str) -> tuple[str, str]:
    given = tables.answers(workspace.db, one)[name]
    return given.value, given.note


def typed(qtbot: QtBot, words: str) -> None:
    """Type into whatever has the keyboard now."""
    for letter in words:
        qtbot.keyClicks(QApplication.focusWidget(), letter)


def press(page: InspectPage, key: Qt.Key, qtbot: QtBot) -> None:
    qtbot.keyClick(QApplication.focusWidget() or page, key)
    page.refresh(frozenset({"inspection"}))
    QApplication.processEvents()


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


def test_the_dialogue_is_recorded_from_its_form(
    qtbot: QtBot, desk: Desk, workspace: Workspace
) -> None:
    world.register(workspace)
    opened = world.special(workspace)
    page = shown(qtbot, desk, opened)
    (form,) = page.findChildren(IdentifyCard)
    keep = next(b for b in form.findChildren(Button) if b.kind == "primary")
    keep.click()
    row = tables.inspection(workspace.db, opened)
    assert row is not None
    assert row.identified is None  # nothing is assumed that nobody chose
    fields = form.findChildren(TextField)
    fields[0].setText("次仁")
    fields[-1].setText("SCAN-7")
    for two in form.findChildren(TwoWays):
        two.findChildren(Choice)[0].click()
    keep.click()
    row = tables.inspection(workspace.db, opened)
    assert row is not None
    assert row.identified is not None
    assert (row.identified.party, row.identified.scan_code) == ("次仁", "SCAN-7")
    assert row.identified.is_done
    assert not row.identified.recusal_asked


def test_the_error_of_the_dialogue_goes_when_it_is_mended_and_a_typed_reason_is_no_scan(
    qtbot: QtBot, desk: Desk, workspace: Workspace
) -> None:
    world.register(workspace)
    opened = world.special(workspace)
    page = shown(qtbot, desk, opened)
    (form,) = page.findChildren(IdentifyCard)
    assert not any(choice.isChecked() for choice in form.findChildren(Choice))
    keep = next(b for b in form.findChildren(Button) if b.kind == "primary")
    fields = form.findChildren(TextField)
    fields[0].setText("次仁")
    for two in form.findChildren(TwoWays)[:3]:
        two.findChildren(Choice)[0].click()
    keep.click()
    row = tables.inspection(workspace.db, opened)
    assert row is not None
    assert row.identified is None  # whether it was scanned is not guessed
    assert red(form)
    fields[-1].insert("还没有贴码")
    fields[-1].textEdited.emit("还没有贴码")
    assert not red(form)
    keep.click()
    row = tables.inspection(workspace.db, opened)
    assert row is not None
    assert row.identified is not None
    assert (row.identified.scan_code, row.identified.scan_why_not) == (None, "还没有贴码")


def red(form: IdentifyCard) -> bool:
    """Say whether an error stands at the form."""
    return any(p.isVisible() and "请先答完" in p.text() for p in form.findChildren(Para))


def test_a_missing_answer_is_a_way_to_its_question(
    qtbot: QtBot, desk: Desk, workspace: Workspace, one: str
) -> None:
    world.answer(workspace, one, **world.SUBJECT, **(world.CLEAN | {"measure": ""}))
    page = shown(qtbot, desk, f"{one}#measures")
    world.answer(workspace, one, supplier_known="na")
    page.refresh(frozenset({"inspection"}))
    QApplication.processEvents()
    (submit,) = [s for s in page.findChildren(SubmitCard) if s.isVisible()]
    (lack,) = submit.findChildren(Clickable)
    lack.clicked.emit()
    assert page.presenter.question == "measure"


def test_submitting_makes_the_sheet_read_only(
    qtbot: QtBot, desk: Desk, workspace: Workspace, one: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.answer(workspace, one, **world.SUBJECT, **(world.CLEAN | {"supplier_known": "na"}))
    page = shown(qtbot, desk, f"{one}#measures")
    monkeypatch.setattr(dialogs, "confirm", lambda *_args, **_more: True)
    (submit,) = page.findChildren(SubmitCard)
    assert submit.chosen().results == ("no_problem",)
    next(b for b in submit.findChildren(Button) if b.kind == "primary").click()
    row = tables.inspection(workspace.db, one)
    assert row is not None
    assert (row.stage, row.results) == ("submitted", ("no_problem",))
    page.refresh(frozenset({"inspection"}))
    page.presenter.go_question("licence_matches")
    assert not card(page, "licence_matches").choose(1)
    assert answered(workspace, one, "licence_matches") == ("yes", "")


def test_results_that_exclude_each_other_do_not_stand_together(
    qtbot: QtBot, desk: Desk, workspace: Workspace, one: str
) -> None:
    world.answer(workspace, one, **world.SUBJECT, **(world.CLEAN | {"supplier_known": "na"}))
    page = shown(qtbot, desk, f"{one}#measures")
    (submit,) = page.findChildren(SubmitCard)
    ticks = submit.findChildren(Tick)
    assert ticks[0].isChecked()  # no problem
    ticks[1].click()
    assert submit.chosen().results == ("not_published",)


def found_one(workspace: Workspace, one: str, measure: str) -> None:
    said = world.CLEAN | {
        "supplier_known": "na", "measure": measure, "right_matches": ("no", "13瓶"),
    }  # fmt: skip
    world.answer(workspace, one, **world.SUBJECT, **said)
    (proposal,) = inspecting.proposals(workspace, one)
    inspecting.record_finding(
        workspace, world.ME, one, right=proposal.right, violation=proposal.violation,
        basis=proposal.basis, text=proposal.text, question=proposal.question,
    )  # fmt: skip


def test_with_a_finding_no_result_says_that_nothing_was_found(
    qtbot: QtBot, desk: Desk, workspace: Workspace, one: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    found_one(workspace, one, "none")
    page = shown(qtbot, desk, f"{one}#measures")
    (submit,) = page.findChildren(SubmitCard)
    assert submit.chosen().results == ()
    offered = {tick.accessibleName(): tick for tick in submit.findChildren(Tick)}
    assert "未发现问题" not in offered
    offered["发现问题已责令改正"].click()
    said: list[str] = []
    monkeypatch.setattr(dialogs, "confirm", lambda *words, **_more: said.append(words[2]))
    next(b for b in submit.findChildren(Button) if b.kind == "primary").click()
    assert "结果：发现问题已责令改正。记了 1 个问题。" in said[0]
    assert "第 7.2 题答的是“无需处理”" in said[0]


def test_after_submission_nothing_can_be_added_and_the_way_on_is_said(
    qtbot: QtBot, desk: Desk, workspace: Workspace, one: str
) -> None:
    world.answer(workspace, one, **world.SUBJECT, **(world.CLEAN | {"supplier_known": "na"}))
    page = shown(qtbot, desk, f"{one}#measures")
    words = {b.text() for b in page.sheet.tray.findChildren(Button) if b.isVisible()}
    assert "拍照" in words
    inspecting.submit(workspace, world.ME, one, results=("no_problem",))
    page.refresh(frozenset({"inspection"}))
    QApplication.processEvents()
    tray = page.sheet.tray
    assert [b for b in tray.findChildren(Button) if b.isVisible()] == []
    assert [b for b in tray.findChildren(Clickable) if b.isVisible()] == []
    (submit,) = [s for s in page.findChildren(SubmitCard) if s.isVisible()]
    asked: list[tuple[str, str]] = []
    page.go_requested.connect(lambda room, place: asked.append((room, place)))
    for button in submit.findChildren(Button):
        button.click()
    assert sorted(asked) == [("notices", one), ("today", "")]


def test_documents_are_made_in_the_notices_room(qtbot: QtBot, desk: Desk, one: str) -> None:
    page = shown(qtbot, desk, f"{one}#measures")
    with qtbot.waitSignal(page.go_requested) as asked:
        page.sheet.measures.notices_asked.emit()
    assert asked.args == ["notices", one]


def test_dropped_files_are_imported_with_their_reason(
    qtbot: QtBot, desk: Desk, workspace: Workspace, one: str, tmp_path: Path
) -> None:
    from fieldapp.evidence.tables import items

    page = shown(qtbot, desk, f"{one}#papers")
    files = []
    for number in range(2):
        files.append(tmp_path / f"{number}.jpg")
        files[-1].write_bytes(world.picture(str(number), "#224466"))
    page.acts.import_files(files, "手机拍的", "进货单", "documentary")
    kept = items(workspace.db, one)
    assert [(k.klass, k.question, k.kind) for k in kept] == [
        ("imported", "papers", "documentary")
    ] * 2
    assert kept[0].source["reason"] == "手机拍的"


def test_a_place_comes_back_after_a_change_of_look(qtbot: QtBot, desk: Desk, one: str) -> None:
    place = shown(qtbot, desk, f"{one}#papers").place()
    again = shown(qtbot, desk, place)
    assert (again.presenter.section, again.presenter.question) == ("trademark", "papers")


@pytest.mark.usefixtures("quiet_media")
def test_nothing_is_cut_off(
    qtbot: QtBot, qapp: QApplication, desk: Desk, workspace: Workspace, clock: FixedClock,
    tmp_path: Path,
) -> None:  # fmt: skip
    one = world.a_day(workspace, clock, tmp_path)
    views = ("", one, f"{one}#measures", f"{one}#camera", "next")
    for ground, scale in product((theme.Theme.LIGHT, theme.Theme.SUNLIGHT), (1.0, 1.5)):
        theme.apply(qapp, theme.Look(ground, scale))
        page = shown(qtbot, desk)
        page.resize(1366 - theme.px(76), 768 - theme.px(104))
        for view in views:
            page.open_place(view)
            for _ in range(4):
                QApplication.processEvents()
            found = [found for found in complaints(page) if found.kind != "shortened"]
            assert found == [], (ground, scale, view)
        page.hide()
