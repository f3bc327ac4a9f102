"""What people do on the way to the public: approve, return, publish, correct, take back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fieldapp.draw import tables as draws
from fieldapp.draw.record import transcript
from fieldapp.errors import Code, RuleError
from fieldapp.evidence.item import clean_text
from fieldapp.ids import new_id
from fieldapp.publication import approval, drafting, record, tables
from fieldapp.publication.approval import Person
from fieldapp.publication.events import (
    DrawPublished,
    Redaction,
    ResultApproved,
    ResultCorrected,
    ResultPublished,
    ResultReturned,
    ResultWithdrawn,
)
from fieldapp.publication.redaction import Span
from fieldapp.publication.tables import ApprovalRow, PublishedRow
from fieldapp.store import pins
from fieldapp.store.projection import Changes
from fieldapp.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Published:
    """What was made public."""

    publication_id: str
    record_sha256: bytes
    changes: Changes


def approve_result(
    workspace: Workspace,
    actor: str,
    inspection_id: str,
    hidden: Sequence[Span],
    shown: Sequence[Span] = (),
    note: str = "",
) -> Changes:
    """Approve a submitted inspection for publication, in exactly the words that will be public.

    Args:
        workspace: a supervisor's.
        actor: the supervisor, who did not inspect.
        inspection_id: which result.
        hidden: places of `drafting.draft(…).record.texts()` to hide.
        shown: proposals that the supervisor decided to show.
        note: a remark for the file.

    Raises:
        RuleError: RESULT_ROLE, RESULT_OWN_INSPECTION, RESULT_NOT_SUBMITTED, RESULT_RETURNED,
            RESULT_ALREADY_APPROVED, RESULT_REDACTION_OPEN, RESULT_REDACTION_LOCKED.
    """
    db, person = workspace.db, _person(workspace, actor)
    history = tables.approvals(db, inspection_id)
    approval.may_judge(person, drafting.submission(db, inspection_id), history)
    plan = drafting.draft(db, inspection_id)
    sha256 = record.digest(drafting.redacted(plan, hidden, shown))
    digest = approval.may_approve(person, plan.submission, history, sha256)
    with workspace.writing(actor) as w:
        w.append(
            ResultApproved(
                inspection_id=inspection_id,
                submitted_sha256=digest,
                record_sha256=sha256,
                redactions=_decisions(hidden, shown),
                note=clean_text(note),
            )
        )
    return w.changes


def return_result(workspace: Workspace, actor: str, inspection_id: str, reason: str) -> Changes:
    """Send a submitted inspection back; undoes an approval that was not yet used.

    Raises:
        RuleError: RESULT_ROLE, RESULT_OWN_INSPECTION, RESULT_NOT_SUBMITTED, RESULT_RETURNED,
            RESULT_REASON_MISSING, RESULT_ALREADY_PUBLISHED (take it back first).
    """
    db, person = workspace.db, _person(workspace, actor)
    digest = approval.may_judge(
        person, drafting.submission(db, inspection_id), tables.approvals(db, inspection_id)
    )
    why = _reason(reason)
    _not_published(tables.published_of(db, inspection_id))
    with workspace.writing(actor) as w:
        w.append(ResultReturned(inspection_id=inspection_id, submitted_sha256=digest, reason=why))
    return w.changes


def publish_result(workspace: Workspace, actor: str, inspection_id: str) -> Published:
    """Make an approved result public, in exactly the words that were approved.

    Args:
        workspace: a publisher's.
        actor: the publisher; neither the approver nor one who inspected.
        inspection_id: which result.

    Raises:
        RuleError: RESULT_ROLE, RESULT_OWN_INSPECTION, RESULT_SAME_PERSON, RESULT_NOT_SUBMITTED,
            RESULT_NOT_APPROVED, RESULT_RETURNED, RESULT_APPROVED_UNSEEN, RESULT_NOT_AS_APPROVED,
            RESULT_ALREADY_PUBLISHED, RESULT_REDACTION_OPEN, RESULT_REDACTION_LOCKED.
    """
    db = workspace.db
    granted = _granted(workspace, actor, inspection_id)
    _not_published(tables.published_of(db, inspection_id))
    encoded = drafting.approved(drafting.draft(db, inspection_id), granted)
    fact = ResultPublished(
        publication_id=new_id("pub"),
        inspection_id=inspection_id,
        approval=granted.event_id,
        submitted_sha256=granted.submitted_sha256,
        record=encoded,
        record_sha256=record.digest(encoded),
        redactions=granted.redactions,
    )
    with workspace.writing(actor) as w:
        w.append(fact)
    return Published(fact.publication_id, fact.record_sha256, w.changes)


def correct(workspace: Workspace, actor: str, publication_id: str, reason: str) -> Published:
    """Replace a published result by what was approved since; the page shows both hashes, and why.

    Raises:
        RuleError: those of `publish_result`, PUBLICATION_UNKNOWN, PUBLICATION_WITHDRAWN,
            PUBLICATION_UNCHANGED (a supervisor has to approve the corrected words first),
            RESULT_REASON_MISSING.
    """
    db = workspace.db
    old = tables.published_by_id(db, publication_id)
    if old is None:
        raise RuleError(Code.PUBLICATION_UNKNOWN)
    if old.withdrawn_ms is not None:
        raise RuleError(Code.PUBLICATION_WITHDRAWN, publication=publication_id)
    granted = _granted(workspace, actor, old.inspection_id)
    why = _reason(reason)
    if granted.record_sha256 == old.record_sha256:
        raise RuleError(Code.PUBLICATION_UNCHANGED, publication=publication_id)
    encoded = drafting.approved(drafting.draft(db, old.inspection_id), granted)
    fact = ResultCorrected(
        publication_id=publication_id,
        inspection_id=old.inspection_id,
        approval=granted.event_id,
        submitted_sha256=granted.submitted_sha256,
        record=encoded,
        record_sha256=record.digest(encoded),
        replaces_sha256=old.record_sha256,
        redactions=granted.redactions,
        reason=why,
    )
    with workspace.writing(actor) as w:
        w.append(fact)
    return Published(publication_id, fact.record_sha256, w.changes)


def _granted(workspace: Workspace, actor: str, inspection_id: str) -> ApprovalRow:
    db = workspace.db
    return approval.may_publish(
        _person(workspace, actor),
        drafting.submission(db, inspection_id),
        tables.approvals(db, inspection_id),
    )


def withdraw(workspace: Workspace, actor: str, publication_id: str, reason: str) -> Changes:
    """Take a publication back; that it was, and why it is not, stays public.

    Raises:
        RuleError: RESULT_ROLE, PUBLICATION_UNKNOWN, PUBLICATION_WITHDRAWN, RESULT_REASON_MISSING.
    """
    person = _person(workspace, actor)
    approval.may_withdraw(person, tables.published_by_id(workspace.db, publication_id))
    why = _reason(reason)
    with workspace.writing(actor) as w:
        w.append(ResultWithdrawn(publication_id=publication_id, reason=why))
    return w.changes


def publish_draw(workspace: Workspace, actor: str, plan_id: str) -> Changes:
    """Put a draw's public transcript before everyone, as JSON that anyone can recompute.

    Raises:
        RuleError: RESULT_ROLE, DRAW_NOT_DONE, DRAW_ALREADY_PUBLISHED.
        DeviceError: BLOB_MISSING (not synced yet), DISK_FULL, DISK_FAILED.
        VerificationError: the stored transcript is altered.
    """
    db = workspace.db
    approval.may_publish_draw(_person(workspace, actor))
    done = draws.draw(db, plan_id)
    if done is None:
        raise RuleError(Code.DRAW_NOT_DONE, plan=plan_id)
    if tables.published_draw(db, plan_id) is not None:
        raise RuleError(Code.DRAW_ALREADY_PUBLISHED, plan=plan_id)
    public = transcript.decode(workspace.blobs.read(done.public))
    if public.kind != "public":  # the full one names every business that was not drawn
        raise ValueError("a full transcript is never published")
    blob = workspace.blobs.put(transcript.to_json(public).encode())
    with workspace.writing(actor) as w:
        w.append(DrawPublished(plan_id=plan_id, transcript=blob))
    return w.changes


def _person(workspace: Workspace, actor: str) -> Person:
    """Give who acts; only the person whose workspace this is can (docs/spec/security.md §6.2)."""
    pins.only_owner(workspace)
    profile = workspace.profile
    if actor != profile.person_id:
        raise ValueError(f"{actor} acts in the workspace of {profile.person_id}")
    return Person(actor, profile.role)


def _decisions(hidden: Sequence[Span], shown: Sequence[Span]) -> tuple[Redaction, ...]:
    marked = [(span, True) for span in hidden] + [(span, False) for span in shown]
    return tuple(
        Redaction(
            field=span.field,
            start=span.start,
            end=span.end,
            sort=span.sort.value,
            hidden=is_hidden,
        )
        for span, is_hidden in sorted(marked)
    )


def _reason(reason: str) -> str:
    why = clean_text(reason)
    if not why:
        raise RuleError(Code.RESULT_REASON_MISSING)
    return why


def _not_published(existing: PublishedRow | None) -> None:
    if existing is not None and existing.withdrawn_ms is None:
        raise RuleError(Code.RESULT_ALREADY_PUBLISHED, publication=existing.publication_id)
