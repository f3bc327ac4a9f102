"""The numbered checks and the verdicts (docs/spec/notice-qr.md §4.5, tests Q2 to Q4 and Q8)."""

from __future__ import annotations

import dataclasses
import json
from typing import Any

import pytest

from fieldapp.notice import qr, verifying
from fieldapp.notice.notice import days
from fieldapp.notice.verifying import CheckName, CheckState, Standing, TrustedKey, Verdict
from tests.notice.making import OTHER_PUBLIC, PUBLIC, VECTORS, content, signed

CASES = json.loads(VECTORS.read_text(encoding="utf-8"))
KEY = TrustedKey(public_key=PUBLIC, unit="330106")
OTHER = TrustedKey(public_key=OTHER_PUBLIC, unit="540199")
COSE = bytes.fromhex(CASES["valid"]["cose"])
ISSUED = 20720
OURS = TrustedKey(public_key=PUBLIC, unit="540199")


def _state(result: verifying.Verification, name: CheckName) -> CheckState:
    (check,) = [check for check in result.checks if check.name is name]
    return check.state


def test_the_vector_is_genuine_and_its_facts_are_shown() -> None:
    result = verifying.verify(CASES["valid"]["url"], [OTHER, KEY], hosts=["q.example.gov.cn"])
    assert result.verdict is Verdict.UNREGISTERED
    assert result.facts is not None
    assert result.facts.name == "城西便民超市"
    assert (result.facts.issued, result.facts.due) == ("2026-09-24", "2026-10-09")
    assert [check.number for check in result.checks] == list(range(1, 12))


def test_every_flipped_bit_of_the_code_is_false_and_shows_nothing() -> None:  # Q2
    checked = 0
    for place in range(len(COSE)):
        for bit in range(8):
            altered = bytearray(COSE)
            altered[place] ^= 1 << bit
            result = verifying.verify_cose(bytes(altered), [KEY, OTHER])
            assert result.verdict is Verdict.FALSE, (place, bit)
            assert result.facts is None
            checked += 1
    assert checked == 1624


@pytest.mark.parametrize("case", CASES["forged"], ids=lambda case: case["why"])
def test_forged_vectors_fail_at_their_check(case: dict[str, Any]) -> None:  # Q3
    result = verifying.verify_cose(bytes.fromhex(case["cose"]), [KEY, OTHER])
    assert result.verdict is Verdict.FALSE
    assert result.facts is None
    assert result.checks[-1].number == case["fails_check"]
    assert result.checks[-1].state is CheckState.FAILED


def test_an_unknown_key_is_unknown_and_not_false() -> None:
    result = verifying.verify_cose(COSE, [OTHER])
    assert result.verdict is Verdict.UNKNOWN_KEY
    assert result.facts is None
    assert verifying.verify_cose(COSE, []).verdict is Verdict.UNKNOWN_KEY


def test_all_keys_of_one_id_are_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    class SameId(TrustedKey):
        __slots__ = ()

        @property
        def kid(self) -> bytes:
            return KEY.kid

    collision = SameId(public_key=OTHER_PUBLIC, unit="330106")
    assert verifying.verify_cose(COSE, [collision, KEY]).verdict is Verdict.UNREGISTERED
    assert verifying.verify_cose(COSE, [collision]).verdict is Verdict.FALSE


def test_a_key_signs_only_its_kinds() -> None:
    assert verifying.verify_cose(COSE, [dataclasses.replace(KEY, kinds=frozenset({3}))]).facts
    result = verifying.verify_cose(COSE, [dataclasses.replace(KEY, kinds=frozenset({5}))])
    assert result.verdict is Verdict.FALSE
    assert result.checks[-1].name is CheckName.KIND


@pytest.mark.parametrize(
    ("first", "last", "verdict"),
    [
        (ISSUED, ISSUED, Verdict.UNREGISTERED),
        (ISSUED + 1, None, Verdict.FALSE),
        (None, ISSUED - 1, Verdict.FALSE),
    ],
)
def test_a_key_signs_only_in_its_time(
    first: int | None, last: int | None, verdict: Verdict
) -> None:
    key = dataclasses.replace(KEY, valid_from_day=first, valid_to_day=last)
    assert verifying.verify_cose(COSE, [key]).verdict is verdict


