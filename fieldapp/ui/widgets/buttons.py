"""Things to press: buttons of three weights, answers, switches, the keys of the PIN pad."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from fieldapp.ui import icons, theme
from fieldapp.ui.widgets.paint import CENTRE, RIGHT, draw_text, fill_round, width_of

Kind = Literal["primary", "secondary", "quiet", "danger", "plain"]
Paints = tuple[str, str | None, str | None]  # ink, ground, edge

_PAINTS: dict[str, Paints] = {
    "primary": ("on_accent", "accent", None),
    "secondary": ("ink", "surface", "edge"),
    "quiet": ("accent", None, None),
    "danger": ("red", "surface", "red"),
    "plain": ("ink2", None, None),
}


class Button(QPushButton):
    """A button: primary (one a screen), secondary, quiet (words only), danger, plain (grey words).

    `key` is shown as a key cap behind the words; it does not itself make the shortcut unless
    `shortcut` is given too.
    """

    def __init__(
        self,
        text: str = "",
        icon: str | None = None,
        kind: Kind = "secondary",
        *,
        key: str = "",
        shortcut: str = "",
        big: bool = False,
        wide: bool = False,
        icon_after: str | None = None,
        name: str = "",
    ) -> None:
        super().__init__(text)
        self.icon_name, self.kind, self.key, self.icon_after = icon, kind, key, icon_after
        self._style = "heading" if big else ("strong" if kind == "primary" else "body")
        self._big = big
        self.setAccessibleName(name or text)
        self.setToolTip(name if not text else "")
        self._shortcut = shortcut
        if shortcut:
            self.setShortcut(shortcut)
        sideways = QSizePolicy.Policy.Expanding if wide else QSizePolicy.Policy.Fixed
        self.setSizePolicy(sideways, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def setText(self, text: str) -> None:
        """Show other words; Qt would drop the shortcut with the old ones."""
        super().setText(text)
        if self._shortcut:
            self.setShortcut(self._shortcut)

    def content_width(self) -> int:
        """Give the pixels that icon, words and key cap need."""
        px, words = theme.px, self.text()
        width = width_of(words, self._style) if words else 0
        width += px(18) if self.icon_name else 0
        width += px(8) if self.icon_name and words else 0
        width += px(24) if self.icon_after else 0
        width += px(10) + self._key_width() if self.key else 0
        return width

    def _key_width(self) -> int:
        return width_of(self.key, "small") + theme.px(10)

    def sizeHint(self) -> QSize:
        pad = theme.px(20 if self._big else 14 if self.text() and self.kind != "quiet" else 10)
        tall = max(theme.target(), theme.line(self._style, self.text()) + theme.px(8))
        height = max(theme.size("button_big"), tall) if self._big else tall
        return QSize(max(self.content_width() + 2 * pad, theme.target()), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _paints(self) -> Paints:
        if not self.isEnabled():
            bare = self.kind in {"quiet", "plain"}
            return "ink3", None if bare else "sunken", None if bare else "line"
        ink, ground, edge = _PAINTS[self.kind]
        if self.isDown() or self.underMouse():
            ground = {"primary": "accent_hover", "danger": "red_soft"}.get(
                self.kind, "accent_soft"
            )
        return ink, ground, edge

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, px = QPainter(self), theme.px
        ink, ground, edge = self._paints()
        off = theme.sunlight() and not self.isEnabled()  # no grey there: dashes say it
        fill_round(painter, self.rect(), ground, 6, edge, dashed=off)
        x, middle = (self.width() - self.content_width()) / 2, self.height() / 2
        if self.icon_name:
            spot = QRectF(x, middle - px(9), px(18), px(18))
            icons.paint(painter, self.icon_name, spot, theme.colour(ink), 1.9)
            x += px(18) + (px(8) if self.text() else 0)
        if self.text():
            width = width_of(self.text(), self._style)
            spot = QRectF(x, 0, width + 2, self.height())
            draw_text(painter, spot, self.text(), self._style, ink, elide=False)
            x += width
        if self.icon_after:
            spot = QRectF(x + px(8), middle - px(8), px(16), px(16))
            icons.paint(painter, self.icon_after, spot, theme.colour(ink), 2)
            x += px(24)
        if self.key:
            cap = QRectF(x + px(10), middle - px(10), self._key_width(), px(20))
            fill_round(painter, cap, None, 3, ink, 1)
            draw_text(painter, cap, self.key, "small", ink, CENTRE, elide=False)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():  # a key that is held answers no second question
            self.click()


class Choice(QAbstractButton):
    """One of several answers; chosen it is filled and ticked, so that it reads without colour."""

    def __init__(
        self,
        text: str,
        *,
        key: str = "",
        wide: bool = True,
        tone: Literal["accent", "red"] = "accent",
    ) -> None:
        super().__init__()
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.key, self.tone = key, tone
        sideways = QSizePolicy.Policy.Expanding if wide else QSizePolicy.Policy.Fixed
        self.setSizePolicy(sideways, QSizePolicy.Policy.Fixed)

    def content_width(self) -> int:
        """Give the pixels that tick and words need."""
        return width_of(self.text(), "strong") + theme.px(22)

    def sizeHint(self) -> QSize:
        tall = max(theme.target(), theme.line("body", self.text()) + theme.px(8))
        return QSize(self.content_width() + theme.px(36 if self.key else 28), tall)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, px, on = QPainter(self), theme.px, self.isChecked()
        ground, ink = (
            (self.tone, "on_accent" if self.tone == "accent" else "surface")
            if on
            else (
                "accent_soft" if self.underMouse() and self.isEnabled() else "surface",
                "ink" if self.isEnabled() else "ink3",
            )
        )
        fill_round(painter, self.rect(), ground, 6, None if on else "edge")
        style = "strong" if on else "body"
        width = width_of(self.text(), style) + (px(22) if on else 0)
        x = (self.width() - width) / 2
        if on:
            spot = QRectF(x, self.height() / 2 - px(8), px(16), px(16))
            icons.paint(painter, "check", spot, theme.colour(ink), 2.6)
            x += px(22)
        draw_text(
            painter, QRectF(x, 0, width + 4, self.height()), self.text(), style, ink, elide=False
        )
        if self.key and not on:
            spot = QRectF(0, 0, self.width() - px(10), self.height())
            draw_text(painter, spot, self.key, "small", "ink3", RIGHT, elide=False)


class Tick(QCheckBox):
    """A yes or no that stands alone: a box, a tick, words; the whole row is the target."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def content_width(self) -> int:
        """Give the pixels that box and words need."""
        return theme.px(30) + width_of(self.text(), "body")

    def sizeHint(self) -> QSize:
        tall = max(theme.target(), theme.line("body", self.text()))
        return QSize(self.content_width() + theme.px(4), tall)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, _pos: object) -> bool:
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, px, on = QPainter(self), theme.px, self.isChecked()
        square = QRectF(px(1), self.height() / 2 - px(10), px(20), px(20))
        fill_round(painter, square, "accent" if on else "surface", 4, None if on else "edge", 1.5)
        if on:
            inner = square.adjusted(px(2), px(2), -px(2), -px(2))
            icons.paint(painter, "check", inner, theme.colour("on_accent"), 3)
        words = QRectF(px(30), 0, self.width() - px(30), self.height())
        draw_text(painter, words, self.text(), "body", "ink" if self.isEnabled() else "ink3")


