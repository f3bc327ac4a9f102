"""The head of a page: the way back, title, subtitle, what can be found, what can be done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from fieldapp.ui import icons, theme
from fieldapp.ui.widgets.buttons import Button
from fieldapp.ui.widgets.layout import STRETCH, Card, col, plain, row
from fieldapp.ui.widgets.paint import RIGHT, draw_text, fill_round, width_of
from fieldapp.ui.widgets.text import Label


class FindButton(QAbstractButton):
    """Looks like the search field it opens."""

    def __init__(self) -> None:
        super().__init__()
        self.setText(self.tr("找对象、检查、文书号"))
        self.setAccessibleName(self.text())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        words = 0 if theme.wide() else max(theme.px(136), width_of(self.text(), "body"))
        keys = width_of("Ctrl K", "small")
        tall = max(theme.target(), theme.line("body", self.text()) + theme.px(8))
        return QSize(theme.px(36) + words + keys + theme.px(22 if words else 14), tall)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, px = QPainter(self), theme.px
        box = QRectF(self.rect())
        fill_round(painter, box, "accent_soft" if self.underMouse() else "surface", 6, "edge")
        spot = QRectF(px(12), self.height() / 2 - px(8), px(16), px(16))
        icons.paint(painter, "search", spot, theme.colour("ink3"), 2)
        if not theme.wide():
            words = box.adjusted(px(36), 0, -px(12), 0)
            draw_text(painter, words, self.text(), "body", "ink3", elide=False)
        end = box.adjusted(0, 0, -px(12), 0)
        draw_text(painter, end, "Ctrl K", "small", "ink3", RIGHT, elide=False)


class Header(Card):
    """Shows one page's head.

    Signals:
        back_asked(): the person pressed the arrow.
        find_asked(): the person wants to find something.
    """

    back_asked = Signal()
    find_asked = Signal()

    def __init__(self) -> None:
        self._back = Button(icon="left", kind="plain")
        self._title = Label("", "title", elide=True)
        self._subtitle = Label("", "small", "ink2", elide=True)
        self._find = FindButton()
        self._actions = row(gap=12)
        words = plain(col(STRETCH, self._title, self._subtitle, STRETCH, gap=0))
        self._row = row(
            self._back, (words, 1), self._find, self._actions, gap=12, margins=(24, 0, 24, 0)
        )
        super().__init__(self._row, "top")
        self._back.setAccessibleName(self.tr("返回"))
        self._back.setToolTip(self.tr("返回（Esc）"))
        needed = theme.line("title") + theme.line("small") + theme.px(14)
        self.setFixedHeight(max(theme.size("header"), needed))
        self._back.clicked.connect(self.back_asked)
        self._find.clicked.connect(self.find_asked)

    def show_head(self, title: str, subtitle: str, *, back: bool) -> None:
        """Show title, subtitle and whether there is a way back."""
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))
        self._back.setVisible(back)
        left = theme.px(12 if back else 24)
        margins = self._row.contentsMargins()
        self._row.setContentsMargins(left, 0, margins.right(), 0)

    def show_actions(self, widgets: Sequence[QWidget]) -> None:
        """Show a page's buttons; those of the page before are put aside, not deleted."""
        while self._actions.count():
            shown = self._actions.takeAt(0).widget()
            if shown not in widgets:
                shown.hide()
        for widget in widgets:
            self._actions.addWidget(widget)
            widget.show()
