"""Tickets: each object's number, and which objects the smallest numbers draw (draw.md A.8)."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from heapq import nsmallest
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


def _tickets(
    key: bytes, entries: Sequence[tuple[str, int]], watch: Watch, done: int, total: int
) -> list[Ticketed]:
    """Give the tickets of one stratum; HMAC with the two key blocks hashed once.

    That halves the time of `hmac.digest` a ticket (RFC 2104 §4 describes it).
    """
    block = key.ljust(64, b"\0")
    inner = hashlib.sha256(block.translate(_INNER)).copy
    outer = hashlib.sha256(block.translate(_OUTER)).copy
    heads = tuple(size.to_bytes(4) for size in range(257))
    result: list[Ticketed] = []
    for number, (object_id, weight) in enumerate(entries):
        if number % STEP == 0:
            watch.step(done + number, total)
        raw = object_id.encode()
        message = heads[len(raw)] + raw
        best = b""
        for turn in range(weight):
            inside = inner()
            inside.update(message + turn.to_bytes(4))
            outside = outer()
            outside.update(inside.digest())
            value = outside.digest()
            if not best or value < best:
                best = value
        result.append(Ticketed(best, object_id))
    return result


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
    strata: dict[str, list[tuple[str, int]]] = {stratum: [] for stratum in sorted(quotas)}
    for object_id, stratum, weight, _ in rows:
        if weight and stratum in strata:
            strata[stratum].append((object_id, weight))
    total, done = sum(map(len, strata.values())), 0
    result: dict[str, Selection] = {}
    for stratum, entries in strata.items():
        quota = quotas[stratum]
        tickets = _tickets(stratum_key(seed, stratum), entries, watch, done, total)
        done += len(entries)
        first = nsmallest(quota.drawn + quota.reserve, tickets)
        result[stratum] = Selection(tuple(first[: quota.drawn]), tuple(first[quota.drawn :]))
    watch.step(done, total)
    return result
