"""The register and the roster as they stood when a plan was frozen: rows, leaves, tree root."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final, NamedTuple

from fieldapp.draw.algorithm import reading
from fieldapp.draw.algorithm.watch import STEP, UNWATCHED, Watch
from fieldapp.errors import Code, InputError
from fieldapp.ledger import dcbor, merkle

MAX_WEIGHT: Final = 64
MAX_CAP: Final = 100_000

_SHORT_TEXT = tuple(bytes((0x60 | size,)) for size in range(24))
_ROW_HEADS = tuple(b"\x84" + head for head in _SHORT_TEXT)  # of a row whose id is that short


class ObjectRow(NamedTuple):
    """One object of the register snapshot (docs/spec/draw.md A.1)."""

    object_id: str
    stratum: str
    weight: int  # 0…64; 0 = listed, not drawable
    unit: str


class RosterRow(NamedTuple):
    """One inspector of the roster snapshot (docs/spec/draw.md A.2)."""

    inspector_id: str
    unit: str
    strata: tuple[str, ...]  # qualified for, sorted
    cap: int  # tasks at most in this draw
    recused: tuple[str, ...]  # object ids or units, sorted

    def keeps_away(self, target: ObjectRow) -> bool:
        """Tell whether the inspector is recused from an object, by its id or its unit."""
        return target.object_id in self.recused or target.unit in self.recused


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Rows in order with their RFC 6962 leaves; `encoded` is the dCBOR array of the rows."""

    encoded: bytes
    leaves: tuple[bytes, ...]  # leaf hashes, 32 bytes each
    root: bytes  # 32 bytes

    @property
    def size(self) -> int:
        """Give the number of rows."""
        return len(self.leaves)


@dataclass(frozen=True, slots=True)
class Register(Snapshot):
    """The objects of a draw, sorted by id."""

    rows: tuple[ObjectRow, ...]


@dataclass(frozen=True, slots=True)
class Roster(Snapshot):
    """The inspectors of a draw, sorted by id."""

    rows: tuple[RosterRow, ...]


def encode_object(row: ObjectRow) -> bytes:
    """Give dCBOR(row): the bytes that a leaf hashes."""
    object_id, stratum, weight, unit = row
    return b"\x84" + _text(object_id) + dcbor.encode(stratum) + dcbor.encode(weight) + _text(unit)


def encode_inspector(row: RosterRow) -> bytes:
    """Give dCBOR(row): the bytes that a leaf hashes."""
    return dcbor.encode([row[0], row[1], list(row[2]), row[3], list(row[4])])


def register(rows: Iterable[ObjectRow], watch: Watch = UNWATCHED) -> Register:
    """Sort, check for repeats, encode and hash the objects of a draw.

    The order in which they come has no effect.

    Raises:
        InputError: DRAW_OBJECT_REPEATED.
        RuleError: DRAW_CANCELLED.
    """
    ordered = sorted(rows)
    encoded: list[bytes] = []
    leaves: list[bytes] = []
    sha256, add, add_leaf, heads = hashlib.sha256, encoded.append, leaves.append, _ROW_HEADS
    tails: dict[tuple[str, int, str], bytes] = {}
    previous = None
    for number, (object_id, stratum, weight, unit) in enumerate(ordered):
        if number % STEP == 0:
            watch.step(number, len(ordered))
        if object_id == previous:
            raise InputError(Code.DRAW_OBJECT_REPEATED, object=object_id)
        previous = object_id
        key = (stratum, weight, unit)
        tail = tails.get(key)
        if tail is None:
            tail = tails[key] = b"".join(map(dcbor.encode, key))
        size = len(object_id)
        if size < 24 and object_id.isascii():  # `_text`, without a call a row
            data = heads[size] + object_id.encode() + tail
        else:
            data = b"\x84" + _text(object_id) + tail
        add(data)
        add_leaf(sha256(b"\0" + data).digest())
    return Register(
        _array_head(len(ordered)) + b"".join(encoded),
        tuple(leaves),
        merkle.root(leaves),
        tuple(ordered),
    )


def roster(rows: Iterable[RosterRow]) -> Roster:
    """Sort, check for repeats, encode and hash the inspectors of a draw.

    Raises:
        InputError: DRAW_INSPECTOR_REPEATED.
    """
    ordered = sorted(
        row._replace(strata=tuple(sorted(row.strata)), recused=tuple(sorted(row.recused)))
        for row in rows
    )
    for before, after in pairwise(ordered):
        if before.inspector_id == after.inspector_id:
            raise InputError(Code.DRAW_INSPECTOR_REPEATED, inspector=after.inspector_id)
    encoded = [encode_inspector(row) for row in ordered]
    leaves = [merkle.leaf_hash(data) for data in encoded]
    return Roster(
        _array_head(len(ordered)) + b"".join(encoded),
        tuple(leaves),
        merkle.root(leaves),
        tuple(ordered),
    )


