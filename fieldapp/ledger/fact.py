"""What one event says: a frozen dataclass that turns into a payload map and back.

A fact, once written, never changes shape. A new shape is a new class with the next `VERSION`, and
its room's `tables.py` reads both.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
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
        try:
            return cast("Self", _from_map(cls, untrusted))
        except _Misfit as misfit:
            where = cls.TYPE + misfit.where
            raise VerificationError(Code.EVENT_MALFORMED, where=where, why=misfit.why) from None

    def blobs(self) -> Iterator[BlobId]:
        """Give the blobs that the fact names: its fields of type `BlobId`, alone or in a tuple."""
        for name in _shape(type(self)).blobs:
            value = getattr(self, name)
            if value is not None:
                yield from (value if isinstance(value, tuple) else (value,))


Reader = Callable[[object], Any]  # untrusted value → checked value; raises _Misfit


class _Misfit(Exception):  # noqa: N818 -- control flow inside this module
    """A value does not fit its annotation; on its way out it learns where the value stands."""

    def __init__(self, why: str, where: str = "") -> None:
        super().__init__(why)
        self.why = why
        self.where = where

    def inside(self, step: str) -> _Misfit:
        return _Misfit(self.why, step + self.where)


@dataclasses.dataclass(frozen=True, slots=True)
class _Field:
    name: str
    read: Reader
    optional: bool  # may be None, and is then left out of the payload
    required: bool


@dataclasses.dataclass(frozen=True, slots=True)
class _Shape:
    """What a class's annotations say, resolved once: events of a sync come by the thousand."""

    fields: tuple[_Field, ...]
    names: frozenset[str]
    blobs: tuple[str, ...]


_shapes: dict[type, _Shape] = {}


def _shape(cls: type) -> _Shape:
    found = _shapes.get(cls)
    if found is None:
        found = _shapes[cls] = _resolve(cls)
    return found


def _resolve(cls: Any) -> _Shape:
    hints = typing.get_type_hints(cls)
    fields = tuple(
        _Field(
            spec.name,
            _reader(hints[spec.name]),
            type(None) in typing.get_args(hints[spec.name]),
            spec.default is dataclasses.MISSING and spec.default_factory is dataclasses.MISSING,
        )
        for spec in dataclasses.fields(cls)
    )
    return _Shape(
        fields,
        frozenset(field.name for field in fields),
        tuple(field.name for field in fields if _names_blobs(hints[field.name])),
    )


def _names_blobs(hint: Any) -> bool:
    return hint is BlobId or any(_names_blobs(arg) for arg in typing.get_args(hint))


_SCALARS = frozenset((str, int, bytes, bool))


def _to_map(value: Any) -> dict[str, Any]:
    return {
        field.name: _plain(item)
        for field in _shape(type(value)).fields
        if (item := getattr(value, field.name)) is not None
    }


def _plain(value: Any) -> Any:
    if type(value) in _SCALARS:
        return value
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    if dataclasses.is_dataclass(value):
        return _to_map(value)
    if isinstance(value, float):
        raise ValueError("facts hold no floats; use integer micro-units")  # noqa: TRY004 -- caller
    return value


_ABSENT = object()


def _from_map(cls: type, untrusted: object) -> Any:
    if not isinstance(untrusted, dict):
        raise _Misfit("not a map")
    shape, values = _shape(cls), dict[str, Any]()
    left = len(untrusted)
    for field in shape.fields:
        value = untrusted.get(field.name, _ABSENT)
        if value is not _ABSENT:
            left -= 1
            try:
                values[field.name] = field.read(value)
            except _Misfit as misfit:
                raise misfit.inside(f".{field.name}") from None
        elif field.optional:
            values[field.name] = None
        elif field.required:
            raise _Misfit("missing", f".{field.name}")
    if left:
        unknown = untrusted.keys() - shape.names
        raise _Misfit(f"unknown field {min(map(str, unknown))[:40]}")
    return cls(**values)


def _reader(hint: Any) -> Reader:
    """Make the function that checks a value of an annotated type."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (types.UnionType, typing.Union):
        (inner,) = (argument for argument in arguments if argument is not type(None))
        return _reader(inner)
    if origin is tuple:
        return _list_reader(_reader(arguments[0]))
    if origin is dict:
        return _map_reader(_reader(arguments[1]))
    if dataclasses.is_dataclass(hint):
        return partial(_from_map, cast("type", hint))
    wanted = getattr(hint, "__supertype__", hint)  # a NewType's base
    return _read_int if wanted is int else _plain_reader(wanted)


def _plain_reader(wanted: type) -> Reader:
    def read(untrusted: object) -> Any:
        if type(untrusted) is not wanted:
            raise _Misfit(f"not {wanted.__name__}")
        return untrusted

    return read


def _read_int(untrusted: object) -> int:
    if type(untrusted) is not int:
        raise _Misfit("not int")
    if not -(1 << 63) <= untrusted < 1 << 63:
        raise _Misfit("beyond 63 bits")  # no table could hold it
    return untrusted


def _list_reader(item: Reader) -> Reader:
    def read(untrusted: object) -> Any:
        if not isinstance(untrusted, list):
            raise _Misfit("not a list")
        return tuple(_each(item, enumerate(untrusted), "[{}]"))

    return read


def _map_reader(item: Reader) -> Reader:
    def read(untrusted: object) -> Any:
        if not isinstance(untrusted, dict) or not all(isinstance(key, str) for key in untrusted):
            raise _Misfit("not a map of text keys")
        return dict(zip(untrusted, _each(item, untrusted.items(), ".{}"), strict=True))

    return read


def _each(item: Reader, entries: Iterable[tuple[object, object]], step: str) -> Iterator[Any]:
    for key, entry in entries:
        try:
            yield item(entry)
        except _Misfit as misfit:
            raise misfit.inside(step.format(key)) from None
