"""Settings: one gesture, one signal."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from fieldapp.ui.preferences import Preferences
from fieldapp.ui.room import Desk
from fieldapp.ui.settings.page import SettingsPage
from fieldapp.ui.widgets import Choice, Para, Tick


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> SettingsPage:
    """The settings of a light Chinese window at 100 %."""
    made = SettingsPage(desk, Preferences(), Path("/somewhere"))
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    ("place", "field", "value"),
    [(2, "theme", "sunlight"), (4, "language", "bo"), (8, "scale", 1.5)],
)
def test_a_choice_asks_for_it(
    qtbot: QtBot, page: SettingsPage, place: int, field: str, value: object
) -> None:
    with qtbot.waitSignal(page.wanted) as asked:
        page.findChildren(Choice)[place].click()
    assert asked.args == [field, value]


def test_the_look_in_force_is_shown_as_chosen(page: SettingsPage) -> None:
    chosen = [n for n, choice in enumerate(page.findChildren(Choice)) if choice.isChecked()]
    assert chosen == [0, 3, 6]


def test_less_motion_is_a_tick(qtbot: QtBot, page: SettingsPage) -> None:
    with qtbot.waitSignal(page.wanted) as asked:
        page.findChildren(Tick)[0].click()
    assert asked.args == ["reduced_motion", True]


def _words(page: SettingsPage) -> list[str]:
    return [para.text() for para in page.findChildren(Para)]


def test_the_office_is_named_and_its_unconfirmed_data_said(page: SettingsPage) -> None:
    assert "那曲市市场监督管理局" in _words(page)
    [doubt] = [words for words in _words(page) if "样张" in words]
    assert "没有核实" in doubt


def test_a_unit_that_is_no_office_is_said_before_a_notice_fails(qtbot: QtBot, desk: Desk) -> None:
    lost = dataclasses.replace(desk, profile=dataclasses.replace(desk.profile, unit="某局"))
    page = SettingsPage(lost, Preferences(), Path("/somewhere"))
    qtbot.addWidget(page)
    assert any("机关表" in words for words in _words(page))
