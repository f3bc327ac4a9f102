"""On the plan's page: what the slot waits for, whom to ask, and giving it up, by keyboard."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from fieldapp.draw import tables
from fieldapp.draw.centre import asking, by_hand, depositing
from fieldapp.store import devices
from fieldapp.store.workspace import Workspace
from fieldapp.ui.draw import reading
from fieldapp.ui.draw.model import Letters, PlanDetail
from fieldapp.ui.draw.slot_question import SlotQuestion
from fieldapp.ui.draw.two_people import TwoPeople
from fieldapp.ui.draw.waiting_card import may_ask, may_give_up, standing_words
from tests.draw.centre.test_asking import CENTRE, DAY_MS, LEAD, Parties
from tests.draw.centre.test_asking import make as make
from tests.draw.centre.test_asking import parties as parties
from tests.draw.centre.test_by_hand import exchange
from tests.draw.conftest import office as office
from tests.draw.conftest import request_ as request_
from tests.draw.seconds import sign
from tests.draw.test_drawing import PLAN
from tests.ui.draw.test_desks import Open
from tests.ui.draw.test_desks import show as show


def detail_of(parties: Parties) -> PlanDetail:
    found = reading.plan_detail(parties.device, PLAN)
    assert found is not None
    return found


def tone(parties: Parties) -> str:
    said = standing_words(detail_of(parties))
    return said.tone if said is not None else ""


def test_nothing_is_said_of_a_centre_before_one_was_chosen(parties: Parties) -> None:
    fresh = detail_of(parties)
    assert (fresh.local_centre, fresh.alone, fresh.may_ask) == (False, True, True)
    assert (standing_words(fresh), may_ask(fresh), may_give_up(fresh)) == (None, True, False)


def test_each_stay_has_its_words_and_its_acts(parties: Parties) -> None:
    asking.request_slot(parties.device, LEAD, PLAN)
    asked = detail_of(parties)
    said = standing_words(asked)
    assert said is not None
    assert asked.centre in said.title
    assert (asked.centre, may_ask(asked), said.tone) == ("centre", False, "soft")
    exchange(parties)
    by_hand.issue_for(parties.centre, CENTRE, PLAN)
    exchange(parties)
    issued = detail_of(parties)
    assert (issued.letters, may_give_up(issued), issued.alone) == (Letters.ISSUED, True, False)
    parties.clock.advance(8 * DAY_MS)
    assert tone(parties) == "red"
    depositing.lapse_slot(parties.centre, CENTRE, PLAN)
    exchange(parties)
    lapsed = detail_of(parties)
    assert (tone(parties), lapsed.lapsed, may_ask(lapsed)) == ("amber", True, True)


def test_a_refusal_in_words_is_shown_and_ends_the_plan(parties: Parties) -> None:
    asking.request_slot(parties.device, LEAD, PLAN)
    exchange(parties)
    by_hand.decline(parties.centre, CENTRE, PLAN, "名录不是本年的")
    exchange(parties)
    refused = detail_of(parties)
    said = standing_words(refused)
    assert said is not None
    assert "名录不是本年的" in said.title
    assert (said.tone, may_ask(refused)) == ("red", False)


def question(kind: type[QDialog], act: Callable[[QDialog], None]) -> None:
    """Answer the question of a kind that comes next."""

    def look() -> None:
        asked: QWidget | None = QApplication.activeModalWidget()
        if isinstance(asked, kind):
            act(asked)
        else:
            QTimer.singleShot(0, look)

    QTimer.singleShot(0, look)


def test_a_slot_is_given_up_by_two_and_says_so(parties: Parties, show: Open, qtbot: QtBot) -> None:
    from fieldapp.ui.draw.page import DrawPage

    parties.issue()
    page = show(parties.device, DrawPage)
    assert isinstance(page, DrawPage)

    def two(asked: QDialog) -> None:
        assert isinstance(asked, TwoPeople)
        asked.more.setPlainText("误冻结")
        asked.yes.click()  # without a second person: stays open and says why
        assert not asked._wrong.isHidden()
        asked.approver.setText("boss")
        asked.yes.click()

    question(TwoPeople, two)
    page._shelf.plan.give_up_asked.emit()
    assert tables.require_plan(parties.device.db, PLAN).state == "slot"
    sign(parties.device, "boss")
    plan = tables.require_plan(parties.device.db, PLAN)
    assert (plan.state, tone(parties)) == ("voided", "soft")


@pytest.fixture
def two_centres(parties: Parties, make: Callable[[str, str], Workspace]) -> Workspace:
    other = make("aaa-second", "centre")
    devices.enrol(parties.device, LEAD, other.card())
    return other


def test_the_person_chooses_between_two_centres_and_names_a_round(
    parties: Parties, two_centres: Workspace, show: Open
) -> None:
    from fieldapp.ui.draw.page import DrawPage

    page = show(parties.device, DrawPage)
    assert isinstance(page, DrawPage)
    known = detail_of(parties)
    assert len(known.centres) == 2
    assert known.wants_beacon  # class D is drawn
    at = [one.device_id for one in known.centres].index(bytes(two_centres.device_id))

    def choose(asked: QDialog) -> None:
        assert isinstance(asked, SlotQuestion)
        asked.centre.setCurrentIndex(at)
        asked.round.setText("第一轮")
        asked.yes.click()
        assert not asked._wrong.isHidden()
        asked.round.setText("72785000")
        asked.yes.click()

    question(SlotQuestion, choose)
    page._shelf.plan.slot_asked.emit()
    standing = asking.standing(parties.device, PLAN)
    assert standing.centre == bytes(two_centres.device_id)
    assert detail_of(parties).centre == "aaa-second"


def test_a_value_of_another_round_is_told_in_the_hall_and_the_right_one_opens(
    parties: Parties, show: Open, qtbot: QtBot
) -> None:
    from fieldapp.draw import drawing
    from fieldapp.ui.draw.hall_opening import OpeningStep
    from fieldapp.ui.draw.page import HALL, DrawPage

    drawing.issue_slot(parties.device, LEAD, PLAN, beacon_round=72785000)
    page = show(parties.device, DrawPage)
    assert isinstance(page, DrawPage)
    page.open_place(PLAN + HALL)
    (step,) = page.window().findChildren(OpeningStep)
    assert detail_of(parties).level == "L3"
    assert step.beacon is not None
    step.beacon.round.setText("72786000")
    step.beacon.value.setText("ab" * 32)
    step.beacon.value.returnPressed.emit()
    assert step.beacon.round.hasFocus()
    assert tables.require_slot(parties.device.db, PLAN).nonce is None
    step.beacon.round.setText("72785000")
    step.beacon.value.returnPressed.emit()
    assert tables.require_slot(parties.device.db, PLAN).beacon == (72785000, b"\xab" * 32)
    assert drawing.perform(parties.device, LEAD, PLAN).level == "L3"
    page.open_place("")
