"""Teams: which inspectors go where, by the definition of draw.md A.9, computed incrementally.

Staffing is a flow from tasks to inspectors. A flow that meets all needs found so far is kept; a
further need, or a pick that the flow does not hold yet, is met by an augmenting path, which moves
some of the still unpicked places. Which path is found has no effect on the result: it only tells
whether the needs can be met, as the definition asks.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop
from itertools import chain
from typing import Final

from fieldapp.draw.algorithm.snapshot import ObjectRow, RosterRow
from fieldapp.draw.algorithm.tagged import lp, tagged_hash
from fieldapp.draw.algorithm.tickets import Keyed, keyed
from fieldapp.draw.algorithm.watch import UNWATCHED, Watch

MAX_PLACES: Final = 40_000_000  # tasks × inspectors that are staffed at most; bounds hostile input


@dataclass(frozen=True, slots=True)
class Team:
    """The inspectors of one drawn object, in the order in which they were picked."""

    object_id: str
    inspectors: tuple[str, ...]
    missing: int  # places that nobody may fill; > 0 puts the object on the SHORT list


class _Staffing:
    """The flow: who could fill the places not picked yet. Sets of inspectors are bit masks."""

    def __init__(self, eligible: Sequence[int], caps: Sequence[int]) -> None:
        self.eligible = eligible  # by task: everyone qualified and not recused
        self.spare = list(caps)  # by inspector: places left in the flow
        self.free = sum(1 << who for who, cap in enumerate(caps) if cap > 0)  # spare > 0
        self.planned = [0] * len(eligible)  # by task: in the flow, not picked
        self.picked = [0] * len(eligible)
        self.on: list[set[int]] = [set() for _ in caps]  # by inspector: tasks planned
        self.came: dict[int, tuple[int, int]] = {}  # inspector → (task that takes, whom it leaves)

    def add_need(self, task: int) -> bool:
        """Find a place for one more inspector on `task`; say whether there is one."""
        start = self.eligible[task] & ~self.planned[task]
        self.came = {}
        end = self._search(task, start, self.free, 0)
        if end is None:
            return False
        self._shift(end)
        self._use(end)
        return True

    def pick(self, task: int, wanted: int, hopeless: int) -> tuple[bool, int]:
        """Pick inspector `wanted` for `task` if all other needs can still be met.

        Args:
            task: the task whose turn it is.
            wanted: inspector, eligible and not yet on the task.
            hopeless: inspectors already found to be impossible for this pick.

        Returns:
            Whether it was picked, and the enlarged set of the hopeless.
        """
        bit = 1 << wanted
        if not self.planned[task] & bit:
            if hopeless & bit:
                return False, hopeless
            self.came = {}
            own = self.planned[task]
            end = self._search(task, bit, self.free | own, hopeless)
            if end is None:
                for who in self.came:
                    hopeless |= 1 << who
                return False, hopeless
            self._shift(end)
            if own >> end & 1:  # the task gives up its planned place there
                self._unplan(task, end)
            else:
                self._use(end)
                given_up = (own & -own).bit_length() - 1
                self._unplan(task, given_up)
                self.spare[given_up] += 1
                self.free |= 1 << given_up
        self._unplan(task, wanted)
        self.picked[task] |= bit
        return True, hopeless

    def _search(self, task: int, start: int, goal: int, barred: int) -> int | None:
        """Find an inspector of `goal` that a chain of moves reaches from `start`."""
        came = self.came
        if found := start & goal:
            end = (found & -found).bit_length() - 1
            came[end] = (task, -1)
            return end
        seen = barred | start
        queue = list(_members(start))
        came.update(dict.fromkeys(queue, (task, -1)))
        for who in queue:
            for other in self.on[who]:
                new = self.eligible[other] & ~(self.planned[other] | self.picked[other] | seen)
                if not new:
                    continue
                if found := new & goal:
                    end = (found & -found).bit_length() - 1
                    came[end] = (other, who)
                    return end
                seen |= new
                further = list(_members(new))
                came.update(dict.fromkeys(further, (other, who)))
                queue += further
        return None

    def _shift(self, end: int) -> None:
        """Carry out the chain of moves that ends at `end`."""
        who = end
        while who >= 0:
            task, left = self.came[who]
            self.planned[task] |= 1 << who
            self.on[who].add(task)
            if left >= 0:
                self._unplan(task, left)
            who = left

    def _unplan(self, task: int, who: int) -> None:
        self.planned[task] &= ~(1 << who)
        self.on[who].discard(task)

    def _use(self, who: int) -> None:
        self.spare[who] -= 1
        if not self.spare[who]:
            self.free &= ~(1 << who)


def _members(mask: int) -> Iterator[int]:
    while mask:
        bit = mask & -mask
        yield bit.bit_length() - 1
        mask ^= bit


def task_order(seed: bytes, object_ids: Sequence[str]) -> list[str]:
    """Give the drawn objects in the order in which they are staffed: by HMAC(K_o, LP(id)), id."""
    key = keyed(seed, tagged_hash("order"))
    return sorted(object_ids, key=lambda one: (keyed(key, lp(one.encode())), one))


def _eligible(tasks: Sequence[ObjectRow], roster: Sequence[RosterRow]) -> list[int]:
    qualified: dict[str, int] = {}
    recused: dict[str, int] = {}
    for who, row in enumerate(roster):
        for stratum in row.strata:
            qualified[stratum] = qualified.get(stratum, 0) | 1 << who
        for name in row.recused:
            recused[name] = recused.get(name, 0) | 1 << who
    return [
        qualified.get(task.stratum, 0)
        & ~(recused.get(task.object_id, 0) | recused.get(task.unit, 0))
        for task in tasks
    ]


def assign(
    drawn: Mapping[str, ObjectRow],
    roster: Sequence[RosterRow],
    team_size: int,
    seed: bytes,
    watch: Watch = UNWATCHED,
    *,
    joint: bool = False,
) -> tuple[Team, ...]:
    """Staff all drawn objects, in task order.

    Args:
        drawn: the drawn objects' rows by id.
        roster: inspectors sorted by id.
        team_size: k, wanted inspectors an object.
        seed: the draw's seed.
        watch: progress and cancel.
        joint: whether a pick is to add a department where that can be.

    Raises:
        RuleError: DRAW_CANCELLED.
    """
    tasks = [drawn[object_id] for object_id in task_order(seed, list(drawn))]
    eligible = _eligible(tasks, roster)
    staffing = _Staffing(eligible, [row.cap for row in roster])
    needs: list[int] = []
    for number in range(len(tasks)):
        if number % 64 == 0:
            watch.step(number, 2 * len(tasks))
        needs.append(0)
        while needs[number] < team_size and staffing.add_need(number):
            needs[number] += 1
    loads = [0] * len(roster)
    units = [row.unit for row in roster] if joint else None
    key = keyed(seed, tagged_hash("inspector"))
    names_lp = [lp(row.inspector_id.encode()) for row in roster]
    everyone = {mask: tuple(_members(mask)) for mask in set(eligible)}
    teams: list[Team] = []
    for number, task in enumerate(tasks):
        if number % 64 == 0:
            watch.step(len(tasks) + number, 2 * len(tasks))
        able = [who for who in everyone[eligible[number]] if loads[who] < roster[who].cap]
        values = Keyed(key, lp(task.object_id.encode())).digests([names_lp[who] for who in able])
        hashes = dict(zip(able, values, strict=True))
        members = _pick_team(staffing, number, needs[number], loads, hashes, units)
        names = tuple(roster[who].inspector_id for who in members)
        teams.append(Team(task.object_id, names, team_size - needs[number]))
    return tuple(teams)


def _pick_team(
    staffing: _Staffing,
    task: int,
    need: int,
    loads: list[int],
    hashes: Mapping[int, bytes],
    units: Sequence[str] | None,
) -> list[int]:
    """Pick `need` inspectors by A.9(b) and add to their loads; numbers in pick order.

    Args:
        staffing: the flow.
        task: number of the task.
        need: places to fill.
        loads: tasks of each inspector so far.
        hashes: HMAC(K_i, LP(object) ‖ LP(inspector)) of those who may still be picked. The roster
            is sorted by id, so an inspector's number stands for the id.
        units: departments by inspector, in a joint check.
    """
    open_ = dict(hashes)
    members: list[int] = []
    for _ in range(need):
        present = {units[who] for who in members} if units else ()
        adding = open_
        if units and present:
            adding = {who: value for who, value in open_.items() if units[who] not in present}
        order = _in_order(adding, loads)
        if len(adding) < len(open_):
            rest = {who: value for who, value in open_.items() if who not in adding}
            order = chain(order, _in_order(rest, loads))
        who = _take(staffing, task, order)
        members.append(who)
        loads[who] += 1
        del open_[who]
    return members


def _take(staffing: _Staffing, task: int, order: Iterator[int]) -> int:
    """Pick the first with whom all other needs can be met; the flow holds a place for one."""
    hopeless = 0
    while True:
        who = next(order)
        taken, hopeless = staffing.pick(task, who, hopeless)
        if taken:
            return who


def _in_order(hashes: Mapping[int, bytes], loads: Sequence[int]) -> Iterator[int]:
    """Give candidates as A.9(b) sorts them: the lightly loaded first, then by hash, then by id."""
    light = min([loads[who] for who in hashes], default=0) + 1
    order = [(loads[who] > light, value, who) for who, value in hashes.items()]
    heapify(order)
    while order:
        yield heappop(order)[2]


def takeover(
    target: ObjectRow, team: Sequence[str], size: int, roster: Sequence[RosterRow]
) -> tuple[tuple[str, ...], int]:
    """Give who of a team goes to an object that takes a place, and how many are missing (A.10)."""
    away = {one.inspector_id for one in roster if one.keeps_away(target)}
    kept = tuple(who for who in team if who not in away)
    return kept, size - len(kept)


def substitute(
    row: ObjectRow,
    team: Sequence[str],
    loads: Mapping[str, int],
    roster: Sequence[RosterRow],
    seed: bytes,
    *,
    beside: Collection[str] = (),
) -> str | None:
    """Give the inspector who joins `team` on one object by A.9(b), or None if nobody may.

    Args:
        row: the object.
        team: ids already on it, and ids that may not be on it.
        loads: tasks of each inspector in this draw, by id.
        roster: inspectors sorted by id.
        seed: the draw's seed.
        beside: in a joint check, ids of those who stay on the task: whoever adds a department to
            theirs comes first.
    """
    (mask,) = _eligible([row], roster)
    key = keyed(seed, tagged_hash("inspector"))
    prefix = lp(row.object_id.encode())
    candidates = [
        roster[who]
        for who in _members(mask)
        if roster[who].inspector_id not in team
        and loads.get(roster[who].inspector_id, 0) < roster[who].cap
    ]
    present = {one.unit for one in roster if one.inspector_id in beside}
    candidates = [one for one in candidates if one.unit not in present] or candidates
    if not candidates:
        return None
    light = min(loads.get(one.inspector_id, 0) for one in candidates) + 1
    return min(
        candidates,
        key=lambda one: (
            loads.get(one.inspector_id, 0) > light,
            keyed(key, prefix + lp(one.inspector_id.encode())),
            one.inspector_id,
        ),
    ).inspector_id
