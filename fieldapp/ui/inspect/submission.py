"""Submitting: what is missing, each thing a way to its place, and the results to choose from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import assert_never

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldapp.errors import FieldappError
from fieldapp.ui import formats, messages, theme
from fieldapp.ui.inspect.model import Lack, LackRow, OptionRow, Sheet
from fieldapp.ui.typed import Typed
from fieldapp.ui.widgets import (
    STRETCH,
    Button,
    Card,
    Clickable,
    Icon,
    Label,
    Line,
    Para,
    TextField,
    Tick,
    col,
    plain,
    row,
)
from fieldapp.ui.widgets.layout import Item

TOP = Qt.AlignmentFlag.AlignTop
_MEASURE = "measure"  # the question what was done on the spot, where a checklist has it
_MOST = 6  # missing things listed at once


@dataclass(frozen=True, slots=True)
class Submission:
    """What is submitted with an inspection."""

    results: tuple[str, ...]
    handling: tuple[str, ...]
    remark: str


class SubmitCard(Card):
    """The end of an inspection.

    Signals:
        submitted(object): `Submission`.
        question_asked(str): go to this question.
        section_asked(str): go to this section.
        notices_asked(), today_asked(): what follows a submission.
    """

    submitted = Signal(object)
    question_asked = Signal(str)
    section_asked = Signal(str)
    notices_asked = Signal()
    today_asked = Signal()

    def __init__(self, sheet: Sheet, typed: Typed) -> None:
        super().__init__()
        self._results: dict[str, Tick] = {}
        self._handling: dict[str, Tick] = {}
        self._remark = TextField(hint=self.tr("备注（可不填）"), name=self.tr("备注"))
        self._wrong = Para(Line("", "strong", "red"))
        self._wrong.hide()
        self.setLayout(self._open(sheet) if sheet.is_open else self._closed(sheet))
        if sheet.is_open:
            self._keep_typed(typed, f"{sheet.inspection_id}.submit")

    def _open(self, sheet: Sheet) -> QVBoxLayout:
        parts: list[Item] = [Label(self.tr("提交检查"), "heading")]
        if sheet.lacks:
            lacking = self.tr("还差 {count} 处，按一下就到那里：").format(count=len(sheet.lacks))
            parts.append(Para(Line(lacking, "body", "amber")))
            parts += [self._lack(lack) for lack in sheet.lacks[:_MOST]]
            return col(*parts, gap=4, margins=16)
        count = standing(sheet)
        parts.append(Para(Line(self.tr("检查结果（至少选一项）"), "small", "ink2")))
        offered = _offered(sheet)
        self._results = self._ticks(offered, parts)
        if len(offered) < len(sheet.results):
            words = self.tr("已记了 {count} 个问题，没有问题的结果不在这里。要选，先撤回问题。")
            parts.append(Para(Line(words.format(count=count), "small", "ink2")))
        suggested = sheet.suggested or ("" if count else "no_problem")
        if suggested in self._results and not sheet.proposals:  # a person decides those first
            self._results[suggested].setChecked(True)
        for code, tick in self._results.items():
            tick.clicked.connect(self._alone(offered, code))
        parts.append(Para(Line(self.tr("后续处置（可不选）"), "small", "ink2")))
        self._handling = self._ticks(sheet.handlings, parts)
        go = Button(self.tr("提交，之后不能再改"), "check", "primary")
        go.clicked.connect(lambda: self.submitted.emit(self.chosen()))
        parts += [self._remark, self._wrong, row(STRETCH, go)]
        return col(*parts, gap=4, margins=16)

    def _ticks(self, options: tuple[OptionRow, ...], parts: list[Item]) -> dict[str, Tick]:
        made = {option.code: Tick(option.wording) for option in options}
        if theme.wide():
            parts += [_Row(made[option.code], option.wording) for option in options]
            return made
        ticks = [_Row(made[option.code], option.wording) for option in options]
        for left in range(0, len(ticks), 2):
            right = ticks[left + 1] if left + 1 < len(ticks) else plain(col(gap=0))
            parts.append(row((ticks[left], 1), (right, 1), gap=8))
        return made

    def _alone(self, options: tuple[OptionRow, ...], code: str) -> Callable[[], None]:
        """Untick what cannot stand beside the result that was just ticked."""
        alone = {option.code for option in options if option.alone}

        def untick() -> None:
            if self._results[code].isChecked():
                for other, tick in self._results.items():
                    if other != code and (code in alone or other in alone):
                        tick.setChecked(False)

        return untick

    def _lack(self, lack: LackRow) -> QWidget:
        match lack.lack:
            case Lack.DIALOGUE:
                words = self.tr("亮证与告知还没有做")
            case Lack.ANSWER:
                words = self.tr("{number} 还没答：{label}").format(
                    number=lack.number, label=lack.label
                )
            case Lack.WRONG:
                words = self.tr("{number} 要改：{label}").format(
                    number=lack.number, label=lack.label
                )
            case _:
                assert_never(lack.lack)
        face = Clickable(words)
        icon = Icon("alert", 16, "red" if lack.lack is Lack.WRONG else "amber", 2.2)
        face.setLayout(
            row((icon, TOP), (Para(Line(words, "body")), 1), (Icon("right", 16, "ink3", 2), TOP),
                gap=10, margins=(4, 8, 4, 8))
        )  # fmt: skip
        if lack.question:
            face.clicked.connect(lambda: self.question_asked.emit(lack.question))
        else:
            face.clicked.connect(lambda: self.section_asked.emit(lack.section))
        return face

    def _closed(self, sheet: Sheet) -> QVBoxLayout:
        words = {option.code: option.wording for option in (*sheet.results, *sheet.handlings)}
        if sheet.submitted_ms is None:
            return col(Para(Line(self.tr("这次检查已经作废，内容都留在记录里。"), "strong")),
                       margins=16)  # fmt: skip
        head = self.tr("{time} 提交，内容不能再改").format(
            time=formats.time_of_day(sheet.submitted_ms)
        )
        lines = [Line(head, "strong")]
        lines += [Line(words.get(code, code), "body") for code in sheet.given_results]
        lines += [Line(words.get(code, code), "small", "ink2") for code in sheet.given_handling]
        onward = self.tr("接下来出文书；还有别的任务，回今日。")
        notices = Button(
            self.tr("去出文书"), "notice", "secondary" if sheet.notices else "primary"
        )
        notices.clicked.connect(self.notices_asked)
        today = Button(self.tr("回今日"), "today")
        today.clicked.connect(self.today_asked)
        return col(row((Icon("lock", 18, "green"), TOP), (Para(*lines, gap=2), 1), gap=10),
                   Para(Line(onward, "body", "ink2")), row(STRETCH, today, notices),
                   gap=8, margins=16)  # fmt: skip

    def chosen(self) -> Submission:
        """Give what is ticked now."""
        return Submission(
            tuple(code for code, tick in self._results.items() if tick.isChecked()),
            tuple(code for code, tick in self._handling.items() if tick.isChecked()),
            self._remark.text(),
        )

    def _keep_typed(self, typed: Typed, name: str) -> None:
        typed.keep(f"{name}.remark", self._remark)
        chosen = typed.held(f"{name}.ticks")
        for tick_of in (self._results, self._handling):
            for code, tick in tick_of.items():
                if chosen is not None:
                    tick.setChecked(code in chosen)
                tick.clicked.connect(lambda: typed.hold(f"{name}.ticks", self._ticked()))

    def _ticked(self) -> frozenset[str]:
        chosen = self.chosen()
        return frozenset((*chosen.results, *chosen.handling))

    def show_refused(self, error: FieldappError) -> None:
        """Say here why it was not submitted."""
        words = messages.of(error)
        self._wrong.set_text(f"{words.what}{words.then}", "strong", "red")
        self._wrong.show()


def standing(sheet: Sheet) -> int:
    """Count the findings that were not withdrawn."""
    return sum(finding.withdrawn is None for finding, _, _ in sheet.findings)


def _offered(sheet: Sheet) -> tuple[OptionRow, ...]:
    """Give the results that do not contradict what was found."""
    from fieldapp.inspection import categories

    known = categories.results()
    found = standing(sheet) > 0
    return tuple(o for o in sheet.results if not (found and known[o.code].findings == "none"))


def sure_words(sheet: Sheet, given: Submission) -> str:
    """Say what will be submitted, and what in it does not agree."""
    translate = QCoreApplication.translate
    words = {option.code: option.wording for option in sheet.results}
    results = "、".join(words.get(code, code) for code in given.results)
    if count := standing(sheet):
        said = translate("SubmitCard", "结果：{results}。记了 {count} 个问题。").format(
            results=results or translate("SubmitCard", "还没选"), count=count
        )
    else:
        said = translate("SubmitCard", "结果：{results}。没有记问题。").format(
            results=results or translate("SubmitCard", "还没选")
        )
    if sheet.proposals:
        numbers = dict.fromkeys(one.number for one in sheet.proposals)
        said += translate(
            "SubmitCard", "注意：第 {numbers} 题的答案显示有问题，还没有记下，请先看一下。"
        ).format(numbers="、".join(numbers))
    measure = sheet.question(_MEASURE)
    if measure is not None and "corrected" in given.results and "none" in measure.chosen():
        said += translate(
            "SubmitCard", "注意：第 {number} 题答的是“{answer}”，结果却是“{result}”，请先核对。"
        ).format(number=measure.number, answer=measure.said(), result=words["corrected"])
    return said + translate(
        "SubmitCard",
        "提交之后答案、问题和证据都不能再改；文书还可以出。确有错误只能作废重来。",
    )


class _Row(QWidget):
    """A tick whose words wrap: the tick's own one line would be cut."""

    def __init__(self, tick: Tick, wording: str) -> None:
        super().__init__()
        self._tick = tick
        tick.setText("")
        tick.setAccessibleName(wording)
        tick.setFixedWidth(theme.px(32))
        words = Para(Line(wording, "body"))
        self.setLayout(row((tick, TOP), (plain(col(words, margins=(0, 8, 0, 8))), 1), gap=0))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._tick.click()
