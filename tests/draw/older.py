"""A plan as it was frozen before plans fixed their grounds, and second persons signed."""

from __future__ import annotations

from fieldapp.draw import items, planning
from fieldapp.draw.plan_events import PlanGrounded
from fieldapp.draw.planning import PlanRequest
from fieldapp.ledger import dcbor
from fieldapp.store.workspace import Workspace


def freeze(office: Workspace, actor: str, request: PlanRequest) -> None:
    """Freeze a plan whose bytes have no field 6."""
    made = planning.draft(office, request)
    excluded = office.blobs.put(dcbor.encode([list(one) for one in made.excluded]))
    with office.writing(actor) as w:
        w.append(planning._frozen(office, made, excluded))
        w.append(
            PlanGrounded(
                plan_id=request.plan_id, items=made.grounds, list_version=items.version(),
                departments=request.departments, visits_cap=made.visits_cap, owed=made.owed,
                batch=request.batch or None, reason=request.reason or None,
                approved_by=request.approved_by or None,
            )
        )  # fmt: skip
