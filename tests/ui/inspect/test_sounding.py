"""Sound alone: what is recorded is sealed as WAV, silence and a lost microphone are said."""

from __future__ import annotations

import array
import io
import math
import wave

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from fieldapp.errors import Code
from fieldapp.evidence.tables import items
from fieldapp.store.workspace import Workspace
from fieldapp.ui.inspect import sound
from fieldapp.ui.inspect.camera import CameraView
from fieldapp.ui.inspect.sound import InjectedSound, SoundSource
from fieldapp.ui.inspect.sounding import SoundRecorder
from fieldapp.ui.room import Desk
from fieldapp.ui.widgets import Para
from tests.ui.inspect.showing import shown

pytestmark = pytest.mark.usefixtures("quiet_media")


def tone(milliseconds: int, loud: float = 0.5) -> bytes:
    count = sound.RATE * milliseconds // 1000
    values = (int(loud * 32_000 * math.sin(n / 9)) for n in range(count))
    return array.array("h", values).tobytes()


def words(dialog: SoundRecorder) -> str:
    return dialog.findChildren(Para)[0].accessibleName()


def test_what_is_heard_is_sealed_byte_for_byte_for_its_question(
    qtbot: QtBot, desk: Desk, workspace: Workspace, one: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = shown(qtbot, desk, f"{one}#papers")
    page.use_camera(CameraView(list))
    page.photo_now()
    source = InjectedSound()
    page.capturing.use_microphones(lambda: [source])

    def talk(dialog: SoundRecorder) -> int:
        dialog.show()
        source.send(tone(300))  # before it runs: heard by the meter only
        assert dialog._meter._done > 0.4
        qtbot.keyClick(dialog, Qt.Key.Key_V)
        for _ in range(25):
            source.send(tone(100))
        assert dialog.seconds() == pytest.approx(2.5)
        assert workspace.blobs.spooled() != []  # kept while it runs
        qtbot.keyClick(dialog, Qt.Key.Key_V)
        assert "录音已封存" in words(dialog)
        dialog.accept()
        return 1

    monkeypatch.setattr(SoundRecorder, "exec", talk)
    page.findChildren(CameraView)[0].sound_asked.emit()
    (row,) = items(workspace.db, one)
    assert (row.klass, row.media_type, row.kind) == ("captured-live", "audio/wav", "audiovisual")
    assert (row.question, row.camera) == ("papers", "injected sound")
    assert row.method == "由本软件的麦克风直接录音，边录边计算校验值"
    assert row.recording["whole"] is True
    data = workspace.blobs.read(row.blob_id)
    assert data == sound.header() + tone(100) * 25
    assert workspace.blobs.spooled() == []
    assert not source.runs
    with wave.open(io.BytesIO(data)) as file:
        assert (file.getframerate(), file.getnchannels(), file.getsampwidth()) == (24_000, 1, 2)
    page.hide()


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


def recorder(host: QWidget, *sources: SoundSource) -> tuple[SoundRecorder, list[bytes], list[str]]:
    dialog = SoundRecorder(host, lambda: list(sources))
    pieces: list[bytes] = []
    happened: list[str] = []
    dialog.came.connect(pieces.append)
    dialog.began.connect(lambda about: happened.append(f"began {about.name}"))
    dialog.ended.connect(lambda: happened.append("ended"))
    dialog.show()
    return dialog, pieces, happened


def test_closing_the_window_keeps_what_was_recorded(host: QWidget) -> None:
    source = InjectedSound()
    dialog, pieces, happened = recorder(host, source)
    dialog.record()
    source.send(tone(400))
    dialog.reject()
    assert happened == ["began injected sound", "ended"]
    assert b"".join(pieces) == sound.header() + tone(400)
    assert not source.runs


def test_a_microphone_that_goes_away_ends_it_and_what_came_is_kept(host: QWidget) -> None:
    source = InjectedSound()
    dialog, pieces, happened = recorder(host, source)
    dialog.record()
    source.send(tone(1500))
    source.failed.emit()
    assert happened[-1] == "ended"
    assert b"".join(pieces) == sound.header() + tone(1500)
    assert "麦克风断了" in words(dialog)
    dialog.record()  # look again: it is back
    assert "只录声音" in words(dialog)
    dialog.reject()


def test_silence_is_said_before_it_is_too_late(host: QWidget) -> None:
    source = InjectedSound()
    dialog, _, _ = recorder(host, source)
    dialog.record()
    source.send(tone(1000))
    assert "正在录音" in words(dialog)
    for _ in range(6):
        source.send(bytes(sound.RATE * 2))
    assert "好像没有声音" in words(dialog)
    source.send(tone(100))
    assert "正在录音" in words(dialog)
    dialog.reject()


def test_of_two_microphones_the_other_can_be_taken_but_not_while_it_runs(host: QWidget) -> None:
    first, second = InjectedSound("one"), InjectedSound("two")
    dialog, _, happened = recorder(host, first, second)
    dialog._other.click()
    assert (first.runs, second.runs) == (False, True)
    dialog.record()
    assert not dialog._other.isEnabled()
    dialog.record()
    assert happened == ["began two", "ended"]
    dialog.reject()


def test_without_a_microphone_it_is_said_and_nothing_begins(host: QWidget) -> None:
    dialog, pieces, happened = recorder(host)
    assert "没有可用的麦克风" in words(dialog)
    dialog.record()
    assert (pieces, happened) == ([], [])
    dialog.reject()


def test_a_program_s_microphone_is_refused(
    qtbot: QtBot, desk: Desk, workspace: Workspace, one: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = shown(qtbot, desk, f"{one}#papers")
    source = InjectedSound("Monitor of Built-in Audio")
    page.capturing.use_microphones(lambda: [source])
    refused: list[Code | None] = []

    def talk(dialog: SoundRecorder) -> int:
        dialog.record()
        source.send(tone(1500))
        refused.append(dialog.refused)
        dialog.reject()
        return 0

    monkeypatch.setattr(SoundRecorder, "exec", talk)
    page.capturing.ask_sound()
    assert refused == [Code.CAMERA_VIRTUAL]
    assert items(workspace.db, one) == []
    assert workspace.blobs.spooled() == []


def test_the_level_is_the_loudest_sample() -> None:
    assert sound.level(b"") == 0
    assert sound.level(array.array("h", [0, -32_768, 5]).tobytes()) == 1
    assert sound.level(tone(50, 0.25)) == pytest.approx(0.25 * 32_000 / 32_768, abs=0.01)
