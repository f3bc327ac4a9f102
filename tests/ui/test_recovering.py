"""A forgotten password, in the window from end to end: three chosen, two asked, a new one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from fieldapp.app import Sitting
from fieldapp.draw.algorithm.slot import fingerprint
from fieldapp.ids import DeviceId
from fieldapp.store import devices, keyfile, keymarks, recovery
from fieldapp.store.keymarks import KeyMark, What
from fieldapp.store.workspace import Workspace
from fieldapp.ui import dialogs
from fieldapp.ui.complaints import complaints
from fieldapp.ui.lock.page import LockPage
from fieldapp.ui.lock.recover import RecoverForm
from fieldapp.ui.preferences import Preferences
from fieldapp.ui.room import Desk
from fieldapp.ui.settings.keys import KeysView
from fieldapp.ui.widgets import Banner, Button, TextField, Tick
from tests.journeys.devices import Office, office
from tests.ui.conftest import InlineTasks

__all__ = ["office"]
NEW = "a quite new password"


@pytest.fixture
def laptop(office: Office) -> Workspace:
    """A laptop that knows three people who may help."""
    for name, role in (("deputy", "supervisor"), ("audit", "auditor")):
        office.join(name, role)
    for name in ("boss", "deputy", "audit"):
        devices.enrol(office["laptop"], "laptop-person", office[name].card())
    return office["laptop"]


def shown(qtbot: QtBot, office: Office, workspace: Workspace) -> KeysView:
    view = KeysView(Desk(InlineTasks(workspace), workspace.profile, office.clock), 10)
    qtbot.addWidget(view)
    view.resize(1290, 664)
    view.show()
    view.load()
    return view


def press(where: QWidget, words: str) -> None:
    next(b for b in where.findChildren(Button) if b.text() == words and b.isVisible()).click()


def said(where: QWidget) -> list[str]:
    return [b.accessibleName() for b in where.findChildren(Banner) if b.isVisible()]


def choose(view: KeysView) -> None:
    for tick in view.findChildren(Tick):
        tick.setChecked(True)
    press(view, "定下这三个人")


def help_by(view: KeysView, request: Path, heard: str, out: Path,
            monkeypatch: pytest.MonkeyPatch) -> None:  # fmt: skip
    monkeypatch.setattr(dialogs, "open_file", lambda *_, **__: request)
    monkeypatch.setattr(dialogs, "ask_text", lambda *_, **__: heard)
    monkeypatch.setattr(dialogs, "save_file", lambda *_, **__: out)
    press(view, "打开求助文件")


def test_three_are_chosen_and_what_is_shown_fits(
    qtbot: QtBot, office: Office, laptop: Workspace
) -> None:
    view = shown(qtbot, office, laptop)
    prepare = next(b for b in view.findChildren(Button) if b.text() == "定下这三个人")
    ticks = view.findChildren(Tick)
    assert len(ticks) == 3
    ticks[0].setChecked(True)
    assert not prepare.isEnabled()  # three, not one
    choose(view)
    assert {s.person for s in keyfile.read(laptop.folder).shares} == {
        "名-boss",
        "名-deputy",
        "名-audit",
    }
    for _ in range(4):  # nested layouts settle from the inside out
        QCoreApplication.processEvents()
    assert [one.where for one in complaints(view) if one.kind != "shortened"] == []


def test_a_helper_answers_only_words_that_were_heard(
    qtbot: QtBot,
    office: Office,
    laptop: Workspace,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    choose(shown(qtbot, office, laptop))
    asked = tmp_path / "a.rcq"
    request = recovery.ask(laptop.folder)
    asked.write_bytes(request.encode())
    view, out = shown(qtbot, office, office["boss"]), tmp_path / "boss.rca"
    help_by(view, asked, "AAAA BBBB CCCC DDDD", out, monkeypatch)
    assert not out.exists()
    assert said(view)
    heard = " - ".join(fingerprint(request.digest)).lower()
    help_by(view, asked, heard, out, monkeypatch)
    assert out.exists()
    device_id = DeviceId(office["boss"].device_id)
    assert keymarks.marks(office["boss"].db, device_id)[0].what == What.RECOVERY_HELPED


@pytest.fixture
def sitting(qapp: QApplication, office: Office, laptop: Workspace) -> Iterator[Sitting]:
    made = Sitting(qapp, Preferences().at(laptop.folder), office.clock)
    yield made
    made.stop()
    for window in qapp.topLevelWidgets():
        window.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_the_locked_laptop_opens_by_two_answers_and_not_by_one(
    qtbot: QtBot, qapp: QApplication, office: Office, laptop: Workspace, sitting: Sitting,
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    choose(shown(qtbot, office, laptop))
    office.shut("laptop")
    sitting.lock()
    page = next(w for w in qapp.topLevelWidgets() if isinstance(w, LockPage) and w.isVisible())
    press(page, "忘了口令")
    (form,) = page.findChildren(RecoverForm)
    asked = tmp_path / "a.rcq"
    monkeypatch.setattr(dialogs, "save_file", lambda *_, **__: asked)
    press(form, "存出求助文件")
    request = recovery.Request.decode(asked.read_bytes())
    answers = {}
    for name in ("boss", "audit"):
        answers[name] = tmp_path / f"{name}.rca"
        answers[name].write_bytes(recovery.help_with(office[name], request))
    fields = form.findChildren(TextField)
    for field in fields:
        field.setText(NEW)
    with qtbot.waitSignal(sitting.refused, timeout=20_000):
        give(form, [answers["boss"]], monkeypatch)
    assert said(form)
    give(form, [answers["audit"]], monkeypatch)
    qtbot.waitUntil(lambda: sitting.window is not None, timeout=30_000)
    found: list[KeyMark] = []
    device_id = DeviceId(laptop.device_id)
    sitting._tasks.read(lambda ws: keymarks.marks(ws.db, device_id), found.extend)
    qtbot.waitUntil(lambda: bool(found), timeout=10_000)
    assert found[0].what == What.RECOVERED


def give(form: RecoverForm, paths: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dialogs, "open_files", lambda *_, **__: tuple(paths))
    press(form, "打开两封回信")
    press(form, "用新口令打开")
