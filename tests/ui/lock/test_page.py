"""The door: pad and keyboard, a wrong password, the first workspace."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from fieldapp import resources
from fieldapp.clock import FixedClock
from fieldapp.notice import templates
from fieldapp.registry import importing
from fieldapp.rooms import PROJECTORS
from fieldapp.store.roles import PEOPLE
from fieldapp.store.workspace import Profile, Workspace
from fieldapp.ui.lock.page import LockPage
from fieldapp.ui.lock.watch import IDLE
from fieldapp.ui.preferences import Preferences
from fieldapp.ui.today.reading import read_day
from fieldapp.ui.typed import Typed
from fieldapp.ui.widgets import Banner, Button, Key, Para, Picker, Segments, TextField
from tests.conftest import PASSWORD
from tests.ui.inspect import world


@pytest.fixture
def page(qtbot: QtBot) -> LockPage:
    """The lock page of a known person."""
    made = LockPage(Preferences(person="达瓦卓玛"), Typed(), first_run=False)
    qtbot.addWidget(made)
    made.show()
    made.take_keyboard()
    return made


@pytest.fixture
def first(qtbot: QtBot) -> LockPage:
    """The lock page of a machine without a workspace."""
    made = LockPage(Preferences(), Typed(), first_run=True)
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


def test_after_too_many_the_pad_waits_and_says_how_long(qtbot: QtBot, page: LockPage) -> None:
    page.show_refused("口令不对。", "再试一次。", wrong_password=True, wait_s=1)
    (field,) = _fields(page)
    assert not field.isEnabled()
    assert any("还要等 0:01" in said.text() for said in page.findChildren(Para))
    qtbot.waitUntil(field.isEnabled, timeout=5_000)
    assert not any("还要等" in said.text() for said in page.findChildren(Para))


def test_why_it_locked_is_said_at_the_door(page: LockPage) -> None:
    page.say_why(IDLE)
    assert any(b.isVisible() and "没人用" in b.accessibleName() for b in page.findChildren(Banner))


def test_another_failure_keeps_what_was_typed(qtbot: QtBot, page: LockPage) -> None:
    qtbot.keyClicks(_fields(page)[0], "123456")
    page.show_refused("工作区正被另一个窗口使用。", "请先关掉那一个。", wrong_password=False)
    assert _fields(page)[0].text() == "123456"


def test_the_language_is_chosen_at_the_door(qtbot: QtBot, page: LockPage) -> None:
    segments = page.findChildren(Segments)[0]
    with qtbot.waitSignal(page.wanted) as asked:
        qtbot.keyClick(segments, Qt.Key.Key_Right)
    assert asked.args == ["language", "bo"]


def _fill(page: LockPage, name: str, number: str, *rest: str) -> None:
    for field, text in zip(_fields(page), (name, number, *rest), strict=True):
        field.setText(text)


def _choose(page: LockPage, unit: int, role: int = 0) -> None:
    units, roles = page.findChildren(Picker)
    units.setCurrentIndex(unit)
    roles.setCurrentIndex(role)


def _made(qtbot: QtBot, page: LockPage) -> tuple[Profile, str]:
    with qtbot.waitSignal(page.create_requested) as asked:
        _main_button(page).click()
    assert asked.args is not None
    profile, password = asked.args
    assert isinstance(profile, Profile)
    return profile, str(password)


def test_the_first_workspace_is_asked_for_in_full(qtbot: QtBot, first: LockPage) -> None:
    _fill(first, "达瓦卓玛", " 54-0107 ", "拉城-07", "123456", "123456")
    _choose(first, 3, 1)
    profile, password = _made(qtbot, first)
    assert (profile.person_name, profile.role, password) == ("达瓦卓玛", "supervisor", "123456")
    assert profile.person_id == "54-0107"


def test_the_unit_is_an_office_by_its_code_and_notices_know_it(
    qtbot: QtBot, first: LockPage
) -> None:
    _fill(first, "达瓦卓玛", "54-0107", "拉城-07", "123456", "123456")
    units = first.findChildren(Picker)[0]
    names = [units.itemText(place) for place in range(1, units.count())]
    assert len(names) == len(resources.reference("offices")["entries"])
    _choose(first, 1 + names.index("拉萨市城关区市场监督管理局"))
    profile, _ = _made(qtbot, first)
    assert templates.office(profile.unit).unit == profile.unit == "540102"


def test_who_does_not_inspect_needs_no_number(qtbot: QtBot, first: LockPage) -> None:
    _fill(first, "德吉央宗", "", "拉城-科室", "123456", "123456")
    _choose(first, 1, PEOPLE.index("supervisor"))
    assert len(_made(qtbot, first)[0].person_id) >= 2


ROSTER = "姓名,单位,执法证号,证件有效期\n{name},城关区局,{mine},2030-12-31\n李明远,城关区局,54-0002,2030-12-31\n"


def test_an_inspector_of_a_roster_without_numbers_is_given_tasks(
    qtbot: QtBot, first: LockPage, clock: FixedClock, tmp_path: Path
) -> None:
    _fill(first, "达瓦卓玛", "54-0107", "拉城-07", PASSWORD, PASSWORD)
    _choose(first, 3)
    profile, password = _made(qtbot, first)
    roster = tmp_path / "roster.csv"
    roster.write_text(ROSTER.format(name=profile.person_name, mine="54-0107"), encoding="utf-8")
    with Workspace.create(
        tmp_path / "new", password, profile=profile, projectors=PROJECTORS, clock=clock
    ) as workspace:
        world.register(workspace)
        importing.import_inspectors(workspace, profile.person_id, roster)
        drawn = world.draw(workspace, 8)
        mine = [task for task in drawn if profile.person_id in task.inspectors]
        assert mine, [task.inspectors for task in drawn]
        assert len(read_day(workspace, profile.person_id).tasks) == len(mine)


@pytest.mark.parametrize(
    ("texts", "unit"),
    [
        (("", "54-01", "设备", "123456", "123456"), 1),
        (("姓名", "54-01", " ", "123456", "123456"), 1),
        (("姓名", "54-01", "设备", "123456", "654321"), 1),
        (("姓名", "", "设备", "123456", "123456"), 1),
        (("姓名", "5", "设备", "123456", "123456"), 1),
        (("姓名", "54 01", "设备", "123456", "123456"), 1),
        (("姓名", "5" * 41, "设备", "123456", "123456"), 1),
        (("姓名", "54-01", "设备", "123456", "123456"), 0),
    ],
)
def test_an_empty_field_or_two_passwords_are_refused_in_place(
    qtbot: QtBot, first: LockPage, texts: tuple[str, ...], unit: int
) -> None:
    _fill(first, *texts)
    _choose(first, unit)
    with qtbot.assertNotEmitted(first.create_requested):
        _main_button(first).click()
    assert any(field.property("wrong") == "true" for field in _fields(first)) == (unit > 0)
    assert any(banner.isVisible() for banner in first.findChildren(Banner))


def test_the_missing_number_is_explained_in_its_own_words(first: LockPage) -> None:
    _fill(first, "姓名", "", "设备", "123456", "123456")
    _choose(first, 1)
    _main_button(first).click()
    [banner] = [one for one in first.findChildren(Banner) if one.isVisible()]
    assert "执法证号" in banner.accessibleName()


def test_the_roles_that_go_with_no_other_are_said(qtbot: QtBot, first: LockPage) -> None:
    (role,) = [one for one in first.findChildren(Picker) if one.accessibleName() == "角色"]
    role.setCurrentIndex(PEOPLE.index("admin"))
    said = [one.accessibleName() for one in first.findChildren(Para) if one.isVisible()]
    assert any("同一个人不能再担任：审计" in words for words in said)
    role.setCurrentIndex(PEOPLE.index("inspector"))
    said = [one.accessibleName() for one in first.findChildren(Para) if one.isVisible()]
    assert not any("同一个人不能再担任" in words for words in said)
