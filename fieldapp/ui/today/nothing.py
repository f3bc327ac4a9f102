"""What Today says when nothing is to be done, and where it leads."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from fieldapp.ui.today.presenter import Nothing


def words_of(nothing: Nothing) -> tuple[str, str, str, str, str]:
    """Give icon, title, detail and action of an empty day, and the room it leads to."""
    translate = QCoreApplication.translate
    return {
        Nothing.NO_REGISTER: (
            "registry", translate("TodayPage", "先要有名录"),
            translate("TodayPage", "这台电脑上还没有检查对象名录。导入之后才能抽查和检查。"),
            translate("TodayPage", "导入名录"), "registry",
        ),
        Nothing.NOTHING_DRAWN: (
            "draw", translate("TodayPage", "今天没有待办"),
            translate("TodayPage", "没有抽到您的任务。抽查之后，您的任务会按期限排在这里。"),
            translate("TodayPage", "去抽查"), "draw",
        ),
        Nothing.ALL_DONE: (
            "check", translate("TodayPage", "都办完了"),
            translate("TodayPage", "抽到您的任务都查过了。结果在“检查”里，还要您处理的在右边。"),
            translate("TodayPage", "看检查"), "inspect",
        ),
        Nothing.SUPERVISES: (
            "review", translate("TodayPage", "您管审核"),
            translate("TodayPage", "提交的检查等您审核，在右边和“监督”里。没有抽到您的检查任务。"),
            translate("TodayPage", "去监督"), "review",
        ),
        Nothing.PUBLISHES: (
            "publish", translate("TodayPage", "您管公示"),
            translate(
                "TodayPage", "审核过的检查等您公示，在右边和“公示”里。没有抽到您的检查任务。"
            ),
            translate("TodayPage", "去公示"), "publish",
        ),
        Nothing.ISSUES: (
            "stamp", translate("TodayPage", "您管签发名额"),
            translate("TodayPage", "抽取的电脑来申领、请求启封时，在右边和“签发”里。"),
            translate("TodayPage", "去签发"), "slots",
        ),
        Nothing.AUDITS: (
            "lock", translate("TodayPage", "您管审计"),
            translate("TodayPage", "封好的证明到期没有结果，才要您开启，在右边和“封存”里。"),
            translate("TodayPage", "去封存"), "deposits",
        ),
    }[nothing]  # fmt: skip
