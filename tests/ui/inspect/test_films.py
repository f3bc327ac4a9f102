"""Films: a frame of one is shown, and the card shown in its beginning binds it."""

from __future__ import annotations

import io
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QMediaFormat, QMediaRecorder
from pytestqt.qtbot import QtBot

from fieldapp.evidence import binding, looks, tables
from fieldapp.evidence.challenge import Binding
from fieldapp.evidence.looking import Looker
from fieldapp.evidence.sealing import About
from fieldapp.store.workspace import Workspace
from fieldapp.ui import films
from fieldapp.ui.inspect.frames import InjectedFrames
from tests.evidence.test_binding import photo
from tests.ui.inspect import world

pytestmark = pytest.mark.usefixtures("quiet_media")
EARLIER = Path(__file__).parents[2] / "vectors" / "film.mp4"


def film(qtbot: QtBot, path: Path, pictures: list[QImage], milliseconds: int) -> None:
    """Record pictures one after the other, the last of them until the end."""
    source, recorder = InjectedFrames(), QMediaRecorder()
    recorder.setMediaFormat(QMediaFormat(QMediaFormat.FileFormat.MPEG4))
    recorder.setOutputLocation(QUrl.fromLocalFile(str(path)))
    source.session.setRecorder(recorder)
    recorder.record()
    waiting = list(pictures)

    def enough() -> bool:
        if source.send(waiting[0]) and len(waiting) > 1:
            waiting.pop(0)
        return recorder.duration() >= milliseconds

    qtbot.waitUntil(enough, timeout=20_000)
    recorder.stop()
    stopped = QMediaRecorder.RecorderState.StoppedState
    qtbot.waitUntil(lambda: recorder.recorderState() == stopped, timeout=10_000)


def a_card(workspace: Workspace, one: str) -> tuple[str, QImage]:
    card = binding.draw_card(workspace, world.ME, one).card
    picture = QImage.fromData(photo(card.text, card.turn, size=500, told=card.digits))
    small = picture.scaledToWidth(960)
    return card.digits, small.convertToFormat(QImage.Format.Format_RGB32)


def test_the_card_shown_in_a_film_binds_it_and_its_digits_are_read(
    qtbot: QtBot, workspace: Workspace, one: str, tmp_path: Path
) -> None:
    digits, card = a_card(workspace, one)
    dark = QImage(card.size(), QImage.Format.Format_RGB32)
    dark.fill(0)
    path = tmp_path / "VID_1.mp4"
    film(qtbot, path, [*[dark] * 15, card], 1800)
    brought = binding.bring_file(
        workspace, world.ME, About(inspection_id=one), path, reason="手机拍的", volume="SD"
    )
    assert (brought.binding, brought.as_asked) == (Binding.BOUND, True)
    (row,) = tables.items(workspace.db, one)
    assert (row.klass, row.media_type) == ("captured-bound", "video/mp4")
    assert (row.bound["digits"], row.bound["seen_digits"]) == (digits, digits)
    assert 500 <= row.bound["seen_ms"] <= 1500
    look = looks.look_at(workspace.db, workspace.blobs, row)
    assert look.jpeg is not None
    assert look.facts["width"] == "960"


def test_a_film_is_shown_by_a_frame_of_its_first_second() -> None:
    data = EARLIER.read_bytes()
    looker = Looker()
    try:
        look = looker.look("video/mp4", len(data), (data,))
        assert look.jpeg is not None
        with Image.open(io.BytesIO(look.jpeg)) as frame:
            assert frame.size == (160, 120)
            pixel = frame.convert("RGB").getpixel((80, 60))
        assert isinstance(pixel, tuple)
        assert pixel[0] > 150 > pixel[2]  # red, not the black it begins with
        assert looker.codes("video/mp4", len(data), (data,)).facts == {}
        cut = looker.look("video/mp4", 3000, (data[:3000],))
        assert cut.jpeg is None
        assert looker.look("video/mp4", len(data), (data,)).why == ""  # it goes on
    finally:
        looker.close()


def test_frames_stand_apart_and_are_no_larger_than_asked(qtbot: QtBot) -> None:
    pieces = (EARLIER.read_bytes(),)
    found = list(films.frames(pieces, until_ms=1000, every_ms=300, edge=80))
    times = [at for at, _ in found]
    assert times == sorted(times)
    assert all(later - earlier >= 300 for earlier, later in pairwise(times))
    assert {frame.size for _, frame in found} == {(80, 60)}
    assert list(films.frames((b"no film",), until_ms=1000, every_ms=300, edge=80)) == []
