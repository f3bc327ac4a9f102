"""From the events about a plan's register to rows: what it was made of, what its centre found."""

from __future__ import annotations

import json
from typing import Final, assert_never

from fieldapp.draw import agreeing
from fieldapp.draw.algorithm import plan as plans
from fieldapp.draw.centre import correspondence
from fieldapp.draw.plan_events import PlanGrounded
from fieldapp.draw.register_events import RegisterCompared, RegisterNamed
from fieldapp.ledger import dcbor
from fieldapp.store.database import Connection
from fieldapp.store.projection import Projecting, Recorded, Table

FACTS: Final = (RegisterNamed, RegisterCompared)
TABLES: Final = (
    Table("draw_named", {"plan_id": str, "payload": bytes}, pk="plan_id"),
    Table(
        "draw_compared",
        {"plan_id": str, "device_id": bytes, "at_ms": int, "payload": bytes},
        pk=("plan_id", "device_id"),
    ),
)


def take(p: Projecting, event: Recorded, fact: RegisterNamed | RegisterCompared) -> None:
    """Keep of what the plan's own device says it was made, and what the asked centre found."""
    db = p.db
    match fact:
        case RegisterNamed():
            row = db.execute(
                "SELECT device_id, excluded_list FROM draw_plans WHERE plan_id = ?",
                (fact.plan_id,),
            ).fetchone()
            if row is not None and (bytes(row[0]), bytes(row[1])) == (
                event.device_id, fact.excluded_list,
            ):  # fmt: skip
                db.execute(
                    "INSERT OR IGNORE INTO draw_named VALUES (?, ?)",
                    (fact.plan_id, dcbor.encode(fact.to_payload())),
                )
        case RegisterCompared():
            if fact.releases and correspondence.may_answer(p, event, fact.plan_id):
                db.execute(
                    "INSERT OR IGNORE INTO draw_compared VALUES (?, ?, ?, ?)",
                    (fact.plan_id, event.device_id, event.at_ms, dcbor.encode(fact.to_payload())),
                )
        case _:
            assert_never(fact)


def stands_on(db: Connection, grounded: PlanGrounded) -> bool:
    """Tell whether a plan's grounds are those that its bytes fix, if they fix any."""
    row = db.execute(
        "SELECT plan, filter_text, filter_code, classes FROM draw_plans WHERE plan_id = ?",
        (grounded.plan_id,),
    ).fetchone()
    fixed = plans.decode(row[0]).grounds
    if fixed is None:
        return True
    named = named_of(db, grounded.plan_id)
    conditions = agreeing.Conditions(row[1], row[2], json.loads(row[3]))
    return named is not None and fixed == agreeing.grounds_hash(conditions, named, grounded)


def named_of(db: Connection, plan_id: str) -> RegisterNamed | None:
    """Give of which releases a plan's register was made; None for plans of before it was said."""
    row = db.execute("SELECT payload FROM draw_named WHERE plan_id = ?", (plan_id,)).fetchone()
    return RegisterNamed.from_payload(dcbor.decode(bytes(row[0]))) if row else None


def compared(db: Connection, plan_id: str) -> RegisterCompared | None:
    """Give what the centre found when it compared a plan's register; None where it did not.

    Of several centres it is the issuer of the plan's slot; before there is a slot, the first.
    """
    row = db.execute(
        "SELECT c.payload FROM draw_compared c LEFT JOIN draw_slots s USING (plan_id)"
        " WHERE plan_id = ? AND (s.key IS NULL OR substr(s.key, 1, 16) = c.device_id)"
        " ORDER BY c.at_ms, c.device_id",
        (plan_id,),
    ).fetchone()
    return RegisterCompared.from_payload(dcbor.decode(bytes(row[0]))) if row else None
