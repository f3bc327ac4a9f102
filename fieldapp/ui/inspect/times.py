"""The three times of an item in words: proven not before, claimed, proven not after."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from fieldapp.clock import local_date
from fieldapp.ui import formats

if TYPE_CHECKING:
    from fieldapp.evidence.bounding import Bound, Interval

Fact = tuple[str, str, str]  # name, value, ink
translate = QCoreApplication.translate


def time_lines(interval: Interval) -> list[Fact]:
    """Give the three times with what proves them; red what is not proven, or against the proof."""
    bounds = interval.plain
    claimed, ink = _moment(bounds.claimed_ms), "ink"
    if bounds.contradicted:
        words = translate("Times", "{time}（和证明不符，以证明为准）")
        claimed, ink = words.format(time=claimed), "red"
    lines = [
        _proven(translate("Times", "封存不早于"), interval.not_before),
        (translate("Times", "电脑时间"), claimed, ink),
        _proven(translate("Times", "封存不晚于"), interval.not_after),
    ]
    if interval.card_ms is not None:  # the picture is younger than its card
        words = translate("Times", "校验卡出卡之后（{time}，电脑时间）")
        after = words.format(time=_moment(interval.card_ms))
        lines.insert(0, (translate("Times", "拍摄"), after, "ink"))
        if interval.card_not_before is not None:
            name = translate("Times", "拍摄不早于")
            lines.insert(1, _proven(name, interval.card_not_before))
    return lines


def recording_line(made: Mapping[str, Any], media_type: str) -> Fact:
    """Say how much of a recording was on record while it was made."""
    sound = media_type.startswith("audio/")
    name = translate("Times", "录音") if sound else translate("Times", "录像")
    if made["whole"]:
        words = translate("Times", "录完整，{count} 段都当时记录")
        return name, words.format(count=made["chunks"]), "ink"
    words = translate("Times", "中断了，前 {proven} 当时有记录")
    return name, words.format(proven=formats.byte_size(made["proven"])), "amber"


def bound_words(bound: Mapping[str, Any], path: str) -> str:
    """Say where the challenge card was found, and whether its digits were read beside the code."""
    drawn, seen = bound.get("digits", ""), bound.get("seen_digits")
    if "seen_ms" in bound:
        at = f"{bound['seen_ms'] // 60_000}:{bound['seen_ms'] // 1000 % 60:02d}"
        words = translate("Times", "录像的 {at} 处有当时的校验卡（{digits}）：{path}")
        said = words.format(at=at, digits=drawn, path=path)
    else:
        words = translate("Times", "照片里读到了当时的校验卡（{digits}）：{path}")
        said = words.format(digits=drawn, path=path)
    if not seen:
        return said
    if seen == drawn:
        return said + translate("Times", "。卡上的数字也读到了，一样。")
    other = translate("Times", "。卡上的数字读出来是 {seen}，不一样，请看图。")
    return said + other.format(seen=seen)


def _proven(name: str, bound: Bound | None) -> Fact:
    if bound is None:
        return name, translate("Times", "没有证明"), "red"
    by = {
        "receipt": translate("Times", "中心回执"),
        "stamp": translate("Times", "时间戳"),
        "slot": translate("Times", "抽查名额的签发"),
    }[bound.by.value]
    words = translate("Times", "{time}（{by}）")
    return name, words.format(time=_moment(bound.at_ms), by=by), "ink"


def _moment(at_ms: int) -> str:
    return f"{formats.day(local_date(at_ms))} {formats.time_of_day(at_ms, seconds=True)}"
