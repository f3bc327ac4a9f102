"""The paper on the screen exactly as it prints: pages by QtPdf, waiting blanks marked on them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from fieldapp.ui import theme
from fieldapp.ui.widgets import CENTRE, draw_text

if TYPE_CHECKING:
    from PySide6.QtPdf import QPdfDocument

    from fieldapp.ui.notices.reading import Mark

OVERSAMPLING = 2  # pages are drawn at twice the size and scaled down smoothly
_PAPER, _INK = QColor("#FFFFFF"), QColor("#774800")  # paper stays paper in every theme
_BLANK, _GROUND = "＿", QColor("#FFF3D6")


class PdfPages:
    """A PDF in memory, its pages as pictures; keeps bytes and buffer alive with it."""

    def __init__(self, pdf: bytes) -> None:
        from PySide6.QtPdf import QPdfDocument

        self._bytes = QByteArray(pdf)
        self._buffer = QBuffer(self._bytes)
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document: QPdfDocument = QPdfDocument()
        self.document.load(self._buffer)

    def count(self) -> int:
        """Give the number of pages."""
        return self.document.pageCount()

    def size(self, page: int) -> tuple[float, float]:
        """Give a page's width and height in points."""
        points = self.document.pagePointSize(page)
        return points.width(), points.height()

    def picture(self, page: int, width: int) -> QImage:
        """Draw a page `width` pixels wide on white."""
        wide, tall = self.size(page)
        drawn = self.document.render(page, QSize(width, round(width * tall / wide)))
        paper = QImage(drawn.size(), QImage.Format.Format_RGB32)
        paper.fill(_PAPER)
        painter = QPainter(paper)
        painter.drawImage(0, 0, drawn)
        painter.end()
        return paper

    def place_of(self, mark: Mark) -> tuple[int, QRectF] | None:
        """Find a missing field's blank: page, and where in points; None when it is not drawn."""
        before, after = (r"\s*".join(map(re.escape, text)) for text in (mark.before, mark.after))
        wanted = re.compile(rf"{before}\s*({_BLANK}+)\s*{after}")
        for page in range(self.count()):
            found = wanted.search(self.document.getAllText(page).text())
            if found is None:
                continue
            spot = self.document.getSelectionAtIndex(page, found.start(1), len(found[1]))
            bounds = [polygon.boundingRect() for polygon in spot.bounds()]
            if bounds:
                return page, bounds[0]
        return None


