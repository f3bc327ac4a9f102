"""E8: a clock a year back or ten ahead loses nothing; the day people read follows what is proven."""

from __future__ import annotations

from pathlib import Path

import pytest

from fieldapp.clock import FixedClock
from fieldapp.evidence import collecting, tables
from fieldapp.evidence.sealing import About
from fieldapp.inspection.events import InspectionSubmitted
from fieldapp.inspection.tables import inspection
from fieldapp.ledger.chain import ChainId, verify_segment
from fieldapp.ledger.keys import DeviceKeys, random_key
from fieldapp.ledger.receipt import Receipt, sign
from fieldapp.publication import drafting
from fieldapp.rooms import PROJECTORS
from fieldapp.store.bounds import Bounds, bounds
from fieldapp.store.devices import DeviceEnrolled
from fieldapp.store.verifying import verify_log
from fieldapp.store.workspace import Profile, Workspace
from tests.conftest import PASSWORD
from tests.evidence.making import CAMERA, jpeg, opened

ME = "insp-tashi"
DAY = 86_400_000
YEAR = 365 * DAY
TODAY = "2026-11-23"


def inspect(workspace: Workspace, name: str) -> None:
    with workspace.writing(ME) as w:
        w.append(opened(name))
    collecting.capture_live(workspace, ME, About(inspection_id=name), jpeg(), CAMERA)
    with workspace.writing(ME) as w:
        w.append(
            InspectionSubmitted(
                inspection_id=name, outcome="normal", answers_sha256=bytes(32),
                results=("corrected",), handling=("correction",), remark="",
            )
        )  # fmt: skip


def receipted(workspace: Workspace, time_ms: int, number: int = 1) -> None:
    """Let a centre receipt everything there is, at a time of its own clock."""
    centre, chain = DeviceKeys.generate(random_key())[0], workspace.chain
    receipt = Receipt(
        chain.chain.device_id, chain.chain.epoch, chain.head.size, chain.head.root, time_ms, number
    )
    with workspace.admitting() as settling:
        settling.receipted(chain, receipt, sign(receipt, centre), centre.public_key)


def day(workspace: Workspace, name: str) -> str:
    return drafting.draft(workspace.db, name).record.inspected_on


def whole(workspace: Workspace, name: str) -> bool:
    """Nothing is lost: the log verifies, the picture is there, a rebuild gives equal rows."""
    before = inspection(workspace.db, name), tables.items(workspace.db, name)
    (item,) = before[1]
    workspace.rebuild()
    after = inspection(workspace.db, name), tables.items(workspace.db, name)
    checks = [check for check in verify_log(workspace) if not check.passed]
    assert {check.detail for check in checks} <= {"blob_missing"}  # the made-up checklist's
    return before == after and workspace.blobs.read(item.blob_id) == jpeg()


def types(workspace: Workspace) -> list[str]:
    return [e.type for e in workspace.eventlog.recorded() if e.type.startswith("clock.")]


def test_once_ten_years_ahead_and_back_the_days_after_are_right(
    workspace: Workspace, clock: FixedClock
) -> None:
    clock.jump(10 * YEAR)
    with workspace.writing(ME) as w:
        w.append(opened("insp-ahead"))
    clock.jump(-10 * YEAR)
    for number in range(3):
        inspect(workspace, f"insp-{number}")
        assert day(workspace, f"insp-{number}") == f"2026-11-{23 + number}"
        (item,) = tables.items(workspace.db, f"insp-{number}")
        assert item.sealed_ms == item.captured_ms == clock.now_ms()
        assert whole(workspace, f"insp-{number}")
        clock.advance(DAY)
    found = types(workspace)
    assert found[:2] == ["clock.step", "clock.rollback"]
    assert set(found[2:]) == {"clock.behind"}  # every act says what the clock shows
    orders = [e.hlc for e in workspace.eventlog.recorded_of(workspace.chain.row)]
    assert orders == sorted(set(orders))  # the order never goes back


def test_an_inspection_made_ten_years_ahead_is_dated_by_the_receipt(
    workspace: Workspace, clock: FixedClock
) -> None:
    true_ms = clock.now_ms()
    clock.jump(10 * YEAR)
    inspect(workspace, "insp-1")
    assert day(workspace, "insp-1").startswith("2036")  # nothing proves another day yet
    receipted(workspace, true_ms + DAY)
    assert day(workspace, "insp-1") == "2026-11-24"  # not after
    assert whole(workspace, "insp-1")


def test_a_year_back_is_flagged_and_dated_by_the_receipt_before(
    workspace: Workspace, clock: FixedClock
) -> None:
    receipted(workspace, clock.now_ms())
    clock.jump(-YEAR)
    inspect(workspace, "insp-1")
    assert types(workspace)[0] == "clock.rollback"
    row = inspection(workspace.db, "insp-1")
    assert row is not None
    assert row.opened_ms == clock.now_ms()  # what the clock said stays on record
    assert day(workspace, "insp-1") == TODAY  # not before
    assert whole(workspace, "insp-1")


