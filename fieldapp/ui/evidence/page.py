"""The room of evidence in law: what each item proves, goods in custody, packages for others."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget

from fieldapp.ui.evidence import words
from fieldapp.ui.evidence.conduct import Conduct
from fieldapp.ui.evidence.folders import FoldersView
from fieldapp.ui.evidence.goods_view import GoodsView
from fieldapp.ui.evidence.items_view import ItemsView
from fieldapp.ui.evidence.model import Folder, FolderLine
from fieldapp.ui.evidence.package_view import PackageView
from fieldapp.ui.room import Desk, RoomPage
from fieldapp.ui.widgets import STRETCH, Segments, col, row

if TYPE_CHECKING:
    from fieldapp.store.workspace import Workspace

VIEWS = ("items", "goods", "package")


class EvidencePage(RoomPage):
    """Evidence by inspection."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._open = ""
        self._folder: Folder | None = None
        self._lines: tuple[FolderLine, ...] = ()
        self._language = words.language()
        self._first = FoldersView(desk.clock.now_ms)
        self._first.opened.connect(self.open_place)
        self._first.room_asked.connect(lambda room: self.go_requested.emit(room, ""))
        self._items, self._goods, self._package = ItemsView(), GoodsView(), PackageView()
        self.acts = Conduct(desk, self, self._package)
        self._items.describe_asked.connect(self.acts.ask_describe)
        self._items.list_asked.connect(lambda: self._paper("evidence_list"))
        self._goods.take_asked.connect(self.acts.ask_take)
        self._goods.move_asked.connect(self.acts.ask_move)
        self._goods.decide_asked.connect(self.acts.ask_decide)
        self._goods.approve_asked.connect(self.acts.ask_approve)
        self._goods.paper_asked.connect(self._paper)
        self._package.pack_asked.connect(self.acts.ask_pack)
        self._package.check_asked.connect(self.acts.ask_check)
        self._package.stamps.choose_asked.connect(self.acts.ask_service)
        self._package.stamps.stamp_asked.connect(self.acts.stamp)
        self._switch = Segments(self.tr("证据"), self.tr("物品"), self.tr("证据包"))
        self._switch.changed.connect(self._show_view)
        self._stack = QStackedWidget()
        for view in (self._items, self._goods, self._package):
            self._stack.addWidget(view)
        self._detail = QWidget()
        self._detail.setLayout(col(row(self._switch, STRETCH, gap=8), (self._stack, 1), gap=10))
        self._detail.hide()
        self.setLayout(col((self._first, 1), (self._detail, 1), gap=0, margins=(24, 16, 24, 16)))

    # the protocol of a page

    def title(self) -> str:
        return self.tr("证据")

    def subtitle(self) -> str:
        if self._folder is not None:
            return self.tr("{name} · {count} 件证据，{lists} 份物品清单").format(
                name=self._folder.name, count=len(self._folder.items),
                lists=len(self._folder.measures),
            )  # fmt: skip
        return self.tr("{count} 次检查有证据").format(count=len(self._lines))

    def on_shown(self) -> None:
        self._read()
        if not self._open:
            self._first.take_keyboard()

    def refresh(self, changes: frozenset[str]) -> None:
        if changes & {"evidence", "inspection", "*"}:
            self._read()

    def can_go_back(self) -> bool:
        return bool(self._open)

    def go_back(self) -> None:
        self.open_place("")

    def place(self) -> str:
        return f"{self._open}#{VIEWS[self._stack.currentIndex()]}" if self._open else ""

    def open_place(self, place: str) -> None:
        self._open, _, view = place.partition("#")
        if view in VIEWS:
            self._switch.choose(VIEWS.index(view))
            self._stack.setCurrentIndex(VIEWS.index(view))
        self._folder = None
        self._read()

    def poses(self) -> Sequence[str]:
        return ("", *(f"{one.inspection_id}#{view}" for one in self._lines[:1] for view in VIEWS))

    def help_text(self) -> str:
        return self.tr(
            "每件证据要注明名称、种类、制作方法、制作时间、制作人和证明对象，没写的标出来。\n"
            "抽样取证和先行登记保存在“物品”里，每次交接、启封都记一条。\n"
            "先行登记保存要在七个工作日内作出决定，快到期时“今日”会提醒。\n"
            "证据包交给法院、公证处、公安机关，对方不用本软件也能核对。"
        )

    # reading

    def _read(self) -> None:
        place, language = self._open, self._language

        def work(workspace: Workspace) -> tuple[tuple[FolderLine, ...], Folder | None]:
            from fieldapp.ui.evidence import reading

            folder = reading.read_folder(workspace, place, language) if place else None
            return reading.read_folders(workspace), folder

        def came(found: tuple[tuple[FolderLine, ...], Folder | None]) -> None:
            if place == self._open:  # the person may have moved on
                self._came(*found)

        self._desk.tasks.read(work, came)

    def _came(self, lines: tuple[FolderLine, ...], folder: Folder | None) -> None:
        self._lines, self._folder = lines, folder
        self.acts.folder = folder
        late = sum(line.days_left is not None and line.days_left < 0 for line in lines)
        self.badge_changed.emit(late)
        if folder is None:
            self._open = ""
            self._first.show_lines(lines)
        else:
            self._items.show_folder(folder)
            self._goods.show_folder(folder)
            self._package.show_folder(folder)
        self._first.setVisible(folder is None)
        self._detail.setVisible(folder is not None)
        self.header_changed.emit()

    def _show_view(self, place: int) -> None:
        self._stack.setCurrentIndex(place)

    # asking, acting

    def _paper(self, template: str) -> None:
        if self._folder is not None:
            place = f"draft:{self._folder.inspection_id}:{template}"
            self.go_requested.emit("notices", place)
