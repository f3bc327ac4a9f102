"""What a plan is made of, read from the workspace: objects, what is owed, visits, people."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from fieldapp.clock import local_date, year_began
from fieldapp.draw import plan_tables, pool, staff, tables
from fieldapp.draw.algorithm import slot
from fieldapp.draw.centre import lapses
from fieldapp.draw.checking import alarm
from fieldapp.draw.checking.alarm import Alarm, Held
from fieldapp.draw.events import SlotIssued
from fieldapp.draw.items import Item
from fieldapp.draw.plan_events import Owed
from fieldapp.draw.register_events import Release
from fieldapp.draw.staff import Staff
from fieldapp.errors import Code, InputError, VerificationError
from fieldapp.registry import tables as registry
from fieldapp.registry.objects import ObjectFilter, RegisteredObject
from fieldapp.store.projection import Recorded
from fieldapp.store.workspace import Workspace

NO_VISITS: Final[Mapping[str, int]] = MappingProxyType({})


def today(workspace: Workspace) -> str:
    """Give the day as ISO date."""
    return local_date(workspace.clock.now_ms()).isoformat()


def owed(workspace: Workspace, item_ids: Sequence[str]) -> tuple[Owed, ...]:
    """Give the drawn objects that were passed over and that a plan for these items must take.

    A plan takes what is owed for one of its items; where one of the two names no item, it takes
    it as well. Whatever conditions the plan has do not count: a narrow plan cannot shed a debt.
    """
    return tuple(
        Owed(object_id=object_id, task_id=task_id)
        for object_id, task_id, of in plan_tables.passed_over(workspace.db)
        if not of or not item_ids or of & set(item_ids)
    )


def classes_of(workspace: Workspace, debts: Sequence[Owed]) -> frozenset[str]:
    """Give the credit classes of the objects owed."""
    known = (registry.object_by_id(workspace.db, one.object_id) for one in debts)
    return frozenset(one.credit_class for one in known if one is not None)


def objects(
    workspace: Workspace, wanted: ObjectFilter, named: Sequence[str], debts: Sequence[Owed]
) -> Iterator[RegisteredObject]:
    """Give the objects a plan looks at: those named, or those that meet its conditions and the
    owed ones, nobody twice.

    Raises:
        InputError: DRAW_OBJECT_UNKNOWN (a named one).
    """
    for object_id in sorted(set(named)):
        one = registry.object_by_id(workspace.db, object_id)
        if one is None:
            raise InputError(Code.DRAW_OBJECT_UNKNOWN, object=object_id)
        yield one
    if named:
        return
    outside = {one.object_id for one in debts}
    for one in registry.objects_for_draw(workspace.db, wanted):
        outside.discard(one.object_id)
        yield one
    for object_id in sorted(outside):
        if (one := registry.object_by_id(workspace.db, object_id)) is not None:
            yield one


def unlisted(workspace: Workspace, debts: Sequence[Owed]) -> tuple[tuple[str, str], ...]:
    """Give the owed objects that the register no longer has, with the reason."""
    ids = sorted({one.object_id for one in debts})
    gone = (one for one in ids if registry.object_by_id(workspace.db, one) is None)
    return tuple((one, pool.UNLISTED) for one in gone)


def releases(workspace: Workspace) -> tuple[Release, ...]:
    """Give the imports that the register on this device is made of, in their order."""
    return tuple(
        Release(snapshot_id=one.snapshot_id, rows=one.blob, size=one.size, as_of_ms=one.as_of_ms)
        for one in registry.imports(workspace.db)
    )


def already_drawn(workspace: Workspace, wanted: Sequence[Item]) -> frozenset[str]:
    """Give the objects that were drawn this year as often as one of the items allows."""
    found: set[str] = set()
    for item in wanted:
        counts = plan_tables.drawn_for(
            workspace.db, item.item, year_began(workspace.clock.now_ms())
        )
        found |= {object_id for object_id, times in counts.items() if times >= item.per_year}
    return frozenset(found)


def visits_of(workspace: Workspace, later: Mapping[str, int]) -> Callable[[RegisteredObject], int]:
    """Tell how often an object was visited this year: as imported, and what came after.

    Args:
        workspace: with the register; an older year's figures do not count.
        later: by object id, visits that the register cannot know of.
    """
    status = registry.register_status(workspace.db)
    current = status.counts_visits_of(year_began(workspace.clock.now_ms()))
    return lambda one: (one.visits if current else 0) + later.get(one.object_id, 0)


def alarms(workspace: Workspace) -> tuple[Alarm, ...]:
    """Give the devices that voided too many of their latest draws, or let their slots lapse."""
    issued = workspace.eventlog.recorded([SlotIssued.TYPE])  # in the order that all nodes agree on
    place = {_commitment(workspace, event): at for at, event in enumerate(issued)}
    held = []
    for row in tables.plans(workspace.db):
        own = tables.slot(workspace.db, row.plan_id)
        if own is not None and row.state in {"drawn", "voided"}:
            device_id = slot.decode(own.slot).device_id
            held.append(Held(device_id, place[own.commitment], row.state == "voided"))
    held += [
        Held(one.device_id, place[one.commitment], voided=True)
        for one in lapses.lapses(workspace.db)
    ]
    return alarm.alarms(held)


def _commitment(workspace: Workspace, event: Recorded) -> bytes:
    try:
        fact = workspace.projections.fact_of(event)
    except VerificationError:  # of a version unknown here: no table has it either
        return b""
    return fact.commitment if isinstance(fact, SlotIssued) else b""


def staff_of(workspace: Workspace, wanted: staff.Wanted) -> Staff:
    """Give who may be sent.

    Raises:
        RuleError: DRAW_DEPARTMENT_EMPTY.
    """
    return staff.choose(registry.inspectors(workspace.db), wanted)


def expiring(workspace: Workspace, people: Staff, due: str | None) -> tuple[str, ...]:
    """Give those whose certificate ends before the plan's term, though it is valid today."""
    sent = {row.inspector_id for row in people.rows}
    return tuple(
        one.inspector_id
        for one in registry.inspectors(workspace.db)
        if one.inspector_id in sent
        and due
        and one.certificate_expires
        and one.certificate_expires < due
    )
