"""What the auditor's desk decides: which deposit is open, and the opening of the own share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from fieldapp.errors import FieldappError
from fieldapp.ui.draw.desk_model import DepositRow

if TYPE_CHECKING:  # the rooms are loaded with the workspace, after the first window
    from fieldapp.store.workspace import Workspace
    from fieldapp.ui.room import Desk


class View(Protocol):
    """What the presenter needs of its page."""

    def show_deposits(self, rows: Sequence[DepositRow]) -> None:
        """Show the deposits."""
        ...

    def show_deposit(self, row: DepositRow | None) -> None:
        """Show one; None: none is chosen."""
        ...

    def show_wrong(self, error: FieldappError) -> None:
        """Say why a share was not opened."""
        ...

    def show_opened(self, row: DepositRow) -> None:
        """Say that the own share is open."""
        ...


class AuditorPresenter:
    """Reads the deposits and opens the own share of one that is due."""

    def __init__(self, desk: Desk, view: View, *, opens_first: bool) -> None:
        self._tasks, self._view = desk.tasks, view
        self._actor = desk.profile.person_id
        self._opens_first = opens_first
        self._rows: Sequence[DepositRow] = ()
        self.chosen = ""

    def read(self) -> None:
        """Read the deposits again; what is open stays open."""

        def work(workspace: Workspace) -> tuple[DepositRow, ...]:
            from fieldapp.ui.draw import desk_reading

            return desk_reading.deposits(workspace)

        self._tasks.read(work, self._came)

    def _came(self, rows: Sequence[DepositRow]) -> None:
        self._rows = rows
        self._view.show_deposits(rows)
        if not self.chosen and self._opens_first and rows:
            self.chosen = rows[0].plan_id
        self._view.show_deposit(self.open)

    @property
    def open(self) -> DepositRow | None:
        """Give the deposit that is shown."""
        return next((one for one in self._rows if one.plan_id == self.chosen), None)

    def choose(self, plan_id: str) -> None:
        """Show a deposit; "" puts it away."""
        self.chosen = plan_id
        self._view.show_deposit(self.open)

    def open_share(self) -> None:
        """Open the own share of the deposit that is shown; it cannot be closed again."""
        row, actor = self.open, self._actor
        if row is None:
            return
        plan_id = row.plan_id

        def work(workspace: Workspace) -> None:
            from fieldapp.draw.centre import depositing

            depositing.open_share(workspace, actor, plan_id)

        def done(_: None) -> None:
            self.read()
            self._view.show_opened(row)

        self._tasks.write(work, done, self._view.show_wrong)
