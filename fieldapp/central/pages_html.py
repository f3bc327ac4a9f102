"""A small typed builder of HTML: text is escaped, only `Html` is not; there is no third way."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from html import escape
from urllib.parse import quote

from fieldapp.clock import local_time

_VOID = frozenset({"br", "hr", "img", "input", "link", "meta"})
_NAME = re.compile(r"[a-z][a-z0-9]*")
# Characters that reorder or hide the text around them (docs/spec/security.md A37): a name that
# carries them is shown without them, so that it cannot pose as another one.
_REORDERS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@dataclass(frozen=True, slots=True)
class Html:
    """Markup that this package wrote itself; never made from a value of somebody's."""

    text: str


Content = Html | str | int | None | Iterable["Content"]


def plain(text: str) -> str:
    """Give `text` without control characters and without what reorders its neighbours."""
    return "".join(
        " " if char in "\t\n\r" else char
        for char in text
        if char in "\t\n\r" or (unicodedata.category(char) != "Cc" and char not in _REORDERS)
    )


def render(content: Content) -> str:
    """Give the markup of `content`, every piece of text in it escaped."""
    if content is None:
        return ""
    if isinstance(content, Html):
        return content.text
    if isinstance(content, int):
        return str(content)
    if isinstance(content, str):
        return escape(plain(content), quote=False)
    return "".join(map(render, content))


def el(tag: str, *content: Content, **attributes: str | int | bool | None) -> Html:
    """Build one element; `class_` gives `class`, `aria_label` gives `aria-label`.

    An attribute of None or False is left out, of True stands bare.

    Raises:
        ValueError: the tag or an attribute's name is not one (caller's bug).
    """
    if not _NAME.fullmatch(tag):
        raise ValueError(f"not a tag: {tag!r}")
    head = [tag]
    for key, value in attributes.items():
        name = key.rstrip("_").replace("_", "-")
        if (
            not re.fullmatch(r"[A-Za-z0-9-]+", name)
            or name.lower().startswith("on")
            or name == "style"
        ):
            raise ValueError(f"not an attribute of ours: {name!r}")
        if value is None or value is False:
            continue
        head.append(name if value is True else f'{name}="{escape(plain(str(value)))}"')
    opening = f"<{' '.join(head)}>"
    return Html(opening if tag in _VOID else f"{opening}{render(content)}</{tag}>")


def link(path: str, *content: Content, **attributes: str | int | bool | None) -> Html:
    """Build a link inside this site or to a telephone; other schemes are refused.

    Raises:
        ValueError: `path` leaves the site (caller's bug).
    """
    if not (path.startswith(("#", "tel:")) or (path.startswith("/") and path[1:2] != "/")):
        raise ValueError(f"not a link of ours: {path!r}")
    return el("a", *content, href=path, **attributes)


def segment(value: str) -> str:
    """Give `value` as one segment of a path: no slash or query of its own gets through."""
    return quote(value, safe="")


def day_zh(day: str | date) -> str:
    """Write an ISO date the Chinese way, 2026年11月19日; anything else is given back as it is."""
    try:
        read = day if isinstance(day, date) else date.fromisoformat(day)
    except ValueError:
        return str(day)
    return f"{read.year}年{read.month}月{read.day}日"


def minute_zh(at_ms: int) -> str:
    """Write UTC milliseconds as China's civil time to the minute, 2026年11月20日18时07分."""
    at = local_time(at_ms)
    return f"{day_zh(at.date())}{at.hour}时{at.minute:02d}分"


def code_groups(code: str, size: int = 4, mark: str = "-") -> str:
    """Break a code into groups for reading aloud, `3XX4-ONLN`."""
    return mark.join(code[at : at + size] for at in range(0, len(code), size))
