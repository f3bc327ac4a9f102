"""The page of publication: what waits, what is public; one result beside what the world sees."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldapp.errors import FieldappError
from fieldapp.ui import dialogs, formats, messages, theme
from fieldapp.ui.publish.model import Mark, Office, Sheet
from fieldapp.ui.publish.office_view import OfficeView
from fieldapp.ui.publish.presenter import PublishPresenter
from fieldapp.ui.publish.sheet_view import SheetView
from fieldapp.ui.publish.side_view import SideView
from fieldapp.ui.room import Desk, RoomPage
from fieldapp.ui.widgets import STRETCH, col, plain, row, scrolling


class PublishPage(RoomPage):
    """Results that a first person approved, to be made public by a second."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._office: Office | None = None
        self._sheet: Sheet | None = None
        self._presenter = PublishPresenter(desk, self)
        self._first = OfficeView(desk.clock)
        self._first.opened.connect(self._presenter.open)
        self._first.draw_asked.connect(self._ask_draw)
        self._first.sync_asked.connect(lambda: self.go_requested.emit("sync", ""))
        self._left, self._side = SheetView(), SideView()
        self._side.toggled.connect(self._presenter.toggle)
        self._side.add_asked.connect(self._ask_words)
        self._side.approve_asked.connect(self._ask_approve)
        self._side.publish_asked.connect(self._ask_publish)
        self._side.correct_asked.connect(self._ask_correct)
        self._side.withdraw_asked.connect(self._ask_withdraw)
        self._detail = self._make_detail()
        self._detail.hide()
        self.setLayout(col((self._first, 1), (self._detail, 1), gap=0, margins=(24, 16, 24, 16)))

    def _make_detail(self) -> QWidget:
        if theme.wide():
            return scrolling(col(self._left, self._side, STRETCH, gap=12, margins=(0, 0, 6, 0)))
        side = scrolling(self._side_layout())
        side.setFixedWidth(theme.px(348))
        return plain(row((self._left, 1), side, gap=16))

    def _side_layout(self) -> QVBoxLayout:
        return col(self._side, STRETCH, gap=0, margins=(0, 0, 4, 0))

    # the protocol of a page

    def title(self) -> str:
        return self.tr("公示")

    def subtitle(self) -> str:
        if self._sheet is not None and self._presenter.place:
            name, task = self._sheet.row.name, self._sheet.task_id
            if not task:
                return self.tr("{name} · 检查结果").format(name=name)
            return self.tr("{name} · 任务 {task}").format(name=name, task=task.split("/")[0])
        if self._office is None:
            return ""
        return self.tr("{waiting} 份待公示，{public} 份公示过").format(
            waiting=len(self._office.waiting), public=len(self._office.public)
        )

    def on_shown(self) -> None:
        self._presenter.read()
        if not self._presenter.place:
            self._first.setFocus()

    def refresh(self, changes: frozenset[str]) -> None:
        self._presenter.read()

    def can_go_back(self) -> bool:
        return bool(self._presenter.place)

    def go_back(self) -> None:
        self._presenter.open("")

    def place(self) -> str:
        return self._presenter.place

    def open_place(self, place: str) -> None:
        self._presenter.open(place)

    def poses(self) -> Sequence[str]:
        if self._office is None:
            return ("",)
        rows = (*self._office.waiting[:1], *self._office.public[:1])
        return ("", *(row.inspection_id for row in rows))

    def help_text(self) -> str:
        return self.tr(
            "左边是我们知道的，右边是世界会看到的，编号对得上。\n"
            "身份证号、电话、账号一律隐去；别的由批准的人逐处决定，批准的正是右边这些字。\n"
            "公示的人只能照批准的公示，不能是批准的人，也不能是检查的人。\n"
            "H 再隐去一处，Ctrl+Enter 批准或者公示。"
        )

    # what the presenter asks

    def show_office(self, office: Office) -> None:
        """Show the first view."""
        self._office = office
        self._first.show_office(office)
        self.header_changed.emit()

    def show_list(self) -> None:
        """Go back to the first view."""
        self._sheet = None
        self._detail.hide()
        self._first.show()
        self.header_changed.emit()

    def show_sheet(self, sheet: Sheet, marks: Sequence[Mark]) -> None:
        """Show one result."""
        opened = self._sheet is None
        self._sheet = sheet
        self._left.show_sheet(sheet, marks)
        self._side.show_sheet(sheet, marks)
        self._first.hide()
        self._detail.show()
        if opened and theme.wide():
            self._left.setFocus()
        elif opened:
            self._side.take_focus()
        self.header_changed.emit()

    def show_badge(self, count: int) -> None:
        """Show how many results wait for this person."""
        self.badge_changed.emit(count)

    def show_not_found(self, words: str) -> None:
        """Say that these words do not stand in the sheet."""
        title = self.tr("右边没有“{words}”").format(words=words)
        self.told.emit("amber", title, self.tr("没有改动。请照右边的字写，一个字不差。"))

    def show_approved(self, name: str) -> None:
        """Say that these words were approved, and go on to what waits."""
        self._presenter.open("")
        self.go_requested.emit("review", "")
        self.told.emit(
            "green", self.tr("批准了 {name}").format(name=name),
            self.tr("下一步由公示员照这个样子公示，不能是您自己。"),
        )  # fmt: skip

    def show_published(self, name: str, sha256: bytes, *, corrected: bool) -> None:
        """Say that a result is public now."""
        title = self.tr("更正了 {name}") if corrected else self.tr("公示了 {name}")
        detail = self.tr("指纹 {groups}。同步到中心后，网页上任何人能看。").format(
            groups=formats.fingerprint(sha256)
        )
        self.told.emit("green", title.format(name=name), detail)

    def show_withdrawn(self, name: str) -> None:
        """Say that a publication was taken back."""
        detail = self.tr("同步到中心后，网页上只留“已撤回”和理由。")
        self.told.emit("soft", self.tr("撤回了 {name}").format(name=name), detail)

    def show_draw_published(self, plan_id: str) -> None:
        """Say that a draw is public now."""
        detail = self.tr("同步到中心后，任何人可以重新算一遍。")
        self.told.emit("green", self.tr("公示了抽查 {plan}").format(plan=plan_id), detail)

    def show_failed(self, error: FieldappError) -> None:
        """Say why it was not done."""
        said = messages.of(error)
        self.told.emit("red", said.what, said.then)

    # asking the person

    def _ask_words(self) -> None:
        text = dialogs.ask_text(
            self, self.tr("再隐去一处"),
            self.tr("写要隐去的字，照右边的样子；出现几次就隐去几次。"), self.tr("隐去"),
        )  # fmt: skip
        if text:
            self._presenter.add(text)

    def _ask_publish(self) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        detail = self.tr("右边的样子会公开，和批准的一字不差。同意的有 {approver} 和您，都签名。")
        title = self.tr("公示 {name}？").format(name=sheet.row.name)
        detail = detail.format(approver=sheet.row.approver)
        if dialogs.confirm(self, title, detail, self.tr("公示")):
            self._presenter.publish()

    def _ask_approve(self) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        shown = sum(not mark.hidden for mark in self._presenter.marks())
        detail = self.tr("右边的样子用您的名字签名批准，公示还要第二个人，一个字也不能改。")
        if shown:
            detail = self.tr("您决定公示软件标出的 {count} 处，这会留痕。{rest}").format(
                count=shown, rest=detail
            )
        title = self.tr("批准 {name}？").format(name=sheet.row.name)
        if dialogs.confirm(self, title, detail, self.tr("批准")):
            self._presenter.approve()

    def _ask_correct(self) -> None:
        reason = dialogs.ask_text(
            self, self.tr("更正"),
            self.tr("重新批准的样子会代替现在公开的；两个指纹和理由都公开。"), self.tr("更正"),
        )  # fmt: skip
        if reason:
            self._presenter.correct(reason)

    def _ask_withdraw(self) -> None:
        reason = dialogs.ask_text(
            self, self.tr("撤回"), self.tr("撤回过这件事和理由会一直公开。"), self.tr("撤回")
        )
        if reason:
            self._presenter.withdraw(reason)

    def _ask_draw(self, plan_id: str) -> None:
        title = self.tr("公示抽查 {plan}？").format(plan=plan_id)
        detail = self.tr("公开的过程里有抽中的单位和检查人员，没有没抽中的单位名称。")
        if dialogs.confirm(self, title, detail, self.tr("公示")):
            self._presenter.publish_draw(plan_id)
