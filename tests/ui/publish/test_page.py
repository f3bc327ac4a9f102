"""The publication page: a gesture, an outcome; nothing cut off in any state."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fieldapp.clock import FixedClock
from fieldapp.store.workspace import Workspace
from fieldapp.ui import dialogs, theme
from fieldapp.ui.complaints import complaints
from fieldapp.ui.publish.page import PublishPage
from fieldapp.ui.publish.side_view import SideView
from fieldapp.ui.room import Desk
from fieldapp.ui.widgets import Button, ListView, Segments
from tests.ui.conftest import InlineTasks
from tests.ui.review.office import Records, agree


@pytest.fixture(scope="module")
def approved(office: Records) -> Records:
    """The office once a supervisor has approved two results and the publisher has synced."""
    supervisor = office.cast.supervisor
    for inspection_id in (office.found, office.clean):
        agree(supervisor, inspection_id)
    office.share(supervisor, office.cast.publisher)
    return office


def opened(qtbot: QtBot, workspace: Workspace, clock: FixedClock) -> PublishPage:
    made = PublishPage(Desk(InlineTasks(workspace), workspace.profile, clock, reduced_motion=True))
    qtbot.addWidget(made)
    made.resize(1290, 660)
    made.show()
    made.on_shown()
    return made


@pytest.fixture
def page(qtbot: QtBot, approved: Records, clock: FixedClock) -> PublishPage:
    return opened(qtbot, approved.cast.publisher, clock)


def seen(page: PublishPage) -> list[str]:
    for _ in range(4):  # nested layouts settle from the inside out
        QCoreApplication.processEvents()
    return [one.where for one in complaints(page) if one.kind != "shortened"]


def primary(page: PublishPage) -> list[Button]:
    QCoreApplication.processEvents()
    return [b for b in page.findChildren(Button) if b.kind == "primary" and b.isVisible()]


def test_the_three_lists(page: PublishPage) -> None:
    switch = page.findChildren(Segments)[0]
    for place in range(3):
        switch._parts[place].click()
        assert seen(page) == []


def test_a_result_opens_by_a_press_and_closes_by_the_way_back(page: PublishPage) -> None:
    shown = page.findChild(ListView)
    assert shown is not None
    shown.setCurrentIndex(shown.model().index(0, 0))
    shown.activated.emit(shown.currentIndex())
    assert page.place() != ""
    assert page.can_go_back()
    assert seen(page) == []
    page.go_back()
    assert page.place() == ""


def test_a_hidden_place_is_restored_by_its_button(
    qtbot: QtBot, approved: Records, clock: FixedClock
) -> None:
    page = opened(qtbot, approved.cast.supervisor, clock)
    page.open_place(approved.found)
    side = page.findChild(SideView)
    assert side is not None
    before = page._presenter.marks()
    free = [mark for mark in before if not mark.span.locked]
    side.toggled.emit(free[0])
    after = page._presenter.marks()
    assert next(mark.hidden for mark in after if not mark.span.locked) is False
    assert seen(page) == []


def test_publishing_asks_once_more_and_then_shows_the_hash(
    page: PublishPage, approved: Records, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.open_place(approved.clean)
    monkeypatch.setattr(dialogs, "confirm", lambda *_, **__: False)
    primary(page)[0].click()
    assert len(primary(page)) == 1
    monkeypatch.setattr(dialogs, "confirm", lambda *_, **__: True)
    with qtbot.waitSignal(page.told) as told:
        primary(page)[0].click()
    assert told.args is not None
    assert told.args[0] == "green"
    assert primary(page) == []
    assert seen(page) == []


def test_the_approver_is_asked_over_the_words_to_be_published(
    qtbot: QtBot, approved: Records, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(qtbot, approved.cast.supervisor, clock)
    page.open_place(approved.again)
    assert seen(page) == []
    monkeypatch.setattr(dialogs, "confirm", lambda *_, **__: False)
    primary(page)[0].click()
    assert page.place() == approved.again
    monkeypatch.setattr(dialogs, "confirm", lambda *_, **__: True)
    with qtbot.waitSignals([page.told, page.go_requested]):
        primary(page)[0].click()
    assert page.place() == ""
    page.open_place(approved.again)
    assert primary(page) == []  # approved in these words
    assert seen(page) == []


def test_who_approved_sees_no_button_to_publish(
    qtbot: QtBot, approved: Records, clock: FixedClock
) -> None:
    page = opened(qtbot, approved.cast.supervisor, clock)
    page.open_place(approved.found)
    assert primary(page) == []
    assert seen(page) == []


def test_an_empty_workspace_says_where_results_come_from(
    qtbot: QtBot, desk: Desk, workspace: Workspace, clock: FixedClock
) -> None:
    page = opened(qtbot, workspace, clock)
    with qtbot.waitSignal(page.go_requested) as asked:
        primary(page)[0].click()
    assert asked.args == ["sync", ""]


def test_large_type_folds_the_two_pages(
    qapp: QApplication, qtbot: QtBot, approved: Records, clock: FixedClock
) -> None:
    theme.apply(qapp, theme.Look(scale=1.5))
    page = opened(qtbot, approved.cast.publisher, clock)
    page.open_place(approved.found)
    assert seen(page) == []
