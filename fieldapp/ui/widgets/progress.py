"""How far something is: bars in parts, and the strip that long work shows with a real Cancel."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from fieldapp.ui import theme
from fieldapp.ui.runner import Progress
from fieldapp.ui.widgets.buttons import Button
from fieldapp.ui.widgets.layout import Card, col, row
from fieldapp.ui.widgets.paint import fill_round
from fieldapp.ui.widgets.text import Label


class Bar(QWidget):
    """A bar cut into `parts` (done, current, to do); one part makes a plain bar of 0…1."""

    def __init__(self, parts: int = 1, height: int = 6) -> None:
        super().__init__()
        self._parts, self._done = max(1, parts), 0.0
        self.setFixedHeight(theme.px(height))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_done(self, done: float) -> None:
        """Show how much is done: 0…1 for a plain bar, else in parts (2.5 = two and a half)."""
        self._done = done
        self.setAccessibleName(f"{done / self._parts:.0%}")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, tall = QPainter(self), self.height()
        gap = theme.px(4)
        width = (self.width() - gap * (self._parts - 1)) / self._parts
        edge = "line" if theme.sunlight() else None
        for part in range(self._parts):
            cell = QRectF(part * (width + gap), 0, width, tall)
            fill_round(painter, cell, "sunken", 3, edge, 1)
            share = min(1.0, max(0.0, self._done - part))
            if share > 0:
                cell.setWidth(max(min(tall, width), width * share))
                fill_round(painter, cell, "accent", 3)


class ProgressStrip(Card):
    """What long work shows: what, count, rate, time left, Cancel. Under 300 ms it shows nothing.

    Signals:
        cancel_requested(): the person wants the work stopped.
    """

    cancel_requested = Signal()
    PATIENCE_MS = 300

    def __init__(self) -> None:
        self._title = Label("", "strong", elide=True)
        self._count = Label("", "body", "ink2")
        self._left = Label("", "body", "ink2")
        self._bar = Bar()
        self._cancel = Button(kind="secondary")
        super().__init__(
            col(
                row((self._title, 1), self._count, 16, self._left, 8, self._cancel, gap=8),
                self._bar,
                gap=6,
                margins=(24, 8, 24, 12),
            ),
            "top",
        )
        self._cancel.setText(self.tr("取消"))
        self._cancel.setAccessibleName(self.tr("取消"))
        self._cancel.clicked.connect(self._ask_cancel)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(self.PATIENCE_MS)
        self._wait.timeout.connect(self.show)
        self.hide()

    def begin(self, title: str) -> None:
        """Get ready to show; the strip appears only if the work outlasts a blink."""
        self._title.setText(title)
        self._count.setText("")
        self._left.setText("")
        self._bar.set_done(0)
        self._cancel.setEnabled(True)
        self._wait.start()

    def show_progress(self, progress: Progress) -> None:
        """Show how far the work is."""
        if progress.total:
            words = self.tr("{done} / {total}").format(
                done=f"{progress.done:,}", total=f"{progress.total:,}"
            )
            self._bar.set_done(progress.done / progress.total)
        else:
            words = f"{progress.done:,}"
        self._count.setText(words)
        self._left.setText(self._pace(progress))

    def _pace(self, progress: Progress) -> str:
        if not progress.rate:
            return ""
        rate = f"{progress.rate:,.0f}"
        if progress.left_s is None:
            return self.tr("每秒 {rate}").format(rate=rate)
        if progress.left_s < 60:
            return self.tr("每秒 {rate}，还要 {seconds} 秒").format(
                rate=rate, seconds=max(1, round(progress.left_s))
            )
        return self.tr("每秒 {rate}，还要 {minutes} 分").format(
            rate=rate, minutes=round(progress.left_s / 60)
        )

    def end(self) -> None:
        """The work is over, however it ended."""
        self._wait.stop()
        self.hide()

    def _ask_cancel(self) -> None:
        self._cancel.setEnabled(False)
        self._left.setText(self.tr("正在停下，已做的不会留下半截"))
        self.cancel_requested.emit()
