"""A clock that goes back or jumps is an event; work goes on, and order does not suffer."""

from __future__ import annotations

from pathlib import Path

import pytest

from fieldapp.clock import Boot, FixedClock, SystemClock
from fieldapp.ids import DeviceId
from fieldapp.rooms import PROJECTORS
from fieldapp.store import clockwatch
from fieldapp.store.clockwatch import SLACK_MS, STEP_MS, ClockRolledBack, ClockStepped
from fieldapp.store.devices import DeviceRevoked
from fieldapp.store.verifying import verify_log
from fieldapp.store.workspace import Profile, Workspace

HOUR = 3_600_000
PASSWORD = "a long enough password"


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(1_795_400_000_000)


@pytest.fixture
def folder(tmp_path: Path, state_folder: None, clock: FixedClock) -> Path:
    """The folder of a closed workspace."""
    made = tmp_path / "workspace"
    profile = Profile("拉城-07", "insp-tashi", "扎西", "inspector", "540102")
    Workspace.create(made, PASSWORD, profile=profile, projectors=PROJECTORS, clock=clock).close()
    return made


def opened(folder: Path, clock: FixedClock) -> Workspace:
    return Workspace.open(folder, PASSWORD, projectors=PROJECTORS, clock=clock)


def act(workspace: Workspace) -> None:
    with workspace.writing("insp-tashi") as w:
        w.append(DeviceRevoked(device_id=bytes(16), reason="r"))


def types(workspace: Workspace) -> list[str]:
    return [event.type for event in workspace.eventlog.recorded()]


def marks(workspace: Workspace) -> list[clockwatch.ClockMark]:
    return clockwatch.marks(workspace.db, DeviceId(workspace.device_id), 0, 1 << 62)


def test_a10_e8_a_clock_set_back_across_a_restart_is_on_record(
    folder: Path, clock: FixedClock
) -> None:
    with opened(folder, clock) as workspace:
        act(workspace)
    before = clock.now_ms()
    clock.set(before - HOUR)
    with opened(folder, clock) as workspace:
        act(workspace)
        act(workspace)  # no second rollback: the clock runs on from where it was set
        assert types(workspace) == [
            "epoch.opened", "device.revoked", "clock.rollback", "device.revoked",
            "clock.behind", "device.revoked",
        ]  # fmt: skip
        (mark,) = marks(workspace)
        assert (mark.kind, mark.said_ms, mark.expected_ms) == ("rollback", before - HOUR, before)
        assert mark.at_ms >= before  # the log's own order does not go back
        assert workspace.rebuild() > 0
        assert marks(workspace) == [mark]
        assert [check.detail for check in verify_log(workspace) if not check.passed] == []


def test_a10_e8_a_clock_that_jumps_between_acts_is_on_record(
    folder: Path, clock: FixedClock
) -> None:
    with opened(folder, clock) as workspace:
        act(workspace)
        clock.advance(9 * HOUR)  # time passed
        act(workspace)
        assert marks(workspace) == []
        clock.jump(HOUR)
        act(workspace)
        (mark,) = marks(workspace)
        assert (mark.kind, mark.said_ms - mark.expected_ms) == ("step", HOUR)


def test_an_act_that_fails_records_nothing_of_the_clock(folder: Path, clock: FixedClock) -> None:
    with opened(folder, clock) as workspace:
        clock.set(clock.now_ms() - HOUR)
        with pytest.raises(ZeroDivisionError), workspace.writing("insp-tashi"):
            raise ZeroDivisionError
        assert marks(workspace) == []
        act(workspace)
        assert len(marks(workspace)) == 1


@pytest.mark.parametrize(
    ("wall", "ran", "same_boot", "kind"),
    [
        (0, 0, True, None),
        (-SLACK_MS, -SLACK_MS, True, None),
        (-SLACK_MS - 1, 0, True, ClockRolledBack),
        (-SLACK_MS - 1, 0, False, ClockRolledBack),
        (STEP_MS, 0, True, None),
        (STEP_MS + 1, 0, True, ClockStepped),
        (STEP_MS + 1, 0, False, None),
        (0, STEP_MS + 1, True, ClockStepped),
    ],
)
def test_the_bounds(wall: int, ran: int, same_boot: bool, kind: type | None) -> None:
    last, boot = Boot("a", 50_000), Boot("a" if same_boot else "b", 50_000 + ran)
    found = clockwatch.noticed(10**12 + wall, boot, 10**12, last)
    assert type(found) is (kind or type(None))


def test_the_system_clock_names_its_boot() -> None:
    one, two = SystemClock().boot(), SystemClock().boot()
    assert one.boot_id == two.boot_id != ""
    assert 0 < one.monotonic_ms <= two.monotonic_ms
