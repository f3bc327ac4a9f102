"""The page of sync: what waits, item by item; the centre; the stick; the devices."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldapp.errors import FieldappError
from fieldapp.ui import dialogs, formats, messages, theme
from fieldapp.ui.room import Desk, RoomPage
from fieldapp.ui.sync import asking, told, words
from fieldapp.ui.sync.alarms import AlarmsView
from fieldapp.ui.sync.devices_view import DevicesView
from fieldapp.ui.sync.items import ItemDelegate, ItemModel
from fieldapp.ui.sync.model import DeviceRow, Exported, Imported, Item, Lane, State, Synced
from fieldapp.ui.sync.panels import CentreCard, ImportedCard, StickCard
from fieldapp.ui.sync.presenter import SyncPresenter
from fieldapp.ui.widgets import (
    STRETCH,
    Banner,
    Button,
    Card,
    EmptyState,
    Label,
    ListView,
    Segments,
    clear,
    col,
    plain,
    row,
    scrolling,
)

if TYPE_CHECKING:
    from fieldapp.store.devices import Card as DeviceCard

DEVICES = "devices"


class SyncPage(RoomPage):
    """What only this device holds, and the two ways to bring it to the centre."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._state: State | None = None
        self._place = ""
        self._presenter = SyncPresenter(desk.tasks, self)
        self._import = Button(self.tr("从 U 盘导入"), "import")
        self._import.clicked.connect(self._ask_import)
        self._sync = Button(self.tr("现在同步"), "sync", key="Ctrl R", shortcut="Ctrl+R")
        self._sync.clicked.connect(lambda: self._presenter.sync(self.tr("同步")))
        self._stick, self._centre = StickCard(), CentreCard(desk.typed)
        self._stick.export_asked.connect(self._ask_export)
        self._centre.address_given.connect(self._presenter.keep_address)
        self._centre.devices_asked.connect(lambda: self.open_place(DEVICES))
        self._lanes = row(gap=10)
        self._told: QVBoxLayout = col(gap=8)
        self._alarms = AlarmsView()
        self._alarms.decided.connect(self._presenter.settle_fork)
        self._list = ListView(ItemModel(), ItemDelegate(desk.clock), name=self.tr("逐件情况"))
        self._filter = Segments(self.tr("待传"), self.tr("已到中心"), self.tr("全部"), on=2)
        self._filter.changed.connect(self._show_items)
        self._count = Label("", "body", "ink2", elide=True)
        self._empty = EmptyState(
            "check",
            self.tr("没有待传的"),
            self.tr("本机的记录和原件，中心都收下了。有了新的会在这里逐件列出。"),
        )
        self._empty.hide()
        self._devices = DevicesView()
        self._devices.save_asked.connect(self._ask_save_card)
        self._devices.trust_asked.connect(self._ask_card)
        self._devices.stop_asked.connect(self._ask_stop)
        self._devices.vouch_asked.connect(self._presenter.vouch)
        self._devices.two_asked.connect(lambda: asking.ask_two(self, self._presenter.require_two))
        self._body = self._make_body()
        self._devices.hide()
        parts = (self._told, self._alarms, (self._body, 1), (self._devices, 1))
        self.setLayout(col(*parts, gap=8, margins=(24, 16, 24, 16)))

    def _make_body(self) -> QWidget:
        title = row(Label(self.tr("逐件情况"), "heading"), (self._count, 1), self._filter, gap=10)
        held = Card(col((self._list, 1), (self._empty, 1), gap=0, margins=1))
        if theme.wide():
            held.setMinimumHeight(theme.px(320))
            sides = row((self._stick, 1), (self._centre, 1), gap=12)
            sides.setAlignment(self._stick, Qt.AlignmentFlag.AlignTop)
            sides.setAlignment(self._centre, Qt.AlignmentFlag.AlignTop)
            return scrolling(
                col(sides, self._lanes, title, (held, 1), gap=12, margins=(0, 0, 4, 0))
            )
        left = plain(col(self._lanes, 6, title, (held, 1), gap=10))
        right = scrolling(col(self._stick, self._centre, STRETCH, gap=14))
        right.setFixedWidth(theme.px(372))
        return plain(row((left, 1), right, gap=20))

    # the protocol of a page

    def title(self) -> str:
        return self.tr("各台设备") if self._place == DEVICES else self.tr("同步")

    def subtitle(self) -> str:
        state = self._state
        if self._place == DEVICES:
            return self.tr("谁的记录算数，看谁为它担保")
        if state is None:
            return ""
        link = self.tr("在线") if self._desk.connected() else self.tr("离线")
        if state.last_sync_ms is None:
            return self.tr("{link} · 还没有同步过 · 已保存的都在本机硬盘，断电不丢").format(
                link=link
            )
        when = formats.moment(state.last_sync_ms, self._desk.clock.now_ms())
        return self.tr("{link} · {when}同步过 · 已保存的都在本机硬盘，断电不丢").format(
            link=link, when=when
        )

    def head_buttons(self) -> Sequence[QWidget]:
        return (self._import, self._sync)

    def on_shown(self) -> None:
        self._presenter.read()

    def refresh(self, changes: frozenset[str]) -> None:
        self._presenter.read()

    def can_go_back(self) -> bool:
        return self._place == DEVICES

    def go_back(self) -> None:
        self.open_place("")

    def place(self) -> str:
        return self._place

    def open_place(self, place: str) -> None:
        self._place = DEVICES if place == DEVICES else ""
        self._body.setVisible(self._place != DEVICES)
        self._devices.setVisible(self._place == DEVICES)
        self.header_changed.emit()

    def poses(self) -> Sequence[str]:
        return ("", DEVICES)

    def help_text(self) -> str:
        return self.tr(
            "还没有到中心的都列在这里。记录先走，原件后走，小的在前；断了会接着传。\n"
            "没有网就导出到 U 盘：加过密，只有勾选的人能打开。\n"
            "Ctrl+R 同步，Ctrl+E 导出。"
        )

    # what the presenter asks

    def show_state(self, state: State) -> None:
        """Show what waits."""
        self._state = state
        now = self._desk.clock.now_ms()
        self._stick.show_state(state, now)
        self._centre.show_state(state, now)
        self._devices.show_state(state)
        self._alarms.show_state(state, now)
        clear(self._lanes)
        for number, lane in enumerate(Lane, 1):
            self._lanes.addWidget(_lane_card(number, lane, state), 1)
        self._show_items()
        self.header_changed.emit()

    def _show_items(self) -> None:
        if self._state is None:
            return
        wanted = self._filter.chosen()
        rows: list[Item] = [
            item for item in self._state.items if wanted == 2 or item.waits == (wanted == 0)
        ]
        self._list.show_rows(rows)
        self._list.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        waiting = sum(item.waits for item in self._state.items)
        self._count.setText(self.tr("{count} 件待传").format(count=formats.count(waiting)))

    def show_badge(self, count: int) -> None:
        """Show how many things need the person."""
        self.badge_changed.emit(count)

    def show_busy(self, *, busy: bool) -> None:
        """Lock what must not begin twice."""
        for button in (self._import, self._sync):
            button.setEnabled(not busy)
        self._stick.set_busy(busy=busy)

    def ask_address(self, *, wrong: bool) -> None:
        """Put the keyboard where the centre's address is written."""
        self.open_place("")
        self._centre.ask_address(wrong=wrong)

    def show_synced(self, did: Synced) -> None:
        """Say what a sync did."""
        sent = self.tr("中心收下 {sent} 条记录、{files} 个原件，都有回执。").format(
            sent=formats.count(did.sent), files=formats.count(did.files_sent)
        )
        came = self.tr("收到 {records} 条记录、{files} 个原件。").format(
            records=formats.count(did.received), files=formats.count(did.files_received)
        )
        self._tell("green", self.tr("同步好了"), sent, came)

    def show_exported(self, did: Exported) -> None:
        """Say what was written."""
        what = self.tr("{file}，{size}，只有 {receivers} 能打开。").format(
            file=did.file, size=formats.byte_size(did.size),
            receivers=self.tr("、").join(did.receivers),
        )  # fmt: skip
        kept = self.tr("本机的都还在；中心导入后把回执带回来，这里才算送到。")
        self._tell("green", self.tr("已写到 U 盘，可以拔了"), what, kept)

    def show_imported(self, did: Imported) -> None:
        """Say what was taken in, chain by chain."""
        clear(self._told)
        card = ImportedCard(did, self._desk.clock.now_ms())
        card.closed.connect(self._hush)
        self._told.addWidget(card)
        self._told.addSpacing(theme.px(12))

    def show_cancelled(self) -> None:
        """Say that it was stopped."""
        kept = self.tr("已传的有回执，没传的都在本机。下次从断的地方接着来。")
        self._tell("amber", self.tr("停下了"), kept)

    def show_failed(self, error: FieldappError) -> None:
        """Say what failed."""
        said = messages.of(error)
        self._tell("red", said.what, said.then)

    def confirm_card(self, card: DeviceCard, fingerprint: bytes) -> bool:
        """Show whose card it is and ask whether the fingerprint was compared."""
        return asking.trusts(self, card, fingerprint)

    def show_saved_card(self, file: str) -> None:
        """Say where the card is."""
        self._tell(*told.saved_card(file))

    def show_trusted(self, card: DeviceCard, *, counts: bool) -> None:
        """Say that the device is known now, or waits for a second person."""
        self._tell(*(told.trusted(card) if counts else told.half_trusted(card)))

    def show_stopped(self, one: DeviceRow) -> None:
        """Say that the device is trusted no longer."""
        self._tell(*told.stopped(one))

    def _tell(self, tone: str, title: str, *details: str) -> None:
        clear(self._told)
        banner = Banner(tone, title, "\u2028".join(details), closable=True)
        banner.closed.connect(self._hush)
        self._told.addWidget(banner)
        self._told.addSpacing(theme.px(12))

    def _hush(self) -> None:
        clear(self._told)

    # asking the person

    def _ask_export(self, receivers: frozenset[bytes]) -> None:
        folder = dialogs.folder(self, self.tr("导出到哪里（选 U 盘）"))
        if folder is not None:
            self._presenter.export(self.tr("导出到 U 盘"), folder, receivers)

    def _ask_import(self) -> None:
        path = dialogs.open_file(self, self.tr("选传输包或者回执"), _bundles())
        if path is not None:
            self._presenter.take_in(self.tr("从 U 盘导入"), path)

    def _ask_save_card(self) -> None:
        name = f"{self._desk.profile.device_name}.card"
        path = dialogs.save_file(self, self.tr("名片存到哪里"), name, self.tr("名片 (*.card)"))
        if path is not None:
            self._presenter.save_card(path)

    def _ask_stop(self, one: DeviceRow) -> None:
        if reason := asking.why_stopped(self, one):
            self._presenter.stop(one, reason)

    def _ask_card(self) -> None:
        kinds = self.tr("名片或者二维码的照片 (*.card *.png *.jpg *.jpeg)")
        path = dialogs.open_file(self, self.tr("选对方的名片"), kinds)
        if path is not None:
            self._presenter.read_card(path)


def _bundles() -> str:
    from PySide6.QtCore import QCoreApplication

    from fieldapp.sync.bundle import SUFFIX

    pattern = QCoreApplication.translate("Sync", "传输包 ({pattern});;所有文件 (*)")
    return pattern.format(pattern=f"*{SUFFIX}")


def _lane_card(number: int, lane: Lane, state: State) -> Card:
    from PySide6.QtCore import QCoreApplication

    count, size = state.waiting_in(lane)
    head = Label(
        QCoreApplication.translate("Sync", "{number}  {lane}").format(
            number=number, lane=words.lane(lane)
        ),
        "strong", elide=True,
    )  # fmt: skip
    if not count:
        low = Label(QCoreApplication.translate("Sync", "没有待传"), "small", "green")
    else:
        amount = QCoreApplication.translate("Sync", "{amount} · {size}").format(
            amount=words.amount(lane, count), size=formats.byte_size(size)
        )
        low = Label(amount, "body", "ink", elide=True)
    return Card(col(head, low, gap=4, margins=(12, 10, 10, 10)))
