"""RFC 3797: replaying a public draw of others, such as that of the IETF's nominating committee.

Nothing of ours is drawn this way. It is here because its worked example is foreign: whoever checks
draws should be able to check one that we did not make.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from fieldapp.draw.algorithm import reading

MAX_POOL: Final = 100_000  # two bytes count the steps, and nobody reads longer lists
MAX_STEPS: Final = 1 << 16
MAX_SOURCES: Final = 64
MAX_NUMBERS: Final = 256  # of one source


@dataclass(frozen=True, slots=True)
class Step:
    """One selection."""

    digest: bytes  # MD5, 16 bytes
    remaining: int  # of the pool, before this selection
    number: int  # who was selected, from 1 in the published order


@dataclass(frozen=True, slots=True)
class PublicDraw:
    """What was published of a draw: sources in order, pool in order, and whom it selected."""

    sources: tuple[tuple[int, ...], ...]
    pool: int  # members
    names: tuple[str, ...]  # by place; empty if the pool is only counted
    count: int  # selections wanted
    selected: tuple[int, ...]  # as stated; empty if nothing is


def key_string(sources: Sequence[Sequence[int]]) -> bytes:
    """Give the key: a source's numbers sorted, each with a point, then a slash (§4.1, §4.4)."""
    return "".join(
        "".join(f"{number}." for number in sorted(source)) + "/" for source in sources
    ).encode()


def select(key: bytes, pool: int, count: int) -> list[Step]:
    """Select `count` of `pool` members, one after another (§4.2).

    MD5 is the algorithm that the RFC fixed; what was published can be replayed by no other. Its
    collisions do not help here: the sources are drawn by others after the pool is published.
    """
    left = list(range(1, pool + 1))
    steps = []
    for number in range(min(count, pool)):
        mark = number.to_bytes(2)
        digest = hashlib.md5(mark + key + mark, usedforsecurity=False).digest()
        steps.append(Step(digest, len(left), left.pop(int.from_bytes(digest) % len(left))))
    return steps


def read(untrusted: object) -> PublicDraw:
    """Check `{"sources": [[…], …], "pool": [names] or count, "count": n, "selected": [numbers]}`.

    `selected` may be left out.

    Raises:
        InputError: DRAW_INPUT_MALFORMED.
    """
    value = reading.mapping(
        untrusted, "draw", {"sources", "pool", "count"}, {"selected", "name", "key", "digests"}
    )
    pool = value["pool"]
    names = (
        tuple(reading.text(one, "pool") for one in reading.sequence(pool, "pool", MAX_POOL))
        if isinstance(pool, list)
        else ()
    )
    size = len(names) or reading.integer(pool, "pool", 1, MAX_POOL)
    selected = reading.sequence(value.get("selected", []), "selected", MAX_STEPS)
    return PublicDraw(
        sources=tuple(
            tuple(
                reading.integer(number, "sources", 0, 1 << 64)
                for number in reading.sequence(source, "sources", MAX_NUMBERS)
            )
            for source in reading.sequence(value["sources"], "sources", MAX_SOURCES)
        ),
        pool=size,
        names=names,
        count=reading.integer(value["count"], "count", 1, min(size, MAX_STEPS)),
        selected=tuple(reading.integer(one, "selected", 1, size) for one in selected),
    )


def replay(draw: PublicDraw) -> list[Step]:
    """Compute a published draw again."""
    return select(key_string(draw.sources), draw.pool, draw.count)
