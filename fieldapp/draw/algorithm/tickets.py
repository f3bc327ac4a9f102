"""Tickets: each object's number, and which objects the smallest numbers draw (draw.md A.8)."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from importlib import import_module
from itertools import chain
from typing import Any, Final, NamedTuple

from fieldapp.draw.algorithm.plan import Quota
from fieldapp.draw.algorithm.snapshot import ObjectRow
from fieldapp.draw.algorithm.tagged import lp, tagged_hash
from fieldapp.draw.algorithm.watch import STEP, UNWATCHED, Watch

TICKET_BYTES: Final = 32


def _copied_quickly() -> Callable[[bytes], Any]:
    """Give the SHA-256 whose running state is copied fastest: Python's own, else OpenSSL's.

    Both are SHA-256 and a test compares them; a copy costs Python's own no allocation in OpenSSL,
    and a ticket needs two.
    """
    try:
        own: Callable[[bytes], Any] = import_module("_sha256").sha256
    except ImportError:  # a build, or a later Python, without it
        return hashlib.sha256
    return own


SHA256: Final = _copied_quickly()
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
        self.inner: Final = SHA256(block.translate(_INNER) + prefix).copy
        self.outer: Final = SHA256(block.translate(_OUTER)).copy

    def digests(self, messages: Iterable[bytes]) -> list[bytes]:
        """Give HMAC-SHA-256(key, prefix ‖ message) of each message."""
        inner, outer = self.inner, self.outer
        result: list[bytes] = []
        add = result.append
        for message in messages:
            inside = inner()
            inside.update(message)
            outside = outer()
            outside.update(inside.digest())
            add(outside.digest())
        return result


def first_tickets(key: bytes, object_ids: Sequence[str], watch: Watch = UNWATCHED) -> list[bytes]:
    """Give HMAC(K_s, LP(id) ‖ u32be(0)) of each id: the tickets of objects of weight 1.

    Ids of one length share LP's length word, which is hashed once for all of them.
    """
    first = bytes(4)  # u32be(0)
    result: list[bytes] = []
    by_size: dict[int, Keyed] = {}
    for start in range(0, len(object_ids), STEP):
        watch.step(start, len(object_ids))
        messages = [one.encode() + first for one in object_ids[start : start + STEP]]
        sizes = set(map(len, messages))
        for size in sizes - by_size.keys():
            by_size[size] = Keyed(key, (size - len(first)).to_bytes(4))
        if len(sizes) == 1:
            result += by_size[sizes.pop()].digests(messages)
        else:
            result += [by_size[len(one)].digests((one,))[0] for one in messages]
    return result


def _part_of(watch: Watch, done: int, total: int) -> Watch:
    return Watch(lambda more, _all: watch.progress(done + more, total), watch.cancelled)


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
    adds = {stratum: ids.append for stratum, ids in light.items()}
    for object_id, stratum, weight, _ in rows:
        if weight == 1:
            if add := adds.get(stratum):
                add(object_id)
        elif weight and stratum in light:
            heavy[stratum].append((object_id, weight))
    total, done = sum(map(len, light.values())), 0
    result: dict[str, Selection] = {}
    for stratum, ids in light.items():
        key = stratum_key(seed, stratum)
        values = first_tickets(key, ids, _part_of(watch, done, total))
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
