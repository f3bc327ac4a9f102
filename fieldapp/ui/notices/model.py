"""The lists of the notices page: notices and drafts, and inspections a paper may come from."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter

from fieldapp.clock import local_date
from fieldapp.ui import formats, icons, theme
from fieldapp.ui.notices.panel import standing
from fieldapp.ui.notices.reading import BegunRow, ShelfRow
from fieldapp.ui.widgets import RIGHT, RowDelegate, RowModel, draw_chip, draw_text, width_of


class ShelfModel(RowModel[ShelfRow]):
    """Notices and drafts."""

    def words(self, row: ShelfRow) -> str:
        return ", ".join(filter(None, (row.title, row.number, row.party, standing(row.status)[2])))


class ShelfDelegate(RowDelegate):
    """Title and number over party and day; on the right the deadline and the state."""

    def __init__(self) -> None:
        super().__init__(68)

    def paint_row(self, painter: QPainter, rect: QRectF, row: ShelfRow) -> None:
        px = theme.px
        tone, icon, word = standing(row.status)
        spot = QRectF(rect.x() + px(18), rect.center().y() - px(10), px(20), px(20))
        icons.paint(painter, "pen" if row.status == "draft" else "notice", spot,
                    theme.colour("ink2"))  # fmt: skip
        wide = width_of(word, "small") + px(34)
        tall = max(theme.size("chip"), theme.line("small", word) + px(2))
        chip = QRectF(rect.right() - px(20) - wide, rect.center().y() - tall / 2, wide, tall)
        draw_chip(painter, chip, word, tone, icon)
        end = rect.right() - px(20) - max(wide, px(120)) - px(16)
        due, ink = _due(row)
        if due:
            room = QRectF(rect.x(), rect.y(), end - rect.x(), rect.height())
            draw_text(painter, room, due, "body", ink, RIGHT, elide=False)
            end -= width_of(due, "body") + px(16)
        words = QRectF(rect.x() + px(54), rect.y(), end - rect.x() - px(54), rect.height())
        day = formats.day(local_date(row.at_ms))
        title = f"{row.title}　{row.number}" if row.number else row.title
        self.two_lines(painter, words, title, " · ".join(filter(None, (row.party, day))))


def _due(row: ShelfRow) -> tuple[str, str]:
    """Give the deadline in words and its ink; only a notice in force has one."""
    if not row.due or row.status in {"void", "replaced", "draft"} or row.days_left is None:
        return "", "ink2"
    translate = QCoreApplication.translate
    if row.days_left < 0:
        words = translate("Notices", "期限过了 {days} 天").format(days=-row.days_left)
        return words, "red"
    if row.days_left <= 3:
        return translate("Notices", "还剩 {days} 天").format(days=row.days_left), "amber"
    day = formats.day(date.fromisoformat(row.due), year=False)
    return translate("Notices", "{day}前改正").format(day=day), "ink2"


class BegunModel(RowModel[BegunRow]):
    """Inspections a paper may be drafted from."""

    def words(self, row: BegunRow) -> str:
        return f"{row.party}, {row.kind}"


class BegunDelegate(RowDelegate):
    """The business over kind and day; on the right which papers it has."""

    def __init__(self) -> None:
        super().__init__(60)

    def paint_row(self, painter: QPainter, rect: QRectF, row: BegunRow) -> None:
        px = theme.px
        day = formats.day(local_date(row.at_ms))
        made = "、".join(dict.fromkeys(row.papers))
        found = QCoreApplication.translate("Notices", "{count} 处问题").format(count=row.findings)
        detail = " · ".join(filter(None, (row.kind, day, found if row.findings else "", made)))
        self.two_lines(painter, rect.adjusted(px(18), 0, -px(16), 0), row.party, detail)
