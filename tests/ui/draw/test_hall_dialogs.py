"""Questions over the public screen are read from the last row, and answered by keys alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from fieldapp.store.workspace import Workspace
from fieldapp.ui import theme
from fieldapp.ui.draw import hall_dialogs, slot_question
from fieldapp.ui.draw.beacon_entry import BeaconEntry
from fieldapp.ui.draw.ceremony import Ceremony
from fieldapp.ui.draw.hall import HallButton, HallField
from fieldapp.ui.draw.hall_dialogs import HallQuestion
from fieldapp.ui.draw.model import CentreChoice
from fieldapp.ui.draw.slot_presenter import Where
from fieldapp.ui.draw.slot_question import SlotQuestion
from fieldapp.ui.widgets import Para, Picker
from fieldapp.ui.widgets.text import Label
from tests.ui.draw.test_hall import _detail as detail_of
from tests.ui.draw.test_hall import make as make
from tests.ui.draw.test_waiting import question

Make = Callable[..., Ceremony]
SIZES = [((1366, 768), 1.0), ((1366, 768), 1.5), ((1920, 1080), 1.0)]


def _small(asked: QDialog) -> list[str]:
    """Name what is set in smaller type than the least of the hall's."""
    least = theme.font("hall_note").pixelSize()
    small = []
    for para in asked.findChildren(Para):
        block = para._document.begin()
        while para.isVisibleTo(asked) and block.isValid() and block.text():
            if block.begin().fragment().charFormat().font().pixelSize() < least:
                small.append(block.text())
            block = block.next()
    labels = [one for one in asked.findChildren(Label) if not one._style.startswith("hall")]
    fields = [*asked.findChildren(QLineEdit), *asked.findChildren(Picker)]
    low = [one.accessibleName() for one in fields if one.font().pixelSize() < least]
    desk = [one for one in asked.findChildren(QPushButton) if not isinstance(one, HallButton)]
    return small + low + [one.text() for one in labels] + [one.text() for one in desk]


def _read(asked: QDialog, found: list[str]) -> None:
    above = asked.parentWidget()
    assert above is not None
    window = above.window()
    found += _small(asked)
    if asked.width() > window.width() or asked.height() > window.height():
        found.append(f"{asked.windowTitle()}: {asked.size()} in {window.size()}")
    asked.reject()


def _yes(asked: QDialog) -> QPushButton:
    assert isinstance(asked, HallQuestion)
    return asked._yes


@pytest.mark.parametrize(("size", "scale"), SIZES)
def test_every_question_of_the_hall_is_large(
    qapp: QApplication, make: Make, planned: Workspace, size: tuple[int, int], scale: float
) -> None:
    theme.apply(qapp, theme.Look(scale=scale))
    hall = make(*size)
    detail = detail_of(planned)
    hall.show_detail(detail, live=True)
    small: list[str] = []
    question(HallQuestion, lambda asked: _read(asked, small))
    hall.ask_leave()
    question(HallQuestion, lambda asked: _read(asked, small))
    hall.show_wrong(Where.STEP, "refused", "then")
    question(HallQuestion, lambda asked: _read(asked, small))
    hall_dialogs.say(hall.window(), "saved", "/media/stick/" + 40 * "long ")
    centres = tuple(CentreChoice(bytes([n]) * 16, f"centre {n}") for n in (1, 2))
    for central in (True, False):
        wide = replace(detail, centres=centres, wants_beacon=True)
        question(SlotQuestion, lambda asked: _read(asked, small))
        window = hall.window()
        assert slot_question.ask_slot(window, wide, central=central, in_hall=True) is None
    assert small == []


def test_a_round_in_the_hall_is_asked_for_in_large_type(qtbot: QtBot, make: Make) -> None:
    make()
    entry = BeaconEntry(72785, HallField)
    qtbot.addWidget(entry)
    (file,) = entry.findChildren(QPushButton)
    assert isinstance(file, HallButton)


def test_leaving_is_answered_by_keys_alone(make: Make, planned: Workspace, qtbot: QtBot) -> None:
    hall = make()
    hall.show_detail(detail_of(planned), live=True)
    left: list[bool] = []
    hall.left.connect(lambda: left.append(True))
    question(HallQuestion, lambda asked: qtbot.keyClick(asked, Qt.Key.Key_Escape))
    qtbot.keyClick(hall, Qt.Key.Key_Escape)
    assert left == []

    question(HallQuestion, lambda asked: qtbot.keyClick(_yes(asked), Qt.Key.Key_Return))
    qtbot.keyClick(hall, Qt.Key.Key_Escape)
    assert left == [True]
