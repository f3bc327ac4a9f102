"""The verifier: honest draws pass in every form, and nothing altered gets through."""

from __future__ import annotations

import dataclasses
import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldapp.draw.algorithm.outcome import Beacon, Contribution
from fieldapp.draw.algorithm.plan import Quota
from fieldapp.draw.algorithm.snapshot import ObjectRow, RosterRow
from fieldapp.draw.checking import verifying
from fieldapp.draw.checking.verdicts import NAMES, Check, Verdict
from fieldapp.draw.record import transcript
from fieldapp.draw.record.transcript import Signed, Transcript
from fieldapp.errors import Code, FieldappError, InputError
from tests.draw.strategies import (
    STRATA,
    Held,
    device,
    held,
    made_inputs,
    object_rows,
    roster_rows,
)

VECTORS: list[dict[str, Any]] = json.loads(
    (Path(__file__).parents[2] / "vectors" / "draw1.json").read_text(encoding="utf-8")
)
OBJECTS = [
    ObjectRow(f"9154{n:014d}", f"S{n % 2 + 1}", 3 if n % 7 == 0 else 1, "XH") for n in range(14)
]
ROSTER = [RosterRow(f"I{n}", "XH", ("S1", "S2"), 4, ()) for n in range(4)]
QUOTAS = {"S1": Quota(2, 2), "S2": Quota(3, 1)}


@cache
def sample() -> Held:
    """A draw of level L3 with a centre of its own right, so that every check can answer."""
    own = device()
    inputs = made_inputs(
        OBJECTS,
        ROSTER,
        QUOTAS,
        beacon=Beacon(2**40, b"b" * 32),
        witnesses=(Contribution("商户代表", b"4"), Contribution("市场管理方", b"6 6")),
        device_id=own.device_id,
    )
    return held(inputs, own, centre=device())


@cache
def vector() -> bytes:
    return json.dumps({"input": VECTORS[0]["input"], "expect": VECTORS[0]["expect"]}).encode()


def failures(checks: list[Check]) -> set[str]:
    return {one.number for one in checks if one.verdict is Verdict.FAIL}


def caught(untrusted: Any) -> bool:
    """Tell whether altered bytes are refused or fail a check; anything else is a crash."""
    try:
        return bool(failures(verifying.verify_transcript(untrusted)))
    except FieldappError:
        return True


def test_an_honest_draw_passes_every_check_a_file_can_answer() -> None:
    for record in (sample().full, sample().public):
        for form in (record.encode(), transcript.to_json(record).encode()):
            checks = verifying.verify_transcript(form)
            assert [one.number for one in checks] == list(NAMES)
            open_ = {one.number for one in checks if one.verdict is Verdict.NOT_APPLICABLE}
            assert (failures(checks), open_) == (set(), {"V3", "V13", "V14", "V15", "V16", "V17"})
            assert all(one.detail and one.detail_zh and one.name_zh for one in checks)


@pytest.mark.parametrize("number", range(len(VECTORS)))
def test_every_vector_passes_and_each_stated_value_is_compared(number: int) -> None:
    good = {"input": VECTORS[number]["input"], "expect": VECTORS[number]["expect"]}
    assert verifying.holds(verifying.verify_transcript(good))
    for name, value in good["expect"].items():
        if isinstance(value, str):
            flipped = f"{int(value[0], 16) ^ 1:x}{value[1:]}"
            wrong = good | {"expect": good["expect"] | {name: flipped}}
            assert caught(wrong), name


def test_the_file_of_all_vectors_passes_as_a_list() -> None:
    checks = verifying.verify_transcript(json.dumps(VECTORS).encode())
    assert failures(checks) == set()
    broken = json.loads(json.dumps(VECTORS))
    broken[3]["expect"]["teams"][0][1].reverse()
    (found,) = [one for one in verifying.verify_transcript(broken) if one.verdict is Verdict.FAIL]
    assert (found.number, found.detail[:2]) == ("V12", "#4")


# ── P6: one bit ──────────────────────────────────────────────────────────────────────────────────


