"""Check V17: a plan's lists are the centre's register, and it stands on what it fixed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from fieldapp.draw.checking.verdicts import Check, failed, passed, skipped
from fieldapp.draw.record.claim import Claim

MISSING: Final = "missing"  # in the register, and neither listed nor left out with a reason
ADDED: Final = "added"  # listed, and not in the register, or outside the plan's conditions
CHANGED: Final = "changed"  # listed with another class, region or weight
EXCUSED: Final = "excused"  # left out for a reason that the register does not bear out
OWN_COUNT: Final = "own_count"  # left out by the device's own count of visits and draws
UNKNOWN_ITEM: Final = "unknown_item"  # left out by an item that the centre's list does not have
UNREADABLE: Final = "unreadable"  # the plan's conditions or list cannot be read
FAILING: Final = (MISSING, ADDED, CHANGED, EXCUSED, UNKNOWN_ITEM, UNREADABLE)

_WORDS: Final = {
    MISSING: ("少列", "missing"),
    ADDED: ("多列", "added"),
    CHANGED: ("改了等级或区划", "with another class or region"),
    EXCUSED: ("排除理由不符", "left out for a reason that does not hold"),
    UNKNOWN_ITEM: ("按清单里没有的事项排除", "left out by an item that is not on the list"),
    UNREADABLE: ("条件或名单无法读取", "conditions or list unreadable"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """What a centre said that it found when it compared a plan's lists with its register."""

    expected: int
    counts: Mapping[str, int]  # by kind, those above
    first: str  # an object that differs, "" for none
    newer: int  # releases that the centre had and the plan does not name, count
    young: int


class Second(Enum):
    """Whether a second person signed a plan; wanted of those that name their objects."""

    NONE = auto()  # not wanted
    DUE = auto()
    SIGNED = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What a log says of the grounds and the register of a plan."""

    grounded: bool  # the events beside the plan are those whose hash its bytes carry
    compared: Mapping[bytes, Compared]  # by the id of the centre that said so
    narrowed: bool = False  # at random over the whole register, and yet with conditions
    doubled: str | None = None  # a credit class that has two strata to be drawn from
    second: Second = Second.NONE


def check(found: Claim, standing: Standing | None) -> Check:
    """Judge a record's register and grounds by the log."""
    if standing is None:
        return skipped("V17", "日志里没有这个计划", "the log does not have this plan")
    if found.plan.grounds is not None and not standing.grounded:
        return failed(
            "V17",
            "日志里的条件、事项、排除名单或名录来源与计划固定的不同",
            "conditions, items, exclusions or register named in the log are not those fixed",
        )
    if wrong := _not_stated(standing):
        return failed("V17", *wrong)
    zh, en = _grounds(found)
    if standing.second is Second.SIGNED:
        zh, en = f"{zh}；第二人签了名", f"{en}; the second person signed"
    record = found.record
    done = standing.compared.get(record.slot_signed.key[:16]) if record else None
    if done is None:
        return skipped(
            "V17",
            f"签发名额的中心没有比对过名录{zh}",
            f"its centre did not compare the register{en}",
        )
    if any(done.counts.get(kind) for kind in FAILING):
        return failed("V17", *_differences(done))
    own = done.counts.get(OWN_COUNT, 0)
    judge = skipped if found.plan.grounds is None else passed  # what is not fixed can be rewritten
    return judge(
        "V17",
        f"与中心的名录一致：{done.expected} 户；按本机次数排除 {own} 户，"
        f"新入名录 {done.young} 户{zh}",
        f"as in the centre's register: {done.expected} objects; {own} left out by the device's"
        f" own count, {done.young} new to the register{en}",
    )


def _not_stated(standing: Standing) -> tuple[str, str] | None:
    """Say what a plan is that its kind does not state; None where it is what it states."""
    if standing.second is Second.DUE:
        return (
            "对象是指定的，没有第二人签名",
            "its objects are named, and no second person signed it",
        )
    if standing.narrowed:
        return (
            "计划写明从整个名录抽取，却带有条件",
            "the plan says that it draws from the whole register, and has conditions",
        )
    if standing.doubled is not None:
        return (
            f"信用等级“{standing.doubled}”分成了几个组，名额各不相同",
            f"credit class {standing.doubled!r} is split into several groups",
        )
    return None


def _grounds(found: Claim) -> tuple[str, str]:
    if found.plan.grounds is None:
        return "；计划没有固定依据", "; this plan does not fix its grounds"
    return "；依据与固定的一致", "; grounds are as fixed"


def _differences(done: Compared) -> tuple[str, str]:
    kinds = [kind for kind in FAILING if done.counts.get(kind)]
    zh = "、".join(f"{_WORDS[kind][0]} {done.counts[kind]} 户" for kind in kinds)
    en = ", ".join(f"{done.counts[kind]} {_WORDS[kind][1]}" for kind in kinds)
    if done.first:
        zh, en = f"{zh}，如 {done.first}", f"{en}, such as {done.first}"
    if done.newer:
        zh += f"；中心另有 {done.newer} 份名录，计划没有用"
        en += f"; the centre had {done.newer} releases that the plan does not name"
    return f"与中心的名录不同：{zh}", f"not the centre's register: {en}"
