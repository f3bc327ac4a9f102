"""What chance has no part in: strata that must be whole, and the kind that the plan states."""

from __future__ import annotations

from collections import Counter
from typing import Final

from fieldapp.draw.algorithm import plan as plans
from fieldapp.draw.record.claim import Claim

Words = tuple[str, str]  # Chinese, English

KINDS: Final = {
    plans.RANDOM: ("从整个名录随机抽取", "drawn at random from the whole register"),
    plans.DIRECTED: (
        "定向抽查：在条件范围内随机抽取",
        "directed: drawn at random among those who meet the plan's conditions",
    ),
    plans.SPECIAL: (
        "专项检查：对象是指定的，不是随机抽取；只有检查人员随机",
        "key supervision: NOT RANDOM, the objects were named; only the inspectors are random",
    ),
    plans.COMPLAINT: (
        "个案检查：对象因投诉举报指定，不是随机抽取；只有检查人员随机",
        "complaint-led: NOT RANDOM, the objects were named; only the inspectors are random",
    ),
    plans.EXPERTS: (
        "抽取专家：事项是指定的，不是随机抽取；只有专家随机",
        "experts for named matters: NOT RANDOM in its objects; only the experts are random",
    ),
}
JOINT: Final = ("联合抽查，各组尽量由不同部门的人组成", "a joint check, teams mix departments")


def kind_words(claim: Claim) -> Words | None:
    """Say in words who picked the objects; None for rules that this program does not know.

    The rules of the published example are its own: no signed record may use them.
    """
    plan = claim.plan
    known = KINDS.get(plan.kind)
    if plan.rules_version == plans.VECTOR_RULES and claim.record is not None:
        return None
    if known is None or not plan.joint:
        return known
    return f"{known[0]}；{JOINT[0]}", f"{known[1]}; {JOINT[1]}"


def broken(claim: Claim) -> Words | None:
    """Say which stratum is not taken as its label or the plan's kind promises; None if all are.

    A public form shows of a stratum that is taken whole only that n are drawn and none is in
    reserve; whether the register has more of them, the full form tells, and to a business left
    out its own proof.
    """
    for label, quota in claim.plan.quotas.items():
        if not plans.is_certain(label):
            if claim.plan.kind in plans.NAMED:
                return (
                    f"计划写明对象是指定的，组 {label} 却要抽签",
                    f"the plan names its objects, but draws group {label} by lot",
                )
            continue
        stated = claim.strata.get(label)
        if quota.reserve or stated is None or len(stated.drawn) != quota.drawn or stated.reserve:
            return _not_whole(label)
    if claim.register is None:
        return None
    rows = Counter(
        row.stratum for row in claim.register.rows if plans.is_certain(row.stratum)
    )  # weight 0 is in a stratum as well, and cannot be taken
    for label in sorted(rows.keys() | filter(plans.is_certain, claim.plan.quotas)):
        planned = claim.plan.quotas.get(label)
        if planned is None or planned.drawn != rows[label]:
            return _not_whole(label)
    return None


def outside(claim: Claim) -> Words | None:
    """Say which object of the register is in a stratum of which the plan draws nothing at all."""
    for row in claim.register.rows if claim.register else ():
        if row.stratum not in claim.plan.quotas:
            return (
                f"名录里的 {row.object_id} 在组 {row.stratum}，计划里没有这个组",
                f"{row.object_id} is in group {row.stratum}, which the plan does not have",
            )
    return None


def _not_whole(label: str) -> Words:
    return f"组 {label} 应当整组检查，没有全部列入", f"group {label} is not taken whole"


def share_words(claim: Claim) -> Words:
    """Say how many of the drawn objects were taken whole; empty where none was."""
    drawn = {label: len(chosen.drawn) for label, chosen in claim.strata.items()}
    certain = sum(count for label, count in drawn.items() if plans.is_certain(label))
    more_zh, more_en = _all_of_group(claim)
    if not certain:
        return more_zh, more_en
    zh, en = "", ""
    if claim.register is None:
        zh = "，有没有漏列须用完整记录核对"
        en = ", and only the full transcript tells whether all are listed"
    total = sum(drawn.values())
    return (
        f"；{total} 户中 {certain} 户整组列入，不是随机抽中{zh}{more_zh}",
        f"; {certain} of {total} were taken whole, NOT AT RANDOM{en}{more_en}",
    )


def _all_of_group(claim: Claim) -> Words:
    """Say how many were drawn from strata that have no more: a lot that leaves nobody out."""
    if claim.register is None:
        return "", ""
    rows = Counter(row.stratum for row in claim.register.rows if row.weight)
    count = sum(
        rows[label]
        for label, chosen in claim.strata.items()
        if not plans.is_certain(label) and len(chosen.drawn) == rows[label]
    )
    if not count:
        return "", ""
    return (
        f"；{count} 户所在的组一户不剩全部抽中，不是随机抽中",
        f"; {count} are all that their groups have, NOT AT RANDOM",
    )
