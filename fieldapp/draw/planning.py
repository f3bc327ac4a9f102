"""Making a plan: who may be drawn and who may go, shown first, then frozen for good."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Final, Literal

from fieldapp.clock import local_date
from fieldapp.draw import plan as plans
from fieldapp.draw import slot, snapshot, tables
from fieldapp.draw.events import Exclusion, PlanFrozen
from fieldapp.draw.plan import Plan, Share
from fieldapp.draw.snapshot import ObjectRow, Register, Roster, RosterRow
from fieldapp.draw.tickets import keyed
from fieldapp.draw.watch import STEP, UNWATCHED, Watch
from fieldapp.errors import Code, RuleError
from fieldapp.ids import new_id
from fieldapp.ledger import dcbor
from fieldapp.registry import tables as registry
from fieldapp.registry.inspectors import Inspector, may_be_drawn
from fieldapp.registry.objects import ObjectFilter, RegisteredObject
from fieldapp.resources import reference
from fieldapp.store.projection import Changes
from fieldapp.store.workspace import Workspace

CLOSED: Final = "closed"  # not an active business
VISITS: Final = "visits"  # as many visits this year as the cap allows
NOT_PLANNED: Final = "not_planned"  # a credit class from which this plan draws nothing
CREDIT_CLASSES: Final = ("A", "B", "C", "D", "")  # "" = not classified


def rule(name: str) -> Any:
    """Give a value of `resources/reference/draw_rules.json`."""
    return next(
        entry["value"] for entry in reference("draw_rules")["entries"] if entry["rule"] == name
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRequest:
    """What somebody wants to be drawn."""

    title: str
    shares: Mapping[str, Share]  # by credit class: "A" … "D", "" for the unclassified
    kind: Literal["random", "directed"] = "random"
    wanted: ObjectFilter = field(default_factory=ObjectFilter)
    filter_text: str = ""  # the filter in words; required of a directed draw
    domain: str | None = None  # only inspectors with this entry, or with no domain entry, qualify
    team_size: int = 2
    visits_cap: int | None = None  # visits a year; None = as in draw_rules.json
    contributions: tuple[str, ...] = (plans.DEVICE_VRF, plans.CENTRAL_NONCE)
    due: str | None = None  # ISO date
    plan_id: str = field(default_factory=lambda: new_id("plan"))


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanDraft:
    """A plan as it would be frozen now; nothing is recorded yet."""

    request: PlanRequest
    plan: Plan
    register: Register
    roster: Roster
    classes: Mapping[str, str]  # stratum label → credit class
    drawable: Mapping[str, int]  # stratum label → objects
    excluded: tuple[tuple[str, str], ...]  # (object id, reason)
    unavailable: int  # inspectors left out: inactive or without a valid certificate, count

    def excluded_counts(self) -> dict[str, int]:
        """Give the number of objects left out, by reason."""
        return dict(sorted(Counter(reason for _, reason in self.excluded).items()))

    def register_fingerprint(self) -> tuple[str, ...]:
        """Give the register's root as four words of four characters."""
        return slot.fingerprint(self.register.root)

    def roster_fingerprint(self) -> tuple[str, ...]:
        """Give the roster's root as four words of four characters."""
        return slot.fingerprint(self.roster.root)


