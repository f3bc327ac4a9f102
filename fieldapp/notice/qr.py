"""NOTICE1, the signed code on a paper: payload, COSE_Sign1, address, check code.

Source: docs/spec/notice-qr.md §4.4.

Nothing here decides whether a code is to be believed; that is `verifying`. Reading pictures is
`scanning`.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from fieldapp.errors import Code, InputError, VerificationError
from fieldapp.ledger import dcbor

VERSION: Final = 1
MAX_COSE: Final = 512  # bytes
EXTERNAL_AAD: Final = b"insp-notice-v1"
EDDSA: Final = -8
CONTENT_HASH: Final = 16  # bytes of the SHA-256 of the content
_TAG_SIGN1: Final = b"\xd2"
_PATH: Final = "/N/"
_ADDRESS = re.compile(r"https://([a-z0-9.-]{1,253}(?::[0-9]{1,5})?)/n/([a-z2-7]+)", re.IGNORECASE)
_CHECK_SLIPS = str.maketrans("018", "OIB")  # digits Base32 lacks, as people misread them
_ALNUM_V11_M: Final = 366  # characters that version 11 at level M holds
_MAX_DAY: Final = 100_000  # the year 2243
_NAME_MIN: Final = 6  # characters of the name that are never cut


@dataclass(frozen=True, slots=True, kw_only=True)
class Payload:
    """The readable facts inside the code; days count from 1970-01-01."""

    unit: str
    number: str  # the device-scoped one, printed as 文书编号
    kind: int
    object_id: str
    name: str
    issue_day: int
    due_day: int | None
    result: int
    content_hash: bytes  # 16 bytes
    index: int  # in revocation lists
    items: tuple[str, ...] = ()

    def to_map(self) -> dict[int, Any]:
        """Give the payload map; a paper without a deadline leaves out key 8."""
        entries = {
            1: VERSION, 2: self.unit, 3: self.number, 4: self.kind, 5: self.object_id,
            6: self.name, 7: self.issue_day, 8: self.due_day, 9: self.result,
            10: self.content_hash, 11: self.index, 12: list(self.items),
        }  # fmt: skip
        return {key: value for key, value in entries.items() if value is not None}


_FIELDS: Final[Mapping[int, tuple[str, type]]] = {
    2: ("unit", str),
    3: ("number", str),
    4: ("kind", int),
    5: ("object_id", str),
    6: ("name", str),
    7: ("issue_day", int),
    8: ("due_day", int),
    9: ("result", int),
    10: ("content_hash", bytes),
    11: ("index", int),
    12: ("items", list),
}


def read_payload(untrusted: bytes) -> Payload:
    """Read a payload: canonical, its keys known, their types right.

    Raises:
        VerificationError: CBOR_MALFORMED, CBOR_NOT_CANONICAL.
    """
    entries = dcbor.decode(untrusted, MAX_COSE)
    if not isinstance(entries, dict) or type(entries.get(1)) is not int:
        raise _malformed("payload is not a versioned map")
    if entries[1] < VERSION:
        raise _malformed("version")
    unknown = entries.keys() - _FIELDS.keys() - {1}
    if unknown and entries[1] == VERSION:  # only a later version may say more
        raise _malformed(f"unknown key {min(map(str, unknown))}")
    values: dict[str, Any] = {"due_day": None}
    for key, (name, kind) in _FIELDS.items():
        if key in entries:
            if type(entries[key]) is not kind:
                raise _malformed(name)
            values[name] = entries[key]
        elif name not in values:
            raise _malformed(f"{name} missing")
    return _payload(values)


def _payload(values: dict[str, Any]) -> Payload:
    if not all(type(item) is str for item in values["items"]):
        raise _malformed("items")
    if len(values["content_hash"]) != CONTENT_HASH:
        raise _malformed("content_hash")
    if not all(0 <= (values[name] or 0) <= _MAX_DAY for name in ("issue_day", "due_day")):
        raise _malformed("a day outside the calendar")
    return Payload(**{**values, "items": tuple(values["items"])})


@dataclass(frozen=True, slots=True)
class Envelope:
    """A COSE_Sign1 message, taken apart; nothing of it is verified."""

    algorithm: int
    kid: bytes
    payload: bytes
    signature: bytes

    @property
    def signed(self) -> bytes:
        """The bytes under the signature."""
        return _sig_structure(self.kid, self.payload, self.algorithm)


def read_envelope(untrusted: bytes) -> Envelope:
    """Take a COSE_Sign1 message apart; only the form NOTICE1 writes is accepted.

    Raises:
        VerificationError: CBOR_TOO_LARGE, CBOR_MALFORMED, CBOR_NOT_CANONICAL.
    """
    if len(untrusted) > MAX_COSE:
        raise VerificationError(Code.CBOR_TOO_LARGE, size=len(untrusted), limit=MAX_COSE)
    if untrusted[:1] != _TAG_SIGN1:
        raise _malformed("not tagged COSE_Sign1")
    parts = dcbor.decode(untrusted[1:])
    if not isinstance(parts, list) or len(parts) != 4:
        raise _malformed("not four parts")
    protected, unprotected, payload, signature = parts
    if not all(type(part) is bytes for part in (protected, payload, signature)):
        raise _malformed("parts are not byte strings")
    if unprotected != {} or len(signature) != 64:
        raise _malformed("unprotected header or signature length")
    header = dcbor.decode(protected)
    if not isinstance(header, dict) or header.keys() != {1, 4}:
        raise _malformed("protected header")
    algorithm, kid = header[1], header[4]
    if type(algorithm) is not int or type(kid) is not bytes or len(kid) != 8:
        raise _malformed("algorithm or kid")
    return Envelope(algorithm, kid, payload, signature)


def _malformed(why: str) -> VerificationError:
    return VerificationError(Code.CBOR_MALFORMED, why=why)


def _protected(kid: bytes, algorithm: int = EDDSA) -> bytes:
    return dcbor.encode({1: algorithm, 4: kid})


def _sig_structure(kid: bytes, payload: bytes, algorithm: int = EDDSA) -> bytes:
    return dcbor.encode(["Signature1", _protected(kid, algorithm), EXTERNAL_AAD, payload])


def signed_bytes(kid: bytes, payload: bytes) -> bytes:
    """Give what a key of this id would have signed for this payload."""
    return _sig_structure(kid, payload)


def sign(payload: Payload, public_key: bytes, signer: Callable[[bytes], bytes]) -> bytes:
    """Give the COSE_Sign1 bytes of a payload.

    Raises:
        InputError: NOTICE_TOO_LONG.
    """
    from fieldapp.ledger.keys import key_id  # a tenth of a second that setting a page is spared

    kid, body = key_id(public_key), dcbor.encode(payload.to_map())
    signature = signer(_sig_structure(kid, body))
    cose = _TAG_SIGN1 + dcbor.encode([_protected(kid), {}, body, signature])
    if len(cose) > MAX_COSE:
        raise InputError(Code.NOTICE_TOO_LONG, size=len(cose), limit=MAX_COSE)
    return cose


def address(host: str, cose: bytes) -> str:
    """Give the address in the code: upper case, so that it fits the alphanumeric mode."""
    text = base64.b32encode(cose).decode().rstrip("=")
    return f"HTTPS://{host.upper()}{_PATH}{text}"


def read_address(untrusted: str) -> tuple[str, bytes]:
    """Give the host (upper case) and the COSE bytes of a scanned or typed address.

    Raises:
        InputError: NOTICE_NO_CODE, the text is no such address.
        VerificationError: CBOR_MALFORMED, its Base32 is not what an encoder writes.
    """
    found = _ADDRESS.fullmatch(untrusted.strip())
    if found is None:
        raise InputError(Code.NOTICE_NO_CODE, text=untrusted[:60])
    text = found[2].upper()
    try:
        cose = base64.b32decode(text + "=" * (-len(text) % 8))
    except binascii.Error as error:
        raise _malformed("Base32") from error
    if base64.b32encode(cose).decode().rstrip("=") != text:
        raise _malformed("Base32 has bits left over")
    return found[1].upper(), cose


def check_code(cose: bytes) -> str:
    """Give the eight characters for checks by telephone, as `ABCD-EFGH`."""
    code = base64.b32encode(hashlib.sha256(cose).digest()).decode()[:8]
    return f"{code[:4]}-{code[4:]}"


def typed_check_code(text: str) -> str:
    """Give a check code in its written form, however it was typed: 0 is O, 1 is I, 8 is B."""
    code = re.sub(r"[\s\-—]", "", text).upper().translate(_CHECK_SLIPS)
    return f"{code[:4]}-{code[4:]}"


def short_name(name: str, host: str, rest: Payload) -> str:
    """Cut a name so that the code stays at version 11 (61 modules, 7 dots of 300 dpi).

    Six characters are never cut: a longer code then gets smaller modules.
    """
    unnamed = dcbor.encode({**rest.to_map(), 6: ""})
    overhead = 1 + 1 + 1 + len(_protected(bytes(8))) + 1 + 2 + 2 + 64  # heads, headers, signature
    characters = _ALNUM_V11_M - len(f"HTTPS://{host}{_PATH}")
    budget = characters * 5 // 8 - overhead - len(unnamed) - 1
    if len(name.encode()) <= budget:
        return name
    kept = name
    while len(kept) > _NAME_MIN and len((kept + "…").encode()) > budget:
        kept = kept[:-1]
    return kept + "…"
