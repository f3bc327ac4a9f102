"""Making a plan: who may be drawn and who may go, shown first, then frozen for good."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from fieldapp import people as persons
from fieldapp.draw import (
    agreeing,
    conditions,
    gathering,
    items,
    pool,
    recording,
    staff,
    tables,
)
from fieldapp.draw.algorithm import plan as plans
from fieldapp.draw.algorithm import slot, snapshot
from fieldapp.draw.algorithm.plan import CERTAIN, Plan, Quota, Share
from fieldapp.draw.algorithm.snapshot import Register, Roster
from fieldapp.draw.algorithm.tickets import keyed
from fieldapp.draw.algorithm.watch import UNWATCHED, Watch
from fieldapp.draw.events import Exclusion, PlanFrozen
from fieldapp.draw.gathering import NO_VISITS
from fieldapp.draw.items import rule as rule
from fieldapp.draw.plan_events import Ground, Owed, PlanGrounded
from fieldapp.draw.register_events import RegisterNamed
from fieldapp.errors import Code, RuleError
from fieldapp.ids import BlobId, new_id
from fieldapp.ledger import dcbor
from fieldapp.registry.objects import ObjectFilter
from fieldapp.store.projection import Changes
from fieldapp.store.workspace import Workspace

BEACON_CLASS: Final = "D"  # a public beacon is due to its draws (docs/spec/draw.md §1.6)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRequest:
    """What somebody wants to be drawn."""

    title: str
    shares: Mapping[str, Share]  # by credit class: "A" … "D", "" for the unclassified
    kind: str = plans.RANDOM  # one of the kinds of plan.py
    items: tuple[str, ...] = ()  # of the item list
    wanted: ObjectFilter = field(default_factory=ObjectFilter)
    filter_text: str = ""  # the filter in words; required of a directed draw
    named: tuple[str, ...] = ()  # object ids, where a plan names its objects
    reason: str = ""  # why objects are named instead of drawn
    approved_by: str = ""  # a second person, likewise
    departments: tuple[str, ...] = ()  # units of a joint check, the leading one first
    batch: str = ""  # of the year's plan
    domain: str | None = None  # only inspectors with this entry, or with no domain entry, qualify
    team_size: int = 2
    visits_cap: int | None = None  # visits a year; None = as in draw_rules.json
    contributions: tuple[str, ...] = (plans.DEVICE_VRF, plans.CENTRAL_NONCE)
    due: str | None = None  # ISO date
    plan_id: str = field(default_factory=lambda: new_id("plan"))

    @property
    def at_random(self) -> bool:
        """Tell whether chance picks the objects; otherwise the plan names them."""
        return self.kind in plans.AT_RANDOM


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
    left_out: tuple[tuple[str, str], ...]  # (inspector id, reason)
    expiring: tuple[str, ...]  # inspectors whose certificate ends before the plan's term
    owed: tuple[Owed, ...]  # in the register with certainty, passed over earlier
    grounds: tuple[Ground, ...]
    visits_cap: int

    @property
    def unavailable(self) -> int:
        """Give the number of people on the roster who cannot be sent."""
        return len(self.left_out)

    def excluded_counts(self) -> dict[str, int]:
        """Give the number of objects left out, by reason."""
        return dict(sorted(Counter(reason for _, reason in self.excluded).items()))

    def register_fingerprint(self) -> tuple[str, ...]:
        """Give the register's root as four words of four characters."""
        return slot.fingerprint(self.register.root)

    def roster_fingerprint(self) -> tuple[str, ...]:
        """Give the roster's root as four words of four characters."""
        return slot.fingerprint(self.roster.root)


