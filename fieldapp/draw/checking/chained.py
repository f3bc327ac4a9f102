"""Checks V3 and V13 to V17: what one record cannot answer, but the log or the others can."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from fieldapp.draw import second_person
from fieldapp.draw.algorithm import slot as slots
from fieldapp.draw.algorithm.slot import Slot
from fieldapp.draw.checking import owed, registered, replaced, voided
from fieldapp.draw.checking.log import Issued, Log, Told
from fieldapp.draw.checking.owed import Due
from fieldapp.draw.checking.verdicts import Check, Verdict, failed, passed, skipped
from fieldapp.draw.record import beacon
from fieldapp.draw.record.claim import Claim
from fieldapp.draw.record.codes import Receipt


def against_log(found: Claim, log: Log) -> list[Check]:
    """Give V3 and V13 to V17 of a record, by a log."""
    committed = slots.commitment(found.slot.encode())
    own = _own(found, log)
    return [
        _check_before(own, found),
        _check_gaps(found.slot, _of_issuer(own, log), log),
        _stating(_check_single(found, committed, _of_issuer(own, log), log), log.passed_over),
        voided.check(log),
        _check_swaps(found, committed, log),
        registered.check(found, log.standing.get(found.plan.plan_id)),
    ]


def beacon_in_time(found: Claim, log: Log, alone: Check) -> Check:
    """Give V6 by a log: a round whose value was out when its slot was issued fixes nothing."""
    own = _own(found, log)
    if own is None or found.slot.beacon_round is None or alone.verdict is Verdict.FAIL:
        return alone
    due_s = beacon.due_s(found.slot.beacon_round)
    if due_s <= own.at_s:
        return failed(
            "V6",
            f"签发名额时第 {found.slot.beacon_round} 轮已经发布，谁都可能知道",
            f"round {found.slot.beacon_round} was out before its slot was issued",
        )
    if own.seen_s is not None and due_s <= own.seen_s:
        return replace(
            alone,
            detail_zh=alone.detail_zh + "；名额的回执晚于这一轮，先后只凭签发方的时钟",
            detail=alone.detail + "; receipted after it, so its issuer's clock alone says first",
        )
    return alone


def _own(found: Claim, log: Log) -> Issued | None:
    committed = slots.commitment(found.slot.encode())
    return next((one for one in log.issued if one.commitment == committed), None)


def _of_issuer(own: Issued | None, log: Log) -> tuple[Issued, ...]:
    """Give the slots of whoever issued this one: in its chains, no other's slots count."""
    return tuple(one for one in log.issued if own is None or one.issuer == own.issuer)


def _check_swaps(found: Claim, committed: bytes, log: Log) -> Check:
    if not any(one.commitment == committed and one.stands for one in log.told):
        return skipped("V16", "日志里还没有这次结果", "the log does not have the outcome yet")
    due = log.due.get(found.plan.plan_id)
    after = _with_bare(replaced.check(found, log.swaps), found, log)
    return after if due is None or after.verdict is Verdict.FAIL else _with_owed(after, found, due)


def _with_bare(after: Check, found: Claim, log: Log) -> Check:
    """Say beside it what somebody tried to replace alone."""
    own = [one for one in log.named_only if one.swap and one.plan_id == found.plan.plan_id]
    zh, en = second_person.bare_words(len(own))
    return replace(after, detail_zh=after.detail_zh + zh, detail=after.detail + en)


