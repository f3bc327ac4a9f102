"""The ring round whatever has the keyboard: one transparent child of the window."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
    QWidgetItem,
)
from shiboken6 import isValid

from fieldapp.ui import theme
from fieldapp.ui.widgets.paint import fill_round

_FOLLOWED = {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide}
_OWN_EDGE = (QLineEdit, QPlainTextEdit, QAbstractItemView)  # the style sheet or delegate shows it


def tab_as_laid_out(part: QWidget) -> None:
    """Let Tab go through a part as its layouts stand; Qt goes as the widgets were made."""
    for before, after in pairwise(_stops(part)):
        QWidget.setTabOrder(before, after)


def _stops(part: QWidget) -> Iterator[QWidget]:
    """Give what Tab can stop at, as the eye meets it."""
    if part.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield part
    if isinstance(part, QScrollArea):
        yield from _stops(part.widget())
    elif (layout := part.layout()) is not None:
        yield from _in(layout)


def _in(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if isinstance(item, QLayout):
            yield from _in(item)
        elif isinstance(item, QWidgetItem):
            yield from _stops(item.widget())


class FocusRing(QWidget):
    """Follows the focus inside one window; mouse passes through it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._watched: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        for widget in self._watched:
            if isValid(widget):  # a page may have gone with the focus in it
                widget.removeEventFilter(self)
        self._watched = []
        silent = new is None or isinstance(new, _OWN_EDGE) or hasattr(new, "paints_own_focus")
        if new is None or silent or not self._window.isAncestorOf(new):
            self.hide()
            return
        if new.focusPolicy() is Qt.FocusPolicy.NoFocus:  # a page that merely holds the keyboard
            self.hide()
            return
        step: QWidget | None = new
        while step is not None and step is not self._window:
            step.installEventFilter(self)
            self._watched.append(step)
            step = step.parentWidget()
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _FOLLOWED:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        if (
            not self._watched
            or not all(map(isValid, self._watched))
            or not self._watched[0].isVisible()
        ):
            self.hide()
            return
        widget = self._watched[0]
        rect = QRect(widget.mapTo(self._window, QPoint(0, 0)), widget.size())
        reach = theme.px(theme.tokens()["focus"]["gap"]) + 2
        for step in self._watched:
            parent = step.parentWidget()
            if isinstance(parent, QAbstractScrollArea) and parent.viewport() is step:
                view = QRect(step.mapTo(self._window, QPoint(0, 0)), step.size())
                if not view.adjusted(-reach, -reach, reach, reach).contains(rect):
                    self.hide()
                    return
        self.setGeometry(rect.adjusted(-reach, -reach, reach, reach))
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        focus = theme.tokens()["focus"]
        width = focus["width_sunlight" if theme.sunlight() else "width"]
        fill_round(QPainter(self), QRectF(self.rect()), None, focus["radius"], "focus", width)
