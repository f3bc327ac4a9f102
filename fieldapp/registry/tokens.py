"""Text as the search index sees it: folded, cut into short tokens, matched and highlighted.

One row's tokens are: every two neighbouring characters of name and address; the first character
and the first two of the name behind a start mark; every three neighbouring pinyin initials of the
name; its first and first two initials behind another mark; and every three neighbouring digits.
The index only narrows the search: `Query.matches` is the rule, and every candidate is put to it.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from operator import add
from typing import Final

_NAME_START: Final = "\ue000"  # private use, so no text contains them
_INITIALS_START: Final = "\ue001"
_GAP: Final = "\x1f"  # between texts folded together; a control character, so in none of them
_SPACE: Final = ord(" ")
_DIGITS = re.compile(r"[0-9]{3,}")
_CODE = re.compile(r"[0-9a-z]+")
_LETTERS = re.compile(r"[a-z0-9]+")
INITIALS_ANYWHERE: Final = 3  # letters that may stand inside a name's initials; fewer must begin


def fold(text: str) -> str:
    """Give text without differences of width and case: what search compares."""
    return unicodedata.normalize("NFKC", text).lower()


class _Initials(dict[str, str]):
    """Pinyin initial of a folded character; letters and digits stand for themselves."""

    def __missing__(self, char: str) -> str:
        initial = ""
        if char.isascii():
            initial = char if char.isalnum() or char == _GAP else ""
        elif len(char) == 1:
            from pypinyin import Style, pinyin  # its tables take 0.2 s to load: not at the start

            found = pinyin(char, style=Style.FIRST_LETTER, errors="ignore")
            initial = found[0][0][:1].lower() if found and found[0] else ""
            initial = initial if initial.isascii() else ""
        if len(self) < 100_000:
            self[char] = initial
        return initial


_INITIALS: Final = _Initials()


def initials(folded: str) -> str:
    """Give the pinyin initials of folded text: 拉萨ktv → lsktv; what has none is left out."""
    return "".join(map(_INITIALS.__getitem__, folded))


def tokens(names: Sequence[str], addresses: Sequence[str]) -> list[str]:
    """Give the index tokens of rows, separated by spaces, one text a row.

    Many rows at once, because the windows of neighbouring characters are then cut by a few strided
    copies over one long text instead of one small string for each: 3 µs a row instead of 10.

    Args:
        names: the rows' names, in NFC without control characters.
        addresses: the rows' addresses, as many.
    """
    if not names:
        return []
    folded = fold(_GAP.join((*names, *addresses))).split(_GAP)
    letters = initials(_GAP.join(folded[: len(names)])).split(_GAP)
    pairs, triples = _pairs("".join(folded)), _triples_of("".join(letters))
    found: list[str] = []
    name_at = letters_at = 0
    place_at = sum(map(len, folded[: len(names)]))
    for name, place, first in zip(folded, folded[len(names) :], letters, strict=False):
        name_end, place_end = name_at + len(name), place_at + len(place)
        letters_end = letters_at + len(first)
        text = (
            f"{pairs[3 * name_at : max(0, 3 * name_end - 3)]}"
            f"{pairs[3 * place_at : max(0, 3 * place_end - 3)]}"
            f"{triples[4 * letters_at : max(0, 4 * letters_end - 8)]}"
            f"{_NAME_START}{name[:1]} {_NAME_START}{name[:2]} "
            f"{_INITIALS_START}{first[:1]} {_INITIALS_START}{first[:2]}"
        )
        for run in _DIGITS.findall(f"{name} {place}"):
            text += " " + " ".join(_triples(run))
        found.append(text)
        name_at, place_at, letters_at = name_end, place_end, letters_end
    return found


def _pairs(text: str) -> str:
    """Give each two neighbours and a space: 3 characters a place, `abc` → `ab bc `."""
    points = array("I", text.encode("utf-32-le"))
    windows = array("I", [_SPACE]) * (3 * max(0, len(points) - 1))
    windows[0::3] = points[:-1]
    windows[1::3] = points[1:]
    return windows.tobytes().decode("utf-32-le")


def _triples_of(letters: str) -> str:
    """Give each three neighbours and a space: 4 characters a place, `abcd` → `abc bcd `."""
    points = letters.encode("ascii")
    windows = bytearray(b" ") * (4 * max(0, len(points) - 2))
    windows[0::4] = points[:-2]
    windows[1::4] = points[1:-1]
    windows[2::4] = points[2:]
    return windows.decode("ascii")


@dataclass(frozen=True, slots=True)
class Query:
    """What was typed, as folded words; a row must match every word."""

    words: tuple[str, ...]

    def matches(self, object_id: str, name: str, address: str) -> bool:
        """Tell whether the row is an answer; this is the meaning of search.

        A word matches the start or end of the code, the start of the name, or, from two characters
        on, any part of name or address; letters also match the start of the name's pinyin
        initials, or any part of them from three letters on.
        """
        code, folded, place = object_id.lower(), fold(name), fold(address)
        return bool(self.words) and all(
            folded.startswith(word)
            or (len(word) >= 2 and (word in folded or word in place))
            or (word.isascii() and _matches_letters(word, code, folded))
            for word in self.words
        )


def _matches_letters(word: str, code: str, folded: str) -> bool:
    if code.startswith(word) or code.endswith(word):
        return True
    letters = initials(folded)
    return letters.startswith(word) or (len(word) >= INITIALS_ANYWHERE and word in letters)


def parse(text: str) -> Query:
    """Read what was typed: words between spaces, at most eight of 200 characters in all."""
    typed = "".join(char for char in text[:200] if char.isprintable() or char.isspace())
    return Query(tuple(dict.fromkeys(fold(typed).split()))[:8])


def is_code_like(word: str) -> bool:
    """Tell whether a folded word could be part of a code."""
    return _CODE.fullmatch(word) is not None and len(word) <= 18


def starting(word: str) -> str:
    """Give the full-text expression for names (or their initials) that start with `word`."""
    ways = [_all([_NAME_START + word[:2], *_inside(word)])]
    if _LETTERS.fullmatch(word):
        ways.append(_all([_INITIALS_START + word[:2], *_triples(word)]))
    return _any(ways)


def containing(word: str) -> str:
    """Give the full-text expression for rows that may match `word` other than by code."""
    ways = [_all([_NAME_START + word])] if len(word) == 1 else [_all(_inside(word))]
    if _LETTERS.fullmatch(word):
        ways.append(_all([_INITIALS_START + word[:2], *_triples(word)]))
        if len(word) >= INITIALS_ANYWHERE:
            ways.append(_all(_triples(word)))
    return _any(ways)


def _inside(word: str) -> list[str]:
    found = [*map(add, word, word[1:])]
    for run in _DIGITS.findall(word):
        found += _triples(run)
    return found


def _triples(word: str) -> list[str]:
    return [*map(add, map(add, word, word[1:]), word[2:])]


def _all(wanted: list[str]) -> str:
    # The tokenizer drops ASCII punctuation, so a token of nothing else is in no index entry. The
    # rarest pair is unknown; a token twice is asked once.
    known = [token for token in dict.fromkeys(wanted) if not _dropped(token)]
    quoted = ['"' + token.replace('"', "") + '"' for token in known]
    return "(" + " AND ".join(quoted) + ")" if quoted else ""


def _dropped(token: str) -> bool:
    return all(char.isascii() and not char.isalnum() for char in token)


def _any(ways: list[str]) -> str:
    """Give the alternatives as one expression; "" when one of them could be any row."""
    return "(" + " OR ".join(dict.fromkeys(ways)) + ")" if all(ways) else ""


def match_spans(text: str, typed: str) -> tuple[tuple[int, int], ...]:
    """Give the places in `text` to highlight for what was typed: (start, end), merged, in order.

    Offsets count characters of `text` as it is; matches are found as search finds them, pinyin
    initials included.
    """
    folded, origin = _with_origin(text)
    letters = "".join(_INITIALS[char] for char in folded)
    letter_origin = [at for at, char in zip(origin, folded, strict=True) if _INITIALS[char]]
    marked: set[int] = set()
    for word in parse(typed).words:
        places = _occurrences(folded, word)
        if places:
            marked.update(at for start in places for at in origin[start : start + len(word)])
        elif _LETTERS.fullmatch(word):
            start = letters.find(word)
            if start == 0 or (start > 0 and len(word) >= INITIALS_ANYWHERE):
                marked.update(letter_origin[start : start + len(word)])
    return _merged(marked)


def _with_origin(text: str) -> tuple[str, list[int]]:
    """Fold character by character, remembering where each folded character came from."""
    folded, origin = [], []
    for at, char in enumerate(text):
        for piece in fold(char):
            folded.append(piece)
            origin.append(at)
    return "".join(folded), origin


def _occurrences(folded: str, word: str) -> list[int]:
    return [match.start() for match in re.finditer(re.escape(word), folded)]


def _merged(marked: set[int]) -> tuple[tuple[int, int], ...]:
    spans: list[tuple[int, int]] = []
    for at in sorted(marked):
        if spans and spans[-1][1] == at:
            spans[-1] = (spans[-1][0], at + 1)
        else:
            spans.append((at, at + 1))
    return tuple(spans)
