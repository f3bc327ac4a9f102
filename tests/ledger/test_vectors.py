"""The ledger against the vectors of docs/spec/log.md §2.9 and evidence.md §3.9."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import argon2.low_level
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from fieldapp.errors import VerificationError
from fieldapp.ids import DeviceId
from fieldapp.ledger import dcbor, keys, merkle, receipt
from fieldapp.ledger.chain import ChainId, Head, is_fork, verify_segment
from fieldapp.ledger.event import SIGNATURE_CONTEXT, Event, Header, event_id

VECTORS: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "vectors" / "log1.json").read_text()
)
EVENTS = [
    Event(*(bytes.fromhex(entry[part]) for part in ("header", "payload", "signature")))
    for entry in VECTORS["events"]
]
DEVICE_KEY = bytes.fromhex(VECTORS["device_pk"])
CHAIN = ChainId(DeviceId(DEVICE_KEY[:16]), 1)


@pytest.mark.parametrize("size", range(9))
def test_roots_of_rfc_6962(size: int) -> None:
    leaves = [merkle.leaf_hash(bytes.fromhex(leaf)) for leaf in VECTORS["leaves"][:size]]
    frontier = merkle.Frontier()
    frontier.extend(leaves)
    assert merkle.root(leaves).hex() == VECTORS["roots"][size] == frontier.root().hex()


def test_leaf_and_node_hashes() -> None:
    assert merkle.leaf_hash(b"L123456").hex() == VECTORS["leaf_L123456"]
    assert merkle.node_hash(b"N123", b"N456").hex() == VECTORS["node_N123_N456"]


@pytest.mark.parametrize("encoded", VECTORS["cbor_round_trip"])
def test_cbor_of_the_profile_round_trips(encoded: str) -> None:
    data = bytes.fromhex(encoded)
    assert dcbor.encode(dcbor.decode(data)) == data


@pytest.mark.parametrize("encoded", VECTORS["cbor_refused"])
def test_cbor_outside_the_profile_is_refused(encoded: str) -> None:
    with pytest.raises(VerificationError):
        dcbor.decode(bytes.fromhex(encoded))


def test_map_keys_sort_bytewise_on_their_encoding() -> None:
    encoded = dcbor.encode({"aa": 0, "z": 0, -1: 0, 100: 0, 10: 0, 256: 0})
    assert encoded.hex() == "a60a001864001901000020 00617a0062616100".replace(" ", "")


@pytest.mark.parametrize("number", range(2))
def test_event_headers_are_byte_exact(number: int) -> None:
    event, entry = EVENTS[number], VECTORS["events"][number]
    header = Header.decode(event.header)
    assert header.encode() == event.header
    assert event_id(event.header).hex() == entry["id"]
    assert keys.sha256(event.payload or b"") == header.payload_sha256
    keys.verify(DEVICE_KEY, SIGNATURE_CONTEXT + event.header, event.signature or b"")


def test_the_chain_verifies_and_its_root_is_the_vectors() -> None:
    verified, head = verify_segment(CHAIN, DEVICE_KEY, Head(), EVENTS)
    assert [item.id.hex() for item in verified] == [entry["id"] for entry in VECTORS["events"]]
    head.frontier.append(bytes.fromhex(VECTORS["event_2"]["id"]))
    assert head.root.hex() == VECTORS["event_2"]["root_3"]


def test_two_events_at_one_place_prove_a_fork() -> None:
    fork = bytes.fromhex(VECTORS["fork"]["header"])
    header = Header.decode(fork)
    assert event_id(fork).hex() == VECTORS["fork"]["id"]
    keys.verify(DEVICE_KEY, SIGNATURE_CONTEXT + fork, bytes.fromhex(VECTORS["fork"]["signature"]))
    other = Header(
        header.device_id, 1, 2, header.prev, header.hlc, header.type, bytes(32), header.actor, 1
    ).encode()
    assert is_fork(fork, other)
    assert not is_fork(fork, fork)
    assert not is_fork(EVENTS[0].header, EVENTS[1].header)


def test_the_receipt_verifies_and_reads() -> None:
    body = bytes.fromhex(VECTORS["receipt"]["bytes"])
    signature = bytes.fromhex(VECTORS["receipt"]["signature"])
    given = receipt.verify(body, signature, bytes.fromhex(VECTORS["centre_pk"]))
    assert (given.size, given.epoch, given.receipt_no) == (3, 1, 4711)
    assert given.root.hex() == VECTORS["event_2"]["root_3"]
    assert given.encode() == body
    signed = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(VECTORS["centre_sk"])).sign(
        receipt.CONTEXT + body
    )
    assert signed == signature


def test_argon2id_of_rfc_9106() -> None:
    """The RFC's own example has a secret and associated data: asked of the binding's core."""
    core, ffi = argon2.low_level, argon2.low_level.ffi
    parts = [bytes([value]) * size for value, size in ((1, 32), (2, 16), (3, 8), (4, 12))]
    password, salt, secret, data = (ffi.new("uint8_t[]", part) for part in parts)
    out = ffi.new("uint8_t[32]")
    context = ffi.new(
        "argon2_context *",
        {
            "out": out, "outlen": 32, "version": core.ARGON2_VERSION, "flags": 0,
            "pwd": password, "pwdlen": 32, "salt": salt, "saltlen": 16,
            "secret": secret, "secretlen": 8, "ad": data, "adlen": 12,
            "t_cost": 3, "m_cost": 32, "lanes": 4, "threads": 4,
            "allocate_cbk": ffi.NULL, "free_cbk": ffi.NULL,
        },
    )  # fmt: skip
    assert core.core(context, core.Type.ID.value) == 0
    assert bytes(out).hex() == VECTORS["keys"]["argon2id_rfc9106"]


def test_key_hierarchy() -> None:
    expected = VECTORS["keys"]
    stretched = keys.stretch("PIN 314159", bytes(range(16)))
    assert stretched.hex() == expected["argon2id_pin"]
    data_key = bytes(range(32))
    for purpose in ("db", "cas", "bundle"):
        assert keys.hkdf(data_key, f"insp/v1/{purpose}").hex() == expected[purpose]
    wrapped = keys.encrypt(stretched, bytes(12), data_key, b"insp/v1/wrap|slot=pin|dev=00112233")
    assert wrapped.hex() == expected["wrapped"]
    assert keys.sm3(b"abc").hex() == expected["sm3_abc"]
