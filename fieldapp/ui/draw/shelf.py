"""The room behind the public act: plans on the left, beside them a plan, the form or checks."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from fieldapp.ui import theme
from fieldapp.ui.draw.checking import CheckList
from fieldapp.ui.draw.detail import DetailView
from fieldapp.ui.draw.lists import PlanDelegate, PlanModel
from fieldapp.ui.draw.model import CheckRow, PlanDetail, PlanItem
from fieldapp.ui.draw.plan_form import PlanForm
from fieldapp.ui.typed import Typed
from fieldapp.ui.widgets import Card, EmptyState, ListView, col, plain, row

_LIST = 400  # px


class Shown(IntEnum):
    """What the room shows."""

    EMPTY = 0
    PLANS = 1
    FORM = 2
    FILE = 3  # the checks of a file


class Shelf(QWidget):
    """Holds list, plan, form and checks; at large sizes one at a time.

    Signals:
        chosen(str): the person looks at this plan.
        began(): the person wants a new plan.
        turned(): something else is shown now.
        log_asked(): compare the files that are shown with this workspace's log too.
    """

    chosen = Signal(str)
    began = Signal()
    turned = Signal()
    log_asked = Signal()

    def __init__(self, typed: Typed, *, may_hold: bool) -> None:
        super().__init__()
        self.items: Sequence[PlanItem] = ()
        self._opened = ""  # the plan that Enter opened: it gets the keyboard once it is read
        self.plan, self.form = DetailView(may_hold=may_hold), PlanForm(typed)
        self._delegate = PlanDelegate(0)
        self._list = ListView(PlanModel(), self._delegate, name=self.tr("抽查计划"))
        self._checks = CheckList(files=True)
        self._checks.log_asked.connect(self.log_asked)
        empty = self._empty = EmptyState(
            "draw",
            self.tr("还没有抽查计划"),
            self.tr("先建一份计划，冻结名单，再当众启封抽取。"),
            self.tr("新建计划") if may_hold else "",
        )
        self._right = QStackedWidget()
        self._right.addWidget(
            EmptyState("draw", self.tr("选一份计划"), self.tr("左边选一份，这里看它到哪一步。"))
        )
        self._right.addWidget(self.plan)
        self._stack = QStackedWidget()
        for part in (empty, self._both(), self.form,
                     plain(col(self._checks, margins=(24, 20, 24, 16)))):  # fmt: skip
            self._stack.addWidget(part)
        self.setLayout(col(self._stack, gap=0))
        empty.asked.connect(self.began)
        self._list.row_chosen.connect(lambda item: self.chosen.emit(item.plan_id))
        self._list.row_opened.connect(self._on_opened)

    def _both(self) -> QWidget:
        left = Card(col((self._list, 1), gap=0), "left")
        self._narrow = QStackedWidget()
        if theme.wide():
            self._narrow.addWidget(left)
            self._narrow.addWidget(self._right)
            return self._narrow
        self._narrow.setParent(self)
        self._narrow.hide()
        left.setFixedWidth(theme.px(_LIST))
        return plain(row(left, (self._right, 1), gap=0))

    @property
    def shown(self) -> Shown:
        """Give what is shown."""
        return Shown(self._stack.currentIndex())

    def show_items(self, items: Sequence[PlanItem], now_ms: int) -> None:
        """Show the plans; what else is open stays open."""
        self.items, self._delegate.now_ms = items, now_ms
        self._list.blockSignals(True)
        self._list.show_rows(items)
        self._list.blockSignals(False)
        if self.shown in {Shown.EMPTY, Shown.PLANS}:
            self.show_first()

    def mark(self, plan_id: str) -> None:
        """Mark a plan in the list without choosing it anew."""
        at = next((n for n, one in enumerate(self.items) if one.plan_id == plan_id), None)
        if at is not None:
            self._list.blockSignals(True)
            self._list.setCurrentIndex(self._list.model().index(at, 0))
            self._list.blockSignals(False)

    def show_plan(self, detail: PlanDetail | None) -> None:
        """Show a plan on the right."""
        self._right.setCurrentIndex(0 if detail is None else 1)
        if detail is not None:
            self.plan.show_detail(detail)
            self.mark(detail.item.plan_id)
            if detail.item.plan_id == self._opened:
                self._opened = ""
                self.plan.take_keyboard()

    def show_first(self) -> None:
        """Show the plans, or that there are none."""
        self._stack.setCurrentIndex(Shown.PLANS if self.items else Shown.EMPTY)
        self.turned.emit()

    def show_form(self) -> None:
        """Show the form for a new plan."""
        self._stack.setCurrentIndex(Shown.FORM)
        self.turned.emit()

    def show_file(self, source: str, rows: Sequence[CheckRow]) -> None:
        """Show what a recount of a file found."""
        self._checks.show_checks(source, rows)
        self._stack.setCurrentIndex(Shown.FILE)
        self.turned.emit()

    def turn_to(self, *, plan: bool) -> None:
        """At large sizes: show the open plan, or the list."""
        self._narrow.setCurrentIndex(1 if plan else 0)
        policy = QSizePolicy.Policy
        for n in range(self._narrow.count()):  # a long plan does not make the list's room long
            shown = n == self._narrow.currentIndex()
            self._narrow.widget(n).setSizePolicy(
                policy.Preferred, policy.Preferred if shown else policy.Ignored
            )
        self.turned.emit()

    def can_go_back(self) -> bool:
        """Say whether there is a way back to the list."""
        return self.shown in {Shown.FORM, Shown.FILE} or (
            theme.wide() and self._narrow.currentIndex() == 1
        )

    def go_back(self) -> None:
        """Go back to the list."""
        if self.shown in {Shown.FORM, Shown.FILE}:
            self.show_first()
        else:
            self.turn_to(plan=False)

    def give_keyboard(self, plan_id: str) -> None:
        """Put the keyboard on a plan's next act once the plan is read."""
        self._opened = plan_id

    def take_keyboard(self) -> None:
        """Put the keyboard on the list; where there is none yet, on what begins one."""
        if self.shown is Shown.PLANS:
            self._list.setFocus()
        elif self.shown is Shown.EMPTY and self._empty.button is not None:
            self._empty.button.setFocus()

    def _on_opened(self, item: PlanItem) -> None:
        self.give_keyboard(item.plan_id)
        self.turn_to(plan=True)
        self.chosen.emit(item.plan_id)
