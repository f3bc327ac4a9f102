"""The window's frame: rail, header, banner, pages, status bar; it frames and navigates only."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QScrollArea, QStackedWidget, QWidget

from fieldapp.errors import FieldappError
from fieldapp.ui import messages
from fieldapp.ui.header import Header
from fieldapp.ui.rail import LOCK, Rail
from fieldapp.ui.room import RoomPage
from fieldapp.ui.rooms import SETTINGS, RoomSpec, shortcut
from fieldapp.ui.runner import Progress
from fieldapp.ui.status import Status
from fieldapp.ui.status_bar import StatusBar
from fieldapp.ui.widgets.focus import FocusRing
from fieldapp.ui.widgets.layout import col, framed, plain, row
from fieldapp.ui.widgets.progress import ProgressStrip
from fieldapp.ui.widgets.states import Banner

Build = Callable[[str], RoomPage]


class MainWindow(QMainWindow):
    """Holds the pages; builds each one when the person first goes there.

    Signals:
        lock_asked(): the person leaves the desk.
        find_asked(): Ctrl+K.
        help_asked(str): F1; what the current screen says about itself.
        cancel_asked(): stop the long work.
        closed(): the window is closing.
        shown(str): this room is in front now.
    """

    lock_asked = Signal()
    find_asked = Signal()
    help_asked = Signal(str)
    cancel_asked = Signal()
    closed = Signal()
    shown = Signal(str)

    def __init__(
        self,
        rooms: Sequence[RoomSpec],
        build: Build,
        *,
        person: str,
        places: Mapping[str, str] | None = None,
        badges: Mapping[str, int] | None = None,
    ) -> None:
        super().__init__()
        self._rooms, self._build = rooms, build
        self._places = dict(places or {})  # where the person was in rooms not built yet
        self._badges = dict(badges or {})  # as the window before this one had them
        self._pages: dict[str, RoomPage] = {}
        self._stale: dict[str, frozenset[str]] = {}
        self.current = ""
        self._rail = Rail(rooms, person)
        self._header = Header()
        self._strip = ProgressStrip()
        self._banner = Banner("soft", "", closable=True)
        self._stack = QStackedWidget()
        self._status = StatusBar()
        self._lay_out()
        self._connect()
        self._keys()
        for key, count in self._badges.items():
            self._rail.show_badge(key, count)

    def _lay_out(self) -> None:
        self.setWindowTitle(self.tr("知识产权双随机检查"))
        self._banner_box = plain(col(self._banner, margins=(24, 12, 24, 0)))
        self._banner_box.hide()
        work = plain(col(self._header, self._strip, self._banner_box, (self._stack, 1), gap=0))
        self.setCentralWidget(
            plain(col((plain(row(self._rail, (work, 1), gap=0)), 1), self._status, gap=0))
        )
        self._ring = FocusRing(self)

    def _connect(self) -> None:
        self._rail.room_asked.connect(self._on_rail)
        self._header.back_asked.connect(self._go_back)
        self._header.find_asked.connect(self.find_asked)
        self._strip.cancel_requested.connect(self.cancel_asked)
        self._banner.closed.connect(self._banner_box.hide)

    def _keys(self) -> None:
        for number, spec in enumerate(self._rooms, 1):
            self._key(shortcut(number), self._going_to(spec.key))
        self._key("Ctrl+,", self._going_to(SETTINGS))
        self._key("Ctrl+K", self.find_asked.emit)
        self._key("Ctrl+L", self.lock_asked.emit)
        self._key("F1", self._ask_help)
        self._key("Esc", self._go_back)

    def _key(self, keys: str, act: Callable[[], None]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(act)

    def _going_to(self, key: str) -> Callable[[], None]:
        return lambda: self.go(key)

    # navigating

    def go(self, key: str, place: str | None = None) -> None:
        """Show a room, at a place of it if one is named."""
        page = self._page(key)
        place = self._places.pop(key, "") or None if place is None else place
        if place is not None:
            page.open_place(place)
        if key != self.current:
            self.current = key
            self._rail.show_room(key)
            self._stack.setCurrentIndex(list(self._pages).index(key))
            self._header.show_actions(page.head_buttons())
            self._banner_box.hide()
        self._show_head(page)
        stale = self._stale.pop(key, None)
        if stale:
            page.refresh(stale)
        if not page.isAncestorOf(self.focusWidget()):
            page.setFocus()  # off the rail and the page before; on_shown puts it where it belongs
        page.on_shown()
        self.shown.emit(key)

    def places(self) -> dict[str, str]:
        """Give where the person is in each room that was entered, by the room's key."""
        return self._places | {key: page.place() for key, page in self._pages.items()}

    def badges(self) -> dict[str, int]:
        """Give how many things wait in each room that is known to have some, or none."""
        return dict(self._badges)

    def page(self, key: str) -> RoomPage | None:
        """Give a room's page if the person has been there."""
        return self._pages.get(key)

    def in_use(self) -> bool:
        """Say whether the page in front works without being touched."""
        page = self._pages.get(self.current)
        return page is not None and page.in_use()

    def end_use(self) -> None:
        """End what the page in front does by itself."""
        self._pages[self.current].end_use()

    def _page(self, key: str) -> RoomPage:
        if key not in self._pages:
            page = self._build(key)
            self._pages[key] = page
            self._stack.addWidget(framed(page))  # or a low screen would make the window grow
            page.header_changed.connect(self._on_header_changed)
            page.go_requested.connect(self.go)
            page.told.connect(self.tell)
            page.badge_changed.connect(self._badging(key))
            page.other_badge_changed.connect(self._show_badge)
            for action in page.head_buttons():
                action.hide()
        return self._pages[key]

    def _badging(self, key: str) -> Callable[[int], None]:
        return lambda count: self._show_badge(key, count)

    def _show_badge(self, key: str, count: int) -> None:
        self._badges[key] = count
        self._rail.show_badge(key, count)

    def _on_rail(self, key: str) -> None:
        if key == LOCK:
            self.lock_asked.emit()
        else:
            self.go(key)

    def _on_header_changed(self) -> None:
        page = self.sender()
        if isinstance(page, RoomPage) and page is self._pages.get(self.current):
            self._header.show_actions(page.head_buttons())
            self._show_head(page)

    def _show_head(self, page: RoomPage) -> None:
        self._header.show_head(page.title(), page.subtitle(), back=page.can_go_back())

    def _go_back(self) -> None:
        page = self._pages.get(self.current)
        if page is not None and page.can_go_back():
            page.go_back()
            area = self._stack.currentWidget()
            if isinstance(area, QScrollArea):  # what was long is left: its foot may show nothing
                area.verticalScrollBar().setValue(0)

    def _ask_help(self) -> None:
        page = self._pages.get(self.current)
        self.help_asked.emit(page.help_text() if page is not None else "")

    # telling

    def refresh(self, changes: frozenset[str]) -> None:
        """Acts changed these rooms: the page in front reads again now, the others when shown."""
        for key, page in self._pages.items():
            if key == self.current:
                page.refresh(changes)
                self._show_head(page)
            else:
                self._stale[key] = self._stale.get(key, frozenset()) | changes

    def tell(self, tone: str, title: str, detail: str = "") -> None:
        """Show one message above the page; an empty title takes it away."""
        if title:
            self._banner.show_message(tone, title, detail, closable=True)
            self._banner.show()
        self._banner_box.setVisible(bool(title))

    def tell_error(self, error: FieldappError) -> None:
        """Say in words what failed, what was kept and what to do."""
        words = messages.of(error)
        self.tell("red", words.what, words.then)

    def tell_begun(self, why: str) -> None:
        """Say that the records go on in a new stretch, because the database is an older copy."""
        said = {
            "restored": self.tr("这个工作区是从备份恢复的，或者换过硬盘。"),
            "forked": self.tr("这台电脑有一份副本也在用，中心跟随的是那一份。"),
        }
        if why in said:
            then = self.tr(
                "以前的记录都在；从现在起记在新的一段里，下次同步时报给中心。没有恢复过的，请告诉负责人。"
            )
            self.tell("amber", said[why], then)

    def show_help(self, text: str) -> None:
        """Say how the screen in front is used."""
        from fieldapp.ui import dialogs

        keys = self.tr("Ctrl+数字键 换房间，Ctrl+K 查找，Ctrl+L 锁上，Esc 返回。")
        dialogs.say(self, self.tr("这一屏怎么用"), text or keys)

    def show_status(self, status: Status, now_ms: int) -> None:
        """Show the status bar's facts."""
        self._status.show_status(status, now_ms)

    def begin_job(self, title: str) -> None:
        """Long work begins."""
        self._strip.begin(title)

    def move_job(self, progress: Progress) -> None:
        """Long work goes on."""
        self._strip.show_progress(progress)

    def end_job(self) -> None:
        """Long work is over."""
        self._strip.end()

    def content(self) -> QWidget:
        """Give what lies under the page, for `screenshots`."""
        return self.centralWidget()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closed.emit()
        super().closeEvent(event)
