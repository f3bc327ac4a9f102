"""What was typed and not recorded outlives another look, the lock page and another form."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fieldapp.clock import FixedClock
from fieldapp.errors import Code, DeviceError
from fieldapp.inspection import tables
from fieldapp.rooms import PROJECTORS
from fieldapp.store.workspace import Profile, Workspace
from fieldapp.ui.inspect.identify import IdentifyCard, TwoWays
from fieldapp.ui.inspect.page import InspectPage
from fieldapp.ui.main_window import MainWindow
from fieldapp.ui.preferences import Preferences
from fieldapp.ui.room import Desk
from fieldapp.ui.typed import Typed
from fieldapp.ui.widgets import Button, Choice, Picker, Segments, TextArea, TextField, Tick
from tests.ui.inspect import world
from tests.ui.inspect.showing import shown
from tests.ui.test_app import PASSWORD, Seat, folders

__all__ = ["folders"]  # a fixture: settings and data of the test's own


@pytest.fixture
def seat(qapp: QApplication, clock: FixedClock) -> Iterator[tuple[Seat, str]]:
    """A sitting over a workspace with one open inspection, and that inspection."""
    chosen = Preferences(person="次旺")
    profile = Profile("拉城-07", world.ME, "次旺", "inspector", "拉萨市城关区市场监督管理局")
    with Workspace.create(
        chosen.folder(), PASSWORD, profile=profile, projectors=PROJECTORS, clock=clock
    ) as made:
        world.register(made)
        one = world.special(made)
    taken = Seat(qapp, chosen, clock)
    taken.sitting.lock()
    yield taken, one
    taken.leave()


def window_of(seat: Seat) -> MainWindow:
    window = seat.sitting.window
    assert window is not None
    return window


def identify_form(qtbot: QtBot, window: MainWindow, place: str | None = None) -> IdentifyCard:
    """Show the inspection and wait for its show-ID form."""
    window.go("inspect", place)
    page = window.page("inspect")
    assert isinstance(page, InspectPage)
    qtbot.waitUntil(lambda: len(page.findChildren(IdentifyCard)) == 1, timeout=10_000)
    (form,) = page.findChildren(IdentifyCard)
    return form


def field(form: IdentifyCard, name: str) -> TextField:
    return next(f for f in form.findChildren(TextField) if f.accessibleName() == name)


def test_the_half_filled_show_id_form_is_there_in_every_look(
    qtbot: QtBot, seat: tuple[Seat, str]
) -> None:
    sitting, one = seat
    sitting.enter(qtbot)
    form = identify_form(qtbot, window_of(sitting), one)
    qtbot.keyClicks(field(form, "向谁出示"), "Tsering")
    qtbot.mouseClick(
        form.findChildren(TwoWays)[0].findChildren(Choice)[1], Qt.MouseButton.LeftButton
    )
    sitting.change(qtbot, "theme", "sunlight")
    window = sitting.change(qtbot, "language", "en")
    form = identify_form(qtbot, window)  # no place: the room is where it was left
    assert field(form, "Shown to").text() == "Tsering"
    assert [two.value() for two in form.findChildren(TwoWays)] == [False, None, None, None]
    sitting.sitting.lock()
    sitting.enter(qtbot)
    form = identify_form(qtbot, window_of(sitting), one)
    assert field(form, "Shown to").text() == "Tsering"
    sitting.change(qtbot, "language", "zh_CN")


def test_every_room_keeps_its_place_and_the_search_its_words(
    qtbot: QtBot, seat: tuple[Seat, str]
) -> None:
    sitting, one = seat
    sitting.enter(qtbot)
    window = window_of(sitting)
    window.go("inspect", one)
    window.go("registry", world.shop(2).object_id)
    page = window.page("registry")
    assert page is not None
    (search,) = page.findChildren(TextField)
    qtbot.keyClicks(search, "cx")
    window.go("notices", "check")
    window = sitting.change(qtbot, "theme", "dark")
    window = sitting.change(qtbot, "scale", 1.25)  # rooms not entered in between keep theirs too
    places = window.places()
    assert places["inspect"].partition("#")[0] == one
    assert places["registry"] == world.shop(2).object_id
    assert places["notices"] == "check"
    window.go("registry")
    page = window.page("registry")
    assert page is not None
    (search,) = page.findChildren(TextField)
    assert search.text() == "cx"
    qtbot.waitUntil(lambda: page.place() == world.shop(2).object_id, timeout=10_000)
    sitting.change(qtbot, "theme", "light")


def test_what_was_recorded_is_not_put_back(qtbot: QtBot, desk: Desk, workspace: Workspace) -> None:
    world.register(workspace)
    one = world.special(workspace)
    page = shown(qtbot, desk, one)
    (form,) = page.findChildren(IdentifyCard)
    qtbot.keyClicks(field(form, "向谁出示"), "Tsering")
    qtbot.keyClicks(field(form, "扫码结果或者没扫的原因"), "code-1")
    for two in form.findChildren(TwoWays):
        two.findChildren(Choice)[0].click()
    assert desk.typed.has(f"{one}.identify")
    next(b for b in form.findChildren(Button) if b.text() == "记下亮证与告知").click()
    row = tables.inspection(workspace.db, one)
    assert row is not None
    assert row.identified is not None
    assert row.identified.party == "Tsering"
    assert not desk.typed.has(f"{one}.identify")


def test_an_answer_that_the_full_disk_refused_comes_back(
    qtbot: QtBot, desk: Desk, workspace: Workspace
) -> None:
    world.register(workspace)
    one = world.special(workspace)
    page = InspectPage(desk)
    qtbot.addWidget(page)
    page.open_place(f"{one}#statement")

    def full(*_args: object) -> None:
        raise DeviceError(Code.DISK_FULL)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Workspace, "writing", full)
        page.presenter.answer("statement", "what he said", "")
        again = InspectPage(desk)
        qtbot.addWidget(again)
        again.open_place(f"{one}#statement")
        sheet = again.presenter.sheet
        assert sheet is not None
        question = sheet.question("statement")
        assert question is not None
        assert question.value == "what he said"
        assert "statement" in again.presenter.unsaved()
    again.presenter.retry()
    assert tables.answers(workspace.db, one)["statement"].value == "what he said"
    assert again.presenter.unsaved() == frozenset()


def test_every_kind_of_field_is_kept_under_its_own_name(qtbot: QtBot) -> None:
    typed = Typed()

    def form() -> tuple[TextField, TextArea, Picker, Segments, Tick]:
        made = (
            TextField("as recorded"),
            TextArea(),
            Picker("a", "b"),
            Segments("c", "d"),
            Tick("e"),
        )
        for place, one in enumerate(made):
            qtbot.addWidget(one)
            typed.keep(f"form.{place}", one)
        return made

    line, area, picker, segments, tick = form()
    assert not typed.has("form")
    qtbot.keyClicks(line, "!")
    qtbot.keyClicks(area, "two lines")
    qtbot.keyClick(picker, Qt.Key.Key_Down)
    qtbot.keyClick(segments, Qt.Key.Key_Right)
    tick.click()
    line, area, picker, segments, tick = form()
    assert (line.text(), area.toPlainText()) == ("as recorded!", "two lines")
    assert (picker.currentIndex(), segments.chosen(), tick.isChecked()) == (1, 1, True)
    typed.forget("form")
    assert not typed.has("form")
    assert form()[0].text() == "as recorded"
