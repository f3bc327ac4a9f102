"""What of a text must not be published: what a machine can point at, and what people decided.

A machine only proposes. Numbers that identify a person are locked: they are hidden whatever anyone
decides. Everything else is hidden or shown by a person, one by one, and that choice is recorded
without the hidden words. Source: reference/domain.md §6.1 (个保法 6, 28; 处罚法 50).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from fieldapp.errors import Code, RuleError

MARK: Final = "〔已隐去〕"


class Sort(StrEnum):
    """What a hidden place contains."""

    IDENTITY_NUMBER = "identity_number"
    TELEPHONE = "telephone"
    ACCOUNT = "account"
    CERTIFICATE = "certificate"
    NUMBER = "number"  # may be a person's: 15 digits of an old card, a telephone without a dash
    EMAIL = "email"
    PLATE = "plate"
    NAME = "name"
    RELATIVE = "relative"
    HOME = "home"
    CHOSEN = "chosen"  # marked by a person


LOCKED: Final = frozenset({Sort.IDENTITY_NUMBER, Sort.TELEPHONE, Sort.ACCOUNT})
_DIGITS_ONLY: Final = LOCKED | {Sort.NUMBER}


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in a field's text, in characters."""

    field: str
    start: int
    end: int
    sort: Sort

    @property
    def locked(self) -> bool:
        """Whether no one may show it."""
        return self.sort in LOCKED

    def covers(self, other: Span) -> bool:
        """Whether hiding this hides all of `other`."""
        return self.field == other.field and self.start <= other.start and other.end <= self.end


_GAP: Final = r"(?:[\s\-./_·\u200b-\u200d\u2060\ufeff]{0,3})"  # dashes as `_plain` has them
_BETWEEN: Final = r"[ \-\u200b-\u200d\u2060\ufeff]{0,2}"  # between groups of any size: no decimals
_LETTERS: Final = "[一-鿿·]"
_ENDS: Final = r"[，。；、,;\s（(]|$"
_PROVINCES: Final = "藏京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青川宁琼"


def _pattern(*parts: str) -> re.Pattern[str]:
    return re.compile("".join(parts))


# A pattern with a group hides the group, one without hides all it matches.
_PATTERNS: Final[tuple[tuple[Sort, re.Pattern[str]], ...]] = (
    (
        Sort.IDENTITY_NUMBER,  # 18 places, also partly starred or spaced in groups
        _pattern(
            r"(?<![\dA-Za-z*])[1-9*][\d*]{5}", _GAP,
            r"(?:(?:19|20)\d\d|(?=[\d*]{0,3}\*)[\d*]{4})", _GAP,
            r"[\d*]{2}", _GAP, r"[\d*]{2}", _GAP, r"[\d*]{3}[\dXx*](?![\dA-Za-z*])",
        ),
    ),
    (
        Sort.TELEPHONE,  # a mobile's, in groups of any size
        _pattern(
            r"(?<![\d*])(?<!\d[ \-])(?:(?:\+|00)?86", _GAP, r")?1", _BETWEEN, r"[3-9](?:",
            _BETWEEN, r"\d){9}(?![ \-]?[\d*])",
        ),
    ),
    (
        Sort.TELEPHONE,
        _pattern(
            r"(?<![\d*])(?:(?:\+|00)?86", _GAP, r")?1[3-9*][\d*]", _GAP, r"[\d*]{4}", _GAP,
            r"[\d*]{4}(?![\d*])",
        ),
    ),
    (Sort.TELEPHONE, _pattern(r"(?<![\d*])[(（]?0\d{2,3}[)） \-]{1,2}\d{3,4}[ \-]?\d{4}(?!\d)")),
    (
        Sort.ACCOUNT,
        _pattern(r"(?<![\dA-Za-z])[3-6]\d{3}(?:", _GAP, r"\d{4}){3}", _GAP,
                 r"\d{0,3}(?![\dA-Za-z])"),
    ),
    (Sort.NUMBER, _pattern(r"(?<!\d)(?:[1-9]\d{14}|0\d{9,11})(?!\d)")),
    (
        Sort.EMAIL,
        _pattern(r"[A-Za-z0-9_.+\-]{1,64}@[A-Za-z0-9\-]{1,63}", r"(?:\.[A-Za-z0-9\-]{1,63}){1,4}"),
    ),
    (Sort.PLATE, _pattern("[", _PROVINCES, "][A-Z]·?[A-Z0-9]{5,6}(?![A-Z0-9])")),
    (
        Sort.CERTIFICATE,
        _pattern(r"(?:执法证|证件|证书|工号|证)(?:编?号)?码?\s?[:：为]?\s?([A-Z0-9〔〕\-]{5,24})"),
    ),
    (
        Sort.HOME,
        _pattern(r"(?:家住|住址|现住|住在|居住[于在]|户籍地|户籍所在地)[:：为]?[^，。；,;\n]{2,60}"),
    ),
    (
        Sort.RELATIVE,
        _pattern(
            "[其他她](?:妻子?|丈夫|父亲|母亲|儿子|女儿|哥哥?|弟弟?|姐姐?|妹妹?|[表堂][哥弟姐妹]",
            "|亲戚|叔叔?|舅舅?|姑姑?|姨妈?|爱人|家属)", _LETTERS,
            "{0,4}?(?=[从在把将说称是为]|", _ENDS, ")",
        ),
    ),
    (
        Sort.NAME,
        _pattern(
            "(?:经营者|负责人|法定代表人|店主|老板|联系人|见证人|证人|店员|员工|操作工|技术员)(?:姓名)?",
            r"(?:[:：]|为|是)?\s?([一-鿿]", _LETTERS, "{1,7}?)",
            "(?=在场|称|说|表示|签|陪同|承认|陈述|", _ENDS, ")",
        ),
    ),
)  # fmt: skip
_NOT_NAMES: Final = frozenset({"本人", "不在", "未在", "当场", "已经", "现场", "拒绝", "自己"})
_SPOKEN: Final = {"〇": "0", "○": "0"}  # the rest is in Unicode's own table
_DASHES: Final = frozenset("\u2212\u30fc")  # a minus and a long vowel, typed for dashes


