"""Sticks in any order: what comes too early waits, without effect, until what it continues comes."""

from __future__ import annotations

import io
import itertools
from collections.abc import Callable

import pytest

from fieldapp.errors import Code
from fieldapp.ids import DeviceId
from fieldapp.ledger import dcbor
from fieldapp.ledger.chain import ChainId
from fieldapp.ledger.event import Header
from fieldapp.store import forks, pending
from fieldapp.store.verifying import tables_digest, verify_log
from fieldapp.store.workspace import Workspace
from fieldapp.sync import exchange
from fieldapp.sync.bundle import Content
from fieldapp.sync.joining import Outcome
from fieldapp.sync.protocol import HeadClaim, Segment, slim
from tests.journeys.devices import Office, answer, known, submit
from tests.sync.making import (
    Refused,
    as_items,
    content_of,
    sealed,
    segments,
    signed,
    signed_cut,
    take,
    work_of,
)

Sticks = Callable[[], list[bytes]]


@pytest.fixture
def sticks(office: Office, laptop: Workspace) -> Sticks:
    """Three sticks, each with what is new since the one before, receipts of the centre among it."""

    def make() -> list[bytes]:
        made: list[bytes] = []
        heads: tuple[HeadClaim, ...] = ()
        receipted = 0
        for day in range(3):
            answer(laptop, "insp-1", f"q{day}", "x") if day < 2 else submit(laptop, "insp-1")
            office.sync("laptop")
            to = known(laptop, office["boss"])
            contents = exchange.segments_for(laptop, to, heads)
            for row in laptop.eventlog.chains():
                if row.chain == laptop.chain.chain:
                    contents += exchange.receipts_for(laptop, row, receipted)
                    receipted = row.receipted
            heads = tuple(HeadClaim.of(row) for row in laptop.eventlog.chains())
            made.append(sealed(laptop.keys, [office["boss"], office["second"]], contents))
        return made

    return make


def state(workspace: Workspace) -> tuple[object, ...]:
    log = workspace.eventlog
    return (
        [(row.chain, row.head.root, row.receipted) for row in log.chains()],
        [(one.event_id, one.receipt_no) for one in log.recorded()],
        tables_digest(workspace),
        log.pending.waiting(),
        log.pending.receipts(),
    )


@pytest.mark.parametrize("order", list(itertools.permutations(range(3)))[1:])
def test_any_order_of_three_sticks_gives_the_state_of_their_own_order(
    office: Office, sticks: Sticks, boss: Workspace, order: tuple[int, ...], tmp_path: object
) -> None:
    three = sticks()
    office.copy("boss", "other")
    for which in range(3):
        take(office["boss"], three[which])
    expected = state(office["boss"])
    office.shut("boss")
    other = office["other"]
    for which in order:
        take(other, three[which])
        take(other, three[which])  # twice is once
    assert state(other)[:2] == expected[:2]
    assert state(other)[2:] == expected[2:]
    assert [check.detail for check in verify_log(other) if not check.passed] == []
    office.shut("other")


def test_what_waits_has_no_effect_and_says_what_it_waits_for(
    office: Office, sticks: Sticks, laptop: Workspace, boss: Workspace
) -> None:
    one, two, three = sticks()
    before = content_of(boss)
    report = take(boss, three)
    (entry,) = [c for c in report.chains if c.outcome is Outcome.PENDING]
    (waiting,) = boss.eventlog.pending.waiting()
    assert waiting.chain == laptop.chain.chain
    assert (waiting.first, waiting.last) == (0, entry.waits_to)
    assert waiting.last == laptop.chain.head.size - waiting.kept - 1
    assert content_of(boss)[0] == before[0]
    assert content_of(boss)[-1] == before[-1]
    take(boss, one)
    assert boss.eventlog.pending.waiting()[0].first > 0
    take(boss, two)
    assert boss.eventlog.pending.waiting() == []
    row = boss.eventlog.chain(laptop.chain.chain)
    assert row is not None
    assert (row.head.root, row.receipted) == (laptop.chain.head.root, laptop.chain.receipted)


def test_what_waits_must_be_signed_and_readable(laptop: Workspace, boss: Workspace) -> None:
    _, late = segments(laptop, signed_cut(laptop))
    fields = {name: getattr(late, name) for name in Segment.__slots__}
    entries = [list(entry) for entry in late.events]
    entries[0][4] = dcbor.encode({"inspection_id": 7})
    forged = Segment(**(fields | {"events": tuple(map(tuple, entries))}))
    Refused(boss, Code.SIGNATURE_INVALID)(sealed(laptop.keys, [boss], as_items([forged])))
    unsigned = forged.rederive()[-1].event.header
    signed = Segment(
        **(
            fields
            | {
                "events": tuple(map(tuple, entries)),
                "signature": laptop.keys.sign(b"EVT1\0" + unsigned),
            }
        )
    )
    Refused(boss, Code.EVENT_MALFORMED)(sealed(laptop.keys, [boss], as_items([signed])))
    assert boss.eventlog.pending.waiting() == []


