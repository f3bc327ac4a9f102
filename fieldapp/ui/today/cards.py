"""The parts of Today: the unfinished inspection, a task, what waits, readiness to leave."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldapp.ui import formats, theme
from fieldapp.ui.today import presenter
from fieldapp.ui.today.model import Doing, Ready, TaskRow, Todo, Waits
from fieldapp.ui.widgets import (
    RIGHT,
    STRETCH,
    Bar,
    Button,
    Card,
    Chip,
    Clickable,
    Icon,
    Label,
    Line,
    Para,
    Picture,
    Rule,
    SectionTitle,
    col,
    plain,
    row,
)
from fieldapp.ui.widgets.layout import Item

TOP = Qt.AlignmentFlag.AlignTop


def _words(text: str, style: str, ink: str) -> QWidget:
    """One line that shortens itself, or a paragraph where the type is large."""
    if theme.wide():
        return Para(Line(text, style, ink))
    return Label(text, style, ink, elide=True)


class DoingCard(Card):
    """The inspection that was begun and not submitted: the page's one primary act.

    Signals:
        go_on(str): the person goes on with this inspection.
    """

    go_on = Signal(str)

    def __init__(self, doing: Doing) -> None:
        self._id = doing.inspection_id
        self.button = Button("", "inspect", "primary", big=True)
        self._picture: Picture | None = None
        if doing.jpeg and not theme.wide():
            pixmap = QPixmap()
            pixmap.loadFromData(doing.jpeg)
            if not pixmap.isNull():
                self._picture = Picture(pixmap, 132, 100)
        super().__init__(None, "chosen")
        self.button.setText(self.tr("继续检查"))
        self.button.setAccessibleName(self.tr("继续检查"))
        self.button.clicked.connect(lambda: self.go_on.emit(self._id))
        self.setLayout(
            row(self._picture, (plain(self._about(doing)), 1), self.button, gap=20, margins=16)
        )

    def _about(self, doing: Doing) -> QVBoxLayout:
        bar = Bar(max(1, doing.sections))
        bar.set_done(doing.steps)
        progress = self.tr("第 {section} 节 / 共 {sections} 节 · {done} / {asked} 题").format(
            section=doing.section, sections=doing.sections, done=doing.done, asked=doing.asked
        )
        saved = self.tr("{checklist} · 已保存 {time}").format(
            checklist=doing.checklist or self.tr("检查表还没到这台电脑"),
            time=formats.time_of_day(doing.saved_ms, seconds=True),
        )
        chip = Chip(self.tr("正在检查"), "accent", "inspect")
        name = (
            Para(Line(doing.name, "title"))
            if theme.wide()
            else Label(doing.name, "title", elide=True)
        )
        head: list[Item] = (
            [col(name, row(chip, STRETCH), gap=4)]
            if theme.wide()
            else [row(Label(doing.name, "title"), chip, STRETCH, gap=10)]
        )
        steps: list[Item] = []
        if doing.asked:
            label = Label(progress, "small", "ink2")
            steps = [col(bar, label, gap=4)] if theme.wide() else [row((bar, 1), label, gap=12)]
        return col(*head, _words(self._where(doing), "body", "ink2"), 6, *steps,
                   _words(saved, "small", "ink3"), gap=3)  # fmt: skip

    def _where(self, doing: Doing) -> str:
        when = formats.time_of_day(doing.opened_ms)
        if not doing.partners:
            return self.tr("{address} · {time} 到场").format(address=doing.address, time=when)
        return self.tr("{address} · 与{partners} · {time} 到场").format(
            address=doing.address, partners="、".join(doing.partners), time=when
        )


class TaskCard(Card):
    """One drawn task; pressing it anywhere opens the inspection.

    Signals:
        chosen(str): the person wants to begin this task; its id.
    """

    chosen = Signal(str)

    def __init__(self, task: TaskRow) -> None:
        super().__init__()
        self.face = Clickable(task.name)
        self.face.setLayout(
            row(
                self._term(task), Rule(vertical=True), (plain(self._about(task)), 1),
                self._tail(task), Icon("right", 16, "ink3", 2),
                gap=14, margins=(16, 8, 12, 8),
            )
        )  # fmt: skip
        self.face.clicked.connect(lambda: self.chosen.emit(task.task_id))
        self.setLayout(col(self.face, gap=0))
        self.setMinimumHeight(theme.size("row_task"))

    def _term(self, task: TaskRow) -> QWidget:
        if task.due is None:
            lines = col(Label(self.tr("没有期限"), "strong", "ink2"), gap=0)
        else:
            lines = col(
                Label(formats.day(task.due, year=False), "heading", "accent"),
                Label(formats.weekday(task.due), "small", "ink3"),
                gap=0,
            )
        box = plain(lines)
        box.setMinimumWidth(theme.px(84 if not theme.wide() else 76))
        return box

    def _about(self, task: TaskRow) -> QVBoxLayout:
        if not task.partners:
            detail = task.address
        else:
            detail = self.tr("{address} · 与{partners}").format(
                address=task.address, partners="、".join(task.partners)
            )
        return col(_words(task.name, "strong", "ink"), _words(detail, "small", "ink2"), gap=2)

    def _tail(self, task: TaskRow) -> QWidget:
        parts: list[Item] = []
        tone = presenter.term_tone(task)
        if task.days_left is not None:
            left = self._left(task.days_left)
            note = (
                Chip(left, tone, "alert" if tone == "red" else "hourglass")
                if tone
                else Label(left, "small", "ink2", RIGHT)
            )
            parts.append(row(STRETCH, note, gap=0))
        visits = self._visits(task)
        if presenter.over_cap(task):
            parts.append(row(STRETCH, Chip(visits, "amber", "alert"), gap=0))
        elif not theme.wide() or not parts:
            parts.append(row(STRETCH, Label(visits, "small", "ink3", RIGHT), gap=0))
        return plain(col(STRETCH, *parts, STRETCH, gap=2))

    def _left(self, days: int) -> str:
        if days < 0:
            return self.tr("已过期 {days} 个工作日").format(days=-days)
        if days == 0:
            return self.tr("今天到期")
        return self.tr("还剩 {days} 个工作日").format(days=days)

    def _visits(self, task: TaskRow) -> str:
        if task.cap is None:
            return self.tr("本年已查 {visits} 次").format(visits=task.visits)
        return self.tr("本年第 {visits} 次 / 上限 {cap} 次").format(
            visits=task.visits + 1, cap=task.cap
        )


_LOOKS = {
    Waits.FORKED: ("alert", "red"),
    Waits.CORRECTION: ("alert", "red"),
    Waits.UNSERVED: ("pen", "amber"),
    Waits.APPROVAL: ("stamp", "amber"),
    Waits.PRESERVED: ("clock", "red"),
    Waits.GOODS_APPROVAL: ("stamp", "amber"),
    Waits.UNFINISHED: ("inspect", "ink2"),
    Waits.TO_APPROVE: ("review", "amber"),
    Waits.TO_SECOND: ("pen", "amber"),
    Waits.TO_PUBLISH: ("publish", "amber"),
    Waits.TO_ISSUE: ("stamp", "amber"),
    Waits.TO_OPEN: ("key", "red"),
    Waits.NO_RECORD: ("doc", "ink2"),
    Waits.UNSENT: ("upload", "amber"),
    Waits.ARRIVING: ("download", "ink2"),
}


class TodoLine(QWidget):
    """One thing that waits for the person, with the way to do it.

    Signals:
        asked(str, str): room and place where it is done.
    """

    asked = Signal(str, str)

    def __init__(self, todo: Todo, now_ms: int) -> None:
        super().__init__()
        icon, ink = _LOOKS[todo.why]
        title, detail, action = self._say(todo, now_ms)
        button = Button(action, kind="quiet", name=f"{action} {title}")
        button.clicked.connect(lambda: self.asked.emit(todo.room, todo.place))
        words = Para(Line(title, "strong"), Line(detail, "small", "ink2"), gap=1)
        self.setLayout(row((Icon(icon, 18, ink, 2), TOP), (words, 1), (button, TOP), gap=10))

    def _say(self, todo: Todo, now_ms: int) -> tuple[str, str, str]:
        when = formats.moment(todo.at_ms, now_ms) if todo.at_ms is not None else ""
        at = self.tr("{name}，{time}").format(name=todo.subject, time=when)
        match todo.why:
            case Waits.FORKED:
                return self._forked(todo, when)
            case Waits.CORRECTION | Waits.PRESERVED | Waits.GOODS_APPROVAL:
                return self._due(todo, at)
            case Waits.UNSERVED:
                return self.tr("文书还没有送达"), at, self.tr("送达")
            case Waits.APPROVAL:
                return self.tr("紧急检查还缺审批文号"), at, self.tr("补上")
            case Waits.UNFINISHED:
                return self.tr("另一次检查没有做完"), at, self.tr("继续")
            case Waits.TO_APPROVE | Waits.TO_PUBLISH:
                return self._office(todo)
            case Waits.TO_ISSUE | Waits.TO_OPEN | Waits.TO_SECOND:
                return self._desk(todo, at)
            case Waits.NO_RECORD:
                return self.tr("还没有出现场检查笔录"), at, self.tr("去出")
            case Waits.UNSENT | Waits.ARRIVING:
                return self._sync(todo, when)

    def _sync(self, todo: Todo, when: str) -> tuple[str, str, str]:
        if todo.why is Waits.ARRIVING:
            detail = self.tr("名录的内容还在别的设备上，同步后就有。")
            return self.tr("有名录还没到齐"), detail, self.tr("去同步")
        title = self.tr("{count} 条记录只在这台电脑上").format(count=formats.count(todo.count))
        never = self.tr("还没有同步过。都在本机，没有丢。")
        past = self.tr("上次同步 {time}。都在本机，没有丢。").format(time=when)
        return title, past if when else never, self.tr("去同步")

    def _forked(self, todo: Todo, when: str) -> tuple[str, str, str]:
        title = self.tr("{device} 的记录分成了两支").format(device=todo.subject)
        detail = self.tr("从 {time} 起；它已冻结，两支都留着。").format(time=when)
        return title, detail, self.tr("去看")

    def _desk(self, todo: Todo, at: str) -> tuple[str, str, str]:
        if todo.why is Waits.TO_ISSUE:
            return self.tr("抽取等您办"), at, self.tr("去签发")
        if todo.why is Waits.TO_SECOND:
            title = self.tr("抽查变更等您签名") if todo.count else self.tr("抽查变更等第二人签名")
            return title, at, self.tr("去看")
        return self.tr("到期没有结果，请开启您的一份"), at, self.tr("去封存")

    def _office(self, todo: Todo) -> tuple[str, str, str]:
        if todo.why is Waits.TO_APPROVE:
            return self.tr("等您审核"), self._public(todo), self.tr("去监督")
        return self.tr("等您公示"), self._public(todo), self.tr("去公示")

    def _public(self, todo: Todo) -> str:
        if todo.days < 0:
            return self.tr("{name}，公示已过期 {days} 个工作日").format(
                name=todo.subject, days=-todo.days
            )
        return self.tr("{name}，离公示期限还有 {days} 个工作日").format(
            name=todo.subject, days=todo.days
        )

    def _due(self, todo: Todo, at: str) -> tuple[str, str, str]:
        if todo.why is Waits.CORRECTION:
            return self._term(todo), todo.subject, self.tr("打开")
        if todo.why is Waits.PRESERVED:
            return self._preserved(todo), todo.subject, self.tr("去决定")
        return self.tr("登记保存还没有批准"), at, self.tr("补上")

    def _preserved(self, todo: Todo) -> str:
        if todo.days < 0:
            return self.tr("登记保存逾期 {days} 个工作日，没有决定").format(days=-todo.days)
        if todo.days == 0:
            return self.tr("登记保存今天到期，没有决定")
        return self.tr("登记保存还剩 {days} 个工作日作决定").format(days=todo.days)

    def _term(self, todo: Todo) -> str:
        if todo.days < 0:
            return self.tr("责令改正已过期 {days} 个工作日").format(days=-todo.days)
        if todo.days == 0:
            return self.tr("责令改正今天到期")
        return self.tr("责令改正还剩 {days} 个工作日").format(days=todo.days)


class ReadyCard(Card):
    """What to look at before leaving the office; every line is measured, none assumed."""

    def __init__(self, ready: Ready, year: int) -> None:
        super().__init__()
        lines: list[Item] = [SectionTitle(self.tr("出门前看一眼")), 2, self._register(ready, year)]
        if ready.inspects:
            lines.append(self._certificate(ready))
        numbers = self.tr("文书号本机自编，今年用了 {count} 个").format(count=ready.numbers_used)
        lines.append(_ready("notice", numbers, self.tr("够用"), "green", "check"))
        if ready.unsent:
            unsent = self.tr("{count} 条没有传出").format(count=formats.count(ready.unsent))
            lines.append(_ready("upload", unsent, self.tr("在本机"), "neutral"))
        if ready.battery is not None:
            low = ready.battery < presenter.LOW_BATTERY
            charge = self.tr("电量 {percent} %").format(percent=ready.battery)
            tone, icon = ("amber", "alert") if low else ("green", "check")
            said = self.tr("带上电源") if low else self.tr("够用")
            lines.append(_ready("battery", charge, said, tone, icon))
        self.setLayout(col(*lines, gap=10, margins=16))

    def _register(self, ready: Ready, year: int) -> QWidget:
        if not ready.objects or ready.as_of is None:
            return _ready("registry", self.tr("还没有名录"), self.tr("去导入"), "amber", "alert")
        words = self.tr("名录 {day}，{count} 户").format(
            day=formats.day(ready.as_of, year=ready.as_of.year != year),
            count=formats.count(ready.objects),
        )
        if ready.age_days == 0:
            age = self.tr("今天的")
        else:
            age = self.tr("{days} 天前").format(days=ready.age_days)
        old = ready.age_days > presenter.OLD_REGISTER
        return _ready("registry", words, age, *(("amber", "alert") if old else ("neutral",)))

    def _certificate(self, ready: Ready) -> QWidget:
        if not ready.in_roster:
            words = self.tr("您不在检查人员名录里")
            return _ready("card", words, self.tr("不能检查"), "amber", "alert")
        if ready.certificate_until is None:
            return _ready("card", self.tr("执法证"), self.tr("未写期限"), "neutral")
        words = self.tr("执法证到 {day}").format(day=formats.day(ready.certificate_until))
        if ready.certificate_days < 0:
            return _ready("card", words, self.tr("已过期"), "red", "alert")
        return _ready("card", words, self.tr("有效"), "green", "check")


def _ready(icon: str, words: str, said: str, tone: str, mark: str | None = None) -> QWidget:
    chip = Chip(said, tone, mark)
    label = Para(Line(words, "body"))
    return plain(row((Icon(icon, 18, "ink2"), TOP), (label, 1), (chip, TOP), gap=10))


def finished_line(names: tuple[str, ...]) -> QWidget:
    """Say what was submitted today."""
    translate = QCoreApplication.translate
    words = translate("TodayPage", "今天已办完 {count} 户：{names}").format(
        count=len(names), names="、".join(names)
    )
    return plain(
        row(
            (Icon("check", 16, "green", 2.2), TOP), (_words(words, "body", "ink2"), 1),
            gap=8, margins=(16, 4, 0, 0),
        )
    )  # fmt: skip
