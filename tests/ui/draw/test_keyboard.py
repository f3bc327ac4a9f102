"""Where the keyboard stays when what is asked for comes a moment later, as it does in the window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from fieldapp.clock import FixedClock
from fieldapp.draw import tables
from fieldapp.store.workspace import Workspace
from fieldapp.ui import theme
from fieldapp.ui.draw.page import DrawPage
from fieldapp.ui.room import Desk
from fieldapp.ui.runner import Failed
from fieldapp.ui.widgets import Button, ListView
from tests.ui.conftest import InlineTasks
from tests.ui.draw.conftest import PLAN


class LaterTasks(InlineTasks):
    """Answers what is read after control has returned to Qt, as the workspace's thread does."""

    def read(
        self, work: Callable[[Any], Any], done: Callable[[Any], None], failed: Failed | None = None
    ) -> None:
        result = work(self.workspace)
        QTimer.singleShot(0, lambda: done(result))


@pytest.fixture
def page(qtbot: QtBot, planned: Workspace, clock: FixedClock) -> Iterator[DrawPage]:
    """The page over a frozen plan, in an active window."""
    window = QMainWindow()
    qtbot.addWidget(window)
    made = DrawPage(Desk(LaterTasks(planned), planned.profile, clock, reduced_motion=True))
    window.setCentralWidget(made)
    window.resize(1280, 720)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    made.on_shown()
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), ListView))
    yield made
    window.close()


def _begin(page: DrawPage) -> Button:
    """Give the button that has the keyboard."""
    for _ in range(3):
        QApplication.processEvents()
    held = QApplication.focusWidget()
    assert isinstance(held, Button), held
    return held


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_enter_on_a_plan_stands_on_its_next_act_once_it_is_read(
    qapp: QApplication, qtbot: QtBot, request: pytest.FixtureRequest, scale: float
) -> None:
    theme.apply(qapp, theme.Look(scale=scale))
    page = request.getfixturevalue("page")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert _begin(page).icon_name == "draw"


def test_what_comes_by_a_sync_leaves_the_keyboard_where_it_is(
    qtbot: QtBot, page: DrawPage, planned: Workspace
) -> None:
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    _begin(page)
    page.refresh(frozenset({"draw"}))
    assert _begin(page).icon_name == "draw"
    assert tables.slot(planned.db, PLAN) is None


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_after_freezing_the_keyboard_stands_on_the_next_act(
    qapp: QApplication, qtbot: QtBot, request: pytest.FixtureRequest, scale: float
) -> None:
    theme.apply(qapp, theme.Look(scale=scale))
    page = request.getfixturevalue("page")
    page.open_place("new")
    page._shelf.form.frozen.emit(PLAN)
    qtbot.waitUntil(lambda: getattr(QApplication.focusWidget(), "icon_name", "") == "draw")


def test_a_long_plan_does_not_make_the_list_s_room_long(
    qapp: QApplication, request: pytest.FixtureRequest
) -> None:
    theme.apply(qapp, theme.Look(scale=1.5))
    shelf = request.getfixturevalue("page")._shelf
    shelf.plan.setMinimumHeight(5000)
    shelf.turn_to(plan=True)
    assert shelf._narrow.minimumSizeHint().height() >= 5000
    shelf.turn_to(plan=False)
    assert shelf._narrow.minimumSizeHint().height() < 5000
