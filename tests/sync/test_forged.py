"""Forged events and receipts, sealed and signed by devices we trust, have no effect."""

from __future__ import annotations

from typing import Any

import pytest

from fieldapp.errors import Code
from fieldapp.ledger import dcbor, keys, receipt
from fieldapp.ledger.event import Header, event_id
from fieldapp.ledger.keys import DeviceKeys
from fieldapp.store.workspace import Workspace, transaction
from fieldapp.sync.bundle import Content
from fieldapp.sync.joining import Outcome
from fieldapp.sync.protocol import Segment
from tests.journeys.devices import Office, flipped
from tests.sync.making import (
    Refused,
    as_items,
    content_of,
    sealed,
    segments,
    signed_cut,
    stranger,
    take,
)


@pytest.mark.parametrize("what", ["payload", "actor", "signature", "key", "order", "start"])
def test_a07_a_forged_event_is_refused(laptop: Workspace, boss: Workspace, what: str) -> None:
    (good,) = segments(laptop)
    entries = [list(entry) for entry in good.events]
    changes: dict[str, object] = {}
    if what == "payload":
        entries[2][4] = dcbor.encode({"forged": True})
    elif what == "actor":
        entries[2][3] = "somebody else"
    elif what == "signature":
        changes["signature"] = flipped(good.signature, 10)
    elif what == "key":
        changes["public_key"] = stranger().public_key
    elif what == "order":
        entries[1], entries[2] = entries[2], entries[1]
    else:
        changes["start"] = 1
    fields = {name: getattr(good, name) for name in Segment.__slots__}
    fields |= {"events": tuple(map(tuple, entries))} | changes
    data = sealed(laptop.keys, [boss], as_items([Segment(**fields)]))
    before = content_of(boss)
    if what == "key":
        assert [c.outcome for c in take(boss, data).chains] == [Outcome.UNKNOWN_DEVICE]
    else:
        Refused(boss, Code.SIGNATURE_INVALID)(data)
    assert content_of(boss) == before


def test_an_enrolled_device_cannot_speak_in_anothers_name(
    office: Office, laptop: Workspace, boss: Workspace
) -> None:
    second = office["second"]
    fake = DeviceKeys.sign
    forged = []
    for segment in segments(laptop):
        events = segment.rederive()
        forged.append(
            Segment(
                segment.chain, segment.public_key, segment.start, segment.prev, segment.events,
                fake(second.keys, b"EVT1\0" + events[-1].event.header),
            )
        )  # fmt: skip
    Refused(boss, Code.SIGNATURE_INVALID)(sealed(second.keys, [boss], as_items(forged)))


def test_a_fact_that_does_not_fit_its_type_is_refused_with_all_around_it(
    laptop: Workspace, boss: Workspace
) -> None:
    for payload in (
        {"inspection_id": "x", "question": "q", "value": 1, "note": None},
        {"inspection_id": "x", "question": "q", "value": "v", "surplus": 1},
        {"inspection_id": "x"},
        ["no map"],
    ):
        Refused(boss, Code.EVENT_MALFORMED)(
            _appended(laptop, boss, "inspection.answered", dcbor.encode(payload))
        )


def test_numbers_the_database_cannot_hold_are_refused(laptop: Workspace, boss: Workspace) -> None:
    sealing = {
        "captured_ms": (1 << 64) - 1, "item_id": "i", "inspection_id": "insp-1", "question": "",
        "klass": "imported", "kind": "k", "blob": bytes(32), "sha256": bytes(32), "sm3": bytes(32),
        "size": 1, "media_type": "image/jpeg", "title": "", "method": "", "maker": "m",
        "purpose": "", "not_before": [],
    }  # fmt: skip
    refused = Refused(boss, Code.EVENT_MALFORMED, Code.BUNDLE_MALFORMED)
    refused(_appended(laptop, boss, "evidence.sealed", dcbor.encode(sealing)))
    refused(_appended(laptop, boss, "x.y", b"\xa0", schema=(1 << 64) - 1))


def _appended(
    maker: Workspace, receiver: Workspace, kind: str, payload: bytes, schema: int = 1
) -> bytes:
    """Give a bundle of the maker's chain with one more event, rightly signed."""
    (good,) = segments(maker)
    last = good.rederive()[-1]
    header = Header(
        last.header.device_id, last.header.epoch, last.header.seq + 1, last.id,
        last.header.hlc + 1, kind, keys.sha256(payload), maker.profile.person_id, schema,
    )  # fmt: skip
    entry: tuple[object, ...] = (1, kind, schema, maker.profile.person_id, payload, False, [])
    segment = Segment(
        good.chain, good.public_key, good.start, good.prev, (*good.events, entry),
        maker.keys.sign(b"EVT1\0" + header.encode()),
    )  # fmt: skip
    assert schema >= 1 << 32 or segment.rederive()[-1].id == event_id(header.encode())
    return sealed(maker.keys, [receiver], as_items([segment]))


