"""Shows the inspection page and types into it, as a person does."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fieldapp.inspection import tables
from fieldapp.store.workspace import Workspace
from fieldapp.ui.inspect.page import InspectPage
from fieldapp.ui.inspect.question import QuestionCard
from fieldapp.ui.room import Desk


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
