"""The right side of the registry: the whole story of one object, and starting an inspection."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from fieldapp.clock import local_date
from fieldapp.ui import formats, theme
from fieldapp.ui.registry.presenter import Visit, visit_of
from fieldapp.ui.registry.reading import Established, PastVisit, Story, grouped_code
from fieldapp.ui.widgets import (
    STRETCH,
    Button,
    Card,
    Chip,
    Clickable,
    EmptyState,
    Icon,
    Line,
    Para,
    Rule,
    Run,
    SectionTitle,
    clear,
    col,
    fact,
    plain,
    row,
    scrolling,
)

if TYPE_CHECKING:  # loaded with the workspace, after the first window
    from fieldapp.notice.tables import NoticeRow

TOP = Qt.AlignmentFlag.AlignTop
MOST_PAST = 20  # inspections shown; the rest is in the inspect room


class StoryView(QWidget):
    """Shows a `Story`: facts, visits against the cap, what was found before, papers.

    Signals:
        start_asked(): begin an inspection that nobody drew.
        drawn_asked(str): carry out this drawn task.
        inspection_asked(str): show this inspection.
        notice_asked(str): show this notice.
    """

    start_asked = Signal()
    drawn_asked = Signal(str)
    inspection_asked = Signal(str)
    notice_asked = Signal(str)

    def __init__(self, *, may_inspect: bool) -> None:
        super().__init__()
        self._may_inspect = may_inspect
        self._body = col(gap=12, margins=(24, 16, 24, 16))
        self._area = scrolling(self._body)
        self._empty = EmptyState(
            "registry",
            self.tr("选一户，看它的全部情况"),
            self.tr("登记事项、年内检查次数、以前的检查和认定的问题、文书，都在这里。"),
        )
        self.setLayout(col((self._area, 1), (self._empty, 1), gap=0))
        self.show_story(None)

    def show_story(self, story: Story | None) -> None:
        """Show another object; None shows how to choose one."""
        self._area.setVisible(story is not None)
        self._empty.setVisible(story is None)
        clear(self._body)
        if story is None:
            return
        self._body.addWidget(self._card(story))
        self._body.addWidget(self._visits(story))
        self._body.addWidget(SectionTitle(self.tr("检查历史")))
        self._body.addWidget(self._past(story))
        if story.established:
            self._body.addWidget(SectionTitle(self.tr("以前认定的问题")))
            self._body.addWidget(self._established(story))
        self._body.addWidget(SectionTitle(self.tr("文书")))
        self._body.addWidget(self._notices(story))
        self._body.addStretch(1)
        self._area.verticalScrollBar().setValue(0)

    def _card(self, story: Story) -> Card:
        subject = story.subject
        status = subject.status or self.tr("状态不明")
        chips = [
            Chip(status, "green", "check") if story.live else Chip(status, "red", "alert"),
            Chip(self.tr("已抽中，待检查"), "accent", "draw") if story.drawn else None,
        ]
        name = Para(Line(subject.name, "title"))
        who = " · ".join(filter(None, (subject.kind, subject.operator)))
        head = (
            col(name, row(*chips, STRETCH, gap=8), gap=4)
            if theme.wide()
            else row((name, 1), *((chip, TOP) for chip in chips if chip), gap=8)
        )
        return Card(
            col(
                head,
                Para(Line(who, "body", "ink2")) if who else None,
                4,
                self._facts(story),
                gap=4,
                margins=(20, 14, 20, 14),
            )
        )

    def _facts(self, story: Story) -> QWidget:
        subject = story.subject
        unknown = self.tr("没有登记")
        founded = formats.day(date.fromisoformat(subject.founded)) if subject.founded else unknown
        credit = (
            self.tr("{letter} 级").format(letter=subject.credit_class)
            if subject.credit_class
            else self.tr("没有分级")
        )
        named = (
            (self.tr("统一代码"), grouped_code(subject.object_id)),
            (self.tr("信用风险"), credit),
            (self.tr("经营场所"), subject.address or unknown),
            (self.tr("成立日期"), founded),
            (self.tr("所在区划"), story.region or unknown),
            (self.tr("行业"), subject.trade or unknown),
            (self.tr("联系电话"), subject.phone or unknown),
        )
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(32))
        grid.setVerticalSpacing(theme.px(6))
        columns = 1 if theme.wide() else 2
        for place, (name, value) in enumerate(named):
            grid.addWidget(fact(name, value), place // columns, place % columns, TOP)
        for column in range(columns):
            grid.setColumnStretch(column, 3 if column == 0 else 2)
        return plain(grid)

    def _visits(self, story: Story) -> QWidget:
        tone, words, then = self._visit_words(story)
        icon, ink = ("alert", "amber") if tone == "amber" else ("info", "accent")
        sentence = Para(Line((Run(words, bold=True), Run(then)), "body"))
        banner = Card(
            row((Icon(icon, 18, ink, 2), TOP), (sentence, 1), gap=10, margins=(16, 10, 16, 10)),
            "amber" if tone == "amber" else "soft",
        )
        if not self._may_inspect or not story.live:
            return banner
        button = self._start_button(story)
        return plain(
            col(banner, row(STRETCH, button), gap=8)
            if theme.wide()
            else row((banner, 1), (button, TOP), gap=12)
        )

    def _start_button(self, story: Story) -> Button:
        if story.drawn:
            task = story.drawn[0]
            button = Button(self.tr("去做抽中的检查"), "inspect", "primary")
            button.clicked.connect(lambda: self.drawn_asked.emit(task))
        else:
            button = Button(self.tr("开始检查"), "inspect", "primary")
            button.clicked.connect(self.start_asked)
        return button

    def _visit_words(self, story: Story) -> tuple[str, str, str]:
        match visit_of(story):
            case Visit.FREE:
                words = self.tr("今年已上门 {visits} 次。")
                return "soft", words.format(visits=story.visits), self.tr("机关没有设年度上限。")
            case Visit.ROOM:
                words = self.tr("今年已上门 {visits} 次，上限 {cap} 次。")
                return "soft", words.format(visits=story.visits, cap=story.cap), ""
            case Visit.LAST:
                words = self.tr("今年已上门 {visits} 次，上限 {cap} 次。")
                return (
                    "amber",
                    words.format(visits=story.visits, cap=story.cap),
                    self.tr("再查一次就到上限；投诉举报和紧急检查另算。"),
                )
            case Visit.FULL:
                words = self.tr("今年已上门 {visits} 次，到了上限 {cap} 次。")
                return (
                    "amber",
                    words.format(visits=story.visits, cap=story.cap),
                    self.tr("再查会超过上限，并记入检查记录；投诉举报和紧急检查另算。"),
                )

    def _past(self, story: Story) -> QWidget:
        if not story.past:
            return Para(Line(self.tr("这台电脑上还没有对它的检查。"), "body", "ink2"))
        shown: list[QWidget] = [self._visit_row(one) for one in story.past[:MOST_PAST]]
        if len(story.past) > MOST_PAST:
            left = len(story.past) - MOST_PAST
            words = self.tr("更早的还有 {count} 次。").format(count=left)
            shown.append(Para(Line(words, "small", "ink2")))
        return plain(col(*shown, gap=4))

    def _visit_row(self, one: PastVisit) -> Clickable:
        icon, ink, result = self._result(one)
        day = formats.day(local_date(one.at_ms))
        words = Para(
            Line((Run(f"{day}　{one.kind}　"), Run(result, bold=True, ink=ink)), "body"),
            Line("、".join(one.officers), "small", "ink2"),
        )
        line = Clickable(f"{day}, {one.kind}, {result}")
        line.setLayout(
            row(
                (Icon(icon, 18, ink, 2), TOP),
                (words, 1),
                (Icon("right", 14, "ink3", 2.2), Qt.AlignmentFlag.AlignVCenter),
                gap=12,
                margins=(0, 6, 4, 6),
            )
        )
        line.clicked.connect(lambda: self.inspection_asked.emit(one.inspection_id))
        return line

    def _result(self, one: PastVisit) -> tuple[str, str, str]:
        if one.stage == "voided":
            return "minus", "ink2", self.tr("已作废")
        if one.stage != "submitted":
            return "pen", "accent", self.tr("还没有提交")
        result = "、".join(one.results) or self.tr("没有结果")
        return ("alert", "amber", result) if one.findings else ("check", "green", result)

    def _established(self, story: Story) -> QWidget:
        return Card(
            col(
                *(
                    part
                    for number, one in enumerate(story.established[:MOST_PAST])
                    for part in ((Rule(),) if number else ()) + (self._finding(one),)
                ),
                gap=8,
                margins=(16, 12, 16, 12),
            )
        )

    def _finding(self, one: Established) -> QWidget:
        day = formats.day(local_date(one.at_ms))
        return Para(
            Line(one.violation or one.text, "strong"),
            *([Line(one.text, "body")] if one.violation and one.text else []),
            Line(f"{day} · {one.basis}" if one.basis else day, "small", "ink2"),
        )

    def _notices(self, story: Story) -> QWidget:
        if not story.notices:
            return Para(Line(self.tr("这台电脑上没有给它的文书。"), "body", "ink2"))
        return plain(col(*(self._notice(one) for one in story.notices), gap=4))

    def _notice(self, notice: NoticeRow) -> Clickable:
        made = date.fromisoformat(notice.issued)
        issued = self.tr("{day} 签发").format(day=formats.day(made))
        line = Clickable(f"{notice.title}, {notice.number}")
        line.setLayout(
            row(
                (Icon("notice", 18, "ink2"), TOP),
                (
                    Para(
                        Line((Run(notice.title, bold=True), Run(f"　{notice.number}")), "body"),
                        Line(issued, "small", "ink2"),
                    ),
                    1,
                ),
                (Icon("right", 14, "ink3", 2.2), Qt.AlignmentFlag.AlignVCenter),
                gap=12,
                margins=(0, 6, 4, 6),
            )
        )
        line.clicked.connect(lambda: self.notice_asked.emit(notice.notice_id))
        return line
