"""Tickets: each object's number, and which objects the smallest numbers draw (draw.md A.8)."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from itertools import chain
from typing import Final, NamedTuple

from fieldapp.draw.plan import Quota
from fieldapp.draw.snapshot import ObjectRow
from fieldapp.draw.tagged import lp, tagged_hash
from fieldapp.draw.watch import STEP, UNWATCHED, Watch

TICKET_BYTES: Final = 32

_INNER, _OUTER = (bytes(byte ^ pad for byte in range(256)) for pad in (0x36, 0x5C))


class Ticketed(NamedTuple):
    """An object with its ticket; sorts by ticket, then id."""

    ticket: bytes  # 32 bytes
    object_id: str


@dataclass(frozen=True, slots=True)
class Selection:
    """What a stratum gave, each list in ticket order."""

    drawn: tuple[Ticketed, ...]
    reserve: tuple[Ticketed, ...]

    @property
    def cutoff(self) -> bytes | None:
        """Give the largest ticket that was drawn; None if nothing was."""
        return self.drawn[-1].ticket if self.drawn else None


def keyed(key: bytes, message: bytes) -> bytes:
    """Give HMAC-SHA-256(key, message)."""
    return hmac.digest(key, message, "sha256")


def stratum_key(seed: bytes, stratum: str) -> bytes:
    """Give K_s = HMAC(seed, TH("stratum", s))."""
    return keyed(seed, tagged_hash("stratum", stratum.encode()))


def ticket(key: bytes, object_id: str, weight: int) -> bytes:
    """Give the ticket of one object: the least of `weight` HMACs, weight ≥ 1."""
    message = lp(object_id.encode())
    return min(keyed(key, message + number.to_bytes(4)) for number in range(weight))


class Keyed:
    """HMAC-SHA-256 under one key, with the two key blocks hashed once.

    That halves the time of `hmac.digest` a message (RFC 2104 §4 describes it).
    """

    __slots__ = ("inner", "outer")

    def __init__(self, key: bytes, prefix: bytes = b"") -> None:
        """Take a key of at most 64 bytes and what every message begins with."""
        block = key.ljust(64, b"\0")
        self.inner: Final = hashlib.sha256(block.translate(_INNER) + prefix).copy
        self.outer: Final = hashlib.sha256(block.translate(_OUTER)).copy

    def digests(self, messages: Iterable[bytes]) -> list[bytes]:
        """Give HMAC-SHA-256(key, prefix ‖ message) of each message."""
        inner, outer = self.inner, self.outer
        result = []
        for message in messages:
            inside = inner()
            inside.update(message)
            outside = outer()
            outside.update(inside.digest())
            result.append(outside.digest())
        return result


_HEADS = tuple(size.to_bytes(4) for size in range(257))


def _messages(object_ids: Sequence[str]) -> list[bytes]:
    """Give LP(id) ‖ u32be(0) of each id."""
    heads, first = _HEADS, bytes(4)
    return [heads[len(raw)] + raw + first for raw in map(str.encode, object_ids)]


def select(
    rows: Sequence[ObjectRow],
    quotas: Mapping[str, Quota],
    seed: bytes,
    watch: Watch = UNWATCHED,
) -> dict[str, Selection]:
    """Draw each stratum's objects: the least tickets first, then the reserves.

    Rows of strata outside the plan and rows of weight 0 have no ticket. A stratum with fewer
    objects than its quota gives all it has. The order of the rows has no effect; a larger quota
    only appends; taking away an object that was not drawn changes nothing.

    Args:
        rows: objects with unique ids of at most 256 UTF-8 bytes.
        quotas: by stratum.
        seed: 32 bytes nobody could know when the rows were frozen.
        watch: progress and cancel.

    Raises:
        RuleError: DRAW_CANCELLED.
    """
    light: dict[str, list[str]] = {stratum: [] for stratum in sorted(quotas)}
    heavy: dict[str, list[tuple[str, int]]] = {stratum: [] for stratum in light}
    for object_id, stratum, weight, _ in rows:
        if weight == 1 and stratum in light:
            light[stratum].append(object_id)
        elif weight and stratum in light:
            heavy[stratum].append((object_id, weight))
    total, done = sum(map(len, light.values())), 0
    result: dict[str, Selection] = {}
    for stratum, ids in light.items():
        key = stratum_key(seed, stratum)
        keyed_hash = Keyed(key)
        values: list[bytes] = []
        for start in range(0, len(ids), STEP):
            watch.step(done + start, total)
            values += keyed_hash.digests(_messages(ids[start : start + STEP]))
        done += len(ids)
        weighted = (
            (ticket(key, object_id, weight), object_id) for object_id, weight in heavy[stratum]
        )
        quota = quotas[stratum]
        best = nsmallest(
            quota.drawn + quota.reserve, chain(zip(values, ids, strict=True), weighted)
        )
        first = [Ticketed(*one) for one in best]
        result[stratum] = Selection(tuple(first[: quota.drawn]), tuple(first[quota.drawn :]))
    watch.step(done, total)
    return result
