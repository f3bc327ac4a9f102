"""What the camera view shows in the dark: the frame as it comes, the shutter, the ground."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QLayout, QWidget

from fieldapp.ui import theme
from fieldapp.ui.widgets import draw_text, fill_round, width_of


class Shutter(QAbstractButton):
    """The round button in the middle."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(theme.px(72), theme.px(72))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = theme.colour("on_shade")
        if not self.isEnabled():
            ink.setAlphaF(0.4)
        painter.setPen(QPen(ink, theme.px(4)))
        edge, core = theme.px(3), theme.px(11 if self.isDown() else 9)
        painter.drawEllipse(QRectF(self.rect()).adjusted(edge, edge, -edge, -edge))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawEllipse(QRectF(self.rect()).adjusted(core, core, -core, -core))


class Viewfinder(QWidget):
    """The frame as it comes, whole, with thirds and what it will be attached to."""

    def __init__(self) -> None:
        super().__init__()
        self._frame = QImage()
        self._about = ""
        self.setMinimumSize(theme.px(240), theme.px(160))

    def show_frame(self, frame: QImage) -> None:
        """Show a frame."""
        self._frame = frame
        self.update()

    def show_about(self, words: str) -> None:
        """Show what the picture will be attached to."""
        self._about = words
        self.setAccessibleName(words)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, px = QPainter(self), theme.px
        painter.fillRect(self.rect(), QColor(Qt.GlobalColor.black))
        if not self._frame.isNull():
            size = self._frame.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            left, top = (self.width() - size.width()) // 2, (self.height() - size.height()) // 2
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            spot = QRectF(left, top, size.width(), size.height())
            painter.drawImage(spot, self._frame)
            thirds = theme.colour("on_shade")
            thirds.setAlphaF(0.25)
            painter.setPen(QPen(thirds, 1))
            for part in (1 / 3, 2 / 3):
                x, y = spot.x() + spot.width() * part, spot.y() + spot.height() * part
                painter.drawLine(round(x), round(spot.top()), round(x), round(spot.bottom()))
                painter.drawLine(round(spot.left()), round(y), round(spot.right()), round(y))
        if self._about:
            wide = min(width_of(self._about, "small") + px(20), self.width() - px(24))
            strip = QRectF(px(12), px(12), wide, theme.line("small", self._about) + px(10))
            fill_round(painter, strip, "shade", 4)
            words = strip.adjusted(px(10), 0, -px(8), 0)
            draw_text(painter, words, self._about, "small", "on_shade")


class Shade(QWidget):
    """The dark ground around the picture, in every theme."""

    def __init__(self, layout: QLayout) -> None:
        super().__init__()
        self.setLayout(layout)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.colour("shade"))