def read_objects(untrusted: object, field: str = "objects") -> list[ObjectRow]:
    """Check decoded rows `[object_id, stratum, weight, unit]`, in any order.

    Raises:
        InputError: DRAW_INPUT_MALFORMED, naming the row.
    """
    rows = reading.sequence(untrusted, field, reading.MAX_ROWS)
    known: dict[tuple[Any, Any, Any], bool] = {}  # few distinct tails: check each once
    result: list[ObjectRow] = []
    for number, row in enumerate(rows):
        if not isinstance(row, (list, tuple)) or len(row) != 4:
            reading.refuse(f"{field}[{number}]", "four items wanted")
        object_id, stratum, weight, unit = row
        if not (type(object_id) is str and object_id.isascii() and 0 < len(object_id) <= 64):
            reading.text(object_id, f"{field}[{number}][0]")
        if type(stratum) is not str or type(weight) is not int or type(unit) is not str:
            reading.refuse(f"{field}[{number}]", "text, text, integer, text wanted")
        tail = (stratum, weight, unit)
        if tail not in known:
            reading.text(stratum, f"{field}[{number}][1]", empty=True)
            reading.integer(weight, f"{field}[{number}][2]", 0, MAX_WEIGHT)
            reading.text(unit, f"{field}[{number}][3]", empty=True)
            known[tail] = True
        result.append(ObjectRow(object_id, stratum, weight, unit))
    return result


def read_roster(untrusted: object, field: str = "roster") -> list[RosterRow]:
    """Check decoded rows `[inspector_id, unit, [strata], cap, [recused]]`, in any order.

    Raises:
        InputError: DRAW_INPUT_MALFORMED, naming the row.
    """
    rows = reading.sequence(untrusted, field, reading.MAX_ROSTER)
    result = []
    for number, row in enumerate(rows):
        here = f"{field}[{number}]"
        inspector_id, unit, strata, cap, recused = reading.sequence(row, here, 5, length=5)
        result.append(
            RosterRow(
                reading.text(inspector_id, f"{here}[0]"),
                reading.text(unit, f"{here}[1]", empty=True),
                _words(strata, f"{here}[2]"),
                reading.integer(cap, f"{here}[3]", 0, MAX_CAP),
                _words(recused, f"{here}[4]"),
            )
        )
    return result


def decode_register(untrusted: bytes, watch: Watch = UNWATCHED) -> Register:
    """Read a snapshot file and check that it is written in the one canonical way.

    Raises:
        VerificationError: the bytes are not canonical CBOR.
        InputError: DRAW_INPUT_MALFORMED (also rows out of order), DRAW_OBJECT_REPEATED.
        RuleError: DRAW_CANCELLED.
    """
    result = register(read_objects(dcbor.decode(untrusted)), watch)
    if result.encoded != untrusted:
        reading.refuse("objects", "rows are not sorted by id")
    return result


def decode_roster(untrusted: bytes) -> Roster:
    """Read a roster file and check that it is written in the one canonical way.

    Raises:
        VerificationError: the bytes are not canonical CBOR.
        InputError: DRAW_INPUT_MALFORMED (also rows out of order), DRAW_INSPECTOR_REPEATED.
    """
    result = roster(read_roster(dcbor.decode(untrusted)))
    if result.encoded != untrusted:
        reading.refuse("roster", "rows or lists are not sorted")
    return result


def _words(untrusted: object, field: str) -> tuple[str, ...]:
    words = sorted(
        reading.text(item, field, empty=True)
        for item in reading.sequence(untrusted, field, reading.MAX_LIST)
    )
    if len(set(words)) != len(words):
        reading.refuse(field, "an entry is repeated")
    return tuple(words)


def _text(value: str) -> bytes:
    if len(value) < 24 and value.isascii():
        return _SHORT_TEXT[len(value)] + value.encode()
    return dcbor.encode(value)


def _array_head(count: int) -> bytes:
    if count < 24:
        return bytes((0x80 | count,))
    for info, width in ((24, 1), (25, 2), (26, 4)):
        if count < 1 << 8 * width:
            return bytes((0x80 | info,)) + count.to_bytes(width)
    raise ValueError(f"too many rows: {count}")


def counts(rows: Sequence[ObjectRow]) -> dict[str, int]:
    """Give the number of drawable objects (weight > 0) of each stratum."""
    result: dict[str, int] = {}
    for row in rows:
        if row.weight:
            result[row.stratum] = result.get(row.stratum, 0) + 1
    return result
