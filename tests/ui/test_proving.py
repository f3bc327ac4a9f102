"""The password once more before anything leaves the house; a short while it is not asked again."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from fieldapp.clock import FixedClock
from fieldapp.errors import Code, FieldappError
from fieldapp.notice.tables import notices
from fieldapp.rooms import PROJECTORS
from fieldapp.store import passwords, pins
from fieldapp.store.workspace import Workspace
from fieldapp.ui import dialogs
from fieldapp.ui.complaints import complaints
from fieldapp.ui.notices.page import NoticesPage
from fieldapp.ui.notices.reading import draft_place
from fieldapp.ui.proving import ProofQuestion, Proving
from fieldapp.ui.room import Desk
from fieldapp.ui.widgets import Button, TextField
from tests.conftest import PASSWORD
from tests.notice.making import open_inspection
from tests.ui.conftest import InlineTasks

GRACE_MS = 1000 * int(passwords.setting("proof_grace_s"))


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    return made


@pytest.fixture
def proving(workspace: Workspace, clock: FixedClock) -> Proving:
    return Proving(InlineTasks(workspace), clock)


def asked(page: QWidget) -> ProofQuestion | None:
    found = [one for one in page.findChildren(ProofQuestion) if one.isVisible()]
    return found[0] if found else None


def give(page: QWidget, password: str) -> None:
    question = asked(page)
    assert question is not None
    (field,) = question.findChildren(TextField)
    field.setText(password)
    next(b for b in question.findChildren(Button) if b.kind == "primary").click()


def test_a06_a_password_is_asked_again_once_it_is_long_ago(
    page: QWidget, proving: Proving, clock: FixedClock
) -> None:
    done: list[str] = []
    proving(page, "签发", lambda: done.append("at once"))
    assert asked(page) is None
    clock.advance(GRACE_MS + 1)
    proving(page, "签发", lambda: done.append("issued"))
    assert done == ["at once"]
    give(page, "not the password")
    question = asked(page)
    assert question is not None
    assert [one.where for one in complaints(question) if one.kind != "shortened"] == []
    assert done == ["at once"]
    give(page, PASSWORD)
    assert asked(page) is None
    proving(page, "打印", lambda: done.append("printed"))
    assert done == ["at once", "issued", "printed"]


def test_a06_turning_back_does_nothing_and_the_next_act_asks_again(
    page: QWidget, proving: Proving, clock: FixedClock
) -> None:
    clock.advance(GRACE_MS + 1)
    done: list[str] = []
    for _ in range(2):
        proving(page, "签发", lambda: done.append("issued"))
        question = asked(page)
        assert question is not None
        question.reject()
    assert done == []


def test_a06_guesses_at_an_open_window_wait_as_at_the_door(
    page: QWidget, proving: Proving, clock: FixedClock, workspace: Workspace
) -> None:
    clock.advance(GRACE_MS + 1)
    done: list[str] = []
    proving(page, "签发", lambda: done.append("issued"))
    for number in range(int(passwords.setting("free_tries"))):
        give(page, f"guess {number}")
    question = asked(page)
    assert question is not None
    primary = next(b for b in question.findChildren(Button) if b.kind == "primary")
    (field,) = question.findChildren(TextField)
    field.setText(PASSWORD)
    assert not primary.isEnabled()  # it counts down
    with pytest.raises(FieldappError) as caught:
        pins.prove(workspace, PASSWORD)
    assert caught.value.code is Code.PASSWORD_WAIT
    question.reject()
    assert done == []


def test_a06_it_must_be_the_password_that_opened_the_window(
    workspace: Workspace, clock: FixedClock
) -> None:
    other = "another long password"
    pins.add_second(workspace, "P-2", "第二个人", other)
    pins.prove(workspace, PASSWORD)
    with pytest.raises(FieldappError) as caught:
        pins.prove(workspace, other)
    assert caught.value.code is Code.PASSWORD_WRONG
    workspace.close()
    with Workspace.open(workspace.folder, other, projectors=PROJECTORS, clock=clock) as theirs:
        pins.prove(theirs, other)
        with pytest.raises(FieldappError):
            pins.prove(theirs, PASSWORD)


def test_a06_a_notice_is_issued_only_by_who_knows_the_password(
    qtbot: QtBot,
    workspace: Workspace,
    clock: FixedClock,
    proving: Proving,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    open_inspection(workspace)
    desk = Desk(InlineTasks(workspace), workspace.profile, clock, prove=proving)
    page = NoticesPage(desk)
    qtbot.addWidget(page)
    page.resize(1290, 664)
    page.show()
    page.open_place(draft_place("insp-1", "rectification_order"))
    page._presenter.set_field("due", "2026-12-07")
    monkeypatch.setattr(dialogs, "confirm", lambda *_, **__: True)
    clock.advance(GRACE_MS + 1)
    page._acts.issue()
    assert notices(workspace.db) == []
    give(page, PASSWORD)
    (issued,) = notices(workspace.db)
    assert issued.status.value == "issued"
