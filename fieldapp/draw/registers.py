"""Reads from a log's events, without the tables, on what each plan stands and who compared it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from fieldapp.draw import agreeing, seconding
from fieldapp.draw import conditions as whom
from fieldapp.draw.algorithm import plan as plans
from fieldapp.draw.centre import correspondence
from fieldapp.draw.checking.registered import OWN_COUNT, Compared, Second, Standing
from fieldapp.draw.events import PlanFrozen
from fieldapp.draw.plan_events import PlanGrounded
from fieldapp.draw.register_events import RegisterCompared, RegisterNamed
from fieldapp.ledger.fact import Fact
from fieldapp.store.projection import Recorded
from fieldapp.store.workspace import Workspace


@dataclass(slots=True)
class _Plan:
    device_id: bytes
    frozen: PlanFrozen
    named: RegisterNamed | None = None
    grounded: PlanGrounded | None = None
    compared: dict[bytes, RegisterCompared] = field(default_factory=dict)  # by its device
    signed: bool = False  # the grounds, by a second person


def may_say(workspace: Workspace, event: Recorded, fact: Fact) -> bool:
    """Tell whether a comparison is by a device that may issue slots to the plan's own.

    What else there is around a plan is looked at with the plan.
    """
    if not isinstance(fact, RegisterCompared):
        return True
    maker = workspace.settling.maker_of(event)
    unit = correspondence.unit_of(workspace.db, fact.plan_id)
    return unit is not None and correspondence.may_serve(maker.role, maker.unit, unit)


def standing(
    said: Iterable[tuple[int, Recorded, Fact]], signed: Collection[bytes]
) -> dict[str, Standing]:
    """Give by plan id what the log says of its grounds and its register.

    Args:
        said: events that count, in the order that all nodes agree on.
        signed: ids of the grounds that a second person has signed.
    """
    found: dict[str, _Plan] = {}
    for _, event, fact in said:
        if isinstance(fact, PlanFrozen):
            if agreeing.plan_agrees(fact):
                found.setdefault(fact.plan_id, _Plan(event.device_id, fact))
            continue
        if not isinstance(fact, RegisterNamed | PlanGrounded | RegisterCompared):
            continue
        one = found.get(fact.plan_id)
        if one is not None:
            _take(one, event, fact, signed)
    return {plan_id: _standing(one) for plan_id, one in found.items()}


def _take(
    one: _Plan,
    event: Recorded,
    fact: RegisterNamed | PlanGrounded | RegisterCompared,
    signed: Collection[bytes],
) -> None:
    own = event.device_id == one.device_id
    if isinstance(fact, RegisterCompared):
        if not own and fact.releases and fact.plan_hash == one.frozen.plan_hash:
            one.compared.setdefault(event.device_id, fact)
    elif own and isinstance(fact, RegisterNamed):
        one.named = one.named or fact
    elif own and isinstance(fact, PlanGrounded) and one.grounded is None:
        one.grounded, one.signed = fact, event.event_id in signed


def _standing(one: _Plan) -> Standing:
    frozen, named, grounded = one.frozen, one.named, one.grounded
    plan, second = plans.decode(frozen.plan), Second.NONE
    conditions = agreeing.Conditions(frozen.filter_text, frozen.filter_code, frozen.classes)
    holds = (
        named is not None
        and grounded is not None
        and named.excluded_list == frozen.excluded_list
        and agreeing.grounds_hash(conditions, named, grounded) == plan.grounds
    )
    if seconding.needed_by(frozen.plan):
        second = Second.SIGNED if one.signed else Second.DUE
    return Standing(
        grounded=holds,
        compared={device: _compared(one, fact) for device, fact in one.compared.items()},
        narrowed=plan.kind == plans.RANDOM and not whom.leave_nobody_out(frozen.filter_code),
        doubled=_doubled(frozen.classes),
        second=second,
    )


def _doubled(classes: Mapping[str, str]) -> str | None:
    """Give a credit class with two strata of one sort; a class has one, and one taken whole."""
    strata = Counter((name, plans.is_certain(label)) for label, name in classes.items())
    return next((name for (name, _), count in strata.items() if count > 1), None)


def _compared(one: _Plan, fact: RegisterCompared) -> Compared:
    named = {release.rows for release in one.named.releases} if one.named else set()
    first = next((each for each in fact.differences if each.kind != OWN_COUNT), None)
    return Compared(
        expected=fact.expected,
        counts=fact.counts,
        first=first.object_id if first else "",
        newer=sum(release.rows not in named for release in fact.releases),
        young=fact.young,
    )
