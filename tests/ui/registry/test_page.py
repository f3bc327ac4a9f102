"""The registry's page: one gesture, one outcome; nothing wrong to see."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from fieldapp.registry import importing
from fieldapp.registry.tables import objects_page, register_status
from fieldapp.resources import resource
from fieldapp.store.workspace import Workspace
from fieldapp.ui.complaints import complaints
from fieldapp.ui.registry.page import IMPORT, ROSTER, RegistryPage
from fieldapp.ui.registry.presenter import FILE, Register
from fieldapp.ui.registry.reading import ResultRow
from fieldapp.ui.room import Desk
from fieldapp.ui.widgets import Banner, Button, ListView, SearchField
from tests.registry.samples import HEADER, rows, write_csv

OBJECTS = resource("demo/objects.csv")


def _buttons(page: RegistryPage) -> list[Button]:
    QCoreApplication.processEvents()  # what was just laid out becomes visible
    return [button for button in page.findChildren(Button) if button.isVisible()]


def _shown(qtbot: QtBot, desk: Desk) -> RegistryPage:
    page = RegistryPage(desk)
    qtbot.addWidget(page)
    page.resize(1290, 664)
    page.show()
    page.on_shown()
    return page


@pytest.fixture
def filled(workspace: Workspace) -> Workspace:
    """The workspace with the demo's objects."""
    importing.import_objects(workspace, "insp-tashi", OBJECTS)
    return workspace


def test_an_empty_register_offers_the_import(qtbot: QtBot, desk: Desk) -> None:
    page = _shown(qtbot, desk)
    [button] = _buttons(page)
    button.click()
    assert page.place() == IMPORT
    assert page.can_go_back()
    page.go_back()
    assert page.place() == ""


def test_typing_shows_the_first_answer_and_enter_keeps_it(
    qtbot: QtBot, desk: Desk, filled: Workspace
) -> None:
    page = _shown(qtbot, desk)
    [field] = page.findChildren(SearchField)
    field.setText("藏香")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    [first] = [v for v in page.findChildren(ListView) if v.isVisible()]
    chosen = first.chosen()
    assert isinstance(chosen, ResultRow)
    assert page.place() == chosen.object_id
    assert [one for one in complaints(page) if one.kind != "shortened"] == []


def test_starting_goes_to_the_inspect_room_at_this_object(
    qtbot: QtBot, desk: Desk, filled: Workspace
) -> None:
    page = _shown(qtbot, desk)
    shop = objects_page(filled.db)[0]
    page.open_place(shop.object_id)
    [start] = [button for button in _buttons(page) if button.icon_name == "inspect"]
    with qtbot.waitSignal(page.go_requested) as asked:
        start.click()
    assert asked.args == ["inspect", shop.object_id]


def test_a_dropped_file_is_looked_at_and_only_a_yes_imports_it(
    qtbot: QtBot, desk: Desk, workspace: Workspace
) -> None:
    page = _shown(qtbot, desk)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(OBJECTS))])
    page.dropEvent(
        QDropEvent(
            QPointF(10, 10), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )  # fmt: skip
    assert page.place() == f"{FILE}objects:{OBJECTS}"
    assert register_status(workspace.db).objects == 0
    [take] = [button for button in _buttons(page) if button.kind == "primary"]
    with qtbot.waitSignal(page.told) as told:
        take.click()
    assert told.args[0] == "green"
    assert register_status(workspace.db).objects > 0
    assert page.place() == ""


def test_after_an_import_with_remarks_the_report_can_still_be_saved(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    page = _shown(qtbot, desk)
    file = write_csv(tmp_path / "objects.csv", [HEADER, *rows(3), ["", "无码商行", *[""] * 10]])
    page.look(file, Register.OBJECTS)
    [take] = [button for button in _buttons(page) if button.kind == "primary"]
    take.click()
    QCoreApplication.processEvents()
    [banner] = [one for one in page.findChildren(Banner) if one.isVisible()]
    assert "导入了" in banner.accessibleName()
    assert "保存报告" in [button.text() for button in banner.findChildren(Button)]


def test_a_place_is_found_again_after_the_window_is_built_anew(
    qtbot: QtBot, desk: Desk, filled: Workspace
) -> None:
    shop = objects_page(filled.db)[4].object_id
    for place in (shop, ROSTER, IMPORT):
        page = _shown(qtbot, desk)
        page.open_place(place)
        assert page.place() == place
