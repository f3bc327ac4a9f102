"""What the sync page decides, on a real workspace and a recording page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from fieldapp.central.log import Centre
from fieldapp.errors import Code, FieldappError
from fieldapp.store import devices
from fieldapp.store.devices import Card
from fieldapp.store.workspace import Profile, Workspace
from fieldapp.sync import drive
from fieldapp.ui.sync.model import DeviceRow, Exported, Imported, State, Step, Synced, What
from fieldapp.ui.sync.presenter import SyncPresenter


class Screen:
    """Records what it is asked to show."""

    def __init__(self) -> None:
        self.state: State | None = None
        self.badge = -1
        self.busy: list[bool] = []
        self.asked: list[bool] = []
        self.synced: list[Synced] = []
        self.exported: list[Exported] = []
        self.imported: list[Imported] = []
        self.cancelled = 0
        self.failed: list[FieldappError] = []
        self.saved: list[str] = []
        self.trusted: list[Card] = []
        self.stopped: list[DeviceRow] = []
        self.agrees = True
        self.shown: list[bytes] = []

    def show_state(self, state: State) -> None:
        self.state = state

    def show_badge(self, count: int) -> None:
        self.badge = count

    def show_busy(self, *, busy: bool) -> None:
        self.busy.append(busy)

    def ask_address(self, *, wrong: bool) -> None:
        self.asked.append(wrong)

    def show_synced(self, did: Synced) -> None:
        self.synced.append(did)

    def show_exported(self, did: Exported) -> None:
        self.exported.append(did)

    def show_imported(self, did: Imported) -> None:
        self.imported.append(did)

    def show_cancelled(self) -> None:
        self.cancelled += 1

    def show_failed(self, error: FieldappError) -> None:
        self.failed.append(error)

    def confirm_card(self, card: Card, fingerprint: bytes) -> bool:
        self.shown.append(fingerprint)
        return self.agrees

    def show_saved_card(self, file: str) -> None:
        self.saved.append(file)

    def show_trusted(self, card: Card, *, counts: bool) -> None:
        assert counts
        self.trusted.append(card)

    def show_stopped(self, one: DeviceRow) -> None:
        self.stopped.append(one)


@pytest.fixture
def screen() -> Screen:
    return Screen()


@pytest.fixture
def presenter(inline_tasks: Any, screen: Screen) -> SyncPresenter:
    made = SyncPresenter(inline_tasks, screen)
    made.read()
    return made


def state_of(screen: Screen) -> State:
    assert screen.state is not None
    return screen.state


def test_what_waits_is_told_with_its_size(
    presenter: SyncPresenter, screen: Screen, workspace: Workspace
) -> None:
    state = state_of(screen)
    assert state.records == workspace.chain.head.size
    assert state.size == sum(item.size for item in state.items) > 0
    assert [item.what for item in state.items] == [What.DEVICES]
    assert (state.centre, state.last_sync_ms, screen.badge) == (None, None, 0)


def test_without_an_address_it_is_asked_for(presenter: SyncPresenter, screen: Screen) -> None:
    presenter.sync("sync")
    assert screen.asked == [False]
    assert screen.busy == []


@pytest.mark.parametrize("typed", ["centre.example", "ftp://centre.example", "http://a b"])
def test_what_is_no_address_is_not_kept(
    presenter: SyncPresenter, screen: Screen, typed: str
) -> None:
    presenter.keep_address(typed)
    assert screen.asked == [True]
    assert state_of(screen).address == ""


def test_a_centre_out_of_reach_keeps_everything_here(
    presenter: SyncPresenter, screen: Screen, centre: Centre, workspace: Workspace
) -> None:
    presenter.keep_address("http://127.0.0.1:9/")
    assert state_of(screen).address == "http://127.0.0.1:9"
    presenter.sync("sync")
    assert [error.code for error in screen.failed] == [Code.PEER_UNREACHABLE]
    assert screen.busy == [True, False]
    assert workspace.chain.receipted == 0


def test_an_export_is_remembered_until_the_receipts_come_back(
    presenter: SyncPresenter, screen: Screen, centre: Centre, workspace: Workspace, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    presenter.export("export", stick, {centre.workspace.device_id})
    (file,) = stick.iterdir()
    assert screen.exported[0].file == file.name
    assert {item.step for item in state_of(screen).items} == {Step.ON_STICK}
    _, receipts = centre.take_in_file(file)
    assert receipts is not None
    presenter.take_in("import", receipts)
    assert screen.imported[0].receipts > 0
    assert {item.step for item in state_of(screen).items} == {Step.AT_CENTRE}
    assert state_of(screen).records == 0


def test_an_export_for_nobody_is_not_begun(
    presenter: SyncPresenter, screen: Screen, tmp_path: Path
) -> None:
    presenter.export("export", tmp_path, ())
    assert screen.busy == []


def test_a_stopped_export_leaves_no_file(
    presenter: SyncPresenter, screen: Screen, centre: Centre, inline_tasks: Any, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    inline_tasks.cancel_at = 0
    presenter.export("export", stick, {centre.workspace.device_id})
    assert screen.cancelled == 1
    assert list(stick.iterdir()) == []
    assert state_of(screen).exported is None


def test_the_same_stick_twice_adds_nothing(
    presenter: SyncPresenter, screen: Screen, centre: Centre, workspace: Workspace, tmp_path: Path
) -> None:
    known = next(
        one for one in devices.devices(centre.workspace.db) if one.device_id == workspace.device_id
    )
    file, _ = drive.export(centre.workspace, tmp_path, [known])
    presenter.take_in("import", file)
    presenter.take_in("import", file)
    once, again = screen.imported
    assert once.records > 0
    assert (again.records, again.files, again.receipts) == (0, 0, 0)
    assert {line.outcome for line in again.chains} == {"known"}


def test_a_damaged_bundle_is_refused_whole(
    presenter: SyncPresenter, screen: Screen, workspace: Workspace, tmp_path: Path
) -> None:
    before = workspace.eventlog.count()
    file = tmp_path / "broken.bundle"
    file.write_bytes(b"no bundle at all")
    presenter.take_in("import", file)
    assert len(screen.failed) == 1
    assert screen.imported == []
    assert workspace.eventlog.count() == before


def _card(tmp_path: Path) -> Card:
    from fieldapp.rooms import PROJECTORS

    profile = Profile("那曲-02", "insp-other", "次仁", "inspector", "540600")
    with Workspace.create(
        tmp_path / "other", "a third long password", profile=profile, projectors=PROJECTORS
    ) as other:
        return other.card()


def test_a_card_is_trusted_only_after_its_fingerprint_was_compared(
    presenter: SyncPresenter, screen: Screen, workspace: Workspace, tmp_path: Path
) -> None:
    card = _card(tmp_path)
    file = tmp_path / "other.card"
    file.write_bytes(card.encode())
    screen.agrees = False
    presenter.read_card(file)
    assert screen.trusted == []
    assert devices.device(workspace.db, card.device_id) is None  # type: ignore[arg-type]  # a card's id is plain bytes
    screen.agrees = True
    presenter.read_card(file)
    assert screen.trusted == [card]
    mark = next(one.fingerprint for one in state_of(screen).devices if one.name == "那曲-02")
    assert screen.shown == [mark, mark]


def test_a_card_of_another_role_has_another_fingerprint(tmp_path: Path) -> None:
    import dataclasses

    from fieldapp.ui.sync.reading import fingerprint

    card = _card(tmp_path)
    assert fingerprint(dataclasses.replace(card, role="admin")) != fingerprint(card)


def test_the_own_card_is_written_as_it_is(
    presenter: SyncPresenter, screen: Screen, workspace: Workspace, tmp_path: Path
) -> None:
    presenter.save_card(tmp_path / "mine.card")
    assert Card.decode((tmp_path / "mine.card").read_bytes()) == workspace.card()
    assert screen.saved == ["mine.card"]


def test_a_file_that_is_no_card_is_refused(
    presenter: SyncPresenter, screen: Screen, tmp_path: Path
) -> None:
    file = tmp_path / "long.card"
    file.write_bytes(bytes(5000))
    presenter.read_card(file)
    assert [error.code for error in screen.failed] == [Code.DEVICE_CARD_INVALID]
