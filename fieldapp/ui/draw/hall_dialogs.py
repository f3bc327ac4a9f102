"""Questions over the public screen, in its size and theme: read from the last row, keys only."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from fieldapp.ui.dialogs import Question
from fieldapp.ui.draw.hall import HallButton, px
from fieldapp.ui.widgets.buttons import Button, Kind

_WIDE = 880  # px of words in a picture of 1366×768


def words_width(asked: QWidget) -> int:
    """Give the width for the words of a question over the hall: large, and inside the picture."""
    over = asked.parentWidget() or asked
    return min(px(_WIDE), over.window().width() - px(100))


class HallQuestion(Question):
    """A question that everybody in the room reads."""

    STYLES: ClassVar[tuple[str, str]] = ("hall_title", "hall_note")

    def button(self, text: str, kind: Kind) -> Button:
        made = AnswerButton(text, kind=kind)
        made.setAccessibleName(text)
        return made

    def words_width(self) -> int:
        return words_width(self)


class AnswerButton(HallButton):
    """An answer in the hall's size: Enter and Space press it, arrows go to the other."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        Button.keyPressEvent(self, event)


def confirm(parent: QWidget, title: str, detail: str, yes: str) -> bool:
    """Ask yes or no before everybody; `yes` names the act."""
    return HallQuestion(parent, title, detail, yes).answer()


def say(parent: QWidget, title: str, detail: str) -> None:
    """Say something that must be read before going on."""
    understood = QCoreApplication.translate("Dialogs", "知道了")
    HallQuestion(parent, title, detail, understood, no="").answer()
