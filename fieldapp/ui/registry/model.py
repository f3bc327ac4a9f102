"""The lists and tables of the registry: painted rows, and text in columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from fieldapp.ui import formats, theme
from fieldapp.ui.registry.reading import ResultRow, RosterRow, Spans
from fieldapp.ui.widgets import (
    RIGHT,
    RowDelegate,
    RowModel,
    draw_chip,
    draw_text,
    fill_round,
    width_of,
)
from fieldapp.ui.widgets.lists import Index
from fieldapp.ui.widgets.paint import elided

CHIPS = {
    "off": ("neutral", "minus"),
    "expired": ("red", "alert"),
    "no_certificate": ("red", "alert"),
    "soon": ("amber", "clock"),
    "valid": ("green", "check"),
}


def draw_spans(
    painter: QPainter, rect: QRectF, text: str, spans: Spans, style: str, ink: str
) -> None:
    """Draw one line with a coloured ground behind each span that is still visible."""
    metrics = QFontMetricsF(theme.font(style))
    shown = elided(text, style, rect.width())
    for start, end in spans:
        if start >= len(shown):
            break
        left = rect.x() + metrics.horizontalAdvance(text[:start])
        right = min(rect.x() + metrics.horizontalAdvance(text[:end]), rect.right())
        if right > left:
            fill_round(
                painter,
                QRectF(left - 1, rect.y() + 2, right - left + 2, rect.height() - 4),
                "mark", 2,
            )  # fmt: skip
    draw_text(painter, rect, text, style, ink)


class ResultModel(RowModel[ResultRow]):
    """The objects found."""

    def words(self, row: ResultRow) -> str:
        return f"{row.name}, {row.detail}, {row.status}"


class ResultDelegate(RowDelegate):
    """Name over address with what was typed marked; on the right status and visits."""

    def __init__(self) -> None:
        super().__init__(64)

    def paint_row(self, painter: QPainter, rect: QRectF, row: ResultRow) -> None:
        px = theme.px
        visits = QCoreApplication.translate("Registry", "本年 {count} 次").format(count=row.visits)
        tail = max(width_of(row.status, "small"), width_of(visits, "small") if row.visits else 0)
        inner = rect.adjusted(px(16), 0, -px(16), 0)
        words = inner.adjusted(0, 0, -tail - px(12), 0)
        first, second = theme.line("strong", row.name), theme.line("small", row.detail)
        top = rect.y() + max(0.0, (rect.height() - first - second - px(2)) / 2)
        upper = QRectF(words.x(), top, words.width(), first)
        lower = QRectF(words.x(), top + first + px(2), words.width(), second)
        draw_spans(
            painter, upper, row.name, row.name_spans, "strong", "ink" if row.live else "ink2"
        )
        draw_spans(painter, lower, row.detail, row.detail_spans, "small", "ink2")
        above = QRectF(inner.x(), upper.y(), inner.width(), first)
        draw_text(painter, above, row.status, "small", "ink2" if row.live else "red", RIGHT)
        if row.visits:
            below = QRectF(inner.x(), lower.y(), inner.width(), second)
            draw_text(painter, below, visits, "small", "ink2", RIGHT)


class RosterModel(RowModel[RosterRow]):
    """The inspectors."""

    def words(self, row: RosterRow) -> str:
        return f"{row.inspector.name}, {row.inspector.certificate_no}, {standing_word(row)}"


class RosterDelegate(RowDelegate):
    """Name and unit, certificate and its end, what the officer may do, and the state."""

    def __init__(self) -> None:
        super().__init__(64)

    def paint_row(self, painter: QPainter, rect: QRectF, row: RosterRow) -> None:
        px, who = theme.px, row.inspector
        tone, icon = CHIPS[row.standing]
        word = standing_word(row)
        wide = width_of(word, "small") + px(34)
        tall = max(theme.size("chip"), theme.line("small", word) + px(2))
        chip = QRectF(rect.right() - px(16) - wide, rect.center().y() - tall / 2, wide, tall)
        draw_chip(painter, chip, word, tone, icon)
        inner = rect.adjusted(px(16), 0, -wide - px(32), 0)
        half = rect.width() * (0.36 if theme.wide() else 0.3)
        ink = "ink" if who.active else "ink2"
        self.two_lines(painter, inner.adjusted(0, 0, half - inner.width(), 0), who.name,
                       f"{who.inspector_id} · {who.unit}", ink)  # fmt: skip
        if who.certificate_no:
            pattern = QCoreApplication.translate("Registry", "执法证 {number}")
            certificate = pattern.format(number=who.certificate_no)
        else:
            certificate = QCoreApplication.translate("Registry", "没有执法证号")
        cap = QCoreApplication.translate("Registry", "每次抽查最多 {cap} 户").format(
            cap=formats.count(who.cap)
        )
        self.two_lines(
            painter, inner.adjusted(half + px(16), 0, 0, 0), certificate, f"{_until(row)} · {cap}"
        )


def _until(row: RosterRow) -> str:
    expires = row.inspector.certificate_expires
    if not expires:
        return QCoreApplication.translate("Registry", "没有写有效期")
    from datetime import date

    pattern = QCoreApplication.translate("Registry", "有效至 {day}")
    return pattern.format(day=formats.day(date.fromisoformat(expires)))


def standing_word(row: RosterRow) -> str:
    """Give an inspector's state in words."""
    translate, left = QCoreApplication.translate, abs(row.days_left or 0)
    return {
        "off": translate("Registry", "已停用"),
        "expired": translate("Registry", "证件已过期 {days} 天").format(days=left),
        "no_certificate": translate("Registry", "没有证件"),
        "soon": translate("Registry", "证件还剩 {days} 天").format(days=left),
        "valid": translate("Registry", "可以派出"),
    }[row.standing]


class TextTable(QAbstractTableModel):
    """Rows of plain words under headings."""

    def __init__(self, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        super().__init__()
        self._headings, self._rows = headings, rows

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self._rows[index.row()][index.column()]
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None
