"""The page of the draw: one gesture, one act; the public act from the first key to the last."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from fieldapp.draw import drawing, tables, witnessed
from fieldapp.notice import drawn_filling, pdf
from fieldapp.store.workspace import Workspace
from fieldapp.ui.complaints import complaints
from fieldapp.ui.draw import reading
from fieldapp.ui.draw.ceremony import Ceremony
from fieldapp.ui.draw.detail import DetailView
from fieldapp.ui.draw.hall_opening import OpeningStep
from fieldapp.ui.draw.hall_steps import ListsStep, ResultStep, RulesStep
from fieldapp.ui.draw.model import FormStart, PlanDetail, PlanItem
from fieldapp.ui.draw.page import HALL, DrawPage
from fieldapp.ui.draw.plan_form import PlanForm
from fieldapp.ui.draw.preview import DraftCard
from fieldapp.ui.draw.printing import print_on
from fieldapp.ui.draw.two_people import TwoPeople
from fieldapp.ui.room import Desk
from fieldapp.ui.typed import Typed
from fieldapp.ui.widgets import Button, EmptyState, ListView, TextField
from tests.ui.draw.conftest import PLAN

W = TypeVar("W", bound=QWidget)


def _window(qtbot: QtBot, desk: Desk) -> tuple[QMainWindow, DrawPage]:
    window, page = QMainWindow(), DrawPage(desk)
    qtbot.addWidget(window)
    window.setCentralWidget(page)
    window.resize(1280, 720)
    window.show()
    page.on_shown()
    return window, page


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, planned: Workspace) -> Iterator[DrawPage]:
    """The page over an office with a frozen plan."""
    window, made = _window(qtbot, desk)
    yield made
    window.close()


def _settle() -> None:
    """Let what was added be laid out, and what was taken away go."""
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QApplication.processEvents()


def _detail(workspace: Workspace) -> PlanDetail:
    found = reading.plan_detail(workspace, PLAN)
    assert found is not None
    return found


def _answer_yes() -> None:
    """Say yes to the question that comes next."""

    def accept() -> None:
        asked = QApplication.activeModalWidget()
        assert isinstance(asked, QDialog)
        asked.accept()

    QTimer.singleShot(0, accept)


def _one(parent: QWidget, kind: type[W]) -> W:
    _settle()
    (found,) = parent.findChildren(kind)
    return found


def _hall(page: DrawPage) -> Ceremony:
    _settle()
    (found,) = [one for one in page.window().findChildren(Ceremony) if one.isVisible()]
    return found


def _body(page: DrawPage, kind: type[W]) -> W:
    (found,) = [one for one in _hall(page).findChildren(kind) if one.isVisible()]
    return found


def _button(page: DrawPage, name: str) -> Button:
    _settle()
    shown = [b for b in page.window().findChildren(Button) if b.isVisible() and b.isEnabled()]
    return next(b for b in shown if b.icon_name == name)


def test_an_office_without_plans_is_led_to_the_first(
    qtbot: QtBot, desk: Desk, office: Workspace
) -> None:
    window, page = _window(qtbot, desk)
    _settle()
    empty = next(one for one in page.findChildren(EmptyState) if one.isVisible())
    assert empty.button is not None
    assert window.focusWidget() is empty.button
    empty.button.click()
    assert _one(page, PlanForm).isVisible()
    assert page.can_go_back()
    page.go_back()
    assert not page.can_go_back()
    window.close()


def test_a_form_shows_what_would_be_frozen_without_complaints(
    qtbot: QtBot, page: DrawPage, planned: Workspace
) -> None:
    page.open_place("new")
    form = _one(page, PlanForm)
    title = next(field for field in form.findChildren(TextField) if field.isVisible())
    looks = [b for b in form.findChildren(Button) if b.icon_name == "eye"]
    looks[0].click()
    assert title.property("wrong") == "true"
    assert form.findChildren(DraftCard) == []
    qtbot.keyClicks(title, "2026 batch 8")
    looks[0].click()
    assert title.property("wrong") == "false"
    card = _one(form, DraftCard)
    assert card.isVisible()
    assert [one for one in complaints(page.window()) if one.kind != "shortened"] == []
    qtbot.keyClicks(title, "b")  # a changed form must be looked at again
    assert looks[0].isVisible()
    looks[0].click()
    freeze = _button(page, "lock")
    _answer_yes()
    freeze.click()
    assert {row.title for row in tables.plans(planned.db)} > {"2026 batch 8b"}
    assert not page.can_go_back()


def test_the_public_act_goes_with_the_space_bar_alone(
    qtbot: QtBot, page: DrawPage, planned: Workspace
) -> None:
    _button(page, "draw").click()
    hall = _hall(page)
    assert hall.size() == page.window().size()
    _body(page, RulesStep)
    qtbot.keyClick(hall, Qt.Key.Key_Space)
    _body(page, ListsStep)
    assert tables.slot(planned.db, PLAN) is None
    _answer_yes()  # class D is drawn: a round of public randomness may be named, and is not
    qtbot.keyClick(hall, Qt.Key.Key_Space)
    _body(page, OpeningStep)
    assert tables.slot(planned.db, PLAN) is not None
    qtbot.keyClick(hall, Qt.Key.Key_Space)
    row = tables.slot(planned.db, PLAN)
    assert row is not None
    assert row.nonce is not None
    assert tables.draw(planned.db, PLAN) is None
    qtbot.keyClick(hall, Qt.Key.Key_Space)
    body = _body(page, ResultStep)
    assert body.shown == body.count == len(tables.tasks(planned.db, PLAN))  # reduced motion
    assert [one for one in complaints(page.window()) if one.kind != "shortened"] == []


def test_rows_are_revealed_one_by_one_or_all_at_once(qtbot: QtBot, planned: Workspace) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setCentralWidget(QWidget())
    window.show()
    hall = Ceremony(window, Typed(), reduced_motion=False)
    hall.raise_over(whole_screen=False)
    drawing.issue_slot(planned, "lead", PLAN)
    drawing.release_nonce(planned, "lead", PLAN)
    hall.show_detail(_detail(planned), live=True)
    with qtbot.waitSignal(hall.draw_asked) as asked:
        qtbot.keyClick(hall, Qt.Key.Key_Space)
    assert asked.args == [""]
    drawing.perform(planned, "lead", PLAN)
    hall.show_detail(_detail(planned))
    _settle()
    body = _one(hall, ResultStep)
    assert body.shown == 0
    qtbot.keyClick(hall, Qt.Key.Key_Space)
    qtbot.keyClick(hall, Qt.Key.Key_Space)
    assert body.shown == 2
    qtbot.keyClick(hall, Qt.Key.Key_Return)
    assert body.shown == body.count
    with qtbot.waitSignal(hall.print_asked):
        qtbot.keyClick(hall, Qt.Key.Key_Space)
    with qtbot.waitSignal(hall.left):
        qtbot.keyClick(hall, Qt.Key.Key_Escape)
    window.close()


def test_a_witness_is_typed_before_the_opening(
    qtbot: QtBot, page: DrawPage, planned: Workspace
) -> None:
    drawing.issue_slot(planned, "lead", PLAN)
    page.open_place(PLAN + HALL)
    body = _body(page, OpeningStep)
    who, what = [f for f in body.findChildren(QLineEdit) if f.isVisible()]
    qtbot.keyClicks(who, "traders")
    qtbot.keyClick(who, Qt.Key.Key_Return)
    qtbot.keyClick(what, Qt.Key.Key_Return)  # nothing said yet: not taken
    assert what.property("wrong") == "true"
    qtbot.keyClicks(what, "4 2 6")
    qtbot.keyClick(what, Qt.Key.Key_Return)
    slot = tables.require_slot(planned.db, PLAN)
    assert [tuple(one) for one in witnessed.counting(planned.db, slot.commitment)] == [
        ("traders", b"4 2 6")
    ]


def test_a_witness_not_added_yet_holds_the_opening(
    qtbot: QtBot, page: DrawPage, planned: Workspace
) -> None:
    drawing.issue_slot(planned, "lead", PLAN)
    page.open_place(PLAN + HALL)
    body = _body(page, OpeningStep)
    who, what = [f for f in body.findChildren(QLineEdit) if f.isVisible()]
    qtbot.keyClicks(what, "4 2 6")
    qtbot.mouseClick(_hall(page).go, Qt.MouseButton.LeftButton)
    assert tables.require_slot(planned.db, PLAN).nonce is None
    assert (what.property("wrong"), what.text(), who.text()) == ("true", "4 2 6", "")
    qtbot.keyClicks(who, "traders")
    qtbot.keyClick(what, Qt.Key.Key_Return)
    slot = tables.require_slot(planned.db, PLAN)
    assert [one.who for one in witnessed.counting(planned.db, slot.commitment)] == ["traders"]
    qtbot.mouseClick(_hall(page).go, Qt.MouseButton.LeftButton)
    assert tables.require_slot(planned.db, PLAN).nonce is not None


def test_a_mistyped_code_stays_in_its_field(
    qtbot: QtBot, page: DrawPage, planned: Workspace
) -> None:
    drawing.issue_slot(planned, "lead", PLAN)
    opening = drawing.release_nonce(planned, "lead", PLAN)
    page.open_place(PLAN + HALL)  # as after a crash: it goes on where it stopped
    body = _body(page, OpeningStep)
    body.code.setText("A" + opening.words[1:])
    qtbot.keyClick(body.code, Qt.Key.Key_Return)
    assert tables.draw(planned.db, PLAN) is None
    assert body.code.property("wrong") == "true"
    assert body.code.text().startswith("A")
    body.code.setText(opening.words)
    qtbot.keyClick(body.code, Qt.Key.Key_Return)
    assert tables.draw(planned.db, PLAN) is not None


def test_leaving_the_result_gives_the_window_back(
    qtbot: QtBot, page: DrawPage, planned: Workspace
) -> None:
    drawing.issue_slot(planned, "lead", PLAN)
    drawing.release_nonce(planned, "lead", PLAN)
    drawing.perform(planned, "lead", PLAN)
    page.open_place(PLAN + HALL)
    assert page.place() == PLAN + HALL
    assert not page.isEnabled()  # what lies under the hall rests
    page.go_back()
    assert page.place() == PLAN
    assert page.isEnabled()
    assert not [one for one in page.window().findChildren(Ceremony) if one.isVisible()]


def test_a_task_is_opened_or_replaced(qtbot: QtBot, planned: Workspace) -> None:
    drawing.issue_slot(planned, "lead", PLAN)
    drawing.release_nonce(planned, "lead", PLAN)
    drawing.perform(planned, "lead", PLAN)
    view = DetailView(may_hold=True)
    qtbot.addWidget(view)
    view.show_detail(_detail(planned))
    view.show()
    tasks = _one(view, ListView)
    replace = next(b for b in view.findChildren(Button) if b.icon_name == "undo")
    assert not replace.isEnabled()
    tasks.step(1)
    with qtbot.waitSignal(view.task_opened) as opened:
        qtbot.keyClick(tasks, Qt.Key.Key_Return)
    assert opened.args == [tables.tasks(planned.db, PLAN)[0].task_id]
    with qtbot.waitSignal(view.replace_asked) as wanted:
        replace.click()
    assert wanted.args[0].task_id == opened.args[0]
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    replace.setFocus()
    view.show_detail(_detail(planned))  # as after recording it: no task is chosen now
    assert view.focusWidget() is tasks
    view.close()


def test_enter_on_a_plan_not_drawn_yet_stands_on_its_next_act(
    qtbot: QtBot, page: DrawPage
) -> None:
    plans = next(v for v in page.findChildren(ListView) if v.isVisible())
    assert page.window().focusWidget() is plans  # as the page came up
    qtbot.keyClick(plans, Qt.Key.Key_Return)
    begin = page.window().focusWidget()
    assert isinstance(begin, Button)
    assert begin.icon_name == "draw"
    qtbot.keyClick(begin, Qt.Key.Key_Space)
    assert _hall(page).isVisible()


def test_enter_on_a_plan_shows_it(qtbot: QtBot, page: DrawPage) -> None:
    plans = next(v for v in page.findChildren(ListView) if v.isVisible())
    with qtbot.waitSignal(plans.row_opened):
        qtbot.keyClick(plans, Qt.Key.Key_Return)
    item = plans.chosen()
    assert isinstance(item, PlanItem)
    assert page.place() == item.plan_id == PLAN


@pytest.mark.parametrize(
    ("reason", "approver", "whole"),
    [("", "王", False), ("门已锁", "", False), ("门已锁", "扎西", False), ("门已锁", "王", True)],
)
def test_two_people_are_two(qtbot: QtBot, reason: str, approver: str, whole: bool) -> None:
    parent = QMainWindow()
    qtbot.addWidget(parent)
    asked = TwoPeople(parent, "换", "", "换", ("停业",), lambda name: name == "扎西")
    asked.more.setPlainText(reason)
    asked.approver.setText(approver)
    asked.yes.click()
    assert (asked.problem() == "") is whole
    assert (asked.result() == TwoPeople.DialogCode.Accepted) is whole
    asked.reason.setCurrentIndex(1)
    assert asked.answer().reason.startswith("停业")


def test_what_only_a_visit_shows_needs_a_file_and_red_goes_with_the_next_key(
    qtbot: QtBot, tmp_path: Path
) -> None:
    parent = QMainWindow()
    qtbot.addWidget(parent)
    asked = TwoPeople(
        parent, "换", "", "换", ("失联", "注销"), lambda name: name == "扎西", evidence=True,
        proved=("失联",),
    )  # fmt: skip
    asked.reason.setCurrentIndex(1)
    asked.approver.setText("扎西")
    assert "失联" in asked.problem()
    asked.files = (tmp_path / "door.jpg",)
    asked.yes.click()  # the approver is the person at the desk
    assert asked.approver.property("wrong") == "true"
    qtbot.keyClicks(asked.approver, "a")
    assert asked.approver.property("wrong") == "false"
    assert asked._wrong.isHidden()
    assert asked.problem() == ""
    asked.reason.setCurrentIndex(2)
    asked.files = ()
    assert asked.problem() == ""


@pytest.mark.parametrize(("objects", "inspectors"), [(0, 0), (5, 0), (0, 5)])
def test_a_form_without_a_list_names_it_and_leads_there(
    qtbot: QtBot, page: DrawPage, objects: int, inspectors: int
) -> None:
    form = page._shelf.form
    start = FormStart(
        plan_id="p", objects=objects, inspectors=inspectors, regions=(), cap=2,
        due="2026-12-31", items=(), list_version="", departments=(), batches=(),
    )  # fmt: skip
    form.show_start(start)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    (empty,) = form.findChildren(EmptyState)
    assert empty.button is not None
    with qtbot.waitSignal(page.go_requested) as asked:
        empty.button.click()
    assert asked.args == ["registry", ""]


def test_the_record_prints_every_page(planned: Workspace, tmp_path: Path) -> None:
    drawing.issue_slot(planned, "lead", PLAN)
    drawing.release_nonce(planned, "lead", PLAN)
    drawing.perform(planned, "lead", PLAN)
    made = pdf.draw_record(drawn_filling.paper_of(planned, PLAN))
    out = tmp_path / "printed.pdf"
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(out))
    pages = print_on(printer, made)
    assert pages >= 1
    assert out.read_bytes().startswith(b"%PDF-")
