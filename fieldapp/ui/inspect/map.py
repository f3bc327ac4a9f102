"""A plain map drawn from what is known here: rough areas, seats, the points of one inspection.

No borders and no roads: the outlines are the wide ones of `evidence.areas`, dashed and named as
what they are. Good enough to see that a point lies in the right valley, and to set one.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from fieldapp.ui import theme
from fieldapp.ui.inspect.canvas import ARROWS, SET, STEPS

if TYPE_CHECKING:
    from fieldapp.evidence.areas import Area

Degrees = tuple[float, float]  # latitude, longitude, WGS-84
Seat = tuple[str, Degrees]  # of a county: name and place
_DEGREE_M: Final = 111_195.0  # metres a degree of latitude on the mean sphere
_FINEST, _WIDEST = 0.2, 4_000.0  # metres a pixel
_NEAR: Final = 14  # px: a press that moves less is a click


@dataclass(frozen=True, slots=True)
class Mark:
    """A point to show: whose it is, where, how wide."""

    sign: str  # "R" receiver, "F" file, "H" hand, "S" site
    point: Degrees
    radius_m: int = 0
    own: bool = False  # of the item that is looked at


class PlaceMap(QWidget):
    """Shows points; a click or the cross and Space set one.

    Arrows move the cross, + and - or the wheel change the scale, dragging moves the sheet.

    Signals:
        placed(float, float): latitude and longitude of the point that was set.
    """

    placed = Signal(float, float)

    def __init__(self) -> None:
        super().__init__()
        self._areas: tuple[Area, ...] = ()
        self._marks: tuple[Mark, ...] = ()
        self._seats: tuple[Seat, ...] = ()
        self._centre: Degrees = (31.0, 89.0)
        self._scale = 1000.0  # metres a pixel
        self.chosen: Degrees | None = None
        self.radius_m = 100
        self._pressed: QPointF | None = None
        self._dragged = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(theme.px(360), theme.px(280))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("地图：方向键移动，空格定点，加号减号缩放"))

    def show_places(
        self, areas: tuple[Area, ...], marks: tuple[Mark, ...], seats: tuple[Seat, ...] = ()
    ) -> None:
        """Show areas and points, at a scale that has the points, or the narrowest area, whole."""
        self._areas, self._marks, self._seats = areas, marks, seats
        points = [mark.point for mark in marks]
        if not points and areas:
            points = list(areas[-1].outline)
        if points:
            south, north = min(p[0] for p in points), max(p[0] for p in points)
            west, east = min(p[1] for p in points), max(p[1] for p in points)
            self._centre = (south + north) / 2, (west + east) / 2
            wide = max((north - south), (east - west) * self._squeeze()) * _DEGREE_M
            self._scale = max(1.0, wide * 1.4 / max(200, min(self.width(), self.height())))
        self.update()

    def choose(self, point: Degrees | None, radius_m: int) -> None:
        """Show this as the chosen point; brings it into sight."""
        self.chosen, self.radius_m = point, radius_m
        if point is not None and not self.rect().contains(self.on_screen(point).toPoint()):
            self._centre = point
        self.update()

    # degrees and pixels

    def _squeeze(self) -> float:
        return math.cos(math.radians(self._centre[0]))

    def on_screen(self, point: Degrees) -> QPointF:
        """Give where a point stands on the widget."""
        north = (point[0] - self._centre[0]) * _DEGREE_M
        east = (point[1] - self._centre[1]) * _DEGREE_M * self._squeeze()
        return QPointF(self.width() / 2 + east / self._scale,
                       self.height() / 2 - north / self._scale)  # fmt: skip

    def point_at(self, spot: QPointF) -> Degrees:
        """Give the point under a place of the widget."""
        north = (self.height() / 2 - spot.y()) * self._scale / _DEGREE_M
        east = (spot.x() - self.width() / 2) * self._scale / _DEGREE_M / self._squeeze()
        lat = max(-85.0, min(85.0, self._centre[0] + north))
        return lat, max(-180.0, min(180.0, self._centre[1] + east))

    # the hand

    def zoom(self, times: float, at: QPointF | None = None) -> None:
        """Make things `times` as large, around a place that stays."""
        spot = at or QPointF(self.width() / 2, self.height() / 2)
        kept = self.point_at(spot)
        self._scale = max(_FINEST, min(_WIDEST, self._scale / times))
        now = self.point_at(spot)
        self._centre = self._centre[0] + kept[0] - now[0], self._centre[1] + kept[1] - now[1]
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in ARROWS and held in STEPS:
            right, down = (part * theme.px(STEPS[held]) for part in ARROWS[key])
            spot = self.on_screen(self.chosen or self._centre) + QPointF(right, down)
            self._take(self.point_at(spot))
        elif key in SET and not event.isAutoRepeat():
            self._take(self.chosen or self._centre)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(1.6)
        elif key == Qt.Key.Key_Minus:
            self.zoom(1 / 1.6)
        else:
            super().keyPressEvent(event)

    def _take(self, point: Degrees) -> None:
        self.choose(point, self.radius_m)
        self.placed.emit(*point)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.zoom(1.25 ** (event.angleDelta().y() / 120), event.position())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed, self._dragged = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        way = event.position() - self._pressed
        if self._dragged or way.manhattanLength() > theme.px(_NEAR):
            before, now = self.point_at(self._pressed), self.point_at(event.position())
            self._centre = (
                self._centre[0] + before[0] - now[0], self._centre[1] + before[1] - now[1]
            )  # fmt: skip
            self._pressed, self._dragged = event.position(), True
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed is not None and not self._dragged:
            self._take(self.point_at(event.position()))
        self._pressed = None

    # the sheet

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.colour("surface"))
        painter.setFont(theme.font("small"))
        self._paint_grid(painter)
        for area in self._areas:
            self._paint_outline(painter, area)
        taken: list[QRectF] = []
        for name, seat in self._seats:
            self._paint_seat(painter, name, seat, taken)
        for mark in self._marks:
            self._paint_mark(painter, mark)
        if self.chosen is not None:
            self._paint_chosen(painter, self.chosen)
        self._paint_bar(painter)
        painter.setPen(QPen(theme.colour("edge"), theme.px(1)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))

    def _paint_grid(self, painter: QPainter) -> None:
        wide = self._scale * theme.px(160) / _DEGREE_M  # of a mesh, degrees
        step = 10.0 ** math.floor(math.log10(wide))
        step *= next(times for times in (1, 2, 5, 10) if step * times >= wide)
        digits = max(0, -math.floor(math.log10(step) + 1e-9))
        top, bottom = self.point_at(QPointF(0, 0)), self.point_at(
            QPointF(self.width(), self.height())
        )  # fmt: skip
        line, words = QPen(theme.colour("line"), 1), QPen(theme.colour("ink3"))
        for axis, (low, high) in enumerate(((bottom[0], top[0]), (top[1], bottom[1]))):
            at = math.ceil(low / step) * step
            while at <= high:
                spot = self.on_screen((at, top[1]) if axis == 0 else (top[0], at))
                painter.setPen(line)
                if axis == 0:
                    painter.drawLine(QPointF(0, spot.y()), QPointF(self.width(), spot.y()))
                else:
                    painter.drawLine(QPointF(spot.x(), 0), QPointF(spot.x(), self.height()))
                painter.setPen(words)
                side = "NS"[at < 0] if axis == 0 else "EW"[at < 0]
                where = QPointF(theme.px(4), spot.y() - theme.px(3)) if axis == 0 else QPointF(
                    spot.x() + theme.px(3), self.height() - theme.px(6)
                )  # fmt: skip
                if axis or theme.px(24) < spot.y() < self.height() - theme.px(28):
                    painter.drawText(where, f"{abs(at):.{digits}f}°{side}")
                at += step

    def _paint_outline(self, painter: QPainter, area: Area) -> None:
        painter.setPen(QPen(theme.colour("ink3"), theme.px(1), Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolygon(QPolygonF([self.on_screen(corner) for corner in area.outline]))

    def _paint_seat(
        self, painter: QPainter, name: str, seat: Degrees, taken: list[QRectF]
    ) -> None:
        """Paint a dot, and its name where no other stands; `taken` are the names' places."""
        spot = self.on_screen(seat)
        if not self.rect().contains(spot.toPoint()):
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("ink3"))
        painter.drawEllipse(spot, theme.px(3), theme.px(3))
        size = painter.fontMetrics().size(0, name)
        box = QRectF(spot.x() + theme.px(7), spot.y() - size.height() / 2,
                     size.width(), size.height())  # fmt: skip
        if not any(box.intersects(other) for other in taken):
            taken.append(box)
            painter.setPen(theme.colour("ink2"))
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, name)

    def _paint_mark(self, painter: QPainter, mark: Mark) -> None:
        spot, ink = self.on_screen(mark.point), theme.colour("ink" if mark.own else "ink2")
        self._paint_circle(painter, spot, mark.radius_m, ink)
        box = QRectF(0, 0, theme.px(20), theme.px(20))
        box.moveCenter(spot)
        painter.setPen(QPen(ink, theme.px(2)))
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(box, theme.px(4), theme.px(4))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, mark.sign)

    def _paint_chosen(self, painter: QPainter, point: Degrees) -> None:
        spot, ink = self.on_screen(point), theme.colour("accent")
        self._paint_circle(painter, spot, self.radius_m, ink)
        painter.setPen(QPen(ink, theme.px(3)))
        arm = theme.px(12)
        painter.drawLine(spot - QPointF(arm, 0), spot + QPointF(arm, 0))
        painter.drawLine(spot - QPointF(0, arm), spot + QPointF(0, arm))

    def _paint_circle(self, painter: QPainter, spot: QPointF, radius_m: int, ink: QColor) -> None:
        wide = radius_m / self._scale
        if wide < 1:
            return
        fill = QColor(ink)
        fill.setAlpha(36)
        painter.setPen(QPen(ink, theme.px(1)))
        painter.setBrush(fill)
        painter.drawEllipse(spot, wide, wide)

    def _paint_bar(self, painter: QPainter) -> None:
        length = 10.0 ** math.floor(math.log10(self._scale * theme.px(140)))
        length *= next(t for t in (5, 2, 1) if length * t <= self._scale * theme.px(140))
        words = f"{length / 1000:g} km" if length >= 1000 else f"{length:g} m"
        right, top = self.width() - theme.px(16), theme.px(24)
        painter.setPen(QPen(theme.colour("ink"), theme.px(2)))
        painter.drawLine(QPointF(right - length / self._scale, top), QPointF(right, top))
        box = QRectF(right - theme.px(140), top + theme.px(2), theme.px(140), theme.px(24))
        painter.drawText(box, Qt.AlignmentFlag.AlignRight, words)
