"""Things to write into or pick from: text fields, the search field, the list that drops down."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QSizePolicy

from fieldapp.ui import icons, theme
from fieldapp.ui.widgets.paint import draw_text, fill_round, width_of


class TextField(QLineEdit):
    """One line to write in; `set_wrong` gives it the red edge (the sentence stands beside it)."""

    def __init__(self, text: str = "", *, hint: str = "", name: str = "") -> None:
        super().__init__(text)
        self.setPlaceholderText(hint)
        self.setAccessibleName(name or hint)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        tall = max(theme.target(), theme.line("body") + theme.px(8))
        return QSize(theme.px(240), tall)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(80), self.sizeHint().height())

    def set_wrong(self, wrong: bool) -> None:
        """Mark or unmark the field as the place of an error."""
        if self.property("wrong") != ("true" if wrong else "false"):
            self.setProperty("wrong", "true" if wrong else "false")
            self.style().unpolish(self)
            self.style().polish(self)


class TextArea(QPlainTextEdit):
    """Several lines to write in; Tab leaves it, as the keyboard path asks."""

    def __init__(self, text: str = "", *, hint: str = "", name: str = "", lines: int = 3) -> None:
        super().__init__(text)
        self.setPlaceholderText(hint)
        self.setAccessibleName(name or hint)
        self.setTabChangesFocus(True)
        self.setFixedHeight(lines * theme.line("body") + theme.px(20))

    def set_wrong(self, wrong: bool) -> None:
        """Mark or unmark the field as the place of an error."""
        self.setProperty("wrong", "true" if wrong else "false")
        self.style().unpolish(self)
        self.style().polish(self)


class SearchField(TextField):
    """Search as you type: tells the words once typing pauses for a moment.

    Signals:
        searched(str): the words now, without outer spaces; at once on Enter.
        moved(int): arrow up (-1) or down (+1), for the list below the field.
        chosen(): Enter.
    """

    searched = Signal(str)
    moved = Signal(int)
    chosen = Signal()
    PAUSE_MS = 60  # shorter than the gap between two strokes of a quick typist would flood

    def __init__(self, *, hint: str, name: str = "") -> None:
        super().__init__(hint=hint, name=name)
        self.setTextMargins(theme.px(26), 0, 0, 0)
        self.setClearButtonEnabled(False)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(self.PAUSE_MS)
        self._pause.timeout.connect(self._tell)
        self.textChanged.connect(self._pause.start)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(320), max(theme.px(48), super().sizeHint().height()))

    def _tell(self) -> None:
        self._pause.stop()
        self.searched.emit(self.text().strip())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.moved.emit(1 if key is Qt.Key.Key_Down else -1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self._pause.isActive():
                self._tell()
            self.chosen.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        px = theme.px
        spot = QRectF(px(13), self.height() / 2 - px(9), px(18), px(18))
        icons.paint(QPainter(self), "search", spot, theme.colour("ink2"), 2)


class Picker(QComboBox):
    """One of a short list; drops down. The wheel scrolls the page and never the answer."""

    FACE: ClassVar[str] = "body"

    def __init__(self, *words: str, name: str = "") -> None:
        super().__init__()
        self.addItems(list(words))
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.view().setMinimumHeight(0)

    def sizeHint(self) -> QSize:
        widest = max(
            (width_of(self.itemText(i), self.FACE) for i in range(self.count())), default=0
        )
        tall = max(theme.target(), theme.line(self.FACE) + theme.px(8))
        return QSize(widest + theme.px(52), tall)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(96), self.sizeHint().height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # Qt would take another answer without anybody looking

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, px = QPainter(self), theme.px
        fill_round(painter, self.rect(), "surface", 6, "edge")
        words = QRectF(px(12), 0, self.width() - px(44), self.height())
        ink = "ink" if self.isEnabled() else "ink3"
        draw_text(painter, words, self.currentText(), self.FACE, ink)
        spot = QRectF(self.width() - px(28), self.height() / 2 - px(8), px(16), px(16))
        icons.paint(painter, "down", spot, theme.colour("ink2"), 2)
