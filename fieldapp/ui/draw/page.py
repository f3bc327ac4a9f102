"""The page of the draw: plans on the left, one plan on the right, the public act over all."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from fieldapp.errors import FieldappError
from fieldapp.ui import theme
from fieldapp.ui.draw import hall_dialogs
from fieldapp.ui.draw.acts import Acts
from fieldapp.ui.draw.hall_keeper import HallKeeper
from fieldapp.ui.draw.model import (
    CheckRow,
    PlanDetail,
    PlanItem,
    State,
)
from fieldapp.ui.draw.pending_card import replaced_words, substituted_words
from fieldapp.ui.draw.plan_presenter import PlanPresenter
from fieldapp.ui.draw.presenter import DrawPresenter
from fieldapp.ui.draw.shelf import Shelf, Shown
from fieldapp.ui.draw.slot_presenter import Where
from fieldapp.ui.room import Desk, RoomPage
from fieldapp.ui.widgets import Button, col

NEW, HALL, LISTS = "new", "#hall", "#lists"


class DrawPage(RoomPage):
    """Plans and draws of this workspace."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._detail: PlanDetail | None = None
        self._keyless = False  # shown, and nothing has the keyboard yet
        self._hall_wanted = ""  # the place asks for the hall before its plan is read
        self._presenter = DrawPresenter(desk, self)
        self._hall = HallKeeper(
            self, self._presenter, desk.typed, reduced_motion=desk.reduced_motion
        )
        self._shelf = Shelf(desk.typed, may_hold=self._presenter.may_hold)
        self._plans = PlanPresenter(desk, self._shelf.form)
        self._acts = Acts(self, desk, self._presenter, self._plans)
        self._acts.told.connect(self.told)
        self._new = Button(self.tr("新建计划"), "plus", key="Ctrl N", shortcut="Ctrl+N")
        self._file = Button(self.tr("核对记录文件…"), "shield")
        self.setLayout(col(self._shelf, gap=0))
        self._connect()

    def _connect(self) -> None:
        self._new.clicked.connect(self._begin_plan)
        self._file.clicked.connect(self._acts.choose_file)
        self._shelf.began.connect(self._begin_plan)
        self._shelf.chosen.connect(self._presenter.choose)
        self._shelf.turned.connect(self.header_changed)
        self._shelf.log_asked.connect(self._acts.check_log)
        form, view = self._shelf.form, self._shelf.plan
        form.changed.connect(self._plans.changed)
        form.preview_asked.connect(lambda: self._plans.preview(form.wish(), self.tr("核对名录")))
        form.freeze_asked.connect(self._freeze)
        form.frozen.connect(self._on_frozen)
        view.hall_asked.connect(lambda: self._open_hall(whole_screen=True))
        view.print_asked.connect(self._presenter.paper)
        view.save_asked.connect(self._acts.save)
        view.check_asked.connect(lambda: self._presenter.check(self.tr("重算抽取")))
        view.replace_asked.connect(self._acts.replace)
        view.substitute_asked.connect(self._acts.substitute)
        read, show = self.tr("读名单"), self._acts.show_left_out
        view.left_out_asked.connect(lambda: self._presenter.left_out(read, show))
        form.year_asked.connect(self._acts.adopt_year)
        form.register_asked.connect(lambda: self.go_requested.emit("registry", ""))
        form.left_out_asked.connect(lambda: self._acts.show_left_out(form.left_out()))
        view.void_asked.connect(self._acts.void)
        view.sign_asked.connect(self._acts.sign)
        view.decline_asked.connect(self._acts.decline)
        view.take_back_asked.connect(self._acts.take_back)
        view.own_asked.connect(self._acts.prove_own)
        view.slot_asked.connect(lambda: self._acts.ask_slot(in_hall=False))
        view.give_up_asked.connect(self._acts.give_up)
        view.task_opened.connect(lambda task_id: self.go_requested.emit("inspect", task_id))
        self._hall.save_asked.connect(lambda: self._acts.save("public"))
        self._hall.closed.connect(self.header_changed)
        self._hall.fix_asked.connect(self._acts.fix)
        self._hall.slot_asked.connect(lambda: self._acts.ask_slot(in_hall=True))

    # the protocol of a page

    def title(self) -> str:
        match self._shelf.shown:
            case Shown.FORM:
                return self.tr("新建抽查计划")
            case Shown.FILE:
                return self.tr("核对抽取记录")
            case _:
                return self.tr("抽查")

    def subtitle(self) -> str:
        if self._shelf.shown is Shown.FORM:
            return self.tr("先看，再冻结；冻结之后谁也不能改")
        items = self._shelf.items
        if not items:
            return ""
        waiting = sum(one.state not in {State.DRAWN, State.VOIDED} for one in items)
        words = self.tr("{count} 份计划，{waiting} 份还没抽")
        return words.format(count=len(items), waiting=waiting)

    def head_buttons(self) -> Sequence[QWidget]:
        return (self._file, self._new) if self._presenter.may_hold else (self._file,)

    def can_go_back(self) -> bool:
        return self._hall.is_open() or self._shelf.can_go_back()

    def go_back(self) -> None:
        if self._hall.is_open():
            self._hall.ask_leave()
        else:
            self._shelf.go_back()

    def on_shown(self) -> None:
        self._keyless = not self._hall.is_open()
        self._presenter.read()
        self._take_keyboard()

    def _take_keyboard(self) -> None:
        """Put the keyboard on the list once it is there: it is read after the page shows."""
        if self._keyless and self._shelf.shown in {Shown.PLANS, Shown.EMPTY}:
            self._keyless = self._shelf.shown is Shown.EMPTY  # plans may be on their way
            self._shelf.take_keyboard()

    def refresh(self, changes: frozenset[str]) -> None:
        if changes & {"draw", "inspection", "registry", "*"}:
            self._presenter.read()

    def place(self) -> str:
        if self._shelf.shown is Shown.FORM:
            return NEW
        return self._presenter.chosen + (HALL if self._hall.is_open() else "")

    def open_place(self, place: str) -> None:
        self._hall.close()
        if place == NEW:
            self._begin_plan()
            return
        plan_id, _, what = place.partition("#")
        plan_id, _, _ = plan_id.partition("/")  # a task's id names its plan
        self._hall_wanted = f"#{what}" if what else ""
        self._shelf.show_first()
        self._shelf.turn_to(plan=bool(plan_id))
        self._presenter.choose(plan_id)

    def poses(self) -> Sequence[str]:
        seen: dict[State, str] = {}
        for item in self._shelf.items:
            seen.setdefault(item.state, item.plan_id)
        short = next((one.plan_id for one in self._shelf.items if one.short), "")
        drawn = seen.get(State.DRAWN, "")
        places = [NEW, *seen.values(), *(one + HALL for one in seen.values())]
        if State.FROZEN in seen:
            places.append(seen[State.FROZEN] + LISTS)
        if drawn:
            places += [drawn + "#checks", drawn + "#fixed", drawn + "#after"]
        if short and short != drawn:
            places.append(short + HALL)
        return ("", *places)

    def help_text(self) -> str:
        return self.tr(
            "新建计划先看后冻结；抽取当众全屏做四步：规则、名单与指纹、启封、结果。\n"
            "空格 下一步，Enter 全部显示，Ctrl+P 打印抽取记录，Esc 离开（会先问）。\n"
            "抽中的户不能检查时，由同组候补依次接替，要理由和另一人批准。"
        )

    # what the presenter asks

    def show_plans(self, items: Sequence[PlanItem]) -> None:
        """Show the list of plans, and the newest if none is chosen."""
        self._shelf.show_items(items, self._desk.clock.now_ms())
        self.badge_changed.emit(sum(one.state in {State.SLOT, State.OPENED} for one in items))
        if not self._presenter.chosen and items and not theme.wide():
            self._presenter.choose(items[0].plan_id)
        self._shelf.mark(self._presenter.chosen)
        self._take_keyboard()

    def show_detail(self, detail: PlanDetail | None) -> None:
        """Show a plan on the right, and in the hall if that is open."""
        self._detail = self._acts.detail = detail
        self._shelf.show_plan(detail)
        if detail is None:
            return
        wanted, self._hall_wanted = self._hall_wanted, ""
        if self._hall.is_open():
            self._hall.show_detail(detail)
        elif wanted in {HALL, LISTS}:
            self._open_hall(whole_screen=False)
            if wanted == LISTS:
                self._hall.show_lists()
        elif wanted:
            self._shelf.plan.show_tab({"#fixed": 1, "#checks": 2, "#after": 3}.get(wanted, 0))
        self.header_changed.emit()

    def show_wrong(self, where: Where, error: FieldappError) -> None:
        """Say why a step of the public act was refused."""
        (self._hall.show_wrong if self._hall.is_open() else self._acts.tell)(where, error)

    def show_idle(self) -> None:
        """The computing was stopped."""
        self._hall.show_idle()

    def show_checks(self, source: str, rows: Sequence[CheckRow]) -> None:
        """Show every check of a plan or of a file."""
        if self._detail is not None and source == self._detail.item.plan_id:
            self._shelf.plan.show_checks(source, rows)
        else:
            self._shelf.show_file(source, rows)

    def show_saved(self, path: Path) -> None:
        """Say where the file is."""
        title = self.tr("已存好抽取记录")
        if self._hall.is_open():
            hall_dialogs.say(self.window(), title, str(path))
        else:
            self.told.emit("green", title, str(path))

    def show_paper(self, plan_id: str, pdf: bytes) -> None:
        """Print the record."""
        from fieldapp.ui.draw.printing import print_pdf

        print_pdf(self.window(), plan_id, pdf)

    def show_replaced(self, successor: str) -> None:
        """Say who will take the place."""
        self.told.emit(*replaced_words(successor))

    def show_substituted(self, joining: str) -> None:
        """Say who will go instead."""
        self.told.emit(*substituted_words(joining))

    # the public act

    def _open_hall(self, *, whole_screen: bool) -> None:
        if self._detail is not None:
            self.told.emit("soft", "", "")  # what was said before the act is over now
            self._hall.open(self._detail, whole_screen=whole_screen)
            self.header_changed.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not self.window().isMinimized():
            self._hall.close()

    # acting

    def _begin_plan(self) -> None:
        if self._presenter.may_hold:
            self._shelf.show_form()
            self._plans.begin()

    def _freeze(self) -> None:
        if self._acts.is_sure_to_freeze(self._shelf.form.draft):
            self._plans.freeze(self.tr("冻结名录"))

    def _on_frozen(self, plan_id: str) -> None:
        self._shelf.give_keyboard(plan_id)
        self.open_place(plan_id)
        self._presenter.read()
        self.told.emit("green", self.tr("已冻结"), self.tr("可以公开抽取了。"))
