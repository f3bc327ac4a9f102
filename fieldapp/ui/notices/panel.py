"""What stands beside the paper: what it lacks, then issuing, printing and serving it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QRectF, Qt, Signal, SignalInstance
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QWidget

from fieldapp.clock import local_date
from fieldapp.ui import formats, theme
from fieldapp.ui.notices.presenter import Next
from fieldapp.ui.notices.reading import PEOPLE, Paper
from fieldapp.ui.widgets import (
    CENTRE,
    STRETCH,
    Banner,
    Button,
    Card,
    Chip,
    Clickable,
    Icon,
    Label,
    Line,
    Painted,
    Para,
    Rule,
    clear,
    col,
    draw_text,
    fact,
    fill_round,
    plain,
    row,
    scrolling,
)
from fieldapp.ui.widgets.layout import Item

TOP = Qt.AlignmentFlag.AlignTop


def dot(text: str, ground: str, ink: str, edge: str | None = None, size: int = 24) -> Painted:
    """Make a number in a filled circle."""

    def paint(painter: QPainter, spot: QRectF) -> None:
        fill_round(painter, spot, ground, size / 2, edge)
        draw_text(painter, spot, text, "smallb", ink, CENTRE, elide=False)

    return Painted(paint, size, size)


def step(number: int, title: str, chip: Chip, *, now: bool) -> QWidget:
    """Make the head of one step; the one that is next stands out."""
    mark = dot(
        str(number), "accent" if now else "surface", "on_accent" if now else "ink2",
        None if now else "edge",
    )  # fmt: skip
    words = Para(Line(title, "heading" if now else "body", "ink" if now else "ink2"))
    return plain(row((mark, TOP), (words, 1), (chip, TOP), gap=10))


class StepsPanel(QWidget):
    """The steps of one paper, and its one next act at the foot.

    Signals:
        field_asked(str): fill this field; "" shows all of them.
        issue_asked(), print_asked(), serve_asked(), refuse_asked(), void_asked(),
        replace_asked(): the acts.
        discard_asked(): drop what was typed into the draft.
        give_up_asked(): drop the correction; the notice stays in force.
        inspection_asked(str): show the inspection the paper comes from.
    """

    field_asked = Signal(str)
    issue_asked = Signal()
    print_asked = Signal()
    serve_asked = Signal()
    refuse_asked = Signal()
    void_asked = Signal()
    replace_asked = Signal()
    discard_asked = Signal()
    give_up_asked = Signal()
    inspection_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._next: Button | None = None
        self._body = col(gap=12, margins=(16, 16, 16, 8))
        self._foot = col(gap=8, margins=(16, 8, 16, 16))
        self.setLayout(col((scrolling(self._body), 1), self._foot, gap=0))

    def show_paper(self, paper: Paper, act: Next, *, may_act: bool) -> None:
        """Show the steps of a paper; the keyboard stays here if it was here."""
        here = any(part.hasFocus() for part in self.findChildren(QWidget))
        clear(self._body)
        clear(self._foot)
        self._next = None
        if paper.notice is None:
            self._show_draft(paper, act)
        else:
            self._show_issued(paper, act, may_act=may_act)
        origin = Button(self.tr("看这次检查"), "inspect", "quiet")
        origin.clicked.connect(lambda: self.inspection_asked.emit(paper.inspection_id))
        self._body.addLayout(row(origin, STRETCH))
        self._body.addStretch(1)
        if here:
            self.take_keyboard()

    def take_keyboard(self) -> None:
        """Put the keyboard on the next right act."""
        if self._next is not None:
            self._next.setFocus()

    # a draft

    def _show_draft(self, paper: Paper, act: Next) -> None:
        if paper.replaces:
            title = self.tr("代替 {number}").format(number=paper.replaces)
            why = self.tr("理由：{reason}。签发以后旧的那份才作废。").format(reason=paper.reason)
            self._body.addWidget(Banner("amber", title, why))
        self._body.addWidget(self._elements(paper))
        people = self.tr("{names} 各签一次，签在纸上").format(names="、".join(paper.officers))
        later = self.tr("签发后")
        ready = (
            Chip(self.tr("可以签发"), "accent", "check")
            if act is Next.ISSUE
            else Chip(self.tr("等补全"), "neutral")
        )
        self._body.addWidget(
            Card(
                col(
                    step(2, self.tr("签发"), ready, now=act is Next.ISSUE),
                    _under(
                        self.tr("用这台电脑的密钥签名，取得文号和二维码；此后一个字都不能改。")
                    ),
                    Rule(),
                    step(3, self.tr("打印，检查员签名"), Chip(later, "neutral"), now=False),
                    _under(people if paper.officers else self.tr("一式两份，检查员签在纸上")),
                    Rule(),
                    step(4, self.tr("送达"), Chip(later, "neutral"), now=False),
                    _under(self.tr("当面签收；拒收要有见证人")),
                    gap=8,
                    margins=(16, 12, 16, 12),
                )
            )
        )
        if paper.saved_ms is not None:
            words = self.tr("恢复成检查里的内容")
            self._body.addLayout(_quiet(words, "undo", self.discard_asked))
        if paper.replaces:
            self._body.addLayout(_quiet(self.tr("不更正了"), "x", self.give_up_asked))
        missing = len(paper.missing)
        words = (
            self.tr("补全 {count} 项后签发").format(count=missing)
            if missing
            else self.tr("签发并编号")
        )
        button = Button(words, "pen", "primary", wide=True)
        button.setEnabled(act is Next.ISSUE)
        button.clicked.connect(self.issue_asked)
        self._next = self._next or button
        self._foot.addWidget(button)

    def _elements(self, paper: Paper) -> Card:
        missing = len(paper.missing)
        chip = (
            Chip(self.tr("还缺 {count} 项").format(count=missing), "amber", "alert")
            if missing
            else Chip(self.tr("齐了"), "green", "check")
        )
        lacks: list[Item] = [
            self._lack(number, name, paper) for number, name in enumerate(paper.missing, 1)
        ]
        filled = sum(bool(one.value) for one in paper.fields)
        seen = Clickable(self.tr("看全部内容"))
        seen.setLayout(
            row(
                Icon("check", 16, "green", 2.4),
                (Label(self.tr("已有 {count} 项").format(count=filled), "body", elide=True), 1),
                Label(self.tr("看和改"), "body", "accent"),
                Icon("right", 14, "accent", 2.2),
                gap=8,
            )
        )
        seen.setMinimumHeight(theme.target())
        seen.clicked.connect(lambda: self.field_asked.emit(""))
        head = step(1, self.tr("补全要素"), chip, now=bool(missing))
        kind = "chosen" if missing else "card"
        return Card(col(head, *lacks, seen, gap=8, margins=(16, 14, 16, 8)), kind)  # type: ignore[arg-type]  # both are of Box

    def _lack(self, number: int, name: str, paper: Paper) -> Card:
        mark = dot(str(number), "amber", "surface", size=22)
        if name == PEOPLE:
            words = Para(
                Line(self.tr("两名检查员"), "strong"),
                Line(self.tr("检查要有两名持证的人，在检查里补"), "small", "ink2"),
            )
            return Card(row((mark, TOP), (words, 1), gap=10, margins=(12, 8, 8, 8)), "amber")
        field = paper.field(name)
        label = field.label if field else name
        verb = self.tr("选日期") if field and field.type == "date" else self.tr("填写")
        button = Button(verb, name=f"{verb} {label}")
        self._next = self._next or button
        button.clicked.connect(lambda: self.field_asked.emit(name))
        words = Para(Line(label, "strong"))
        middle = Qt.AlignmentFlag.AlignVCenter
        return Card(
            row(
                (mark, middle),
                (plain(col(STRETCH, words, STRETCH, gap=0)), 1),
                (button, middle),
                gap=10,
                margins=(12, 8, 8, 8),
            ),
            "amber",
        )

    # a notice

    def _show_issued(self, paper: Paper, act: Next, *, may_act: bool) -> None:
        notice = paper.notice
        if notice is None:
            raise RuntimeError("a draft is shown by _show_draft")
        self._body.addWidget(self._identity(paper))
        status = notice.status.value
        closed = status in {"void", "replaced"}
        printed = (
            Chip(self.tr("已打印 {count} 份").format(count=notice.reprints), "green", "check")
            if notice.reprints
            else Chip(self.tr("没有打印"), "neutral")
        )
        served = {
            "served": Chip(self.tr("已送达"), "green", "check"),
            "refused": Chip(self.tr("拒收，已留置"), "amber", "alert"),
        }.get(status, Chip(self.tr("未送达"), "neutral"))
        parts: list[Item] = [
            step(2, self.tr("已签发"), Chip(self.tr("已锁定"), "green", "lock"), now=False),
            Rule(),
            step(3, self.tr("打印，检查员签名"), printed, now=act is Next.PRINT),
            Rule(),
            step(4, self.tr("送达"), served, now=act is Next.SERVE),
            self._service(paper),
        ]
        if act in {Next.PRINT, Next.SERVE}:
            parts.append(self._serving(primary=act is Next.SERVE))
        self._body.addWidget(Card(col(*parts, gap=8, margins=(16, 12, 16, 12))))
        if may_act and not closed:
            if paper.own:
                self._body.addLayout(self._ending())
            again = self.tr("再打印一份") if notice.reprints else self.tr("打印")
            kind = "primary" if act is Next.PRINT else "secondary"
            button = Button(again, "printer", kind, wide=True)  # type: ignore[arg-type]  # both are of Kind
            button.clicked.connect(self.print_asked)
            self._next = self._next or button
            self._foot.addWidget(button)

    def _ending(self) -> QHBoxLayout:
        again = Button(self.tr("更正重出"), "refresh")
        again.clicked.connect(self.replace_asked)
        void = Button(self.tr("作废"), "trash", "danger")
        void.clicked.connect(self.void_asked)
        return row(again, void, STRETCH, gap=8)

    def _identity(self, paper: Paper) -> QWidget:
        notice = paper.notice
        if notice is None:
            raise RuntimeError("a draft has no number")
        tone, icon, word = standing(notice.status.value)
        parts: list[Item] = [
            row(Chip(word, tone, icon), STRETCH),
            fact(self.tr("文号"), notice.number),
            fact(self.tr("当事人"), notice.party),
            fact(self.tr("签发日期"), formats.day(date.fromisoformat(notice.issued))),
        ]
        if notice.due:
            due = formats.day(date.fromisoformat(notice.due))
            parts.append(fact(self.tr("改正期限"), due))
        parts.append(fact(self.tr("校验码"), notice.check_code))
        registered = (
            self.tr("中心已登记")
            if notice.receipt_no is not None
            else self.tr("还没有同步到中心，扫码会显示“未登记”")
        )
        parts.append(fact(self.tr("登记"), registered))
        return Card(col(*parts, gap=6, margins=(16, 14, 16, 14)))

    def _service(self, paper: Paper) -> QWidget | None:
        notice = paper.notice
        if notice is None or notice.closed_ms is None:
            return _under(self.tr("拒收要有见证人，也可以当场拍照录像"))
        when = formats.day(local_date(notice.closed_ms))
        at = f"{when} {formats.time_of_day(notice.closed_ms)}"
        words = {
            "served": (
                self.tr("{receiver} 签收，{at}。屏上签名已存为证据。")
                if paper.signature
                else self.tr("{receiver} 签收，{at}")
            ).format(receiver=notice.receiver, at=at),
            "refused": self.tr("见证人 {witness}，{at}。理由：{reason}").format(
                witness=notice.witness, at=at, reason=notice.reason
            ),
            "void": self.tr("{at} 作废：{reason}").format(at=at, reason=notice.reason),
            "replaced": self.tr("{at} 由 {number} 代替：{reason}").format(
                at=at, number=paper.successor, reason=notice.reason
            ),
        }
        return _under(words.get(notice.status.value, ""))

    def _serving(self, *, primary: bool) -> QWidget:
        taken = Button(self.tr("当面签收"), "pen", "primary" if primary else "secondary")
        taken.clicked.connect(self.serve_asked)
        self._next = taken if primary else self._next
        refused = Button(self.tr("拒收留置"))
        refused.clicked.connect(self.refuse_asked)
        buttons = (
            col(row(taken, STRETCH), row(refused, STRETCH), gap=8)
            if theme.wide()
            else row(taken, refused, STRETCH, gap=8)
        )
        return plain(row((plain(buttons), 1), gap=0, margins=(34, 0, 0, 0)))


def _quiet(words: str, icon: str, asked: SignalInstance) -> QHBoxLayout:
    """Make a quiet button for an act that is seldom the next one."""
    button = Button(words, icon, "quiet")
    button.clicked.connect(asked)
    return row(button, STRETCH)


def _under(words: str) -> QWidget:
    """Make the sentence below a step's head."""
    return plain(row((Para(Line(words, "small", "ink2")), 1), gap=0, margins=(34, 0, 0, 0)))


def standing(status: str) -> tuple[str, str, str]:
    """Give tone, icon and word of a notice's status."""
    from PySide6.QtCore import QCoreApplication

    translate = QCoreApplication.translate
    return {
        "draft": ("accent", "pen", translate("Notices", "草稿")),
        "issued": ("amber", "clock", translate("Notices", "未送达")),
        "served": ("green", "check", translate("Notices", "已送达")),
        "refused": ("amber", "alert", translate("Notices", "拒收，已留置")),
        "void": ("red", "x", translate("Notices", "已作废")),
        "replaced": ("neutral", "refresh", translate("Notices", "已被代替")),
    }[status]
