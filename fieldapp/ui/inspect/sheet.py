"""One inspection on the screen: sections left, one section's questions, evidence right."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from fieldapp.errors import FieldappError
from fieldapp.ui import formats, messages, theme
from fieldapp.ui.inspect.measures import MeasuresPane
from fieldapp.ui.inspect.model import SectionRow, Sheet, Shot
from fieldapp.ui.inspect.questions import QuestionsPane
from fieldapp.ui.inspect.sections import SectionsPane
from fieldapp.ui.inspect.tray import Tray
from fieldapp.ui.runner import Runner
from fieldapp.ui.typed import Typed
from fieldapp.ui.widgets import (
    STRETCH,
    Button,
    Card,
    Icon,
    Label,
    Segments,
    col,
    plain,
    row,
)

_SLOW_MS = 400  # a save that takes longer is told


class SavedStrip(QWidget):
    """Says when everything was saved, or in red that something was not.

    Signals:
        retry_asked(): try again to save.
    """

    retry_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._icon = Icon("check", 15, "green", 2.4)
        self._label = Label("", "small", "green", elide=False)
        self._retry = Button("", kind="quiet")
        self._retry.setText(self.tr("再存一次"))
        self._retry.setAccessibleName(self.tr("再存一次"))
        self._retry.clicked.connect(self.retry_asked)
        self._retry.hide()
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(_SLOW_MS)
        self._slow.timeout.connect(self._say_saving)
        self.setLayout(row(self._icon, self._label, self._retry, gap=6))

    def show_saved(self, at_ms: int) -> None:
        """Say since when everything is saved."""
        self._slow.stop()
        at = formats.time_of_day(at_ms, seconds=True)
        self._say(self.tr("已保存 {time}").format(time=at), "check", "green")

    def show_saving(self) -> None:
        """Say that it is being saved, if it takes longer than a blink."""
        self._slow.start()

    def show_not_saved(self, error: FieldappError) -> None:
        """Say that it was not saved and that the words are still there."""
        self._slow.stop()
        words = self.tr("没有存上，文字还在：{why}").format(why=messages.of(error).what)
        self._say(words, "alert", "red")
        self._retry.show()

    def show_closed(self, words: str) -> None:
        """Say that nothing can be changed any more."""
        self._slow.stop()
        self._say(words, "lock", "ink2")

    def text(self) -> str:
        """Give what the strip says."""
        return self._label.text()

    def _say_saving(self) -> None:
        self._say(self.tr("正在保存"), "hourglass", "ink2")

    def _say(self, words: str, icon: str, ink: str) -> None:
        self._label.elide = icon == "alert"
        self._label.setText(words)
        self._label.set_ink(ink)
        self._icon.show_icon(icon, ink)
        self._retry.hide()


class InspectionSheet(QWidget):
    """One open or submitted inspection.

    Signals:
        section_chosen(str), section_stepped(int): show another section.
        measures_asked(): show findings, documents and submission.
    """

    section_chosen = Signal(str)
    section_stepped = Signal(int)
    measures_asked = Signal()

    def __init__(self, now_ms: Callable[[], int], today: str, typed: Typed, tasks: Runner) -> None:
        super().__init__()
        self.sections = SectionsPane()
        self.questions = QuestionsPane(now_ms, today, typed)
        self.measures = MeasuresPane(typed)
        self.tray = Tray(tasks)
        self.saved = SavedStrip()
        self._sheet: Sheet | None = None
        self._section = ""
        self._shots: tuple[Shot, ...] = ()
        self._view = ""
        self._title = Label("", "heading", elide=theme.wide())
        self._count = Label("", "body", "ink2")
        self._switch = Segments(self.tr("题目"), self.tr("证据"))
        self._switch.setVisible(theme.wide())
        self._switch.changed.connect(self._switched)
        self._back = Button(self.tr("上一节"), "left", "plain")
        self._hint = Label(self.tr("回车到下一题，1–4 选答案"), "small", "ink3")
        self._next = Button(self.tr("下一节"), kind="primary", icon_after="right")
        self._back.clicked.connect(lambda: self.section_stepped.emit(-1))
        self._next.clicked.connect(lambda: self.section_stepped.emit(1))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.questions)
        self._stack.addWidget(self.measures)
        if theme.wide():
            self._stack.addWidget(self.tray)
        self._lay_out()
        self.sections.chosen.connect(self.section_chosen)
        self.questions.section_stepped.connect(self.section_stepped)

    def _lay_out(self) -> None:
        if theme.wide():
            top = plain(
                col(
                    row((self._title, 1), self._count, gap=8),
                    row(self.saved, STRETCH, self._switch, gap=8),
                    gap=4,
                    margins=(20, 10, 20, 8),
                )
            )
        else:
            head = row(self._title, self._count, STRETCH, self.saved, gap=8)
            top = plain(col(head, gap=0, margins=(20, 10, 20, 6)))
        hint = None if theme.wide() else self._hint
        self._foot = Card(
            row(self._back, STRETCH, hint, self._next, gap=12, margins=(12, 8, 20, 8)), "bottom"
        )
        middle = plain(col(top, (self._stack, 1), self._foot, gap=0))
        tray = None if theme.wide() else self.tray
        self.setLayout(row(self.sections, (middle, 1), tray, gap=0))

    # showing

    def show_sheet(self, sheet: Sheet, section: str, question: str, held: frozenset[str]) -> None:
        """Show an inspection at a section and a question."""
        was, self._sheet, self._section = self._sheet, sheet, section
        if was is None or was.is_open != sheet.is_open:
            self.tray.show_shots(self._shots, editable=sheet.is_open)
        self.questions.show_section(sheet, section, question, self._titles(), held)
        self.measures.show_sheet(sheet)
        self._show_head()
        if not sheet.is_open:
            self.saved.show_closed(self._closed(sheet))

    def _closed(self, sheet: Sheet) -> str:
        if sheet.submitted_ms is None:
            return self.tr("已作废，只能看")
        at = formats.moment(sheet.submitted_ms, sheet.submitted_ms)
        return self.tr("{time} 提交，只能看").format(time=at)

    def _titles(self) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, list[str]] = {}
        for shot in reversed(self._shots):
            if not shot.withdrawn:
                title = shot.title or formats.time_of_day(shot.at_ms)
                found.setdefault(shot.question, []).append(title)
        return {question: tuple(titles) for question, titles in found.items()}

    def show_shots(self, shots: Sequence[Shot], question: str, held: frozenset[str]) -> None:
        """Show the evidence, in the tray and at the questions."""
        self._shots = tuple(shots)
        sheet = self._sheet
        self.tray.show_shots(shots, editable=sheet is None or sheet.is_open)
        if sheet is not None:
            self.questions.show_section(sheet, self._section, question, self._titles(), held)

    def show_view(self, view: str) -> None:
        """Bring questions ("") or measures to the front."""
        self._view = view
        self._stack.setCurrentWidget(self.measures if view else self.questions)
        self._switch.choose(0)
        self._show_head()

    def _switched(self, place: int) -> None:
        front = self.tray if place else (self.measures if self._view else self.questions)
        self._stack.setCurrentWidget(front)

    def _show_head(self) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        self.sections.show_sheet(sheet, "" if self._view else self._section)
        section = sheet.section(self._section)
        if self._view:
            self._title.setText(self.tr("现场处理"))
            self._count.setText("")
        else:
            name = section.title or self.tr("亮证与告知")
            heading = self.tr("{number}　{name}") if section.number else "{name}"
            self._title.setText(heading.format(number=section.number, name=name))
            self._count.setText(
                self.tr("{asked} 题，已答 {done} 题").format(
                    asked=section.asked, done=section.done
                )
            )
        self._foot.setVisible(not self._view)
        names = [one.name for one in sheet.sections]
        at = names.index(section.name)
        self._back.setEnabled(at > 0)
        self._next.setText(self._onward(sheet.sections[at + 1] if at + 1 < len(names) else None))
        waits = section.dialogue and not (sheet.dialogue and sheet.dialogue.is_done)
        self._next.kind = "secondary" if waits and sheet.is_open else "primary"
        self._next.updateGeometry()
        self._next.update()

    def _onward(self, section: SectionRow | None) -> str:
        if section is None:
            return self.tr("现场处理与提交")
        if theme.wide():
            return self.tr("下一节")
        return self.tr("下一节 {name}").format(name=section.title)
