"""The camera beside a live receiver: words before the shutter, the place with the picture."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from fieldapp.evidence import nmea, place_tables, placing
from fieldapp.evidence.place import Source
from fieldapp.evidence.place_events import PlaceHeard, PlaceReceived
from fieldapp.evidence.tables import items
from fieldapp.store.workspace import Workspace
from fieldapp.ui.inspect.camera import CameraView
from fieldapp.ui.inspect.page import InspectPage
from fieldapp.ui.inspect.sound import InjectedSound
from fieldapp.ui.inspect.sounding import SoundRecorder
from fieldapp.ui.receiver import State
from fieldapp.ui.room import Desk
from tests.evidence.sentences import epoch
from tests.ui.inspect.test_camera import with_camera
from tests.ui.inspect.test_filming import film
from tests.ui.inspect.test_sounding import tone
from tests.ui.station import Station

pytestmark = pytest.mark.usefixtures("quiet_media")


@pytest.fixture
def station(qtbot: QtBot) -> Iterator[Station]:
    made = Station()
    yield made
    made.server.close()


def test_a_picture_gets_the_receiver_s_place_and_the_minute_after(
    qtbot: QtBot, desk: Desk, workspace: Workspace, station: Station
) -> None:
    placing.choose_receiver(workspace, station.address.address)
    page, _source, one = with_camera(qtbot, desk, workspace)
    camera, locating = page.findChildren(CameraView)[0], page.acts.locating
    assert "没有位置" in camera._proof.brief
    receiver = locating.receiver
    assert receiver is not None
    qtbot.waitUntil(lambda: bool(station.peers) and receiver.state() is State.SILENT)
    qtbot.keyClick(camera, Qt.Key.Key_Space)  # works without a fix
    station.say(epoch(1) + epoch(2))
    qtbot.waitUntil(lambda: receiver.state() is State.FIXED)
    locating.tell()
    shown = camera._proof._known
    assert "29.651000°N 91.132000°E" in shown.detail
    assert "没有位置" not in camera._proof.brief
    qtbot.keyClick(camera, Qt.Key.Key_Space)
    station.say(epoch(3))
    qtbot.waitUntil(lambda: epoch(3) in receiver.raw())
    page.hide()  # the minute is not over: what came is kept
    assert receiver.state() is State.OFF
    without, with_it = items(workspace.db, one)
    (claim,) = place_tables.claims(workspace.db, one)
    assert (claim.item_id, claim.source) == (with_it.item_id, Source.RECEIVER)
    assert without.item_id != with_it.item_id
    before, after = (said.fact for said in place_tables.said(workspace.db, one))
    assert isinstance(before, PlaceReceived)
    assert isinstance(after, PlaceHeard)
    assert nmea.read(workspace.blobs.read(before.raw)).fix is not None
    assert after.items == (with_it.item_id,)
    assert epoch(3) in workspace.blobs.read(after.raw)


def fixed(qtbot: QtBot, page: InspectPage, station: Station) -> None:
    receiver = page.acts.locating.receiver
    assert receiver is not None
    qtbot.waitUntil(lambda: bool(station.peers) and receiver.state() is State.SILENT)
    station.say(epoch(1) + epoch(2))
    qtbot.waitUntil(lambda: receiver.state() is State.FIXED)


def more(qtbot: QtBot, page: InspectPage, station: Station) -> None:
    receiver = page.acts.locating.receiver
    assert receiver is not None
    station.say(epoch(3))
    qtbot.waitUntil(lambda: epoch(3) in receiver.raw())


def after_of(workspace: Workspace, one: str) -> PlaceHeard:
    """What is kept of the minute after the only item, which has a place."""
    (row,) = items(workspace.db, one)
    (claim,) = place_tables.claims(workspace.db, one)
    assert (claim.item_id, claim.source) == (row.item_id, Source.RECEIVER)
    (after,) = (
        said.fact for said in place_tables.said(workspace.db, one)
        if isinstance(said.fact, PlaceHeard)
    )  # fmt: skip
    assert after.items == (row.item_id,)
    return after


def test_sound_gets_the_receiver_s_place_and_the_minute_after(
    qtbot: QtBot,
    desk: Desk,
    workspace: Workspace,
    station: Station,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    placing.choose_receiver(workspace, station.address.address)
    page, _frames, one = with_camera(qtbot, desk, workspace)
    fixed(qtbot, page, station)
    source = InjectedSound()
    page.capturing.use_microphones(lambda: [source])

    def talk(dialog: SoundRecorder) -> int:
        dialog.record()
        source.send(tone(400))
        dialog.record()
        return 1

    monkeypatch.setattr(SoundRecorder, "exec", talk)
    page.findChildren(CameraView)[0].sound_asked.emit()
    more(qtbot, page, station)
    page.hide()
    assert epoch(3) in workspace.blobs.read(after_of(workspace, one).raw)


def test_a_film_gets_the_receiver_s_place_and_the_minute_after(
    qtbot: QtBot, desk: Desk, workspace: Workspace, station: Station
) -> None:
    placing.choose_receiver(workspace, station.address.address)
    page, frames, one = with_camera(qtbot, desk, workspace)
    camera = page.findChildren(CameraView)[0]
    fixed(qtbot, page, station)
    film(qtbot, camera, frames, 0.3)
    with qtbot.waitSignal(camera.film_ended, timeout=20_000):
        qtbot.keyClick(camera, Qt.Key.Key_V)
    more(qtbot, page, station)
    page.hide()
    assert epoch(3) in workspace.blobs.read(after_of(workspace, one).raw)


def test_a_film_that_leaving_ends_has_its_place_too(
    qtbot: QtBot, desk: Desk, workspace: Workspace, station: Station
) -> None:
    placing.choose_receiver(workspace, station.address.address)
    page, frames, one = with_camera(qtbot, desk, workspace)
    camera = page.findChildren(CameraView)[0]
    fixed(qtbot, page, station)
    film(qtbot, camera, frames, 0.3)
    with qtbot.waitSignal(camera.film_ended, timeout=20_000):
        page.go_back()
    (row,) = items(workspace.db, one)
    (claim,) = place_tables.claims(workspace.db, one)
    assert (claim.item_id, claim.source) == (row.item_id, Source.RECEIVER)
    page.hide()


def test_a_receiver_pulled_out_is_said_in_red_and_the_camera_goes_on(
    qtbot: QtBot, desk: Desk, workspace: Workspace, station: Station
) -> None:
    placing.choose_receiver(workspace, station.address.address)
    page, _source, one = with_camera(qtbot, desk, workspace)
    camera, receiver = page.findChildren(CameraView)[0], page.acts.locating.receiver
    assert receiver is not None
    qtbot.waitUntil(lambda: bool(station.peers) and receiver.state() is State.SILENT)
    station.peers[-1].abort()
    qtbot.waitUntil(lambda: receiver.state() is State.LOST)
    assert camera._proof._known.ink == "red"
    assert "断" in camera._proof.brief
    qtbot.keyClick(camera, Qt.Key.Key_Space)
    assert len(items(workspace.db, one)) == 1
    assert place_tables.claims(workspace.db, one) == []
    page.hide()


def test_a_place_far_from_the_business_is_said_before_the_shutter(
    qtbot: QtBot, desk: Desk, workspace: Workspace, station: Station
) -> None:
    placing.choose_receiver(workspace, station.address.address)
    page, _source, one = with_camera(qtbot, desk, workspace)
    placing.name_site(workspace, "insp-tashi", one, placing.spot("31.48", "92.06"), "登记系统")
    camera, locating = page.findChildren(CameraView)[0], page.acts.locating
    locating.begin()
    receiver = locating.receiver
    assert receiver is not None
    qtbot.waitUntil(lambda: bool(station.peers) and receiver.state() is State.SILENT)
    station.say(epoch(1) + epoch(2))
    qtbot.waitUntil(lambda: receiver.state() is State.FIXED)
    locating.tell()
    assert camera._proof._known.missing
    assert "离登记的位置" in camera._proof._known.detail
    page.hide()
