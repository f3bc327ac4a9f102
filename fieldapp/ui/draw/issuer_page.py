"""The issuer's desk: requests for slots, their codes, and the numbers of the chain."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QStackedWidget, QWidget

from fieldapp.errors import FieldappError
from fieldapp.ui import dialogs, theme
from fieldapp.ui.draw import two_people
from fieldapp.ui.draw.desk_model import IssuerDesk, ReceiptShown, RequestRow, Stage
from fieldapp.ui.draw.desk_plan import amount
from fieldapp.ui.draw.desk_shelf import DeskShelf, RequestDelegate, RequestModel
from fieldapp.ui.draw.issuer_presenter import IssuerPresenter, Typed, Where
from fieldapp.ui.draw.number_line import NumberLine
from fieldapp.ui.draw.receipt_view import ReceiptView
from fieldapp.ui.draw.request_view import RequestView
from fieldapp.ui.draw.wish_view import WishView
from fieldapp.ui.room import Desk, RoomPage
from fieldapp.ui.widgets import Button, Card, EmptyState, ListView, clear, col

WISH, RECEIPT = "#wish", "#receipt"
_CHAINS = 2  # shown; older ones are over


class Shown(IntEnum):
    """What the room shows."""

    REQUESTS = 0
    WISH = 1
    RECEIPT = 2


class IssuerPage(RoomPage):
    """Requests that devices sent to this centre; each act is a person's."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._requests: tuple[RequestRow, ...] = ()
        self._presenter = IssuerPresenter(desk, self, opens_first=not theme.wide())
        self._delegate = RequestDelegate()
        self._list = ListView(RequestModel(), self._delegate, name=self.tr("名额申请"))
        self._view, self._wish, self._receipt = RequestView(), WishView(), ReceiptView()
        self._chains = col(gap=10, margins=(16, 10, 16, 10))
        empty = EmptyState(
            "stamp",
            self.tr("还没有名额申请"),
            self.tr("抽取的电脑冻结计划、向本中心申领之后，同步过来，在这里签发。"),
            self.tr("去同步"),
        )
        empty.asked.connect(lambda: self.go_requested.emit("sync", ""))
        foot = Card(self._chains, "top")
        self._shelf = DeskShelf(self._list, self._view, empty, foot)
        self._stack = QStackedWidget()
        for part in (self._shelf, self._wish, self._receipt):
            self._stack.addWidget(part)
        self._read_wish = Button(self.tr("读申请码…"), "scan", key="F8", shortcut="F8")
        self.setLayout(col(self._stack, gap=0))
        self._connect()

    def _connect(self) -> None:
        presenter, view = self._presenter, self._view
        self._read_wish.clicked.connect(self._begin_wish)
        self._shelf.chosen.connect(presenter.choose)
        self._shelf.turned.connect(self.header_changed)
        self._wish.given.connect(presenter.read_wish)
        self._receipt.left.connect(self.go_back)
        view.issue_asked.connect(self._issue)
        view.refuse_asked.connect(self._refuse)
        view.release_asked.connect(self._release)
        view.wish_asked.connect(self._begin_wish)
        view.receipt_asked.connect(presenter.receipt)
        view.prepare_asked.connect(presenter.prepare)
        view.phone_asked.connect(self._phone)
        view.lapse_asked.connect(self._lapse)
        view.close_asked.connect(self._close)
        view.publish_asked.connect(lambda typed: presenter.publish(self.tr("算出结果"), typed))

    # the protocol of a page

    def title(self) -> str:
        match self._shown:
            case Shown.WISH:
                return self.tr("读设备的申请")
            case Shown.RECEIPT:
                return self.tr("开启凭据")
            case _:
                return self.tr("签发名额")

    def subtitle(self) -> str:
        if not self._requests or self._shown is not Shown.REQUESTS:
            return ""
        words = self.tr("{count} 份申请，{mine} 份等您办")
        mine = sum(one.mine for one in self._requests)
        return words.format(count=len(self._requests), mine=mine)

    def head_buttons(self) -> Sequence[QWidget]:
        return (self._read_wish,)

    def can_go_back(self) -> bool:
        return self._shown is not Shown.REQUESTS or self._shelf.can_go_back()

    def go_back(self) -> None:
        if self._shown is not Shown.REQUESTS:
            self._show(Shown.REQUESTS)
            self._shelf.take_keyboard()
        else:
            self._shelf.turn_to(entry=False)

    def on_shown(self) -> None:
        self._presenter.read()
        if self._shown is Shown.REQUESTS:
            self._shelf.take_keyboard()

    def refresh(self, changes: frozenset[str]) -> None:
        if changes & {"draw", "devices", "*"}:
            self._presenter.read()

    def place(self) -> str:
        kind = {Shown.WISH: WISH, Shown.RECEIPT: RECEIPT}.get(self._shown, "")
        return self._presenter.chosen + kind

    def open_place(self, place: str) -> None:
        plan_id, mark, what = place.partition("#")
        self._show(Shown.REQUESTS)
        self._shelf.turn_to(entry=bool(plan_id))
        self._presenter.choose(plan_id)
        self._shelf.mark(plan_id)
        if mark + what == WISH:
            self._begin_wish()
        elif mark + what == RECEIPT:
            self._presenter.receipt()

    def poses(self) -> Sequence[str]:
        seen: dict[Stage, str] = {}
        for one in self._requests:
            seen.setdefault(one.stage, one.plan_id)
        shown = [one.plan_id + RECEIPT for one in self._requests if one.can_show]
        return ("", WISH, *seen.values(), *shown[:1])

    def help_text(self) -> str:
        return self.tr(
            "设备冻结计划后向本中心申领名额，在这里逐份签发、启封；每一步都记下，不能改号。\n"
            "F9 办当前这一步，F8 读现场设备的申请码，Esc 返回。\n"
            "到期没有结果的：审计开启的份数够了就算出结果；没有接受过的就收回；谁也算不出来的由两人关掉。"
        )

    # what the presenter asks

    def show_desk(self, desk: IssuerDesk) -> None:
        """Show requests and chains."""
        self._requests = desk.requests
        self._delegate.now_ms = self._desk.clock.now_ms()
        self._shelf.show_rows(desk.requests, self._presenter.chosen)
        clear(self._chains)
        for line in desk.chains[:_CHAINS]:
            self._chains.addWidget(NumberLine(line))
        self.badge_changed.emit(sum(one.mine for one in desk.requests))
        self.header_changed.emit()

    def show_request(self, row: RequestRow | None) -> None:
        """Show one request."""
        self._view.show_request(row, self._desk.clock.now_ms())

    def show_receipt(self, receipt: ReceiptShown) -> None:
        """Show an opened code, large."""
        self._receipt.show_receipt(receipt)
        self._show(Shown.RECEIPT)
        self._receipt.take_keyboard()

    def show_wrong(self, where: Where, error: FieldappError) -> None:
        """Say why an act was refused, where it belongs."""
        if self._shown is Shown.WISH:
            if where is Where.BEACON:
                self._wish.show_beacon_wrong(error)
            else:
                self._wish.show_wrong(error)
        else:
            self._view.show_wrong(error, at_beacon=where is Where.BEACON)

    def show_done(self, act: str, row: RequestRow) -> None:
        """Say that an act is done."""
        title, detail = {
            "issued": (self.tr("名额已签发"), self.tr("随下一次同步送去。")),
            "refused": (self.tr("已答复不签发"), self.tr("理由随下一次同步送去。")),
            "lapsed": (self.tr("名额已收回"), self.tr("对方可以重新申领；按一次作废统计。")),
            "closed": (self.tr("已请另一人签名"), self.tr("签了名额才关掉，按一次作废统计。")),
            "prepared": (self.tr("已预先签字"), self.tr("随下一次同步送去；封存码仍封着。")),
            "published": (self.tr("结果已记下"), self.tr("与对方自己抽的一模一样。")),
        }[act]
        self.told.emit("green", f"{title}　{row.title}", detail)

    # acting

    @property
    def _shown(self) -> Shown:
        return Shown(self._stack.currentIndex())

    def _show(self, what: Shown) -> None:
        self._stack.setCurrentIndex(what)
        self.header_changed.emit()

    def _begin_wish(self) -> None:
        waits = any(
            one.beacon_round is not None and one.stage in {Stage.ACCEPTED, Stage.ASKED}
            for one in self._requests
        )
        self._show(Shown.WISH)
        self._wish.begin(beacon=waits)

    def _issue(self) -> None:
        found = self._presenter.open
        if found is None:
            return
        sure = dialogs.confirm(
            self,
            self.tr("签发这个名额？"),
            self.tr(
                "“{title}”，{unit}：{amount}。\n计划的指纹：{words}\n号码按顺序取下一个，用了不能收回再给别人。"
            ).format(
                title=found.title,
                unit=found.unit,
                amount=amount(found.plan) if found.plan else found.plan_id,
                words="　".join(found.plan_words),
            ),
            self.tr("签发"),
        )
        if sure:
            self._presenter.issue()

    def _refuse(self) -> None:
        found = self._presenter.open
        if found is None:
            return
        reason = dialogs.ask_text(
            self,
            self.tr("不签发“{title}”？").format(title=found.title),
            self.tr("理由会送给对方。这份计划从此不能再申领，对方要另建一份。"),
            self.tr("不签发"),
            hint=self.tr("例如：检查对象名录不是本年的"),
        )
        if reason is not None:
            self._presenter.refuse(reason)

    def _release(self, typed: Typed) -> None:
        """Ask before what cannot be undone; a round that still lacks its value is told first."""
        found = self._presenter.open
        lacks = found is not None and found.beacon_round is not None and not all(typed)
        if found is None or (not lacks and not self.may_open(found)):
            return
        self._presenter.release(typed)

    def may_open(self, found: RequestRow) -> bool:
        """Ask whether a code is to be opened, naming over what; it cannot be closed again."""
        who = found.plan.witnesses if found.plan is not None else ()
        said = self.tr("、").join(name for name, _ in who) or self.tr("没有见证人")
        words = self.tr(
            "“{title}”第{index}号。见证：{who}。\n对方封口时的记录头：{head}\n启封会记下，不能再封上；结果从此定了，换一份见证再来要也不会再给。"
        ).format(title=found.title, index=found.index, who=said, head="　".join(found.head))
        title = self.tr("启封，把封存码交给对方？")
        return dialogs.confirm(self, title, words, self.tr("启封"), danger=True)

    def _close(self) -> None:
        answer = two_people.ask_closing(self, self._presenter.is_me)
        if answer is not None:
            self._presenter.close(answer.reason, answer.approver)

    def _phone(self) -> None:
        if _is_sure_without_witness(self):
            self._presenter.release_by_phone()

    def _lapse(self) -> None:
        sure = dialogs.confirm(
            self,
            self.tr("收回这个名额？"),
            self.tr("到期时没有设备接受，什么也没有开启。对方可以重新申领；按一次作废统计。"),
            self.tr("收回"),
            danger=True,
        )
        if sure:
            self._presenter.lapse()


def _is_sure_without_witness(page: QWidget) -> bool:
    translate = QCoreApplication.translate
    return dialogs.confirm(
        page,
        translate("IssuerPage", "现在启封？"),
        translate("IssuerPage", "只有对方没有见证人才行。开启会记下，不能再封上；结果从此定了。"),
        translate("IssuerPage", "启封"),
        danger=True,
    )
