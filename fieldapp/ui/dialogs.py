"""Questions that stop the person for an answer; each is one function that gives plain data."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget
from shiboken6 import isValid

from fieldapp.ui import theme
from fieldapp.ui.widgets.buttons import Button, Kind
from fieldapp.ui.widgets.fields import TextArea
from fieldapp.ui.widgets.focus import FocusRing
from fieldapp.ui.widgets.layout import STRETCH, Item, col, row
from fieldapp.ui.widgets.text import Line, Para


class Question(QDialog):
    """A title, a sentence, perhaps a field, and two answers; Esc is always the harmless one."""

    STYLES: ClassVar[tuple[str, str]] = ("heading", "body")  # of the title and of the sentence

    def __init__(
        self,
        parent: QWidget,
        title: str,
        detail: str,
        yes: str,
        *,
        danger: bool = False,
        field: TextArea | None = None,
        no: str | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._yes = self.button(yes, "danger" if danger else "primary")
        refusal = QCoreApplication.translate("Dialogs", "取消") if no is None else no
        refuse = self.button(refusal, "secondary") if refusal else None
        self._yes.clicked.connect(self.accept)
        if refuse is not None:
            refuse.clicked.connect(self.reject)
        heading, body = self.STYLES
        words = Para(Line(title, heading), Line(detail, body, "ink2"), gap=8)
        words.setMinimumWidth(self.words_width())
        items: list[Item] = [words, field, 8, row(STRETCH, refuse, self._yes, gap=8)]
        self.setLayout(col(*items, gap=8, margins=24))
        FocusRing(self)
        self._field = field
        if field is not None:
            field.textChanged.connect(self._on_typed)
            self._on_typed()
            field.setFocus()
        elif danger and refuse is not None:
            refuse.setFocus()
        else:
            self._yes.setFocus()

    def button(self, text: str, kind: Kind) -> Button:
        """Make one of the answers."""
        return Button(text, kind=kind)

    def words_width(self) -> int:
        """Give the width that the words want."""
        return theme.px(400)

    def answer(self) -> bool:
        """Ask, and say whether the answer was yes."""
        given = self.exec() == QDialog.DialogCode.Accepted
        self.deleteLater()
        return given

    def _on_typed(self) -> None:
        if self._field is not None:
            self._yes.setEnabled(bool(self._field.toPlainText().strip()))


def confirm(parent: QWidget, title: str, detail: str, yes: str, *, danger: bool = False) -> bool:
    """Ask yes or no; `yes` names the act ("删除草稿"), never just "OK"."""
    return Question(parent, title, detail, yes, danger=danger).answer()


def ask_text(parent: QWidget, title: str, detail: str, yes: str, *, hint: str = "") -> str | None:
    """Ask for a sentence, such as a reason; None when the person changed their mind."""
    field = TextArea(hint=hint, name=title)
    asked = Question(parent, title, detail, yes, field=field)
    answer = asked.answer()  # it is gone only with the next turn of the events
    return field.toPlainText().strip() if answer else None


def say(parent: QWidget, title: str, detail: str) -> None:
    """Say something that must be read before going on."""
    understood = QCoreApplication.translate("Dialogs", "知道了")
    Question(parent, title, detail, understood, no="").answer()


@contextmanager
def _giving_back(parent: QWidget) -> Iterator[None]:
    """Give the keyboard back to where it was, or to the page: not to the first of the window."""
    window = parent.window()
    held: QWidget | None = window.focusWidget()
    yield
    if held is None or not isValid(held) or not held.isVisible() or not held.isEnabled():
        held = parent
    window.activateWindow()
    held.setFocus()


def open_file(parent: QWidget, title: str, kinds: str) -> Path | None:
    """Ask for a file to read; `kinds` is Qt's filter, such as "表格 (*.xlsx *.csv)"."""
    with _giving_back(parent):
        name, _ = QFileDialog.getOpenFileName(parent, title, "", kinds)
    return Path(name) if name else None


def open_files(parent: QWidget, title: str, kinds: str) -> tuple[Path, ...]:
    """Ask for files to read; none when the person changed their mind."""
    with _giving_back(parent):
        names, _ = QFileDialog.getOpenFileNames(parent, title, "", kinds)
    return tuple(Path(one) for one in names)


def save_file(parent: QWidget, title: str, name: str, kinds: str) -> Path | None:
    """Ask where to write a file; `name` is proposed."""
    with _giving_back(parent):
        chosen, _ = QFileDialog.getSaveFileName(parent, title, name, kinds)
    return Path(chosen) if chosen else None


def folder(parent: QWidget, title: str) -> Path | None:
    """Ask for a folder, such as a stick's."""
    with _giving_back(parent):
        chosen = QFileDialog.getExistingDirectory(parent, title)
    return Path(chosen) if chosen else None
