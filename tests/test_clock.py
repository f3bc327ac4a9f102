"""The clock: civil times of whatever milliseconds a device claims."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp import clock


@pytest.mark.parametrize("at_ms", [2**63 - 1, 2**64, -(2**63), -1, clock.LAST_MS + 1])
def test_a_time_beyond_all_calendars_is_shown_and_not_refused(at_ms: int) -> None:
    assert clock.local_date(at_ms).year in {1970, 9999}


@given(st.integers(0, clock.LAST_MS))
def test_a_time_of_the_calendar_is_kept(at_ms: int) -> None:
    assert int(clock.local_time(at_ms).timestamp() * 1000 + 0.5) // 1000 == at_ms // 1000
