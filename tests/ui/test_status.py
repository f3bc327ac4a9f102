"""What the status bar shows, and how loud."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fieldapp.ui.status import ClockTrust, Item, Part, Status, Waiting, items

CALM = Status("扎西", "inspector", "那曲-01", True, 1, Waiting(), 50 << 30, ClockTrust.TRUSTED)


def _by_part(status: Status, *, narrow: bool = False) -> dict[Part, Item]:
    return {item.part: item for item in items(status, narrow=narrow)}


def test_a_calm_day_shows_everything_but_the_battery() -> None:
    assert set(_by_part(CALM)) == set(Part) - {Part.BATTERY}


@pytest.mark.parametrize(("percent", "shown"), [(None, False), (20, False), (19, True), (0, True)])
def test_the_battery_is_named_below_twenty_percent(percent: int | None, shown: bool) -> None:
    assert (Part.BATTERY in _by_part(replace(CALM, battery=percent))) is shown


def test_offline_is_said_with_another_icon_not_only_another_colour() -> None:
    online, offline = _by_part(CALM), _by_part(replace(CALM, online=False))
    assert online[Part.LINK].icon != offline[Part.LINK].icon


def test_a_narrow_bar_keeps_who_link_waiting_and_clock() -> None:
    assert set(_by_part(CALM, narrow=True)) == {Part.PERSON, Part.LINK, Part.SYNC, Part.CLOCK}


def test_a_full_disk_is_never_folded_away() -> None:
    full = _by_part(replace(CALM, free_disk=1 << 20), narrow=True)
    assert full[Part.DISK].ink == "red"


@pytest.mark.parametrize(
    ("trust", "ink"), [(ClockTrust.TRUSTED, "green"), (ClockTrust.ROLLED_BACK, "red")]
)
def test_the_clock_is_as_loud_as_its_fault(trust: ClockTrust, ink: str) -> None:
    assert _by_part(replace(CALM, clock=trust))[Part.CLOCK].ink == ink


def test_nothing_waits_only_when_all_three_counts_are_nothing() -> None:
    assert not Waiting()
    assert all((Waiting(records=1), Waiting(photos=1), Waiting(size=1)))
