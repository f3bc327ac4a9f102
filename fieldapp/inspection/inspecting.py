"""What people do in an inspection: open, identify, answer, find, hear, submit, void.

Every act is one durable commit; a refused act leaves no trace.
"""

from __future__ import annotations

import dataclasses
import unicodedata
from dataclasses import dataclass

from fieldapp.checklist import library
from fieldapp.checklist.answers import FormState, evaluate
from fieldapp.checklist.basis import Basis
from fieldapp.clock import local_date, year_began
from fieldapp.draw import tables as draw_tables
from fieldapp.errors import Code, RuleError
from fieldapp.ids import new_id
from fieldapp.inspection import categories, inspection, opening, tables
from fieldapp.inspection.events import FindingRecorded, Identified, StatementRecorded
from fieldapp.inspection.opening import CapWarning, Request
from fieldapp.inspection.tables import Dialogue, InspectionRow
from fieldapp.ledger.fact import Fact
from fieldapp.registry import tables as registry_tables
from fieldapp.store.projection import Changes
from fieldapp.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Opened:
    """A new inspection."""

    inspection_id: str
    warning: CapWarning | None  # the object has been visited as often as allowed
    changes: Changes


@dataclass(frozen=True, slots=True)
class Recorded:
    """A finding or a statement that was recorded under a new id."""

    recorded_id: str
    changes: Changes


def open_inspection(workspace: Workspace, actor: str, request: Request, workbook: bytes) -> Opened:
    """Open an inspection with the checklist of `workbook`, which is kept as a blob.

    Raises:
        RuleError: what `opening.opened` raises, or INSPECTION_TASK_INSPECTED.
        InputError: FORM_UNREADABLE, FORM_INVALID.
    """
    request = _cleaned(request)
    db, today = workspace.db, local_date(workspace.clock.now_ms())
    task = draw_tables.task(db, request.task_id) if request.task_id else None
    if task is not None and (others := tables.inspections_of_task(db, task.task_id)):
        raise RuleError(
            Code.INSPECTION_TASK_INSPECTED,
            task=task.task_id,
            inspection=others[0].inspection_id,
        )
    plan = draw_tables.plan(db, task.plan_id) if task else None
    visits = visits_this_year(workspace, request.object_id)
    fact = opening.opened(
        request,
        inspection_id=new_id("insp"),
        subject=registry_tables.object_by_id(db, request.object_id),
        task=task,
        plan_kind=plan.kind if plan else None,
        team=[registry_tables.inspector_by_id(db, one) for one in request.inspectors],
        form=library.read(workspace, workbook),
        visits=visits,
        today=today.isoformat(),
    )
    workspace.blobs.put(workbook)  # durable before the fact that names it
    counted = categories.kind(request.kind).capped
    warning = opening.cap_warning(visits, fact.cap) if counted else None
    return Opened(fact.inspection_id, warning, _append(workspace, actor, fact))


def visits_this_year(workspace: Workspace, object_id: str) -> int:
    """Count the object's inspections this year: what the register says and what came after it."""
    known = registry_tables.object_by_id(workspace.db, object_id)
    status = registry_tables.register_status(workspace.db)
    current = status.counts_visits_of(year_began(workspace.clock.now_ms()))
    imported = known.visits if known is not None and current else 0
    return imported + later_visits(workspace, object_id).get(object_id, 0)


def later_visits(workspace: Workspace, object_id: str | None = None) -> dict[str, int]:
    """Count this year's inspections that came after the register was made, by object id; of one
    object only where one is given."""
    as_of = registry_tables.register_status(workspace.db).as_of_ms or 0
    capped = tuple(code for code, kind in categories.kinds().items() if kind.capped)
    since = max(year_began(workspace.clock.now_ms()), as_of)
    return tables.visits_since(workspace.db, since, capped, object_id)


