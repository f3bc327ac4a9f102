"""A void begun at one laptop, seen and signed at another's window, and carried back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from fieldapp.draw import awaiting, drawing, planning, replacing, tables
from fieldapp.draw.planning import PlanRequest
from fieldapp.store.workspace import Workspace
from fieldapp.ui import dialogs
from fieldapp.ui.draw import reading
from fieldapp.ui.draw.page import DrawPage
from fieldapp.ui.draw.pending_card import PendingCard
from fieldapp.ui.room import Desk
from fieldapp.ui.today.model import Waits
from fieldapp.ui.today.reading import read_day
from fieldapp.ui.widgets import Button
from tests.draw.centre.test_asking import LEAD, Parties
from tests.draw.centre.test_asking import make as make
from tests.draw.centre.test_asking import parties as parties
from tests.draw.conftest import an_object
from tests.draw.conftest import office as office
from tests.draw.conftest import request_ as request_
from tests.draw.test_drawing import PLAN
from tests.ui.conftest import InlineTasks


def begin(parties: Parties) -> Workspace:
    """Draw, begin a void and carry it to the second person; give that person's workspace."""
    drawing.issue_slot(parties.device, LEAD, PLAN)
    drawing.witness(parties.device, LEAD, PLAN, "商户代表", b"4 2 6")
    drawing.release_nonce(parties.device, LEAD, PLAN)
    drawing.perform(parties.device, LEAD, PLAN)
    replacing.void_draw(parties.device, LEAD, PLAN, reason="名录有误", approved_by="auditor-0")
    second = parties.auditors[0]
    parties.carry((parties.device, parties.centre), (parties.centre, second))
    return second


def shown(workspace: Workspace, qtbot: QtBot, plan_id: str = PLAN) -> DrawPage:
    page = DrawPage(Desk(InlineTasks(workspace), workspace.profile, workspace.clock))
    qtbot.addWidget(page)
    page.on_shown()
    page.open_place(plan_id)
    return page


def button(page: QWidget, icon: str) -> Button:
    *_, card = page.findChildren(PendingCard)  # those of before are on their way out
    (found,) = (one for one in card.findChildren(Button) if one.icon_name == icon)
    return found


def yes(*_: object, **__: object) -> bool:
    return True


def test_the_second_person_sees_what_waits_signs_it_and_it_takes_effect_at_both(
    parties: Parties, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    second = begin(parties)
    own = [(one.why, one.place, one.count) for one in read_day(parties.device, LEAD).todos]
    assert (Waits.TO_SECOND, PLAN, 0) in own
    person = second.profile.person_id
    theirs = [(one.why, one.place, one.count) for one in read_day(second, person).todos]
    assert (Waits.TO_SECOND, PLAN, 1) in theirs
    page = shown(second, qtbot)
    page._shelf.plan.take_keyboard()
    assert page.window().focusWidget() is button(page, "pen")
    monkeypatch.setattr(dialogs, "confirm", yes)
    button(page, "pen").click()
    assert page.findChildren(PendingCard) == [] or awaiting.waiting(second.db) == []
    assert tables.require_plan(second.db, PLAN).state == "voided"
    parties.carry((second, parties.centre), (parties.centre, parties.device))
    assert tables.require_plan(parties.device.db, PLAN).state == "voided"
    found = reading.plan_detail(parties.device, PLAN)
    assert found is not None
    assert found.pending == ()


def test_a_plan_that_names_its_objects_waits_on_its_page_and_opens_when_it_is_signed(
    parties: Parties, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop = an_object(0).object_id
    request = PlanRequest(
        plan_id="plan-named", title="专项", shares={}, kind="special", named=(shop,),
        reason="节前", approved_by="auditor-0",
    )  # fmt: skip
    planning.freeze(parties.device, LEAD, request)
    second = parties.auditors[0]
    parties.carry((parties.device, parties.centre), (parties.centre, second))
    own = shown(parties.device, qtbot, "plan-named")
    begin_words = {one.icon_name for one in own.findChildren(Button) if one.isVisibleTo(own)}
    assert "draw" not in begin_words
    theirs = [(one.place, one.count) for one in read_day(second, "auditor-0").todos]
    assert ("plan-named", 1) in theirs
    monkeypatch.setattr(dialogs, "confirm", yes)
    button(shown(second, qtbot, "plan-named"), "pen").click()
    parties.carry((second, parties.centre), (parties.centre, parties.device))
    drawing.issue_slot(parties.device, LEAD, "plan-named")


def _said(words: str) -> Callable[..., str]:
    return lambda *_, **__: words


def test_it_is_declined_with_a_reason_or_taken_back_where_it_began(
    parties: Parties, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    second = begin(parties)
    monkeypatch.setattr(dialogs, "ask_text", _said("名录没有错"))
    button(shown(second, qtbot), "x").click()
    (declined,) = awaiting.changes(second.db)
    assert (declined.state, declined.said) == ("declined", "名录没有错")
    button(shown(parties.device, qtbot), "undo").click()
    assert [one.state for one in awaiting.changes(parties.device.db)] == ["taken_back"]
    assert tables.require_plan(parties.device.db, PLAN).state == "drawn"