@pytest.mark.parametrize(
    ("revoked", "registered", "verdict"),
    [
        (ISSUED, None, Verdict.KEY_REVOKED_BEFORE),
        (ISSUED - 1, None, Verdict.KEY_REVOKED_BEFORE),
        (ISSUED + 1, None, Verdict.KEY_REVOKED_AFTER),
        (ISSUED + 1, ISSUED, Verdict.KEY_REVOKED_AFTER),
        (ISSUED, ISSUED - 1, Verdict.KEY_REVOKED_AFTER),  # a centre had it before the key was lost
        (ISSUED, ISSUED, Verdict.KEY_REVOKED_BEFORE),
    ],
)
def test_revocation_is_exact_to_the_day(
    revoked: int, registered: int | None, verdict: Verdict
) -> None:  # Q8
    standing = (
        None
        if registered is None
        else Standing(state=Verdict.REGISTERED, registered_day=registered)
    )
    key = dataclasses.replace(KEY, revoked_day=revoked)
    result = verifying.verify_cose(COSE, [key], standing=standing)
    assert result.verdict is verdict
    assert (result.facts is None) == (verdict is Verdict.KEY_REVOKED_BEFORE)


@pytest.mark.parametrize("state", [Verdict.REGISTERED, Verdict.REPLACED, Verdict.WITHDRAWN])
def test_the_register_has_the_last_word_on_a_genuine_code(state: Verdict) -> None:
    standing = Standing(state=state, registered_day=ISSUED)
    assert verifying.verify_cose(COSE, [KEY], standing=standing).verdict is state


@pytest.mark.parametrize(("age", "stale"), [(7, False), (8, True)])
def test_an_old_list_makes_the_verdict_amber(age: int, stale: bool) -> None:  # Q4
    result = verifying.verify(CASES["valid"]["url"], [KEY], list_age_days=age)
    assert result.stale is stale
    assert result.verdict is Verdict.UNREGISTERED


def test_another_host_is_not_ours() -> None:
    result = verifying.verify(CASES["valid"]["url"], [KEY], hosts=["GOV-EXAMPLE.CN"])
    assert result.verdict is Verdict.FALSE
    assert result.checks == (
        verifying.Check(1, CheckName.ADDRESS, CheckState.FAILED, "not an official host"),
    )


def test_the_content_must_be_the_one_that_was_signed() -> None:
    made = content()
    address = qr.address(made.host, signed(made))
    genuine = verifying.verify(address, [OURS], untrusted_content=made.encode())
    assert _state(genuine, CheckName.CONTENT) is CheckState.PASSED
    other = content(due="2026-12-05")
    changed = verifying.verify(address, [OURS], untrusted_content=other.encode())
    assert changed.verdict is Verdict.FALSE
    assert changed.facts is None


def test_a_name_cannot_hide_its_direction() -> None:
    made = content()
    cose = signed(made, name="吉祥\u202e行商\u2066\u200f藏香\x07")
    result = verifying.verify_cose(cose, [OURS])
    assert result.facts is not None
    assert result.facts.name == "吉祥行商藏香"


def test_a_later_version_may_say_more() -> None:
    from fieldapp.ledger import dcbor

    entries = {**dcbor.decode(bytes.fromhex(CASES["valid"]["payload"])), 13: "x"}
    with pytest.raises(Exception, match="unknown key 13"):
        qr.read_payload(dcbor.encode(entries))
    assert qr.read_payload(dcbor.encode({**entries, 1: 2})).issue_day == ISSUED


def test_content_and_code_state_the_same_facts() -> None:
    made = content()
    facts = verifying.verify_cose(signed(made), [OURS]).facts
    assert facts is not None
    assert verifying.content_agrees(made, facts)
    assert not verifying.content_agrees(made.with_number(made.number, "SX26007-0018"), facts)
    assert days("2026-12-04") == 20791
