"""Evidence as tiles: any number of them, of which only those in view cost anything."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyleOptionViewItem

from fieldapp.ui import formats, icons, theme
from fieldapp.ui.inspect.model import Shot
from fieldapp.ui.inspect.pictures import PICTURE, Pictures
from fieldapp.ui.widgets import CENTRE, RIGHT, draw_text, fill_round, width_of
from fieldapp.ui.widgets.lists import Index, ListView, RowDelegate, RowModel

_GAP: Final = 8
_MANY: Final = 1000  # items that fit on no screen


translate = QCoreApplication.translate


class _Model(RowModel[Shot]):
    alike: frozenset[str] = frozenset()  # ids of items that look like other evidence

    def words(self, row: Shot) -> str:
        likeness = _alike_words() if row.item_id in self.alike else ""
        return f"{row.number} {title_of(row)} {formats.time_of_day(row.at_ms)} {likeness}".strip()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.ToolTipRole and index.isValid():
            shot = self.row(index.row())
            outside = translate("Gallery", "从外面导入，不是现场采集")
            lines = [shot.title, "" if shot.captured else outside]
            lines += [_alike_words()] if shot.item_id in self.alike else []
            return "\n".join(line for line in lines if line)
        return super().data(index, role)


def _alike_words() -> str:
    return translate("Gallery", "看上去和别的证据很像，打开看看")


def title_of(shot: Shot) -> str:
    """Give an item's title, or what it is."""
    if shot.damaged:
        return translate("Gallery", "内容已损坏")
    return shot.title or (
        translate("Gallery", "照片") if shot.captured else translate("Gallery", "导入的文件")
    )


class _Tile(RowDelegate):
    """Paints one item: its picture or kind, the number of its question, title, mark and time."""

    def __init__(self, pictures: Pictures) -> None:
        super().__init__(0)
        self._pictures = pictures

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        words = theme.line("small", translate("Gallery", "照片"))
        return QSize(
            theme.px(PICTURE[0] + _GAP), theme.px(PICTURE[1]) + theme.px(3 + _GAP) + words
        )

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        shot: Shot = index.data(Qt.ItemDataRole.UserRole)
        px = theme.px
        cell: QRect = option.rect  # type: ignore[attr-defined]  # the stubs leave out the fields
        state = option.state  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(cell.x(), cell.y(), px(PICTURE[0]), px(PICTURE[1]))
        self._paint_picture(painter, frame, shot)
        model = index.model()
        if isinstance(model, _Model) and shot.item_id in model.alike:
            spot = QRectF(frame.right() - px(26), frame.y() + px(6), px(20), px(20))
            fill_round(painter, spot, "shade", 4)
            inner = spot.adjusted(px(3), px(3), -px(3), -px(3))
            icons.paint(painter, "copy", inner, theme.colour("on_shade"), 2)
        if state & QStyle.StateFlag.State_Selected:
            fill_round(painter, frame.adjusted(1, 1, -1, -1), None, 4, "accent", px(2))
        elif state & QStyle.StateFlag.State_MouseOver:
            fill_round(painter, frame, None, 4, "edge")
        top = frame.bottom() + px(3)
        under = QRectF(frame.x(), top, frame.width(), cell.bottom() - px(_GAP) - top + 1)
        self._paint_words(painter, under, shot)
        painter.restore()

    def _paint_picture(self, painter: QPainter, frame: QRectF, shot: Shot) -> None:
        pixmap = None if shot.damaged else self._pictures.tile(shot)
        if pixmap is not None:
            painter.drawPixmap(frame.topLeft(), pixmap)
            fill_round(painter, frame, None, 4, "line")
        else:
            self._paint_kind(painter, frame, shot)
        if shot.number:
            wide = width_of(shot.number, "smallb") + theme.px(12)
            badge = QRectF(frame.x() + theme.px(6), frame.y() + theme.px(6), wide, theme.px(20))
            fill_round(painter, badge, "shade", 4)
            draw_text(painter, badge, shot.number, "smallb", "on_shade", CENTRE, elide=False)

    def _paint_kind(self, painter: QPainter, frame: QRectF, shot: Shot) -> None:
        px, middle = theme.px, frame.center()
        fill_round(painter, frame, "sunken", 4, "line")
        spot = QRectF(middle.x() - px(11), middle.y() - px(22), px(22), px(22))
        icons.paint(painter, "doc", spot, theme.colour("ink2"), 1.8)
        kind = shot.media_type.rpartition("/")[2].rpartition(".")[2][:14]
        words = QRectF(frame.x(), middle.y() + px(2), frame.width(), theme.line("small"))
        draw_text(painter, words, kind, "small", "ink2", CENTRE)

    def _paint_words(self, painter: QPainter, under: QRectF, shot: Shot) -> None:
        px, at = theme.px, formats.time_of_day(shot.at_ms)
        left = 0.0
        if mark := _mark(shot):
            spot = QRectF(under.x(), under.center().y() - px(7), px(14), px(14))
            icons.paint(painter, mark[0], spot, theme.colour(mark[1]), 2)
            left = px(18)
        time_wide = width_of(at, "small") + px(4)
        words = under.adjusted(left, 0, -time_wide, 0)
        draw_text(painter, words, title_of(shot), "small", "ink")
        draw_text(painter, under, at, "small", "ink3", RIGHT, elide=False)


def _mark(shot: Shot) -> tuple[str, str] | None:
    if shot.damaged:
        return "alert", "red"
    if shot.withdrawn:
        return "x", "red"
    return None if shot.captured else ("import", "ink3")


class Gallery(ListView):
    """The tiles, newest first; arrows walk, Enter or a click opens.

    Signals: see `ListView`.
    """

    def __init__(self, pictures: Pictures, *, name: str) -> None:
        super().__init__(_Model(), _Tile(pictures), name=name)
        self._pictures = pictures
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(theme.px(24))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._tell_opened)
        pictures.came.connect(self.viewport().update)
        pictures.compared.connect(self._mark_alike)

    def show_shots(self, shots: Sequence[Shot]) -> None:
        """Show these items; what was chosen and where it was scrolled to stays."""
        many = len(shots) > _MANY  # a bar that comes after the layout has all of it done again
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOn if many else policy.ScrollBarAsNeeded
        )
        chosen, scrolled = self.chosen(), self.verticalScrollBar().value()
        self.show_rows(shots)
        if chosen is not None:
            place = next((at for at, s in enumerate(shots) if s.item_id == chosen.item_id), None)
            if place is not None:
                self.setCurrentIndex(self.model().index(place, 0))
        if scrolled:  # else the layout of many is done once, when it is painted
            self.executeDelayedItemsLayout()
            self.verticalScrollBar().setValue(scrolled)

    def _mark_alike(self, alike: frozenset[str]) -> None:
        model = self.model()
        if isinstance(model, _Model):
            model.alike = alike
            self.viewport().update()

    def across(self) -> int:
        """Give how many tiles stand side by side."""
        tile = self.sizeHintForIndex(self.model().index(0, 0)).width()
        return max(1, self.viewport().width() // max(1, tile))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._pictures.keep_at_least(self.across() * 40)
