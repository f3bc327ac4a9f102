"""Reads merged inspections and whole records from the workspace, on its own thread."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date

from fieldapp.checklist import basis
from fieldapp.checklist.answers import FormState, QuestionState
from fieldapp.checklist.form import Kind
from fieldapp.clock import local_date, local_time
from fieldapp.errors import Code, DeviceError, FieldappError, RuleError, VerificationError
from fieldapp.evidence import looks
from fieldapp.evidence import tables as evidence
from fieldapp.evidence.item import Klass
from fieldapp.evidence.tables import ItemRow
from fieldapp.ids import DeviceId
from fieldapp.inspection import categories, inspecting
from fieldapp.inspection import tables as inspections
from fieldapp.inspection.powers import rights
from fieldapp.inspection.tables import Finding, InspectionRow
from fieldapp.notice import tables as notices
from fieldapp.publication import approval, drafting, waiting
from fieldapp.publication import tables as publications
from fieldapp.publication.approval import Person
from fieldapp.publication.waiting import DueRow
from fieldapp.store import clockwatch
from fieldapp.store.devices import devices
from fieldapp.store.workspace import Workspace
from fieldapp.ui.review.model import (
    AnswerLine,
    FindingLine,
    Happened,
    NoticeLine,
    Pair,
    PictureLine,
    Row,
    Section,
    Stage,
    Verdict,
    Whole,
    compared,
)

LANGUAGE = "zh"  # the record is judged in the language of the law
_ORDER = {stage: place for place, stage in enumerate(Stage)}


def read_rows(workspace: Workspace) -> tuple[Row, ...]:
    """Read all inspections here, what waits for a supervisor first, the nearest term on top."""
    db, today = workspace.db, local_date(workspace.clock.now_ms())
    due = {row.inspection_id: row for row in waiting.due(db, today)}
    all_rows = inspections.inspections(db)
    per_task: Counter[str | None] = Counter(
        row.task_id for row in all_rows if row.task_id and row.stage != "voided"
    )
    rows = [_row(workspace, row, due.get(row.inspection_id), per_task) for row in all_rows]
    return tuple(sorted(rows, key=lambda r: (_ORDER[r.stage], r.due or date.max, -r.opened_ms)))


def _row(
    workspace: Workspace, row: InspectionRow, due: DueRow | None, per_task: Counter[str | None]
) -> Row:
    stage = Stage(due.stage.value) if due is not None else Stage(row.stage)
    found = inspections.findings(workspace.db, row.inspection_id)
    counted = row.stage != "voided" and row.task_id
    return Row(
        inspection_id=row.inspection_id,
        task_id=row.task_id or "",
        name=row.object_name,
        address=row.address,
        device=_devices(workspace).get(row.device_id, row.device_id.hex()[:8]),
        inspectors=tuple(one.name for one in row.officers),
        opened_ms=row.opened_ms,
        submitted_ms=row.submitted_ms,
        stage=stage,
        due=due.due_on if due else None,
        days_left=due.days_left if due else None,
        calendar_known=due.calendar_known if due else True,
        mine=workspace.profile.person_id in row.inspectors,
        twins=per_task[row.task_id] - 1 if counted else 0,
        findings=sum(one.withdrawn is None for one in found),
    )


def _devices(workspace: Workspace) -> dict[bytes, str]:
    return {one.device_id: one.device_name for one in devices(workspace.db)}


def _people(workspace: Workspace, row: InspectionRow) -> dict[str, str]:
    known = {one.person_id: one.person_name for one in devices(workspace.db)}
    return known | {one.inspector_id: one.name for one in row.officers}


def read_whole(workspace: Workspace, inspection_id: str) -> Whole | None:
    """Read one record whole; None when it is not here."""
    row = inspections.inspection(workspace.db, inspection_id)
    if row is None:
        return None
    today = local_date(workspace.clock.now_ms())
    due = {one.inspection_id: one for one in waiting.due(workspace.db, today)}
    twins = inspections.inspections_of_task(workspace.db, row.task_id) if row.task_id else []
    per_task: Counter[str | None] = Counter(one.task_id for one in twins if one.stage != "voided")
    state, checklist = _form(workspace, inspection_id)
    numbers = {n: s.question.number for n, s in state.states.items()} if state else {}
    people = _people(workspace, row)
    return Whole(
        row=_row(workspace, row, due.get(inspection_id), per_task),
        kind=categories.kind(row.kind).name,
        approval_no=row.approval_no,
        notice_no=row.notice_no,
        officers=tuple((one.name, one.certificate_no) for one in row.officers),
        results=_words(row.results, lambda code: categories.results()[code].wording),
        handling=_words(row.handling, lambda code: categories.handlings()[code].wording),
        remark=row.remark or "",
        outcome=_words(
            (row.outcome,) if row.outcome else (), lambda code: categories.outcome(code).wording
        ),
        void_reason=row.void_reason or "",
        checklist=checklist,
        sections=_sections(workspace, inspection_id, state),
        findings=tuple(map(_finding, inspections.findings(workspace.db, inspection_id))),
        statements=tuple(
            (one.speaker, one.text)
            for one in inspections.statements(workspace.db, inspection_id)
        ),
        pictures=tuple(
            _picture(workspace, item, numbers)
            for listed in (evidence.items, evidence.foreign_items)
            for item in listed(workspace.db, inspection_id)
        ),
        notices=tuple(
            NoticeLine(notice_id=n.notice_id, number=n.number, title=n.title,
                       status=n.status.value, issued_ms=n.issued_ms)
            for n in notices.notices(workspace.db, inspection_id)
        ),
        history=_history(workspace, inspection_id, people, numbers),
        verdicts=_verdicts(workspace, inspection_id, people),
        cannot_approve=_why_not(workspace, inspection_id, approving=True),
        cannot_return=_why_not(workspace, inspection_id, approving=False),
    )  # fmt: skip


def read_pair(workspace: Workspace, inspection_id: str) -> Pair | None:
    """Read all records of an inspection's task that were not voided; None when it stands alone."""
    row = inspections.inspection(workspace.db, inspection_id)
    if row is None or not row.task_id:
        return None
    rows = inspections.inspections_of_task(workspace.db, row.task_id)
    rows = sorted((one for one in rows if one.stage != "voided"), key=lambda one: one.opened_ms)
    records = [read_whole(workspace, one.inspection_id) for one in rows]
    kept = tuple(one for one in records if one is not None)
    return compared(row.task_id, kept) if len(kept) > 1 else None


