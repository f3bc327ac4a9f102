"""Reads what the form for a new plan shows, on the workspace's own thread; no Qt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import timedelta
from itertools import chain, islice

from fieldapp.clock import local_date
from fieldapp.draw import conditions, items, plan_tables, planning
from fieldapp.draw.algorithm import plan as plans
from fieldapp.draw.algorithm.plan import Share
from fieldapp.draw.planning import PlanDraft
from fieldapp.errors import RuleError
from fieldapp.ids import new_id
from fieldapp.notice import templates
from fieldapp.registry import tables as registry
from fieldapp.registry.objects import region_prefix
from fieldapp.registry.regions import regions
from fieldapp.store.workspace import Workspace
from fieldapp.ui.draw.after_reading import (
    all_confirmed,
    filter_of,
    object_name,
    person_name,
)
from fieldapp.ui.draw.ground_model import Ground, GroundItem
from fieldapp.ui.draw.model import (
    BatchChoice,
    DraftView,
    FormStart,
    ItemChoice,
    LeftOut,
    LeftOutObject,
    Sent,
)
from fieldapp.ui.draw.plan_presenter import percent
from fieldapp.ui.draw.reading import groups_of
from fieldapp.ui.offices import office_name

TERM_DAYS = 30  # proposed for a new plan
MOST_NAMES = 40  # of the objects left out for one reason


def form_start(workspace: Workspace) -> FormStart:
    """Read what the form for a new plan begins with."""
    status = registry.register_status(workspace.db)
    today = local_date(workspace.clock.now_ms())
    people = registry.inspectors(workspace.db)
    used = plan_tables.used_batches(workspace.db)
    return FormStart(
        plan_id=_new_plan_id(workspace, today.year),
        objects=status.objects,
        inspectors=len(people),
        regions=_regions_of(workspace.profile.unit),
        cap=planning.rule("visits_cap"),
        due=(today + timedelta(days=TERM_DAYS)).isoformat(),
        items=tuple(
            ItemChoice(
                item=one.item, name=one.name, key=one.key, confirmed=one.confirmed,
                permille=tuple(one.permille.items()),
            )
            for one in items.items().values()
        ),
        list_version=items.version(),
        departments=tuple(
            (unit, office_name(unit)) for unit in sorted({one.unit for one in people} - {""})
        ),
        batches=tuple(
            BatchChoice(
                batch_id=one.batch_id, title=one.title, kind=one.kind, items=one.items,
                departments=one.departments, scope=one.scope, shares=tuple(one.shares.items()),
                due=one.due,
            )
            for one in plan_tables.batches(workspace.db, today.year)
            if one.batch_id not in used
        ),
    )  # fmt: skip


def _new_plan_id(workspace: Workspace, year: int) -> str:
    """Make an id that is printed and read out: year, the office's letters, random, upper case."""
    try:
        serial = templates.office(workspace.profile.unit).serial
    except RuleError:
        serial = "PLAN"
    return new_id(f"{year}-{serial}").upper()


def _regions_of(unit: str) -> tuple[tuple[str, str], ...]:
    prefix = region_prefix(unit)
    return tuple(
        (code, regions().full_name(code))
        for code, region in sorted(regions().by_code.items())
        if code.startswith(prefix) and region.level != "region"
    )


def draft_view(workspace: Workspace, draft: PlanDraft) -> DraftView:
    """Put a draft into rows, with names for what it leaves out and whom it may send."""
    names = {one.inspector_id: one.name for one in registry.inspectors(workspace.db)}
    classes = dict(draft.classes)
    left_out = left_out_objects(workspace, draft.excluded)
    return DraftView(
        kind=draft.plan.kind,
        ground=_ground(workspace, draft),
        filter=filter_of(
            draft.request.filter_text,
            conditions.written(draft.request.wanted, draft.request.named),
        ),
        asked=tuple((name, _typed(share)) for name, share in draft.request.shares.items()),
        over_limit=_over_limit(draft),
        groups=groups_of(classes, draft.plan, dict(draft.drawable)),
        register_size=draft.register.size,
        left_out=tuple(
            LeftOut(reason=reason, count=count, names=_first(left_out, reason))
            for reason, count in draft.excluded_counts().items()
        ),
        left_out_objects=left_out,
        people=tuple(
            Sent(
                name=names.get(row.inspector_id, row.inspector_id),
                cap=row.cap,
                classes=tuple(sorted({classes[label] for label in row.strata})),
                recused=len(row.recused),
            )
            for row in draft.roster.rows
        ),
        unavailable=draft.unavailable,
        unfit=_unfit(draft, names),
        expiring=tuple(names.get(one, one) for one in draft.expiring),
        register_words=draft.register_fingerprint(),
        roster_words=draft.roster_fingerprint(),
        team_size=draft.plan.team_size,
        unprintable=_unprintable(workspace, draft, names),
        passed=_passed(workspace, draft),
    )


