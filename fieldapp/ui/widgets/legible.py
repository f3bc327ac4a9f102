"""Words as they can be drawn here: a character that no font has is told by its number."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache

from PySide6.QtGui import QFontMetrics

from fieldapp.ui import theme


@cache
def _drawable(char: str) -> bool:
    if unicodedata.category(char)[0] in "CZ":  # nothing to be seen of it
        return True
    return QFontMetrics(theme.font("body")).inFontUcs4(ord(char))


@lru_cache(maxsize=8192)
def legible(text: str) -> str:
    """Give a text whose every character can be read: 〔U+20BB7〕 instead of an empty box."""
    if text.isascii():
        return text
    return "".join(one if _drawable(one) else f"〔U+{ord(one):04X}〕" for one in text)
