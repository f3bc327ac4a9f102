"""The hall when a centre elsewhere issues the slot: asked, waited for, opened by code, drawn."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from fieldapp.draw import drawing
from fieldapp.draw.centre import asking, issuing
from fieldapp.ui.draw import reading
from fieldapp.ui.draw.ceremony import Ceremony
from fieldapp.ui.draw.hall_foot import may_act
from fieldapp.ui.draw.hall_opening import OpeningStep
from fieldapp.ui.draw.model import Letters, PlanDetail, Step
from fieldapp.ui.typed import Typed
from tests.draw.centre.test_asking import LEAD, Parties
from tests.draw.centre.test_asking import make as make
from tests.draw.centre.test_asking import parties as parties
from tests.draw.conftest import office as office
from tests.draw.conftest import request_ as request_
from tests.draw.test_drawing import PLAN


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
    hall.advance()
    hall._frame.foot.ask.click()
    assert asked == ["slot"]
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
    depositing.void_slot(parties.device, LEAD, PLAN, reason="误冻结", approved_by="boss")
    given_up = detail_of(parties)
    hall.show_detail(given_up, live=False)
    assert (hall.step, may_act(hall.step, given_up)) == (Step.LISTS, False)
