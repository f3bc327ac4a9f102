"""One sitting at the window, with real threads and a real workspace: in, the look changed, out."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from fieldapp.app import Sitting
from fieldapp.clock import FixedClock
from fieldapp.rooms import PROJECTORS
from fieldapp.store import devices, pins
from fieldapp.store.workspace import Profile, Workspace
from fieldapp.ui import preferences, theme
from fieldapp.ui.lock.page import LockPage
from fieldapp.ui.lock.watch import IDLE
from fieldapp.ui.main_window import MainWindow
from fieldapp.ui.preferences import Preferences
from fieldapp.ui.proving import Proving
from fieldapp.ui.rail import RailItem
from fieldapp.ui.theme import Theme
from fieldapp.ui.widgets import Banner, TextField

PASSWORD = "a long enough password"
PROFILE = Profile("拉城-07", "person-1", "达瓦卓玛", "inspector", "拉萨市城关区市场监督管理局")


@pytest.fixture(autouse=True)
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings, secrets and data of the test's own."""
    monkeypatch.setenv("FIELDAPP_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("FIELDAPP_STATE", str(tmp_path / "state"))
    return tmp_path


@pytest.fixture
def made(clock: FixedClock) -> Preferences:
    """Settings that name a workspace which exists."""
    chosen = Preferences(person=PROFILE.person_name)
    Workspace.create(
        chosen.folder(), PASSWORD, profile=PROFILE, projectors=PROJECTORS, clock=clock
    ).close()
    return chosen


class Seat:
    """A sitting and the windows it opened."""

    def __init__(self, qapp: QApplication, chosen: Preferences, clock: FixedClock) -> None:
        self.sitting = Sitting(qapp, chosen, clock)
        self._app = qapp

    def lock_page(self) -> LockPage:
        """Give the lock page on the screen."""
        shown = [
            w for w in self._app.topLevelWidgets() if isinstance(w, LockPage) and w.isVisible()
        ]
        assert len(shown) == 1
        return shown[0]

    def enter(self, qtbot: QtBot) -> None:
        """Unlock and wait for the window."""
        self.sitting.unlock(PASSWORD)
        qtbot.waitUntil(lambda: self.sitting.window is not None, timeout=30_000)

    def change(self, qtbot: QtBot, name: str, value: object) -> MainWindow:
        """Choose another look in the settings and wait for the new window."""
        before = self.sitting.window
        assert before is not None
        before.go("settings")
        page = before.page("settings")
        assert page is not None
        page.wanted.emit(name, value)  # type: ignore[attr-defined]  # a SettingsPage
        qtbot.waitUntil(lambda: self.sitting.window is not before, timeout=10_000)
        after = self.sitting.window
        assert after is not None
        return after

    def leave(self) -> None:
        """End the sitting and close what it opened."""
        self.sitting.stop()
        for window in self._app.topLevelWidgets():
            window.close()
            window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def seat(qapp: QApplication, made: Preferences, clock: FixedClock) -> Iterator[Seat]:
    """A sitting at the lock page of an existing workspace."""
    taken = Seat(qapp, made, clock)
    taken.sitting.lock()
    yield taken
    taken.leave()


def test_the_right_password_opens_today(qtbot: QtBot, seat: Seat) -> None:
    page = seat.lock_page()
    field = next(f for f in page.findChildren(TextField) if f.isVisible())
    qtbot.keyClicks(field, PASSWORD)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: seat.sitting.window is not None, timeout=30_000)
    window = seat.sitting.window
    assert window is not None
    assert window.current == "today"
    qtbot.waitUntil(lambda: preferences.read().device == "拉城-07")


def test_a_wrong_password_is_told_and_the_field_is_ready_again(qtbot: QtBot, seat: Seat) -> None:
    page = seat.lock_page()
    field = next(f for f in page.findChildren(TextField) if f.isVisible())
    qtbot.keyClicks(field, "not the password")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: field.property("wrong") == "true", timeout=30_000)
    assert field.text() == ""
    assert any(b.isVisible() and b.accessibleName() for b in page.findChildren(Banner))
    assert seat.sitting.window is None


def test_a_machine_without_a_workspace_is_asked_for_one(
    qtbot: QtBot, qapp: QApplication, clock: FixedClock
) -> None:
    seat = Seat(qapp, Preferences(), clock)
    seat.sitting.lock()
    seat.lock_page().create_requested.emit(PROFILE, PASSWORD)
    qtbot.waitUntil(lambda: seat.sitting.window is not None, timeout=30_000)
    assert Preferences().folder().is_dir()
    seat.leave()


def test_a_workspace_named_for_one_start_is_not_kept_but_the_look_is(
    qtbot: QtBot, qapp: QApplication, made: Preferences, clock: FixedClock, tmp_path: Path
) -> None:
    usual = Preferences(workspace=str(tmp_path / "usual"), person="张三", device="日喀则-02")
    preferences.keep(usual)
    seat = Seat(qapp, preferences.read().at(made.folder()), clock)
    seat.sitting.lock()
    words = {word.text() for word in seat.lock_page().findChildren(QLabel)}
    assert not any("张三" in word or "日喀则-02" in word for word in words)
    seat.enter(qtbot)
    assert preferences.read() == usual
    seat.change(qtbot, "theme", "sunlight")
    assert preferences.read() == replace(usual, theme="sunlight")
    seat.leave()


