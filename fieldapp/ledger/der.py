"""Reading DER, and the little of it that a time-stamp request needs to be written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

INTEGER: Final = 0x02
OCTETS: Final = 0x04
OID: Final = 0x06
TIME: Final = 0x18  # GeneralizedTime
SEQUENCE: Final = 0x30
SET: Final = 0x31
CONTEXT_0: Final = 0xA0
_LONG = 0x80


@dataclass(frozen=True, slots=True)
class Node:
    """One value: its tag, its content, and all its bytes."""

    tag: int
    content: bytes
    raw: bytes

    def children(self) -> list[Node]:
        """Read the values inside; raises ValueError."""
        return list(_nodes(self.content))

    def expect(self, tag: int) -> Node:
        """Give this value if it has that tag; raises ValueError."""
        if self.tag != tag:
            raise ValueError(f"tag {self.tag:#x}, not {tag:#x}")
        return self

    def integer(self) -> int:
        """Give an INTEGER's value; raises ValueError."""
        return int.from_bytes(self.expect(INTEGER).content, "big", signed=True)

    def oid(self) -> str:
        """Give an OBJECT IDENTIFIER in dots; raises ValueError."""
        numbers, number = list[int](), 0
        for byte in self.expect(OID).content:
            number = number << 7 | byte & 0x7F
            if byte < _LONG:
                numbers.append(number)
                number = 0
        if not numbers:
            raise ValueError("an empty object identifier")
        first = min(numbers[0] // 40, 2)
        return ".".join(str(part) for part in (first, numbers[0] - 40 * first, *numbers[1:]))


def read(untrusted: bytes) -> Node:
    """Read exactly one value.

    Raises:
        ValueError: cut short, indefinite, or bytes left over.
    """
    nodes = list(_nodes(untrusted))
    if len(nodes) != 1:
        raise ValueError("not one value")
    return nodes[0]


def _nodes(data: bytes) -> Iterator[Node]:
    at = 0
    while at < len(data):
        start, tag = at, data[at]
        if tag & 0x1F == 0x1F or at + 1 >= len(data):
            raise ValueError("a long tag, or cut short")
        length, at = data[at + 1], at + 2
        if length >= _LONG:
            width = length - _LONG
            if not 1 <= width <= 4 or at + width > len(data):
                raise ValueError("length")
            length, at = int.from_bytes(data[at : at + width], "big"), at + width
        if at + length > len(data):
            raise ValueError("cut short")
        yield Node(tag, data[at : at + length], data[start : at + length])
        at += length


def write(tag: int, *parts: bytes) -> bytes:
    """Give one value of up to 64 KiB."""
    content = b"".join(parts)
    if len(content) < _LONG:
        return bytes((tag, len(content))) + content
    width = 1 if len(content) < 256 else 2
    return bytes((tag, _LONG + width)) + len(content).to_bytes(width, "big") + content


def integer(value: int) -> bytes:
    """Give a non-negative INTEGER."""
    return write(INTEGER, value.to_bytes(value.bit_length() // 8 + 1, "big"))
