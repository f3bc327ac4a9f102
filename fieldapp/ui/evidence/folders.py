"""The first view: every inspection with evidence, those whose term ends first at the top."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStackedWidget, QWidget

from fieldapp.ui import formats, icons, theme
from fieldapp.ui.evidence.model import FolderLine
from fieldapp.ui.widgets import (
    RIGHT,
    Card,
    EmptyState,
    ListView,
    RowDelegate,
    RowModel,
    col,
    draw_chip,
    draw_text,
    width_of,
)

SOON = 3  # working days


def _detail(line: FolderLine) -> str:
    translate = QCoreApplication.translate
    said = translate("Evidence", "证据 {count} 件").format(count=line.items)
    if line.lacking:
        said = translate("Evidence", "{said} · {count} 件还有没写的").format(
            said=said, count=line.lacking
        )
    if line.goods:
        said = translate("Evidence", "{said} · 保管物品 {count} 项").format(
            said=said, count=line.goods
        )
    return said


def _term(line: FolderLine) -> tuple[str, str]:
    translate = QCoreApplication.translate
    if line.days_left is None:
        return "", ""
    if line.days_left < 0:
        late = translate("Evidence", "登记保存逾期 {days} 个工作日")
        return late.format(days=-line.days_left), "red"
    left = translate("Evidence", "登记保存还剩 {days} 个工作日").format(days=line.days_left)
    return left, "amber" if line.days_left <= SOON else "accent"


class _Lines(RowModel[FolderLine]):
    def words(self, row: FolderLine) -> str:
        return f"{row.name} {_detail(row)} {_term(row)[0]}"


class _Delegate(RowDelegate):
    def __init__(self, now_ms: Callable[[], int]) -> None:
        super().__init__(64)
        self._now_ms = now_ms

    def paint_row(self, painter: QPainter, rect: QRectF, row: FolderLine) -> None:
        px, right = theme.px, rect.right() - theme.px(40)
        words, tone = _term(row)
        wide = max(px(150), width_of(words, "small") + px(34)) if words else px(150)
        if words:
            tall = max(px(24), theme.line("small", words))
            chip = QRectF(right - wide, rect.center().y() - tall - px(1), wide, tall)
            draw_chip(painter, chip, words, tone, "clock")
        when = QRectF(right - wide, rect.center().y() + px(2), wide, px(22))
        said = formats.moment(row.at_ms, self._now_ms())
        draw_text(painter, when, said, "small", "ink3", RIGHT)
        spot = QRectF(rect.right() - px(28), rect.center().y() - px(8), px(16), px(16))
        icons.paint(painter, "right", spot, theme.colour("ink3"), 2)
        left = QRectF(rect.x() + px(16), rect.y(), right - wide - rect.x() - px(32), rect.height())
        self.two_lines(painter, left, row.name, _detail(row))


class FoldersView(QWidget):
    """All inspections with evidence.

    Signals:
        opened(str): the person wants this inspection's evidence.
        room_asked(str): go to another room.
    """

    opened = Signal(str)
    room_asked = Signal(str)

    def __init__(self, now_ms: Callable[[], int]) -> None:
        super().__init__()
        self._list = ListView(_Lines(), _Delegate(now_ms), name=self.tr("证据"))
        self._list.row_opened.connect(self._open)
        self._list.clicked.connect(lambda index: self._open(self._list.model().data(index, 256)))
        empty = EmptyState(
            "stamp",
            self.tr("还没有证据"),
            self.tr("检查时拍下、导入的都会到这里：写明证明什么，列清单，打包交给法院、公证处。"),
            self.tr("去检查"),
        )
        empty.asked.connect(lambda: self.room_asked.emit("inspect"))
        self._stack = QStackedWidget()
        self._stack.addWidget(empty)
        self._stack.addWidget(Card(col(self._list, margins=1)))
        self.setLayout(col(self._stack, gap=0))

    def show_lines(self, lines: Sequence[FolderLine]) -> None:
        """Show the inspections."""
        self._list.show_rows(lines)
        self._stack.setCurrentIndex(1 if lines else 0)

    def take_keyboard(self) -> None:
        """Put the keyboard on the list."""
        self._list.setFocus()

    def _open(self, line: FolderLine) -> None:
        self.opened.emit(line.inspection_id)
