"""How long there is to publish: working days in China, and where the known calendar ends."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import chinese_calendar

from fieldapp.resources import reference

_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Due:
    """A date counted in working days."""

    on: date
    calendar_known: bool  # False: some year's holidays are unknown, weekends alone were counted


def allowed_days(code: str) -> int:
    """Give the working days that a rule allows, such as `result_publication` or `correction`."""
    for entry in reference("deadlines")["entries"]:
        if entry["code"] == code:
            return int(entry["working_days"])
    raise KeyError(code)


def is_working_day(day: date) -> tuple[bool, bool]:
    """Say whether `day` is a working day, and whether that year's holidays are known.

    The office's own entries in resources/reference/holidays.json win over the published calendar.
    A year in neither is counted by weekends alone.
    """
    iso, listed = day.isoformat(), False
    for entry in reference("holidays")["entries"]:
        if iso in entry["off"]:
            return False, True
        if iso in entry["work"]:
            return True, True
        listed |= entry["year"] == day.year and bool(entry["off"])
    try:
        return bool(chinese_calendar.is_workday(day)), True
    except NotImplementedError:  # a year it has no data for
        return day.weekday() < _SATURDAY, listed


def due_date(start: date, working_days: int) -> Due:
    """Give the last day of a period of `working_days` after `start`; the first day is not counted.

    Source: reference/domain.md §2.3 期间: 开始的日不计。

    Args:
        start: when the period begins, such as the day the inspection was completed.
        working_days: how many, ≥ 1.
    """
    day, left, known = start, working_days, True
    while left > 0:
        day += timedelta(days=1)
        works, sure = is_working_day(day)
        known &= sure
        left -= works
    return Due(day, known)


def working_days_between(start: date, end: date) -> int:
    """Count the working days after `start` up to and with `end`; negative if `end` is before."""
    if end < start:
        return -working_days_between(end, start)
    days = (start + timedelta(days=i) for i in range(1, (end - start).days + 1))
    return sum(is_working_day(day)[0] for day in days)
