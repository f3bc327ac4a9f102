"""Today's page: one gesture, one signal; nothing cut off at any size."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fieldapp.clock import FixedClock
from fieldapp.store.workspace import Workspace
from fieldapp.ui import theme
from fieldapp.ui.complaints import complaints
from fieldapp.ui.room import Desk
from fieldapp.ui.today.cards import DoingCard, TaskCard, TodoLine
from fieldapp.ui.today.page import TodayPage
from fieldapp.ui.widgets import Button, Chip, EmptyState
from tests.publication.office import PUBLISHER, SUPERVISOR, approve, set_up
from tests.ui.conftest import InlineTasks
from tests.ui.inspect import world


def opened(qtbot: QtBot, desk: Desk, size: tuple[int, int] = (1290, 664)) -> TodayPage:
    page = TodayPage(desk)
    qtbot.addWidget(page)
    page.resize(*size)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.on_shown()
    return page


def test_going_on_leads_to_the_inspection(
    qtbot: QtBot, desk: Desk, workspace: Workspace, clock: FixedClock, tmp_path: Path
) -> None:
    one = world.a_day(workspace, clock, tmp_path)
    page = opened(qtbot, desk)
    with qtbot.waitSignal(page.go_requested) as asked:
        qtbot.mouseClick(page.findChildren(DoingCard)[0].button, Qt.MouseButton.LeftButton)
    assert asked.args == ["inspect", one]


def test_enter_on_a_task_opens_it_and_arrows_walk(
    qtbot: QtBot, desk: Desk, workspace: Workspace
) -> None:
    world.register(workspace)
    world.draw(workspace, 3)
    page = opened(qtbot, desk)
    faces = [card.face for card in page.findChildren(TaskCard)]
    faces[0].setFocus()
    qtbot.keyClick(faces[0], Qt.Key.Key_Down)
    assert faces[1].hasFocus()
    with qtbot.waitSignal(page.go_requested) as asked:
        qtbot.keyClick(faces[1], Qt.Key.Key_Return)
    room, place = asked.args
    assert room == "inspect"
    assert place.startswith("plan-7/")


def test_what_waits_leads_where_it_is_done(
    qtbot: QtBot, desk: Desk, workspace: Workspace, clock: FixedClock, tmp_path: Path
) -> None:
    world.a_day(workspace, clock, tmp_path)
    page = opened(qtbot, desk)
    rooms = []
    page.go_requested.connect(lambda room, _place: rooms.append(room))
    for line in page.findChildren(TodoLine):
        line.findChildren(Button)[0].click()
    assert rooms == ["inspect", "notices", "sync"]


def test_an_empty_day_has_one_primary_act(qtbot: QtBot, desk: Desk) -> None:
    page = opened(qtbot, desk)
    (empty,) = page.findChildren(EmptyState)
    (button,) = empty.findChildren(Button)
    with qtbot.waitSignal(page.go_requested) as asked:
        button.click()
    assert asked.args == ["registry", ""]


@pytest.mark.parametrize(
    ("person", "room", "action"),
    [(SUPERVISOR, "review", "去监督"), (PUBLISHER, "publish", "去公示")],
)
def test_who_approves_or_publishes_is_led_to_what_waits(
    qtbot: QtBot, tmp_path: Path, person: str, room: str, action: str
) -> None:
    office = set_up(tmp_path)
    office.inspect("insp-1")
    if person == PUBLISHER:
        approve(office, "insp-1")
    own = office[person]
    page = opened(qtbot, Desk(InlineTasks(own), own.profile, office.clock, reduced_motion=True))
    asked: list[tuple[str, str]] = []
    page.go_requested.connect(lambda room, place: asked.append((room, place)))
    (empty,) = page.findChildren(EmptyState)
    (go,) = empty.findChildren(Button)
    assert go.text() == action
    go.click()
    first = page.findChildren(TodoLine)[0].findChildren(Button)[0]
    assert first.text() == action
    first.click()
    assert asked == [(room, ""), (room, "insp-1")]
    assert not any(chip.text() == "不能检查" for chip in page.findChildren(Chip))
    page.hide()
    for workspace in office.laptops.values():
        workspace.close()


def test_nothing_is_cut_off(
    qtbot: QtBot, qapp: QApplication, desk: Desk, workspace: Workspace, clock: FixedClock,
    tmp_path: Path,
) -> None:  # fmt: skip
    world.a_day(workspace, clock, tmp_path)
    for ground, scale in product((theme.Theme.LIGHT, theme.Theme.SUNLIGHT), (1.0, 1.5)):
        theme.apply(qapp, theme.Look(ground, scale))
        page = opened(qtbot, desk, (1366 - theme.px(76), 768 - theme.px(104)))
        found = [one for one in complaints(page) if one.kind != "shortened"]
        assert found == [], (ground, scale)
        page.hide()
