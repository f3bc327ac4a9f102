"""The hall when a centre elsewhere issues the slot: asked, waited for, opened by code, drawn."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow
from pytestqt.qtbot import QtBot

from fieldapp.draw import drawing
from fieldapp.draw.centre import asking, by_hand, depositing, issuing
from fieldapp.ui.draw import reading, slot_question
from fieldapp.ui.draw.ceremony import Ceremony
from fieldapp.ui.draw.detail import DetailView
from fieldapp.ui.draw.hall_foot import may_act
from fieldapp.ui.draw.hall_opening import OpeningStep
from fieldapp.ui.draw.model import Letters, PlanDetail, SlotWish, Step
from fieldapp.ui.draw.slot_question import SlotQuestion
from fieldapp.ui.draw.waiting_card import standing_words
from fieldapp.ui.typed import Typed
from fieldapp.ui.widgets import Button, Para
from tests.draw.centre.test_asking import CENTRE, DAY_MS, LEAD, Parties
from tests.draw.centre.test_asking import make as make
from tests.draw.centre.test_asking import parties as parties
from tests.draw.centre.test_by_hand import exchange
from tests.draw.conftest import office as office
from tests.draw.conftest import request_ as request_
from tests.draw.seconds import seconded
from tests.draw.test_drawing import PLAN
from tests.ui.draw.test_waiting import question


def detail_of(parties: Parties) -> PlanDetail:
    found = reading.plan_detail(parties.device, PLAN)
    assert found is not None
    return found


@pytest.fixture
def hall(qtbot: QtBot) -> Ceremony:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    made = Ceremony(window, Typed(), reduced_motion=True)
    made.show()
    return made


def test_each_letter_has_its_place_in_the_hall(parties: Parties, hall: Ceremony) -> None:
    asked: list[str] = []
    hall.ask_slot_asked.connect(lambda: asked.append("slot"))
    hall.open_asked.connect(lambda: asked.append("code"))
    hall.code_given.connect(asked.append)
    hall.show_detail(detail_of(parties), live=True)
    hall.fix_asked.connect(lambda: asked.append("own centre"))
    hall.advance()
    hall.advance()  # where a centre is known, the main act asks it
    assert asked == ["slot"]
    hall._frame.foot.alone.click()
    assert asked.pop() == "own centre"
    asking.request_slot(parties.device, LEAD, PLAN)
    waiting = detail_of(parties)
    hall.show_detail(waiting)
    assert "再同步一次" in hall._frame.foot._note.text()  # the answer comes with the next exchange
    assert (waiting.step, may_act(Step.LISTS, waiting)) == (Step.LISTS, False)
    assert not waiting.local_centre
    parties.post()
    assert detail_of(parties).letters is Letters.ISSUED
    asking.accept_slot(parties.device, LEAD, PLAN)
    parties.post()
    hall.show_detail(detail_of(parties))
    assert isinstance(hall._body, OpeningStep)
    hall._body._who.setText("商户代表")  # said, but not added yet
    hall.advance()
    assert asked[1:] == []
    assert "还有一份见证没有加入" in hall._body._wrong.text()
    hall._body._who.clear()
    hall.advance()
    assert (hall.step, asked[1:]) == (Step.OPENING, ["code"])
    wish = asking.ask_release(parties.device, LEAD, PLAN)
    sealed = detail_of(parties)
    assert sealed.wish
    hall.show_detail(sealed)
    hall.advance()
    assert asked[2:] == []  # nothing was typed
    assert isinstance(hall._body, OpeningStep)
    assert "24 个字" in hall._body._wrong.text()  # and what to do is said
    receipt = issuing.release_to_code(parties.centre, "centre-person", wish).code()
    hall._body.code.setText(receipt)
    hall.advance()
    assert asked[2:] == [receipt]
    asking.enter_code(parties.device, LEAD, PLAN, receipt)
    drawing.perform(parties.device, LEAD, PLAN)
    hall.show_detail(detail_of(parties))
    assert hall.step is Step.RESULT


def test_a_slot_given_up_shows_no_result_and_no_act(parties: Parties, hall: Ceremony) -> None:
    from fieldapp.draw.centre import depositing

    parties.issue()
    seconded(depositing.void_slot, parties.device, LEAD, PLAN, reason="误冻结", approved_by="boss")
    given_up = detail_of(parties)
    hall.show_detail(given_up, live=False)
    assert (hall.step, may_act(hall.step, given_up)) == (Step.LISTS, False)


def test_a_slot_taken_back_is_asked_for_anew_and_never_issued_here(
    parties: Parties, hall: Ceremony
) -> None:
    asking.request_slot(parties.device, LEAD, PLAN)
    exchange(parties)
    by_hand.issue_for(parties.centre, CENTRE, PLAN)
    parties.clock.advance(8 * DAY_MS)
    depositing.lapse_slot(parties.centre, CENTRE, PLAN)
    exchange(parties)
    lapsed = detail_of(parties)
    assert lapsed.lapsed
    hall.show_detail(lapsed, live=True)
    hall.advance()
    assert hall.step is Step.LISTS
    assert hall._frame.foot.alone.isHidden()
    with_nobody = replace(lapsed, centres=())
    assert (may_act(Step.LISTS, lapsed), may_act(Step.LISTS, with_nobody)) == (True, False)


def test_being_ones_own_centre_beside_a_centre_is_warned_of_and_named(
    parties: Parties, hall: Ceremony, qtbot: QtBot
) -> None:
    known = replace(detail_of(parties), wants_beacon=False, needs_beacon=False)
    said: list[str] = []

    def read(asked: QDialog) -> None:
        said.extend(one.text() for one in asked.findChildren(Para))
        asked.reject()

    question(SlotQuestion, read)
    assert slot_question.ask_slot(hall, known, central=False, in_hall=True) is None
    assert any(known.centres[0].name in one for one in said)
    alone = slot_question.ask_slot(hall, replace(known, centres=()), central=False, in_hall=True)
    assert alone == SlotWish(None, "")  # nothing to warn of: nothing is asked


def test_on_the_plans_page_asking_is_the_main_act_and_giving_up_stands_last(
    parties: Parties, qtbot: QtBot
) -> None:
    view = DetailView(may_hold=True)
    qtbot.addWidget(view)
    view.resize(900, 600)
    view.show()
    view.show_detail(detail_of(parties))
    assert [b.icon_name for b in view.findChildren(Button) if b.kind == "primary"] == ["sync"]
    parties.issue()
    issued = detail_of(parties)
    view.show_detail(issued)
    QApplication.processEvents()
    shown = {b.icon_name: b for b in view.findChildren(Button) if b.isVisible()}
    go_on, give_up = shown["draw"], shown["x"]
    assert go_on.kind == "primary"
    origin = view.rect().topLeft()
    assert go_on.mapTo(view, origin).y() < give_up.mapTo(view, origin).y()
    said = standing_words(issued)
    assert said is None or f" {issued.centre} " in f" {said.title} "