def _with_owed(after: Check, found: Claim, due: Due) -> Check:
    """Say beside what was replaced, or instead, what the plan owed to earlier draws."""
    if nobodys := owed.invented(found, due):
        name = min(nobodys)
        return failed(
            "V16",
            f"{name} 作为此前跳过的对象必查，日志里没有哪次抽取跳过了它",
            f"{name}: taken whole as passed over earlier, and no draw in the log passed it over",
        )
    held, others = owed.left_out(found, due)
    if held and due.excused is None:
        return skipped(
            "V16", "排除名单不在本机，欠查的无法核对", "the list of exclusions is not here"
        )
    if held:
        name = min(held)
        return failed(
            "V16",
            f"{name} 此前抽中后被跳过，本计划没有列入，也没有说明理由",
            f"{name}: passed over earlier, neither in this plan nor excluded with a reason",
        )
    zh, en = owed.words(due, others)
    return replace(after, detail_zh=after.detail_zh + zh, detail=after.detail + en)


def _stating(check: Check, passed_over: int) -> Check:
    """Say beside a verdict how many events of the log it does not count."""
    if not passed_over:
        return check
    return replace(
        check,
        detail_zh=f"{check.detail_zh}；略过无效事件 {passed_over} 条",
        detail=f"{check.detail}; events without effect passed over: {passed_over}",
    )


def _check_before(own: Issued | None, found: Claim) -> Check:
    if own is None:
        return failed("V3", "日志里没有这个名额", "the log does not have this slot")
    if own.tip_place is None or own.tip_place > own.place:
        return failed("V3", "码链之首没有先公布", "the chain's tip was not published before it")
    if own.opened_place is None:
        return failed("V3", "日志里没有开启的记录", "the log has no release of its nonce")
    if own.opened_place < own.place:
        return failed("V3", "封存码开启在名额入账之前", "the nonce came before the slot")
    if not any(_stands_on(found, one) for one in own.openings):
        return failed(
            "V3", "开启凭据或见证与日志里的不同", "its release or witnesses are not the log's"
        )
    zh, en = "", ""
    if own.beyond:
        zh = "；记录头下凭据没有盖住的话不算"
        en = "; words under its head that it does not cover do not count"
    return passed(
        "V3", f"先公布码链，再入账，后开启{zh}", f"tip, slot and release stand in this order{en}"
    )


def _stands_on(found: Claim, opened: Receipt) -> bool:
    """Tell whether a record has the code, the receipt and the contributions of an opening."""
    given = found.record.release if found.record else opened.release
    stated = found.nonce, given, found.beacon
    same = stated == (opened.nonce, opened.release, opened.beacon)
    return same and opened.covers(found.witnesses)


def _check_gaps(slot: Slot, issued: tuple[Issued, ...], log: Log) -> Check:
    """V13: no number is left out, and none is overdue or late."""
    chain = [one for one in issued if one.slot.chain_id == slot.chain_id]
    numbers = {one.slot.index for one in chain}
    if gaps := sorted(set(range(1, max(numbers, default=0) + 1)) - numbers):
        return failed("V13", f"缺第 {gaps[0]} 号名额", f"slot {gaps[0]} is missing")
    given_up = {one.commitment for one in log.voids if not (one.drawn or one.opened)}
    told = {one.commitment: one for one in log.told if one.stands}
    for one in sorted(chain, key=lambda entry: entry.slot.index):
        number, expiry_s = one.slot.index, one.slot.expiry_s
        outcome = told.get(one.commitment)
        if outcome is None and one.commitment not in given_up and log.now_s > expiry_s:
            return failed(
                "V13", f"第 {number} 号名额过期，没有交记录", f"slot {number} expired untold"
            )
        if outcome is not None and _late(outcome, expiry_s):
            return failed(
                "V13", f"第 {number} 号的记录晚于期限", f"the record of slot {number} came late"
            )
    zh, en = _short_notice(chain, log.chain_notice_s)
    return passed("V13", f"{len(chain)} 个名额连号{zh}", f"{len(chain)} slots without a gap{en}")


