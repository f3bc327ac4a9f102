"""Layouts that read as sentences, `row(icon, (words, 1), button)`, and the frames around them."""

from __future__ import annotations

from enum import Enum
from typing import Literal, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from fieldapp.ui import theme


class Space(Enum):
    """Room that grows."""

    STRETCH = 1


STRETCH = Space.STRETCH

Box = Literal[
    "card", "chosen", "wrong", "well", "soft", "amber", "red", "green",
    "pane", "left", "right", "top", "bottom",
]  # fmt: skip
Part = QWidget | QLayout
Item = Part | int | Space | None | tuple[Part, int | Qt.AlignmentFlag]
Margins = int | tuple[int, int, int, int]


def _fill(layout: QBoxLayout, items: tuple[Item, ...], gap: int, margins: Margins) -> None:
    """Put items in: widgets, layouts, px of space, STRETCH, (part, stretch or alignment)."""
    sides = margins if isinstance(margins, tuple) else (margins,) * 4
    layout.setSpacing(theme.px(gap))
    layout.setContentsMargins(*(theme.px(side) for side in sides))
    for item in items:
        if item is None:
            continue
        if isinstance(item, Space):
            layout.addStretch(1)
        elif isinstance(item, int):
            layout.addSpacing(theme.px(item))
        else:
            _add(layout, item)


def _add(layout: QBoxLayout, item: Part | tuple[Part, int | Qt.AlignmentFlag]) -> None:
    part, how = item if isinstance(item, tuple) else (item, 0)
    aligned = isinstance(how, Qt.AlignmentFlag)  # itself an int, so it is asked first
    stretch = 0 if aligned else int(how)
    if isinstance(part, QLayout):
        layout.addLayout(part, stretch)
    elif isinstance(how, Qt.AlignmentFlag):
        layout.addWidget(part, stretch, how)
    else:
        layout.addWidget(part, stretch)


def row(*items: Item, gap: int = 8, margins: Margins = 0) -> QHBoxLayout:
    """Lay items side by side; sizes in px at 100 %."""
    layout = QHBoxLayout()
    _fill(layout, items, gap, margins)
    return layout


def col(*items: Item, gap: int = 8, margins: Margins = 0) -> QVBoxLayout:
    """Lay items below each other; sizes in px at 100 %."""
    layout = QVBoxLayout()
    _fill(layout, items, gap, margins)
    return layout


class Card(QFrame):
    """A framed part of a page; `kind` names its ground and edge and may be changed later."""

    def __init__(
        self,
        layout: QLayout | None = None,
        kind: Box = "card",
        *,
        width: int | None = None,
        height: int | None = None,
    ) -> None:
        super().__init__()
        self.setProperty("box", kind)
        if layout is not None:
            self.setLayout(layout)
        if width is not None:
            self.setFixedWidth(theme.px(width))
        if height is not None:
            self.setFixedHeight(theme.px(height))

    def set_kind(self, kind: Box) -> None:
        """Change ground and edge, such as to "wrong" when the question inside has an error."""
        if self.property("box") != kind:
            self.setProperty("box", kind)
            if self.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):  # else Qt will yet do it
                self.style().unpolish(self)
                self.style().polish(self)


def plain(layout: QLayout, *, width: int | None = None, height: int | None = None) -> QWidget:
    """Make a bare widget around a layout, for where a widget is asked for or a size is fixed."""
    widget = QWidget()
    widget.setLayout(layout)
    if width is not None:
        widget.setFixedWidth(theme.px(width))
    if height is not None:
        widget.setFixedHeight(theme.px(height))
    return widget


def scrolling(layout: QLayout) -> QScrollArea:
    """Make a part that scrolls down when it does not fit; its ground is the page's."""
    area = framed(plain(layout))
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area


def framed(inner: QWidget) -> QScrollArea:
    """Let a widget scroll where it does not fit; its ground is that of what lies below."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setViewport(QWidget())  # asking Qt for its own one loads every class a widget could have
    area.setWidget(inner)
    inner.setAutoFillBackground(False)
    return area


def clear(layout: QLayout) -> None:
    """Empty a layout; its widgets are hidden now and deleted when control returns to Qt."""
    while layout.count():
        item = layout.takeAt(0)
        widget = cast("QWidget | None", item.widget())  # the stubs know no empty answers
        inner = cast("QLayout | None", item.layout())
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)


class Rule(QWidget):
    """A hairline, level or upright."""

    def __init__(self, *, vertical: bool = False) -> None:
        super().__init__()
        if vertical:
            self.setFixedWidth(theme.stroke())
            self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        else:
            self.setFixedHeight(theme.stroke())

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.colour("line"))
