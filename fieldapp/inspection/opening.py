"""The rules for opening an inspection: on what ground, by whom, of whom, how often."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fieldapp.checklist.form import Form
from fieldapp.draw.algorithm import plan as plans
from fieldapp.draw.tables import Task
from fieldapp.errors import Code, RuleError
from fieldapp.ids import BlobId
from fieldapp.inspection import categories
from fieldapp.inspection.events import InspectionOpened, Officer
from fieldapp.registry.inspectors import Inspector, may_be_drawn
from fieldapp.registry.objects import RegisteredObject

LEAST_INSPECTORS = 2  # 行政处罚法42


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What a person asks for when opening an inspection."""

    object_id: str
    kind: str
    inspectors: tuple[str, ...]  # ids
    approval_no: str = ""
    notice_no: str = ""
    task_id: str | None = None
    reason: str = ""
    items: tuple[str, ...] = ()
    assistants: int = 0
    cap: int | None = None  # a plan's own cap; the authority's where None


@dataclass(frozen=True, slots=True)
class CapWarning:
    """The yearly cap is reached or passed by this visit; it warns and is recorded."""

    visits: int  # with this one, count
    cap: int

    @property
    def exceeded(self) -> bool:
        """Whether this visit is one too many."""
        return self.visits > self.cap


def opened(
    request: Request,
    *,
    inspection_id: str,
    subject: RegisteredObject | None,
    task: Task | None,
    plan_kind: str | None,
    team: Sequence[Inspector | None],
    form: Form,
    visits: int,
    today: str,
) -> InspectionOpened:
    """Open an inspection.

    Args:
        request: what was asked for; texts already trimmed.
        inspection_id: its new id.
        subject: the registered object, None when the register lacks it.
        task: the drawn task named in the request, None when there is none.
        plan_kind: the kind of the task's plan, None when the plan has not arrived here.
        team: the roster's rows of `request.inspectors`, in that order, None where unknown.
        form: the checklist.
        visits: inspections of the object this year before this one, count.
        today: ISO date.

    Raises:
        RuleError: INSPECTION_KIND_UNKNOWN, INSPECTION_OBJECT_UNKNOWN, INSPECTION_REASON_MISSING,
            INSPECTION_APPROVAL_MISSING, and what `check_task` and `check_team` raise.
    """
    kind = categories.kind(request.kind)
    if subject is None:
        raise RuleError(Code.INSPECTION_OBJECT_UNKNOWN, object=request.object_id)
    if kind.needs_reason and not request.reason:
        raise RuleError(Code.INSPECTION_REASON_MISSING, kind=kind.code)
    if kind.approved_before and not (request.approval_no and request.notice_no):
        missing = "approval_no" if not request.approval_no else "notice_no"
        raise RuleError(Code.INSPECTION_APPROVAL_MISSING, field=missing, kind=kind.code)
    if task is not None and plan_kind not in (None, kind.code):
        raise RuleError(
            Code.INSPECTION_TASK_NOT_OF_KIND, kind=kind.code, task=request.task_id, plan=plan_kind
        )
    check_task(request, kind, task)
    check_team(request.inspectors, team, subject, today)
    return InspectionOpened(
        inspection_id=inspection_id,
        object_id=subject.object_id,
        object_name=subject.name,
        address=subject.address,
        operator=subject.operator or None,
        kind=kind.code,
        task_id=task.task_id if task else None,
        plan_id=task.plan_id if task else None,
        reason=request.reason or None,
        approval_no=request.approval_no or None,
        notice_no=request.notice_no or None,
        items=request.items,
        inspectors=tuple(_officer(one) for one in team if one is not None),
        assistants=request.assistants,
        form_id=form.form_id,
        form_version=BlobId(form.version),
        visits=visits,
        cap=request.cap if request.cap is not None else categories.annual_cap(),
    )


