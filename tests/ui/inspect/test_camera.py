"""The camera view with injected frames: what is photographed is sealed as it was."""

from __future__ import annotations

import io
from typing import Any

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QAudioDevice, QCameraDevice
from pytestqt.qtbot import QtBot

from fieldapp.errors import Code
from fieldapp.evidence.bounding import Bound, By
from fieldapp.evidence.item import Klass
from fieldapp.evidence.tables import items
from fieldapp.store.workspace import Workspace
from fieldapp.ui.encoding import jpeg
from fieldapp.ui.inspect.camera import CameraView
from fieldapp.ui.inspect.frames import CameraFrames, FrameSource, InjectedFrames
from fieldapp.ui.inspect.page import InspectPage
from fieldapp.ui.inspect.sound import Microphone
from fieldapp.ui.room import Desk
from fieldapp.ui.status import ClockTrust
from fieldapp.ui.widgets import Button, Para
from tests.ui.inspect import world
from tests.ui.inspect.showing import shown

pytestmark = pytest.mark.usefixtures("quiet_media")


def a_picture(colour: str = "#336699") -> QImage:
    picture = QImage(640, 480, QImage.Format.Format_RGB32)
    picture.fill(colour)
    return picture


def with_camera(
    qtbot: QtBot, desk: Desk, workspace: Workspace, name: str = "injected frames"
) -> tuple[InspectPage, InjectedFrames, str]:
    world.register(workspace)
    one = world.special(workspace)
    page = shown(qtbot, desk, f"{one}#papers")
    made: list[InjectedFrames] = []

    def sources() -> list[FrameSource]:
        made.append(InjectedFrames(name))
        return [*made[-1:]]

    page.use_camera(CameraView(sources))
    page.photo_now()
    source = made[-1]
    with qtbot.waitSignal(source.came, timeout=5000):
        qtbot.waitUntil(lambda: source.send(a_picture()))
    return page, source, one


def test_space_seals_the_frame_for_the_current_question(
    qtbot: QtBot, desk: Desk, workspace: Workspace
) -> None:
    page, _source, one = with_camera(qtbot, desk, workspace)
    camera = page.findChildren(CameraView)[0]
    qtbot.keyClick(camera, Qt.Key.Key_Space)
    (kept,) = items(workspace.db, one)
    assert (kept.klass, kept.question) == (Klass.CAPTURED_LIVE.value, "papers")
    assert kept.camera == "injected frames"  # no picture claims another origin than it has
    with Image.open(io.BytesIO(workspace.blobs.read(kept.blob_id))) as image:
        assert image.size == (640, 480)
        red, green, blue = image.convert("RGB").getpixel((320, 240))  # type: ignore[misc]  # RGB gives three
    assert abs(red - 0x33) < 12
    assert abs(green - 0x66) < 12
    assert abs(blue - 0x99) < 12
    page.hide()


def test_taking_again_keeps_both(qtbot: QtBot, desk: Desk, workspace: Workspace) -> None:
    page, source, one = with_camera(qtbot, desk, workspace)
    camera = page.findChildren(CameraView)[0]
    qtbot.keyClick(camera, Qt.Key.Key_Space)
    with qtbot.waitSignal(source.came, timeout=5000):
        qtbot.waitUntil(lambda: source.send(a_picture("#aa2200")))
    qtbot.keyClick(camera, Qt.Key.Key_R)
    assert len(items(workspace.db, one)) == 2
    page.hide()


def test_a_camera_that_is_a_program_is_refused_in_words(
    qtbot: QtBot, desk: Desk, workspace: Workspace
) -> None:
    page, _source, one = with_camera(qtbot, desk, workspace, "OBS Virtual Camera")
    camera = page.findChildren(CameraView)[0]
    qtbot.keyClick(camera, Qt.Key.Key_Space)
    assert items(workspace.db, one) == []
    assert camera.refused is Code.CAMERA_VIRTUAL
    page.hide()


def test_without_a_camera_the_ways_in_are_the_page(qtbot: QtBot) -> None:
    view = CameraView(list)
    qtbot.addWidget(view)
    view.resize(1290, 664)
    view.show()
    view.begin()
    buttons = [b for b in view.findChildren(Button) if b.isVisible()]
    asked = []
    view.import_asked.connect(lambda files, _reason: asked.append(files))
    for button in buttons[:3]:
        button.click()
    assert asked == [[], [], []]


def test_leaving_the_view_ends_the_camera(qtbot: QtBot, desk: Desk, workspace: Workspace) -> None:
    page, _source, _one = with_camera(qtbot, desk, workspace)
    camera = page.findChildren(CameraView)[0]
    page.go_back()
    assert camera.sources() == []
    assert page.place().endswith("#papers")


