"""The answer of one question as widgets: choices, ticks, text, number, date; one object each."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from fieldapp.ui import theme
from fieldapp.ui.inspect.model import QuestionRow
from fieldapp.ui.widgets import STRETCH, Button, Choice, TextArea, TextField, Tick, col, row

PAUSE_MS = 700  # typing has paused: what stands there is saved
_ROOM = 620  # px at 100 % that answers may take side by side
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class _Untold:
    """Whether something was typed that was not told yet: told when typing pauses, or at once."""

    def __init__(self, owner: QWidget, tell: Callable[[], None]) -> None:
        self._tell = tell
        self.any = False
        self._pause = QTimer(owner)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.flush)

    def typed(self) -> None:
        self.any = True
        self._pause.start()

    def flush(self) -> None:
        self._pause.stop()
        if self.any:
            self.any = False
            self._tell()


class SavingArea(TextArea):
    """Several lines that tell what stands in them when typing pauses or the keyboard leaves.

    Signals:
        written(str): the text now.
        entered(): Enter (Shift+Enter breaks the line).
    """

    written = Signal(str)
    entered = Signal()

    def __init__(self, text: str = "", *, hint: str = "", name: str = "", lines: int = 2) -> None:
        super().__init__(text, hint=hint, name=name, lines=lines)
        self._untold = _Untold(self, lambda: self.written.emit(self.toPlainText()))
        self.textChanged.connect(self._untold.typed)

    @property
    def dirty(self) -> bool:
        """Whether something was typed that was not told yet."""
        return self._untold.any

    def flush(self) -> None:
        """Tell now what was typed."""
        self._untold.flush()

    def put(self, text: str) -> None:
        """Show what is saved, unless it stands there already."""
        if text != self.toPlainText():
            self.blockSignals(True)
            self.setPlainText(text)
            self.blockSignals(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() in _ENTER and plain:
            self.flush()
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.flush()
        super().focusOutEvent(event)


class SavingField(TextField):
    """One line that tells what stands in it when typing pauses or the keyboard leaves.

    Signals:
        written(str): the text now.
        entered(): Enter.
    """

    written = Signal(str)
    entered = Signal()

    def __init__(self, text: str = "", *, hint: str = "", name: str = "") -> None:
        super().__init__(text, hint=hint, name=name)
        self._untold = _Untold(self, lambda: self.written.emit(self.text()))
        self.textEdited.connect(self._untold.typed)
        self.returnPressed.connect(self._enter)

    @property
    def dirty(self) -> bool:
        """Whether something was typed that was not told yet."""
        return self._untold.any

    def flush(self) -> None:
        """Tell now what was typed."""
        self._untold.flush()

    def put(self, text: str) -> None:
        """Show what is saved, unless it stands there already."""
        if text != self.text():
            self.setText(text)

    def _enter(self) -> None:
        self.flush()
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.flush()
        super().focusOutEvent(event)


class AnswerField(QWidget):
    """What a question is answered with.

    Signals:
        given(str): the raw value now.
        entered(): Enter in a field.
    """

    given = Signal(str)
    entered = Signal()

    def show_value(self, value: str) -> None:
        """Show what is saved; what is being typed stays."""
        raise NotImplementedError

    def choose(self, _place: int) -> bool:
        """Choose the answer with this key (from 0); False where there are no keys."""
        return False

    def take_keyboard(self) -> None:
        """Put the keyboard where the answer is given."""
        raise NotImplementedError

    def flush(self) -> None:
        """Tell what was typed and not told yet."""

    def set_wrong(self, wrong: bool) -> None:
        """Mark the field as the place of an error."""


class OneOf(AnswerField):
    """One of several answers, in equal targets with keys."""

    def __init__(self, question: QuestionRow) -> None:
        super().__init__()
        self._names = [choice.name for choice in question.choices]
        self._buttons: list[Choice] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.px(8))
        for place, choice in enumerate(question.choices):
            button = Choice(choice.label, key=str(place + 1) if place < 9 else "")
            button.clicked.connect(self._chosen(place))
            self._buttons.append(button)
        across = self._across()
        for place, button in enumerate(self._buttons):
            grid.addWidget(button, place // across, place % across)
        for column in range(across):
            grid.setColumnStretch(column, 1)

    def _across(self) -> int:
        widest = max((b.sizeHint().width() for b in self._buttons), default=1) + theme.px(8)
        room = theme.px(_ROOM) if not theme.wide() else theme.px(480)
        fit = max(1, min(len(self._buttons), room // widest, 4))
        if fit == 3 and len(self._buttons) == 4:
            return 2
        return fit

    def _chosen(self, place: int) -> Callable[[], bool]:
        return lambda: self.choose(place)

    def choose(self, place: int) -> bool:
        if not 0 <= place < len(self._names) or not self.isEnabled():
            return False
        self.show_value(self._names[place])
        self.given.emit(self._names[place])
        return True

    def show_value(self, value: str) -> None:
        for name, button in zip(self._names, self._buttons, strict=True):
            button.setChecked(name == value.strip())

    def take_keyboard(self) -> None:
        on = next((button for button in self._buttons if button.isChecked()), None)
        (on or self._buttons[0]).setFocus()


class SeveralOf(AnswerField):
    """Any number of answers, each with its tick and its key."""

    def __init__(self, question: QuestionRow) -> None:
        super().__init__()
        self._names = [choice.name for choice in question.choices]
        self._ticks = [Tick(choice.label) for choice in question.choices]
        for tick in self._ticks:
            tick.clicked.connect(self._tell)
        self.setLayout(col(*self._ticks, gap=0))

    def _tell(self) -> None:
        pairs = zip(self._names, self._ticks, strict=True)
        self.given.emit(" ".join(name for name, tick in pairs if tick.isChecked()))

    def choose(self, place: int) -> bool:
        if not 0 <= place < len(self._ticks) or not self.isEnabled():
            return False
        self._ticks[place].click()
        return True

    def show_value(self, value: str) -> None:
        chosen = value.split()
        for name, tick in zip(self._names, self._ticks, strict=True):
            tick.setChecked(name in chosen)

    def take_keyboard(self) -> None:
        self._ticks[0].setFocus()


class Written(AnswerField):
    """Free text."""

    def __init__(self, question: QuestionRow) -> None:
        super().__init__()
        hint = self.tr("写在这里，停笔就存")
        self._area = SavingArea(hint=hint, name=f"{question.number} {question.label}", lines=2)
        self._area.written.connect(self.given)
        self._area.entered.connect(self.entered)
        self.setLayout(col(self._area, gap=0))

    def show_value(self, value: str) -> None:
        if not self._area.dirty:
            self._area.put(value)

    def take_keyboard(self) -> None:
        self._area.setFocus()

    def flush(self) -> None:
        self._area.flush()

    def set_wrong(self, wrong: bool) -> None:
        self._area.set_wrong(wrong)


class Measured(AnswerField):
    """A whole number or a date in one line; a date has a button for today."""

    def __init__(self, question: QuestionRow, *, today: str = "") -> None:
        super().__init__()
        hint = self.tr("年-月-日，如 {day}").format(day=today) if today else self.tr("整数")
        self._field = SavingField(hint=hint, name=f"{question.number} {question.label}")
        self._field.setMaximumWidth(theme.px(260))
        self._field.written.connect(self.given)
        self._field.entered.connect(self.entered)
        self._today = today
        button = Button(self.tr("今天"), "calendar", "quiet") if today else None
        if button is not None:
            button.clicked.connect(self._put_today)
        self.setLayout(row((self._field, 1), button, STRETCH, gap=8))

    def _put_today(self) -> None:
        self._field.setText(self._today)
        self.given.emit(self._today)

    def show_value(self, value: str) -> None:
        if not self._field.dirty:
            self._field.put(value)

    def take_keyboard(self) -> None:
        self._field.setFocus()

    def flush(self) -> None:
        self._field.flush()

    def set_wrong(self, wrong: bool) -> None:
        self._field.set_wrong(wrong)


def field_for(question: QuestionRow, today: str) -> AnswerField | None:
    """Make the field that a question is answered with; None for what nobody answers.

    Args:
        question: what is asked.
        today: ISO date, offered for a date.
    """
    match question.kind.value:
        case "select_one":
            return OneOf(question)
        case "select_multiple":
            return SeveralOf(question)
        case "text":
            return Written(question)
        case "integer":
            return Measured(question)
        case "date":
            return Measured(question, today=today)
        case _:
            return None
