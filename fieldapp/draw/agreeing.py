"""Whether an event says what the bytes say that it carries or names: plan, slot, outcome."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from fieldapp.draw.algorithm import plan as plans
from fieldapp.draw.algorithm.teams import Team
from fieldapp.draw.algorithm.tickets import Selection, Ticketed
from fieldapp.draw.events import Chosen, Drawn, PlanFrozen
from fieldapp.draw.plan_events import PlanGrounded
from fieldapp.draw.record.transcript import Transcript
from fieldapp.draw.register_events import RegisterNamed
from fieldapp.errors import FieldappError
from fieldapp.ledger import dcbor


class Conditions(NamedTuple):
    """Whom a plan looks at, as its event says beside its bytes."""

    text: str
    code: str
    classes: Mapping[str, str]


def grounds_hash(conditions: Conditions, named: RegisterNamed, grounded: PlanGrounded) -> bytes:
    """Give field 6 of a plan's bytes: conditions, register and items on which it stands."""
    text, code, classes = conditions
    return plans.grounds_hash(
        dcbor.encode([text, code, dict(classes)]),
        dcbor.encode(named.to_payload()),
        dcbor.encode(grounded.to_payload()),
    )


def plan_agrees(fact: PlanFrozen) -> bool:
    """Tell whether a plan's event names and hashes the plan whose bytes it carries.

    Otherwise one plan could be frozen under several names, and each would have a slot.
    """
    try:
        named = plans.decode(fact.plan).plan_id
    except FieldappError:
        return False
    return named == fact.plan_id and plans.plan_hash(fact.plan) == fact.plan_hash


def outcome_agrees(fact: Drawn, record: Transcript) -> bool:
    """Tell whether an event tells what its record tells: lists, teams, level, kind of centre."""
    strata, teams = outcome_of(fact)
    return (len(fact.strata), strata, teams, fact.level, fact.centre) == (
        len(record.strata), dict(record.strata), record.teams, record.level, record.centre,
    )  # fmt: skip


def outcome_of(fact: Drawn) -> tuple[Mapping[str, Selection], tuple[Team, ...]]:
    """Give an event's lists and teams in the form in which a record has them."""
    strata = {
        one.label: Selection(_ticketed(one.drawn), _ticketed(one.reserve)) for one in fact.strata
    }
    teams = tuple(Team(one.object_id, one.inspectors, one.missing) for one in fact.teams)
    return strata, teams


def _ticketed(entries: tuple[Chosen, ...]) -> tuple[Ticketed, ...]:
    return tuple(Ticketed(one.ticket, one.object_id) for one in entries)
