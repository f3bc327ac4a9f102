"""A database that is an older copy of itself never appends to the same epoch again."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from fieldapp import settings
from fieldapp.ledger.chain import ChainId
from fieldapp.ledger.fence import Fence, Mark
from fieldapp.store.verifying import verify_log
from fieldapp.store.workspace import Workspace
from tests.journeys.devices import Office, answer

Place = tuple[ChainId, int]


def work(workspace: Workspace, times: int, told: dict[Place, bytes]) -> None:
    """Append events; no place in a chain may ever hold two of them."""
    for number in range(times):
        answer(workspace, "insp-1", "q", f"{len(told)}-{number}")
        head = workspace.chain.head
        place = (workspace.chain.chain, head.size - 1)
        assert told.setdefault(place, head.last_id) == head.last_id, "a place was used twice"


def fence_of(office: Office, name: str) -> Path:
    office.shut(name)
    workspace_id = office[name]._fence._file.name
    office.shut(name)
    return Path(str(workspace_id))


def test_a02_e3_every_older_backup_of_itself_begins_a_new_epoch(office: Office) -> None:
    told: dict[Place, bytes] = {}
    epochs = set()
    for number in range(4):
        work(office["laptop"], 2, told)
        office.copy("laptop", f"backup-{number}")
    for number in (1, 3, 0, 2, 2):
        office.copy(f"backup-{number}", "laptop")
        laptop = office["laptop"]
        assert laptop.chain.chain.epoch not in epochs
        epochs.add(laptop.chain.chain.epoch)
        work(laptop, 3, told)
    assert len(epochs) == 5
    assert [c.detail for c in verify_log(office["laptop"]) if not c.passed] == []


def test_restore_one_write_restore_another_with_as_many_events(office: Office) -> None:
    # a fence that only counted would be deceived (docs/spec/sync.md §5.9)
    told: dict[Place, bytes] = {}
    work(office["laptop"], 2, told)
    office.copy("laptop", "a")
    work(office["laptop"], 3, told)
    office.copy("laptop", "b")
    office.copy("a", "laptop")
    work(office["laptop"], 2, told)  # as many events in all as there are in b
    office.copy("b", "laptop")
    work(office["laptop"], 2, told)


def test_the_newest_copy_goes_on_in_its_epoch(office: Office) -> None:
    told: dict[Place, bytes] = {}
    work(office["laptop"], 2, told)
    epoch = office["laptop"].chain.chain
    office.copy("laptop", "moved")
    office.copy("moved", "laptop")
    assert office["laptop"].chain.chain == epoch


def test_a_fence_that_lags_is_harmless(office: Office) -> None:
    told: dict[Place, bytes] = {}
    work(office["laptop"], 1, told)
    epoch = office["laptop"].chain.chain
    path = fence_of(office, "laptop")
    old = path.read_bytes()
    work(office["laptop"], 3, told)
    office.shut("laptop")
    path.write_bytes(old)  # as after a power cut
    assert office["laptop"].chain.chain == epoch
    work(office["laptop"], 1, told)


@pytest.mark.parametrize("damage", [b"", b"\0" * 64, b"\xff" * 64, None, b"torn"])
def test_a_fence_that_is_torn_or_missing_begins_a_new_epoch(
    office: Office, damage: bytes | None
) -> None:
    told: dict[Place, bytes] = {}
    work(office["laptop"], 2, told)
    epoch = office["laptop"].chain
    path = fence_of(office, "laptop")
    whole = path.read_bytes()
    if damage is None:
        path.unlink()
    else:
        path.write_bytes(whole[:20] if damage == b"torn" else damage)
    laptop = office["laptop"]
    assert laptop.chain.chain.epoch != epoch.chain.epoch
    opened = laptop.eventlog.recorded_of(laptop.chain.row)[0]
    fact = laptop.projections.fact_of(opened)
    assert getattr(fact, "reason", "") == "restored"
    assert getattr(fact, "parent_id", b"") == epoch.head.last_id
    work(laptop, 2, told)
    office.sync("laptop", "boss")
    assert office["boss"].eventlog.chain(laptop.chain.chain) is not None


def test_the_fence_lies_outside_the_workspace(office: Office) -> None:
    path = fence_of(office, "laptop")
    assert path.is_relative_to(settings.state_dir())
    assert not path.is_relative_to(office.folder)


def test_marks_are_read_back(tmp_path: Path) -> None:
    fence = Fence(tmp_path / "deep" / "fence")
    assert fence.read() is None
    for mark in (Mark(1, 0, bytes(32)), Mark((1 << 63) - 1, 1 << 39, b"\xff" * 32)):
        fence.write(mark)
        assert fence.read() == mark
    fence.close()
    shutil.rmtree(tmp_path / "deep")
