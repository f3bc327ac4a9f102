"""A picture to draw rectangles and a sheet's corners on, with the mouse or with keys alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from fieldapp.ui import theme

_RED: Final = QColor(214, 28, 28)  # as it will stand in the copy, in every theme
_LEAST: Final = 4  # pixels of the screen; less is a slip of the hand
STEPS: Final = {  # px of the screen that an arrow key moves, by what is held down
    Qt.KeyboardModifier.NoModifier: 12,
    Qt.KeyboardModifier.ShiftModifier: 60,
    Qt.KeyboardModifier.ControlModifier: 1,
}
ARROWS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
SET: Final = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_REACH: Final = 24  # px around a corner in which the mouse takes hold of it


@dataclass(frozen=True, slots=True)
class Drawn:
    """One thing that was drawn, in pixels of the picture."""

    act: str
    left: int
    top: int
    width: int
    height: int
    text: str = ""
    corners: tuple[int, ...] | None = None  # of a sheet: x and y of each, clockwise


class Canvas(QWidget):
    """The picture, and what was drawn on it.

    The mouse pulls a rectangle; with keys the arrows move a cross, Space sets a rectangle's
    beginning and its end. On a sheet the mouse or the arrows move a corner, Space takes the next.

    Signals:
        drawn(object): a rectangle was drawn; (left, top, width, height) in the picture's pixels.
        moved(object): a sheet's corners were moved; eight numbers in the picture's pixels.
    """

    drawn = Signal(object)
    moved = Signal(object)

    def __init__(self, picture: QImage) -> None:
        super().__init__()
        self._picture = picture
        self._marks: tuple[Drawn, ...] = ()
        self._moving = False
        self._from: QPointF | None = None
        self._to = QPointF()
        self._cross: QPointF | None = None  # in the picture's pixels, once keys were used
        self._corner = 0  # which of a sheet's is moved
        self._held = False  # a corner follows the mouse
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(theme.px(320), theme.px(240))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName(self.tr("图片：按住拖出一块，或者用方向键和空格"))

    def show_marks(self, marks: tuple[Drawn, ...], *, moving: bool) -> None:
        """Show what was drawn so far; `moving` says whether a sheet's corners can be moved."""
        self._marks, self._moving = marks, moving
        self.update()

    def place(self) -> QRectF:
        """Give where the picture lies in the widget."""
        size = self._picture.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
        return QRectF(left, top, size.width(), size.height())

    def on_screen(self, point: QPointF) -> QPointF:
        """Give where a point of the picture lies in the widget."""
        place = self.place()
        return place.topLeft() + point * (place.width() / self._picture.width())

    def _in_picture(self, point: QPointF) -> QPointF:
        place, size = self.place(), self._picture.size()
        inside = (point - place.topLeft()) * (size.width() / place.width())
        return QPointF(
            min(max(0.0, inside.x()), size.width()), min(max(0.0, inside.y()), size.height())
        )

    def _sheet(self) -> list[QPointF]:
        """Give the corners that can be moved, in the picture's pixels; [] while there are none."""
        found = [_points(mark.corners) for mark in self._marks if mark.corners and self._moving]
        return found[0] if found else []

    def _move_corner(self, to: QPointF) -> None:
        points = self._sheet()
        points[self._corner] = to
        self.moved.emit(tuple(round(v) for point in points for v in (point.x(), point.y())))

    # the mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        near = [
            ((self.on_screen(point) - event.position()).manhattanLength(), at)
            for at, point in enumerate(self._sheet())
        ]
        self._cross = None
        if near:
            self._held = min(near)[0] <= 2 * theme.px(_REACH)
            self._corner = min(near)[1] if self._held else self._corner
            self.update()
        else:
            self._from = self._to = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held:
            self._move_corner(self._in_picture(event.position()))
        elif self._from is not None:
            self._to = event.position()
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._held:
            self._held = False
            self._move_corner(self._in_picture(event.position()))
        elif self._from is not None:
            self._to = event.position()
            self._end_box()

    def _end_box(self) -> None:
        begun, self._from = self._from, None
        self.update()
        if begun is None:
            return
        box = QRectF(begun, self._to).normalized().intersected(self.place())
        if box.width() >= _LEAST and box.height() >= _LEAST:
            self.drawn.emit(self._pixels(box))

    def _pixels(self, box: QRectF) -> tuple[int, int, int, int]:
        """Give the pixels that a box of the screen touches; what is half covered is covered."""
        place, size = self.place(), self._picture.size()
        ratio = size.width() / place.width()
        left = max(0, int((box.left() - place.left()) * ratio))
        top = max(0, int((box.top() - place.top()) * ratio))
        right = min(size.width(), int((box.right() - place.left()) * ratio) + 1)
        bottom = min(size.height(), int((box.bottom() - place.top()) * ratio) + 1)
        return left, top, right - left, bottom - top

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in ARROWS and held in STEPS:
            self._step(*(part * theme.px(STEPS[held]) for part in ARROWS[key]))
        elif key in SET and not event.isAutoRepeat():
            self._set()
        elif key == Qt.Key.Key_Escape and self._from is not None:
            self._from = None
            self.update()
        else:
            super().keyPressEvent(event)

    def _step(self, right: float, down: float) -> None:
        sheet, way = self._sheet(), QPointF(right, down)
        if sheet:
            self._move_corner(self._in_picture(self.on_screen(sheet[self._corner]) + way))
            return
        self._cross = self._in_picture(self.on_screen(self._standing()) + way)
        if self._from is not None:
            self._to = self.on_screen(self._cross)
        self.update()

    def _standing(self) -> QPointF:
        """Give where the cross stands, in the picture's pixels; in the middle at first."""
        size = self._picture.size()
        return self._cross or QPointF(size.width() / 2, size.height() / 2)

    def _set(self) -> None:
        if self._sheet():
            self._corner = (self._corner + 1) % 4
        elif self._from is None:
            self._cross = self._standing()
            self._from = self._to = self.on_screen(self._cross)
        else:
            self._end_box()
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self._cross = self._standing()  # somebody comes by keys: show where they work
        super().focusInEvent(event)
        self.update()

    # painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, place = QPainter(self), self.place()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), theme.colour("shade"))
        painter.drawImage(place, self._picture, QRectF(self._picture.rect()))
        for one in self._marks:
            if one.corners is None:
                top_left = self.on_screen(QPointF(one.left, one.top))
                low_right = self.on_screen(QPointF(one.left + one.width, one.top + one.height))
                self._paint_mark(painter, QRectF(top_left, low_right), one)
            else:
                self._paint_sheet(painter, [self.on_screen(at) for at in _points(one.corners)])
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._from is not None:
            box = QPolygonF(QRectF(self._from, self._to).normalized())
            _draw_line(painter, box, Qt.PenStyle.DashLine)
        if self._cross is not None and self.hasFocus() and not self._sheet():
            self._paint_cross(painter, self.on_screen(self._cross))

    def _paint_mark(self, painter: QPainter, box: QRectF, mark: Drawn) -> None:
        if mark.act == "redact":
            painter.fillRect(box, QColor("black"))
            return
        crop = mark.act == "crop"
        style = Qt.PenStyle.DashLine if crop else Qt.PenStyle.SolidLine
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor("white") if crop else _RED, theme.px(3), style))
        painter.drawRect(box)
        if mark.text:
            painter.setFont(theme.font("strong"))
            painter.setPen(_RED)
            painter.drawText(box.topLeft() + QPointF(theme.px(4), theme.px(18)), mark.text)

    def _paint_sheet(self, painter: QPainter, sheet: list[QPointF]) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        style = Qt.PenStyle.SolidLine if self._moving else Qt.PenStyle.DashLine
        _draw_line(painter, QPolygonF(sheet), style)
        for at, point in enumerate(sheet if self._moving else ()):
            chosen = at == self._corner
            wide = theme.px(11 if chosen else 8)
            painter.setPen(QPen(QColor("black"), theme.px(1)))
            painter.setBrush(_RED if chosen else QColor("white"))
            painter.drawEllipse(point, wide, wide)

    def _paint_cross(self, painter: QPainter, at: QPointF) -> None:
        reach = theme.px(14)
        for ink, wide in (("black", 4), ("white", 2)):
            painter.setPen(QPen(QColor(ink), theme.px(wide)))
            painter.drawLine(at - QPointF(reach, 0), at + QPointF(reach, 0))
            painter.drawLine(at - QPointF(0, reach), at + QPointF(0, reach))


def _points(corners: tuple[int, ...]) -> list[QPointF]:
    return [QPointF(x, y) for x, y in zip(corners[::2], corners[1::2], strict=True)]


def _draw_line(painter: QPainter, around: QPolygonF, style: Qt.PenStyle) -> None:
    """Draw a line that is seen on any picture."""
    painter.setPen(QPen(QColor("black"), theme.px(4)))
    painter.drawPolygon(around)
    painter.setPen(QPen(QColor("white"), theme.px(2), style))
    painter.drawPolygon(around)
