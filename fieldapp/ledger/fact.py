"""What one event says: a frozen dataclass that turns into a payload map and back.

A fact, once written, never changes shape. A new shape is a new class with the next `VERSION`, and
its room's `tables.py` reads both.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Iterator, Mapping
from typing import Any, ClassVar, Self, cast

from fieldapp.errors import Code, VerificationError
from fieldapp.ids import BlobId


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Base of all facts; subclasses set `TYPE` and declare plain-data fields.

    Fields may be int, str, bytes, bool, `X | None` (left out of the payload when None),
    `tuple[X, ...]`, `dict[str, X]` and nested frozen dataclasses.
    """

    TYPE: ClassVar[str] = ""
    VERSION: ClassVar[int] = 1

    def to_payload(self) -> dict[str, Any]:
        """Give the payload map, ready for canonical encoding."""
        return _to_map(self)

    @classmethod
    def from_payload(cls, untrusted: object) -> Self:
        """Check and read a decoded payload map.

        Raises:
            VerificationError: EVENT_MALFORMED, naming the field that is missing, unknown or of
                the wrong type.
        """
        return cast("Self", _from_map(cls, untrusted, cls.TYPE))

    def blobs(self) -> Iterator[BlobId]:
        """Give the blobs that the fact names: its fields of type `BlobId`, alone or in a tuple."""
        for name, hint, _ in _fields(type(self)):
            value = getattr(self, name)
            if value is not None and _names_blobs(hint):
                yield from (value if isinstance(value, tuple) else (value,))


def _names_blobs(hint: Any) -> bool:
    return hint is BlobId or any(_names_blobs(arg) for arg in typing.get_args(hint))


def _to_map(value: Any) -> dict[str, Any]:
    return {
        name: _plain(item)
        for name, _, _ in _fields(type(value))
        if (item := getattr(value, name)) is not None
    }


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    if dataclasses.is_dataclass(value):
        return _to_map(value)
    if isinstance(value, float):
        raise ValueError("facts hold no floats; use integer micro-units")  # noqa: TRY004
    return value


def _fields(cls: type) -> tuple[tuple[str, Any, bool], ...]:
    """Give (name, type, required) of each field; resolved once a class."""
    if cls not in _known_fields:
        _known_fields[cls] = _resolve(cls)
    return _known_fields[cls]


_known_fields: dict[type, tuple[tuple[str, Any, bool], ...]] = {}


def _resolve(cls: Any) -> tuple[tuple[str, Any, bool], ...]:
    hints = typing.get_type_hints(cls)
    return tuple(
        (
            spec.name,
            hints[spec.name],
            spec.default is dataclasses.MISSING and spec.default_factory is dataclasses.MISSING,
        )
        for spec in dataclasses.fields(cls)
    )


def _malformed(where: str, why: str) -> VerificationError:
    return VerificationError(Code.EVENT_MALFORMED, where=where, why=why)


def _from_map(cls: type, untrusted: object, where: str) -> Any:
    if not isinstance(untrusted, dict):
        raise _malformed(where, "not a map")
    values: dict[str, Any] = {}
    known = _fields(cls)
    for name, hint, required in known:
        if name in untrusted:
            values[name] = _read(hint, untrusted[name], f"{where}.{name}")
        elif _optional(hint):
            values[name] = None
        elif required:
            raise _malformed(f"{where}.{name}", "missing")
    if unknown := untrusted.keys() - {name for name, _, _ in known}:
        raise _malformed(where, f"unknown field {min(map(str, unknown))[:40]}")
    return cls(**values)


def _optional(hint: Any) -> bool:
    return type(None) in typing.get_args(hint)


def _read(hint: Any, untrusted: object, where: str) -> Any:
    origin = typing.get_origin(hint)
    if origin in (types.UnionType, typing.Union):
        (inner,) = (arg for arg in typing.get_args(hint) if arg is not type(None))
        return _read(inner, untrusted, where)
    if origin is tuple:
        if not isinstance(untrusted, list):
            raise _malformed(where, "not a list")
        item = typing.get_args(hint)[0]
        return tuple(_read(item, entry, f"{where}[{i}]") for i, entry in enumerate(untrusted))
    if origin is dict:
        if not isinstance(untrusted, dict) or not all(isinstance(key, str) for key in untrusted):
            raise _malformed(where, "not a map of text keys")
        item = typing.get_args(hint)[1]
        return {key: _read(item, entry, f"{where}.{key}") for key, entry in untrusted.items()}
    if dataclasses.is_dataclass(hint):
        return _from_map(cast("type", hint), untrusted, where)
    wanted = getattr(hint, "__supertype__", hint)  # NewType → its base
    if type(untrusted) is not wanted:
        raise _malformed(where, f"not {wanted.__name__}")
    return untrusted
