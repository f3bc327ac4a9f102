"""A recording of a frame source as a stream of bytes; nothing of it touches the disk in the clear.

The recorder writes into a pipe, a thread of its own reads it: a Qt device written in Python would
be called from the encoder's threads. Matroska is a stream: what came before a crash can be played.
"""

from __future__ import annotations

import logging
import os
import threading
import time

from PySide6.QtCore import QFile, QFileDevice, QIODevice, QObject, Signal
from PySide6.QtMultimedia import QAudioInput, QMediaDevices, QMediaFormat, QMediaRecorder

from fieldapp.ui.inspect.frames import FrameSource

MEDIA_TYPE = "video/x-matroska"
_PIECE_BYTES = 256 * 1024
_PIECE_S = 1.0  # at most this long is lost in a crash
_READ_BYTES = 64 * 1024
_log = logging.getLogger("ui")


class Reel(QObject):
    """One recording.

    Signals:
        piece(bytes): more of it.
        ended(): all of it came.
    """

    piece = Signal(bytes)
    ended = Signal()

    def __init__(self, source: FrameSource) -> None:
        super().__init__()
        self._source = source
        self._recorder = QMediaRecorder(self)
        self._recorder.setMediaFormat(QMediaFormat(QMediaFormat.FileFormat.Matroska))
        self._recorder.setQuality(QMediaRecorder.Quality.HighQuality)
        self._recorder.recorderStateChanged.connect(self._on_state)
        self._recorder.errorOccurred.connect(self._on_error)
        self._file = QFile(self)
        self._reader: threading.Thread | None = None

    def begin(self) -> None:
        """Begin to record; with sound where there is a microphone."""
        read_end, write_end = os.pipe()
        mode = QIODevice.OpenModeFlag.WriteOnly | QIODevice.OpenModeFlag.Unbuffered
        self._file.open(write_end, mode, QFileDevice.FileHandleFlag.AutoCloseHandle)
        self._reader = threading.Thread(target=self._read, args=(read_end,), name="reel")
        self._reader.start()
        if self._source.has_sound and not QMediaDevices.defaultAudioInput().isNull():
            self._source.session.setAudioInput(QAudioInput(self))
        self._recorder.setOutputDevice(self._file)
        self._source.session.setRecorder(self._recorder)
        self._recorder.record()

    @property
    def seconds(self) -> float:
        """How much is recorded."""
        return self._recorder.duration() / 1000

    def end(self) -> None:
        """Stop; `ended` follows when the last bytes have come."""
        if self._recorder.recorderState() == QMediaRecorder.RecorderState.StoppedState:
            self._close()
        else:
            self._recorder.stop()

    def wait(self) -> None:
        """Wait until the reader has all."""
        if self._reader is not None:
            self._reader.join()

    def _on_state(self, state: QMediaRecorder.RecorderState) -> None:
        if state == QMediaRecorder.RecorderState.StoppedState:
            self._close()

    def _on_error(self, _error: QMediaRecorder.Error, words: str) -> None:
        # at the end always once: a stream has no index to be written back into it
        _log.debug("the recorder says: %s", words)

    def _close(self) -> None:
        if self._file.isOpen():
            self._file.close()  # the reader finds the end

    def _read(self, read_end: int) -> None:
        waiting, since = bytearray(), time.monotonic()
        while data := os.read(read_end, _READ_BYTES):
            waiting += data
            if len(waiting) >= _PIECE_BYTES or time.monotonic() - since > _PIECE_S:
                self.piece.emit(bytes(waiting))
                waiting, since = bytearray(), time.monotonic()
        os.close(read_end)
        if waiting:
            self.piece.emit(bytes(waiting))
        self.ended.emit()
