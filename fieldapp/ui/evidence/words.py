"""Words of the room of evidence: elements of the law, acts of custody, terms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from fieldapp import clock
from fieldapp.ui import formats
from fieldapp.ui.evidence.model import MeasureView

if TYPE_CHECKING:
    from fieldapp.evidence.goods import Link

translate = QCoreApplication.translate


def language() -> str:
    """Give the language, zh or en, of the law's words that are shown; it comes with the others."""
    return translate("Evidence", "zh")


def element(name: str) -> str:
    """Give an element that the law wants noted."""
    return {
        "title": translate("Evidence", "名称"),
        "method": translate("Evidence", "制作方法"),
        "maker": translate("Evidence", "制作人"),
        "made": translate("Evidence", "制作时间"),
        "purpose": translate("Evidence", "证明对象"),
    }[name]


def act(code: str) -> str:
    """Give a step of custody."""
    return {
        "taken": translate("Evidence", "取得"),
        "handed": translate("Evidence", "交出"),
        "received": translate("Evidence", "收到"),
        "opened": translate("Evidence", "启封"),
        "sealed": translate("Evidence", "重新封存"),
        "returned": translate("Evidence", "退还"),
        "decided": translate("Evidence", "作出决定"),
    }.get(code, code)


def term(view: MeasureView) -> tuple[str, str]:
    """Give where a measure stands, and the tone of it."""
    code = view.standing.value
    if code == "ended":
        return translate("Evidence", "都已作出决定"), "green"
    if code == "held":
        return translate("Evidence", "在保管"), "neutral"
    if code == "late":
        said = translate("Evidence", "逾期 {days} 个工作日").format(days=-view.days_left)
        return said, "red"
    if view.days_left == 0:
        return translate("Evidence", "今天到期"), "red"
    said = translate("Evidence", "还剩 {days} 个工作日").format(days=view.days_left)
    return said, "amber" if view.days_left <= 3 else "accent"


def link(step: Link, decided: str) -> tuple[str, str]:
    """Give one step of custody as a line, and what is doubtful about it."""
    when = f"{formats.day(clock.local_date(step.at_ms))} {formats.time_of_day(step.at_ms)}"
    if step.act == "decided":
        return translate("Evidence", "{when}　决定：{what}").format(when=when, what=decided), ""
    if step.giver and step.taker:
        said = translate("Evidence", "{when}　{act}　{giver} → {taker}").format(
            when=when, act=act(step.act), giver=step.giver, taker=step.taker
        )
    else:
        said = translate("Evidence", "{when}　{act}　{giver}").format(
            when=when, act=act(step.act), giver=step.giver or step.taker
        )
    if step.seal_no:
        said = translate("Evidence", "{said}　封条 {seal}").format(said=said, seal=step.seal_no)
    doubts = []
    if not step.seal_intact:
        doubts.append(translate("Evidence", "封条不完好：{note}").format(note=step.note))
    elif step.note:
        said = translate("Evidence", "{said}　{note}").format(said=said, note=step.note)
    if step.gap == "holder":
        doubts.append(translate("Evidence", "与上一步接不上：上一步不在这个人手里"))
    if step.gap == "seal":
        doubts.append(translate("Evidence", "与上一步接不上：封条编号不同"))
    return said, translate("Evidence", "；").join(doubts)


def check(name: str) -> str:
    """Give what a check of a package looks at."""
    return {
        "container": translate("Evidence", "压缩包的结构"),
        "manifest": translate("Evidence", "清单可读，两种写法一致"),
        "files": translate("Evidence", "附属文件与清单一致"),
        "originals": translate("Evidence", "原件的大小和校验值"),
        "events": translate("Evidence", "固定记录未被改动"),
        "agreement": translate("Evidence", "清单与固定记录一致"),
        "origin": translate("Evidence", "来源类别有记录支持"),
        "chain": translate("Evidence", "记录链和设备签名"),
        "receipts": translate("Evidence", "中心回执"),
        "package": translate("Evidence", "制包签名覆盖整份清单"),
        "stamps": translate("Evidence", "时间戳"),
    }.get(name, name)
