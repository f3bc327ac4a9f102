"""The receiver's settings: what is typed is tried live, kept, refused in words."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from fieldapp.clock import FixedClock
from fieldapp.evidence import placing
from fieldapp.store.workspace import Workspace
from fieldapp.ui.preferences import Preferences
from fieldapp.ui.receiver import State
from fieldapp.ui.room import Desk
from fieldapp.ui.settings.page import RECEIVER, SettingsPage
from fieldapp.ui.settings.receiver import ReceiverView
from fieldapp.ui.widgets import Para
from tests.evidence.sentences import epoch
from tests.ui.conftest import InlineTasks
from tests.ui.station import Station


@pytest.fixture
def view(qtbot: QtBot, workspace: Workspace, clock: FixedClock) -> ReceiverView:
    desk = Desk(InlineTasks(workspace), workspace.profile, clock, reduced_motion=True)
    page = SettingsPage(desk, Preferences(), Path("/somewhere"))
    qtbot.addWidget(page)
    page.show()
    page.open_place(RECEIVER)
    assert page.place() == RECEIVER
    (made,) = page.findChildren(ReceiverView)
    made._page = page  # type: ignore[attr-defined]  # keeps the page alive with the view
    return made


def words(view: ReceiverView) -> str:
    return " ".join(part.text() for part in view.findChildren(Para))


def test_what_arrives_is_shown_before_anything_is_kept(
    qtbot: QtBot, view: ReceiverView, workspace: Workspace
) -> None:
    station = Station()
    view._kind.choose(2)
    view._show_kind(2)
    view._host.setText("127.0.0.1")
    view._number.setText(str(station.server.serverPort()))
    view._try.click()
    receiver = view.receiver
    assert receiver is not None
    qtbot.waitUntil(lambda: bool(station.peers) and receiver.state() is State.SILENT)
    station.say(epoch(1) + epoch(2) + b"$GNGGA,broken*00\r\n")
    qtbot.waitUntil(lambda: receiver.state() is State.FIXED)
    qtbot.waitUntil(lambda: "29.651000，91.132000" in words(view))
    qtbot.waitUntil(lambda: "校验不对的 1 句" in words(view))
    qtbot.waitUntil(lambda: "$GBGSV" in words(view))
    assert placing.receiver(workspace) is None
    view._save.click()
    known = placing.receiver(workspace)
    assert known is not None
    assert known.address == view.typed()
    view._page.go_back()  # type: ignore[attr-defined]  # see the fixture
    assert receiver.state() is State.OFF  # the port is free for the camera
    view.load()
    assert view.typed() == known.address
    view._kind.choose(0)
    view._show_kind(0)
    view._save.click()
    assert placing.receiver(workspace) is None
    station.server.close()


def test_a_wrong_address_is_refused_in_words_and_nothing_is_kept(
    view: ReceiverView, workspace: Workspace
) -> None:
    view._show_kind(2)
    view._host.setText("not a host")
    for button in (view._save, view._try):
        button.click()
        assert not view._wrong.isHidden()
        assert view.receiver is None
    assert placing.receiver(workspace) is None
