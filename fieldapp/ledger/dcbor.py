"""The one canonical byte form for all that is hashed or signed: strict deterministic CBOR.

The profile of docs/spec/log.md §2.4: 64-bit integers, byte strings, NFC text, arrays, maps with
integer or text keys sorted bytewise on the encoded key, true, false, null. No floats, no tags, no
indefinite lengths, no duplicate keys, depth at most 16. The decoder refuses anything that the
encoder would not have written, so equal values have equal bytes and the other way round.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any

from fieldapp.errors import Code, VerificationError

Value = Any  # int | bytes | str | bool | None | Sequence[Value] | Mapping[int | str, Value]

MAX_DEPTH = 16
MAX_BYTES = 64 * 1024 * 1024  # larger things are blobs, not values

_UINT, _NINT, _BSTR, _TSTR, _ARRAY, _MAP, _SIMPLE = 0, 1, 2, 3, 4, 5, 7
_BREAK = 0xFF  # no value begins so: stands for what is not there
_FALSE, _TRUE, _NULL = b"\xf4", b"\xf5", b"\xf6"
_SHORT = tuple(bytes((byte,)) for byte in range(256))
_first = itemgetter(0)


def encode(value: Value) -> bytes:
    """Encode `value`; the same value always gives the same bytes.

    Raises:
        ValueError: the value lies outside the profile (caller's bug): a float, an integer beyond
            64 bits, text not in NFC, a key that is neither int nor str, nesting over 16.
    """
    scalar = _scalar(value)
    if scalar is not None:
        return scalar
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


def uint(number: int) -> bytes:
    """Encode an integer from 0 to 2⁶⁴ - 1."""
    return _SHORT[number] if 0 <= number < 24 else _head(_UINT, number)


def _head(major: int, argument: int) -> bytes:
    if argument < 24:
        return _SHORT[major << 5 | argument]
    if argument < 0x100:
        return bytes((major << 5 | 24, argument))
    if argument < 0x1_0000:
        return (major << 21 | 25 << 16 | argument).to_bytes(3)
    if argument < 0x1_0000_0000:
        return (major << 37 | 26 << 32 | argument).to_bytes(5)
    if argument < 0x1_0000_0000_0000_0000:
        return (major << 69 | 27 << 64 | argument).to_bytes(9)
    raise ValueError(f"integer beyond 64 bits: {argument}")


def _encode(value: Value, out: list[bytes], depth: int) -> None:
    """Encode an array or a map."""
    if depth >= MAX_DEPTH and len(value):
        raise ValueError("nested deeper than 16")
    if isinstance(value, dict | Mapping):  # dict first: asking an ABC is slow
        _encode_map(value, out, depth)
        return
    out.append(_head(_ARRAY, len(value)))
    for item in value:
        encoded = _scalar(item)
        if encoded is None:
            _encode(item, out, depth + 1)
        else:
            out.append(encoded)


def _scalar(value: Value) -> bytes | None:
    """Encode anything but arrays and maps, for which it gives None; the most frequent first."""
    if isinstance(value, str):
        if not value.isascii() and not unicodedata.is_normalized("NFC", value):
            raise ValueError("text is not in NFC")
        text = value.encode()
        return _head(_TSTR, len(text)) + text
    if value is None or value is True or value is False:
        return _NULL if value is None else _TRUE if value else _FALSE
    if isinstance(value, int):
        return _head(_UINT, value) if value >= 0 else _head(_NINT, -1 - value)
    if isinstance(value, (bytes, bytearray, memoryview)):
        return _head(_BSTR, len(value)) + bytes(value)
    if isinstance(value, (list, dict, tuple, Mapping, Sequence)):
        return None
    raise ValueError(f"type outside the profile: {type(value).__name__}")


def _encode_map(value: Mapping[Any, Value], out: list[bytes], depth: int) -> None:
    entries: list[tuple[bytes, Value]] = []
    for key, item in value.items():
        if isinstance(key, bool) or not isinstance(key, (int, str)):
            raise ValueError(f"map key outside the profile: {key!r}")  # noqa: TRY004 -- caller's bug
        encoded = _scalar(key)
        assert encoded is not None, "an int or str is a scalar"
        entries.append((encoded, item))
    entries.sort(key=_first)
    out.append(_head(_MAP, len(entries)))
    for encoded_key, item in entries:
        out.append(encoded_key)
        scalar = _scalar(item)
        if scalar is None:
            _encode(item, out, depth + 1)
        else:
            out.append(scalar)


def _malformed(at: int, why: str) -> VerificationError:
    return VerificationError(Code.CBOR_MALFORMED, at=at, why=why)


def _not_canonical(at: int, why: str) -> VerificationError:
    return VerificationError(Code.CBOR_NOT_CANONICAL, at=at, why=why)


def _argument(data: bytes, at: int, info: int) -> tuple[int, int]:
    """Read an argument of 24 and more; `at` is behind the initial byte."""
    if info > 27:
        raise _malformed(at - 1, "indefinite or reserved length")
    width = 1 << (info - 24)
    end = at + width
    if end > len(data):
        raise _malformed(at, "truncated")
    argument = int.from_bytes(data[at:end])
    if argument < (24 if width == 1 else 1 << (4 * width)):
        raise _not_canonical(at - 1, "longer than the shortest form")
    return argument, end


def _decode(data: bytes, at: int, depth: int) -> tuple[Value, int]:  # noqa: C901 -- one arm a type
    """Read one value; written flat, because every event of a sync passes through here."""
    try:
        byte = data[at]
    except IndexError:
        raise _malformed(at, "truncated") from None
    at += 1
    argument = byte & 31
    major = byte >> 5
    if argument >= 24 and major != _SIMPLE:
        argument, at = _argument(data, at, argument)
    if major == _TSTR:
        end = at + argument
        raw = data[at:end]
        if len(raw) != argument:
            raise _malformed(at, "truncated")
        return (raw.decode("ascii") if raw.isascii() else _text(raw, at)), end
    if major == _UINT:
        return argument, at
    if major == _BSTR:
        end = at + argument
        raw = data[at:end]
        if len(raw) != argument:
            raise _malformed(at, "truncated")
        return raw, end
    if major == _SIMPLE:
        if byte not in _SIMPLES:
            raise _malformed(at - 1, "float or simple value outside the profile")
        return _SIMPLES[byte], at
    if major == _NINT:
        return -1 - argument, at
    if major == 6:
        raise _malformed(at - 1, "tags are outside the profile")
    if depth >= MAX_DEPTH and argument:
        raise _malformed(at - 1, "nested deeper than 16")
    return (_decode_array if major == _ARRAY else _decode_map)(data, at, argument, depth + 1)


_SIMPLES = {0xF4: False, 0xF5: True, 0xF6: None}


def _text(raw: bytes, at: int) -> str:
    try:
        text = raw.decode()
    except UnicodeDecodeError as error:
        raise _malformed(at, "text is not UTF-8") from error
    if not unicodedata.is_normalized("NFC", text):
        raise _not_canonical(at, "text is not in NFC")
    return text


def _decode_array(data: bytes, at: int, count: int, depth: int) -> tuple[Value, int]:
    if count > len(data) - at:  # every item takes at least one byte: no allocation on a lie
        raise _malformed(at, "truncated")
    items: list[Value] = []
    append, size = items.append, len(data)
    for _ in range(count):
        head = data[at] if at < size else _BREAK
        if 0x60 <= head < 0x78:  # a short text, as most are; what is odd about it, `_decode` says
            raw, end = data[at + 1 : at + head - 0x5F], at + head - 0x5F
            if end <= size and raw.isascii():
                append(raw.decode("ascii"))
                at = end
                continue
        elif head < 24:
            append(head)
            at += 1
            continue
        elif head == 0x80:
            append([])
            at += 1
            continue
        item, at = _decode(data, at, depth)
        append(item)
    return items, at


def _decode_map(data: bytes, at: int, count: int, depth: int) -> tuple[Value, int]:
    if count * 2 > len(data) - at:
        raise _malformed(at, "truncated")
    result: dict[int | str, Value] = {}
    previous, size = b"", len(data)
    for _ in range(count):
        end = at + _WIDTH[data[at]] if at < len(data) else at
        encoded_key = data[at:end]
        key = _known.get(encoded_key)
        if key is None:
            key, end = _decode_key(data, at, depth)
            encoded_key = data[at:end]
        if encoded_key <= previous:
            raise _not_canonical(at, "map keys out of order or repeated")
        previous = encoded_key
        head = data[end] if end < size else _BREAK
        if (
            0x60 <= head < 0x78
            and (raw := data[end + 1 : (at := end + head - 0x5F)]).isascii()
            and at <= size
        ):
            result[key] = raw.decode("ascii")
        else:
            result[key], at = _decode(data, end, depth)
    return result, at


def _decode_key(data: bytes, at: int, depth: int) -> tuple[int | str, int]:
    head = data[at : at + 1]
    if head >= b"\x80" or b"\x40" <= head < b"\x60":
        raise _malformed(at, "map key is neither integer nor text")
    key, end = _decode(data, at, depth)
    if head and _WIDTH[head[0]] and len(_known) < _MOST_KNOWN:
        _known[data[at:end]] = key
    return key, end


# Nearly every key and many values of an event are short texts and small numbers, and the same few
# again and again: encoded (canonical, so this is its only encoding) → value.
_WIDTH = tuple(  # of a short text or small number, told by its first byte; 0: of anything else
    1 + (byte & 31) * (byte >> 5 == _TSTR) if byte & 31 < 24 and byte >> 5 in {_UINT, _TSTR} else 0
    for byte in range(256)
)
_MOST_KNOWN = 4096  # bounded: hostile bytes must not fill the memory
_known: dict[bytes, int | str] = {}
