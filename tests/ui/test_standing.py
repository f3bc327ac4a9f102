"""What the status bar may claim about this device, read from a real workspace."""

from __future__ import annotations

import pytest

from fieldapp.clock import FixedClock
from fieldapp.ledger import dcbor
from fieldapp.ledger.keys import DeviceKeys, random_key
from fieldapp.ledger.receipt import Receipt, sign
from fieldapp.store.workspace import Workspace
from fieldapp.sync.session import LAST_SYNC
from fieldapp.ui.standing import StandingReader, clock_trust, measure
from fieldapp.ui.status import ClockTrust

MINUTE = 60_000


def _receipted(workspace: Workspace, time_ms: int) -> None:
    """Let a centre receipt everything there is, at a time of its own clock."""
    centre, chain = DeviceKeys.generate(random_key())[0], workspace.chain
    receipt = Receipt(
        chain.chain.device_id, chain.chain.epoch, chain.head.size, chain.head.root, time_ms, 1
    )
    with workspace.admitting() as settling:
        settling.receipted(chain, receipt, sign(receipt, centre), centre.public_key)


def test_what_no_centre_receipted_waits(workspace: Workspace) -> None:
    before = StandingReader().read(workspace)
    assert before.waiting.records == workspace.chain.head.size
    assert before.last_sync_ms is None
    assert not before.online
    _receipted(workspace, workspace.clock.now_ms())
    assert not StandingReader().read(workspace).waiting


@pytest.mark.parametrize(("minutes", "online"), [(0, True), (9, True), (11, False)])
def test_online_means_the_centre_was_reached_lately(
    workspace: Workspace, clock: FixedClock, minutes: int, online: bool
) -> None:
    synced = clock.now_ms()
    workspace.set_meta(LAST_SYNC, dcbor.encode(synced))
    clock.advance(minutes * MINUTE)
    standing = StandingReader().read(workspace)
    assert standing.online is online
    assert standing.last_sync_ms == synced


def test_a_clock_nobody_checked_is_not_called_trusted(
    workspace: Workspace, clock: FixedClock
) -> None:
    assert clock_trust(workspace, clock.now_ms()) is ClockTrust.UNKNOWN


@pytest.mark.parametrize(
    ("ahead", "trust"),
    [
        (0, ClockTrust.TRUSTED),
        (4, ClockTrust.TRUSTED),
        (-4, ClockTrust.TRUSTED),
        (-6, ClockTrust.DRIFTED),  # the centre's time lies before our own record's
        (6, ClockTrust.ROLLED_BACK),  # and here after our own now
    ],
)
def test_a_receipt_proves_or_disproves_the_clock(
    workspace: Workspace, clock: FixedClock, ahead: int, trust: ClockTrust
) -> None:
    _receipted(workspace, clock.now_ms() + ahead * MINUTE)
    assert clock_trust(workspace, clock.now_ms()) is trust


def test_a_clock_set_back_is_caught_by_our_own_log(
    workspace: Workspace, clock: FixedClock
) -> None:
    assert clock_trust(workspace, clock.now_ms() - 6 * MINUTE) is ClockTrust.ROLLED_BACK


def test_the_machines_own_facts_are_measured(workspace: Workspace) -> None:
    status = measure(workspace.profile, StandingReader().read(workspace), workspace.folder)
    assert status.person == workspace.profile.person_name
    assert status.free_disk > 0
