"""Changes that wait for the second person, as rows, and what became of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Final

from fieldapp.draw import seconding
from fieldapp.draw.events import ObjectReplaced, Voided
from fieldapp.draw.plan_events import InspectorReplaced, PlanGrounded
from fieldapp.draw.seconding import Begun, Change, Signed
from fieldapp.draw.slot_events import Seconded, SlotVoided
from fieldapp.errors import Code, RuleError
from fieldapp.ids import DeviceId, EventId
from fieldapp.ledger import dcbor
from fieldapp.store.database import Connection
from fieldapp.store.projection import Maker, Projecting, Recorded, Table

_AWAITING: Final = Table(
    "draw_awaiting",
    {"event_id": bytes, "plan_id": str, "type": str, "payload": bytes, "actor": str,
     "device_id": bytes, "at_ms": int, "state": str, "answered_by": str, "said": str,
     "place": int},
    pk="event_id",
    indexes=(("plan_id",),),
)  # fmt: skip
_ANSWERS: Final = Table(
    "draw_answers",
    {"event_id": bytes, "about": bytes, "plan_id": str, "agrees": int, "said": str,
     "person": str, "role": str, "unit": str, "device_id": bytes, "at_ms": int, "place": int},
    pk="event_id",
    indexes=(("about",),),
)  # fmt: skip
TABLES: Final = (_AWAITING, _ANSWERS)
_TYPES: Final[dict[str, type[Signed]]] = {
    one.TYPE: one for one in (ObjectReplaced, InspectorReplaced, Voided, SlotVoided, PlanGrounded)
}

Apply = Callable[[Recorded, Signed], None]
Odd = Callable[[Recorded, str], None]  # an answer that has no effect, and its plan


@dataclass(frozen=True, slots=True)
class Waiting:
    """A change that was begun by one person."""

    begun: Begun
    plan_id: str
    at_ms: int
    state: str  # "waiting", "signed", "declined", "taken_back"
    answered_by: str  # person id, "" while nobody has
    said: str  # by whoever answered

    @property
    def fact(self) -> Signed:
        """What was begun."""
        return self.begun.fact

    @property
    def reason(self) -> str:
        """Why, in the words of who began it."""
        return self.fact.reason or ""

    @property
    def asked(self) -> str:
        """Whom the first person asked to sign."""
        return self.fact.approved_by or ""


def hold(p: Projecting, event: Recorded, fact: Signed, apply: Apply, odd: Odd) -> None:
    """Keep a change until it is answered; an answer may stand before it in the order."""
    db = p.db
    db.execute(
        "INSERT OR IGNORE INTO draw_awaiting VALUES (?, ?, ?, ?, ?, ?, ?, 'waiting', '', '',"
        " (SELECT count(*) FROM draw_awaiting))",
        (event.event_id, fact.plan_id, fact.TYPE, event.payload, p.maker_of(event).person_id,
         event.device_id, event.at_ms),
    )  # fmt: skip
    for row in db.execute(
        "SELECT event_id, device_id, agrees, said, person, role, unit, at_ms FROM draw_answers"
        " WHERE about = ? ORDER BY place",
        (event.event_id,),
    ).fetchall():
        answered = replace(
            event, event_id=EventId(bytes(row[0])), device_id=DeviceId(bytes(row[1]))
        )
        answer = Seconded(
            plan_id=fact.plan_id, about=event.event_id, agrees=bool(row[2]), said=row[3]
        )
        _decide(db, answered, answer, Maker(row[4], row[5], row[6]), apply, odd)


def answer(p: Projecting, event: Recorded, fact: Seconded, apply: Apply, odd: Odd) -> None:
    """Take a second person's word, or the first's that takes it back."""
    db, maker = p.db, p.maker_of(event)
    db.execute(
        "INSERT OR IGNORE INTO draw_answers VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
        " (SELECT count(*) FROM draw_answers))",
        (event.event_id, fact.about, fact.plan_id, fact.agrees, fact.said, maker.person_id,
         maker.role, maker.unit, event.device_id, event.at_ms),
    )  # fmt: skip
    _decide(db, event, fact, maker, apply, odd)


def _decide(
    db: Connection, event: Recorded, answered: Seconded, maker: Maker, apply: Apply, odd: Odd
) -> None:
    one = change(db, answered.about)
    if one is None or one.state != "waiting":
        return  # not here yet, or answered before
    if seconding.takes_back(one.begun, event.device_id, answered):
        _close(db, answered, "taken_back", one.begun.actor)
        return
    if seconding.fault(one.begun, event.device_id, maker) is not None:
        odd(event, one.plan_id)
        return
    _close(db, answered, "signed" if answered.agrees else "declined", maker.person_id)
    if answered.agrees:  # it stands where the later of both does, in the first person's name
        apply(
            replace(
                event, event_id=EventId(one.begun.event_id),
                device_id=DeviceId(one.begun.device_id), actor=one.begun.actor,
            ),
            replace(one.fact, approved_by=maker.person_id),
        )  # fmt: skip


def _close(db: Connection, answered: Seconded, state: str, who: str) -> None:
    db.execute(
        "UPDATE draw_awaiting SET state = ?, answered_by = ?, said = ? WHERE event_id = ?",
        (state, who, answered.said, answered.about),
    )


_CHANGES: Final = (
    "SELECT event_id, device_id, actor, type, payload, plan_id, at_ms, state, answered_by, said"
    " FROM draw_awaiting"
)


def named_only(db: Connection, event: Recorded, fact: Change) -> bool:
    """Tell whether a change names a second person who should sign (`seconding.named_only`)."""
    plans = db.execute(
        "SELECT plan FROM draw_plans WHERE plan_id = ? OR device_id = ?",
        (fact.plan_id, event.device_id),
    ).fetchall()
    begun = db.execute(
        "SELECT 1 FROM draw_awaiting WHERE device_id = ?", (event.device_id,)
    ).fetchone()
    return begun is not None or any(seconding.since_signing(bytes(row[0])) for row in plans)


def change(db: Connection, event_id: bytes) -> Waiting | None:
    """Give a change by its event's id, None where it is not here."""
    row = db.execute(f"{_CHANGES} WHERE event_id = ?", (event_id,)).fetchone()
    return _waiting(row) if row else None


