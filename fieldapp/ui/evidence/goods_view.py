"""Goods of one inspection: each list with its term, and every line's custody from hand to hand."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldapp.ui import formats
from fieldapp.ui.evidence import words
from fieldapp.ui.evidence.model import Folder, MeasureView
from fieldapp.ui.widgets import (
    STRETCH,
    Banner,
    Button,
    Card,
    Chip,
    Icon,
    Line,
    Para,
    Rule,
    clear,
    col,
    plain,
    row,
    scrolling,
)
from fieldapp.ui.widgets.layout import Item

TOP = Qt.AlignmentFlag.AlignTop


class GoodsView(QWidget):
    """All lists of goods.

    Signals:
        take_asked(str): samples or a preservation; the measure's code.
        move_asked(object), decide_asked(object), approve_asked(object): upon a `MeasureView`.
        paper_asked(str): make this document.
    """

    take_asked = Signal(str)
    move_asked = Signal(object)
    decide_asked = Signal(object)
    approve_asked = Signal(object)
    paper_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._body = col(gap=10, margins=(0, 0, 6, 8))
        self.setLayout(col((scrolling(self._body), 1), gap=0))

    def show_folder(self, folder: Folder) -> None:
        """Show an inspection's goods."""
        clear(self._body)
        sample = Button(self.tr("抽样取证"), "plus")
        keep = Button(self.tr("先行登记保存"), "lock")
        sample.clicked.connect(lambda: self.take_asked.emit("sample"))
        keep.clicked.connect(lambda: self.take_asked.emit("preserve"))
        said = (
            self.tr("每一次交接、启封都记在这里，证据包里也有。")
            if folder.measures
            else self.tr("还没有抽样，也没有先行登记保存。")
        )
        self._body.addWidget(
            plain(row((Para(Line(said, "body", "ink2")), 1), sample, keep, gap=8))
        )
        for view in reversed(folder.measures):
            self._body.addWidget(self._measure(view))
        self._body.addStretch(1)

    def _measure(self, view: MeasureView) -> QWidget:
        taken = view.measure.taken
        term, tone = words.term(view)
        title = self.tr("{title}　{count} 项").format(title=view.title, count=len(taken.goods))
        about = self.tr("{day} 起 · 保管人 {keeper} · {place} · 依据{basis}").format(
            day=taken.begins, keeper=taken.keeper, place=taken.place or "—", basis=view.basis
        )
        head = Para(Line(title, "heading"), Line(about, "small", "ink2"), gap=2)
        parts: list[Item] = [row((head, 1), (Chip(term, tone, "clock"), TOP), gap=8)]
        parts += self._warnings(view)
        for place, good in enumerate(taken.goods):
            parts.append(Rule())
            parts.append(self._good(view, place, good.number))
        parts.append(self._buttons(view))
        return Card(col(*parts, gap=8, margins=14))

    def _warnings(self, view: MeasureView) -> list[Item]:
        found: list[Item] = []
        if view.late_words:
            found.append(Banner("red", self.tr("期限已过，还没有决定"), view.late_words))
        if view.measure.needs_approval:
            banner = Banner(
                "amber", self.tr("紧急采取的，还没有批准"),
                self.tr("二十四小时内报告并补办批准手续（条文没有核实）。"), self.tr("补上"),
            )  # fmt: skip
            banner.asked.connect(lambda: self.approve_asked.emit(view))
            found.append(banner)
        if view.due is not None and view.standing.value != "ended":
            said = self.tr("{day} 以前（含当日）作出处理决定。").format(day=formats.day(view.due))
            if not view.calendar_known:
                unsure = self.tr("{said}那一年的放假安排还没有，只按周末算，公布后会变。")
                said = unsure.format(said=said)
            ink = "ink2" if view.calendar_known else "amber"
            found.append(Para(Line(said, "body", ink)))
        return found

    def _good(self, view: MeasureView, place: int, number: int) -> QWidget:
        good = view.measure.good(number)
        about = self.tr("、").join(filter(None, (good.spec, good.batch, good.producer)))
        amount = self.tr("{count} {unit}").format(count=good.quantity, unit=good.unit)
        if good.spare:
            amount = self.tr("{amount}，其中备样 {spare}").format(amount=amount, spare=good.spare)
        seal = self.tr("封条 {seal}").format(seal=good.seal_no) if good.seal_no else ""
        title = self.tr("{number}　{name}　{amount}").format(
            number=number, name=good.name, amount=amount
        )
        small = self.tr(" · ").join(filter(None, (about, seal, good.note)))
        lines = [Line(title, "strong")]
        if small:
            lines.append(Line(small, "small", "ink2"))
        for step in view.custody[place]:
            said, doubt = words.link(step, view.decided[place])
            lines.append(Line(said, "small", "ink2"))
            if doubt:
                lines.append(Line(doubt, "small", "red"))
        decided = view.decided[place]
        chip = Chip(decided, "green", "check") if decided else None
        mark = Icon("tag" if not decided else "check", 18, "ink2", 2)
        return plain(
            row((mark, TOP), (Para(*lines, gap=1), 1), (chip, TOP) if chip else None, gap=10)
        )

    def _buttons(self, view: MeasureView) -> QWidget:
        paper = {"sample": ("sampling_record", self.tr("出抽样取证记录"))}.get(
            view.measure.taken.kind, ("preservation_notice", self.tr("出登记保存通知书"))
        )
        make = Button(paper[1], "notice", "plain")
        make.clicked.connect(lambda: self.paper_asked.emit(paper[0]))
        move = Button(self.tr("记交接"), "right")
        move.clicked.connect(lambda: self.move_asked.emit(view))
        parts: list[Item] = [make, STRETCH, move]
        if any(view.decided) and view.measure.taken.kind == "preserve":
            back = Button(self.tr("出解除通知书"), "notice", "plain")
            back.clicked.connect(lambda: self.paper_asked.emit("release_notice"))
            parts.insert(1, back)
        if view.measure.undecided:
            decide = Button(self.tr("记处理决定"), "stamp", "primary")
            decide.clicked.connect(lambda: self.decide_asked.emit(view))
            parts.append(decide)
        return plain(row(*parts, gap=8))
