"""Two verifiers without shared code, one judgement: the Python one and the page's, in Chromium."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from fieldapp.draw.algorithm import vrf
from fieldapp.draw.algorithm.plan import Quota
from fieldapp.draw.algorithm.snapshot import ObjectRow
from fieldapp.draw.checking import proving, verifying
from fieldapp.errors import FieldappError, InputError, VerificationError
from fieldapp.resources import resource
from tests.draw import forging, forging_chains, forging_stated, forging_whole
from tests.draw.strategies import Held, device, held, made_inputs, object_rows, roster_rows

pytestmark = pytest.mark.browser

# Checks files given as Base64; gives the codes of the checks, or the code of the refusal.
_JUDGE = """files => files.map(file => {
  const bytes = Uint8Array.from(atob(file), sign => sign.charCodeAt(0));
  try {
    return Draw1.run(Draw1.checkFile(bytes)).checks.map(one => `${one.number}_${one.verdict}`);
  } catch (error) {
    return [error instanceof Draw1.Refused ? error.code : String(error.stack)];
  }
})"""
_BATCH = 100
RFC9381: list[dict[str, Any]] = json.loads(
    (forging.VECTORS / "rfc9381.json").read_text(encoding="utf-8")
)


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """The verifier as a file of the disk, no server."""
    opened = browser.new_page()
    opened.goto(resource("draw/verify.html").as_uri())
    yield opened
    opened.close()


def by_python(untrusted: bytes) -> list[str]:
    try:
        return [one.code for one in verifying.verify_transcript(untrusted)]
    except FieldappError as error:
        return [error.code.value]


def by_page(page: Page, files: list[bytes]) -> list[list[str]]:
    found: list[list[str]] = []
    for start in range(0, len(files), _BATCH):
        batch = [base64.b64encode(file).decode() for file in files[start : start + _BATCH]]
        found += page.evaluate(_JUDGE, batch)
    return found


def differing(page: Page, cases: list[tuple[str, bytes]]) -> list[tuple[str, set[str]]]:
    """Give each case that the two judge otherwise, with the codes that only one of them says."""
    judged = by_page(page, [file for _, file in cases])
    mine = [by_python(file) for _, file in cases]
    return [
        (name, set(one) ^ set(other))
        for (name, _), one, other in zip(cases, mine, judged, strict=True)
        if one != other
    ]


def thinned(cases: list[tuple[str, bytes]]) -> list[tuple[str, bytes]]:
    """Every seventh of the altered fields; the cheats, proofs, signatures and forms all."""
    one_by_one = [case for case in cases if " #" in case[0] or " bit " in case[0]]
    return [case for case in cases if case not in one_by_one] + one_by_one[::7]


def test_p8_every_good_file_passes_both(page: Page) -> None:
    cases = list(forging.good())
    assert differing(page, cases) == []
    for name, file in cases:
        assert not [code for code in by_python(file) if code.endswith("_FAIL")], name


def test_p8_both_say_the_same_of_forged_files(page: Page) -> None:
    cases = thinned(list(forging.forged()))
    assert len(cases) > 500
    assert differing(page, cases) == []


@pytest.mark.sweep
def test_p8_both_say_the_same_of_every_forged_file(page: Page) -> None:
    assert differing(page, list(forging.forged())) == []


@pytest.mark.sweep
@pytest.mark.parametrize("kind", ["full", "public"])
def test_both_say_the_same_of_every_flipped_bit(page: Page, kind: str) -> None:
    record = forging.short().full if kind == "full" else forging.central().public
    assert differing(page, list(forging.flipped_bits(record, 1))) == []


def test_both_say_the_same_of_several_records_and_of_one_the_centre_published(page: Page) -> None:
    cases = [*forging_chains.several(), ("expired", forging_chains.at_expiry().encode())]
    assert differing(page, cases) == []
    codes = {name: set(by_python(file)) for name, file in cases}
    assert {"V13_FAIL", "V14_FAIL"} <= codes["several: gap"]  # one plan in two slots, too
    assert {"V13_PASS", "V14_FAIL"} <= codes["several: one slot"]
    assert {"V13_PASS", "V14_PASS"} <= codes["several: the same"]
    assert not [code for code in codes["expired"] if code.endswith("_FAIL")]


def test_both_say_the_same_of_strata_taken_whole_of_kinds_and_of_joint_checks(page: Page) -> None:
    cases = [*forging_whole.good_whole(), *forging_whole.forged_whole()]
    assert differing(page, cases) == []


def test_both_refuse_a_beacon_that_is_not_of_32_bytes(page: Page) -> None:
    cases = list(forging_stated.odd_beacons())
    assert differing(page, cases) == []
    for name, file in cases:
        assert "V1_FAIL" in by_python(file), name
    for name, file in forging_stated.every_form("32", forging_stated.with_beacon(32)):
        assert "V6_PASS" in by_python(file), name
        assert "V6_PASS" in by_page(page, [file])[0], name


def test_both_fail_rules_that_they_do_not_know(page: Page) -> None:
    cases = list(forging_stated.unknown_rules())
    assert differing(page, cases) == []
    for name, file in cases:
        assert "V9_FAIL" in by_python(file), name
    example = list(
        forging_stated.every_form(
            "example", forging_stated.with_rules(forging_stated.VECTOR_RULES)
        )
    )
    assert ["V9_FAIL" in codes for codes in by_page(page, [file for _, file in example])] == [
        True, True, True, True, False,
    ]  # fmt: skip


@settings(max_examples=15, deadline=None)
@given(st.data())
def test_both_find_the_same_teams_and_tickets_for_any_draw(
    page: Page, data: st.DataObject
) -> None:
    objects = data.draw(object_rows())
    roster = data.draw(roster_rows(objects))
    own = device()
    quotas = {
        name: Quota(data.draw(st.integers(0, 6)), data.draw(st.integers(0, 3)))
        for name in ("S1", "S2", "S3")
    }
    inputs = made_inputs(
        objects, roster, quotas, team_size=data.draw(st.integers(2, 4)), device_id=own.device_id,
        rules_version=data.draw(st.sampled_from(("rules-1", "rules-1/joint"))),
    )  # fmt: skip
    made = held(inputs, own)
    files = [made.full.encode(), made.public.encode()]
    for codes in by_page(page, files):
        assert "V11_PASS" in codes
        assert "V12_PASS" in codes
    assert differing(page, [("full", files[0]), ("public", files[1])]) == []


# ── one business's own proof ─────────────────────────────────────────────────────────────────────

_OWN = """([record, proofs]) => {
  const bytes = text => Uint8Array.from(atob(text), sign => sign.charCodeAt(0));
  const { claim } = Draw1.run(Draw1.checkFile(bytes(record)));
  return proofs.map(proof => {
    try {
      return Draw1.ownByProof(claim, bytes(proof)).checks.map(one => `${one.number}_${one.verdict}`);
    } catch (error) {
      return [error instanceof Draw1.Refused ? error.code : String(error.stack)];
    }
  });
}"""


def proof_files(made: Held) -> list[bytes]:
    """Every business's proof, and one with each value altered in each way."""
    full = made.full
    good = [
        proving.object_proof(full, row.object_id).to_json() for row in made.inputs.register.rows
    ]
    values: list[Any] = [
        None,
        True,
        -1,
        0,
        1,
        14,
        1 << 70,
        "",
        "S2",
        "00" * 32,
        [],
        "e\u0301",
        "drawn",
    ]
    first = json.loads(good[0])
    altered = [first | {name: value} for name in first for value in values]
    altered += [
        first | {"path": first["path"][::-1]},
        first | {"more": 1},
        {},
        {"format": "DRAW1"},
    ]
    return [text.encode() for text in good] + [forging.as_json(one) for one in altered]


