"""The desks of issuer and auditor by keyboard alone: asked, issued, opened, expired, told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from fieldapp.draw import drawing, tables
from fieldapp.draw.algorithm import slot
from fieldapp.draw.centre import asking, by_hand, correspondence
from fieldapp.errors import FieldappError
from fieldapp.store.workspace import Workspace
from fieldapp.ui.complaints import complaints
from fieldapp.ui.draw import desk_reading
from fieldapp.ui.draw.auditor_page import AuditorPage
from fieldapp.ui.draw.deposit_view import DepositView
from fieldapp.ui.draw.desk_model import Deposit, Mark, Share, Stage
from fieldapp.ui.draw.desk_plan import amount
from fieldapp.ui.draw.desk_wording import alone_sentence, deposit_words
from fieldapp.ui.draw.issuer_page import RECEIPT, WISH, IssuerPage
from fieldapp.ui.draw.page import DrawPage
from fieldapp.ui.draw.receipt_view import ReceiptView
from fieldapp.ui.draw.wish_view import WishView
from fieldapp.ui.draw.wording import kind_word
from fieldapp.ui.room import Desk, RoomPage
from fieldapp.ui.widgets import Banner, Button, Para, col, plain, row
from tests.draw.centre.test_asking import CENTRE, DAY_MS, LEAD, Parties
from tests.draw.centre.test_asking import make as make
from tests.draw.centre.test_asking import parties as parties
from tests.draw.centre.test_by_hand import exchange, issued, taken
from tests.draw.conftest import office as office
from tests.draw.conftest import request_ as request_
from tests.draw.test_drawing import PLAN
from tests.ui.conftest import InlineTasks

Kind = type[IssuerPage] | type[AuditorPage] | type[DrawPage]
Open = Callable[[Workspace, Kind], RoomPage]


def desk_of(workspace: Workspace) -> tuple[Desk, InlineTasks]:
    tasks = InlineTasks(workspace)
    return Desk(tasks, workspace.profile, workspace.clock, reduced_motion=True), tasks


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Open]:
    """Give a page in a window of its own, active, as the person finds it."""
    windows: list[QMainWindow] = []

    def shown(workspace: Workspace, kind: Kind) -> RoomPage:
        desk, _ = desk_of(workspace)
        window, page = QMainWindow(), kind(desk)
        qtbot.addWidget(window)
        windows.append(window)
        window.setCentralWidget(plain(col(row(*page.head_buttons()), (page, 1))))
        window.resize(1290, 700)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
        page.on_shown()
        return page

    yield shown
    for one in windows:
        one.close()


def answer(*, words: str = "") -> None:
    """Answer the question that comes next by keyboard: words, if any, then the act's button."""

    def act() -> None:
        asked = QApplication.activeModalWidget()
        if not isinstance(asked, QDialog):  # it is not there yet
            QTimer.singleShot(0, act)
            return
        for field in asked.findChildren(QPlainTextEdit):
            field.setPlainText(words)
        asked.accept()

    QTimer.singleShot(0, act)


@pytest.fixture
def asked(parties: Parties) -> Parties:
    asking.request_slot(parties.device, LEAD, PLAN)
    exchange(parties)
    return parties


def stage(parties: Parties) -> Stage:
    (row,) = desk_reading.issuer_desk(parties.centre).requests
    return row.stage


def key(qtbot: QtBot, page: RoomPage, which: Qt.Key) -> None:
    """Press a key where the keyboard is; a window's shortcuts hear it there."""
    for _ in range(3):
        QApplication.processEvents()
    window = page.window()
    qtbot.keyClick(QApplication.focusWidget(), which)
    qtbot.waitUntil(lambda: not any(one.isDown() for one in window.findChildren(Button)))


def test_a_desk_without_requests_leads_to_the_next_sync(parties: Parties, show: Open) -> None:
    page = show(parties.centre, IssuerPage)
    assert page.subtitle() == ""
    assert complaints(page.window()) == []


def test_f9_issues_what_the_fingerprints_show(asked: Parties, show: Open, qtbot: QtBot) -> None:
    page = show(asked.centre, IssuerPage)
    (row,) = desk_reading.issuer_desk(asked.centre).requests
    plan = tables.require_plan(asked.device.db, PLAN)
    assert (row.stage, row.objects, row.mine) == (Stage.WAITING, plan.register_size, True)
    assert row.register_words != row.roster_words
    assert row.plan_words == slot.fingerprint(plan.plan_hash)
    assert row.plan is not None
    assert sum(one.drawable for one in row.plan.groups) == sum(plan.drawable.values())
    shown = "".join(one.accessibleName() for one in page.findChildren(QWidget))
    for part in (amount(row.plan), kind_word(row.plan.kind), "　".join(row.plan_words)):
        assert part in shown
    assert complaints(page.window()) == []
    answer()
    key(qtbot, page, Qt.Key.Key_F9)
    assert stage(asked) is Stage.ISSUED
    exchange(asked)
    assert asking.state(asked.device, PLAN) is asking.State.ISSUED


