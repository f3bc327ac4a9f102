"""The page of the office's data: typed, seen on the paper, saved, told where it is wrong."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from fieldapp.clock import FixedClock
from fieldapp.notice import offices
from fieldapp.rooms import PROJECTORS
from fieldapp.store.workspace import Profile, Workspace
from fieldapp.ui.complaints import complaints
from fieldapp.ui.preferences import Preferences
from fieldapp.ui.room import Desk
from fieldapp.ui.settings.office import OfficeView
from fieldapp.ui.settings.page import OFFICE, SettingsPage
from fieldapp.ui.widgets import Banner, Button
from tests.conftest import PASSWORD
from tests.notice.test_offices import SAID
from tests.ui.conftest import InlineTasks


@pytest.fixture
def desk(tmp_path: Path, clock: FixedClock) -> Desk:
    """A supervisor's desk."""
    profile = Profile("那曲-00", "lead", "平措", "supervisor", "540600")
    made = Workspace.create(
        tmp_path / "lead", PASSWORD, profile=profile, projectors=PROJECTORS, clock=clock
    )
    return Desk(InlineTasks(made), profile, clock, reduced_motion=True)


def shown(qtbot: QtBot, desk: Desk) -> tuple[SettingsPage, OfficeView]:
    page = SettingsPage(desk, Preferences(), Path("/somewhere"))
    qtbot.addWidget(page)
    page.resize(1290, 664)
    page.show()
    page.open_place(OFFICE)
    return page, page.findChildren(OfficeView)[0]


def on_paper(view: OfficeView) -> str:
    pages = view.paper.pages()
    assert pages is not None
    return "".join(pages.document.getAllText(n).text() for n in range(pages.count()))


def workspace_of(desk: Desk) -> Workspace:
    assert isinstance(desk.tasks, InlineTasks)
    assert desk.tasks.workspace is not None
    return desk.tasks.workspace


def test_what_is_typed_is_on_the_paper_and_saved_as_the_office_s(qtbot: QtBot, desk: Desk) -> None:
    page, view = shown(qtbot, desk)
    assert "样张" in on_paper(view)
    assert complaints(page) == []
    for name, value in SAID.items():
        view.fields[name].clear()
        view.fields[name].insert(value)  # as an input method does
    qtbot.waitUntil(lambda: SAID["court"] in on_paper(view), timeout=10_000)
    assert "样张" not in on_paper(view)
    with qtbot.waitSignal(page.told):
        next(b for b in view.findChildren(Button) if b.text() == "保存机关资料").click()
    made = offices.office(workspace_of(desk))
    assert (made.court, made.sample) == (SAID["court"], False)
    assert not desk.typed.has("settings.office")
    _, again = shown(qtbot, desk)
    assert again.fields["court"].text() == SAID["court"]
    workspace_of(desk).close()


def test_a_wrong_address_is_told_at_its_field_and_what_was_typed_stays(
    qtbot: QtBot, desk: Desk
) -> None:
    _, view = shown(qtbot, desk)
    qtbot.keyClicks(view.fields["host"], "no host")
    next(b for b in view.findChildren(Button) if b.text() == "保存机关资料").click()
    assert view.fields["host"].property("wrong") == "true"
    assert [b.accessibleName() for b in view.findChildren(Banner)] == ["核验网址写得不对"]
    _, again = shown(qtbot, desk)  # in another look
    assert again.fields["host"].text() == "no host"
    for one in (view, again):
        one.preview()  # the pause is over
    workspace_of(desk).close()


def test_an_inspector_has_no_such_page(qtbot: QtBot, desk: Desk) -> None:
    other = dataclasses.replace(desk, profile=dataclasses.replace(desk.profile, role="inspector"))
    page = SettingsPage(other, Preferences(), Path("/somewhere"))
    qtbot.addWidget(page)
    page.open_place(OFFICE)
    assert page.place() == ""
    assert not [b for b in page.findChildren(Button) if b.text() == "填写机关资料"]
    workspace_of(desk).close()
