"""The devices: this one's card to show and save, the known ones, and trusting another."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldapp.ui import formats, theme
from fieldapp.ui.draw.hall import HallCode
from fieldapp.ui.sync import words
from fieldapp.ui.sync.model import DeviceRow, State, WaitingCard
from fieldapp.ui.sync.panels import TOP, device_line
from fieldapp.ui.widgets import (
    STRETCH,
    Button,
    Card,
    Chip,
    Icon,
    Label,
    Line,
    Para,
    Rule,
    SectionTitle,
    clear,
    col,
    fact,
    plain,
    row,
    scrolling,
)

CODE_SIDE = 240  # pixels at 100 %: three a module, so that a phone's picture of it reads


class DevicesView(QWidget):
    """Who is trusted here.

    Signals:
        save_asked(): write this device's card to a file.
        trust_asked(): read another device's card.
        vouch_asked(object): be the second person for a `WaitingCard`.
        two_asked(): let enrolling take two people.
        stop_asked(object): a `DeviceRow` that is lost, or whose person has gone.
    """

    save_asked = Signal()
    trust_asked = Signal()
    stop_asked = Signal(object)
    vouch_asked = Signal(object)
    two_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._own = col(gap=8)
        self._known = col(gap=0)
        self._save = Button(self.tr("存成文件"), "download", wide=True)
        self._save.clicked.connect(self.save_asked)
        self._trust = Button(self.tr("登记一台设备"), "plus", "primary")
        self._trust.clicked.connect(self.trust_asked)
        own = Card(col(self._own, self._save, gap=8, margins=16))
        note = Para(
            Line(self.tr("怎样登记"), "strong"),
            Line(self.tr("一台电脑存出名片或者拍下二维码，另一台打开它；两个人把指纹逐组念一遍，都一样才登记。"),
                 "body", "ink2"),
            Line(self.tr("名片是公开的，丢了也不要紧；不核对指纹就登记才要紧。"), "body", "ink2"),
            gap=4,
        )  # fmt: skip
        self._rule = Para(Line("", "body"))
        self._two = Button(self.tr("以后要两个人"), "shield", wide=True)
        self._two.clicked.connect(self.two_asked)
        rules = Card(col(note, self._rule, self._two, gap=10, margins=16))
        side = col(own, rules, STRETCH, gap=16)
        list_card = Card(
            col(
                SectionTitle(self.tr("认识的设备"), self._trust), 4, self._known, gap=4, margins=16
            )
        )
        if theme.wide():
            self.setLayout(col((scrolling(col(list_card, side, STRETCH, gap=16)), 1), gap=0))
        else:
            left = scrolling(col(list_card, STRETCH, gap=0))
            right = scrolling(side)
            right.setFixedWidth(theme.px(372))
            self.setLayout(row((left, 1), right, gap=20))

    def show_state(self, state: State) -> None:
        """Show the devices."""
        clear(self._own)
        clear(self._known)
        self._rule.set_text(
            self.tr("登记新设备要两个人，各在自己的电脑上。")
            if state.two_people
            else self.tr("现在一位管理员或者中心登记就算数。"),
            "body", "ink2",
        )  # fmt: skip
        self._two.setVisible(state.may_require and not state.two_people)
        for card in state.cards:
            self._known.addWidget(self._waiting(card))
            self._known.addWidget(Rule())
        own = next((one for one in state.devices if one.own), None)
        if own is not None:
            groups = formats.four_words(own.fingerprint)
            self._own.addLayout(
                row(Icon("card", 18, "accent"), (Label(self.tr("本机名片"), "heading"), 1), gap=10)
            )
            for name, value in (
                (self.tr("设备"), own.name),
                (self.tr("人员"), own.person),
                (self.tr("岗位"), words.role(own.role)),
                (self.tr("单位"), own.unit),
            ):
                self._own.addWidget(fact(name, value, name_width=56))
            self._own.addWidget(
                Para(Line(self.tr("指纹"), "body", "ink3"), Line(groups, "lead"), gap=2)
            )
            code = HallCode(own.code, CODE_SIDE, self.tr("本机名片的二维码"))
            self._own.addLayout(row(STRETCH, code, STRETCH))
        for number, one in enumerate(state.devices):
            if number:
                self._known.addWidget(Rule())
            self._known.addWidget(device_line(one, self._stop(one)))

    def _waiting(self, one: WaitingCard) -> QWidget:
        who = self.tr("{person} · {role} · {unit}").format(
            person=one.person, role=words.role(one.role), unit=one.unit
        )
        by = self.tr("{names}登记过，还要另一个人在他的电脑上登记，现在不算数。").format(
            names=self.tr("、").join(one.vouched)
        )
        text = Para(
            Line(one.device, "strong"), Line(who, "small", "ink2"), Line(by, "small", "amber")
        )
        act = None
        if one.may_vouch:
            said = self.tr("核对，登记")
            act = Button(said, "check", name=f"{said} {one.device}")
            act.clicked.connect(partial(self.vouch_asked.emit, one))
        chip = Chip(self.tr("等第二个人"), "amber", "hourglass")
        side = plain(col(row(STRETCH, chip), act, gap=6))
        icon = Icon("laptop", 20, "ink2")
        return plain(row((icon, TOP), (text, 1), (side, TOP), gap=12, margins=(0, 8, 0, 8)))

    def _stop(self, one: DeviceRow) -> Button | None:
        if not one.may_stop:
            return None
        said = self.tr("丢了，停用")
        button = Button(said, "x", "quiet", name=f"{said} {one.name}")
        button.clicked.connect(partial(self.stop_asked.emit, one))
        return button
