"""The notices page: the paper on it is the printed one; one gesture, one act."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QDate, QRect
from PySide6.QtGui import QPageSize
from PySide6.QtWidgets import QApplication, QTableView
from pytestqt.qtbot import QtBot

from fieldapp.notice import issuing, scanning
from fieldapp.store.workspace import Workspace
from fieldapp.ui import dialogs, theme
from fieldapp.ui.complaints import complaints
from fieldapp.ui.notices.fields import FieldsPanel, day_picker
from fieldapp.ui.notices.page import BEGIN, CHECK, NoticesPage
from fieldapp.ui.notices.panel import StepsPanel
from fieldapp.ui.notices.preview import PaperView, PdfPages
from fieldapp.ui.notices.printing import print_pages
from fieldapp.ui.notices.reading import Mark, draft_place
from fieldapp.ui.room import Desk
from fieldapp.ui.theme import Theme
from fieldapp.ui.widgets import Banner, Button, ListView, TextField
from tests.notice.making import open_inspection

ORDER = draft_place("insp-1", "rectification_order")
DUE = Mark(1, "due", "在", "前改正")


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, workspace: Workspace) -> NoticesPage:
    open_inspection(workspace)
    made = NoticesPage(desk)
    qtbot.addWidget(made)
    made.resize(1290, 664)
    made.show()
    made.on_shown()
    return made


def _buttons(page: NoticesPage) -> list[Button]:
    QCoreApplication.processEvents()  # what was just laid out becomes visible
    return [button for button in page.findChildren(Button) if button.isVisible()]


def _issued(workspace: Workspace) -> issuing.Issued:
    return issuing.issue(
        workspace, "insp-tashi", "rectification_order", "insp-1", {"due": "2026-12-07"}
    )


def test_the_blank_of_a_missing_field_is_found_on_the_page(workspace: Workspace) -> None:
    open_inspection(workspace)
    draft = issuing.draft(workspace, "rectification_order", "insp-1")
    pages = PdfPages(draft.pdf())
    found = pages.place_of(DUE)
    assert found is not None
    number, spot = found
    wide, tall = pages.size(0)
    assert number == 0
    assert 0 < spot.x() < wide
    assert tall / 4 < spot.y() < tall
    assert pages.place_of(Mark(1, "x", "不在纸上的字", "")) is None


def test_a_filled_field_leaves_no_mark(workspace: Workspace) -> None:
    open_inspection(workspace)
    draft = issuing.draft(workspace, "rectification_order", "insp-1", {"due": "2026-12-07"})
    assert PdfPages(draft.pdf()).place_of(DUE) is None


def test_the_printed_code_reads_back_from_the_printed_sheet(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    from PySide6.QtPrintSupport import QPrinter

    open_inspection(workspace)
    issued = _issued(workspace)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "sheet.pdf"))
    printer.setResolution(300)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    assert print_pages(printer, PdfPages(issued.pdf))
    address, content = scanning.read_pdf((tmp_path / "sheet.pdf").read_bytes())
    assert address == issued.address
    assert content is None  # pictures only: nothing of the file itself went to the printer


def test_typing_into_the_form_sets_the_paper_again(qtbot: QtBot, page: NoticesPage) -> None:
    page.open_place(ORDER)
    [view], [steps] = page.findChildren(PaperView), page.findChildren(StepsPanel)
    before = view.pages()
    steps.field_asked.emit("")
    [form] = page.findChildren(FieldsPanel)
    [court] = [
        box for box in form.findChildren(TextField)
        if box.accessibleName() == "受诉法院"
    ]  # fmt: skip
    court.setText("示例区人民法院")
    court.editingFinished.emit()
    after = view.pages()
    assert after is not None
    assert after is not before
    said = "".join(after.document.getAllText(n).text() for n in range(after.count()))
    assert "示例区人民法院" in said


def test_back_leaves_the_form_then_the_paper(qtbot: QtBot, page: NoticesPage) -> None:
    page.open_place(ORDER)
    [steps] = page.findChildren(StepsPanel)
    steps.field_asked.emit("court")
    page.go_back()
    assert page.place() == ORDER
    page.go_back()
    assert page.place() == ""
    assert not page.can_go_back()


def test_a_draft_can_be_neither_printed_nor_saved(page: NoticesPage, workspace: Workspace) -> None:
    page.open_place(ORDER)
    assert page.head_buttons() == ()
    page.open_place(_issued(workspace).notice_id)
    assert len(page.head_buttons()) == 2


def test_an_inspection_is_chosen_and_its_paper_opens(qtbot: QtBot, page: NoticesPage) -> None:
    page.open_place(BEGIN)
    [shown] = [one for one in page.findChildren(ListView) if one.isVisible()]
    assert shown.chosen() is not None
    [order] = [button for button in _buttons(page) if button.kind == "primary"]
    order.click()
    assert page.place() == ORDER


@pytest.mark.parametrize("place", ["", BEGIN, CHECK, ORDER])
def test_nothing_is_wrong_to_see_and_the_place_is_kept(
    qtbot: QtBot, page: NoticesPage, place: str
) -> None:
    page.open_place(place)
    QCoreApplication.processEvents()
    assert page.place() == place
    assert [one for one in complaints(page) if one.kind != "shortened"] == []


def test_unserved_notices_count_on_the_rail(
    qtbot: QtBot, page: NoticesPage, workspace: Workspace
) -> None:
    _issued(workspace)
    with qtbot.waitSignal(page.badge_changed) as counted:
        page.refresh(frozenset({"notice"}))
    assert counted.args == [1]


@pytest.mark.parametrize("ground", list(Theme))
def test_the_calendar_is_readable_in_every_theme(
    qtbot: QtBot, qapp: QApplication, ground: Theme
) -> None:
    theme.apply(qapp, theme.Look(ground))
    calendar = day_picker("", "2026-11-23")
    qtbot.addWidget(calendar)
    calendar.show()
    [table] = calendar.findChildren(QTableView)
    for row in range(7):  # the names of the days, then the weeks
        picture = table.grab(
            QRect(0, table.rowViewportPosition(row), table.width(), table.rowHeight(row))
        ).toImage()
        dots = {
            picture.pixelColor(x, y).lightness()
            for x in range(picture.width())
            for y in range(picture.height())
        }
        assert max(dots) - min(dots) > 90, (ground, row)


def test_a_deadline_is_after_today_and_half_a_month_on_unless_said(qtbot: QtBot) -> None:
    calendar, given = day_picker("", "2026-11-23"), day_picker("2026-12-01", "2026-11-23")
    qtbot.addWidget(calendar)
    qtbot.addWidget(given)
    assert calendar.minimumDate() == QDate(2026, 11, 24)
    assert calendar.selectedDate() == QDate(2026, 12, 8)
    assert given.selectedDate() == QDate(2026, 12, 1)


def test_a_notice_is_corrected_from_its_page_with_a_reason(
    page: NoticesPage, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    issued = _issued(workspace)
    page.open_place(issued.notice_id)
    [again] = [b for b in _buttons(page) if b.text() == "更正重出"]
    monkeypatch.setattr(dialogs, "ask_text", lambda *_, **__: None)  # changed his mind
    again.click()
    assert page.place() == issued.notice_id
    monkeypatch.setattr(dialogs, "ask_text", lambda *_, **__: "期限写错")
    again.click()
    assert page.place() == f"{ORDER}:{issued.notice_id}"
    QCoreApplication.processEvents()
    said = [b.accessibleName() for b in page.findChildren(Banner) if b.isVisible()]
    assert said == [f"代替 {issued.number}"]
    assert complaints(page) == []
    monkeypatch.setattr(dialogs, "confirm", lambda *_, **__: True)
    [give_up] = [b for b in _buttons(page) if b.text() == "不更正了"]
    give_up.click()
    assert page.place() == issued.notice_id
