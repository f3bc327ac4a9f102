"""Checks V10 to V12: the seed, the tickets and the teams, computed again and compared."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from fieldapp.draw.algorithm import outcome, slot, teams, tickets
from fieldapp.draw.algorithm.snapshot import MAX_WEIGHT, Register, Roster
from fieldapp.draw.algorithm.tagged import lp
from fieldapp.draw.algorithm.teams import Team
from fieldapp.draw.algorithm.tickets import Ticketed
from fieldapp.draw.algorithm.watch import UNWATCHED, Watch
from fieldapp.draw.checking import certain
from fieldapp.draw.checking.verdicts import Check, Verdict, failed, passed
from fieldapp.draw.record.claim import Claim

NO_OUTPUT: Final = (
    "没有可信的设备随机数，无法计算",
    "without a valid VRF output it cannot be computed",
)


def check_seed(claim: Claim, beta: bytes | None) -> Check:
    """V10: the seed is the hash of commitment, nonce, VRF output, beacon and witnesses."""
    if beta is None:
        return failed("V10", *NO_OUTPUT)
    committed = slot.commitment(claim.slot.encode())
    seed = outcome.seed_of(committed, claim.nonce, beta, claim.beacon, claim.witnesses)
    if seed != claim.seed:
        return failed("V10", f"应为 {seed.hex()[:16]}…", f"should be {seed.hex()[:16]}…")
    return passed("V10", f"种子 {seed.hex()[:16]}…", f"seed {seed.hex()[:16]}…")


def check_tickets(claim: Claim, watch: Watch = UNWATCHED) -> Check:
    """V11: with the stated seed, exactly these objects are drawn and in reserve.

    The full form recomputes every ticket. The public form has no rows, so it recomputes the listed
    tickets (for every weight that a row can have), their order and the numbers of the plan.
    Strata that are to be taken whole are, as far as the form tells.
    """
    register = claim.register
    found = _check_listed(claim) if register is None else _check_all(claim, register, watch)
    if found.verdict is Verdict.FAIL:
        return found
    if wrong := certain.broken(claim):
        return failed("V11", *wrong)
    zh, en = certain.share_words(claim)
    return replace(found, detail_zh=found.detail_zh + zh, detail=found.detail + en)


def _check_all(claim: Claim, register: Register, watch: Watch) -> Check:
    strata = tickets.select(register.rows, claim.plan.quotas, claim.seed, watch)
    for stratum, chosen in strata.items():
        stated = claim.strata.get(stratum)
        if stated != chosen:
            return failed("V11", f"组 {stratum} 不一致", f"stratum {stratum} differs")
    if unknown := claim.strata.keys() - strata.keys():
        return failed("V11", f"多出组 {min(unknown)}", f"stratum {min(unknown)} is not planned")
    count = register.size
    return passed("V11", f"{count} 户的号签全部重算", f"tickets of all {count} objects recomputed")


def _check_listed(claim: Claim) -> Check:
    if claim.strata.keys() != claim.plan.quotas.keys():
        return failed("V11", "分组与计划不同", "the strata are not those of the plan")
    seen: set[str] = set()
    for stratum, chosen in claim.strata.items():
        quota = claim.plan.quotas[stratum]
        listed = (*chosen.drawn, *chosen.reserve)
        full = len(chosen.drawn) == quota.drawn
        if len(chosen.drawn) > quota.drawn or len(chosen.reserve) > (quota.reserve if full else 0):
            return failed(
                "V11", f"组 {stratum} 数目与计划不符", f"{stratum}: counts differ from plan"
            )
        if list(listed) != sorted(set(listed)):
            return failed("V11", f"组 {stratum} 次序不对", f"{stratum}: not in ticket order")
        key = tickets.stratum_key(claim.seed, stratum)
        for one in listed:
            if one.object_id in seen or not _possible(key, one):
                return failed(
                    "V11", f"{one.object_id} 的号签不对", f"ticket of {one.object_id} is wrong"
                )
            seen.add(one.object_id)
    if len(seen) > claim.slot.register_size:
        return failed("V11", "抽中户数多于名录", "more objects than the register has")
    return passed(
        "V11", f"{len(seen)} 个公开号签重算一致", f"{len(seen)} published tickets recomputed"
    )


def _possible(key: bytes, one: Ticketed) -> bool:
    """Tell whether the ticket is the least of the first w HMACs for some weight w."""
    message, least = lp(one.object_id.encode()), b"\xff" * 33
    for turn in range(MAX_WEIGHT):
        value = tickets.keyed(key, message + turn.to_bytes(4))
        if value == one.ticket:
            return value < least
        least = min(least, value)
    return False


def check_teams(claim: Claim, watch: Watch = UNWATCHED) -> Check:
    """V12: with the stated seed, exactly these teams and this SHORT list come out.

    The public form has no roster, so it checks task order, team sizes and distinct members.
    """
    drawn = [one.object_id for chosen in claim.strata.values() for one in chosen.drawn]
    if claim.register is None or claim.roster is None:
        return _check_shape(claim, drawn)
    places = len(drawn) * claim.roster.size
    if places > teams.MAX_PLACES:
        return failed("V12", "任务太多，超出上限", f"{places} places are beyond the limit")
    rows = {row.object_id: row for row in claim.register.rows}
    if len(set(drawn)) != len(drawn) or not rows.keys() >= set(drawn):
        return failed("V12", "抽中名单有重复或不在名录中", "drawn objects repeated or not listed")
    again = teams.assign(
        {one: rows[one] for one in drawn},
        claim.roster.rows,
        claim.plan.team_size,
        claim.seed,
        watch,
        joint=claim.plan.joint,
    )
    if again != claim.teams:
        where = _first_difference(again, claim.teams)
        return failed("V12", f"{where} 的派组不一致", f"the team of {where} differs")
    alike = _of_one_department(claim, claim.roster) if claim.plan.joint else 0
    return _short(
        claim.teams,
        len(claim.teams),
        "全部重算一致" + (f"；{alike} 组只有一个部门的人" if alike else ""),
        "all recomputed" + (f"; {alike} of one department only" if alike else ""),
    )


def _of_one_department(claim: Claim, roster: Roster) -> int:
    """Count the teams of a joint check that are of two people or more, and all of one unit."""
    units = {row.inspector_id: row.unit for row in roster.rows}
    return sum(
        len(team.inspectors) > 1 and len({units[who] for who in team.inspectors}) == 1
        for team in claim.teams
    )


def _check_shape(claim: Claim, drawn: list[str]) -> Check:
    order = teams.task_order(claim.seed, drawn)
    if [team.object_id for team in claim.teams] != order:
        return failed("V12", "派组次序与种子不符", "the order of tasks does not follow the seed")
    for team in claim.teams:
        members = set(team.inspectors)
        if (
            len(members) != len(team.inspectors)
            or len(members) + team.missing != claim.plan.team_size
        ):
            return failed(
                "V12", f"{team.object_id} 的人数不对", f"the team of {team.object_id} is wrong"
            )
    return _short(
        claim.teams,
        len(claim.teams),
        "次序和人数一致；资格与回避须用完整记录核对",
        "order and sizes hold; eligibility needs the full transcript",
    )


def _short(found: tuple[Team, ...], count: int, zh: str, en: str) -> Check:
    short = sum(1 for team in found if team.missing)
    return passed(
        "V12", f"{count} 组，{short} 户人员不足；{zh}", f"{count} teams, {short} short; {en}"
    )


def _first_difference(again: tuple[Team, ...], stated: tuple[Team, ...]) -> str:
    for one, other in zip(again, stated, strict=False):
        if one != other:
            return one.object_id
    return "…"
