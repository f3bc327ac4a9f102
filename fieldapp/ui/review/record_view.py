"""One record whole: results, findings, evidence, documents, answers, history."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QGridLayout, QWidget

from fieldapp.ui import formats, theme
from fieldapp.ui.review import words
from fieldapp.ui.review.model import (
    AnswerLine,
    FindingLine,
    Happened,
    NoticeLine,
    PictureLine,
    Section,
    Verdict,
    Whole,
)
from fieldapp.ui.widgets import (
    STRETCH,
    Banner,
    Card,
    Chip,
    Clickable,
    Icon,
    Label,
    Line,
    Para,
    Picture,
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
from fieldapp.ui.widgets.layout import Item

TOP = Qt.AlignmentFlag.AlignTop
RECENT = 12  # steps of the history that are shown
THUMB = (150, 104)  # px


class RecordView(QWidget):
    """Shows a record; it is the page that acts on it.

    Signals:
        notice_asked(str): show this document; its id.
        twins_asked(str): show the records of this one's task side by side; its id.
    """

    notice_asked = Signal(str)
    twins_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._body = col(gap=12, margins=(0, 0, 6, 8))
        self.area = scrolling(self._body)
        self.setLayout(col((self.area, 1), gap=0))

    def show_record(self, whole: Whole, now_ms: int) -> None:
        """Show a record from its top."""
        clear(self._body)
        if whole.row.twins:
            self._body.addWidget(self._twins(whole))
        parts: list[QWidget | None] = [
            _overview(whole, now_ms),
            _verdicts(whole.verdicts, now_ms),
            _findings(whole.findings),
            _pictures(whole.pictures),
            self._notices(whole.notices),
            _statements(whole.statements),
            *(_section(section) for section in whole.sections),
            _history(whole.history, now_ms),
        ]
        for part in parts:
            if part is not None:
                self._body.addWidget(part)
        self._body.addStretch(1)
        self.area.verticalScrollBar().setValue(0)

    def _twins(self, whole: Whole) -> Banner:
        count = whole.row.twins + 1
        banner = Banner(
            "amber",
            self.tr("同一个任务有 {count} 份记录").format(count=count),
            self.tr("软件不替您选。并排看过，再决定批准哪一份、退回哪一份。"),
            self.tr("并排看"),
        )
        banner.asked.connect(lambda: self.twins_asked.emit(whole.row.inspection_id))
        return banner

    def _notices(self, notices: Sequence[NoticeLine]) -> QWidget | None:
        if not notices:
            return None
        lines: list[Item] = [SectionTitle(self.tr("文书"))]
        for one in notices:
            face = Clickable(f"{one.title} {one.number}")
            word, tone, icon = words.notice_status(one.status)
            text = Para(Line(one.title, "strong"), Line(one.number, "small", "ink2"))
            face.setLayout(
                row(Icon("notice", 18), (text, 1), Chip(word, tone, icon),
                    Icon("right", 16), gap=10, margins=(0, 4, 0, 4))
            )  # fmt: skip
            face.clicked.connect(lambda notice_id=one.notice_id: self.notice_asked.emit(notice_id))
            lines.append(face)
        return Card(col(*lines, gap=4, margins=16))


def _overview(whole: Whole, now_ms: int) -> Card:
    translate = QCoreApplication.translate
    facts: list[tuple[str, str]] = [
        (translate("Review", "结果"), whole.results),
        (translate("Review", "处置"), whole.handling),
        (translate("Review", "到场"), whole.outcome),
        (translate("Review", "备注"), whole.remark),
        (translate("Review", "作废"), whole.void_reason),
        (translate("Review", "检查人员"), words.people(_officers(whole))),
        (translate("Review", "设备"), whole.row.device),
        (translate("Review", "方式"), whole.kind),
        (translate("Review", "审批号"), whole.approval_no),
        (translate("Review", "通知书号"), whole.notice_no),
        (translate("Review", "时间"), _span(whole, now_ms)),
    ]
    shown = [fact(name, value, name_width=72) for name, value in facts if value]
    if theme.wide():
        return Card(col(*shown, gap=4, margins=16))
    half = (len(shown) + 1) // 2
    columns = (col(*part, STRETCH, gap=4) for part in (shown[:half], shown[half:]))
    return Card(row(*((column, 1) for column in columns), gap=24, margins=16))


def _officers(whole: Whole) -> tuple[str, ...]:
    pattern = QCoreApplication.translate("Review", "{name}（{certificate}）")
    return tuple(
        pattern.format(name=name, certificate=certificate) if certificate else name
        for name, certificate in whole.officers
    )


def _span(whole: Whole, now_ms: int) -> str:
    translate = QCoreApplication.translate
    begun = formats.instant(whole.row.opened_ms, now_ms)
    if whole.row.submitted_ms is None:
        return translate("Review", "{begun} 开始，还没有提交").format(begun=begun)
    done = formats.instant(whole.row.submitted_ms, now_ms)
    return translate("Review", "{begun} 开始，{done} 提交").format(begun=begun, done=done)


def _verdicts(verdicts: Sequence[Verdict], now_ms: int) -> QWidget | None:
    if not verdicts:
        return None
    translate = QCoreApplication.translate
    lines: list[Item] = []
    for one in verdicts:
        good = one.verdict == "approved"
        said = translate("Review", "{who} 批准") if good else translate("Review", "{who} 退回")
        title = said.format(who=one.who)
        if not one.current:
            title = translate("Review", "{said}（之后记录有变化，这一次不算）").format(said=title)
        icon = Icon("check" if good else "undo", 18, "green" if good else "red", 2)
        text = Para(Line(title, "strong"), *([Line(one.note)] if one.note else []))
        when = Label(formats.moment(one.at_ms, now_ms), "small", "ink2")
        lines.append(row((icon, TOP), (text, 1), (when, TOP), gap=10))
    return Card(col(*lines, gap=6, margins=16))


def _findings(findings: Sequence[FindingLine]) -> QWidget | None:
    if not findings:
        return None
    translate = QCoreApplication.translate
    count = sum(one.withdrawn is None for one in findings)
    title = SectionTitle(translate("Review", "发现 {count} 处问题").format(count=count))
    lines: list[Item] = [title]
    for one in findings:
        gone = one.withdrawn is not None
        head = Run(
            translate("Review", "{right}：{violation}").format(
                right=one.right, violation=one.violation
            ),
            bold=True, strike=gone,
        )  # fmt: skip
        said = (
            [Line((head,)), Line((Run(one.text, strike=gone),))] if one.text else [Line((head,))]
        )
        if one.basis:
            cited = translate("Review", "；").join(one.basis)
            said.append(Line(cited, "small", "ink2"))
        if one.withdrawn is not None:
            why = translate("Review", "已撤回：{reason}").format(reason=one.withdrawn)
            said.append(Line(why, "small", "amber"))
        icon = Icon("flag", 18, "ink2" if gone else "red", 2)
        lines.append(row((icon, TOP), (Para(*said, gap=2), 1), gap=10))
    return Card(col(*lines, gap=8, margins=16))


def _pictures(pictures: Sequence[PictureLine]) -> QWidget | None:
    if not pictures:
        return None
    translate = QCoreApplication.translate
    grid, across = QGridLayout(), 2 if theme.wide() else 4
    grid.setSpacing(theme.px(12))
    grid.setColumnStretch(across, 1)
    for place, one in enumerate(pictures):
        grid.addWidget(_tile(one), place // across, place % across)
    own = [one for one in pictures if not one.foreign]
    live = sum(one.live for one in own)
    title = translate("Review", "证据 {count} 件，现场采集 {live} 件").format(
        count=len(own), live=live
    )
    return Card(col(SectionTitle(title), grid, gap=10, margins=16))


def _tile(one: PictureLine) -> QWidget:
    translate = QCoreApplication.translate
    image = QPixmap()
    face: QWidget
    if one.jpeg is not None and image.loadFromData(one.jpeg):
        face = Picture(image, *THUMB, badge=one.number)
    else:
        why = (
            translate("Review", "不是图片")
            if one.here
            else translate("Review", "原件还没到这台电脑")
        )
        face = Card(
            col(STRETCH, row(STRETCH, Icon("image", 24), STRETCH),
                Para(Line(why, "small", "ink2"), align=Qt.AlignmentFlag.AlignHCenter), STRETCH,
                gap=4, margins=6),
            "well", width=THUMB[0], height=THUMB[1],
        )  # fmt: skip
    kind = translate("Review", "现场采集") if one.live else translate("Review", "导入的文件")
    if one.withdrawn:
        kind = translate("Review", "已撤回，不采用")
    if one.foreign:
        kind = translate("Review", "本次检查以外的人所加，不作证据")
    name = Label(one.title, "small", elide=True)
    below = Label(kind, "small", "ink2", elide=True)
    return plain(col(face, name, below, gap=2), width=THUMB[0])


def _statements(statements: Sequence[tuple[str, str]]) -> QWidget | None:
    if not statements:
        return None
    title = SectionTitle(QCoreApplication.translate("Review", "陈述"))
    lines = [fact(speaker, text, name_width=72) for speaker, text in statements]
    return Card(col(title, *lines, gap=6, margins=16))


def _section(section: Section) -> QWidget:
    translate = QCoreApplication.translate
    name = translate("Review", "{number}、{title}").format(
        number=section.number, title=section.title
    )
    bare = translate("Review", "答案（检查表还没到这台电脑，题目先用代号）")
    lines: list[Item] = [SectionTitle(name if section.title else bare)]
    for number, one in enumerate(section.answers):
        if number:
            lines.append(Rule())
        lines.append(_answer(one))
    return Card(col(*lines, gap=6, margins=16))


def _answer(one: AnswerLine) -> QWidget:
    value = one.value or QCoreApplication.translate("Review", "（没有答）")
    ink = "red" if one.adverse else "ink" if one.value else "ink3"
    said = [Line((Run(value, bold=True, ink=ink),))]
    if one.note:
        said.append(Line(one.note, "small", "ink2"))
    number = Label(one.number, "small", "ink2")
    number.setFixedWidth(theme.px(34))
    label = Para(Line(one.label, "body", "ink2"))
    answer = Para(*said)
    mark = Icon("alert", 16, "red", 2) if one.adverse or one.problem else None
    if theme.wide():
        return plain(row((number, TOP), (col(label, answer, gap=2), 1),
                         (mark, TOP) if mark else None, gap=8))  # fmt: skip
    return plain(row((number, TOP), (label, 3), (answer, 2), (mark, TOP) if mark else 16, gap=12))


def _history(history: Sequence[Happened], now_ms: int) -> QWidget:
    translate = QCoreApplication.translate
    title = translate("Review", "经过（最近 {shown} 步，共 {count} 步）").format(
        shown=min(RECENT, len(history)), count=len(history)
    )
    lines: list[Item] = [SectionTitle(title)]
    for one in history[:RECENT]:
        day = formats.moment(one.at_ms, now_ms)
        when = Label(
            translate("Review", "{day} {time}").format(
                day=day, time=formats.time_of_day(one.at_ms, seconds=True)
            ), "small", "ink2",
        )  # fmt: skip
        when.setMinimumWidth(theme.px(120))
        said = Para(Line(words.step(one), "small"))
        who = Label(one.who, "small", "ink2", elide=True)
        late = Chip(translate("Review", "提交之后，不算"), "amber") if one.late else None
        lines.append(row((when, TOP), (said, 3), late, (who, 1), gap=10))
    return Card(col(*lines, gap=4, margins=16))