def _words(codes: tuple[str, ...], word: Callable[[str], str]) -> str:
    return "；".join(word(code) for code in codes)


def _form(workspace: Workspace, inspection_id: str) -> tuple[FormState | None, str]:
    try:
        state = inspecting.form_state(workspace, inspection_id)
    except FieldappError:
        return None, ""  # the workbook has not arrived: answers are shown by their names
    return state, state.form.title


def _sections(
    workspace: Workspace, inspection_id: str, state: FormState | None
) -> tuple[Section, ...]:
    given = inspections.answers(workspace.db, inspection_id)
    if state is None:
        bare = tuple(
            AnswerLine(question=one.question, number="", label=one.question, value=one.value,
                       note=one.note, adverse=False, problem=False, at_ms=one.at_ms)
            for one in given.values()
        )  # fmt: skip
        return (Section(number="", title="", answers=bare),) if bare else ()
    found = []
    for section in state.form.sections:
        lines = []
        for name in section.questions:
            one = state.states[name]
            if not one.question.is_asked or not one.relevant:
                continue
            answer = given.get(name)
            lines.append(
                AnswerLine(
                    question=name,
                    number=one.question.number,
                    label=one.question.label(LANGUAGE),
                    value=value_words(one),
                    note=answer.note if answer else "",
                    adverse=one.adverse,
                    problem=one.problem is not None,
                    at_ms=answer.at_ms if answer else None,
                )
            )
        if lines:
            found.append(
                Section(number=section.number, title=section.label(LANGUAGE), answers=tuple(lines))
            )
    return tuple(found)


def value_words(state: QuestionState) -> str:
    """Give an answer in the words of its choices."""
    question, value = state.question, state.value
    if question.kind not in {Kind.SELECT_ONE, Kind.SELECT_MULTIPLE}:
        return value
    labels = {choice.name: choice.label(LANGUAGE) for choice in question.choices}
    chosen = value.split() if question.kind is Kind.SELECT_MULTIPLE else [value]
    return "、".join(labels.get(one, one) for one in chosen if one)


