"""A notices page that only remembers what it was shown."""

from __future__ import annotations

from fieldapp.errors import FieldappError
from fieldapp.ui.notices.checking import Checked
from fieldapp.ui.notices.reading import Paper, Shelf


class RecordingView:
    """Keeps the last of everything."""

    def __init__(self) -> None:
        self.shelf: Shelf | None = None
        self.paper: Paper | None = None
        self.refused: list[FieldappError] = []
        self.wrong: list[tuple[str, FieldappError]] = []
        self.numbers: list[str] = []
        self.checked: Checked | None = None
        self.unchecked: list[FieldappError] = []

    def show_shelf(self, shelf: Shelf) -> None:
        self.shelf = shelf

    def show_paper(self, paper: Paper | None) -> None:
        self.paper = paper

    def show_refused(self, error: FieldappError) -> None:
        self.refused.append(error)

    def show_wrong(self, name: str, error: FieldappError) -> None:
        self.wrong.append((name, error))

    def show_issued(self, number: str) -> None:
        self.numbers.append(number)

    def show_checked(self, checked: Checked) -> None:
        self.checked = checked

    def show_unchecked(self, error: FieldappError) -> None:
        self.unchecked.append(error)
