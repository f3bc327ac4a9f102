"""What a person would see wrong in a window: words cut off, parts over each other, empty boxes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import combinations
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QRawFont
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QLineEdit,
    QStackedWidget,
    QWidget,
)

from fieldapp.ui import theme
from fieldapp.ui.widgets.buttons import Button, Choice, Segment, Tick
from fieldapp.ui.widgets.text import Label, Para

_MEASURED = (Button, Choice, Segment, Tick)
_INVISIBLE = {"\n", "\r", "\t", "\u2028", "\u2029", "\u200b", "\ufeff"}


class Complaint(NamedTuple):
    """One thing wrong: cut, shortened, overlap, outside or glyph; and whose words or name."""

    kind: str
    where: str


def complaints(window: QWidget) -> list[Complaint]:
    """Look at every visible widget of a window; `shortened` may be meant, the others never are."""
    found = []
    for widget in (window, *window.findChildren(QWidget)):
        if widget.isVisible():
            found += [*_cut(widget), *_missing(widget), *_crowded(widget)]
    return found


def _cut(widget: QWidget) -> Iterator[Complaint]:
    if isinstance(widget, Label) and widget.text():
        if widget.words_width() > widget.width() + 1:
            yield Complaint("shortened" if widget.elide else "cut", widget.text())
        if widget.height() < widget.sizeHint().height() - 1:
            yield Complaint("cut", widget.text())
    elif isinstance(widget, Para):
        if widget.height() < widget.heightForWidth(widget.width()) - 1:
            yield Complaint("cut", widget.text())
    elif isinstance(widget, _MEASURED) and widget.width() < widget.content_width():
        yield Complaint("cut", widget.text())


def _missing(widget: QWidget) -> Iterator[Complaint]:
    absent = {letter for letter in _words(widget) if not _drawable(letter)}
    if absent:
        codes = " ".join(f"U+{ord(letter):04X}" for letter in sorted(absent))
        yield Complaint("glyph", f"{codes} in {_words(widget)}")


def _words(widget: QWidget) -> str:
    if isinstance(widget, Label | Para | QAbstractButton):
        return widget.text()
    if isinstance(widget, QLineEdit):
        return widget.text() or widget.placeholderText()
    return ""


@cache
def _faces() -> tuple[QRawFont, ...]:
    families = theme.tokens()["families"]
    return tuple(QRawFont.fromFont(QFont(families[name], 12)) for name in ("sans", "tibetan"))


@cache
def _drawable(letter: str) -> bool:
    return letter in _INVISIBLE or any(face.supportsCharacter(ord(letter)) for face in _faces())


def _crowded(parent: QWidget) -> Iterator[Complaint]:
    """Find parts over each other, and parts that stick out of what holds them."""
    if isinstance(parent, QStackedWidget | QAbstractScrollArea | QLineEdit | Label):
        return
    parts = [
        child
        for child in parent.children()
        if isinstance(child, QWidget)
        and child.isVisible()
        and not child.isWindow()
        and not child.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        and not child.property("overlay")
    ]
    for one, other in combinations(parts, 2):
        shared = one.geometry() & other.geometry()
        if shared.width() > 1 and shared.height() > 1:
            yield Complaint("overlap", f"{_name(one)} / {_name(other)}")
    holder = parent.parentWidget()
    if isinstance(holder, QAbstractScrollArea) and holder.viewport() is parent:
        return
    ground = parent.rect().adjusted(-1, -1, 1, 1)
    for part in parts:
        if not ground.contains(part.geometry()):
            yield Complaint("outside", f"{_name(part)} of {_name(parent)}")


def _name(widget: QWidget) -> str:
    words = _words(widget) or widget.accessibleName()
    return f"{type(widget).__name__} “{words[:24]}”" if words else type(widget).__name__
