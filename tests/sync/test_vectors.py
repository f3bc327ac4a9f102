"""The bundle's bytes against tests/vectors/bundle1.json, the worked example of docs/spec/bundle.md."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

from fieldapp.errors import VerificationError
from fieldapp.ids import BlobId
from fieldapp.ledger import dcbor, keys, receipt
from fieldapp.ledger.chain import Head, verify_segment
from fieldapp.ledger.keys import DeviceKeys
from fieldapp.rooms import PROJECTORS
from fieldapp.store import devices
from fieldapp.store.devices import Card
from fieldapp.store.workspace import Profile, Workspace
from fieldapp.sync import bundle
from fieldapp.sync.admission import admit
from fieldapp.sync.bundle import Manifest, opened
from fieldapp.sync.container import check_container
from fieldapp.sync.joining import Outcome
from fieldapp.sync.protocol import HeadClaim, Hello, Segment, inflate
from tests.conftest import PASSWORD

VECTORS: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "vectors" / "bundle1.json").read_text("utf-8")
)


def keys_of(who: str) -> DeviceKeys:
    seed = bytes.fromhex(VECTORS[who]["signing_seed"])
    return DeviceKeys(bytes(32), seed, seed, VECTORS[who]["age_secret"])


MAKER, RECEIVER = keys_of("maker"), keys_of("receiver")


def given(*path: str) -> bytes:
    value: Any = VECTORS
    for name in path:
        value = value[name]
    return bytes.fromhex(value)


def test_the_segment_is_inflated_read_and_rederived_to_the_signed_events() -> None:
    segment = Segment.decode(given("segment", "compressed"))
    assert inflate(segment.encode(), 1 << 20) == given("segment", "plain")
    events = segment.rederive()
    assert [item.id.hex() for item in events] == VECTORS["segment"]["event_ids"]
    verified, head = verify_segment(
        segment.chain, segment.public_key, Head(), [item.event for item in events]
    )
    assert (len(verified), head.size) == (2, 2)


def test_the_manifest_is_byte_exact_and_signed() -> None:
    encoded = given("manifest", "bytes")
    manifest = Manifest.decode(encoded)
    assert manifest.encode() == encoded
    keys.verify(MAKER.public_key, bundle.CONTEXT + encoded, given("manifest", "signature"))
    assert MAKER.sign(bundle.CONTEXT + encoded) == given("manifest", "signature")
    listed = [[item.kind, item.sha256.hex(), item.size] for item in manifest.items]
    assert listed == VECTORS["manifest"]["items"]


def test_hello_and_have() -> None:
    greeting, signed, signature = Hello.open(given("hello"))
    keys.verify(MAKER.public_key, signed, signature)
    assert greeting.peer_id == RECEIVER.device_id
    assert greeting.sign(MAKER) == given("hello")
    heads, wanted = dcbor.decode(given("have"))
    assert [HeadClaim.decode(head) for head in heads] == list(greeting.heads)
    assert wanted == list(greeting.offered)


def test_the_sealed_bundle_opens_for_its_receiver() -> None:
    data = given("sealed", "bytes")
    made = check_container(io.BytesIO(data))
    assert (made.creator_key, made.size) == (MAKER.public_key, VECTORS["sealed"]["encrypted_size"])
    with opened(io.BytesIO(data), RECEIVER) as reader:
        reader.verify_creator()
        assert reader.manifest.encode() == given("manifest", "bytes")
        contents = [reader.small(item) for item in reader.manifest.items]
        reader.finish()
    assert contents == [given("segment", "compressed"), given("receipt_item"), given("blob")]
    body, signature, centre = dcbor.decode(contents[1])
    assert receipt.verify(body, signature, centre).size == 2


@pytest.fixture
def receiver(tmp_path: Path) -> Workspace:
    """A workspace of the vector's receiver, which has enrolled the maker."""
    profile = Profile("centre", "P0", "P0", "centre", "540102")
    made = Workspace.create(tmp_path / "ws", PASSWORD, profile=profile, projectors=PROJECTORS)
    card = Card(
        device_id=MAKER.device_id, public_key=MAKER.public_key, vrf_public_key=bytes(32),
        age_recipient=MAKER.age_recipient, device_name="laptop", person_id="P1",
        person_name="P1", role="inspector", unit="540102",
    )  # fmt: skip
    devices.enrol(made, "P0", card)
    made.keys = RECEIVER
    made.device_id = RECEIVER.device_id
    return made


def test_it_is_admitted_and_every_forgery_is_refused(receiver: Workspace) -> None:
    with receiver:
        for forgery in VECTORS["forged"]:
            events = receiver.eventlog.count()
            with pytest.raises(VerificationError) as caught:
                admit(receiver, io.BytesIO(bytes.fromhex(forgery["bytes"])))
            assert caught.value.code.value == forgery["code"], forgery["name"]
            assert receiver.eventlog.count() == events
        report = admit(receiver, io.BytesIO(given("sealed", "bytes")))
        assert [(c.outcome, c.added) for c in report.chains] == [(Outcome.ADMITTED, 2)]
        assert receiver.blobs.read(BlobId(keys.sha256(given("blob")))) == given("blob")
