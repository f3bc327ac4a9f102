"""Recording with injected frames: what is filmed is sealed; a cut or refused one is said."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from fieldapp.errors import Code
from fieldapp.evidence import recording
from fieldapp.evidence.sealing import About
from fieldapp.evidence.tables import items
from fieldapp.store.workspace import Workspace
from fieldapp.ui.inspect.camera import CameraView
from fieldapp.ui.inspect.frames import FrameSource, InjectedFrames
from fieldapp.ui.inspect.page import InspectPage
from fieldapp.ui.room import Desk
from tests.evidence.making import CAMERA
from tests.ui.inspect.showing import shown

pytestmark = pytest.mark.usefixtures("quiet_media")


def a_picture(number: int) -> QImage:
    picture = QImage(320, 240, QImage.Format.Format_RGB32)
    picture.fill(QColor.fromHsv(number * 7 % 360, 200, 200))
    return picture


def at_the_camera(
    qtbot: QtBot, desk: Desk, one: str, name: str = "injected frames"
) -> tuple[InspectPage, CameraView, InjectedFrames]:
    page = shown(qtbot, desk, f"{one}#papers")
    made: list[InjectedFrames] = []

    def sources() -> list[FrameSource]:
        made.append(InjectedFrames(name))
        return [*made[-1:]]

    page.use_camera(CameraView(sources))
    page.photo_now()
    with qtbot.waitSignal(made[-1].came, timeout=5000):
        qtbot.waitUntil(lambda: made[-1].send(a_picture(0)))
    return page, page.findChildren(CameraView)[0], made[-1]


def film(qtbot: QtBot, camera: CameraView, source: InjectedFrames, seconds: float = 1.5) -> None:
    qtbot.keyClick(camera, Qt.Key.Key_V)
    numbers = itertools.count()

    def enough() -> bool:
        source.send(a_picture(next(numbers)))
        return (camera.filmed_s() or 0) > seconds

    qtbot.waitUntil(enough, timeout=20_000)


def test_a_film_is_sealed_as_captured_for_its_question(
    qtbot: QtBot, desk: Desk, workspace: Workspace, one: str
) -> None:
    page, camera, source = at_the_camera(qtbot, desk, one)
    film(qtbot, camera, source)
    with qtbot.waitSignal(camera.film_ended, timeout=20_000):
        qtbot.keyClick(camera, Qt.Key.Key_V)
    (row,) = items(workspace.db, one)
    assert (row.klass, row.question, row.media_type) == (
        "captured-live", "papers", "video/x-matroska",
    )  # fmt: skip
    assert workspace.blobs.read(row.blob_id)[:4] == b"\x1aE\xdf\xa3"
    assert row.size > 1000
    assert workspace.blobs.spooled() == []
    page.hide()


def test_leaving_the_camera_ends_the_film_and_keeps_it(
    qtbot: QtBot, desk: Desk, workspace: Workspace, one: str
) -> None:
    page, camera, source = at_the_camera(qtbot, desk, one)
    film(qtbot, camera, source)
    with qtbot.waitSignal(camera.film_ended, timeout=20_000):
        page.go_back()
    (row,) = items(workspace.db, one)
    assert row.media_type == "video/x-matroska"


def test_a_camera_that_goes_away_ends_the_film_and_keeps_it(
    qtbot: QtBot, desk: Desk, workspace: Workspace, one: str
) -> None:
    page, camera, source = at_the_camera(qtbot, desk, one)
    film(qtbot, camera, source)
    with qtbot.waitSignal(camera.film_ended, timeout=20_000):
        source.failed.emit("unplugged")
    assert len(items(workspace.db, one)) == 1
    page.hide()


def test_a_program_s_camera_films_nothing(
    qtbot: QtBot, desk: Desk, workspace: Workspace, one: str
) -> None:
    page, camera, _source = at_the_camera(qtbot, desk, one, "OBS Virtual Camera")
    qtbot.keyClick(camera, Qt.Key.Key_V)
    assert camera.refused is Code.CAMERA_VIRTUAL
    assert items(workspace.db, one) == []
    assert workspace.blobs.spooled() == []
    page.hide()


def test_what_a_crash_left_is_sealed_at_the_next_start_and_said(
    qtbot: QtBot, desk: Desk, workspace: Workspace, one: str
) -> None:
    me = desk.profile.person_id
    running = recording.begin(workspace, me, About(inspection_id=one), CAMERA, "video/x-matroska")
    recording.feed(workspace, me, running, b"x" * 3000)
    running.spool.close()
    page = shown(qtbot, desk, "")
    told: list[tuple[str, str, str]] = []
    page.told.connect(lambda *words: told.append(words))
    page.on_shown()
    page.capturing._looked = False
    page.on_shown()  # once more: nothing is left to seal
    assert len(items(workspace.db, one)) == 1
    assert len(told) <= 1


def test_an_altered_file_of_a_recording_is_said_and_kept(
    qtbot: QtBot, desk: Desk, workspace: Workspace, one: str
) -> None:
    page, me = shown(qtbot, desk, ""), desk.profile.person_id
    running = recording.begin(workspace, me, About(inspection_id=one), CAMERA, "video/x-matroska")
    recording.feed(workspace, me, running, b"x" * 3000)
    running.spool.close()
    raw = bytearray(running.spool.path.read_bytes())
    raw[50] ^= 1
    running.spool.path.write_bytes(raw)
    page.capturing._looked = False
    with qtbot.waitSignal(page.told) as told:
        page.capturing.look_for_cut()
    tone, title, detail = told.args
    assert (tone, title) == ("red", "有 1 段录制的文件坏了")
    aside = running.spool.path.with_suffix(".altered")
    assert str(aside) in detail
    assert aside.read_bytes() == raw
    page.hide()
