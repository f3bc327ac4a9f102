"""What a slot is asked for, on the issuer's desk: the plan's groups, its lists, fingerprints."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from fieldapp.ui import formats
from fieldapp.ui.draw.desk_model import RequestRow
from fieldapp.ui.draw.model import GroupRow, PlanDetail, Words
from fieldapp.ui.draw.wording import below_sentence, kind_word
from fieldapp.ui.widgets import STRETCH, Card, Label, Line, Para, SectionTitle, col, fact, row
from fieldapp.ui.widgets.layout import Item

_NAMES = 96  # px


def amount(plan: PlanDetail) -> str:
    """Say how many are drawn of how many, and how many go together."""
    words = QCoreApplication.translate(
        "DrawDesk", "{size} 户中抽 {drawn} 户，候补 {reserve} 户，每户 {team} 人"
    )
    return words.format(
        size=formats.count(plan.register_size),
        drawn=formats.count(sum(one.drawn for one in plan.groups)),
        reserve=formats.count(sum(one.reserve for one in plan.groups)),
        team=plan.team_size,
    )


def frozen_card(found: RequestRow) -> Card:
    """Show what is frozen: whoever issues the slot vouches for just this."""
    translate = QCoreApplication.translate
    lines: list[Item] = [SectionTitle(translate("DrawDesk", "冻结的计划和名单"))]
    if found.objects is None:
        words = translate("DrawDesk", "计划还没有传到本机。")
        return Card(col(*lines, Para(Line(words, "body", "amber")), gap=8, margins=16))
    if found.plan is not None:
        lines += _plan(found.plan)
    objects = translate("DrawDesk", "{count} 户").format(count=formats.count(found.objects))
    people = translate("DrawDesk", "{count} 人").format(count=formats.count(found.inspectors or 0))
    lines += _fingerprint(translate("DrawDesk", "抽查计划"), "", found.plan_words)
    lines += _fingerprint(translate("DrawDesk", "检查对象"), objects, found.register_words)
    lines += _fingerprint(translate("DrawDesk", "检查人员"), people, found.roster_words)
    told = translate("DrawDesk", "打电话给对方，两边念的字应当一样。")
    lines.append(Para(Line(told, "small", "ink2")))
    return Card(col(*lines, gap=8, margins=16))


def _plan(plan: PlanDetail) -> list[Item]:
    translate = QCoreApplication.translate
    between = translate("DrawDesk", "、")
    items = between.join(one.name for one in plan.ground.items) if plan.ground else ""
    lines: list[Item] = [
        Para(Line(amount(plan), "strong")),
        fact(translate("DrawDesk", "怎样抽"), kind_word(plan.kind), name_width=_NAMES),
        fact(
            translate("DrawDesk", "抽查事项"),
            items or translate("DrawDesk", "没有写明事项"),
            name_width=_NAMES,
            ink="ink" if items else "amber",
        ),
        *(fact(_group(one), _share(one), name_width=_NAMES) for one in plan.groups),
        fact(translate("DrawDesk", "保证级别"), plan.level, name_width=_NAMES),
    ]
    if plan.below_due:
        lines.append(Para(Line(below_sentence(), "small", "amber")))
    return lines


def _group(one: GroupRow) -> str:
    return QCoreApplication.translate("DrawDesk", "{name} 组").format(name=one.name)


def _share(one: GroupRow) -> str:
    translate = QCoreApplication.translate
    if one.certain:
        return translate("DrawDesk", "{count} 户全部检查").format(count=one.drawn)
    words = translate("DrawDesk", "{of} 户中抽 {drawn} 户，候补 {reserve} 户")
    return words.format(of=formats.count(one.drawable), drawn=one.drawn, reserve=one.reserve)


def _fingerprint(name: str, count: str, words: Words) -> list[Item]:
    return [
        row(Label(name, "strong"), Label(count, "small", "ink2"), STRETCH),
        Para(Line("\u3000".join(words), "lead")),
    ]
