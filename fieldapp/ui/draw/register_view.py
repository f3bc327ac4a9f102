"""How a plan's lists differ from its centre's register, in words: a line, and a red banner."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from fieldapp.ui.draw.ground_model import RegisterRow
from fieldapp.ui.draw.wording import reason_word
from fieldapp.ui.widgets import Banner


def register_word(found: RegisterRow | None) -> str:
    """Say in a line what the centre found."""
    translate = QCoreApplication.translate
    if found is None:
        return translate("DrawRegister", "中心没有比对过")
    if found.counts:
        return translate("DrawRegister", "与中心的不同")
    words = translate(
        "DrawRegister", "与中心的一致：{expected} 户，新入名录 {young} 户，按本机次数排除 {own} 户"
    )
    return words.format(expected=found.expected, young=found.young, own=found.own_count)


def register_banners(found: RegisterRow | None) -> list[Banner]:
    """Say which objects differ; nothing where none does."""
    if found is None or not found.counts:
        return []
    translate = QCoreApplication.translate
    total = sum(count for _, count in found.counts)
    title = translate("DrawRegister", "计划的名录与中心的不同：{count} 户").format(count=total)
    counts = [
        translate("DrawRegister", "{kind} {count} 户。").format(kind=_kind(kind), count=count)
        for kind, count in found.counts
    ]
    told = [
        translate("DrawRegister", "{name}：{kind}（计划：{listed}；中心：{known}）。").format(
            name=name, kind=_kind(kind), listed=_value(listed), known=_value(known)
        )
        for kind, name, listed, known in found.objects
    ]
    last = translate("DrawRegister", "中心签发名额前比对，写在日志里；请监督人员逐户核实。")
    return [Banner("red", title, "".join([*counts, *told, last]))]


def _kind(kind: str) -> str:
    translate = QCoreApplication.translate
    return {
        "missing": translate("DrawRegister", "少列"),
        "added": translate("DrawRegister", "多列"),
        "changed": translate("DrawRegister", "等级或区划被改"),
        "excused": translate("DrawRegister", "排除理由不符"),
        "unknown_item": translate("DrawRegister", "按清单里没有的事项排除"),
        "unreadable": translate("DrawRegister", "条件或名单无法读取"),
    }.get(kind, kind)


def _value(said: str) -> str:
    translate = QCoreApplication.translate
    return {
        "": translate("DrawRegister", "没有"),
        "listed": translate("DrawRegister", "列入"),
        "drawable": translate("DrawRegister", "可抽"),
        "outside": translate("DrawRegister", "不合条件"),
    }.get(said) or reason_word(said)
