"""Where frames come from: this machine's cameras, or pictures put in for tests; one way onward.

Both feed a QMediaCaptureSession whose sink the camera view reads, so that what a test photographs
takes the same path as what a person photographs. Loaded only when the camera view is opened.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import (
    QCamera,
    QCameraDevice,
    QMediaCaptureSession,
    QMediaDevices,
    QVideoFrame,
    QVideoFrameInput,
    QVideoSink,
)

_FRAME_US = 40_000  # between injected frames, as a recording of them will say
_MOST_PIXELS = 3840 * 2160  # more only costs memory on these laptops


@dataclass(frozen=True, slots=True)
class About:
    """What a source announces of itself; kept with every picture."""

    name: str
    path: str
    driver: str


class FrameSource(QObject):
    """Something that gives frames.

    Signals:
        came(): a new frame may be read with `frame`.
        failed(str): it gives no frames any more, and what the system said.
    """

    came = Signal()
    failed = Signal(str)

    def __init__(self, about: About) -> None:
        super().__init__()
        self.about = about
        self.session = QMediaCaptureSession(self)
        self.has_sound = False  # whether this machine's microphone belongs to it
        self._sink = QVideoSink(self)
        self.session.setVideoSink(self._sink)
        self._sink.videoFrameChanged.connect(self._tell)

    def _tell(self, frame: QVideoFrame) -> None:
        if frame.isValid():
            self.came.emit()

    def frame(self) -> QImage:
        """Give the newest frame; a null image while there is none."""
        frame = self._sink.videoFrame()
        return frame.toImage() if frame.isValid() else QImage()

    def begin(self) -> None:
        """Start to give frames."""

    def end(self) -> None:
        """Stop; the device is free for other programs."""


class CameraFrames(FrameSource):
    """A camera of this machine."""

    def __init__(self, device: QCameraDevice) -> None:
        path = bytes(device.id().data()).decode("utf-8", "replace")
        super().__init__(About(device.description(), path, _driver(path)))
        self.has_sound = True
        self._camera = QCamera(device, self)
        formats = [
            one
            for one in device.videoFormats()
            if one.resolution().width() * one.resolution().height() <= _MOST_PIXELS
        ]
        if formats:
            best = max(formats, key=lambda f: (f.resolution().width(), f.maxFrameRate()))
            self._camera.setCameraFormat(best)
        self._camera.errorOccurred.connect(lambda _error, words: self.failed.emit(words))
        self.session.setCamera(self._camera)
        self._id, self._runs = bytes(device.id().data()), False
        self._devices = QMediaDevices(self)
        self._devices.videoInputsChanged.connect(self._look)

    def begin(self) -> None:
        self._runs = True
        self._camera.start()

    def end(self) -> None:
        self._runs = False
        self._camera.stop()

    def _look(self) -> None:
        """Some systems keep the last frame after a camera was pulled out, and say nothing."""
        there = {bytes(one.id().data()) for one in QMediaDevices.videoInputs()}
        if self._runs and self._id not in there:
            self._runs = False
            self.failed.emit(self.about.name)


class InjectedFrames(FrameSource):
    """Pictures put in by a test or the demo; it announces itself as such, so no picture lies."""

    def __init__(self, name: str = "injected frames") -> None:
        super().__init__(About(name, "QVideoFrameInput", "injected"))
        self._input = QVideoFrameInput(self)
        self._sent = 0  # frames taken
        self.session.setVideoFrameInput(self._input)

    def send(self, picture: QImage) -> bool:
        """Put a picture in; False while the session is not ready for one."""
        frame = QVideoFrame(picture)
        frame.setStartTime(self._sent * _FRAME_US)
        frame.setEndTime((self._sent + 1) * _FRAME_US)
        taken = self._input.sendVideoFrame(frame)
        self._sent += taken
        return taken


def cameras() -> list[FrameSource]:
    """Give this machine's cameras, the default one first."""
    default = QMediaDevices.defaultVideoInput()
    devices = sorted(QMediaDevices.videoInputs(), key=lambda one: one != default)
    return [CameraFrames(device) for device in devices]


_VIDEO = Path("/sys/class/video4linux")


def _driver(path: str, folder: Path = _VIDEO) -> str:
    """Ask the kernel which driver serves a camera; "" where it does not tell.

    A device that hangs on no bus is made by a program, whatever name it gives itself.
    """
    if not path.startswith("/dev/"):
        return ""
    device = folder / Path(path).name
    if "/devices/virtual/" in device.resolve().as_posix():
        return "virtual device"
    link = device / "device" / "driver"
    return link.resolve().name if link.exists() else ""