def _short_notice(chain: Sequence[Issued], wanted_s: int) -> tuple[str, str]:
    """Say beside V13 that a chain was published too shortly before its first slot (A.5)."""
    first = min(chain, key=lambda one: one.slot.index, default=None)
    if first is None or first.tip_at_s is None or first.at_s - first.tip_at_s >= wanted_s:
        return "", ""
    hours = max(0, first.at_s - first.tip_at_s) // 3600
    return (
        f"；码链在第一个名额前 {hours} 小时才公布，规定 {wanted_s // 3600} 小时",
        f"; its chain was published {hours} hours before its first slot, not {wanted_s // 3600}",
    )


def _late(told: Told, expiry_s: int) -> bool:
    """Tell whether an outcome is late; a centre that saw it in time outweighs a wrong clock."""
    in_time = told.seen_s is not None and told.seen_s <= expiry_s
    return not told.by_issuer and not in_time and told.at_s > expiry_s


def _check_single(found: Claim, committed: bytes, issued: tuple[Issued, ...], log: Log) -> Check:
    """V14: one slot for the plan, one plan for the slot, one outcome."""
    plan_id, slot = found.plan.plan_id, found.slot
    lapsed = {one.commitment for one in log.voids if one.lapsed}
    if committed in lapsed:
        return failed("V14", "这个名额到期未接受，已经收回", "its slot had lapsed untaken")
    for one in issued:
        same = (one.slot.chain_id, one.slot.index) == (slot.chain_id, slot.index)
        if same and one.commitment != committed:
            number = slot.index
            return failed("V14", f"第 {number} 号名额用了两次", f"slot {number} was used twice")
    if any(one.opened_apart for one in issued if one.commitment == committed):
        return failed(
            "V14", "这个名额启封过两次，内容不同", "its slot was opened twice, in two ways"
        )
    for one in log.issued:
        same_plan = one.plan_id == plan_id or one.slot.plan_hash == slot.plan_hash
        if same_plan and one.commitment not in {committed, *lapsed}:
            return failed("V14", "这个计划有两个名额", "the plan has two slots")
    told = [one for one in log.told if committed == one.commitment or plan_id == one.plan_id]
    stated = found.seed, committed, (dict(found.strata), found.teams)
    if any((one.seed, one.commitment, one.outcome) != stated for one in told):
        return failed("V14", "日志里另有一份结果", "the log has another outcome")
    if not told:
        return skipped("V14", "日志里还没有这次结果", "the log does not have the outcome yet")
    if before := sum(one.lapsed and one.plan_id == plan_id for one in log.voids):
        return passed(
            "V14",
            f"只有这一份；此前这个计划有 {before} 个名额过期收回，每次都算一次作废",
            f"there is no other record; {before} slots of this plan lapsed before, each a void",
        )
    return passed("V14", "只有这一份", "there is no other record")


def against_each_other(found: Sequence[Claim]) -> dict[str, Check]:
    """Give V13 and V14 of several signed records of one or more chains, without their log."""
    records = [one for one in found if one.record is not None]
    if len(records) < 2:
        return {}
    checks = {
        "V13": passed("V13", "所给记录连号", "the given records have no gap"),
        "V14": passed("V14", "所给记录没有重复", "none of the given records contradicts another"),
    }
    for chain in {one.slot.chain_id for one in records}:
        numbers = {one.slot.index for one in records if one.slot.chain_id == chain}
        if gaps := sorted(set(range(min(numbers), max(numbers))) - numbers):
            checks["V13"] = failed(
                "V13", f"缺第 {gaps[0]} 号的记录", f"the record of slot {gaps[0]} is missing"
            )
    for one, other in combinations(records, 2):
        slot = one.slot.chain_id, one.slot.index
        same_slot = slot == (other.slot.chain_id, other.slot.index)
        same_plan = one.plan.plan_id == other.plan.plan_id
        if (same_slot or same_plan) and (one.seed, one.strata, one.teams) != (
            other.seed, other.strata, other.teams,
        ):  # fmt: skip
            checks["V14"] = failed(
                "V14", f"第 {one.slot.index} 号有两份不同的记录", f"two records of slot {slot[1]}"
            )
    return checks
