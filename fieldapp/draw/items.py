"""The list of items that may be checked (抽查事项清单): what, on what basis, whom, how often."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from fieldapp.checklist import basis
from fieldapp.errors import Code, InputError
from fieldapp.resources import reference

_LIST: Final = "inspection_items"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One entry of `resources/reference/inspection_items.json`."""

    item: str  # id
    name: str
    sub_items: tuple[str, ...]
    basis: tuple[str, ...]  # "trademark_law:52"
    objects: str  # who is concerned, in words
    trades: tuple[str, ...]  # one of these words stands in the object's trade; empty: everybody
    key: bool  # 重点检查事项; otherwise 一般检查事项
    domain: str  # of the inspectors' qualification
    permille: Mapping[str, int]  # proposed share, by credit class
    most_permille: int  # what a general item should not exceed: said before freezing, not refused
    per_year: int  # how often an object may be drawn for it in a year
    method: str
    confirmed: bool

    def concerns(self, trade: str) -> bool:
        """Tell whether the item is about objects of this trade."""
        return not self.trades or any(word in trade for word in self.trades)

    def citations(self) -> tuple[str, ...]:
        """Give the basis as written in documents: each text with its edition and articles."""
        articles: dict[str, list[str]] = {}
        for one in basis.parse("; ".join(self.basis)):
            name, _, article = basis.cite(one).partition("》")
            articles.setdefault(f"{name}》（{basis.edition(one)}）", []).append(article)
        return tuple(text + "、".join(listed) for text, listed in articles.items())


def rule(name: str) -> Any:
    """Give a value of `resources/reference/draw_rules.json`."""
    return next(
        entry["value"] for entry in reference("draw_rules")["entries"] if entry["rule"] == name
    )


@cache
def items() -> Mapping[str, Item]:
    """Give all items by id, in the order of the list."""
    found = {}
    for entry in reference(_LIST)["entries"]:
        plain = {name: entry[name] for name in Item.__dataclass_fields__ if name in entry}
        lists = {name: tuple(entry[name]) for name in ("sub_items", "basis", "trades")}
        found[entry["item"]] = Item(**{**plain, **lists, "key": entry["class"] == "key"})
    return found


def version() -> str:
    """Give the version of the list in force, as plans record it."""
    return str(reference(_LIST)["version"])


def chosen(ids: Sequence[str]) -> tuple[Item, ...]:
    """Give the items of these ids.

    Raises:
        InputError: DRAW_ITEM_UNKNOWN.
    """
    unknown = [one for one in ids if one not in items()]
    if unknown:
        raise InputError(Code.DRAW_ITEM_UNKNOWN, item=unknown[0])
    return tuple(items()[one] for one in ids)


def most_permille(wanted: Sequence[Item]) -> int | None:
    """Give the share that a stratum of a plan should not exceed; None with key items only."""
    limits = [one.most_permille for one in wanted if not one.key]
    return min(limits) if limits else None
