"""Reading single values: codes, dates, regions, classes, as people type them."""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Callable
from functools import cache
from typing import Final

from fieldapp import resources
from fieldapp.registry import identifiers
from fieldapp.registry.importing_report import RemarkCode
from fieldapp.registry.regions import regions

Reading = tuple[str, RemarkCode | None]  # the value to keep, and what to say about it


class Readings(dict[str, Reading]):
    """A column's readings, each distinct text read once; bounded against hostile files."""

    def __init__(self, read: Callable[[str], Reading]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, text: str) -> Reading:
        reading = self._read(text)
        if len(self) < 65_536:
            self[text] = reading
        return reading


def tidy(text: str) -> str:
    """Give text in NFC on one line, trimmed, without control and invisible characters."""
    text = unicodedata.normalize("NFC", text)
    if not text.isprintable():
        text = "".join(
            char if char.isprintable() else " " if char.isspace() else "" for char in text
        )
    return text.strip()


_SEPARATORS = re.compile(r"[\s\-‐‑–—_'\"‘’“”`\u200b\ufeff]+")
_SCIENTIFIC = re.compile(r"\d(?:\.\d+)?E\+?\d{2}")


def read_code(raw: str) -> Reading:
    """Read a credit code; the remark is a rejection when none can be had.

    Spaces, hyphens, quotes, lower case and the `="…"` that keeps spreadsheets from counting are
    tidied away; full-width characters are made half-width; anything else is not guessed at.
    """
    if not raw or raw.isspace():
        return "", RemarkCode.NO_CODE
    half = unicodedata.normalize("NFKC", raw)
    code = _SEPARATORS.sub("", half.strip().removeprefix("=")).upper()
    if not code:
        return "", RemarkCode.NO_CODE
    if identifiers.is_uscc(code):
        if raw == code:
            return code, None
        wide = any("！" <= char <= "～" for char in raw)
        return code, RemarkCode.FULLWIDTH_CODE if wide else RemarkCode.PADDED_CODE
    if _SCIENTIFIC.fullmatch(code):
        return "", RemarkCode.LOST_DIGITS
    if identifiers.is_registration_number(code):
        return "", RemarkCode.OLD_NUMBER
    return "", RemarkCode.BAD_CODE


_DATE = re.compile(
    r"(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?|(\d{2})(\d{2}))(?:[ T]?[\d:.]+)?"
)
_SERIAL = re.compile(r"\d{5}(?:\.\d+)?")
_EPOCH: Final = datetime.date(1899, 12, 30)  # day 0 of spreadsheets


def read_date(raw: str) -> Reading:
    """Read a date: 2019-03-05, 2019/3/5, 2019.3.5, 2019年3月5日, 20190305, or a spreadsheet's day
    number; a time of day after it is dropped."""
    text = unicodedata.normalize("NFKC", raw).strip()
    if not text or text in {"-", "--", "—", "无", "/"}:
        return "", None
    if _SERIAL.fullmatch(text):
        return (_EPOCH + datetime.timedelta(days=int(float(text)))).isoformat(), None
    found = _DATE.fullmatch(text.replace("年 ", "年").replace("月 ", "月"))
    if found is None:
        return "", RemarkCode.BAD_DATE
    year, month, day = found[1], found[2] or found[4], found[3] or found[5]
    try:
        return datetime.date(int(year), int(month), int(day)).isoformat(), None
    except ValueError:
        return "", RemarkCode.BAD_DATE


_LONGTERM: Final = frozenset({"长期", "永久", "长期有效", "9999-12-31"})


def read_expiry(raw: str) -> Reading:
    """Read an expiry date; 长期 and the like are kept as 9999-12-31."""
    if raw.strip() in _LONGTERM:
        return "9999-12-31", None
    value, remark = read_date(raw)
    return value, RemarkCode.NO_EXPIRY if not value and remark is None else remark


def read_region(raw: str) -> Reading:
    """Read a region: a code in force, one it replaced, a longer one, or a name."""
    text = unicodedata.normalize("NFKC", raw).strip()
    if not text:
        return "", RemarkCode.NO_REGION
    known = regions()
    if text.isdecimal() and len(text) in {9, 12}:
        value, remark = read_region(text[:6])
        return value, remark or RemarkCode.LONG_REGION
    if text.isdecimal() and len(text) == 6:
        if text in known.by_code:
            return text, None
        if text in known.now:
            return known.now[text], RemarkCode.OLD_REGION
        return text, RemarkCode.UNKNOWN_REGION
    if text in known.by_name:
        return known.by_name[text], RemarkCode.REGION_NAME
    return "", RemarkCode.BAD_REGION


@cache
def _spellings(field: str) -> dict[str, str]:
    values: dict[str, list[str]] = resources.reference("register_columns")["values"][field]
    return {
        _bare(spelling): value
        for value, spellings in values.items()
        for spelling in (value, *spellings)
    }


def _bare(text: str) -> str:
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text)).lower().replace(",", "、")


def read_class(raw: str) -> Reading:
    """Read a credit class as A, B, C or D."""
    bare = _bare(raw)
    if not bare:
        return "", RemarkCode.NO_CLASS
    value = _spellings("credit_class").get(bare, "")
    return value, None if value else RemarkCode.BAD_CLASS


def read_status(raw: str) -> Reading:
    """Read a registration status; one we do not know is kept as it is."""
    return _spellings("status").get(_bare(raw), raw), None


def read_active(raw: str) -> Reading:
    """Read an officer's state as "1" or "0"; nothing means active, the unknown means not."""
    bare = _bare(raw)
    if not bare:
        return "1", None
    value = _spellings("active").get(bare)
    return ("1", None) if value == "有效" else ("0", None if value else RemarkCode.BAD_STATUS)


_COUNT = re.compile(r"(\d{1,6})(?:\.0+)?[次个]?")


def read_count(default: str) -> Callable[[str], Reading]:
    """Make a reader of small numbers that gives `default` for nothing and for nonsense."""

    def read(raw: str) -> Reading:
        text = unicodedata.normalize("NFKC", raw).strip()
        if not text:
            return default, None
        found = _COUNT.fullmatch(text)
        return (str(int(found[1])), None) if found else (default, RemarkCode.BAD_NUMBER)

    return read


_LIST = re.compile(r"[、,;，；/|\s]+")


def read_list(raw: str) -> tuple[str, ...]:
    """Read a list such as `商标、专利` as sorted distinct words."""
    return tuple(sorted({word for word in _LIST.split(unicodedata.normalize("NFC", raw)) if word}))
