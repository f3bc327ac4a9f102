"""Working days as the State Council set them; beyond the known calendar it says so."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp import workdays


@pytest.mark.parametrize(
    ("start", "wanted"),
    [
        (date(2026, 11, 19), date(2026, 12, 17)),  # no holiday between
        (date(2026, 9, 3), date(2026, 10, 8)),  # Mid-Autumn, National Day, one Sunday worked
        (date(2026, 2, 2), date(2026, 3, 6)),  # Spring Festival, two Saturdays worked
    ],
)
def test_twenty_working_days(start: date, wanted: date) -> None:
    due = workdays.due_date(start, workdays.allowed_days("result_publication"))
    assert (due.on, due.calendar_known) == (wanted, True)


def test_the_first_day_does_not_count_and_the_last_is_a_working_day() -> None:
    assert workdays.due_date(date(2026, 11, 20), 1).on == date(2026, 11, 23)


def test_the_end_of_the_known_calendar_is_told() -> None:
    due = workdays.due_date(date(2026, 12, 21), 20)
    assert not due.calendar_known
    assert due.on == date(2027, 1, 18)  # weekends alone


def test_an_office_adds_a_year_and_a_day_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    entries = [{"year": 2027, "off": ["2027-01-01"], "work": ["2027-01-03"]}]
    monkeypatch.setattr(workdays, "reference", lambda name: {"entries": entries})
    assert workdays.is_working_day(date(2027, 1, 1)) == (False, True)
    assert workdays.is_working_day(date(2027, 1, 3)) == (True, True)  # a Sunday
    assert workdays.is_working_day(date(2027, 1, 4)) == (True, True)


days = st.dates(date(2024, 1, 1), date(2026, 10, 1))


@given(days, st.integers(1, 40))
def test_counting_and_adding_agree(start: date, working_days: int) -> None:
    due = workdays.due_date(start, working_days).on
    assert workdays.working_days_between(start, due) == working_days
    assert workdays.is_working_day(due)[0]
    assert workdays.working_days_between(due, start) == -working_days


@given(days)
def test_a_later_start_is_never_due_earlier(start: date) -> None:
    first, second = (workdays.due_date(start + timedelta(days=n), 20).on for n in (0, 1))
    assert first <= second


def test_an_unknown_rule_is_a_bug() -> None:
    with pytest.raises(KeyError):
        workdays.allowed_days("whenever")
