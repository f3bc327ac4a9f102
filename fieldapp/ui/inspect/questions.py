"""The questions of one section, one below the other; only the one whose turn it is stands open."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from fieldapp.errors import FieldappError
from fieldapp.ui import theme
from fieldapp.ui.inspect.edge import keep_edge
from fieldapp.ui.inspect.identify import IdentifyCard
from fieldapp.ui.inspect.model import Sheet
from fieldapp.ui.inspect.question import QuestionCard
from fieldapp.ui.typed import Typed
from fieldapp.ui.widgets import clear, col, scrolling

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class QuestionsPane(QWidget):
    """The middle of the page.

    Signals:
        answered(str, str, str): question, raw value, note.
        chosen(str): the person wants to answer this question.
        stepped(int): to the next (+1) question.
        section_stepped(int): to the next or previous section.
        photo_asked(str): take a picture for this question.
        identified(object): the dialogue, to be kept.
    """

    answered = Signal(str, str, str)
    chosen = Signal(str)
    stepped = Signal(int)
    section_stepped = Signal(int)
    photo_asked = Signal(str)
    identified = Signal(object)

    def __init__(self, now_ms: Callable[[], int], today: str, typed: Typed) -> None:
        super().__init__()
        self._now_ms, self._today, self._typed = now_ms, today, typed
        self._cards: dict[str, QuestionCard] = {}
        self._dialogue: IdentifyCard | None = None
        self._shown = ("", "")  # inspection, section
        self.current = ""
        self._list = col(gap=8, margins=(20, 2, 10, 12))
        self._area: QScrollArea = scrolling(self._list)
        keep_edge(self._area, self._list)
        self._following = False  # the current card is kept in view until the person scrolls
        self._area.widget().installEventFilter(self)
        self._area.verticalScrollBar().actionTriggered.connect(self._let_go)
        self.setLayout(col(self._area, gap=0))

    def show_section(
        self,
        sheet: Sheet,
        section_name: str,
        current: str,
        shots: Mapping[str, tuple[str, ...]],
        held: frozenset[str],
    ) -> None:
        """Show a section.

        Args:
            sheet: the inspection.
            section_name: which of its sections.
            current: the question that is answered now, "" none.
            shots: titles of pictures by question.
            held: questions whose last answer is not on the disk.
        """
        section = sheet.section(section_name)
        moved = (sheet.inspection_id, section_name) != self._shown
        turned = moved or current != self.current
        if moved:
            self._clear()
            self._shown = (sheet.inspection_id, section_name)
            if section.dialogue:
                self._dialogue = IdentifyCard(self._now_ms, self._typed)
                self._dialogue.recorded.connect(self.identified)
                self._list.addWidget(self._dialogue)
            self._list.addStretch(1)
        if self._dialogue is not None:
            self._dialogue.show_dialogue(sheet)
        self.current = current
        wanted = {question.name for question in section.questions}
        for name in [name for name in self._cards if name not in wanted]:
            gone = self._cards.pop(name)
            gone.hide()
            gone.deleteLater()
        start = 1 if self._dialogue is not None else 0
        for place, question in enumerate(section.questions, start):
            card = self._cards.get(question.name)
            if card is None:
                card = self._make(question.name, QuestionCard(question, self._today), place)
            card.show_question(
                question,
                current=question.name == current,
                editable=sheet.is_open,
                shots=shots.get(question.name, ()),
                held=question.name in held,
            )
        if turned:
            self._following = True
            QTimer.singleShot(0, self, self._reveal)

    def _make(self, name: str, card: QuestionCard, place: int) -> QuestionCard:
        card.answered.connect(self.answered)
        card.chosen.connect(self.chosen)
        card.next_asked.connect(lambda: self.stepped.emit(1))
        card.photo_asked.connect(self.photo_asked)
        self._cards[name] = card
        self._list.insertWidget(place, card)
        return card

    def _clear(self) -> None:
        self.flush()
        clear(self._list)
        self._cards, self._dialogue = {}, None
        self._area.verticalScrollBar().setValue(0)

    def _reveal(self) -> None:
        """Bring the current question into view and put the keyboard there."""
        card = self._cards.get(self.current)
        if card is None:
            if self._dialogue is not None:
                self._dialogue.take_keyboard()
            elif self.isVisible():
                self.setFocus()
            return
        if self.isVisible():
            card.take_keyboard()
        QTimer.singleShot(0, self, self._scroll)  # once heights that follow from widths are known

    def _let_go(self, _action: int) -> None:
        self._following = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self._following:
            QTimer.singleShot(0, self, self._scroll)
        # before the scroll area takes the arrows for itself
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._walk(event)
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self._reveal)

    def _scroll(self) -> None:
        """Show the whole current card, or its top where it is taller than the view."""
        card = self._cards.get(self.current)
        if card is None or not self.isVisible():
            return
        self._list.activate()
        bar, edge = self._area.verticalScrollBar(), theme.px(8)
        top, bottom = card.y() - edge, card.y() + card.height() + edge
        view = self._area.viewport().height()
        if bottom > bar.value() + view:
            bar.setValue(min(top, bottom - view))
        if top < bar.value():
            bar.setValue(top)

    def flush(self) -> None:
        """Save what was typed and not saved yet."""
        for card in self._cards.values():
            card.flush()

    def show_refused(self, error: FieldappError) -> None:
        """Say at the dialogue why it was not kept."""
        if self._dialogue is not None:
            self._dialogue.show_refused(error)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._walk(event):
            super().keyPressEvent(event)

    def _walk(self, event: QKeyEvent) -> bool:
        """Answer, go on or change the section by key; False for every other key."""
        key = Qt.Key(event.key())
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.section_stepped.emit(1 if key is Qt.Key.Key_Down else -1)
        elif key in _ENTER and not control:
            self.stepped.emit(1)
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_9 and not control:
            card = self._cards.get(self.current)
            return card is not None and card.choose(int(key) - int(Qt.Key.Key_1))
        else:
            return False
        return True