@settings(max_examples=400)
@given(st.data())
def test_p6_any_flipped_bit_of_a_transcript_is_caught(data: st.DataObject) -> None:
    record = data.draw(st.sampled_from((sample().full, sample().public)))
    encoded = bytearray(record.encode())
    at = data.draw(st.integers(0, 8 * len(encoded) - 1))
    encoded[at // 8] ^= 1 << at % 8
    assert caught(bytes(encoded))


@pytest.mark.sweep
@pytest.mark.parametrize("kind", ["full", "public"])
def test_p6_every_single_bit_of_a_transcript(kind: str) -> None:
    encoded = (sample().full if kind == "full" else sample().public).encode()
    missed = []
    for at in range(8 * len(encoded)):
        altered = bytearray(encoded)
        altered[at // 8] ^= 1 << at % 8
        if not caught(bytes(altered)):
            missed.append(at)
    assert missed == []


@settings(max_examples=200)
@given(st.data())
def test_p6_any_flipped_bit_of_the_json_is_caught(data: st.DataObject) -> None:
    """Only white space may change: it carries nothing."""
    text = bytearray(transcript.to_json(sample().public).encode())
    at = data.draw(st.integers(0, 8 * len(text) - 1))
    before = text[at // 8]
    text[at // 8] ^= 1 << at % 8
    blank = {before, text[at // 8]} <= set(b" \n\t\r")
    assert caught(bytes(text)) or blank


@settings(max_examples=200)
@given(st.data())
def test_p6_any_flipped_bit_of_a_vector_is_caught(data: st.DataObject) -> None:
    text = bytearray(vector())
    at = data.draw(st.integers(0, 8 * len(text) - 1))
    before = text[at // 8]
    text[at // 8] ^= 1 << at % 8
    blank = {before, text[at // 8]} <= set(b" \n\t\r")
    assert caught(bytes(text)) or blank


def altered_fields(record: Transcript) -> list[tuple[str, Transcript]]:
    """Give the transcript with one committed field changed each, re-signed by the device."""
    own = sample().keys
    first = next(iter(record.strata))
    chosen = record.strata[first]
    changes: list[tuple[str, dict[str, Any]]] = [
        ("V9", {"plan": record.plan.replace(b"2026-XH-017", b"2026-XH-018")}),
        ("V4", {"nonce": bytes(32)}),
        ("V5", {"proof": record.proof[:79] + bytes((record.proof[79] ^ 1,))}),
        ("V6", {"beacon": Beacon(2**40 + 1, b"b" * 32)}),
        ("V6", {"beacon": None}),
        ("V10", {"beacon": Beacon(2**40, b"c" * 32)}),
        ("V7", {"witnesses": record.witnesses[:1]}),
        ("V10", {"witnesses": record.witnesses[:1]}),
        ("V8", {"level": "L1"}),
        ("V10", {"seed": bytes(32)}),
        ("V11", {"seed": bytes(32)}),
        ("V11", {"strata": {**record.strata, first: dataclasses.replace(chosen, drawn=chosen.drawn[::-1])}}),
        ("V11", {"strata": {**record.strata, first: dataclasses.replace(chosen, drawn=chosen.drawn[:1], reserve=(chosen.drawn[1], *chosen.reserve))}}),
        ("V11", {"strata": {k: v for k, v in record.strata.items() if k != first}}),
        ("V12", {"teams": record.teams[::-1]}),
        ("V12", {"teams": (dataclasses.replace(record.teams[0], inspectors=record.teams[0].inspectors[:1]), *record.teams[1:])}),
        ("V12", {"teams": record.teams[1:]}),
        ("V2", {"slot_signed": Signed(record.slot_signed.key, bytes(64))}),
        ("V2", {"centre": "local"}),
    ]  # fmt: skip
    return [
        (number, dataclasses.replace(record, **change).sign(own.public_key, own.sign))
        for number, change in changes
    ]


@pytest.mark.parametrize("kind", ["full", "public"])
def test_a_device_that_signs_an_altered_transcript_is_caught_by_the_right_check(kind: str) -> None:
    record = sample().full if kind == "full" else sample().public
    for number, forged in altered_fields(record):
        assert number in failures(verifying.verify_transcript(forged.encode())), number


def test_changed_lists_fail_against_the_roots_in_the_slot() -> None:
    full, own = sample().full, sample().keys
    assert full.register is not None
    assert full.roster is not None
    for change in (
        {"register": full.register.replace(b"XH", b"XX")},
        {"roster": full.roster.replace(b"I3", b"I4")},
    ):
        forged = dataclasses.replace(full, **change).sign(own.public_key, own.sign)  # type: ignore[arg-type]  # bytes for bytes
        assert "V9" in failures(verifying.verify_transcript(forged.encode()))


def test_a_transcript_signed_by_another_device_is_refused() -> None:
    other = device()
    forged = sample().full.sign(other.public_key, other.sign)
    assert "V1" in failures(verifying.verify_transcript(forged.encode()))


def test_a_device_cannot_be_a_centre_for_itself() -> None:
    own = sample().keys
    inputs = dataclasses.replace(sample().inputs)
    mine = held(inputs, own)  # issued and released by the device
    claimed = dataclasses.replace(mine.full, centre="central").sign(own.public_key, own.sign)
    assert {"V2", "V7"} <= failures(verifying.verify_transcript(claimed.encode()))
    honest = verifying.verify_transcript(mine.full.encode())
    assert failures(honest) == set()
    assert [one.verdict for one in honest if one.number == "V7"] == [Verdict.NOT_APPLICABLE]


def test_only_the_issuer_of_the_slot_opens_its_code() -> None:
    """Whoever lets a key of its own release the code picks its witness after seeing it."""
    own, puppet = sample().keys, device()
    for honest in (sample(), held(sample().inputs, own)):  # a centre elsewhere; its own centre
        theirs = held(honest.inputs, own, centre=puppet).full.release
        for record in (honest.full, honest.public):
            forged = dataclasses.replace(record, release=theirs).sign(own.public_key, own.sign)
            assert failures(verifying.verify_transcript(forged.encode())) == {"V7"}


def test_the_mutations_of_the_worked_example() -> None:
    """draw.md §1.12: other weight, other nonce, swapped witnesses, dropped beacon."""
    good = VECTORS[0]
    text = json.dumps(good["input"])

    def with_input(**change: Any) -> set[str]:
        return failures(
            verifying.verify_transcript(
                {"input": json.loads(text) | change, "expect": good["expect"]}
            )
        )

    objects = [
        [one[0], one[1], 1, one[3]] if one[0].endswith("0009") else one
        for one in good["input"]["objects"]
    ]
    assert {"V9"} <= with_input(objects=objects)
    assert "V4" in with_input(nonce="00" * 32)
    assert with_input(witnesses=good["input"]["witnesses"][::-1]) == set()
    without_beacon = with_input(beacon=None)
    assert "V8" not in without_beacon  # a witness suffices for this plan's policy
    assert {"V6", "V10"} <= without_beacon
    assert "V8" in with_input(beacon=None, witnesses=[])


@settings(max_examples=40)
@given(st.data())
def test_any_small_draw_verifies_in_both_forms(data: st.DataObject) -> None:
    objects = data.draw(object_rows())
    roster = data.draw(roster_rows(objects))
    own = sample().keys
    quota = data.draw(
        st.fixed_dictionaries(
            {name: st.builds(Quota, st.integers(0, 4), st.integers(0, 3)) for name in STRATA}
        )
    )
    made = held(made_inputs(objects, roster, quota, device_id=own.device_id), own)
    assert failures(verifying.verify_transcript(made.full.encode())) == set()
    assert failures(verifying.verify_transcript(made.public.encode())) == set()


# ── bad input ────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "untrusted",
    [
        b"", b"{", b"[]", b"{}", b"null", b"1", b'"text"', b"[1]", b"\x00\x01", b"\xff\xfe",
        b'{"format": "DRAW2"}', b'{"input": {}}', b"[" * 100_000, b'{"a": 1, "a": 2}',
        b'{"input": 1.5, "expect": NaN}', b"1" * 10_000,
    ],
)  # fmt: skip
def test_files_that_are_no_draw_are_refused_in_a_word(untrusted: bytes) -> None:
    with pytest.raises(InputError):
        verifying.verify_transcript(untrusted)


@pytest.mark.parametrize(
    "untrusted",
    [b"\xa0", b"\xa1\x01", b"\xbf\xff", b'{"format": "DRAW1"}', b'{"input": {}, "expect": {}}',
     b'{"input": null, "expect": null}', b'{"input": [], "expect": []}'],
)  # fmt: skip
def test_files_that_claim_to_be_a_draw_fail_the_first_check(untrusted: bytes) -> None:
    checks = verifying.verify_transcript(untrusted)
    assert failures(checks) == {"V1"}
    assert len(checks) == 17


@settings(max_examples=300)
@given(st.data())
def test_values_of_any_kind_in_any_place_never_crash_the_verifier(data: st.DataObject) -> None:
    values: list[Any] = [None, True, -1, 0, 1 << 70, "", "x", "00", [], [[]], {}, {"a": 1}]
    junk = st.sampled_from([*values, "\ud800", "e\u0301"])
    form: Any = json.loads(vector())
    if data.draw(st.booleans()):
        form = json.loads(transcript.to_json(sample().full))
    place: Any = form
    while True:
        keys: list[Any] = list(place) if isinstance(place, dict) else list(range(len(place)))
        key = data.draw(st.sampled_from(keys))
        child = place[key]
        if isinstance(child, dict | list) and child and data.draw(st.integers(0, 3)):
            place = child
            continue
        place[key] = data.draw(junk)
        break
    try:
        checks = verifying.verify_transcript(form)
    except FieldappError:
        return
    assert len(checks) == 17


@settings(max_examples=300)
@given(st.binary(max_size=200))
def test_random_bytes_never_crash_the_verifier(untrusted: bytes) -> None:
    assert caught(untrusted)


@given(st.data())
def test_a_truncated_transcript_is_caught(data: st.DataObject) -> None:
    encoded = sample().full.encode()
    assert caught(encoded[: data.draw(st.integers(0, len(encoded) - 1))])
    assert caught(encoded + b"\0")


def test_a_file_beyond_the_limit_is_refused_before_it_is_read() -> None:
    with pytest.raises(InputError) as caught_:
        verifying.verify_transcript(b"\xa1" + bytes(65 * 1024 * 1024))
    assert caught_.value.code is Code.DRAW_INPUT_TOO_LARGE
