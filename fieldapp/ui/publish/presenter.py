"""What publication decides: which places are hidden, who agrees, what may be done, what is next.

The supervisor decides about places and approves exactly those words; the publisher sees them
fixed, and publishes them or asks for another approval.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

from fieldapp.errors import FieldappError
from fieldapp.ui.publish.model import Mark, Office, Sheet, Stage

if TYPE_CHECKING:
    from fieldapp.publication.publishing import Published
    from fieldapp.publication.redaction import Span
    from fieldapp.store.projection import Changes
    from fieldapp.store.workspace import Workspace
    from fieldapp.ui.room import Desk


class Page(Protocol):
    """What the presenter asks of the screen."""

    def show_office(self, office: Office) -> None:
        """Show what waits, what is public, and the draws."""
        ...

    def show_sheet(self, sheet: Sheet, marks: Sequence[Mark]) -> None:
        """Show one result with its numbered places."""
        ...

    def show_list(self) -> None:
        """Go back to the first view."""
        ...

    def show_badge(self, count: int) -> None:
        """Show on the rail how many results wait for this person."""
        ...

    def show_not_found(self, words: str) -> None:
        """Say that these words do not stand in the sheet."""
        ...

    def show_approved(self, name: str) -> None:
        """Say that these words were approved."""
        ...

    def show_published(self, name: str, sha256: bytes, *, corrected: bool) -> None:
        """Say that a result is public now, with its hash."""
        ...

    def show_withdrawn(self, name: str) -> None:
        """Say that a publication was taken back."""
        ...

    def show_draw_published(self, plan_id: str) -> None:
        """Say that a draw is public now."""
        ...

    def show_failed(self, error: FieldappError) -> None:
        """Say why it was not done."""
        ...


class PublishPresenter:
    """Reads, keeps the decisions about places, approves, publishes, corrects, takes back."""

    def __init__(self, desk: Desk, page: Page) -> None:
        self._tasks, self._page, self._person = desk.tasks, page, desk.profile.person_id
        self._typed = desk.typed
        self._open = ""
        self._sheet: Sheet | None = None
        self._lines: Sequence[object] | None = None  # what the decisions are about
        self._shown: set[Span] = set()  # proposals that the person decided to show
        self._chosen: list[Span] = []  # places that the person added

    @property
    def place(self) -> str:
        """The inspection whose sheet is open, or ""."""
        return self._open

    def read(self) -> None:
        """Read the first view and the open sheet."""

        def work(workspace: Workspace) -> Office:
            from fieldapp.ui.publish.reading import read_office

            return read_office(workspace)

        self._tasks.read(work, self._came)

    def _came(self, office: Office) -> None:
        self._page.show_office(office)
        self._page.show_badge(sum(row.cannot is None for row in office.waiting))
        if self._open:
            self._read_sheet()

    def open(self, place: str) -> None:
        """Open a result's sheet; "" goes back."""
        if place != self._open:
            self._shown, self._chosen, self._sheet, self._lines = set(), [], None, None
            self._take_up(place)
        self._open = place
        if place:
            self._read_sheet()
        else:
            self._page.show_list()

    def _read_sheet(self) -> None:
        inspection_id = self._open

        def work(workspace: Workspace) -> Sheet | None:
            from fieldapp.ui.publish.reading import read_sheet

            return read_sheet(workspace, inspection_id)

        def came(sheet: Sheet | None) -> None:
            if inspection_id != self._open:
                return  # the person has moved on
            if sheet is None:
                self.open("")
                return
            if self._lines != sheet.lines or sheet.cannot_approve is not None:
                self._decide_anew(sheet)
            self._sheet, self._lines = sheet, sheet.lines
            self._page.show_sheet(sheet, self.marks())

        self._tasks.read(work, came)

    # places

    def marks(self) -> tuple[Mark, ...]:
        """Give the places in reading order, numbered from 1."""
        if self._sheet is None:
            return ()
        order = {line.field: place for place, line in enumerate(self._sheet.lines) if line.field}
        spans = dict.fromkeys(self._sheet.proposals, False) | dict.fromkeys(self._chosen, True)
        ordered = sorted(spans, key=lambda span: (order.get(span.field, 0), span.start))
        return tuple(
            Mark(number=number, span=span, hidden=span not in self._shown, chosen=spans[span])
            for number, span in enumerate(ordered, 1)
        )

    def toggle(self, mark: Mark) -> None:
        """Show a hidden place or hide it again; what the person added is dropped."""
        if self._sheet is None or self._sheet.cannot_approve or mark.span.locked:
            return
        if mark.chosen:
            self._chosen.remove(mark.span)
        else:
            self._shown ^= {mark.span}
        self._hold()
        self._page.show_sheet(self._sheet, self.marks())

    def add(self, words: str) -> None:
        """Hide these words wherever they stand in what would be published."""
        from fieldapp.publication.redaction import Sort, Span

        wanted = words.strip()
        if self._sheet is None or self._sheet.cannot_approve or not wanted:
            return
        before = len(self._chosen)
        known = [*self._sheet.proposals, *self._chosen]
        for line in self._sheet.lines:
            at = line.value.find(wanted) if line.field else -1
            while at >= 0:
                span = Span(line.field, at, at + len(wanted), Sort.CHOSEN)
                if not any(one.covers(span) for one in known):
                    self._chosen.append(span)
                at = line.value.find(wanted, at + len(wanted))
        if len(self._chosen) == before:
            self._page.show_not_found(wanted)
        else:
            self._hold()
            self._page.show_sheet(self._sheet, self.marks())

    def _hold(self) -> None:
        """Keep the decisions about the sheet as it stands, for the page of another look."""
        if self._sheet is not None:
            decided = self._sheet.lines, frozenset(self._shown), tuple(self._chosen)
            self._typed.hold(f"publish.{self._open}", decided)

    def _take_up(self, place: str) -> None:
        held = self._typed.held(f"publish.{place}")
        if held is not None:
            self._lines, self._shown, self._chosen = held[0], set(held[1]), list(held[2])

    def _decide_anew(self, sheet: Sheet) -> None:
        self._shown = set(sheet.agreed_shown)
        self._chosen = [span for span in sheet.agreed_hidden if span not in sheet.proposals]
        self._typed.forget(f"publish.{self._open}")

    def _decided(self) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
        marks = self.marks()
        hidden = tuple(mark.span for mark in marks if mark.hidden)
        return hidden, tuple(mark.span for mark in marks if not mark.hidden)

    # acts

    def approve(self) -> None:
        """Agree to the open result in exactly the words that are shown."""
        sheet, person, (hidden, shown) = self._sheet, self._person, self._decided()
        if sheet is None:
            return
        inspection_id, name = sheet.row.inspection_id, sheet.row.name

        def work(workspace: Workspace) -> Changes:
            from fieldapp.publication import publishing

            return publishing.approve_result(workspace, person, inspection_id, hidden, shown)

        def done(_changes: Changes) -> None:
            self._page.show_approved(name)
            self.read()

        self._tasks.write(work, done, self._page.show_failed)

    def publish(self) -> None:
        """Make the open result public as it was approved."""
        sheet, person = self._sheet, self._person
        if sheet is None:
            return
        inspection_id = sheet.row.inspection_id

        def work(workspace: Workspace) -> Published:
            from fieldapp.publication import publishing

            return publishing.publish_result(workspace, person, inspection_id)

        self._do(work, sheet.row.name, corrected=False)

    def correct(self, reason: str) -> None:
        """Replace the public version by what was approved since."""
        sheet, person = self._sheet, self._person
        if sheet is None or sheet.public is None:
            return
        publication_id = sheet.public.publication_id

        def work(workspace: Workspace) -> Published:
            from fieldapp.publication import publishing

            return publishing.correct(workspace, person, publication_id, reason)

        self._do(work, sheet.row.name, corrected=True)

    def _do(self, work: Callable[[Workspace], Published], name: str, *, corrected: bool) -> None:
        def done(published: Published) -> None:
            self._page.show_published(name, published.record_sha256, corrected=corrected)
            self.read()

        self._tasks.write(work, done, self._page.show_failed)

    def withdraw(self, reason: str) -> None:
        """Take the open publication back."""
        sheet, person = self._sheet, self._person
        if sheet is None or sheet.public is None:
            return
        publication_id, name = sheet.public.publication_id, sheet.row.name

        def work(workspace: Workspace) -> Changes:
            from fieldapp.publication import publishing

            return publishing.withdraw(workspace, person, publication_id, reason)

        def done(_changes: Changes) -> None:
            self._page.show_withdrawn(name)
            self.read()

        self._tasks.write(work, done, self._page.show_failed)

    def publish_draw(self, plan_id: str) -> None:
        """Put a draw's public transcript before everyone."""
        person = self._person

        def work(workspace: Workspace) -> Changes:
            from fieldapp.publication import publishing

            return publishing.publish_draw(workspace, person, plan_id)

        def done(_changes: Changes) -> None:
            self._page.show_draw_published(plan_id)
            self.read()

        self._tasks.write(work, done, self._page.show_failed)


def may_correct(sheet: Sheet) -> bool:
    """Say whether the person may replace what is public."""
    published = sheet.row.stage is Stage.PUBLISHED
    return published and sheet.row.cannot is None and sheet.approved_anew
