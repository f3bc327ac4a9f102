"""What would be frozen: how many of which, who is left out and why, who may be sent."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from fieldapp.ui import formats, theme
from fieldapp.ui.draw.ground_model import Ground
from fieldapp.ui.draw.model import DraftView, Filter
from fieldapp.ui.draw.plan_presenter import percent
from fieldapp.ui.draw.wording import (
    class_word,
    conditions_sentence,
    named_sentence,
    reason_word,
    unfit_word,
)
from fieldapp.ui.widgets import (
    STRETCH,
    Banner,
    Button,
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
    """Shows a draft; nothing in it is recorded.

    Signals:
        left_out_asked(): look at everybody who is left out, one by one.
    """

    left_out_asked = Signal()

    def __init__(self, draft: DraftView) -> None:
        super().__init__()
        said = named_sentence(draft.kind)
        self.setLayout(
            col(
                Banner("amber", self.tr("不是随机抽取"), said) if said else None,
                self._sum(draft),
                self._itemless() if not draft.ground.items else None,
                self._limit(draft) if draft.over_limit is not None else None,
                ground_card(draft.ground),
                filter_card(draft.filter),
                self._groups(draft),
                self._left_out(draft) if draft.left_out else None,
                self._people(draft),
                self._unprintable(draft) if draft.unprintable else None,
                self._lists(draft),
                gap=12,
            )
        )

    def _sum(self, draft: DraftView) -> QWidget:
        words = self.tr("{size} 户里抽 {drawn} 户，候补 {reserve} 户").format(
            size=formats.count(draft.register_size), drawn=draft.to_draw, reserve=draft.reserve
        )
        told = self.tr("还没有记录。冻结之后，计划和两份名单都不能再改。")
        lines = [Line(words, "title"), Line(told, "body", "ink2")]
        if beyond := sum(one.count for one in draft.left_out):
            more = self.tr("名单之外还有 {count} 户，见下面。").format(count=formats.count(beyond))
            lines.insert(1, Line(more, "body"))
        return Card(col(Para(*lines, gap=2), margins=16), "soft")

    def _itemless(self) -> QWidget:
        told = self.tr(
            "公开记录里不会写明查什么，也不按事项排除本年已为同一事项抽中的户。请先勾选。"
        )
        return Banner("amber", self.tr("没有选抽查事项"), told)

    def _limit(self, draft: DraftView) -> QWidget:
        words = self.tr("一般事项的比例应严格限制：清单上限 {limit}，这份计划有的组超过了。")
        return Banner(
            "amber", self.tr("比例超过清单"), words.format(limit=percent(draft.over_limit or 0))
        )

    def _groups(self, draft: DraftView) -> QWidget:
        lines: list[Item] = [SectionTitle(self.tr("各组抽多少"))]
        asked = dict(draft.asked)
        for group in sorted(draft.groups, key=lambda one: one.credit_class or "~"):
            drawable = formats.count(group.drawable)
            words = self.tr("{drawable} 户中抽 n = {drawn} 户，候补 r = {reserve} 户").format(
                drawable=drawable, drawn=group.drawn, reserve=group.reserve
            )
            if share := asked.get(group.credit_class):
                words = self.tr(
                    "{drawable} 户 × {share}，取整抽 n = {drawn} 户，候补 r = {reserve} 户"
                ).format(drawable=drawable, share=share, drawn=group.drawn, reserve=group.reserve)
            name = class_word(group.credit_class)
            if group.certain:
                name = self.tr("{name}，必查").format(name=name)
                words = self.tr("{drawn} 户全部检查").format(drawn=group.drawn)
            lines.append(fact(name, words, name_width=110))
        for passed, objects in draft.passed:
            words = self.tr("{count} 户：不抽").format(count=formats.count(objects))
            lines.append(fact(class_word(passed), words, name_width=110))
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
        each = Button(self.tr("逐户查看…"), "registry")
        each.clicked.connect(self.left_out_asked)
        lines.append(row(each, STRETCH))
        return Card(col(*lines, gap=8, margins=16))

    def _people(self, draft: DraftView) -> QWidget:
        count = Chip(self.tr("{count} 人").format(count=len(draft.people)), "neutral")
        one = self.tr("{name}（最多 {cap} 户）")
        names = "、".join(one.format(name=who.name, cap=who.cap) for who in draft.people)
        lines: list[Item] = [
            SectionTitle(
                self.tr("派得出的专家") if draft.kind == "experts" else self.tr("派得出的检查员"),
                count,
            ),
            Para(Line(names, "body")),
        ]
        for reason, people in draft.unfit:
            words = self.tr("不能派（{reason}）：{names}").format(
                reason=unfit_word(reason), names="、".join(people)
            )
            lines.append(Para(Line(words, "small", "ink2")))
        if draft.expiring:
            words = self.tr("证件在办结期限前到期：{names}").format(
                names="、".join(draft.expiring)
            )
            lines.append(Para(Line(words, "small", "amber")))
        room = sum(who.cap for who in draft.people)
        if room < draft.to_draw * draft.team_size:
            words = self.tr(
                "人手不够：要 {wanted} 人次，上限合计 {room} 人次，会有户缺人。"
            ).format(wanted=draft.to_draw * draft.team_size, room=room)
            lines.append(Para(Line(words, "strong", "amber")))
        return Card(col(*lines, gap=6, margins=16))

    def _unprintable(self, draft: DraftView) -> QWidget:
        told = self.tr(
            "{names}：本机字体里没有其中的字，屏幕和抽取记录上用编号代替，旁边印信用代码。"
            "冻结之后名称不能再改；能改的，请先在名录里改。"
        ).format(names="、".join(draft.unprintable))
        return Banner("amber", self.tr("有的名称印不全"), told)

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


def filter_card(chosen: Filter) -> Card | None:
    """Show the conditions of a plan: as they are published, and as the program applies them."""
    translate = QCoreApplication.translate
    said = conditions_sentence(chosen.conditions)
    if not said and not chosen.text:
        return None
    applied = said or translate("Draw", "没有条件：名录里的全部")
    wide = 130
    return Card(
        col(
            SectionTitle(translate("Draw", "定向条件")),
            fact(translate("Draw", "公开写的"), chosen.text, name_width=wide)
            if chosen.text
            else None,
            fact(translate("Draw", "实际这样筛"), applied, name_width=wide),
            Para(Line(chosen.code, "small", "ink3")),
            gap=6, margins=16,
        )
    )  # fmt: skip


def ground_card(ground: Ground) -> Card | None:
    """Show on what a plan stands: items with their basis, departments, debts, reason."""
    translate = QCoreApplication.translate
    lines: list[Item] = []
    for one in ground.items:
        name = one.name
        if one.key:
            name = translate("Draw", "{name}（重点事项）").format(name=name)
        lines.append(
            Para(Line(name, "strong"), Line("；".join(one.basis), "small", "ink2"), gap=1)
        )
    if ground.items:
        words = translate("Draw", "抽查事项清单版本 {version}，还没有经本机关确认")
        if ground.confirmed:
            words = translate("Draw", "抽查事项清单版本 {version}")
        lines.append(Para(Line(words.format(version=ground.list_version), "small", "ink3")))
    between = "、"
    for label, text in (
        (translate("Draw", "年度计划批次"), ground.batch),
        (translate("Draw", "联合抽查"), between.join(ground.departments)),
        (translate("Draw", "为什么指定"), ground.reason),
        (translate("Draw", "批准人"), ground.approver),
    ):
        if text:
            lines.append(fact(label, text, name_width=110))
    if ground.owed:
        words = translate("Draw", "以前抽中、被跳过的 {count} 户，这次必查：{names}")
        lines.append(
            Para(
                Line(
                    words.format(count=len(ground.owed), names=between.join(ground.owed)),
                    "body",
                    "amber",
                )
            )
        )
    if not lines:
        return None
    return Card(col(SectionTitle(translate("Draw", "依据")), *lines, gap=6, margins=16))
