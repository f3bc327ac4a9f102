"""A bundle is taken in whole or not at all, and the report says what became of each chain."""

from __future__ import annotations

import io

from fieldapp.errors import Code
from fieldapp.ids import BlobId
from fieldapp.store.devices import DeviceRevoked
from fieldapp.store.workspace import Workspace, transaction
from fieldapp.sync import bundle
from fieldapp.sync.bundle import Content
from fieldapp.sync.joining import Outcome
from tests.journeys.devices import Office, answer, flipped, inspect, known, make
from tests.sync.making import (
    Refused,
    as_items,
    content_of,
    sealed,
    segments,
    signed_cut,
    stranger,
    take,
    work_of,
)


def test_fifty_times_the_same_bundle_is_as_good_as_once(
    laptop: Workspace, boss: Workspace
) -> None:
    data = work_of(laptop, boss)
    first = take(boss, data)
    assert (Outcome.ADMITTED, laptop.chain.head.size) in {
        (c.outcome, c.added) for c in first.chains
    }
    after = content_of(boss)
    for _ in range(49):
        again = take(boss, data)
        assert {c.outcome for c in again.chains} == {Outcome.KNOWN}
        assert (again.events_added, again.blobs_added, again.receipts) == (0, 0, 0)
        assert again.changes == frozenset()
    assert content_of(boss) == after


def test_an_old_bundle_after_a_newer_one_changes_nothing(
    laptop: Workspace, boss: Workspace
) -> None:
    old = work_of(laptop, boss)
    inspect(laptop, "insp-2", 2)
    take(boss, work_of(laptop, boss))
    after = content_of(boss)
    assert {c.outcome for c in take(boss, old).chains} == {Outcome.KNOWN}
    assert content_of(boss) == after


