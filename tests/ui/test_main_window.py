"""The window's frame: going from room to room, telling, refreshing only what is seen."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from fieldapp.errors import Code, RuleError
from fieldapp.ui.header import Header
from fieldapp.ui.main_window import MainWindow
from fieldapp.ui.rail import RailItem
from fieldapp.ui.room import RoomPage
from fieldapp.ui.rooms import SETTINGS, rooms_for
from fieldapp.ui.widgets import Banner, Button, col


class Page(RoomPage):
    """A page that remembers what it was told."""

    def __init__(self, key: str) -> None:
        super().__init__()
        self.key, self.told_of, self.at, self.showings = key, list[frozenset[str]](), "", 0
        self.button, self.field = Button(f"做 {key}"), QLineEdit()
        self.setLayout(col(self.field))

    def title(self) -> str:
        return f"{self.key} {self.at}".strip()

    def head_buttons(self) -> Sequence[QWidget]:
        return (self.button,)

    def can_go_back(self) -> bool:
        return bool(self.at)

    def go_back(self) -> None:
        self.open_place("")
        self.header_changed.emit()

    def on_shown(self) -> None:
        self.showings += 1
        self.field.setFocus()

    def refresh(self, changes: frozenset[str]) -> None:
        self.told_of.append(changes)

    def place(self) -> str:
        return self.at

    def open_place(self, place: str) -> None:
        self.at = place


@pytest.fixture
def pages() -> dict[str, Page]:
    """The pages built so far, by key."""
    return {}


@pytest.fixture
def window(qtbot: QtBot, pages: dict[str, Page]) -> MainWindow:
    """The window of a supervisor, at Today."""

    def build(key: str) -> Page:
        pages[key] = Page(key)
        return pages[key]

    made = MainWindow(rooms_for("supervisor"), build, person="索朗旺堆")
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is made)
    made.go("today")
    return made


def test_ctrl_and_a_number_goes_to_that_room(qtbot: QtBot, window: MainWindow) -> None:
    for number, spec in enumerate(rooms_for("supervisor"), 1):
        digit = Qt.Key(Qt.Key.Key_0 + number)
        qtbot.keyClick(window, digit, Qt.KeyboardModifier.ControlModifier)
        assert window.current == spec.key


def test_going_back_from_a_long_detail_begins_at_the_top(
    qtbot: QtBot, window: MainWindow, pages: dict[str, Page]
) -> None:
    page = pages["today"]
    page.open_place("long")
    page.setMinimumHeight(5000)
    area = window._stack.currentWidget()
    assert isinstance(area, QScrollArea)
    bar = area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert (page.at, bar.value()) == ("", 0)


def test_a_page_is_built_when_first_visited_and_kept(
    window: MainWindow, pages: dict[str, Page]
) -> None:
    assert set(pages) == {"today"}
    window.go("draw")
    first = pages["draw"]
    window.go("today")
    window.go("draw")
    assert pages["draw"] is first
    assert first.showings == 2


def test_the_keyboard_goes_to_the_page_that_is_shown(
    window: MainWindow, pages: dict[str, Page]
) -> None:
    window.go("registry")
    assert window.focusWidget() is pages["registry"].field


@pytest.mark.parametrize(
    ("role", "absent"), [("inspector", {"review", "publish"}), ("admin", set())]
)
def test_rooms_a_role_may_not_enter_are_absent(qtbot: QtBot, role: str, absent: set[str]) -> None:
    made = MainWindow(rooms_for(role), Page, person="扎西")
    qtbot.addWidget(made)
    keys = {item.key for item in made.findChildren(RailItem)}
    everything = {item.key for item in rooms_for("admin")}
    assert everything - keys == absent


def test_only_the_page_in_front_reads_again_at_once(
    window: MainWindow, pages: dict[str, Page]
) -> None:
    window.go("draw")
    window.refresh(frozenset({"registry"}))
    window.refresh(frozenset({"draw"}))
    assert pages["draw"].told_of == [frozenset({"registry"}), frozenset({"draw"})]
    assert pages["today"].told_of == []
    window.go("today")
    assert pages["today"].told_of == [frozenset({"registry", "draw"})]


def test_a_page_may_ask_for_another_room_at_a_place(
    window: MainWindow, pages: dict[str, Page]
) -> None:
    pages["today"].go_requested.emit("inspect", "insp-1")
    assert window.current == "inspect"
    assert window.places()[window.current] == "insp-1"


def test_escape_leaves_the_detail_and_then_does_nothing(
    qtbot: QtBot, window: MainWindow, pages: dict[str, Page]
) -> None:
    window.go("notices", "notice-1")
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.places()[window.current] == ""
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.current == "notices"


def test_the_header_shows_the_buttons_of_the_page_in_front_only(
    window: MainWindow, pages: dict[str, Page]
) -> None:
    window.go("draw")
    header = window.findChildren(Header)[0]
    assert header.isAncestorOf(pages["draw"].button)
    assert pages["draw"].button.isVisible()
    assert not pages["today"].button.isVisible()
    window.go("today")
    assert pages["today"].button.isVisible()
    assert not pages["draw"].button.isVisible()


def test_an_error_is_told_in_words_until_put_away(window: MainWindow) -> None:
    window.tell_error(RuleError(Code.DISK_FULL))
    banner = window.findChildren(Banner)[0]
    assert banner.isVisible()
    assert banner.accessibleName()
    window.tell("soft", "")
    assert not banner.isVisible()


def test_a_badge_is_shown_on_its_room(window: MainWindow, pages: dict[str, Page]) -> None:
    pages["today"].badge_changed.emit(3)
    badges = {item.key: item.badge for item in window.findChildren(RailItem)}
    assert badges["today"] == 3
    assert badges[SETTINGS] == 0


@pytest.mark.parametrize(
    ("key", "signal"),
    [(Qt.Key.Key_K, "find_asked"), (Qt.Key.Key_L, "lock_asked")],
)
def test_shortcuts_ask_the_application(
    qtbot: QtBot, window: MainWindow, key: Qt.Key, signal: str
) -> None:
    with qtbot.waitSignal(getattr(window, signal)):
        qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