def complete_approval(
    workspace: Workspace, actor: str, inspection_id: str, approval_no: str, notice_no: str
) -> Changes:
    """Complete an emergency inspection's approval and notice numbers afterwards.

    Raises:
        RuleError: INSPECTION_UNKNOWN, and what `inspection.approval_completed` raises.
    """
    row = _row(workspace, inspection_id)
    fact = inspection.approval_completed(row, _plain(approval_no), _plain(notice_no))
    return _append(workspace, actor, fact)


def identify(workspace: Workspace, actor: str, inspection_id: str, dialogue: Dialogue) -> Changes:
    """Record the show-ID and rights dialogue; a newer one replaces it.

    Raises:
        RuleError: INSPECTION_UNKNOWN, and what `inspection.identified` raises.
    """
    fact = Identified(
        inspection_id=inspection_id,
        shown_ms=dialogue.shown_ms,
        party=_plain(dialogue.party),
        seen_clearly=dialogue.seen_clearly,
        rights_told=dialogue.rights_told,
        recusal_asked=dialogue.recusal_asked,
        recusal_reason=_plain(dialogue.recusal_reason or "") or None,
        language=_plain(dialogue.language),
        interpreter=_plain(dialogue.interpreter or "") or None,
        scan_code=_plain(dialogue.scan_code or "") or None,
        scan_why_not=_plain(dialogue.scan_why_not or "") or None,
    )
    return _append(workspace, actor, inspection.identified(_row(workspace, inspection_id), fact))


def answer(
    workspace: Workspace,
    actor: str,
    inspection_id: str,
    question: str,
    value: str,
    note: str = "",
) -> Changes:
    """Record an answer as given; the same answer again records nothing.

    Raises:
        RuleError: INSPECTION_UNKNOWN, BLOB_MISSING (the checklist has not arrived here), and
            what `inspection.answered` raises.
    """
    row = _row(workspace, inspection_id)
    form = library.load(workspace, row.form_version)
    fact = inspection.answered(row, form, question, _text(value), _text(note))
    before = tables.answers(workspace.db, inspection_id).get(question)
    known = (before.value, before.note) if before else ("", "")
    if (fact.value, fact.note or "") == known:
        return frozenset()
    return _append(workspace, actor, fact)


def clear_answer(workspace: Workspace, actor: str, inspection_id: str, question: str) -> Changes:
    """Take an answer back; it stays in the timeline.

    Raises:
        RuleError: as `answer`.
    """
    return answer(workspace, actor, inspection_id, question, "")


def record_outcome(
    workspace: Workspace,
    actor: str,
    inspection_id: str,
    outcome: str,
    reason: str = "",
    witness: str = "",
) -> Changes:
    """Record how the visit went: normal, closed, not found, refused …

    Raises:
        RuleError: INSPECTION_UNKNOWN, and what `inspection.outcome_recorded` raises.
    """
    row = _row(workspace, inspection_id)
    fact = inspection.outcome_recorded(row, outcome, _plain(reason), _plain(witness))
    return _append(workspace, actor, fact)


def record_finding(
    workspace: Workspace,
    actor: str,
    inspection_id: str,
    *,
    right: str,
    violation: str,
    basis: tuple[Basis, ...],
    text: str,
    question: str | None = None,
) -> Recorded:
    """Record a violation that was found, with its legal basis.

    Raises:
        RuleError: INSPECTION_UNKNOWN, BLOB_MISSING, and what `inspection.finding_recorded` raises.
    """
    row = _row(workspace, inspection_id)
    fact = FindingRecorded(
        inspection_id=inspection_id,
        finding_id=new_id("find"),
        question=question,
        right=right,
        violation=_plain(violation),
        basis=basis,
        text=_plain(text),
    )
    checked = inspection.finding_recorded(row, library.load(workspace, row.form_version), fact)
    return Recorded(fact.finding_id, _append(workspace, actor, checked))


def withdraw_finding(
    workspace: Workspace, actor: str, inspection_id: str, finding_id: str, reason: str
) -> Changes:
    """Withdraw a finding before submission; it stays in the record with the reason.

    Raises:
        RuleError: INSPECTION_UNKNOWN, and what `inspection.finding_withdrawn` raises.
    """
    row = _row(workspace, inspection_id)
    found = tables.findings(workspace.db, inspection_id)
    fact = inspection.finding_withdrawn(row, found, finding_id, _plain(reason))
    return _append(workspace, actor, fact)


