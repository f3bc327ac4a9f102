"""Time-stamps age: a later one in time carries them on, and a sync asks for it by itself."""

from __future__ import annotations

import json
import shutil
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.clock import FixedClock
from fieldapp.evidence import collecting, packaging, renewing, stamping, verifying
from fieldapp.evidence.sealing import About
from fieldapp.evidence.stamping import StampRow
from fieldapp.ids import BlobId, DeviceId, EventId
from fieldapp.ledger.chain import ChainId
from fieldapp.ledger.timestamp import Stamp
from fieldapp.store.workspace import Workspace
from fieldapp.sync import timestamping
from tests.evidence.making import CAMERA, jpeg, opened
from tests.evidence.stamping import authority, serving
from tests.evidence.test_packaging import standalone

ME = "insp-tashi"
DAY = 86_400_000
CHAIN = ChainId(DeviceId(bytes(16)), 1)
Held = tuple[StampRow, Stamp | None]


def held(number: int, time: int, until: int, *, epoch: int = 1) -> Held:
    """A stamp over everything before it, recorded as the event after that."""
    row = StampRow(
        EventId(bytes([number]) * 32), ChainId(DeviceId(bytes(16)), epoch), number * 10, b"",
        BlobId(bytes(32)), time, epoch, number * 10,
    )  # fmt: skip
    return row, Stamp(time, 1, "1.2", "CN=x", bytes(32), until)


def ends(stamps: list[Held]) -> list[int]:
    """Until when each is carried, in their order."""
    found: Mapping[EventId, int] = renewing.carried(stamps)
    return [found[row.event_id] for row, _ in stamps]


def test_a_later_stamp_in_time_carries_an_earlier_one_on_and_a_late_one_does_not() -> None:
    assert ends([held(1, 0, 100)]) == [100]
    assert ends([held(1, 0, 100), held(2, 90, 500)]) == [500, 500]
    assert ends([held(1, 5, 100), held(2, 5, 500)]) == [500, 500]  # in the same second
    assert ends([held(1, 0, 100), held(2, 101, 500)]) == [100, 500]
    assert ends([held(1, 0, 100), held(2, 90, 200), held(3, 180, 900)]) == [900, 900, 900]
    assert ends([held(1, 0, 100), held(2, 90, 200), held(3, 250, 900)]) == [200, 200, 900]
    assert ends([held(1, 0, 100), held(2, 90, 500, epoch=2)]) == [100, 500]  # another log
    row, _ = held(2, 90, 500)
    assert renewing.carried([held(1, 0, 100), (row, None)]) == {
        held(1, 0, 100)[0].event_id: 100  # one that does not hold carries nothing
    }


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(1, 50)), max_size=8))
def test_nothing_is_carried_beyond_the_last_certificate_nor_less_than_by_its_own(
    steps: list[tuple[int, int]],
) -> None:
    stamps, time = [], 0
    for number, (gap, lasts) in enumerate(steps, 1):
        time += gap
        stamps.append(held(number, time, time + lasts))
    own = [stamp.expires_ms for _, stamp in stamps if stamp is not None]
    for at, until in enumerate(ends(stamps)):
        assert own[at] <= until <= max(own[at:])


@pytest.fixture
def visit(workspace: Workspace) -> Workspace:
    with workspace.writing(ME) as w:
        w.append(opened("insp-1"))
    collecting.capture_live(workspace, ME, About(inspection_id="insp-1"), jpeg(), CAMERA)
    return workspace


@pytest.mark.skipif(shutil.which("openssl") is None, reason="no openssl here")
def test_a_sync_renews_what_ages_and_a_package_carries_both(
    visit: Workspace, clock: FixedClock, tmp_path: Path
) -> None:
    by = authority(tmp_path / "tsa", days=30)
    with serving(by.answer) as address:
        stamping.choose(visit, address, by.root)
        timestamping.stamp(visit, ME)
        (row,) = stamping.stamps(visit.db)
        first = stamping.holding(visit, row)
        assert first is not None
        assert 29 * DAY < first.expires_ms - first.time_ms <= 30 * DAY + 1000
        clock.set(first.time_ms + 6 * DAY)
        assert timestamping.due(visit) is None  # asked a few days ago
        clock.set(first.time_ms + 8 * DAY)
        assert timestamping.due(visit) is not None  # though nothing new was recorded
        by.certify(3000)
        timestamping.stamp(visit, ME)
        assert timestamping.due(visit) is None
    every = [(one, stamping.holding(visit, one)) for one in stamping.stamps(visit.db)]
    until = renewing.carried(every)
    assert len(until) == 2
    assert set(until.values()) == {max(s.expires_ms for _, s in every if s)}
    clock.set(first.expires_ms + DAY)
    path = tmp_path / "p.zip"
    packaging.export(visit, ME, "insp-1", path, "公证处")
    with zipfile.ZipFile(path) as archive:
        listed = json.loads(archive.read("manifest.json"))["stamps"]
    assert [len(one["items"]) for one in listed] == [1, 1]
    assert verifying.verify_package(path).passed
    code, said = standalone(path)
    assert code == 0, said
