"""What the registry page decides: what to read, which answer is still wanted, who may do what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from fieldapp.clock import local_date
from fieldapp.errors import Code, FieldappError, InputError
from fieldapp.ui.registry import reading
from fieldapp.ui.registry.reading import Listing, RosterRow, Story

if TYPE_CHECKING:  # the rooms are loaded with the workspace, after the first window
    from pathlib import Path

    from fieldapp.registry.importing import Imported, Preview
    from fieldapp.registry.importing_report import Report
    from fieldapp.registry.tables import RegisterStatus
    from fieldapp.store.workspace import Workspace
    from fieldapp.ui.room import Desk
    from fieldapp.ui.runner import Acts, Job

_IMPORTERS = frozenset({"inspector", "registry", "supervisor", "admin"})
_OTHER_HEADER = frozenset({Code.IMPORT_NO_HEADER, Code.IMPORT_COLUMN_MISSING})
_INSPECTORS = frozenset({"inspector", "supervisor"})


FILE = "import:"  # begins the place of a file that was looked at: this, register, path


class Register(StrEnum):
    """The two registers; the values are those of the importer's kinds."""

    OBJECTS = "objects"
    INSPECTORS = "inspectors"


class Visit(StrEnum):
    """How the yearly visits stand before another one."""

    FREE = "free"  # the authority has set no cap
    ROOM = "room"
    LAST = "last"  # one more reaches the cap
    FULL = "full"  # one more is one too many


@dataclass(frozen=True, slots=True)
class Looked:
    """A file that was looked at, waiting for a yes."""

    path: Path
    register: Register
    preview: Preview


class RegistryView(Protocol):
    """What the presenter needs of its page."""

    def show_status(self, status: RegisterStatus) -> None:
        """Show how large and how old the registers are."""
        ...

    def show_listing(self, listing: Listing) -> None:
        """Show answers to a search, or what is near."""
        ...

    def show_story(self, story: Story | None) -> None:
        """Show everything about one object; None: nothing is chosen."""
        ...

    def show_roster(self, rows: Sequence[RosterRow]) -> None:
        """Show the inspectors."""
        ...

    def show_looked(self, looked: Looked) -> None:
        """Show what an import would do."""
        ...

    def show_refused(self, error: FieldappError) -> None:
        """Show why a file cannot be taken."""
        ...

    def show_imported(self, register: Register, imported: Imported) -> None:
        """Show that an import is done."""
        ...


def file_of(place: str) -> tuple[Path, Register]:
    """Give the file that a place names."""
    register, _, path = place.removeprefix(FILE).partition(":")
    return Path(path), Register(register)


class RegistryPresenter:
    """Reads for the page and does its acts."""

    def __init__(self, desk: Desk, view: RegistryView) -> None:
        self._tasks, self._clock, self._actor = desk.tasks, desk.clock, desk.profile.person_id
        self._view = view
        self._typed = ""
        self._chosen = ""
        self._looked: Looked | None = None
        self._imported: Report | None = None
        self.may_import = desk.profile.role in _IMPORTERS
        self.may_inspect = desk.profile.role in _INSPECTORS

    @property
    def looked_place(self) -> str:
        """The place of the file that waits for a yes, "" for none."""
        looked = self._looked
        return f"{FILE}{looked.register}:{looked.path}" if looked else ""

    @property
    def chosen(self) -> str:
        """The object whose story is asked for, "" for none."""
        return self._chosen

    def read(self) -> None:
        """Read everything that is shown, again."""
        today = local_date(self._clock.now_ms())
        self._tasks.read(reading.register_status, self._view.show_status)
        self._tasks.read(lambda ws: reading.roster(ws, today), self._view.show_roster)
        self.search(self._typed)
        if self._chosen:
            self.choose(self._chosen)

    def search(self, typed: str) -> None:
        """Search; an answer that comes after the next letter is dropped."""
        self._typed = typed

        def show(listing: Listing) -> None:
            if listing.typed == self._typed:
                self._view.show_listing(listing)

        self._tasks.read(lambda ws: reading.listing(ws, typed), show)

    def choose(self, object_id: str) -> None:
        """Read an object's story; "" puts it away."""
        self._chosen = object_id
        if not object_id:
            self._view.show_story(None)
            return

        def show(story: Story | None) -> None:
            if object_id == self._chosen:
                self._view.show_story(story)

        self._tasks.read(lambda ws: reading.story(ws, object_id), show)

    def look(self, path: Path, register: Register | None, title: str) -> None:
        """Check a file beside the workspace; with no register named, the one its header fits."""

        def work(job: Job, _acts: Acts) -> Looked:
            wanted = register or Register.OBJECTS
            try:
                return Looked(path, wanted, _preview(path, wanted, job))
            except InputError as error:
                if wanted is not Register.OBJECTS or error.code not in _OTHER_HEADER:
                    raise
                if register is not None:
                    raise _roster_or(error, path, job) from error
            return Looked(path, Register.INSPECTORS, _preview(path, Register.INSPECTORS, job))

        self._looked = None
        self._tasks.transfer(title, work, self._take_looked, self._view.show_refused)

    def _take_looked(self, looked: Looked) -> None:
        self._looked = looked
        self._view.show_looked(looked)

    def take(self, title: str) -> None:
        """Import the file that was looked at: all its good rows, or nothing."""
        looked, actor = self._looked, self._actor
        if looked is None or not self.may_import:
            return

        def work(workspace: Workspace, job: Job) -> Imported:
            from fieldapp.registry import importing

            act = (
                importing.import_objects
                if looked.register is Register.OBJECTS
                else importing.import_inspectors
            )
            return act(
                workspace, actor, looked.path,
                progress=lambda done, total: job.report(done, total or None),
                cancelled=job.cancelled,
            )  # fmt: skip

        def done(imported: Imported) -> None:
            self._looked, self._imported = None, imported.report
            self._view.show_imported(looked.register, imported)

        self._tasks.job(title, work, done, self._view.show_refused)

    def report_csv(self) -> bytes:
        """Give the report of the file looked at, else of the last import, for a spreadsheet."""
        from fieldapp.registry import importing_report

        if self._looked is not None:
            return importing_report.as_csv(self._looked.preview.report, preview=True)
        if self._imported is None:
            raise RuntimeError("a report was asked for before a file was looked at")
        return importing_report.as_csv(self._imported)


def _roster_or(error: InputError, path: Path, job: Job) -> InputError:
    """Give the better word for a roster offered as a register of objects, else `error`."""
    try:
        _preview(path, Register.INSPECTORS, job)
    except InputError:
        return error
    return InputError(Code.IMPORT_IS_ROSTER, file=path.name)


def _preview(path: Path, register: Register, job: Job) -> Preview:
    from fieldapp.registry import importing
    from fieldapp.registry.importing_columns import Kind

    return importing.preview(
        path, Kind(register.value),
        progress=lambda done, total: job.report(done, total or None),
        cancelled=job.cancelled,
    )  # fmt: skip


def visit_of(story: Story) -> Visit:
    """Say how the yearly visits stand before another one."""
    if story.cap is None:
        return Visit.FREE
    if story.visits >= story.cap:
        return Visit.FULL
    return Visit.LAST if story.visits + 1 == story.cap else Visit.ROOM
