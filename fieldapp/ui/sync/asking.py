"""What the devices' page asks: whether a fingerprint was compared, why a device is stopped."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from fieldapp.ui import dialogs, formats
from fieldapp.ui.offices import office_name
from fieldapp.ui.sync import words
from fieldapp.ui.sync.model import DeviceRow

if TYPE_CHECKING:
    from fieldapp.store.devices import Card


def trusts(parent: QWidget, card: Card, fingerprint: bytes) -> bool:
    """Show whose card it is and ask whether the fingerprint was compared."""
    translate = QCoreApplication.translate
    detail = translate(
        "Sync",
        "设备 {device}，{person}，{role}，单位 {unit}。\n"
        "指纹 {groups}\n"
        "请让对方念出他屏幕上的指纹，逐组都一样才登记。",
    ).format(
        device=card.device_name, person=card.person_name, role=words.role(card.role),
        unit=office_name(card.unit), groups=formats.four_words(fingerprint),
    )  # fmt: skip
    lines = detail.replace("\n", "\u2028")  # a paragraph of the dialog is one block
    title, yes = translate("Sync", "登记这台设备？"), translate("Sync", "指纹一样，登记")
    return dialogs.confirm(parent, title, lines, yes)


def why_stopped(parent: QWidget, one: DeviceRow) -> str | None:
    """Ask why a device is stopped; None when the person changed their mind."""
    translate = QCoreApplication.translate
    return dialogs.ask_text(
        parent,
        translate("Sync", "停用 {device}（{person}）？").format(
            device=one.name, person=one.person
        ),
        translate(
            "Sync",
            "写明什么时候、在哪里、怎么丢的。停用以后不能恢复，找回来也要用新钥匙重新登记。"
            "本机已有的和中心已回执的都算数；它带出来、还没导入的 U 盘请先导入。",
        ),
        translate("Sync", "停用这台电脑"),
    )


def ask_two(parent: QWidget, require: Callable[[], None]) -> None:
    """Ask whether enrolling shall take two people for good, and have it so."""
    translate = QCoreApplication.translate
    detail = translate(
        "Sync",
        "以后每台新设备都要两位管理员（或者一位管理员和中心）各在自己的电脑上核对、登记，才算数。"
        "定了就不能改回来。谁的电脑丢了，另外两位马上登记一台新的：只剩一位就再也登记不了。"
        "停用丢了的电脑还是一个人就行。",
    )
    title, yes = translate("Sync", "登记设备要两个人？"), translate("Sync", "以后要两个人")
    if dialogs.confirm(parent, title, detail, yes):
        require()