def test_changing_the_look_rebuilds_the_window_where_the_person_was(
    qtbot: QtBot, seat: Seat
) -> None:
    seat.enter(qtbot)
    after = seat.change(qtbot, "theme", "sunlight")
    assert after.current == "settings"
    assert theme.look().theme is Theme.SUNLIGHT
    assert preferences.read().theme == "sunlight"


def test_changing_the_language_changes_the_rail(qtbot: QtBot, seat: Seat) -> None:
    seat.enter(qtbot)
    after = seat.change(qtbot, "language", "en")
    words = {item.key: item.text() for item in after.findChildren(RailItem)}
    assert words["today"] == "Today"
    page = after.page("settings")
    assert page is not None
    page.wanted.emit("language", "zh_CN")  # type: ignore[attr-defined]  # the next test is Chinese
    qtbot.waitUntil(lambda: seat.sitting.window is not after)


def test_locking_closes_the_workspace_for_others_to_open(qtbot: QtBot, seat: Seat) -> None:
    seat.enter(qtbot)
    seat.sitting.lock()
    assert seat.sitting.window is None
    assert seat.lock_page().isVisible()
    seat.enter(qtbot)
    assert seat.sitting.window is not None


def test_the_window_is_the_second_persons_and_the_lock_page_the_owners(
    qtbot: QtBot, seat: Seat, made: Preferences, clock: FixedClock
) -> None:
    with Workspace.open(made.folder(), PASSWORD, projectors=PROJECTORS, clock=clock) as workspace:
        pins.add_second(workspace, "person-2", "格桑", "another-long-word-7")
    seat.sitting.unlock("another-long-word-7")
    qtbot.waitUntil(lambda: seat.sitting.window is not None, timeout=30_000)
    window = seat.sitting.window
    assert window is not None
    qtbot.waitUntil(lambda: preferences.read().device == "拉城-07")
    assert preferences.read().person == "达瓦卓玛"
    assert any("格桑" in label.text() for label in window.findChildren(QLabel))


def test_a_tour_shows_every_room_the_person_may_enter(qtbot: QtBot, seat: Seat) -> None:
    seat.enter(qtbot)
    assert seat.sitting.tour() == [
        "today", "draw", "inspect", "evidence", "registry", "notices", "sync", "settings",
    ]  # fmt: skip


def test_after_a_lock_the_person_is_where_they_were(qtbot: QtBot, seat: Seat) -> None:
    seat.enter(qtbot)
    assert seat.sitting.window is not None
    seat.sitting.window.go("registry")
    seat.sitting.lock()
    seat.enter(qtbot)
    assert seat.sitting.window.current == "registry"


def test_nobody_there_for_ten_minutes_shuts_the_door_and_says_so(
    qtbot: QtBot, seat: Seat, clock: FixedClock
) -> None:
    seat.enter(qtbot)
    assert seat.sitting._desk is not None
    assert isinstance(seat.sitting._desk.prove, Proving)  # A6: acts ask for the password again
    qtbot.waitUntil(seat.sitting._tasks.idle)
    for _ in range(120):
        clock.advance(5_000)
        seat.sitting._watch.tick()
    assert seat.sitting.window is None
    assert any(
        b.isVisible() and "没人用" in b.accessibleName()
        for b in seat.lock_page().findChildren(Banner)
    )


def test_long_work_is_waited_for_before_the_door_is_shut(
    qtbot: QtBot, seat: Seat, clock: FixedClock
) -> None:
    seat.enter(qtbot)
    going = threading.Event()
    seat.sitting._tasks.read(lambda _ws: going.wait(30), lambda _done: None)
    seat.sitting._watch.due.emit(IDLE)
    assert seat.sitting.window is not None
    going.set()
    qtbot.waitUntil(seat.sitting._tasks.idle)
    seat.sitting._watch.due.emit(IDLE)
    assert seat.sitting.window is None


def test_a_laptop_that_was_shut_is_locked(qtbot: QtBot, seat: Seat, clock: FixedClock) -> None:
    seat.enter(qtbot)
    clock.advance(3_600_000)
    seat.sitting._watch.tick()
    assert seat.sitting.window is None


def test_a_restored_workspace_says_so_when_it_is_opened(qtbot: QtBot, seat: Seat) -> None:
    folder = Preferences().folder()
    backup = folder.parent / "backup"
    shutil.copytree(folder, backup)
    with Workspace.open(folder, PASSWORD, projectors=PROJECTORS) as later:
        devices.enrol(later, "p", replace_card(later))
    shutil.rmtree(folder)
    backup.rename(folder)
    seat.enter(qtbot)

    def told() -> bool:
        window = seat.sitting.window
        assert window is not None
        return any("从备份恢复" in b.accessibleName() for b in window.findChildren(Banner))

    qtbot.waitUntil(told, timeout=10_000)
    seat.sitting.lock()
    seat.enter(qtbot)
    qtbot.waitUntil(seat.sitting._tasks.idle)
    assert not told()  # once


def replace_card(workspace: Workspace) -> devices.Card:
    """The card of some other device."""
    mine = workspace.card()
    return replace(mine, device_id=b"\1" * 16, public_key=b"\1" * 32, person_id="other")
