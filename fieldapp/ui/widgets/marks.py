"""Small things to look at: icons, state chips, pictures, parts painted by one function."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from fieldapp.ui import icons, theme
from fieldapp.ui.widgets.paint import CENTRE, TONES, draw_photo, draw_text, fill_round, width_of


class Icon(QWidget):
    """An icon of the own set, `size` px at 100 %."""

    def __init__(
        self, name: str, size: int = 18, ink: str = "ink2", weight: float | None = None
    ) -> None:
        super().__init__()
        self._name, self._ink, self._weight = name, ink, weight
        self.setFixedSize(theme.px(size), theme.px(size))

    def show_icon(self, name: str, ink: str) -> None:
        """Show another icon in another colour."""
        self._name, self._ink = name, ink
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        icons.paint(
            painter, self._name, QRectF(self.rect()), theme.colour(self._ink), self._weight
        )


class Chip(QWidget):
    """A state: icon and word on a soft ground; colour is never its only carrier.

    Tones: neutral, accent, red, amber, green, solid, outline.
    """

    def __init__(
        self, text: str, tone: str = "neutral", icon: str | None = None, style: str = "small"
    ) -> None:
        super().__init__()
        self._text, self._tone, self._icon, self._style = text, tone, icon, style
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    def show_state(self, text: str, tone: str, icon: str | None = None) -> None:
        """Show another state."""
        self._text, self._tone, self._icon = text, tone, icon
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """Give the word."""
        return self._text

    def sizeHint(self) -> QSize:
        px = theme.px
        width = width_of(self._text, self._style) + px(16) + (px(18) if self._icon else 0)
        tall = max(theme.size("chip"), theme.line(self._style, self._text) + px(2))
        return QSize(width, tall)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        draw_chip(
            QPainter(self), QRectF(self.rect()), self._text, self._tone, self._icon, self._style
        )


def draw_chip(
    painter: QPainter, box: QRectF, text: str, tone: str, icon: str | None, style: str = "small"
) -> None:
    """Draw a chip into a box; for delegates, which paint rows instead of holding widgets."""
    px, (ink, ground) = theme.px, TONES[tone]
    edge = ink if theme.sunlight() else ("edge" if tone == "outline" else None)
    fill_round(painter, box, ground, 4, edge, 1)
    x = px(8)
    if icon:
        spot = QRectF(box.x() + px(6), box.center().y() - px(7), px(14), px(14))
        icons.paint(painter, icon, spot, theme.colour(ink), 2.2)
        x = px(24)
    draw_text(painter, box.adjusted(x, 0, 0, 0), text, style, ink, elide=True)


class Picture(QWidget):
    """A photo cropped to fill its frame, with an optional number in its corner."""

    def __init__(self, pixmap: QPixmap, width: int, height: int, badge: str = "") -> None:
        super().__init__()
        self._pixmap, self._badge = pixmap, badge
        self.setFixedSize(theme.px(width), theme.px(height))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, px = QPainter(self), theme.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_photo(painter, QRectF(self.rect()), self._pixmap)
        if self._badge:
            spot = QRectF(px(6), px(6), width_of(self._badge, "smallb") + px(12), px(20))
            fill_round(painter, spot, "shade", 4)
            draw_text(painter, spot, self._badge, "smallb", "on_shade", CENTRE, elide=False)


class Painted(QWidget):
    """A part whose look is one function of a painter and its rectangle."""

    def __init__(
        self,
        paint: Callable[[QPainter, QRectF], None],
        width: int | None = None,
        height: int | None = None,
    ) -> None:
        super().__init__()
        self._paint = paint
        free, fixed = QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed
        self.setSizePolicy(fixed if width else free, fixed if height else free)
        if width:
            self.setFixedWidth(theme.px(width))
        if height:
            self.setFixedHeight(theme.px(height))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        self._paint(painter, QRectF(self.rect()))


def draw_logo(painter: QPainter, square: QRectF, ink: str) -> None:
    """Draw the sign of the product: two dots in a square, the double random draw."""
    side = square.width()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour(ink), max(2.0, side / 90)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(square, side / 4, side / 4)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(ink))
    for at in (0.32, 0.68):
        spot = QPointF(square.x() + side * at, square.y() + side * at)
        painter.drawEllipse(spot, side * 0.11, side * 0.11)
