"""Reads what the inspection's screen shows; runs on the workspace's own thread."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from fieldapp.checklist.answers import FormState, QuestionState
from fieldapp.checklist.basis import Basis, cite, is_confirmed, summary
from fieldapp.checklist.form import Form, Kind, Section, Translation
from fieldapp.errors import Code, DeviceError, FieldappError, RuleError, VerificationError
from fieldapp.evidence import briefs, looks
from fieldapp.evidence import tables as evidence
from fieldapp.evidence.item import Klass
from fieldapp.inspection import categories, inspecting, powers, tables
from fieldapp.inspection.tables import Finding, InspectionRow
from fieldapp.notice import tables as notices
from fieldapp.store import quarantine
from fieldapp.store.workspace import Workspace
from fieldapp.ui.inspect.model import (
    DIALOGUE,
    AbsentRow,
    BasisRow,
    ChoiceRow,
    DocumentRow,
    InspectionLine,
    Lack,
    LackRow,
    OfficerRow,
    OptionRow,
    ProposalRow,
    QuestionRow,
    SectionRow,
    Sheet,
    Shot,
)

# Questions of a checklist that repeat the dialogue: answering it answers them, and the section
# that holds them shows it (forms/checklists/README.md has them in every checklist of ours).
REPEATED = frozenset({"id_shown", "rights_told", "recusal_asked", "recusal_reason", "scanned"})


def read_lines(workspace: Workspace) -> tuple[InspectionLine, ...]:
    """Read all inspections, the open ones first, then the newest."""
    counted = evidence.counts(workspace.db)
    words = {code: result.wording for code, result in categories.results().items()}
    rows = tables.inspections(workspace.db)
    return tuple(
        InspectionLine(
            inspection_id=row.inspection_id,
            name=row.object_name,
            address=row.address,
            kind=_kind(row.kind),
            stage=row.stage,
            opened_ms=row.opened_ms,
            submitted_ms=row.submitted_ms,
            officers=tuple(officer.name for officer in row.officers),
            results=tuple(words.get(code, code) for code in row.results),
            evidence=counted.get(row.inspection_id, 0),
        )
        for row in sorted(rows, key=lambda row: row.stage != "open")
    )


def read_sheet(workspace: Workspace, inspection_id: str) -> Sheet:
    """Read one inspection.

    Raises:
        RuleError: INSPECTION_UNKNOWN, BLOB_MISSING.
        InputError: FORM_INVALID.
    """
    db = workspace.db
    row = tables.inspection(db, inspection_id)
    if row is None:
        raise RuleError(Code.INSPECTION_UNKNOWN, inspection=inspection_id)
    state = inspecting.form_state(workspace, inspection_id)
    timeline = tables.timeline(db, inspection_id)
    found = tables.findings(db, inspection_id)
    outcome = categories.outcome(row.outcome) if row.outcome else None
    absent = outcome is not None and not outcome.took_place
    sections = _sections(state, row)
    return Sheet(
        inspection_id=inspection_id,
        object_id=row.object_id,
        name=row.object_name,
        address=row.address,
        operator=row.operator or "",
        kind=_kind(row.kind),
        stage=row.stage,
        notice_no=row.notice_no,
        approval_no=row.approval_no,
        officers=tuple(
            OfficerRow(o.name, o.certificate_no, o.certificate_expires) for o in row.officers
        ),
        opened_ms=row.opened_ms,
        saved_ms=max((one.at_ms for one in timeline), default=row.opened_ms),
        submitted_ms=row.submitted_ms,
        checklist=state.form.title,
        sections=sections,
        dialogue=row.identified,
        outcome=OptionRow(outcome.code, outcome.wording) if outcome and absent else None,
        outcome_reason=row.outcome_reason or "",
        findings=tuple((f, powers.right(f.right).name, _cited(f.basis)) for f in found),
        proposals=_proposals(workspace, state, inspection_id) if row.stage == "open" else (),
        statements=tuple(tables.statements(db, inspection_id)),
        documents=_documents(found),
        absent=_absent(found),
        lacks=() if absent else _lacks(state, row, sections),
        suggested=(outcome.suggests or "") if outcome else "",
        results=tuple(
            OptionRow(r.code, r.wording, r.alone) for r in categories.results().values()
        ),
        handlings=tuple(OptionRow(h.code, h.wording) for h in categories.handlings().values()),
        given_results=row.results,
        given_handling=row.handling,
        notices=len(notices.notices(db, inspection_id)),
    )


def _kind(code: str) -> str:
    found = categories.kinds().get(code)
    return found.name if found else code


def _cited(bases: Iterable[Basis]) -> str:
    return "、".join(cite(basis) for basis in bases)


def _sections(state: FormState, row: InspectionRow) -> tuple[SectionRow, ...]:
    holder = _dialogue_section(state.form)
    done = row.identified is not None and row.identified.is_done
    made = [_section(state, section, holder, done=done) for section in state.form.sections]
    if holder is None:
        first = SectionRow(
            name=DIALOGUE, number="", title="", done=int(done), asked=1, wrong=0, dialogue=True,
            questions=(),
        )  # fmt: skip
        made.insert(0, first)
    return tuple(made)


def _dialogue_section(form: Form) -> str | None:
    return next((s.name for s in form.sections if REPEATED & set(s.questions)), None)


def _section(state: FormState, section: Section, holder: str | None, *, done: bool) -> SectionRow:
    states = [state.states[name] for name in section.questions]
    shown = [one for one in states if one.relevant]
    answered, asked = state.progress(section)
    here = section.name == holder
    failures = set(state.failures)
    return SectionRow(
        name=section.name,
        number=section.number,
        title=section.label("zh"),
        done=answered + (here and done),
        asked=asked + here,
        wrong=sum(one.question.name in failures for one in shown),
        dialogue=here,
        questions=tuple(_question(one) for one in shown),
    )


def _question(state: QuestionState) -> QuestionRow:
    asked, given = state.question, state.given
    value = state.value if asked.kind is Kind.CALCULATE else (given.value if given else "")
    return QuestionRow(
        name=asked.name,
        number=asked.number,
        kind=asked.kind,
        label=asked.label("zh"),
        tibetan=asked.label("bo"),
        draft=asked.translation is Translation.DRAFT,
        choices=tuple(ChoiceRow(c.name, c.label("zh")) for c in asked.choices),
        basis=tuple(BasisRow(cite(b), summary(b), is_confirmed(b)) for b in asked.basis),
        required=state.required,
        value=value,
        note=given.note if given else "",
        adverse=state.adverse,
        problem=state.problem,
        message=asked.constraint_message.get("zh", ""),
    )


def _proposals(
    workspace: Workspace, state: FormState, inspection_id: str
) -> tuple[ProposalRow, ...]:
    return tuple(
        ProposalRow(
            question=one.question,
            number=state.states[one.question].question.number,
            right=one.right,
            right_name=powers.right(one.right).name,
            violation=one.violation,
            cited=_cited(one.basis),
            basis=tuple((basis.statute, basis.article) for basis in one.basis),
            text=one.text,
        )
        for one in inspecting.proposals(workspace, inspection_id)
    )


def _documents(found: Iterable[Finding]) -> tuple[DocumentRow, ...]:
    rights = dict.fromkeys(f.right for f in found if f.withdrawn is None)
    made: dict[str, DocumentRow] = {}
    for right in rights:
        for document in powers.allowed_documents(right):
            row = DocumentRow(
                kind=document.kind,
                name=document.name,
                basis=_cited(document.basis),
                condition=document.condition,
                needs_approval=document.needs_approval,
            )
            made.setdefault(document.kind, row)
    return tuple(made.values())


def _absent(found: Iterable[Finding]) -> tuple[AbsentRow, ...]:
    rights = dict.fromkeys(f.right for f in found if f.withdrawn is None)
    return tuple(
        AbsentRow(over.name, measure.condition)
        for over in map(powers.right, rights)
        for measure in over.measures
        if measure.code == "seize" and not measure.allowed
    )


def _lacks(
    state: FormState, row: InspectionRow, sections: tuple[SectionRow, ...]
) -> tuple[LackRow, ...]:
    lacks = []
    if row.identified is None or not row.identified.is_done:
        holder = next(section for section in sections if section.dialogue)
        lacks.append(LackRow(Lack.DIALOGUE, holder.name, "", holder.number, holder.title))
    wrong = set(state.failures)
    for name in (*state.missing, *state.failures):
        asked = state.states[name].question
        kind = Lack.WRONG if name in wrong else Lack.ANSWER
        lacks.append(LackRow(kind, asked.section, name, asked.number, asked.label("zh")))
    return tuple(lacks)


def read_shots(workspace: Workspace, inspection_id: str) -> tuple[Shot, ...]:
    """Read an inspection's evidence, the newest first; thumbnails come by themselves."""
    row = tables.inspection(workspace.db, inspection_id)
    numbers: dict[str, str] = {}
    if row is not None:
        try:
            form = inspecting.form_state(workspace, inspection_id).form
            numbers = {name: question.number for name, question in form.questions.items()}
        except FieldappError:
            pass  # without the checklist the pictures are shown without question numbers
    found = briefs.briefs(workspace.db, inspection_id)
    damaged = quarantine.review(workspace, (one.blob_id for one in found))
    strip = _last_captured(workspace, found)
    return tuple(
        Shot(
            item_id=one.item_id,
            question=one.question,
            number=numbers.get(one.question, ""),
            title=one.title,
            at_ms=one.at_ms,
            captured=one.klass in _CAPTURED,
            media_type=one.media_type,
            withdrawn=one.withdrawn,
            receipted=one.receipted,
            blob_id=one.blob_id,
            jpeg=strip.get(one.item_id),
            damaged=one.blob_id in damaged,
        )
        for one in found
    )


def _last_captured(workspace: Workspace, found: Sequence[briefs.Brief]) -> dict[str, bytes | None]:
    """Give thumbnails of the last pictures taken here, for the strip beside the camera."""
    strip: dict[str, bytes | None] = {}
    for one in [one for one in found if one.klass in _CAPTURED][:_STRIP]:
        try:
            strip[one.item_id] = looks.look_at(workspace.db, workspace.blobs, one).jpeg
        except (DeviceError, VerificationError):  # the tray says what is missing or damaged
            strip[one.item_id] = None
    return strip


_STRIP = 3
_CAPTURED = frozenset({Klass.CAPTURED_LIVE.value, Klass.CAPTURED_BOUND.value})
