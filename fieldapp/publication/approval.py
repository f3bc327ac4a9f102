"""Who may approve, return, publish and take back: two persons, neither of whom inspected.

Source: docs/spec/security.md §6.2 (roles and forbidden pairs), log.md §2.3 (reject wins).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from fieldapp import people
from fieldapp.errors import Code, RuleError
from fieldapp.publication.tables import ApprovalRow, PublishedRow


@dataclass(frozen=True, slots=True)
class Person:
    """Who acts, by the role that their device was enrolled with."""

    person_id: str
    role: str


@dataclass(frozen=True, slots=True)
class Submission:
    """One submitted inspection, as far as these rules need it."""

    inspection_id: str
    inspectors: tuple[str, ...]
    submitted_sha256: bytes | None  # None: not submitted, or voided


def may_judge(person: Person, submission: Submission, history: Sequence[ApprovalRow]) -> bytes:
    """Check that `person` may approve or return `submission` now; gives its digest.

    Raises:
        RuleError: RESULT_ROLE, RESULT_OWN_INSPECTION, RESULT_NOT_SUBMITTED, RESULT_RETURNED.
    """
    _role(person, ("supervisor",))
    _not_own(person, submission)
    digest = _digest(submission)
    for row in history:
        if row.submitted_sha256 == digest and row.verdict == "returned":
            raise RuleError(Code.RESULT_RETURNED, by=row.actor)
    return digest


def may_approve(
    person: Person, submission: Submission, history: Sequence[ApprovalRow], record_sha256: bytes
) -> bytes:
    """Check that `person` may agree to this redacted record; gives the submission's digest.

    Raises:
        RuleError: those of `may_judge`, RESULT_ALREADY_APPROVED (this is what stands approved).
    """
    digest = may_judge(person, submission, history)
    agreed = newest_approval(submission, history)
    if agreed is not None and agreed.record_sha256 == record_sha256:
        raise RuleError(Code.RESULT_ALREADY_APPROVED, by=agreed.actor)
    return digest


def newest_approval(submission: Submission, history: Sequence[ApprovalRow]) -> ApprovalRow | None:
    """Give the last approval of what is submitted now by one who did not inspect, if any.

    A withdrawal ends those before it: what was taken back is not shown again without a new one.
    One that names the record to be published goes before those of version 1, which do not.
    """
    rows = [
        row
        for row in history
        if row.verdict == "approved"
        and row.submitted_sha256 == submission.submitted_sha256
        and not people.among(row.actor, submission.inspectors)
        and not row.ended
    ]
    bound = [row for row in rows if row.record_sha256 is not None]
    return next(reversed(bound or rows), None)


def standing_approval(submission: Submission, history: Sequence[ApprovalRow]) -> ApprovalRow:
    """Give the approval that holds for exactly what is submitted now; it names a record.

    Raises:
        RuleError: RESULT_NOT_SUBMITTED, RESULT_RETURNED, RESULT_NOT_APPROVED (also when what was
            approved is not what is submitted now, or was withdrawn since), RESULT_APPROVED_UNSEEN.
    """
    digest = _digest(submission)
    for row in history:  # reject wins until the record is submitted anew
        if row.submitted_sha256 == digest and row.verdict == "returned":
            raise RuleError(Code.RESULT_RETURNED, by=row.actor)
    agreed = newest_approval(submission, history)
    if agreed is None:
        raise RuleError(Code.RESULT_NOT_APPROVED, inspection=submission.inspection_id)
    if agreed.record_sha256 is None:
        raise RuleError(Code.RESULT_APPROVED_UNSEEN, by=agreed.actor)
    return agreed


def may_publish(
    person: Person, submission: Submission, history: Sequence[ApprovalRow]
) -> ApprovalRow:
    """Check that `person` may publish or correct; gives the approval it rests on.

    Raises:
        RuleError: RESULT_ROLE, RESULT_OWN_INSPECTION, RESULT_SAME_PERSON and those of
            `standing_approval`.
    """
    _role(person, ("publisher",))
    _not_own(person, submission)
    approval = standing_approval(submission, history)
    if people.same(approval.actor, person.person_id):
        raise RuleError(Code.RESULT_SAME_PERSON, person=person.person_id)
    return approval


def may_withdraw(person: Person, publication: PublishedRow | None) -> PublishedRow:
    """Check that `person` may take a publication back; gives it.

    Raises:
        RuleError: RESULT_ROLE, PUBLICATION_UNKNOWN, PUBLICATION_WITHDRAWN.
    """
    _role(person, ("publisher", "supervisor"))
    if publication is None:
        raise RuleError(Code.PUBLICATION_UNKNOWN)
    if publication.withdrawn_ms is not None:
        raise RuleError(Code.PUBLICATION_WITHDRAWN, publication=publication.publication_id)
    return publication


def may_publish_draw(person: Person) -> None:
    """Check that `person` may publish a draw.

    Raises:
        RuleError: RESULT_ROLE.
    """
    _role(person, ("publisher", "supervisor"))


def _role(person: Person, allowed: Collection[str]) -> None:
    if person.role not in allowed:
        raise RuleError(Code.RESULT_ROLE, role=person.role, needed="/".join(allowed))


def _not_own(person: Person, submission: Submission) -> None:
    if people.among(person.person_id, submission.inspectors):
        raise RuleError(Code.RESULT_OWN_INSPECTION, person=person.person_id)


def _digest(submission: Submission) -> bytes:
    if submission.submitted_sha256 is None:
        raise RuleError(Code.RESULT_NOT_SUBMITTED, inspection=submission.inspection_id)
    return submission.submitted_sha256
