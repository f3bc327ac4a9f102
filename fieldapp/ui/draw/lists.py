"""Painted rows of the draw's lists: plans on the left, tasks of a draw on the right."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter

from fieldapp.ui import formats, theme
from fieldapp.ui.draw.model import PlanItem, TaskRow
from fieldapp.ui.draw.wording import state_chip
from fieldapp.ui.widgets import LEFT, RIGHT, RowDelegate, RowModel, draw_chip, draw_text, width_of

_CHIP = 24


def _chip_width(text: str) -> int:
    return width_of(text, "small") + theme.px(34)


def _chip(painter: QPainter, right: float, middle: float, chip: tuple[str, str, str]) -> float:
    """Draw a chip that ends at `right`; give where it begins."""
    text, tone, icon = chip
    width = _chip_width(text)
    tall = max(theme.px(_CHIP), theme.line("small", text) + theme.px(2))
    box = QRectF(right - width, middle - tall / 2, width, tall)
    draw_chip(painter, box, text, tone, icon)
    return box.x()


class PlanModel(RowModel[PlanItem]):
    """The plans."""

    def words(self, row: PlanItem) -> str:
        return f"{row.title}，{state_chip(row)[0]}"


class ChipDelegate(RowDelegate):
    """Title, one line of detail, and a chip that says how far it is, below each other."""

    def __init__(self) -> None:
        super().__init__(84)

    def parts(self, row: Any) -> tuple[str, str, tuple[str, str, str], str]:
        """Give title, detail, chip and what stands beside the chip; each list has its own."""
        raise NotImplementedError

    def row_height(self) -> int:
        lines = (
            theme.line("strong")
            + theme.line("small")
            + max(theme.px(_CHIP), theme.line("small") + theme.px(2))
        )
        return max(super().row_height(), lines + theme.px(24))

    def paint_row(self, painter: QPainter, rect: QRectF, row: Any) -> None:
        px = theme.px
        title, detail, (text, tone, icon), beside = self.parts(row)
        words = QRectF(rect.x() + px(16), rect.y() + px(9), rect.width() - px(32), 0)
        words.setHeight(theme.line("strong", title))
        draw_text(painter, words, title, "strong")
        words.moveTop(words.bottom() + px(1))
        words.setHeight(theme.line("small", detail))
        draw_text(painter, words, detail, "small", "ink2")
        tall = max(px(_CHIP), theme.line("small", text) + px(2))
        box = QRectF(words.x(), words.bottom() + px(4), _chip_width(text), tall)
        draw_chip(painter, box, text, tone, icon)
        if beside:
            spot = QRectF(box.right() + px(8), box.y(), rect.right() - px(16) - box.right(), tall)
            draw_text(painter, spot, beside, "small", "ink3")


class PlanDelegate(ChipDelegate):
    """A plan: title, when and how much, how far it is."""

    def __init__(self, now_ms: int) -> None:
        super().__init__()
        self.now_ms = now_ms

    def parts(self, row: PlanItem) -> tuple[str, str, tuple[str, str, str], str]:
        return row.title, plan_line(row, self.now_ms), state_chip(row), row.level


def plan_line(row: PlanItem, now_ms: int) -> str:
    """Give when and how much, on one line."""
    when = formats.moment(row.at_ms, now_ms)
    if row.register_size is None:
        words = QCoreApplication.translate("Draw", "{when} · 抽中 {drawn} 户，候补 {reserve} 户")
    else:
        words = QCoreApplication.translate("Draw", "{when} · {size} 户中抽 {drawn} 户")
    size = formats.count(row.register_size or 0)
    return words.format(when=when, size=size, drawn=row.drawn, reserve=row.reserve)


class TaskModel(RowModel[TaskRow]):
    """The drawn objects."""

    def words(self, row: TaskRow) -> str:
        return "，".join((row.name, "、".join(row.team), task_chip(row)[0]))


def task_chip(row: TaskRow) -> tuple[str, str, str]:
    """Give word, tone and icon of how a task stands."""
    translate = QCoreApplication.translate
    if row.state == "replaced":
        return translate("Draw", "已由候补接替"), "neutral", "undo"
    if row.state == "carried":
        return translate("Draw", "转入下一份计划"), "neutral", "undo"
    if row.state == "skipped":
        return translate("Draw", "没有候补，跳过"), "amber", "alert"
    if row.inspected == "submitted":
        return translate("Draw", "已检查"), "green", "check"
    if row.inspected:
        return translate("Draw", "检查中"), "accent", "inspect"
    if row.missing:
        return translate("Draw", "缺 {count} 人").format(count=row.missing), "amber", "alert"
    return translate("Draw", "待检查"), "neutral", "hourglass"


class TaskDelegate(RowDelegate):
    """A task: number, name and address, team, state."""

    def __init__(self) -> None:
        super().__init__(64)

    def row_height(self) -> int:
        lines = theme.line("strong") + theme.line("small")
        return max(super().row_height(), lines + theme.px(20))

    def paint_row(self, painter: QPainter, rect: QRectF, row: TaskRow) -> None:
        px = theme.px
        ink = "ink" if row.state == "drawn" else "ink3"
        number = QRectF(rect.x() + px(16), rect.y(), px(32), rect.height())
        draw_text(painter, number, str(row.place), "heading", "accent", LEFT)
        end = _chip(painter, rect.right() - px(16), rect.center().y(), task_chip(row))
        left = number.right() + px(8)
        room = end - left - px(12)
        if theme.wide():
            detail = "、".join(row.team) or row.address
            self.two_lines(
                painter, QRectF(left, rect.y(), room, rect.height()), row.name, detail, ink
            )
            return
        team = QRectF(left + room * 0.62, rect.y(), room * 0.38, rect.height())
        words = QRectF(left, rect.y(), room * 0.62 - px(12), rect.height())
        detail = row.address
        if row.state == "replaced":
            line = QCoreApplication.translate("Draw", "{reason}；由 {name} 接替")
            detail = line.format(reason=row.reason, name=row.successor)
        elif row.state == "skipped":
            detail = row.reason
        self.two_lines(painter, words, row.name, detail, ink)
        draw_text(painter, team, "、".join(row.team), "body", ink, RIGHT)
