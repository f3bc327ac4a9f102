"""Reads from a log's events, without the tables, what each plan owed to earlier draws."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from fieldapp.draw import agreeing, pool, receipted
from fieldapp.draw.algorithm import plan as plans
from fieldapp.draw.checking.owed import Debt, Due
from fieldapp.draw.events import Drawn, ObjectReplaced, PlanFrozen
from fieldapp.draw.items import rule
from fieldapp.draw.plan_events import PlanGrounded
from fieldapp.errors import FieldappError
from fieldapp.ids import BlobId
from fieldapp.ledger import dcbor
from fieldapp.ledger.fact import Fact
from fieldapp.store.projection import Recorded
from fieldapp.store.workspace import Workspace

_DAY_S: Final = 86_400


@dataclass(slots=True)
class _Plan:
    """A plan of the log, with what was open when it was frozen."""

    chain: tuple[bytes, int]
    excluded_list: BlobId
    frozen_s: int  # by its device's clock
    named: bool  # by its own bytes: chance picks nothing in it
    open_then: tuple[Debt, ...]
    paid_then: tuple[Debt, ...] = ()  # by others, of which its device may not have heard
    items: frozenset[str] = frozenset()
    pays: tuple[tuple[str, str], ...] = ()  # (object id, task id) that it says it takes over
    grounded: bool = False


@dataclass(slots=True)
class _Drawn:
    """Who stands in a plan's sample, and who waits behind."""

    standing: set[str]
    waiting: set[str]


@dataclass(slots=True)
class _Reading:
    seen_s: Callable[[int, Recorded], int | None]
    plans: dict[str, _Plan] = field(default_factory=dict)
    drawn: dict[str, _Drawn] = field(default_factory=dict)
    open: dict[str, Debt] = field(default_factory=dict)  # by task id
    paid: dict[str, tuple[Debt, bytes]] = field(default_factory=dict)  # with the device that did

    def take(self, place: int, event: Recorded, fact: Fact) -> None:
        """Follow one event; those of other kinds say nothing of debts."""
        match fact:
            case PlanFrozen() if fact.plan_id not in self.plans:
                self._freeze(event, fact)
            case PlanGrounded():
                self._ground(event, fact)
            case Drawn() if fact.plan_id not in self.drawn:
                self._draw(event, fact)
            case ObjectReplaced():
                self._replace(place, event, fact)
            case _:
                pass

    def _freeze(self, event: Recorded, fact: PlanFrozen) -> None:
        if not agreeing.plan_agrees(fact):
            return  # no plan at all; the tables have it as an incident
        self.plans[fact.plan_id] = _Plan(
            chain=(event.device_id, event.epoch),
            excluded_list=fact.excluded_list,
            frozen_s=event.at_ms // 1000,
            named=plans.decode(fact.plan).kind in plans.NAMED,
            open_then=tuple(self.open.values()),
            paid_then=tuple(
                debt for debt, device in self.paid.values() if device != event.device_id
            ),
        )

    def _ground(self, event: Recorded, fact: PlanGrounded) -> None:
        one = self.plans.get(fact.plan_id)
        if one is not None and not one.grounded and one.chain[0] == event.device_id:
            one.grounded = True
            one.items = frozenset(ground.item for ground in fact.items)
            one.pays = tuple((owed.object_id, owed.task_id) for owed in fact.owed)

    def _draw(self, event: Recorded, fact: Drawn) -> None:
        drawn = {one.object_id for group in fact.strata for one in group.drawn}
        waiting = {one.object_id for group in fact.strata for one in group.reserve}
        self.drawn[fact.plan_id] = _Drawn(drawn, waiting)
        one = self.plans.get(fact.plan_id)
        for object_id, task_id in one.pays if one else ():
            debt = self.open.get(task_id)
            if debt is not None and debt.object_id == object_id and object_id in drawn:
                self.paid[task_id] = self.open.pop(task_id), event.device_id

    def _replace(self, place: int, event: Recorded, fact: ObjectReplaced) -> None:
        sample = self.drawn.get(fact.plan_id)
        if sample is None or fact.object_id not in sample.standing:
            return
        sample.standing.discard(fact.object_id)
        if fact.successor in sample.waiting:
            sample.waiting.discard(fact.successor)
            sample.standing.add(fact.successor)
        one = self.plans.get(fact.plan_id)
        if one is None or not one.named:
            task_id = f"{fact.plan_id}/{fact.object_id}"
            self.open[task_id] = Debt(
                object_id=fact.object_id,
                task_id=task_id,
                items=one.items if one else frozenset(),
                chain=(event.device_id, event.epoch),
                seen_s=self.seen_s(place, event),
            )


def due(
    workspace: Workspace,
    said: Iterable[tuple[int, Recorded, Fact]],
    events: Mapping[int, Recorded],
) -> dict[str, Due]:
    """Give what each plan at random had to take, and may take as owed, by plan id.

    Args:
        workspace: for the lists of exclusions.
        said: events that count, in the order that all nodes agree on; a change of two people
            with the place where it took effect, that of the signature or its own.
        events: by their places.
    """

    def seen_s(place: int, event: Recorded) -> int | None:
        times = [receipted.seen_s(workspace, one) for one in (event, events[place])]
        return None if None in times else max(one for one in times if one is not None)

    reading = _Reading(seen_s)
    for place, event, fact in said:
        reading.take(place, event, fact)
    return {
        plan_id: _due(workspace, one, [d for d in one.open_then if d.falls_to(one.items)])
        for plan_id, one in reading.plans.items()
        if not one.named
    }


def _due(workspace: Workspace, one: _Plan, found: list[Debt]) -> Due:
    own = frozenset(debt.object_id for debt in found if debt.chain == one.chain)
    every = frozenset(debt.object_id for debt in found)
    since_s = one.frozen_s - rule("debt_notice_days") * _DAY_S
    heard = frozenset(
        debt.object_id for debt in found if debt.seen_s is not None and debt.seen_s <= since_s
    )
    known = {(debt.object_id, debt.task_id) for debt in (*one.open_then, *one.paid_then)}
    return Due(
        own=own,
        others=every - own,
        heard=heard - own,
        excused=_excused(workspace, one.excluded_list, every) if every else frozenset(),
        backed=frozenset(pair[0] for pair in one.pays if pair in known),
    )


def _excused(workspace: Workspace, blob: BlobId, owed: frozenset[str]) -> frozenset[str] | None:
    if not workspace.blobs.has(blob):
        return None
    try:
        listed = dcbor.decode(workspace.blobs.read(blob))
        return frozenset(
            object_id for object_id, why in listed if object_id in owed and why in pool.FREEING
        )
    except (FieldappError, TypeError, ValueError):  # no list of pairs: it excuses nobody
        return frozenset()
