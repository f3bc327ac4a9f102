"""The bar at the foot of the window: always true, in the words of the person's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QSizePolicy

from fieldapp.ui import formats, theme
from fieldapp.ui.status import ClockTrust, Part, Status, Waiting, items
from fieldapp.ui.widgets.layout import STRETCH, Card, Rule, clear, plain, row
from fieldapp.ui.widgets.marks import Icon
from fieldapp.ui.widgets.text import Label


class StatusBar(Card):
    """Shows a `Status`; told a new one whenever a fact in it changes."""

    def __init__(self) -> None:
        super().__init__(row(gap=12, margins=(16, 0, 16, 0)), "bottom")
        self.setFixedHeight(max(theme.size("status_bar"), theme.line("small") + theme.px(8)))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_status(self, status: Status, now_ms: int) -> None:
        """Show these facts."""
        layout = self.layout()
        if layout is None:
            raise RuntimeError("the bar always has its layout")
        clear(layout)
        narrow = theme.wide()
        spoken = []
        for number, item in enumerate(items(status, narrow=narrow)):
            words = _words(item.part, status, now_ms, narrow=narrow)
            spoken.append(words)
            if number and item.part is not Part.BATTERY:
                rule = Rule(vertical=True)
                rule.setFixedHeight(theme.px(14))
                layout.addWidget(rule)
            elif number:
                layout.addItem(row(STRETCH))
            label = Label(words, "small", item.ink, elide=item.part is Part.SYNC)
            label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            layout.addWidget(plain(row(Icon(item.icon, 15, item.ink, 2), label, gap=6)))
        layout.addItem(row(STRETCH))
        self.setAccessibleName("; ".join(spoken))


def role_word(role: str) -> str:
    """Give a role's name in the language in force."""
    translate = QCoreApplication.translate
    return {
        "inspector": translate("Roles", "检查员"),
        "supervisor": translate("Roles", "科室负责人"),
        "publisher": translate("Roles", "公示员"),
        "registry": translate("Roles", "名录管理员"),
        "slot_issuer": translate("Roles", "封码员"),
        "admin": translate("Roles", "系统管理员"),
        "auditor": translate("Roles", "审计员"),
    }[role]


def _words(part: Part, status: Status, now_ms: int, *, narrow: bool) -> str:
    translate = QCoreApplication.translate
    match part:
        case Part.PERSON:
            if narrow:
                return status.person
            return translate("StatusBar", "{person} · {role}").format(
                person=status.person, role=role_word(status.role)
            )
        case Part.DEVICE:
            return status.device
        case Part.LINK:
            if status.online:
                return translate("StatusBar", "在线")
            return translate("StatusBar", "离线")
        case Part.SYNC:
            return _sync_words(status, now_ms, narrow=narrow)
        case Part.DISK:
            return translate("StatusBar", "可用 {size}").format(
                size=formats.byte_size(status.free_disk)
            )
        case Part.CLOCK:
            return _clock_words(status.clock)
        case Part.BATTERY:
            return _battery_words(status, narrow=narrow)


def waiting_words(waiting: Waiting) -> str:
    """Give what waits to be sent: records, photos, bytes."""
    translate = QCoreApplication.translate
    if not waiting:
        return translate("StatusBar", "没有待传")
    if not waiting.size:
        pattern = translate("StatusBar", "待传 {records} 条")
    elif not waiting.photos:
        pattern = translate("StatusBar", "待传 {records} 条、{size}")
    else:
        pattern = translate("StatusBar", "待传 {records} 条、{photos} 张、{size}")
    return pattern.format(
        records=formats.count(waiting.records),
        photos=formats.count(waiting.photos),
        size=formats.byte_size(waiting.size),
    )


def _sync_words(status: Status, now_ms: int, *, narrow: bool) -> str:
    translate = QCoreApplication.translate
    waits = waiting_words(status.waiting)
    if narrow:
        return waits
    if status.last_sync_ms is None:
        return translate("StatusBar", "还没有同步过 · {waits}").format(waits=waits)
    return translate("StatusBar", "{when} 同步过 · {waits}").format(
        when=formats.moment(status.last_sync_ms, now_ms), waits=waits
    )


def _clock_words(trust: ClockTrust) -> str:
    translate = QCoreApplication.translate
    return {
        ClockTrust.UNKNOWN: translate("StatusBar", "时钟未核对"),
        ClockTrust.TRUSTED: translate("StatusBar", "时钟可信"),
        ClockTrust.DRIFTED: translate("StatusBar", "时钟有偏差"),
        ClockTrust.ROLLED_BACK: translate("StatusBar", "时钟被往回拨过"),
    }[trust]


def _battery_words(status: Status, *, narrow: bool) -> str:
    translate = QCoreApplication.translate
    if status.battery_left_s is None or narrow:
        return translate("StatusBar", "电量 {percent} %").format(percent=status.battery)
    return translate("StatusBar", "电量 {percent} %，约 {minutes} 分钟").format(
        percent=status.battery, minutes=status.battery_left_s // 60
    )
