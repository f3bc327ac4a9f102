"""What was fixed before a draw, as cards: lists with their fingerprints, and the assurance."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from fieldapp.ui import formats
from fieldapp.ui.draw.model import PlanDetail
from fieldapp.ui.draw.wording import below_sentence, level_sentence
from fieldapp.ui.widgets import STRETCH, Card, Label, Line, Para, SectionTitle, col, fact, row
from fieldapp.ui.widgets.layout import Item


def lists_card(detail: PlanDetail) -> Card:
    """Show the three fingerprints."""
    translate = QCoreApplication.translate
    lines: list[Item] = [SectionTitle(translate("DetailView", "名单和指纹"))]
    for label, count, groups in (
        (translate("DetailView", "抽查计划"), "", detail.plan_words),
        (
            translate("DetailView", "检查对象名录"),
            translate("DetailView", "{count} 户").format(
                count=formats.count(detail.register_size)
            ),
            detail.register_words,
        ),
        (
            translate("DetailView", "检查人员名录"),
            translate("DetailView", "{count} 人").format(count=formats.count(detail.roster_size)),
            detail.roster_words,
        ),
    ):
        lines.append(row(Label(label, "strong"), Label(count, "small", "ink2"), STRETCH))
        lines.append(Para(Line("　".join(groups), "lead")))
    return Card(col(*lines, gap=6, margins=16))


def source_card(detail: PlanDetail) -> Card:
    """Show on what the draw can be believed."""
    translate = QCoreApplication.translate
    lines: list[Item] = [
        SectionTitle(translate("DetailView", "保证")),
        Para(
            Line(translate("DetailView", "保证级别 {level}").format(level=detail.level), "strong"),
            Line(level_sentence(detail.level, local_centre=detail.alone), "body", "ink2"),
        ),
    ]
    if detail.below_due:
        lines.append(Para(Line(below_sentence(), "body", "amber")))
    if detail.local_centre:
        lines.append(
            Para(
                Line(
                    translate("DetailView", "本机兼作中心，名额和封存码出自本机；记录里写明。"),
                    "body",
                )
            )
        )
    for who, what in detail.witnesses:
        lines.append(fact(who, what, name_width=110))
    if detail.code:
        lines.append(
            fact(translate("DetailView", "封存码"), "　".join(detail.code), name_width=110)
        )
    return Card(col(*lines, gap=8, margins=16))
