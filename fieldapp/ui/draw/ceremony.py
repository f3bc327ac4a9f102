"""The public act on the whole screen: rules, lists and fingerprints, opening, result."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from fieldapp.errors import FieldappError
from fieldapp.ui.draw import hall_dialogs
from fieldapp.ui.draw.hall_cover import Cover
from fieldapp.ui.draw.hall_foot import by_centre, may_act
from fieldapp.ui.draw.hall_frame import HallFrame
from fieldapp.ui.draw.hall_opening import OpeningStep, typed_in
from fieldapp.ui.draw.hall_steps import ListsStep, ResultStep, RulesStep, StepBody
from fieldapp.ui.draw.model import PlanDetail, State, Step
from fieldapp.ui.draw.slot_presenter import Where
from fieldapp.ui.typed import Typed
from fieldapp.ui.widgets import col

_ORDER = tuple(Step)
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_PAGES = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -1, Qt.Key.Key_Up: -1}
_SIDE_PAGES = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}


class Ceremony(Cover):
    """Covers the window; every step is a fact before the next one shows, so it goes on anywhere.

    Signals:
        fix_asked(): issue the slot: plan and lists are fixed.
        ask_slot_asked(): ask the centre for the slot.
        code_given(str): a receipt that was scanned, or 24 characters.
        witness_given(str, str): who, and what they add.
        open_asked(object): open the sealed code; (round, value) of public randomness as typed.
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
    open_asked = Signal(object)
    draw_asked = Signal(str)
    stop_asked = Signal()
    print_asked = Signal()
    save_asked = Signal()
    left = Signal()

    def __init__(self, window: QWidget, typed: Typed, *, reduced_motion: bool) -> None:
        super().__init__(window)
        self._typed, self._still = typed, reduced_motion
        self._detail: PlanDetail | None = None
        self._live = self._busy = self._given = False
        self.step = Step.RULES
        self._body: StepBody | None = None
        self._print = QShortcut(QKeySequence("Ctrl+P"), self)
        self._print.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._print.activated.connect(self.print_asked)
        self._frame = self._framed()
        self._whole = col(self._frame, gap=0)
        self.setLayout(self._whole)

    def _framed(self) -> HallFrame:
        """Make the frame in the size of the picture."""
        made = HallFrame()
        self.go = made.foot.go
        made.foot.leave.clicked.connect(self.ask_leave)
        made.foot.alone.clicked.connect(self.fix_asked)
        made.foot.save.clicked.connect(self.save_asked)
        made.foot.all.clicked.connect(lambda: self._show_rows(all_of_them=True))
        made.foot.back.clicked.connect(self._go_back)
        made.foot.go.clicked.connect(self.advance)
        return made

    # what it shows

    def show_detail(self, detail: PlanDetail, *, live: bool | None = None) -> None:
        """Show the step at which the facts stand.

        Args:
            detail: the plan as it is now.
            live: the act is under way before people; a result is then revealed row by row.
        """
        last, before = self._detail, self._detail.step if self._detail is not None else None
        if live is not None:
            self._live = live
        self._detail = detail
        self.set_busy(busy=False)
        if detail == last:
            return  # what is half typed or half revealed stays as it is
        self._forget(last, detail)
        self._frame.show_title(detail)
        if detail.step is not Step.RULES or self.step not in {Step.RULES, Step.LISTS}:
            self.step = detail.step
        reveal = self.step is Step.RESULT and self._live and before is not Step.RESULT
        at = self._body.shown if isinstance(self._body, ResultStep) else None
        self._show_step(0 if reveal and not self._still else at)

    def _forget(self, last: PlanDetail | None, now: PlanDetail) -> None:
        """Forget what was typed once it is recorded; the rest outlives the step's new picture."""
        kept = typed_in(now.item.plan_id)
        if self._given and last is not None and len(now.witnesses) > len(last.witnesses):
            self._given = False
            self._typed.forget(f"{kept}.who")
            self._typed.forget(f"{kept}.what")
        if last is not None and not last.code and now.code:
            self._typed.forget(kept)  # it opened with it: what is compared next is typed anew
        if now.drawn is not None:
            self._typed.forget(kept)

    def show_lists(self) -> None:
        """Go on from the rules to the lists; nothing is recorded by it."""
        self.step = Step.LISTS
        self._show_step()

    def _show_step(self, rows: int | None = None) -> None:
        detail = self._detail
        if detail is None:
            return
        last = self._body
        name, place = last.focused() if isinstance(last, OpeningStep) else ("", 0)
        self._body = self._make(detail)
        if isinstance(self._body, OpeningStep):
            self._body.witness_given.connect(self._give)
            self._body.code_entered.connect(self.advance)
        if isinstance(self._body, ResultStep) and rows is not None:
            self._body.show_count(rows)
        self._frame.show_body(self._body, _ORDER.index(self.step))
        self._show_foot()
        if not self._body.take_keyboard():
            self.go.setFocus()
        elif name == "code" and isinstance(self._body, OpeningStep):
            self._body.focus(name, place)

    def _give(self, who: str, what: str) -> None:
        self._given = True
        self.witness_given.emit(who, what)

    def _make(self, detail: PlanDetail) -> StepBody:
        match self.step:
            case Step.RULES:
                return RulesStep(detail)
            case Step.LISTS:
                return ListsStep(detail)
            case Step.OPENING:
                return OpeningStep(detail, self._typed)
            case Step.RESULT:
                if detail.drawn is None:
                    raise RuntimeError("a result without a draw")
                return ResultStep(detail, detail.drawn)

    def _show_foot(self) -> None:
        detail, revealing = self._detail, self._revealing()
        self._frame.foot.show_step(
            self.step,
            opened=detail is not None and bool(detail.code),
            revealing=revealing,
            detail=detail,
        )
        self._print.setEnabled(self.step is Step.RESULT and not revealing)

    def show_wrong(self, where: Where, what: str, then: str, position: int | None = None) -> None:
        """Say why a step was refused, at its place; what was typed stays."""
        self.set_busy(busy=False)
        self._given = False
        if isinstance(self._body, OpeningStep):
            at_code = where is Where.CODE
            self._body.show_wrong(what, then, at_code=at_code, position=position)
        else:
            hall_dialogs.say(self, what, then)

    def show_beacon_wrong(self, error: FieldappError) -> bool:
        """Say at its fields what is wrong with the public randomness; False: none is asked for."""
        body = self._body
        if not isinstance(body, OpeningStep) or body.beacon is None:
            return False
        self.set_busy(busy=False)
        body.beacon.show_wrong(error)
        return True

    def show_progress(self, done: int, total: int) -> None:
        """Show how far the computing is."""
        if self._busy and total:
            self._frame.show_done(done / total)

    def set_busy(self, *, busy: bool) -> None:
        """The computing began or ended; Esc then stops it."""
        self._busy = busy
        self._frame.show_done(None)
        self.go.setEnabled(not busy)

    # acting

    def advance(self) -> None:
        """Do the step's one act: the main button, Space, Enter in the field for the code."""
        if self._busy or self._detail is None or not may_act(self.step, self._detail):
            return
        match self.step:
            case Step.RULES:
                self.show_lists()
            case Step.LISTS if by_centre(self._detail):
                self.ask_slot_asked.emit()
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
                self.open_asked.emit(body.beacon_typed())

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
        return hall_dialogs.confirm(
            self,
            self.tr("离开公开抽取？"),
            self.tr("做完的步骤都已经记下，再进来会从这一步接着做；结果不会因此改变。"),
            self.tr("离开"),
        )

    # the frame

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self._body is not None and key in _PAGES:
            self._body.page(_PAGES[key])
        elif self._body is not None and key in _SIDE_PAGES:
            self._body.turn(_SIDE_PAGES[key])
        elif event.isAutoRepeat():
            return  # a key held down must not run through the steps
        elif key == Qt.Key.Key_Space:
            self.advance()
        elif key in _ENTER and self._revealing():
            self._show_rows(all_of_them=True)
        elif key in _ENTER and self.go.hasFocus():
            self.advance()
        elif key == Qt.Key.Key_Escape:
            self.ask_leave()
        else:
            super().keyPressEvent(event)

    def picture_changed(self) -> None:
        """Make every part in the size of the new picture; the step and what was typed stay."""
        shown = self._body.shown if isinstance(self._body, ResultStep) else None
        old, self._frame = self._frame, self._framed()
        self._whole.replaceWidget(old, self._frame)
        old.hide()
        old.deleteLater()
        if self._detail is not None:
            self._frame.show_title(self._detail)
            self._show_step(shown)
            self.set_busy(busy=self._busy)
