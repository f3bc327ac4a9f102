"""Numbers, sizes and moments as people read them."""

from __future__ import annotations

import pytest

from fieldapp.clock import at_local
from fieldapp.ui import formats


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (0, "0 B"),
        (999, "999 B"),
        (6_000, "6 kB"),
        (53_600_000, "53.6 MB"),
        (186_000_000_000, "186 GB"),
    ],
)
def test_sizes_have_three_figures_at_most(size: int, words: str) -> None:
    assert formats.byte_size(size) == words


def test_a_moment_is_as_short_as_it_stays_clear(qapp: object) -> None:
    now = at_local(2026, 9, 17, 14, 3)
    assert formats.moment(at_local(2026, 9, 17, 8, 5), now) == "08:05"
    assert formats.moment(at_local(2026, 9, 16, 21, 40), now) == "昨天 21:40"
    assert formats.moment(at_local(2026, 9, 12), now) == "9月12日"
    assert formats.moment(at_local(2025, 9, 12), now) == "2025年9月12日"


def test_an_instant_always_has_its_time(qapp: object) -> None:
    now = at_local(2026, 9, 17, 14, 3)
    assert formats.instant(at_local(2026, 9, 17, 8, 5), now) == "08:05"
    assert formats.instant(at_local(2026, 9, 16, 21, 40), now) == "昨天 21:40"
    assert formats.instant(at_local(2026, 9, 12, 9, 55), now) == "9月12日 09:55"


def test_a_fingerprint_is_cut_into_groups_of_four() -> None:
    assert formats.fingerprint(bytes.fromhex("0123456789abcdef"), 3) == "0123 4567 89ab"


def test_a_device_is_compared_by_four_words_of_four() -> None:
    one, other = (formats.four_words(bytes([value]) * 32) for value in (1, 2))
    assert [len(word) for word in one.split(" ")] == [4, 4, 4, 4]
    assert one != other
