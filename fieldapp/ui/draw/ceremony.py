"""The public act on the whole screen: rules, lists and fingerprints, opening, result."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QMainWindow, QWidget

from fieldapp.ui import dialogs, theme
from fieldapp.ui.draw.hall import Steps, band
from fieldapp.ui.draw.hall_foot import HallFoot, may_act
from fieldapp.ui.draw.hall_opening import OpeningStep
from fieldapp.ui.draw.hall_steps import ListsStep, ResultStep, RulesStep, StepBody
from fieldapp.ui.draw.model import PlanDetail, State, Step
from fieldapp.ui.draw.presenter import Where
from fieldapp.ui.draw.wording import named_sentence
from fieldapp.ui.widgets import Bar, Card, clear, col, plain

_ORDER = tuple(Step)
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class Ceremony(QWidget):
    """Covers the window; every step is a fact before the next one shows, so it goes on anywhere.

    Signals:
        fix_asked(): issue the slot: plan and lists are fixed.
        ask_slot_asked(): ask the centre for the slot.
        code_given(str): a receipt that was scanned, or 24 characters.
        witness_given(str, str): who, and what they add.
        open_asked(): open the sealed code.
        draw_asked(str): draw; the code as it was typed, "" without.
        stop_asked(): stop the computing.
        print_asked(): print the one-page record.
        save_asked(): save the public transcript to a folder.
        left(): the hall is closed.
    """

    fix_asked = Signal()
    ask_slot_asked = Signal()
    code_given = Signal(str)
    witness_given = Signal(str, str)
    open_asked = Signal()
    draw_asked = Signal(str)
    stop_asked = Signal()
    print_asked = Signal()
    save_asked = Signal()
    left = Signal()

    def __init__(self, window: QWidget, *, reduced_motion: bool) -> None:
        super().__init__(window)
        self.setProperty("overlay", True)
        self._window, self._still = window, reduced_motion
        self._detail: PlanDetail | None = None
        self._live = self._busy = False
        self.step = Step.RULES
        self._body: StepBody | None = None
        self._lay_out()
        window.installEventFilter(self)
        self._cover()

    def _lay_out(self) -> None:
        self._band = col(gap=0)
        self._steps = Steps(
            (self.tr("规则"), self.tr("名单与指纹"), self.tr("启封"), self.tr("结果"))
        )
        self._room = col(gap=0)
        self._bar = Bar(1)
        self._bar.hide()
        self._foot = HallFoot()
        self.go = self._foot.go
        self._print = QShortcut(QKeySequence("Ctrl+P"), self)
        self._print.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._print.activated.connect(self.print_asked)
        self._foot.leave.clicked.connect(self.ask_leave)
        self._foot.ask.clicked.connect(self.ask_slot_asked)
        self._foot.save.clicked.connect(self.save_asked)
        self._foot.all.clicked.connect(lambda: self._show_rows(all_of_them=True))
        self._foot.back.clicked.connect(self._go_back)
        self.go.clicked.connect(self.advance)
        self.setLayout(
            col(
                self._band, Card(col(self._steps, gap=0), "top"), self._bar,
                (plain(self._room), 1), self._foot, gap=0,
            )
        )  # fmt: skip

    # what it shows

    def show_detail(self, detail: PlanDetail, *, live: bool | None = None) -> None:
        """Show the step at which the facts stand.

        Args:
            detail: the plan as it is now.
            live: the act is under way before people; a result is then revealed row by row.
        """
        before = self._detail.step if self._detail is not None else None
        if live is not None:
            self._live = live
        self._detail = detail
        self.set_busy(busy=False)
        if self._band.count() == 0:
            self._band.addWidget(self._title(detail))
        if detail.step is not Step.RULES or self.step not in {Step.RULES, Step.LISTS}:
            self.step = detail.step
        reveal = self.step is Step.RESULT and self._live and before is not Step.RESULT
        self._show_step(0 if reveal and not self._still else None)

    def _title(self, detail: PlanDetail) -> QWidget:
        named = named_sentence(detail.kind)
        title = self.tr("指定检查 · 公开抽取人员") if named else self.tr("双随机抽查 · 公开抽取")
        item = detail.item
        return band(title, self.tr("{title}　{plan}").format(title=item.title, plan=item.plan_id))

    def show_lists(self) -> None:
        """Go on from the rules to the lists; nothing is recorded by it."""
        self.step = Step.LISTS
        self._show_step()

    def _show_step(self, rows: int | None = None) -> None:
        detail = self._detail
        if detail is None:
            return
        clear(self._room)
        self._body = self._make(detail)
        if isinstance(self._body, OpeningStep):
            self._body.witness_given.connect(self.witness_given)
            self._body.code_entered.connect(self.advance)
        if isinstance(self._body, ResultStep) and rows is not None:
            self._body.show_count(rows)
        self._room.addWidget(self._body)
        self._steps.show_step(_ORDER.index(self.step))
        self._show_foot()
        if not self._body.take_keyboard():
            self.go.setFocus()

    def _make(self, detail: PlanDetail) -> StepBody:
        match self.step:
            case Step.RULES:
                return RulesStep(detail)
            case Step.LISTS:
                return ListsStep(detail)
            case Step.OPENING:
                return OpeningStep(detail)
            case Step.RESULT:
                if detail.drawn is None:
                    raise RuntimeError("a result without a draw")
                return ResultStep(detail, detail.drawn)

    def _show_foot(self) -> None:
        detail, revealing = self._detail, self._revealing()
        self._foot.show_step(
            self.step,
            opened=detail is not None and bool(detail.code),
            revealing=revealing,
            detail=detail,
        )
        self._print.setEnabled(self.step is Step.RESULT and not revealing)

    def show_wrong(self, where: Where, what: str, then: str) -> None:
        """Say why a step was refused, at its place; what was typed stays."""
        self.set_busy(busy=False)
        if isinstance(self._body, OpeningStep):
            self._body.show_wrong(what, then, at_code=where is Where.CODE)
        else:
            dialogs.say(self, what, then)

    def show_progress(self, done: int, total: int) -> None:
        """Show how far the computing is."""
        if self._busy and total:
            self._bar.show()
            self._bar.set_done(done / total)

    def set_busy(self, *, busy: bool) -> None:
        """The computing began or ended; Esc then stops it."""
        self._busy = busy
        self._bar.setVisible(False)
        self.go.setEnabled(not busy)

    # acting

    def advance(self) -> None:
        """Do the step's one act: the main button, Space, Enter in the field for the code."""
        if self._busy or self._detail is None or not may_act(self.step, self._detail):
            return
        match self.step:
            case Step.RULES:
                self.show_lists()
            case Step.LISTS:
                self.fix_asked.emit()
            case Step.OPENING if not self._detail.code:
                self._open(self._detail)
            case Step.OPENING:
                code = self._body.code.text() if isinstance(self._body, OpeningStep) else ""
                self.set_busy(busy=True)
                self.draw_asked.emit(code)
            case Step.RESULT if self._revealing():
                self._show_rows(all_of_them=False)
            case Step.RESULT:
                self.print_asked.emit()

    def _open(self, detail: PlanDetail) -> None:
        if isinstance(body := self._body, OpeningStep) and body.may_open():
            if detail.asks_centre and body.code.text().strip():
                self.code_given.emit(body.code.text())
            else:
                self.open_asked.emit()

    def _revealing(self) -> bool:
        body = self._body
        return isinstance(body, ResultStep) and body.shown < body.count

    def _show_rows(self, *, all_of_them: bool) -> None:
        if isinstance(self._body, ResultStep):
            self._body.show_count(self._body.count if all_of_them else self._body.shown + 1)
            self._show_foot()
            self.go.setFocus()

    def _go_back(self) -> None:
        self.step = Step.RULES
        self._show_step()

    def ask_leave(self) -> None:
        """Esc: stop the computing, or ask whether to leave; nothing recorded is lost by it."""
        if self._busy:
            self.stop_asked.emit()
            return
        over = self._detail is None or self._detail.item.state in {State.DRAWN, State.VOIDED}
        if not self._live or (over and not self._revealing()) or self._is_sure():
            self.left.emit()

    def _is_sure(self) -> bool:
        return dialogs.confirm(
            self,
            self.tr("离开公开抽取？"),
            self.tr("做完的步骤都已经记下，再进来会从这一步接着做；结果不会因此改变。"),
            self.tr("离开"),
        )

    # the frame

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.isAutoRepeat():
            return  # a key held down must not run through the steps
        if key == Qt.Key.Key_Space:
            self.advance()
        elif key in _ENTER and self._revealing():
            self._show_rows(all_of_them=True)
        elif key in _ENTER and self.go.hasFocus():
            self.advance()
        elif key == Qt.Key.Key_Escape:
            self.ask_leave()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() is QEvent.Type.Resize:
            self._cover()
        return super().eventFilter(watched, event)

    def _cover(self) -> None:
        self.setGeometry(self._window.rect())
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.colour("surface"))

    def raise_over(self, *, whole_screen: bool) -> None:
        """Cover the window, and the whole screen where the act begins before people."""
        if isinstance(self._window, QMainWindow):
            self._window.centralWidget().setEnabled(False)  # its keys and tab stops rest
            if whole_screen:
                self._window.showFullScreen()
        self.show()
        self._cover()

    def lower_from(self) -> None:
        """Give the window back as it was."""
        self._window.removeEventFilter(self)
        if isinstance(self._window, QMainWindow):
            self._window.centralWidget().setEnabled(True)
            if self._window.isFullScreen():
                self._window.showNormal()
        self.hide()
        self.deleteLater()
