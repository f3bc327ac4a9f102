"""A recording and the lock: nobody touching the keys does not cut it short, sleep ends and keeps it."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fieldapp.app import Sitting
from fieldapp.clock import FixedClock
from fieldapp.evidence.tables import ItemRow, items
from fieldapp.rooms import PROJECTORS
from fieldapp.store.workspace import Profile, Workspace
from fieldapp.ui.inspect import sound
from fieldapp.ui.inspect.camera import CameraView
from fieldapp.ui.inspect.frames import InjectedFrames
from fieldapp.ui.inspect.page import InspectPage
from fieldapp.ui.inspect.sound import InjectedSound
from fieldapp.ui.inspect.sounding import SoundRecorder
from fieldapp.ui.lock.watch import AWAY, IDLE
from fieldapp.ui.preferences import Preferences
from tests.conftest import PASSWORD
from tests.ui.inspect import world
from tests.ui.inspect.conftest import quiet_media
from tests.ui.inspect.test_filming import a_picture
from tests.ui.inspect.test_sounding import tone

__all__ = ["quiet_media"]
pytestmark = pytest.mark.usefixtures("quiet_media")
ME = Profile("那曲-01", "insp-tashi", "扎西", "inspector", "540600")


class Filming:
    """A sitting whose camera records."""

    def __init__(self, qtbot: QtBot, sitting: Sitting, one: str) -> None:
        sitting.lock()
        sitting.unlock(PASSWORD)
        qtbot.waitUntil(lambda: sitting.window is not None, timeout=30_000)
        assert sitting.window is not None
        sitting.window.go("inspect", f"{one}#papers")
        page = sitting.window.page("inspect")
        assert isinstance(page, InspectPage)
        qtbot.waitUntil(lambda: page.presenter.sheet is not None, timeout=10_000)
        source = InjectedFrames("injected frames")
        camera = CameraView(lambda: [source])
        page.use_camera(camera)
        page.photo_now()
        qtbot.waitUntil(lambda: source.send(a_picture(0)), timeout=10_000)
        qtbot.waitUntil(lambda: source.frame().width() == 320, timeout=10_000)
        qtbot.keyClick(camera, Qt.Key.Key_V)
        numbers = itertools.count()

        def enough() -> bool:
            source.send(a_picture(next(numbers)))
            return (camera.filmed_s() or 0) > 1.5

        qtbot.waitUntil(enough, timeout=20_000)


@pytest.fixture
def sitting(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, clock: FixedClock
) -> Iterator[Sitting]:
    monkeypatch.setenv("FIELDAPP_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("FIELDAPP_STATE", str(tmp_path / "state"))
    made = Sitting(qapp, Preferences(person=ME.person_name), clock)
    yield made
    made.stop()
    for window in qapp.topLevelWidgets():
        window.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def one(sitting: Sitting, clock: FixedClock) -> str:
    with Workspace.create(
        Preferences().folder(), PASSWORD, profile=ME, projectors=PROJECTORS, clock=clock
    ) as workspace:
        world.register(workspace)
        opened = world.special(workspace)
        world.identify(workspace, opened)
    return opened


def kept(qtbot: QtBot, sitting: Sitting, one: str) -> list[ItemRow]:
    """What is sealed once the person has unlocked again and looks at the inspection."""
    found: list[ItemRow] = []
    if sitting.window is None:
        sitting.unlock(PASSWORD)
        qtbot.waitUntil(lambda: sitting.window is not None, timeout=30_000)
    assert sitting.window is not None
    sitting.window.go("inspect", one)
    qtbot.waitUntil(sitting._tasks.idle, timeout=10_000)
    sitting._tasks.read(lambda ws: items(ws.db, one), found.extend)
    qtbot.waitUntil(sitting._tasks.idle, timeout=10_000)
    return found


def test_nobody_at_the_keys_does_not_cut_a_recording_short(
    qtbot: QtBot, sitting: Sitting, one: str
) -> None:
    Filming(qtbot, sitting, one)
    qtbot.waitUntil(sitting._tasks.idle, timeout=10_000)
    sitting._watch.due.emit(IDLE)
    window = sitting.window
    assert window is not None
    page = window.page("inspect")
    assert isinstance(page, InspectPage)
    page.go_back()
    qtbot.waitUntil(lambda: not window.in_use(), timeout=20_000)
    qtbot.waitUntil(sitting._tasks.idle, timeout=10_000)
    sitting._watch.due.emit(IDLE)
    assert sitting.window is None  # it is over: now nobody being there shuts the door
    (film,) = kept(qtbot, sitting, one)
    assert (film.klass, film.media_type) == ("captured-live", "video/x-matroska")


def test_sleep_ends_a_recording_and_keeps_it(qtbot: QtBot, sitting: Sitting, one: str) -> None:
    Filming(qtbot, sitting, one)
    sitting._watch.due.emit(AWAY)
    assert sitting.window is None
    (film,) = kept(qtbot, sitting, one)
    assert film.media_type == "video/x-matroska"
    assert film.size > 0


def locked(sitting: Sitting) -> bool:
    return sitting.window is None


def test_sound_is_waited_for_too_and_sleep_keeps_it(
    qtbot: QtBot, sitting: Sitting, one: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    sitting.unlock(PASSWORD)
    qtbot.waitUntil(lambda: sitting.window is not None, timeout=30_000)
    assert sitting.window is not None
    sitting.window.go("inspect", f"{one}#papers")
    page = sitting.window.page("inspect")
    assert isinstance(page, InspectPage)
    qtbot.waitUntil(lambda: page.presenter.sheet is not None, timeout=10_000)
    source = InjectedSound()
    page.capturing.use_microphones(lambda: [source])

    def talk(dialog: SoundRecorder) -> int:
        dialog.show()
        dialog.record()
        source.send(tone(1500))
        qtbot.waitUntil(sitting._tasks.idle, timeout=10_000)
        sitting._watch.due.emit(IDLE)
        assert not locked(sitting)
        source.send(tone(700))
        sitting._watch.due.emit(AWAY)
        assert locked(sitting)
        return 0

    monkeypatch.setattr(SoundRecorder, "exec", talk)
    page.capturing.ask_sound()
    (heard,) = kept(qtbot, sitting, one)
    assert heard.media_type == "audio/wav"
    assert heard.size == len(sound.header() + tone(1500) + tone(700))
