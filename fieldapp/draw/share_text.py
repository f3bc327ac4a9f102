"""A share of a stratum as people write it: "5%", "0.5 %", "12" or "12户"."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from fieldapp.draw.algorithm.plan import Share

_PERCENT: Final = re.compile(r"(\d{1,3})(?:\.(\d))?\s*%")
_COUNT: Final = re.compile(r"(\d{1,7})\s*户?")


def read(text: str, reserve_percent: int = 0) -> Share | None:
    """Read a share; None for nothing or nought.

    Raises:
        ValueError: it is neither a percentage up to 100 nor a count.
    """
    typed = unicodedata.normalize("NFKC", text).strip()
    if not typed:
        return None
    if found := _PERCENT.fullmatch(typed):
        permille = int(found[1]) * 10 + int(found[2] or 0)
        if permille > 1000:
            raise ValueError(text)
        return Share(permille=permille, reserve_percent=reserve_percent) if permille else None
    if found := _COUNT.fullmatch(typed):
        count = int(found[1])
        return Share(count=count, reserve_percent=reserve_percent) if count else None
    raise ValueError(text)
