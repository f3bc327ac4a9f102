"""A sync over a carrier that fails in every way ends, tried again, where a good one would."""

from __future__ import annotations

import contextlib

import pytest

from fieldapp.errors import Code, PeerError, RuleError, VerificationError
from fieldapp.store.verifying import verify_log
from fieldapp.store.workspace import Workspace
from fieldapp.sync import session
from tests.journeys.devices import FAULTS, Carrier, Office, inspect, make


def same(one: Workspace, other: Workspace) -> bool:
    """Tell whether two workspaces hold the same events, receipts and blobs of the first's chain."""
    mine, theirs = one.eventlog.chain(one.chain.chain), other.eventlog.chain(one.chain.chain)
    return (
        mine is not None
        and theirs is not None
        and mine.head.root == theirs.head.root
        and one.eventlog.receipts(mine.row) == other.eventlog.receipts(theirs.row)
        and mine.receipted == mine.head.size
        and all(other.blobs.has(blob) for blob in one.eventlog.blobs_local())
    )


def test_events_receipts_and_pictures_reach_the_centre(office: Office) -> None:
    laptop, centre = office["laptop"], office["centre"]
    before = laptop.chain.head.size
    picture = inspect(laptop, "insp-1")
    (report,) = office.sync("laptop")
    assert report.events_sent == laptop.chain.head.size - before
    assert report.blobs_sent == 2  # the form and the picture
    assert same(laptop, centre)
    assert centre.blobs.read(picture) == laptop.blobs.read(picture)
    assert laptop.eventlog.blobs_unconfirmed() == []
    (again,) = office.sync("laptop")
    assert (again.events_sent, again.blobs_sent, again.receipts, again.round_trips) == (0, 0, 0, 1)


@pytest.mark.parametrize("fault", FAULTS)
def test_after_any_fault_at_any_message_the_next_sync_completes(
    office: Office, fault: str
) -> None:
    laptop, centre = office["laptop"], office["centre"]
    for number in range(3):  # hello, bundle, and none
        inspect(laptop, f"insp-{number}", number)
        size = laptop.chain.head.size
        carrier = Carrier(office.centre, {number: fault})
        with contextlib.suppress(PeerError, VerificationError):
            session.sync(laptop, carrier)
        assert laptop.chain.head.size == size
        session.sync(laptop, Carrier(office.centre))
        assert same(laptop, centre)
    numbers = [row[0] for row in centre.db.execute("SELECT receipt_no FROM receipt ORDER BY 1")]
    assert len(numbers) == len(set(numbers))
    assert [c.detail for c in verify_log(laptop) + verify_log(centre) if not c.passed] == []


def test_a_reply_that_was_lost_is_given_again_as_the_same_receipt(office: Office) -> None:
    laptop = office["laptop"]
    before = laptop.chain.receipted
    inspect(laptop, "insp-1")
    with pytest.raises(PeerError):
        session.sync(laptop, Carrier(office.centre, {1: "reply_lost"}))
    assert laptop.chain.receipted == before
    row = office["centre"].eventlog.chain(laptop.chain.chain)
    assert row is not None
    given = office["centre"].eventlog.receipts(row.row)
    assert len(given) == 2
    office.sync("laptop")
    assert laptop.eventlog.receipts(laptop.chain.row) == given


def test_what_another_made_comes_back(office: Office) -> None:
    inspect(office["laptop"], "insp-1", 1)
    picture = inspect(office["second"], "insp-2", 2)
    office.sync("laptop", "second", "laptop", "boss")
    for name in ("laptop", "boss"):
        found = office[name].db.execute("SELECT inspection_id FROM inspection_inspections")
        assert {one for (one,) in found} == {"insp-1", "insp-2"}
        assert office[name].blobs.has(picture)


def test_a_blob_lost_from_the_disk_does_not_stop_the_records(office: Office) -> None:
    laptop = office["laptop"]
    picture = inspect(laptop, "insp-1")
    laptop.blobs._path(picture).unlink()
    (report,) = office.sync("laptop")
    assert laptop.chain.receipted == laptop.chain.head.size
    assert report.round_trips <= 3
    assert laptop.eventlog.blobs_unconfirmed() == [picture]


def test_more_blobs_than_one_hello_may_name(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    from fieldapp.sync import protocol

    monkeypatch.setattr(protocol, "MAX_WANTED", 2)
    laptop, second = office["laptop"], office["second"]
    for number in range(4):
        inspect(laptop, f"insp-{number}", number * 50)
    office.sync("laptop")
    assert laptop.eventlog.blobs_unconfirmed() == []
    office.sync("second")
    assert all(second.blobs.has(blob) for blob in laptop.eventlog.blobs_local())


def test_a_device_without_a_centre_is_told_so(office: Office) -> None:
    alone = office.opened["alone"] = make(office.folder, "alone", "inspector", office.clock)
    with pytest.raises(RuleError) as caught:
        session.sync(alone, Carrier(office.centre))
    assert caught.value.code is Code.NO_CENTRE
