"""What each side holds and what the other lacks: pure comparison of chain heads (sync.md §5.2)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from fieldapp.ledger.chain import ChainId, Head
from fieldapp.sync.protocol import HeadClaim


class Standing(StrEnum):
    """How a chain here stands to what the peer claims of it."""

    EQUAL = "equal"
    PEER_LACKS = "peer_lacks"  # the peer's is a true prefix of ours
    WE_LACK = "we_lack"  # the peer says it holds more
    FORKED = "forked"  # same place, other history


@dataclass(frozen=True, slots=True)
class Difference:
    """One chain compared."""

    chain: ChainId
    standing: Standing
    start: int  # first seq the peer lacks (PEER_LACKS) or we lack (WE_LACK)


def compare(
    ours: Mapping[ChainId, Head],
    theirs: Iterable[HeadClaim],
    root_at: Callable[[ChainId, int], bytes],
) -> list[Difference]:
    """Compare every chain of either side.

    Size *and* root are compared: a peer that holds the same number of other events is a fork, not
    an equal (docs/spec/sync.md §5.2 rule (a)).

    Args:
        ours: our heads.
        theirs: the peer's claims.
        root_at: gives our root over the first `size` events of a chain; called for prefixes only.
    """
    claims = {claim.chain: claim for claim in theirs}
    result = []
    for chain in sorted(ours.keys() | claims.keys()):
        head, claim = ours.get(chain, Head()), claims.get(chain)
        size = claim.size if claim else 0
        if claim is None or size == 0:
            standing = Standing.PEER_LACKS if head.size else Standing.EQUAL
        elif size > head.size:
            standing = Standing.WE_LACK
        elif root_at(chain, size) != claim.root:
            standing = Standing.FORKED
        else:
            standing = Standing.EQUAL if size == head.size else Standing.PEER_LACKS
        result.append(Difference(chain, standing, min(size, head.size)))
    return result
