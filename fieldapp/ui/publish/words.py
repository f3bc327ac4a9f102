"""What publication calls fields, kinds of hidden places and stages."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from fieldapp.ui import formats
from fieldapp.ui.publish.model import Mark, Part, Row, Stage

_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


def number(of: Mark) -> str:
    """Give a mark's number in a circle."""
    known = of.number <= len(_CIRCLED)
    return _CIRCLED[of.number - 1] if known else f"({of.number})"


def part(of: Part) -> str:
    """Give a field's name."""
    translate = QCoreApplication.translate
    return {
        Part.NAME: translate("Publish", "被检查单位"),
        Part.CODE: translate("Publish", "统一代码"),
        Part.ORGAN: translate("Publish", "检查机关"),
        Part.KIND: translate("Publish", "检查方式"),
        Part.PLAN: translate("Publish", "抽查计划"),
        Part.DAY: translate("Publish", "检查日期"),
        Part.ITEMS: translate("Publish", "抽查事项"),
        Part.RESULT: translate("Publish", "检查结果"),
        Part.HANDLING: translate("Publish", "后续处置"),
        Part.SUMMARY: translate("Publish", "情况说明"),
        Part.MATTER: translate("Publish", "问题"),
        Part.DETAIL: translate("Publish", "问题情况"),
        Part.ADDRESS: translate("Publish", "地址"),
        Part.OPERATOR: translate("Publish", "经营者"),
        Part.INSPECTORS: translate("Publish", "检查人员"),
        Part.EVIDENCE: translate("Publish", "现场证据"),
    }[of]


def value(of: Part, text: str) -> str:
    """Give a field's value as read by people."""
    if of is Part.EVIDENCE:
        return QCoreApplication.translate("Publish", "{count} 件").format(count=text)
    if of is Part.DAY:
        return formats.day(date.fromisoformat(text))
    if of is Part.CODE and len(text) == 18:
        return f"{text[:8]} {text[8:17]} {text[17:]}"
    return text


def sort(of: Mark) -> tuple[str, str]:
    """Give what a hidden place is, and why it is hidden."""
    translate = QCoreApplication.translate
    never = translate("Publish", "一律不公示，不能恢复")
    proposed = translate("Publish", "软件标出，您来定")
    names = {
        "identity_number": (translate("Publish", "身份证号"), never),
        "telephone": (translate("Publish", "电话"), never),
        "account": (translate("Publish", "账号"), never),
        "certificate": (translate("Publish", "证件号"), proposed),
        "number": (translate("Publish", "可能是个人号码"), proposed),
        "email": (translate("Publish", "电子邮箱"), proposed),
        "plate": (translate("Publish", "车牌"), proposed),
        "name": (translate("Publish", "姓名"), proposed),
        "relative": (translate("Publish", "亲属"), proposed),
        "home": (translate("Publish", "住处"), proposed),
        "chosen": (translate("Publish", "另外加的"), translate("Publish", "去掉这处就会公示")),
    }
    return names[of.span.sort.value]


def stage(of: Stage) -> tuple[str, str, str]:
    """Give a stage: word, tone, icon."""
    translate = QCoreApplication.translate
    return {
        Stage.TO_APPROVE: (translate("Publish", "待审"), "neutral", "hourglass"),
        Stage.RETURNED: (translate("Publish", "已退回"), "red", "undo"),
        Stage.TO_PUBLISH: (translate("Publish", "待公示"), "amber", "hourglass"),
        Stage.PUBLISHED: (translate("Publish", "已公示"), "green", "publish"),
        Stage.WITHDRAWN: (translate("Publish", "已撤回"), "neutral", "undo"),
    }[of]


def detail(row: Row, now_ms: int) -> str:
    """Give the second line of a result in a list."""
    translate = QCoreApplication.translate
    if row.published_ms is not None and row.sha256 is not None:
        return translate("Publish", "{day} 公示，指纹 {groups}").format(
            day=formats.moment(row.published_ms, now_ms), groups=formats.fingerprint(row.sha256)
        )
    day = formats.day(row.due, year=False)
    if row.days_left < 0:
        return translate("Publish", "{who} 批准；超期 {days} 个工作日，应在 {day}前公示").format(
            who=row.approver, days=-row.days_left, day=day
        )
    return translate("Publish", "{who} 批准；还剩 {days} 个工作日，{day}前公示").format(
        who=row.approver, days=row.days_left, day=day
    )
