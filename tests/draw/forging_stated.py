"""Records that state more than their bytes hold: beacons of odd lengths, rules nobody knows."""

from __future__ import annotations

import json

from fieldapp.draw.algorithm.outcome import Beacon
from fieldapp.draw.algorithm.plan import Quota
from fieldapp.draw.algorithm.snapshot import ObjectRow
from fieldapp.draw.record import replay, transcript
from tests.draw.forging import Files, as_json
from tests.draw.strategies import VRF_SECRET, Held, device, held, made_inputs

ODD_LENGTHS = (0, 1, 31, 33, 48, 64, 4096)
UNKNOWN_RULES = (
    "rules-99", "anything", "/joint", "rules-1//joint", "rules-1/", "rules-1/random", "rules-3",
    "rules-3/joint", "rules-1/joint/joint", "rules-1/joint/special", "rules-10", "Rules-1",
    "rules-99/special", "rules-1\n", "unknown",
)  # fmt: skip
VECTOR_RULES = "rules-3"
_OWN = device()
_OBJECTS = [ObjectRow(f"9154{n:014d}", "S1", 1, "XH") for n in range(6)]
_QUOTAS = {"S1": Quota(2, 1)}


def with_beacon(size: int) -> Held:
    """A draw whose seed, receipt and level all take in a value of so many bytes."""
    beacon = Beacon(1, b"b" * size)
    return held(
        made_inputs(_OBJECTS, [], _QUOTAS, beacon=beacon, device_id=_OWN.device_id),
        _OWN,
        device(),
    )


def with_rules(rules: str) -> Held:
    """A draw under a rules' version; everything else about it is in order."""
    inputs = made_inputs(_OBJECTS, [], _QUOTAS, rules_version=rules, device_id=_OWN.device_id)
    return held(inputs, _OWN)


def odd_beacons() -> Files:
    """Level L3 claimed on a value that no round has."""
    for size in ODD_LENGTHS:
        yield from every_form(f"beacon of {size} bytes", with_beacon(size))


def unknown_rules() -> Files:
    """Plans whose rules this program does not know; the example's are for its own form alone."""
    for rules in UNKNOWN_RULES:
        for name, file in every_form(f"rules {rules!r}", with_rules(rules)):
            if rules != VECTOR_RULES or not name.endswith("plain"):
                yield name, file


def every_form(name: str, made: Held) -> Files:
    """Give both transcripts as CBOR and JSON, and the plain form."""
    for record in (made.full, made.public):
        yield f"{name} {record.kind} cbor", record.encode()
        yield f"{name} {record.kind} json", transcript.to_json(record).encode()
    plain = {
        "input": replay.input_of(made.inputs, secret=VRF_SECRET),
        "expect": replay.expect_of(made.inputs, made.result),
    }
    yield f"{name} plain", as_json(json.loads(json.dumps(plain)))
