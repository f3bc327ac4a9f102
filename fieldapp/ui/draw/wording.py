"""Words that several screens of the draw share: levels, reasons, states, verdicts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from fieldapp.ui.draw.model import CheckRow, Condition, PlanItem, State


def level_sentence(level: str, *, local_centre: bool) -> str:
    """Say what a level of assurance promises; an office that is its own centre decides alone."""
    translate = QCoreApplication.translate
    if level == "L2" and local_centre:
        return translate("Draw", "计划和名录先签名固定，见证人再加入，最后启封。")
    return {
        "L1": translate("Draw", "计划和名录先签名固定，再启封；没有见证人加入。"),
        "L2": translate(
            "Draw", "计划和名录先签名固定，见证人再加入，最后启封；结果不由单位一家决定。"
        ),
        "L3": translate("Draw", "另外加入事先约定的公共随机数。"),
    }.get(level, "")


def below_sentence() -> str:
    """Say that a draw stays below the level that is due to class D and complaints."""
    return QCoreApplication.translate(
        "Draw",
        "有 D 级或者因投诉而抽，应达到 L3；没有公共随机数，低于应有级别，记录和公示里都写明。",
    )


def below_words(level: str) -> str:
    """Say the level and which one was due, where there is room for a few words."""
    words = QCoreApplication.translate("DetailView", "保证级别 {level}，应为 L3")
    return words.format(level=level)


def reason_word(reason: str) -> str:
    """Say why an object is not in the list."""
    translate = QCoreApplication.translate
    return {
        "closed": translate("Draw", "不在营业"),
        "moved": translate("Draw", "已迁出"),
        "drawn": translate("Draw", "本年已为同一事项抽中"),
        "not_concerned": translate("Draw", "与抽查事项无关"),
        "unlisted": translate("Draw", "应查，但名录里已没有"),
        "visits": translate("Draw", "本年已查满"),
        "not_planned": translate("Draw", "不抽的等级"),
    }.get(reason, reason)


def incident_word(kind: str) -> str:
    """Say what was recorded without any effect; each has it in the log, with its device."""
    translate = QCoreApplication.translate
    return {
        "plan_repeated": translate("Draw", "同一计划又固定了一次，以第一次为准"),
        "plan_kind_differs": translate("Draw", "所写的计划类别与计划本身不同，以计划本身为准"),
        "slot_repeated": translate("Draw", "同一计划又签发了一个名额，以第一个为准"),
        "plan_malformed": translate("Draw", "固定的计划和它自己的内容不符"),
        "slot_of_another_plan": translate("Draw", "签发的名额是另一个计划的"),
        "of_another_slot": translate("Draw", "这一步说的是另一个名额"),
        "slot_malformed": translate("Draw", "签发的名额格式不对"),
        "slot_not_of_a_centre": translate("Draw", "不是中心的电脑签发了名额"),
        "slot_of_another_chain": translate("Draw", "名额占了别人公布的码链"),
        "released_by_another": translate("Draw", "不是签发方的电脑开了封存码"),
        "by_another_device": translate("Draw", "别的电脑替它记了一步"),
        "drawn_twice": translate("Draw", "又报了一个结果，以第一个为准"),
        "drawn_without_release": translate("Draw", "报的结果和启封的记录不符"),
        "seconded_unfit": translate("Draw", "同一人、同一台电脑或者中心的机器来当第二人"),
        "named_only": translate("Draw", "第二人只是写明、没有签名，这一变更没有生效"),
        "signed_too_late": translate("Draw", "第二人签名时已经不能再改"),
        "voided_too_late": translate("Draw", "封存码已经启封才来作废"),
        "voided_undrawn": translate("Draw", "还没有结果就来作废结果"),
        "replaced_after_void": translate("Draw", "抽取作废以后还来换对象"),
        "record_missing": translate("Draw", "报了结果，记录还没有到"),
        "drawn_falsely": translate("Draw", "报的结果和记录或重算不符"),
        "lapsed_too_early": translate("Draw", "名额没有到期就来收回"),
        "lapsed_too_late": translate("Draw", "名额已被接受才来收回"),
        "after_lapse": translate("Draw", "名额收回以后才来接受或抽取"),
        "grounds_differ": translate("Draw", "条件、事项或排除名单和计划固定的不符"),
        "witness_unfit": translate("Draw", "见证内容太长或为空，记录写不下"),
        "share_by_another": translate("Draw", "不是所托的审计开启了封存的证明"),
        "share_opened_early": translate("Draw", "封存的证明没有到期就被开启"),
    }.get(kind, kind)


def unfit_word(reason: str) -> str:
    """Say why somebody of the roster cannot be sent."""
    translate = QCoreApplication.translate
    return {
        "inactive": translate("Draw", "不在岗"),
        "no_certificate": translate("Draw", "没有执法证"),
        "expired": translate("Draw", "证件过期"),
        "unqualified": translate("Draw", "不管这些事项或等级"),
        "elsewhere": translate("Draw", "不是参加的部门"),
    }.get(reason, reason)


def kind_word(kind: str) -> str:
    """Say how a plan picks its objects."""
    translate = QCoreApplication.translate
    return {
        "random": translate("Draw", "随机抽查（不定向）"),
        "directed": translate("Draw", "随机抽查（定向）"),
        "special": translate("Draw", "专项检查（重点监管，不是随机）"),
        "complaint": translate("Draw", "个案检查（投诉举报，不是随机）"),
        "experts": translate("Draw", "委请专家（专家随机抽取）"),
    }.get(kind, kind)


def named_sentence(kind: str) -> str:
    """Say what chance has no part in; "" where chance picks the objects."""
    translate = QCoreApplication.translate
    if kind in {"special", "complaint"}:
        return translate("Draw", "检查对象是指定的，不是随机抽取；检查人员随机抽取。")
    if kind == "experts":
        return translate(
            "Draw", "事项是指定的，不是随机抽取；专家随机抽取，排在最前的是首选，其后的候补。"
        )
    return ""


def conditions_sentence(conditions: Sequence[Condition]) -> str:
    """Say the conditions that the program applies, "" when it takes everybody."""
    translate = QCoreApplication.translate
    names = {
        "regions": translate("Draw", "区域：{values}"),
        "kinds": translate("Draw", "主体类型：{values}"),
        "trades": translate("Draw", "行业：{values}"),
        "credit_classes": translate("Draw", "信用等级：{values}"),
        "statuses": translate("Draw", "登记状态：{values}"),
        "most_visits": translate("Draw", "本年检查不超过 {values} 次"),
    }
    said = [
        names[one.name].format(values=" / ".join(one.values))
        for one in conditions
        if one.name in names
    ]
    for one in conditions:
        if one.name == "named":
            said.append(translate("Draw", "点名 {count} 户").format(count=len(one.values)))
    return "；".join(said)


def class_word(name: str) -> str:
    """Say a credit class."""
    translate = QCoreApplication.translate
    if not name:
        return translate("Draw", "未分级")
    return translate("Draw", "{name} 类").format(name=name)


def state_chip(item: PlanItem) -> tuple[str, str, str]:
    """Give word, tone and icon of how far a plan is."""
    translate = QCoreApplication.translate
    match item.state:
        case State.FROZEN:
            return translate("Draw", "已冻结，待抽取"), "accent", "lock"
        case State.SLOT:
            return translate("Draw", "等见证和启封"), "amber", "hourglass"
        case State.OPENED:
            return translate("Draw", "已启封，未抽取"), "amber", "hourglass"
        case State.VOIDED:
            return translate("Draw", "已作废"), "red", "x"
        case State.DRAWN:
            if item.short:
                words = translate("Draw", "已抽取，{count} 户缺人").format(count=item.short)
                return words, "amber", "alert"
            return translate("Draw", "已抽取"), "green", "check"


def verdict_chip(verdict: str) -> tuple[str, str, str]:
    """Give word, tone and icon of a verdict."""
    translate = QCoreApplication.translate
    return {
        "pass": (translate("Draw", "相符"), "green", "check"),
        "fail": (translate("Draw", "不符"), "red", "alert"),
    }.get(verdict, (translate("Draw", "另行核对"), "neutral", "info"))


def check_words(check: CheckRow) -> tuple[str, str]:
    """Give name and detail of a check in the language in force; Chinese where it has none."""
    if QLocale().language() == QLocale.Language.English:
        return check.name_en, check.detail_en
    return check.name_zh, check.detail_zh