def test_cut_anywhere_nothing_is_taken(laptop: Workspace, boss: Workspace) -> None:
    data = work_of(laptop, boss)
    refused = Refused(boss)
    for length in [0, 1, 7, *range(8, len(data), len(data) // 40), len(data) - 1]:
        refused(data[:length])
    refused(data + b"\0")


def test_one_bit_changed_anywhere_nothing_is_taken(laptop: Workspace, boss: Workspace) -> None:
    data = work_of(laptop, boss)
    refused = Refused(boss)
    places = {*range(0, len(data), len(data) // 40), *range(len(data) - 160, len(data), 7)}
    for place in places:
        refused(flipped(data, place))


def test_a_bundle_for_somebody_else_is_refused(office: Office, laptop: Workspace) -> None:
    Refused(office["second"], Code.SIGNATURE_INVALID, Code.BUNDLE_NOT_FOR_US)(
        work_of(laptop, office["centre"])
    )


def test_a_bundle_sealed_to_us_but_addressed_to_others_is_refused(
    laptop: Workspace, office: Office, boss: Workspace
) -> None:
    target = io.BytesIO()
    to = [(known(laptop, office["centre"]).device_id, boss.keys.age_recipient)]
    bundle.write(target, laptop.keys, to, "t", 1, as_items(segments(laptop)))
    Refused(boss, Code.BUNDLE_NOT_FOR_US)(target.getvalue())


def test_a_strangers_bundle_is_refused_before_anything_in_it_is_used(
    laptop: Workspace, boss: Workspace
) -> None:
    blob = Content.of("blob", b"never to be kept")
    data = sealed(stranger(), [boss], [blob, *as_items(segments(laptop))])
    Refused(boss, Code.BUNDLE_CREATOR_UNKNOWN)(data)
    assert not boss.blobs.has(BlobId(blob.sha256))


def test_a_bundle_of_a_revoked_device_is_refused_and_its_chain_is_not_extended(
    office: Office, laptop: Workspace, boss: Workspace
) -> None:
    data = work_of(laptop, boss)
    with office["centre"].writing("centre-person") as w:
        w.append(DeviceRevoked(device_id=laptop.device_id, reason="lost"))
    office.sync("boss")
    Refused(boss, Code.DEVICE_REVOKED)(data)
    carried = sealed(office["centre"].keys, [boss], as_items(segments(laptop)))
    report = take(boss, carried)
    assert [c.outcome for c in report.chains] == [Outcome.REVOKED_DEVICE]
    held = boss.eventlog.chain(laptop.chain.chain)
    assert held is not None
    assert held.head.size == held.receipted < laptop.chain.head.size


def test_a_chain_of_a_stranger_in_a_good_bundle_is_left_out_and_named(
    office: Office, laptop: Workspace, boss: Workspace
) -> None:
    alone = office.opened["alone"] = make(office.folder, "alone", "inspector", office.clock)
    items = as_items([*segments(alone), *segments(laptop)])
    report = take(boss, sealed(laptop.keys, [boss], items))
    assert {c.outcome: c.added for c in report.chains} == {
        Outcome.UNKNOWN_DEVICE: 0,
        Outcome.ADMITTED: laptop.chain.head.size,
    }
    assert boss.eventlog.chain(alone.chain.chain) is None


def test_enrolment_and_work_of_the_enrolled_in_one_bundle(office: Office, boss: Workspace) -> None:
    office.join("third", "inspector")
    inspect(office["third"], "insp-3")
    items = as_items([*segments(office["third"]), *segments(office["centre"])])
    report = take(boss, sealed(office["centre"].keys, [boss], items))
    assert {c.device_name for c in report.chains if c.added} == {"third", "centre"}


def test_a_gap_is_reported_and_closed_by_the_missing_bundle(
    laptop: Workspace, boss: Workspace
) -> None:
    first, second = segments(laptop, signed_cut(laptop))
    before = content_of(boss)
    late = sealed(laptop.keys, [boss], as_items([second]))
    assert [c.outcome for c in take(boss, late).chains] == [Outcome.PENDING]
    assert content_of(boss) == before
    take(boss, sealed(laptop.keys, [boss], as_items([first])))
    assert [c.outcome for c in take(boss, late).chains] == [Outcome.KNOWN]
    row = boss.eventlog.chain(laptop.chain.chain)
    assert row is not None
    assert row.head.root == laptop.chain.head.root


def test_segments_of_one_chain_in_the_wrong_order_are_put_right(
    laptop: Workspace, boss: Workspace
) -> None:
    pair = segments(laptop, signed_cut(laptop))
    report = take(boss, sealed(laptop.keys, [boss], as_items(pair[::-1])))
    assert [c.outcome for c in report.chains] == [Outcome.ADMITTED] * 2
    assert report.events_added == laptop.chain.head.size


def test_a04_two_clones_that_both_worked_are_told_apart_as_a_fork(
    office: Office, laptop: Workspace, boss: Workspace
) -> None:
    office.copy("laptop", "clone")
    # the clone is opened first and its fence holds; then both append at the same place
    answer(office["clone"], "insp-1", "sign", "as the clone says")
    theirs = work_of(office["clone"], boss)
    clone_head = office["clone"].chain
    office.shut("clone")
    assert {c.outcome for c in take(boss, theirs).chains} == {Outcome.ADMITTED, Outcome.KNOWN}
    again = office["laptop"]  # its fence names the clone's event: a new epoch begins
    assert again.chain.chain != clone_head.chain
    with transaction(again):  # what a machine without a fence would have done
        old = again.eventlog.chain(clone_head.chain)
        assert old is not None
        again._own = old
    answer(again, "insp-1", "sign", "as the laptop says")
    answer(again, "insp-1", "sign", "and more")
    before = content_of(boss)
    report = take(boss, work_of(again, boss))
    found = {c.chain: c.outcome for c in report.chains}
    assert found[clone_head.chain] is Outcome.FORKED
    row = boss.eventlog.chain(clone_head.chain)
    assert row is not None
    assert row.head.root == clone_head.head.root  # the branch that came first stays
    assert found[office["laptop"].chain.chain] is Outcome.FORKED  # where it wrote as if unfenced
    new = next(c for c in report.chains if c.outcome is Outcome.FROZEN)
    assert new.chain != clone_head.chain  # its new epoch waits for a decision
    assert content_of(boss) == before
