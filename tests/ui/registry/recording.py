"""A registry page that only remembers what it was shown."""

from __future__ import annotations

from collections.abc import Sequence

from fieldapp.errors import FieldappError
from fieldapp.registry.importing import Imported
from fieldapp.registry.tables import RegisterStatus
from fieldapp.ui.registry.presenter import Looked, Register
from fieldapp.ui.registry.reading import Listing, RosterRow, Story


class RecordingView:
    """Keeps the last of everything."""

    def __init__(self) -> None:
        self.status: RegisterStatus | None = None
        self.listing: Listing | None = None
        self.story: Story | None = None
        self.roster: Sequence[RosterRow] = ()
        self.looked: Looked | None = None
        self.refused: list[FieldappError] = []
        self.imported: list[tuple[Register, Imported]] = []

    def show_status(self, status: RegisterStatus) -> None:
        self.status = status

    def show_listing(self, listing: Listing) -> None:
        self.listing = listing

    def show_story(self, story: Story | None) -> None:
        self.story = story

    def show_roster(self, rows: Sequence[RosterRow]) -> None:
        self.roster = rows

    def show_looked(self, looked: Looked) -> None:
        self.looked = looked

    def show_refused(self, error: FieldappError) -> None:
        self.refused.append(error)

    def show_imported(self, register: Register, imported: Imported) -> None:
        self.imported.append((register, imported))
