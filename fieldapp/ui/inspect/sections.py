"""The sections of the checklist with their progress: left of the questions, icons when large."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from fieldapp.ui import icons, theme
from fieldapp.ui.inspect.model import SectionRow, Sheet
from fieldapp.ui.widgets import (
    CENTRE,
    RIGHT,
    STRETCH,
    Bar,
    Button,
    Card,
    Label,
    Line,
    Para,
    clear,
    col,
    draw_text,
    fill_round,
    plain,
    row,
    scrolling,
)


class SectionItem(QAbstractButton):
    """One section: its number or a tick, its name, how far it is."""

    def __init__(self, section: SectionRow, title: str, *, current: bool) -> None:
        super().__init__()
        self._section, self._current = section, current
        self.setText(title)
        self.setAccessibleName(f"{title} {section.done}/{section.asked}")
        self.setToolTip(title if theme.wide() else "")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        tall = max(theme.px(48), theme.target() + theme.px(4), theme.line("body", self.text()))
        return QSize(theme.px(44 if theme.wide() else 160), tall)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(44), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, px, section = QPainter(self), theme.px, self._section
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._current or self.underMouse():
            ground = "accent_soft" if self._current else "sunken"
            fill_round(painter, self.rect(), ground, 6, "ink" if theme.sunlight() else None)
        middle = (self.height() - px(24)) / 2
        left = (self.width() - px(24)) / 2 if theme.wide() else px(10)
        mark = QRectF(left, middle, px(24), px(24))
        self._paint_mark(painter, mark)
        if theme.wide():
            return
        wrong = px(24) if section.wrong else 0
        words = QRectF(px(44), 0, self.width() - px(92) - wrong, self.height())
        ink = "ink" if self._current or section.complete else "ink2"
        draw_text(painter, words, self.text(), "strong" if self._current else "body", ink)
        if section.wrong:
            spot = QRectF(self.width() - px(66), (self.height() - px(16)) / 2, px(16), px(16))
            icons.paint(painter, "alert", spot, theme.colour("red"), 2)
        if section.asked:
            end = QRectF(0, 0, self.width() - px(10), self.height())
            far = f"{section.done}/{section.asked}"
            draw_text(painter, end, far, "small", "ink2", RIGHT, elide=False)

    def _paint_mark(self, painter: QPainter, mark: QRectF) -> None:
        px, section = theme.px, self._section
        if section.complete and section.asked:
            fill_round(painter, mark, "green_soft", 12, "green" if theme.sunlight() else None)
            inner = mark.adjusted(px(5), px(5), -px(5), -px(5))
            icons.paint(painter, "check", inner, theme.colour("green"), 2.8)
            return
        on = self._current
        fill_round(painter, mark, "accent" if on else "surface", 12, None if on else "edge")
        ink = "on_accent" if on else "ink2"
        if section.number:
            draw_text(painter, mark, section.number, "smallb", ink, CENTRE, elide=False)
        else:
            inner = mark.adjusted(px(5), px(5), -px(5), -px(5))
            icons.paint(painter, "card", inner, theme.colour(ink), 2)
        if theme.wide() and section.wrong:
            spot = QRectF(mark.right() - px(6), mark.top() - px(6), px(14), px(14))
            icons.paint(painter, "alert", spot, theme.colour("red"), 2.4)


class SectionsPane(Card):
    """The list of sections and the way out when no inspection is possible.

    Signals:
        chosen(str): the person wants this section.
        outcome_asked(): no inspection is possible here.
    """

    chosen = Signal(str)
    outcome_asked = Signal()

    def __init__(self) -> None:
        self._count = Label("", "body", "ink2")
        self._bar = Bar()
        self._list = col(gap=4)
        self._outcome = Button("", "flag", "secondary", wide=True)
        self._hint = Para(Line("", "small", "ink3"))
        super().__init__(None, "left", width=84 if theme.wide() else 220)
        words = "" if theme.wide() else self.tr("无法检查…")
        self._outcome.setText(words)
        self._outcome.setAccessibleName(self.tr("无法检查…"))
        self._outcome.setToolTip(self.tr("关门、失联、拒绝检查都在这里记"))
        self._outcome.clicked.connect(self.outcome_asked)
        self._hint.set_text(self.tr("关门、失联、拒绝检查都在这里记"), "small", "ink3")
        if theme.wide():
            self._hint.hide()
            head = plain(col(row(STRETCH, self._count, STRETCH), self._bar, gap=4))
        else:
            name = Label(self.tr("检查表"), "heading")
            head = plain(col(row(name, STRETCH, self._count), self._bar, gap=6))
        self.setLayout(
            col(
                head, 4, (scrolling(self._list), 1), self._outcome, self._hint,
                gap=4, margins=(12, 12, 12, 10) if theme.wide() else (16, 14, 16, 12),
            )
        )  # fmt: skip

    def show_sheet(self, sheet: Sheet, current: str) -> None:
        """Show the sections; `current` is "" while another view is in front."""
        done, asked = sheet.progress()
        self._count.setText(f"{done}/{asked}" if theme.wide() else f"{done} / {asked}")
        self._bar.set_done(done / asked if asked else 0)
        clear(self._list)
        for section in sheet.sections:
            item = SectionItem(section, self._title(section), current=section.name == current)
            item.clicked.connect(self._choosing(section.name))
            self._list.addWidget(item)
        self._list.addStretch(1)
        self._outcome.setVisible(sheet.is_open)
        self._hint.setVisible(sheet.is_open and not theme.wide())

    def _title(self, section: SectionRow) -> str:
        return section.title or self.tr("亮证与告知")

    def _choosing(self, name: str) -> Callable[[], None]:
        return lambda: self.chosen.emit(name)