def propose(texts: Mapping[str, str], people: Iterable[str] = ()) -> tuple[Span, ...]:
    """Point at what should be hidden in `texts`.

    Args:
        texts: field name → free text as it would be published.
        people: names known to be of natural persons in this matter (operator, inspectors).

    Returns:
        Spans in order of field and place, none overlapping; a span that joins several keeps the
        strictest sort.
    """
    names = sorted({name for name in people if len(name) >= 2}, key=len, reverse=True)
    return tuple(
        span for field, text in texts.items() for span in _joined(_found(field, text, names))
    )


def _found(field: str, text: str, names: Sequence[str]) -> Iterator[Span]:
    narrow = _plain(text)
    spoken = "".join(map(_spoken_digit, narrow))  # 一三八…: for numbers alone, names keep theirs
    for sort, pattern in _PATTERNS:
        for match in pattern.finditer(spoken if sort in _DIGITS_ONLY else narrow):
            group = 1 if pattern.groups else 0
            if match[group] not in _NOT_NAMES and _is_number(sort, match[group]):
                yield Span(field, *match.span(group), sort)
    for name in names:
        for match in re.finditer(re.escape(name), text):
            yield Span(field, *match.span(), Sort.NAME)


def _plain(text: str) -> str:
    """Give a text with digits, letters, dashes and gaps in their plain form, one for one.

    Full-width, Tibetan, circled, mathematical and other digits become 0–9, all dashes "-". What
    has no form of one character stays, so that places are those of the original.
    """
    return text if text.isascii() else "".join(map(_plain_character, text))


def _plain_character(character: str) -> str:
    if character.isascii():
        return character
    digit = unicodedata.digit(character, None)
    if digit is not None:
        return str(digit)
    if character in _DASHES or unicodedata.category(character) == "Pd":
        return "-"
    form = unicodedata.normalize("NFKC", character)
    return form if len(form) == 1 and form.isascii() else character


def _spoken_digit(character: str) -> str:
    """Give the digit that a Chinese numeral stands for in a row of digits; others stay."""
    if character in _SPOKEN:
        return _SPOKEN[character]
    value = unicodedata.numeric(character, None) if "一" <= character <= "鿿" else None
    return str(int(value)) if value is not None and value in range(10) else character


def _is_number(sort: Sort, text: str) -> bool:
    """Rows of stars alone are decoration; a starred number still shows digits."""
    return sort not in LOCKED or sum(character.isdigit() for character in text) >= 4


def _joined(spans: Iterable[Span]) -> list[Span]:
    result: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if result and span.start < result[-1].end:
            last = result.pop()
            sort = span.sort if span.locked and not last.locked else last.sort
            result.append(Span(last.field, last.start, max(last.end, span.end), sort))
        else:
            result.append(span)
    return result


def decide(
    texts: Mapping[str, str],
    proposed: Sequence[Span],
    hidden: Sequence[Span],
    shown: Sequence[Span],
) -> None:
    """Check that people decided every proposal, and none of the locked ones for showing.

    Args:
        texts: field name → text.
        proposed: what `propose` gave for them.
        hidden: places to hide; may be larger than a proposal, or a person's own.
        shown: proposals that a person decided to show.

    Raises:
        RuleError: RESULT_REDACTION_LOCKED, RESULT_REDACTION_OPEN, each naming the place.
        ValueError: a place outside its text (caller's bug).
    """
    for span in hidden:
        if not 0 <= span.start < span.end <= len(texts[span.field]):
            raise ValueError(f"place outside the text: {span}")
    for span in proposed:
        if any(place.covers(span) for place in hidden):
            continue
        if span.locked:
            raise RuleError(
                Code.RESULT_REDACTION_LOCKED, field=span.field, start=span.start, sort=span.sort
            )
        if span not in shown:
            raise RuleError(
                Code.RESULT_REDACTION_OPEN, field=span.field, start=span.start, sort=span.sort
            )


def apply(texts: Mapping[str, str], hidden: Sequence[Span]) -> dict[str, str]:
    """Give the texts with the hidden places replaced by a mark of constant length."""
    result = {}
    for field, text in texts.items():
        for span in reversed(_joined(span for span in hidden if span.field == field)):
            text = text[: span.start] + MARK + text[span.end :]
        result[field] = text
    return result


def leaks(texts: Mapping[str, str]) -> tuple[Span, ...]:
    """Give the locked places still readable in finished texts; must be empty before publishing."""
    return tuple(span for span in propose(texts) if span.locked)
