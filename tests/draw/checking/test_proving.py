"""One business's own proof: each has one, none is good when anything in it is altered."""

from __future__ import annotations

import dataclasses
import json
from typing import Any

import pytest

from fieldapp.draw.algorithm.snapshot import ObjectRow
from fieldapp.draw.checking import proving
from fieldapp.draw.checking.verdicts import Verdict
from fieldapp.draw.record.transcript import Transcript
from fieldapp.errors import Code, InputError
from tests.draw import forging
from tests.draw.checking.test_verifying import OBJECTS, sample


def failures(record: Transcript, proof: proving.ObjectProof) -> set[str]:
    checks = proving.own_checks(record, proof)
    assert [one.number for one in checks] == list(proving.NAMES)
    assert all(one.detail and one.detail_zh for one in checks)
    return {one.number for one in checks if one.verdict is Verdict.FAIL}


@pytest.mark.parametrize("row", OBJECTS, ids=lambda row: row.object_id[-2:])
def test_each_business_can_prove_its_place(row: ObjectRow) -> None:
    proof = proving.object_proof(sample().full, row.object_id)
    again = proving.read(proof.to_json().encode())
    assert again == dataclasses.replace(proof, group_size=0)
    assert failures(sample().public, again) == failures(sample().full, again) == set()
    drawn = {one.object_id for c in sample().public.strata.values() for one in c.drawn}
    assert (proof.state == "drawn") == (row.object_id in drawn)
    assert proof.group_size == 7


def test_what_cannot_be_drawn_has_a_proof_without_a_ticket() -> None:
    made = forging.short()
    proof = proving.object_proof(made.full, "摊位-04\U00020000")
    assert (proof.state, proof.ticket, proof.cutoff) == ("not_drawable", None, None)
    assert failures(made.public, proof) == set()


@pytest.mark.parametrize(
    ("number", "change"),
    [
        ("O1", {"weight": 2}), ("O1", {"stratum": "S2"}), ("O1", {"unit": "GS"}),
        ("O1", {"object_id": "9154"}), ("O1", {"index": 5}), ("O1", {"size": 15}),
        ("O1", {"path": []}), ("O1", {"commitment": "00" * 32}), ("O2", {"ticket": "00" * 32}),
        ("O2", {"ticket": None}), ("O2", {"cutoff": "ff" * 32}), ("O3", {"state": "not_drawn"}),
        ("O3", {"state": "reserve"}), ("O3", {"state": "not_drawable"}),
    ],
)  # fmt: skip
def test_an_altered_proof_fails_the_right_check(number: str, change: dict[str, Any]) -> None:
    drawn = sample().public.strata["S1"].drawn[0].object_id
    good = json.loads(proving.object_proof(sample().full, drawn).to_json())
    altered = proving.read(json.dumps(good | change).encode())
    assert number in failures(sample().public, altered)


def test_whoever_was_passed_over_finds_out() -> None:
    """A public record cannot show that a reserve was left out; the one left out can."""
    made = sample()
    chosen = made.public.strata["S1"]
    hidden = chosen.reserve[0].object_id
    proof = proving.object_proof(made.full, hidden)
    strata = {**made.public.strata, "S1": dataclasses.replace(chosen, reserve=chosen.reserve[1:])}
    forged = dataclasses.replace(made.public, strata=strata).sign(
        made.keys.public_key, made.keys.sign
    )
    assert failures(forged, dataclasses.replace(proof, state="not_drawn")) == {"O3"}
    assert failures(forged, proof) == {"O3"}


@pytest.mark.parametrize(
    ("untrusted", "code"),
    [
        (b"", Code.DRAW_INPUT_MALFORMED), (b"{}", Code.DRAW_FILE_UNKNOWN),
        (b"[]", Code.DRAW_FILE_UNKNOWN), (b'{"format": "DRAW1-OWN"}', Code.DRAW_INPUT_MALFORMED),
        (b" " * 70_000, Code.DRAW_INPUT_TOO_LARGE),
    ],
)  # fmt: skip
def test_what_is_no_proof_is_refused(untrusted: bytes, code: Code) -> None:
    with pytest.raises(InputError) as caught:
        proving.read(untrusted)
    assert caught.value.code is code


def test_who_is_not_listed_has_no_proof() -> None:
    with pytest.raises(InputError) as caught:
        proving.object_proof(sample().full, "nobody")
    assert caught.value.code is Code.DRAW_OBJECT_UNKNOWN
    with pytest.raises(InputError):
        proving.object_proof(sample().public, OBJECTS[0].object_id)


def test_an_own_code_is_of_one_business_in_one_draw() -> None:
    signature = sample().full.signed.signature
    code = proving.own_code(signature, OBJECTS[0].object_id)
    assert len(code) == 9
    assert proving.is_own_code(signature, OBJECTS[0].object_id, f" {code.lower()} ")
    assert proving.is_own_code(signature, OBJECTS[0].object_id, code.replace("-", ""))
    for other in ("", "AAAA-AAAA", code[:-1], code + "A", "测试"):
        assert not proving.is_own_code(signature, OBJECTS[0].object_id, other)
    assert not proving.is_own_code(signature, OBJECTS[1].object_id, code)
    assert not proving.is_own_code(sample().public.signed.signature, OBJECTS[0].object_id, code)