@pytest.mark.parametrize("name", ["central", "short", *forging_whole.unwhole()])
@pytest.mark.parametrize("kind", ["full", "public"])
def test_both_say_the_same_of_a_business_s_proof(page: Page, name: str, kind: str) -> None:
    own = {"central": forging.central(), "short": forging.short()}
    made = own.get(name) or forging_whole.unwhole()[name]
    record = made.full if kind == "full" else made.public
    files = proof_files(made)

    def judged(file: bytes) -> list[str]:
        try:
            return [one.code for one in proving.own_checks(record, proving.read(file))]
        except InputError as error:
            return [error.code.value]

    encoded = [base64.b64encode(file).decode() for file in files]
    found = page.evaluate(_OWN, [base64.b64encode(record.encode()).decode(), encoded])
    wanted = [judged(file) for file in files]
    differs = [(f, a, b) for f, a, b in zip(files, found, wanted, strict=True) if a != b]
    assert differs == []
    if name in own:
        assert sum(one == ["O1_PASS", "O2_PASS", "O3_PASS"] for one in wanted) >= len(
            made.inputs.register.rows
        )


# ── the VRF by itself ────────────────────────────────────────────────────────────────────────────

_VRF = """cases => cases.map(([key, alpha, proof]) => {
  const bytes = text => Uint8Array.from(text.match(/../g) ?? [], pair => parseInt(pair, 16));
  const output = Draw1.verifyVrf(bytes(key), bytes(alpha), bytes(proof));
  return output && [...output].map(byte => byte.toString(16).padStart(2, "0")).join("");
})"""


