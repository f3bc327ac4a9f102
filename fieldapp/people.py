"""When two names or ids are one person's: the rule wherever two people are wanted."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable


def same(one: str, other: str) -> bool:
    """Tell whether two names are one person's, however blanks, width and case are written."""
    return plain(one) == plain(other)


def among(one: str, others: Iterable[str]) -> bool:
    """Tell whether a name is that of one of these people."""
    return plain(one) in map(plain, others)


def plain(name: str) -> str:
    """Give a name as it is compared: NFKC, without blanks and case; "" for none at all."""
    return "".join(unicodedata.normalize("NFKC", name).split()).casefold()
