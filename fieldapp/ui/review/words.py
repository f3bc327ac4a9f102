"""What review calls stages, terms, statuses and the steps of a record."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from fieldapp.ui import formats
from fieldapp.ui.review.model import Happened, Row, Stage

TONES = {  # tone, icon
    Stage.TO_APPROVE: ("amber", "hourglass"),
    Stage.RETURNED: ("red", "undo"),
    Stage.OPEN: ("neutral", "pen"),
    Stage.TO_PUBLISH: ("accent", "check"),
    Stage.PUBLISHED: ("green", "publish"),
    Stage.WITHDRAWN: ("neutral", "undo"),
    Stage.VOIDED: ("neutral", "x"),
}


def stage(of: Stage) -> str:
    """Give a stage's word."""
    translate = QCoreApplication.translate
    return {
        Stage.TO_APPROVE: translate("Review", "待审"),
        Stage.RETURNED: translate("Review", "已退回"),
        Stage.OPEN: translate("Review", "还在写"),
        Stage.TO_PUBLISH: translate("Review", "已批准"),
        Stage.PUBLISHED: translate("Review", "已公示"),
        Stage.WITHDRAWN: translate("Review", "公示已撤"),
        Stage.VOIDED: translate("Review", "已作废"),
    }[of]


def term(row: Row) -> tuple[str, str]:
    """Give the words for how long there is to publish, and their ink; empty when nothing runs."""
    translate = QCoreApplication.translate
    over = row.stage in {Stage.PUBLISHED, Stage.WITHDRAWN, Stage.VOIDED, Stage.OPEN}
    if over or row.days_left is None or row.due is None:
        return "", "ink2"
    day = formats.day(row.due, year=False)
    if row.days_left < 0:
        late = translate("Review", "超期 {days} 个工作日，应在 {day}前公示")
        return late.format(days=-row.days_left, day=day), "red"
    left = translate("Review", "还剩 {days} 个工作日，{day}前公示")
    return left.format(days=row.days_left, day=day), "amber" if row.days_left <= 3 else "ink2"


def people(names: tuple[str, ...]) -> str:
    """Give names as a list."""
    return QCoreApplication.translate("Review", "、").join(names)


def notice_status(status: str) -> tuple[str, str, str]:
    """Give a notice's status: word, tone, icon."""
    translate = QCoreApplication.translate
    return {
        "issued": (translate("Review", "没有送达"), "amber", "hourglass"),
        "served": (translate("Review", "已送达"), "green", "check"),
        "refused": (translate("Review", "拒收，留置"), "green", "check"),
        "void": (translate("Review", "已作废"), "neutral", "x"),
        "replaced": (translate("Review", "已更换"), "neutral", "refresh"),
    }[status]


def step(of: Happened) -> str:
    """Give one step of a record's history as a sentence."""
    translate = QCoreApplication.translate
    pattern = {
        "opened": translate("Review", "开始检查"),
        "approval_completed": translate("Review", "补了审批号 {text}"),
        "identified": translate("Review", "亮证、告知权利"),
        "answered": translate("Review", "答了 {subject}"),
        "outcome_recorded": translate("Review", "记了到场情况"),
        "finding_recorded": translate("Review", "记了问题 {text}"),
        "finding_withdrawn": translate("Review", "撤回一条问题 {text}"),
        "statement_recorded": translate("Review", "记了陈述"),
        "submitted": translate("Review", "提交"),
        "voided": translate("Review", "作废 {text}"),
        "clock_rollback": translate("Review", "电脑的钟倒退了（现在 / 之前：{text}）"),
        "clock_step": translate("Review", "电脑的钟跳了（现在 / 应为：{text}）"),
    }.get(of.type, of.type)
    return pattern.format(subject=of.subject, text=of.text).strip()
