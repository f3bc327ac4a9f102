"""Acts of the draw's page that ask something first: a file, a reason, a second person."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from fieldapp.errors import FieldappError
from fieldapp.ui import dialogs, formats, messages
from fieldapp.ui.draw import slot_question, two_people
from fieldapp.ui.draw.after_model import PendingRow
from fieldapp.ui.draw.left_out import LeftOutDialog
from fieldapp.ui.draw.model import DraftView, LeftOutObject, PlanDetail, TaskRow
from fieldapp.ui.draw.own_proof import OwnDialog
from fieldapp.ui.draw.pending_card import what_words
from fieldapp.ui.draw.plan_presenter import PlanPresenter
from fieldapp.ui.draw.presenter import DrawPresenter, Kind
from fieldapp.ui.draw.slot_presenter import Where
from fieldapp.ui.room import Desk


class Acts(QObject):
    """Asks, and has the presenters act.

    Signals:
        told(str, str, str): tone, title and detail of a message to the person.
    """

    told = Signal(str, str, str)

    def __init__(
        self, page: QWidget, desk: Desk, presenter: DrawPresenter, plans: PlanPresenter
    ) -> None:
        super().__init__(page)
        self._page, self._desk, self._presenter, self._plans = page, desk, presenter, plans
        self.detail: PlanDetail | None = None  # the plan that is shown

    def choose_file(self) -> None:
        """Ask for records, and a business's proof beside one, and check them."""
        translate = QCoreApplication.translate
        paths = dialogs.open_files(
            self._page,
            translate("DrawPage", "核对抽取记录（可以选几份，也可以连同一户的证明）"),
            translate("DrawPage", "抽取记录 (*.json *.cbor);;所有文件 (*)"),
        )
        if paths:
            self._presenter.files.check(paths, translate("DrawPage", "重算抽取"))

    def check_log(self) -> None:
        """Check the same files against this workspace's log."""
        self._presenter.files.check_log(QCoreApplication.translate("DrawPage", "重算抽取"))

    def save(self, kind: Kind) -> None:
        """Ask for a folder and write the record there."""
        translate = QCoreApplication.translate
        folder = dialogs.folder(self._page, translate("DrawPage", "存到哪个文件夹或 U 盘"))
        if folder is not None:
            name = (
                translate("DrawPage", "抽取记录")
                if kind == "public"
                else translate("DrawPage", "抽取审计记录")
            )
            self._presenter.save(folder, kind, f"{name}-{self._presenter.chosen}")

    def prove_own(self, object_id: str) -> None:
        """Give a business its own place in the draw."""
        asked = OwnDialog(self._page, self._desk, self._presenter.chosen, object_id)
        asked.exec()
        asked.deleteLater()

    def replace(self, task: TaskRow) -> None:
        """Ask why an object cannot be inspected; a reserve takes its place."""
        drawn = self.detail.drawn if self.detail is not None else None
        answer = two_people.ask_replacement(
            self._page,
            task.name,
            drawn.reasons if drawn is not None else (),
            drawn.proved if drawn is not None else (),
            self._presenter.is_me,
        )
        if answer is not None:
            self._presenter.replace(task.task_id, answer)

    def substitute(self, task: TaskRow) -> None:
        """Ask which inspector cannot go; the rule sends another."""
        drawn = self.detail.drawn if self.detail is not None else None
        causes = drawn.causes if drawn is not None else ()
        found = two_people.ask_substitution(self._page, task, causes, self._presenter.is_me)
        if found is not None:
            self._presenter.substitute(task.task_id, *found)

    def show_left_out(self, rows: Sequence[LeftOutObject]) -> None:
        """Show everybody whom a plan leaves out."""
        asked = LeftOutDialog(self._page, rows)
        asked.exec()
        asked.deleteLater()

    def void(self) -> None:
        """Ask why the draw is void."""
        answer = two_people.ask_voiding(self._page, self._presenter.is_me)
        if answer is not None:
            self._presenter.void(answer.reason, answer.approver)

    def sign(self, one: PendingRow) -> None:
        """Ask whether the person signs what another began."""
        translate = QCoreApplication.translate
        words = translate(
            "DrawPage",
            "{what}\n理由：{reason}\n提出人：{who}。您以自己的名义签名，写进日志，不能撤销。",
        ).format(what=what_words(one), reason=one.reason, who=one.begun_by)
        title = translate("DrawPage", "作为第二人签名？")
        if dialogs.confirm(self._page, title, words, translate("DrawPage", "签名同意")):
            self._presenter.second.answer(one.change, agrees=True)

    def decline(self, one: PendingRow) -> None:
        """Ask why the person does not sign."""
        translate = QCoreApplication.translate
        said = dialogs.ask_text(
            self._page, translate("DrawPage", "不同意这项变更？"),
            translate("DrawPage", "{what}\n不会起作用；您的理由写进日志。").format(
                what=what_words(one)
            ),
            translate("DrawPage", "不同意"), hint=translate("DrawPage", "理由"),
        )  # fmt: skip
        if said is not None:
            self._presenter.second.answer(one.change, agrees=False, said=said)

    def take_back(self, one: PendingRow) -> None:
        """Take back what nobody has signed yet; it stays in the log without effect."""
        self._presenter.second.take_back(one.change)

    def is_sure_to_freeze(self, draft: DraftView | None) -> bool:
        """Ask before what cannot be undone, with numbers and the fingerprints to be read out."""
        if draft is None:
            return False
        translate = QCoreApplication.translate
        words = translate(
            "DrawPage",
            "{size} 户里抽 {drawn} 户，候补 {reserve} 户，每户 {team} 人。\n"
            "冻结之后不能撤销：计划、户的名单、人的名单都不能再改，只能抽取。要改就另建一份。\n"
            "户的名单：{register}\n人的名单：{roster}\n抽取那天念出的应当是同样的字。",
        ).format(
            size=formats.count(draft.register_size), drawn=draft.to_draw, reserve=draft.reserve,
            team=draft.team_size, register="　".join(draft.register_words),
            roster="　".join(draft.roster_words),
        )  # fmt: skip
        title = translate("DrawPage", "冻结计划和名单？")
        return dialogs.confirm(self._page, title, words, translate("DrawPage", "冻结"))

    def tell(self, _where: Where, error: FieldappError) -> None:
        """Say above the page why an act was refused."""
        said = messages.of(error)
        self.told.emit("red", said.what, said.then)

    def ask_slot(self, *, in_hall: bool) -> None:
        """Ask of which centre, and with which round, and have it asked."""
        if self.detail is None:
            return
        wish = slot_question.ask_slot(
            self._page.window(), self.detail, central=True, in_hall=in_hall
        )
        if wish is not None:
            self._presenter.slots.ask_slot(wish)

    def fix(self) -> None:
        """Ask in the hall for the round where one is due, and issue the slot here."""
        if self.detail is None:
            return
        wish = slot_question.ask_slot(
            self._page.window(), self.detail, central=False, in_hall=True
        )
        if wish is not None:
            self._presenter.slots.fix(wish)

    def give_up(self) -> None:
        """Ask why the slot is given up."""
        answer = two_people.ask_giving_up(self._page, self._presenter.is_me)
        if answer is not None:
            self._presenter.slots.give_up(answer.reason, answer.approver)

    def adopt_year(self) -> None:
        """Ask for the table of a year's plan and adopt it."""
        translate = QCoreApplication.translate
        title = translate("DrawPage", "年度抽查工作计划")
        path = dialogs.open_file(
            self._page, title, translate("DrawPage", "表格 (*.csv);;所有文件 (*)")
        )
        if path is None:
            return
        document = dialogs.ask_text(
            self._page, title,
            translate("DrawPage", "写上报备案的文号；以前采用的同一年的计划由它接替，记录都在。"),
            translate("DrawPage", "采用"), hint=translate("DrawPage", "备案文号"),
        )  # fmt: skip
        if document is not None:
            self._plans.adopt_year(path, document, self.on_adopted)

    def on_adopted(self, year: int, batches: int) -> None:
        """Say that it is adopted."""
        translate = QCoreApplication.translate
        title = translate("DrawPage", "已采用 {year} 年的年度计划").format(year=year)
        words = translate("DrawPage", "{count} 个批次，新建计划时可以选。").format(count=batches)
        self.told.emit("green", title, words)
