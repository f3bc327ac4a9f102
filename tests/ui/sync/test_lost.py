"""A lost laptop is stopped in the window by who may; the others are not offered it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from fieldapp.errors import FieldappError
from fieldapp.store import devices
from fieldapp.store.workspace import Workspace
from fieldapp.ui import dialogs
from fieldapp.ui.complaints import complaints
from fieldapp.ui.draw.hall import HallCode
from fieldapp.ui.room import Desk
from fieldapp.ui.sync import card_code
from fieldapp.ui.sync.devices_view import DevicesView
from fieldapp.ui.sync.doing import read_card
from fieldapp.ui.sync.page import DEVICES, SyncPage
from fieldapp.ui.sync.reading import read_state
from fieldapp.ui.widgets import Banner, Button
from tests.journeys.devices import Office, inspect, known, make, office
from tests.ui.conftest import InlineTasks

__all__ = ["office"]


def devices_of(qtbot: QtBot, office: Office, workspace: Workspace) -> SyncPage:
    page = SyncPage(Desk(InlineTasks(workspace), workspace.profile, office.clock))
    qtbot.addWidget(page)
    page.resize(1290, 660)
    page.show()
    page.open_place(DEVICES)
    page.on_shown()
    return page


def stops(page: SyncPage) -> list[str]:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    view = page.findChild(DevicesView)
    assert view is not None
    names = (button.accessibleName() for button in view.findChildren(Button))
    return sorted(name.split()[-1] for name in names if name.startswith("丢了，停用"))


def test_a_supervisor_stops_a_lost_laptop_with_a_reason(
    qtbot: QtBot, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    boss, laptop = office["boss"], office["laptop"]
    inspect(laptop, "insp-1")
    office.sync("laptop", "boss")
    page = devices_of(qtbot, office, boss)
    assert stops(page) == ["laptop", "second"]  # not the centre, not itself
    answers = [None, "22日在班车上丢了"]
    monkeypatch.setattr(dialogs, "ask_text", lambda *_, **__: answers.pop(0))
    view = page.findChild(DevicesView)
    assert view is not None
    for revoked in (False, True):
        button = next(
            b for b in view.findChildren(Button) if b.accessibleName().endswith(" laptop")
        )
        button.click()
        assert known(boss, laptop).revoked is revoked
    (line,) = [one for one in read_state(boss).devices if one.name == "laptop"]
    assert (line.revoked, line.closed, line.may_stop) == (True, laptop.chain.head.size, False)
    assert any("停用了" in each.accessibleName() for each in page.findChildren(Banner))
    for _ in range(4):  # nested layouts settle from the inside out
        QCoreApplication.processEvents()
    assert [one.where for one in complaints(page) if one.kind != "shortened"] == []
    assert stops(page) == ["second"]


def test_enrolling_by_two_people_in_the_window(
    qtbot: QtBot, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = office.join("admin", "admin"), office.join("other", "admin")
    office.sync("admin", "other")
    monkeypatch.setattr(dialogs, "confirm", lambda *_, **__: True)
    page = devices_of(qtbot, office, one)
    press(page, "以后要两个人")
    assert read_state(one).two_people
    new = office.opened["new"] = make(office.folder, "new", "inspector", office.clock)
    page._presenter._ask_trust((new.card(), b"\0" * 32))
    (card,) = read_state(one).cards
    assert (card.device, card.vouched, card.may_vouch) == ("new", ("名-admin",), False)
    assert any("等第二个人" in each.accessibleName() for each in page.findChildren(Banner))
    for _ in range(4):  # nested layouts settle from the inside out
        QCoreApplication.processEvents()
    assert [each.where for each in complaints(page) if each.kind != "shortened"] == []
    office.sync("admin", "other")
    second = devices_of(qtbot, office, other)
    press(second, "核对，登记")
    assert read_state(other).cards == ()
    assert not known(other, new).revoked


def press(page: SyncPage, words: str) -> None:
    QCoreApplication.processEvents()  # what was just laid out becomes visible
    next(b for b in page.findChildren(Button) if b.text() == words and b.isVisible()).click()


def test_a_card_is_read_from_a_picture_of_its_code(
    qtbot: QtBot, office: Office, tmp_path: Path
) -> None:
    page = devices_of(qtbot, office, office["laptop"])
    QCoreApplication.processEvents()
    (code,) = page.findChildren(HallCode)
    assert code.grab().save(str(tmp_path / "screen.png"))
    assert read_card(tmp_path / "screen.png") == office["laptop"].card()
    text = card_code.text_of(office["laptop"].card().encode())
    for bad in ("https://example.org", text[:-3], text[:-1] + "1"):
        with pytest.raises(FieldappError):
            devices.Card.decode(card_code.card_in(bad))


def test_an_inspector_is_offered_nothing(qtbot: QtBot, office: Office) -> None:
    assert stops(devices_of(qtbot, office, office["laptop"])) == []
