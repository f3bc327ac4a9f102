"""What Today tells an issuer and an auditor: what waits on their desk, and nothing of registers."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from fieldapp.draw.centre import asking, by_hand
from fieldapp.store.workspace import Workspace
from fieldapp.ui.main_window import MainWindow
from fieldapp.ui.room import Desk, RoomPage
from fieldapp.ui.rooms import rooms_for
from fieldapp.ui.today.cards import TodoLine
from fieldapp.ui.today.model import Waits
from fieldapp.ui.today.page import TodayPage
from fieldapp.ui.today.presenter import Nothing, why_nothing
from fieldapp.ui.today.reading import read_day
from fieldapp.ui.widgets import Button
from tests.draw.centre.test_asking import CENTRE, DAY_MS, LEAD, Parties
from tests.draw.centre.test_asking import make as make
from tests.draw.centre.test_asking import parties as parties
from tests.draw.centre.test_by_hand import exchange, taken
from tests.draw.conftest import office as office
from tests.draw.conftest import request_ as request_
from tests.draw.test_drawing import PLAN
from tests.ui.conftest import InlineTasks


def today(workspace: Workspace, qtbot: QtBot) -> tuple[TodayPage, list[tuple[str, int]]]:
    desk = Desk(InlineTasks(workspace), workspace.profile, workspace.clock, reduced_motion=True)
    page = TodayPage(desk)
    qtbot.addWidget(page)
    told: list[tuple[str, int]] = []
    page.other_badge_changed.connect(lambda room, count: told.append((room, count)))
    page.on_shown()
    return page, told


def led(page: TodayPage, button: QWidget) -> tuple[str, str]:
    asked: list[tuple[str, str]] = []
    page.go_requested.connect(lambda room, place: asked.append((room, place)))
    assert isinstance(button, Button)
    button.click()
    return asked[-1]


def test_a_request_waits_for_the_issuer(parties: Parties, qtbot: QtBot) -> None:
    assert why_nothing(read_day(parties.centre, CENTRE)) is Nothing.ISSUES
    asking.request_slot(parties.device, LEAD, PLAN)
    exchange(parties)
    page, told = today(parties.centre, qtbot)
    line = page.findChildren(TodoLine)[0]
    assert led(page, line.findChildren(Button)[0]) == ("slots", PLAN)
    assert told == [("slots", 1)]
    by_hand.issue_for(parties.centre, CENTRE, PLAN)
    page.refresh(frozenset({"draw"}))
    assert told[-1] == ("slots", 0)


def test_a_share_that_is_due_waits_for_the_auditor(parties: Parties, qtbot: QtBot) -> None:
    asking.request_slot(parties.device, LEAD, PLAN)
    exchange(parties)
    taken(parties)
    auditor = parties.auditors[0]
    day = read_day(auditor, auditor.profile.person_id)
    assert why_nothing(day) is Nothing.AUDITS
    assert [one.why for one in day.todos if one.why is Waits.TO_OPEN] == []
    parties.clock.advance(8 * DAY_MS)
    page, told = today(auditor, qtbot)
    first = page.findChildren(TodoLine)[0]
    assert led(page, first.findChildren(Button)[0]) == ("deposits", PLAN)
    assert told == [("deposits", 1)]


def test_numbers_on_the_rail_outlive_a_change_of_look(parties: Parties, qtbot: QtBot) -> None:
    asking.request_slot(parties.device, LEAD, PLAN)
    exchange(parties)
    centre = parties.centre
    desk = Desk(InlineTasks(centre), centre.profile, centre.clock, reduced_motion=True)
    rooms = rooms_for("slot_issuer")

    def build(key: str) -> RoomPage:
        return next(one for one in rooms if one.key == key).build(desk)

    window = MainWindow(rooms, build, person="中心")
    qtbot.addWidget(window)
    window.go("today")
    assert window.badges()["slots"] == 1  # nobody has been in the room
    again = MainWindow(rooms, build, person="中心", badges=window.badges())
    qtbot.addWidget(again)
    assert again._rail._items["slots"].badge == 1
