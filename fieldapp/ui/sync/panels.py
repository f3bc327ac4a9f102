"""The cards beside the list: the stick, the centre, and what an import did."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from fieldapp.ui import formats, theme
from fieldapp.ui.sync import words
from fieldapp.ui.sync.model import DeviceRow, Imported, State
from fieldapp.ui.typed import Typed
from fieldapp.ui.widgets import (
    STRETCH,
    Button,
    Card,
    Chip,
    Icon,
    Label,
    Line,
    Para,
    SectionTitle,
    TextField,
    Tick,
    clear,
    col,
    plain,
    row,
)

TOP = Qt.AlignmentFlag.AlignTop
USUAL = frozenset({"centre", "supervisor"})  # who a bundle is for unless the person says otherwise


_ADDRESS = "sync.address"  # the name of what is typed into its field


class StickCard(Card):
    """Carrying work home on a stick: to whom, how it is closed, and the button.

    Signals:
        export_asked(object): the person wants a bundle for these devices, a frozenset of ids.
    """

    export_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__(kind="chosen")
        self._ticks: dict[bytes, Tick] = {}
        self._receivers = col(gap=0)
        self._none = Para(Line(""))
        self._button = Button("", "usb", "primary", wide=True, key="Ctrl E", shortcut="Ctrl+E")
        self._button.clicked.connect(self._ask)
        self._last = Para(Line(""))
        self.setLayout(
            col(
                row(Icon("usb", 18, "accent"), (_heading(self.tr("用 U 盘带回去")), 1), gap=10),
                self._receivers,
                self._none,
                self._button,
                self._last,
                gap=8,
                margins=16,
            )
        )

    def show_state(self, state: State, now_ms: int) -> None:
        """Show who may get it and how much there is."""
        chosen = self._chosen()
        first = not self._ticks
        clear(self._receivers)
        self._ticks = {}
        known = state.receivers()
        for one in known:
            tick = Tick(
                self.tr("{device}（{role}）").format(device=one.name, role=words.role(one.role))
            )
            tick.setChecked(one.role in USUAL if first else one.device_id in chosen)
            tick.toggled.connect(self._enable)
            self._ticks[one.device_id] = tick
            self._receivers.addWidget(tick)
        self._none.set_lines(
            Line(self.tr("只有勾选的人能打开，丢了别人也看不到。"), "small", "ink2")
            if known
            else Line(
                self.tr("还没有登记过别的设备。先在“设备”里登记中心或者科室。"), "body", "amber"
            )
        )
        waiting = self.tr("导出到 U 盘")
        if state.records or state.files:
            waiting = self.tr("导出 {size} 待传").format(size=formats.byte_size(state.size))
        self._button.setText(waiting)
        self._button.setAccessibleName(waiting)
        self._button.updateGeometry()
        self._show_last(state, now_ms)
        self._enable()

    def _show_last(self, state: State, now_ms: int) -> None:
        lines = [
            Line(self.tr("重复导入不会多算，也不会漏算。中心收下后会给回执。"), "small", "ink2")
        ]
        if state.exported is not None:
            lines.append(Line(
                self.tr("上次导出：{day}，给 {receivers}").format(
                    day=formats.moment(state.exported.at_ms, now_ms),
                    receivers=self.tr("、").join(state.exported.receivers),
                ), "small", "ink2",
            ))  # fmt: skip
        self._last.set_lines(*lines)

    def set_busy(self, *, busy: bool) -> None:
        """Lock while something else is carried."""
        self._button.setEnabled(not busy and bool(self._chosen()))

    def _chosen(self) -> frozenset[bytes]:
        return frozenset(one for one, tick in self._ticks.items() if tick.isChecked())

    def _enable(self) -> None:
        self._button.setEnabled(bool(self._chosen()))

    def _ask(self) -> None:
        self.export_asked.emit(self._chosen())


class CentreCard(Card):
    """The centre: whether it is known, where it is reached, when last.

    Signals:
        address_given(str): the person wrote an address and pressed the button or Enter.
        devices_asked(): the person wants to see the devices.
    """

    address_given = Signal(str)
    devices_asked = Signal()

    def __init__(self, typed: Typed) -> None:
        super().__init__()
        self._typed = typed
        self._chip = Chip("", "neutral")
        self._known = Para(Line(""))
        self._field = TextField(hint="https://", name=self.tr("中心的网址"))
        self._field.returnPressed.connect(self._give)
        typed.keep(_ADDRESS, self._field)
        self._wrong = Para(Line(""))
        self._wrong.hide()
        self._save = Button(self.tr("记住"), name=self.tr("记住中心的网址"))
        self._save.clicked.connect(self._give)
        self._devices = Button(self.tr("设备"), "laptop", "quiet", icon_after="right")
        self._devices.clicked.connect(self.devices_asked)
        self.setLayout(
            col(
                row(
                    Icon("server", 18, "ink2"), (_heading(self.tr("中心")), 1), self._chip, gap=10
                ),
                self._known,
                row((self._field, 1), self._save, gap=8),
                self._wrong,
                row(STRETCH, self._devices),
                gap=8,
                margins=16,
            )
        )

    def show_state(self, state: State, now_ms: int) -> None:
        """Show which centre, and since when it was not reached."""
        if state.centre is None:
            self._chip.show_state(self.tr("没有登记"), "amber", "alert")
            self._known.set_text(self.tr("在“设备”里登记中心的名片，才能同步。"), "body", "ink2")
        else:
            self._chip.show_state(self.tr("已登记"), "green", "check")
            last = (
                self.tr("{name}，{when}同步过").format(
                    name=state.centre.name, when=formats.moment(state.last_sync_ms, now_ms)
                )
                if state.last_sync_ms is not None
                else self.tr("{name}，还没有联网同步过").format(name=state.centre.name)
            )
            self._known.set_text(last, "body", "ink2")
        if self._typed.held(_ADDRESS) == state.address:
            self._typed.forget(_ADDRESS)  # it was kept
        if not self._field.hasFocus() and not self._typed.has(_ADDRESS):
            self._field.setText(state.address)
        count = self.tr("设备 {count} 台").format(count=len(state.devices))
        self._devices.setText(count)
        self._devices.setAccessibleName(count)

    def ask_address(self, *, wrong: bool) -> None:
        """Put the keyboard into the address field."""
        self._field.set_wrong(True)
        self._wrong.set_text(
            self.tr("这不是网址。要以 http:// 或者 https:// 开头。")
            if wrong
            else self.tr("先写中心的网址，问中心的管理员要。"),
            "body", "red",
        )  # fmt: skip
        self._wrong.show()
        self._field.setFocus()

    def _give(self) -> None:
        self._field.set_wrong(False)
        self._wrong.hide()
        self.address_given.emit(self._field.text())


class ImportedCard(Card):
    """What an import did, chain by chain.

    Signals:
        closed(): the person has read it.
    """

    closed = Signal()

    def __init__(self, did: Imported, now_ms: int) -> None:
        new = did.records or did.files or did.receipts
        super().__init__(kind="green" if new else "soft")
        close = Button(icon="x", kind="plain", name=self.tr("收起"))
        close.clicked.connect(self.closed)
        lines = col(gap=4)
        for chain in did.chains:
            lines.addLayout(_line(*words.chain(chain), chain.device))
        origin = self.tr("{sender} {when}做的传输包 {file}").format(
            sender=did.sender, when=formats.moment(did.made_ms, now_ms), file=did.file
        )
        self.setLayout(
            col(
                SectionTitle(_headline(did), close),
                Para(Line(origin, "small", "ink2")),
                lines,
                gap=6,
                margins=(16, 8, 12, 14),
            )
        )


def _headline(did: Imported) -> str:
    translate = QCoreApplication.translate
    if did.records or did.files:
        took = translate("Sync", "收下 {records} 条记录、{files} 个文件、{receipts} 张回执")
        return took.format(
            records=formats.count(did.records), files=formats.count(did.files),
            receipts=formats.count(did.receipts),
        )  # fmt: skip
    if did.receipts:
        return translate("Sync", "收下中心的 {receipts} 张回执").format(
            receipts=formats.count(did.receipts)
        )
    return translate("Sync", "没有新的：这一包本机全都有")


def _line(icon: str, ink: str, text: str, device: str) -> QHBoxLayout:
    said = Para(Line(text, "body", "ink" if ink == "ink2" else ink))
    name = Label(device, "strong")
    return row((Icon(icon, 16, ink, 2.2), TOP), (name, TOP), (said, 1), gap=10)


def device_line(one: DeviceRow, act: Button | None) -> QWidget:
    """Show one known device: whose it is, its fingerprint, whether it is trusted, what to do."""
    translate = QCoreApplication.translate
    if one.revoked:
        chip = Chip(translate("Sync", "已停用"), "red", "x")
    elif one.frozen:
        chip = Chip(translate("Sync", "冻结，待决定"), "red", "alert")
    elif one.own:
        chip = Chip(translate("Sync", "本机"), "accent", "laptop")
    else:
        chip = Chip(translate("Sync", "可信"), "green", "check")
    who = translate("Sync", "{person} · {role} · {unit}").format(
        person=one.person, role=words.role(one.role), unit=one.unit
    )
    mark = translate("Sync", "指纹 {groups}").format(groups=formats.four_words(one.fingerprint))
    icon = Icon("server" if one.role == "centre" else "laptop", 20, "ink2")
    lines = [Line(one.name, "strong"), Line(who, "small", "ink2"), Line(mark, "small", "ink2")]
    if one.closed is not None:
        stays = translate("Sync", "停用时封到第 {size} 条；以前的都算数，以后的哪里都不收。")
        lines.append(Line(stays.format(size=formats.count(one.closed)), "small", "ink2"))
    side = col(row(STRETCH, chip), act, gap=6)
    return plain(
        row((icon, TOP), (Para(*lines), 1), (plain(side), TOP), gap=12, margins=(0, 8, 0, 8))
    )


def _heading(text: str) -> Label:
    return Label(text, "heading", elide=theme.wide())
