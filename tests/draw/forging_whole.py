"""Strata that are to be taken whole, the kinds of plans, joint checks: good and forged records."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from functools import cache

from fieldapp.draw.algorithm import plan as plans
from fieldapp.draw.algorithm.plan import Quota
from fieldapp.draw.algorithm.snapshot import ObjectRow, RosterRow
from tests.draw.forging import Files
from tests.draw.strategies import Held, device, held, made_inputs

STRATA = ("S1", "S1+", "S2+")
_KEYS = device()
_OBJECTS = [
    ObjectRow(f"9154{n:014d}", ("S1", "S1", "S1+", "S1", "S2+")[n % 5], 1, "XH") for n in range(15)
]
_ROSTER = [RosterRow(f"I{n}", ("甲局", "乙局")[n % 2], STRATA, 9, ()) for n in range(4)]
_QUOTAS = {"S1": Quota(2, 2), "S1+": Quota(3, 0), "S2+": Quota(3, 0)}
_NAMED = {"S1+": Quota(3, 0), "S2+": Quota(3, 0)}


def made(
    quotas: dict[str, Quota],
    rules: str = "rules-1",
    objects: Sequence[ObjectRow] = _OBJECTS,
    roster: Sequence[RosterRow] = _ROSTER,
) -> Held:
    """Hold a draw of a plan that some office may have frozen, rightly or not."""
    own = _KEYS
    inputs = made_inputs(
        list(objects), list(roster), quotas, device_id=own.device_id, rules_version=rules
    )
    return held(inputs, own)


def _named_objects() -> list[ObjectRow]:
    return [row for row in _OBJECTS if row.stratum != "S1"]


@cache
def whole() -> Held:
    """Two thirds at random, the rest taken whole: owed, or named."""
    return made(_QUOTAS)


@cache
def special() -> Held:
    """Key supervision: not one object at random."""
    return made(_NAMED, plans.rules_for(plans.SPECIAL), _named_objects())


@cache
def joint() -> Held:
    """A joint check of two departments."""
    return made(_QUOTAS, plans.rules_for(plans.RANDOM, joint=True))


def good_whole() -> Files:
    """Honest records of every kind."""
    yield from _both("whole", whole())
    yield from _both("joint", joint())
    for kind in sorted(plans.NAMED):
        for mixed in (False, True):
            one = made(_NAMED, plans.rules_for(kind, joint=mixed), _named_objects())
            yield from _both(f"{kind} joint={mixed}", one)
    yield from _both("directed", made(_QUOTAS, plans.rules_for(plans.DIRECTED)))
    yield from _both("only debts", made(_NAMED, "rules-1", _named_objects()))
    alone = [row._replace(unit="甲局") for row in _ROSTER]
    yield from _both("joint of one", made(_QUOTAS, "rules-1/joint", roster=alone))


def unwhole() -> dict[str, Held]:
    """Plans that promise to take a stratum whole, or to name their objects, and do not.

    Everything else about them is in order: signed, committed, computed by the rules.
    """
    light = [*_OBJECTS[:-1], _OBJECTS[-1]._replace(weight=0)]
    return {
        "one left out": made(_QUOTAS | {"S2+": Quota(2, 0)}),
        "one left out, in reserve": made(_QUOTAS | {"S2+": Quota(2, 1)}),
        "reserves promised": made(_QUOTAS | {"S2+": Quota(3, 2)}),
        "more than there are": made(_QUOTAS | {"S2+": Quota(4, 0)}),
        "a whole stratum left out": made({"S1": Quota(2, 2), "S1+": Quota(3, 0)}),
        "nobody of it": made(_QUOTAS | {"S2+": Quota(0, 0)}),
        "one without weight": made(_QUOTAS | {"S2+": Quota(2, 0)}, objects=light),
        "named, but by lot": made(_QUOTAS, plans.rules_for(plans.SPECIAL)),
        "an unknown kind": made(_QUOTAS, "rules-1/lottery"),
        "an unknown kind, joint": made(_QUOTAS, "rules-1/special/x/joint"),
        "the kind in capitals": made(_NAMED, "rules-1/SPECIAL", _named_objects()),
    }


# what a public form cannot see: it has no rows, so it takes n for the whole
HIDDEN_IN_PUBLIC = frozenset(
    {"one left out", "a whole stratum left out", "nobody of it", "one without weight"}
)


def forged_whole() -> Files:
    """Those plans' records, and records that hide what the plan says."""
    for name, one in unwhole().items():
        yield from _both(name, one)
    honest, mixed = whole(), joint()
    plain = dataclasses.replace(mixed.inputs.plan, rules_version="rules-1").encode()
    for record in (mixed.full, mixed.public):  # the kind rewritten after the draw
        forged = dataclasses.replace(record, plan=plain)
        yield f"{record.kind} the joint check hidden", forged.sign(*_by(mixed)).encode()
    other = made(_QUOTAS).full.teams
    swapped = dataclasses.replace(mixed.full, teams=other)
    yield "full joint teams by the other rule", swapped.sign(*_by(mixed)).encode()
    for record in (honest.full, honest.public):
        for label in ("S1+", "S2+"):
            chosen = record.strata[label]
            fewer = dataclasses.replace(chosen, drawn=chosen.drawn[1:])
            dropped = {team.object_id for team in record.teams} - {chosen.drawn[0].object_id}
            forged = dataclasses.replace(
                record,
                strata={**record.strata, label: fewer},
                teams=tuple(team for team in record.teams if team.object_id in dropped),
            )
            yield f"{record.kind} one of {label} dropped", forged.sign(*_by(honest)).encode()


def _by(one: Held) -> tuple[bytes, Callable[[bytes], bytes]]:
    return one.keys.public_key, one.keys.sign


def _both(name: str, one: Held) -> Files:
    yield f"{name} full", one.full.encode()
    yield f"{name} public", one.public.encode()
