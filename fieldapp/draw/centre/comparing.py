"""A centre compares a plan's lists with its own register, object by object, and says so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from fieldapp.draw import conditions, gathering, items, plan_tables, pool
from fieldapp.draw.algorithm import plan as plans
from fieldapp.draw.algorithm import snapshot
from fieldapp.draw.algorithm.snapshot import ObjectRow
from fieldapp.draw.checking.registered import (
    ADDED,
    CHANGED,
    EXCUSED,
    MISSING,
    OWN_COUNT,
    UNKNOWN_ITEM,
    UNREADABLE,
)
from fieldapp.draw.items import Item, rule
from fieldapp.draw.register_events import Difference, RegisterCompared
from fieldapp.draw.tables import PlanRow
from fieldapp.errors import FieldappError
from fieldapp.ledger import dcbor
from fieldapp.registry import tables as registry
from fieldapp.registry.objects import ObjectFilter, RegisteredObject
from fieldapp.store.workspace import Workspace

MOST_NAMED: Final = 500  # differences that the event names; the rest is counted
MOST_TEXT: Final = 64  # characters quoted of a foreign list
MOST_EXCLUDED: Final = 64 * 1024 * 1024  # bytes of a list of those left out
_DAY_MS: Final = 86_400_000
_OWN: Final = frozenset({pool.VISITS, pool.DRAWN})  # reasons that the device's own log gives


def compare(workspace: Workspace, plan: PlanRow) -> RegisterCompared | None:
    """Compare a plan's lists with the register of this workspace; None where there is none.

    The caller has checked that the plan's register is here and is the one it fixes. What foreign
    lists say is cut short, so that the finding fits into an event whatever they hold.
    """
    releases = gathering.releases(workspace)
    if not releases:
        return None
    rows = snapshot.decode_register(workspace.blobs.read(plan.register)).rows
    try:
        expected, differing = _differences(workspace, plan, {one.object_id: one for one in rows})
    except (FieldappError, TypeError, ValueError):  # a filter or list that no program wrote
        expected, differing = 0, [Difference(object_id="", kind=UNREADABLE, listed="", known="")]
    since_ms = plan.frozen_ms - rule("young_days") * _DAY_MS
    young = registry.newcomers(workspace.db, since_ms) if since_ms > 0 else frozenset()
    differing.sort(key=lambda one: (one.kind == OWN_COUNT, one.object_id))
    return RegisterCompared(
        plan_id=plan.plan_id,
        plan_hash=plan.plan_hash,
        releases=releases,
        expected=expected,
        counts=dict(sorted(Counter(one.kind for one in differing).items())),
        differences=tuple(differing[:MOST_NAMED]),
        young=sum(one.object_id in young for one in rows),
    )


def _differences(
    workspace: Workspace, plan: PlanRow, listed: Mapping[str, ObjectRow]
) -> tuple[int, list[Difference]]:
    """Give how many objects the register has for the plan, and where its lists differ."""
    wanted, named = conditions.read(plan.filter_code)
    excluded = _excluded(workspace, plan)
    judging = _Judging.of(workspace, plan, listed)
    visits = gathering.visits_of(workspace, gathering.NO_VISITS)
    found, seen = list[Difference](), set[str]()
    for one in _expected(workspace, wanted, named):
        seen.add(one.object_id)
        reason = pool.reason_against(one, judging.rules, visits(one))
        row = listed.get(one.object_id)
        if row is not None:
            found += judging.of_listed(one, row, reason)
        else:
            found += judging.of_left_out(one, excluded.get(one.object_id), reason)
    for object_id in sorted(listed.keys() - seen):
        known = registry.object_by_id(workspace.db, object_id)
        if known is None:
            found.append(Difference(object_id=object_id, kind=ADDED, listed="listed", known=""))
        elif not plans.is_certain(listed[object_id].stratum):
            found.append(
                Difference(object_id=object_id, kind=ADDED, listed="listed", known="outside")
            )
    return len(seen), found


def _expected(
    workspace: Workspace, wanted: ObjectFilter, named: tuple[str, ...]
) -> Iterator[RegisteredObject]:
    if not named:
        yield from registry.objects_for_draw(workspace.db, wanted)
        return
    for object_id in named:
        if (one := registry.object_by_id(workspace.db, object_id)) is not None:
            yield one


def _excluded(workspace: Workspace, plan: PlanRow) -> dict[str, str]:
    if not workspace.blobs.has(plan.excluded_list):
        return {}
    if workspace.blobs.size(plan.excluded_list) > MOST_EXCLUDED:
        raise ValueError("a longer list of those left out than any register gives")
    listed = dcbor.decode(workspace.blobs.read(plan.excluded_list))
    return {str(object_id): str(reason)[:MOST_TEXT] for object_id, reason in listed}


@dataclass(frozen=True, slots=True)
class _Judging:
    """What the plan's own rules make of an object of the centre's register."""

    rules: pool.Rules
    classes: Mapping[str, str]  # stratum label → credit class
    all_known: bool  # the plan's items are on the centre's list

    @classmethod
    def of(cls, workspace: Workspace, plan: PlanRow, listed: Mapping[str, ObjectRow]) -> _Judging:
        grounds = plan_tables.grounds(workspace.db, plan.plan_id)
        ids = [one.item for one in grounds.items] if grounds else []
        chosen: tuple[Item, ...] = tuple(items.items()[one] for one in ids if one in items.items())
        named = plan.kind not in plans.AT_RANDOM
        cap = grounds.visits_cap if grounds else rule("visits_cap")
        certain = {name for name, row in listed.items() if plans.is_certain(row.stratum)}
        rules = pool.Rules(
            labels={},
            drawn_classes=frozenset(
                name for label, name in plan.classes.items() if not plans.is_certain(label)
            ),
            statuses=frozenset(rule("drawable_statuses")),
            moved=frozenset(rule("moved_statuses")),
            cap=None if plan.kind in {plans.COMPLAINT, plans.EXPERTS} else cap,
            items=() if named else chosen,
            already=gathering.already_drawn(workspace, chosen),
            owed=certain,
            named=named,
        )
        return cls(rules, plan.classes, len(chosen) == len(ids))

    def of_listed(
        self, one: RegisteredObject, row: ObjectRow, reason: str | None
    ) -> Iterator[Difference]:
        """Judge an object that the plan lists."""
        said = (self.classes.get(row.stratum), row.unit, row.weight)
        known = (one.credit_class, one.region, 1)
        if reason in {pool.CLOSED, pool.MOVED}:
            yield Difference(object_id=one.object_id, kind=ADDED, listed="listed", known=reason)
        elif said != known:
            yield Difference(
                object_id=one.object_id, kind=CHANGED,
                listed="/".join(map(str, said))[:MOST_TEXT], known="/".join(map(str, known)),
            )  # fmt: skip

    def of_left_out(
        self, one: RegisteredObject, said: str | None, reason: str | None
    ) -> Iterator[Difference]:
        """Judge an object that the plan does not list."""
        if said is not None and said == reason:
            return
        kind = MISSING if said is None else OWN_COUNT if said in _OWN else EXCUSED
        if said == pool.NOT_CONCERNED and not self.all_known:
            kind = UNKNOWN_ITEM
        yield Difference(
            object_id=one.object_id, kind=kind, listed=said or "", known=reason or "drawable"
        )
