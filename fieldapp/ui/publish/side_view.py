"""Beside the sheet: the hidden places one by one, where it goes, who agreed, what is public."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldapp.clock import local_date
from fieldapp.ui import formats, messages
from fieldapp.ui.publish import words
from fieldapp.ui.publish.model import Mark, Public, Sheet, Stage
from fieldapp.ui.publish.presenter import may_correct
from fieldapp.ui.widgets import (
    STRETCH,
    Button,
    Card,
    Icon,
    Label,
    Line,
    Para,
    Rule,
    SectionTitle,
    clear,
    col,
    plain,
    row,
)
from fieldapp.ui.widgets.layout import Item

TOP = Qt.AlignmentFlag.AlignTop


class SideView(QWidget):
    """The decisions about a sheet.

    Signals:
        toggled(object): show this hidden place, or hide it again; a Mark.
        add_asked(): the person wants to hide more.
        approve_asked(): agree to exactly these words.
        publish_asked(): make it public.
        correct_asked(): replace what is public.
        withdraw_asked(): take it back.
    """

    toggled = Signal(object)
    add_asked = Signal()
    approve_asked = Signal()
    publish_asked = Signal()
    correct_asked = Signal()
    withdraw_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._parts = col(gap=12)
        self._stops: list[Button] = []  # in reading order
        self.setLayout(self._parts)

    def show_sheet(self, sheet: Sheet, marks: Sequence[Mark]) -> None:
        """Show the decisions and what may be done; the keyboard stays where it was."""
        held = next((n for n, stop in enumerate(self._stops) if stop.hasFocus()), None)
        clear(self._parts)
        self._stops = []
        self._parts.addWidget(self._hidden(sheet, marks))
        if sheet.public is not None:
            self._parts.addWidget(self._public(sheet, sheet.public))
        self._parts.addWidget(self._agreed(sheet))
        self._parts.addStretch(1)
        if held is not None and self._stops:
            self._focus(self._stops[min(held, len(self._stops) - 1)])

    def take_focus(self) -> None:
        """Put the keyboard on the next right act, or the first thing that can be done."""
        first = [one for one in self._stops if one.kind == "primary"] or self._stops
        if first:
            self._focus(first[0])

    def _focus(self, stop: Button) -> None:
        part: QWidget | None = stop
        while part is not None and part is not self:  # what was just added is not shown yet
            part.show()
            part = part.parentWidget()
        stop.setFocus()

    def _stop(self, button: Button) -> Button:
        self._stops.append(button)
        return button

    def _hidden(self, sheet: Sheet, marks: Sequence[Mark]) -> Card:
        acts: list[QWidget] = []
        if sheet.cannot_approve is None:
            more = self._stop(Button(self.tr("再加一处"), "plus", "quiet", shortcut="H"))
            more.clicked.connect(self.add_asked)
            acts.append(more)
        count = sum(mark.hidden for mark in marks)
        lines: list[Item] = [SectionTitle(self.tr("隐去 {count} 处").format(count=count), *acts)]
        for place, mark in enumerate(marks):
            if place:
                lines.append(Rule())
            lines.append(self._mark(sheet, mark))
        if sheet.cannot_approve is not None and not sheet.row.published_ms:
            fixed = self.tr("由批准人逐处决定。要改请批准人照新的样子重新批准。")
            lines.append(Para(Line(fixed, "small", "ink2")))
        elif not marks:
            nothing = self.tr("软件没有找到个人信息。请自己再读一遍右边，有就加上。")
            lines.append(Para(Line(nothing, "body", "ink2")))
        return Card(col(*lines, gap=6, margins=(16, 8, 12, 14)))

    def _mark(self, sheet: Sheet, mark: Mark) -> QWidget:
        name, why = words.sort(mark)
        said = sheet.text(mark.span)
        head = self.tr("{name}：{words}").format(name=name, words=said)
        mine = sheet.cannot_approve is None
        if not mark.hidden:
            why = self.tr("您决定公示这一处") if mine else self.tr("批准人决定公示这一处")
        elif not mine and not mark.span.locked:
            why = self.tr("批准人决定隐去")
        text = Para(Line(head, "strong"), Line(why, "small", "ink2" if mark.hidden else "amber"))
        number = Label(words.number(mark), "strong", "amber")
        act: QWidget
        if mark.span.locked:
            act = Icon("lock", 16, "ink2")
            act.setAccessibleName(self.tr("不能恢复"))
        elif sheet.cannot_approve is not None:
            return plain(row((number, TOP), (text, 1), gap=8))
        else:
            word = self.tr("恢复") if mark.hidden else self.tr("隐去")
            spoken = self.tr("{act} {number} {name}").format(
                act=word, number=mark.number, name=name
            )
            act = self._stop(Button(word, kind="quiet", name=spoken))
            act.clicked.connect(partial(self.toggled.emit, mark))
        return plain(row((number, TOP), (text, 1), act, gap=8))

    def _agreed(self, sheet: Sheet) -> Card:
        done = sheet.approved_ms is not None
        who = (
            self.tr("{name}，批准").format(name=sheet.row.approver)
            if done
            else self.tr("科室负责人，批准")
        )
        lines: list[Item] = [
            SectionTitle(self.tr("两个人都同意才公示")),
            _person(who, formats.time_of_day(sheet.approved_ms) if sheet.approved_ms else
                    self.tr("还没有"), done=done),
        ]  # fmt: skip
        public = sheet.row.stage is Stage.PUBLISHED
        mine = self.tr("{name}，公示").format(name=sheet.publisher)
        if sheet.cannot_approve is None:
            lines += self._approving(done=done)
        elif sheet.row.cannot is not None:
            why = messages.sentence(sheet.row.cannot, {})
            lines.append(
                row((Icon("info", 16), TOP), (Para(Line(why, "body", "ink2")), 1), gap=10)
            )
        elif public:
            publisher = sheet.public.versions[-1].publisher if sheet.public else ""
            lines.append(_person(self.tr("{name}，公示").format(name=publisher), "", done=True))
        else:
            lines.append(_person(mine, self.tr("等您"), done=False))
            button = Button(
                self.tr("第二人同意并公示"), "check", "primary", wide=True,
                key="Ctrl Enter", shortcut="Ctrl+Return",
            )  # fmt: skip
            self._stop(button).clicked.connect(self.publish_asked)
            where = self.tr("公示后在本局网页任何人能看；可以更正、可以撤回，都留痕。")
            lines += [button, Para(Line(where, "small", "ink2"))]
        return Card(col(*lines, gap=8, margins=16))

    def _approving(self, *, done: bool) -> list[Item]:
        """Give the approver's button: the right side, in exactly these words."""
        if done:
            button = Button(self.tr("照右边重新批准"), "check", wide=True)
        else:
            button = Button(
                self.tr("批准右边的样子"), "check", "primary", wide=True,
                key="Ctrl Enter", shortcut="Ctrl+Return",
            )  # fmt: skip
        self._stop(button).clicked.connect(self.approve_asked)
        where = self.tr("批准的正是右边这些字，一个不差；公示员只能照它公示，不能改。")
        return [button, Para(Line(where, "small", "ink2"))]

    def _public(self, sheet: Sheet, public: Public) -> Card:
        lines: list[Item] = [SectionTitle(self.tr("现在公开的"))]
        for number, one in enumerate(public.versions, 1):
            day = formats.day(local_date(one.at_ms), year=False)
            head = self.tr("第 {number} 版，{day}，{who}").format(
                number=number, day=day, who=one.publisher
            )
            mark = formats.fingerprint(one.sha256, 8)
            said = [Line(head, "strong"), Line(mark, "small", "ink2")]
            if one.reason:
                why = self.tr("更正理由：{reason}").format(reason=one.reason)
                said.append(Line(why, "small", "ink2"))
            lines.append(Para(*said))
        if public.withdrawn_ms is not None:
            gone = self.tr("已撤回：{reason}").format(reason=public.withdrawn_reason)
            lines.append(Para(Line(gone, "body", "amber")))
        acts: list[Item] = []
        if may_correct(sheet):
            correct = self._stop(Button(self.tr("更正"), "pen"))
            correct.clicked.connect(self.correct_asked)
            acts.append(correct)
        if public.can_withdraw and public.withdrawn_ms is None:
            withdraw = self._stop(Button(self.tr("撤回"), "undo", "danger"))
            withdraw.clicked.connect(self.withdraw_asked)
            acts.append(withdraw)
        if acts:
            lines.append(row(*acts, STRETCH, gap=8))
        return Card(col(*lines, gap=8, margins=16))


def _person(who: str, when: str, *, done: bool) -> QWidget:
    icon = Icon("check" if done else "hourglass", 18, "green" if done else "amber", 2)
    return plain(
        row(icon, (Label(who, "body", elide=True), 1),
            Label(when, "small", "ink2" if done else "amber"), gap=10)
    )  # fmt: skip
