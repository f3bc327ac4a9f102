"""What proves the time of an item: receipt and stamp, before and after, and the challenge card."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

import pytest

from fieldapp.clock import FixedClock
from fieldapp.draw.centre import asking
from fieldapp.draw.tables import slots
from fieldapp.evidence import binding, bounding, collecting, place_words, stamping, tables
from fieldapp.evidence.bounding import Bound, By, Interval
from fieldapp.store.workspace import Workspace
from fieldapp.sync import timestamping
from tests.draw.centre.test_asking import LEAD, Parties, parties
from tests.draw.test_drawing import PLAN
from tests.evidence.making import CAMERA, jpeg, opened
from tests.evidence.stamping import authority, serving
from tests.evidence.test_binding import ABOUT, ME, file, photo
from tests.publication.test_days import receipted

__all__ = ["parties"]


def start(workspace: Workspace) -> None:
    with workspace.writing(ME) as w:
        w.append(opened("insp-1"))


def shot(workspace: Workspace) -> str:
    return collecting.capture_live(workspace, ME, ABOUT, jpeg(), CAMERA).item_id


def interval(workspace: Workspace, item_id: str) -> Interval:
    row = tables.evidence_item(workspace.db, item_id)
    assert row is not None
    return bounding.interval(workspace, row)


def test_without_any_other_party_nothing_is_proven(workspace: Workspace) -> None:
    start(workspace)
    known = interval(workspace, shot(workspace))
    assert (known.not_before, known.not_after, known.card_ms) == (None, None, None)
    assert bounding.now(workspace) is None
    assert place_words.proven(known.not_before) == "没有证明"


def test_a_receipt_bounds_what_is_before_and_what_is_after_it(
    workspace: Workspace, clock: FixedClock
) -> None:
    start(workspace)
    before, at = shot(workspace), clock.now_ms() + 60_000
    receipted(workspace, at)
    now = bounding.now(workspace)
    assert now is not None
    assert (now.at_ms, now.by) == (at, By.RECEIPT)
    clock.advance(120_000)
    after = shot(workspace)
    assert interval(workspace, before).not_after == now
    assert interval(workspace, before).not_before is None
    assert interval(workspace, after).not_before == now
    assert interval(workspace, after).not_after is None


@pytest.mark.skipif(shutil.which("openssl") is None, reason="no openssl here")
def test_a_stamp_is_a_not_after_of_what_it_covers_and_a_not_before_of_what_follows(
    workspace: Workspace, clock: FixedClock, tmp_path: Path
) -> None:
    """… while its certificate is pinned; the authority's clock is this machine's own."""
    clock.set(int(time.time()) * 1000)
    start(workspace)
    before = shot(workspace)
    made = authority(tmp_path / "tsa", curve="prime256v1")
    with serving(made.answer) as address:
        stamping.choose(workspace, address, made.root)
        timestamping.stamp(workspace, ME)
    after = shot(workspace)
    bound = interval(workspace, before).not_after
    assert bound is not None
    assert bound.by is By.STAMP
    assert interval(workspace, after).not_before == bound == bounding.now(workspace)
    assert interval(workspace, before).not_before is None
    assert interval(workspace, after).not_after is None
    receipted(workspace, bound.at_ms + 10_000_000)  # later than the stamp: the stamp is narrower
    assert interval(workspace, before).not_after == bound
    assert "（时间戳）" in place_words.proven(bound)
    other = authority(tmp_path / "other", curve="prime256v1")
    stamping.choose(workspace, "http://localhost/x", other.root)
    narrow = interval(workspace, before).not_after
    assert narrow is not None
    assert narrow.by is By.RECEIPT  # nobody here trusts that stamp any more


def test_a_picture_of_the_card_was_taken_after_the_card(
    workspace: Workspace, clock: FixedClock, tmp_path: Path
) -> None:
    start(workspace)
    at = clock.now_ms() - 5_000
    receipted(workspace, at)
    drawn_ms = clock.now_ms()
    card = binding.draw_card(workspace, ME, "insp-1").card
    clock.advance(600_000)
    picture = file(tmp_path, photo(card.text, card.turn))
    brought = binding.bring_file(workspace, ME, ABOUT, picture, reason="手机拍的")
    known = interval(workspace, brought.kept.item_id)
    assert known.card_ms == drawn_ms
    assert known.card_not_before is not None
    assert known.card_not_before.at_ms == at
    workspace.rebuild()
    assert interval(workspace, brought.kept.item_id) == known


def test_a_slot_of_the_centre_is_a_not_before_of_what_follows_its_taking(parties: Parties) -> None:
    """The issuer's signature could not be known before; its own time is the bound."""
    device = parties.device
    start(device)
    parties.clock.advance(60_000)
    before = shot(device)
    asking.request_slot(device, LEAD, PLAN)
    parties.post()
    (issued,) = slots(device.db)
    arrived = shot(device)  # the slot is here, and nothing in this chain says so yet
    asking.accept_slot(device, LEAD, PLAN)
    after = shot(device)
    assert interval(device, before).not_before == interval(device, arrived).not_before is None
    assert interval(device, after).not_before == Bound(issued.issued_ms, By.SLOT)
