"""One paper open: small pages, the page as it prints, and what is to be done beside it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStackedWidget, QWidget

from fieldapp.ui import theme
from fieldapp.ui.notices.fields import FieldsPanel
from fieldapp.ui.notices.panel import StepsPanel
from fieldapp.ui.notices.presenter import Next
from fieldapp.ui.notices.preview import PaperView, PdfPages, thumbnails
from fieldapp.ui.notices.reading import PEOPLE, Paper
from fieldapp.ui.widgets import (
    STRETCH,
    Button,
    Card,
    Clickable,
    Label,
    Painted,
    clear,
    col,
    fill_round,
    plain,
    row,
    scrolling,
)

THUMB = 64  # px at 100 %


class OpenPaper(QWidget):
    """Shows a `Paper`; the panels' signals are its own.

    Signals:
        pages_changed(): another document is shown.
    """

    pages_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.steps, self.fields = StepsPanel(), FieldsPanel()
        self.view = PaperView(self.tr("文书预览"))
        self._paper: Paper | None = None
        self._thumbs = col(gap=8, margins=(8, 16, 8, 16))
        self._count = Label("", "small", "ink2", elide=True)
        self._side = QStackedWidget()
        self._side.addWidget(self.steps)
        self._side.addWidget(self.fields)
        self._lay_out()
        self.steps.field_asked.connect(self.show_fields)
        self.view.mark_pressed.connect(self.show_fields)
        self.fields.done_asked.connect(self.show_steps)

    def _lay_out(self) -> None:
        smaller = Button(icon="minus", kind="plain", name=self.tr("缩小"))
        larger = Button(icon="plus", kind="plain", name=self.tr("放大"))
        smaller.clicked.connect(lambda: self.view.zoom(-1))
        larger.clicked.connect(lambda: self.view.zoom(1))
        tools = Card(row((self._count, 1), smaller, larger, gap=4, margins=(16, 2, 8, 2)), "top")
        middle = plain(col(tools, (self.view, 1), gap=0))
        side = Card(col((self._side, 1), gap=0, margins=(1, 0, 0, 0)), "right")
        side.setFixedWidth(theme.px(320 if theme.wide() else 388))
        small = None
        if not theme.wide():
            area = scrolling(self._thumbs)
            small = Card(col((area, 1), gap=0, margins=(0, 0, 1, 0)), "left", width=100)
        self.setLayout(row(small, (middle, 1), side, gap=0))

    def show_paper(self, paper: Paper, act: Next, *, may_act: bool) -> None:
        """Show a paper; the same one again keeps its place and the form that is open."""
        before, self._paper = self._paper, paper
        if before is None or before.pdf != paper.pdf:
            self.view.show_pdf(paper.pdf, paper.marks)
            pages = self.view.pages()
            if pages is not None:
                self._show_thumbs(pages)
            self.pages_changed.emit()
        self.steps.show_paper(paper, act, may_act=may_act)
        if paper.notice is None:
            self.fields.show_paper(paper)
        if before is None or before.place != paper.place:
            self._side.setCurrentWidget(self.steps)
            self.view.verticalScrollBar().setValue(0)

    def forget(self) -> None:
        """Put the paper away."""
        self._paper = None

    def show_fields(self, name: str) -> None:
        """Show the form, at a field if one is named; a day is asked for at once."""
        if self._paper is None or self._paper.notice is not None or name == PEOPLE:
            return
        field = self._paper.field(name)
        if field is not None and field.type == "date":
            self.fields.pick(name, field.label)
            return
        self._side.setCurrentWidget(self.fields)
        self.fields.go_to(name)

    def show_steps(self) -> None:
        """Show the steps again."""
        self._side.setCurrentWidget(self.steps)

    def in_fields(self) -> bool:
        """Say whether the form is open."""
        return self._side.currentWidget() is self.fields

    def _show_thumbs(self, pages: PdfPages) -> None:
        count = pages.count()
        self._count.setText(self.tr("共 {count} 页，和打印出来的一样").format(count=count))
        clear(self._thumbs)
        if theme.wide():
            return
        pictures = thumbnails(pages, theme.px(THUMB), self.devicePixelRatioF())
        for page, picture in enumerate(pictures):
            self._thumbs.addWidget(self._thumb(page, picture))
        self._thumbs.addItem(row(STRETCH))
        self._thumbs.addStretch(1)

    def _thumb(self, page: int, picture: QImage) -> Clickable:
        size = picture.deviceIndependentSize()

        def paint(painter: QPainter, spot: QRectF) -> None:
            painter.drawImage(spot.topLeft(), picture)
            fill_round(painter, spot, None, 2, "edge", 1)

        one = Clickable(self.tr("第 {page} 页").format(page=page + 1))
        image = Painted(paint)
        image.setFixedSize(round(size.width()), round(size.height()))
        middle = Qt.AlignmentFlag.AlignHCenter
        one.setLayout(col((image, middle), (Label(str(page + 1), "small", "ink2"), middle), gap=4))
        one.clicked.connect(lambda: self.view.go_to(page))
        return one
