"""Check V15: what was given up has two people and a reason, and its sample was kept."""

from __future__ import annotations

from fieldapp.draw import second_person
from fieldapp.draw.checking import alarm, replaced
from fieldapp.draw.checking.alarm import Held
from fieldapp.draw.checking.log import Log, Told, Void
from fieldapp.draw.checking.replaced import ObjectSwap, Swap
from fieldapp.draw.checking.verdicts import Check, failed, passed

Words = tuple[str, str]  # Chinese, English


def check(log: Log) -> Check:
    """Judge every void of a log, from its events alone; say the alarm of T3."""
    for one in log.voids:
        if not one.lapsed and (wrong := _alone(one) or _lost(one, log)):
            return failed("V15", *wrong)
    if rings := alarm.alarms(_held(log)):
        zh = "；".join(
            f"设备 {one.device_id.hex()[:8]} 最近 {one.draws} 个名额作废 {one.voids} 次"
            for one in rings
        )
        en = "; ".join(
            f"{one.voids} voids in {one.draws} by {one.device_id.hex()[:8]}" for one in rings
        )
        return passed("V15", f"警报：{zh}", f"alarm: {en}")
    count = len(log.voids)
    decided = [one for one in log.voids if not one.lapsed]
    named = sum(not one.signed for one in decided)
    zh, en = second_person.words(len(decided), named)
    zh, en = (f"；{zh}", f"; {en}") if zh else ("", "")
    if log.waiting:
        zh = f"{zh}；{log.waiting} 项变更等第二人签名，没有生效"
        en = f"{en}; without effect, waiting for a second signature: {log.waiting}"
    bare = second_person.bare_words(sum(not one.swap for one in log.named_only))
    zh, en = zh + bare[0], en + bare[1]
    return passed("V15", f"作废 {count} 次，均合规{zh}", f"{count} voids, all by the rules{en}")


def _alone(one: Void) -> Words | None:
    if one.opened:
        return (
            f"{one.plan_id} 的封存码已经启封，作废不算，结果还没有报",
            f"{one.plan_id}: given up though its code is open; its outcome is not told",
        )
    if not second_person.missing(one.reason, one.approved_by, one.actor):
        return None
    return f"{one.plan_id} 作废没有理由或第二人", f"{one.plan_id}: no second person"


def _lost(one: Void, log: Log) -> Words | None:
    """Say what became of a voided draw's sample, if anything that may not be."""
    if not one.drawn:
        return None
    own = [told for told in log.told if told.commitment == one.commitment and told.stands]
    if not own:
        return f"{one.plan_id} 作废的结果不在日志里", f"{one.plan_id}: voided, but never told"
    gone = next((lost for told in own if (lost := _dropped(told, log.swaps))), None)
    if gone is None:
        return None
    return (
        f"{one.plan_id} 作废后样本没有保留：{gone}",
        f"{one.plan_id}: its sample was dropped: {gone}",
    )


def _dropped(told: Told, swaps: tuple[Swap, ...]) -> str | None:
    """Give an object that left the sample otherwise than by A.10, None where all were kept."""
    place = {name: at for at, group in enumerate(told.groups) for name in group.drawn}
    waiting = [list(group.reserve) for group in told.groups]
    for one in swaps:
        if one.commitment != told.commitment or not isinstance(one, ObjectSwap):
            continue
        at = place.pop(one.object_id, None)
        if at is None:
            continue  # it stood there no more
        wanted = waiting[at].pop(0) if waiting[at] else None
        if one.successor != wanted or not replaced.answered_for(one):
            return one.object_id
        if wanted is not None:
            place[wanted] = at
    return None


def _held(log: Log) -> list[Held]:
    voided = {one.commitment for one in log.voids}
    ended = voided | {one.commitment for one in log.told if one.stands}
    return [
        Held(one.slot.device_id, one.place, one.commitment in voided)
        for one in log.issued
        if one.commitment in ended
    ]
