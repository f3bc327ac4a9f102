"""The lists of the first view: results and draws, one painted row each."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from fieldapp.clock import Clock
from fieldapp.ui import formats, icons, messages, theme
from fieldapp.ui.publish import words
from fieldapp.ui.publish.model import DrawLine, Row
from fieldapp.ui.widgets import (
    Button,
    Chip,
    Icon,
    Line,
    Para,
    RowDelegate,
    RowModel,
    draw_chip,
    plain,
    row,
    width_of,
)


class ResultModel(RowModel[Row]):
    """Results, spoken as one sentence each."""

    def words(self, row: Row) -> str:
        return f"{row.name}; {words.stage(row.stage)[0]}"


class ResultDelegate(RowDelegate):
    """Name, who approved and the term, or when it became public and its hash; the stage."""

    def __init__(self, clock: Clock) -> None:
        super().__init__(64)
        self._clock = clock

    def paint_row(self, painter: QPainter, rect: QRectF, row: Row) -> None:
        px = theme.px
        word, tone, icon = words.stage(row.stage)
        wide = width_of(word, "small") + px(34)
        right = rect.right() - px(44)
        chip = QRectF(right - wide, rect.center().y() - px(13), wide, px(26))
        draw_chip(painter, chip, word, tone, icon)
        spot = QRectF(rect.right() - px(32), rect.center().y() - px(8), px(16), px(16))
        icons.paint(painter, "right", spot, theme.colour("ink2"), 2)
        name = QRectF(rect.x() + px(16), rect.y(), chip.x() - rect.x() - px(28), rect.height())
        detail = words.detail(row, self._clock.now_ms())
        if row.cannot is not None and row.published_ms is None:
            detail = messages.sentence(row.cannot, {})
        self.two_lines(painter, name, row.name, detail)


def draw_line(one: DrawLine, now_ms: int) -> tuple[QWidget, Button | None]:
    """Make the row of a draw, and its button when this person may publish it now."""
    translate = QCoreApplication.translate
    detail = translate("Publish", "{plan}，{day} 抽取 {count} 户").format(
        plan=one.plan_id, day=formats.moment(one.drawn_ms, now_ms), count=formats.count(one.drawn)
    )
    lines = [Line(one.title, "strong"), Line(detail, "small", "ink2")]
    button: Button | None = None
    end: QWidget | None = None
    if one.published_ms is not None:
        end = Chip(translate("Publish", "已公示"), "green", "publish")
    elif one.cannot is not None:
        lines.append(Line(messages.sentence(one.cannot, {}), "small", "ink2"))
    else:
        end = button = Button(translate("Publish", "公示抽查"), "publish")
        button.setAccessibleName(translate("Publish", "公示 {plan}").format(plan=one.plan_id))
    return (
        plain(row(Icon("draw", 20), (Para(*lines), 1), end, gap=12, margins=(16, 10, 16, 10))),
        button,
    )
