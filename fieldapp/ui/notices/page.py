"""The page of notices: the list, one paper from draft to service, and checking a code."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from fieldapp.ui import dialogs, formats, messages
from fieldapp.ui.notices.acting import PaperActs
from fieldapp.ui.notices.checking import Checked
from fieldapp.ui.notices.paper import OpenPaper
from fieldapp.ui.notices.presenter import NoticesPresenter
from fieldapp.ui.notices.reading import Paper, Shelf
from fieldapp.ui.notices.shelf import BeginView, ShelfView
from fieldapp.ui.notices.verdict import VerdictView
from fieldapp.ui.room import Desk, RoomPage
from fieldapp.ui.widgets import Button, col

if TYPE_CHECKING:
    from fieldapp.errors import FieldappError

CHECK, BEGIN = "check", "begin"  # places beside those of drafts and notices
CODE = "check:"  # this and the text of a code: check it


class NoticesPage(RoomPage):
    """Notices of this workspace: seen, drafted, issued, printed, served, checked."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._presenter = NoticesPresenter(desk, self)
        self._shelf: Shelf | None = None
        self._paper: Paper | None = None
        self._shelf_view = ShelfView(may_issue=self._presenter.may_issue)
        self._begin_view = BeginView()
        self._open = OpenPaper()
        self._verdict = VerdictView(desk.typed)
        self._stack = QStackedWidget()
        for view in (self._shelf_view, self._begin_view, self._open, self._verdict):
            self._stack.addWidget(view)
        self.setLayout(col((self._stack, 1), gap=0))
        self._check = Button(self.tr("核验"), "shield")
        self._begin = Button(self.tr("起草文书"), "plus", "primary")
        self._save = Button(self.tr("另存 PDF"), "download", shortcut="Ctrl+S")
        self._print = Button(self.tr("打印"), "printer", key="Ctrl P", shortcut="Ctrl+P")
        self._acts = PaperActs(desk, self, self._presenter)
        self._connect()
        self.setAcceptDrops(True)

    def _connect(self) -> None:
        self._check.clicked.connect(lambda: self.open_place(CHECK))
        self._begin.clicked.connect(lambda: self.open_place(BEGIN))
        self._save.clicked.connect(self._acts.save_pdf)
        self._print.clicked.connect(self._print_paper)
        for view in (self._shelf_view, self._begin_view):
            view.opened.connect(self.open_place)
        self._shelf_view.draft_asked.connect(lambda: self.open_place(BEGIN))
        steps = self._open.steps
        steps.issue_asked.connect(self._acts.issue)
        steps.print_asked.connect(self._print_paper)
        steps.serve_asked.connect(self._acts.serve)
        steps.refuse_asked.connect(self._acts.refuse)
        steps.void_asked.connect(self._acts.void)
        steps.replace_asked.connect(self._acts.replace)
        steps.discard_asked.connect(self._acts.discard)
        steps.give_up_asked.connect(self._acts.give_up_correction)
        steps.inspection_asked.connect(lambda one: self.go_requested.emit("inspect", one))
        self._open.fields.field_given.connect(self._presenter.set_field)
        self._verdict.text_given.connect(self._presenter.check_text)
        self._verdict.file_asked.connect(self._choose_code)
        self._verdict.notice_asked.connect(self.open_place)

    # what the window asks

    def title(self) -> str:
        view = self._stack.currentWidget()
        if view is self._open and self._paper is not None:
            return self._paper.title
        if view is self._verdict:
            return self.tr("核验文书")
        return self.tr("起草文书") if view is self._begin_view else self.tr("文书")

    def subtitle(self) -> str:
        view = self._stack.currentWidget()
        if view is self._open and self._paper is not None:
            return self._paper_subtitle(self._paper)
        if view is self._shelf_view and self._shelf is not None and self._shelf.rows:
            words = self.tr("{count} 份，{open} 份还没有送达")
            return words.format(count=len(self._shelf.rows), open=self._shelf.unserved)
        return ""

    def _paper_subtitle(self, paper: Paper) -> str:
        if paper.notice is not None:
            return " · ".join((paper.notice.number, paper.party))
        if paper.saved_ms is None:
            return self.tr("{party} · 草稿，还没有改过").format(party=paper.party)
        at = formats.time_of_day(paper.saved_ms, seconds=True)
        return self.tr("{party} · 草稿，已保存 {time}").format(party=paper.party, time=at)

    def head_buttons(self) -> Sequence[QWidget]:
        if self._stack.currentWidget() is self._open:
            fixed = self._paper is not None and self._paper.notice is not None
            closed = fixed and self._acts.closed()
            return (
                *((self._save,) if fixed else ()),
                *((self._print,) if fixed and not closed else ()),
            )
        if self._stack.currentWidget() is self._shelf_view:
            return (self._check, *((self._begin,) if self._presenter.may_issue else ()))
        return ()

    def can_go_back(self) -> bool:
        return self._stack.currentWidget() is not self._shelf_view

    def go_back(self) -> None:
        if self._stack.currentWidget() is self._open and self._open.in_fields():
            self._open.show_steps()
        else:
            self.open_place("")
            self._presenter.read()

    def on_shown(self) -> None:
        self._presenter.read()
        self._take_keyboard()

    def _take_keyboard(self) -> None:
        view = self._stack.currentWidget()
        if view is self._verdict:
            self._verdict.field.setFocus()
        elif view is self._shelf_view:
            self._shelf_view.take_keyboard()
        elif view is self._begin_view:
            self._begin_view.take_keyboard()
        elif not self._open.in_fields():
            self._open.steps.take_keyboard()

    def refresh(self, changes: frozenset[str]) -> None:
        if changes & {"notice", "inspection", "*"}:
            self._presenter.read()

    def place(self) -> str:
        view = self._stack.currentWidget()
        if view is self._verdict:
            return CHECK
        return BEGIN if view is self._begin_view else self._presenter.open_place

    def open_place(self, place: str) -> None:
        if place.startswith(CODE):
            place, code = CHECK, place.removeprefix(CODE)
            self._verdict.field.setText(code)
            self._presenter.check_text(code)
        views: dict[str, QWidget] = {
            "": self._shelf_view, CHECK: self._verdict, BEGIN: self._begin_view,
        }  # fmt: skip
        named = place if place not in views else ""
        if named != self._presenter.open_place:
            self._presenter.open(named)
        if place in views:
            self._stack.setCurrentWidget(views[place])
            self._take_keyboard()
        self.header_changed.emit()

    def poses(self) -> Sequence[str]:
        rows = self._shelf.rows if self._shelf else ()
        first = {one.status: one.place for one in reversed(rows)}
        begun = self._shelf.begun if self._shelf else ()
        drafts = [f"draft:{one.inspection_id}:rectification_order" for one in begun[:1]]
        issued = [first[state] for state in ("issued", "served", "refused") if state in first]
        return ("", BEGIN, CHECK, *drafts, *issued)

    def help_text(self) -> str:
        return self.tr(
            "文书从一次检查里出。缺的项目有编号，纸上和旁边一样；点一下就填。\n"
            "签发以后文号和二维码定下来，一个字都不能改；写错了就作废重出。\n"
            "Ctrl+P 打印，Ctrl+S 另存 PDF。“核验”能看一张纸上的二维码是不是真的。"
        )

    # what the presenter shows

    def show_shelf(self, shelf: Shelf) -> None:
        """Show the list of notices and drafts."""
        self._shelf = shelf
        self._shelf_view.show_shelf(shelf)
        self._begin_view.show_shelf(shelf)
        self.badge_changed.emit(shelf.unserved)
        self._take_keyboard_if_shown()
        self.header_changed.emit()

    def _take_keyboard_if_shown(self) -> None:
        if self.isVisible() and self._stack.currentWidget() is not self._open:
            self._take_keyboard()

    def show_paper(self, paper: Paper | None) -> None:
        """Show the open paper; None: none is open."""
        self._paper = paper
        self._acts.paper = paper
        if paper is not None:
            act = self._presenter.next_act(paper)
            self._open.show_paper(paper, act, may_act=self._presenter.may_issue)
            fresh = self._stack.currentWidget() is not self._open
            self._stack.setCurrentWidget(self._open)
            if fresh and self.isVisible():
                self._take_keyboard()
        else:
            self._open.forget()
            if self._stack.currentWidget() is self._open:
                self._stack.setCurrentWidget(self._shelf_view)
        self.header_changed.emit()

    def show_refused(self, error: FieldappError) -> None:
        """Show why a paper cannot be opened."""
        words = messages.of(error)
        self.told.emit("red", words.what, words.then)

    def show_wrong(self, name: str, error: FieldappError) -> None:
        """Show that a field cannot be so; the paper stays as it was."""
        self._open.fields.show_wrong(name, messages.of(error).what)

    def show_issued(self, number: str) -> None:
        """Show that a notice now exists."""
        self.told.emit(
            "green",
            self.tr("已签发：{number}").format(number=number),
            self.tr("内容已经定下来。现在打印两份，检查员在纸上签名，再送达。"),
        )

    def show_checked(self, checked: Checked) -> None:
        """Show the verdict on a code."""
        self._verdict.show_checked(checked)

    def show_unchecked(self, error: FieldappError) -> None:
        """Show why there is no code to judge."""
        self._verdict.show_refused(error)

    # gestures

    def _print_paper(self) -> None:
        pages = self._open.view.pages()
        if pages is not None:
            self._acts.print_paper(pages)

    def _choose_code(self) -> None:
        kinds = self.tr("图片和 PDF (*.pdf *.png *.jpg *.jpeg *.webp *.bmp *.tif);;所有文件 (*)")
        path = dialogs.open_file(self, self.tr("打开图片或 PDF"), kinds)
        if path is not None:
            self._check_file(path)

    def _check_file(self, path: Path) -> None:
        self._presenter.check_file(path, self.tr("核验 {name}").format(name=path.name))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.open_place(CHECK)
        self._check_file(Path(event.mimeData().urls()[0].toLocalFile()))
