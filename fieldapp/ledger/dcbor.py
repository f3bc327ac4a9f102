"""The one canonical byte form for all that is hashed or signed: strict deterministic CBOR.

The profile of docs/spec/log.md §2.4: 64-bit integers, byte strings, NFC text, arrays, maps with
integer or text keys sorted bytewise on the encoded key, true, false, null. No floats, no tags, no
indefinite lengths, no duplicate keys, depth at most 16. The decoder refuses anything that the
encoder would not have written, so equal values have equal bytes and the other way round.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

from fieldapp.errors import Code, VerificationError

Value = Any  # int | bytes | str | bool | None | Sequence[Value] | Mapping[int | str, Value]

MAX_DEPTH = 16
MAX_BYTES = 64 * 1024 * 1024  # larger things are blobs, not values

_UINT, _NINT, _BSTR, _TSTR, _ARRAY, _MAP, _SIMPLE = 0, 1, 2, 3, 4, 5, 7
_FALSE, _TRUE, _NULL = b"\xf4", b"\xf5", b"\xf6"


def encode(value: Value) -> bytes:
    """Encode `value`; the same value always gives the same bytes.

    Raises:
        ValueError: the value lies outside the profile (caller's bug): a float, an integer beyond
            64 bits, text not in NFC, a key that is neither int nor str, nesting over 16.
    """
    out: list[bytes] = []
    _encode(value, out, 0)
    return b"".join(out)


def decode(untrusted: bytes, max_bytes: int = MAX_BYTES) -> Value:
    """Decode bytes of the profile to int, bytes, str, bool, None, list, dict.

    Raises:
        VerificationError: CBOR_TOO_LARGE, CBOR_MALFORMED (not CBOR of the profile, or bytes left
            over) or CBOR_NOT_CANONICAL (the encoder would have written it otherwise).
    """
    if len(untrusted) > max_bytes:
        raise VerificationError(Code.CBOR_TOO_LARGE, size=len(untrusted), limit=max_bytes)
    value, end = _decode(untrusted, 0, 0)
    if end != len(untrusted):
        raise VerificationError(Code.CBOR_MALFORMED, at=end, why="bytes left over")
    return value


def _head(major: int, argument: int) -> bytes:
    if argument < 24:
        return bytes((major << 5 | argument,))
    if argument < 0x100:
        return bytes((major << 5 | 24, argument))
    if argument < 0x1_0000:
        return bytes((major << 5 | 25,)) + argument.to_bytes(2)
    if argument < 0x1_0000_0000:
        return bytes((major << 5 | 26,)) + argument.to_bytes(4)
    if argument < 0x1_0000_0000_0000_0000:
        return bytes((major << 5 | 27,)) + argument.to_bytes(8)
    raise ValueError(f"integer beyond 64 bits: {argument}")


def _encode(value: Value, out: list[bytes], depth: int) -> None:  # noqa: C901 -- one arm a type
    if depth > MAX_DEPTH:
        raise ValueError("nested deeper than 16")
    if isinstance(value, str):
        if not unicodedata.is_normalized("NFC", value):
            raise ValueError("text is not in NFC")
        text = value.encode()
        out += (_head(_TSTR, len(text)), text)
    elif value is None:
        out.append(_NULL)
    elif isinstance(value, bool):
        out.append(_TRUE if value else _FALSE)
    elif isinstance(value, int):
        out.append(_head(_UINT, value) if value >= 0 else _head(_NINT, -1 - value))
    elif isinstance(value, (bytes, bytearray, memoryview)):
        out += (_head(_BSTR, len(value)), bytes(value))
    elif isinstance(value, Mapping):
        _encode_map(value, out, depth)
    elif isinstance(value, Sequence):
        out.append(_head(_ARRAY, len(value)))
        for item in value:
            _encode(item, out, depth + 1)
    else:
        raise ValueError(f"type outside the profile: {type(value).__name__}")


def _encode_map(value: Mapping[Any, Value], out: list[bytes], depth: int) -> None:
    entries: list[tuple[bytes, Value]] = []
    for key, item in value.items():
        if isinstance(key, bool) or not isinstance(key, (int, str)):
            raise ValueError(f"map key outside the profile: {key!r}")  # noqa: TRY004
        encoded: list[bytes] = []
        _encode(key, encoded, depth + 1)
        entries.append((b"".join(encoded), item))
    entries.sort(key=lambda entry: entry[0])
    out.append(_head(_MAP, len(entries)))
    for encoded_key, item in entries:
        out.append(encoded_key)
        _encode(item, out, depth + 1)


def _malformed(at: int, why: str) -> VerificationError:
    return VerificationError(Code.CBOR_MALFORMED, at=at, why=why)


def _not_canonical(at: int, why: str) -> VerificationError:
    return VerificationError(Code.CBOR_NOT_CANONICAL, at=at, why=why)


def _argument(data: bytes, at: int) -> tuple[int, int]:
    info = data[at] & 31
    if info < 24:
        return info, at + 1
    if info > 27:
        raise _malformed(at, "indefinite or reserved length")
    width = 1 << (info - 24)
    end = at + 1 + width
    if end > len(data):
        raise _malformed(at, "truncated")
    argument = int.from_bytes(data[at + 1 : end])
    if argument < (24 if width == 1 else 1 << (4 * width)):
        raise _not_canonical(at, "longer than the shortest form")
    return argument, end


def _decode(data: bytes, at: int, depth: int) -> tuple[Value, int]:  # noqa: C901 -- one arm a type
    if depth > MAX_DEPTH:
        raise _malformed(at, "nested deeper than 16")
    if at >= len(data):
        raise _malformed(at, "truncated")
    major = data[at] >> 5
    if major == _SIMPLE:
        simple = {0xF4: False, 0xF5: True, 0xF6: None}
        if data[at] not in simple:
            raise _malformed(at, "float or simple value outside the profile")
        return simple[data[at]], at + 1
    argument, start = _argument(data, at)
    if major == _UINT:
        return argument, start
    if major == _NINT:
        return -1 - argument, start
    if major in (_BSTR, _TSTR):
        end = start + argument
        if end > len(data):
            raise _malformed(at, "truncated")
        return (data[start:end] if major == _BSTR else _text(data[start:end], at)), end
    if major == _ARRAY:
        return _decode_array(data, start, argument, depth)
    if major == _MAP:
        return _decode_map(data, start, argument, depth)
    raise _malformed(at, "tags are outside the profile")


def _text(raw: bytes, at: int) -> str:
    try:
        text = raw.decode()
    except UnicodeDecodeError as error:
        raise _malformed(at, "text is not UTF-8") from error
    if not unicodedata.is_normalized("NFC", text):
        raise _not_canonical(at, "text is not in NFC")
    return text


def _decode_array(data: bytes, start: int, count: int, depth: int) -> tuple[Value, int]:
    if count > len(data) - start:  # every item takes at least one byte: no allocation on a lie
        raise _malformed(start, "truncated")
    items = []
    for _ in range(count):
        item, start = _decode(data, start, depth + 1)
        items.append(item)
    return items, start


def _decode_map(data: bytes, start: int, count: int, depth: int) -> tuple[Value, int]:
    if count * 2 > len(data) - start:
        raise _malformed(start, "truncated")
    result: dict[int | str, Value] = {}
    previous = b""
    for _ in range(count):
        key, end = _decode(data, start, depth + 1)
        encoded_key = data[start:end]
        if isinstance(key, bool) or not isinstance(key, (int, str)):
            raise _malformed(start, "map key is neither integer nor text")
        if encoded_key <= previous:
            raise _not_canonical(start, "map keys out of order or repeated")
        previous = encoded_key
        result[key], start = _decode(data, end, depth + 1)
    return result, start
