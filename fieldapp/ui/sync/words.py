"""What the sync page calls things: items, lanes, steps, and what an import did to a chain."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from fieldapp.ui import formats
from fieldapp.ui.status_bar import role_word
from fieldapp.ui.sync.model import ChainLine, Item, Lane, Step, What

ICONS = {
    What.DEVICES: "laptop",
    What.REGISTER: "registry",
    What.ROSTER: "users",
    What.DRAW: "draw",
    What.INSPECTION: "inspect",
    What.NOTICE: "notice",
    What.RESULT: "publish",
    What.PICTURE: "image",
    What.PAPER: "doc",
    What.FILE: "folder",
}
STEPS = {  # tone, icon
    Step.LOST: ("red", "alert"),
    Step.WAITING: ("neutral", "hourglass"),
    Step.ON_STICK: ("accent", "usb"),
    Step.AT_CENTRE: ("green", "check"),
}


def lane(of: Lane) -> str:
    """Give a lane's name."""
    translate = QCoreApplication.translate
    return {
        Lane.TRUST: translate("Sync", "设备与信任"),
        Lane.DRAW: translate("Sync", "抽查与名录"),
        Lane.WORK: translate("Sync", "检查与文书"),
        Lane.RESULT: translate("Sync", "审批与公示"),
        Lane.FILES: translate("Sync", "原图原件"),
    }[of]


def amount(of: Lane, count: int) -> str:
    """Give how much waits in a lane."""
    translate = QCoreApplication.translate
    if of is Lane.FILES:
        return translate("Sync", "{count} 件").format(count=formats.count(count))
    return translate("Sync", "{count} 条").format(count=formats.count(count))


def step(of: Step) -> str:
    """Give the word on a step's chip."""
    translate = QCoreApplication.translate
    return {
        Step.LOST: translate("Sync", "本机没有"),
        Step.WAITING: translate("Sync", "待传"),
        Step.ON_STICK: translate("Sync", "已导出"),
        Step.AT_CENTRE: translate("Sync", "中心已收"),
    }[of]


def title(item: Item) -> str:
    """Give the first line of an item."""
    if item.what is What.FILE:
        return _file(item.state)
    translate = QCoreApplication.translate
    if item.what is What.DRAW and not item.number:
        return translate("Sync", "抽查准备")
    pattern = {
        What.DEVICES: translate("Sync", "设备登记"),
        What.REGISTER: translate("Sync", "检查对象名录"),
        What.ROSTER: translate("Sync", "检查人员名录"),
        What.DRAW: translate("Sync", "抽取记录 {plan}"),
        What.INSPECTION: translate("Sync", "{name} 检查记录"),
        What.NOTICE: translate("Sync", "{name} 文书"),
        What.RESULT: translate("Sync", "{name} 审批公示"),
        What.PICTURE: translate("Sync", "{name} 取证"),
        What.PAPER: translate("Sync", "{name} 文书原件"),
    }[item.what]
    return pattern.format(name=item.subject, plan=item.number)


def _file(room: str) -> str:
    translate = QCoreApplication.translate
    return {
        "registry": translate("Sync", "名录原件"),
        "draw": translate("Sync", "抽取过程原件"),
        "inspection": translate("Sync", "检查表原件"),
        "publication": translate("Sync", "公示的抽取过程"),
    }.get(room, translate("Sync", "附件"))


def detail(item: Item) -> str:
    """Give the second line of an item."""
    translate = QCoreApplication.translate
    records = translate("Sync", "{count} 条记录").format(count=formats.count(item.records))
    match item.what:
        case What.INSPECTION:
            return translate("Sync", "{stage}，{records}").format(
                stage=_stage(item.state), records=records
            )
        case What.NOTICE:
            return translate("Sync", "{number}，{status}").format(
                number=item.number, status=_status(item.state)
            )
        case What.RESULT:
            return _result(item.state)
        case What.DRAW:
            return item.subject or records
        case What.PICTURE | What.PAPER:
            return item.state
        case What.FILE:
            return translate("Sync", "按内容命名，只传一次")
        case _:
            return records


def _stage(stage: str) -> str:
    translate = QCoreApplication.translate
    return {
        "open": translate("Sync", "还在写"),
        "submitted": translate("Sync", "已提交"),
        "voided": translate("Sync", "已作废"),
    }.get(stage, "")


def _status(status: str) -> str:
    translate = QCoreApplication.translate
    return {
        "issued": translate("Sync", "还没有送达"),
        "served": translate("Sync", "已送达"),
        "refused": translate("Sync", "拒收，留置"),
        "void": translate("Sync", "已作废"),
        "replaced": translate("Sync", "已更换"),
    }.get(status, "")


def _result(event: str) -> str:
    translate = QCoreApplication.translate
    return {
        "result.approved": translate("Sync", "批准"),
        "result.returned": translate("Sync", "退回"),
        "result.published": translate("Sync", "公示"),
        "result.corrected": translate("Sync", "更正公示"),
        "result.withdrawn": translate("Sync", "撤回公示"),
    }.get(event, "")


def role(of: str) -> str:
    """Give a device's role; the centre is one here."""
    if of == "centre":
        return QCoreApplication.translate("Sync", "中心")
    return role_word(of)


def chain(line: ChainLine) -> tuple[str, str, str]:
    """Give what an import did to one device's records: icon, ink, words."""
    translate = QCoreApplication.translate
    count, held = formats.count(line.added), formats.count(line.held)
    match line.outcome:
        case "admitted":
            words = translate("Sync", "收下 {count} 条，现有 {held} 条")
            return "check", "green", words.format(count=count, held=held)
        case "known":
            words = translate("Sync", "早就有了，一条没多（现有 {held} 条）")
            return "check", "ink2", words.format(held=held)
        case "pending":
            words = translate("Sync", "收好了，在等第 {first}–{last} 条，接上才算数")
            return "hourglass", "amber", words.format(first=line.held, last=line.waits_to)
        case "gap":
            words = translate("Sync", "中间缺一段，等着的已经太多，没有收。请先导入更早的包。")
            return "alert", "amber", words
        case "forked":
            words = translate("Sync", "这台电脑的记录分成了两支，都留着；它已冻结，等负责人决定。")
            return "alert", "red", words
        case "frozen":
            words = translate("Sync", "这台电脑已冻结：收好了，负责人决定之后才算数。")
            return "alert", "red", words
        case "unknown_device":
            words = translate("Sync", "不认识这台设备，没有收。请先登记它。")
            return "alert", "amber", words
        case _:
            words = translate("Sync", "这台设备已停用，没有收。")
            return "alert", "amber", words