def test_one_device_cannot_fill_the_disk_with_what_waits(
    laptop: Workspace, boss: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pending, "MAX_BYTES", 1)
    _, late = segments(laptop, signed_cut(laptop))
    report = take(boss, sealed(laptop.keys, [boss], as_items([late])))
    assert [c.outcome for c in report.chains] == [Outcome.GAP]
    assert boss.eventlog.pending.waiting() == []


def test_the_limit_counts_what_waits_inflated(
    laptop: Workspace, boss: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    start, prev = laptop.chain.head.size + 1, bytes(32)
    payload = list(laptop.eventlog.events(laptop.chain.row))[-1].payload or b""
    large = [signed(laptop, start, prev, [payload] * 400, epoch=epoch) for epoch in (7, 8)]
    carried = len(large[0].encode())
    monkeypatch.setattr(pending, "MAX_BYTES", 400 * len(payload) * 2)
    assert carried * 10 < pending.MAX_BYTES  # as carried, many more would fit
    outcomes = [
        take(boss, sealed(laptop.keys, [boss], as_items([one]))).chains[0].outcome for one in large
    ]
    assert outcomes == [Outcome.PENDING, Outcome.GAP]


def test_what_waits_of_a_frozen_device_is_not_inflated_by_others_work(
    office: Office, laptop: Workspace, boss: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    take(boss, work_of(laptop, boss))
    last = list(laptop.eventlog.events(laptop.chain.row))[-1]
    header, payload = Header.decode(last.header), last.payload or b""
    other = signed(laptop, header.seq, header.prev, [payload])
    waits = signed(laptop, 0, bytes(32), [payload], epoch=7)  # may follow at once, but for this
    later = signed(laptop, 5, bytes(32), [payload], epoch=8)
    for segment in (other, waits, later):
        take(boss, sealed(laptop.keys, [boss], as_items([segment])))
    assert {one.chain.epoch for one in boss.eventlog.pending.waiting()} == {7, 8}
    office.sync("second")
    read: list[ChainId] = []
    decode = Segment.decode

    def noting(untrusted: bytes) -> Segment:
        found = decode(untrusted)
        read.append(found.chain)
        return found

    monkeypatch.setattr(Segment, "decode", noting)
    take(boss, work_of(office["second"], boss))
    assert read
    assert not {chain.epoch for chain in read} & {7, 8}
    (fork,) = forks.forks(boss.eventlog, boss.db)
    forks.settle_fork(boss, "boss-person", fork, fork.followed, "r")
    take(boss, work_of(office["second"], boss))
    assert [one.chain.epoch for one in boss.eventlog.pending.waiting()] == [8]


def test_a_centre_receipts_what_waited_once_it_has_joined(
    office: Office, laptop: Workspace
) -> None:
    first, late = segments(laptop, signed_cut(laptop))
    centre = office.centre
    for segment in (late, first):
        carried = sealed(laptop.keys, [office["centre"]], as_items([segment]))

        centre.bundle(io.BytesIO(carried))
    row = office["centre"].eventlog.chain(laptop.chain.chain)
    assert row is not None
    assert (row.head.size, row.receipted) == (laptop.chain.head.size, laptop.chain.head.size)
    assert DeviceId(laptop.device_id) == row.chain.device_id


def test_a_receipt_that_came_first_counts_later(office: Office, laptop: Workspace) -> None:
    office.sync("laptop")
    row = next(r for r in laptop.eventlog.chains() if r.chain == laptop.chain.chain)
    receipts: list[Content] = exchange.receipts_for(laptop, row)
    boss = office["boss"]
    assert take(boss, sealed(laptop.keys, [boss], receipts)).receipts == 0
    report = take(boss, sealed(laptop.keys, [boss], as_items(segments(laptop))))
    assert report.receipts == len(receipts)
    assert boss.eventlog.pending.receipts() == []


def test_a_longer_piece_with_the_same_end_is_kept_too(
    office: Office, laptop: Workspace, boss: Workspace
) -> None:
    for number in range(4):
        answer(laptop, "insp-1", f"q{number}", "x")
    row = laptop.chain
    events = list(laptop.eventlog.events(row.row))
    _, first, _, third = [at + 1 for at, one in enumerate(events) if one.signature is not None][:4]

    def piece(start: int, stop: int) -> bytes:
        cut = list(slim(row.chain, row.public_key, start, events[start:stop]))
        return sealed(laptop.keys, [boss], as_items(cut))

    end = len(events)
    for start, stop in ((third, end), (first, end), (0, first)):
        take(boss, piece(start, stop))
    held = boss.eventlog.chain(row.chain)
    assert held is not None
    assert held.head.size == end
    assert boss.eventlog.pending.waiting() == []