def output(key: bytes, alpha: bytes, proof: bytes) -> str | None:
    try:
        return vrf.verify(key, alpha, proof).hex()
    except VerificationError:
        return None


@pytest.mark.parametrize("vector", RFC9381, ids=lambda v: f"{v['suite'][-4:]}-{v['PK'][:4]}")
def test_rfc_9381_and_its_negative_vectors(page: Page, vector: dict[str, Any]) -> None:
    tai = vector["suite"].endswith("TAI")
    given_ = (vector["PK"], vector["alpha"], vector["pi"])
    assert page.evaluate(_VRF, [given_]) == [vector["beta"] if tai else None]
    secret, alpha = bytes.fromhex(vector["SK"]), bytes.fromhex(vector["alpha"])
    cases = list(forging.proofs(bytes.fromhex(vector["PK"]), alpha, secret))
    wanted = [output(key, alpha, proof) for _, key, proof in cases]
    found = page.evaluate(_VRF, [(key.hex(), alpha.hex(), proof.hex()) for _, key, proof in cases])
    assert dict(zip([name for name, _, _ in cases], found, strict=True)) == dict(
        zip([name for name, _, _ in cases], wanted, strict=True)
    )
    assert {name for (name, _, _), beta in zip(cases, wanted, strict=True) if beta} == {"k = 0"}


def test_secrets_of_the_vectors_give_their_keys(page: Page) -> None:
    keys = page.evaluate(
        "secrets => secrets.map(text => [...Draw1.vrfPublicKey(Uint8Array.from("
        "text.match(/../g), pair => parseInt(pair, 16)))])",
        [vector["SK"] for vector in RFC9381],
    )
    assert [bytes(key).hex() for key in keys] == [vector["PK"] for vector in RFC9381]


# ── the hashes, which the page computes itself ───────────────────────────────────────────────────


def test_rows_of_every_length_give_the_same_roots(page: Page) -> None:
    """Ids of 3 to 252 bytes cross every block border of SHA-256."""
    own = device()
    objects = [ObjectRow(f"{n:03d}" + "x" * n, "S1", n % 65, "U" * (n % 40)) for n in range(250)]
    inputs = made_inputs(objects, [], {"S1": Quota(3, 5)}, device_id=own.device_id)
    (codes,) = by_page(page, [held(inputs, own).full.encode()])
    assert {"V1_PASS", "V9_PASS", "V11_PASS"} <= set(codes)
