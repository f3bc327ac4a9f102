"""Goods in custody: samples and goods registered for preservation, their term and who has them.

A list is as its event says; approvals, links of custody and decisions are events upon it. What the
law calls them and how long they may last is data (resources/reference/custody.json).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any, Final

from fieldapp import workdays
from fieldapp.errors import Code, RuleError
from fieldapp.evidence import tables
from fieldapp.evidence.law_events import (
    Good,
    GoodsApproved,
    GoodsDecided,
    GoodsMoved,
    GoodsTaken,
)
from fieldapp.ids import DeviceId, EventId
from fieldapp.ledger import dcbor
from fieldapp.ledger.fact import Fact
from fieldapp.resources import reference
from fieldapp.store.database import Connection

PRESERVE: Final = "preserve"
SAMPLE: Final = "sample"
URGENT_MS: Final = 3_600_000


class Standing(StrEnum):
    """Where a measure stands in law."""

    HELD = "held"  # without a term, some of it not decided
    RUNNING = "running"
    LATE = "late"  # the term is over and something is not decided
    ENDED = "ended"  # all of it is decided


@dataclass(frozen=True, slots=True)
class Entry:
    """A word of the law about goods, and whether its text was read."""

    code: str
    zh: str
    en: str
    basis: str
    confirmed: bool
    working_days: int  # the term; 0 without one
    approval: bool  # a leader has to approve
    returns: bool  # the goods go back to the business
    hours: int


@cache
def entries(group: str) -> dict[str, Entry]:
    """Give the words of a group: measure, act, decision, late, urgent."""
    return {
        entry["code"]: Entry(
            entry["code"], entry["zh"], entry["en"], entry.get("basis", ""), entry["confirmed"],
            entry.get("working_days", 0), entry.get("approval", False),
            entry.get("returns", False), entry.get("hours", 0),
        )
        for entry in reference("custody")["entries"]
        if entry["group"] == group
    }  # fmt: skip


def entry(group: str, code: str) -> Entry:
    """Give one word.

    Raises:
        RuleError: GOODS_WORD_UNKNOWN.
    """
    try:
        return entries(group)[code]
    except KeyError as error:
        raise RuleError(Code.GOODS_WORD_UNKNOWN, group=group, value=code) from error


@dataclass(frozen=True, slots=True)
class Logged:
    """Where a fact stands in the log, who recorded it and when, as the device says."""

    event_id: EventId
    device_id: DeviceId
    epoch: int
    seq: int
    at_ms: int
    actor: str


@dataclass(frozen=True, slots=True)
class Link:
    """One step of a good's custody."""

    at_ms: int  # as the person says
    act: str  # "taken", a code of an act, or "decided"
    giver: str
    taker: str
    seal_no: str
    seal_intact: bool
    note: str
    gap: str  # "holder": somebody else had it; "seal": another seal was on it; "" fits

    @property
    def doubtful(self) -> bool:
        """Say whether this step needs an explanation in court."""
        return bool(self.gap) or not self.seal_intact


@dataclass(frozen=True, slots=True)
class Measure:
    """One list of goods with everything that was done about it."""

    taken: GoodsTaken
    logged: Logged
    approvals: tuple[tuple[GoodsApproved, Logged], ...] = ()
    moves: tuple[tuple[GoodsMoved, Logged], ...] = ()
    decisions: tuple[tuple[GoodsDecided, Logged], ...] = ()
    places: tuple[Logged, ...] = field(default=())  # of all its events, in order

    @property
    def approver(self) -> str:
        """Give who approved it, "" while nobody did."""
        given = [fact.approver for fact, _ in self.approvals]
        return self.taken.approver or (given[0] if given else "")

    @property
    def approval(self) -> str:
        """Give the approval's number."""
        given = [fact.approval for fact, _ in self.approvals]
        return self.taken.approval if self.taken.approver else (given[0] if given else "")

    @property
    def needs_approval(self) -> bool:
        """Say whether a leader still has to approve."""
        return entry("measure", self.taken.kind).approval and not self.approver

    @property
    def undecided(self) -> tuple[int, ...]:
        """Give the lines that no decision has ended."""
        ended = {number for fact, _ in self.decisions for number in fact.numbers}
        return tuple(good.number for good in self.taken.goods if good.number not in ended)

    def due(self) -> workdays.Due | None:
        """Give the last day for a decision by the calendar as it is known now."""
        days = entry("measure", self.taken.kind).working_days
        return workdays.due_date(date.fromisoformat(self.taken.begins), days) if days else None

    def standing(self, today: date) -> Standing:
        """Say where the measure stands on a day."""
        if not self.undecided:
            return Standing.ENDED
        due = self.due()
        if due is None:
            return Standing.HELD
        return Standing.LATE if today > due.on else Standing.RUNNING

    def days_left(self, today: date) -> int:
        """Count the working days to the end of the term, negative when it is over."""
        due = self.due()
        return workdays.working_days_between(today, due.on) if due else 0

    def good(self, number: int) -> Good:
        """Give one line of the list.

        Raises:
            RuleError: GOODS_LINE_UNKNOWN.
        """
        for good in self.taken.goods:
            if good.number == number:
                return good
        raise RuleError(Code.GOODS_LINE_UNKNOWN, line=number)

    def custody(self, number: int) -> tuple[Link, ...]:
        """Give the chain of custody of one line, from the taking to the decision."""
        good = self.good(number)
        steps: list[tuple[int, GoodsMoved | GoodsDecided]] = [
            *((fact.said_ms, fact) for fact, _ in self.moves if number in fact.numbers),
            *((at.at_ms, fact) for fact, at in self.decisions if number in fact.numbers),
        ]
        first = Link(
            self.logged.at_ms, "taken", self.taken.party, self.taken.keeper, good.seal_no,
            seal_intact=True, note="", gap="",
        )  # fmt: skip
        return tuple(_links(first, sorted(steps, key=lambda step: step[0])))