class Sheets(QWidget):
    """The pages one below the other, each as wide as asked.

    Signals:
        mark_pressed(str): a blank on the paper was pressed; the missing field.
    """

    mark_pressed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._pages: PdfPages | None = None
        self._width = 0
        self._pictures: dict[int, QImage] = {}
        self._marks: list[tuple[Mark, int, QRectF]] = []

    def show_pages(self, pages: PdfPages, marks: Sequence[Mark]) -> None:
        """Show another document."""
        self._pages = pages
        self._pictures = {}
        self._marks = []
        for mark in marks:
            found = pages.place_of(mark)
            if found is not None:
                self._marks.append((mark, *found))
        self._resize()

    def set_width(self, width: int) -> None:
        """Make the pages this wide, in pixels."""
        if width != self._width:
            self._width = width
            self._pictures = {}
            self._resize()

    def top_of(self, page: int) -> int:
        """Give where a page begins."""
        return int(self._sheet(page).y())

    def _gap(self) -> int:
        return theme.px(16)

    def _height(self, page: int) -> float:
        wide, tall = self._pages.size(page) if self._pages else (1.0, 1.0)
        return self._width * tall / wide

    def _sheet(self, page: int) -> QRectF:
        above = sum(self._height(number) + self._gap() for number in range(page))
        x = (self.width() - self._width) / 2
        return QRectF(x, self._gap() + above, self._width, self._height(page))

    def _resize(self) -> None:
        if self._pages is None or not self._pages.count():
            return
        last = self._sheet(self._pages.count() - 1)
        self.setFixedHeight(round(last.bottom()) + self._gap())
        self.setMinimumWidth(self._width + 2 * theme.px(34))
        self.update()

    def _slot(self, page: int, spot: QRectF) -> QRectF:
        sheet = self._sheet(page)
        scale = sheet.width() / (self._pages.size(page)[0] if self._pages else 1)
        found = QRectF(sheet.x() + spot.x() * scale, sheet.y() + spot.y() * scale,
                       spot.width() * scale, spot.height() * scale)  # fmt: skip
        tall = max(theme.px(20), found.height())  # the blank's own ink is a line at its foot
        return QRectF(found.x(), found.bottom() - tall + 2, found.width(), tall)

    def _picture(self, page: int) -> QImage:
        if page not in self._pictures and self._pages is not None:
            dots = self.devicePixelRatioF()
            wide = round(self._width * dots)
            large = self._pages.picture(page, wide * OVERSAMPLING)
            small = large.scaledToWidth(wide, Qt.TransformationMode.SmoothTransformation)
            small.setDevicePixelRatio(dots)
            self._pictures[page] = small
        return self._pictures[page]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("sunken"))
        if self._pages is None:
            return
        for page in range(self._pages.count()):
            sheet = self._sheet(page)
            if not sheet.intersects(QRectF(event.rect())):
                continue
            painter.fillRect(sheet.adjusted(-1, -1, 1, 1), theme.colour("line"))
            painter.drawImage(sheet.topLeft(), self._picture(page))
        for mark, page, spot in self._marks:
            self._paint_mark(painter, mark.number, page, spot)

    def _paint_mark(self, painter: QPainter, number: int, page: int, spot: QRectF) -> None:
        slot, sheet, px = self._slot(page, spot), self._sheet(page), theme.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(_INK, 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        painter.fillRect(slot, _GROUND)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        painter.drawRoundedRect(slot, px(3), px(3))
        beside = QPointF(sheet.x(), slot.center().y())
        for at, across in ((beside, px(26)), (slot.center(), px(16))):
            dot = QRectF(at.x() - across / 2, at.y() - across / 2, across, across)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(_INK)
            painter.drawEllipse(dot)
            draw_text(painter, dot, str(number), "smallb", _PAPER, CENTRE, elide=False)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        for mark, page, spot in self._marks:
            if self._slot(page, spot).adjusted(-4, -8, 4, 8).contains(event.position()):
                self.mark_pressed.emit(mark.name)
                return
        super().mouseReleaseEvent(event)


class PaperView(QScrollArea):
    """The pages with a scroll bar; fits them to its width, or larger when asked.

    Signals:
        mark_pressed(str): a blank on the paper was pressed; the missing field.
    """

    mark_pressed = Signal(str)
    STEPS = (1.0, 1.25, 1.5, 2.0)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._sheets = Sheets()
        self._zoom = 0
        self._pages: PdfPages | None = None
        self.setWidget(self._sheets)
        self.setWidgetResizable(True)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._sheets.mark_pressed.connect(self.mark_pressed)

    def show_pdf(self, pdf: bytes, marks: Sequence[Mark]) -> None:
        """Show a document, keeping the place on the page."""
        at = self.verticalScrollBar().value()
        self._pages = PdfPages(pdf)
        self._sheets.show_pages(self._pages, marks)
        self._fit()
        self.verticalScrollBar().setValue(at)

    def pages(self) -> PdfPages | None:
        """Give the document that is shown."""
        return self._pages

    def zoom(self, step: int) -> None:
        """Make the pages a step larger or smaller."""
        self._zoom = min(max(self._zoom + step, 0), len(self.STEPS) - 1)
        self._fit()

    def go_to(self, page: int) -> None:
        """Scroll to a page."""
        self.verticalScrollBar().setValue(self._sheets.top_of(page) - theme.px(8))

    def _fit(self) -> None:
        room = self.viewport().width() - 2 * theme.px(34)
        base = min(room, theme.px(640))
        self._sheets.set_width(max(theme.px(240), round(base * self.STEPS[self._zoom])))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


def thumbnails(pages: PdfPages, width: int, dots: float) -> list[QImage]:
    """Draw every page small."""
    made: list[QImage] = []
    for page in range(pages.count()):
        small = pages.picture(page, round(width * dots * OVERSAMPLING)).scaledToWidth(
            round(width * dots), Qt.TransformationMode.SmoothTransformation
        )
        small.setDevicePixelRatio(dots)
        made.append(small)
    return made