def test_a_refusal_carries_its_words(asked: Parties, show: Open) -> None:
    page = show(asked.centre, IssuerPage)
    assert isinstance(page, IssuerPage)
    answer(words="名录不是本年的")
    page._view.refuse_asked.emit()
    assert stage(asked) is Stage.REFUSED
    assert correspondence.declined(asked.centre.db, PLAN) == "名录不是本年的"


def test_a_wish_that_is_typed_opens_the_code_and_shows_it_large(
    asked: Parties, show: Open, qtbot: QtBot
) -> None:
    taken(asked)
    drawing.witness(asked.device, LEAD, PLAN, "商户代表", b"4")
    wish = asking.ask_release(asked.device, LEAD, PLAN)
    exchange(asked)  # over words that it does not have the centre opens nothing
    page = show(asked.centre, IssuerPage)
    key(qtbot, page, Qt.Key.Key_F8)
    (view,) = page.findChildren(WishView)
    qtbot.keyClicks(QApplication.focusWidget(), wish[:-2])
    key(qtbot, page, Qt.Key.Key_Return)
    assert (page.place().endswith(WISH), view._wrong.isVisible()) == (True, True)
    qtbot.keyClicks(QApplication.focusWidget(), wish[-2:])
    answer()
    key(qtbot, page, Qt.Key.Key_Return)
    exchange(asked)
    assert (page.place(), stage(asked)) == (PLAN + RECEIPT, Stage.OPENED)
    receipt = desk_reading.receipt_of(asked.centre, PLAN)
    assert not receipt.alone  # a witness added something
    (large,) = page.findChildren(ReceiptView)
    assert large.isVisible()
    assert complaints(page.window()) == []
    asking.enter_code(asked.device, LEAD, PLAN, receipt.text)
    assert asked.opened()
    page.go_back()
    assert page.place() == PLAN


def test_a_beacon_is_asked_for_and_another_round_is_told(
    parties: Parties, show: Open, qtbot: QtBot
) -> None:
    asking.request_slot(parties.device, LEAD, PLAN, beacon_round=72785000)
    exchange(parties)
    taken(parties)
    asking.ask_release(parties.device, LEAD, PLAN)
    exchange(parties)
    page = show(parties.centre, IssuerPage)
    assert isinstance(page, IssuerPage)
    key(qtbot, page, Qt.Key.Key_F9)
    entry = page._view._beacon
    assert entry is not None
    assert stage(parties) is Stage.ASKED
    entry.round.setFocus()
    qtbot.keyClicks(entry.round, "72786000")
    key(qtbot, page, Qt.Key.Key_Return)
    assert entry.value.hasFocus()
    qtbot.keyClicks(entry.value, "ab" * 32)
    answer()
    key(qtbot, page, Qt.Key.Key_Return)
    assert stage(parties) is Stage.ASKED
    assert page.window().focusWidget() is entry.round
    page.window().activateWindow()
    qtbot.waitUntil(entry.round.hasFocus)
    entry.round.setText("72785000")
    answer()
    key(qtbot, page, Qt.Key.Key_F9)
    exchange(parties)
    row = parties.slot()
    assert row.beacon == (72785000, b"\xab" * 32)
    assert drawing.perform(parties.device, LEAD, PLAN).level == "L3"


def test_a_service_s_file_fills_both_fields(parties: Parties, show: Open, tmp_path: Path) -> None:
    from fieldapp.ui.draw.beacon_entry import BeaconEntry

    entry = BeaconEntry(5)
    file = tmp_path / "latest.json"
    file.write_text('{"round": 5, "randomness": "' + "0f" * 32 + '"}')
    entry.read(file)
    assert entry.typed() == ("5", "0f" * 32)
    file.write_bytes(b"\xff\xfe")
    entry.read(file)
    assert not entry._wrong.isHidden()
    entry.deleteLater()