def _links(first: Link, steps: Sequence[tuple[int, GoodsMoved | GoodsDecided]]) -> Iterator[Link]:
    """Give each step with what does not fit the one before: another holder, another seal."""
    yield first
    holders, seal = {first.taker}, first.seal_no
    for at_ms, fact in steps:
        if isinstance(fact, GoodsDecided):
            yield Link(at_ms, "decided", "", "", "", seal_intact=True, note=fact.decision, gap="")
            continue
        gap = "" if fact.giver in holders else "holder"
        if not gap and fact.act != "sealed" and fact.seal_no != seal:
            gap = "seal"
        yield Link(at_ms, fact.act, fact.giver, fact.taker, fact.seal_no, fact.seal_intact,
                   fact.note, gap)  # fmt: skip
        seal = "" if fact.act == "opened" else fact.seal_no
        if fact.act == "handed":
            holders = {fact.giver, fact.taker}  # until it is received, either may have it
        elif fact.taker:
            holders = {fact.taker}


_FACTS: Final[dict[str, type[Fact]]] = {
    fact.TYPE: fact for fact in (GoodsTaken, GoodsApproved, GoodsMoved, GoodsDecided)
}


def measures(db: Connection, inspection_id: str) -> list[Measure]:
    """List an inspection's measures, the oldest first, each with what was done about it.

    What somebody who takes no part in the inspection recorded does not count.
    """
    return _measures(db, "i.inspection_id = ?", (inspection_id,))


def measure(db: Connection, measure_id: str) -> Measure | None:
    """Give one measure, None if there is none of that id."""
    found = _measures(db, "i.measure_id = ?", (measure_id,))
    return found[0] if found else None


def undecided(db: Connection) -> list[Measure]:
    """List every measure with a term or an approval that something is still to be done about."""
    return [
        one
        for one in _measures(db, "i.type IS NOT ?", ("",))
        if one.needs_approval or (one.undecided and entry("measure", one.taken.kind).working_days)
    ]


def _measures(db: Connection, where: str, values: tuple[Any, ...]) -> list[Measure]:
    rows = db.execute(
        "SELECT i.event_id, i.device_id, i.epoch, i.seq, i.hlc >> 16, i.actor, i.type, i.fact"  # noqa: S608 -- own names
        f" FROM evidence_goods i WHERE {where} AND NOT {tables.foreign('i.actor')}"
        " ORDER BY i.hlc, i.device_id, i.seq",
        values,
    ).fetchall()
    made: dict[str, tuple[GoodsTaken, Logged]] = {}
    upon: dict[str, list[tuple[Any, Logged]]] = {}
    for row in rows:
        logged = Logged(*row[:6])
        fact: Any = _FACTS[row[6]].from_payload(dcbor.decode(bytes(row[7])))
        if isinstance(fact, GoodsTaken):
            made.setdefault(fact.measure_id, (fact, logged))  # ids are random: the first stays
        else:
            upon.setdefault(fact.measure_id, []).append((fact, logged))
    return [_measure(*first, upon.get(one, [])) for one, first in made.items()]


def _measure(taken: GoodsTaken, logged: Logged, upon: Sequence[tuple[Any, Logged]]) -> Measure:
    mine = [pair for pair in upon if pair[0].inspection_id == taken.inspection_id]
    return Measure(
        taken,
        logged,
        tuple(pair for pair in mine if isinstance(pair[0], GoodsApproved)),
        tuple(pair for pair in mine if isinstance(pair[0], GoodsMoved)),
        tuple(pair for pair in mine if isinstance(pair[0], GoodsDecided)),
        (logged, *(at for _, at in mine)),
    )
