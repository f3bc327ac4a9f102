"""Keeps the right edge of a scrolling column where it is, with and without its scroll bar."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QScrollArea

from fieldapp.ui import theme

_BAR = 10  # px at 100 %: the scroll bar's width in the style sheet


def keep_edge(area: QScrollArea, layout: QBoxLayout) -> None:
    """Give the column the bar's width as margin while there is no bar."""
    margins = layout.contentsMargins()
    narrow, wide = margins.right(), margins.right() + theme.px(_BAR)

    def follow(_low: int, high: int) -> None:
        now = layout.contentsMargins()
        layout.setContentsMargins(now.left(), now.top(), narrow if high else wide, now.bottom())

    area.verticalScrollBar().rangeChanged.connect(follow)
    follow(0, 0)
