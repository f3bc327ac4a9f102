"""What the public sees: the page's data and one business's own proof."""

from __future__ import annotations

import dataclasses
import json

import pytest

from fieldapp.draw import public, slot
from fieldapp.errors import Code, InputError, VerificationError
from tests.draw.test_verifying import OBJECTS, sample


def test_the_page_is_the_same_from_both_transcripts() -> None:
    page = public.public_page_data(sample().full)
    assert public.public_page_data(sample().public) == page
    assert (page.level, page.local_centre, page.slot_index) == ("L3", False, 3)
    assert slot.read_code(page.nonce_words) == page.nonce
    assert page.register_fingerprint == slot.fingerprint(page.register_root)
    assert sum(len(group.drawn) for group in page.groups) == 5
    for group in page.groups:
        assert group.cutoff == group.drawn[-1].ticket
        assert [row.rank for row in group.drawn] == list(range(1, len(group.drawn) + 1))
        assert all(len(row.inspectors) + row.missing == 2 for row in group.drawn)
        assert all(row.ticket > group.cutoff for row in group.reserve)


@pytest.mark.parametrize("row", OBJECTS, ids=lambda row: row.object_id[-2:])
def test_each_business_can_prove_its_place(row: tuple[str, str, int, str]) -> None:
    proof = public.object_proof(sample().full, row[0])
    public.verify_object_proof(sample().public, proof)
    drawn = {one.object_id for c in sample().public.strata.values() for one in c.drawn}
    assert (proof.state == "drawn") == (row[0] in drawn)
    assert proof.group_size == 7
    assert json.loads(proof.to_json())["ticket"] == (proof.ticket or b"").hex()


def test_a_forged_proof_is_refused() -> None:
    drawn = sample().public.strata["S1"].drawn[0].object_id
    proof = public.object_proof(sample().full, drawn)
    for change in (
        {"weight": 2 if proof.weight != 2 else 1},
        {"stratum": "S2"},
        {"unit": "GS"},
        {"index": proof.index ^ 1},
        {"size": proof.size + 1},
        {"path": proof.path[::-1]},
        {"ticket": bytes(32)},
        {"cutoff": b"\xff" * 32},
        {"state": "not_drawn"},
    ):
        with pytest.raises(VerificationError) as caught:
            public.verify_object_proof(sample().public, dataclasses.replace(proof, **change))
        assert caught.value.code is Code.PROOF_INVALID


def test_who_is_not_listed_has_no_proof() -> None:
    with pytest.raises(InputError) as caught:
        public.object_proof(sample().full, "nobody")
    assert caught.value.code is Code.DRAW_OBJECT_UNKNOWN
    with pytest.raises(InputError):
        public.object_proof(sample().public, OBJECTS[0].object_id)
