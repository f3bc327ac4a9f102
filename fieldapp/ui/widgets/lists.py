"""Lists of any length that cost what is visible: frozen rows, a model, painting delegates."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from fieldapp.ui import theme
from fieldapp.ui.widgets.paint import draw_marked

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex


class RowModel(QAbstractListModel, Generic[R]):
    """Frozen rows, replaced whole; `words(row)` is what a screen reader says."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[R] = ()

    def show_rows(self, rows: Sequence[R]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, place: int) -> R:
        """Give the row at a place."""
        return self._rows[place]

    def words(self, row: R) -> str:
        """Give the words that stand for a row."""
        return str(row)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.UserRole:
            return self._rows[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self.words(self._rows[index.row()])
        return None


class RowDelegate(QStyledItemDelegate):
    """Paints one row: ground, chosen edge and hairline here, its own words in `paint_row`."""

    def __init__(self, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._height = height
        self.marks: tuple[str, ...] = ()

    def row_height(self) -> int:
        """Give the height of every row in pixels; taller where the interface is Tibetan."""
        extra = 2 * (theme.line("body") - theme.px(22)) if theme.look().tibetan else 0
        return max(theme.px(self._height) + extra, theme.target())

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(theme.px(200), self.row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect)  # type: ignore[attr-defined]  # the stubs leave out the fields
        state = option.state  # type: ignore[attr-defined]
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(rect, theme.colour("accent_soft"))
            edge = QRectF(rect.x(), rect.y(), theme.px(3), rect.height())
            painter.fillRect(edge, theme.colour("accent"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour("sunken"))
        self.paint_row(painter, rect, index.data(Qt.ItemDataRole.UserRole))
        line = QRectF(
            rect.x() + theme.px(16), rect.bottom() - theme.stroke(), rect.width(), theme.stroke()
        )
        painter.fillRect(line, theme.colour("line"))
        painter.restore()

    def paint_row(self, painter: QPainter, rect: QRectF, row: Any) -> None:
        """Paint the row's words; overridden by each list."""
        raise NotImplementedError

    def two_lines(
        self, painter: QPainter, rect: QRectF, title: str, detail: str, ink: str = "ink"
    ) -> None:
        """Draw title over detail with the searched words marked: the usual row."""
        top, first, second = rect.y(), theme.line("strong", title), theme.line("small", detail)
        free = max(0.0, (rect.height() - first - second - theme.px(2)) / 2)
        words = QRectF(rect.x(), top + free, rect.width(), first)
        draw_marked(painter, words, title, self.marks, "strong", ink)
        words = QRectF(rect.x(), top + free + first + theme.px(2), rect.width(), second)
        draw_marked(painter, words, detail, self.marks, "small", "ink2")


class ListView(QListView):
    """A list of painted rows; keyboard and mouse choose, Enter or a double click opens.

    Signals:
        row_chosen(object): the current row changed; the frozen row.
        row_opened(object): the person pressed Enter on it or double-clicked it.
    """

    row_chosen = Signal(object)
    row_opened = Signal(object)

    def __init__(self, model: RowModel[Any], delegate: RowDelegate, *, name: str) -> None:
        super().__init__()
        model.setParent(self)
        delegate.setParent(self)
        self._rows, self._delegate = model, delegate
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        self.selectionModel().currentChanged.connect(self._tell_chosen)
        self.activated.connect(self._tell_opened)

    def show_rows(self, rows: Sequence[Any], marks: tuple[str, ...] = ()) -> None:
        """Replace the rows, marking these words in them; nothing is chosen afterwards."""
        self._delegate.marks = marks
        self._rows.show_rows(rows)

    def step(self, step: int) -> None:
        """Choose the row `step` further, for the search field above the list."""
        place = min(max(self.currentIndex().row() + step, 0), self._rows.rowCount() - 1)
        self.setCurrentIndex(self._rows.index(place, 0))

    def chosen(self) -> Any | None:
        """Give the chosen row, if any."""
        index = self.currentIndex()
        return self._rows.row(index.row()) if index.isValid() else None

    def _tell_chosen(self, index: QModelIndex) -> None:
        if index.isValid():
            self.row_chosen.emit(self._rows.row(index.row()))

    def _tell_opened(self, index: QModelIndex) -> None:
        self.row_opened.emit(self._rows.row(index.row()))
