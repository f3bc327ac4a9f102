"""What an expired slot can still come to: told, closed by two people, a false share named."""

from __future__ import annotations

import dataclasses

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from fieldapp.draw import awaiting
from fieldapp.draw.algorithm import plan as plans
from fieldapp.draw.centre import asking, correspondence, depositing
from fieldapp.draw.planning import PlanRequest
from fieldapp.draw.slot_events import ShareOpened
from fieldapp.errors import Code
from fieldapp.ui.complaints import complaints
from fieldapp.ui.draw import desk_reading
from fieldapp.ui.draw.auditor_page import AuditorPage
from fieldapp.ui.draw.desk_model import Stage
from fieldapp.ui.draw.desk_wording import false_words
from fieldapp.ui.draw.issuer_page import RECEIPT, WISH, IssuerPage
from fieldapp.ui.draw.two_people import TwoPeople
from fieldapp.ui.draw.waiting_card import may_give_up, standing_words
from fieldapp.ui.draw.wish_view import WishView
from fieldapp.ui.widgets import Banner, Para
from tests.draw.centre.test_asking import DAY_MS, LEAD, Parties
from tests.draw.centre.test_asking import make as make
from tests.draw.centre.test_asking import parties as parties
from tests.draw.centre.test_by_hand import exchange, taken
from tests.draw.centre.test_lost import expire, took
from tests.draw.conftest import office as office
from tests.draw.conftest import request_ as request_
from tests.draw.test_drawing import PLAN, refused
from tests.ui.draw.test_desks import Open, key
from tests.ui.draw.test_desks import asked as asked
from tests.ui.draw.test_desks import show as show
from tests.ui.draw.test_desks import stage as stage_of
from tests.ui.draw.test_waiting import detail_of, question


def test_what_nobody_can_tell_is_closed_at_the_centre_once_another_signs(
    parties: Parties, request_: PlanRequest, show: Open, qtbot: QtBot
) -> None:
    wants = (plans.DEVICE_VRF, plans.CENTRAL_NONCE, plans.WITNESS)
    plan = dataclasses.replace(request_, plan_id="plan-witness", contributions=wants)
    plan_id = took(parties, None, plan)
    expire(parties, plan_id)
    page = show(parties.centre, IssuerPage)
    assert isinstance(page, IssuerPage)
    page.open_place(plan_id)
    assert complaints(page.window()) == []

    def two(asked: QDialog) -> None:
        assert isinstance(asked, TwoPeople)
        asked.more.setPlainText("电脑丢失")
        asked.approver.setText(parties.centre.profile.person_name)
        asked.yes.click()  # nobody approves alone
        assert not asked._wrong.isHidden()
        asked.approver.setText("chief")
        asked.yes.click()

    question(TwoPeople, two)
    key(qtbot, page, Qt.Key.Key_F9)
    refused(Code.DRAW_CHANGE_WAITS, awaiting.require_none, parties.centre.db, plan_id)


def test_a_false_share_is_named_at_both_desks_and_hides_nothing(
    parties: Parties, show: Open
) -> None:
    parties.issue()
    parties.clock.advance(9 * DAY_MS)
    taken_ = correspondence.accepted(parties.centre.db, parties.slot().commitment)
    assert taken_ is not None
    by_id = {bytes(one.device_id): one for one in parties.auditors}
    first, *others = taken_.shares
    liar = by_id[first.auditor]
    lie = ShareOpened(
        plan_id=PLAN, commitment=parties.slot().commitment, number=first.number, share=bytes(80)
    )
    with liar.writing(liar.profile.person_id) as w:
        w.append(lie)
    deposits = []
    for one in others:
        honest = by_id[one.auditor]
        depositing.open_share(honest, honest.profile.person_id, PLAN)
        parties.post()
        (row,) = desk_reading.issuer_desk(parties.centre).requests
        assert row.deposit is not None
        deposits.append(row.deposit)
    # of two shares one is false: whose cannot be told; a third tells it
    assert [(one.torn, one.false) for one in deposits] == [
        (True, ()), (False, (liar.profile.device_name,)),
    ]  # fmt: skip
    parties.post()  # the liar hears of the others' shares
    for workspace, kind in ((parties.centre, IssuerPage), (liar, AuditorPage)):
        page = show(workspace, kind)
        for _ in range(3):
            QApplication.processEvents()
        said = false_words(deposits[-1])
        assert said is not None
        shown = [one.accessibleName() for one in page.findChildren(Banner) if one.isVisible()]
        words = [one.text() for one in page.findChildren(Para) if one.isVisible()]
        assert any(said[0] in one for one in (*shown, *words))
        assert complaints(page.window()) == []
    depositing.publish_expired(parties.centre, "centre", PLAN)  # the others are enough


def test_what_the_auditors_can_tell_is_not_given_up_any_more(parties: Parties) -> None:
    parties.issue()
    before = detail_of(parties)
    assert may_give_up(before)
    parties.clock.advance(9 * DAY_MS)
    after = detail_of(parties)
    said = standing_words(after)
    assert said is not None
    assert (after.told_without, may_give_up(after), "审计" in said.detail) == (True, False, True)
    stuck = dataclasses.replace(after, told_without=False)
    said = standing_words(stuck)
    assert said is not None
    assert (may_give_up(stuck), "放弃" in said.detail) == (True, True)


@pytest.mark.parametrize("sure", [False, True])
def test_a_wish_is_asked_about_before_it_opens_anything(
    asked: Parties, show: Open, qtbot: QtBot, *, sure: bool
) -> None:
    taken(asked)
    wish = asking.ask_release(asked.device, LEAD, PLAN)
    exchange(asked)
    page = show(asked.centre, IssuerPage)
    key(qtbot, page, Qt.Key.Key_F8)
    (view,) = page.findChildren(WishView)
    assert view.text.hasFocus()
    view.text.setText(wish)
    heads: list[str] = []

    def reply(question_: QDialog) -> None:
        heads.extend(one.text() for one in question_.findChildren(Para))
        focused = question_.focusWidget()
        if sure:
            qtbot.keyClick(focused, Qt.Key.Key_Tab)
            qtbot.keyClick(question_.focusWidget(), Qt.Key.Key_Return)
        else:
            qtbot.keyClick(focused, Qt.Key.Key_Return)  # the harmless answer has the keyboard

    question(QDialog, reply)
    key(qtbot, page, Qt.Key.Key_Return)
    QApplication.processEvents()
    (row,) = desk_reading.issuer_desk(asked.centre).requests
    assert any("　".join(row.head) in one for one in heads)
    assert page.place() == PLAN + (RECEIPT if sure else WISH)
    assert stage_of(asked) is (Stage.OPENED if sure else Stage.ASKED)
    assert view.text.text() == wish  # nothing typed is lost by a no
