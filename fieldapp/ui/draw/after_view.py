"""After a draw: the load of everybody on the roster, rates of teams, changes, and the alarm."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from fieldapp.ui import formats, theme
from fieldapp.ui.draw.after_model import (
    After,
    AlarmRow,
    ChangeLine,
    IncidentRow,
    LoadRow,
    TeamRow,
)
from fieldapp.ui.draw.wording import incident_word
from fieldapp.ui.widgets import (
    STRETCH,
    Banner,
    Bar,
    Card,
    Chip,
    Label,
    Line,
    Painted,
    Para,
    SectionTitle,
    clear,
    col,
    fill_round,
    plain,
    row,
    scrolling,
)
from fieldapp.ui.widgets.layout import Item

_NAME = 130  # px


class AfterView(QWidget):
    """Shows what became of a draw."""

    def __init__(self) -> None:
        super().__init__()
        self._parts = col(gap=12, margins=(0, 0, 6, 0))
        self.setLayout(col(scrolling(self._parts), gap=0))

    def show_after(self, after: After, now_ms: int) -> None:
        """Show it; an earlier one is put away."""
        clear(self._parts)
        self._parts.addWidget(self._loads(after.loads))
        self._parts.addWidget(self._changes(after.changes, now_ms))
        self._parts.addWidget(self._teams(after.teams))
        self._parts.addStretch(1)

    def _loads(self, loads: tuple[LoadRow, ...]) -> Card:
        lines: list[Item] = [SectionTitle(self.tr("每人几户"))]
        most = max((one.tasks for one in loads), default=0)
        if loads:
            words = self.tr("最多 {most} 户，最少 {least} 户").format(
                most=most, least=min(one.tasks for one in loads)
            )
            lines.append(Para(Line(words, "body", "ink2")))
        lines += [self._load(one, max(most, 1)) for one in loads]
        if not loads:
            words = self.tr("人员名录还没有传到本机。")
            lines.append(Para(Line(words, "body", "ink2")))
        return Card(col(*lines, gap=6, margins=16))

    def _load(self, one: LoadRow, most: int) -> QWidget:
        bar = Bar(height=10)
        bar.set_done(one.tasks / max(most, one.cap))  # full: all that this inspector may take
        name = Label(one.name, "body")
        name.setFixedWidth(theme.px(_NAME))
        words = self.tr("{tasks} 户，上限 {cap}").format(tasks=one.tasks, cap=one.cap)
        told = [words]
        if one.skipped:
            told.append(
                self.tr("历次 {ever} 户里换掉 {skipped}").format(
                    ever=one.ever, skipped=one.skipped
                )
            )
        if one.recused:
            told.append(self.tr("回避 {count} 次").format(count=one.recused))
        detail = Label(" · ".join(told), "small", "ink2")
        if theme.wide():
            return plain(col(row(name, detail, STRETCH, gap=12), bar, gap=2))
        return plain(row(name, (bar, 1), (detail, 1), gap=12))

    def _changes(self, changes: tuple[ChangeLine, ...], now_ms: int) -> Card:
        lines: list[Item] = [SectionTitle(self.tr("抽取之后改了什么"))]
        for one in changes:
            why = self.tr("{when} · {reason} · 批准：{approver}").format(
                when=formats.moment(one.at_ms, now_ms), reason=one.reason, approver=one.approver
            )
            if one.evidence:
                why += " · " + self.tr("证据 {count} 件").format(count=one.evidence)
            lines.append(Para(Line(self._what(one), "strong"), Line(why, "small", "ink2"), gap=1))
        if not changes:
            lines.append(Para(Line(self.tr("没有换户，也没有换人。"), "body", "ink2")))
        return Card(col(*lines, gap=8, margins=16))

    def _what(self, one: ChangeLine) -> str:
        if one.kind == "void":
            return self.tr("整次抽取作废")
        if one.kind == "inspector":
            if not one.joining:
                return self.tr("{object}：{leaving} 不去，没有人能接替").format(
                    object=one.object_name, leaving=one.leaving
                )
            return self.tr("{object}：{leaving} 换成 {joining}").format(
                object=one.object_name, leaving=one.leaving, joining=one.joining
            )
        if not one.joining:
            return self.tr("{object}：没有候补，跳过").format(object=one.object_name)
        return self.tr("{object} 换成 {joining}").format(
            object=one.object_name, joining=one.joining
        )

    def _teams(self, teams: tuple[TeamRow, ...]) -> Card:
        told = self.tr("本机知道的全部抽取；跳过的户会进下一份计划，必查。")
        how = self.tr(
            "细线是全部组的平均。标“偏多”：要是跳过与谁去无关，"
            "碰巧这么多的机会不到百分之一（已按组数折算）；请看每一次的理由。"
        )
        lines: list[Item] = [
            SectionTitle(self.tr("各组跳过、作废、回避")),
            Para(Line(told, "small", "ink2"), Line(how, "small", "ink2")),
        ]
        return Card(col(*lines, *(self._team(one) for one in teams), gap=8, margins=16))

    def _team(self, one: TeamRow) -> QWidget:
        words = self.tr("{tasks} 户里跳过 {skipped} 户，照平均约 {expected} 户").format(
            tasks=one.tasks, skipped=one.skipped, expected=_tenths(one.expected_tenths)
        )
        more = self.tr("在作废的抽取里 {voided} 户，回避 {recused} 次").format(
            voided=one.voided, recused=one.recused
        )
        said = [words, more] if one.voided or one.recused else [words]
        bar = Painted(lambda painter, rect: _paint_rate(painter, rect, one), height=10)
        bar.setAccessibleName(words)
        high = Chip(self.tr("偏多"), "amber", "alert") if one.unusual else None
        head = row(Label("、".join(one.names), "strong"), high, STRETCH, gap=8)
        return plain(col(head, bar, Para(Line(" · ".join(said), "small", "ink2")), gap=3))


def _tenths(number: int) -> str:
    return f"{number // 10}.{number % 10}"


def _paint_rate(painter: QPainter, rect: QRectF, one: TeamRow) -> None:
    """Draw the share that was passed over, and a line where all teams together stand."""
    fill_round(painter, rect, "sunken", 3, "line" if theme.sunlight() else None, 1)
    seen = rect.width() * one.skipped / max(1, one.tasks)
    if seen:
        part = QRectF(rect.x(), rect.y(), max(rect.height(), seen), rect.height())
        fill_round(painter, part, "amber" if one.unusual else "accent", 3)
    mean = rect.x() + rect.width() * one.rate_permille / 1000
    painter.fillRect(QRectF(mean, rect.y(), theme.px(2), rect.height()), theme.colour("ink"))


MOST_INCIDENTS = 3  # told one by one, the latest


def incidents_banner(found: Sequence[IncidentRow], now_ms: int) -> Banner:
    """Say what was recorded without any effect, by whom and when."""
    translate = QCoreApplication.translate
    title = translate("Draw", "有 {count} 条记录不起作用").format(count=len(found))
    told = [
        translate("Draw", "{what}（“{device}”，{when}）。").format(
            what=incident_word(one.kind), device=one.device, when=formats.moment(one.at_ms, now_ms)
        )
        for one in found[-MOST_INCIDENTS:]
    ]
    if len(found) > MOST_INCIDENTS:
        told.append(translate("Draw", "更早的用 fieldapp draw incidents 查看。"))
    told.append(translate("Draw", "它们留在日志里，请监督人员核实。"))
    return Banner("amber", title, "".join(told))


def alarm_banner(alarm: AlarmRow) -> Banner:
    """Say that a device voids more of its draws than mishaps explain."""
    translate = QCoreApplication.translate
    title = translate("Draw", "作废太多：“{device}”最近 {draws} 次抽取里作废 {voids} 次").format(
        device=alarm.device, draws=alarm.draws, voids=alarm.voids
    )
    told = translate(
        "Draw", "偶然出错很少到这个数。请监督人员查每一次作废的理由；作废的样本照样要检查。"
    )
    return Banner("red", title, told)
