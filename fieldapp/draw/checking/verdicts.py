"""The seventeen numbered checks of a draw: their names, and what a verdict on one carries."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Verdict(StrEnum):
    """What a check found."""

    PASS = "pass"  # noqa: S105 -- a verdict, not a secret
    FAIL = "fail"
    NOT_APPLICABLE = "not_applicable"  # this file cannot answer it; the detail says what could


@dataclass(frozen=True, slots=True)
class Check:
    """One numbered check (docs/spec/draw.md §1.5 and part C, V1 to V17) with its verdict."""

    number: str  # "V1" … "V17"
    name_zh: str
    name_en: str
    verdict: Verdict
    detail_zh: str
    detail: str  # the same in English

    @property
    def code(self) -> str:
        """Give the verdict code, such as `V4_FAIL`."""
        return f"{self.number}_{self.verdict.value.upper()}"


NAMES: Final = {
    "V1": ("编码规范，记录未被改动", "Encoding is canonical, the record is unaltered"),
    "V2": ("抽取名额由签发方签名", "The slot is signed by its issuer"),
    "V3": ("名额先入账，后开启封存码", "The slot was in the log before the opening"),
    "V4": ("封存码属于事先公布的码链", "The nonce belongs to the published chain"),
    "V5": ("设备没有挑选余地", "The device had no choice: VRF proof"),
    "V6": ("公共随机数是事先约定的那一轮", "The beacon is the round fixed beforehand"),
    "V7": ("见证在先，开启在后", "Witnesses came before the release of the nonce"),
    "V8": ("计划要求的随机来源齐全", "All required contributions are present"),
    "V9": ("计划、名录、人员库与事先固定的一致", "Plan, register, roster are as fixed beforehand"),
    "V10": ("种子重算一致", "The seed is recomputed"),
    "V11": ("号签、次序、抽中、候补重算一致", "Tickets, order, drawn and reserves are recomputed"),
    "V12": ("派组和人员不足名单重算一致", "Teams and SHORT list are recomputed"),
    "V13": ("名额编号连续，没有空号", "Slots were used in order, without a gap"),
    "V14": ("同一名额、同一计划只有一份记录", "No second record for this slot or plan"),
    "V15": ("作废符合规定", "Voided draws follow the rules"),
    "V16": ("抽后替换按规定", "Replacements after the draw follow the rules"),
    "V17": (
        "名录与中心的一致，依据与固定的一致",
        "Register as the centre has it, grounds as fixed",
    ),
}


def check(number: str, verdict: Verdict, zh: str, en: str) -> Check:
    """Make a verdict on a numbered check."""
    return Check(number, *NAMES[number], verdict, zh, en)


def passed(number: str, zh: str, en: str) -> Check:
    """Make a verdict: the check holds."""
    return check(number, Verdict.PASS, zh, en)


def failed(number: str, zh: str, en: str) -> Check:
    """Make a verdict: the check does not hold."""
    return check(number, Verdict.FAIL, zh, en)


def skipped(number: str, zh: str, en: str) -> Check:
    """Make a verdict: this file cannot answer the check."""
    return check(number, Verdict.NOT_APPLICABLE, zh, en)
