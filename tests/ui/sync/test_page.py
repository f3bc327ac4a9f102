"""The sync page: one gesture, one outcome; nothing cut off in any state."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from fieldapp.central.log import Centre
from fieldapp.errors import Code, PeerError
from fieldapp.ui import dialogs
from fieldapp.ui.complaints import complaints
from fieldapp.ui.room import Desk
from fieldapp.ui.sync.model import Exported, Synced
from fieldapp.ui.sync.page import DEVICES, SyncPage
from fieldapp.ui.sync.panels import ImportedCard
from fieldapp.ui.widgets import Banner, Button, ListView, Segments


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, centre: Centre) -> SyncPage:
    made = SyncPage(desk)
    qtbot.addWidget(made)
    made.resize(1290, 660)
    made.show()
    made.on_shown()
    return made


def seen(page: SyncPage) -> list[str]:
    for _ in range(4):  # nested layouts settle from the inside out
        QCoreApplication.processEvents()
    return [one.where for one in complaints(page) if one.kind != "shortened"]


def test_the_page_stands_before_anything_was_read(qtbot: QtBot, desk: Desk) -> None:
    made = SyncPage(desk)
    qtbot.addWidget(made)
    made.resize(1290, 660)
    made.show()
    QCoreApplication.processEvents()
    assert made.grab().width() > 0


def test_items_are_listed_and_the_switch_filters_them(page: SyncPage) -> None:
    shown = page.findChild(ListView)
    assert shown is not None
    assert shown.model().rowCount() == 1
    page.findChildren(Segments)[0]._parts[1].click()
    assert shown.model().rowCount() == 0
    assert seen(page) == []


def test_the_devices_are_a_place_with_a_way_back(page: SyncPage) -> None:
    page.open_place(DEVICES)
    assert page.can_go_back()
    assert page.place() == DEVICES
    assert seen(page) == []
    page.go_back()
    assert not page.can_go_back()


def test_export_asks_for_a_folder_and_says_what_was_written(
    page: SyncPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    monkeypatch.setattr(dialogs, "folder", lambda *_: stick)
    button = next(one for one in page.findChildren(Button) if one.kind == "primary")
    button.click()
    assert len(list(stick.iterdir())) == 1
    assert page.findChild(Banner) is not None
    assert seen(page) == []


def test_an_import_is_told_chain_by_chain(
    page: SyncPage, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialogs, "folder", lambda *_: tmp_path)
    next(one for one in page.findChildren(Button) if one.kind == "primary").click()
    file = next(tmp_path.glob("fieldapp-*"))
    monkeypatch.setattr(dialogs, "open_file", lambda *_: file)
    page.head_buttons()[0].click()  # type: ignore[attr-defined]  # the first is a button
    # it was sealed to the centre, so here it is refused, in words
    assert page.findChild(ImportedCard) is None
    assert page.findChild(Banner) is not None


def test_every_ending_has_its_words(page: SyncPage) -> None:
    page.show_synced(Synced(sent=3, received=2, files_sent=1, files_received=0,
                            changes=frozenset()))  # fmt: skip
    assert seen(page) == []
    page.show_exported(Exported(at_ms=0, file="a", size=10, receivers=("b", "c"), records=1))
    assert seen(page) == []
    page.show_cancelled()
    page.show_failed(PeerError(Code.PEER_UNREACHABLE))
    assert page.grab().height() > 0
    assert seen(page) == []


def test_without_an_address_the_keyboard_goes_to_its_field(page: SyncPage, qtbot: QtBot) -> None:
    page.activateWindow()
    page.head_buttons()[1].click()  # type: ignore[attr-defined]  # the second is a button
    focus = page.focusWidget()
    assert focus is not None
    assert focus.accessibleName() != ""
    assert seen(page) == []
