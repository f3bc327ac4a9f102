"""Where sound comes from: this machine's microphones, or samples put in for tests; one way onward.

Sound is kept as WAV: nothing encodes it, nothing is lost, and what came before a crash can be
played. The header names no length, since nobody knows it yet; players then read to the end.
"""

from __future__ import annotations

import array
import struct
import sys
from typing import Final

from PySide6.QtCore import QIODevice, QObject, Signal
from PySide6.QtMultimedia import QAudio, QAudioDevice, QAudioFormat, QAudioSource, QMediaDevices

from fieldapp.ui.inspect.frames import About

MEDIA_TYPE: Final = "audio/wav"
RATE: Final = 24_000  # samples a second: speech and the room around it, 173 MB an hour
_BYTES: Final = 2  # of a sample
_FULL: Final = 32_768  # of a sample
_UNKNOWN: Final = 0xFFFFFFFF  # a length


def header() -> bytes:
    """Give the head of a WAV stream: one channel, 16 bits, of unknown length."""
    shape = struct.pack("<HHIIHH", 1, 1, RATE, RATE * _BYTES, _BYTES, 8 * _BYTES)
    parts = (b"RIFF", struct.pack("<I", _UNKNOWN), b"WAVEfmt ", struct.pack("<I", len(shape)))
    return b"".join((*parts, shape, b"data", struct.pack("<I", _UNKNOWN)))


def seconds(size: int) -> float:
    """Give how long so many bytes of samples sound."""
    return size / (RATE * _BYTES)


def level(samples: bytes) -> float:
    """Give the loudest of the samples, 0…1."""
    values = array.array("h", samples[: len(samples) // _BYTES * _BYTES])
    if sys.byteorder == "big":
        values.byteswap()
    return max(max(values), -min(values)) / _FULL if values else 0.0


class SoundSource(QObject):
    """Something that gives samples.

    Signals:
        came(bytes): more samples: one channel, 16 bits, the lower byte first, `RATE` a second.
        failed(): it gives none any more.
    """

    came = Signal(bytes)
    failed = Signal()

    def __init__(self, about: About) -> None:
        super().__init__()
        self.about = about

    def begin(self) -> None:
        """Start to give samples."""

    def end(self) -> None:
        """Stop; the device is free for other programs."""


class Microphone(SoundSource):
    """A microphone of this machine."""

    def __init__(self, device: QAudioDevice) -> None:
        self._id = bytes(device.id().data())
        path = self._id.decode("utf-8", "replace")
        super().__init__(About(device.description(), path, ""))
        shape = QAudioFormat()
        shape.setSampleRate(RATE)
        shape.setChannelCount(1)
        shape.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        self._source = QAudioSource(device, shape, self)
        self._source.stateChanged.connect(self._on_state)
        self._devices = QMediaDevices(self)
        self._devices.audioInputsChanged.connect(self._look)
        self._stream: QIODevice | None = None

    def begin(self) -> None:
        stream = self._source.start()
        if self._source.error() is not QAudio.Error.NoError:
            self.failed.emit()
        else:
            stream.readyRead.connect(self._take)
            self._stream = stream

    def end(self) -> None:
        stream, self._stream = self._stream, None
        if stream is not None:
            self._source.stop()

    def _take(self) -> None:
        if self._stream is not None and (samples := bytes(self._stream.readAll().data())):
            self.came.emit(samples)

    def _on_state(self, state: QAudio.State) -> None:
        if state == QAudio.State.StoppedState and self._stream is not None:
            self.failed.emit()

    def _look(self) -> None:
        """Some systems give silence after a microphone was pulled out."""
        there = {bytes(one.id().data()) for one in QMediaDevices.audioInputs()}
        if self._stream is not None and self._id not in there:
            self.failed.emit()


class InjectedSound(SoundSource):
    """Samples put in by a test or the demo; it announces itself as such, so no sound lies."""

    def __init__(self, name: str = "injected sound") -> None:
        super().__init__(About(name, "samples", "injected"))
        self.runs = False

    def begin(self) -> None:
        self.runs = True

    def end(self) -> None:
        self.runs = False

    def send(self, samples: bytes) -> None:
        """Put samples in; they are lost while nobody listens, as a microphone's are."""
        if self.runs:
            self.came.emit(samples)


def microphones() -> list[SoundSource]:
    """Give this machine's microphones, the default one first."""
    default = QMediaDevices.defaultAudioInput()
    devices = sorted(QMediaDevices.audioInputs(), key=lambda one: one != default)
    return [Microphone(device) for device in devices]
