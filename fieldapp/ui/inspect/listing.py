"""The room's first view: all inspections, the open ones first."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStackedWidget, QWidget

from fieldapp.ui import formats, icons, theme
from fieldapp.ui.inspect.model import InspectionLine
from fieldapp.ui.widgets import (
    RIGHT,
    STRETCH,
    Card,
    EmptyState,
    Label,
    ListView,
    RowDelegate,
    RowModel,
    Segments,
    col,
    draw_chip,
    draw_text,
    row,
    width_of,
)

_TONES = {
    "open": ("accent", "inspect"),
    "submitted": ("green", "check"),
    "voided": ("outline", "x"),
}


def stage_words(stage: str) -> str:
    """Give the stage in words."""
    translate = QCoreApplication.translate
    return {
        "open": translate("InspectionList", "正在检查"),
        "submitted": translate("InspectionList", "已提交"),
        "voided": translate("InspectionList", "已作废"),
    }.get(stage, stage)


class Lines(RowModel[InspectionLine]):
    """The inspections."""

    def words(self, row: InspectionLine) -> str:
        return f"{row.name} {stage_words(row.stage)} {row.address}"


class LineDelegate(RowDelegate):
    """Paints one inspection: who and where, how far, when."""

    def __init__(self, now_ms: Callable[[], int]) -> None:
        super().__init__(64)
        self._now_ms = now_ms

    def paint_row(self, painter: QPainter, rect: QRectF, row: InspectionLine) -> None:
        px = theme.px
        tone, icon = _TONES.get(row.stage, ("neutral", "inspect"))
        word = stage_words(row.stage)
        tall = max(px(24), theme.line("small", word))
        chip_width = width_of(word, "small") + px(34)
        right = rect.right() - px(40)
        chip = QRectF(right - chip_width, rect.center().y() - tall - px(1), chip_width, tall)
        draw_chip(painter, chip, word, tone, icon)
        when = formats.moment(row.submitted_ms or row.opened_ms, self._now_ms())
        below = QRectF(right - px(240), rect.center().y() + px(2), px(240), px(22))
        draw_text(painter, below, self._said(row, when), "small", "ink3", RIGHT)
        spot = QRectF(rect.right() - px(28), rect.center().y() - px(8), px(16), px(16))
        icons.paint(painter, "right", spot, theme.colour("ink3"), 2)
        left = QRectF(
            rect.x() + px(16), rect.y(), right - px(256) - rect.x() - px(16), rect.height()
        )
        detail = QCoreApplication.translate("InspectionList", "{address} · {kind}").format(
            address=row.address, kind=row.kind
        )
        self.two_lines(painter, left, row.name, detail)

    def _said(self, row: InspectionLine, when: str) -> str:
        translate = QCoreApplication.translate
        if row.results:
            return translate("InspectionList", "{result} · {time}").format(
                result=row.results[0], time=when
            )
        return translate("InspectionList", "证据 {count} 件 · {time}").format(
            count=row.evidence, time=when
        )


class InspectionList(QWidget):
    """All inspections.

    Signals:
        opened(str): the person wants this inspection.
        room_asked(str): go to another room.
    """

    opened = Signal(str)
    room_asked = Signal(str)

    def __init__(self, now_ms: Callable[[], int]) -> None:
        super().__init__()
        self._lines: Sequence[InspectionLine] = ()
        self._shown = Segments(self.tr("没做完"), self.tr("已提交"), self.tr("全部"), on=2)
        self._shown.changed.connect(self._filter)
        self._count = Label("", "heading")
        self._list = ListView(Lines(), LineDelegate(now_ms), name=self.tr("检查"))
        self._list.row_opened.connect(self._open)
        self._list.clicked.connect(lambda index: self._open(self._list.model().data(index, 256)))
        card = Card(col(self._list, margins=1))
        empty = EmptyState(
            "inspect",
            self.tr("还没有检查"),
            self.tr("从“今日”里抽到的任务开始；专项、投诉举报的检查从名录里选对象开始。"),
            self.tr("看今日任务"),
        )
        empty.asked.connect(lambda: self.room_asked.emit("today"))
        full = QWidget()
        full.setLayout(
            col(row(self._count, STRETCH, self._shown), (card, 1), gap=10,
                margins=(24, 16, 24, 16))
        )  # fmt: skip
        self._stack = QStackedWidget()
        self._stack.addWidget(empty)
        self._stack.addWidget(full)
        self.setLayout(col(self._stack, gap=0))

    def show_lines(self, lines: Sequence[InspectionLine]) -> None:
        """Show the inspections."""
        self._lines = lines
        self._stack.setCurrentIndex(1 if lines else 0)
        self._filter()

    def take_keyboard(self) -> None:
        """Put the keyboard on the list."""
        self._list.setFocus()

    def _filter(self, _place: int = 0) -> None:
        stage = ("open", "submitted", "")[self._shown.chosen()]
        shown = [line for line in self._lines if not stage or line.stage == stage]
        self._count.setText(self.tr("{count} 次检查").format(count=formats.count(len(shown))))
        self._list.show_rows(shown)

    def _open(self, line: InspectionLine) -> None:
        self.opened.emit(line.inspection_id)
