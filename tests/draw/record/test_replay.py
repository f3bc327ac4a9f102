"""Replay of the plain JSON form: every vector exactly, every ill-formed input refused."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.draw.algorithm import slot
from fieldapp.draw.record import replay
from fieldapp.errors import FieldappError, InputError, VerificationError
from fieldapp.ledger import dcbor

VECTORS: list[dict[str, Any]] = json.loads(
    (Path(__file__).parents[2] / "vectors" / "draw1.json").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("number", range(len(VECTORS)))
def test_the_result_is_exactly_the_vectors(number: int) -> None:
    assert replay.replay(VECTORS[number]["input"]) == VECTORS[number]["expect"]


def test_there_are_five_vectors() -> None:
    assert len(VECTORS) == 5


@pytest.mark.parametrize("number", range(len(VECTORS)))
def test_the_published_proof_gives_the_same_without_the_secret(number: int) -> None:
    given_ = dict(VECTORS[number]["input"])
    del given_["vrf_sk"]
    assert (
        replay.replay(given_ | {"pi": VECTORS[number]["expect"]["pi"]})
        == VECTORS[number]["expect"]
    )
    with pytest.raises(InputError):
        replay.replay(given_)
    with pytest.raises(VerificationError):
        replay.replay(given_ | {"pi": VECTORS[number - 1]["expect"]["pi"]})


@given(st.sampled_from(VECTORS), st.randoms(use_true_random=False))
def test_p1_the_order_of_the_input_has_no_effect(vector: dict[str, Any], mixer: Any) -> None:
    mixed = copy.deepcopy(vector["input"])
    for name in ("objects", "roster", "witnesses"):
        mixer.shuffle(mixed[name])
    for person in mixed["roster"]:
        mixer.shuffle(person[2])
        mixer.shuffle(person[4])
    assert replay.replay(mixed) == vector["expect"]


def test_every_committed_field_is_in_the_seed() -> None:
    """P6, second half: a changed slot, nonce, beacon or witness gives another seed."""
    good = VECTORS[0]["input"]
    fields = dcbor.decode(bytes.fromhex(good["slot_cbor"]))
    seeds = {VECTORS[0]["expect"]["seed"]}
    for key in range(2, 14):
        value = fields[key]
        other = value + 1 if isinstance(value, int) else bytes((value[0] ^ 1,)) + value[1:]
        changed = dcbor.encode(fields | {key: other})
        seeds.add(replay.replay(good | {"slot_cbor": changed.hex()})["seed"])
    seeds.add(replay.replay(good | {"nonce": "00" * 32})["seed"])
    seeds.add(replay.replay(good | {"beacon": None})["seed"])
    seeds.add(replay.replay(good | {"witnesses": []})["seed"])
    seeds.add(replay.replay(good | {"vrf_sk": "11" * 32})["seed"])
    assert len(seeds) == 17


@pytest.mark.parametrize(
    "change",
    [
        {"objects": None}, {"objects": "x"}, {"objects": [["a"]]}, {"roster": {}},
        {"objects": [["a", "A", 1, "u"], ["a", "A", 1, "u"]]},
        {"plan_cbor": "zz"}, {"plan_cbor": ""}, {"plan_cbor": "a0"}, {"plan_cbor": "F6"},
        {"slot_cbor": "a0"}, {"slot_cbor": "00"}, {"nonce": "00"}, {"nonce": 5},
        {"vrf_sk": "00"}, {"beacon": [1]}, {"beacon": [-1, "00"]}, {"beacon": [1, 2]},
        {"witnesses": [["a", "00"], ["a", "01"]]}, {"witnesses": [["", "00"]]}, {"witnesses": 3},
        {"more": 1},
    ],
)  # fmt: skip
def test_ill_formed_input_is_refused(change: dict[str, Any]) -> None:
    with pytest.raises(FieldappError):
        replay.replay(VECTORS[0]["input"] | change)


@pytest.mark.parametrize("untrusted", [None, [], "x", 1, {}, {"objects": []}])
def test_what_is_no_input_object_is_refused(untrusted: Any) -> None:
    with pytest.raises(InputError):
        replay.replay(untrusted)


def test_a_plan_with_one_inspector_an_object_is_refused() -> None:
    fields = dcbor.decode(bytes.fromhex(VECTORS[0]["input"]["plan_cbor"]))
    plan = dcbor.encode(fields | {4: 1}).hex()
    with pytest.raises(InputError):
        replay.replay(VECTORS[0]["input"] | {"plan_cbor": plan})


def test_the_worked_example_names_what_draw_md_prints() -> None:
    inputs = replay.read_input(VECTORS[0]["input"])
    assert inputs.slot.chain_id == b"CN-330106/2026"
    assert slot.nonce_at(inputs.slot.chain_id, inputs.nonce, 0, 17) == inputs.slot.chain_tip
    result = replay.replay(VECTORS[0]["input"])
    assert [entry[1] for entry in result["teams"]] == [
        ["I04", "I05"], ["I04", "I01"], ["I03", "I01"], ["I05", "I02"], ["I03", "I02"], ["I02", "I01"],
    ]  # fmt: skip
