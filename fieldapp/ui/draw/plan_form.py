"""The form for a new plan: questions on the left, what would be frozen on the right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from fieldapp.errors import FieldappError
from fieldapp.ui import messages, theme
from fieldapp.ui.draw.model import DraftView, FormStart, LeftOutObject
from fieldapp.ui.draw.plan_presenter import Problem, Wish
from fieldapp.ui.draw.plan_questions import TYPED, Questions
from fieldapp.ui.draw.preview import DraftCard
from fieldapp.ui.typed import Typed
from fieldapp.ui.widgets import (
    STRETCH,
    Banner,
    Button,
    EmptyState,
    clear,
    col,
    plain,
    row,
    scrolling,
)

TEAM_SIZES = (2, 3, 4)
_TYPED = "draw.plan"  # the name of what is typed here


class PlanForm(QWidget):
    """Asks for a plan and shows what would be frozen.

    Signals:
        preview_asked(): look at what would be frozen.
        freeze_asked(): freeze it.
        changed(): a field differs from what was shown.
        left_out_asked(): look at everybody who is left out.
        year_asked(): import the plan of a year.
        register_asked(): a list lacks: go where it is imported.
        frozen(str): the plan of this id is frozen.
    """

    preview_asked = Signal()
    freeze_asked = Signal()
    changed = Signal()
    left_out_asked = Signal()
    year_asked = Signal()
    register_asked = Signal()
    frozen = Signal(str)

    def __init__(self, typed: Typed) -> None:
        super().__init__()
        self._typed = typed
        self._left_out: Sequence[LeftOutObject] = ()
        self.draft: DraftView | None = None  # the one that is shown
        self._asked = Questions(typed)
        self._asked.changed.connect(self._on_changed)
        self._asked.year_asked.connect(self.year_asked)
        self._draft = col(gap=12, margins=(0, 0, 6, 0))
        self._look = Button(self.tr("看看会冻结什么"), "eye", "primary", key="Ctrl Enter",
                            shortcut="Ctrl+Return")  # fmt: skip
        self._freeze = Button(self.tr("冻结计划和名单"), "lock", "primary")
        self._look.clicked.connect(self.preview_asked)
        self._freeze.clicked.connect(self.freeze_asked)
        self._freeze.hide()
        acts = row(self._look, self._freeze, STRETCH, gap=8)
        if theme.wide():
            draft = plain(self._draft)
            self._area = scrolling(col(self._asked, draft, STRETCH, gap=16))
            self._below: QWidget | None = draft
            self.setLayout(col((self._area, 1), acts, gap=12, margins=(24, 16, 24, 14)))
        else:
            self._area, self._below = scrolling(col(self._asked, gap=0)), None
            left = plain(col((self._area, 1), acts, gap=12), width=500)
            self._beside = scrolling(self._draft)
            self.setLayout(row(left, (self._beside, 1), gap=24, margins=(24, 20, 18, 16)))
        self._seek: QWidget | None = None  # to be scrolled to when it has its place
        self._area.verticalScrollBar().rangeChanged.connect(self._on_range)

    # filling

    def show_start(self, start: FormStart) -> None:
        """Begin a plan with what an office always fills the same, and with what was typed."""
        self._asked.show_start(start)
        clear(self._draft)
        if not start.objects or not start.inspectors:
            empty = self._lacking(start)
        else:
            empty = EmptyState(
                "eye", self.tr("冻结之前先看"),
                self.tr("看看谁会在名单里、谁不在和为什么、派得出谁；看过才能冻结。"),
            )  # fmt: skip
        self._draft.addWidget(empty, 1)
        self._show_acts(shown=False)

    def _lacking(self, start: FormStart) -> EmptyState:
        if start.objects:
            title, detail = self.tr("还没有检查人员名录"), self.tr("抽查从人员名录里派人。")
        elif start.inspectors:
            title, detail = self.tr("还没有检查对象名录"), self.tr("抽查从对象名录里抽户。")
        else:
            title = self.tr("先要有名录")
            detail = self.tr("抽查从名录里抽户、从人员库里派人。请先到“名录”导入两份名录。")
        empty = EmptyState("registry", title, detail, self.tr("去名录"))
        empty.asked.connect(self.register_asked)
        return empty

    def wish(self) -> Wish:
        """Give the form as it is filled in."""
        return self._asked.wish()

    # answers

    def show_problems(self, problems: Mapping[str, Problem]) -> None:
        """Mark the fields that cannot be used, and go to the first."""
        first = self._asked.show_problems(problems)
        if first is not None:
            self._scroll_to(first)

    def _scroll_to(self, part: QWidget) -> None:
        """Bring a part into sight, once its sentence is laid out."""
        QTimer.singleShot(0, part, lambda: self._area.ensureWidgetVisible(part))

    def _on_range(self, _low: int, high: int) -> None:
        """The form grew by the draft below it: nobody freezes what they have not seen."""
        if self._seek is not None and high >= self._seek.y() > 0:
            self._area.verticalScrollBar().setValue(self._seek.y())
            self._seek = None

    def show_draft(self, draft: DraftView) -> None:
        """Show what would be frozen."""
        clear(self._draft)
        self._seek = self._below
        self._left_out = draft.left_out_objects
        self.draft = draft
        card = DraftCard(draft)
        card.left_out_asked.connect(self.left_out_asked)
        if self._below is None:
            self._beside.verticalScrollBar().setValue(0)  # another draft is read from its head
        self._draft.addWidget(card)
        self._draft.addStretch(1)
        self._show_acts(shown=True)

    def left_out(self) -> Sequence[LeftOutObject]:
        """Give everybody whom the draft that is shown leaves out."""
        return self._left_out

    def show_refused(self, error: FieldappError) -> None:
        """Say why there is nothing to freeze."""
        clear(self._draft)
        words = messages.of(error)
        self._draft.addWidget(Banner("red", words.what, words.then))
        self._draft.addStretch(1)
        self._show_acts(shown=False)

    def show_frozen(self, plan_id: str) -> None:
        """The plan is frozen."""
        self._typed.forget(TYPED)
        self.frozen.emit(plan_id)

    def _show_acts(self, *, shown: bool) -> None:
        self._look.setVisible(not shown)
        self._freeze.setVisible(shown)
        if shown:
            self._freeze.setFocus()

    def _on_changed(self, _value: object = None) -> None:
        self._show_acts(shown=False)
        self.changed.emit()