def changes(db: Connection, plan_id: str | None = None) -> list[Waiting]:
    """Give all changes of a plan that a second person signs, or of all plans, in order."""
    rows = db.execute(
        f"{_CHANGES} WHERE ? IS NULL OR plan_id = ? ORDER BY place", (plan_id, plan_id)
    )
    return [_waiting(row) for row in rows]


def waiting(db: Connection, plan_id: str | None = None) -> list[Waiting]:
    """Give those of them that nobody has answered yet."""
    return [one for one in changes(db, plan_id) if one.state == "waiting"]


def require_none(db: Connection, plan_id: str) -> None:
    """Check that no change of a plan waits: what comes next depends on what it becomes.

    Raises:
        RuleError: DRAW_CHANGE_WAITS, with the change.
    """
    if found := waiting(db, plan_id):
        raise RuleError(Code.DRAW_CHANGE_WAITS, plan=plan_id, change=found[0].begun.event_id)


def require_signed(db: Connection, plan_id: str, plan: bytes) -> None:
    """Check that a second person has signed a plan, if it names its objects.

    Args:
        db: the tables.
        plan_id: of the plan.
        plan: its bytes; whoever keeps its grounds back gets no further by that.

    Raises:
        RuleError: DRAW_CHANGE_WAITS; DRAW_CHANGE_ANSWERED where it was declined or taken back.
    """
    if not seconding.needed_by(plan):
        return
    found = [one.state for one in changes(db, plan_id) if isinstance(one.fact, PlanGrounded)]
    if not found or found[0] == "waiting":
        raise RuleError(Code.DRAW_CHANGE_WAITS, plan=plan_id)
    if found[0] != "signed":
        raise RuleError(Code.DRAW_CHANGE_ANSWERED, plan=plan_id)


def _waiting(row: tuple[Any, ...]) -> Waiting:
    fact = _TYPES[row[3]].from_payload(dcbor.decode(bytes(row[4])))
    return Waiting(Begun(bytes(row[0]), bytes(row[1]), row[2], fact), *row[5:])
