"""The page of the keys: another password, the second inspector, when it locks; refusals in words."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from fieldapp.clock import FixedClock
from fieldapp.rooms import PROJECTORS
from fieldapp.store import pins
from fieldapp.store.workspace import Workspace
from fieldapp.ui.preferences import Preferences
from fieldapp.ui.room import Desk
from fieldapp.ui.settings.keys import KeysView
from fieldapp.ui.settings.page import KEYS, SettingsPage
from fieldapp.ui.widgets import Banner, Button, Choice, Para, TextField
from tests.conftest import PASSWORD
from tests.ui.conftest import InlineTasks

NEW = "a quite new password"


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace, clock: FixedClock) -> SettingsPage:
    """The settings of an inspector's laptop, at its keys."""
    desk = Desk(InlineTasks(workspace), workspace.profile, clock, reduced_motion=True)
    made = SettingsPage(desk, Preferences(), Path("/somewhere"))
    qtbot.addWidget(made)
    made.resize(1290, 664)
    made.show()
    made.open_place(KEYS)
    return made


def view(page: SettingsPage) -> KeysView:
    return page.findChildren(KeysView)[0]


def fill(page: SettingsPage, **texts: str) -> None:
    names = {
        "old": "现在的口令", "new": "新的口令", "again": "再输一次新的口令", "number": "人员编号或执法证号",
        "name": "姓名", "theirs": "第二个人自己的口令", "theirs_again": "第二个人再输一次",
    }  # fmt: skip
    fields = {field.accessibleName(): field for field in view(page).findChildren(TextField)}
    for key, text in texts.items():
        fields[names[key]].setText(text)


def press(page: SettingsPage, words: str) -> None:
    next(b for b in view(page).findChildren(Button) if b.text() == words).click()


def refusal(page: SettingsPage) -> str:
    return next((b.accessibleName() for b in view(page).findChildren(Banner) if b.isVisible()), "")


def opens(workspace: Workspace, password: str) -> bool:
    workspace.close()
    with Workspace.open(workspace.folder, password, projectors=PROJECTORS, clock=workspace.clock):
        return True


def test_the_password_is_changed_in_place(
    qtbot: QtBot, page: SettingsPage, workspace: Workspace
) -> None:
    assert (page.title(), page.place(), page.can_go_back()) == ("钥匙和口令", KEYS, True)
    fill(page, old=PASSWORD, new=NEW, again=NEW)
    with qtbot.waitSignal(page.told) as told:
        press(page, "换口令")
    assert told.args is not None
    assert told.args[0] == "green"
    assert not any(
        f.text()
        for f in view(page).findChildren(TextField)
        if f.echoMode() != TextField.EchoMode.Normal
    )
    assert opens(workspace, NEW)


def test_each_refusal_is_said_and_changes_nothing(
    page: SettingsPage, workspace: Workspace
) -> None:
    for old, new, again, said in (
        (PASSWORD, NEW, "other", "两次输入"),
        ("wrong", NEW, NEW, "口令不对"),
        (PASSWORD, "12345", "12345", "口令太短"),
        (PASSWORD, "314159", "314159", "没有系统钥匙库"),
        (PASSWORD, "aaaaaaaaaaaa", "aaaaaaaaaaaa", "太好猜"),
    ):
        fill(page, old=old, new=new, again=again)
        press(page, "换口令")
        assert said in refusal(page)
    assert opens(workspace, PASSWORD)


def test_the_second_inspector_comes_and_goes(
    qtbot: QtBot, page: SettingsPage, workspace: Workspace
) -> None:
    press(page, "让第二个人也能打开")
    assert refusal(page) == "还有空着的"
    fill(page, number="I-2", name="格桑", theirs=NEW, theirs_again=NEW)
    with qtbot.waitSignal(page.told):
        press(page, "让第二个人也能打开")
    assert pins.standing(workspace).second == "格桑"
    assert any("格桑可以用自己的口令打开" in p.text() for p in view(page).findChildren(Para))
    with qtbot.waitSignal(page.told):
        press(page, "取消第二个人的口令")
    assert pins.standing(workspace).second == ""


def test_the_place_of_the_keys_is_said(page: SettingsPage) -> None:
    words = [p.text() for p in view(page).findChildren(Para)]
    assert any("没有系统钥匙库" in text for text in words)
    assert any("还没有人能帮忙打开" in text for text in words)


def test_the_minutes_to_the_lock_are_chosen(qtbot: QtBot, page: SettingsPage) -> None:
    choices = view(page).findChildren(Choice)
    assert [c.isChecked() for c in choices] == [False, True, False, False]
    with qtbot.waitSignal(page.wanted) as asked:
        choices[0].click()
    assert asked.args == ["idle_minutes", 5]
