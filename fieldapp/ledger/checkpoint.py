"""A checkpoint: a chain's size and root as a signed note that people can keep and compare.

Text and signature lines are those of C2SP tlog-checkpoint and signed-note, so that witnesses and
tools of other logs read them; the origin is that of docs/spec/log.md §2.9. A checkpoint is short
enough to be printed, mailed or read out; later it shows whether the log still holds what it held.
"""

from __future__ import annotations

import base64
import binascii
import re
from dataclasses import dataclass
from typing import Final

from fieldapp.errors import Code, VerificationError
from fieldapp.ledger import keys
from fieldapp.ledger.chain import ChainId

LOG_NAME: Final = "insp.example"  # that of the vectors; an origin only has to be unique to its log
MAX_NOTE_BYTES: Final = 64 * 1024
_MAX_SIGNATURES: Final = 100
_ED25519: Final = b"\x01"  # signed-note's number of the algorithm
_DIGITS: Final = re.compile(r"0|[1-9][0-9]{0,18}")
_SIGNATURE: Final = re.compile(r"— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})")


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A log's name, how many entries it had, and the Merkle root over them."""

    origin: str
    size: int  # entries, count
    root: bytes  # 32 bytes, RFC 6962

    def text(self) -> str:
        """Give the three lines that are signed."""
        return f"{self.origin}\n{self.size}\n{base64.b64encode(self.root).decode()}\n"

    @classmethod
    def parse(cls, untrusted: str) -> Checkpoint:
        """Read the three lines strictly; extension lines are not taken.

        Raises:
            VerificationError: CHECKPOINT_INVALID.
        """
        lines = untrusted.split("\n")
        if len(lines) != 4 or lines[3] or not lines[0] or not _DIGITS.fullmatch(lines[1]):
            raise VerificationError(Code.CHECKPOINT_INVALID, why="not origin, size and root")
        found = cls(lines[0], int(lines[1]), _bytes(lines[2]))
        if len(found.root) != 32 or found.text() != untrusted:
            raise VerificationError(Code.CHECKPOINT_INVALID, why="root")
        return found


def origin(chain: ChainId) -> str:
    """Give the name of a device's chain as a log."""
    return f"{LOG_NAME}/dev/{chain.device_id.hex()}/{chain.epoch}"


def sign(text: str, name: str, signer: keys.DeviceKeys) -> str:
    """Give the signed note: the text, an empty line, one signature line."""
    public, signature = signer.public_key, signer.sign(text.encode())
    line = base64.b64encode(_key_hash(name, public) + signature).decode()
    return f"{text}\n— {name} {line}\n"


def open_note(untrusted: bytes, name: str, public_key: bytes) -> str:
    """Give a note's text if the named key signed it; lines of other keys are passed over.

    Raises:
        VerificationError: CHECKPOINT_INVALID (no note, or this key did not sign it),
            SIGNATURE_INVALID.
    """
    text, signatures = _split(untrusted)
    wanted = _key_hash(name, public_key)
    for signer, raw in signatures:
        if signer == name and raw[:4] == wanted:
            keys.verify(public_key, text.encode(), raw[4:])
            return text
    raise VerificationError(Code.CHECKPOINT_INVALID, why="not signed by this key")


def read(untrusted: bytes) -> Checkpoint:
    """Give what a note claims, before any signature is checked: whose key to ask for.

    Raises:
        VerificationError: CHECKPOINT_INVALID.
    """
    return Checkpoint.parse(_split(untrusted)[0])


def _split(untrusted: bytes) -> tuple[str, list[tuple[str, bytes]]]:
    """Part a note at its last empty line into text and (name, key hash ‖ signature)."""
    if len(untrusted) > MAX_NOTE_BYTES:
        raise VerificationError(Code.CHECKPOINT_INVALID, why="too large")
    try:
        note = untrusted.decode()
    except UnicodeDecodeError as error:
        raise VerificationError(Code.CHECKPOINT_INVALID, why="not UTF-8") from error
    text, parted, tail = note.rpartition("\n\n")
    lines = tail.split("\n")
    if not parted or lines.pop() or not 0 < len(lines) <= _MAX_SIGNATURES:
        raise VerificationError(Code.CHECKPOINT_INVALID, why="no signature lines")
    signatures = []
    for line in lines:
        found = _SIGNATURE.fullmatch(line)
        if found is None:
            raise VerificationError(Code.CHECKPOINT_INVALID, why="signature line")
        signatures.append((found[1], _bytes(found[2])))
    return text + "\n", signatures


def _key_hash(name: str, public_key: bytes) -> bytes:
    return keys.sha256(name.encode() + b"\n" + _ED25519 + public_key)[:4]


def _bytes(untrusted: str) -> bytes:
    try:
        found = base64.b64decode(untrusted, validate=True)
    except binascii.Error as error:
        raise VerificationError(Code.CHECKPOINT_INVALID, why="base64") from error
    if base64.b64encode(found).decode() != untrusted:  # bits that base64 does not use are set
        raise VerificationError(Code.CHECKPOINT_INVALID, why="base64")
    return found
