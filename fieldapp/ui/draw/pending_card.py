"""On a plan's page: a change that one person began, and what the second may do about it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal

from fieldapp.ui import formats
from fieldapp.ui.draw.after_model import PendingRow
from fieldapp.ui.widgets import STRETCH, Button, Card, Chip, Line, Para, col, row
from fieldapp.ui.widgets.layout import Item


class PendingCard(Card):
    """Says what waits for whom, and offers to sign, to decline or to take it back.

    Signals:
        sign_asked(object): the `PendingRow` that this person signs.
        decline_asked(object): likewise, declined.
        take_back_asked(object): likewise, taken back where it was begun.
    """

    sign_asked = Signal(object)
    decline_asked = Signal(object)
    take_back_asked = Signal(object)

    def __init__(self, one: PendingRow, now_ms: int) -> None:
        super().__init__()
        self.sign: Button | None = None  # where this person is to sign
        chip = Chip(self.tr("等第二人签名"), "amber", "hourglass")
        why = self.tr("{when} · {who} 提出 · 理由：{reason}").format(
            when=formats.moment(one.at_ms, now_ms), who=one.begun_by, reason=one.reason
        )
        if one.evidence:
            why += " · " + self.tr("证据 {count} 件").format(count=one.evidence)
        self.setLayout(
            col(
                row(chip, STRETCH),
                Para(
                    Line(what_words(one), "strong"), Line(why, "small", "ink2"),
                    Line(self._next(one), "small", "ink2"), gap=3,
                ),
                *self._acts(one), gap=8, margins=16,
            )
        )  # fmt: skip

    def _next(self, one: PendingRow) -> str:
        if one.may_sign:
            return self.tr("现在还不起作用。您签名以后才算；签名由这台电脑的密钥写进日志。")
        if one.here:
            return self.tr(
                "现在还不起作用。请 {name} 或者另一人在自己的电脑上签名：同步或者用 U 盘带过去，"
                "签好再带回来。"
            ).format(name=one.asked)
        return self.tr("现在还不起作用。要另一人在自己的电脑上签名。")

    def _acts(self, one: PendingRow) -> list[Item]:
        acts: list[Item] = []
        if one.may_sign:
            sign = self.sign = Button(self.tr("签名同意…"), "pen", "primary")
            sign.clicked.connect(lambda: self.sign_asked.emit(one))
            no = Button(self.tr("不同意…"), "x")
            no.clicked.connect(lambda: self.decline_asked.emit(one))
            acts += [sign, no]
        if one.here:
            back = Button(self.tr("撤回"), "undo")
            back.clicked.connect(lambda: self.take_back_asked.emit(one))
            acts.append(back)
        return [row(*acts, STRETCH, gap=8)] if acts else []


def what_words(one: PendingRow) -> str:
    """Say what will be so once it is signed."""
    translate = QCoreApplication.translate
    if one.kind == "void":
        return translate("PendingCard", "整次抽取作废")
    if one.kind == "plan":
        return translate("PendingCard", "这份计划指定对象，不抽取")
    if one.kind == "slot":
        return translate("PendingCard", "放弃没有开启的名额")
    if one.kind == "inspector":
        if not one.joining:
            return translate("PendingCard", "{object}：{leaving} 不去，没有人能接替").format(
                object=one.object_name, leaving=one.leaving
            )
        return translate("PendingCard", "{object}：{leaving} 换成 {joining}").format(
            object=one.object_name, leaving=one.leaving, joining=one.joining
        )
    if not one.joining:
        return translate("PendingCard", "{object}：没有候补，跳过").format(object=one.object_name)
    return translate("PendingCard", "{object} 换成候补 {joining}").format(
        object=one.object_name, joining=one.joining
    )


Told = tuple[str, str, str]  # tone, title, detail


def replaced_words(successor: str) -> Told:
    """Say who will take an object's place; "" where nobody can."""
    translate = QCoreApplication.translate
    if not successor:
        told = translate("DrawPage", "第二人签名以后，这户记为跳过。理由已经记下。")
        return "amber", translate("DrawPage", "这一组没有候补了"), told
    words = translate("DrawPage", "第二人签名以后，由候补“{name}”接替，原组检查。")
    title = translate("DrawPage", "已经记下，等第二人签名")
    return "soft", title, words.format(name=successor)


def substituted_words(joining: str) -> Told:
    """Say who will go instead; "" where nobody may."""
    translate = QCoreApplication.translate
    if not joining:
        told = translate(
            "DrawPage", "第二人签名以后，这一户缺一人；要上报，不能少一人去。理由已经记下。"
        )
        return "amber", translate("DrawPage", "没有人能接替"), told
    words = translate("DrawPage", "第二人签名以后，由 {name} 接替，是规则从人员名录里派出的。")
    title = translate("DrawPage", "已经记下，等第二人签名")
    return "soft", title, words.format(name=joining)
