"""When a change of two people takes effect: when somebody else's own device has signed over it.

One rule for the acts, the tables and the log as the verdicts read it (docs/spec/draw.md, part D).
In version 1 of a change the second person is only named, and it took effect at once: it still does
on plans of that time, and nowhere else, or a changed program would have a way round.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable
from typing import Final

from fieldapp.draw import agreeing, second_person
from fieldapp.draw.algorithm import plan as plans
from fieldapp.draw.events import ObjectReplaced, PlanFrozen, Voided
from fieldapp.draw.plan_events import InspectorReplaced, PlanGrounded
from fieldapp.draw.slot_events import Seconded, SlotVoided
from fieldapp.errors import Code
from fieldapp.ledger.fact import Fact
from fieldapp.store.projection import Maker, Recorded
from fieldapp.store.roles import PEOPLE

Change = ObjectReplaced | InspectorReplaced | Voided | SlotVoided
Signed = Change | PlanGrounded  # what a second person signs
SIGNED: Final = 2  # from this version of a change on the second person signs


@dataclasses.dataclass(frozen=True, slots=True)
class Begun:
    """A change that waits for the second person, with who began it."""

    event_id: bytes
    device_id: bytes
    actor: str
    fact: Signed

    @property
    def others(self) -> tuple[str, ...]:
        """Who cannot be the second person: who began it, and who leaves by it."""
        leaving = (self.fact.leaving,) if isinstance(self.fact, InspectorReplaced) else ()
        return self.actor, *leaving


def fault(begun: Begun, device_id: bytes, maker: Maker) -> Code | None:
    """Say why somebody is no second person to a change; None where they are.

    Args:
        begun: the change.
        device_id: at which they answer: their own, never the one where it was begun.
        maker: whose device that is, as it is enrolled.
    """
    if device_id == begun.device_id:
        return Code.DRAW_SECOND_SAME
    if maker.role not in PEOPLE:  # a machine of the centre, or nobody known
        return Code.DRAW_SECOND_ROLE
    if second_person.missing("-", maker.person_id, *begun.others):
        return Code.DRAW_SECOND_SAME
    return None


def takes_back(begun: Begun, device_id: bytes, answer: Seconded) -> bool:
    """Tell whether an answer is that of the change's own device, which takes it back."""
    return device_id == begun.device_id and not answer.agrees


def waits(fact: Fact) -> bool:
    """Tell whether a fact is a change that has no effect before a second person signs it."""
    return isinstance(fact, Change) and fact.VERSION >= SIGNED


Said = tuple[int, Recorded, Fact]  # with its place in the order of all nodes


def since_signing(plan: bytes) -> bool:
    """Tell whether a plan is of the time since second persons sign: it fixes its grounds."""
    return plans.decode(plan).grounds is not None


def needed_by(plan: bytes) -> bool:
    """Tell whether a plan names its objects for a reason, and so is for two people."""
    return since_signing(plan) and plans.decode(plan).kind in {plans.SPECIAL, plans.COMPLAINT}


def grounds_signed(
    said: Iterable[Said], maker_of: Callable[[Recorded], Maker]
) -> frozenset[bytes]:
    """Give the ids of the grounds of plans that a second person has signed."""
    reading = _Reading(maker_of)
    for place, event, fact in said:
        if isinstance(fact, Seconded):
            reading.answer(place, event, fact)
        elif isinstance(fact, PlanGrounded):
            reading.begin(place, event, fact)
    return frozenset(event.event_id for _, event, _ in reading.effective)


def named_only(said: Iterable[Said]) -> list[Said]:
    """Give the changes whose second person is only named, though they should sign; without effect.

    They should where the plan is of the time since, and where the change's own device has shown
    before, by such a plan or a change to be signed, that its program knows.
    """
    frozen: dict[str, bool] = {}  # plan id → whether since; the first in the common order stands
    knowing: set[bytes] = set()
    found: list[Said] = []
    for place, event, fact in said:
        if isinstance(fact, PlanFrozen):
            if agreeing.plan_agrees(fact) and fact.plan_id not in frozen:
                frozen[fact.plan_id] = since_signing(fact.plan)
                knowing |= {event.device_id} if frozen[fact.plan_id] else set()
        elif waits(fact):
            knowing.add(event.device_id)
        elif isinstance(fact, Change) and (
            frozen.get(fact.plan_id, False) or event.device_id in knowing
        ):
            found.append((place, event, fact))
    return found


def settled(
    said: Iterable[Said], maker_of: Callable[[Recorded], Maker]
) -> tuple[list[Said], list[Begun]]:
    """Give what has effect, each change of two people where the later of both stands.

    Whichever of change and answer comes first in the order, they are read alike: an answer holds
    the hash of the change, so it cannot have been made before it. The first valid answer counts.

    Returns:
        The events, a signed change naming who signed as `approved_by`; and the changes that still
        wait.
    """
    reading = _Reading(maker_of)
    for place, event, fact in said:
        if isinstance(fact, Seconded):
            reading.answer(place, event, fact)
        elif isinstance(fact, Change) and waits(fact):
            reading.begin(place, event, fact)
        else:
            reading.effective.append((place, event, fact))
    return reading.effective, [one for _, one in reading.begun.values()]


class _Reading:
    """What has effect so far, what waits, and answers to what has not been met yet."""

    def __init__(self, maker_of: Callable[[Recorded], Maker]) -> None:
        self.effective: list[Said] = []
        self.begun: dict[bytes, tuple[Recorded, Begun]] = {}
        self._early: dict[bytes, list[tuple[Recorded, Seconded]]] = {}
        self._maker_of = maker_of

    def begin(self, place: int, event: Recorded, fact: Signed) -> None:
        self.begun[event.event_id] = (
            event,
            Begun(event.event_id, event.device_id, self._maker_of(event).person_id, fact),
        )  # fmt: skip
        for answered, answer in self._early.pop(event.event_id, ()):
            self.answer(place, answered, answer)

    def answer(self, place: int, event: Recorded, answer: Seconded) -> None:
        if answer.about not in self.begun:
            self._early.setdefault(answer.about, []).append((event, answer))
            return
        first, one = self.begun[answer.about]
        maker = self._maker_of(event)
        if takes_back(one, event.device_id, answer):
            del self.begun[answer.about]
        elif fault(one, event.device_id, maker) is None:
            del self.begun[answer.about]
            if answer.agrees:
                signed = dataclasses.replace(one.fact, approved_by=maker.person_id)
                self.effective.append((place, first, signed))
