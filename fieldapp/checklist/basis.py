"""Legal basis of a question or a finding: statute and article, and how it is cited."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from fieldapp.resources import reference

_WRITTEN = re.compile(r"([a-z0-9_]+):(\d{1,3}(?:\.(?:\d{1,2})?(?:\.\d{1,2})?)?)")
_DIGITS = "零一二三四五六七八九"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Basis:
    """One place in one statute of `resources/reference/statutes.json`."""

    statute: str  # entry id, "trademark_law"
    article: str  # article[.paragraph[.item]]: "52", "14.5", "57..3" (item without a paragraph)


def parse(text: str) -> tuple[Basis, ...]:
    """Read a `basis` cell such as `trademark_law:43; trademark_regulation:79`.

    Raises:
        ValueError: ill-formed, or a statute or article that statutes.json does not list.
    """
    found = []
    for piece in re.split(r"[;；\n]", text):
        if not piece.strip():
            continue
        match = _WRITTEN.fullmatch(piece.strip())
        if match is None:
            raise ValueError(piece.strip())
        basis = Basis(statute=match[1], article=match[2])
        if not is_known(basis):
            raise ValueError(piece.strip())
        found.append(basis)
    return tuple(found)


def is_known(basis: Basis) -> bool:
    """Whether statutes.json lists this statute and this article."""
    statute = _statutes().get(basis.statute)
    return statute is not None and basis.article.split(".")[0] in statute["articles"]


def cite(basis: Basis) -> str:
    """Give the citation as written in a document: 《商标法》第十四条第五款."""
    statute = _statutes()[basis.statute]
    article, paragraph, item = (*basis.article.split("."), "", "")[:3]
    text = f"《{statute['short']}》第{chinese_number(int(article))}条"
    if paragraph:
        text += f"第{chinese_number(int(paragraph))}款"
    if item:
        text += f"第{chinese_number(int(item))}项"
    return text


def summary(basis: Basis) -> str:
    """Give the short content of the article from statutes.json, empty where none is recorded."""
    article = _statutes()[basis.statute]["articles"][basis.article.split(".")[0]]
    return str(article["summary"])


def edition(basis: Basis) -> str:
    """Give the edition of the statute that statutes.json has read."""
    return str(_statutes()[basis.statute]["edition"])


def is_confirmed(basis: Basis) -> bool:
    """Whether the statute's text was checked; otherwise it is flagged wherever shown."""
    statute = _statutes()[basis.statute]
    return bool(statute["confirmed"]) and bool(
        statute["articles"][basis.article.split(".")[0]].get("confirmed", True)
    )


def chinese_number(number: int) -> str:
    """Give 1–999 as Chinese statutes write article numbers: 十, 五十二, 一百零七."""
    if not 1 <= number <= 999:
        raise ValueError(f"not an article number: {number}")
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    text = f"{_DIGITS[hundreds]}百" if hundreds else ""
    if tens:
        text += ("" if tens == 1 and not hundreds else _DIGITS[tens]) + "十"
    elif hundreds and ones:
        text += "零"
    return text + (_DIGITS[ones] if ones else "")


@cache
def _statutes() -> dict[str, Any]:
    return {entry["id"]: entry for entry in reference("statutes")["entries"]}
