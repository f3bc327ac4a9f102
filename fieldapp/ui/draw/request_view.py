"""One request on the issuer's desk: what is frozen, what it waits for, the next act."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from fieldapp.errors import Code, FieldappError
from fieldapp.ui import formats, messages, theme
from fieldapp.ui.draw.beacon_entry import BeaconEntry
from fieldapp.ui.draw.desk_model import RequestRow, Stage
from fieldapp.ui.draw.desk_plan import frozen_card
from fieldapp.ui.draw.desk_wording import deposit_words, false_words, next_sentence, stage_chip
from fieldapp.ui.widgets import (
    STRETCH,
    Banner,
    Button,
    Card,
    Chip,
    EmptyState,
    Label,
    Line,
    Para,
    SectionTitle,
    clear,
    col,
    fact,
    plain,
    row,
    scrolling,
)
from fieldapp.ui.widgets.layout import Item

_NAMES = 96  # px


class RequestView(QWidget):
    """Shows a request.

    Signals:
        issue_asked(): issue the slot.
        refuse_asked(): refuse it; a reason is asked for first.
        release_asked(object): open the code; (round, value) of public randomness as typed.
        wish_asked(): read the wish that the device shows in the hall.
        prepare_asked(): sign beforehand for an opening without witness.
        phone_asked(): open the code to read it out over the telephone.
        receipt_asked(): show the receipt again.
        lapse_asked(): close the slot that expired untaken.
        close_asked(): close, by two people, the slot whose outcome nobody can tell any more.
        publish_asked(object): record the outcome from the open shares; (round, value) as typed.
    """

    issue_asked = Signal()
    refuse_asked = Signal()
    release_asked = Signal(object)
    wish_asked = Signal()
    prepare_asked = Signal()
    phone_asked = Signal()
    receipt_asked = Signal()
    lapse_asked = Signal()
    close_asked = Signal()
    publish_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._row: RequestRow | None = None
        self._now_ms = 0
        self._beacon: BeaconEntry | None = None
        self._parts = col(gap=14, margins=(24, 18, 24, 16))
        self._wrong = Banner("red", "")
        self._wrong.hide()
        self._stack = QStackedWidget()
        self._stack.addWidget(
            EmptyState("draw", self.tr("选一份申请"), self.tr("左边选一份，这里看它等什么。"))
        )
        self._stack.addWidget(scrolling(col(self._wrong, (self._parts, 1), gap=0)))
        self.setLayout(col(self._stack, gap=0))

    def show_request(self, found: RequestRow | None, now_ms: int) -> None:
        """Show one; what was typed stays while it is the same and as it was."""
        if found is not None and found == self._row:
            return
        self._row, self._now_ms, self._beacon = found, now_ms, None
        self._wrong.hide()
        self._stack.setCurrentIndex(0 if found is None else 1)
        clear(self._parts)
        if found is None:
            return
        for part in (
            *self._head(found),
            self._acts(found),
            self._facts(found),
            frozen_card(found),
        ):
            if part is not None:
                self._parts.addWidget(part)
        self._parts.addStretch(1)

    def show_wrong(self, error: FieldappError, *, at_beacon: bool) -> None:
        """Say why an act was refused: at the fields for public randomness, or above all."""
        if at_beacon and self._beacon is not None:
            self._beacon.show_wrong(error)
            return
        said = messages.of(error)
        self._wrong.show_message("red", said.what, said.then)
        self._wrong.show()

    # parts

    def _head(self, found: RequestRow) -> list[QWidget]:
        text, tone, icon = stage_chip(found)
        chips: list[Item] = [Chip(text, tone, icon)]
        if found.index is not None:
            words = self.tr("第 {index} 号名额").format(index=found.index)
            chips.append(Chip(words, "outline", "tag"))
        head = [
            Para(Line(found.title, "title")),
            plain(row(*chips, STRETCH, gap=8)),
            Para(Line(next_sentence(found), "body", "ink2")),
        ]
        if found.why:
            head.append(self._why(found.why))
        if (false := false_words(found.deposit)) is not None:
            head.append(Banner("red", *false))
        return head

    def _why(self, why: str) -> QWidget:
        said = why_words(why)
        return Banner("amber", said.what, said.then)

    def _acts(self, found: RequestRow) -> QWidget | None:
        match found.stage:
            case Stage.WAITING:
                return self._issuing(found)
            case Stage.ACCEPTED:
                return self._before_opening(found)
            case Stage.ASKED:
                return self._opening(found)
            case Stage.OPENED:
                return plain(row(self._receipt("primary"), STRETCH))
            case Stage.EXPIRED:
                return self._ending(found)
            case _:
                return None

    def _issuing(self, found: RequestRow) -> QWidget:
        issue = Button(self.tr("签发名额"), "stamp", "primary", key="F9", shortcut="F9")
        issue.clicked.connect(self.issue_asked)
        issue.setEnabled(found.objects is not None)
        refuse = Button(self.tr("不签发…"), "x", "danger")
        refuse.clicked.connect(self.refuse_asked)
        return plain(row(issue, refuse, STRETCH, gap=8))

    def _before_opening(self, found: RequestRow) -> QWidget:
        wish = Button(self.tr("读申请码…"), "scan", "primary")
        wish.clicked.connect(self.wish_asked)
        if found.beacon_round is not None:
            return plain(row(wish, STRETCH))
        if found.prepared:
            phone = Button(self.tr("电话启封…"), "phonecall")
            phone.clicked.connect(self.phone_asked)
            told = self.tr("没有见证的才用：打开后照着念 24 个字。")
        else:
            phone = Button(self.tr("预先签字"), "pen")
            phone.clicked.connect(self.prepare_asked)
            told = self.tr("封存码仍封着；对方同步之后，没有见证时念 24 个字就够。")
        words = plain(col(STRETCH, Para(Line(told, "small", "ink2")), STRETCH, gap=0))
        if theme.wide():
            return plain(col(row(wish, phone, STRETCH, gap=8), words, gap=6))
        return plain(row(wish, phone, (words, 1), gap=8))

    def _opening(self, found: RequestRow) -> QWidget:
        release = Button(self.tr("启封，出凭据"), "key", "primary", key="F9", shortcut="F9")
        release.clicked.connect(self._release)
        parts: list[Item] = []
        if found.beacon_round is not None:
            self._beacon = BeaconEntry(found.beacon_round)
            self._beacon.entered.connect(self._release)
            parts += [Label(self.tr("公共随机数"), "strong"), self._beacon]
        parts.append(row(release, STRETCH))
        return plain(col(*parts, gap=8))

    def _ending(self, found: RequestRow) -> QWidget | None:
        if found.deposit is None:
            lapse = Button(self.tr("收回名额…"), "lock", "danger")
            lapse.clicked.connect(self.lapse_asked)
            return plain(row(lapse, STRETCH))
        if found.may_close:
            close = Button(self.tr("关掉名额…"), "x", "danger", key="F9", shortcut="F9")
            close.clicked.connect(self.close_asked)
            return plain(row(close, STRETCH))
        publish = Button(self.tr("算出并记下结果"), "publish", "primary")
        publish.clicked.connect(lambda: self.publish_asked.emit(self._typed()))
        publish.setEnabled(found.deposit.enough)
        again = self._receipt("secondary") if found.can_show else None
        acts = row(publish, again, STRETCH, gap=8)
        if found.beacon_round is None or found.can_show:
            return plain(acts)
        self._beacon = BeaconEntry(found.beacon_round)  # closed as yet: the round's value opens it
        return plain(col(Label(self.tr("公共随机数"), "strong"), self._beacon, acts, gap=8))

    def _receipt(self, kind: str) -> Button:
        words = self.tr("再看凭据")
        shown = Button(words, "qr", "primary") if kind == "primary" else Button(words, "qr")
        shown.clicked.connect(self.receipt_asked)
        return shown

    def _facts(self, found: RequestRow) -> Card:
        lines: list[Item] = [
            SectionTitle(self.tr("申请")),
            fact(self.tr("单位"), found.unit or self.tr("没有登记"), name_width=_NAMES),
            fact(self.tr("电脑"), found.device or self.tr("没有登记"), name_width=_NAMES),
            fact(self.tr("使用人"), found.person or self.tr("没有登记"), name_width=_NAMES),
            fact(self.tr("计划编号"), found.plan_id, name_width=_NAMES),
            fact(
                self.tr("申领") if found.index is None else self.tr("签发"),
                formats.moment(found.since_ms, self._now_ms), name_width=_NAMES,
            ),
        ]  # fmt: skip
        if found.expires_ms is not None:
            when = formats.moment(found.expires_ms, self._now_ms)
            lines.append(fact(self.tr("到期"), when, name_width=_NAMES))
            kept = deposit_words(found.deposit)
            lines.append(fact(self.tr("封好的证明"), kept, name_width=_NAMES))
        if found.beacon_round is not None:
            words = self.tr("第 {round} 轮").format(round=found.beacon_round)
            lines.append(fact(self.tr("公共随机数"), words, name_width=_NAMES))
        return Card(col(*lines, gap=8, margins=16))

    def _release(self) -> None:
        if self._beacon is not None:
            self._beacon.clear_wrong()
        self.release_asked.emit(self._typed())

    def _typed(self) -> tuple[str, str]:
        return self._beacon.typed() if self._beacon else ("", "")

    def take_keyboard(self) -> None:
        """Put the keyboard where the next act is."""
        if self._beacon is not None:
            self._beacon.round.setFocus()
            return
        buttons = [one for one in self.findChildren(Button) if one.kind == "primary"]
        if buttons and theme.wide():
            buttons[0].setFocus()


def why_words(why: str) -> messages.Words:
    """Say the reason that an error code names."""
    known = next((code for code in Code if code.value == why), Code.DRAW_INPUT_MALFORMED)
    return messages.of(FieldappError(known))
