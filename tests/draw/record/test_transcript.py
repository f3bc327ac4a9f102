"""Transcripts read back from both forms, and each value has one way to be written."""

from __future__ import annotations

import json

import pytest

from fieldapp.draw.record import transcript
from fieldapp.errors import InputError, VerificationError
from fieldapp.ledger import dcbor
from tests.draw.checking.test_verifying import sample


@pytest.mark.parametrize("kind", ["full", "public"])
def test_both_forms_read_back(kind: str) -> None:
    record = sample().full if kind == "full" else sample().public
    assert transcript.decode(record.encode()) == record
    text = transcript.to_json(record)
    assert transcript.from_json(text) == record
    assert transcript.from_json(text.encode()) == record
    assert transcript.from_json(json.loads(text)) == record


def test_the_public_form_has_no_rows() -> None:
    assert "objects" not in json.loads(transcript.to_json(sample().public))
    assert "objects" in json.loads(transcript.to_json(sample().full))


def test_a_public_form_with_rows_and_a_full_one_without_are_refused() -> None:
    full = dcbor.decode(sample().full.encode())
    public = dcbor.decode(sample().public.encode())
    for wrong in (
        public | {"objects": full["objects"], "roster": full["roster"]},
        public | {"objects": full["objects"]},
        {name: value for name, value in full.items() if name != "roster"},
    ):
        with pytest.raises(InputError):
            transcript.decode(dcbor.encode(wrong))


def test_bytes_written_as_text_are_not_canonical() -> None:
    fields = dcbor.decode(sample().public.encode())
    with pytest.raises(VerificationError):
        transcript.decode(dcbor.encode(fields | {"nonce": fields["nonce"].hex()}))


def test_upper_case_hexadecimal_is_refused() -> None:
    fields = json.loads(transcript.to_json(sample().public))
    with pytest.raises(InputError):
        transcript.from_json(fields | {"nonce": fields["nonce"].upper()})