def draft(workspace: Workspace, request: PlanRequest, watch: Watch = UNWATCHED) -> PlanDraft:
    """Show what would be frozen: lists, counts, exclusions with reasons, numbers to draw.

    Raises:
        RuleError: DRAW_PLAN_EMPTY (nothing to draw), DRAW_PLAN_NO_INSPECTORS, DRAW_REASON_MISSING
            (a directed draw without its conditions in words), DRAW_CANCELLED.
    """
    if request.kind == "directed" and not request.filter_text.strip():
        raise RuleError(Code.DRAW_REASON_MISSING, field="filter_text")
    labels = _labels(workspace, request)
    rows: list[ObjectRow] = []
    excluded: list[tuple[str, str]] = []
    cap = rule("visits_cap") if request.visits_cap is None else request.visits_cap
    statuses = frozenset(rule("drawable_statuses"))
    for number, one in enumerate(registry.objects_for_draw(workspace.db, request.wanted)):
        if number % STEP == 0:
            watch.step(number, 0)
        if reason := _reason_against(one, labels, statuses, cap):
            excluded.append((one.object_id, reason))
        else:
            rows.append(ObjectRow(one.object_id, labels[one.credit_class], 1, one.region))
    register = snapshot.register(rows, watch)
    people = registry.inspectors(workspace.db)
    today = local_date(workspace.clock.now_ms()).isoformat()
    fit = [one for one in people if may_be_drawn(one, today)]
    roster = snapshot.roster(_roster_row(one, labels, request.domain) for one in fit)
    drawable = snapshot.counts(register.rows)
    quotas = {
        labels[name]: plans.quota_of(share, drawable.get(labels[name], 0))
        for name, share in request.shares.items()
    }
    plan = Plan(
        plan_id=request.plan_id,
        rules_version=plans.RULES_VERSION,
        quotas=dict(sorted(quotas.items())),
        team_size=request.team_size,
        contributions=request.contributions,
    )
    if not plan.tasks():
        raise RuleError(Code.DRAW_PLAN_EMPTY, listed=register.size, excluded=len(excluded))
    if not any(row.strata and row.cap for row in roster.rows):
        raise RuleError(Code.DRAW_PLAN_NO_INSPECTORS, listed=len(people), fit=len(fit))
    return PlanDraft(
        request=request,
        plan=plan,
        register=register,
        roster=roster,
        classes={label: name for name, label in labels.items()},
        drawable=drawable,
        excluded=tuple(excluded),
        unavailable=len(people) - len(fit),
    )


def freeze(
    workspace: Workspace, actor: str, request: PlanRequest, watch: Watch = UNWATCHED
) -> tuple[PlanDraft, Changes]:
    """Freeze a plan: the two lists and the numbers are recorded and cannot be changed.

    Raises:
        RuleError: as `draft`, and DRAW_PLAN_FROZEN if there is a plan with this id.
        DeviceError: DISK_FULL, DISK_FAILED.
    """
    if tables.plan(workspace.db, request.plan_id) is not None:
        raise RuleError(Code.DRAW_PLAN_FROZEN, plan=request.plan_id)
    made = draft(workspace, request, watch)
    encoded = made.plan.encode()
    register = workspace.blobs.put(made.register.encoded)
    roster = workspace.blobs.put(made.roster.encoded)
    excluded = workspace.blobs.put(dcbor.encode([list(entry) for entry in made.excluded]))
    with workspace.writing(actor) as w:
        w.append(
            PlanFrozen(
                plan_id=request.plan_id,
                title=request.title,
                kind=request.kind,
                filter_text=request.filter_text,
                filter_code=json.dumps(asdict(request.wanted), ensure_ascii=False, sort_keys=True),
                plan=encoded,
                plan_hash=plans.plan_hash(encoded),
                register=register,
                register_root=made.register.root,
                register_size=made.register.size,
                roster=roster,
                roster_root=made.roster.root,
                roster_size=made.roster.size,
                classes=dict(made.classes),
                drawable=dict(made.drawable),
                excluded=tuple(
                    Exclusion(reason=reason, count=count)
                    for reason, count in made.excluded_counts().items()
                ),
                excluded_list=excluded,
                due=request.due,
            )
        )
    return made, w.changes


def _reason_against(
    one: RegisteredObject, labels: Mapping[str, str], statuses: frozenset[str], cap: int
) -> str | None:
    if one.status and one.status not in statuses:
        return CLOSED
    if one.visits >= cap:
        return VISITS
    return None if one.credit_class in labels else NOT_PLANNED


def _labels(workspace: Workspace, request: PlanRequest) -> dict[str, str]:
    """Give each credit class a label for this plan that does not tell the class."""
    key = workspace.keys.derive(f"draw-labels/{request.plan_id}")
    mixed = sorted(request.shares, key=lambda name: keyed(key, name.encode()))
    return {name: f"S{number}" for number, name in enumerate(mixed, start=1)}


def _roster_row(one: Inspector, labels: Mapping[str, str], domain: str | None) -> RosterRow:
    """Turn what an officer may check into strata of this plan.

    Entries that are credit classes limit the classes; all others are domains (商标, 专利 …). An
    officer without entries of a sort is not limited in that sort.
    """
    classes = [entry for entry in one.strata if entry in CREDIT_CLASSES]
    domains = [entry for entry in one.strata if entry not in CREDIT_CLASSES]
    qualified = domain is None or not domains or domain in domains
    strata = [
        label for name, label in labels.items() if qualified and (not classes or name in classes)
    ]
    return RosterRow(
        one.inspector_id,
        one.unit,
        tuple(sorted(strata)),
        min(max(one.cap, 0), snapshot.MAX_CAP),
        tuple(sorted(set(one.recused))),
    )
