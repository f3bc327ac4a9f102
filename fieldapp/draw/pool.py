"""Who is in a plan's register and who is left out, each with the reason; no I/O."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from fieldapp.draw.algorithm.plan import CERTAIN
from fieldapp.draw.algorithm.snapshot import ObjectRow
from fieldapp.draw.algorithm.watch import STEP, UNWATCHED, Watch
from fieldapp.draw.items import Item
from fieldapp.registry.objects import RegisteredObject

CLOSED: Final = "closed"  # not an active business
MOVED: Final = "moved"  # another authority has it now
VISITS: Final = "visits"  # as many visits this year as the cap allows
NOT_PLANNED: Final = "not_planned"  # a credit class from which this plan draws nothing
DRAWN: Final = "drawn"  # already drawn for the same item this year
NOT_CONCERNED: Final = "not_concerned"  # none of the plan's items is about such objects
UNLISTED: Final = "unlisted"  # owed from an earlier plan, and no longer in the register
FREEING: Final = frozenset({CLOSED, MOVED, VISITS, UNLISTED})  # what keeps out even who is owed


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What decides whether an object may be drawn."""

    labels: Mapping[str, str]  # credit class → stratum, of the classes this plan knows
    drawn_classes: Collection[str]  # from which it draws at random
    statuses: Collection[str]  # of active businesses
    moved: Collection[str]  # statuses of those who left
    cap: int | None  # visits a year; None: no cap (a complaint)
    items: tuple[Item, ...] = ()
    already: Collection[str] = frozenset()  # drawn this year as often as the items allow
    owed: Collection[str] = frozenset()  # passed over earlier: taken with certainty
    named: bool = False  # the plan names its objects: all are taken


@dataclass(slots=True)
class Pool:
    """The rows of the register snapshot and everybody left out."""

    rows: list[ObjectRow] = field(default_factory=list)
    excluded: list[tuple[str, str]] = field(default_factory=list)  # object id, reason


def sort_out(
    objects: Iterable[RegisteredObject],
    rules: Rules,
    visits: Callable[[RegisteredObject], int],
    watch: Watch = UNWATCHED,
) -> Pool:
    """Put every object into the register snapshot or on the list of those left out.

    Args:
        objects: that meet the plan's conditions, and those owed; nobody twice.
        rules: of the plan.
        visits: tells how often an object was visited this year.
        watch: progress and cancel.

    Raises:
        RuleError: DRAW_CANCELLED.
    """
    pool = Pool()
    for number, one in enumerate(objects):
        if number % STEP == 0:
            watch.step(number, 0)
        if reason := reason_against(one, rules, visits(one)):
            pool.excluded.append((one.object_id, reason))
            continue
        label = rules.labels[one.credit_class]
        certain = rules.named or one.object_id in rules.owed
        stratum = label + CERTAIN if certain else label
        pool.rows.append(ObjectRow(one.object_id, stratum, 1, one.region))
    return pool


def reason_against(one: RegisteredObject, rules: Rules, visits: int) -> str | None:
    """Give why an object cannot be drawn; None when it can."""
    if one.status in rules.moved:
        return MOVED
    if one.status and one.status not in rules.statuses:
        return CLOSED
    if rules.cap is not None and visits >= rules.cap:
        return VISITS
    if rules.named or one.object_id in rules.owed:
        return None
    if rules.items and not any(item.concerns(one.trade) for item in rules.items):
        return NOT_CONCERNED
    if one.object_id in rules.already:
        return DRAWN
    return None if one.credit_class in rules.drawn_classes else NOT_PLANNED
