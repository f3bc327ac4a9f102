"""What the sync page decides: what may start, what is asked first, what is said afterwards."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from fieldapp.errors import FieldappError
from fieldapp.ui.runner import Acts, Job, Runner
from fieldapp.ui.sync.model import Alarm, DeviceRow, Exported, Imported, State, Synced, WaitingCard

if TYPE_CHECKING:
    from fieldapp.store.devices import Card
    from fieldapp.store.workspace import Workspace

SCHEMES = ("http://", "https://")


class Page(Protocol):
    """What the presenter asks of the screen."""

    def show_state(self, state: State) -> None:
        """Show what waits."""
        ...

    def show_badge(self, count: int) -> None:
        """Show on the rail how many things need the person."""
        ...

    def show_busy(self, *, busy: bool) -> None:
        """Lock or unlock what must not begin twice."""
        ...

    def ask_address(self, *, wrong: bool) -> None:
        """Put the keyboard where the centre's address is written; `wrong`: it is no address."""
        ...

    def show_synced(self, did: Synced) -> None:
        """Say what a sync did."""
        ...

    def show_exported(self, did: Exported) -> None:
        """Say what was written to the stick."""
        ...

    def show_imported(self, did: Imported) -> None:
        """Say what was taken in, chain by chain."""
        ...

    def show_cancelled(self) -> None:
        """Say that the person stopped it and what was kept."""
        ...

    def show_failed(self, error: FieldappError) -> None:
        """Say what failed, what was kept and what to do."""
        ...

    def confirm_card(self, card: Card, fingerprint: bytes) -> bool:
        """Show whose card it is and ask whether the fingerprint was compared."""
        ...

    def show_saved_card(self, file: str) -> None:
        """Say where the own card was written."""
        ...

    def show_trusted(self, card: Card, *, counts: bool) -> None:
        """Say that the device is known now, or that a second person has to vouch elsewhere."""
        ...

    def show_stopped(self, one: DeviceRow) -> None:
        """Say that the device is trusted no longer, and what is to be done now."""
        ...


