"""What would be frozen: how many of which, who is left out and why, who may be sent."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from fieldapp.ui import formats, theme
from fieldapp.ui.draw.model import DraftView
from fieldapp.ui.draw.wording import class_word, reason_word
from fieldapp.ui.widgets import (
    STRETCH,
    Card,
    Chip,
    Label,
    Line,
    Para,
    SectionTitle,
    col,
    fact,
    plain,
    row,
)
from fieldapp.ui.widgets.layout import Item

_NAMES = 12  # of those left out for one reason


class DraftCard(QWidget):
    """Shows a draft; nothing in it is recorded."""

    def __init__(self, draft: DraftView) -> None:
        super().__init__()
        self.setLayout(
            col(
                self._sum(draft),
                self._groups(draft),
                self._left_out(draft) if draft.left_out else None,
                self._people(draft),
                self._lists(draft),
                gap=12,
            )
        )

    def _sum(self, draft: DraftView) -> QWidget:
        words = self.tr("{size} 户里抽 {drawn} 户，候补 {reserve} 户").format(
            size=formats.count(draft.register_size), drawn=draft.to_draw, reserve=draft.reserve
        )
        told = self.tr("还没有记录。冻结之后，计划和两份名单都不能再改。")
        return Card(
            col(Para(Line(words, "title"), Line(told, "body", "ink2"), gap=2), margins=16), "soft"
        )

    def _groups(self, draft: DraftView) -> QWidget:
        lines: list[Item] = [SectionTitle(self.tr("各组抽多少"))]
        for group in sorted(draft.groups, key=lambda one: one.credit_class or "~"):
            words = self.tr("{drawable} 户中抽 {drawn} 户，候补 {reserve} 户").format(
                drawable=formats.count(group.drawable), drawn=group.drawn, reserve=group.reserve
            )
            lines.append(fact(class_word(group.credit_class), words))
        return Card(col(*lines, gap=6, margins=16))

    def _left_out(self, draft: DraftView) -> QWidget:
        whole = sum(one.count for one in draft.left_out)
        count = Chip(self.tr("{count} 户").format(count=formats.count(whole)), "neutral")
        lines: list[Item] = [SectionTitle(self.tr("不在名单里"), count)]
        for one in draft.left_out:
            names = "、".join(one.names[:_NAMES])
            if one.count > _NAMES:
                names = self.tr("{names} 等 {count} 户").format(
                    names=names, count=formats.count(one.count)
                )
            head = self.tr("{reason} · {count} 户").format(
                reason=reason_word(one.reason), count=formats.count(one.count)
            )
            lines.append(Para(Line(head, "strong"), Line(names, "small", "ink2"), gap=1))
        return Card(col(*lines, gap=8, margins=16))

    def _people(self, draft: DraftView) -> QWidget:
        count = Chip(self.tr("{count} 人").format(count=len(draft.people)), "neutral")
        one = self.tr("{name}（最多 {cap} 户）")
        names = "、".join(one.format(name=who.name, cap=who.cap) for who in draft.people)
        lines: list[Item] = [
            SectionTitle(self.tr("派得出的检查员"), count),
            Para(Line(names, "body")),
        ]
        if draft.unavailable:
            words = self.tr("另有 {count} 人不能派：不在岗、证件过期或不管这些等级").format(
                count=draft.unavailable
            )
            lines.append(Para(Line(words, "small", "amber")))
        room = sum(who.cap for who in draft.people)
        if room < draft.to_draw * draft.team_size:
            words = self.tr(
                "人手不够：要 {wanted} 人次，上限合计 {room} 人次，会有户缺人。"
            ).format(wanted=draft.to_draw * draft.team_size, room=room)
            lines.append(Para(Line(words, "strong", "amber")))
        return Card(col(*lines, gap=6, margins=16))

    def _lists(self, draft: DraftView) -> QWidget:
        lines: list[Item] = [SectionTitle(self.tr("名单的指纹"))]
        for label, groups in (
            (self.tr("检查对象名录"), draft.register_words),
            (self.tr("检查人员名录"), draft.roster_words),
        ):
            words = Para(Line("　".join(groups), "body"))
            if theme.wide():
                lines += [Label(label, "small", "ink2"), words]
            else:
                lines.append(plain(row(Label(label, "small", "ink2"), (words, 1), gap=12)))
        return Card(col(*lines, STRETCH, gap=6, margins=16))
