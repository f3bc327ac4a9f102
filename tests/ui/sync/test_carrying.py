"""A sync beside the workspace brings both sides to the same state, and a stop loses nothing."""

from __future__ import annotations

from typing import Any, BinaryIO

import pytest

from fieldapp.central.log import Centre
from fieldapp.errors import Code, PeerError
from fieldapp.store.workspace import Workspace
from fieldapp.sync.transport import Transport
from fieldapp.ui.runner import CancelledError
from fieldapp.ui.sync.carrying import carry
from fieldapp.ui.sync.reading import read_state


class Job:
    """A job that may find Cancel pressed at its n-th report."""

    def __init__(self, stop_at: int = 1000) -> None:
        self.reports, self._stop_at = 0, stop_at

    def report(self, done: int, total: int | None = None) -> None:
        self.reports += 1
        if self.reports >= self._stop_at:
            raise CancelledError

    def cancelled(self) -> bool:
        return self.reports >= self._stop_at


class Cut:
    """A carrier that breaks once a bundle was sent."""

    def __init__(self, wire: Transport) -> None:
        self._wire = wire

    def hello(self, message: bytes) -> BinaryIO:
        return self._wire.hello(message)

    def bundle(self, sealed: BinaryIO) -> BinaryIO:
        self._wire.bundle(sealed)  # it arrives, but the answer does not
        raise PeerError(Code.PEER_UNREACHABLE, why="cut")


def acts_on(workspace: Workspace) -> Any:
    return lambda act: act(workspace)


def test_the_centre_receipts_all_and_a_second_sync_sends_nothing(
    workspace: Workspace, centre: Centre, wire: Transport
) -> None:
    did = carry(acts_on(workspace), wire, Job())
    assert did.sent == workspace.chain.head.size == workspace.chain.receipted
    assert read_state(workspace).last_sync_ms == workspace.clock.now_ms()
    again = carry(acts_on(workspace), wire, Job())
    assert (again.sent, again.files_sent, again.received) == (0, 0, 0)


@pytest.mark.usefixtures("register")
def test_files_named_by_records_follow_them(workspace: Workspace, wire: Transport) -> None:
    did = carry(acts_on(workspace), wire, Job())
    assert did.files_sent == len(workspace.eventlog.blobs_local()) > 0
    assert workspace.eventlog.blobs_unconfirmed() == []
    assert read_state(workspace).files == 0


@pytest.mark.parametrize("stop_at", [1, 2])
def test_a_stop_before_the_bundle_is_read_leaves_all_waiting(
    workspace: Workspace, centre: Centre, wire: Transport, stop_at: int
) -> None:
    with pytest.raises(CancelledError):
        carry(acts_on(workspace), wire, Job(stop_at))
    assert workspace.chain.receipted == 0
    assert carry(acts_on(workspace), wire, Job()).sent == workspace.chain.head.size


def test_a_cut_before_the_answer_counts_nothing_twice(
    workspace: Workspace, centre: Centre, wire: Transport
) -> None:
    with pytest.raises(PeerError):
        carry(acts_on(workspace), Cut(wire), Job())
    held = centre.workspace.eventlog.count()
    carry(acts_on(workspace), wire, Job())
    assert centre.workspace.eventlog.count() == held
    assert workspace.chain.receipted == workspace.chain.head.size
