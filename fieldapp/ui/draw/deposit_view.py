"""One deposit on the auditor's desk: whose proof it is, how many shares are open, the own one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from fieldapp.errors import FieldappError
from fieldapp.ui import formats, messages
from fieldapp.ui.draw.desk_model import Deposit, DepositRow, Share
from fieldapp.ui.draw.desk_wording import (
    alone_sentence,
    deposit_words,
    false_words,
    share_chip,
    share_sentence,
)
from fieldapp.ui.draw.register_view import register_banners, register_word
from fieldapp.ui.widgets import (
    STRETCH,
    Banner,
    Button,
    Card,
    Chip,
    EmptyState,
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


class DepositView(QWidget):
    """Shows a deposit.

    Signals:
        open_asked(): open the own share.
    """

    open_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._parts = col(gap=14, margins=(24, 18, 24, 16))
        self._wrong = Banner("red", "")
        self._wrong.hide()
        self._stack = QStackedWidget()
        self._stack.addWidget(
            EmptyState("shield", self.tr("选一份"), self.tr("左边选一份，这里看它到期没有。"))
        )
        self._stack.addWidget(scrolling(col(self._wrong, (self._parts, 1), gap=0)))
        self.setLayout(col(self._stack, gap=0))

    def show_deposit(self, found: DepositRow | None, now_ms: int) -> None:
        """Show one."""
        self._wrong.hide()
        self._stack.setCurrentIndex(0 if found is None else 1)
        clear(self._parts)
        if found is None:
            return
        text, tone, icon = share_chip(found)
        self._parts.addWidget(Para(Line(found.title, "title")))
        self._parts.addWidget(plain(row(Chip(text, tone, icon), STRETCH)))
        self._parts.addWidget(Para(Line(share_sentence(found), "body", "ink2")))
        if found.share is Share.DUE:
            button = Button(self.tr("开启我的一份…"), "key", "primary", key="F9", shortcut="F9")
            button.clicked.connect(self.open_asked)
            self._parts.addWidget(plain(row(button, STRETCH)))
        for banner in register_banners(found.register):
            self._parts.addWidget(banner)
        self._parts.addWidget(self._facts(found, now_ms))
        if found.deposit.wanted == 1 and found.share is not Share.SETTLED:
            self._parts.addWidget(self._alone())
        if (false := false_words(found.deposit)) is not None:
            self._parts.addWidget(Banner("red", *false))
        self._parts.addWidget(self._meaning(found.deposit))
        self._parts.addStretch(1)

    def show_wrong(self, error: FieldappError) -> None:
        """Say why the share was not opened."""
        said = messages.of(error)
        self._wrong.show_message("red", said.what, said.then)
        self._wrong.show()

    def _facts(self, found: DepositRow, now_ms: int) -> Card:
        own = self.tr("第 {number} 份").format(number=found.number)
        lines: list[Item] = [
            SectionTitle(self.tr("封好的证明")),
            fact(self.tr("单位"), found.unit or self.tr("没有登记"), name_width=_NAMES),
            fact(self.tr("电脑"), found.device or self.tr("没有登记"), name_width=_NAMES),
            fact(self.tr("名额"), str(found.index), name_width=_NAMES),
            fact(self.tr("到期"), formats.moment(found.expires_ms, now_ms), name_width=_NAMES),
            fact(self.tr("名录"), register_word(found.register), name_width=_NAMES),
            fact(self.tr("我的一份"), own, name_width=_NAMES),
            fact(self.tr("共"), deposit_words(found.deposit), name_width=_NAMES),
            Shares(found.deposit),
        ]
        return Card(col(*lines, gap=8, margins=16))

    def _alone(self) -> Banner:
        then = self.tr("这次仍然算数。下次抽取之前，请中心再登记一位审计，证明就分成几份。")
        return Banner("amber", self.tr("这份证明没有分开：一位审计开了就能算出结果。"), then)

    def _meaning(self, deposit: Deposit) -> Card:
        return Card(
            col(
                SectionTitle(self.tr("开启是什么意思")),
                Para(
                    Line(
                        self.tr(
                            "抽取的电脑接受名额时，把它的证明封好分给几位审计。电脑坏了、丢了或者不肯报结果，审计各自开启自己的一份，中心就能算出同一个结果。"
                        ),
                        "body",
                    ),
                    Line(
                        self.tr(
                            "没有到期不能开启。{alone}开启会记下，不能再封上，也不会改变结果。"
                        ).format(alone=alone_sentence(deposit)),
                        "body",
                        "ink2",
                    ),
                    gap=6,
                ),
                gap=8,
                margins=16,
            )
        )


class Shares(QWidget):
    """The shares of a deposit side by side: open or sealed."""

    def __init__(self, deposit: Deposit) -> None:
        super().__init__()
        chips: list[Item] = [
            Chip(self.tr("已开启"), "accent", "check")
            if number < deposit.opened
            else Chip(self.tr("封着"), "neutral", "lock")
            for number in range(deposit.holders)
        ]
        self.setLayout(row(*chips, STRETCH, gap=8))