def _finding(finding: Finding) -> FindingLine:
    known = rights().get(finding.right)
    return FindingLine(
        right=known.name if known else finding.right,
        violation=finding.violation,
        text=finding.text,
        basis=tuple(basis.cite(one) for one in finding.basis if basis.is_known(one)),
        withdrawn=finding.withdrawn,
    )


def _picture(workspace: Workspace, item: ItemRow, numbers: dict[str, str]) -> PictureLine:
    jpeg, here = None, workspace.blobs.has(item.blob_id)
    if here:
        try:
            jpeg = looks.look_at(workspace.db, workspace.blobs, item).jpeg
        except (DeviceError, VerificationError):
            here = False  # damaged on this disk: shown as missing, the record stands
    return PictureLine(
        item_id=item.item_id,
        title=item.title,
        number=numbers.get(item.question, ""),
        live=item.klass in {Klass.CAPTURED_LIVE, Klass.CAPTURED_BOUND},
        jpeg=jpeg,
        here=here,
        receipted=item.receipted,
        withdrawn=item.withdrawn is not None,
        foreign=item.foreign,
    )


def _history(
    workspace: Workspace, inspection_id: str, people: dict[str, str], numbers: dict[str, str]
) -> tuple[Happened, ...]:
    names = _devices(workspace)
    steps = [
        Happened(
            at_ms=one.at_ms,
            who=people.get(one.actor, one.actor),
            device=names.get(one.device_id, ""),
            type=one.type.partition(".")[2],
            subject=numbers.get(one.subject, ""),
            text=one.text,
            late=one.late,
        )
        for one in inspections.timeline(workspace.db, inspection_id)
    ]
    steps += _clock(workspace, inspection_id, steps, names)
    steps.reverse()
    return tuple(sorted(steps, key=lambda step: -step.at_ms))


def _clock(
    workspace: Workspace, inspection_id: str, steps: list[Happened], names: dict[bytes, str]
) -> list[Happened]:
    """Give what the clock of the inspection's laptop did in between (evidence.md §3.4)."""
    row = inspections.inspection(workspace.db, inspection_id)
    if row is None or not steps:
        return []
    times = [step.at_ms for step in steps]
    device_id = DeviceId(row.device_id)
    return [
        Happened(
            at_ms=one.at_ms, who="", device=names.get(row.device_id, ""),
            type=f"clock_{one.kind}", subject="", late=False,
            text=f"{_said(one.said_ms)} / {_said(one.expected_ms)}",
        )
        for one in clockwatch.marks(workspace.db, device_id, min(times), max(times))
    ]  # fmt: skip


def _said(at_ms: int) -> str:
    return f"{local_time(at_ms):%Y-%m-%d %H:%M:%S}"


def _verdicts(
    workspace: Workspace, inspection_id: str, people: dict[str, str]
) -> tuple[Verdict, ...]:
    digest = drafting.submission(workspace.db, inspection_id).submitted_sha256
    return tuple(
        Verdict(verdict=one.verdict, who=people.get(one.actor, one.actor), at_ms=one.at_ms,
                note=one.note, current=one.submitted_sha256 == digest)
        for one in publications.approvals(workspace.db, inspection_id)
    )  # fmt: skip


def _why_not(workspace: Workspace, inspection_id: str, *, approving: bool) -> Code | None:
    """Ask the rule itself whether the person may; None when they may."""
    db, profile = workspace.db, workspace.profile
    person = Person(profile.person_id, profile.role)
    history = publications.approvals(db, inspection_id)
    submission = drafting.submission(db, inspection_id)
    try:
        approval.may_judge(person, submission, history)
    except RuleError as error:
        return error.code
    agreed = approval.newest_approval(submission, history)
    if approving and agreed is not None and agreed.record_sha256 is not None:
        return Code.RESULT_ALREADY_APPROVED  # in other words: from the page of publication
    shown = publications.published_of(db, inspection_id)
    if not approving and shown is not None and shown.withdrawn_ms is None:
        return Code.RESULT_ALREADY_PUBLISHED
    return None