def test_a_clock_below_what_a_centre_signed_is_a_rollback_once(
    workspace: Workspace, clock: FixedClock
) -> None:
    """The machine was off when its clock was lost: the act before tells nothing."""
    receipted(workspace, clock.now_ms() + 40 * DAY)
    inspect(workspace, "insp-1")
    assert types(workspace) == ["clock.rollback"]
    assert day(workspace, "insp-1") == "2027-01-02"
    receipted(workspace, clock.now_ms() + 41 * DAY, 2)
    inspect(workspace, "insp-2")
    assert types(workspace) == ["clock.rollback"] * 2


def test_a_clock_set_during_a_visit_leaves_each_time_as_it_was_said(
    workspace: Workspace, clock: FixedClock
) -> None:
    with workspace.writing(ME) as w:
        w.append(opened("insp-1"))
    said = []
    for jump in (0, 3 * DAY, -400 * DAY, 397 * DAY):
        clock.jump(jump)
        clock.advance(60_000)
        said.append(clock.now_ms())
        collecting.capture_live(workspace, ME, About(inspection_id="insp-1"), jpeg(), CAMERA)
    rows = tables.items(workspace.db, "insp-1")
    assert [row.sealed_ms for row in rows] == said  # in the order they were made
    assert types(workspace) == ["clock.step", "clock.rollback", "clock.step", "clock.behind"]
    workspace.rebuild()
    assert tables.items(workspace.db, "insp-1") == rows


def test_another_node_reads_the_same_days(
    workspace: Workspace, clock: FixedClock, tmp_path: Path
) -> None:
    clock.jump(10 * YEAR)
    inspect(workspace, "insp-ahead")
    clock.jump(-10 * YEAR)
    inspect(workspace, "insp-1")
    profile = Profile("科室", "sup-wangdui", "旺堆", "supervisor", "540600")
    with Workspace.create(
        tmp_path / "other", PASSWORD, profile=profile, projectors=PROJECTORS, clock=clock
    ) as other:
        with other.writing("sup-wangdui") as w:
            w.append(DeviceEnrolled(card=workspace.card()))
        with other.admitting() as settling:
            chain = workspace.chain
            own = other.eventlog.add_chain(chain.chain, chain.public_key)
            events = list(workspace.eventlog.events(chain.row))
            verified, _ = verify_segment(chain.chain, chain.public_key, own.head, events)
            settling.admit(own, verified, clock.now_ms())
        for name in ("insp-ahead", "insp-1"):
            assert day(other, name) == day(workspace, name)
            assert tables.items(other.db, name)[0].sealed_ms == (
                tables.items(workspace.db, name)[0].sealed_ms
            )
        assert day(other, "insp-1") == TODAY
        before = inspection(other.db, "insp-1")
        other.rebuild()
        assert inspection(other.db, "insp-1") == before


@pytest.mark.parametrize(
    ("before", "claimed", "after", "best"),
    [
        (None, 5, None, 5),
        (3, 5, 8, 5),
        (6, 5, 8, 6),
        (3, 9, 8, 8),
        (None, 9, 8, 8),
        (7, 5, None, 7),
    ],
)
def test_the_best_time_is_the_claim_within_what_is_proven(
    before: int | None, claimed: int, after: int | None, best: int
) -> None:
    found = Bounds(before, claimed, after)
    assert (found.best_ms, found.contradicted) == (best, best != claimed)


def test_bounds_come_from_the_first_receipt_after_and_the_newest_before(
    workspace: Workspace, clock: FixedClock
) -> None:
    start = clock.now_ms()
    for number in range(3):
        receipted(workspace, start + number * DAY, number + 1)
        clock.advance(DAY)
        with workspace.writing(ME) as w:
            w.append(opened(f"insp-{number}"))
    receipted(workspace, start + 9 * DAY, 9)
    chain = workspace.chain.chain
    row = inspection(workspace.db, "insp-1")
    assert row is not None
    found = bounds(workspace.db, chain, row.opened_seq, row.opened_ms)
    assert found.not_before_ms == start + DAY
    assert found.not_after_ms == start + 2 * DAY
    last = inspection(workspace.db, "insp-2")
    assert last is not None
    found = bounds(workspace.db, chain, last.opened_seq, last.opened_ms)
    assert (found.not_before_ms, found.not_after_ms) == (start + 2 * DAY, start + 9 * DAY)
    unknown = ChainId(chain.device_id, 5)
    assert bounds(workspace.db, unknown, 0, 7).best_ms == 7


def test_another_run_of_the_machine_is_on_record(workspace: Workspace, clock: FixedClock) -> None:
    inspect(workspace, "insp-1")
    trusted = clock.now_ms() - 5
    receipted(workspace, trusted)
    clock.reboot()
    inspect(workspace, "insp-2")
    assert types(workspace) == ["clock.boot"]
    select = "SELECT boot_id, said_ms, trusted_ms FROM clock_boot"
    rows = workspace.db.execute(select).fetchall()
    assert rows == [(clock.boot().boot_id, clock.now_ms(), trusted)]
    workspace.rebuild()
    assert workspace.db.execute(select).fetchall() == rows
