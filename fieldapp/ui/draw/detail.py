"""One plan on the right side: how far it is, the next act, its tasks, what was fixed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from fieldapp.ui import formats, theme
from fieldapp.ui.draw.after_view import AfterView, alarm_banner, incidents_banner
from fieldapp.ui.draw.checking import CheckList
from fieldapp.ui.draw.fixed_cards import lists_card, source_card
from fieldapp.ui.draw.handing_back import hand_back, held_in
from fieldapp.ui.draw.lists import TaskDelegate, TaskModel
from fieldapp.ui.draw.model import CheckRow, PlanDetail, State, TaskRow
from fieldapp.ui.draw.pending_card import PendingCard
from fieldapp.ui.draw.preview import filter_card, ground_card
from fieldapp.ui.draw.register_view import register_banners
from fieldapp.ui.draw.waiting_card import GiveUp, WaitingCard, may_ask, may_give_up
from fieldapp.ui.draw.wording import (
    below_words,
    class_word,
    kind_word,
    named_sentence,
    reason_word,
    state_chip,
)
from fieldapp.ui.widgets import (
    STRETCH,
    Button,
    Card,
    Chip,
    Line,
    ListView,
    Para,
    SectionTitle,
    Segments,
    clear,
    col,
    fact,
    plain,
    row,
    scrolling,
)
from fieldapp.ui.widgets.buttons import Kind
from fieldapp.ui.widgets.layout import Item

TASKS, FIXED, CHECKS, AFTER = range(4)


class DetailView(QWidget):
    """Shows a plan.

    Signals:
        hall_asked(): begin, go on with or show the public act.
        print_asked(): print the record.
        save_asked(str): save the transcript, "public" or "full".
        check_asked(): recompute.
        replace_asked(object): a `TaskRow` that cannot be inspected.
        substitute_asked(object): a `TaskRow` to which an inspector cannot go.
        left_out_asked(): look at everybody who is left out.
        void_asked(): declare the draw void.
        slot_asked(): ask a centre for the slot.
        give_up_asked(): give up a slot whose code is closed.
        task_opened(str): go to the inspection of this task.
        sign_asked(object), decline_asked(object), take_back_asked(object): a `PendingRow`.
        own_asked(str): one business's own proof; the chosen object's id, "" when none is.
    """

    hall_asked = Signal()
    print_asked = Signal()
    save_asked = Signal(str)
    check_asked = Signal()
    replace_asked = Signal(object)
    substitute_asked = Signal(object)
    left_out_asked = Signal()
    void_asked = Signal()
    slot_asked = Signal()
    give_up_asked = Signal()
    task_opened = Signal(str)
    own_asked = Signal(str)
    sign_asked = Signal(object)
    decline_asked = Signal(object)
    take_back_asked = Signal(object)

    def __init__(self, *, may_hold: bool) -> None:
        super().__init__()
        self._may_hold, self._mine = may_hold, False  # mine: this device may change what it drew
        self._detail: PlanDetail | None = None
        self._begin: Button | None = None  # the next act, before the draw
        self._head = col(gap=10)
        self._tabs = Segments(
            self.tr("任务"), self.tr("固定的内容"), self.tr("重算核对"), self.tr("负荷和变动")
        )
        self._tabs.changed.connect(self.show_tab)
        self._tasks = ListView(TaskModel(), TaskDelegate(), name=self.tr("抽中的户"))
        self._tasks.row_chosen.connect(self._on_task)
        self._tasks.row_opened.connect(lambda task: self.task_opened.emit(task.task_id))
        self._fixed = col(gap=16, margins=(0, 0, 6, 0))
        self._checks, self._after = CheckList(), AfterView()
        self._replace = Button(self.tr("不能查，换候补…"), "undo")
        self._open = Button(self.tr("打开检查"), "inspect")
        self._substitute = Button(self.tr("换检查员…"), "user")
        self._substitute.clicked.connect(lambda: self._of_chosen(self.substitute_asked.emit))
        self._replace.clicked.connect(lambda: self._of_chosen(self.replace_asked.emit))
        self._open.clicked.connect(self._open_task)
        acts = plain(row(self._open, self._replace, self._substitute, STRETCH, gap=8))
        task_box = Card(col((self._tasks, 1), gap=0, margins=(0, 1, 0, 1)))
        self._stack = QStackedWidget()
        self._stack.addWidget(plain(col((task_box, 1), acts, gap=10)))
        self._stack.addWidget(scrolling(self._fixed))
        self._stack.addWidget(self._checks)
        self._stack.addWidget(self._after)
        self.setLayout(
            col(
                self._head, row(self._tabs, STRETCH), (self._stack, 1), gap=14,
                margins=(24, 18, 24, 16),
            )
        )  # fmt: skip

    # showing

    def show_detail(self, detail: PlanDetail) -> None:
        """Show a plan; the tab stays when it is the same plan."""
        same = self._detail is not None and self._detail.item.plan_id == detail.item.plan_id
        was_drawn = self._detail is not None and self._detail.drawn is not None
        self._detail, self._begin = detail, None
        self._mine = self._may_hold and detail.changeable
        held, had = held_in(self._head), QApplication.focusWidget()
        clear(self._head)
        for part in self._heading(detail):
            if isinstance(part, QWidget):
                self._head.addWidget(part)
        self._show_fixed(detail)
        self._tabs.setVisible(detail.drawn is not None)
        if detail.drawn is not None:
            self._tasks.show_rows(detail.drawn.tasks)
            self._after.show_after(detail.drawn.after, detail.drawn.at_ms)
        self._on_task(None)
        if not same or (detail.drawn is not None) != was_drawn:
            self.show_tab(TASKS if detail.drawn is not None else FIXED)
        # `had`: an act on a task that is not chosen any more
        lost = had is not None and self.isAncestorOf(had) and not had.isEnabled()
        if not hand_back(self._head, held) if held is not None else lost:
            self.take_keyboard()

    def _heading(self, detail: PlanDetail) -> Sequence[QWidget]:
        text, tone, icon = state_chip(detail.item)
        chips: list[QWidget] = [Chip(text, tone, icon)]
        if detail.kind == "directed":
            chips.append(Chip(self.tr("定向"), "outline", "filter"))
        if named_sentence(detail.kind):
            chips.append(Chip(self.tr("不是随机抽取"), "amber", "alert"))
        if detail.drawn is not None:
            chips.append(_level(detail))
            if detail.local_centre:
                chips.append(Chip(self.tr("本机兼作中心"), "outline", "laptop"))
        name = Para(Line(detail.item.title, "title"))
        said = named_sentence(detail.kind)
        told = [Para(Line(f"{kind_word(detail.kind)}：{said}", "small", "amber"))] if said else []
        alarms = [*register_banners(detail.register), *map(alarm_banner, detail.alarms)]
        if detail.incidents:
            alarms.append(incidents_banner(detail.incidents, detail.now_ms))
        return [name, *self._rows(chips), *told, *alarms, *self._pending(detail),
                *self._waiting(detail), *self._acts(detail)]  # fmt: skip

    def _pending(self, detail: PlanDetail) -> Sequence[QWidget]:
        cards = [PendingCard(one, detail.now_ms) for one in detail.pending]
        for card in cards:
            card.sign_asked.connect(self.sign_asked)
            card.decline_asked.connect(self.decline_asked)
            card.take_back_asked.connect(self.take_back_asked)
        return cards

    def _waiting(self, detail: PlanDetail) -> Sequence[QWidget]:
        if detail.drawn is not None:
            return []
        card = WaitingCard(detail, may_hold=self._may_hold)
        card.ask_asked.connect(self.slot_asked)
        return [] if card.empty else [card]

    def _rows(self, parts: Sequence[QWidget]) -> Sequence[QWidget]:
        """Put parts side by side, in as many rows as the window's width asks for."""
        return _in_rows(parts, self.window().width() - theme.px(76 + 24 + 24 + 24))

    def _acts(self, detail: PlanDetail) -> Sequence[QWidget]:
        if detail.drawn is None:
            return self._acts_before(detail)
        show = Button(self.tr("大屏显示结果"), "eye")
        show.clicked.connect(self.hall_asked)
        paper = Button(self.tr("打印抽取记录"), "printer", "primary", key="Ctrl P",
                       shortcut="Ctrl+P")  # fmt: skip
        paper.clicked.connect(self.print_asked)
        stick = Button(self.tr("存公开记录"), "usb")
        stick.clicked.connect(lambda: self.save_asked.emit("public"))
        own = Button(self.tr("给一户的证明…"), "doc")
        own.clicked.connect(self._ask_own)
        return self._rows([paper, show, stick, own])

    def _seldom(self, detail: PlanDetail) -> Card:
        """What is done once in a while: the auditor's record, and declaring the draw void."""
        full = Button(self.tr("存审计记录"), "download")
        full.clicked.connect(lambda: self.save_asked.emit("full"))
        told = self.tr("审计记录里有全部名录，只交审计，不公开。")
        lines: list[Item] = [row(full, (Para(Line(told, "small", "ink2")), 1), gap=12)]
        if self._mine and detail.item.state is State.DRAWN:
            void = Button(self.tr("作废…"), "x", "danger")
            void.clicked.connect(self.void_asked)
            told = self.tr("要理由和另一人批准；抽中的户照样要检查。")
            lines.append(row(void, (Para(Line(told, "small", "ink2")), 1), gap=12))
        return Card(col(*lines, gap=10, margins=16))

    def _acts_before(self, detail: PlanDetail) -> Sequence[QWidget]:
        begun = detail.item.state is not State.FROZEN
        if not detail.here:
            words = self.tr("这个名额属于另一台电脑，请到那台电脑上抽取。")
            return [Para(Line(words, "body", "amber"))]
        if not self._may_hold:
            return [Para(Line(self.tr("您的岗位只看，不主持抽取。"), "body", "ink2"))]
        if detail.unsigned:
            words = self.tr("第二人签名以后才能开始公开抽取。")
            return [Para(Line(words, "body", "amber"))]
        words = self.tr("继续公开抽取") if begun else self.tr("开始公开抽取")
        kind: Kind = "secondary" if may_ask(detail) else "primary"  # asking a centre comes first
        button = self._begin = Button(words, "draw", kind, big=True)
        button.clicked.connect(self.hall_asked)
        told = self.tr("全屏显示给在场的人看，共四步；中途断电也从停下的那一步接着做。")
        note, rest = Para(Line(told, "small", "ink2")), self._giving_up(detail)
        if theme.wide():
            return [plain(row(button, STRETCH)), note, *rest]
        return [plain(row(button, (note, 1), gap=14)), *rest]

    def _giving_up(self, detail: PlanDetail) -> Sequence[QWidget]:
        return [GiveUp(self.give_up_asked)] if may_give_up(detail) else []

    def _show_fixed(self, detail: PlanDetail) -> None:
        clear(self._fixed)
        parts: list[QWidget] = [self._groups(detail), lists_card(detail), source_card(detail)]
        ground = ground_card(detail.ground) if detail.ground is not None else None
        parts[:0] = [one for one in (ground, filter_card(detail.filter)) if one is not None]
        if detail.drawn is not None:
            parts.append(self._seldom(detail))
        for part in parts:
            self._fixed.addWidget(part)
        self._fixed.addStretch(1)

    def _groups(self, detail: PlanDetail) -> Card:
        total = self.tr("{size} 户中抽 {drawn} 户，每户 {team} 名检查员").format(
            size=formats.count(detail.register_size), drawn=detail.to_draw, team=detail.team_size
        )
        lines: list[Item] = [SectionTitle(self.tr("抽多少")), Para(Line(total, "body", "ink2"))]
        for group in detail.groups:
            words = self.tr("{drawable} 户中抽 {drawn} 户，候补 {reserve} 户").format(
                drawable=formats.count(group.drawable), drawn=group.drawn, reserve=group.reserve
            )
            if group.certain:
                words = self.tr("{drawn} 户全部检查").format(drawn=group.drawn)
            word = class_word(group.credit_class)
            name = self.tr("{group} 组 · {name}").format(group=group.name, name=word)
            if group.certain:
                name = f"{group.name} · {word}"
            lines.append(fact(name, words, name_width=110))
        for reason, count in detail.excluded:
            words = self.tr("{count} 户不在名单里").format(count=formats.count(count))
            lines.append(fact(reason_word(reason), words, name_width=110))
        if detail.excluded:
            each = Button(self.tr("逐户查看…"), "registry")
            each.clicked.connect(self.left_out_asked)
            lines.append(row(each, STRETCH))
        if detail.due is not None:
            lines.append(fact(self.tr("办结期限"), formats.day(detail.due), name_width=110))
        lines.append(
            Para(Line(self.tr("信用等级只在本机看得到，公开记录里只有组。"), "small", "ink3"))
        )
        return Card(col(*lines, gap=8, margins=16))

    def show_checks(self, source: str, rows: Sequence[CheckRow]) -> None:
        """Show what the recount found."""
        self._checks.show_checks(source, rows)
        self._tabs.choose(CHECKS)
        self._stack.setCurrentIndex(CHECKS)

    # acting

    def show_tab(self, tab: int) -> None:
        """Show tasks (0), what was fixed (1), the recount (2) or what became of it (3)."""
        self._tabs.choose(tab)
        if tab == CHECKS:
            self.check_asked.emit()
        self._stack.setCurrentIndex(tab)

    def _on_task(self, task: TaskRow | None) -> None:
        self._open.setEnabled(task is not None and task.state == "drawn")
        free = task is not None and task.state == "drawn" and not task.inspected
        self._replace.setEnabled(free and self._mine)
        staffed = free and task is not None and bool(task.inspectors)
        self._substitute.setEnabled(staffed and self._mine)

    def _of_chosen(self, ask: Callable[[TaskRow], None]) -> None:
        task = self._tasks.chosen()
        if task is not None:
            ask(task)

    def _ask_own(self) -> None:
        task = self._tasks.chosen()
        self.own_asked.emit(task.task_id.partition("/")[2] if task is not None else "")

    def _open_task(self) -> None:
        self._of_chosen(lambda task: self.task_opened.emit(task.task_id))

    def take_keyboard(self) -> None:
        """Put the keyboard on what this person is to sign, on the tasks, or on the next act."""
        drawn = self._detail is not None and self._detail.drawn is not None
        if target := _to_sign(self) or (self._tasks if drawn else self._begin):
            target.setFocus()


def _to_sign(view: QWidget) -> Button | None:
    cards = [one for one in view.findChildren(PendingCard) if one.isVisibleTo(view)]
    return next((card.sign for card in cards if card.sign is not None), None)


def _level(detail: PlanDetail) -> Chip:
    translate = QCoreApplication.translate
    if detail.below_due:
        return Chip(below_words(detail.level), "amber", "alert")
    words = translate("DetailView", "保证级别 {level}").format(level=detail.level)
    return Chip(words, "outline", "shield")


def _in_rows(parts: Sequence[QWidget], room: int) -> Sequence[QWidget]:
    rows: list[list[QWidget]] = [[]]
    taken = 0
    for part in parts:
        wide = part.sizeHint().width() + theme.px(8)
        if theme.wide() and rows[-1] and taken + wide > room:
            rows.append([])
            taken = 0
        rows[-1].append(part)
        taken += wide
    return [plain(row(*one, STRETCH, gap=8)) for one in rows]
