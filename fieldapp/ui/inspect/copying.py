"""Making a copy of a picture: what is covered, cut out or marked is drawn with the mouse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QDialog, QSizePolicy, QWidget

from fieldapp.ui import theme
from fieldapp.ui.widgets import (
    STRETCH,
    Button,
    FocusRing,
    Label,
    Line,
    Para,
    Segments,
    TextArea,
    TextField,
    col,
    plain,
    row,
)

ACTS: Final = ("redact", "crop", "mark")
_RED: Final = QColor(214, 28, 28)  # as it will stand in the copy, in every theme
_LEAST: Final = 4  # pixels of the screen; less is a slip of the hand


@dataclass(frozen=True, slots=True)
class Drawn:
    """One thing that was drawn, in pixels of the picture."""

    act: str
    left: int
    top: int
    width: int
    height: int
    text: str = ""


class Canvas(QWidget):
    """The picture, and what was drawn on it.

    Signals:
        drawn(object): a rectangle was drawn; (left, top, width, height) in the picture's pixels.
    """

    drawn = Signal(object)

    def __init__(self, picture: QImage) -> None:
        super().__init__()
        self._picture = picture
        self._marks: tuple[Drawn, ...] = ()
        self._from: QPointF | None = None
        self._to = QPointF()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(theme.px(320), theme.px(240))
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName(self.tr("图片：按住拖出一块"))

    def show_marks(self, marks: tuple[Drawn, ...]) -> None:
        """Show what was drawn so far."""
        self._marks = marks
        self.update()

    def place(self) -> QRectF:
        """Give where the picture lies in the widget."""
        size = self._picture.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
        return QRectF(left, top, size.width(), size.height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._from = self._to = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is not None:
            self._to = event.position()
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        begun, self._from = self._from, None
        self.update()
        if begun is None:
            return
        box = QRectF(begun, event.position()).normalized().intersected(self.place())
        if box.width() >= _LEAST and box.height() >= _LEAST:
            self.drawn.emit(self._in_picture(box))

    def _in_picture(self, box: QRectF) -> tuple[int, int, int, int]:
        """Give the pixels that a box of the screen touches; what is half covered is covered."""
        place, size = self.place(), self._picture.size()
        ratio = size.width() / place.width()
        left = max(0, int((box.left() - place.left()) * ratio))
        top = max(0, int((box.top() - place.top()) * ratio))
        right = min(size.width(), int((box.right() - place.left()) * ratio) + 1)
        bottom = min(size.height(), int((box.bottom() - place.top()) * ratio) + 1)
        return left, top, right - left, bottom - top

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, place = QPainter(self), self.place()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), theme.colour("shade"))
        painter.drawImage(place, self._picture, QRectF(self._picture.rect()))
        ratio = place.width() / self._picture.width()
        for one in self._marks:
            box = QRectF(one.left, one.top, one.width, one.height)
            on_screen = QRectF(box.topLeft() * ratio, box.size() * ratio)
            self._paint_mark(painter, on_screen.translated(place.topLeft()), one)
        if self._from is not None:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor("white"), theme.px(2), Qt.PenStyle.DashLine))
            painter.drawRect(QRectF(self._from, self._to).normalized())

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


class CopyMaker(QDialog):
    """Draws on a picture; what it gives is done to a copy, never to the original."""

    def __init__(self, parent: QWidget, picture: QImage) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("做一份副本"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._drawn: tuple[Drawn, ...] = ()
        self.canvas = Canvas(picture)
        self.canvas.drawn.connect(self._add)
        self._act = Segments(self.tr("遮盖"), self.tr("裁剪"), self.tr("标注"))
        self._act.changed.connect(self._adapt)
        self._label = TextField(hint=self.tr("标注的字（可不填）"), name=self.tr("标注的字"))
        self._label.setMaxLength(40)
        self._back = Button(self.tr("退一步"), "undo")
        self._back.clicked.connect(self._undo)
        self._reason = TextArea(
            hint=self.tr("为什么做副本，给谁用"), name=self.tr("理由"), lines=2
        )
        self._reason.textChanged.connect(self._adapt)
        self._save = Button(self.tr("保存副本"), kind="primary")
        self._save.clicked.connect(self.accept)
        cancel = Button(self.tr("取消"))
        cancel.clicked.connect(self.reject)
        said = Para(
            Line(self.tr("按住鼠标拖出一块。"), "body", "ink2"),
            Line(
                self.tr("原件不动。遮住的地方在副本里真的没有了，拍摄信息也不带。"),
                "small",
                "ink2",
            ),
        )
        side = plain(
            col(Label(self.tr("做一份副本"), "heading"), said, self._act, self._label, self._back,
                STRETCH, self._reason, row(STRETCH, cancel, self._save, gap=8), gap=10),
            width=330,
        )  # fmt: skip
        self.setLayout(row((self.canvas, 1), side, gap=16, margins=16))
        self.resize(QSize(theme.px(1000), theme.px(600)).boundedTo(parent.window().size()))
        FocusRing(self)
        self._adapt()

    def chosen(self) -> tuple[tuple[Drawn, ...], str]:
        """Give what was drawn, and why."""
        return self._drawn, self._reason.toPlainText()

    def _add(self, box: tuple[int, int, int, int]) -> None:
        act = ACTS[self._act.chosen()]
        kept = self._drawn
        if act == "crop":  # there is one frame; a new one takes its place
            kept = tuple(one for one in kept if one.act != "crop")
        text = self._label.text().strip() if act == "mark" else ""
        self._drawn = (*kept, Drawn(act, *box, text))
        self._adapt()

    def _undo(self) -> None:
        self._drawn = self._drawn[:-1]
        self._adapt()

    def _adapt(self) -> None:
        self.canvas.show_marks(self._drawn)
        self._label.setVisible(ACTS[self._act.chosen()] == "mark")
        self._back.setEnabled(bool(self._drawn))
        self._save.setEnabled(bool(self._drawn) and bool(self._reason.toPlainText().strip()))
