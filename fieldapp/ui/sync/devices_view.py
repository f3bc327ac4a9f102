"""The devices: this one's card to show and save, the known ones, and trusting another."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldapp.ui import formats, theme
from fieldapp.ui.sync import words
from fieldapp.ui.sync.model import DeviceRow, State
from fieldapp.ui.sync.panels import device_line
from fieldapp.ui.widgets import (
    STRETCH,
    Button,
    Card,
    Icon,
    Label,
    Line,
    Para,
    Rule,
    SectionTitle,
    clear,
    col,
    fact,
    row,
    scrolling,
)


class DevicesView(QWidget):
    """Who is trusted here.

    Signals:
        save_asked(): write this device's card to a file.
        trust_asked(): read another device's card.
        stop_asked(object): a `DeviceRow` that is lost, or whose person has gone.
    """

    save_asked = Signal()
    trust_asked = Signal()
    stop_asked = Signal(object)

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
            Line(self.tr("一台电脑存出名片，另一台打开它；两个人把指纹逐组念一遍，都一样才登记。"),
                 "body", "ink2"),
            Line(self.tr("名片是公开的，丢了也不要紧；不核对指纹就登记才要紧。"), "body", "ink2"),
            gap=4,
        )  # fmt: skip
        side = col(own, Card(col(note, margins=16)), STRETCH, gap=16)
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
        for number, one in enumerate(state.devices):
            if number:
                self._known.addWidget(Rule())
            self._known.addWidget(device_line(one, self._stop(one)))

    def _stop(self, one: DeviceRow) -> Button | None:
        if not one.may_stop:
            return None
        said = self.tr("丢了，停用")
        button = Button(said, "x", "quiet", name=f"{said} {one.name}")
        button.clicked.connect(partial(self.stop_asked.emit, one))
        return button
