"""The review page: a gesture, an outcome; nothing cut off in any state."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fieldapp.clock import FixedClock
from fieldapp.ui import theme
from fieldapp.ui.complaints import complaints
from fieldapp.ui.review.page import ReviewPage
from fieldapp.ui.review.presenter import TWINS
from fieldapp.ui.room import Desk
from fieldapp.ui.widgets import Banner, Button, ListView
from tests.ui.conftest import InlineTasks
from tests.ui.review.office import Records, agree


@pytest.fixture
def page(qtbot: QtBot, office: Records, clock: FixedClock) -> ReviewPage:
    workspace = office.cast.supervisor
    made = ReviewPage(Desk(InlineTasks(workspace), workspace.profile, clock, reduced_motion=True))
    qtbot.addWidget(made)
    made.resize(1290, 660)
    made.show()
    made.on_shown()
    return made


def seen(page: ReviewPage) -> list[str]:
    for _ in range(4):  # nested layouts settle from the inside out
        QCoreApplication.processEvents()
    return [one.where for one in complaints(page) if one.kind != "shortened"]


def primary(page: ReviewPage) -> list[Button]:
    QCoreApplication.processEvents()
    return [b for b in page.findChildren(Button) if b.kind == "primary" and b.isVisible()]


def test_an_empty_workspace_says_where_records_come_from(qtbot: QtBot, desk: Desk) -> None:
    made = ReviewPage(desk)
    qtbot.addWidget(made)
    made.resize(1290, 660)
    made.show()
    made.on_shown()
    with qtbot.waitSignal(made.go_requested) as asked:
        primary(made)[0].click()
    assert asked.args == ["sync", ""]


def test_every_pose_fits(page: ReviewPage) -> None:
    poses = page.poses()
    assert any(pose.startswith(TWINS) for pose in poses)
    for pose in poses:
        page.open_place(pose)
        assert seen(page) == []


def test_the_twins_are_one_press_away_and_back(page: ReviewPage, office: Records) -> None:
    page.open_place(office.found)
    banner = page.findChild(Banner)
    assert banner is not None
    banner.asked.emit()
    assert page.place() == TWINS + office.found
    assert page.can_go_back()
    page.go_back()
    assert page.place() == office.found


def test_the_list_opens_what_is_chosen(page: ReviewPage, office: Records) -> None:
    shown = page.findChild(ListView)
    assert shown is not None
    before = page.place()
    shown.setCurrentIndex(shown.model().index(shown.model().rowCount() - 1, 0))
    shown.activated.emit(shown.currentIndex())
    assert page.place() != before


def test_approving_leads_to_the_words_to_be_published(
    page: ReviewPage, office: Records, qtbot: QtBot
) -> None:
    page.open_place(office.clean)
    with qtbot.waitSignal(page.go_requested) as asked:
        primary(page)[0].click()
    assert asked.args == ["publish", office.clean]
    agree(office.cast.supervisor, office.clean)
    page.refresh(frozenset({"publication"}))
    assert primary(page) == []  # approved already: the reason instead of the button
    assert seen(page) == []


def test_large_type_shows_one_thing_at_a_time(
    qapp: QApplication, qtbot: QtBot, office: Records, clock: FixedClock
) -> None:
    theme.apply(qapp, theme.Look(scale=1.5))
    workspace = office.cast.supervisor
    made = ReviewPage(Desk(InlineTasks(workspace), workspace.profile, clock, reduced_motion=True))
    qtbot.addWidget(made)
    made.resize(1250, 610)
    made.show()
    made.on_shown()
    assert made.place() == ""
    assert seen(made) == []
    made.open_place(office.found)
    assert made.can_go_back()
    assert seen(made) == []
