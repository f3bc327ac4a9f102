"""The page of the registry: find an object, see its whole story, import registers."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from fieldapp.ui import theme
from fieldapp.ui.registry.browse import ResultsView, RosterView, age_words, no_register
from fieldapp.ui.registry.importing import ImportView
from fieldapp.ui.registry.presenter import (
    FILE,
    Looked,
    Register,
    RegistryPresenter,
    file_of,
)
from fieldapp.ui.registry.reading import Listing, RosterRow, Story
from fieldapp.ui.registry.story import StoryView
from fieldapp.ui.room import Desk, RoomPage
from fieldapp.ui.widgets import Banner, Button, Card, Segments, col, row

if TYPE_CHECKING:
    from fieldapp.errors import FieldappError
    from fieldapp.registry.importing import Imported
    from fieldapp.registry.tables import RegisterStatus

IMPORT, ROSTER = "import", "roster"  # places; every other one is an object's id,
FIND = "find:"  # or this and what to type into the search field


class RegistryPage(RoomPage):
    """Objects with search and story, inspectors, and the import of both."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._status: RegisterStatus | None = None
        self._story: Story | None = None
        self._last = ""  # the last object listed; the first view's richest picture
        self._presenter = RegistryPresenter(desk, self)
        may_import = self._presenter.may_import
        self._tabs = Segments(self.tr("检查对象"), self.tr("检查人员"))
        self._import = Button(self.tr("导入名录"), "import")
        self._results = ResultsView(desk.typed)
        self._story_view = StoryView(may_inspect=self._presenter.may_inspect)
        self._roster = RosterView(may_import=may_import)
        self._importing = ImportView()
        self._empty = no_register(may_import=may_import)
        self._lay_out()
        self._connect()
        self.setAcceptDrops(may_import)

    def _lay_out(self) -> None:
        wide = theme.wide()
        self._stack = QStackedWidget()
        self._split = QStackedWidget() if wide else None
        self._objects: QWidget = self._split or QWidget()
        if self._split is not None:
            self._split.addWidget(self._results)
            self._split.addWidget(self._story_view)
        else:
            self._objects.setLayout(row(self._results, (self._story_view, 1), gap=0))
        for page in (self._empty, self._objects, self._roster, self._importing):
            self._stack.addWidget(page)
        tabs = row(self._tabs, gap=0, margins=(24, 8, 24, 8))
        tabs.addStretch(1)
        self._tab_bar = Card(tabs, "top")
        self._done = Banner("green", "")
        self._done.hide()
        self._done.asked.connect(self._importing.save_report)
        self.setLayout(col(self._done, self._tab_bar, (self._stack, 1), gap=0))

    def _connect(self) -> None:
        self._tabs.changed.connect(self._on_tab)
        self._import.clicked.connect(self._open_import)
        self._empty.asked.connect(self._on_empty)
        self._results.searched.connect(self._presenter.search)
        self._results.row_chosen.connect(self._on_chosen)
        self._results.row_opened.connect(self._on_opened)
        self._roster.import_asked.connect(self._open_import)
        self._story_view.start_asked.connect(self._on_start)
        for asked in (self._story_view.drawn_asked, self._story_view.inspection_asked):
            asked.connect(lambda place: self.go_requested.emit("inspect", place))
        self._story_view.notice_asked.connect(lambda one: self.go_requested.emit("notices", one))
        self._importing.file_given.connect(self.look)
        self._importing.report_asked.connect(self._save_report)
        self._importing.take_asked.connect(self._take)

    # what the window asks

    def title(self) -> str:
        importing = self._stack.currentWidget() is self._importing
        return self.tr("导入名录") if importing else self.tr("名录")

    def subtitle(self) -> str:
        status = self._status
        return age_words(status, self._desk.clock.now_ms()) if status else ""

    def head_buttons(self) -> Sequence[QWidget]:
        return (self._import,) if self._presenter.may_import else ()

    def can_go_back(self) -> bool:
        importing = self._stack.currentWidget() is self._importing
        return importing or (
            self._split is not None
            and self._stack.currentWidget() is self._objects
            and self._split.currentWidget() is self._story_view
        )

    def go_back(self) -> None:
        if self._split is not None and self._stack.currentWidget() is not self._importing:
            self._presenter.choose("")
            self._split.setCurrentWidget(self._results)
        else:
            self._show_tab()
        self.header_changed.emit()

    def on_shown(self) -> None:
        self._presenter.read()
        if self._stack.currentWidget() is self._objects:
            self._results.field.setFocus()
        elif self._stack.currentWidget() is self._importing:
            self._importing.take_keyboard()

    def refresh(self, changes: frozenset[str]) -> None:
        if changes & {"registry", "inspection", "notice", "draw", "*"}:
            self._presenter.read()

    def place(self) -> str:
        if self._stack.currentWidget() is self._importing:
            return self._presenter.looked_place or IMPORT
        if self._tabs.chosen() == 1:
            return ROSTER
        return self._presenter.chosen

    def open_place(self, place: str) -> None:
        if place == IMPORT and self._presenter.may_import:
            self._open_import()
            return
        if place.startswith(FILE):
            self.look(*file_of(place))
            return
        self._tabs.choose(int(place == ROSTER))
        self._show_tab()
        if place.startswith(FIND):
            self._results.field.setText(place.removeprefix(FIND))
            if self._split is not None:
                self._split.setCurrentWidget(self._results)
        elif place != ROSTER:
            self._open_object(place)
        self.header_changed.emit()

    def poses(self) -> Sequence[str]:
        empty = self._status is None or not _has_any(self._status)
        last = (self._last,) if self._last else ()
        return ("",) if empty else ("", *last, f"{FIND}藏香", ROSTER, IMPORT)

    def help_text(self) -> str:
        return self.tr(
            "直接打字就找：名称或地址里的任意两个字、名称的拼音首字母、代码的头几位或末几位；空格隔开的词都要有。\n"
            "上下键选一户，回车看它的全部情况。\n"
            "有导入权限的人可以把 CSV 或 XLSX 拖进来；先看结果，再决定导不导。"
        )

    # what the presenter shows

    def show_status(self, status: RegisterStatus) -> None:
        """Show how large and how old the registers are."""
        was_empty = self._status is None or not _has_any(self._status)
        self._status = status
        importing = self._stack.currentWidget() is self._importing
        if not importing and (was_empty or not _has_any(status)):
            self._show_tab()
            if self.isVisible() and self._stack.currentWidget() is self._objects:
                self._results.field.setFocus()
        self.header_changed.emit()

    def show_listing(self, listing: Listing) -> None:
        """Show answers to a search, or what is near."""
        self._last = listing.rows[-1].object_id if listing.rows else ""
        self._results.show_listing(listing, self._presenter.chosen)

    def show_story(self, story: Story | None) -> None:
        """Show everything about one object."""
        self._story = story
        self._story_view.show_story(story)
        self.header_changed.emit()

    def show_roster(self, rows: Sequence[RosterRow]) -> None:
        """Show the inspectors."""
        self._roster.show_roster(rows)

    def show_looked(self, looked: Looked) -> None:
        """Show what an import would do."""
        self._done.hide()  # its report is of the import before
        self._stack.setCurrentWidget(self._importing)
        self._tab_bar.hide()
        self._importing.show_looked(looked, may_take=self._presenter.may_import)
        self.header_changed.emit()

    def show_refused(self, error: FieldappError) -> None:
        """Show why a file cannot be taken."""
        self._stack.setCurrentWidget(self._importing)
        self._tab_bar.hide()
        self._importing.show_choosing(error)
        self.header_changed.emit()

    def show_imported(self, register: Register, imported: Imported) -> None:
        """Show that an import is done."""
        self._tabs.choose(int(register is Register.INSPECTORS))
        self._presenter.read()
        self._show_tab()
        self.header_changed.emit()
        words = self._importing.done_words(register, imported)
        if imported.report.remarks:
            self._done.show_message("green", *words, self.tr("保存报告"), closable=True)
            self._done.show()
        else:
            self.told.emit("green", *words)

    def _show_tab(self) -> None:
        has_any = self._status is not None and _has_any(self._status)
        self._tab_bar.setVisible(has_any)
        shown = self._roster if self._tabs.chosen() == 1 else self._objects
        self._stack.setCurrentWidget(shown if has_any else self._empty)

    def _on_tab(self, _place: int) -> None:
        self._show_tab()
        self.header_changed.emit()

    def _on_empty(self) -> None:
        if self._presenter.may_import:
            self._open_import()
        else:
            self.go_requested.emit("sync", "")

    def _on_chosen(self, object_id: str) -> None:
        if self._split is None:
            self._presenter.choose(object_id)

    def _on_opened(self, object_id: str) -> None:
        self._open_object(object_id)
        self.header_changed.emit()

    def _open_object(self, object_id: str) -> None:
        self._presenter.choose(object_id)
        if self._split is not None:
            self._split.setCurrentWidget(self._story_view if object_id else self._results)

    def _on_start(self) -> None:
        if self._story is not None:
            self.go_requested.emit("inspect", self._story.subject.object_id)

    def _open_import(self) -> None:
        self._importing.choose_register(
            Register.INSPECTORS if self._tabs.chosen() == 1 else Register.OBJECTS
        )
        self._importing.show_choosing()
        self._tab_bar.hide()
        self._stack.setCurrentWidget(self._importing)
        self.header_changed.emit()

    def look(self, path: Path, register: Register | None) -> None:
        """Look at a file that was chosen or dropped."""
        self._presenter.look(path, register, self.tr("正在看 {name}").format(name=path.name))

    def _save_report(self, path: Path) -> None:
        failure = _written(path, self._presenter.report_csv())
        words = self.tr("报告没有保存。") if failure else self.tr("报告已保存。")
        self.told.emit("red" if failure else "green", words, failure or str(path))

    def _take(self) -> None:
        self._presenter.take(self.tr("导入名录"))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _one_file(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.look(Path(event.mimeData().urls()[0].toLocalFile()), None)


def _written(path: Path, data: bytes) -> str:
    """Write a file; gives what went wrong in the system's words, "" if nothing."""
    try:
        path.write_bytes(data)
    except OSError as error:
        return str(error.strerror or error)
    return ""


def _one_file(event: QDragEnterEvent) -> bool:
    urls = event.mimeData().urls()
    return len(urls) == 1 and urls[0].isLocalFile()


def _has_any(status: RegisterStatus) -> bool:
    return bool(status.objects or status.inspectors)