class Segment(QAbstractButton):
    """One word of a `Segments` switch."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def content_width(self) -> int:
        """Give the pixels the word needs."""
        return width_of(self.text(), "strong")

    def sizeHint(self) -> QSize:
        tall = max(theme.target(), theme.line("body", self.text()) + theme.px(8))
        return QSize(self.content_width() + theme.px(28), tall)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, on = QPainter(self), self.isChecked()
        if on:
            inner = QRectF(self.rect()).adjusted(3, 3, -3, -3)
            fill_round(painter, inner, "accent_soft", 4, "accent" if theme.sunlight() else None)
        ink = "accent_ink" if on else "ink2"
        draw_text(
            painter, self.rect(), self.text(), "strong" if on else "body", ink, CENTRE, elide=False
        )


class Segments(QWidget):
    """A small either/or switch for views and orders (not for answers).

    Signals:
        changed(int): the person chose another word; its place.
    """

    changed = Signal(int)

    def __init__(self, *words: str, on: int = 0) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._parts = [Segment(word) for word in words]
        for place, part in enumerate(self._parts):
            part.setChecked(place == on)
            part.clicked.connect(self._choose)
            layout.addWidget(part)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def chosen(self) -> int:
        """Give the place of the word that is on."""
        return next((place for place, part in enumerate(self._parts) if part.isChecked()), 0)

    def choose(self, place: int) -> None:
        """Turn a word on without telling anyone."""
        self._parts[place].setChecked(True)

    def _choose(self) -> None:
        self.changed.emit(self.chosen())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        place = self.chosen() + step
        if step and 0 <= place < len(self._parts):
            self._parts[place].setFocus()
            self._parts[place].click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        fill_round(QPainter(self), self.rect(), "surface", 6, "edge")


class Key(QAbstractButton):
    """A key of the PIN pad, large enough for gloves."""

    def __init__(self, text: str, icon: str | None = None, *, name: str = "") -> None:
        super().__init__()
        self.setText(text)
        self.setAccessibleName(name or text)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the field keeps the keyboard
        self._icon = icon
        wide, tall = theme.tokens()["sizes"]["keypad_key"]
        self.setFixedSize(theme.px(wide), theme.px(tall))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, px = QPainter(self), theme.px
        ground = "accent_soft" if self.isDown() or self.underMouse() else "surface"
        fill_round(painter, self.rect(), ground, 6, "edge")
        if self._icon:
            spot = QRectF(self.width() / 2 - px(12), self.height() / 2 - px(12), px(24), px(24))
            icons.paint(painter, self._icon, spot, theme.colour("ink2"), 2)
        else:
            draw_text(painter, self.rect(), self.text(), "pad", "ink", CENTRE, elide=False)


class Clickable(QWidget):
    """A whole row or card that can be pressed with mouse, Enter or Space; put a layout into it.

    Signals:
        clicked(): the person pressed it.
    """

    clicked = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.pos()):
            self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.clicked.emit()
        else:
            super().keyPressEvent(event)
