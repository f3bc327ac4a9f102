"""Ill-formed items and hellos are refused in our words, and leave nothing behind."""

from __future__ import annotations

import io

import pytest
import zstandard

from fieldapp.errors import Code, FieldappError, VerificationError
from fieldapp.ledger import dcbor, keys
from fieldapp.store.devices import enrol
from fieldapp.store.workspace import Workspace
from fieldapp.sync import admission, exchange, protocol
from fieldapp.sync.admission import admit
from fieldapp.sync.bundle import Content
from tests.journeys.devices import Office, flipped, known, make
from tests.sync.making import (
    Refused,
    content_of,
    sealed,
    take,
    work_of,
)


def _segment_of(plain: object) -> bytes:
    return zstandard.ZstdCompressor().compress(dcbor.encode(plain))


def _bomb(size: int) -> bytes:
    return zstandard.ZstdCompressor(level=19).compress(bytes(size))


NESTED = b"\x81" * 5000 + b"\x80"
ILL_FORMED = {
    "a segment that is not compressed": ("segment", b"plain"),
    "an empty segment": ("segment", b""),
    "a compressed bomb": ("segment", _bomb(protocol.MAX_SEGMENT_BYTES + 1)),
    "no list": ("segment", _segment_of(7)),
    "too few fields": ("segment", _segment_of([b"x" * 16, 1])),
    "wrong types": ("segment", _segment_of(["x"] * 7)),
    "no events": ("segment", _segment_of([bytes(16), 1, bytes(32), 0, bytes(32), bytes(64), []])),
    "entries of the wrong length": (
        "segment", _segment_of([bytes(16), 1, bytes(32), 0, bytes(32), bytes(64), [[1, 2]]])),
    "entries of the wrong type": (
        "segment",
        _segment_of([bytes(16), 1, bytes(32), 0, bytes(32), bytes(64), [[1, 2, 3, 4, b"", 0, 0]]])),
    "a start beyond all bounds": (
        "segment",
        _segment_of([bytes(16), 1, bytes(32), 1 << 63, bytes(32), bytes(64),
                     [[1, "t", 1, "a", b"", False, []]]])),
    "nested without end": ("held", NESTED),
    "a count that lies": ("held", b"\x9b" + b"\xff" * 8),
    "held that is no list": ("held", dcbor.encode(7)),
    "held numbers in place of digests": ("held", dcbor.encode([1 << 40])),
    "held digests of the wrong length": ("held", dcbor.encode([b"short"])),
    "have that is no pair": ("have", dcbor.encode([1])),
    "have with ill heads": ("have", dcbor.encode([[[1, 2, 3]], []])),
    "have with heads out of range": (
        "have", dcbor.encode([[[bytes(16), 1, (1 << 64) - 1, bytes(32), 0]], []])),
    "have that wants a path": ("have", dcbor.encode([[], ["../../etc/passwd"]])),
    "have that wants numbers": ("have", dcbor.encode([[], [5]])),
    "a receipt that is no list": ("receipt", dcbor.encode(b"x")),
    "a receipt of text": ("receipt", dcbor.encode(["a", "b", "c"])),
    "a receipt of lists": ("receipt", dcbor.encode([[1], [2], [3]])),
}  # fmt: skip


def test_ill_formed_items_are_refused_in_our_words(laptop: Workspace, boss: Workspace) -> None:
    refused = Refused(boss)
    for name, (kind, data) in ILL_FORMED.items():
        print(name)  # shown should it fail
        refused(sealed(laptop.keys, [boss], [Content.of(kind, data)]))


