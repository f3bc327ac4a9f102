"""What review decides: which record is open, whether it goes back, what comes next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from fieldapp.errors import FieldappError
from fieldapp.ui.review.model import Pair, Row, Stage, Whole
from fieldapp.ui.runner import Runner

if TYPE_CHECKING:
    from fieldapp.store.projection import Changes
    from fieldapp.store.workspace import Workspace

TWINS = "twins-"  # before an inspection's id: all records of its task side by side


class Page(Protocol):
    """What the presenter asks of the screen."""

    def show_rows(self, rows: Sequence[Row], chosen: str) -> None:
        """Show the list; `chosen` is the open place."""
        ...

    def show_record(self, whole: Whole) -> None:
        """Show one record whole."""
        ...

    def show_pair(self, pair: Pair) -> None:
        """Show the records of one task side by side."""
        ...

    def show_nothing(self) -> None:
        """Show that nothing is open."""
        ...

    def show_badge(self, count: int) -> None:
        """Show on the rail how many records wait for the person."""
        ...

    def show_returned(self, name: str) -> None:
        """Say that a record was returned."""
        ...

    def show_failed(self, error: FieldappError) -> None:
        """Say why it was not done."""
        ...


class ReviewPresenter:
    """Reads, opens and returns; approving is done over the words to be published."""

    def __init__(self, tasks: Runner, page: Page, person: str, *, opens_first: bool) -> None:
        self._tasks, self._page, self._person = tasks, page, person
        self._opens_first = opens_first
        self._rows: Sequence[Row] = ()
        self._open = ""

    @property
    def place(self) -> str:
        """What is open: an inspection, "twins-…", or nothing."""
        return self._open

    def read(self) -> None:
        """Read the list and what is open."""

        def work(workspace: Workspace) -> tuple[Row, ...]:
            from fieldapp.ui.review.reading import read_rows

            return read_rows(workspace)

        self._tasks.read(work, self._came)

    def _came(self, rows: tuple[Row, ...]) -> None:
        self._rows = rows
        self._page.show_badge(sum(self._waits(row) for row in rows))
        if not self._open and rows and self._opens_first:
            self._open = rows[0].inspection_id
        self._page.show_rows(rows, self._open)
        self._read_open()

    def _waits(self, row: Row) -> bool:
        return row.stage is Stage.TO_APPROVE and not row.mine

    def open(self, place: str) -> None:
        """Open a record, or the records of a task."""
        if place != self._open:
            self._open = place
            self._page.show_rows(self._rows, place)
        self._read_open()

    def _read_open(self) -> None:
        place = self._open
        if not place:
            self._page.show_nothing()
            return

        def work(workspace: Workspace) -> Whole | Pair | None:
            from fieldapp.ui.review import reading

            if place.startswith(TWINS):
                return reading.read_pair(workspace, place.removeprefix(TWINS))
            return reading.read_whole(workspace, place)

        def came(found: Whole | Pair | None) -> None:
            if place != self._open:
                return  # the person has moved on
            if found is None:
                self._open = ""
                self._page.show_nothing()
            elif isinstance(found, Whole):
                self._page.show_record(found)
            else:
                self._page.show_pair(found)

        self._tasks.read(work, came)

    def send_back(self, inspection_id: str, reason: str) -> None:
        """Return a record to those who made it."""
        person = self._person

        def work(workspace: Workspace) -> Changes:
            from fieldapp.publication import publishing

            return publishing.return_result(workspace, person, inspection_id, reason)

        name = next((row.name for row in self._rows if row.inspection_id == inspection_id), "")

        def done(_changes: Changes) -> None:
            self._page.show_returned(name)
            if self._open == inspection_id:
                self._open = self._next(inspection_id)
            self.read()

        self._tasks.write(work, done, self._page.show_failed)

    def _next(self, inspection_id: str) -> str:
        """Give the next record that waits; the same one when none does."""
        waiting = (row for row in self._rows if self._waits(row))
        others = (row.inspection_id for row in waiting if row.inspection_id != inspection_id)
        return next(others, inspection_id) if self._opens_first else inspection_id