def record_statement(
    workspace: Workspace,
    actor: str,
    inspection_id: str,
    speaker: str,
    text: str,
    language: str = "zh",
) -> Recorded:
    """Record what the party says in its own defence, word for word.

    Raises:
        RuleError: INSPECTION_UNKNOWN, and what `inspection.statement_recorded` raises.
    """
    row = _row(workspace, inspection_id)
    fact = inspection.statement_recorded(
        row,
        StatementRecorded(
            inspection_id=inspection_id,
            statement_id=new_id("stmt"),
            speaker=_plain(speaker),
            language=language,
            text=_plain(text),
        ),
    )
    return Recorded(fact.statement_id, _append(workspace, actor, fact))


def submit(
    workspace: Workspace,
    actor: str,
    inspection_id: str,
    *,
    results: tuple[str, ...],
    handling: tuple[str, ...] = (),
    remark: str = "",
) -> Changes:
    """Submit the inspection with its result categories and follow-up.

    Raises:
        RuleError: INSPECTION_UNKNOWN, BLOB_MISSING, and what `inspection.submitted` raises.
    """
    row = _row(workspace, inspection_id)
    fact = inspection.submitted(
        row,
        form_state(workspace, inspection_id),
        tables.findings(workspace.db, inspection_id),
        results=results,
        handling=handling,
        remark=_plain(remark),
    )
    return _append(workspace, actor, fact)


def void(workspace: Workspace, actor: str, inspection_id: str, reason: str) -> Changes:
    """Void an inspection for a reason; its task may then be inspected anew.

    Raises:
        RuleError: INSPECTION_UNKNOWN, and what `inspection.voided` raises.
    """
    fact = inspection.voided(_row(workspace, inspection_id), _plain(reason))
    return _append(workspace, actor, fact)


def form_state(workspace: Workspace, inspection_id: str) -> FormState:
    """Give the checklist's state: now while it is open, as of submission afterwards.

    Raises:
        RuleError: INSPECTION_UNKNOWN, BLOB_MISSING.
        InputError: FORM_INVALID, a form of a later version of this app.
    """
    row = _row(workspace, inspection_id)
    form = library.load(workspace, row.form_version)
    at_ms = row.submitted_ms if row.submitted_ms is not None else workspace.clock.now_ms()
    return evaluate(form, tables.answers(workspace.db, inspection_id), at_ms)


def proposals(workspace: Workspace, inspection_id: str) -> tuple[inspection.Proposal, ...]:
    """Give the findings that the answers suggest and nobody has recorded yet.

    Raises:
        RuleError: as `form_state`.
    """
    state = form_state(workspace, inspection_id)
    return inspection.proposals(state, tables.findings(workspace.db, inspection_id))


def _row(workspace: Workspace, inspection_id: str) -> InspectionRow:
    row = tables.inspection(workspace.db, inspection_id)
    if row is None:
        raise RuleError(Code.INSPECTION_UNKNOWN, inspection=inspection_id)
    return row


def _append(workspace: Workspace, actor: str, fact: Fact) -> Changes:
    with workspace.writing(actor) as w:
        w.append(fact)
    return w.changes


def _text(typed: str) -> str:
    """Keep what was typed, in the one form that facts are written in (log.md §2.4: NFC)."""
    return unicodedata.normalize("NFC", typed.encode("utf-8", "replace").decode())


def _plain(typed: str) -> str:
    return _text(typed).strip()


def _cleaned(request: Request) -> Request:
    return dataclasses.replace(
        request,
        object_id=_plain(request.object_id),
        approval_no=_plain(request.approval_no),
        notice_no=_plain(request.notice_no),
        reason=_plain(request.reason),
        items=tuple(_plain(item) for item in request.items),
    )
