"""What a person typed and no act has recorded yet; it outlives the widgets it was typed into.

A page is built anew when theme, language or size change, and a form when its data change. Its
fields are kept here under names of their own, so that the next field of that name begins where
the last one was left. Only this sitting remembers it: nothing of it is written to the disk.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from fieldapp.ui.widgets.buttons import Segments


class Typed:
    """Values by name; a name's parts are joined by dots, the widest first."""

    def __init__(self) -> None:
        self._values: dict[str, Any] = {}

    def keep(self, name: str, field: QWidget) -> None:
        """Put back what was typed under this name, and from now on remember what is typed."""
        self.keep_by(name, *_ways(field))

    def put_back(self, name: str, field: QWidget) -> None:
        """Put back what was typed under this name into a field that is kept already."""
        _, _, put = _ways(field)
        if name in self._values:
            put(self._values[name])

    def keep_by(
        self, name: str, changed: Any, read: Callable[[], Any], put: Callable[[Any], object]
    ) -> None:
        """Keep what `read` gives at each `changed`, a signal; `put` gives it back."""
        if name in self._values:
            put(self._values[name])
        changed.connect(lambda *_: self.hold(name, read()))

    def hold(self, name: str, value: Any) -> None:
        """Remember a value."""
        self._values[name] = value

    def held(self, name: str) -> Any:
        """Give what was remembered, None when nothing was."""
        return self._values.get(name)

    def shared(self, name: str, first: Any) -> Any:
        """Give what is remembered; nothing was: `first`, which is remembered from now on."""
        return self._values.setdefault(name, first)

    def has(self, name: str) -> bool:
        """Say whether anything was typed under this name or within it."""
        return any(_within(one, name) for one in self._values)

    def forget(self, name: str) -> None:
        """Forget the name and all within it: it was recorded, or is no longer wanted."""
        self._values = {one: v for one, v in self._values.items() if not _within(one, name)}


def _ways(field: QWidget) -> tuple[Any, Callable[[], Any], Callable[[Any], object]]:
    """Give a field's signal of a person's change, how to read it, and how to fill it."""
    match field:
        case QLineEdit():
            return field.textEdited, field.text, field.setText
        case QPlainTextEdit():
            return field.textChanged, field.toPlainText, field.setPlainText
        case QComboBox():
            return field.activated, field.currentIndex, field.setCurrentIndex
        case Segments():
            return field.changed, field.chosen, field.choose
        case QAbstractButton():
            return field.clicked, field.isChecked, field.setChecked
        case _:
            raise TypeError(f"nothing is typed into a {type(field).__name__}")


def _within(name: str, outer: str) -> bool:
    return name == outer or name.startswith(f"{outer}.")
