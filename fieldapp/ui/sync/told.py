"""What the page says after something was done about devices: tone, title, detail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from fieldapp.ui.sync.model import DeviceRow

if TYPE_CHECKING:
    from fieldapp.store.devices import Card

Said = tuple[str, str, str]


def saved_card(file: str) -> Said:
    """Say where the own card was written."""
    translate = QCoreApplication.translate
    words = translate("Sync", "把 {file} 交给中心或者同事登记，并当面核对指纹。")
    return "green", translate("Sync", "名片存好了"), words.format(file=file)


def trusted(card: Card) -> Said:
    """Say that a device is known now."""
    translate = QCoreApplication.translate
    detail = translate("Sync", "以后它的记录在这里算数。下次同步会把登记告诉中心。")
    return "green", translate("Sync", "登记了 {device}").format(device=card.device_name), detail


def half_trusted(card: Card) -> Said:
    """Say that a second person has to vouch for a device."""
    translate = QCoreApplication.translate
    detail = translate(
        "Sync",
        "请同步，再请另一位管理员在他的电脑上核对指纹、登记。两个人都登记了才算数。",
    )
    title = translate("Sync", "{device} 等第二个人").format(device=card.device_name)
    return "amber", title, detail


def stopped(one: DeviceRow) -> Said:
    """Say that a device is trusted no longer."""
    translate = QCoreApplication.translate
    detail = translate("Sync", "请马上同步一次：中心收到以后就不再收它的，也会告诉别的电脑。")
    return "amber", translate("Sync", "{device} 停用了").format(device=one.name), detail
