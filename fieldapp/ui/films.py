"""Frames of a kept film, decoded by the media library; runs only in the limited process.

No window, no sound, no file: the film comes as bytes and is played, quicker than it was taken,
into a sink. What the decoder makes of hostile bytes costs that process and no more
(docs/spec/evidence.md §3.3).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator

from PIL import Image
from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QCoreApplication,
    QEventLoop,
    QIODevice,
    QObject,
    QTimer,
    QUrl,
)
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QMediaPlayer, QVideoFrame, QVideoSink

from fieldapp.ui.encoding import as_pillow

_RATE = 4.0  # times as quick as it was taken
_ENDS = (QMediaPlayer.MediaStatus.EndOfMedia, QMediaPlayer.MediaStatus.InvalidMedia)
_GIVE_UP_MS = 20_000  # for one film


class _Reader(QObject):
    """Plays a film into a sink and keeps those frames that are asked for, until they are taken."""

    def __init__(self, pieces: Iterable[bytes], until_ms: int, every_ms: int, edge: int) -> None:
        super().__init__()
        self._until, self._every, self._edge = until_ms, every_ms, edge
        self._next_ms = 0
        self.kept: deque[tuple[int, QImage]] = deque()
        self.over = False
        self._data = QByteArray()
        for piece in pieces:
            self._data.append(piece)
        self._file = QBuffer(self._data, self)
        self._file.open(QIODevice.OpenModeFlag.ReadOnly)
        self._sink = QVideoSink(self)
        self._sink.videoFrameChanged.connect(self._take)
        self._player = QMediaPlayer(self)
        self._player.setVideoSink(self._sink)
        self._player.mediaStatusChanged.connect(self._on_status)
        self._player.errorOccurred.connect(lambda _error, _words: self._end())
        self._player.setSourceDevice(self._file, QUrl("film"))
        self._player.setPlaybackRate(_RATE)
        self._player.play()
        QTimer.singleShot(_GIVE_UP_MS, self, self._end)  # what came until then is looked at

    def _take(self, frame: QVideoFrame) -> None:
        at_ms = frame.startTime() // 1000
        if self.over or not frame.isValid() or at_ms < self._next_ms:
            return
        picture = frame.toImage()
        if max(picture.width(), picture.height()) > self._edge:
            by_width = picture.width() >= picture.height()
            picture = (
                picture.scaledToWidth(self._edge)
                if by_width
                else picture.scaledToHeight(self._edge)
            )
        self.kept.append((at_ms, picture))
        self._next_ms = at_ms + self._every
        if at_ms >= self._until:
            self._end()

    def _on_status(self, status: QMediaPlayer.MediaStatus) -> None:
        loaded = status is QMediaPlayer.MediaStatus.LoadedMedia
        if status in _ENDS or (
            loaded and not self._player.hasVideo()
        ):  # cut short, or sound alone
            self._end()

    def _end(self) -> None:
        self.over = True

    def close(self) -> None:
        """Stop playing."""
        self.over = True
        self._player.stop()


def frames(
    pieces: Iterable[bytes], *, until_ms: int, every_ms: int, edge: int
) -> Iterator[tuple[int, Image.Image]]:
    """Give frames of a film's beginning; see `fieldapp.evidence.films.Frames`."""
    application = QCoreApplication.instance() or QCoreApplication([])
    reader = _Reader(pieces, until_ms, every_ms, edge)
    try:
        while reader.kept or not reader.over:
            if not reader.kept:
                application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
                continue
            at_ms, picture = reader.kept.popleft()
            yield at_ms, as_pillow(picture)
    finally:
        reader.close()
