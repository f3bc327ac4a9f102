"""A forked laptop is told in red where devices and the day are shown, and decided about there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fieldapp.store.workspace import Workspace, transaction
from fieldapp.ui import dialogs, theme
from fieldapp.ui.complaints import complaints
from fieldapp.ui.room import Desk
from fieldapp.ui.sync.alarms import AlarmsView
from fieldapp.ui.sync.page import DEVICES, SyncPage
from fieldapp.ui.sync.reading import read_state
from fieldapp.ui.today.model import Waits
from fieldapp.ui.today.reading import read_day
from fieldapp.ui.widgets import Button
from tests.journeys.devices import Office, answer, inspect, office
from tests.sync.making import as_items, sealed, segments, signed_cut, take, work_of
from tests.ui.conftest import InlineTasks

__all__ = ["office"]


@pytest.fixture
def boss(office: Office) -> Workspace:
    """A supervisor who has met both branches of the laptop's records."""
    inspect(office["laptop"], "insp-1")
    office.copy("laptop", "clone")
    answer(office["clone"], "insp-1", "sign", "as the clone says")
    theirs, chain = work_of(office["clone"], office["boss"]), office["clone"].chain.chain
    office.shut("clone")
    again = office["laptop"]
    with transaction(again):  # as if it had no fence
        old = again.eventlog.chain(chain)
        assert old is not None
        again._own = old
    answer(again, "insp-1", "sign", "as the laptop says")
    take(office["boss"], theirs)
    take(office["boss"], work_of(again, office["boss"]))
    return office["boss"]


def opened(qtbot: QtBot, office: Office, workspace: Workspace) -> SyncPage:
    desk = Desk(InlineTasks(workspace), workspace.profile, office.clock, reduced_motion=True)
    page = SyncPage(desk)
    qtbot.addWidget(page)
    page.resize(1290, 660)
    page.show()
    page.on_shown()
    return page


def seen(page: SyncPage) -> list[str]:
    for _ in range(4):  # nested layouts settle from the inside out
        QCoreApplication.processEvents()
    return [one.where for one in complaints(page) if one.kind != "shortened"]


def test_the_supervisor_is_told_and_decides(
    qtbot: QtBot, office: Office, boss: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    (alarm,) = read_state(boss).alarms
    assert (alarm.device, alarm.person, alarm.can_decide) == ("laptop", "名-laptop", True)
    assert read_state(boss).waiting  # its new epoch waits for the decision
    assert read_day(boss, "boss-person").todos[0].why is Waits.FORKED
    page = opened(qtbot, office, boss)
    assert page.findChild(AlarmsView).isVisible()  # type: ignore[union-attr]  # it is there
    assert seen(page) == []
    page.open_place(DEVICES)
    assert page.findChild(AlarmsView).isVisible()  # type: ignore[union-attr]  # as above
    assert [row.frozen for row in read_state(boss).devices if row.name == "laptop"] == [True]
    monkeypatch.setattr(dialogs, "ask_text", lambda *_, **__: "查明，副本已收回")
    view = page.findChild(AlarmsView)
    assert view is not None
    view.findChildren(Button)[0].click()
    state = read_state(boss)
    assert (state.alarms, state.waiting) == ((), ())
    assert not view.isVisible()
    assert Waits.FORKED not in {todo.why for todo in read_day(boss, "boss-person").todos}


def test_nobody_else_is_given_a_button(qtbot: QtBot, office: Office, boss: Workspace) -> None:
    take(office["second"], work_of(boss, office["second"]))
    page = opened(qtbot, office, office["second"])
    view = page.findChild(AlarmsView)
    assert view is not None
    assert view.findChildren(Button) == []


def test_what_waits_is_said_and_fits_at_every_size(
    qapp: QApplication, qtbot: QtBot, office: Office
) -> None:
    laptop, boss = office["laptop"], office["boss"]
    inspect(laptop, "insp-1")
    _, late = segments(laptop, signed_cut(laptop))
    take(boss, sealed(laptop.keys, [boss], as_items([late])))
    (line,) = read_state(boss).waiting
    assert (line.device, line.first, line.kept) == ("laptop", 0, len(late.events))
    theme.apply(qapp, theme.Look(theme.Theme.SUNLIGHT, 1.5))
    assert seen(opened(qtbot, office, boss)) == []
