"""Numbers, sizes, dates and spans as people of each language read them."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from fieldapp import clock

_UNITS = ("B", "kB", "MB", "GB", "TB")
_STEP = 1000


def count(number: int) -> str:
    """Give a number with its thousands apart."""
    return f"{number:,}"


def byte_size(size: int) -> str:
    """Give a size in decimal units, three figures at most, such as 53.6 MB."""
    value, unit = float(size), 0
    while value >= _STEP and unit < len(_UNITS) - 1:
        value, unit = value / _STEP, unit + 1
    figures = f"{value:.0f}" if unit == 0 or value >= 100 else f"{value:.3g}"
    return f"{figures} {_UNITS[unit]}"


def day(of: date, *, year: bool = True) -> str:
    """Give a date: 2026年9月17日, or without the year 9月17日."""
    translate = QCoreApplication.translate
    pattern = (
        translate("Formats", "{year}年{month}月{day}日")
        if year
        else translate("Formats", "{month}月{day}日")
    )
    return pattern.format(year=of.year, month=of.month, day=of.day, name=_month(of))


def _month(of: date) -> str:
    return QLocale().standaloneMonthName(of.month, QLocale.FormatType.ShortFormat)


def weekday(of: date) -> str:
    """Give the name of the day of the week, short."""
    return QLocale().dayName(of.isoweekday(), QLocale.FormatType.ShortFormat)


def time_of_day(at_ms: int, *, seconds: bool = False) -> str:
    """Give the time of day in China: 14:03 or 14:03:22."""
    return clock.local_time(at_ms).strftime("%H:%M:%S" if seconds else "%H:%M")


def moment(at_ms: int, now_ms: int) -> str:
    """Give when something was, short but clear: 14:03, 昨天 21:40, 9月12日, 2025年9月12日."""
    translate = QCoreApplication.translate
    then, today = clock.local_date(at_ms), clock.local_date(now_ms)
    at = time_of_day(at_ms)
    if then == today:
        return at
    if (today - then).days == 1:
        return translate("Formats", "昨天 {time}").format(time=at)
    return day(then, year=then.year != today.year)


def instant(at_ms: int, now_ms: int) -> str:
    """Give day and time of day, whatever the day: 14:03, 昨天 21:40, 9月12日 09:55."""
    short, at = moment(at_ms, now_ms), time_of_day(at_ms)
    return short if short.endswith(at) else f"{short} {at}"


def fingerprint(digest: bytes, groups: int = 4) -> str:
    """Give the first bytes of a digest as hex in groups of four, for the eye to compare."""
    text = digest.hex()[: groups * 4]
    return " ".join(text[at : at + 4] for at in range(0, len(text), 4))


def four_words(digest: bytes) -> str:
    """Give a 32-byte digest as four words of four characters, to read to each other (0014)."""
    from fieldapp.draw.algorithm.slot import fingerprint as words  # loaded at its use

    return " ".join(words(digest))
