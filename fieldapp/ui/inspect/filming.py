"""The recording of the camera view: its button, what runs, how long it has run."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from fieldapp.ui.inspect.frames import FrameSource
from fieldapp.ui.inspect.reel import Reel
from fieldapp.ui.widgets import Button


class Filming(QObject):
    """Runs at most one recording; the button says what it would do.

    Signals:
        began(object, object): a recording begins; the camera's `About` and its size.
        came(bytes): more of it.
        ended(): all of it came.
        running(bool): it runs now, or no longer.
    """

    began = Signal(object, object)
    came = Signal(bytes)
    ended = Signal()
    running = Signal(bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.button = Button(self.tr("录像"), "camera", key="V")
        self._reel: Reel | None = None

    def seconds(self) -> float | None:
        """Give how much is recorded, seconds; None while nothing is."""
        return None if self._reel is None else self._reel.seconds

    def begin(self, source: FrameSource) -> None:
        """Begin a recording of what this source sees."""
        size = source.frame().size()
        self._reel = reel = Reel(source)
        reel.piece.connect(self.came)
        reel.ended.connect(self._on_ended)
        self.running.emit(True)
        self.began.emit(source.about, (size.width(), size.height()))
        if self._reel is not None:  # not refused
            reel.begin()

    def end(self) -> None:
        """End the recording that runs, if one does: what came of it is sealed."""
        if self._reel is not None:
            self._reel.end()

    def refuse(self) -> None:
        """Stop at once: what comes is not kept."""
        reel, self._reel = self._reel, None
        if reel is not None:
            reel.end()
            self._show_ended()

    def tell(self) -> None:
        """Say on the button how long it has run."""
        if self._reel is not None:
            spent = int(self._reel.seconds)
            time = f"{spent // 60}:{spent % 60:02d}"
            self.button.setText(self.tr("停止 {time}").format(time=time))

    def _on_ended(self) -> None:
        reel, self._reel = self._reel, None
        if reel is not None:
            reel.wait()
            reel.deleteLater()
        self._show_ended()
        self.ended.emit()

    def _show_ended(self) -> None:
        self.button.setText(self.tr("录像"))
        self.running.emit(False)