def test_many_small_bombs_are_one_bomb(
    laptop: Workspace, boss: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    payload = bytes(1_000_000)
    entry = [1, "t", 1, "a", payload, False, []]
    data = _segment_of([bytes(16), 1, bytes(32), 0, bytes(32), bytes(64), [entry]])
    assert len(data) < 1000
    monkeypatch.setattr(admission, "MAX_SMALL_BYTES", 3_000_000)
    Refused(boss, Code.BUNDLE_MALFORMED)(
        sealed(laptop.keys, [boss], [Content.of("segment", data)] * 4)
    )


def test_an_item_that_is_not_what_the_list_says_is_refused(
    laptop: Workspace, boss: Workspace
) -> None:
    lie = Content("blob", keys.sha256(b"other"), 5, lambda: (b"bytes",))
    Refused(boss, Code.BUNDLE_ITEM_MISMATCH)(sealed(laptop.keys, [boss], [lie]))
    short = Content("blob", keys.sha256(b"bytes"), 9, lambda: (b"bytes",))
    Refused(boss, Code.BUNDLE_TRUNCATED)(sealed(laptop.keys, [boss], [short]))
    more = Content("blob", keys.sha256(b"byte"), 4, lambda: (b"bytes",))
    Refused(boss, Code.BUNDLE_MALFORMED)(sealed(laptop.keys, [boss], [more]))


def test_a_progress_that_raises_cancels_and_leaves_nothing(
    laptop: Workspace, boss: Workspace
) -> None:
    class CancelledError(Exception):
        pass

    def cancel(done: int, total: int) -> None:
        raise CancelledError(f"{done} of {total}")

    before = content_of(boss)
    with pytest.raises(CancelledError):
        admit(boss, io.BytesIO(work_of(laptop, boss)), progress=cancel)
    assert content_of(boss) == before
    assert laptop.chain.chain in {
        c.chain for c in take(boss, work_of(laptop, boss)).chains if c.added
    }


def test_a_hello_cannot_be_replayed_to_another_peer(
    office: Office, laptop: Workspace, boss: Workspace
) -> None:
    message = exchange.hello(laptop, known(laptop, office["centre"]))
    with pytest.raises(VerificationError) as caught:
        exchange.open_hello(boss, message)
    assert caught.value.code is Code.BUNDLE_NOT_FOR_US
    greeting, peer = exchange.open_hello(office["centre"], message)
    assert (greeting.device_id, peer.device_name) == (laptop.device_id, "laptop")


def test_a_hello_signed_by_another_or_altered_is_refused(
    office: Office, laptop: Workspace
) -> None:
    centre = office["centre"]
    message = exchange.hello(laptop, known(laptop, centre))
    body, _ = dcbor.decode(message)
    forged = dcbor.encode([body, office["second"].keys.sign(protocol.HELLO_CONTEXT + body)])
    altered = [flipped(message, place) for place in range(0, len(message), 9)]
    for untrusted in (forged, *altered, message[:-1], b"", message + b"\0"):
        with pytest.raises(VerificationError):
            exchange.open_hello(centre, untrusted)


HELLO = [protocol.PROTOCOL, bytes(16), bytes(16), 0, [], [], []]


ILL_HELLOS = [
    b"",
    b"\xff",
    NESTED,
    dcbor.encode(5),
    dcbor.encode([1, 2]),
    dcbor.encode([{}, b""]),
    dcbor.encode(["text", b""]),
    dcbor.encode([list(dcbor.encode(HELLO)), b""]),
    dcbor.encode([dcbor.encode([2, *HELLO[1:]]), b""]),
    dcbor.encode([dcbor.encode([*HELLO[:4], 5, [], []]), b""]),
    dcbor.encode([dcbor.encode([*HELLO[:4], [[1]], [], []]), b""]),
    dcbor.encode(
        [
            dcbor.encode([*HELLO[:4], [[bytes(16), 1, 1, bytes(32), (1 << 64) - 1]], [], []]),
            b"",
        ]
    ),
    dcbor.encode([dcbor.encode([*HELLO[:5], [b"short"], []]), b""]),
    dcbor.encode([dcbor.encode([*HELLO[:5], ["../../etc/passwd"], []]), b""]),
    dcbor.encode([dcbor.encode([*HELLO[:3], "now", [], [], []]), b""]),
    dcbor.encode([dcbor.encode(HELLO), 5]),
    dcbor.encode([dcbor.encode(["x"] * 7), b""]),
]


def test_ill_formed_hellos_are_refused_in_our_words(office: Office) -> None:
    for untrusted in ILL_HELLOS:
        with pytest.raises(FieldappError):
            office.centre.hello(untrusted)


def test_no_enrolment_no_hello(office: Office) -> None:
    alone = office.opened["alone"] = make(office.folder, "alone", "inspector", office.clock)
    enrol(alone, "alone-person", office["centre"].card())
    with pytest.raises(VerificationError) as caught:
        office.centre.hello(exchange.hello(alone, known(alone, office["centre"])))
    assert caught.value.code is Code.DEVICE_UNKNOWN