class SyncPresenter:
    """Starts the page's work and tells the page how it ended."""

    def __init__(self, tasks: Runner, page: Page) -> None:
        self._tasks, self._page = tasks, page
        self._state: State | None = None
        self._busy = False

    def read(self) -> None:
        """Read what waits."""

        def work(workspace: Workspace) -> State:
            from fieldapp.ui.sync.reading import read_state

            return read_state(workspace)

        self._tasks.read(work, self._came)

    def _came(self, state: State) -> None:
        self._state = state
        self._page.show_state(state)
        lost = sum(item.step == "lost" for item in state.items)
        self._page.show_badge(lost + len(state.alarms))

    def settle_fork(self, alarm: Alarm, other: bool, reason: str) -> None:
        """Decide which branch of a forked device is followed."""

        def work(workspace: Workspace) -> frozenset[str]:
            from fieldapp.ui.sync.doing import settle_fork

            return settle_fork(workspace, alarm, reason, other=other)

        self._tasks.write(work, lambda _: self.read(), self._page.show_failed)

    # the centre

    def keep_address(self, typed: str) -> None:
        """Remember the centre's address if it is one."""
        address = typed.strip().rstrip("/")
        if address and (not address.startswith(SCHEMES) or any(c.isspace() for c in address)):
            self._page.ask_address(wrong=True)
            return

        def work(workspace: Workspace) -> frozenset[str]:
            from fieldapp.ui.sync.doing import keep_address

            keep_address(workspace, address)
            return frozenset()

        self._tasks.write(work, lambda _: self.read())

    def sync(self, title: str) -> None:
        """Sync with the centre; first ask where it is if nobody has said."""
        if self._busy or self._state is None:
            return
        address = self._state.address
        if not address:
            self._page.ask_address(wrong=False)
            return

        def work(job: Job, acts: Acts) -> Synced:
            from fieldapp.ui.sync.doing import sync_over_http

            return sync_over_http(acts, job, address)

        self._begin()
        self._tasks.transfer(title, work, self._synced, self._failed, self._cancelled)

    # the stick

    def export(self, title: str, folder: Path, receivers: Collection[bytes]) -> None:
        """Write a bundle for these devices into a folder."""
        chosen = frozenset(receivers)
        if self._busy or not chosen:
            return

        def work(workspace: Workspace, job: Job) -> Exported:
            from fieldapp.ui.sync.doing import export_to

            return export_to(workspace, folder, chosen, job.report)

        self._begin()
        self._tasks.job(title, work, self._exported, self._failed, self._cancelled)

    def take_in(self, title: str, path: Path) -> None:
        """Take in a bundle file."""
        if self._busy:
            return

        def work(workspace: Workspace, job: Job) -> Imported:
            from fieldapp.ui.sync.doing import take_in

            return take_in(workspace, path, job.report)

        self._begin()
        self._tasks.job(title, work, self._imported, self._failed, self._cancelled)

    # devices

    def save_card(self, path: Path) -> None:
        """Write this device's card."""

        def work(workspace: Workspace) -> str:
            from fieldapp.ui.sync.doing import save_card

            return save_card(workspace, path)

        self._tasks.read(work, self._page.show_saved_card, self._page.show_failed)

    def read_card(self, path: Path) -> None:
        """Read another device's card and ask whether to trust it."""

        def work(_workspace: Workspace) -> tuple[Card, bytes]:
            from fieldapp.ui.sync.doing import read_card
            from fieldapp.ui.sync.reading import fingerprint

            card = read_card(path)
            return card, fingerprint(card)

        self._tasks.read(work, self._ask_trust, self._page.show_failed)

    def _ask_trust(self, found: tuple[Card, bytes]) -> None:
        card, digest = found
        if not self._page.confirm_card(card, digest):
            return

        def work(workspace: Workspace) -> bool:
            from fieldapp.ui.sync.doing import trust

            return trust(workspace, card)

        self._tasks.write(work, lambda now: self._trusted(card, now), self._page.show_failed)

    def _trusted(self, card: Card, now: bool) -> None:
        self._page.show_trusted(card, counts=now)
        self.read()

    def vouch(self, one: WaitingCard) -> None:
        """Be the second person for a card that waits, once its fingerprint was compared."""
        from fieldapp.store.devices import Card

        self._ask_trust((Card.decode(one.card), one.fingerprint))

    def require_two(self) -> None:
        """Let enrolling take two people from now on."""

        def work(workspace: Workspace) -> frozenset[str]:
            from fieldapp.ui.sync.doing import require_two

            return require_two(workspace)

        self._tasks.write(work, lambda _: self.read(), self._page.show_failed)

    def stop(self, one: DeviceRow, reason: str) -> None:
        """Trust a lost device no longer."""

        def work(workspace: Workspace) -> frozenset[str]:
            from fieldapp.ui.sync.doing import stop

            return stop(workspace, one.device_id, reason)

        self._tasks.write(work, lambda _: self._stopped(one), self._page.show_failed)

    def _stopped(self, one: DeviceRow) -> None:
        self._page.show_stopped(one)
        self.read()

    # how work ends

    def _begin(self) -> None:
        self._busy = True
        self._page.show_busy(busy=True)

    def _end(self) -> None:
        self._busy = False
        self._page.show_busy(busy=False)
        self.read()

    def _synced(self, did: Synced) -> None:
        self._page.show_synced(did)
        self._end()

    def _exported(self, did: Exported) -> None:
        self._page.show_exported(did)
        self._end()

    def _imported(self, did: Imported) -> None:
        self._page.show_imported(did)
        self._end()

    def _failed(self, error: FieldappError) -> None:
        self._page.show_failed(error)
        self._end()

    def _cancelled(self) -> None:
        self._page.show_cancelled()
        self._end()
