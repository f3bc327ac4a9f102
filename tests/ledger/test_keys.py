"""Keys byte for byte: the vectors of docs/spec/evidence.md §3.9, and what a slot refuses."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from fieldapp.errors import FieldappError
from fieldapp.ledger import keys
from fieldapp.ledger.keys import KeySlot, Reply

VECTORS = json.loads((Path(__file__).parents[1] / "vectors" / "keys1.json").read_text("utf-8"))
DATA_KEY = bytes.fromhex(VECTORS["data_key"])
DEVICE = bytes.fromhex("00112233") + bytes(12)


def raw(name: str, field: str) -> bytes:
    return bytes.fromhex(VECTORS[name][field])


def test_the_libraries_are_what_the_standards_say() -> None:
    it = VECTORS["hkdf_rfc5869"]
    ikm, salt, info = (bytes.fromhex(it[name]) for name in ("ikm", "salt", "info"))
    assert HKDF(SHA256(), 42, salt, info).derive(ikm).hex() == it["okm"]
    it = VECTORS["argon2id_rfc9106"]
    standard = Argon2id(
        salt=raw("argon2id_rfc9106", "salt"), length=32, iterations=it["passes"],
        lanes=it["lanes"], memory_cost=it["memory_kib"], ad=raw("argon2id_rfc9106", "associated"),
        secret=raw("argon2id_rfc9106", "secret"),
    )  # fmt: skip
    assert standard.derive(raw("argon2id_rfc9106", "password")).hex() == it["tag"]


def test_two_implementations_of_argon2id_agree_on_our_parameters() -> None:
    other = Argon2id(salt=raw("pin", "salt"), length=32, iterations=3, lanes=4, memory_cost=65536)
    assert other.derive(VECTORS["pin"]["text"].encode()) == keys.stretch(
        VECTORS["pin"]["text"], raw("pin", "salt")
    )


def test_a_pin_is_stretched_byte_for_byte() -> None:
    assert keys.stretch(VECTORS["pin"]["text"], raw("pin", "salt")) == raw("pin", "key")


@pytest.mark.parametrize("purpose", sorted(VECTORS["purposes"]))
def test_each_purpose_has_its_own_key_byte_for_byte(purpose: str) -> None:
    assert keys.hkdf(DATA_KEY, purpose).hex() == VECTORS["purposes"][purpose]


def test_the_store_uses_these_purposes() -> None:
    assert {keys.PURPOSE_DATABASE, keys.PURPOSE_BLOBS} < set(VECTORS["purposes"])


def test_the_wrap_is_bound_to_its_context_byte_for_byte() -> None:
    context = VECTORS["wrap"]["context"].encode()
    key, nonce = raw("pin", "key"), raw("wrap", "nonce")
    assert keys.encrypt(key, nonce, DATA_KEY, context) == raw("wrap", "wrapped")
    with pytest.raises(FieldappError):
        keys.decrypt(key, nonce, raw("wrap", "wrapped"), context.replace(b"slot=pin", b"slot=any"))


def test_sm3_byte_for_byte() -> None:
    assert keys.sm3(b"abc").hex() == VECTORS["sm3_abc"]


def test_a_slot_opens_by_its_password_and_its_device_secret_together() -> None:
    slot = KeySlot.wrap(DATA_KEY, "a PIN", b"s" * 32, "pin", DEVICE)
    assert slot.context == VECTORS["wrap"]["context"].encode()
    assert (slot.name, slot.unwrap("a PIN", b"s" * 32)) == ("pin", DATA_KEY)
    for password, secret in (("a pin", b"s" * 32), ("a PIN", b"t" * 32)):
        with pytest.raises(FieldappError):
            slot.unwrap(password, secret)


def test_a_slot_moved_to_another_name_does_not_open() -> None:
    slot = KeySlot.wrap_by(DATA_KEY, b"k" * 32, "recovery", DEVICE)
    assert slot.unwrap_by(b"k" * 32) == DATA_KEY
    moved = KeySlot(
        slot.salt, slot.nonce, slot.wrapped, slot.context.replace(b"recovery", b"another")
    )
    for key, tried in ((b"j" * 32, slot), (b"k" * 32, moved)):
        with pytest.raises(FieldappError):
            tried.unwrap_by(key)


def test_an_answer_opens_for_its_question_only() -> None:
    mine, other = Reply.generate(), Reply.generate()
    sealed = io.BytesIO()
    keys.seal_to([mine.recipient], io.BytesIO(b"a share"), sealed)
    assert mine.unseal(sealed.getvalue()) == b"a share"
    for question, answer in ((other, sealed.getvalue()), (mine, sealed.getvalue()[:-1])):
        with pytest.raises(FieldappError):
            question.unseal(answer)
