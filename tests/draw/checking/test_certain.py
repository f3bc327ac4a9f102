"""What chance has no part in: strata that must be whole, kinds said in words, forged either way."""

from __future__ import annotations

import pytest

from fieldapp.draw.algorithm import plan as plans
from fieldapp.draw.checking import certain, proving, verifying
from fieldapp.draw.checking.verdicts import Check, Verdict
from fieldapp.draw.record.transcript import Transcript
from tests.draw import forging_whole

UNWHOLE = forging_whole.unwhole()


def found(record: Transcript) -> dict[str, Check]:
    return {one.number: one for one in verifying.verify_transcript(record.encode())}


def failing(file: bytes) -> set[str]:
    checks = verifying.verify_transcript(file)
    return {one.number for one in checks if one.verdict is Verdict.FAIL}


def test_honest_records_of_every_kind_pass() -> None:
    for name, file in forging_whole.good_whole():
        assert failing(file) == set(), name


@pytest.mark.parametrize("name", UNWHOLE)
def test_a_plan_that_does_not_keep_its_word_fails_where_it_can_be_seen(name: str) -> None:
    wanted = {"V9"} if "kind" in name else {"V11"}
    stray = {"V9"} if name == "a whole stratum left out" else set()  # rows of no group
    assert failing(UNWHOLE[name].full.encode()) == wanted | stray
    hidden = name in forging_whole.HIDDEN_IN_PUBLIC
    assert failing(UNWHOLE[name].public.encode()) == (set() if hidden else wanted)


def test_what_the_public_form_cannot_know_it_says() -> None:
    v11 = found(UNWHOLE["one left out"].public)["V11"]
    assert v11.verdict is Verdict.PASS
    assert "only the full transcript tells whether all are listed" in v11.detail
    assert "有没有漏列须用完整记录核对" in v11.detail_zh


@pytest.mark.parametrize("name", sorted(forging_whole.HIDDEN_IN_PUBLIC))
def test_whoever_was_left_out_finds_it_with_their_own_proof(name: str) -> None:
    """Against the public form, too: their row says that they are in a stratum taken whole."""
    one = UNWHOLE[name]
    drawn = {each.object_id for chosen in one.full.strata.values() for each in chosen.drawn}
    left_out = 0
    for row in one.inputs.register.rows:
        proof = proving.object_proof(one.full, row.object_id)
        for record in (one.full, one.public):
            codes = [each.code for each in proving.own_checks(record, proof)]
            wrong = row.stratum.endswith("+") and row.object_id not in drawn
            assert codes == ["O1_PASS", "O2_PASS", "O3_FAIL" if wrong else "O3_PASS"]
            left_out += wrong
    assert left_out


def test_every_other_forgery_is_caught() -> None:
    names = []
    for name, file in forging_whole.forged_whole():
        if name.removesuffix(" public") in forging_whole.HIDDEN_IN_PUBLIC:
            continue
        assert failing(file), name
        names.append(name)
    assert "full joint teams by the other rule" in names
    assert "public one of S2+ dropped" in names


@pytest.mark.parametrize("kind", sorted(plans.AT_RANDOM | plans.NAMED))
def test_what_is_not_random_is_said_to_be_not_random(kind: str) -> None:
    words = certain.KINDS[kind]
    named = kind in plans.NAMED
    assert ("不是随机" in words[0], "NOT RANDOM" in words[1]) == (named, named)
    quotas = {"S1+": plans.Quota(3, 0)} if named else {"S1": plans.Quota(3, 0)}
    label = next(iter(quotas))
    rows = [row._replace(stratum=label) for row in forging_whole.whole().inputs.register.rows[:3]]
    made = forging_whole.made(quotas, plans.rules_for(kind), rows)
    for record in (made.full, made.public):
        v9 = found(record)["V9"]
        assert words[0] in v9.detail_zh
        assert words[1] in v9.detail


def test_how_many_were_not_drawn_by_lot_is_counted() -> None:
    v11 = found(forging_whole.whole().full)["V11"]
    assert "8 户中 6 户整组列入，不是随机抽中" in v11.detail_zh
    assert "6 of 8 were taken whole, NOT AT RANDOM" in v11.detail
    v12 = found(forging_whole.joint().full)["V12"]
    assert "department" not in v12.detail


def test_teams_of_one_department_are_counted_as_a_warning() -> None:
    files = dict(forging_whole.good_whole())
    checks = {one.number: one for one in verifying.verify_transcript(files["joint of one full"])}
    assert checks["V12"].verdict is Verdict.PASS
    assert "8 of one department only" in checks["V12"].detail
    assert "8 组只有一个部门的人" in checks["V12"].detail_zh
