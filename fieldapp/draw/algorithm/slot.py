"""A slot is the right to one draw: what it fixes, the nonce that opens it, codes to read out."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import Final

from mnemonic import Mnemonic

from fieldapp.draw.algorithm import reading
from fieldapp.draw.algorithm.tagged import tagged_hash
from fieldapp.errors import Code, InputError, VerificationError
from fieldapp.ledger import dcbor

CHAIN_LENGTH: Final = 10_000  # slots a chain can open, a year's worth
MAX_CHAIN_INDEX: Final = 1_000_000  # bounds the work of a check on untrusted input
NONCE_BYTES: Final = 32
CODE_CHARACTERS: Final = 24  # 256 bits and 8 bits of checksum, 11 bits a character
GROUP: Final = 4  # characters read in one breath
FINGERPRINT_WORDS: Final = 4  # groups of a fingerprint: 16 characters, 176 bits
SIGNED_AS: Final = b"SLOT1\0"

_U64 = (1 << 64) - 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """Everything a draw depends on but the nonce, fixed before it (docs/spec/draw.md A.4)."""

    chain_id: bytes
    chain_tip: bytes  # N_0, 32 bytes
    index: int  # i; N_i opens this slot
    device_id: bytes  # 16 bytes
    vrf_key: bytes  # 32 bytes
    plan_hash: bytes
    register_root: bytes
    register_size: int  # rows
    roster_root: bytes
    roster_size: int  # rows
    beacon_round: int | None
    expiry_s: int  # Unix seconds

    def encode(self) -> bytes:
        """Give the canonical bytes that the commitment hashes."""
        return dcbor.encode(
            {
                1: 1,
                2: self.chain_id,
                3: self.chain_tip,
                4: self.index,
                5: self.device_id,
                6: self.vrf_key,
                7: self.plan_hash,
                8: self.register_root,
                9: self.register_size,
                10: self.roster_root,
                11: self.roster_size,
                12: self.beacon_round,
                13: self.expiry_s,
            }
        )


def decode(untrusted: bytes) -> Slot:
    """Check and read a slot's bytes.

    Raises:
        VerificationError: the bytes are not canonical CBOR.
        InputError: DRAW_INPUT_MALFORMED.
    """
    value = dcbor.decode(untrusted, max_bytes=1 << 16)
    if not isinstance(value, dict) or set(value) != set(range(1, 14)):
        reading.refuse("slot", "keys 1 to 13 wanted")
    if type(value[1]) is not int or value[1] != 1:
        reading.refuse("slot.1", "version 1 wanted")
    for key in (2, 3, 5, 6, 7, 8, 10):
        if not isinstance(value[key], bytes):
            reading.refuse(f"slot.{key}", "not bytes")
    chosen = value[12]
    return Slot(
        chain_id=reading.octets(value[2], "slot.2", max_size=reading.MAX_ID_BYTES),
        chain_tip=reading.octets(value[3], "slot.3", NONCE_BYTES),
        index=reading.integer(value[4], "slot.4", 1, MAX_CHAIN_INDEX),
        device_id=reading.octets(value[5], "slot.5", 16),
        vrf_key=reading.octets(value[6], "slot.6", 32),
        plan_hash=reading.octets(value[7], "slot.7", 32),
        register_root=reading.octets(value[8], "slot.8", 32),
        register_size=reading.integer(value[9], "slot.9", 0, reading.MAX_ROWS),
        roster_root=reading.octets(value[10], "slot.10", 32),
        roster_size=reading.integer(value[11], "slot.11", 0, reading.MAX_ROSTER),
        beacon_round=None if chosen is None else reading.integer(chosen, "slot.12", 0, _U64),
        expiry_s=reading.integer(value[13], "slot.13", 0, _U64),
    )


def commitment(encoded: bytes) -> bytes:
    """Give C = TH("commit", dCBOR(slot))."""
    return tagged_hash("commit", encoded)


def alpha(commitment_: bytes) -> bytes:
    """Give the VRF input TH("alpha", C)."""
    return tagged_hash("alpha", commitment_)


def nonce_at(chain_id: bytes, last: bytes, index: int, length: int = CHAIN_LENGTH) -> bytes:
    """Give N_index of the chain whose secret end N_length is `last` (docs/spec/draw.md A.5).

    Index 0 is the tip that is published; N_{j-1} = TH("chain", chain_id, u32be(j), N_j).
    """
    if not 0 <= index <= length:
        raise ValueError(f"index {index} of a chain of {length}")
    return _walk(chain_id, last, length, index)


def check_nonce(slot: Slot, untrusted_nonce: bytes) -> None:
    """Check that hashing the nonce `slot.index` times gives the published tip.

    Raises:
        VerificationError: DRAW_NONCE_NOT_OF_SLOT.
    """
    if not opens(slot, untrusted_nonce):
        raise VerificationError(Code.DRAW_NONCE_NOT_OF_SLOT, index=slot.index)


def opens(slot: Slot, untrusted_nonce: bytes) -> bool:
    """Tell whether hashing the nonce `slot.index` times gives the published tip."""
    return (
        len(untrusted_nonce) == NONCE_BYTES
        and _walk(slot.chain_id, untrusted_nonce, slot.index, 0) == slot.chain_tip
    )


def _walk(chain_id: bytes, nonce: bytes, start: int, stop: int) -> bytes:
    for number in range(start, stop, -1):
        nonce = tagged_hash("chain", chain_id, number.to_bytes(4), nonce)
    return nonce


@cache
def _words() -> Mnemonic:
    return Mnemonic("chinese_simplified")


@cache
def _numbers() -> dict[str, int]:
    return {word: number for number, word in enumerate(_words().wordlist)}


def code_words(secret: bytes) -> str:
    """Give 32 bytes as 24 Chinese characters (BIP-39, simplified Chinese) with a checksum."""
    if len(secret) != NONCE_BYTES:
        raise ValueError("32 bytes wanted")
    return _words().to_mnemonic(secret).replace(" ", "")


def code_groups(secret: bytes) -> tuple[str, ...]:
    """Give a code as six groups of four characters: all of it, with its checksum."""
    words = code_words(secret)
    return tuple(words[at : at + GROUP] for at in range(0, CODE_CHARACTERS, GROUP))


def fingerprint(digest: bytes) -> tuple[str, ...]:
    """Give a 32-byte digest as four words of four characters, to compare by eye or by ear.

    They are the first 176 bits; docs/decisions/0014 says why no fewer.
    """
    return code_groups(digest)[:FINGERPRINT_WORDS]


def read_code(untrusted: str) -> bytes:
    """Give the 32 bytes of a typed or scanned code: 24 characters, or 64 hexadecimal digits.

    Spaces, line breaks, punctuation and full-width forms are tolerated.

    Raises:
        InputError: DRAW_NONCE_CHARACTERS with the `position` (from 1) of a character that is not
            in the list, or the `count` if there are too many or too few; DRAW_NONCE_CHECKSUM.
    """
    plain = unicodedata.normalize("NFKC", untrusted[:1000])
    characters = [sign for sign in plain if unicodedata.category(sign)[0] not in "ZPC"]
    if len(characters) == 2 * NONCE_BYTES and all(sign.isascii() for sign in characters):
        try:
            return bytes.fromhex("".join(characters))
        except ValueError as error:
            raise InputError(Code.DRAW_NONCE_CHARACTERS, count=len(characters)) from error
    for position, sign in enumerate(characters, start=1):
        if sign not in _numbers():
            raise InputError(Code.DRAW_NONCE_CHARACTERS, position=position, character=sign)
    if len(characters) != CODE_CHARACTERS:
        raise InputError(Code.DRAW_NONCE_CHARACTERS, count=len(characters))
    try:
        return bytes(_words().to_entropy(characters))
    except ValueError as error:
        raise InputError(Code.DRAW_NONCE_CHECKSUM) from error