def draft(
    workspace: Workspace,
    request: PlanRequest,
    watch: Watch = UNWATCHED,
    *,
    visits: Mapping[str, int] = NO_VISITS,
) -> PlanDraft:
    """Show what would be frozen: lists, counts, exclusions with reasons, numbers to draw.

    Args:
        workspace: with register and roster.
        request: what is wanted.
        watch: progress and cancel.
        visits: by object id, visits of this year that came after the register was made.

    Raises:
        RuleError: DRAW_PLAN_EMPTY (nothing to draw), DRAW_PLAN_NO_INSPECTORS, DRAW_REASON_MISSING
            (no conditions in words, no reason, no second person), DRAW_NAMED_WITH_SHARES,
            DRAW_RANDOM_WITH_CONDITIONS, DRAW_DEPARTMENT_EMPTY, DRAW_TOO_MANY (more than one event
            can tell), DRAW_CANCELLED.
        InputError: DRAW_OBJECT_UNKNOWN (a named one), DRAW_ITEM_UNKNOWN.
    """
    _check_request(request)
    chosen = items.chosen(request.items)
    owed = gathering.owed(workspace, request.items) if request.at_random else ()
    labels = _labels(workspace, request, gathering.classes_of(workspace, owed))
    cap = rule("visits_cap") if request.visits_cap is None else request.visits_cap
    found = pool.sort_out(
        gathering.objects(workspace, request.wanted, request.named, owed),
        _rules(workspace, request, labels, cap, owed),
        gathering.visits_of(workspace, visits),
        watch,
    )
    register = snapshot.register(found.rows, watch)
    drawable = snapshot.counts(register.rows)
    strata = _strata(request, labels, drawable)
    people = gathering.staff_of(workspace, _sent(workspace, request, strata))
    taken = {row.object_id for row in register.rows if plans.is_certain(row.stratum)}
    made = PlanDraft(
        request=request,
        plan=_plan(request, labels, drawable),
        register=register,
        roster=snapshot.roster(people.rows),
        classes={label: name for name, each in strata.items() for label in each},
        drawable=drawable,
        excluded=(*found.excluded, *gathering.unlisted(workspace, owed)),
        left_out=people.left_out,
        expiring=gathering.expiring(workspace, people, request.due),
        owed=tuple(one for one in owed if one.object_id in taken),
        grounds=tuple(
            Ground(item=one.item, name=one.name, basis=one.citations(), key=one.key)
            for one in chosen
        ),
        visits_cap=cap,
    )
    if not made.plan.tasks():
        raise RuleError(Code.DRAW_PLAN_EMPTY, listed=register.size, excluded=len(made.excluded))
    if not made.roster.rows:
        raise RuleError(Code.DRAW_PLAN_NO_INSPECTORS, listed=made.unavailable, fit=0)
    recording.require_room(made.plan, made.register, made.roster)
    return made


def freeze(
    workspace: Workspace,
    actor: str,
    request: PlanRequest,
    watch: Watch = UNWATCHED,
    *,
    visits: Mapping[str, int] = NO_VISITS,
) -> tuple[PlanDraft, Changes]:
    """Freeze a plan: the two lists and the numbers are recorded and cannot be changed.

    Raises:
        RuleError: as `draft`, DRAW_PLAN_FROZEN if there is a plan with this id, and
            DRAW_REASON_MISSING if the second person is the first.
        DeviceError: DISK_FULL, DISK_FAILED.
    """
    if tables.plan(workspace.db, request.plan_id) is not None:
        raise RuleError(Code.DRAW_PLAN_FROZEN, plan=request.plan_id)
    if persons.same(request.approved_by, actor):
        raise RuleError(Code.DRAW_REASON_MISSING, field="approved_by")
    made = draft(workspace, request, watch, visits=visits)
    grounded = PlanGrounded(
        plan_id=request.plan_id,
        items=made.grounds,
        list_version=items.version(),
        departments=request.departments,
        visits_cap=made.visits_cap,
        owed=made.owed,
        batch=request.batch or None,
        reason=request.reason or None,
        approved_by=request.approved_by or None,
    )
    named = RegisterNamed(
        plan_id=request.plan_id,
        releases=gathering.releases(workspace),
        excluded_list=workspace.blobs.put(dcbor.encode([list(one) for one in made.excluded])),
    )
    code = conditions.written(request.wanted, request.named)
    looked_at = agreeing.Conditions(request.filter_text, code, made.classes)
    fixed = agreeing.grounds_hash(looked_at, named, grounded)
    made = replace(made, plan=replace(made.plan, grounds=fixed))
    frozen = _frozen(workspace, made, named.excluded_list)
    with workspace.writing(actor) as w:
        w.append(frozen)
        w.append(named)
        w.append(grounded)
    return made, w.changes


def _frozen(workspace: Workspace, made: PlanDraft, excluded_list: BlobId) -> PlanFrozen:
    request, encoded = made.request, made.plan.encode()
    return PlanFrozen(
        plan_id=request.plan_id,
        title=request.title,
        kind=request.kind,
        filter_text=request.filter_text,
        filter_code=conditions.written(request.wanted, request.named),
        plan=encoded,
        plan_hash=plans.plan_hash(encoded),
        register=workspace.blobs.put(made.register.encoded),
        register_root=made.register.root,
        register_size=made.register.size,
        roster=workspace.blobs.put(made.roster.encoded),
        roster_root=made.roster.root,
        roster_size=made.roster.size,
        classes=dict(made.classes),
        drawable=dict(made.drawable),
        excluded=tuple(
            Exclusion(reason=reason, count=count)
            for reason, count in made.excluded_counts().items()
        ),
        excluded_list=excluded_list,
        due=request.due,
    )


