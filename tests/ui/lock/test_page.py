"""The door: pad and keyboard, a wrong password, the first workspace."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from fieldapp.store.workspace import Profile
from fieldapp.ui.lock.page import LockPage
from fieldapp.ui.preferences import Preferences
from fieldapp.ui.widgets import Banner, Button, Key, Picker, Segments, TextField


@pytest.fixture
def page(qtbot: QtBot) -> LockPage:
    """The lock page of a known person."""
    made = LockPage(Preferences(person="达瓦卓玛"), first_run=False)
    qtbot.addWidget(made)
    made.show()
    made.take_keyboard()
    return made


@pytest.fixture
def first(qtbot: QtBot) -> LockPage:
    """The lock page of a machine without a workspace."""
    made = LockPage(Preferences(), first_run=True)
    qtbot.addWidget(made)
    made.show()
    return made


def _fields(page: LockPage) -> list[TextField]:
    return [field for field in page.findChildren(TextField) if field.isVisible()]


def _main_button(page: LockPage) -> Button:
    return next(b for b in page.findChildren(Button) if b.kind == "primary" and b.isVisible())


def test_the_pad_types_into_the_field(qtbot: QtBot, page: LockPage) -> None:
    keys = {key.text(): key for key in page.findChildren(Key)}
    assert not _main_button(page).isEnabled()
    for digit in "2580":
        keys[digit].click()
    keys[""].click()
    assert _fields(page)[0].text() == "258"
    with qtbot.waitSignal(page.unlock_requested) as asked:
        _main_button(page).click()
    assert asked.args == ["258"]


def test_letters_from_the_keyboard_are_a_password_too(qtbot: QtBot, page: LockPage) -> None:
    qtbot.keyClicks(_fields(page)[0], "pass 12")
    with qtbot.waitSignal(page.unlock_requested) as asked:
        qtbot.keyClick(_fields(page)[0], Qt.Key.Key_Return)
    assert asked.args == ["pass 12"]


def test_an_empty_field_unlocks_nothing(qtbot: QtBot, page: LockPage) -> None:
    with qtbot.assertNotEmitted(page.unlock_requested):
        qtbot.keyClick(_fields(page)[0], Qt.Key.Key_Return)


def test_a_wrong_password_empties_the_field_and_typing_takes_the_message_away(
    qtbot: QtBot, page: LockPage
) -> None:
    qtbot.keyClicks(_fields(page)[0], "1")
    page.show_refused("口令不对。", "再试一次。", wrong_password=True)
    banner = next(b for b in page.findChildren(Banner) if b.isVisible())
    assert _fields(page)[0].text() == ""
    qtbot.keyClicks(_fields(page)[0], "2")
    assert not banner.isVisible()


def test_another_failure_keeps_what_was_typed(qtbot: QtBot, page: LockPage) -> None:
    qtbot.keyClicks(_fields(page)[0], "123456")
    page.show_refused("工作区正被另一个窗口使用。", "请先关掉那一个。", wrong_password=False)
    assert _fields(page)[0].text() == "123456"


def test_the_language_is_chosen_at_the_door(qtbot: QtBot, page: LockPage) -> None:
    segments = page.findChildren(Segments)[0]
    with qtbot.waitSignal(page.wanted) as asked:
        qtbot.keyClick(segments, Qt.Key.Key_Right)
    assert asked.args == ["language", "bo"]


def _fill(page: LockPage, *texts: str) -> None:
    for field, text in zip(_fields(page), texts, strict=True):
        field.setText(text)


def test_the_first_workspace_is_asked_for_in_full(qtbot: QtBot, first: LockPage) -> None:
    _fill(first, "达瓦卓玛", "拉萨市城关区市场监督管理局", "拉城-07", "123456", "123456")
    first.findChildren(Picker)[0].setCurrentIndex(1)
    with qtbot.waitSignal(first.create_requested) as asked:
        _main_button(first).click()
    assert asked.args is not None
    profile, password = asked.args
    assert isinstance(profile, Profile)
    assert (profile.person_name, profile.role, password) == ("达瓦卓玛", "supervisor", "123456")


@pytest.mark.parametrize(
    "texts",
    [
        ("", "单位", "设备", "123456", "123456"),
        ("姓名", " ", "设备", "123456", "123456"),
        ("姓名", "单位", "设备", "123456", "654321"),
    ],
)
def test_an_empty_field_or_two_passwords_are_refused_in_place(
    qtbot: QtBot, first: LockPage, texts: tuple[str, ...]
) -> None:
    _fill(first, *texts)
    with qtbot.assertNotEmitted(first.create_requested):
        _main_button(first).click()
    assert any(field.property("wrong") == "true" for field in _fields(first))
    assert any(banner.isVisible() for banner in first.findChildren(Banner))
