"""A card binds only the visit it was drawn for, on the device that drew it, while it is young."""

from __future__ import annotations

import pytest

from fieldapp.evidence import challenge
from fieldapp.evidence.challenge import Binding, Card, Seen
from fieldapp.ids import EventId

HEAD = EventId(bytes(range(32)))
CARD = Card(HEAD, "insp-1", 90, "417", 1_000)
HOUR = 3_600_000


def judge(text: str, inspection: str = "insp-1", now_ms: int = 2_000) -> Binding:
    found = [Seen("https://example.org", 0), Seen(text, 90)]
    cards = {HEAD: CARD}
    return challenge.judge(found, cards.get, inspection, now_ms).binding


def test_the_card_of_this_visit_binds() -> None:
    assert judge(CARD.text) is Binding.BOUND


@pytest.mark.parametrize(
    ("text", "inspection", "now_ms", "binding"),
    [
        (challenge.text_of(bytes(32)), "insp-1", 2_000, Binding.FOREIGN),
        (CARD.text, "insp-2", 2_000, Binding.OTHER),
        (CARD.text, "insp-1", 1_000 + challenge.good_for_ms() + 1, Binding.STALE),
        ("EVC1:" + "A" * 51, "insp-1", 2_000, Binding.NONE),
        ("EVC1:" + "1" * 52, "insp-1", 2_000, Binding.NONE),
        ("", "insp-1", 2_000, Binding.NONE),
    ],
)
def test_a08_no_other_card_binds(
    text: str, inspection: str, now_ms: int, binding: Binding
) -> None:
    assert judge(text, inspection, now_ms) is binding


def test_a_good_card_beside_a_foreign_one_binds() -> None:
    found = [Seen(challenge.text_of(bytes(32)), 0), Seen(CARD.text, 91)]
    judged = challenge.judge(found, {HEAD: CARD}.get, "insp-1", 2_000)
    assert (judged.binding, judged.card, judged.seen) == (Binding.BOUND, CARD, found[1])


def test_a_clock_that_went_back_makes_no_card_stale() -> None:
    assert judge(CARD.text, now_ms=1_000 - 400 * 24 * HOUR) is Binding.BOUND


def test_the_code_names_the_head_and_is_coarse() -> None:
    assert challenge.head_in(CARD.text) == HEAD
    assert CARD.text == CARD.text.upper()
    assert len(CARD.text) == 57


def test_each_challenge_is_another() -> None:
    drawn = [challenge.draw("insp-1") for _ in range(40)]
    assert len({one.nonce for one in drawn}) == 40
    assert {one.turn for one in drawn} <= {0, 90, 180, 270}
    assert all(len(one.digits) == 3 and one.digits.isdigit() for one in drawn)