def _check_request(request: PlanRequest) -> None:
    """Check that what is not left to chance has its reason, in words and before the draw."""
    if request.kind == plans.RANDOM and (request.named or request.wanted != ObjectFilter()):
        raise RuleError(Code.DRAW_RANDOM_WITH_CONDITIONS)
    directed = request.kind == plans.DIRECTED or not (request.at_random or request.named)
    needed = {"filter_text": request.filter_text} if directed else {}
    if not request.at_random:
        needed["reason"] = request.reason
        if request.shares:
            raise RuleError(Code.DRAW_NAMED_WITH_SHARES, kind=request.kind)
    if request.kind in {plans.SPECIAL, plans.COMPLAINT}:
        needed["approved_by"] = request.approved_by
    for name, words in needed.items():
        if not words.strip():
            raise RuleError(Code.DRAW_REASON_MISSING, field=name)


def _rules(
    workspace: Workspace,
    request: PlanRequest,
    labels: Mapping[str, str],
    cap: int,
    owed: Sequence[Owed],
) -> pool.Rules:
    chosen = items.chosen(request.items) if request.at_random else ()
    return pool.Rules(
        labels=labels,
        drawn_classes=frozenset(request.shares),
        statuses=frozenset(rule("drawable_statuses")),
        moved=frozenset(rule("moved_statuses")),
        cap=None if request.kind in {plans.COMPLAINT, plans.EXPERTS} else cap,
        items=chosen,
        already=gathering.already_drawn(workspace, chosen),
        owed=frozenset(one.object_id for one in owed),
        named=not request.at_random,
    )


def _labels(workspace: Workspace, request: PlanRequest, others: frozenset[str]) -> dict[str, str]:
    """Give each credit class a label for this plan that does not tell the class."""
    key = workspace.keys.derive(f"draw-labels/{request.plan_id}")
    classes = {*request.shares, *others} if request.at_random else staff.CREDIT_CLASSES
    mixed = sorted(classes, key=lambda name: keyed(key, name.encode()))
    return {name: f"S{number}" for number, name in enumerate(mixed, start=1)}


def _strata(
    request: PlanRequest, labels: Mapping[str, str], drawable: Mapping[str, int]
) -> dict[str, tuple[str, ...]]:
    """Give the strata of each credit class: the one that is drawn from, the one that is taken."""
    return {
        name: (
            *((label,) if name in request.shares else ()),
            *((label + CERTAIN,) if label + CERTAIN in drawable else ()),
        )
        for name, label in labels.items()
    }


def _plan(request: PlanRequest, labels: Mapping[str, str], drawable: Mapping[str, int]) -> Plan:
    quotas = {
        labels[name]: plans.quota_of(share, drawable.get(labels[name], 0))
        for name, share in request.shares.items()
    }
    quotas |= {
        label: Quota(count, 0) for label, count in drawable.items() if plans.is_certain(label)
    }
    return Plan(
        plan_id=request.plan_id,
        rules_version=plans.rules_for(request.kind, joint=len(set(request.departments)) > 1),
        quotas=dict(sorted(quotas.items())),
        team_size=request.team_size,
        contributions=_contributions(request, labels, quotas),
    )


def _contributions(
    request: PlanRequest, labels: Mapping[str, str], quotas: Mapping[str, Quota]
) -> tuple[str, ...]:
    """Ask for a beacon where class D or a complaint leads the draw; an office may insist on it.

    Offline there is none: then the draw goes on, and its plan says before everyone what was due.
    """
    asked, label = request.contributions, labels.get(BEACON_CLASS, "")
    of_class = [quotas[one] for one in (label, label + CERTAIN) if one in quotas]
    due = request.kind == plans.COMPLAINT or any(quota.drawn for quota in of_class)
    return (*asked, plans.BEACON_WANTED) if due and plans.BEACON not in asked else asked


def _sent(
    workspace: Workspace, request: PlanRequest, strata: Mapping[str, tuple[str, ...]]
) -> staff.Wanted:
    domains = {one.domain for one in items.chosen(request.items)} | {request.domain or ""}
    return staff.Wanted(
        strata=strata,
        domains=frozenset(domains) - {""},
        departments=request.departments,
        experts=request.kind == plans.EXPERTS,
        mark=rule("expert_mark"),
        today=gathering.today(workspace),
    )


def exclusions(workspace: Workspace, plan_id: str) -> list[tuple[str, str]]:
    """Give (object id, reason) of everybody left out of a frozen plan.

    Raises:
        RuleError: DRAW_PLAN_UNKNOWN.
        DeviceError: BLOB_MISSING (it has not arrived on this device yet).
    """
    row = tables.require_plan(workspace.db, plan_id)
    listed = dcbor.decode(workspace.blobs.read(row.excluded_list))
    return [(str(object_id), str(reason)) for object_id, reason in listed]
