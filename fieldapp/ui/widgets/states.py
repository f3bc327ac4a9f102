"""What a page says when there is nothing, or when something happened: empty states and banners."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldapp.ui import theme
from fieldapp.ui.widgets.buttons import Button
from fieldapp.ui.widgets.layout import STRETCH, Card, clear, col, plain, row
from fieldapp.ui.widgets.marks import Icon
from fieldapp.ui.widgets.text import Label, Line, Para

TOP = Qt.AlignmentFlag.AlignTop
MIDDLE = Qt.AlignmentFlag.AlignHCenter

_BANNERS = {
    "red": ("alert", "red", "red"),
    "amber": ("alert", "amber", "amber"),
    "green": ("check", "green", "green"),
    "soft": ("info", "accent", "soft"),
}


class EmptyState(QWidget):
    """Nothing here yet, why, and the one thing to do next.

    Signals:
        asked(): the person pressed the button.
    """

    asked = Signal()

    def __init__(self, icon: str, title: str, detail: str, action: str = "") -> None:
        super().__init__()
        centred = Qt.AlignmentFlag.AlignHCenter
        words = Para(Line(title, "heading"), Line(detail, "body", "ink2"), gap=6, align=centred)
        words.setFixedWidth(theme.px(420))
        button = Button(action, kind="primary") if action else None
        if button is not None:
            button.clicked.connect(self.asked)
        self.button = button
        self.setLayout(
            col(
                STRETCH,
                (Icon(icon, 48, "ink3", 1.3), MIDDLE),
                8,
                row(STRETCH, words, STRETCH),
                8,
                (button, MIDDLE) if button is not None else None,
                STRETCH,
                STRETCH,
                gap=8,
                margins=24,
            )
        )


class Banner(Card):
    """One message across the page: what happened, what was kept, what to do.

    Tones: red (must act), amber (may want to act), green (proven done), soft (good to know).

    Signals:
        asked(): the person pressed the message's button.
        closed(): the person put the message away.
    """

    asked = Signal()
    closed = Signal()

    def __init__(
        self, tone: str, title: str, detail: str = "", action: str = "", *, closable: bool = False
    ) -> None:
        super().__init__(row(gap=10, margins=(16, 6, 8, 6)), "soft")
        self.show_message(tone, title, detail, action, closable=closable)

    def show_message(
        self, tone: str, title: str, detail: str = "", action: str = "", *, closable: bool = False
    ) -> None:
        """Show another message in the same place."""
        icon, ink, kind = _BANNERS[tone]
        layout = self.layout()
        if layout is None:
            raise RuntimeError("a banner always has its layout")
        clear(layout)
        lines = [Line(title, "strong")] + ([Line(detail, "body")] if detail else [])
        words = Para(*lines)
        words.setContentsMargins(0, 0, 0, 0)
        mark = plain(col((Icon(icon, 18, ink, 2), TOP), gap=0, margins=(0, 9, 0, 0)))
        layout.addWidget(mark)
        layout.addWidget(plain(col((words, 1), gap=0, margins=(0, 7, 0, 7))))
        layout.setAlignment(mark, TOP)
        if action:
            button = Button(action, kind="quiet")
            button.clicked.connect(self.asked)
            layout.addWidget(button)
        if closable:
            away = Button(icon="x", kind="plain", name=self.tr("收起"))
            away.clicked.connect(self._close)
            layout.addWidget(away)
        self.setAccessibleName(title)
        self.set_kind(kind)  # type: ignore[arg-type]  # the four values above are all of Box

    def _close(self) -> None:
        self.hide()
        self.closed.emit()


class SectionTitle(QWidget):
    """A heading with whatever stands at the right end of its line."""

    def __init__(self, text: str, *right: QWidget) -> None:
        super().__init__()
        self.setLayout(row((Label(text, "heading", elide=True), 1), *right, gap=8))


def fact(name: str, value: str, *, name_width: int = 84, ink: str = "ink") -> QWidget:
    """Make a named value on one line, wrapping where it is long."""
    tag = Label(name, "body", "ink3")
    tag.setMinimumWidth(theme.px(name_width))
    return plain(row((tag, TOP), (Para(Line(value, "body", ink)), 1), gap=8))