def _passed(workspace: Workspace, draft: PlanDraft) -> tuple[tuple[str, int], ...]:
    """Count, by credit class, the objects of the classes for which nothing is to be drawn."""
    passed = {one for one, reason in draft.excluded if reason == "not_planned"}
    if not passed:
        return ()
    classes = (name for one, _, name in registry.object_names(workspace.db) if one in passed)
    return tuple(sorted(Counter(classes).items()))


def _unprintable(
    workspace: Workspace, draft: PlanDraft, people: dict[str, str]
) -> tuple[str, ...]:
    """Name those whose name the record could not print as it is written."""
    from fieldapp.notice.typesetting_fonts import spelled  # reportlab: a third of a second

    listed = {row.object_id for row in draft.register.rows}
    sent = [people.get(row.inspector_id, "") for row in draft.roster.rows]
    objects = (name for one, name, _ in registry.object_names(workspace.db) if one in listed)
    return tuple(islice((one for one in chain(sent, objects) if spelled(one) != one), MOST_NAMES))


def _ground(workspace: Workspace, draft: PlanDraft) -> Ground:
    request = draft.request
    return Ground(
        items=tuple(
            GroundItem(name=one.name, key=one.key, basis=one.basis) for one in draft.grounds
        ),
        list_version=items.version() if draft.grounds else "",
        confirmed=all_confirmed(request.items),
        departments=tuple(office_name(one) for one in request.departments),
        owed=tuple(object_name(workspace, one.object_id) for one in draft.owed),
        reason=request.reason,
        approver=person_name(workspace, request.approved_by),
        batch=request.batch,
    )


def _typed(share: Share) -> str:
    """Give a share as it was typed, "" for a count of objects: that is what is drawn."""
    return percent(share.permille) if share.permille else ""


def _over_limit(draft: PlanDraft) -> int | None:
    """Give what a general item allows, in permille, where a group that is drawn exceeds it."""
    limit = items.most_permille(items.chosen(draft.request.items))
    if limit is None:
        return None
    over = any(
        quota.drawn * 1000 > limit * draft.drawable.get(label, 0) + 999  # ratios round up
        for label, quota in draft.plan.quotas.items()
        if not plans.is_certain(label)
    )
    return limit if over else None


def left_out_objects(
    workspace: Workspace, excluded: Iterable[tuple[str, str]]
) -> tuple[LeftOutObject, ...]:
    """Give names to everybody who is left out."""
    return tuple(
        LeftOutObject(object_id=one, name=object_name(workspace, one), reason=reason)
        for one, reason in excluded
    )


def left_out_of(workspace: Workspace, plan_id: str, object_id: str) -> LeftOutObject | None:
    """Give the reason for which a frozen plan leaves an object out; None: it does not.

    Raises:
        RuleError: DRAW_PLAN_UNKNOWN.
        DeviceError: BLOB_MISSING.
    """
    found = [one for one in planning.exclusions(workspace, plan_id) if one[0] == object_id]
    return left_out_objects(workspace, found)[0] if found else None


def _first(left_out: Iterable[LeftOutObject], reason: str) -> tuple[str, ...]:
    return tuple(islice((one.name for one in left_out if one.reason == reason), MOST_NAMES))


def _unfit(draft: PlanDraft, names: dict[str, str]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    reasons = sorted({reason for _, reason in draft.left_out})
    return tuple(
        (reason, tuple(names.get(who, who) for who, why in draft.left_out if why == reason))
        for reason in reasons
    )
