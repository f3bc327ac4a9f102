"""What lies over the whole window while a draw is held in public, and gives it back after."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from fieldapp.ui import theme


class Cover(QWidget):
    """Covers a window, whatever size that takes; the window's own keys and tab stops rest."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setProperty("overlay", True)
        self._window = window
        theme.fit_hall(window.width(), window.height())
        self.setGeometry(window.rect())
        window.installEventFilter(self)

    def picture_changed(self) -> None:
        """Follow another size of the picture."""

    def raise_over(self, *, whole_screen: bool) -> None:
        """Cover the window, and the whole screen where the act begins before people."""
        if isinstance(self._window, QMainWindow):
            self._window.centralWidget().setEnabled(False)
            if whole_screen:
                self._window.showFullScreen()
        self.show()
        self._cover()

    def lower_from(self) -> None:
        """Give the window back as it was."""
        self._window.removeEventFilter(self)
        if isinstance(self._window, QMainWindow):
            self._window.centralWidget().setEnabled(True)
            if self._window.isFullScreen():
                self._window.showNormal()
        self.hide()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() is QEvent.Type.Resize:
            self._cover()
        return super().eventFilter(watched, event)

    def _cover(self) -> None:
        self.setGeometry(self._window.rect())
        self.raise_()
        if theme.fit_hall(self._window.width(), self._window.height()):
            self.picture_changed()

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.colour("surface"))
