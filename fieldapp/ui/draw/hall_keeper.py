"""Opens and closes the public act over the window, and carries its acts to the presenter."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from fieldapp.errors import FieldappError
from fieldapp.ui import messages
from fieldapp.ui.draw.carried import OF_BEACON
from fieldapp.ui.draw.ceremony import Ceremony
from fieldapp.ui.draw.model import Letters, PlanDetail
from fieldapp.ui.draw.presenter import DrawPresenter
from fieldapp.ui.draw.slot_presenter import Where
from fieldapp.ui.typed import Typed


class HallKeeper(QObject):
    """Holds the hall while it is open.

    Signals:
        save_asked(): save the public transcript to a folder.
        closed(): the hall was left.
        fix_asked(): issue the slot on this computer.
        slot_asked(): ask a centre for it.
    """

    save_asked = Signal()
    closed = Signal()
    fix_asked = Signal()
    slot_asked = Signal()
    _moved = Signal(int, int)  # rows done, rows in all; told from the workspace's thread

    def __init__(
        self, page: QWidget, presenter: DrawPresenter, typed: Typed, *, reduced_motion: bool
    ) -> None:
        super().__init__(page)
        self._typed = typed
        self._page, self._presenter, self._still = page, presenter, reduced_motion
        self._hall: Ceremony | None = None
        self._moved.connect(self._show_progress)

    def is_open(self) -> bool:
        """Say whether the hall covers the window."""
        return self._hall is not None

    def open(self, detail: PlanDetail, *, whole_screen: bool) -> None:
        """Open the hall at the step where the plan stands."""
        self.close()
        hall = Ceremony(self._page.window(), self._typed, reduced_motion=self._still)
        hall.fix_asked.connect(self.fix_asked)
        hall.ask_slot_asked.connect(self.slot_asked)
        hall.code_given.connect(self._presenter.enter_code)
        hall.witness_given.connect(self._presenter.witness)
        hall.open_asked.connect(self._presenter.open_code)
        hall.draw_asked.connect(self._perform)
        hall.stop_asked.connect(self._presenter.stop)
        hall.print_asked.connect(self._presenter.paper)
        hall.save_asked.connect(self.save_asked)
        hall.left.connect(self.close)
        self._hall = hall
        hall.raise_over(whole_screen=whole_screen)
        hall.show_detail(detail, live=detail.drawn is None)
        if detail.here and detail.letters is Letters.ISSUED:
            self._presenter.accept()

    def close(self) -> None:
        """Give the window back."""
        if self._hall is not None:
            hall, self._hall = self._hall, None
            hall.lower_from()
            self.closed.emit()

    def ask_leave(self) -> None:
        """Esc."""
        if self._hall is not None:
            self._hall.ask_leave()

    def show_detail(self, detail: PlanDetail) -> None:
        """Show the facts as they are now."""
        if self._hall is not None:
            self._hall.show_detail(detail)

    def show_lists(self) -> None:
        """Show the lists and fingerprints; nothing is recorded by it."""
        if self._hall is not None:
            self._hall.show_lists()

    def show_wrong(self, where: Where, error: FieldappError) -> None:
        """Say why a step was refused, and which character is wrong."""
        if self._hall is None:
            return
        if error.code in OF_BEACON and self._hall.show_beacon_wrong(error):
            return
        words = messages.of(error)
        what, then = words.what, words.then
        position, count = error.facts.get("position"), error.facts.get("count")
        if where is Where.CODE and position is not None:
            what = self.tr("第 {position} 个字“{character}”不在字表里。").format(
                position=position, character=error.facts.get("character", "")
            )
            then = self.tr("这个字已经选中，直接打对的字；其余的字还在。")
        elif where is Where.CODE and count is not None:
            what = self.tr("应是 24 个字，现在是 {count} 个。").format(count=count)
            then = self.tr("请对着信封再看一眼；其余的字还在。")
        at = position if isinstance(position, int) else None
        self._hall.show_wrong(where, what, then, at)

    def show_idle(self) -> None:
        """The computing was stopped."""
        if self._hall is not None:
            self._hall.set_busy(busy=False)

    def _perform(self, code: str) -> None:
        self._presenter.perform(self.tr("抽取"), code, self._moved.emit)

    def _show_progress(self, done: int, total: int) -> None:
        if self._hall is not None:
            self._hall.show_progress(done, total)
