"""Check V16: whoever came in after the draw came by rule A.10, recomputed event by event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from fieldapp.draw import second_person
from fieldapp.draw.algorithm import slot as slots
from fieldapp.draw.algorithm import teams
from fieldapp.draw.algorithm.snapshot import ObjectRow, RosterRow
from fieldapp.draw.checking.verdicts import Check, failed, passed, skipped
from fieldapp.draw.record.claim import Claim

Words = tuple[str, str]  # Chinese, English
_NOBODY: Final = ("无人", "nobody")


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectSwap:
    """A drawn object was given up, as the log has it."""

    plan_id: str
    commitment: bytes  # of the outcome that it changes
    object_id: str
    successor: str | None  # None: no reserve was left
    inspectors: tuple[str, ...]  # of the successor
    missing: int
    reason: str
    actor: str
    approved_by: str
    signed: bool = False  # by the second person; in events of version 1 only named
    unproved: bool = False  # by the rules its reason needs a file, and it names none
    absent: int = 0  # files that it names and that are not here


@dataclass(frozen=True, slots=True, kw_only=True)
class InspectorSwap:
    """An inspector left a task, as the log has it."""

    plan_id: str
    commitment: bytes  # of the outcome that it changes
    object_id: str
    leaving: str
    joining: str | None  # None: nobody may
    reason: str
    actor: str
    approved_by: str
    signed: bool = False  # by the second person; in events of version 1 only named


Swap = ObjectSwap | InspectorSwap


def check(found: Claim, swaps: Sequence[Swap]) -> Check:
    """Replay the replacements of a record's outcome, in the log's order, from the record itself.

    A swap of what does not stand has no effect and is passed over, as in every table. Without
    register and roster only the order of the reserves, the reasons and the second persons can be
    checked.
    """
    state = _State(found)
    own = found.plan.plan_id, slots.commitment(found.slot.encode())
    objects = people = named = absent = 0
    for one in swaps:
        if (one.plan_id, one.commitment) != own or not state.touches(one):
            continue
        wrong = _alone(one) or state.apply(one)
        if wrong is not None:
            return failed("V16", *wrong)
        if isinstance(one, ObjectSwap):
            objects += 1
            absent += one.absent
        people += isinstance(one, InspectorSwap)
        named += not one.signed
    if not objects + people:
        return passed("V16", "抽后没有替换", "nothing was replaced after the draw")
    zh = f"换对象 {objects} 次、换人 {people} 次"
    en = f"{objects} objects and {people} inspectors replaced"
    two = _beside(second_person.words(objects + people, named), absent)
    if state.people is None:
        return skipped(
            "V16",
            f"{zh}；候补次序、理由和第二人相符，{two[0]}；派谁去须用完整记录核对",
            f"{en}; reserves in order, reasons and second persons hold, {two[1]};"
            " who was sent needs the full transcript",
        )
    return passed(
        "V16",
        f"{zh}，全部重算一致；{two[0]}",
        f"{en}, all recomputed; {two[1]}",
    )


def answered_for(one: Swap) -> bool:
    """Tell whether a replacement has its reason and a second person, who is not the leaver."""
    leaving = (one.leaving,) if isinstance(one, InspectorSwap) else ()
    return not second_person.missing(one.reason, one.approved_by, one.actor, *leaving)


def _alone(one: Swap) -> Words | None:
    """Say what a replacement lacks by itself, None for nothing."""
    if not answered_for(one):
        return (
            f"{one.object_id} 的替换没有理由或第二人",
            f"{one.object_id}: no reason or second person",
        )
    if isinstance(one, ObjectSwap) and one.unproved:
        return (
            f"{one.object_id} 的替换没有证据，“{one.reason}”要有",
            f"{one.object_id}: no evidence, which the reason given needs",
        )
    return None


def _beside(two: Words, absent: int) -> Words:
    """Say beside the second persons how many files of evidence nobody can open here."""
    if not absent:
        return two
    return (
        f"{two[0]}；{absent} 份证据写明了，文件不在本机",
        f"{two[1]}; files of evidence named and not here: {absent}",
    )


class _State:
    """Who stands where, from the draw on."""

    def __init__(self, found: Claim) -> None:
        self.seed = found.seed
        self.joint = found.plan.joint
        self.size = found.plan.team_size
        first = {team.object_id: team.inspectors for team in found.teams}
        self.label: dict[str, str] = {}
        self.team: dict[str, tuple[str, ...]] = {}  # of the tasks that stand
        self.reserves: dict[str, list[str]] = {}
        for label, chosen in found.strata.items():
            self.reserves[label] = [one.object_id for one in chosen.reserve]
            for one in (*chosen.drawn, *chosen.reserve):
                self.label[one.object_id] = label
            self.team |= {one.object_id: first.get(one.object_id, ()) for one in chosen.drawn}
        self.left: dict[str, list[str]] = {}  # by object: those who were sent away
        self.rows: dict[str, ObjectRow] = {}
        self.people: Sequence[RosterRow] | None = None  # None: a public form
        if found.register is not None and found.roster is not None:
            self.people = found.roster.rows
            self.rows = {
                row.object_id: row
                for row in found.register.rows
                if row.object_id in self.label
            }  # fmt: skip

    def touches(self, one: Swap) -> bool:
        """Tell whether a swap has an effect."""
        if isinstance(one, ObjectSwap):
            return one.object_id in self.team
        team = self.team.get(one.object_id, ())
        return one.leaving in team and one.joining not in team

    def apply(self, one: Swap) -> Words | None:
        """Carry out a swap; say what is wrong with it, if anything is."""
        if isinstance(one, ObjectSwap):
            return self._swap_object(one)
        return self._swap_inspector(one)

    def _swap_object(self, one: ObjectSwap) -> Words | None:
        waiting = self.reserves[self.label[one.object_id]]
        wanted = waiting.pop(0) if waiting else None
        if one.successor != wanted:
            return _differs(one.object_id, wanted, one.successor)
        team = self.team.pop(one.object_id)
        if wanted is None:
            return None
        self.team[wanted] = one.inspectors
        row = self.rows.get(wanted)
        if self.people is None or row is None:
            return None
        kept, missing = teams.takeover(row, team, self.size, self.people)
        if (one.inspectors, one.missing) != (kept, missing):
            return (
                f"{wanted} 应由原组接手，只减去须回避的人",
                f"{wanted} takes over the team, less the recused: {', '.join(kept) or 'nobody'}",
            )
        return None

    def _swap_inspector(self, one: InspectorSwap) -> Words | None:
        stay = tuple(who for who in self.team[one.object_id] if who != one.leaving)
        left = self.left.setdefault(one.object_id, [])
        left.append(one.leaving)
        row = self.rows.get(one.object_id)
        if self.people is not None and row is not None:
            wanted = teams.substitute(
                row,
                (*stay, *left),
                Counter(who for team in self.team.values() for who in team),
                self.people,
                self.seed,
                beside=stay if self.joint else (),
            )
            if wanted != one.joining:
                return _differs(f"{one.object_id}/{one.leaving}", wanted, one.joining)
        joining = () if one.joining is None else (one.joining,)
        self.team[one.object_id] = (*stay, *joining)
        return None


def _differs(place: str, wanted: str | None, given: str | None) -> Words:
    return (
        f"{place} 应由 {wanted or _NOBODY[0]} 接替，日志里是 {given or _NOBODY[0]}",
        f"{place}: {wanted or _NOBODY[1]} comes next, the log has {given or _NOBODY[1]}",
    )
