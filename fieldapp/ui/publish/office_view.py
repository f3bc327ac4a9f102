"""The first view of publication: what waits, what is public, the draws."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldapp.clock import Clock
from fieldapp.ui.publish.lists import ResultDelegate, ResultModel, draw_line
from fieldapp.ui.publish.model import Office, Row
from fieldapp.ui.widgets import (
    STRETCH,
    Card,
    EmptyState,
    Line,
    ListView,
    Para,
    Rule,
    Segments,
    clear,
    col,
    plain,
    row,
)

WAITING, PUBLIC, DRAWS = range(3)


class OfficeView(QWidget):
    """Three lists behind a switch.

    Signals:
        opened(str): show this result; its inspection's id.
        draw_asked(str): publish the draw of this plan.
        sync_asked(): nothing waits here; go where results come from.
    """

    opened = Signal(str)
    draw_asked = Signal(str)
    sync_asked = Signal()

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._office: Office | None = None
        self._view = Segments(self.tr("待公示"), self.tr("已公示"), self.tr("抽查"))
        self._view.changed.connect(self._show)
        self._note = Para(Line(""))
        self._list = ListView(ResultModel(), ResultDelegate(clock), name=self.tr("结果"))
        self._list.row_opened.connect(self._open)
        self._list.clicked.connect(lambda _index: self._open(self._list.chosen()))
        self._draws: QVBoxLayout = col(gap=0)
        self._drawn = plain(col(self._draws, STRETCH, gap=0))
        self._empty: QVBoxLayout = col(gap=0)
        self.setFocusProxy(self._list)
        held = Card(col((self._list, 1), (self._drawn, 1), (self._empty, 1), gap=0, margins=1))
        self.setLayout(col(row(self._view, (self._note, 1), gap=16), (held, 1), gap=12))

    def show_office(self, office: Office) -> None:
        """Show what waits, what is public and the draws."""
        self._office = office
        self._show()

    def _open(self, chosen: Row | None) -> None:
        if chosen is not None:
            self.opened.emit(chosen.inspection_id)

    def _show(self) -> None:
        office = self._office
        if office is None:
            return
        view = self._view.chosen()
        rows = office.waiting if view == WAITING else office.public if view == PUBLIC else ()
        self._list.show_rows(rows)
        self._show_draws(office if view == DRAWS else None)
        self._list.setVisible(bool(rows))
        self._drawn.setVisible(view == DRAWS and bool(office.draws))
        self._show_empty(view, empty=not rows and not (view == DRAWS and office.draws))
        note = self.tr("还有 {count} 份没有批准，不在这里。").format(count=office.unapproved)
        self._note.set_text(note if office.unapproved else "", "small", "ink2")
        if office.refused:
            wrong = self.tr("{count} 份公示和批准的不一样：没有公开，记录都在。请查问公示员。")
            self._note.set_text(wrong.format(count=office.refused), "small", "red")

    def _show_draws(self, office: Office | None) -> None:
        clear(self._draws)
        for number, one in enumerate(office.draws if office else ()):
            if number:
                self._draws.addWidget(Rule())
            line, button = draw_line(one, self._clock.now_ms())
            if button is not None:
                button.clicked.connect(partial(self.draw_asked.emit, one.plan_id))
            self._draws.addWidget(line)

    def _show_empty(self, view: int, *, empty: bool) -> None:
        clear(self._empty)
        if not empty:
            return
        if view == WAITING:
            state = EmptyState(
                "publish",
                self.tr("没有要公示的"),
                self.tr("科室批准的结果会来到这里，隐去个人信息，再由第二个人公示。"),
                self.tr("去同步"),
            )
            state.asked.connect(self.sync_asked)
        elif view == PUBLIC:
            state = EmptyState(
                "globe",
                self.tr("还没有公示过"),
                self.tr("公示过的连同指纹列在这里，可以更正、撤回。"),
            )
        else:
            state = EmptyState(
                "draw",
                self.tr("还没有抽查"),
                self.tr("抽取完成后，可以把公开的过程公示给任何人验算。"),
            )
        self._empty.addWidget(state)