def test_a_frame_is_a_whole_jpeg() -> None:
    data = jpeg(a_picture())
    assert data[:2] == b"\xff\xd8"
    assert data[-2:] == b"\xff\xd9"


def test_what_a_picture_will_lack_is_said_in_one_line(qtbot: QtBot) -> None:
    view = CameraView(list)
    qtbot.addWidget(view)
    view.show_clock(ClockTrust.UNKNOWN, receipted=False)
    assert view._proof.brief == "时间没有证明 · 没有位置 · 还没有中心的回执"
    view.show_clock(ClockTrust.TRUSTED, receipted=True, bound=Bound(1_795_000_000_000, By.STAMP))
    assert view._proof.brief == "没有位置"
    view.show_clock(ClockTrust.ROLLED_BACK, receipted=True)
    assert view._proof.brief == "时间被拨回过 · 没有位置"


def with_two(
    qtbot: QtBot, desk: Desk, workspace: Workspace
) -> tuple[InspectPage, CameraView, list[InjectedFrames], str]:
    world.register(workspace)
    one = world.special(workspace)
    page = shown(qtbot, desk, f"{one}#papers")
    made: list[InjectedFrames] = []

    def sources() -> list[FrameSource]:
        made[:] = [InjectedFrames("built in"), InjectedFrames("on a stick")]
        return [*made]

    page.use_camera(CameraView(sources))
    page.photo_now()
    return page, page.findChildren(CameraView)[0], made, one


def send(qtbot: QtBot, source: InjectedFrames, colour: str) -> None:
    with qtbot.waitSignal(source.came, timeout=5000):
        qtbot.waitUntil(lambda: source.send(a_picture(colour)))


def test_of_two_cameras_the_other_takes_the_next_picture(
    qtbot: QtBot, desk: Desk, workspace: Workspace
) -> None:
    page, camera, (first, second), one = with_two(qtbot, desk, workspace)
    send(qtbot, first, "#336699")
    qtbot.keyClick(camera, Qt.Key.Key_Space)
    assert camera._other.isVisible()
    camera._other.click()
    assert not camera._shutter.isEnabled()  # nothing of it was seen yet
    qtbot.keyClick(camera, Qt.Key.Key_Space)
    send(qtbot, second, "#aa2200")
    qtbot.waitUntil(camera._shutter.isEnabled, timeout=5000)
    send(qtbot, first, "#00ff00")  # the first goes on; nobody looks at it
    qtbot.keyClick(camera, Qt.Key.Key_Space)
    rows = items(workspace.db, one)
    assert [row.camera for row in rows] == ["built in", "on a stick"]
    with Image.open(io.BytesIO(workspace.blobs.read(rows[1].blob_id))) as image:
        red, green, _ = image.convert("RGB").getpixel((320, 240))  # type: ignore[misc]  # RGB gives three
    assert red > 150 > green
    page.hide()


def test_a_camera_that_goes_away_is_said_and_what_was_taken_stays(
    qtbot: QtBot, desk: Desk, workspace: Workspace
) -> None:
    page, camera, (first, _), one = with_two(qtbot, desk, workspace)
    send(qtbot, first, "#336699")
    qtbot.keyClick(camera, Qt.Key.Key_Space)
    first.failed.emit("no such device")
    assert camera._stack.currentWidget() is camera._without
    said = " ".join(part.accessibleName() for part in camera._without.findChildren(Para))
    assert "no such device" in said
    qtbot.keyClick(camera, Qt.Key.Key_Space)
    assert len(items(workspace.db, one)) == 1
    camera._without.again_asked.emit()  # it was plugged in again
    found = camera.sources()[0]
    assert isinstance(found, InjectedFrames)
    send(qtbot, found, "#aa2200")
    qtbot.waitUntil(camera._shutter.isEnabled, timeout=5000)
    qtbot.keyClick(camera, Qt.Key.Key_Space)
    assert len(items(workspace.db, one)) == 2
    page.hide()


def test_a_device_that_is_on_the_machine_s_list_no_longer_has_failed(
    qtbot: QtBot, qtlog: Any
) -> None:
    gone: list[str] = []
    with qtlog.disabled():  # the media library says that there is none
        camera, microphone = CameraFrames(QCameraDevice()), Microphone(QAudioDevice())
        camera.failed.connect(lambda _words: gone.append("camera"))
        microphone.failed.connect(lambda: gone.append("microphone"))
        camera._devices.videoInputsChanged.emit()
        assert gone == []  # it was not in use
        camera._runs = True
        camera._devices.videoInputsChanged.emit()
        microphone.begin()
    assert gone == ["camera", "microphone"]
