"""Ctrl+K, with the keyboard alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from fieldapp.ui.command_palette import CommandPalette
from fieldapp.ui.room import Desk
from fieldapp.ui.rooms import rooms_for
from fieldapp.ui.widgets import ListView, SearchField


@pytest.fixture
def palette(qtbot: QtBot, desk: Desk) -> Iterator[CommandPalette]:
    """An open palette over an empty window."""
    window = QWidget()
    window.resize(1366, 768)
    qtbot.addWidget(window)
    window.show()
    made = CommandPalette(window, desk, rooms_for("inspector"))
    made.open_empty()
    yield made
    made.close_it()


def test_it_opens_with_the_rooms_and_goes_to_the_chosen_one(
    qtbot: QtBot, palette: CommandPalette
) -> None:
    field = palette.findChildren(SearchField)[0]
    qtbot.keyClick(field, Qt.Key.Key_Down)
    with qtbot.waitSignal(palette.go_requested) as told:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert told.args == ["draw", ""]
    assert not palette.isVisible()


def test_typing_narrows_and_enter_does_not_wait_for_the_pause(
    qtbot: QtBot, palette: CommandPalette
) -> None:
    field = palette.findChildren(SearchField)[0]
    word = next(room.word() for room in rooms_for("inspector") if room.key == "registry")
    field.setText(word)  # keyClicks knows Latin letters only
    with qtbot.waitSignal(palette.go_requested) as told:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert told.args == ["registry", ""]


def test_nothing_found_leads_nowhere(qtbot: QtBot, palette: CommandPalette) -> None:
    field = palette.findChildren(SearchField)[0]
    field.setText("𓀀𓀀")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert palette.findChildren(ListView)[0].chosen() is None
    assert palette.isVisible()


def test_escape_closes_it_and_gives_the_keyboard_back(
    qtbot: QtBot, palette: CommandPalette
) -> None:
    field = palette.findChildren(SearchField)[0]
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_a_click_beside_it_closes_it(qtbot: QtBot, palette: CommandPalette) -> None:
    window = palette.window()
    qtbot.mouseClick(window, Qt.MouseButton.LeftButton, pos=QPoint(5, 700))
    assert not palette.isVisible()
