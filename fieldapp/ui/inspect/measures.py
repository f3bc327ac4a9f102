"""On-site measures: what was found, what was said, which documents the law allows, submission."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldapp.errors import FieldappError
from fieldapp.ui import formats
from fieldapp.ui.inspect.edge import keep_edge
from fieldapp.ui.inspect.model import DocumentRow, ProposalRow, Sheet
from fieldapp.ui.inspect.submission import SubmitCard, standing
from fieldapp.ui.typed import Typed
from fieldapp.ui.widgets import (
    STRETCH,
    Banner,
    Button,
    Card,
    Chip,
    Icon,
    Line,
    Para,
    SectionTitle,
    TextArea,
    TextField,
    clear,
    col,
    plain,
    row,
    scrolling,
)
from fieldapp.ui.widgets.layout import Item

TOP = Qt.AlignmentFlag.AlignTop


class ProposalCard(Card):
    """A finding that an answer suggests; a person decides and words it.

    Signals:
        found(object, str): record it: the proposal and what was found.
        question_asked(str): look at the question again.
    """

    found = Signal(object, str)
    question_asked = Signal(str)

    def __init__(self, proposal: ProposalRow, typed: Typed, name: str) -> None:
        super().__init__()
        title = self.tr("{number} {violation}").format(
            number=proposal.number, violation=proposal.violation
        )
        basis = self.tr("{right} · {cited}").format(
            right=proposal.right_name, cited=proposal.cited
        )
        self._text = TextArea(
            proposal.text, hint=self.tr("查到了什么：实物、数量、位置"), name=title, lines=2
        )
        typed.keep(name, self._text)
        keep = Button(self.tr("记为问题"), "flag")
        keep.clicked.connect(lambda: self.found.emit(proposal, self._text.toPlainText()))
        look = Button(self.tr("看这道题"), kind="quiet")
        look.clicked.connect(lambda: self.question_asked.emit(proposal.question))
        words = Para(Line(title, "strong"), Line(basis, "small", "ink2"), gap=2)
        chip = Chip(self.tr("由答案提出"), "amber", "alert")
        self.setLayout(
            col(row((words, 1), (chip, TOP)), self._text, row(keep, look, STRETCH), gap=8,
                margins=14)
        )  # fmt: skip


class MeasuresPane(QWidget):
    """The view "现场处理" of an inspection.

    Signals:
        found(object, str): record a proposed finding.
        withdraw_asked(str): withdraw a finding; its id.
        said(str, str, str): what the party says: who, words, language.
        notices_asked(): make documents for this inspection.
        evidence_asked(): say what the evidence proves, record goods, make a package.
        today_asked(): back to the day's work.
        question_asked(str): go to a question.
        section_asked(str): go to a section.
        submitted(object): submit, `Submission`.
        reopened(): the visit went its normal way after all.
        approval_asked(): complete approval and notice numbers.
    """

    found = Signal(object, str)
    withdraw_asked = Signal(str)
    said = Signal(str, str, str)
    notices_asked = Signal()
    evidence_asked = Signal()
    today_asked = Signal()
    question_asked = Signal(str)
    section_asked = Signal(str)
    submitted = Signal(object)
    reopened = Signal()
    approval_asked = Signal()

    def __init__(self, typed: Typed) -> None:
        super().__init__()
        self._typed = typed
        self._list = col(gap=12, margins=(20, 12, 10, 16))
        self._area = scrolling(self._list)
        keep_edge(self._area, self._list)
        self._submit: SubmitCard | None = None
        self._shown: object = None
        self._said: object = None  # the statements shown
        self.setLayout(col(self._area, gap=0))

    def show_sheet(self, sheet: Sheet) -> None:
        """Show what was found and what remains to be done."""
        wanted = (
            sheet.inspection_id, sheet.stage, sheet.findings, sheet.proposals, sheet.statements,
            sheet.lacks, sheet.outcome, sheet.documents, sheet.approval_no, sheet.notices,
        )  # fmt: skip
        if wanted == self._shown:
            return  # what is being written here stays
        said = sheet.inspection_id, sheet.statements
        if self._said is not None and self._said != said:
            self._typed.forget(f"{sheet.inspection_id}.said")  # it was recorded
        self._shown, self._said = wanted, said
        clear(self._list)
        if sheet.outcome is not None:
            self._list.addWidget(self._outcome(sheet))
        if not sheet.approval_no:
            self._list.addWidget(self._approval())
        self._list.addLayout(self._findings(sheet))
        self._list.addLayout(self._documents(sheet))
        self._list.addLayout(self._statements(sheet))
        self._submit = SubmitCard(sheet, self._typed)
        self._submit.submitted.connect(self.submitted)
        self._submit.question_asked.connect(self.question_asked)
        self._submit.section_asked.connect(self.section_asked)
        self._submit.notices_asked.connect(self.notices_asked)
        self._submit.today_asked.connect(self.today_asked)
        self._list.addWidget(self._submit)
        self._list.addStretch(1)

    def show_refused(self, error: FieldappError) -> None:
        """Say at the submission why it was refused."""
        if self._submit is not None:
            self._submit.show_refused(error)
            self._area.ensureWidgetVisible(self._submit)

    def _outcome(self, sheet: Sheet) -> QWidget:
        if sheet.outcome is None:
            raise ValueError("this visit took place")
        action = self.tr("其实可以检查") if sheet.is_open else ""
        title = self.tr("没有检查成：{outcome}").format(outcome=sheet.outcome.wording)
        banner = Banner("amber", title, sheet.outcome_reason, action)
        banner.asked.connect(self.reopened)
        return banner

    def _approval(self) -> QWidget:
        banner = Banner(
            "amber",
            self.tr("紧急检查还缺审批和通知书文号"),
            self.tr("检查照常进行，事后要补上。"),
            self.tr("补上"),
        )
        banner.asked.connect(self.approval_asked)
        return banner

    def _findings(self, sheet: Sheet) -> QVBoxLayout:
        count = Chip(self.tr("{count} 个").format(count=standing(sheet)), "neutral")
        parts: list[Item] = [SectionTitle(self.tr("发现的问题"), count)]
        for proposal in sheet.proposals:
            name = f"{sheet.inspection_id}.found.{proposal.question}.{proposal.violation}"
            card = ProposalCard(proposal, self._typed, name)
            card.found.connect(self.found)
            card.question_asked.connect(self.question_asked)
            parts.append(card)
        for finding, right, cited in sheet.findings:
            basis = self.tr("{right} · {cited}").format(right=right, cited=cited)
            gone = finding.withdrawn is not None
            lines = [
                Line(finding.violation, "strong", "ink3" if gone else "ink"),
                Line(finding.text, "body", "ink3" if gone else "ink"),
                Line(basis, "small", "ink2"),
            ]
            if finding.withdrawn is not None:
                why = self.tr("已撤回：{reason}").format(reason=finding.withdrawn)
                lines.append(Line(why, "small", "amber"))
            mark = Icon("x" if gone else "flag", 18, "ink3" if gone else "red", 2)
            undo = None if gone or not sheet.is_open else self._undo(finding.finding_id)
            words = Para(*lines, gap=2)
            parts.append(Card(row((mark, TOP), (words, 1), undo, gap=10, margins=14)))
        if len(parts) == 1:
            none = (
                self.tr("还没有。答案显示有问题时，会在这里提出，由您决定。")
                if sheet.is_open
                else self.tr("没有发现问题。")
            )
            parts.append(Para(Line(none, "body", "ink2")))
        return col(*parts, gap=8)

    def _undo(self, finding_id: str) -> QWidget:
        button = Button(self.tr("撤回"), "undo", "plain")
        button.clicked.connect(lambda: self.withdraw_asked.emit(finding_id))
        return button

    def _documents(self, sheet: Sheet) -> QVBoxLayout:
        made = Chip(self.tr("已出 {count} 份").format(count=sheet.notices), "neutral")
        go = [Button(self.tr("证据和物品"), "shield", "plain")]
        go[0].clicked.connect(self.evidence_asked)
        if sheet.is_open:  # afterwards the submission's card leads there
            go.append(Button(self.tr("去出文书"), "notice"))
            go[1].clicked.connect(self.notices_asked)
        parts: list[Item] = [SectionTitle(self.tr("可以出的文书"), made, *go)]
        for document in sheet.documents:
            parts.append(self._document(document))
        if not sheet.documents:
            words = self.tr(
                "现场检查笔录随时可以出。其他文书要先把问题记下来，由问题涉及的权利决定。"
            )
            parts.append(Para(Line(words, "body", "ink2")))
        for absent in sheet.absent:
            words = self.tr("{right}：不能查封、扣押。{why}").format(
                right=absent.right, why=absent.condition
            )
            line = row((Icon("info", 16, "ink3"), TOP), (Para(Line(words, "small", "ink2")), 1))
            parts.append(plain(line))
        return col(*parts, gap=6)

    def _document(self, document: DocumentRow) -> QWidget:
        lines = [Line(document.name, "body"), Line(document.basis, "small", "ink3")]
        if document.condition:
            lines.append(Line(document.condition, "small", "amber"))
        chip = Chip(self.tr("要负责人批准"), "amber", "stamp") if document.needs_approval else None
        words = Para(*lines, gap=0)
        return plain(
            row((Icon("doc", 18, "ink2"), TOP), (words, 1), (chip, TOP) if chip else None, gap=10)
        )

    def _statements(self, sheet: Sheet) -> QVBoxLayout:
        parts: list[Item] = [SectionTitle(self.tr("陈述和申辩"))]
        for statement in sheet.statements:
            head = self.tr("{speaker} {time}").format(
                speaker=statement.speaker, time=formats.time_of_day(statement.at_ms)
            )
            words = Para(Line(head, "small", "ink2"), Line(statement.text, "body"))
            parts.append(Card(row((words, 1), margins=12)))
        if sheet.is_open:
            party = sheet.dialogue.party if sheet.dialogue else sheet.operator
            who = TextField(party, name=self.tr("谁说的"), hint=self.tr("谁说的"))
            text = TextArea(hint=self.tr("原话怎么说，就怎么记；没有的不用写"),
                            name=self.tr("陈述和申辩"), lines=2)  # fmt: skip
            self._typed.keep(f"{sheet.inspection_id}.said.who", who)
            self._typed.keep(f"{sheet.inspection_id}.said.text", text)
            keep = Button(self.tr("记下"), "pen")
            keep.clicked.connect(lambda: self.said.emit(who.text(), text.toPlainText(), "zh"))
            who.setMaximumWidth(who.sizeHint().width())
            parts.append(row((who, TOP), (text, 1), (keep, TOP), gap=8))
        elif not sheet.statements:
            parts.append(Para(Line(self.tr("没有记录。"), "body", "ink2")))
        return col(*parts, gap=8)
