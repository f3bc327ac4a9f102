"""One question of the checklist: folded to a line when settled, a card when it is its turn."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from fieldapp.ui import theme
from fieldapp.ui.inspect.fields import AnswerField, SavingArea, SavingField, field_for
from fieldapp.ui.inspect.model import QuestionRow
from fieldapp.ui.widgets import (
    STRETCH,
    Button,
    Card,
    Chip,
    Clickable,
    Icon,
    Label,
    Line,
    Para,
    clear,
    col,
    plain,
    row,
)
from fieldapp.ui.widgets.layout import Box, Item

TOP = Qt.AlignmentFlag.AlignTop
_SHORT = 10  # characters of an answer that its folded line shows
_INDENT = 46  # px at 100 %: where the words begin, right of the number


class BasisLine(QWidget):
    """The legal basis folded to its citation; pressed, what the articles say in short."""

    def __init__(self, question: QuestionRow) -> None:
        super().__init__()
        self._icon = Icon("right", 14, "accent", 2.2)
        cited = "、".join(basis.cited for basis in question.basis)
        words = Label(cited, "small", "ink2", elide=True)
        face = Clickable(self.tr("依据 {cited}").format(cited=cited))
        face.setLayout(
            row(self._icon, Label(self.tr("依据"), "small", "accent"), (words, 1), gap=6)
        )
        face.setMinimumHeight(theme.px(24))
        face.clicked.connect(self._turn)
        lines = []
        for basis in question.basis:
            said = f"{basis.cited}　{basis.summary}" if basis.summary else basis.cited
            lines.append(Line(said, "small", "ink2"))
            if not basis.confirmed:
                lines.append(Line(self.tr("（条文还没有与正式文本核对）"), "small", "amber"))
        self._more = Para(*lines, gap=2)
        self._more.hide()
        self.setLayout(col(face, plain(row((self._more, 1), gap=0, margins=(20, 0, 0, 0))), gap=2))

    def _turn(self) -> None:
        opening = self._more.isHidden()
        self._more.setVisible(opening)
        self._icon.show_icon("down" if opening else "right", "accent")


class QuestionCard(Card):
    """One question.

    Signals:
        answered(str, str, str): question, raw value, note.
        chosen(str): the person wants to answer this question now.
        next_asked(): Enter: on to the next question.
        photo_asked(str): take a picture for this question.
    """

    answered = Signal(str, str, str)
    chosen = Signal(str)
    next_asked = Signal()
    photo_asked = Signal(str)

    def __init__(self, question: QuestionRow, today: str) -> None:
        super().__init__(col(gap=0))
        self.row = question
        self._today = today
        self._open: bool | None = None
        self._note: SavingArea | None = None
        self._note_wanted = False
        self._field: AnswerField | None = None
        self._note_place, self._tail = col(gap=0), col(gap=0)
        self._tools: QWidget | None = None
        self._tools_shown: object = None
        self._shots: tuple[str, ...] = ()
        self._value = question.value
        self._editable = True

    # showing

    def show_question(
        self,
        question: QuestionRow,
        *,
        current: bool,
        editable: bool,
        shots: tuple[str, ...],
        held: bool,
    ) -> None:
        """Show the question as it is now.

        Args:
            question: the row.
            current: whether it is the one that is answered now.
            editable: False once submitted.
            shots: titles of its pictures.
            held: its last answer is not on the disk: what stands on the screen stays.
        """
        asked = question.kind.value not in {"note", "calculate"}
        opened = asked and (
            current or (question.problem_shown and editable) or (editable and self._is_typing())
        )
        remade = not opened or opened != self._open or editable != self._editable
        became_adverse = question.adverse and not self.row.adverse
        self.row, self._editable, self._shots = question, editable, shots
        if not held:
            self._value = question.value
        if remade:
            self._build(opened)
        if opened:
            self._adapt()
            self._update(held)
            plainly: Box = "chosen" if current else "card"
            self.set_kind("wrong" if question.problem_shown else plainly)
            if became_adverse and current and self._note is not None and not question.note:
                self._note.setFocus()
        else:
            self.set_kind("card")

    def _build(self, opened: bool) -> None:
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        self.flush()
        layout = self.layout()
        if layout is None:
            raise RuntimeError("a card always has its layout")
        clear(layout)
        self._field = self._note = self._tools = None
        self._open = opened
        if opened:
            layout.addWidget(self._opened())
            self._adapt()
            if had_focus:
                self.take_keyboard()
        elif self.row.kind.value == "note":
            layout.addWidget(_said(Para(Line(self.row.label, "body", "ink2"))))
        elif self.row.kind.value == "calculate":
            words = self.tr("{label}：{value}").format(label=self.row.label, value=self.row.value)
            layout.addWidget(_said(Para(Line(words, "body", "ink2"))))
        else:
            layout.addWidget(self._folded())

    def _is_typing(self) -> bool:
        """Say whether the keyboard is in a text here: such a card neither folds nor is remade."""
        focused = QApplication.focusWidget()
        return isinstance(focused, SavingArea | SavingField) and self.isAncestorOf(focused)

    def _adapt(self) -> None:
        """Bring in what changed around the field.

        The field and the note are never made anew: whoever is writing would lose the keyboard,
        and the next digit would become the answer.
        """
        if self._note is None and self._wants_note():
            self._put_note()
        elif self._note is not None and not self._wants_note() and not self._is_typing():
            self._note.hide()
            self._note.deleteLater()
            self._note = None
        shown = (self._shots, self._editable, self.row.answered, self._note is None)
        if self._tools is None or shown != self._tools_shown:
            focused, tools = QApplication.focusWidget(), self._tools
            had_focus = tools is not None and focused is not None and tools.isAncestorOf(focused)
            clear(self._tail)
            self._tools, self._tools_shown = self._make_tools(), shown
            self._tail.addWidget(self._tools)
            if had_focus:
                self.take_keyboard()

    def _put_note(self) -> None:
        hint = self.tr("看到了什么：写明实物、数量、位置")
        self._note = SavingArea(self.row.note, hint=hint, name=self.tr("说明"), lines=2)
        self._note.setReadOnly(not self._editable)
        self._note.written.connect(self._noted)
        self._note.entered.connect(self.next_asked)
        self._note_place.addWidget(self._note)

    def _folded(self) -> QWidget:
        question = self.row
        chips: list[Item] = []
        if self._shots:
            count = self.tr("{count} 件").format(count=len(self._shots))
            chips.append(Chip(count, "neutral", "image"))
        if not question.answered:
            chips.append(
                Chip(self.tr("还没答") if question.required else self.tr("可不答"), "outline")
            )
        elif len(question.said()) <= _SHORT:
            tone = "amber" if question.adverse else "green"
            chips.append(Chip(question.said(), tone, "alert" if question.adverse else "check"))
        else:
            chips.append(Chip(self.tr("已答"), "green", "check"))
        number = Label(question.number, "strong", "ink2")
        number.setMinimumWidth(theme.px(_INDENT - 4))
        label = question.label
        asked = Para(Line(label)) if theme.wide() else Label(label, elide=True)
        face = Clickable(f"{question.number} {question.label}")
        face.setLayout(
            row((number, TOP) if theme.wide() else number, (asked, 1), *chips,
                Icon("down", 16, "ink3", 2), gap=8, margins=(16, 4, 14, 4))
        )  # fmt: skip
        face.setMinimumHeight(max(theme.px(42), theme.target()))
        face.clicked.connect(lambda: self.chosen.emit(self.row.name))
        return face

    def _opened(self) -> QWidget:
        question = self.row
        self._field = field_for(question, self._today)
        self._wrong = Para(Line("", "strong", "red"))
        alert = Icon("alert", 16, "red", 2.2)
        self._wrong_line = plain(row((alert, TOP), (self._wrong, 1), gap=8, margins=(0, 3, 0, 3)))
        parts: list[Item] = [BasisLine(question) if question.basis else None, self._field]
        if self._field is not None:
            self._field.setEnabled(self._editable)
            self._field.given.connect(self._given)
            self._field.entered.connect(self.next_asked)
        self._note_place, self._tail = col(gap=0), col(gap=0)
        parts += [self._note_place, self._wrong_line, self._tail]
        body = plain(col(*parts, gap=8, margins=(_INDENT, 0, 0, 0)))
        return plain(col(_head(question), body, gap=6, margins=(16, 10, 16, 8)))

    def _wants_note(self) -> bool:
        return bool(self.row.choices) and (
            self._note_wanted or self.row.adverse or self.row.note != ""
        )

    def _make_tools(self) -> QWidget:
        parts: list[Item] = []
        for title in self._shots[-2:]:
            parts.append(Chip(title[:12] or self.tr("照片"), "neutral", "image"))
        if len(self._shots) > 2:
            more = self.tr("共 {count} 件").format(count=len(self._shots))
            parts.append(Label(more, "small", "ink3"))
        if self._editable:
            photo = Button(self.tr("拍照"), "camera", "quiet", key="F8")
            photo.clicked.connect(lambda: self.photo_asked.emit(self.row.name))
            parts.append(photo)
            if self.row.choices and self._note is None:
                note = Button(self.tr("写说明"), "pen", "quiet")
                note.clicked.connect(self._want_note)
                parts.append(note)
            if self.row.answered:
                undo = Button(self.tr("收回答案"), "undo", "plain")
                undo.clicked.connect(self._take_back)
                parts.append(undo)
        return plain(row(*parts, STRETCH, gap=4))

    def _update(self, held: bool) -> None:
        if self._field is not None and not held:
            self._field.show_value(self.row.value)
        if self._note is not None and not held and not self._note.dirty:
            self._note.put(self.row.note)
        said = sentence(self.row)
        self._wrong_line.setVisible(bool(said))
        self._wrong.set_text(said, "strong", "red")
        wrong = self.row.problem_shown
        note_missing = self.row.problem is not None and self.row.problem.value == "note_missing"
        if self._note is not None:
            self._note.set_wrong(note_missing)
        if self._field is not None:
            self._field.set_wrong(wrong and not note_missing)

    # acting

    def take_keyboard(self) -> None:
        """Put the keyboard where the question is answered."""
        if self._field is not None:
            self._field.take_keyboard()

    def choose(self, place: int) -> bool:
        """Choose the answer with this key (from 0)."""
        return self._field is not None and self._editable and self._field.choose(place)

    def flush(self) -> None:
        """Save what was typed and not saved yet."""
        if self._field is not None:
            self._field.flush()
        if self._note is not None:
            self._note.flush()

    def _noted(self, _text: str) -> None:
        self._given(self._value)

    def _given(self, value: str) -> None:
        self._value = value
        note = self._note.toPlainText() if self._note is not None else self.row.note
        self.answered.emit(self.row.name, value, note)

    def _want_note(self) -> None:
        self._note_wanted = True
        self._adapt()
        if self._note is not None:
            self._note.setFocus()

    def _take_back(self) -> None:
        self._note_wanted = False
        self.answered.emit(self.row.name, "", "")


def _said(words: QWidget) -> QWidget:
    return plain(row((Icon("info", 16, "ink3"), TOP), (words, 1), gap=10,
                     margins=(16, 9, 14, 9)))  # fmt: skip


def _head(question: QuestionRow) -> QWidget:
    lines = [Line(question.label, "question")]
    if question.tibetan:
        lines.append(Line(question.tibetan, "tib", "ink2"))
    number = Label(question.number, "strong", "accent")
    number.setMinimumWidth(theme.px(_INDENT - 16))
    number.setMinimumHeight(theme.line("question"))
    draft = None
    if question.tibetan and question.draft:
        draft = Chip(QCoreApplication.translate("QuestionCard", "草译"), "outline")
    words = Para(*lines, gap=2)
    return plain(row((number, TOP), (words, 1), (draft, TOP) if draft else None, gap=16))


def sentence(question: QuestionRow) -> str:
    """Say what is wrong with an answer and what to do; "" when nothing is."""
    translate = QCoreApplication.translate
    if not question.problem_shown or question.problem is None:
        return ""
    match question.problem.value, question.kind.value:
        case "note_missing", _:
            if any(choice.name == "unchecked" for choice in question.choices):
                text = translate(
                    "QuestionCard", "选了“{answer}”，请写明看到了什么，或改选“未检查”。"
                )
            else:
                text = translate("QuestionCard", "选了“{answer}”，请写明看到了什么。")
            return text.format(answer=question.said())
        case "constraint", _:
            unsaid = translate("QuestionCard", "这个答案不合检查表的规定，请核对。")
            return question.message or unsaid
        case _, "integer":
            return translate("QuestionCard", "这里要一个整数，只写数字。已按原样保存。")
        case _, "date":
            return translate("QuestionCard", "这里要一个日期，写成 年-月-日。已按原样保存。")
        case _:
            return translate("QuestionCard", "这个答案不在选项里，请重新选。")