def _officer(inspector: Inspector) -> Officer:
    return Officer(
        inspector_id=inspector.inspector_id,
        name=inspector.name,
        certificate_no=inspector.certificate_no,
        certificate_expires=inspector.certificate_expires,
    )


def check_task(request: Request, kind: categories.Kind, task: Task | None) -> None:
    """Check that an inspection of a plan carries out what was drawn, and no other claims to.

    Raises:
        RuleError: INSPECTION_TASK_MISSING, INSPECTION_TASK_OTHER_OBJECT,
            INSPECTION_TASK_NOT_OF_KIND, INSPECTION_INSPECTOR_NOT_DRAWN (a drawn inspector is
            absent; a replacement is recorded with the draw, not here).
    """
    if not kind.needs_task:
        if request.task_id is None:
            return
        if kind.code not in plans.NAMED:  # an emergency is nobody's plan
            raise RuleError(Code.INSPECTION_TASK_NOT_OF_KIND, kind=kind.code, task=request.task_id)
    if task is None or task.state != "drawn":
        state = task.state if task else None
        raise RuleError(Code.INSPECTION_TASK_MISSING, task=request.task_id, state=state)
    if task.object_id != request.object_id:
        raise RuleError(
            Code.INSPECTION_TASK_OTHER_OBJECT, drawn=task.object_id, asked=request.object_id
        )
    for drawn in task.inspectors:
        if drawn not in request.inspectors:
            raise RuleError(Code.INSPECTION_INSPECTOR_NOT_DRAWN, inspector=drawn)


def check_team(
    asked: Sequence[str],
    team: Sequence[Inspector | None],
    subject: RegisteredObject,
    today: str,
) -> None:
    """Check that at least two different, certified inspectors without a conflict make the visit.

    Raises:
        RuleError: INSPECTION_INSPECTORS_FEW, INSPECTION_INSPECTOR_TWICE,
            INSPECTION_INSPECTOR_UNKNOWN, INSPECTION_CERTIFICATE_MISSING,
            INSPECTION_INSPECTOR_INACTIVE, INSPECTION_CERTIFICATE_EXPIRED,
            INSPECTION_INSPECTOR_RECUSED.
    """
    if len(asked) < LEAST_INSPECTORS:
        raise RuleError(Code.INSPECTION_INSPECTORS_FEW, count=len(asked), least=LEAST_INSPECTORS)
    certificates: set[str] = set()
    for i, (inspector_id, inspector) in enumerate(zip(asked, team, strict=True)):
        if inspector_id in asked[:i]:
            raise RuleError(Code.INSPECTION_INSPECTOR_TWICE, inspector=inspector_id)
        if inspector is None:
            raise RuleError(Code.INSPECTION_INSPECTOR_UNKNOWN, inspector=inspector_id)
        _check_inspector(inspector, subject, today)
        if inspector.certificate_no in certificates:  # one person under two ids
            raise RuleError(Code.INSPECTION_INSPECTOR_TWICE, inspector=inspector_id)
        certificates.add(inspector.certificate_no)


def _check_inspector(inspector: Inspector, subject: RegisteredObject, today: str) -> None:
    who = inspector.inspector_id
    if not inspector.active:
        raise RuleError(Code.INSPECTION_INSPECTOR_INACTIVE, inspector=who)
    if not inspector.certificate_no:
        raise RuleError(Code.INSPECTION_CERTIFICATE_MISSING, inspector=who)
    if not may_be_drawn(inspector, today):
        raise RuleError(
            Code.INSPECTION_CERTIFICATE_EXPIRED,
            inspector=who,
            expires=inspector.certificate_expires,
        )
    if {subject.object_id, subject.region} & set(inspector.recused):
        raise RuleError(Code.INSPECTION_INSPECTOR_RECUSED, inspector=who)


def cap_warning(visits: int, cap: int | None) -> CapWarning | None:
    """Warn when this visit reaches or passes the cap; `visits` are those before it, count."""
    if cap is None or visits + 1 < cap:
        return None
    return CapWarning(visits + 1, cap)