def test_an_event_of_a_later_version_is_kept_and_passed_on(
    office: Office, laptop: Workspace, boss: Workspace
) -> None:
    payload = dcbor.encode({"drone": "seen", "height_mm": 12_000})
    take(boss, _appended(laptop, boss, "drone.seen", payload, schema=7))
    office.sync("boss")  # through an old supervisor's laptop …
    row = office["centre"].eventlog.chain(laptop.chain.chain)
    assert row is not None
    *_, last = office["centre"].eventlog.events(row.row)
    assert last.payload == payload  # … to the centre, byte for byte
    assert Header.decode(last.header).schema_version == 7
    assert row.receipted == row.head.size


def _receipt(centre: DeviceKeys, of: Workspace, size: int, root: bytes, number: int) -> Content:
    given = receipt.Receipt(of.chain.chain.device_id, of.chain.chain.epoch, size, root, 1, number)
    return Content.of(
        "receipt", dcbor.encode([given.encode(), receipt.sign(given, centre), centre.public_key])
    )


def test_only_a_trusted_centre_receipts(
    office: Office, laptop: Workspace, boss: Workspace
) -> None:
    head = laptop.chain.head
    for maker in (stranger(), office["second"].keys):
        given = _receipt(maker, laptop, head.size, head.root, 999)
        report = take(boss, sealed(laptop.keys, [boss], [*as_items(segments(laptop)), given]))
        assert report.receipts == 0
    row = boss.eventlog.chain(laptop.chain.chain)
    assert row is not None
    assert row.receipted == 0


def test_a03_a_receipt_over_another_history_is_told_and_has_no_effect(
    office: Office, laptop: Workspace, boss: Workspace
) -> None:
    take(boss, sealed(laptop.keys, [boss], as_items(segments(laptop))))
    before = content_of(boss)
    wrong = _receipt(office["centre"].keys, laptop, 3, bytes(32), 999)
    report = take(boss, sealed(laptop.keys, [boss], [wrong]))
    assert ([c.outcome for c in report.chains], report.receipts) == ([Outcome.FORKED], 0)
    assert content_of(boss) == before


def test_a_receipt_beyond_what_we_hold_waits(
    office: Office, laptop: Workspace, boss: Workspace
) -> None:
    early = _receipt(office["centre"].keys, laptop, 99, bytes(32), 999)
    assert take(boss, sealed(laptop.keys, [boss], [early])).receipts == 0
    report = take(boss, sealed(laptop.keys, [boss], [*as_items(segments(laptop)), early]))
    assert report.receipts == 0


def test_receipts_number_events_alike_whatever_order_they_come_in(
    office: Office, laptop: Workspace, boss: Workspace
) -> None:
    centre, cut = office["centre"].keys, signed_cut(laptop)
    head = laptop.chain.head
    first = _receipt(centre, laptop, cut, laptop.eventlog.root_at(laptop.chain, cut), 900)
    second = _receipt(centre, laptop, head.size, head.root, 905)
    numbers = []
    for order in ([first, second], [second, first]):
        for given in order:
            take(boss, sealed(laptop.keys, [boss], [*as_items(segments(laptop)), given]))
        row = boss.eventlog.chain(laptop.chain.chain)
        assert row is not None
        numbers.append([boss.eventlog.number_at(row.row, n) for n in range(head.size)])
        assert row.receipted == head.size
        with transaction(boss):  # as if none of it had come
            boss.db.execute("UPDATE event SET receipt_no = NULL WHERE chain = ?", (row.row,))
            boss.db.execute("DELETE FROM receipt WHERE chain = ?", (row.row,))
            boss.db.execute("UPDATE chain SET receipted = 0 WHERE id = ?", (row.row,))
            boss.settling.rebuild(boss.projections.by_room)
    assert numbers[0] == numbers[1] == [900] * cut + [905] * (head.size - cut)


@pytest.mark.parametrize("field", ["epoch", "size", "time_ms", "receipt_no"])
def test_receipt_numbers_out_of_range_are_refused(
    laptop: Workspace, boss: Workspace, field: str
) -> None:
    maker = stranger()
    values: dict[str, Any] = {
        "epoch": 1,
        "size": 1,
        "root": bytes(32),
        "time_ms": 1,
        "receipt_no": 1,
    }
    for wrong in (-1, (1 << 64) - 1):
        given = receipt.Receipt(
            device_id=laptop.chain.chain.device_id, **(values | {field: wrong})
        )
        body = given.encode()
        item = Content.of(
            "receipt",
            dcbor.encode([body, maker.sign(receipt.CONTEXT + body), maker.public_key]),
        )
        Refused(boss, Code.RECEIPT_INVALID)(sealed(laptop.keys, [boss], [item]))