def test_numbers_show_what_became_of_each(asked: Parties, show: Open) -> None:
    issued(asked)
    asked.clock.advance(8 * DAY_MS)
    page = show(asked.centre, IssuerPage)
    assert isinstance(page, IssuerPage)
    assert stage(asked) is Stage.EXPIRED
    answer()
    page._view.lapse_asked.emit()
    desk = desk_reading.issuer_desk(asked.centre)
    assert (desk.requests, [one.marks for one in desk.chains]) == ((), [(Mark.LAPSED,)])
    exchange(asked)
    standing = asking.standing(asked.device, PLAN)
    assert standing.state is asking.State.NOT_ASKED  # and may ask anew
    asking.request_slot(asked.device, LEAD, PLAN)
    exchange(asked)
    by_hand.issue_for(asked.centre, CENTRE, PLAN)
    (line,) = desk_reading.issuer_desk(asked.centre).chains
    assert line.marks == (Mark.LAPSED, Mark.OPEN)


def test_two_auditors_open_their_shares_and_the_centre_tells_the_outcome(
    asked: Parties, show: Open, qtbot: QtBot
) -> None:
    taken(asked)
    first, second, third = asked.auditors
    (row,) = desk_reading.deposits(first)
    assert (row.share, row.deposit.wanted, row.deposit.holders) == (Share.SEALED, 2, 3)
    asked.clock.advance(8 * DAY_MS)
    for one in (first, second):
        page = show(one, AuditorPage)
        assert complaints(page.window()) == []
        answer()
        key(qtbot, page, Qt.Key.Key_F9)
        page.window().close()
        exchange(asked)
    (row,) = desk_reading.deposits(second)
    assert (row.share, row.deposit.opened, row.deposit.enough) == (Share.OPENED, 2, True)
    assert desk_reading.deposits(third)[0].share is Share.DUE
    page = show(asked.centre, IssuerPage)
    assert isinstance(page, IssuerPage)
    assert stage(asked) is Stage.EXPIRED
    page._view.publish_asked.emit(("", ""))
    assert stage(asked) is Stage.DRAWN
    exchange(asked)
    assert desk_reading.deposits(third)[0].share is Share.SETTLED
    assert asked.device.db.execute("SELECT count(*) FROM draw_results").fetchone() == (1,)


def test_a_share_that_is_not_due_says_why(parties: Parties) -> None:
    from fieldapp.ui.draw.auditor_presenter import AuditorPresenter

    parties.issue()
    desk, _ = desk_of(parties.auditors[0])

    class View:
        def __init__(self) -> None:
            self.wrong: list[FieldappError] = []

        def show_deposits(self, rows: object) -> None: ...
        def show_deposit(self, row: object) -> None: ...
        def show_opened(self, row: object) -> None: ...
        def show_wrong(self, error: FieldappError) -> None:
            self.wrong.append(error)

    view = View()
    presenter = AuditorPresenter(desk, view, opens_first=True)
    presenter.read()
    presenter.open_share()
    assert [one.code.value for one in view.wrong] == ["draw_slot_not_expired"]


def test_an_opening_asks_first_and_names_the_witness(asked: Parties, show: Open) -> None:
    taken(asked)
    drawing.witness(asked.device, LEAD, PLAN, "商户代表", b"4")
    asking.ask_release(asked.device, LEAD, PLAN)
    exchange(asked)
    page = show(asked.centre, IssuerPage)
    (row,) = desk_reading.issuer_desk(asked.centre).requests
    assert row.stage is Stage.ASKED
    said: list[str] = []

    def leave() -> None:
        question = QApplication.activeModalWidget()
        if not isinstance(question, QDialog):
            QTimer.singleShot(0, leave)
            return
        said.extend(one.accessibleName() for one in question.findChildren(Para))
        question.reject()

    assert isinstance(page, IssuerPage)
    QTimer.singleShot(0, leave)
    page._view.release_asked.emit(("", ""))
    assert "商户代表" in said[0]
    assert "　".join(row.head) in said[0]
    assert stage(asked) is Stage.ASKED  # nothing was opened
    answer()
    page._view.release_asked.emit(("", ""))
    assert stage(asked) is Stage.OPENED


@pytest.mark.parametrize(("holders", "wanted"), [(1, 1), (3, 2)])
def test_one_auditor_alone_is_said_so(
    asked: Parties, qtbot: QtBot, holders: int, wanted: int
) -> None:
    taken(asked)
    (row,) = desk_reading.deposits(asked.auditors[0])
    few = Deposit(holders=holders, opened=0, wanted=wanted)
    view = DepositView()
    qtbot.addWidget(view)
    view.show_deposit(replace(row, deposit=few), asked.clock.now_ms())
    warned = [one for one in view.findChildren(Banner) if not one.isHidden()]
    assert len(warned) == (wanted == 1)
    assert ("2" in alone_sentence(few)) == (wanted == 2)
    assert str(holders) in deposit_words(few)
