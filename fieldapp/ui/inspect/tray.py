"""The evidence of an inspection as tiles, newest first, with the ways to add to it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPainter, QPixmap
from PySide6.QtWidgets import QGridLayout, QWidget

from fieldapp.ui import formats, icons, theme
from fieldapp.ui.inspect.model import Shot
from fieldapp.ui.widgets import (
    CENTRE,
    Button,
    Card,
    Chip,
    Clickable,
    Icon,
    Label,
    Line,
    Painted,
    Para,
    Picture,
    col,
    draw_text,
    fill_round,
    plain,
    row,
    scrolling,
)

TOP = Qt.AlignmentFlag.AlignTop
TILE = (128, 86)  # px at 100 %


def dropped_files(event: QDragEnterEvent | QDropEvent) -> list[Path]:
    """Give the local files that are dragged."""
    urls = event.mimeData().urls()
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]


class Tray(Card):
    """The evidence.

    Signals:
        photo_asked(): take a picture.
        import_asked(object): import files: a list of paths, empty to ask for them.
        chosen(str): the person wants to see this item.
    """

    photo_asked = Signal()
    import_asked = Signal(object)
    chosen = Signal(str)

    def __init__(self) -> None:
        self._count = Chip("", "neutral")
        self._grid = QGridLayout()
        self._across = 4 if theme.wide() else 2
        self._photo = Button("", "camera", "secondary", key="F8", wide=True)
        super().__init__(None, "pane" if theme.wide() else "right")
        if not theme.wide():
            self.setFixedWidth(theme.px(300))
        self.setAcceptDrops(True)
        self._photo.setText(self.tr("拍照"))
        self._photo.setAccessibleName(self.tr("拍照"))
        self._photo.clicked.connect(self.photo_asked)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.px(10))
        self._grid.setAlignment(TOP | Qt.AlignmentFlag.AlignLeft)
        words = Para(Line("", "strong"))
        self._words = words
        self._well = Card(
            row((Icon("shield", 18, "green", 2), TOP), (words, 1), gap=10, margins=12), "well"
        )
        head = row((Label(self.tr("证据"), "heading"), 1), self._count, margins=(0, 0, 4, 0))
        body = plain(col(plain(self._grid), self._well, gap=10, margins=(0, 0, 4, 0)))
        area = scrolling(col((body, TOP), gap=0))
        self.setLayout(
            col(
                head,
                (area, 1),
                row(self._photo, margins=(0, 0, 4, 0)),
                gap=8,
                margins=(16, 14, 12, 16),
            )
        )
        self._editable = True

    def show_shots(self, shots: Sequence[Shot], *, editable: bool) -> None:
        """Show the items; `editable` is False once submitted."""
        self._editable = editable
        standing = [shot for shot in shots if not shot.withdrawn]
        self._count.show_state(self.tr("{count} 件").format(count=len(standing)), "neutral")
        while self._grid.count():
            widget = self._grid.takeAt(0).widget()
            widget.hide()
            widget.deleteLater()
        places = 0
        for shot in shots:
            self._put(self._tile(shot), places)
            places += 1
        if editable:
            self._put(self._import_tile(), places)
        self._photo.setVisible(editable)
        self._well.setVisible(bool(standing))
        self._say(standing)

    def _put(self, tile: QWidget, place: int) -> None:
        self._grid.addWidget(tile, place // self._across, place % self._across, TOP)

    def _say(self, shots: Sequence[Shot]) -> None:
        if damaged := sum(shot.damaged for shot in shots):
            self._words.set_lines(
                Line(self.tr("{count} 件内容已损坏").format(count=damaged), "strong", "red"),
                Line(
                    self.tr(
                        "和封存时的指纹不一致，不能当证据用。其余的照常可用。"
                        "请从中心或 U 盘再取一份。"
                    ),
                    "small",
                    "ink2",
                ),
            )
            return
        title = self.tr("{count} 件都已封存").format(count=len(shots))
        waiting = sum(not shot.receipted for shot in shots)
        if waiting:
            detail = self.tr(
                "保存时就算了指纹，改动会被发现。{count} 件还没有中心的回执。"
            ).format(count=waiting)
        else:
            detail = self.tr("保存时就算了指纹，改动会被发现。中心都已回执。")
        self._words.set_lines(Line(title, "strong"), Line(detail, "small", "ink2"))

    def _tile(self, shot: Shot) -> QWidget:
        title = shot.title or (self.tr("照片") if shot.captured else self.tr("导入的文件"))
        face = Clickable(f"{shot.number} {title}")
        at = Label(formats.time_of_day(shot.at_ms), "small", "ink3")
        mark = None
        if shot.damaged:
            mark = Icon("alert", 14, "red", 2.2)
            title = self.tr("内容已损坏")
        elif shot.withdrawn:
            mark = Icon("x", 14, "red", 2.2)
        elif not shot.captured:
            mark = Icon("import", 14, "ink3", 2)
            mark.setToolTip(self.tr("从外面导入，不是现场采集"))
        words = Label(title, "small", elide=True)
        face.setLayout(col(self._picture(shot), row(mark, (words, 1), at, gap=4), gap=3))
        face.setFixedWidth(theme.px(TILE[0]))
        face.clicked.connect(lambda: self.chosen.emit(shot.item_id))
        return face

    def _picture(self, shot: Shot) -> QWidget:
        pixmap = QPixmap()
        if shot.jpeg and pixmap.loadFromData(shot.jpeg):
            return Picture(pixmap, *TILE, badge=shot.number)
        kind = shot.media_type.rpartition("/")[2][:14]

        def paint(painter: QPainter, rect: QRectF) -> None:
            px = theme.px
            fill_round(painter, rect, "sunken", 4, "line")
            spot = QRectF(rect.center().x() - px(11), rect.center().y() - px(20), px(22), px(22))
            icons.paint(painter, "doc", spot, theme.colour("ink2"), 1.8)
            words = QRectF(rect.x(), rect.center().y() + px(6), rect.width(), px(18))
            draw_text(painter, words, kind, "small", "ink2", CENTRE)

        return Painted(paint, *TILE)

    def _import_tile(self) -> QWidget:
        words = self.tr("导入文件")
        face = Clickable(words)

        def paint(painter: QPainter, rect: QRectF) -> None:
            px = theme.px
            fill_round(painter, rect, None, 4, "edge")
            spot = QRectF(rect.center().x() - px(11), rect.center().y() - px(22), px(22), px(22))
            icons.paint(painter, "plus", spot, theme.colour("accent"), 2)
            under = QRectF(rect.x(), rect.center().y() + px(2), rect.width(), px(24))
            draw_text(painter, under, words, "small", "accent", CENTRE)

        face.setLayout(col(Painted(paint, *TILE), gap=0))
        face.setFixedWidth(theme.px(TILE[0]))
        face.setToolTip(self.tr("也可以把文件拖进来"))
        face.clicked.connect(lambda: self.import_asked.emit([]))
        return face

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._editable and dropped_files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = dropped_files(event)
        if files and self._editable:
            event.acceptProposedAction()
            self.import_asked.emit(files)
