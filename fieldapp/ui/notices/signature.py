"""A place to sign on the screen, with a pen, a finger or the mouse; it gives a picture."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTabletEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from fieldapp.ui import theme
from fieldapp.ui.encoding import jpeg
from fieldapp.ui.widgets import CENTRE, draw_text, fill_round

_SCALE = 3  # picture dots a pixel at 100 %: fine enough for print
_THIN, _THICK = 1.2, 3.6  # px of a line, by the pen's pressure
_MOUSE_PRESSURE = 0.5
_MOST_POINTS = 20_000  # a hand signs with a few hundred


@dataclass(frozen=True, slots=True)
class Signature:
    """What was signed: a JPEG, its size in dots, and what it was signed with."""

    jpeg: bytes
    width: int
    height: int
    device: str  # as the system calls it
    means: str  # pen or mouse


class SignaturePad(QWidget):
    """Signed on; Delete wipes it.

    Signals:
        changed(): something was drawn or wiped.
    """

    changed = Signal()

    def __init__(self, name: str, hint: str) -> None:
        super().__init__()
        self._hint = hint
        self._strokes: list[list[tuple[QPointF, float]]] = []
        self._device, self._means = "", ""
        self._down = False
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(420), theme.px(120))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def is_empty(self) -> bool:
        """Say whether nothing was drawn."""
        return not self._strokes

    def wipe(self) -> None:
        """Begin anew."""
        self._strokes, self._down = [], False
        self.changed.emit()
        self.update()

    def signature(self) -> Signature | None:
        """Give what was signed, None when nothing was."""
        if self.is_empty():
            return None
        picture = QImage(self.size() * _SCALE, QImage.Format.Format_RGB32)
        picture.fill(QColor(Qt.GlobalColor.white))
        painter = QPainter(picture)
        painter.scale(_SCALE, _SCALE)
        self._draw(painter, QColor(Qt.GlobalColor.black))
        painter.end()
        return Signature(
            jpeg(picture), picture.width(), picture.height(), self._device, self._means
        )

    def _draw(self, painter: QPainter, ink: QColor) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for stroke in self._strokes:
            for (start, _), (end, pressure) in zip(stroke, stroke[1:] or stroke, strict=False):
                pen = QPen(ink, theme.px(1) * (_THIN + (_THICK - _THIN) * pressure))
                pen.setCapStyle(Qt.PenCapStyle.RoundCap)
                painter.setPen(pen)
                painter.drawLine(start, end)

    def _begin(self, at: QPointF, pressure: float, device: str, means: str) -> None:
        self._down, self._device, self._means = True, device, means
        self._strokes.append([(at, pressure)])
        self.changed.emit()
        self.update()

    def _go_on(self, at: QPointF, pressure: float) -> None:
        if self._down and sum(map(len, self._strokes)) < _MOST_POINTS:
            self._strokes[-1].append((at, pressure))
            self.update()

    def tabletEvent(self, event: QTabletEvent) -> None:
        kind, at, pressure = event.type(), event.position(), event.pressure()
        if kind is QEvent.Type.TabletPress:
            self._begin(at, pressure, event.pointingDevice().name(), "pen")
        elif kind is QEvent.Type.TabletMove:
            self._go_on(at, pressure)
        else:
            self._down = False
        event.accept()  # or it would come again as a mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        device = event.pointingDevice().name()
        self._begin(event.position(), _MOUSE_PRESSURE, device, "mouse")

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._go_on(event.position(), _MOUSE_PRESSURE)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._down = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.wipe()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        fill_round(painter, box, "surface", 6, "edge")
        if self.is_empty():
            draw_text(painter, box, self._hint, "body", "ink3", CENTRE)
        self._draw(painter, theme.colour("ink"))
