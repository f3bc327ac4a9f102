"""Checkpoints: the vector's text, a foreign signed note, and everything that must be refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.errors import Code, VerificationError
from fieldapp.ids import DeviceId
from fieldapp.ledger import checkpoint, keys
from fieldapp.ledger.chain import ChainId
from fieldapp.ledger.checkpoint import Checkpoint

VECTORS: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "vectors" / "log1.json").read_text()
)
FOREIGN = VECTORS["signed_note"]
SIGNER, _ = keys.DeviceKeys.generate(bytes(32))
OTHER, _ = keys.DeviceKeys.generate(bytes(32))
KEPT = Checkpoint("insp.example/dev/00/1", 7, bytes(range(32)))
NOTE = checkpoint.sign(KEPT.text(), KEPT.origin, SIGNER)


def test_the_text_is_that_of_the_vector() -> None:
    chain = ChainId(DeviceId(bytes.fromhex(VECTORS["device_pk"])[:16]), 1)
    root = bytes.fromhex(VECTORS["event_2"]["root_3"])
    made = Checkpoint(checkpoint.origin(chain), 3, root)
    assert made.text() == VECTORS["checkpoint_text"]
    assert Checkpoint.parse(VECTORS["checkpoint_text"]) == made


def test_a_note_of_other_hands_is_read() -> None:
    public_key = bytes.fromhex(FOREIGN["public_key"])
    text = checkpoint.open_note(FOREIGN["note"].encode(), FOREIGN["name"], public_key)
    assert text == "This is an example message.\n"


def test_a_signed_note_opens_for_its_key_alone() -> None:
    assert checkpoint.open_note(NOTE.encode(), KEPT.origin, SIGNER.public_key) == KEPT.text()
    assert checkpoint.read(NOTE.encode()) == KEPT
    for name, key in ((KEPT.origin, OTHER.public_key), ("somebody", SIGNER.public_key)):
        with pytest.raises(VerificationError) as raised:
            checkpoint.open_note(NOTE.encode(), name, key)
        assert raised.value.code is Code.CHECKPOINT_INVALID


def test_a_second_signature_does_not_hide_the_first() -> None:
    more = NOTE + checkpoint.sign(KEPT.text(), "witness", OTHER).rpartition("\n\n")[2]
    for name, key in ((KEPT.origin, SIGNER.public_key), ("witness", OTHER.public_key)):
        assert checkpoint.open_note(more.encode(), name, key) == KEPT.text()


def test_bits_that_base64_does_not_use_stay_unset() -> None:
    line = NOTE.rstrip("\n")
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    place = len(line.rstrip("=")) - 1
    other = letters[letters.index(line[place]) ^ 1]
    with pytest.raises(VerificationError):
        checkpoint.read((line[:place] + other + line[place + 1 :] + "\n").encode())


@given(st.data())
def test_no_changed_byte_passes(data: st.DataObject) -> None:
    whole = NOTE.encode()
    place = data.draw(st.integers(0, len(whole) - 1))
    value = data.draw(st.integers(0, 255).filter(lambda one: one != whole[place]))
    altered = whole[:place] + bytes([value]) + whole[place + 1 :]
    with pytest.raises(VerificationError):
        checkpoint.open_note(altered, KEPT.origin, SIGNER.public_key)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a\n1\n",
        "a\n01\n" + "A" * 43 + "=\n",
        "a\n-1\n" + "A" * 43 + "=\n",
        "a\n1\n" + "A" * 42 + "==\n",
        "a\n1\n" + "A" * 42 + "B=\n",  # bits that base64 does not use are set
        "\n1\n" + "A" * 43 + "=\n",
        "a\n1\n" + "A" * 43 + "=\nmore\n",
        "a\n1\n" + "A" * 43 + "=",
        "a\n" + "9" * 20 + "\n" + "A" * 43 + "=\n",
    ],
)
def test_a_text_that_is_not_three_exact_lines_is_refused(text: str) -> None:
    with pytest.raises(VerificationError) as raised:
        Checkpoint.parse(text)
    assert raised.value.code is Code.CHECKPOINT_INVALID


@pytest.mark.parametrize(
    "note",
    [
        b"",
        b"\n\n",
        KEPT.text().encode(),
        NOTE.encode()[:-1],
        NOTE.replace("—", "-").encode(),
        b"\xff" + NOTE.encode(),
        NOTE.encode() + b"junk\n",
        NOTE.encode() + NOTE.rpartition("\n\n")[2].encode() * 100,
        b"a" * (checkpoint.MAX_NOTE_BYTES + 1),
    ],
)
def test_what_is_no_note_is_refused(note: bytes) -> None:
    with pytest.raises(VerificationError) as raised:
        checkpoint.read(note)
    assert raised.value.code is Code.CHECKPOINT_INVALID
